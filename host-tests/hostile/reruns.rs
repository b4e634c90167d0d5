//! Automatic re-runs of what failed.

use serde_json::{Value, json};

use testsigma_mock::{Look, Plan, Reply};

use super::asked::only;
use super::row::{Report, Row, completed_without_numbers};

fn failed(plan: Plan) -> Plan {
    plan.result("FAILURE").looks([Look::completed()])
}

/// The first run fails; what it is answered with afterwards is patched in.
fn patched(title: &str, code: i32, result: &'static str, fields: serde_json::Value) -> Row {
    Row::new(title)
        .plan(move |p| p.result(result).looks([Look::completed().with(fields.clone())]))
        .exits(code)
        .asks(only().triggers(1).looks(1).reports(1))
}

/// What failed in run 5801 is run again by request.
fn by_request() -> Vec<Row> {
    let failed = || {
        let looks = [Look::in_progress(1, 0), Look::completed()];
        Plan::new(7).looks([Look::completed()]).result("FAILURE").rerun(usize::MAX, looks, "SUCCESS")
    };
    let row = move |title: &str, change: fn(Plan) -> Plan| {
        Row::new(title).line("rerun 5801 --failed").server(move |scene| {
            scene.mock.start_run(failed(), "b1");
            scene.mock.add(change(failed()));
        })
    };
    vec![
        row("What failed is run again by request, and passes", |plan| plan)
            .asks(only().triggers(1).looks(3).reports(2))
            .report_says("flakyFailure"),
        row("A re-run by request is answered with 504, and stands in the list below its parent's id", |plan| {
            plan.on_trigger(Reply::empty(504).after_effect())
        })
        .asks(only().triggers(1).lists(1).looks(3).reports(2)),
        row("A re-run by request is answered with the run that was given", |plan| {
            let body = json!({"id": 5801, "executionId": 7, "status": "STATUS_CREATED"}).to_string();
            plan.on_trigger(Reply::json(200, &body))
        })
        .exits(13)
        .asks(only().triggers(1).lists(6).looks(1))
        .leaves(Report::MadeUp),
        row("A re-run by request passes, of a run that tells no numbers, and its report is gone", |plan| plan)
            .server(|scene| {
                let looks = [Look::in_progress(1, 0), Look::completed()];
                let plan = Plan::new(7).result("FAILURE").looks([completed_without_numbers()]);
                scene.mock.start_run(plan.rerun(usize::MAX, looks, "SUCCESS"), "b1");
                scene.mock.always("GET /api/v1/reports/junit/5803", Reply::empty(404));
            })
            .line("rerun 5802 --failed")
            .exits(12)
            .says("nothing says whether all is in it that did not pass in run 5802")
            .asks(only().triggers(1).looks(3).case_lists(..=1).metrics(..=1).reports(..=4))
            .leaves(Report::MadeUp),
        row("A re-run by request passes, and the run's report shows fewer failures than its numbers", |plan| plan)
            .server(|scene| {
                let looks = [Look::completed().with(json!({"totalCount": 1, "passedCount": 1}))];
                let plan = Plan::new(7).looks([Look::completed()]).result("FAILURE");
                scene.mock.start_run(plan.rerun(usize::MAX, looks, "SUCCESS"), "b1");
                let passed = "<testsuites><testsuite name=\"a\"><testcase name=\"b\"/></testsuite></testsuites>";
                scene.mock.always("GET /api/v1/reports/junit/580", Reply::xml(200, passed));
            })
            .line("rerun 5802 --failed")
            .exits(12)
            .says("not all is in it that did not pass in run 5802: 2 cases are not")
            .asks(only().triggers(1).looks(..=3).reports(2)),
        row("A re-run is asked for by request, and the run goes on", |plan| plan)
            .server(|scene| {
                scene.mock.start_run(Plan::new(7).looks([Look::in_progress(1, 0)]), "b2");
            })
            .line("rerun 5802 --failed")
            .exits(75)
            .asks(only().looks(1))
            .leaves(Report::MadeUp),
    ]
}

pub fn rows() -> Vec<Row> {
    let mut rows = by_the_server();
    rows.extend(by_request());
    rows
}

fn by_the_server() -> Vec<Row> {
    let rerun = |title: &str| Row::new(title).env("TESTSIGMA_RERUN_GRACE", "5s");
    let child = |status: &str, result: &str| {
        let child = json!({"id": 9, "status": status, "result": result});
        json!({"childResult": child, "consolidatedResult": null, "consolidatedStatus": null})
    };
    let passed_with = |counts: Value| {
        let mut fields = child("STATUS_COMPLETED", "SUCCESS");
        fields["childResult"].as_object_mut().unwrap().extend(counts.as_object().unwrap().clone());
        fields
    };
    vec![
        rerun("The run fails, its re-run appears two looks later and passes")
            .plan(|p| failed(p).rerun(2, [Look::in_progress(1, 0), Look::completed()], "SUCCESS"))
            .asks(only().triggers(1).looks(4..=6).reports(2))
            .says("after a re-run")
            .defects(&["D7"]),
        rerun("The run fails, and its re-run fails, too")
            .plan(|p| failed(p).rerun(1, [Look::in_progress(1, 0), Look::completed()], "FAILURE"))
            .exits(10)
            .asks(only().triggers(1).looks(3..=5).reports(2)),
        rerun("The re-run is queued for a while and then passes")
            .plan(|p| failed(p).rerun(0, [Look::queued(), Look::queued(), Look::completed()], "SUCCESS"))
            .asks(only().triggers(1).looks(3..=5).reports(2))
            .defects(&["D6"]),
        rerun("The re-run fails and is re-run, which passes")
            .plan(|p| {
                failed(p).rerun(0, [Look::in_progress(1, 0), Look::completed()], "FAILURE").rerun(
                    0,
                    [Look::in_progress(1, 0), Look::completed()],
                    "SUCCESS",
                )
            })
            .asks(only().triggers(1).looks(3).reports(3)),
        rerun("The re-run is stopped")
            .plan(|p| failed(p).rerun(0, [Look::completed()], "STOPPED"))
            .exits(11)
            .asks(only().triggers(1).looks(1..=3).reports(2)),
        rerun("The re-run stays in a status that nobody knows")
            .plan(|p| failed(p).rerun(0, [Look::status("STATUS_PONDERING")], "SUCCESS"))
            .with("--max-wait 300ms --poll-interval 50ms")
            .exits(124)
            .asks(only().triggers(1).looks(..=9))
            .leaves(Report::MadeUp),
        rerun("The re-run passes; --rerun-verdict original")
            .plan(|p| failed(p).rerun(0, [Look::completed()], "SUCCESS"))
            .with("--rerun-verdict original")
            .exits(10)
            .asks(only().triggers(1).looks(1..=3).reports(1)),
        Row::new("The re-run that the plan announces never comes")
            .plan(|p| failed(p).rerun(1_000_000, [Look::completed()], "SUCCESS"))
            .with("--rerun-grace 200ms --poll-interval 50ms")
            .exits(10)
            .asks(only().triggers(1).looks(2..=7).reports(1)),
        rerun("Somebody stops the run of a plan that re-runs")
            .plan(|p| p.result("STOPPED").looks([Look::completed()]).rerun(1_000_000, [Look::completed()], "SUCCESS"))
            .exits(11)
            .asks(only().triggers(1).looks(1).reports(1)),
        patched(
            "The run failed, its re-run passed, nothing is consolidated",
            0,
            "FAILURE",
            passed_with(json!({"totalCount": 3, "passedCount": 3})),
        )
        .asks(only().triggers(1).looks(1).reports(2))
        .leaves(Report::MadeUp),
        patched(
            "Three cases failed, and the re-run passed one and executed no other",
            12,
            "FAILURE",
            passed_with(json!({"totalCount": 3, "passedCount": 1, "notExecutedCount": 2})),
        )
        .asks(only().triggers(1).looks(1).reports(2))
        .leaves(Report::MadeUp)
        .says("the re-run passed, but did not execute all that had failed"),
        patched(
            "Three cases failed, and the re-run is of one of them and passed",
            12,
            "FAILURE",
            passed_with(json!({"totalCount": 1, "passedCount": 1})),
        )
        .asks(only().triggers(1).looks(1).reports(2))
        .leaves(Report::MadeUp)
        .says("the re-run passed, but did not execute all that had failed"),
        patched(
            "The run passed, and its numbers say that cases were aborted",
            12,
            "SUCCESS",
            json!({"passedCount": 1, "abortedCount": 7}),
        )
        .says("its counts say that cases failed: 1 passed, 7 aborted of 8"),
        patched(
            "The run passed, and the counts over all re-runs name failed cases",
            12,
            "SUCCESS",
            json!({"consolidatedPlanFailedCount": 3}),
        )
        .says("its counts say that cases failed"),
        patched(
            "The run failed, its re-run passed without anything that shows a test, nothing is consolidated",
            12,
            "FAILURE",
            child("STATUS_COMPLETED", "SUCCESS"),
        )
        .asks(only().triggers(1).looks(1).case_lists(1).metrics(1).reports(2))
        .leaves(Report::MadeUp),
        patched(
            "The run passed, its re-run failed, nothing is consolidated",
            10,
            "SUCCESS",
            child("STATUS_COMPLETED", "FAILURE"),
        )
        .defects(&["D5"]),
        patched(
            "The consolidated result is SUCCESS, the last re-run failed",
            12,
            "FAILURE",
            json!({
                "childResult": {"id": 9, "status": "STATUS_COMPLETED", "result": "FAILURE"},
                "consolidatedResult": "SUCCESS",
            }),
        )
        .asks(only().triggers(1).looks(1).reports(2))
        .leaves(Report::MadeUp),
        patched("The run and 120 re-runs failed, the last one passed", 0, "FAILURE", {
            let passed =
                json!({"id": 9, "status": "STATUS_COMPLETED", "result": "SUCCESS", "totalCount": 1, "passedCount": 1});
            let chain = (0..120).fold(passed, |child, depth| {
                json!({"id": 1000 - depth, "status": "STATUS_COMPLETED", "result": "FAILURE", "childResult": child})
            });
            json!({"childResult": chain, "consolidatedResult": null, "consolidatedStatus": null})
        })
        .asks(only().triggers(1).looks(1).reports(2))
        .leaves(Report::MadeUp),
        patched(
            "The consolidated result is FAILURE, the run passed",
            10,
            "SUCCESS",
            json!({"consolidatedResult": "FAILURE"}),
        ),
        patched(
            "The consolidated result is SUCCESS, the run failed, and no re-run is shown",
            0,
            "FAILURE",
            json!({"consolidatedResult": "SUCCESS"}),
        )
        // What no re-run shows has to be said twice.
        .asks(only().triggers(1).looks(2).reports(1))
        .leaves(Report::MadeUp)
        .says("5 passed, 3 failed of 8 in the first run")
        .defects(&["D5"]),
        patched(
            "The consolidated result is SUCCESS, the run failed, no re-run is shown, and no number says that a test passed",
            12,
            "FAILURE",
            json!({
                "passedCount": 0,
                "failedCount": 8,
                "consolidatedResult": "SUCCESS",
                "consolidatedPlanTotalCount": 8,
                "consolidatedPlanPassedCount": 0,
                "consolidatedPlanFailedCount": 8,
            }),
        )
        .asks(only().triggers(1).looks(2).case_lists(1).metrics(..=1).reports(1)),
        patched(
            "The run passed, and over all re-runs nothing was executed",
            12,
            "SUCCESS",
            json!({"consolidatedPlanTotalCount": 8, "consolidatedPlanPassedCount": 0, "consolidatedPlanNotExecutedCount": 8}),
        ),
        patched(
            "The consolidated result is one that nobody knows",
            12,
            "SUCCESS",
            json!({"consolidatedResult": "FINE"}),
        ),
        Row::new("The consolidated status says that something still runs")
            .plan(|p| {
                p.looks([
                    Look::completed().with(json!({"consolidatedStatus": "STATUS_IN_PROGRESS"})),
                    Look::completed(),
                ])
            })
            .asks(only().triggers(1).looks(2).reports(1)),
        Row::new("The re-run that goes on has no id; --on-timeout stop")
            .plan(|p| p.looks([Look::completed().with(json!({"childResult": {"status": "STATUS_IN_PROGRESS"}}))]))
            .with("--max-wait 300ms --poll-interval 50ms --on-timeout stop")
            .exits(124)
            .asks(only().triggers(1).looks(..=12))
            .leaves(Report::MadeUp),
        Row::new("The re-run has no id and no status, for ever")
            .plan(|p| p.looks([Look::completed().with(json!({"childResult": {}}))]))
            .with("--max-wait 300ms --poll-interval 50ms")
            .exits(124)
            .asks(only().triggers(1).looks(..=9))
            .leaves(Report::MadeUp),
    ]
}
