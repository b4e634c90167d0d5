"""Runs the tests of this folder, several at a time, as most of their time is waiting: run.py [WORDS]

With WORDS those whose names contain them.
"""

import sys
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# The mock's plans take seconds of doing nothing.
AT_ONCE = 6


def all_tests(suite):
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from all_tests(item)
        else:
            yield item


def outcome(test, lock):
    """Runs one: passed, failed or skipped, and says so."""
    result, begin = unittest.TestResult(), time.monotonic()
    test.run(result)
    broken = [text for _, text in result.failures + result.errors]
    kind = "failed" if broken else "skipped" if result.skipped else "passed"
    with lock:
        reasons = "".join(f": {reason}" for _, reason in result.skipped)
        print(f"{kind.upper() if kind != 'passed' else 'ok':8}{time.monotonic() - begin:5.1f} s  {test.id()}{reasons}", flush=True)
        for text in broken:
            print(text, flush=True)
    return kind


def main():
    here, words = Path(__file__).parent, " ".join(sys.argv[1:])
    tests = [test for test in all_tests(unittest.defaultTestLoader.discover(str(here), "*_test.py")) if words in test.id()]
    import installed
    installed.npm()
    installed.python()
    lock = threading.Lock()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        kinds = list(pool.map(lambda test: outcome(test, lock), tests))
    print(f"{kinds.count('passed')} passed, {kinds.count('failed')} failed, {kinds.count('skipped')} skipped")
    return 1 if not kinds or "failed" in kinds else 0


if __name__ == "__main__":
    sys.exit(main())
