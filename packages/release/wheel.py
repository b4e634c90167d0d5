"""The Python wheel."""

import base64
import hashlib
import re

from archive import zipped

TAG = "py3-none-any"


def sources(folder):
    """The modules, and their types."""
    return sorted(file for file in folder.iterdir() if file.suffix in (".py", ".pyi", ".typed"))


def wheel(root, project, component):
    """Its file name and its bytes."""
    version, source = project["version"], root / "packages/python"
    manifest = (source / "pyproject.toml").read_text()
    info = f"testsigma_ci-{version}.dist-info"
    files = {f"testsigma_ci/{file.name}": file.read_bytes() for file in sources(source / "src/testsigma_ci")}
    files["testsigma_ci/variables.txt"] = (root / "packages/variables.txt").read_bytes()
    files["testsigma_ci/testsigma.wasm"] = component
    files[f"{info}/licenses/LICENSE"] = (root / "LICENSE").read_bytes()
    files[f"{info}/METADATA"] = "\n".join([
        "Metadata-Version: 2.4",
        "Name: testsigma-ci",
        f"Version: {version}",
        f"Summary: {_value(manifest, 'description')}",
        f"License-Expression: {_value(manifest, 'license')}",
        "License-File: LICENSE",
        f"Requires-Python: {_value(manifest, 'requires-python')}",
        *(f"Requires-Dist: {item}" for item in re.findall(r'"([^"]*)"', re.search(r"^dependencies = \[(.*)\]", manifest, re.M)[1])),
        "Description-Content-Type: text/markdown",
        "",
        (source / "README.md").read_text(),
    ]).encode()
    files[f"{info}/WHEEL"] = f"Wheel-Version: 1.0\nGenerator: testsigma-ci\nRoot-Is-Purelib: true\nTag: {TAG}\n".encode()
    scripts = re.search(r"\[project.scripts\]\n(\S+) = \"(\S+)\"", manifest)
    files[f"{info}/entry_points.txt"] = f"[console_scripts]\n{scripts[1]} = {scripts[2]}\n".encode()
    record = "".join(f"{name},sha256={_hash(data)},{len(data)}\n" for name, data in files.items())
    files[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n".encode()
    return f"testsigma_ci-{version}-{TAG}.whl", zipped(files)


def _value(manifest, name):
    return re.search(rf'^{name} = "(.*)"$', manifest, re.M)[1]


def _hash(data):
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
