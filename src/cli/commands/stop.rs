//! `stop`: the runs named, and only those.

use super::{Request, inspect};
use crate::cli::Context;
use crate::cli::exit::Exit;
use crate::cli::log::Log;
use crate::follow::End;

/// Stops each run that is not over.
///
/// # Errors
/// Nothing could be asked.
pub(super) fn stop(context: &mut Context<'_>, request: &Request, log: &mut Log<'_>) -> anyhow::Result<Exit> {
    inspect::inspect(context, request, log, |end| match end {
        End::Verdict(_) => "over already, nothing to stop; ",
        End::Stopped { confirmed: true } => "stopped; ",
        _ => "",
    })
}
