//! The files that a command leaves, all in one directory.

mod annotations;
pub mod dotenv;
mod figures;
pub mod groups;
pub mod html;
pub mod junit;
pub mod markdown;
pub mod outcome;
mod plan_key;
pub mod run_body;
#[cfg(test)]
pub mod samples;

use std::io::Read;
use std::time::SystemTime;

use crate::cli::exit::Exit;
use crate::io::files::{self, Directory, Result};
use annotations::ANNOTATIONS;
pub use dotenv::{ENV, Line, MAX_RUNS, StartedRun, WRITTEN, env_of_runs, saved_runs};
use figures::headline;
pub use figures::{Rank, counts_line, duration, requests, unpassed, with_code};
use html::STYLE_FILE;
use outcome::{Outcome, Report};
pub use plan_key::{PlanKey, plan_keys};

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

/// The server's last status body, as received but for the key.
pub const RUN_BODY: &str = "testsigma-run.json";

/// The files of a command in its directory that no report may take the place of.
pub const OWN_FILES: [&str; 9] = [EXIT_CODE, OUTCOME, SUMMARY, PAGE, STYLE_FILE, ANNOTATIONS, ENV, FIRST_RUN, RUN_BODY];

/// The name of a plan's own file: it holds [`PlanKey`] where there are several.
pub fn per_plan(name: &str, key: Option<&PlanKey>) -> String {
    let Some(key) = key else { return name.to_owned() };
    let (stem, extension) = split_extension(name);
    format!("{stem}-{key}{extension}")
}

/// Whether `name` is that of one plan's own file where `whole` is the name without a plan.
fn is_per_plan(name: &str, whole: &str) -> bool {
    let (stem, extension) = split_extension(whole);
    let key = name.strip_prefix(stem).and_then(|rest| rest.strip_suffix(extension)?.strip_prefix('-'));
    key.is_some_and(PlanKey::is_written_so)
}

/// A name, and its extension with the dot. A dot before the last slash, or right after it, begins no extension.
fn split_extension(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(dot) if dot > 0 && !name[..dot].ends_with('/') && !name[dot..].contains('/') => name.split_at(dot),
        _ => (name, ""),
    }
}

/// Prepares the directory: writes 70 as the exit code, removes the files of an earlier command, whichever plans it was about, and what killed
/// ones left. Of its [`ENV`] the lines in `kept` stay. `plan_files` are the names of plans' own files, and the directories that they are
/// in: of a name that users chose, those with a plan in it that the earlier command says it left, as others may number theirs, too.
///
/// # Errors
/// The first: the directory cannot be written to, or an old file cannot be removed. All that can go is gone then, too.
pub fn begin(
    directory: &dyn Directory,
    plan_files: &[(&str, &dyn Directory)],
    kept: &[Line],
    now: SystemTime,
) -> Result<()> {
    let code = exit_code(Exit::Internal);
    let mut outcome = write_or_remove(directory, EXIT_CODE, &code);
    let mut earlier = Vec::new();
    if let Ok(mut file) = directory.open(OUTCOME) {
        // What cannot be read says nothing.
        let _ = file.read_to_end(&mut earlier);
    }
    let earlier = String::from_utf8_lossy(&earlier);
    let was_left = |own: &str| ["\"", "/"].iter().any(|before| earlier.contains(&format!("{before}{own}\"")));
    for name in [OUTCOME, SUMMARY, PAGE, STYLE_FILE, ANNOTATIONS] {
        outcome = outcome.and(directory.remove(name));
    }
    for (name, place) in plan_files {
        outcome = outcome.and(place.remove(name));
        let is_ours = name.starts_with("testsigma-") || name.starts_with("TEST-testsigma");
        for own in place.names(&|own| is_per_plan(own, name) && (is_ours || was_left(own))) {
            outcome = outcome.and(place.remove(&own));
        }
        files::remove_abandoned(*place, now);
    }
    files::remove_abandoned(directory, now);
    let env =
        if kept.is_empty() { directory.remove(ENV) } else { write_or_remove(directory, ENV, &dotenv::text(kept)) };
    outcome.and(env)
}

/// Writes a file. Where that fails, as on a full disk, an old one does not stay.
fn write_or_remove(directory: &dyn Directory, name: &str, text: &str) -> Result<()> {
    files::write(directory, name, text.as_bytes()).inspect_err(|_| {
        // The first failure is the one to tell.
        let _ = directory.remove(name);
    })
}

/// Writes all files but the plans' own. `kept` is what [`ENV`] says of earlier runs when there is none in the outcome.
///
/// # Errors
/// The first failure. The other files are written all the same.
pub fn end(directory: &dyn Directory, outcome: &Outcome, kept: &[Line]) -> Result<()> {
    let written = [
        files::write(directory, OUTCOME, outcome.json().as_bytes()),
        write_or_remove(directory, ENV, &dotenv::env_of_outcome(outcome, kept)),
        files::write(directory, SUMMARY, markdown::summary(outcome).as_bytes()),
        files::write(directory, PAGE, html::page(outcome).as_bytes()),
        files::write(directory, STYLE_FILE, html::STYLE.as_bytes()),
        files::write(directory, ANNOTATIONS, annotations::annotations(outcome).as_bytes()),
        // Last: whoever reads it finds the others complete.
        files::write(directory, EXIT_CODE, exit_code(outcome.gate).as_bytes()),
    ];
    written.into_iter().collect()
}

/// The files that are worth a look after [`end`]: the reports of the plans, and what is made for people and programs.
pub fn names(outcome: &Outcome) -> Vec<String> {
    let reports = outcome.plans.iter().filter_map(|plan| match &plan.report {
        Report::Server(name) | Report::MadeUp(name, _) | Report::Merged(name, _) => Some(name.clone()),
        Report::None => None,
    });
    let normalized = outcome.plans.iter().filter_map(|plan| plan.normalized.clone());
    reports.chain(normalized).chain([OUTCOME, SUMMARY, PAGE, ENV].map(str::to_owned)).collect()
}

/// The content of [`EXIT_CODE`].
pub fn exit_code(exit: Exit) -> String {
    format!("{}\n", exit.code())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::files::memory::MemoryFiles;

    #[test]
    fn a_plan_s_own_file_is_named_for_it() {
        let key = PlanKey::Plan(7);
        for (name, own) in [
            ("TEST-testsigma.xml", "TEST-testsigma-7.xml"),
            ("junit", "junit-7"),
            ("./junit", "./junit-7"),
            ("a.b/junit", "a.b/junit-7"),
            ("a.b/junit.xml", "a.b/junit-7.xml"),
            (".xml", ".xml-7"),
            ("./.xml", "./.xml-7"),
        ] {
            assert_eq!(per_plan(name, Some(&key)), own);
            assert_eq!(per_plan(name, None), name);
            assert!(is_per_plan(own, name) && !is_per_plan(name, name), "{own}");
        }
        for (name, is_own) in [
            ("TEST-testsigma-7-5801.xml", true),
            ("TEST-testsigma-run-5801.xml", true),
            ("TEST-testsigma-.xml", false),
            ("TEST-testsigma-7-.xml", false),
            ("TEST-testsigma-7.json", false),
            ("TEST-testsigma-unit.xml", false),
            ("TEST-testsigma-7-5801-1.xml", false),
            ("TEST-testsigma7.xml", false),
        ] {
            assert_eq!(is_per_plan(name, "TEST-testsigma.xml"), is_own, "{name}");
        }
    }

    #[test]
    fn clearing_goes_on_past_what_stays() {
        let old = ["testsigma-outcome.json", "testsigma-summary.md", "TEST-testsigma-7.xml", "testsigma.env"];
        for (read_only, stuck, left) in [
            (true, &[][..], &[][..]),
            (false, &["testsigma-outcome.json"], &["testsigma-exit-code", "testsigma-outcome.json"]),
            (false, &["TEST-testsigma-7.xml"], &["TEST-testsigma-7.xml", "testsigma-exit-code"]),
        ] {
            let stuck = stuck.iter().map(|name| (*name).to_owned()).collect();
            let files = MemoryFiles { granted: true, read_only, stuck, ..MemoryFiles::default() };
            files.files.borrow_mut().extend(old.map(|name| (name.to_owned(), b"old".to_vec())));
            let directory = &&files;
            let kept = [Line::RunIds(vec![1])];
            let kept = if read_only { &kept[..] } else { &[] };
            assert!(begin(directory, &[("TEST-testsigma.xml", directory)], kept, SystemTime::UNIX_EPOCH).is_err());
            assert_eq!(files.files.borrow().keys().collect::<Vec<_>>(), left);
        }
    }

    #[test]
    fn what_others_number_stays() {
        let files = MemoryFiles { granted: true, ..MemoryFiles::default() };
        let names = ["junit.xml", "junit-1.xml", "junit-7.xml", "junit-8.xml", "TEST-testsigma-1.xml"];
        files.files.borrow_mut().extend(names.map(|name| (name.to_owned(), b"old".to_vec())));
        let left = br#"{"file": "junit-7.xml", "normalized": "n/junit-8.xml", "message": "junit-1.xml is old"}"#;
        files.files.borrow_mut().insert(OUTCOME.to_owned(), left.to_vec());
        let directory = &&files;
        let plan_files: [(&str, &dyn Directory); 2] = [("TEST-testsigma.xml", directory), ("junit.xml", directory)];
        begin(directory, &plan_files, &[], SystemTime::UNIX_EPOCH).unwrap();
        assert_eq!(files.files.borrow().keys().collect::<Vec<_>>(), ["junit-1.xml", EXIT_CODE]);
    }
}
