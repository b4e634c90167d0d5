"""The packages, installed once for all tests as users install them: below target/hosts, anew where the files of the release changed."""

import hashlib
import shutil
import subprocess
import sys

from world import TARGET, asset


def kept(name, sources, install):
    """A folder that `install` fills, kept until one of the sources changes."""
    place = TARGET / "hosts" / name
    key = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
    stamp = place / "installed"
    if not stamp.exists() or stamp.read_text() != key:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        install(place)
        stamp.write_text(key)
    return place


def npm():
    """A folder in which the tarball is installed, and nothing else is."""
    tarball = asset("testsigma-ci-[0-9]*.tgz")

    def install(place):
        subprocess.run(["npm", "install", "--offline", "--no-audit", "--no-fund", "--prefix", place, tarball], cwd=place, check=True,
                       stdout=subprocess.DEVNULL)
    return kept("installed-npm", [tarball], install)


def npm_command():
    return npm() / "node_modules/.bin/testsigma-ci"


def python():
    """A fresh environment in which the wheel is installed, and what it needs."""
    wheel = asset("*.whl")

    def install(place):
        subprocess.run([sys.executable, "-m", "venv", place / "venv"], check=True)
        subprocess.run([place / "venv/bin/pip", "install", "--quiet", "--disable-pip-version-check", wheel], check=True)
    return kept("installed-python", [wheel], install) / "venv/bin"


def python_command():
    return python() / "testsigma-ci"
