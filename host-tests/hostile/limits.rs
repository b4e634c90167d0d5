//! `--max-wait`: what it ends, and what becomes of the run.

use std::time::Duration;

use testsigma_mock::{Fault, Look, Plan, Reply};

use super::asked::only;
use super::row::{Report, Row};

const STOP: &str = "PUT";
const LOOK: &str = "GET /api/v1/execution_results/5801$";
const PASSED: &str =
    r#"{"id":5801,"executionId":7,"status":"STATUS_COMPLETED","result":"SUCCESS","totalCount":8,"passedCount":8}"#;

fn endless(plan: Plan) -> Plan {
    plan.looks([Look::in_progress(1, 0)])
}

/// Whether the run still goes on.
fn goes_on(seen: &super::seen::Seen, expected: bool) -> Result<(), String> {
    let run = seen.scene.mock.runs().pop().ok_or("there is no run")?;
    match run.status != "STATUS_COMPLETED" {
        active if active == expected => Ok(()),
        active => Err(format!("the run goes on: {active}")),
    }
}

pub fn rows() -> Vec<Row> {
    let limited = |title: &str| {
        Row::new(title)
            .plan(endless)
            .with("--max-wait 300ms --poll-interval 50ms")
            .exits(124)
            .asks(only().triggers(1).looks(..=9))
            .leaves(Report::MadeUp)
    };
    vec![
        limited("The run does not end; --on-timeout leave")
            .says("it goes on")
            .report_says("timed-out")
            .check(|seen| goes_on(seen, true))
            .check(|seen| seen.text("testsigma-run.json").map(drop))
            .check(|seen| match seen.text("testsigma.env")?.contains("TESTSIGMA_RUN_URL=") {
                true => Ok(()),
                false => Err("testsigma.env has no link".to_owned()),
            })
            .defects(&["D1", "D2", "D11"]),
        limited("The run does not end; --on-timeout stop")
            .with("--on-timeout stop")
            .asks(only().triggers(1).looks(..=10).stops(1))
            .says("it was stopped")
            .check(|seen| goes_on(seen, false)),
        limited("The run does not end, and the stop is refused")
            .with("--on-timeout stop")
            .server(|scene| scene.mock.always(STOP, Reply::empty(500)))
            .asks(only().triggers(1).looks(..=10).stops(1))
            .says("not confirmed"),
        limited("The run does not end, and the stop is answered as done, but is not")
            .with("--on-timeout stop")
            .server(|scene| {
                scene
                    .mock
                    .always(STOP, Reply::json(200, r#"{"id":5801,"status":"STATUS_COMPLETED","result":"STOPPED"}"#))
            })
            .asks(only().triggers(1).looks(20..=90).stops(1))
            .says("not confirmed"),
        limited("The run passes just when it is to be stopped")
            .with("--on-timeout stop --junit none")
            // The refusal comes late enough for the run to be over before it.
            .server(|scene| scene.mock.always(STOP, Reply::empty(500).fault(Fault::Delay(Duration::from_millis(300)))))
            .meanwhile(|scene| {
                assert!(scene.mock.wait_for(STOP, 1, Duration::from_secs(20)), "no stop came");
                scene.mock.always(LOOK, Reply::json(200, PASSED));
            })
            .asks(only().triggers(1).looks(..=10).stops(1))
            .leaves(Report::Absent)
            .exits(0),
        Row::new("The run ends between the last look and the limit")
            .plan(|p| p.timeline(Duration::ZERO, Duration::from_millis(1500)))
            .with("--max-wait 2300ms --poll-interval 1200ms")
            .asks(only().triggers(1).looks(1..=2).reports(1)),
        Row::new("The limit is three hours, and the run ends at once")
            .with("--max-wait 180m")
            .check(|seen| match seen.took < Duration::from_secs(10) {
                true => Ok(()),
                false => Err(format!("it took {:?}", seen.took)),
            })
            .check(|seen| {
                let said = seen.outcome()?["durationMs"].as_u64().unwrap_or(u64::MAX);
                if u128::from(said) <= seen.took.as_millis() {
                    Ok(())
                } else {
                    Err(format!("it says {said} ms, and took {:?}", seen.took))
                }
            })
            .defects(&["D3", "D23"]),
        Row::new("The script's flag for the limit is given")
            .plan(|p| p.looks([Look::created(), Look::completed()]))
            .with("--maxtimeinmins=10")
            .asks(only().triggers(1).looks(2).reports(1))
            .defects(&["D1"]),
        limited("The status is one that nobody knows, for ever")
            .plan(|p| p.looks([Look::status("STATUS_REVIEWED")]))
            .says("in the unknown status STATUS_REVIEWED, so not over")
            .defects(&["D4"]),
        limited("The status is missing, for ever").plan(|p| p.looks([Look::completed().without("status")])),
        limited("The status is null, for ever")
            .plan(|p| p.looks([Look::completed().with(serde_json::json!({"status": null}))])),
        limited("The trigger is answered when the limit is over")
            .plan(|p| p.on_trigger(Reply::faithful().fault(Fault::Delay(Duration::from_millis(450)))))
            .asks(only().triggers(1).looks(..=1)),
    ]
}
