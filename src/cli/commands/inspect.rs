//! What `status` and `stop` share: runs as they stand, no waiting.

use std::time::Duration;

use super::connect::connect;
use super::gate::finish_plan::FinishPlan;
use super::gate::finishing::Finishing;
use super::tasks::tasks;
use super::{Request, message};
use crate::api::error::ApiError;
use crate::api::exchange::ReportProgress;
use crate::cli::exit::Exit;
use crate::cli::log::{self, Log};
use crate::cli::output::outcome::{Outcome, PlanOutcome};
use crate::cli::output::saved_runs::SavedRuns;
use crate::cli::settings::Settings;
use crate::cli::{Context, Moment};
use crate::follow::drive::{Fetch, Observer, Waiting, drive};
use crate::follow::{End, Event, Follow, Policy};
use crate::io::files::Directory;

/// What an inspection begins with.
pub(super) struct Inspection<'i> {
    /// When the command began.
    pub started: Moment,
    /// What an earlier command wrote down.
    pub saved_runs: &'i SavedRuns,
    /// For the files of single plans, if there are to be any.
    pub directory: Option<&'i dyn Directory>,
    /// Said of a run before its state.
    pub what_was_done: fn(&End) -> &'static str,
}

/// Tells only of waiting, and writes the files of single plans if there are to be any.
struct InspectObserver<'i, 'l> {
    log: &'i mut Log<'l>,
    finishing: Option<Finishing<'i>>,
    /// Whether the output is for a program.
    is_silent: bool,
}

impl Observer for InspectObserver<'_, '_> {
    fn event(&mut self, _: Duration, _: &Follow, _: Event) {}

    fn tick(&mut self, now: Duration, follows: &[Follow], waiting: &[Waiting]) {
        self.log.tick(now, follows, waiting);
    }

    fn next_tick(&self) -> Option<Duration> {
        (!self.is_silent).then(|| self.log.next_tick())
    }

    fn fetch(&mut self, now: Duration, index: usize, follows: &[Follow]) -> Fetch {
        match &mut self.finishing {
            Some(finishing) => finishing.fetch(now, index, follows, self.log),
            None => Fetch::Nothing,
        }
    }

    fn fetched(&mut self, now: Duration, index: usize, progress: Result<ReportProgress, ApiError>) -> bool {
        self.finishing.as_mut().is_some_and(|finishing| finishing.fetched(now, index, progress, self.log))
    }
}

/// Tells where the runs stand, people or programs. `requests` counts, also where there is an error.
///
/// # Errors
/// Nothing could be asked.
pub(super) fn inspect(
    context: &mut Context<'_>,
    request: &Request,
    log: &mut Log<'_>,
    inspection: &Inspection<'_>,
    requests: &mut u32,
) -> anyhow::Result<Outcome> {
    let Inspection { started, saved_runs, directory, what_was_done } = inspection;
    let settings = Settings::read(&request.options, context.files)?;
    let tasks = tasks(context, request, &settings, saved_runs)?;
    let client = connect(context, &settings, *started, log, requests)?;
    let policy = Policy { edition: client.edition, ..settings.policy.clone() };
    let begin = |task| Follow::begin(task, policy.clone(), started.at, started.wall, context.rng.fork());
    let mut follows: Vec<Follow> = tasks.into_iter().map(begin).collect();
    let finish =
        FinishPlan { request, settings: &settings, client: &client, clock: context.clock, directory: *directory };
    let finishing = directory.map(|_| Finishing::new(finish, follows.len()));
    let mut observer = InspectObserver { log, finishing, is_silent: request.output.json };
    drive(&client, context.network(), settings.max_requests, &mut follows, &mut observer);
    let InspectObserver { log, finishing, .. } = observer;
    *requests += follows.iter().map(Follow::requests).sum::<u32>();
    *requests += finishing.as_ref().map_or(0, |finishing| finishing.requests);
    let mut plans = match finishing {
        Some(finishing) => finishing.outcomes(),
        None => follows.iter().map(|follow| PlanOutcome::of(follow, &client, context.clock.now(), None)).collect(),
    };
    for (follow, plan) in follows.iter().zip(&mut plans) {
        plan.judge_as_gate(request.command);
        // It went well if it is seen where the run stands, wherever that is.
        match follow.end() {
            Some(End::Unfinished | End::Verdict(_) | End::Stopped { confirmed: true }) => plan.exit = Exit::Passed,
            _ => log.error(&format!("run {}: {}", follow.run_id().unwrap_or_default(), plan.message)),
        }
    }
    let took = context.clock.now().saturating_sub(started.at);
    let message = message(request.command, &plans);
    let outcome =
        Outcome { message, ..Outcome::of_plans(request.command, &client, started.wall, took, *requests, plans) };
    if request.output.json {
        log.print(&outcome.json());
        return Ok(outcome);
    }
    for (follow, plan) in follows.iter().zip(&outcome.plans) {
        let (Some(id), Some(run)) = (follow.run_id(), follow.run()) else { continue };
        let remark = run.message.as_ref().map(|message| format!(" ({message})")).unwrap_or_default();
        let done = follow.end().map_or("", what_was_done);
        log.info(&format!("Run {id} of {}: {done}{}{remark}", plan.title(), log::state(follow)));
        log.info(&client.run_url(id));
    }
    Ok(outcome)
}
