//! The files that a command leaves, all in one directory.

mod annotations;
pub mod dotenv;
mod figures;
pub mod html;
pub mod junit;
pub mod markdown;
pub mod outcome;

use crate::cli::exit::Exit;
use crate::io::files::{self, Directory, Result};
use annotations::ANNOTATIONS;
pub use dotenv::{ENV, Line, StartedRun, env_of_runs, saved_runs};
pub use figures::{counts_line, duration, requests};
use outcome::{Outcome, Report};

/// The exit code as digits: `70` until the end is reached, so that a killed command never reads as a success.
pub const EXIT_CODE: &str = "testsigma-exit-code";
/// Everything, for programs.
pub const OUTCOME: &str = "testsigma-outcome.json";
/// For a job summary.
pub const SUMMARY: &str = "testsigma-summary.md";
/// For people.
pub const PAGE: &str = "testsigma-report.html";

/// The server's report of the first run, where a re-run decided. CI systems read every `.xml`, so it is none by its name.
pub const FIRST_RUN: &str = "testsigma-first-run.junit";

/// The name of a plan's own file: the plan's id is in it only where there are several.
pub fn per_plan(name: &str, plan: Option<u64>, several: bool) -> String {
    let Some(plan) = plan.filter(|_| several) else { return name.to_owned() };
    // A dot before the last slash, or right after it, begins no extension.
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && !stem.ends_with('/') && !extension.contains('/') => {
            format!("{stem}-{plan}.{extension}")
        }
        _ => format!("{name}-{plan}"),
    }
}

/// Prepares the directory: writes 70 as the exit code, and removes the files of an earlier command. Of its [`ENV`] the lines in `kept` stay.
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

/// Writes all files but the plans' own. `kept` is what [`ENV`] says of earlier runs when there is none in the outcome.
///
/// # Errors
/// The first failure. The other files are written all the same.
pub fn end(directory: &dyn Directory, outcome: &Outcome, kept: &[Line]) -> Result<()> {
    let written = [
        files::write(directory, OUTCOME, outcome.json().as_bytes()),
        files::write(directory, ENV, dotenv::env_of_outcome(outcome, kept).as_bytes()),
        files::write(directory, SUMMARY, markdown::summary(outcome).as_bytes()),
        files::write(directory, PAGE, html::page(outcome).as_bytes()),
        files::write(directory, ANNOTATIONS, annotations::annotations(outcome).as_bytes()),
        // Last: whoever reads it finds the others complete.
        files::write(directory, EXIT_CODE, exit_code(outcome.exit).as_bytes()),
    ];
    written.into_iter().collect()
}

/// The files that are worth a look after [`end`]: the reports of the plans, and what is made for people and programs.
pub fn names(outcome: &Outcome) -> Vec<String> {
    let reports = outcome.plans.iter().filter_map(|plan| match &plan.report {
        Report::Server(name) | Report::MadeUp(name, _) | Report::Merged(name, _) => Some(name.clone()),
        Report::None => None,
    });
    reports.chain([OUTCOME, SUMMARY, PAGE, ENV].map(str::to_owned)).collect()
}

/// The content of [`EXIT_CODE`].
pub fn exit_code(exit: Exit) -> String {
    format!("{}\n", exit.code())
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
