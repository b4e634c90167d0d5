//! `status`: where runs stand.

use super::{Request, inspect};
use crate::cli::Context;
use crate::cli::exit::Exit;
use crate::cli::log::Log;
use crate::follow::End;

/// Polls each run once.
///
/// # Errors
/// Nothing could be asked.
pub(super) fn status(context: &mut Context<'_>, request: &Request, log: &mut Log<'_>) -> anyhow::Result<Exit> {
    inspect::inspect(context, request, log, |end| match end {
        End::Stopped { confirmed: true } => "stopped; ",
        _ => "",
    })
}
