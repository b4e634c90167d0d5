//! Whole bodies, as documented and as broken.

use super::*;
use crate::api::model::{RunResult, Status};

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/host-tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn the_documented_bodies_are_understood() {
    let completed = Counts { total: 8, passed: 8, ..Counts::default() };
    for (name, id, plan, status, result, counts) in [
        ("cloud_trigger_response.json", 581, 346, Status::Created, RunResult::Queued, None),
        ("cloud_trigger_response_2021.json", 337, 274, Status::Created, RunResult::Queued, Some(Counts::default())),
        ("cloud_completed_success.json", 581, 346, Status::Completed, RunResult::Success, Some(completed)),
    ] {
        let run = run(&fixture(name)).unwrap();
        assert_eq!(
            (run.id, run.plan, run.status, run.result, run.counts),
            (id, Some(plan), status, result, counts),
            "{name}"
        );
    }
}

#[test]
fn both_dialects_become_the_same_model() {
    let cloud = run(&fixture("cloud_in_progress.json")).unwrap();
    let community = run(&fixture("ce_in_progress.json")).unwrap();
    assert_eq!((cloud.status, cloud.reruns), (Status::InProgress, Some(false)));
    assert_eq!((community.status, community.reruns), (Status::InProgress, None));
    assert!(community.started > Some(1_700_000_000_000), "{:?}", community.started);
    assert!(community.plan.is_some() && community.counts.is_some());
}

#[test]
fn a_chain_of_re_runs_is_followed() {
    let parent = run(&fixture("cloud_rerun_parent_with_child.json")).unwrap();
    assert_eq!((parent.result.clone(), parent.reruns), (RunResult::Failure, Some(true)));
    assert_eq!(parent.consolidated_result, Some(RunResult::Success));
    assert_eq!((parent.last().id, parent.last().result.clone()), (582, RunResult::Success));
}

#[test]
fn a_re_run_without_an_id_is_waited_for() {
    let parent = run(br#"{"id":1,"status":"STATUS_COMPLETED","childResult":{"status":"STATUS_QUEUED"}}"#).unwrap();
    assert_eq!(parent.last().status, Status::Queued);
}

#[test]
fn numbers_come_from_wherever_they_are() {
    let v2 = metrics(&fixture("v2_test_run.json"), 517).unwrap().unwrap();
    assert!(v2.total > 0);
    let cases = cases(&fixture("cloud_test_case_results.json"), 986).unwrap().unwrap();
    assert_eq!((cases.total, cases.passed, cases.failed, cases.not_executed), (3, 1, 1, 1));
    let consolidated = r#"{"id":1,"totalCount":0,"consolidatedPlanTotalCount":4,"consolidatedPlanPassedCount":4}"#;
    let run = run(consolidated.as_bytes()).unwrap();
    assert_eq!(run.counts, Some(Counts { total: 4, passed: 4, ..Counts::default() }));
}

#[test]
fn a_re_run_that_cannot_be_read_makes_the_answer_broken() {
    for child in [
        r#"[{"id":2,"status":"STATUS_IN_PROGRESS"}]"#,
        "[]",
        "2",
        "true",
        r#""STATUS_IN_PROGRESS""#,
        r#"{"id":2,"status":"STATUS_IN_PROGRESS","status":"STATUS_COMPLETED"}"#,
        r#"{"id":2,"totalCount":1,"total_count":2}"#,
        r#"{"id":2,"childResult":3}"#,
        r#"{"id":2,"result":["SUCCESS"]}"#,
    ] {
        for key in ["childResult", "child_result"] {
            let answer = format!(r#"{{"id":1,"status":"STATUS_COMPLETED","result":"SUCCESS","{key}":{child}}}"#);
            assert!(run(answer.as_bytes()).is_err(), "{answer}");
        }
    }
    for answer in [r#"{"id":1,"childResult":null}"#, r#"{"id":1}"#] {
        assert_eq!(run(answer.as_bytes()).unwrap().child, None, "{answer}");
    }
}

/// The keys that identity, verdict or waiting rest on, in both spellings, with a value of their type.
const STRICT: [(&str, &str, &str); 23] = [
    ("id", "id", "1"),
    ("executionId", "execution_id", "7"),
    ("testPlanId", "test_plan_id", "7"),
    ("buildNo", "build_no", "\"b\""),
    ("status", "status", "\"STATUS_COMPLETED\""),
    ("result", "result", "\"SUCCESS\""),
    ("startTime", "start_time", "1"),
    ("endTime", "end_time", "2"),
    ("consolidatedStatus", "consolidated_status", "\"STATUS_COMPLETED\""),
    ("consolidatedResult", "consolidated_result", "\"SUCCESS\""),
    ("childResult", "child_result", "{}"),
    ("totalCount", "total_count", "1"),
    ("passedCount", "passed_count", "1"),
    ("failedCount", "failed_count", "0"),
    ("abortedCount", "aborted_count", "0"),
    ("stoppedCount", "stopped_count", "0"),
    ("notExecutedCount", "not_executed_count", "0"),
    ("consolidatedPlanTotalCount", "consolidated_plan_total_count", "1"),
    ("consolidatedPlanPassedCount", "consolidated_plan_passed_count", "1"),
    ("consolidatedPlanFailedCount", "consolidated_plan_failed_count", "0"),
    ("consolidatedPlanStoppedCount", "consolidated_plan_stopped_count", "0"),
    ("consolidatedPlanNotExecutedCount", "consolidated_plan_not_executed_count", "0"),
    // No name of a key, to show that what is not known may stand twice.
    ("zzz", "zzz", "[]"),
];

#[test]
fn a_strict_key_stands_once_and_has_its_type() {
    for (camel, snake, value) in STRICT {
        let known = camel != "zzz";
        let with = |members: &str| {
            let id = if camel == "id" { "" } else { "\"id\":1," };
            let answer = format!("{{{id}{members}}}");
            let alone = run(answer.as_bytes());
            let page = runs(format!("{{\"content\":[{{\"id\":9}},{answer}]}}").as_bytes(), &|_| true);
            assert_eq!(alone.is_ok(), page.is_ok(), "a row is read as an answer is: {answer}");
            let child = run(format!("{{\"id\":9,\"childResult\":{answer}}}").as_bytes());
            assert_eq!(alone.is_ok(), child.is_ok(), "a re-run is read as an answer is: {answer}");
            alone.is_ok()
        };
        assert!(with(&format!("\"{camel}\":{value}")) && with(&format!("\"{snake}\":{value}")), "{camel}");
        for (one, other) in [(camel, camel), (camel, snake), (snake, camel), (snake, snake)] {
            for (first, second) in [(value, value), ("null", value), (value, "null")] {
                let twice = format!("\"{one}\":{first},\"x\":{{}},\"{other}\":{second}");
                assert_eq!(with(&twice), !known, "{twice}");
            }
        }
        let escaped = format!("\"{camel}\":{value},\"\\u{:04x}{}\":{value}", camel.as_bytes()[0], &camel[1..]);
        assert_eq!(with(&escaped), !known, "{escaped}");
        for wrong in ["[]", "[1]", "true", "1.5", "-1", "1e400", "NaN", "\"\\ud800\""] {
            // A build number may be a number with a point.
            let harmless = !known && !matches!(wrong, "NaN") || camel == "buildNo" && wrong == "1.5";
            assert_eq!(with(&format!("\"{camel}\":{wrong}")), harmless, "{camel}: {wrong}");
        }
        if camel != "childResult" {
            assert_eq!(with(&format!("\"{camel}\":{{}}")), !known, "{camel}: an object");
        }
        if camel != "id" {
            assert!(with(&format!("\"{camel}\":null")), "{camel}: null");
        }
    }
}

#[test]
fn a_run_is_named_by_its_id_and_one_plan() {
    for (json, expected) in [
        (r#"{"id":18446744073709551615}"#, Ok(u64::MAX)),
        (r#"{"id":" 7 "}"#, Ok(7)),
        (r#"{"id":"7a"}"#, Err(WireError::Type("id"))),
        (r#"{"id":null}"#, Err(WireError::NoRunId)),
        (r#"{"id":""}"#, Err(WireError::NoRunId)),
        (r#"{"id":0}"#, Err(WireError::NoRunId)),
        ("{}", Err(WireError::NoRunId)),
        (r#"{"id":1,"executionId":7,"testPlanId":7}"#, Ok(1)),
        (r#"{"id":1,"executionId":7,"testPlanId":8}"#, Err(WireError::TwoPlans)),
        ("[]", Err(WireError::Shape { line: 1, column: 0 })),
        ("null", Err(WireError::Shape { line: 1, column: 4 })),
    ] {
        assert_eq!(run(json.as_bytes()).map(|run| run.id), expected, "{json}");
    }
}

#[test]
fn what_nothing_rests_on_counts_as_absent_when_it_is_of_another_type() {
    let answer = r#"{"id":1,"message":7,"execution":{"name":["a"],"reRunType":true},"startTime":"soon"}"#;
    let read = run(answer.as_bytes()).unwrap();
    assert_eq!((read.message, read.plan_name, read.reruns, read.started), (None, None, None, None));
    assert_eq!(*read.ignored, ["execution.name", "message", "startTime", "execution.reRunType"]);
    let read = run(br#"{"id":1,"execution":[7]}"#).unwrap();
    assert_eq!(*read.ignored, ["execution"]);
    for answer in [
        r#"{"id":1,"message":1e400}"#,
        r#"{"id":1,"message":"\udc00"}"#,
        r#"{"id":1,"message":"a","message":"b"}"#,
        r#"{"id":1,"execution":{"name":"a","name":"b"}}"#,
    ] {
        assert!(run(answer.as_bytes()).is_err(), "{answer}");
    }
}

#[test]
fn a_broken_row_makes_the_list_broken() {
    for (row, why) in [
        ("null", WireError::Row(2)),
        ("7", WireError::Row(2)),
        (r#"[{"id":8}]"#, WireError::Row(2)),
        (r#"{"id":8,"id":9}"#, WireError::Row(2)),
        (r#"{"executionId":7}"#, WireError::NoRunId),
        (r#"{"id":8,"status":7}"#, WireError::Type("status")),
        (r#"{"id":8,"executionId":9,"status":7}"#, WireError::Type("status")),
    ] {
        let page = format!(r#"{{"content":[{{"id":7,"executionId":7}},{row}]}}"#);
        assert_eq!(runs(page.as_bytes(), &|run| run.plan == Some(7)), Err(why), "{row}");
    }
    for page in ["{}", r#"{"content":null}"#] {
        assert_eq!(runs(page.as_bytes(), &|_| true), Err(WireError::NotRuns), "{page}");
    }
    for page in [r#"{"content":{}}"#, r#"{"content":7}"#, r#"{"content":[],"content":[]}"#, "[]"] {
        assert!(matches!(runs(page.as_bytes(), &|_| true), Err(WireError::Shape { .. })), "{page}");
    }
    assert_eq!(runs(br#"{"content":[]}"#, &|_| true), Ok(Vec::new()));
}

#[test]
fn results_of_cases_are_read_strictly() {
    for (answer, expected) in [
        (r#"{"testCases":[{"result":"SUCCESS"},{"result":null},{}]}"#, Ok(3)),
        (r#"{"testCases":null,"content":[{"result":"FAILED"}]}"#, Ok(1)),
        ("{}", Err(WireError::NotCases)),
        (r#"{"content":[{"result":true}]}"#, Err(WireError::Type("result"))),
    ] {
        assert_eq!(cases(answer.as_bytes(), 5).map(|counts| counts.unwrap().total), expected, "{answer}");
    }
    for answer in [
        r#"{"testCases":[{"result":"SUCCESS","result":"FAILURE"}]}"#,
        r#"{"testCases":[["SUCCESS"]]}"#,
        r#"{"testCases":{},"content":[]}"#,
        r#"{"testCases":[],"test_cases":[]}"#,
    ] {
        assert!(matches!(cases(answer.as_bytes(), 5), Err(WireError::Shape { .. })), "{answer}");
    }
    assert_eq!(metrics(br#"{"metrics":null}"#, 5), Ok(None));
    for answer in [r#"{"metrics":[]}"#, r#"{"metrics":{"totalCount":1,"total_count":1}}"#] {
        assert!(metrics(answer.as_bytes(), 5).is_err(), "{answer}");
    }
}

#[test]
fn errors_quote_nothing() {
    for json in [
        "",
        "{",
        r#"{"id":"secret"#,
        "<html>secret",
        r#"["secret"]"#,
        "\"secret\"",
        "{\"id\":secret}",
        "{\"id\":\"secret\"}",
        "{\"childResult\":\"secret\"}",
        "{\"id\":1,\"id\":\"secret\"}",
        "{\"secret\":NaN}",
    ] {
        let error = run(json.as_bytes()).unwrap_err().to_string();
        assert!(!error.contains("secret"), "{error}");
    }
}

#[test]
fn nesting_without_end_is_refused() {
    let nested = |open: &str, close: &str, depth: usize| {
        format!("{{\"id\":1,\"childResult\":{}{{}}{}}}", open.repeat(depth), close.repeat(depth))
    };
    let child = |depth| nested("{\"childResult\":", "}", depth);
    assert!(run(child(125).as_bytes()).is_ok_and(|run| run.chain().count() == 127));
    assert!(matches!(run(child(126).as_bytes()), Err(WireError::NotJson { .. })));
    assert!(run(child(100_000).as_bytes()).is_err());
    assert!(run(nested("[", "]", 100_000).as_bytes()).is_err());
    // A key that nobody asks for is skipped without a stack.
    let ignored = format!("{{\"id\":1,\"x\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(run(ignored.as_bytes()).is_ok());
}

#[test]
fn garbled_text_is_mended() {
    let read = run(b"\xef\xbb\xbf{\"id\":1,\"message\":\"a\x07\nb\xff\"}").unwrap();
    assert_eq!(read.message.as_deref(), Some("a  b\u{fffd}"));
}

#[test]
fn machines_that_no_agent_has_picked_up_are_told() {
    for (name, unpicked) in [("device-results-running.http", vec![9003]), ("fail-test_device_results.http", vec![])] {
        let recorded = fixture(&format!("community-3.0.1/{name}"));
        let start = recorded.windows(3).position(|three| three == b"\n{\"").unwrap();
        let run = if name.starts_with("device") { 262 } else { 255 };
        assert_eq!(unpicked_machines(&recorded[start..], run), Ok(unpicked), "{name}");
    }
    let other = br#"{"content":[{"testDevice_id":1,"test_plan_result":3,"status":"STATUS_IN_PROGRESS"}]}"#;
    assert!(unpicked_machines(other, 2).is_err() && unpicked_machines(b"{}", 2).is_err());
    assert_eq!(unpicked_machines(other, 3), Ok(vec![1]));
}
