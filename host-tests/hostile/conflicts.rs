//! Somebody else's run of the same plan is under way.

use serde_json::json;
use testsigma_mock::{Look, Plan, Reply};

use super::asked::only;
use super::row::{Report, Row};
use super::{RUNS, list, listed, millis};

/// The plan refuses a second run, and one started by somebody else shows these looks.
fn busy(title: &str, others: fn() -> Plan) -> Row {
    Row::new(title).server(move |scene| {
        scene.mock.start_run(others().exclusive(), "theirs");
        scene.mock.add(Plan::new(7).exclusive());
    })
}

fn short() -> Plan {
    Plan::new(7).looks([Look::in_progress(1, 0), Look::in_progress(2, 0), Look::completed()])
}

fn endless() -> Plan {
    Plan::new(7).looks([Look::in_progress(1, 0)])
}

fn failing() -> Plan {
    short().result("FAILURE")
}

pub fn rows() -> Vec<Row> {
    let refusal = || Reply::fixture(500, "error_500_already_running.json");
    vec![
        busy("It runs; --on-conflict fail", endless)
            .exits(75)
            .asks(only().triggers(1).lists(1))
            .leaves(Report::MadeUp)
            .says("running already as run 5801, nothing was started"),
        Row::new("A gateway sends our trigger twice, so the run in the way is ours; --on-conflict fail")
            .plan(move |p| p.on_trigger(refusal().after_effect()))
            .asks(only().triggers(1).lists(1).looks(3).reports(1))
            .says("the run it started was found"),
        Row::new("A gateway sends our trigger twice, so the run in the way is ours; --on-conflict wait")
            .plan(move |p| p.on_trigger(refusal().after_effect()))
            .with("--on-conflict wait")
            .asks(only().triggers(1).lists(2).looks(3).reports(1))
            .says("the run it started was found"),
        busy("It runs, and lists fail; --on-conflict fail", endless)
            .server(|scene| scene.mock.always(RUNS, Reply::empty(500)))
            .exits(13)
            .asks(only().triggers(1).lists(6))
            .leaves(Report::MadeUp)
            .unsaid("nothing was started"),
        busy("It runs and ends; --on-conflict wait", short)
            .with("--on-conflict wait")
            .asks(only().triggers(1).lists(2).looks(6).reports(1))
            .says("Run ID: 5802\n"),
        Row::new("It is deleted while it is waited for; --on-conflict wait")
            .server(|scene| {
                let theirs = listed(4000, "theirs", millis(-60), json!({"status": "STATUS_IN_PROGRESS", "result": "QUEUED"}));
                scene.mock.always(RUNS, list(&[theirs]));
            })
            .with("--on-conflict wait")
            .asks(only().triggers(1).lists(2).looks(4).reports(1))
            .says("Run ID: 5801\n"),
        busy("It runs and fails; --on-conflict wait", failing)
            .with("--on-conflict wait")
            .asks(only().triggers(1).lists(2).looks(6).reports(1))
            .says("Run ID: 5802\n"),
        busy("It runs for ever; --on-conflict wait", endless)
            .with("--on-conflict wait --max-wait 300ms --poll-interval 50ms")
            .exits(124)
            .says("run 5801 of the plan was in the way, and no run could be started within --max-wait (0.3 s)")
            .says("nothing was started")
            .unsaid("goes on")
            .asks(only().lists(1).looks(..=8))
            .leaves(Report::MadeUp),
        busy("It runs for ever; --on-conflict attach --on-timeout stop: it is not ours to stop", endless)
            .with("--on-conflict attach --on-timeout stop --max-wait 100ms --poll-interval 50ms")
            .exits(124)
            .asks(only().lists(1).looks(1..=4))
            .leaves(Report::MadeUp)
            .says("it goes on"),
        busy("It runs and ends; --on-conflict attach", short)
            .with("--on-conflict attach")
            .asks(only().lists(1).looks(3).reports(1))
            .says("Run ID: 5801\n"),
        busy("It runs and fails; --on-conflict attach", failing)
            .with("--on-conflict attach")
            .exits(10)
            .asks(only().lists(1).looks(3).reports(1)),
        Row::new("Nothing runs; --on-conflict attach")
            .with("--on-conflict attach")
            .asks(only().triggers(1).lists(1).looks(3).reports(1)),
        Row::new("Nothing runs; --on-conflict wait")
            .with("--on-conflict wait")
            .asks(only().triggers(1).lists(1).looks(3).reports(1)),
        Row::new("Another plan runs, and lists show that, too; --on-conflict attach")
            .with("--on-conflict attach")
            .server(|scene| {
                scene.mock.ignore_filters();
                scene.mock.start_run(Plan::new(8).looks([Look::in_progress(1, 0)]), "theirs");
            })
            .asks(only().triggers(1).lists(1).looks(3).reports(1))
            .says("Run ID: 5802\n"),
        Row::new("Lists fail; --on-conflict attach")
            .with("--on-conflict attach")
            .server(|scene| scene.mock.always(RUNS, Reply::empty(503)))
            .exits(69)
            .asks(only().lists(5))
            .leaves(Report::MadeUp),
        Row::new("The trigger is refused as running, although no run is listed; --on-conflict fail")
            .plan(move |p| p.on_trigger(refusal()))
            .exits(13)
            .asks(only().triggers(1).lists(6))
            .leaves(Report::MadeUp),
        Row::new("The first trigger is refused as running, and what was in the way is over a moment later; --on-conflict wait")
            .server(move |scene| {
                let over = json!({"endTime": millis(1), "status": "STATUS_COMPLETED", "result": "SUCCESS"});
                scene.mock.script("POST", [refusal()]);
                scene.mock.script(RUNS, [Reply::faithful(), list(&[listed(5, "theirs", millis(-60), over)])]);
            })
            .with("--on-conflict wait")
            .asks(only().triggers(2).lists(2).looks(3).reports(1)),
        Row::new("Every trigger is refused as running, although no run is listed; --on-conflict wait")
            .plan(move |p| p.on_trigger(refusal()))
            .with("--on-conflict wait")
            .exits(13)
            .asks(only().triggers(1).lists(7))
            .leaves(Report::MadeUp),
        busy("It runs, and the trigger is refused with 409; --on-conflict fail", endless)
            .server(|scene| {
                let refusal = Reply::refusal(409, "Test plan is already in running state");
                scene.mock.add(Plan::new(7).exclusive().on_trigger(refusal));
            })
            .exits(75)
            .asks(only().triggers(1).lists(1))
            .leaves(Report::MadeUp),
    ]
}
