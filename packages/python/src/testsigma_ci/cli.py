"""testsigma-ci [--dir DIR] ARGUMENTS: the component's command, with its arguments and its exit codes."""

import os
import platform
import sys
from importlib import metadata

from wasmtime import WasmtimeError

from . import command, grants
from .wasm import sha256

CANNOT_WRITE, INTERNAL = 73, 70
VERSION = ("version", "--version", "-V")


def main():
    """The exit code."""
    directory, arguments = grants.own_options(sys.argv[1:])
    try:
        directories, env = grants.directories(arguments, directory, grants.environment(os.environ))
    except OSError as error:
        print(f"testsigma-ci: the directory {directory} cannot be made: {error.strerror}; name another with --dir", file=sys.stderr)
        return CANNOT_WRITE
    try:
        code = command.run(arguments, env, directories)
    except (WasmtimeError, OSError) as error:
        print(f"testsigma-ci: {error}", file=sys.stderr)
        return INTERNAL
    if code == 0 and arguments and arguments[0] in VERSION:
        engine = metadata.version("wasmtime")
        print(f"testsigma.wasm sha256 {sha256()}, under wasmtime {engine}, Python {platform.python_version()}", flush=True)
    return code
