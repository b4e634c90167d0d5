"""What the command is granted of this machine: the variables that it reads, and one directory."""

import os
from pathlib import Path

DEFAULT_DIRECTORY = "test-results"
KEY_FILE = "TESTSIGMA_API_KEY_FILE"
# Commands that leave no file.
READERS = ("help", "--help", "-h", "version", "--version", "-V", "status")


def own_options(arguments):
    """Our own option, `--dir DIR`, and what is left for the component."""
    directory, rest, words = DEFAULT_DIRECTORY, [], iter(arguments)
    for word in words:
        if word == "--dir":
            directory = next(words, directory)
        elif word.startswith("--dir="):
            directory = word[len("--dir="):]
        else:
            rest.append(word)
    return directory, rest


def environment(env):
    """Those of our variables that are set: the component sees no other. What begins with TESTSIGMA_ is ours, misspelt or not."""
    lines = Path(__file__).with_name("variables.txt").read_text("utf-8").splitlines()
    known = {line for line in lines if line and not line.startswith("#")}
    return {name: value for name, value in env.items() if name in known or name.startswith("TESTSIGMA_")}


def directories(arguments, directory, env):
    """The directories, by the name under which the component sees them, and the variables that name files in them."""
    granted, env = {}, dict(env)
    if not arguments or arguments[0] not in READERS:
        os.makedirs(directory, exist_ok=True)
    if os.path.isdir(directory):
        granted["."] = directory
    if env.get(KEY_FILE, "").strip():
        file = os.path.abspath(env[KEY_FILE].strip())
        seen = "/key" if os.name == "nt" else os.path.dirname(file)
        granted[seen] = os.path.dirname(file)
        env[KEY_FILE] = f"{seen.rstrip('/')}/{os.path.basename(file)}"
    return granted, env
