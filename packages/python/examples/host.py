#!/usr/bin/env python3
"""Runs Testsigma test plans from Python.

    host.py plan --allow https://app.testsigma.com --plan 346 testsigma.wasm
    mkdir -p test-results
    host.py run --dir test-results --env TESTSIGMA_API_KEY testsigma.wasm -- run --plan 346

`plan` uses the typed interface: this program sleeps, shows progress, and stops the run on Ctrl-C. `run` is the command, with nothing granted
but what is named. Both end with the exit code of testsigma.wasm's README. The key is read from TESTSIGMA_API_KEY.
"""

import argparse
import os
import signal
import sys
import time

from testsigma_ci import PlanError, Plugin, TestPlans, command, server
from testsigma_ci.origin import origin_of_url
from wasmtime import WasmtimeError

VERDICTS = {"passed": 0, "failed": 10, "stopped": 11, "inconclusive": 12}
ERRORS = {
    "invalid-argument": 64,
    "not-permitted": 78,
    "denied": 77,
    "not-found": 66,
    "already-running": 75,
    "try-later": 75,
    "may-have-started": 13,
    "no-answer": 69,
    "too-large": 76,
    "broken-answer": 76,
    "timed-out": 124,
    "internal": 70,
}
TIMED_OUT, INTERNAL, INTERRUPTED = 124, 70, 130

interrupted = False


def interrupt(*_):
    """The first Ctrl-C (or the SIGTERM of a CI system) asks, the second ends the process."""
    global interrupted
    if interrupted:
        os._exit(INTERRUPTED)
    interrupted = True


def sleep(seconds):
    """Sleeps, in pieces short enough to notice an interrupt."""
    end = time.monotonic() + seconds
    while not interrupted and (left := end - time.monotonic()) > 0:
        time.sleep(min(left, 0.1))


def follow(plans, arguments):
    """From the trigger to the verdict: the exit code."""
    begin = time.monotonic()

    def elapsed():
        return time.monotonic() - begin

    # A Ctrl-C does not cut this short: only the answer names the run to stop.
    seen = plans.trigger(arguments.plan, build=arguments.build)
    failing_since = None
    while True:
        if failing_since is None:
            show(seen, elapsed())
        if seen.verdict is not None:
            print(f"{seen.url}\nthe run {seen.id} ended: {seen.verdict}")
            return VERDICTS[seen.verdict]
        if interrupted:
            stopped = plans.stop(seen.id)
            what = {"stopped": "was stopped", None: "was asked to stop, and may go on still"}
            print(f"interrupted: the run {stopped.id} {what.get(stopped.verdict, 'had ended before it was stopped')}")
            return VERDICTS[stopped.verdict or "stopped"]
        if elapsed() >= arguments.max_wait:
            print(f"the run {seen.id} goes on; --max-wait is over")
            return TIMED_OUT
        if seen.state == "unproven":
            # Over, and one look cannot prove the pass: the component asks for the results of the test cases.
            seen = plans.wait(seen.id, max_wait_ms=60_000)
            continue
        pause = arguments.poll_interval or (seen.look_again_ms or 1000) / 1000
        sleep(min(pause, max(0, arguments.max_wait - elapsed())))
        if interrupted:
            continue
        try:
            seen = plans.status(seen.id, int(elapsed() * 1000))
            failing_since = None
        except PlanError as error:
            failing_since = failing_since or time.monotonic()
            if error.code not in ("no-answer", "try-later") or time.monotonic() - failing_since >= arguments.give_up_after:
                raise
            sleep(arguments.poll_interval or (error.error.retry_after_ms or 5000) / 1000)


def show(seen, elapsed):
    counts = seen.counts
    done = f", {counts.total - counts.pending}/{counts.total} done, {counts.failed} failed" if counts else ""
    print(f"{elapsed:6.0f} s  run {seen.id}: {seen.state}{done}", flush=True)


def plan(arguments):
    signal.signal(signal.SIGINT, interrupt)
    signal.signal(signal.SIGTERM, interrupt)
    at = server(key=os.environ.get("TESTSIGMA_API_KEY", ""), url=arguments.url, edition=arguments.edition)
    try:
        plans = TestPlans(Plugin(arguments.file), at, arguments.allow)
    except ValueError as error:
        print(f"host.py: --allow: {error}", file=sys.stderr)
        return ERRORS["invalid-argument"]
    try:
        return follow(plans, arguments)
    except PlanError as error:
        print(error, file=sys.stderr)
        if error.code == "not-permitted":
            print(f"here that is --allow {origin_of_url(arguments.url or 'https://app.testsigma.com')}", file=sys.stderr)
        return ERRORS.get(error.code, INTERNAL)


def run(arguments):
    """The command."""
    env = {name: os.environ[name] for name in arguments.env if name in os.environ}
    directories = {".": arguments.dir} if arguments.dir else {}
    return command.run(arguments.arguments, env, directories, arguments.file)


def main():
    parser = argparse.ArgumentParser(description="Hosts testsigma.wasm")
    commands = parser.add_subparsers(required=True)

    typed = commands.add_parser("plan", help="runs a test plan over the typed interface")
    typed.add_argument("--plan", required=True, metavar="ID")
    typed.add_argument("--url", help="the server, when not https://app.testsigma.com")
    typed.add_argument("--edition", choices=["cloud", "community"], help="needed for hosts other than testsigma.com")
    typed.add_argument("--allow", action="append", default=[], metavar="ORIGIN", help="a server that may be reached; none by default")
    typed.add_argument("--build", help="the build number to show with the run")
    typed.add_argument("--max-wait", type=float, default=10800, metavar="SECONDS")
    typed.add_argument("--give-up-after", type=float, default=300, metavar="SECONDS", help="with a failing server")
    typed.add_argument("--poll-interval", type=float, metavar="SECONDS", help="in place of the component's advice")
    typed.add_argument("file", metavar="testsigma.wasm")
    typed.set_defaults(function=plan)

    whole = commands.add_parser("run", help="runs the command")
    whole.add_argument("--dir", help="the directory to grant")
    whole.add_argument("--env", action="append", default=[], metavar="NAME", help="a variable to hand over")
    whole.add_argument("file", metavar="testsigma.wasm")
    whole.add_argument("arguments", nargs="*", help="after --")
    whole.set_defaults(function=run)

    arguments = parser.parse_args()
    try:
        return arguments.function(arguments)
    except (WasmtimeError, OSError) as error:
        print(f"host.py: {error}", file=sys.stderr)
        return INTERNAL


if __name__ == "__main__":
    sys.exit(main())
