//! Why a run failed: told whatever is written, at no cost to the verdict.

use testsigma_mock::{Fault, Look, Plan, Reply};

use super::asked::only;
use super::row::{Grant, Report, Row};

fn failed(plan: Plan) -> Plan {
    plan.cases(3, 1).result("FAILURE").looks([Look::completed()])
}

/// One case fails, and its reason is asked for.
fn red(title: &str) -> Row {
    Row::new(title)
        .plan(failed)
        .exits(10)
        .asks(only().triggers(1).looks(1).reports(1).lists(1).case_lists(1).step_lists(1))
        .says("Failed: Smoke suite / Add to cart (Windows Chrome")
        .says("): at the step \"Select the radio button Mobile Number Radio Button\": ")
}

pub fn rows() -> Vec<Row> {
    let before = |failed: u64, result: &'static str| {
        move |scene: &super::row::Scene| {
            scene.mock.start_run(Plan::new(7).cases(3, failed).result(result).looks([Look::completed()]), "before");
        }
    };
    vec![
        red("Tests fail, and no directory is granted").grant(Grant::Nothing).leaves(Report::NoFiles),
        red("Tests fail; --junit none").with("--junit none").leaves(Report::Absent),
        red("Tests fail, and the server has no reports any more")
            .plan(|p| failed(p).junit(Reply::empty(410)))
            .leaves(Report::MadeUp),
        red("Tests fail; --compare none")
            .with("--compare none")
            .asks(only().triggers(1).looks(1).reports(1).case_lists(1).step_lists(1)),
        Row::new("Enough tests fail for --fail-fast, without a report")
            .plan(|p| p.cases(9, 3).looks([Look::in_progress(6, 3), Look::in_progress(6, 3)]))
            .with("--fail-fast 1")
            .exits(10)
            .asks(only().triggers(1).looks(1).lists(1).case_lists(1).step_lists(3))
            .leaves(Report::MadeUp)
            .says("Checkout suite / Checkout as guest (Windows Chrome): at the step"),
        Row::new("A case fails that failed in the run before, too")
            .server(before(1, "FAILURE"))
            .plan(failed)
            .exits(10)
            .asks(only().triggers(1).looks(1).reports(1).lists(1).case_lists(2).step_lists(1))
            .says("Add to cart (Windows Chrome, 17 s, also failed in run 5801)"),
        Row::new("A case fails that passed in the run before")
            .server(before(0, "SUCCESS"))
            .plan(failed)
            .exits(10)
            .asks(only().triggers(1).looks(1).reports(1).lists(1).case_lists(1).step_lists(1))
            .says("Add to cart (Windows Chrome, 17 s, new)"),
        Row::new("Cases that failed in the run before pass")
            .server(before(3, "FAILURE"))
            .plan(failed)
            .exits(10)
            .asks(only().triggers(1).looks(1).reports(1).lists(1).case_lists(2).step_lists(1))
            .says("2 cases that failed in run 5801 pass now"),
        Row::new("On Community a case fails, and its page is known")
            .community()
            .plan(failed)
            .with("--rerun-grace 0s")
            .exits(10)
            .asks(only().probes(..=1).triggers(1).looks(..=3).reports(1).lists(1).case_lists(1).step_lists(0))
            .says("/ui/td/test_case_results/58010002"),
        Row::new("The results of the cases stall")
            .plan(failed)
            .server(|scene| {
                scene.mock.always(
                    "GET /api/v1/execution_results/5801/test_case_results",
                    Reply::faithful().fault(Fault::Silence),
                )
            })
            .exits(10)
            .asks(only().triggers(1).looks(1).reports(1).case_lists(1).step_lists(0))
            .says("Failed: Smoke suite / Add to cart (Windows Chrome, 17 s): "),
        Row::new("The results of the cases are another run's")
            .plan(failed)
            .server(|scene| {
                scene.mock.always(
                    "GET /api/v1/execution_results/5801/test_case_results",
                    Reply::json(200, r#"{"executionResultId":1,"testCases":[]}"#),
                );
            })
            .exits(10)
            .asks(only().triggers(1).looks(1).reports(1).case_lists(1).step_lists(0)),
        Row::new("The steps of a case are a page, and the plan's list is refused")
            .plan(failed)
            .server(|scene| {
                scene.mock.always("GET /api/v2/test_runs/", Reply::html(200, "<html>Log in</html>"));
                scene.mock.always("GET /api/v1/execution_results$", Reply::empty(403));
            })
            .exits(10)
            .asks(only().triggers(1).looks(1).reports(1).lists(1).case_lists(1).step_lists(1))
            .never("Log in"),
    ]
}
