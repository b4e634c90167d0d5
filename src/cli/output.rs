//! The files that a command leaves, all in one directory.

pub mod dotenv;
pub mod html;
pub mod junit;
pub mod markdown;
pub mod outcome;

use std::time::Duration;

use crate::cli::exit::Exit;
use crate::io::files::{self, Directory, Result};
use crate::json::Writer;
use crate::text::{holds, joined, split_at_last};
pub use dotenv::{ENV, Line, StartedRun, env_of_runs, saved_runs};
use outcome::{Outcome, PlanOutcome, Report};

/// The exit code as digits: `70` until the end is reached, so that a killed command never reads as a success.
pub const EXIT_CODE: &str = "testsigma-exit-code";
/// Everything, for programs.
pub const OUTCOME: &str = "testsigma-outcome.json";
/// For a job summary.
pub const SUMMARY: &str = "testsigma-summary.md";
/// For people.
pub const PAGE: &str = "testsigma-report.html";
/// GitLab's link to the run.
pub const ANNOTATIONS: &str = "testsigma-annotations.json";

/// The name of a plan's own file: the plan's id is in it only where there are several.
pub fn per_plan(name: &str, plan: Option<u64>, several: bool) -> String {
    let Some(plan) = plan.filter(|_| several) else { return name.to_owned() };
    // A dot before the last slash, or right after it, begins no extension.
    match split_at_last(name, b'.') {
        Some((stem, extension)) if !stem.is_empty() && !stem.ends_with('/') && !holds(extension, b'/') => {
            format!("{stem}-{plan}.{extension}")
        }
        _ => format!("{name}-{plan}"),
    }
}

/// Begins: says that the end is not reached, and removes what an earlier command left, but for these lines of its [`ENV`].
///
/// # Errors
/// The directory cannot be written to, or an old file cannot be removed.
pub fn begin(directory: &dyn Directory, per_plan_files: &[String], kept: &[Line]) -> Result<()> {
    files::write(directory, EXIT_CODE, exit_code(Exit::Internal).as_bytes())?;
    for name in [OUTCOME, SUMMARY, PAGE, ANNOTATIONS] {
        directory.remove(name)?;
    }
    if kept.is_empty() {
        directory.remove(ENV)?;
    } else {
        files::write(directory, ENV, dotenv::text(kept).as_bytes())?;
    }
    per_plan_files.iter().try_for_each(|name| directory.remove(name))
}

/// Ends: writes all files but the plans' own. `kept` is what [`ENV`] says of earlier runs when there is none in the outcome.
///
/// # Errors
/// The first failure. What can be written is.
pub fn end(directory: &dyn Directory, outcome: &Outcome, kept: &[Line]) -> Result<()> {
    let written = [
        files::write(directory, OUTCOME, outcome.json().as_bytes()),
        files::write(directory, ENV, dotenv::env_of_outcome(outcome, kept).as_bytes()),
        files::write(directory, SUMMARY, markdown::summary(outcome).as_bytes()),
        files::write(directory, PAGE, html::page(outcome).as_bytes()),
        files::write(directory, ANNOTATIONS, annotations(outcome).as_bytes()),
        // Last: whoever reads it finds the others complete.
        files::write(directory, EXIT_CODE, exit_code(outcome.exit).as_bytes()),
    ];
    written.into_iter().collect()
}

/// The files that are worth a look after [`end`]: the reports of the plans, and what is made for people and programs.
pub fn names(outcome: &Outcome) -> Vec<String> {
    let reports = outcome.plans.iter().filter_map(|plan| match &plan.report {
        Report::Server(name) | Report::MadeUp(name, _) => Some(name.clone()),
        Report::None => None,
    });
    reports.chain([OUTCOME, SUMMARY, PAGE, ENV].map(str::to_owned)).collect()
}

/// The content of [`EXIT_CODE`].
pub fn exit_code(exit: Exit) -> String {
    format!("{}\n", exit.code())
}

/// GitLab's `artifacts:reports:annotations`.
fn annotations(outcome: &Outcome) -> String {
    let mut json = Writer::compact();
    json.open("", '{');
    json.open("Testsigma", '[');
    for (plan, run) in outcome.plans.iter().filter_map(|plan| Some((plan, plan.run.as_ref()?))) {
        json.open("", '{');
        json.open("external_link", '{');
        json.text("label", &format!("Testsigma run {}: {}", run.id, plan.word()));
        json.text("url", &run.url);
        json.close('}');
        json.close('}');
    }
    json.close(']');
    json.close('}');
    json.finish() + "\n"
}

/// A number of test cases for people: `5 passed, 3 failed of 8`.
pub fn counts_line(plan: &PlanOutcome) -> Option<String> {
    let counts = plan.counts?;
    let mut parts = vec![format!("{} passed", counts.passed)];
    for (count, what) in [
        (counts.failed, "failed"),
        (counts.aborted, "aborted"),
        (counts.stopped, "stopped"),
        (counts.not_executed, "not executed"),
        (counts.pending(), "not finished"),
    ] {
        if count > 0 {
            parts.push(format!("{count} {what}"));
        }
    }
    Some(format!("{} of {}", joined(&parts, ", "), counts.total))
}

/// A number of requests for people.
pub fn requests(number: u32) -> String {
    format!("{number} request{}", if number == 1 { "" } else { "s" })
}

/// A duration for people: `2m 10s`.
pub fn duration(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, 0, s) if s < 10 => format!("{s}.{} s", duration.subsec_millis() / 100),
        (0, 0, s) => format!("{s} s"),
        (0, m, s) => format!("{m} min {s} s"),
        (h, m, _) => format!("{h} h {m} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_s_own_file_is_named_for_it() {
        for (name, own) in [
            ("TEST-testsigma.xml", "TEST-testsigma-7.xml"),
            ("junit", "junit-7"),
            ("./junit", "./junit-7"),
            ("a.b/junit", "a.b/junit-7"),
            ("a.b/junit.xml", "a.b/junit-7.xml"),
            (".xml", ".xml-7"),
            ("./.xml", "./.xml-7"),
        ] {
            assert_eq!(per_plan(name, Some(7), true), own);
            assert_eq!(per_plan(name, Some(7), false), name);
            assert_eq!(per_plan(name, None, true), name);
        }
    }
}
