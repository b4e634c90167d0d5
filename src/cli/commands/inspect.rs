//! What `status` and `stop` share: runs as they stand, no waiting.

use std::time::Duration;

use super::connect::connect;
use super::gate::finish_plan::FinishPlan;
use super::gate::finishing::Finishing;
use super::gate::workplace::Workplace;
use super::tasks::tasks;
use super::{Request, message};
use crate::api::client::Client;
use crate::api::error::ApiError;
use crate::api::exchange::ReportProgress;
use crate::cli::command::Command;
use crate::cli::error::Fault;
use crate::cli::exit::Exit;
use crate::cli::log::{self, Log};
use crate::cli::output::outcome::{Outcome, PlanOutcome};
use crate::cli::output::saved_runs::SavedRuns;
use crate::cli::settings::Settings;
use crate::cli::{Context, Moment};
use crate::follow::drive::{Fetch, Observer, Waiting, drive};
use crate::follow::{End, Event, Follow, Policy};

/// What an inspection begins with.
pub(super) struct Inspection<'i> {
    /// When the command began.
    pub started: Moment,
    /// What an earlier command wrote down.
    pub saved_runs: &'i SavedRuns,
    /// For files, if there are to be any.
    pub place: Option<&'i Workplace<'i>>,
    /// Said of a run before its state.
    pub what_was_done: fn(&End) -> &'static str,
}

/// Tells only of waiting, and writes the files of single plans if there are to be any.
struct InspectObserver<'i, 'l> {
    log: &'i mut Log<'l>,
    finishing: Option<Finishing<'i>>,
    /// Whether the output is for a program.
    is_silent: bool,
    early: Early<'i>,
    /// The runs that were looked at.
    seen: Vec<u64>,
    /// Whether there is something to write now: a cancelled job may be killed at any moment.
    is_due: bool,
}

/// What the files need that are written before the end.
struct Early<'i> {
    request: &'i Request,
    client: &'i Client,
    place: Option<&'i Workplace<'i>>,
    started: Moment,
}

impl InspectObserver<'_, '_> {
    /// Writes all files of what was seen so far.
    fn write(&mut self, now: Duration, follows: &[Follow]) {
        self.is_due = false;
        let Early { request, client, place, started } = self.early;
        let (Some(finishing), Some(place)) = (&mut self.finishing, place) else { return };
        let plans = finishing.outcomes_so_far(now, follows, self.log);
        let requests = follows.iter().map(Follow::requests).sum::<u32>() + finishing.requests;
        let took = now.saturating_sub(started.at);
        let message = message(request.command, &plans);
        let outcome = Outcome::of_plans(request.command, client, started.wall, took, requests, plans);
        place.close(&Outcome { message, ci_build: request.ci_build(), ..outcome }, self.log);
    }
}

impl Observer for InspectObserver<'_, '_> {
    /// The first look at a run, on which its stop follows at once. What it saw is written before anything more is awaited.
    fn event(&mut self, _: Duration, follow: &Follow, _: Event) {
        if let Some(run) = follow.run_id().filter(|run| follow.run().is_some() && !self.seen.contains(run)) {
            self.seen.push(run);
            self.is_due = self.finishing.is_some();
        }
    }

    fn tick(&mut self, now: Duration, follows: &[Follow], waiting: &[Waiting]) {
        if self.is_due {
            self.write(now, follows);
        }
        if !self.is_silent {
            self.log.tick(now, follows, waiting);
        }
    }

    fn next_tick(&self) -> Option<Duration> {
        if self.is_due { Some(Duration::ZERO) } else { (!self.is_silent).then(|| self.log.next_tick()) }
    }

    /// A run is over, and its report may be long in coming.
    fn fetch(&mut self, now: Duration, index: usize, follows: &[Follow]) -> Fetch {
        let Some(finishing) = &mut self.finishing else { return Fetch::Nothing };
        let is_new = finishing.goes_on(index);
        let fetch = finishing.fetch(now, index, follows, self.log);
        self.is_due |= is_new && fetch != Fetch::Nothing && self.early.request.command == Command::Stop;
        fetch
    }

    fn fetching(&mut self, index: usize) {
        if let Some(finishing) = &mut self.finishing {
            finishing.fetching(index);
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
) -> Result<Outcome, Fault> {
    let Inspection { started, saved_runs, place, what_was_done } = inspection;
    let directory = place.and_then(Workplace::directory);
    let settings = Settings::read(&request.options, context.files)?;
    let tasks = tasks(context, request, &settings, saved_runs)?;
    let client = connect(context, &settings, *started, log, requests)?;
    let policy = Policy { edition: client.edition, ..settings.policy.clone() };
    let begin = |task| Follow::begin(task, policy.clone(), started.at, started.wall, context.rng.fork());
    let mut follows: Vec<Follow> = tasks.into_iter().map(begin).collect();
    let finish = FinishPlan { request, settings: &settings, client: &client, clock: context.clock, directory };
    let finishing = directory.map(|_| Finishing::new(finish, follows.len()));
    let early = Early { request, client: &client, place: *place, started: *started };
    let mut observer =
        InspectObserver { log, finishing, is_silent: request.output.json, early, seen: Vec::new(), is_due: false };
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
