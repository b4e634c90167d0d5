//! The report and the exit code: no file that a CI system reads contradicts the verdict, in either direction.

use serde_json::json;

use testsigma_mock::{Look, Plan, Reply};

use super::asked::only;
use super::row::{Report, Row, completed_without_numbers};
use super::seen::Seen;

const FIRST_RUN: &str = "testsigma-first-run.junit";
const OF_THE_RERUN: &str = "GET /api/v1/reports/junit/5802";

fn rerun(plan: Plan, result: &str) -> Plan {
    plan.result("FAILURE").looks([Look::completed()]).rerun(0, [Look::completed()], result)
}

/// The run fails, and its re-run ends so.
fn reruns(title: &str, result: &'static str) -> Row {
    Row::new(title).plan(move |p| rerun(p, result)).asks(only().triggers(1).looks(1).reports(2))
}

/// How many cases the report shows as failed and as mended, and how many are told.
fn shows(failed: usize, mended: usize) -> impl Fn(&Seen) -> Result<(), String> {
    move |seen| {
        let report = seen.text(&seen.report)?;
        let shown = (report.matches("<failure").count(), report.matches("<flakyFailure type=\"failure\"").count());
        let plan = &seen.outcome()?["plans"][0];
        let told = json!([plan["failedCases"], plan["mendedCases"]]);
        if shown == (failed, mended) && told == json!([failed, mended]) {
            return Ok(());
        }
        Err(format!("failed and mended are {shown:?} in the report and {told} in the outcome"))
    }
}

/// Whether the server's own report of the first run stands beside.
fn keeps_first_run(is_kept: bool) -> impl Fn(&Seen) -> Result<(), String> {
    move |seen| match seen.text(FIRST_RUN).map(|text| text.contains("<failure>")) {
        Ok(is_the_servers) if is_kept && is_the_servers => Ok(()),
        Err(_) if !is_kept => Ok(()),
        other => Err(format!("{FIRST_RUN}: {other:?}")),
    }
}

pub fn rows() -> Vec<Row> {
    let completed = |title: &str, result: &'static str, report: &'static str| {
        Row::new(title)
            .plan(move |p| p.result(result).looks([Look::completed()]).junit(Reply::xml(200, report)))
            .asks(only().triggers(1).looks(1).reports(1))
    };
    vec![
        reruns("A re-run mended what failed", "SUCCESS")
            .check(shows(0, 3))
            .check(keeps_first_run(true))
            .says("Passed in the re-run: Smoke suite / Add to cart")
            .unsaid("Failed"),
        reruns("A re-run mended nothing", "FAILURE")
            .exits(10)
            .check(shows(3, 0))
            .check(keeps_first_run(true))
            .says("Failed: Smoke suite / Add to cart")
            .unsaid("Passed in the re-run"),
        reruns("A re-run mended what failed; --rerun-verdict original", "SUCCESS")
            .with("--rerun-verdict original")
            .exits(10)
            .asks(only().triggers(1).looks(1).reports(1))
            .check(shows(3, 0))
            .check(keeps_first_run(false)),
        reruns("A re-run passed, and its report is gone", "SUCCESS")
            .server(|scene| scene.mock.always(OF_THE_RERUN, Reply::empty(404)))
            .leaves(Report::MadeUp)
            .check(keeps_first_run(true))
            .says("Failed at first: "),
        reruns("A re-run passed, and its report is gone; --junit required", "SUCCESS")
            .server(|scene| scene.mock.always(OF_THE_RERUN, Reply::empty(404)))
            .with("--junit required")
            .exits(76)
            .leaves(Report::MadeUp)
            .check(keeps_first_run(true)),
        reruns("A re-run passed, and its report names other cases", "SUCCESS")
            .server(|scene| {
                let other = "<testsuites><testsuite name=\"a\"><testcase name=\"b\"/></testsuite></testsuites>";
                scene.mock.always(OF_THE_RERUN, Reply::xml(200, other));
            })
            .leaves(Report::MadeUp)
            .check(keeps_first_run(true)),
        reruns("A re-run passed, its report names other cases, and the first run tells no numbers", "SUCCESS")
            .plan(|p| {
                p.result("FAILURE").looks([completed_without_numbers()]).rerun(0, [Look::completed()], "SUCCESS")
            })
            .server(|scene| {
                let other = "<testsuites><testsuite name=\"a\"><testcase name=\"b\"/></testsuite></testsuites>";
                scene.mock.always(OF_THE_RERUN, Reply::xml(200, other));
            })
            .exits(12)
            .says("not all is in it that did not pass in run 5801: 3 cases are not")
            .says("Failed: Smoke suite / Add to cart"),
        reruns("A re-run is called passed, and its report shows a failure", "SUCCESS")
            .server(|scene| {
                let failed = "<testsuites><testcase name=\"b\"><failure>x</failure></testcase></testsuites>";
                scene.mock.always(OF_THE_RERUN, Reply::xml(200, failed));
            })
            .exits(12)
            .says("its own report shows failed cases: 1"),
        Row::new("The result over all runs is a pass, and no re-run is shown; the first run's report is kept")
            .plan(|p| p.result("FAILURE").looks([Look::completed().with(json!({"consolidatedResult": "SUCCESS"}))]))
            .asks(only().triggers(1).looks(2).reports(1))
            .leaves(Report::MadeUp)
            .check(keeps_first_run(true)),
        completed(
            "A run is called passed, and its report shows a failure",
            "SUCCESS",
            "<testsuites><testsuite name=\"a\"><testcase name=\"b\"><error/></testcase></testsuite></testsuites>",
        )
        .exits(12)
        .says("its own report shows failed cases: 1"),
        completed(
            "A run is called passed, and its report's suite counts failures that no case shows",
            "SUCCESS",
            "<testsuites><testsuite name=\"a\" failures=\"2\" errors=\"2\"><testcase name=\"b\"/></testsuite></testsuites>",
        )
        .exits(12)
        .says("the suite says that 2 cases failed, and shows none")
        .report_says("<testcase name=\"testsigma\""),
        completed(
            "A run is called passed, and its report shows a failure that no case holds",
            "SUCCESS",
            "<testsuites><testsuite name=\"a\"><testcase name=\"b\"/><failure>gone</failure></testsuite></testsuites>",
        )
        .exits(12)
        .says("Failed: (no name) (a): gone")
        .report_says("<testcase name=\"testsigma\""),
        completed(
            "A run was stopped, and its report shows no failure",
            "STOPPED",
            "<testsuites><testsuite name=\"a\"><testcase name=\"b\"/></testsuite></testsuites>",
        )
        .exits(11)
        .report_says("<testcase name=\"testsigma\" classname=\"testsigma\"><error message=\"the run was stopped"),
        completed("Tests failed, and the report is empty", "FAILURE", "<testsuites/>")
            .exits(10)
            .report_says("<testsuites>    <testsuite name=\"testsigma\" tests=\"1\" failures=\"0\" errors=\"1\">"),
        Row::new("A first run's report of an earlier build is there")
            .before(|directory| std::fs::write(directory.join(FIRST_RUN), "yesterday").expect("it can be written"))
            .check(keeps_first_run(false))
            .never("yesterday"),
    ]
}
