"""The container image, as an OCI layout: the wasmtime command, the libraries that it needs, busybox, and the component compiled for it.

Two layers: what others made, which stays from release to release, and ours.
"""

import os
import struct
import subprocess
import tempfile
from pathlib import Path

from archive import CREATED, Entry, directory, gzipped, link, sha256, tar
from oci import Layout, annotations, to_json

CONFIG, LAYER = "application/vnd.oci.image.config.v1+json", "application/vnd.oci.image.layer.v1.tar+gzip"
PLATFORM = {"architecture": "amd64", "os": "linux"}
# Any PC's processor, whatever the one that this runs on.
TARGET = "x86_64-unknown-linux-gnu"
PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
LIBRARIES, LOADER = "lib/x86_64-linux-gnu", "lib64/ld-linux-x86-64.so.2"
# What the command names as needed, `readelf -d`.
NEEDED = ("libc.so.6", "libdl.so.2", "libgcc_s.so.1", "libm.so.6", "libpthread.so.0")
SHARE = "usr/share/testsigma-ci"


def layout(root, project, component, tools):
    """The layout as a tar archive, and the manifest's digest. `tools` is the folder that `scripts/setup-hosts image` fills."""
    made = Layout()
    layers = [tar(files) for files in (_others(root, tools), _ours(root, component, tools))]
    config = made.blob(CONFIG, to_json({
        "created": CREATED,
        **PLATFORM,
        "config": {
            "Env": [f"PATH={PATH}"],
            "Entrypoint": ["/usr/local/bin/testsigma-entrypoint"],
            "WorkingDir": "/work",
            "Labels": annotations(project),
        },
        "rootfs": {"type": "layers", "diff_ids": [f"sha256:{sha256(layer)}" for layer in layers]},
        "history": [{"created": CREATED, "comment": comment} for comment in ("wasmtime and busybox", "testsigma-ci")],
    }))
    packed = [made.blob(LAYER, gzipped(layer)) for layer in layers]
    return made.sealed(project["version"], config, packed, annotations(project), platform=PLATFORM)


def _others(root, tools):
    unpacked = tools / "root"
    files = {name: directory() for name in ("bin", "etc", "lib", LIBRARIES, "lib64", "root", "sbin", "usr", "usr/bin", "usr/sbin", "usr/local",
                                            "usr/local/bin", "usr/share", "usr/share/doc")}
    files["tmp"], files["work"] = directory(0o1777), directory(0o1777)
    files["etc/passwd"] = b"root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/tmp:/bin/false\n"
    files["etc/group"] = b"root:x:0:\nnogroup:x:65534:\n"
    files["etc/nsswitch.conf"] = b"hosts: files dns\n"
    files["bin/busybox"] = _program(unpacked / "bin/busybox")
    for applet in _said(unpacked / "bin/busybox", "--list-full"):
        files.setdefault(applet, link("/bin/busybox"))
    files[LOADER] = _program(unpacked / LOADER)
    for name in NEEDED:
        files[f"{LIBRARIES}/{name}"] = _program(unpacked / LIBRARIES / name)
    files["usr/bin/wasmtime"] = Entry(without_symbols((tools / "wasmtime").read_bytes()), 0o755)
    documents = {"wasmtime": tools / "LICENSE", **{name: unpacked / f"usr/share/doc/{name}/copyright"
                                                   for name in ("busybox-static", "libc6", "gcc-12-base")}}
    for name, file in documents.items():
        files[f"usr/share/doc/{name}"], files[f"usr/share/doc/{name}/copyright"] = directory(), file.read_bytes()
    pins = [line for line in (root / "scripts/pins").read_text().splitlines() if "=" in line.split(" | ")[0] and not line.startswith("#")]
    files["usr/share/doc/CONTENTS"] = "".join(f"{line}\n" for line in pins).encode()
    return files


def _ours(root, component, tools):
    source = root / "packages/image"
    with tempfile.TemporaryDirectory() as place:
        compiled = Path(place) / "testsigma.cwasm"
        file = Path(place) / "testsigma.wasm"
        file.write_bytes(component)
        subprocess.run([tools / "wasmtime", "compile", "--target", TARGET, file, "-o", compiled], check=True, env={**os.environ, "HOME": place})
        data = compiled.read_bytes()
    (version,) = _said(tools / "wasmtime", "--version")
    return {
        "usr/local/bin/testsigma-ci": _program(source / "testsigma-ci"),
        "usr/local/bin/testsigma-entrypoint": _program(source / "testsigma-entrypoint"),
        SHARE: directory(),
        f"{SHARE}/LICENSE": (root / "LICENSE").read_bytes(),
        f"{SHARE}/engine": f"{' '.join(version.split()[:2])}\n".encode(),
        f"{SHARE}/testsigma.cwasm": data,
        f"{SHARE}/testsigma.wasm": component,
        f"{SHARE}/variables.txt": (root / "packages/variables.txt").read_bytes(),
    }


def without_symbols(program):
    """An ELF file up to the last byte that is loaded: what follows is for debuggers, a third of the wasmtime command."""
    table, = struct.unpack_from("<Q", program, 32)
    size, count = struct.unpack_from("<HH", program, 54)
    segments = [struct.unpack_from("<8xQ16xQ", program, table + at * size) for at in range(count)]
    kept = bytearray(program[:max(offset + length for offset, length in segments)])
    # Where the table of sections was, and how many.
    struct.pack_into("<Q", kept, 40, 0)
    struct.pack_into("<3H", kept, 58, 0, 0, 0)
    return bytes(kept)


def _program(file):
    return Entry(file.read_bytes(), 0o755)


def _said(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
