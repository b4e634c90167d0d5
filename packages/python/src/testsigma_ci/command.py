"""The component's command. What is not named here it does not get: no variable, no directory, no input."""

import signal

from wasmtime import ExitTrap, WasiConfig

from .plans import Plugin
from .wasm import PATH, RUN


def run(arguments, env, directories, path=PATH):
    """Runs it to its end: the exit code. `directories` holds paths by the name under which the component sees them."""
    # The component sleeps inside one call, so Python would see a Ctrl-C only at its end: let it end the process.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    wasi = WasiConfig()
    wasi.argv = ["testsigma.wasm", *arguments]
    wasi.env = list(env.items())
    wasi.inherit_stdout()
    wasi.inherit_stderr()
    for seen, directory in directories.items():
        wasi.preopen_dir(str(directory), seen)
    store, instance = Plugin(path).instantiate(wasi)
    interface = instance.get_export_index(store, RUN)
    try:
        instance.get_func(store, instance.get_export_index(store, "run", interface))(store)
    except ExitTrap as ended:
        return ended.code
    return 0
