//! `status`: where runs stand.

use super::Request;
use super::inspect::{Inspection, inspect};
use super::tasks::read_saved_runs;
use crate::cli::Context;
use crate::cli::error::Fault;
use crate::cli::exit::Exit;
use crate::cli::log::Log;

/// Polls each run once. It leaves no file.
///
/// # Errors
/// Nothing could be asked.
pub(super) fn status(context: &mut Context<'_>, request: &Request, log: &mut Log<'_>) -> Result<Exit, Fault> {
    let started = context.moment();
    let saved_runs = read_saved_runs(context, request)?;
    let inspection = Inspection { started, saved_runs: &saved_runs, place: None, what_was_done: |_| "" };
    Ok(inspect(context, request, log, &inspection, &mut 0)?.exit)
}
