//! The mock server, asked by a client that knows no more than sockets.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use testsigma_mock::{Edition, Fault, Junit, Look, Mock, Plan, Reply, fixture};

/// Sends one request and returns everything that comes back until the connection ends.
fn exchange(mock: &Mock, request: &str, body: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(("127.0.0.1", mock.port())).expect("the server listens");
    stream.set_read_timeout(Some(Duration::from_secs(5))).expect("a timeout can be set");
    let head = format!(
        "{request} HTTP/1.1\r\nHost: mock\r\nAuthorization: Bearer {}\r\nAccept: application/json, application/xml\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        mock.key(),
        body.len()
    );
    stream.write_all((head + body).as_bytes()).expect("the server reads");
    let mut answer = Vec::new();
    // A fault may end it with an error; what came before counts.
    let _ = stream.read_to_end(&mut answer);
    answer
}

fn ask(mock: &Mock, request: &str, body: &str) -> (u16, String) {
    let answer = String::from_utf8(exchange(mock, request, body)).expect("the answer is text");
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no head in {answer:?}"));
    (head[9..12].parse().expect("a status"), body.to_owned())
}

fn ask_json(mock: &Mock, request: &str, body: &str) -> (u16, Value) {
    let (status, body) = ask(mock, request, body);
    (status, serde_json::from_str(&body).unwrap_or_else(|error| panic!("{error} in {body:?}")))
}

/// The fields of a run in the order in which they are named.
fn fields(run: &Value, names: &[&str]) -> Value {
    names.iter().map(|name| run[name].clone()).collect()
}

#[test]
fn a_cloud_run_goes_from_trigger_to_report() {
    let mock = Mock::start();
    mock.add(Plan::new(7).name("Nightly").cases(8, 3));
    let (status, run) = ask_json(&mock, "POST /api/v1/execution_results", r#"{"executionId":"7","buildNo":12}"#);
    assert_eq!(status, 200);
    let names = ["id", "executionId", "buildNo", "status", "result", "totalCount", "endTime", "execution"];
    assert_eq!(fields(&run, &names), json!([5801, 7, "12", "STATUS_CREATED", "QUEUED", null, null, null]));

    let poll = || ask_json(&mock, "GET /api/v1/execution_results/5801", "").1;
    let names = ["status", "result", "totalCount", "passedCount", "failedCount", "queuedCount", "runningCount"];
    assert_eq!(fields(&poll(), &names), json!(["STATUS_CREATED", "QUEUED", 8, 0, 0, 8, 0]));
    let report = ask(&mock, "GET /api/v1/reports/junit/5801", "");
    assert_eq!(report, (200, fixture("junit_not_completed.txt").to_owned()));
    assert_eq!(fields(&poll(), &names), json!(["STATUS_IN_PROGRESS", "QUEUED", 8, 3, 0, 4, 1]));
    for _ in 0..2 {
        let run = poll();
        assert_eq!(fields(&run, &names), json!(["STATUS_COMPLETED", "FAILURE", 8, 5, 3, 0, 0]));
        assert_eq!(run["execution"]["name"], "Nightly");
    }

    let (status, report) = ask(&mock, "GET /api/v1/reports/junit/5801", "");
    assert_eq!((status, report.matches("<testcase ").count(), report.matches("<failure>").count()), (200, 8, 3));
    let (_, cases) = ask_json(&mock, "GET /api/v1/execution_results/5801/test_case_results", "");
    assert_eq!(cases["testCases"].as_array().map(Vec::len), Some(8));
    let (_, numbers) = ask_json(&mock, "GET /api/v2/test_runs/5801", "");
    assert_eq!(fields(&numbers["metrics"], &["totalCount", "consolidatedPlanFailedCount"]), json!([8, 3]));
    assert_eq!((mock.triggers(), mock.violations()), (1, vec![]));
    assert_eq!(mock.runs()[0].build_no.as_deref(), Some("12"));
}

#[test]
fn a_community_run_has_other_words() {
    let mock = Mock::start_edition(Edition::Community);
    mock.add(Plan::new(7).cases(5, 0).stale_counts());
    let trigger = || ask_json(&mock, "POST /api/v1/test_plan_results", r#"{"testPlanId":7,"buildNo":"b"}"#);
    let (status, run) = trigger();
    assert_eq!((status, fields(&run, &["id", "test_plan_id", "total_count"])), (200, json!([5801, 7, 0])));
    assert!(run["start_time"].is_u64(), "{run:#}");
    let (status, refused) = trigger();
    assert_eq!(status, 500);
    assert!(refused["error"].as_str().is_some_and(|error| error.contains("currently running")));

    let poll = || ask_json(&mock, "GET /api/v1/test_plan_results/5801", "").1;
    let names = ["status", "passed_count", "queued_count"];
    assert_eq!(fields(&poll(), &names), json!(["STATUS_CREATED", 0, 5]));
    assert_eq!(fields(&poll(), &names), json!(["STATUS_IN_PROGRESS", 3, 2]));
    assert_eq!(fields(&poll(), &names), json!(["STATUS_COMPLETED", 4, 1]), "the status flips before the counts");
    assert_eq!(fields(&poll(), &names), json!(["STATUS_COMPLETED", 5, 0]));
    // Its container guards what it does not know.
    assert_eq!(ask(&mock, "POST /api/v1/execution_results", "{}").0, 401);
    assert_eq!(ask(&mock, "GET /api/v1/execution_results/5801", "").0, 401);
    assert_eq!(trigger().0, 200);
}

#[test]
fn a_stop_in_community_edition_hits_the_active_run_and_rewrites_the_named_one() {
    let mock = Mock::start_edition(Edition::Community);
    let old = mock.start_run(Plan::new(7).looks([]), "old");
    let current = mock.start_run(Plan::new(7).looks([Look::in_progress(2, 0)]), "current");
    let stop = || ask_json(&mock, &format!("PUT /api/v1/test_plan_results/{old}"), r#"{"result":"STOPPED"}"#);
    let (status, run) = stop();
    assert_eq!((status, &run["result"]), (200, &json!("STOPPED")));
    let (_, run) = ask_json(&mock, &format!("GET /api/v1/test_plan_results/{current}"), "");
    let names = ["status", "result", "passed_count", "stopped_count", "message"];
    let stopped = json!(["STATUS_COMPLETED", "STOPPED", 2, 0, "User stopped the Test Plan"]);
    assert_eq!(fields(&run, &names), stopped);
    let refused: Value = serde_json::from_str(fixture("error_500_stop_nothing_running.json")).expect("JSON");
    assert_eq!(stop(), (500, refused));
}

#[test]
fn a_rerun_appears_after_the_gap_and_is_consolidated() {
    let mock = Mock::start();
    let child = [Look::created(), Look::completed()];
    mock.add(Plan::new(7).looks([Look::completed()]).cases(8, 3).rerun(1, child, "SUCCESS"));
    let (_, run) = ask_json(&mock, "POST /api/v1/execution_results", r#"{"executionId":7}"#);
    assert_eq!(run["status"], "STATUS_CREATED");
    let poll = || ask_json(&mock, "GET /api/v1/execution_results/5801", "").1;
    let names = ["result", "consolidatedStatus", "consolidatedResult", "consolidatedPlanPassedCount"];
    let run = poll();
    assert_eq!(fields(&run, &names), json!(["FAILURE", "STATUS_COMPLETED", "FAILURE", 5]));
    assert_eq!((&run["childResult"], &run["execution"]["reRunType"]), (&Value::Null, &json!("ONLY_FAILED_TESTS")));
    let run = poll();
    assert_eq!(fields(&run, &names), json!(["FAILURE", "STATUS_CREATED", "QUEUED", 5]));
    assert_eq!(fields(&run["childResult"], &["id", "reRunParentId", "status"]), json!([5802, 5801, "STATUS_CREATED"]));
    let run = poll();
    assert_eq!(fields(&run, &names), json!(["FAILURE", "STATUS_COMPLETED", "SUCCESS", 8]));
    assert_eq!(fields(&run["childResult"], &["result", "totalCount", "passedCount"]), json!(["SUCCESS", 3, 3]));
}

#[test]
fn looks_can_say_anything() {
    let mock = Mock::start();
    let id = mock.start_run(
        Plan::new(7).looks([
            Look::in_progress(0, 0).with(json!({"result": null, "execution": {"name": "x"}})).without("message"),
            Look::reply(Reply::html(502, "<html>")),
            Look::reply(Reply::faithful().with_status(206).header("X-A", "1").header("content-type", "a/b").chunked()),
        ]),
        "b",
    );
    let request = format!("GET /api/v1/execution_results/{id}");
    let (_, run) = ask_json(&mock, &request, "");
    assert_eq!(run["execution"]["name"], "x");
    assert_eq!(run["execution"]["id"], 7);
    assert_eq!((run.get("result"), run.get("message")), (Some(&Value::Null), None));
    assert_eq!(ask(&mock, &request, ""), (502, "<html>".to_owned()));
    let answer = String::from_utf8(exchange(&mock, &request, "")).expect("text");
    assert!(answer.starts_with("HTTP/1.1 206 ") && answer.contains("X-A: 1\r\ncontent-type: a/b\r\n"), "{answer}");
    assert!(!answer.contains("Content-Type"), "{answer}");
    assert!(answer.contains("Transfer-Encoding: chunked\r\n") && answer.ends_with("\r\n0\r\n\r\n"), "{answer}");
}

#[test]
fn an_answer_can_be_lost_after_the_run_was_started() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let lost = Reply::broken(Fault::ResetBeforeAnswer);
    mock.script("POST", [lost.clone(), lost.after_effect()]);
    let trigger = || exchange(&mock, "POST /api/v1/execution_results", r#"{"executionId":7,"buildNo":"b-1"}"#);
    assert_eq!((trigger(), mock.triggers()), (vec![], 0));
    assert_eq!((trigger(), mock.triggers()), (vec![], 1));
    mock.start_run(Plan::new(8), "b-1");
    let list = |query: &str| ask_json(&mock, &format!("GET /api/v1/execution_results?{query}"), "").1;
    let page = list("query=executionId:7&page=0&size=20&sort=id,desc");
    assert_eq!(fields(&page["content"][0], &["id", "buildNo"]), json!([5801, "b-1"]));
    assert_eq!(list("query=executionId:7,status%40STATUS_COMPLETED")["totalElements"], 0);
    mock.ignore_filters();
    assert_eq!(list("executionId=7")["content"][0]["executionId"], 8);
}

#[test]
fn faults_go_wrong_as_they_say() {
    let mock = Mock::start();
    let body = Reply::text(200, "0123456789");
    let millis = Duration::from_millis;
    for (fault, expected) in [
        (Fault::None, "0123456789"),
        (Fault::CutAfter(4), "0123"),
        (Fault::Delay(millis(20)), "0123456789"),
        (Fault::Drip { every: millis(2) }, "0123456789"),
    ] {
        mock.script("GET", [body.clone().fault(fault.clone())]);
        assert_eq!(ask(&mock, "GET /", "").1, expected, "{fault:?}");
    }
    mock.script("GET", [body.clone().fault(Fault::CutAfter(4)).chunked()]);
    assert_eq!(ask(&mock, "GET /", "").1, "4\r\n0123\r\n");
    mock.always("GET", Reply::broken(Fault::Garbage));
    assert!(exchange(&mock, "GET /", "").starts_with(b"SSH-"));
    mock.always("GET", Reply::broken(Fault::CloseBeforeAnswer));
    assert_eq!(exchange(&mock, "GET /", ""), b"");
}

#[test]
fn stalls_end_with_the_server() {
    let mock = Mock::start();
    mock.script("GET", [Fault::Silence, Fault::StallInHead, Fault::StallAfter(3)].map(Reply::broken));
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                let mut stream = TcpStream::connect(("127.0.0.1", mock.port())).expect("the server listens");
                stream.write_all(b"GET / HTTP/1.1\r\n\r\n").expect("the server reads");
                stream.set_read_timeout(Some(Duration::from_millis(50))).expect("a timeout can be set");
                let _ = stream.read_to_end(&mut Vec::new());
            });
        }
    });
    let _idle = TcpStream::connect(("127.0.0.1", mock.port()));
    assert!(mock.wait_for("GET", 3, Duration::from_secs(5)));
    assert!(!mock.wait_for("GET", 4, Duration::from_millis(10)));
    let start = Instant::now();
    drop(mock);
    assert!(start.elapsed() < Duration::from_secs(1));
}

#[test]
fn a_huge_report_is_as_long_as_it_says() {
    let mock = Mock::start();
    let id = mock.start_run(Plan::new(7).looks([]).junit(Junit::Huge { bytes: 3_000_000 }), "b");
    let answer = String::from_utf8(exchange(&mock, &format!("GET /api/v1/reports/junit/{id}"), "")).expect("text");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
    assert!(head.contains(&format!("Content-Length: {}", body.len())), "{head} for {} bytes", body.len());
    assert!((2_900_000..3_100_000).contains(&body.len()));
    assert!(body.contains(&format!(" tests=\"{}\"", body.matches("<testcase ").count())));
}

#[test]
fn what_no_client_should_do_is_noted() {
    let mock = Mock::start();
    let id = mock.start_run(Plan::new(7).looks([Look::queued()]), "b");
    ask(&mock, "POST /api/v1/execution_results", "executionId=7");
    ask(&mock, &format!("PUT /api/v1/execution_results/{id}"), r#"{"result":"STOPPED"}"#);
    ask(&mock, "PUT /api/v1/execution_results", r#"{"result":"STOPPED","canStopAll":true}"#);
    let mut stream = TcpStream::connect(("127.0.0.1", mock.port())).expect("the server listens");
    stream
        .write_all(b"POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")
        .expect("the server reads");
    let _ = stream.read_to_end(&mut Vec::new());
    let mut stream = TcpStream::connect(("127.0.0.1", mock.port())).expect("the server listens");
    stream.write_all(b"\x16\x03\x01 TLS\r\n\r\n").expect("the server reads");
    let _ = stream.read_to_end(&mut Vec::new());
    let violations = mock.violations();
    assert_eq!(violations.len(), 5, "{violations:#?}");
    assert_eq!(mock.matching("POST /x")[0].text(), "{}");
    assert!(!mock.matching("POST /x")[0].authorised);
}

#[test]
fn patterns_select_by_method_and_start_of_path() {
    let mock = Mock::start();
    ask(&mock, "GET /api/v1/execution_results?executionId=7", "");
    ask(&mock, "GET /api/v1/execution_results/1?x=/api/v2/", "");
    ask(&mock, "POST /api/v1/execution_results", "{}");
    for (pattern, expected) in [
        ("GET", 2),
        ("POST", 1),
        ("PUT", 0),
        ("/api/v1/", 3),
        ("/api/v2/", 0),
        ("GET /api/v1/execution_results", 2),
        ("GET /api/v1/execution_results/", 1),
        ("GET /api/v1/execution_results$", 1),
    ] {
        assert_eq!((mock.count(pattern), mock.matching(pattern).len()), (expected, expected), "{pattern}");
    }
    mock.record_only_counts();
    assert_eq!((mock.count("GET"), mock.requests().len()), (2, 0));
}

#[test]
fn the_cases_of_a_run_add_up_to_its_counts() {
    let mock = Mock::start_edition(Edition::Community);
    let completed = |result: &str| Plan::new(7).looks([]).result(result);
    for plan in [
        completed("SUCCESS").cases(5, 0),
        completed("FAILURE").cases(12, 5),
        completed("ABORTED").cases(9, 1),
        completed("STOPPED").cases(10, 0),
        completed("NOT_EXECUTED").cases(7, 2),
        completed("SUCCESS").cases(0, 0),
        Plan::new(7).looks([Look::in_progress(4, 2)]).cases(10, 3),
        Plan::new(7).looks([Look::queued()]),
    ] {
        let id = mock.start_run(plan, "b");
        let run = ask_json(&mock, &format!("GET /api/v1/test_plan_results/{id}"), "").1;
        let page = ask_json(&mock, &format!("GET /api/v1/test_case_results?query=testPlanResultId:{id}"), "").1;
        let results = page["content"].as_array().expect("a page").iter().map(|case| case["result"].as_str());
        let results: Vec<_> = results.map(Option::unwrap_or_default).collect();
        for (count, result) in [
            ("passed_count", "SUCCESS"),
            ("failed_count", "FAILURE"),
            ("aborted_count", "ABORTED"),
            ("stopped_count", "STOPPED"),
            ("not_executed_count", "NOT_EXECUTED"),
            ("queued_count", "QUEUED"),
        ] {
            let counted = results.iter().filter(|other| **other == result).count();
            assert_eq!(run[count], counted, "{count} of {run:#}");
        }
        assert_eq!(run["total_count"], results.len());
    }
}

#[test]
fn the_program_says_how_it_is_called() {
    for (argument, code) in [("--help", 0), ("-h", 0), ("--frob", 2)] {
        let said = std::process::Command::new(env!("CARGO_BIN_EXE_mock-testsigma")).arg(argument).output().unwrap();
        assert_eq!(said.status.code(), Some(code));
        let text = if code == 0 { said.stdout } else { said.stderr };
        assert!(String::from_utf8_lossy(&text).contains("usage: mock-testsigma [--port N]"), "{argument}");
    }
}
