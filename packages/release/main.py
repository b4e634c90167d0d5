"""Makes everything that a release holds, from a component that is built: main.py COMPONENT JS WIT IMAGE OUT [ACTION]

JS is a folder with the node_modules that packages/npm/package.json names, WIT the program of packages/wit, IMAGE a folder with what the
container image is made of, without which there is none. The same sources and tools give the same bytes, in whatever folder. ACTION is a
folder that the action's files are put into, too.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import action
import image
import npm
from archive import sha256
from component import stamped
from oci import layout
from sbom import sbom
from wheel import wheel

ROOT = Path(__file__).resolve().parents[2]


def project():
    """What the root manifest says of the project, and what `scripts/publication` says of where it is public."""
    manifest = (ROOT / "Cargo.toml").read_text()
    value = lambda name: re.search(rf'^{name} = "(.*)"$', manifest.split("[package]")[1], re.M)[1]
    publication = dict(re.findall(r"^(\w+)=(.*)$", (ROOT / "scripts/publication").read_text(), re.M))
    licence = re.search(r'^license = "(.*)"$', manifest, re.M)[1]
    return {"version": value("version"), "description": value("description"), "license": licence, "repository": publication["repository"]}


def documentation(about):
    """The body of the section `package-docs`. Of a component, decoders accept documentation of its world only, which they call `root`:
    with that of an interface of another package jco and wasm-tools refuse the whole component.
    """
    text = (ROOT / "docs/test-plans.md").read_text()
    return _section({"docs": about["description"], "worlds": {"root": {"docs": text}}})


def tools_documentation(about):
    """The same for wassette, which shows what it finds of functions by their name alone, in the place of a world's own. Those decoders
    look there, too, and refuse functions of an interface, so that this is for a file of its own.
    """
    text = (ROOT / "docs/test-plans.md").read_text()
    functions = re.findall(r"^### `([\w.-]+)`\n\n```wit\n[\w-]+: func\(.*?^```\n\n(.*?)\n(?=\n#)", text, re.S | re.M)
    functions = {f"[method]{name}" if "." in name else name: {"docs": docs} for name, docs in functions}
    return _section({"docs": about["description"], "worlds": {"root": {"docs": text, "func_exports": functions}}})


def _section(value):
    return b"\1" + json.dumps(value, ensure_ascii=False).encode()


def main(built, javascript, encoder, container, out, committed=None):
    about = project()
    version = about["version"]
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)

    wit = out / f"testsigma-ci-{version}.wit.wasm"
    subprocess.run([encoder, ROOT / "wit", wit], check=True)
    fields = {"version": version, "description": about["description"], "licenses": about["license"]}
    if about["repository"]:
        fields["source"] = about["repository"]
    component = stamped(built.read_bytes(), "testsigma", fields, documentation(about))
    file = out / "testsigma.wasm"
    file.write_bytes(component)
    (out / "testsigma-wassette.wasm").write_bytes(stamped(component, "testsigma", fields, tools_documentation(about)))

    shutil.copy(ROOT / "packages/variables.txt", out)
    (out / "testsigma.wasm.cdx.json").write_text(sbom(ROOT, about, component))
    name, data = wheel(ROOT, about, component)
    (out / name).write_bytes(data)
    with tempfile.TemporaryDirectory() as folder:
        npm.staged(ROOT, about, file, javascript, Path(folder))
        npm.packed(Path(folder), out)
        files = action.dist(ROOT, Path(folder))
    if committed:
        shutil.rmtree(committed, ignore_errors=True)
        action.write(files, committed)
    (out / f"testsigma-ci-action-{version}.tar").write_bytes(action.archive(ROOT, files))
    data, digest = layout(about, component)
    (out / f"testsigma-ci-{version}.oci.tar").write_bytes(data)
    print(f"OCI manifest of the component {digest}")
    if (container / "ready").exists():
        data, digest = image.layout(ROOT, about, component, container)
        (out / f"testsigma-ci-{version}-image-amd64.tar").write_bytes(data)
        print(f"OCI manifest of the image     {digest}")
    else:
        print("SKIPPED: the container image, as what it is made of cannot be had here")

    files = sorted(path for path in out.iterdir())
    (out / "SHA256SUMS").write_text("".join(f"{sha256(path.read_bytes())}  {path.name}\n" for path in files))
    for path in files:
        print(f"{path.stat().st_size:>9}  {path.name}")


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:]))
