//! What is particular to Community Edition: snake_case, a container around it that answers by itself, hexadecimal
//! keys, its own rules of stopping. `tests/recordings.rs` holds it against the answers of a real one.

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

/// What its container says by itself, with the right key or without: nothing behind it knows the path, and it guards what it does not know.
pub(crate) fn outside(request: &Request) -> Reply {
    if request.header("accept").is_some_and(|accept| accept.contains("json")) {
        let path = &request.path;
        let body = format!(
            "{{\n\"servlet\":\"dispatcherServlet\",\n\"message\":\"Unauthorized\",\n\"url\":\"{path}\",\n\"status\":\"401\"\n}}"
        );
        return Reply::json(401, &body);
    }
    let page = "<html><head><title>Error 401 Unauthorized</title></head><body><h2>HTTP ERROR 401 Unauthorized</h2></body></html>";
    Reply::bytes(401, "text/html;charset=iso-8859-1", page)
}

/// An answer of the API itself: with a date, and with a charset where JSON is not asked for by its name (CE `WebConfigurer`).
pub(crate) fn dressed(mut reply: Reply, request: &Request) -> Reply {
    let asked = request.header("accept").is_some_and(|accept| accept.to_ascii_lowercase().contains("application/json"));
    for (name, value) in &mut reply.headers {
        if !asked && name == "Content-Type" && value == "application/json" {
            value.push_str(";charset=utf-8");
        }
    }
    reply.header("Date", &moment::http(moment::now()))
}

/// XML as it writes it: in ISO-8859-1 unless it is asked for UTF-8, whatever the document says of itself. What that has no character for
/// is a question mark.
pub(crate) fn xml(text: &str, request: &Request) -> Reply {
    let accept = request.header("accept").unwrap_or_default().to_ascii_lowercase().replace(' ', "");
    if accept.contains("application/xml;charset=utf-8") {
        return Reply::bytes(200, "application/xml;charset=UTF-8", text);
    }
    let latin1: Vec<u8> = text.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect();
    Reply::bytes(200, "application/xml;charset=ISO-8859-1", latin1)
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
    let kept = |at: u64| if view == View::Trigger { at } else { moment::kept(at) };
    let fields = json!({
        "id": id,
        "test_plan_id": run.plan.id,
        "start_time": kept(run.started_ms),
        "end_time": run.ended_ms().map(kept),
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
        "created_date": kept(run.started_ms),
        "updated_date": kept(run.ended_ms().unwrap_or(run.started_ms)),
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
            "message": case.message.or((case.result == "SUCCESS").then_some("Test Case executed successfully")),
            "session_id": null,
            "start_time": moment::kept(run.started_ms),
            "end_time": done.then(|| moment::kept(run.started_ms + case.millis)),
            "duration": done.then_some(case.millis),
            "position": case.index + 1,
            "created_date": moment::kept(run.started_ms),
            "updated_date": moment::kept(run.started_ms + case.millis),
        });
        merge(&mut body, &fields);
        body
    });
    cases.collect()
}
