//! The files that a command leaves, all in one directory.

pub mod html;
pub mod junit;
pub mod markdown;
pub mod outcome;
pub mod saved_runs;

use std::fmt::Write;
use std::time::Duration;

use crate::cli::exit::Exit;
use crate::io::files::{self, Directory, Result};
use crate::json::Writer;
use crate::text::{holds, joined, split_at_last};
use outcome::{Outcome, PlanOutcome, Report, verdict_word};

/// The exit code as digits: `70` until the end is reached, so that a killed command never reads as a success.
pub const EXIT_CODE: &str = "testsigma-exit-code";
/// The run's id and the verdict for shells and dotenv readers.
pub const ENV: &str = "testsigma.env";
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
pub fn begin(directory: &dyn Directory, per_plan_files: &[String], kept: &str) -> Result<()> {
    files::write(directory, EXIT_CODE, exit_code(Exit::Internal).as_bytes())?;
    for name in [OUTCOME, SUMMARY, PAGE, ANNOTATIONS] {
        directory.remove(name)?;
    }
    if kept.is_empty() {
        directory.remove(ENV)?;
    } else {
        files::write(directory, ENV, kept.as_bytes())?;
    }
    per_plan_files.iter().try_for_each(|name| directory.remove(name))
}

/// Ends: writes all files but the plans' own. `kept` is what [`ENV`] says of earlier runs when there is none in the outcome.
///
/// # Errors
/// The first failure. What can be written is.
pub fn end(directory: &dyn Directory, outcome: &Outcome, kept: &str) -> Result<()> {
    let written = [
        files::write(directory, OUTCOME, outcome.json().as_bytes()),
        files::write(directory, ENV, env(outcome, kept).as_bytes()),
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

/// A run that there is, as [`ENV`] tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartedRun {
    /// Its plan, if that is known.
    pub plan: Option<u64>,
    /// Its id.
    pub run: u64,
    /// Its page.
    pub url: String,
}

/// The content of [`ENV`] while runs are under way: ids and URLs.
pub fn env_of_runs(runs: &[StartedRun]) -> String {
    let list = |values: Vec<String>| joined(&values, ",");
    let mut lines = format!(
        "TESTSIGMA_RUN_ID={}\nTESTSIGMA_RUN_URL={}\n",
        list(runs.iter().map(|started| started.run.to_string()).collect()),
        list(runs.iter().map(|started| started.url.clone()).collect()),
    );
    if runs.len() > 1 {
        for started in runs {
            if let Some(plan) = started.plan {
                let _ = writeln!(lines, "TESTSIGMA_RUN_ID_{plan}={}", started.run);
            }
        }
    }
    lines
}

/// GitLab's dotenv: no quotes, no blank lines, no spaces in values.
fn env(outcome: &Outcome, kept: &str) -> String {
    let (mut runs, mut seen) = (Vec::new(), false);
    for plan in &outcome.plans {
        if let Some(run) = &plan.run {
            runs.push(StartedRun { plan: plan.plan, run: run.id, url: run.url.clone() });
            seen |= run.seen;
        }
    }
    // Ids that were given and not found, not one of them, do not take the place of those on file.
    let own = seen || kept.is_empty() && !runs.is_empty();
    let mut text = if own { env_of_runs(&runs) } else { kept.to_owned() };
    if outcome.plans.len() > 1 {
        let names = outcome.plans.iter().filter_map(PlanOutcome::in_file_names).map(|id| id.to_string());
        let _ = writeln!(text, "TESTSIGMA_FILES_OF={}", joined(&names.collect::<Vec<_>>(), ","));
    }
    // The worst verdict, if every plan has one.
    let verdicts: Option<Vec<_>> = outcome.plans.iter().map(|plan| plan.verdict).collect();
    let verdicts = verdicts.unwrap_or_default();
    let worst = verdicts.iter().fold(Exit::Passed, |worst, verdict| worst.worst(Exit::from(*verdict)));
    let verdict = verdicts.into_iter().find(|verdict| Exit::from(*verdict) == worst).map_or("none", verdict_word);
    let _ = write!(text, "TESTSIGMA_VERDICT={verdict}\nTESTSIGMA_EXIT_CODE={}\n", outcome.exit.code());
    let counts: Vec<_> = outcome.plans.iter().filter_map(|plan| plan.counts).collect();
    if !counts.is_empty() {
        for (name, count) in [
            ("TOTAL", counts.iter().map(|c| u64::from(c.total)).sum::<u64>()),
            ("PASSED", counts.iter().map(|c| u64::from(c.passed)).sum()),
            ("FAILED", counts.iter().map(|c| u64::from(c.failed)).sum()),
            ("ABORTED", counts.iter().map(|c| u64::from(c.aborted)).sum()),
            ("STOPPED", counts.iter().map(|c| u64::from(c.stopped)).sum()),
            ("NOT_EXECUTED", counts.iter().map(|c| u64::from(c.not_executed)).sum()),
        ] {
            let _ = writeln!(text, "TESTSIGMA_{name}={count}");
        }
    }
    text
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
