//! Answers to a trigger that do not prove what came of it: who wrote them counts, not what they say.

use std::time::Duration;

use serde_json::json;

use testsigma_mock::{Fault, Plan, Reply};

use super::asked::{Asked, only};
use super::row::{Report, Row};
use super::trigger::build_sent;
use super::{LOOK, RUNS, list, listed, millis};

const RUNNING: &str = "The specified Test Plan is currently running. Please wait";

/// Sent once, found again by so many lists, followed to its end.
fn adopted(lists: usize) -> Asked {
    only().triggers(1).lists(lists).looks(3).reports(1)
}

pub fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = started().collect();
    rows.extend(refused_with_a_run());
    rows.extend([
        Row::new("A run starts, the answer is a web page, and so is the first list")
            .plan(|p| p.on_trigger(Reply::html(200, "<html>Log in</html>").after_effect()))
            .server(|scene| scene.mock.script(RUNS, [Reply::html(200, "<html>Log in</html>")]))
            .asks(only().triggers(1).lists(2).looks(3).reports(1))
            .says("the run it started was found"),
        Row::new("A gateway sends our trigger twice, and lists lag behind")
            .plan(|p| p.on_trigger(Reply::refusal(500, RUNNING).after_effect()))
            .server(|scene| scene.mock.script(RUNS, [list(&[]), list(&[])]))
            .asks(only().triggers(1).lists(3).looks(3).reports(1))
            .says("the run it started was found"),
        Row::new("The trigger is refused with 401 and a page, as Community does for Cloud's paths")
            .plan(|p| p.on_trigger(Reply::html(401, "<html>Unauthorized</html>")))
            .exits(77)
            .asks(only().triggers(1))
            .leaves(Report::MadeUp)
            .says("this may be a Community server"),
        Row::new("The run that is refused as running began after our trigger was sent, so it proves nothing")
            .plan(|p| p.on_trigger(Reply::refusal(500, RUNNING)))
            .server(|scene| {
                let later = listed(5, "theirs", millis(900), json!({"status": "STATUS_IN_PROGRESS"}));
                scene.mock.always(RUNS, list(&[later]));
            })
            .exits(13)
            .asks(only().triggers(1).lists(6))
            .leaves(Report::MadeUp)
            .unsaid("nothing was started"),
    ]);
    rows
}

/// A run starts, and its trigger is answered so.
fn started() -> impl Iterator<Item = Row> {
    [
        (
            "504 and a gateway's \"currently running\"; --on-conflict wait",
            "wait",
            gateways("The operation is currently running…"),
        ),
        (
            "502 and a gateway's \"already running\"; --on-conflict attach",
            "attach",
            Reply::text(502, "upstream: request already running"),
        ),
        ("408 and a gateway's \"already running\"; --on-conflict fail", "fail", Reply::text(408, "already running")),
        ("504 and Testsigma's own \"currently running\"; --on-conflict wait", "wait", Reply::refusal(504, RUNNING)),
        ("500 and somebody else's \"already running\"", "fail", Reply::json(500, r#"{"message":"already running"}"#)),
        ("504 and the words of an unknown plan", "fail", Reply::text(504, "Could not find resource with id:77")),
        ("303 See Other", "fail", Reply::empty(303).header("Location", "/done")),
        ("302 to a login", "fail", Reply::redirect("/login")),
        ("403 and a firewall's page", "fail", Reply::html(403, "<html>Blocked</html>")),
        ("403 and nothing", "fail", Reply::empty(403)),
        ("400 and a page", "fail", Reply::html(400, "<html>Bad request</html>")),
        ("400 and nothing", "fail", Reply::empty(400)),
        ("404 of a balancer", "fail", Reply::text(404, "default backend - 404")),
        ("405 and a page", "fail", Reply::html(405, "<html>Not allowed</html>")),
        ("422 and nothing", "fail", Reply::empty(422)),
        ("524 of a proxy", "fail", Reply::html(524, "<html>A timeout occurred</html>")),
        (
            "200, compressed although that was not asked for",
            "fail",
            Reply::json(200, "x").header("Content-Encoding", "gzip"),
        ),
    ]
    .into_iter()
    .map(|(what, on_conflict, reply)| {
        let lists = if on_conflict == "fail" { 1 } else { 2 };
        Row::new(format!("A run starts, and the trigger is answered with {what}"))
            .plan(move |p| p.on_trigger(reply.clone().after_effect()))
            .with(&format!("--on-conflict {on_conflict}"))
            .asks(adopted(lists))
            .says("the run it started was found")
    })
}

fn gateways(words: &str) -> Reply {
    Reply::json(504, &json!({"message": words}).to_string())
}

/// Testsigma refuses, and yet a run stands in the list.
fn refused_with_a_run() -> impl Iterator<Item = Row> {
    const WORDS: &str = "TestsigmaLab - Integration Not Enabled";
    let row = |status: u16, code: i32, what: &str, asks: Asked, fields: serde_json::Value| {
        let row = Row::new(format!("Testsigma refuses with {status}, and a run of our build number is listed {what}"))
            // Late enough for the list to be made before it is asked for.
            .plan(move |p: Plan| {
                p.on_trigger(Reply::refusal(status, WORDS).fault(Fault::Delay(Duration::from_millis(300))))
            })
            .meanwhile(move |scene| {
                let run = listed(5, &build_sent(scene), millis(0), fields.clone());
                scene.mock.always(RUNS, list(std::slice::from_ref(&run)));
                scene.mock.always(LOOK, Reply::json(200, &run.to_string()));
            })
            .with("--poll-interval 50ms")
            .exits(code)
            .asks(asks)
            .leaves(Report::MadeUp);
        if code == 11 { row.says(WORDS).says("/ui/td/runs/5") } else { row.unsaid("runs/5") }
    };
    let stopped = |message: &str| json!({"status": "STATUS_COMPLETED", "result": "STOPPED", "message": message});
    let looked = only().triggers(1).lists(1).looks(1).reports(1..);
    let refused = only().triggers(1).lists(1);
    [
        row(400, 11, "as stopped with the same words", looked.clone(), stopped(WORDS)),
        row(500, 11, "as stopped with the same words", looked, stopped(WORDS)),
        row(400, 78, "as stopped with other words", refused.clone(), stopped("User stopped the Test Plan")),
        row(400, 78, "as running", refused.clone(), json!({"status": "STATUS_IN_PROGRESS", "message": WORDS})),
        row(
            500,
            69,
            "as passed",
            refused,
            json!({"status": "STATUS_COMPLETED", "result": "SUCCESS", "message": WORDS}),
        ),
    ]
    .into_iter()
}
