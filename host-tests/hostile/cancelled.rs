//! A cancelled job: `stop` leaves files that say no more than was seen.

use serde_json::{Value, json};

use testsigma_mock::{Fault, Look, Mock, Plan, Reply};

use super::asked::only;
use super::row::{Report, Row, Scene};
use super::{LOOK, RUNS, list, listed, millis, with};

const STOP: &str = "PUT";

/// `stop 5801`, where plan 7 has a run that goes on.
fn stopping(title: &str) -> Row {
    Row::new(title).line("stop 5801").server(|scene| {
        scene.mock.start_run(Plan::new(7).looks([Look::in_progress(3, 1)]), "b1");
    })
}

/// What the files say, beside the exit code of the command.
fn files_say(row: Row, code: u8) -> Row {
    row.files_say(code).check(|seen| {
        let outcome = seen.outcome()?;
        match outcome["result"]["name"].as_str() {
            Some("passed") | None => Err(format!("the outcome says {}", outcome["result"])),
            Some(_) => Ok(()),
        }
    })
}

fn looks(mock: &Mock, look: &Value) {
    mock.always(LOOK, Reply::json(200, &look.to_string()));
}

fn running(fields: Value) -> Value {
    with(listed(5801, "b1", millis(-60), json!({"status": "STATUS_IN_PROGRESS", "result": "QUEUED"})), fields)
}

pub fn rows() -> Vec<Row> {
    let refused = |title: &str, look: fn(&Scene), code: i32| {
        files_say(
            stopping(title).server(look).exits(code).asks(only().looks(1..=8).lists(0..=1)).leaves(Report::MadeUp),
            70,
        )
    };
    vec![
        files_say(
            stopping("The stop is taken, and the run ends")
                .asks(only().looks(2..=4).stops(1).lists(0..=2).reports(0..=6))
                .leaves(Report::MadeUp),
            11,
        ),
        files_say(
            stopping("The stop is never answered")
                .server(|scene| scene.mock.always(STOP, Reply::faithful().fault(Fault::Silence)))
                .with("--request-timeout 300ms")
                .asks(only().looks(1..=20).stops(1..=2).lists(0..=2).reports(0..=6))
                .leaves(Report::MadeUp),
            11,
        ),
        refused("The run to stop is another one when it is looked at", |scene| looks(&scene.mock, &running(json!({"id": 9}))), 76),
        files_say(
            Row::new("The run to stop is on file with plan 7, and the server's run of that id is plan 9's")
                .server(|scene| {
                    scene.mock.start_run(Plan::new(9).looks([Look::in_progress(3, 1)]), "theirs");
                })
                .saved("TESTSIGMA_RUN_ID=5801\nTESTSIGMA_PLAN_ID=7\nTESTSIGMA_RUN_ORIGIN=triggered\n")
                .line("stop")
                .exits(76)
                .asks(only().looks(1..=8))
                .leaves(Report::MadeUp)
                .says("it is about plan 9 instead of 7"),
            70,
        ),
        refused("The run to stop is not known", |scene| scene.mock.always(LOOK, Reply::fixture(404, "error_404_run_not_found.json")), 66),
        refused("The key is refused for a stop", |scene| scene.mock.always(LOOK, Reply::empty(401)), 77),
        refused("The run to stop says its status twice", |scene| {
            let look = running(json!({})).to_string().replacen('{', r#"{"status":"STATUS_COMPLETED","#, 1);
            scene.mock.always(LOOK, Reply::json(200, &look));
        }, 76),
        files_say(
            stopping("The run to stop passed long ago")
                .server(|scene| {
                    let passed = json!({"status": "STATUS_COMPLETED", "result": "SUCCESS", "passedCount": 8, "totalCount": 8});
                    looks(&scene.mock, &running(passed));
                })
                .asks(only().looks(1).reports(1..=6))
                .leaves(Report::MadeUp),
            0,
        ),
        files_say(
            stopping("The run to stop calls itself passed, and nothing in it did")
                .server(|scene| {
                    let passed = json!({"status": "STATUS_COMPLETED", "result": "SUCCESS", "passedCount": 0, "notExecutedCount": 8, "totalCount": 8});
                    looks(&scene.mock, &running(passed));
                })
                .asks(only().looks(1).reports(1..=6))
                .leaves(Report::MadeUp),
            12,
        ),
        files_say(
            stopping("The plan's list shows another run, which goes on")
                .server(|scene| {
                    let other = json!({"status": "STATUS_IN_PROGRESS", "result": "QUEUED"});
                    scene.mock.always(RUNS, list(&[listed(9, "theirs", millis(-600), other)]));
                })
                .asks(only().looks(2..=4).stops(1).lists(0..=2).reports(0..=6))
                .leaves(Report::MadeUp),
            11,
        ),
    ]
}
