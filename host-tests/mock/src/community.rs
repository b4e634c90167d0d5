//! What is particular to Community Edition: snake_case, ISO times, hexadecimal keys, its own rules of stopping.

use serde_json::{Value, json};

use crate::{
    fixtures::{self, merge},
    moment,
    reply::Reply,
    request::Request,
    rest::{View, nothing_running},
    tally::Tally,
    world::World,
};

/// A UUID without dashes.
pub(crate) const KEY: &str = "5f0c9a7d3b2e4c18a6d4e0b97c31f258";

/// CE `APIAuthenticationFilter`: `X-TS-API-KEY` first, then `Authorization` with exactly `Bearer `. The bodies are bare
/// text, labelled as JSON.
pub(crate) fn refusal(key: &str, request: &Request) -> Option<Reply> {
    let own = request.header("x-ts-api-key").map(str::trim).filter(|given| !given.is_empty());
    let bearer = request.header("authorization").and_then(|value| value.strip_prefix("Bearer "));
    match own.or(bearer) {
        Some(given) if given == key => None,
        Some(_) => Some(Reply::fixture(401, "error_401_ce_incorrect_key.txt")),
        None => Some(Reply::fixture(401, "error_401_ce_no_key.txt")),
    }
}

/// CE `TestPlanResultsController`: stops the run of the plan that is active, whichever that is, and then writes the
/// result into the run that was named.
pub(crate) fn stop(world: &mut World, id: u64) -> Result<(), Reply> {
    let Some((plan, name)) = world.run(id).map(|run| (run.plan.id, run.plan.name.clone())) else {
        return Ok(());
    };
    let active = world.active_run(plan).ok_or_else(|| nothing_running(&name))?;
    if let Some(run) = world.run_mut(active) {
        run.stop();
    }
    if let Some(run) = world.run_mut(id).filter(|run| run.id != active) {
        run.rewrite_as_stopped();
    }
    Ok(())
}

/// CE `APITestPlanResultDTO`.
pub(crate) fn run(world: &World, id: u64, view: View) -> Value {
    let mut body = fixtures::json("ce_in_progress.json");
    let Some(run) = world.run(id) else { return body };
    let state = run.state();
    // The answer to a trigger is written from memory, where nothing has been counted yet.
    let tally = if view == View::Trigger { Tally::default() } else { state.tally };
    let fields = json!({
        "id": id,
        "test_plan_id": run.plan.id,
        "start_time": moment::iso(run.started_ms),
        "end_time": run.ended_ms().map(moment::iso),
        "duration": run.duration_ms(),
        "result": state.result,
        "status": state.status,
        "message": state.message(),
        "build_no": run.origin.build_no,
        "total_count": tally.total,
        "failed_count": tally.failed,
        "passed_count": tally.passed,
        "aborted_count": tally.aborted,
        "stopped_count": tally.stopped,
        "not_executed_count": tally.not_executed,
        // There is no count of running cases; they are queued until they are done.
        "queued_count": tally.queued + tally.running,
        "child_result": run.child.map(|child| self::run(world, child, View::Inner)),
        "re_run_parent_id": run.origin.parent,
        "re_run_type": run.origin.rerun_type,
        // The starter of re-runs leaves the default.
        "triggered_type": if run.origin.parent.is_some() { "MANUAL" } else { "API" },
        "created_date": moment::iso(run.started_ms),
        "updated_date": moment::iso(run.ended_ms().unwrap_or(run.started_ms)),
    });
    merge(&mut body, &fields);
    body
}

/// CE `APITestCaseResultDTO`: no name of the case.
pub(crate) fn case_results(world: &World, id: u64) -> Vec<Value> {
    let Some(run) = world.run(id) else { return Vec::new() };
    let mut template = fixtures::json("ce_test_case_results_page.json");
    let template = template["content"][0].take();
    let cases = run.plan.cases_of(run.state().tally).into_iter().map(|case| {
        let done = case.result != "QUEUED";
        let mut body = template.clone();
        let fields = json!({
            "id": id * 10_000 + case.index,
            "test_case_id": 88 + case.index,
            "test_plan_result_id": id,
            "environment_result_id": id * 100 + case.machine as u64,
            "suite_id": 12 + u64::from(case.suite.starts_with('C')),
            "result": case.result,
            "status": if done { "STATUS_COMPLETED" } else { "STATUS_QUEUED" },
            "message": case.message,
            "start_time": moment::iso(run.started_ms),
            "end_time": done.then(|| moment::iso(run.started_ms + case.millis)),
            "duration": done.then_some(case.millis),
            "position": case.index + 1,
        });
        merge(&mut body, &fields);
        body
    });
    cases.collect()
}
