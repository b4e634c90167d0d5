"""Makes the calls that it reads, and prints a word on each: the table's host in Python."""

import os
import sys
from typing import TYPE_CHECKING, Union

from testsigma_ci import PlanError, Plugin, TestPlans, server

if TYPE_CHECKING:
    from testsigma_ci import Error, Snapshot

plugin, allowed = Plugin(), os.environ["ALLOW"].split()
plans: TestPlans
run: str
lost: "Error"
build: str


def begin(url: str, key: str, name: str) -> str:
    """Another case: it knows of no run."""
    global plans, run, build
    at = server(key=key, url=url, edition="cloud", timeout_ms=60_000)
    plans, run, build = TestPlans(plugin, at, allow=allowed), "999", name
    return "begun"


def call(name: str) -> "Union[str, Snapshot]":
    if name == "give up":
        try:
            plans.wait(run, max_wait_ms=200, poll_interval_ms=20)
        except PlanError as error:
            return "given up" if error.code == "timed-out" else error.code
    if name == "failures":
        failed = plans.failures(run)
        return f"{failed.total} failed, {failed.mended_cases} mended, {len({case.name for case in failed.cases})} names"
    if name == "find":
        assert lost.build is not None and lost.since is not None
        return f"{len(plans.find('1', lost.build, lost.since))} found"
    if name == "report":
        return f"{sum(len(piece) for piece in plans.report(run, 1 << 20))} bytes"
    if name == "whole report":
        return f"{len(plans.whole_report(run))} bytes"
    if name == "trigger":
        return plans.trigger("1", build=build)
    if name == "run":
        return plans.run("1", build=build, poll_interval_ms=1)
    if name == "wait":
        return plans.wait(run, poll_interval_ms=1)
    if name == "status":
        return plans.status(run)
    return plans.stop(run) if name == "stop" else plans.rerun(run)


for line in sys.stdin:
    name, *words = line.strip().split("\t")
    try:
        answer = begin(*words) if name == "begin" else call(name)
        if not isinstance(answer, str):
            run, answer = answer.id, answer.verdict or answer.state
    except PlanError as error:
        answer, lost, run = error.code, error.error, error.error.run or run
    print(answer, flush=True)
