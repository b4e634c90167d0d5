//! The directory that a command leaves its files in.

use std::time::SystemTime;

use crate::cli::commands::Request;
use crate::cli::error::Fault;
use crate::cli::exit::Exit;
use crate::cli::log::Log;
use crate::cli::output::outcome::{Outcome, PlanOutcome};
use crate::cli::output::saved_runs::SavedRuns;
use crate::cli::output::{self, FIRST_RUN, RUN_BODY, per_plan, plan_keys};
use crate::cli::settings::{Junit, Output, REPORT};
use crate::io::files::{self, Directory, FileError, Files};

/// The directory, if one is granted, and what an earlier command wrote down there.
pub(in crate::cli::commands) struct Workplace<'w> {
    directory: Option<Box<dyn Directory + 'w>>,
    saved_runs: SavedRuns,
}

impl<'w> Workplace<'w> {
    /// Opens the directory, if one is granted, and clears it of an earlier command's files. With it comes why files cannot be written, if
    /// that is so.
    pub fn open(files: &'w dyn Files, request: &Request, now: SystemTime, log: &mut Log<'_>) -> (Self, Option<Fault>) {
        let (mut saved_runs, unreadable) = match SavedRuns::read(files, &request.output.out) {
            Ok(saved_runs) => (saved_runs, None),
            Err(error) => (SavedRuns::default(), Some(cannot_write(request, error))),
        };
        // Where the one file cannot be read, the others are cleared all the same.
        let (directory, error) = match (open(files, request, &mut saved_runs, now, log), unreadable) {
            (Ok(directory), None) => (directory, None),
            (Err(error), None) | (_, Some(error)) => (None, Some(error)),
        };
        (Workplace { directory, saved_runs }, error)
    }

    /// No directory at all.
    pub fn none() -> Self {
        Workplace { directory: None, saved_runs: SavedRuns::default() }
    }

    /// The directory, if one is granted and usable.
    pub fn directory(&self) -> Option<&dyn Directory> {
        self.directory.as_deref()
    }

    /// What an earlier command wrote down.
    pub fn saved_runs(&self) -> &SavedRuns {
        &self.saved_runs
    }

    /// Writes reports that say why nothing was run.
    pub fn explain_refusal(&self, plan: &PlanOutcome, wanted: &Output, log: &mut Log<'_>) {
        let Some(directory) = self.directory() else { return };
        let report = output::junit::junit(plan, "nothing was run");
        for name in [Some(&wanted.report_file), wanted.normalized_file.as_ref()].into_iter().flatten() {
            if let Err(error) = files::write(directory, name, report.as_bytes()) {
                log.warn(&error.to_string());
            }
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

/// Whether files could be written, and the reports among them, by one that is removed again; false where no directory is granted. Whatever
/// is there stays.
pub(in crate::cli::commands) fn try_out(files: &dyn Files, request: &Request) -> Result<bool, Fault> {
    if files.granted().is_empty() && !request.output.out_is_given {
        return Ok(false);
    }
    let refuse = |error: FileError| cannot_write(request, error);
    let directory = files.directory(&request.output.out).map_err(refuse)?;
    let normalized = request.output.normalized_file.as_deref().map(|path| (path, "--junit-normalized"));
    for (path, option) in [(&*request.output.report_file, "--reportfilepath")].into_iter().chain(normalized) {
        let file = ReportFile::find(files, request, path, option)?;
        let place = file.place(&*directory);
        files::write(place, SCRATCH, b"").and_then(|()| place.remove(SCRATCH)).map_err(refuse)?;
    }
    Ok(true)
}

/// A file that is written to see whether one can be.
const SCRATCH: &str = "testsigma-check";

/// Why there are no files.
fn cannot_write(request: &Request, error: FileError) -> Fault {
    let nothing = if request.command.starts_run() { "; nothing was started" } else { "" };
    Fault::CannotWrite(format!("files cannot be written to {}: {error}{nothing}", request.output.out))
}

fn open<'w>(
    files: &'w dyn Files,
    request: &Request,
    saved_runs: &mut SavedRuns,
    now: SystemTime,
    log: &mut Log<'_>,
) -> Result<Option<Box<dyn Directory + 'w>>, Fault> {
    let out = &request.output.out;
    if files.granted().is_empty() && !request.output.out_is_given {
        // To `report` that is an error, and `stop` has done all that counts.
        if request.command.gates() || request.command.starts_run() {
            log.warn("no directory is granted, so no report is written (with wasmtime: --dir DIRECTORY)");
        }
        return Ok(None);
    }
    let refuse = |error: FileError| cannot_write(request, error);
    let directory = files.directory(out).map_err(refuse)?;
    // A run that was started earlier stays on file until this command has its own.
    if request.command.starts_run() {
        saved_runs.lines.clear();
    }
    let report_file = ReportFile::find(files, request, &request.output.report_file, "--reportfilepath");
    let normalized = request.output.normalized_file.as_deref();
    let normalized = normalized.map(|path| ReportFile::find(files, request, path, "--junit-normalized")).transpose();
    let mut plan_files: Vec<(&str, &dyn Directory)> =
        vec![(RUN_BODY, &*directory), (REPORT, &*directory), (FIRST_RUN, &*directory)];
    let own = report_file.iter().chain(normalized.iter().flatten());
    plan_files.extend(own.map(|file| (file.name, file.place(&*directory))));
    let begun = output::begin(&*directory, &plan_files, &saved_runs.lines, now).map_err(refuse);
    drop(plan_files);
    let ready = begun.and_then(|()| {
        [Some(report_file?), normalized?]
            .iter()
            .flatten()
            .try_for_each(|file| file.is_writable(&*directory, request).map_err(refuse))
    });
    if let Err(error) = ready {
        // Where even this cannot be written, 70 or nothing stands there.
        let code = if request.command.gates() { Exit::CannotWrite } else { Exit::Internal };
        let _ = files::write(&*directory, output::EXIT_CODE, output::exit_code(code).as_bytes());
        return Err(error);
    }
    Ok(Some(directory))
}

/// Where the report goes.
struct ReportFile<'f> {
    /// The directory, where it is one of its own.
    below: Option<Box<dyn Directory + 'f>>,
    /// Its name there.
    name: &'f str,
}

impl<'f> ReportFile<'f> {
    fn find(files: &'f dyn Files, request: &Request, path: &'f str, option: &str) -> Result<Self, Fault> {
        if path.starts_with('/') || path.split(['/', '\\']).any(|part| part == "..") {
            return Err(Fault::CannotWrite(format!(
                "{option} leads out of the granted directory: it takes a path below it"
            )));
        }
        if path.is_empty() || path.ends_with('/') {
            return Err(Fault::CannotWrite(format!("{option} names no file")));
        }
        let Some((below, name)) = path.rsplit_once('/') else { return Ok(ReportFile { below: None, name: path }) };
        let below = files.directory(&format!("{}/{below}", request.output.out));
        Ok(ReportFile { below: Some(below.map_err(|error| cannot_write(request, error))?), name })
    }

    fn place<'p>(&'p self, directory: &'p dyn Directory) -> &'p dyn Directory {
        self.below.as_deref().unwrap_or(directory)
    }

    /// Tries a path of the user's own, before anything is started: its names are written and removed.
    fn is_writable(&self, directory: &dyn Directory, request: &Request) -> files::Result<()> {
        let wanted = request.output.junit != Junit::None && request.command.explains_missing_report();
        if !wanted || self.below.is_none() && self.name == REPORT {
            return Ok(());
        }
        let plans = request.subject.plans.iter().flatten().map(|plan| (Some(*plan), None));
        let runs = request.subject.runs.iter().flatten().map(|run| (None, Some(*run)));
        let ids: Vec<_> = if request.command.starts_run() { plans.collect() } else { runs.collect() };
        let mut keys = plan_keys(&ids);
        if keys.is_empty() {
            keys.push(None);
        }
        keys.iter().try_for_each(|key| {
            let name = per_plan(self.name, key.as_ref());
            files::write(self.place(directory), &name, b"")?;
            self.place(directory).remove(&name)
        })
    }
}
