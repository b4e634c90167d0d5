//! A job that is tried again goes on with its own run, or starts none that it does not need.

use serde_json::{Value, json};

use testsigma_mock::{Look, Plan, Reply};

use super::asked::only;
use super::row::{Report, Row};
use super::{LOOK, RUNS, list, listed, millis, with};

const LINE: &str = "run --plan 7 --build-no b1 --reuse";

/// A row of the list: the job's own run, unless these fields say otherwise.
fn own(fields: Value) -> Value {
    let running = json!({"status": "STATUS_IN_PROGRESS", "result": "QUEUED", "triggeredType": "API"});
    with(listed(5801, "b1", millis(-60), running), fields)
}

/// Plan 7 has a run of this build, 5801, with these looks.
fn with_run(title: &str, reuse: &str, looks: &'static [fn() -> Look]) -> Row {
    Row::new(title).line(&format!("{LINE} {reuse}")).server(move |scene| {
        let plan = Plan::new(7).looks(looks.iter().map(|look| look()));
        scene.mock.start_run(plan, "b1");
        scene.mock.always(RUNS, list(&[own(json!({}))]));
    })
}

const ENDS: &[fn() -> Look] = &[|| Look::in_progress(3, 0), Look::completed];

pub fn rows() -> Vec<Row> {
    let unlisted = |title: &str, answer: fn() -> Reply, code: i32| {
        with_run(title, "running", ENDS)
            .server(move |scene| scene.mock.always(RUNS, answer()))
            .exits(code)
            .asks(only().triggers(0).lists(1..=8))
            .leaves(Report::MadeUp)
            .check(|seen| match seen.outcome()?["runStarted"].as_bool() {
                Some(false) => Ok(()),
                started => Err(format!("runStarted is {started:?}")),
            })
    };
    let contradicted = |title: &str, fields: Value| {
        with_run(title, "running", ENDS)
            .server(move |scene| {
                let passed = json!({"status": "STATUS_COMPLETED", "result": "SUCCESS", "passedCount": 8});
                let look = with(own(passed), fields.clone());
                scene.mock.always(LOOK, Reply::json(200, &look.to_string()));
            })
            .exits(76)
            .asks(only().triggers(0).lists(1).looks(1..=8))
            .leaves(Report::MadeUp)
    };
    vec![
        unlisted("The list of runs cannot be had", || Reply::empty(503), 69),
        unlisted(
            "The list of runs is a login page",
            || Reply::bytes(200, "text/html", b"<html>Log in</html>".to_vec()),
            76,
        ),
        unlisted("The list of runs refuses the key", || Reply::empty(401), 77),
        unlisted(
            "The list says the status of the run twice",
            || {
                let run = own(json!({})).to_string().replacen('{', r#"{"status":"STATUS_COMPLETED","#, 1);
                Reply::json(200, &format!(r#"{{"content":[{run}]}}"#))
            },
            76,
        ),
        contradicted("The run of the list is one of another plan when it is looked at", json!({"executionId": 8})),
        contradicted("The run of the list has another build number when it is looked at", json!({"buildNo": "b2"})),
        contradicted("The look at the run of the list shows another run", json!({"id": 9})),
        with_run("The list calls a run passed that failed", "passed", ENDS)
            .server(|scene| {
                let passed =
                    json!({"status": "STATUS_COMPLETED", "result": "SUCCESS", "consolidatedResult": "SUCCESS"});
                scene.mock.always(RUNS, list(&[own(passed)]));
                let failed =
                    own(json!({"status": "STATUS_COMPLETED", "result": "FAILURE", "failedCount": 1, "totalCount": 1}));
                scene.mock.script(LOOK, [Reply::json(200, &failed.to_string())]);
            })
            .with("--rerun-grace 0s")
            .asks(only().triggers(1).lists(1).looks(3..=5).reports(1)),
        with_run("The look at the run of the list leaves its build number out", "running", ENDS)
            .server(|scene| {
                let passed = json!({"buildNo": null, "status": "STATUS_COMPLETED", "result": "SUCCESS", "passedCount": 8, "totalCount": 8});
                let running = own(json!({"buildNo": null}));
                scene.mock.script(LOOK, [running, own(passed)].map(|run| Reply::json(200, &run.to_string())));
            })
            .asks(only().triggers(0).lists(1).looks(2).reports(1..=6))
            .leaves(Report::MadeUp),
        with_run("The list calls a run passed in which nothing passed", "passed", ENDS)
            .server(|scene| {
                let passed = json!({"status": "STATUS_COMPLETED", "result": "SUCCESS", "consolidatedResult": "SUCCESS",
                    "totalCount": 1, "passedCount": 0, "notExecutedCount": 1});
                scene.mock.script(RUNS, [list(&[own(passed)])]);
            })
            .asks(only().triggers(1).lists(1).looks(2..=4).reports(1)),
        with_run("The list names a run of a saved configuration, where none is asked for", "running", ENDS)
            .server(|scene| {
                let part = json!({"executionResultConfig": {"id": 3, "name": "smoke"}});
                scene.mock.script(RUNS, [list(&[own(part)])]);
            })
            .asks(only().triggers(1).lists(1).looks(2..=4).reports(1)),
        with_run("The list says nothing of when the run began", "running", ENDS)
            .server(|scene| {
                scene.mock.script(RUNS, [list(&[own(json!({"startTime": null}))])]);
            })
            .asks(only().triggers(1).lists(1).looks(2..=4).reports(1)),
        with_run("The list names a run that begins in the future", "running", ENDS)
            .server(|scene| {
                scene.mock.script(RUNS, [list(&[own(json!({"startTime": millis(7200)}))])]);
            })
            .asks(only().triggers(0).lists(1).looks(2).reports(1)),
        with_run("The list names two runs of this build, of which the newer one failed", "passed", ENDS)
            .server(|scene| {
                let failed =
                    json!({"id": 5900, "startTime": millis(-30), "status": "STATUS_COMPLETED", "result": "FAILURE"});
                scene.mock.script(RUNS, [list(&[own(json!({})), own(failed)])]);
            })
            .asks(only().triggers(1).lists(1).looks(2..=4).reports(1)),
    ]
}
