"""The typed face of testsigma.wasm, `testsigma:ci/test-plans`, for Python."""

from types import SimpleNamespace

from wasmtime import Config, Engine, Store, WasiConfig, WasmtimeError
from wasmtime.component import Component, Linker, Record, Variant

from .wasm import PATH, TEST_PLANS


class PlanError(Exception):
    """There is no verdict. `tag` is the case of the WIT's `error`, such as "denied"; `problem` is what it carries."""

    def __init__(self, tag, problem):
        super().__init__(problem.message)
        self.tag = tag
        self.problem = problem


class Plugin:
    """The compiled component: one per process. Compiling takes a quarter of a second; each instance a fraction of a millisecond."""

    def __init__(self, path=PATH):
        self.engine = Engine(Config())
        self.component = Component.from_file(self.engine, str(path))
        self.linker = Linker(self.engine)
        self.linker.add_wasip2()
        self.linker.add_wasi_http()

    def instantiate(self, wasi):
        """A store and an instance for one call, with nothing granted but what `wasi` says, and HTTP to any server."""
        store = Store(self.engine)
        store.set_limits(memory_size=32 << 20)
        store.set_wasi(wasi)
        store.set_wasi_http()
        return store, self.linker.instantiate(store, self.component)


class TestPlans:
    """`trigger`, `status` and `stop`: one HTTP exchange each, bounded by the connection's `timeout-ms`."""

    def __init__(self, plugin, connection):
        self._plugin = plugin
        self._connection = connection

    def trigger(self, plan, **order):
        return self._call("trigger", _record(_ORDER, plan=plan, **order))

    def status(self, run, elapsed_ms=None):
        return self._call("status", run, elapsed_ms)

    def stop(self, run):
        return self._call("stop", run)

    def _call(self, name, *arguments):
        store, instance = self._plugin.instantiate(WasiConfig())
        face = instance.get_export_index(store, TEST_PLANS)
        if face is None:
            raise WasmtimeError(f"the component does not export {TEST_PLANS}")
        function = instance.get_func(store, instance.get_export_index(store, name, face))
        answer = function(store, self._connection, *arguments)
        # A `result` comes without its tag, and its error, whose cases all carry the same record, as a Variant.
        if isinstance(answer, Variant):
            raise PlanError(answer.tag, _snake(answer.payload))
        return _snake(answer)


_CONNECTION = ("key", "url", "edition", "timeout-ms", "insecure-http")
_ORDER = ("plan", "build", "environment", "runtime-data", "saved-config", "uploads")


def connection(**fields):
    """Which server to talk to, and as whom: `key`, and `url`, `edition`, `timeout_ms`, `insecure_http` where they are needed."""
    return _record(_CONNECTION, **fields)


def _record(names, **fields):
    """wasmtime wants every field, under its name in WIT: `timeout-ms`."""
    record = Record()
    for name in names:
        setattr(record, name, fields.pop(name.replace("-", "_"), None))
    if fields:
        raise TypeError(f"no such field: {', '.join(fields)}")
    return record


def _snake(value):
    """A record with attributes that Python can spell: `look_again_ms`."""
    if isinstance(value, Record):
        return SimpleNamespace(**{name.replace("-", "_"): _snake(item) for name, item in vars(value).items()})
    return value
