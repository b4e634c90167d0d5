//! What can happen to the looks at a run.

use std::time::{Duration, UNIX_EPOCH};

use serde_json::json;

use testsigma_mock::{Fault, Look, Plan, Reply};

use super::asked::only;
use super::row::{Report, Row};
use super::{LOOK, millis};

pub fn rows() -> Vec<Row> {
    let mut rows = vec![
        Row::new("The run is queued, getting ready, queued again, running")
            .plan(|p| {
                p.looks([
                    Look::queued(),
                    Look::pre_flight(),
                    Look::queued(),
                    Look::in_progress(3, 1),
                    Look::completed(),
                ])
            })
            .asks(only().triggers(1).looks(5).reports(1))
            .defects(&["D4"]),
        Row::new("The answers drip, within the time for an exchange")
            .plan(|p| {
                p.looks([
                    Look::reply(Reply::faithful().fault(Fault::Drip { every: Duration::from_micros(50) })),
                    Look::completed(),
                ])
            })
            .asks(only().triggers(1).looks(2).reports(1)),
        Row::new("An answer is slow")
            .plan(|p| {
                p.looks([
                    Look::reply(Reply::faithful().fault(Fault::Delay(Duration::from_millis(300)))),
                    Look::completed(),
                ])
            })
            .asks(only().triggers(1).looks(2).reports(1)),
        Row::new("The answers are chunked")
            .plan(|p| p.looks([Look::reply(Reply::faithful().chunked()), Look::completed()]))
            .asks(only().triggers(1).looks(2).reports(1)),
        Row::new("The answers are chunked beside a false Content-Length")
            .plan(|p| {
                p.looks([Look::reply(Reply::faithful().chunked().header("Content-Length", "7")), Look::completed()])
            })
            .asks(only().triggers(1).looks(2).reports(1)),
        Row::new("An answer asks for a pause until a date of its own clock, which is an hour ahead")
            .server(|scene| {
                let date = |ahead| httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_millis(millis(ahead)));
                let busy = Reply::empty(429).header("Date", &date(3600)).header("Retry-After", &date(3601));
                scene.mock.script(LOOK, [busy]);
            })
            .asks(only().triggers(1).looks(4).reports(1))
            .check(|seen| match seen.took < Duration::from_secs(30) {
                true => Ok(()),
                false => Err(format!("it took {:?}", seen.took)),
            }),
    ];
    rows.extend(once());
    rows.extend(for_ever());
    rows.extend(given());
    rows
}

/// One look goes wrong, and the next ones do not.
fn once() -> impl Iterator<Item = Row> {
    [
        ("502 with a web page", Reply::fixture(502, "error_502_gateway.html")),
        ("404 of a balancer", Reply::text(404, "default backend - 404")),
        ("404 in Testsigma's words", Reply::fixture(404, "error_404_run_not_found.json")),
        ("403 and a firewall's page", Reply::html(403, "<html>Blocked</html>")),
        ("403 and nothing", Reply::empty(403)),
        ("400 and a page", Reply::html(400, "<html>Bad request</html>")),
        ("compressed, although that was not asked for", Reply::json(200, "x").header("Content-Encoding", "gzip")),
        ("500 with JSON", Reply::json(500, r#"{"error":"x","status":"STATUS_COMPLETED","result":"SUCCESS"}"#)),
        ("500 and the words of a refused trigger", Reply::fixture(500, "error_500_already_running.json")),
        ("503 and Retry-After: 0", Reply::empty(503).header("Retry-After", "0")),
        ("503 and Retry-After: 1", Reply::empty(503).header("Retry-After", "1")),
        ("429 and Retry-After: 0", Reply::empty(429).header("Retry-After", "0")),
        (
            "429 and Retry-After as a date that is past",
            Reply::empty(429).header("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ),
        ("401", Reply::fixture(401, "error_401_cloud_invalid_jwt.txt")),
        ("404, right after its start", Reply::fixture(404, "error_404_run_not_found.json")),
        (
            "truncated JSON that says SUCCESS",
            Reply::json(200, r#"{"id":5801,"status":"STATUS_COMPLETED","result":"SUCCESS""#),
        ),
        ("an empty body", Reply::json(200, "")),
        ("204", Reply::empty(204)),
        ("an array", Reply::json(200, r#"[{"id":5801,"status":"STATUS_COMPLETED","result":"SUCCESS"}]"#)),
        ("null", Reply::json(200, "null")),
        ("a login page with 200", Reply::html(200, "<html>SUCCESS STATUS_COMPLETED</html>")),
        (
            "another run, passed",
            Reply::json(200, r#"{"id":5802,"status":"STATUS_COMPLETED","result":"SUCCESS","totalCount":1}"#),
        ),
        ("no run id", Reply::json(200, r#"{"status":"STATUS_COMPLETED","result":"SUCCESS","totalCount":1}"#)),
        ("nesting without end", Reply::json(200, &r#"{"childResult":"#.repeat(5_000))),
        (
            "bytes that are no text",
            Reply::bytes(200, "application/json", b"{\"id\":5801,\"status\":\"\xff\xfe".to_vec()),
        ),
        ("silence", Reply::broken(Fault::Silence)),
        ("an answer that stops in a header", Reply::broken(Fault::StallInHead)),
        ("an answer that stops in its body", Reply::faithful().fault(Fault::StallAfter(100))),
        (
            "an answer that drips for too long",
            Reply::faithful().fault(Fault::Drip { every: Duration::from_millis(50) }),
        ),
        ("an answer that is cut", Reply::faithful().fault(Fault::CutAfter(100))),
        ("a reset", Reply::broken(Fault::ResetBeforeAnswer)),
        ("a closed connection", Reply::broken(Fault::CloseBeforeAnswer)),
        ("something that is not HTTP", Reply::broken(Fault::Garbage)),
    ]
    .into_iter()
    .map(|(what, reply)| {
        let row = Row::new(format!("A look is answered with {what}"))
            .plan(move |p| p.result("FAILURE").looks([Look::created(), Look::reply(reply.clone()), Look::completed()]))
            .with("--request-timeout 400ms")
            .exits(10)
            .asks(only().triggers(1).looks(3).reports(1));
        match what {
            "502 with a web page" => row.defects(&["D8"]),
            "401" => row.defects(&["D8"]),
            "silence" => row.defects(&["D26"]),
            "an empty body" => row.defects(&["D4"]),
            _ => row,
        }
    })
    .chain([Row::new("A look is redirected to another server")
        .server(|scene| {
            let there = format!("{}/api/v1/execution_results/5801", scene.elsewhere.url());
            scene.mock.script(LOOK, [Reply::faithful(), Reply::redirect(&there)]);
        })
        .asks(only().triggers(1).looks(4).reports(1))])
}

/// The server never recovers: each way has its code, and a run that was started is never said not to have been.
fn for_ever() -> Vec<Row> {
    let always = |what: &str, code: i32, reply: Reply| {
        Row::new(format!("Every look is answered with {what}"))
            .plan(move |p| p.looks([Look::reply(reply.clone())]))
            .exits(code)
            .asks(only().triggers(1).looks(5..))
            .leaves(Report::MadeUp)
            .says("Run ID: 5801\n")
            .check(|seen| match seen.outcome()?["runStarted"].as_bool() {
                Some(true) => Ok(()),
                other => Err(format!("runStarted is {other:?}")),
            })
    };
    vec![
        always("502", 69, Reply::fixture(502, "error_502_gateway.html")).defects(&["D8"]),
        always("a reset", 69, Reply::broken(Fault::ResetBeforeAnswer)),
        always("silence", 69, Reply::broken(Fault::Silence)).with("--request-timeout 50ms"),
        always("a login page", 76, Reply::html(200, "<html>Log in</html>")),
        always("another run", 76, Reply::json(200, r#"{"id":1,"status":"STATUS_COMPLETED","result":"SUCCESS"}"#)),
        always("JSON of another kind", 76, Reply::json(200, r#"{"ok":true}"#)),
        always("a redirect to nowhere", 76, Reply::empty(302)),
        always("429", 69, Reply::empty(429).header("Retry-After", "0")).never("nothing was started"),
        always("401", 77, Reply::fixture(401, "error_401_cloud_invalid_jwt.txt"))
            .asks(only().triggers(1).looks(2))
            .defects(&["D8"]),
        always("400", 78, Reply::fixture(400, "error_400_non_numeric_id.json")).asks(only().triggers(1).looks(1)),
        always("404", 124, Reply::fixture(404, "error_404_run_not_found.json"))
            .with("--max-wait 400ms")
            .asks(only().triggers(1).looks(3..)),
    ]
}

/// Runs that were started by somebody else.
fn given() -> Vec<Row> {
    vec![
        Row::new("The run that is waited for is not known")
            .line("wait 999999")
            .exits(66)
            .asks(only().looks(1))
            .leaves(Report::MadeUp),
        Row::new("The run that is waited for is deleted")
            .server(|scene| {
                scene.mock.start_run(Plan::new(7).looks([Look::in_progress(1, 0)]), "b1");
                let gone = Reply::fixture(404, "error_404_run_not_found.json");
                scene.mock.script(LOOK, [Reply::faithful(), gone.clone(), gone.clone(), gone]);
            })
            .line("wait 5801")
            .exits(66)
            .asks(only().looks(4))
            .leaves(Report::MadeUp),
        Row::new("The run that is waited for passed long ago")
            .server(|scene| {
                scene.mock.start_run(Plan::new(7).looks([Look::completed()]), "b1");
            })
            .line("wait 5801")
            .asks(only().looks(1).reports(1)),
        Row::new("The server fails from the start while a run is waited for")
            .server(|scene| scene.mock.always("GET", Reply::empty(503)))
            .line("wait 5801")
            .exits(69)
            .asks(only().looks(5))
            .leaves(Report::MadeUp),
        Row::new("A run that fails is only looked at")
            .server(|scene| {
                let fields = json!({"message": "3 of 8"});
                scene.mock.start_run(Plan::new(7).looks([Look::completed().with(fields)]).result("FAILURE"), "b1");
            })
            .line("status 5801")
            .asks(only().looks(1))
            .leaves(Report::NoFiles),
    ]
}
