//! Community Edition: another dialect, its own refusals, and telling the editions apart.

use serde_json::{Value, json};
use testsigma_mock::{Look, Plan, Reply};

use super::asked::{nothing, only};
use super::row::{Report, Row};

const PROBE: &str = "GET /api/v1/test_plan_results$";

pub fn rows() -> Vec<Row> {
    let community = |title: &str| Row::new(title).community();
    // A stop of a run that is over would hit the plan's other run.
    let unstated = |title: &str, status: &str| {
        let status: Value = serde_json::from_str(status).unwrap_or_default();
        community(title)
            .line("stop 5801")
            .server(move |scene| {
                let look = Look::completed().with(json!({"status": status}));
                scene.mock.start_run(Plan::new(7).looks([look]), "ours");
            })
            .exits(76)
            .files_say(70)
            .asks(only().looks(1))
            .leaves(Report::MadeUp)
            .says("it does not say that the run goes on")
    };
    vec![
        community("Everything goes well"),
        community("The plan's name is in several scripts")
            .plan(|p| p.name("K\u{e4}se \u{2013} \u{65e5}\u{672c}"))
            .report_says("K\u{e4}se \u{2013} \u{65e5}\u{672c}")
            .unsaid("XML does not allow"),
        community("Tests fail").plan(|p| p.result("FAILURE")).exits(10),
        community("The key is wrong: bare text, labelled as JSON")
            .env("TESTSIGMA_API_KEY", "0123456789abcdef0123456789abcdef")
            .exits(77)
            .asks(only().triggers(1))
            .leaves(Report::MadeUp),
        community("There is no such plan: 500")
            .line("run --plan 999")
            .exits(66)
            .asks(only().triggers(1))
            .leaves(Report::MadeUp),
        community("The plan is running already: 500")
            .server(|scene| {
                scene.mock.start_run(Plan::new(7).looks([Look::in_progress(1, 0)]), "theirs");
            })
            .exits(75)
            .asks(only().triggers(1).lists(1))
            .leaves(Report::MadeUp)
            .says("run 5801"),
        community("The plan is running already; --on-conflict wait")
            .server(|scene| {
                scene.mock.start_run(Plan::new(7).looks([Look::in_progress(1, 0), Look::completed()]), "theirs");
            })
            .with("--on-conflict wait")
            .asks(only().triggers(1).lists(2).looks(5).reports(1)),
        community("The agent is offline: the trigger's answer is completed already")
            .plan(|p| p.completed_at_trigger().result("NOT_EXECUTED"))
            .exits(12)
            .asks(only().triggers(1).looks(1).reports(1)),
        community("The counts lag behind the status")
            .plan(|p| p.stale_counts().looks([Look::completed()]))
            .asks(only().triggers(1).looks(2).reports(1))
            .says("8 passed of 8"),
        community("The run fails, and a re-run that nobody announced appears two looks later")
            .plan(|p| {
                p.result("FAILURE").looks([Look::completed()]).rerun(
                    2,
                    [Look::in_progress(1, 0), Look::completed()],
                    "SUCCESS",
                )
            })
            .env("TESTSIGMA_RERUN_GRACE", "5s")
            .asks(only().triggers(1).looks(4..=6).reports(2))
            .defects(&["D7"]),
        community("The run does not end; --on-timeout stop")
            .plan(|p| p.looks([Look::in_progress(1, 0)]))
            .with("--max-wait 300ms --poll-interval 50ms --on-timeout stop")
            .exits(124)
            .asks(only().triggers(1).looks(..=10).stops(1).lists(1))
            .leaves(Report::MadeUp)
            .says("it was stopped"),
        unstated("A run is to be stopped that passed and whose status is null", "null"),
        unstated("A run is to be stopped that passed and whose status is empty", "\"\""),
        unstated("A run is to be stopped that passed and whose status is unknown", "\"STATUS_ARCHIVED\""),
        community("The answer to the trigger is lost")
            .plan(|p| p.on_trigger(Reply::faithful().fault(testsigma_mock::Fault::CloseBeforeAnswer)))
            .asks(only().triggers(1).lists(1).looks(3).reports(1)),
        community("The edition is not named")
            .without_env("TESTSIGMA_EDITION")
            .asks(only().probes(1).triggers(1).looks(3).reports(1))
            .says("(community"),
        Row::new("The edition is not named, and it is the Cloud")
            .without_env("TESTSIGMA_EDITION")
            .asks(only().probes(1).triggers(1).looks(3).reports(1))
            .says("(cloud)"),
        community("The edition is not named, and the key is wrong")
            .without_env("TESTSIGMA_EDITION")
            .env("TESTSIGMA_API_KEY", "0123456789abcdef0123456789abcdef")
            .exits(77)
            .asks(only().probes(2))
            .leaves(Report::MadeUp)
            .says("nothing was started"),
        community("The edition is not named, and the probe is 502 for ever")
            .without_env("TESTSIGMA_EDITION")
            .server(|scene| scene.mock.always(PROBE, Reply::empty(502)))
            .exits(69)
            .asks(only().probes(5))
            .leaves(Report::MadeUp),
        community("The edition is not named, and the probe is 502 once")
            .without_env("TESTSIGMA_EDITION")
            .server(|scene| scene.mock.script(PROBE, [Reply::empty(502)]))
            .asks(only().probes(2).triggers(1).looks(3).reports(1)),
        community("The edition is not named, and the probe is a login page")
            .without_env("TESTSIGMA_EDITION")
            .server(|scene| scene.mock.always(PROBE, Reply::html(200, "<html>Log in</html>")))
            .exits(76)
            .asks(only().probes(5))
            .leaves(Report::MadeUp),
        community("A saved configuration is asked for, which it cannot choose")
            .with("--saved-config smoke")
            .exits(78)
            .asks(nothing())
            .leaves(Report::MadeUp)
            .says("nothing was started"),
        community("The edition named is the Cloud")
            .env("TESTSIGMA_EDITION", "cloud")
            .exits(77)
            .asks(only().triggers(1))
            .leaves(Report::MadeUp),
    ]
}
