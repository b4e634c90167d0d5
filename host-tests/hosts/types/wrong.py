"""What the types refuse: each line that is marked is an error, or the check fails."""

from testsigma_ci import Plugin, TestPlans, server

plans = TestPlans(Plugin(), server(key="k", edition="community"), allow=["https://app.testsigma.com"])
seen = plans.run("346", runtime_data={"a": "b"}, extra=[], max_wait_ms=0)
failed = plans.failures(seen.id)
if seen.verdict == "passed" and seen.counts and failed.compared and seen.counts.passed == failed.compared.now_passing:
    plans.stop(seen.id)

plans.status(5801)  # type: ignore[arg-type]
plans.trigger(build="41")  # type: ignore[call-arg]
server(key="k", edition="hosted")  # type: ignore[arg-type]
seen.status  # type: ignore[attr-defined]
len(failed.cases[0].before)  # type: ignore[arg-type]
plans.wait(seen.id, max_wait=1)  # type: ignore[call-arg]
if seen.verdict == "green":  # type: ignore[comparison-overlap]
    plans.stop(seen.id)
