"""The npm package."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path


def staged(root, project, component, tools, folder):
    """Makes the package's files in `folder`: what `npm pack` takes. `tools` holds the node_modules that build it."""
    source = root / "packages/npm"
    with tempfile.TemporaryDirectory() as place:
        place = Path(place)
        for name in ("build.js", "shim.js", "package.json"):
            shutil.copy(source / name, place)
        shutil.copytree(source / "src", place / "src")
        os.symlink(tools / "node_modules", place / "node_modules")
        # The bundler writes paths into its comments, relative to where it works.
        command = ["node", "build.js", component, root / "packages/variables.txt", folder]
        subprocess.run(command, cwd=place, check=True)
    manifest = json.loads((source / "package.json").read_text())
    manifest["version"] = project["version"]
    if project["repository"]:
        manifest["repository"] = {"type": "git", "url": f"git+{project['repository']}.git"}
    (folder / "package.json").write_text(json.dumps(manifest, indent=2) + "\n")
    shutil.copy(root / "LICENSE", folder)
    shutil.copy(source / "README.md", folder)


def packed(folder, out):
    """The tarball. npm takes over the modes of the files, which depend on the user's mask."""
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    subprocess.run(["npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", out, folder], check=True, stdout=subprocess.DEVNULL)
