//! Outcomes that the tests of the files and of the log are made with.

use std::time::{Duration, SystemTime};

use super::outcome::{Outcome, PlanOutcome, RunOutcome};
use crate::api::model::Counts;
use crate::cli::command::Command;
use crate::cli::error::CommandError;
use crate::cli::exit::Exit;
use crate::failed_cases::Before;
use crate::follow::verdict::Verdict;
use crate::junit::{Summary, check};
use crate::redact::Redactor;

/// A plan that ended so, with its number as its id and that of its run.
pub fn plan(id: u64, exit: Exit) -> PlanOutcome {
    let error = CommandError { exit, message: "it ended: `wait 7` tells".to_owned() };
    let verdict = match exit {
        Exit::Passed => Some(Verdict::Passed),
        Exit::TestsFailed => Some(Verdict::Failed),
        _ => None,
    };
    let run = RunOutcome {
        id,
        seen: true,
        url: format!("https://h/runs/{id}?a=1&b=2"),
        status: "STATUS_COMPLETED".to_owned(),
        result: "FAILURE".to_owned(),
        message: None,
        build: None,
        origin: None,
        rerun: false,
        started: Some(0),
        ended: None,
    };
    let name = Some(format!("P{id}"));
    PlanOutcome { plan: Some(id), name, verdict, run: Some(run), ..PlanOutcome::refused(&error, Duration::ZERO) }
}

/// The outcome of these plans.
pub fn outcome(exit: Exit, plans: Vec<PlanOutcome>) -> Outcome {
    let error = CommandError { exit, message: "the `key` is <refused>".to_owned() };
    Outcome { plans, ..Outcome::refused(Command::Run, error, SystemTime::UNIX_EPOCH, Duration::ZERO, 3) }
}

/// What a report says.
pub fn report(cases: impl Iterator<Item = String>) -> Summary {
    let text =
        format!("<testsuites><testsuite name='P7 || Chrome'>{}</testsuite></testsuites>", cases.collect::<String>());
    check(&mut text.as_bytes(), None, &Redactor::default(), &mut (), &mut |_| Ok(())).unwrap()
}

/// The plan with what its report says.
pub fn reported(plan: PlanOutcome, report: Summary) -> PlanOutcome {
    let Summary { failed, failures, listed, cases, .. } = report;
    PlanOutcome { failed_cases: failed, failures, listed, report_cases: cases, ..plan }
}

/// Plans that ended in ways that differ, with texts that mean something to those who read them.
pub fn mixed() -> Outcome {
    let failed = |name: &str, message: &str| {
        format!(
            "<testcase name='{name}' classname='Smoke, all: 100%' time='12.5'><failure>{message}</failure></testcase>"
        )
    };
    let cases = [
        failed("Logout | *x*", "Timed out: 50% of $5 and $6, see https://shop.example/?a=1&amp;b=$2_x_."),
        failed("Pay", "The page does not display text &lt;b>\"Total\"&lt;/b>; ask @all about #7 ##vso[x] ::error::y"),
    ];
    let stopped = (0..60).map(|n| failed(&format!("Case {n}"), "User stopped the Test Plan"));
    let counts = Some(Counts { total: 63, passed: 1, failed: 2, stopped: 60, ..Counts::default() });
    let mut red = reported(plan(7, Exit::TestsFailed), report(cases.into_iter().chain(stopped)));
    red.compared = Some((5, 2));
    red.failures[0].before = Before::Failed(5);
    let pay = &mut red.failures[1];
    pay.before = Before::Passed;
    pay.step = "Verify that the page shows *Total*".into();
    pay.link = Some("https://h/ui/td/test_case_results/71?a=1&b=$2".into());
    let mut mended = PlanOutcome { counts: None, ..plan(10, Exit::Passed) };
    mended.run.as_mut().expect("it has a run").rerun = true;
    let late = PlanOutcome {
        message: "the run was not over within --max-wait (3 h 0 min); it goes on: `wait 8` waits for it".into(),
        ..plan(8, Exit::TimedOut)
    };
    let lost = PlanOutcome {
        run: None,
        message: "the trigger was sent, nothing proves what came of it".into(),
        ..plan(9, Exit::TriggerUncertain)
    };
    outcome(
        Exit::TriggerUncertain,
        vec![mended, PlanOutcome { counts, message: "tests failed".into(), ..red }, late, lost],
    )
}

/// Compares a text with the golden file at this path, or writes the file where `UPDATE_DOCS` is set.
pub fn is_golden(path: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = &text.replace(env!("CARGO_PKG_VERSION"), "VERSION");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, text).expect("it can be written");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(golden == *text, "{} is not this, UPDATE_DOCS=1 writes it:\n{text}", path.display());
}
