//! The bodies of answers, in either dialect, and the domain model that they become.
//!
//! Strict where identity, verdict or waiting rest on a value: there another type, or a key that stands twice, makes the answer
//! broken. Other keys of another type count as absent, and keys that nobody asks for are skipped without being stored.

mod list;
mod machines;
mod mend;
mod run;
mod scalar;
#[cfg(test)]
mod tests;

use serde::Deserialize;
use serde_json::error::Category;

use super::case_result::{CaseResult, FailedStep};
use super::identity::Contradiction;
use super::model::{Counts, Run};
use list::{CasesBody, MachineBody, PageBody};
use machines::MachinesBody;
use run::{RunBody, TestRunBody};
pub(super) use scalar::{Object, Present, Scalar};

/// Why an answer cannot be used. Its text is a clause about the answer that quotes nothing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// The rest is missing.
    #[error("it ends in the middle, at line {line}, column {column}")]
    CutShort {
        /// From 1, as the column.
        line: usize,
        /// In bytes.
        column: usize,
    },
    /// Not JSON, or nested too deeply.
    #[error("it is not JSON at line {line}, column {column}")]
    NotJson {
        /// From 1, as the column.
        line: usize,
        /// In bytes.
        column: usize,
    },
    /// An object is missing where one has to be, or holds a key twice, perhaps in two spellings.
    #[error("it has another shape at line {line}, column {column}")]
    Shape {
        /// From 1, as the column.
        line: usize,
        /// In bytes.
        column: usize,
    },
    /// The key's value is of another type.
    #[error("its {0} is of another type")]
    Type(&'static str),
    /// The plan is named twice, differently.
    #[error("it names two plans")]
    TwoPlans,
    /// A run without its id.
    #[error("it names no run id")]
    NoRunId,
    /// Something else than a list of runs.
    #[error("it is not a page of runs")]
    NotRuns,
    /// Something else than a list of case results.
    #[error("it is not a list of results")]
    NotCases,
    /// More results of cases than are held.
    #[error("it lists more results than are held")]
    TooManyCases,
    /// Something else than a list of test machines.
    #[error("it is not a page of test machines")]
    NotMachines,
    /// The row of a page, counted from 1, that is not a run as the API gives it.
    #[error("its row {0} cannot be read")]
    Row(usize),
    /// What the answer says of its run is not what is known of ours.
    #[error(transparent)]
    Contradiction(#[from] Contradiction),
    /// It is compressed, although it was asked for as it is.
    #[error("it is compressed, although that was not asked for: something between changes answers")]
    Encoded,
    /// A part of it that nobody has asked for.
    #[error("it is only a part (HTTP 206)")]
    Partial,
}

impl From<serde_json::Error> for WireError {
    fn from(error: serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        match error.classify() {
            Category::Eof => WireError::CutShort { line, column },
            Category::Data => WireError::Shape { line, column },
            Category::Syntax | Category::Io => WireError::NotJson { line, column },
        }
    }
}

/// The answer to trigger, look and stop.
///
/// # Errors
/// What is wrong with it.
pub fn run(body: &[u8]) -> Result<Run, WireError> {
    identified(object::<RunBody>(&mend::text(body))?)
}

/// The runs to `keep` of a list. What is running, and which run is ours, is read from it, so one broken row makes it broken.
///
/// # Errors
/// What is wrong with it.
pub fn runs(body: &[u8], keep: &dyn Fn(&Run) -> bool) -> Result<Vec<Run>, WireError> {
    let text = mend::text(body);
    let rows = object::<PageBody>(&text)?.content.ok_or(WireError::NotRuns)?;
    let mut runs = Vec::new();
    for (index, row) in rows.into_iter().enumerate() {
        let run = object(row.get()).and_then(identified).map_err(|why| match why {
            // Places in a row are not places in the answer.
            WireError::CutShort { .. } | WireError::NotJson { .. } | WireError::Shape { .. } => {
                WireError::Row(index + 1)
            }
            why => why,
        })?;
        if keep(&run) {
            runs.push(run);
        }
    }
    Ok(runs)
}

/// The numbers of `GET /api/v2/test_runs/{id}`, filled in where v1 has null.
///
/// # Errors
/// What is wrong with it, or that it is about another run.
pub fn metrics(body: &[u8], run: u64) -> Result<Option<Counts>, WireError> {
    object::<TestRunBody>(&mend::text(body))?.counts(run)
}

/// The numbers that a list of case results adds up to.
///
/// # Errors
/// What is wrong with it, or that it is about another run.
pub fn cases(body: &[u8], run: u64) -> Result<Option<Counts>, WireError> {
    object::<CasesBody>(&mend::text(body))?.counts(run)
}

/// The results of a run's cases.
///
/// # Errors
/// What is wrong with it, or that it is about another run.
pub fn case_results(body: &[u8], run: u64) -> Result<Vec<CaseResult>, WireError> {
    object::<CasesBody>(&mend::text(body))?.results(run)
}

/// The step that a case failed at, if the answer shows one.
///
/// # Errors
/// What is wrong with it, or that it is about another case.
pub fn failed_step(body: &[u8], case: u64) -> Result<Option<FailedStep>, WireError> {
    object::<CasesBody>(&mend::text(body))?.failed_step(case)
}

/// The test machines of a run that nobody has picked up.
///
/// # Errors
/// What is wrong with it, or that it is about another run.
pub fn unpicked_machines(body: &[u8], run: u64) -> Result<Vec<u64>, WireError> {
    let text = mend::text(body);
    let rows = object::<PageBody>(&text)?.content.ok_or(WireError::NotMachines)?;
    let mut unpicked = Vec::new();
    for row in rows {
        unpicked.extend(object::<MachineBody>(row.get())?.unpicked(run)?);
    }
    Ok(unpicked)
}

/// The test machines that the results of a run name, each once.
///
/// # Errors
/// What is wrong with it.
pub fn machines(body: &[u8]) -> Result<Vec<String>, WireError> {
    object::<MachinesBody>(&mend::text(body))?.names()
}

/// That it is the run, as far as it is said.
fn is_about(said: Option<u64>, run: u64) -> Result<(), WireError> {
    match said {
        Some(said) if said != run => Err(Contradiction::Run(said).into()),
        _ => Ok(()),
    }
}

/// Decodes one object, without interpreting its values.
pub(super) fn object<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, WireError> {
    Ok(serde_json::from_str::<Object<T>>(text)?.0)
}

/// The text of an answer, mended.
pub use mend::text;

fn identified(body: RunBody<'_>) -> Result<Run, WireError> {
    let run = Run::try_from(body)?;
    if run.id == 0 { Err(WireError::NoRunId) } else { Ok(run) }
}
