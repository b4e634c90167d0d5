//! What completed runs say, and what it proves.

use serde_json::{Value, json};

use testsigma_mock::{Junit, Look, Plan, Reply};

use super::asked::only;
use super::row::{Report, Row};

/// The run completes with these fields changed.
fn completed(title: impl Into<String>, code: i32, fields: Value) -> Row {
    Row::new(title)
        .plan(move |p| p.looks([Look::completed().with(fields.clone())]))
        .exits(code)
        .asks(only().triggers(1).looks(1).reports(1))
}

/// Each look is a pass but for these members, for ever: an answer that cannot be trusted is asked for again, and is then 76.
fn broken(title: impl Into<String>, members: &'static str) -> Row {
    Row::new(title)
        .plan(move |p| p.looks([Look::reply(passed_but(members))]))
        .exits(76)
        .asks(only().triggers(1).looks(5..))
        .leaves(Report::MadeUp)
        .says("the answer is not what Testsigma's API gives")
}

/// A pass with these members in front.
fn passed_but(members: &str) -> Reply {
    let rest = r#""executionId":7,"status":"STATUS_COMPLETED","result":"SUCCESS","totalCount":8,"passedCount":8"#;
    Reply::json(200, &format!(r#"{{"id":5801,{members},{rest}}}"#))
}

pub fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = [
        ("SUCCESS", 0),
        ("PASSED", 0),
        (" success\n", 0),
        ("FAILURE", 10),
        ("FAILED", 10),
        ("STOPPED", 11),
        ("ABORTED", 11),
        ("NOT_EXECUTED", 12),
        ("QUEUED", 12),
        ("MOSTLY_SUCCESS", 12),
        ("SUCCESS FAILURE", 12),
        ("", 12),
    ]
    .into_iter()
    .map(|(result, code)| {
        let row = completed(
            format!("Completed, and the result is {result:?}"),
            code,
            json!({"result": result, "consolidatedResult": result}),
        );
        if matches!(result, "STOPPED" | "ABORTED" | "NOT_EXECUTED") { row.defects(&["D31"]) } else { row }
    })
    .collect();
    rows.extend(shapes());
    rows.extend(broken_answers());
    rows.extend(numbers());
    rows.extend(big_ids());
    rows
}

/// Right and wrong types, missing and nested fields.
fn shapes() -> Vec<Row> {
    let nested = json!({"testPlanHookResults": [{"id": 3, "result": "SUCCESS", "status": "STATUS_COMPLETED"}]});
    let running =
        json!({"users": [{"status": "Active"}], "machines": {"status": "STATUS_COMPLETED", "result": "SUCCESS"}});
    vec![
        completed("Completed, and the result is null", 12, json!({"result": null, "consolidatedResult": null})),
        completed(
            "Completed, and the result is an object",
            76,
            json!({"result": {"result": "SUCCESS"}, "consolidatedResult": null}),
        )
        .asks(only().triggers(1).looks(5..))
        .leaves(Report::MadeUp)
        .says("its result is of another type"),
        completed("Completed, and the result is true", 76, json!({"result": true, "consolidatedResult": null}))
            .asks(only().triggers(1).looks(5..))
            .leaves(Report::MadeUp),
        Row::new("Completed, and the result is missing")
            .plan(|p| p.looks([Look::completed().without("result").without("consolidatedResult")]))
            .exits(12)
            .asks(only().triggers(1).looks(1).reports(1)),
        Row::new("A failed run holds a hook that passed")
            .plan(move |p| p.result("FAILURE").looks([Look::completed().with(nested.clone())]))
            .exits(10)
            .asks(only().triggers(1).looks(1).reports(1))
            .defects(&["D5"]),
        Row::new("A running run holds users and machines with a status of their own")
            .plan(move |p| {
                p.result("FAILURE").looks([Look::in_progress(1, 0).with(running.clone()), Look::completed()])
            })
            .exits(10)
            .asks(only().triggers(1).looks(2).reports(1))
            .defects(&["D6"]),
        Row::new("The status is in small letters with space around it")
            .server(|scene| {
                let (status, result) = (" status_completed ", "SUCCESS");
                let run = json!({
                    "id": 5801, "status": status, "result": result, "totalCount": 8, "passedCount": 8,
                });
                scene.mock.always("GET /api/v1/execution_results/5801$", Reply::json(200, &run.to_string()));
            })
            .with("--junit none")
            .asks(only().triggers(1).looks(1))
            .leaves(super::row::Report::Absent),
        completed(
            "Ids and numbers are strings",
            0,
            json!({"id": "5801", "executionId": "7", "totalCount": "8", "passedCount": "8"}),
        ),
        completed(
            "There are fields that nobody knows",
            0,
            json!({"zzz": [[[{"a": {"status": "STATUS_IN_PROGRESS"}}]]], "result2": "FAILURE"}),
        ),
        completed(
            "Every field that may be null is",
            0,
            json!({
                "message": null, "buildNo": null, "execution": null, "startTime": null, "endTime": null,
                "duration": null, "childResult": null, "consolidatedStatus": null, "consolidatedResult": null,
            }),
        ),
        completed("The plan's name is missing", 0, json!({"execution": {"name": null}})),
        Row::new("The plan's name and message hold stars and runs of spaces")
            .plan(|p| p.name("a  *  b").looks([Look::completed().with(json!({"message": "* ? [a-z]"}))]))
            .asks(only().triggers(1).looks(1).reports(1))
            .says("a  *  b (7)")
            .defects(&["D18"]),
    ]
}

/// A pass, but what it rests on is said twice, or in a type that it cannot have.
fn broken_answers() -> Vec<Row> {
    vec![
        broken("The run's id stands twice", r#""id":5801"#),
        broken("The result stands twice", r#""result":"FAILURE""#),
        broken("The status stands twice", r#""status":"STATUS_IN_PROGRESS""#),
        broken("The plan stands twice, in both spellings", r#""execution_id":7"#),
        broken("A count stands twice, in both spellings", r#""total_count":0"#),
        broken("The consolidated result is a list", r#""consolidatedResult":["FAILURE"]"#),
        broken("The consolidated result is an object", r#""consolidatedResult":{"result":"FAILURE"}"#),
        broken("The consolidated status is a number", r#""consolidatedStatus":3"#),
        broken("The re-run is a list", r#""childResult":[{"id":9,"status":"STATUS_IN_PROGRESS"}]"#),
        broken("The re-run is a number", r#""childResult":9"#),
        broken(
            "The re-run's status stands twice",
            r#""childResult":{"status":"STATUS_QUEUED","status":"STATUS_COMPLETED"}"#,
        ),
        broken("A count is NaN", r#""failedCount":NaN"#),
        broken("A key that nobody knows is NaN", r#""zzz":NaN"#),
        Row::new("The message and the plan's name are numbers")
            .plan(|p| {
                p.looks([Look::completed().with(json!({"message": 7, "execution": {"name": 7, "reRunType": 7}}))])
            })
            .asks(only().triggers(1).looks(1).reports(1)),
        Row::new("The list of active runs holds a row that cannot be read; --on-conflict wait")
            .server(|scene| {
                let row = r#"{"content":[{"id":5700,"executionId":7,"status":["STATUS_IN_PROGRESS"]}]}"#;
                scene.mock.always("GET /api/v1/execution_results$", Reply::json(200, row));
            })
            .with("--on-conflict wait")
            .exits(76)
            .asks(only().lists(3..))
            .leaves(Report::MadeUp)
            .says("its status is of another type"),
    ]
}

/// Counts never decide, but for a pass without a single test.
fn numbers() -> Vec<Row> {
    const CASES: &str = "GET /api/v1/execution_results/5801/test_case_results";
    const METRICS: &str = "GET /api/v2/test_runs/";
    let uncounted = |title: &str| Row::new(title).plan(|p| p.null_counts().looks([Look::completed()]));
    vec![
        Row::new("The plan is empty, and passed").plan(|p| p.cases(0, 0)).exits(12).says("no test ran"),
        Row::new("All cases are over, none of them passed, and the result is a pass")
            .plan(|p| {
                p.looks([Look::completed().with(json!({"passedCount": 0, "failedCount": 0, "notExecutedCount": 8}))])
            })
            .exits(12)
            .asks(only().triggers(1).looks(1).reports(1))
            .says("no test passed"),
        uncounted("All counts are null, and the case results have no pass")
            .server(|scene| {
                scene.mock.always(
                    CASES,
                    Reply::json(200, r#"{"testCases":[{"result":"FAILURE"},{"result":"NOT_EXECUTED"}]}"#),
                );
            })
            .exits(12)
            .asks(only().triggers(1).looks(1).case_lists(1).reports(1))
            .says("its case results say that cases failed"),
        uncounted("All counts are null, and the case results have words that nobody knows")
            .server(|scene| {
                let cases = r#"{"testCases":[{"result":"SUCCESS"},{"result":"ERROR"},{}]}"#;
                scene.mock.always(CASES, Reply::json(200, cases));
            })
            .exits(12)
            .asks(only().triggers(1).looks(1).case_lists(1).reports(1))
            .says("its case results say that cases failed"),
        uncounted("All counts are null, and the case results are a page of more, or a part of the answer")
            .server(|scene| {
                let page = r#"{"content":[{"result":"SUCCESS"}],"totalElements":400,"last":false}"#;
                scene.mock.always(CASES, Reply::json(200, page));
                let metrics = r#"{"metrics":{"totalCount":1,"passedCount":1}}"#;
                scene.mock.always(METRICS, Reply::json(206, metrics));
            })
            .with("--junit none")
            .exits(12)
            .asks(only().triggers(1).looks(1).case_lists(1).metrics(1))
            .leaves(super::row::Report::Absent),
        completed(
            "SUCCESS beside failed cases, and the total is null",
            12,
            json!({"totalCount": null, "passedCount": 5, "failedCount": 3}),
        )
        .says("its counts say that cases failed: 5 passed, 3 failed of 8"),
        uncounted("All counts are null, and the only case that a report shows was skipped")
            .plan(|p| {
                let junit =
                    "<testsuites><testsuite><testcase name=\"a\"><skipped/></testcase></testsuite></testsuites>";
                p.null_counts().looks([Look::completed()]).junit(Reply::xml(200, junit))
            })
            .server(|scene| {
                scene.mock.always(CASES, Reply::empty(404));
                scene.mock.always(METRICS, Reply::empty(404));
            })
            .exits(12)
            .asks(only().triggers(1).looks(1).case_lists(1).metrics(1).reports(1)),
        uncounted("All counts are null, and a re-run passed what the case results call failed")
            .plan(|p| {
                p.null_counts().looks([Look::completed()]).result("FAILURE").rerun(0, [Look::completed()], "SUCCESS")
            })
            .server(|scene| scene.mock.always(CASES, Reply::json(200, r#"{"testCases":[{"result":"FAILURE"}]}"#)))
            .asks(only().triggers(1).looks(1..=2).case_lists(1).reports(2)),
        Row::new("A stopped run is called passed over all re-runs")
            .plan(|p| p.result("STOPPED").looks([Look::completed().with(json!({"consolidatedResult": "SUCCESS"}))]))
            .exits(12)
            .asks(only().triggers(1).looks(1).reports(1)),
        Row::new("Each look is about another plan")
            .plan(|p| p.looks([Look::completed().with(json!({"executionId": 999}))]))
            .exits(76)
            .asks(only().triggers(1).looks(5..))
            .leaves(Report::MadeUp)
            .says("it is about plan 999 instead of 7"),
        Row::new("The plan is empty, and passed; --allow-empty").plan(|p| p.cases(0, 0)).with("--allow-empty"),
        uncounted("All counts are null, the case results have them")
            .asks(only().triggers(1).looks(1).case_lists(1).reports(1)),
        uncounted("All counts are null, only API v2 has them")
            .server(|scene| scene.mock.always(CASES, Reply::empty(404)))
            .asks(only().triggers(1).looks(1).case_lists(1).metrics(1).reports(1)),
        uncounted("All counts are null, only the report shows cases")
            .server(|scene| {
                scene.mock.always(CASES, Reply::json(200, "{}"));
                scene.mock.always(METRICS, Reply::empty(500));
            })
            .asks(only().triggers(1).looks(1).case_lists(1).metrics(1).reports(1)),
        uncounted("All counts are null, only the report shows cases, and it is not wanted; --junit none")
            .server(|scene| {
                scene.mock.always(CASES, Reply::json(200, r#"{"testCases":[]}"#));
                scene.mock.always(METRICS, Reply::json(200, r#"{"metrics":null}"#));
            })
            .with("--junit none")
            .exits(12)
            .asks(only().triggers(1).looks(1).case_lists(1).metrics(1))
            .leaves(super::row::Report::Absent),
        uncounted("All counts are null, and nothing shows that a test ran")
            .server(|scene| {
                scene.mock.always(CASES, Reply::empty(404));
                scene.mock.always(METRICS, Reply::empty(404));
                scene.mock.add(
                    Plan::new(7).null_counts().looks([Look::completed()]).junit(Reply::fixture(200, "junit_empty.xml")),
                );
            })
            .exits(12)
            .asks(only().triggers(1).looks(1).case_lists(1).metrics(1).reports(1))
            .says("nothing shows that any test ran"),
        completed("SUCCESS beside failed cases in the counts", 12, json!({"passedCount": 5, "failedCount": 3}))
            .says("its counts say that cases failed: 5 passed, 3 failed of 8"),
        completed(
            "FAILURE beside counts without a failed case",
            10,
            json!({"result": "FAILURE", "consolidatedResult": "FAILURE"}),
        ),
        completed(
            "More cases are done than there are, failed ones among them",
            12,
            json!({"totalCount": 2, "passedCount": 4_000_000_000_u64, "failedCount": 4_000_000_000_u64}),
        ),
        Row::new("Counts are negative, fractions and beyond all bounds")
            .plan(|p| {
                p.looks([Look::completed().with(json!({"totalCount": -1, "passedCount": 1.5, "failedCount": 1e300}))])
            })
            .exits(76)
            .asks(only().triggers(1).looks(5..))
            .leaves(Report::MadeUp),
        Row::new("Counts are written as 8e0, \"5.0\" and 30e-1")
            .plan(|p| {
                let run = r#"{"id":5801,"executionId":7,"status":"STATUS_COMPLETED","result":"FAILURE","totalCount":8e0,"passedCount":"5.0","failedCount":30e-1}"#;
                p.looks([Look::reply(Reply::json(200, run))])
            })
            .with("--junit none")
            .exits(10)
            .asks(only().triggers(1).looks(1).reports(5))
            .leaves(Report::Absent)
            .says("3 failed"),
        Row::new("The last case is still counted as queued when the run completes")
            .plan(|p| p.stale_counts().looks([Look::completed()]))
            .asks(only().triggers(1).looks(2).reports(1)),
    ]
}

fn big_ids() -> Vec<Row> {
    const ID: &str = "18446744073709551615";
    let row = |status: &str| {
        format!(
            r#"{{"id":{ID},"executionId":7,"status":"{status}","result":"SUCCESS","totalCount":1,"passedCount":1}}"#
        )
    };
    vec![
        Row::new("The run's id is 2^64 - 1")
            .server(move |scene| {
                scene.mock.always("POST", Reply::json(200, &row("STATUS_CREATED")));
                scene.mock.always(
                    &format!("GET /api/v1/execution_results/{ID}$"),
                    Reply::json(200, &row("STATUS_COMPLETED")),
                );
                scene.mock.always(
                    &format!("GET /api/v1/reports/junit/{ID}$"),
                    Reply::fixture(200, "junit_ce_all_passed.xml"),
                );
            })
            .asks(only().triggers(1).looks(1).reports(1))
            .says("Run ID: 18446744073709551615\n"),
        Row::new("The report is a valid one of a megabyte").plan(|p| p.junit(Junit::Huge { bytes: 1_000_000 })).check(
            |seen| match seen.files["TEST-testsigma.xml"].len() {
                n if n > 900_000 => Ok(()),
                n => Err(format!("{n} bytes")),
            },
        ),
    ]
}
