//! What is particular to Testsigma Cloud: camelCase, times in epoch milliseconds, JWT keys, consolidated results.

use serde_json::{Value, json};

use crate::{
    fixtures::{self, merge},
    moment,
    reply::Reply,
    request::Request,
    rest::{View, nothing_running},
    run::Run,
    tally::{MACHINES, Tally},
    world::World,
};

/// A key in the shape of the real ones: HS512, longer than 200 characters. It is put together here so that scanners for
/// leaked keys do not take it for one.
pub(crate) const KEY: &str = concat!(
    "eyJhbGciOiJIUzUxMiJ9",
    ".",
    "eyJzdWIiOiIwMDAwMDAwMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDAiLCJkb21haW4iOiJleGFtcGxlLmNvbSIsInRlbmFudElkIjoxLCJp",
    "c0lkbGVUaW1lb3V0Q29uZmlndXJlZCI6ZmFsc2V9",
    ".",
    "bW9jay1tb2NrLW1vY2stbW9jay1tb2NrLW1vY2stbW9jay1tb2NrLW1vY2stbW9jay1tb2NrLW1vY2stMDA",
);

/// The texts are those that users report.
pub(crate) fn refusal(key: &str, request: &Request) -> Option<Reply> {
    match request.header("authorization").and_then(|value| value.strip_prefix("Bearer ")) {
        Some(given) if given == key => None,
        Some(_) => Some(Reply::fixture(401, "error_401_cloud_invalid_jwt.txt")),
        None => Some(Reply::json(401, "No JWT token found")),
    }
}

/// Stops the run, or the re-run that it waits for.
pub(crate) fn stop(world: &mut World, id: u64, body: &Value) -> Result<(), Reply> {
    let plan = world.run(id).map(|run| run.plan.id);
    let ids: Vec<u64> = if body.get("canStopAll") == Some(&Value::Bool(false)) {
        world.chain(id).filter(|run| !run.state().ended).map(|run| run.id).collect()
    } else {
        // The documented default is true, and stops other people's runs.
        world.journal.violation(format!("PUT of run {id}: canStopAll is not false"));
        world.runs(plan).filter(|run| !run.state().ended).map(|run| run.id).collect()
    };
    if ids.is_empty() {
        return Err(nothing_running(world.run(id).map_or("", |run| &run.plan.name)));
    }
    for id in ids {
        if let Some(run) = world.run_mut(id) {
            run.stop();
        }
    }
    Ok(())
}

pub(crate) fn run(world: &World, id: u64, view: View) -> Value {
    let mut body = fixtures::json("cloud_in_progress.json");
    let Some(run) = world.run(id) else { return body };
    let state = run.state();
    let tally = state.tally;
    let chain: Vec<&Run> = world.chain(id).collect();
    let last = chain.last().map_or_else(|| run.state(), |run| run.state());
    let is_child = run.origin.rerun_type.is_some();

    let fields = json!({
        "id": id,
        "executionId": run.plan.id,
        "startTime": run.started_ms,
        "endTime": run.ended_ms(),
        "duration": run.duration_ms(),
        "result": state.result,
        "status": state.status,
        "message": state.message(),
        "buildNo": run.origin.build_no,
        "environmentId": run.origin.environment_id,
        "childResult": run.child.map(|child| self::run(world, child, View::Inner)),
        "reRunParentId": run.origin.parent,
        "reRunType": run.origin.rerun_type,
        "resultType": if is_child { "RE_RUN" } else { "ORIGINAL" },
        "totalRunningCount": tally.running,
        "totalQueuedCount": tally.queued,
        "isReRunEnabled": state.ended && state.result != "SUCCESS",
        "consolidatedResult": last.result,
        "consolidatedStatus": last.status,
        "consolidatedDuration": chain.iter().map(|run| run.duration_ms()).sum::<Option<u64>>(),
        "latestResult": last.ended.then_some(last.result),
    });
    merge(&mut body, &fields);

    // Nested and listed runs have neither details nor numbers, and the answer to a trigger has none yet.
    let countless = match view {
        View::Trigger => !state.ended,
        View::Poll => false,
        View::Inner => !is_child,
    };
    let nulls = countless || run.plan.null_counts;
    merge(&mut body, &counts("", "Count", (!nulls).then_some(tally)));
    merge(&mut body, &counts("consolidatedPlan", "Count", (!nulls).then(|| consolidated(&chain))));

    if view == View::Poll {
        let rerun_type = if run.plan.reruns.is_empty() { "NONE" } else { "ONLY_FAILED_TESTS" };
        let latest = chain.last().map_or(id, |run| run.id);
        let plan = json!({"id": run.plan.id, "name": run.plan.name, "lastRunId": latest, "reRunType": rerun_type});
        merge(&mut body["execution"], &plan);
    } else {
        body["execution"] = Value::Null;
    }
    body
}

/// `GET …/{id}/test_case_results`: not paged, without messages and durations.
pub(crate) fn case_results(world: &World, id: u64) -> Value {
    let Some(run) = world.run(id) else { return Value::Null };
    let state = run.state();
    let cases = run.plan.cases_of(state.tally).into_iter().map(|case| {
        let suite = 197 + u64::from(case.suite.starts_with('C'));
        json!({
            "testCaseId": 400 + case.index,
            "testCaseName": case.name,
            "testCaseResultId": id * 10_000 + case.index,
            "result": case.result,
            "isDataDrivenCase": false,
            "iterationResults": null,
            "testSuiteId": suite,
            "testSuiteName": case.suite,
            "testSuiteResultId": id * 100 + suite,
            "machineId": 414 + case.machine,
            "machineTitle": MACHINES[case.machine],
            "machineResultId": id * 100 + case.machine as u64,
        })
    });
    json!({
        "executionId": run.plan.id,
        "executionResultId": id,
        "result": state.result,
        "status": state.status,
        "testCases": cases.collect::<Vec<_>>(),
    })
}

/// `GET /api/v2/test_runs/{id}/test_case_results/{result}/step_results`: of a case that failed, the step that failed says what the case does.
pub(crate) fn step_results(world: &World, id: u64, result: u64) -> Value {
    let mut body = fixtures::json("v2_step_results.json");
    let Some(run) = world.run(id) else { return body };
    let cases = run.plan.cases_of(run.state().tally);
    let message = cases.into_iter().find(|case| id * 10_000 + case.index == result).and_then(|case| case.message);
    for step in body["content"].as_array_mut().into_iter().flatten() {
        merge(step, &json!({"testCaseResultId": result}));
        if step["result"] == "FAILURE" {
            let result = if message.is_some() { "FAILURE" } else { "SUCCESS" };
            merge(step, &json!({"message": message, "result": result}));
        }
    }
    body
}

/// `GET /api/v2/test_runs/{id}`: no status and no message, but numbers that are never null.
pub(crate) fn test_run(world: &World, id: u64) -> Value {
    let mut body = fixtures::json("v2_test_run.json");
    let Some(run) = world.run(id) else { return body };
    let state = run.state();
    let chain: Vec<&Run> = world.chain(id).collect();
    let fields = json!({
        "id": id,
        "testPlanId": run.plan.id,
        "buildNo": run.origin.build_no,
        "result": state.result,
        "startTime": moment::iso_z(run.started_ms),
        "endTime": run.ended_ms().map(moment::iso_z),
        "duration": run.duration_ms(),
        "triggeredType": "API",
        "metrics": {
            "testPlanResultId": id,
            "result": state.result,
            "latestResult": chain.last().map_or(state.result, |run| run.state().result),
            "duration": run.duration_ms(),
            "consolidatedDuration": chain.iter().map(|run| run.duration_ms()).sum::<Option<u64>>(),
        },
    });
    merge(&mut body, &fields);
    merge(&mut body["metrics"], &counts("", "Count", Some(state.tally)));
    merge(&mut body["metrics"], &counts("consolidatedPlan", "Count", Some(consolidated(&chain))));
    body
}

/// Over a chain of re-runs of failed cases: what passed on the way has passed, the rest is as the last run says (CE UI
/// `test-plan-result.model.ts`).
fn consolidated(chain: &[&Run]) -> Tally {
    let (Some(first), Some(last)) = (chain.first(), chain.last()) else {
        return Tally::default();
    };
    let before = &chain[..chain.len() - 1];
    let passed = before.iter().map(|run| run.state().tally.passed).sum::<u64>();
    let last = last.state().tally;
    Tally { total: first.state().tally.total, passed: passed + last.passed, ..last }
}

/// The seven counts, with names as asked for: `totalCount`, or `consolidatedPlanTotalCount`.
fn counts(prefix: &str, suffix: &str, tally: Option<Tally>) -> Value {
    let named = |name: &str, count: fn(Tally) -> u64| {
        let mut name = name.to_owned();
        if prefix.is_empty() {
            name[..1].make_ascii_lowercase();
        }
        (format!("{prefix}{name}{suffix}"), Value::from(tally.map(count)))
    };
    Value::Object(serde_json::Map::from_iter([
        named("Total", |tally| tally.total),
        named("Failed", |tally| tally.failed),
        named("Passed", |tally| tally.passed),
        named("Stopped", |tally| tally.stopped),
        // Cloud has dropped its count of aborted cases.
        named("NotExecuted", |tally| tally.not_executed + tally.aborted),
        named("Queued", |tally| tally.queued),
        named("Running", |tally| tally.running),
    ]))
}
