"""What is in the component, as CycloneDX: the crates that its code is made of, and Rust's own library."""

import json
import re
import subprocess

from archive import CREATED, sha256


def sbom(root, project, component):
    crates = _crates(root)
    locked = re.findall(r'name = "(\S+)"\nversion = "(\S+)"\nsource = "\S+"\nchecksum = "(\S+)"', (root / "Cargo.lock").read_text())
    checksums = {(name, version): checksum for name, version, checksum in locked}
    toolchain = re.search(r'channel = "(\S+)"', (root / "rust-toolchain.toml").read_text())[1]
    top = f"testsigma-ci@{project['version']}"
    depends = {}
    stack = []
    components = {}
    for depth, name, version, licence in crates:
        reference = f"{name}@{version}"
        del stack[depth:]
        if stack:
            depends.setdefault(stack[-1], set()).add(reference)
        stack.append(reference)
        depends.setdefault(reference, set())
        if depth:
            components[reference] = {
                "type": "library",
                "bom-ref": reference,
                "name": name,
                "version": version,
                "purl": f"pkg:cargo/{reference}",
                "licenses": [{"expression": licence}],
                "hashes": [{"alg": "SHA-256", "content": checksums[name, version]}],
            }
    library = f"rust-std@{toolchain}"
    components[library] = {
        "type": "library",
        "bom-ref": library,
        "name": "rust-std",
        "version": toolchain,
        "description": "Rust's standard library for wasm32-wasip2, with wasi-libc",
        "licenses": [{"expression": "MIT OR Apache-2.0"}],
    }
    depends[library] = set()
    for reference in list(depends):
        if reference != library:
            depends[reference].add(library)
    return json.dumps({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": CREATED,
            "component": {
                "type": "application",
                "bom-ref": top,
                "name": "testsigma.wasm",
                "version": project["version"],
                "description": project["description"],
                "licenses": [{"expression": project["license"]}],
                "hashes": [{"alg": "SHA-256", "content": sha256(component)}],
            },
        },
        "components": [components[reference] for reference in sorted(components)],
        "dependencies": [{"ref": reference, "dependsOn": sorted(depends[reference])} for reference in sorted(depends)],
    }, indent=2) + "\n"


def _crates(root):
    """Depth, name, version and licence of each crate that is linked, in the order of the tree."""
    command = ["cargo", "tree", "--locked", "--package", "testsigma-ci", "--target", "wasm32-wasip2", "--edges", "normal,no-proc-macro",
               "--prefix", "depth", "--format", " {p}\t{l}"]
    printed = subprocess.run(command, cwd=root, check=True, stdout=subprocess.PIPE, text=True).stdout
    for line in printed.splitlines():
        words, licence = line.split("\t")
        depth, name, version = words.split(" ")[:3]
        yield int(depth), name, version.removeprefix("v"), licence.removesuffix(" (*)").replace("/", " OR ")
