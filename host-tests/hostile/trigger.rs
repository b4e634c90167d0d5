//! What can happen to the one POST, and how its run is found again.

use std::time::Duration;

use serde_json::json;

use testsigma_harness::port;
use testsigma_mock::{Fault, Plan, Reply};

use super::RUNS;
use super::asked::{Asked, nothing, only};
use super::row::{Report, Row, Scene};

/// The run was started and is found in the list.
fn adopted() -> Asked {
    only().triggers(1).lists(1).looks(3).reports(1)
}
/// It is looked for as often as is reasonable.
fn sought() -> Asked {
    only().triggers(1).lists(6)
}

pub fn rows() -> Vec<Row> {
    let mut rows = vec![
        Row::new("Everything goes well")
            .says("/ui/td/runs/5801\n")
            .unsaid("@example.com")
            .says("Run ID: 5801")
            .defects(&["D25", "D22"]),
        Row::new("The trigger is answered with 201")
            .plan(|p| answered(p, Reply::faithful().with_status(201)))
            .defects(&["D9"]),
        Row::new("The trigger is answered with 202")
            .plan(|p| answered(p, Reply::faithful().with_status(202)))
            .defects(&["D9"]),
        Row::new("The answer is chunked").plan(|p| answered(p, Reply::faithful().chunked())),
        Row::new("The answer has a space after its colons and more ids inside")
            .plan(|p| {
                let body =
                    r#"{"hooks" : [{"id" : 1}], "id" : 5801, "status" : "STATUS_CREATED", "execution" : {"id" : 2}}"#;
                answered(p, Reply::json(200, body).after_effect())
            })
            .says("Run ID: 5801\n")
            .defects(&["D17"]),
        Row::new("The answer says that the run is over already")
            .plan(Plan::completed_at_trigger)
            .asks(only().triggers(1).looks(1).reports(1)),
    ];
    rows.extend(lost_with_effect());
    rows.extend(lost_without_effect());
    rows.extend(untrusted());
    rows.extend(refused());
    rows.extend(adoption());
    rows
}

fn answered(plan: Plan, reply: Reply) -> Plan {
    plan.on_trigger(reply)
}

/// The faults that take an answer away.
fn faults() -> [(&'static str, Fault); 9] {
    [
        ("never comes", Fault::Silence),
        ("stops in a header", Fault::StallInHead),
        ("stops in the body", Fault::StallAfter(20)),
        ("drips byte by byte", Fault::Drip { every: Duration::from_millis(50) }),
        ("is cut", Fault::CutAfter(20)),
        ("is a reset", Fault::ResetBeforeAnswer),
        ("is a closed connection", Fault::CloseBeforeAnswer),
        ("is not HTTP", Fault::Garbage),
        ("ends in the middle of its head", Fault::Raw(b"HTTP/1.1 200 OK\r\nContent-".to_vec())),
    ]
}

fn lost_with_effect() -> impl Iterator<Item = Row> {
    let broken = faults().into_iter().map(|(what, fault)| (what, Reply::faithful().fault(fault)));
    let statuses = [
        ("is 500", Reply::json(500, r#"{"error":"Internal error"}"#)),
        ("is 502 with a web page", Reply::fixture(502, "error_502_gateway.html")),
        ("is 503 with Retry-After", Reply::empty(503).header("Retry-After", "1")),
        ("is 504", Reply::empty(504)),
        ("is 408", Reply::empty(408)),
        ("is 5 MB of JSON", Reply::json(200, &format!("{{\"id\":1,\"message\":\"{}\"}}", "x".repeat(5 << 20)))),
        ("is a login page with 200", Reply::html(200, "<html>Log in</html>")),
        ("is half a JSON document with 200", Reply::json(200, r#"{"id":58"#)),
        ("is an empty body with 200", Reply::empty(200)),
        ("is 204", Reply::empty(204)),
        ("names no run", Reply::json(200, "{}")),
        ("names a run id above 2^64", Reply::json(200, r#"{"id":18446744073709551616,"status":"STATUS_CREATED"}"#)),
    ];
    broken.chain(statuses.map(|(what, reply)| (what, reply.after_effect()))).map(|(what, reply)| {
        let row = Row::new(format!("The run starts, and the answer to its trigger {what}"))
            .plan(move |p| answered(p, reply.clone()))
            .with("--request-timeout 400ms")
            .asks(adopted())
            .says("the run it started was found");
        match what {
            "never comes" => row.defects(&["D26"]),
            "is a login page with 200" => row.defects(&["D29"]),
            _ => row,
        }
    })
}

fn lost_without_effect() -> impl Iterator<Item = Row> {
    let broken = faults().into_iter().map(|(what, fault)| (what, Reply::broken(fault)));
    let statuses = [
        ("is 500", Reply::json(500, r#"{"error":"Internal error"}"#)),
        ("is 502 with a web page", Reply::fixture(502, "error_502_gateway.html")),
        ("is 503 with Retry-After", Reply::empty(503).header("Retry-After", "1")),
        ("is a login page with 200", Reply::html(200, "<html>Log in</html>")),
    ];
    broken.chain(statuses).map(|(what, reply)| {
        Row::new(format!("No run starts, and the answer to the trigger {what}"))
            .plan(move |p| answered(p, reply.clone()))
            .with("--request-timeout 400ms")
            .exits(13)
            .asks(sought())
            .leaves(Report::MadeUp)
            .says("a run may exist")
            .report_says("trigger-uncertain")
    })
}

/// Answers that are about something else.
fn untrusted() -> impl Iterator<Item = Row> {
    let about =
        |what: &str, body: serde_json::Value| (format!("The trigger's answer is about {what}"), body.to_string());
    [
        about("another plan", json!({"id": 77, "executionId": 8, "status": "STATUS_CREATED"})),
        about("another build number", json!({"id": 77, "executionId": 7, "buildNo": "b1", "status": "STATUS_CREATED"})),
        about("a run without a status", json!({"id": 77, "executionId": 7})),
    ]
    .map(|(title, body)| {
        Row::new(title)
            .plan(move |p| answered(p, Reply::json(200, &body)))
            .exits(13)
            .asks(sought())
            .leaves(Report::MadeUp)
            .never("runs/77")
    })
    .into_iter()
}

/// Refusals: nothing was started, and the code says whether another try may help.
fn refused() -> Vec<Row> {
    let refusal = |what: &str, code: i32, reply: Reply| {
        Row::new(format!("The trigger is answered with {what}"))
            .plan(move |p| answered(p, reply.clone()))
            .exits(code)
            .asks(only().triggers(1))
            .leaves(Report::MadeUp)
    };
    let login = "<html>Log in</html>";
    let nobody = format!("http://{}", port::refusing());
    vec![
        refusal("401", 77, Reply::fixture(401, "error_401_cloud_invalid_jwt.txt"))
            .defects(&["D31"])
            .says("Settings > API Keys"),
        refusal("403 in Testsigma's words", 77, Reply::refusal(403, "Forbidden")),
        refusal("404 in Testsigma's words", 66, Reply::refusal(404, "Not Found")),
        // One list shows whether it made a run and ended it at once.
        refusal("400 in Testsigma's words", 78, Reply::fixture(400, "error_400_override.json"))
            .asks(only().triggers(1).lists(1)),
        refusal("500 in Testsigma's words", 69, Reply::refusal(500, "Something went wrong"))
            .asks(only().triggers(1).lists(1)),
        refusal("405 in Testsigma's words", 66, Reply::fixture(405, "error_405_cloud_path_on_ce.json")),
        refusal("422 in Testsigma's words", 78, Reply::refusal(422, "Duplicate")),
        refusal("429 and Retry-After", 75, Reply::empty(429).header("Retry-After", "600")),
        Row::new("The trigger is redirected to another server")
            .server(|scene| {
                scene.mock.always("POST", Reply::redirect(&format!("{}/login?next=x", scene.elsewhere.url())))
            })
            .exits(13)
            .asks(sought())
            .leaves(Report::MadeUp)
            .says("redirect"),
        Row::new("The trigger is redirected with 307, which keeps the method")
            .server(|scene| {
                let reply = Reply::empty(307)
                    .header("Location", &format!("{}/api/v1/execution_results", scene.elsewhere.url()));
                scene.mock.always("POST", reply);
            })
            .exits(76)
            .asks(only().triggers(1))
            .leaves(Report::MadeUp),
        Row::new("Every path is a login page with 200")
            .server(move |scene| scene.mock.always("/", Reply::html(200, login)))
            .exits(13)
            .asks(sought())
            .leaves(Report::MadeUp)
            .says("web page")
            .defects(&["D29"]),
        Row::new("There is no such plan")
            .line("run --plan 999")
            .exits(66)
            .asks(only().triggers(1))
            .leaves(Report::MadeUp)
            .says("999"),
        Row::new("Nobody listens at the base URL")
            .env("TESTSIGMA_BASE_URL", &nobody)
            .exits(69)
            .asks(nothing())
            .leaves(Report::MadeUp)
            .says("no connection could be made")
            .says(&format!("POST {nobody}/api/v1/execution_results"))
            .defects(&["D26"]),
        Row::new("The host name cannot be resolved")
            .env("TESTSIGMA_BASE_URL", "https://nowhere.invalid")
            .env("TESTSIGMA_EDITION", "cloud")
            .exits(69)
            .asks(nothing())
            .leaves(Report::MadeUp),
    ]
}

/// Which of the runs that are listed is taken for ours.
fn adoption() -> Vec<Row> {
    let lost = |title: &str| Row::new(title).plan(|p| answered(p, Reply::faithful().fault(Fault::CloseBeforeAnswer)));
    let gone = |title: &str| {
        let row = Row::new(title).plan(|p| answered(p, Reply::broken(Fault::CloseBeforeAnswer)));
        row.exits(13).asks(sought()).leaves(Report::MadeUp)
    };
    vec![
        lost("The answer is lost, and lists show the runs of other plans, too")
            .server(|scene| {
                scene.mock.ignore_filters();
                scene.mock.start_run(Plan::new(8).result("FAILURE"), "b8");
            })
            .asks(adopted())
            .says("Run ID: 5802\n"),
        lost("The answer is lost, and the list fails twice")
            .server(|scene| scene.mock.script(RUNS, [Reply::empty(503), Reply::json(200, "[")]))
            .asks(only().triggers(1).lists(3).looks(3).reports(1)),
        gone("The answer is lost, and the list fails each time")
            .server(|scene| scene.mock.always(RUNS, Reply::empty(503))),
        gone("No run starts, and one of another plan has our build number")
            .with("--poll-interval 50ms")
            .server(|scene| scene.mock.ignore_filters())
            .meanwhile(|scene| {
                let build = build_sent(scene);
                scene.mock.start_run(Plan::new(8), &build);
            }),
        gone("No run starts, and an older run of the plan has the build number that was asked for")
            .with("--build-no 41")
            .server(|scene| {
                scene.mock.start_run(Plan::new(7), "41");
            }),
        gone("No run starts, and a run of last year has our very build number").with("--poll-interval 50ms").meanwhile(
            |scene| {
                let row = json!({
                    "id": 5,
                    "executionId": 7,
                    "buildNo": build_sent(scene),
                    "startTime": 1_700_000_000_000_u64,
                    "status": "STATUS_COMPLETED",
                    "result": "SUCCESS",
                });
                scene.mock.always(RUNS, Reply::json(200, &json!({"content": [row]}).to_string()));
            },
        ),
        Row::new("Two plans, and the answer to the second trigger is lost without a run")
            .server(|scene| scene.mock.add(answered(Plan::new(8), Reply::broken(Fault::ResetBeforeAnswer))))
            .line("run --plan 7 --plan 8")
            .exits(13)
            .asks(only().triggers(2).lists(6).looks(3).reports(1))
            .leaves(Report::Absent)
            .check(|seen| seen.text("TEST-testsigma-7.xml").and(seen.text("TEST-testsigma-8.xml")).map(drop)),
    ]
}

/// The build number of the trigger, once it has come.
pub fn build_sent(scene: &Scene) -> String {
    assert!(scene.mock.wait_for("POST", 1, Duration::from_secs(20)), "no trigger came");
    scene.mock.matching("POST")[0].json()["buildNo"].as_str().unwrap_or_default().to_owned()
}
