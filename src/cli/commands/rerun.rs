//! `rerun`: what failed in a run that is over is run again. It goes the way of the other commands that gate; here is what it begins with.

use std::time::Duration;

use crate::api::client::Client;
use crate::api::error::ErrorKind;
use crate::api::trigger_request::{Rerun, TriggerRequest};
use crate::cli::error::Fault;
use crate::cli::log::Log;
use crate::cli::settings::Settings;
use crate::cli::{Context, Moment, hints};
use crate::follow::drive::{Observer, Waiting, drive};
use crate::follow::verdict::{self, Verdict};
use crate::follow::{End, Event, Follow, Policy, Task};
use crate::io::transport::TransportErrorKind;

/// What a re-run is asked for with, beside the server.
pub(super) struct Begin<'b> {
    /// How.
    pub settings: &'b Settings,
    /// How to wait.
    pub policy: &'b Policy,
    /// When the command began.
    pub started: Moment,
}

/// Tells only of waiting.
struct Ticks<'t, 'l> {
    log: &'t mut Log<'l>,
}

impl Observer for Ticks<'_, '_> {
    fn event(&mut self, _: Duration, _: &Follow, _: Event) {}

    fn tick(&mut self, now: Duration, follows: &[Follow], waiting: &[Waiting]) {
        self.log.tick(now, follows, waiting);
    }

    fn next_tick(&self) -> Option<Duration> {
        Some(self.log.next_tick())
    }
}

/// A request for each run, which is looked at first: it tells its plan, and that there is something to re-run. `requests` is counted up.
///
/// # Errors
/// A run cannot be re-run: nothing was started.
pub(super) fn tasks(
    context: &mut Context<'_>,
    client: &Client,
    begin: &Begin<'_>,
    looks: Vec<Task>,
    log: &mut Log<'_>,
    requests: &mut u32,
) -> Result<Vec<Task>, Fault> {
    let Begin { settings, policy, started } = begin;
    let follow = |task| Follow::begin(task, (*policy).clone(), started.at, started.wall, context.rng.fork());
    let mut follows: Vec<Follow> = looks.into_iter().map(follow).collect();
    log.info("Looking at what is to be re-run");
    drive(client, context.network(), settings.max_requests, &mut follows, &mut Ticks { log });
    *requests += follows.iter().map(Follow::requests).sum::<u32>();
    follows.iter().map(|follow| Ok(Task::Run(request(follow, settings)?))).collect()
}

/// The request for a re-run of what failed in the run that was looked at.
fn request(follow: &Follow, settings: &Settings) -> Result<TriggerRequest, Fault> {
    let id = follow.run_id().unwrap_or_default();
    let refused = |kind, why: &str| Fault::Server { kind, message: format!("run {id} {why}; nothing was started") };
    let run = match (follow.end(), follow.run()) {
        (Some(End::Verdict(Verdict::Passed)), _) => {
            return Err(Fault::Config(format!(
                "run {id} passed, so nothing of it is to be re-run; nothing was started"
            )));
        }
        (Some(End::Verdict(_)), Some(run)) => run,
        (Some(End::Unfinished), _) => {
            return Err(refused(ErrorKind::Conflict, "is not over yet: wait for it first, with wait"));
        }
        (Some(End::Failed(error)), _) => {
            return Err(refused(error.kind, &format!("cannot be looked at: {}", hints::message(error))));
        }
        _ => return Err(refused(ErrorKind::Exchange(TransportErrorKind::Timeout), "could not be looked at in time")),
    };
    let Some(plan) = follow.plan() else {
        return Err(refused(ErrorKind::Malformed, "does not say which plan it is of"));
    };
    let rerun = Some(Rerun::of(id, run, verdict::counts(run)));
    Ok(TriggerRequest { plan, rerun, build_is_unique: true, ..settings.request.clone() })
}
