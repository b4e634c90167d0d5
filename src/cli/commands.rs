//! The commands: one function each, and what they share.

mod check;
mod connect;
mod dry_run;
mod fetch_report;
mod gate;
mod inspect;
mod report;
mod rerun;
mod status;
mod stop;
mod tasks;

use super::command::Command;
use super::error::Fault;
use super::exit::Exit;
use super::log::Log;
use super::options::given::GivenOptions;
use super::output::outcome::PlanOutcome;
use super::settings::{Output, Subject};
use super::{CommandError, Context};
use crate::redact::Redactor;

/// What is asked for, as far as it is known before the settings are checked.
pub struct Request {
    /// The command.
    pub command: Command,
    /// The plans or runs that it is about.
    pub subject: Subject,
    /// The options as given.
    pub options: GivenOptions,
    /// Where output goes.
    pub output: Output,
    /// Hides the key, as far as it is known before the settings are checked.
    pub redactor: Redactor,
}

impl Request {
    /// The page of the CI system's build. A key in it, from a variable of the user's own, is no part of an address.
    fn ci_build(&self) -> Option<String> {
        self.output.ci_build.clone().filter(|url| self.redactor.text(url) == *url)
    }
}

/// Performs the command. `error` is why there is nothing to do but to say so.
pub fn perform(context: &mut Context<'_>, request: &mut Request, log: &mut Log<'_>, error: Option<Fault>) -> Exit {
    let done = match request.command {
        _ if request.output.dry_run => error.map_or_else(|| dry_run::dry_run(context, request, log), Err),
        Command::Stop => return stop::stop(context, request, log, error),
        Command::Check => return check::check(context, request, log, error),
        command if command.writes_files() => return gate::gate(context, request, log, error),
        _ => error.map_or_else(|| status::status(context, request, log), Err),
    };
    done.unwrap_or_else(|error| {
        let CommandError { exit, message } = error.into();
        log.error(&message);
        exit
    })
}

/// One line about all plans: the only one's own, or how many did what the command is for.
fn message(command: Command, plans: &[PlanOutcome]) -> String {
    let (what, done): (_, fn(&PlanOutcome) -> bool) = match command {
        Command::Trigger => ("runs were started", |plan| plan.run.is_some()),
        Command::Stop => ("runs are stopped or over", |plan| plan.exit == Exit::Passed),
        _ => ("plans passed", |plan| plan.display_exit() == Exit::Passed),
    };
    match plans {
        [plan] => plan.message.clone(),
        plans => format!("{} of {} {what}", plans.iter().filter(|plan| done(plan)).count(), plans.len()),
    }
}
