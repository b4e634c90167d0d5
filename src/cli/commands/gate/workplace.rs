//! The directory that a command leaves its files in.

use std::io;

use super::RUN_BODY;
use crate::cli::command::Command;
use crate::cli::commands::Request;
use crate::cli::error::Fault;
use crate::cli::exit::Exit;
use crate::cli::log::Log;
use crate::cli::output::outcome::{Outcome, PlanOutcome};
use crate::cli::output::saved_runs::SavedRuns;
use crate::cli::output::{self, FIRST_RUN, per_plan};
use crate::cli::settings::REPORT;
use crate::io::files::{self, Directory, FileError, Files};

/// The directory, if one is granted, and what an earlier command wrote down there.
pub(super) struct Workplace<'w> {
    directory: Option<Box<dyn Directory + 'w>>,
    saved_runs: SavedRuns,
}

impl<'w> Workplace<'w> {
    /// Opens the directory, if one is granted, and clears it of an earlier command's files. With it comes why files cannot be written, if
    /// that is so.
    pub fn open(files: &'w dyn Files, request: &Request, log: &mut Log<'_>) -> (Self, Option<anyhow::Error>) {
        let mut saved_runs = SavedRuns::read(files, &request.output.out);
        let (directory, error) = match open(files, request, &mut saved_runs, log) {
            Ok(directory) => (directory, None),
            Err(error) => (None, Some(error.into())),
        };
        (Workplace { directory, saved_runs }, error)
    }

    /// The directory, if one is granted and usable.
    pub fn directory(&self) -> Option<&dyn Directory> {
        self.directory.as_deref()
    }

    /// What an earlier command wrote down.
    pub fn saved_runs(&self) -> &SavedRuns {
        &self.saved_runs
    }

    /// Writes a report that says why nothing was run.
    pub fn explain_refusal(&self, plan: &PlanOutcome, name: &str, log: &mut Log<'_>) {
        let Some(directory) = self.directory() else { return };
        let report = output::junit::junit(plan, "nothing was run");
        if let Err(error) = files::write(directory, name, report.as_bytes()) {
            log.warn(&error.to_string());
        }
    }

    /// Writes the files about the whole command, and gives the names of all that are worth a look.
    pub fn close(&self, outcome: &Outcome, log: &mut Log<'_>) -> Vec<String> {
        let Some(directory) = self.directory() else { return Vec::new() };
        match output::end(directory, outcome, &self.saved_runs.lines) {
            Ok(()) => output::names(outcome),
            Err(error) => {
                log.warn(&format!("not all files could be written: {error}"));
                Vec::new()
            }
        }
    }
}

fn open<'w>(
    files: &'w dyn Files,
    request: &Request,
    saved_runs: &mut SavedRuns,
    log: &mut Log<'_>,
) -> Result<Option<Box<dyn Directory + 'w>>, Fault> {
    let out = &request.output.out;
    if files.granted().is_empty() && !request.output.out_is_given {
        // To `report` that is an error.
        if request.command != Command::Report {
            log.warn("no directory is granted, so no report is written (with wasmtime: --dir DIRECTORY)");
        }
        return Ok(None);
    }
    let cannot_write = |error: FileError| {
        Fault::CannotWrite(format!("files cannot be written to {out}: {error}; nothing was started"))
    };
    let directory = files.directory(out).map_err(cannot_write)?;
    let stale = stale_files(request, saved_runs);
    // A run that was started earlier stays on file until this command has its own.
    if request.command.starts_run() {
        saved_runs.lines.clear();
    }
    let ready = output::begin(&*directory, &stale, &saved_runs.lines)
        .and_then(|()| try_report_file(files, &*directory, out, &request.output.report_file));
    if let Err(error) = ready {
        // Where even this cannot be written, 70 or nothing stands there.
        let code = output::exit_code(Exit::CannotWrite);
        let _ = files::write(&*directory, output::EXIT_CODE, code.as_bytes());
        return Err(cannot_write(error));
    }
    Ok(Some(directory))
}

/// The files of single plans that this command or an earlier one may have left.
fn stale_files(request: &Request, saved_runs: &SavedRuns) -> Vec<String> {
    let report_file = request.output.report_file.as_str();
    let mut names = vec![RUN_BODY, REPORT, FIRST_RUN];
    if report_file != REPORT && !report_file.starts_with('/') {
        names.push(report_file);
    }
    let plans: Vec<u64> = request.subject.plans.iter().flatten().chain(&saved_runs.plans).copied().collect();
    let mut stale = Vec::new();
    for name in names {
        stale.extend(plans.iter().map(|plan| per_plan(name, Some(*plan), true)));
        stale.push(name.to_owned());
    }
    stale
}

/// A path of the user's own is tried before anything is started.
fn try_report_file(files: &dyn Files, directory: &dyn Directory, out: &str, name: &str) -> files::Result<()> {
    if name.starts_with('/') {
        return Err(io::Error::other("--reportfilepath takes a path below the granted directory").into());
    }
    let Some((below, _)) = name.rsplit_once('/') else { return Ok(()) };
    files.directory(&format!("{out}/{below}"))?;
    directory.create(name).map(drop)
}
