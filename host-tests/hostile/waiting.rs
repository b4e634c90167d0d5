//! Waiting: for slow answers, for runs that stand still, and for several plans beside each other.

use std::time::{Duration, UNIX_EPOCH};

use serde_json::json;
use testsigma_mock::{Fault, Look, Plan, Reply};

use super::asked::only;
use super::row::{Report, Row};
use super::{LOOK, RUNS, list, listed, millis};

/// An answer that never comes, to a request that takes effect.
fn silent() -> Reply {
    Reply::faithful().fault(Fault::Silence)
}

fn late() -> Reply {
    Reply::faithful().fault(Fault::Delay(Duration::from_millis(1500)))
}

fn endless(plan: u64) -> Plan {
    Plan::new(plan).looks([Look::in_progress(1, 0)])
}

pub fn rows() -> Vec<Row> {
    let idle =
        |title: &str| Row::new(title).plan(|_| endless(7)).with("--max-idle 300ms --poll-interval 50ms").exits(124);
    vec![
        Row::new("The trigger is not answered for minutes, and the list names the run")
            .plan(|p| p.on_trigger(silent()))
            .asks(only().triggers(1).lists(1).looks(3).reports(1))
            .says("the trigger is not answered yet, but the run it started stands in the list")
            .unsaid("not known"),
        Row::new("The same; --max-requests 1")
            .plan(|p| p.on_trigger(silent()))
            .with("--max-requests 1")
            .asks(only().triggers(1).lists(1).looks(3).reports(1))
            .says("the trigger is not answered yet, but the run it started stands in the list"),
        Row::new("The same, and the build number is the user's: the answer is waited for")
            .plan(|p| p.on_trigger(late()))
            .with("--build-no v1")
            .asks(only().triggers(1).lists(1..=2).looks(3).reports(1))
            .says("Run ID: 5801\n")
            .unsaid("not known"),
        Row::new("The same, and somebody else's run of that build number passes first: the answer outranks the list")
            .plan(|p| p.on_trigger(late()).result("FAILURE"))
            .with("--build-no v1")
            .server(|scene| {
                let theirs = scene.mock.start_run(Plan::new(7), "v1");
                let now = httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_millis(millis(0)));
                let listed = list(&[listed(theirs, "v1", millis(0), json!({}))]);
                scene.mock.always(RUNS, listed.header("Date", &now));
            })
            .exits(10)
            .asks(only().triggers(1).lists(1..=2).looks(3..=7).reports(1))
            .says("the one found in the list is another's"),
        Row::new("The same, and the answer is lost: the list is asked once more, and shows two")
            .plan(|p| {
                let page = Reply::bytes(502, "text/html", b"<html>Bad Gateway</html>".to_vec());
                p.on_trigger(page.after_effect().fault(Fault::Delay(Duration::from_millis(1500)))).result("FAILURE")
            })
            .with("--build-no v1")
            .server(|scene| {
                let theirs = scene.mock.start_run(Plan::new(7), "v1");
                let now = httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_millis(millis(0)));
                let row = |id: u64| listed(id, "v1", millis(0), json!({}));
                scene.mock.script(RUNS, [list(&[row(theirs)]).header("Date", &now)]);
                scene.mock.always(RUNS, list(&[row(theirs), row(theirs + 1)]).header("Date", &now));
            })
            .exits(13)
            .asks(only().triggers(1).lists(2..=4).looks(..=7))
            .leaves(Report::MadeUp)
            .says("the trigger is not answered yet"),
        Row::new("The trigger is not answered, and no list names a run within --max-wait")
            .plan(|p| p.on_trigger(Reply::broken(Fault::Silence)))
            .with("--max-wait 300ms --poll-interval 50ms --request-timeout 400ms")
            .exits(13)
            .asks(only().triggers(1).lists(..=2))
            .leaves(Report::MadeUp),
        idle("Nothing moves; --max-idle")
            .asks(only().triggers(1).looks(2..=20))
            .leaves(Report::MadeUp)
            .says("nothing moved within --max-idle (0.3 s); it goes on"),
        idle("Nothing moves; --max-idle --on-timeout stop")
            .with("--on-timeout stop")
            .asks(only().triggers(1).looks(2..=20).stops(1).lists(..=1))
            .leaves(Report::MadeUp)
            .says("nothing moved within --max-idle (0.3 s); it was stopped"),
        idle("It waits in the queue for ever; --max-idle")
            .plan(|p| p.looks([Look::queued()]))
            .asks(only().triggers(1).looks(2..=20))
            .leaves(Report::MadeUp)
            .says("nothing moved within --max-idle"),
        Row::new("Something moves again and again; --max-idle")
            .plan(|p| {
                let looks = (0..12).map(|done| Look::in_progress(done, 0));
                p.cases(12, 0).looks(looks.chain([Look::completed()]))
            })
            .with("--max-idle 400ms --poll-interval 50ms")
            .asks(only().triggers(1).looks(12..=13).reports(1)),
        Row::new("One of two plans stalls at the limit, the other had passed: its report is the server's")
            .line("run --plan 7 --plan 8 --max-wait 1s --request-timeout 30s --poll-interval 50ms")
            .plan(|p| p)
            .server(|scene| scene.mock.add(Plan::new(8).looks([Look::reply(silent())])))
            .exits(124)
            .asks(only().triggers(2).looks(4..=5).reports(1))
            .leaves(Report::Absent)
            .check(|seen| match seen.text("TEST-testsigma-7.xml")?.contains("name=\"testsigma\"") {
                true => Err("the report of plan 7 is made up".to_owned()),
                false => seen.text("TEST-testsigma-8.xml").map(drop),
            }),
        Row::new("Eight plans stall at their stops; --on-timeout stop: what is said was done")
            .line("run --max-wait 500ms --poll-interval 50ms --on-timeout stop")
            .with(&(1..=8).map(|plan| format!("--plan {plan} ")).collect::<String>())
            .server(|scene| {
                (1..=8).for_each(|plan| scene.mock.add(endless(plan)));
                scene.mock.always("PUT", silent());
            })
            .exits(124)
            .asks(only().triggers(8).looks(8..).stops(8).lists(..=8))
            .leaves(Report::Absent)
            .check(|seen| match seen.ended.stdout.matches("the server is asked to stop the run").count() {
                8 => Ok(()),
                said => Err(format!("said of {said} plans")),
            }),
        Row::new("A server that has had enough of one plan is left alone by all")
            .line("run --plan 7 --plan 8 --max-wait 30s --poll-interval 50ms")
            .server(|scene| {
                scene.mock.add(endless(8).looks([Look::in_progress(1, 0), Look::completed()]));
                scene.mock.script(LOOK, [Reply::empty(429).header("Retry-After", "2")]);
            })
            .asks(only().triggers(2).looks(5..=7).reports(2))
            .leaves(Report::Absent)
            .check(|seen| match seen.took >= Duration::from_secs(2) {
                true => Ok(()),
                false => Err(format!("over after {:?}", seen.took)),
            }),
    ]
}
