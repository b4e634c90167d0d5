//! A stop stops ours, and nobody else's: the server stops by plan.

use std::time::{Duration, UNIX_EPOCH};

use serde_json::json;

use testsigma_mock::{Look, Plan, Reply};

use super::asked::only;
use super::row::{Report, Row};
use super::{LOOK, RUNS, list, listed, millis};

const STOP: &str = "PUT";

/// What jobs leave behind that followed a run that was there before.
const ATTACHED: &str = "TESTSIGMA_RUN_ID=5801\nTESTSIGMA_PLAN_ID=7\nTESTSIGMA_RUN_ORIGIN=attached\n";
const REUSED: &str = "TESTSIGMA_RUN_ID=5801\nTESTSIGMA_PLAN_ID=7\nTESTSIGMA_RUN_ORIGIN=reused\n";

/// A run that failed, and whose re-run, with this id, goes on.
fn in_its_rerun(plan: Plan, id: u64) -> Plan {
    let child = json!({"id": id, "status": "STATUS_IN_PROGRESS", "result": "QUEUED"});
    plan.result("FAILURE").looks([Look::completed().with(json!({"childResult": child, "consolidatedResult": null}))])
}

pub fn rows() -> Vec<Row> {
    let limited = |title: &str| {
        Row::new(title)
            .with("--max-wait 300ms --poll-interval 50ms --on-timeout stop")
            .exits(124)
            .leaves(Report::MadeUp)
    };
    let endless = |p: Plan| p.looks([Look::in_progress(1, 0)]);
    // A later job waits for the run that an earlier one found.
    let found = |title: &str, saved: &'static str| {
        Row::new(title)
            .server(move |scene| {
                scene.mock.start_run(Plan::new(7).looks([Look::in_progress(3, 2)]), "theirs");
            })
            .saved(saved)
            .line("wait --poll-interval 50ms --on-timeout stop")
            .leaves(Report::MadeUp)
            .says("it goes on, because a job found it and did not start it")
    };
    let ignored = || Reply::json(200, r#"{"id":5801,"status":"STATUS_IN_PROGRESS"}"#);
    vec![
        limited("The last look before a stop fails")
            .plan(endless)
            .server(|scene| {
                let mut looks = vec![Reply::faithful()];
                looks.extend(vec![Reply::empty(503); 200]);
                scene.mock.script(LOOK, looks);
            })
            .asks(only().triggers(1).looks(2..=20))
            .says("it goes on"),
        limited("A re-run goes on, but its own look knows nothing of it")
            .plan(|p| in_its_rerun(p, 9))
            .asks(only().triggers(1).looks(2..=20))
            .says("not confirmed"),
        limited("A re-run goes on, and its id is that of somebody else's run")
            .plan(|p| in_its_rerun(p, 5801))
            .server(|scene| {
                scene.mock.start_run(Plan::new(7).looks([Look::in_progress(1, 0)]), "theirs");
            })
            .asks(only().triggers(1).looks(2..=20))
            .says("not confirmed"),
        limited("A stop hits another run of the plan, too")
            .plan(endless)
            .server(|scene| {
                let now = httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_millis(millis(0)));
                scene.mock.always(STOP, Reply::faithful().header("Date", &now));
                let stopped = json!({"endTime": millis(2), "status": "STATUS_COMPLETED", "result": "STOPPED"});
                scene.mock.always(RUNS, list(&[listed(9, "theirs", millis(-60), stopped)]));
            })
            .asks(only().triggers(1).looks(2..=10).stops(1).lists(1))
            .says("run 9 of the same test plan was stopped in the same moment"),
        Row::new("So many cases failed that the run is stopped, and then it calls itself passed")
            .plan(|p| p.looks([Look::in_progress(3, 2), Look::completed()]))
            .server(move |scene| scene.mock.always(STOP, ignored()))
            .with("--fail-fast 2 --on-timeout stop")
            .exits(10)
            .asks(only().triggers(1).looks(2).stops(1))
            .leaves(Report::MadeUp),
        Row::new("So many cases failed that the run is stopped, and then it is queued")
            .plan(|p| {
                p.looks([
                    Look::in_progress(3, 2),
                    Look::completed().with(json!({"result": "QUEUED", "consolidatedResult": null})),
                ])
            })
            .server(move |scene| scene.mock.always(STOP, ignored()))
            .with("--fail-fast 2 --on-timeout stop")
            .exits(10)
            .asks(only().triggers(1).looks(2).stops(1))
            .leaves(Report::MadeUp),
        found("An earlier job attached to the run that is waited for; --on-timeout stop", ATTACHED)
            .with("--max-wait 300ms")
            .exits(124)
            .asks(only().looks(2..=20)),
        found("An earlier job went on with the run that is waited for; --on-timeout stop", REUSED)
            .with("--max-wait 300ms")
            .exits(124)
            .asks(only().looks(2..=20)),
        found("An earlier job attached to the run that is waited for; --fail-fast", ATTACHED)
            .with("--fail-fast 1")
            .exits(10)
            .asks(only().looks(1)),
        Row::new("The same, and the run is named: it is stopped")
            .server(|scene| {
                scene.mock.start_run(Plan::new(7).looks([Look::in_progress(3, 2)]), "theirs");
            })
            .saved(ATTACHED)
            .line("wait 5801 --poll-interval 50ms --on-timeout stop --fail-fast 1")
            .exits(10)
            .asks(only().looks(2).stops(1).lists(..=1))
            .leaves(Report::MadeUp),
        Row::new("So many cases failed that no re-run is waited for")
            .plan(|p| {
                let counts =
                    json!({"failedCount": 2, "passedCount": 6, "execution": {"reRunType": "ONLY_FAILED_TESTS"}});
                p.result("FAILURE").looks([Look::completed().with(counts)])
            })
            .with("--fail-fast 2 --rerun-grace 60s")
            .exits(10)
            .asks(only().triggers(1).looks(1).reports(1)),
    ]
}
