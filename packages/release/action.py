"""The GitHub action's `dist`: its own files, and the npm package that they start."""

from archive import tar

MANIFEST = b'{ "private": true, "type": "module" }\n'
# What users of the action do not need.
LEFT_OUT = (".d.ts", "index.js")


def dist(root, package):
    """The files, bytes by name; `package` is the folder that the npm package was made in."""
    files = {file.name: file.read_bytes() for file in (root / "packages/action/src").glob("*.js")}
    files["package.json"] = MANIFEST
    for file in sorted((package / "dist").iterdir()):
        if file.is_file() and not file.name.endswith(LEFT_OUT):
            files[f"testsigma-ci/{file.name}"] = file.read_bytes()
    return dict(sorted(files.items()))


def archive(root, files):
    """The action as a folder that can be put into any repository."""
    return tar({"action.yml": (root / "action.yml").read_bytes(), "LICENSE": (root / "LICENSE").read_bytes(),
                **{f"packages/action/dist/{name}": data for name, data in files.items()}})


def write(files, folder):
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
