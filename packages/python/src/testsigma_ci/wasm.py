"""The component in this package, and the names of its interfaces."""

import hashlib
from pathlib import Path

PATH = Path(__file__).with_name("testsigma.wasm")
TEST_PLANS = "testsigma:ci/test-plans@0.2.0"
RUN = "wasi:cli/run@0.2.12"


def sha256():
    """The SHA-256 of the component in this package, in hexadecimal digits."""
    return hashlib.sha256(PATH.read_bytes()).hexdigest()
