// What the types refuse: each line that is marked is an error, or the check fails.

import { type Snapshot, TestPlans } from "testsigma-ci";

const plans = await TestPlans.open({ key: "k", edition: "community" }, { allow: ["https://app.testsigma.com"] });
const seen: Snapshot = plans.run({ plan: "346", runtimeData: { a: "b" }, extra: {} }, { maxWaitMs: 0 });
const failed = plans.failures(seen.id);
if (seen.state === "completed" && seen.verdict === "passed" && seen.counts?.passed === failed.compared?.nowPassing) plans.stop(seen.id);
const before: "passed" | "failed" | undefined = failed.cases[0]?.before;

// @ts-expect-error a run's id is text
plans.status(5801);
// @ts-expect-error a plan is needed
plans.trigger({ build: "41" });
// @ts-expect-error there is no such edition
await TestPlans.open({ key: "k", edition: "hosted" });
// @ts-expect-error there is no such verdict
if (seen.verdict === "green") plans.stop(seen.id);
// @ts-expect-error there is no such field
seen.status;
// @ts-expect-error it may be none
before.length;
// @ts-expect-error an option is spelt so: maxWaitMs
plans.wait(seen.id, { maxWait: 1 });
