//! `stop`: the runs named, and only those. What was seen of them is left in files, so that a cancel hook needs no second command.

use super::Request;
use super::gate::workplace::Workplace;
use super::inspect::{Inspection, inspect};
use crate::cli::error::Fault;
use crate::cli::exit::Exit;
use crate::cli::log::Log;
use crate::cli::output::outcome::Outcome;
use crate::cli::{CommandError, Context};
use crate::follow::End;

/// Stops each run that is not over. `error` is why there is nothing to do but to say so: then no file is touched.
pub(super) fn stop(context: &mut Context<'_>, request: &Request, log: &mut Log<'_>, error: Option<Fault>) -> Exit {
    let started = context.moment();
    let (place, cannot_open) = match &error {
        Some(_) => (Workplace::none(), None),
        None => Workplace::open(context.files, request, started.wall, log),
    };
    let is_named =
        !place.saved_runs().ids.is_empty() || request.subject.runs.as_ref().is_ok_and(|runs| !runs.is_empty());
    let error = match cannot_open {
        // A run is stopped all the same where files cannot be written.
        Some(cannot_open) if is_named => {
            log.warn(&CommandError::from(cannot_open).message);
            error
        }
        cannot_open => error.or(cannot_open),
    };
    let mut requests = 0;
    let inspection = Inspection {
        started,
        saved_runs: place.saved_runs(),
        place: Some(&place),
        what_was_done: |end| match end {
            End::Verdict(_) => "over already, nothing to stop; ",
            End::Stopped { confirmed: true } => "stopped; ",
            End::Unfinished => "left alone, because this job found it and did not start it: stop RUN_ID stops it; ",
            _ => "",
        },
    };
    let outcome = match error {
        Some(error) => Err(error),
        None => inspect(context, request, log, &inspection, &mut requests),
    };
    let mut outcome = outcome.unwrap_or_else(|error| {
        let error = CommandError::from(error).without_key(&request.redactor);
        log.error(&error.message);
        let took = context.clock.now().saturating_sub(started.at);
        Outcome::refused(request.command, error, started.wall, took, requests)
    });
    outcome.ci_build = request.ci_build();
    place.close(&outcome, log);
    outcome.exit
}
