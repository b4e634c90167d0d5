//! What `status` and `stop` share: runs as they stand, no waiting.

use super::connect::connect;
use super::gate::REPORT_LIMIT;
use super::gate::finish_plan::FinishPlan;
use super::tasks::tasks;
use super::{Request, message};
use crate::cli::exit::Exit;
use crate::cli::log::{self, Log};
use crate::cli::output::outcome::{Outcome, PlanOutcome};
use crate::cli::output::plan_keys;
use crate::cli::output::saved_runs::SavedRuns;
use crate::cli::settings::Settings;
use crate::cli::{Context, Moment};
use crate::follow::drive::{NoObserver, drive};
use crate::follow::{End, Follow, LIMIT_GRACE, Policy};
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
    drive(&client, context.network(), &mut follows, &mut NoObserver);
    *requests += follows.iter().map(Follow::requests).sum::<u32>();
    let keys = plan_keys(&follows.iter().map(|follow| (follow.plan(), follow.run_id())).collect::<Vec<_>>());
    let finish =
        FinishPlan { request, settings: &settings, client: &client, network: context.network(), directory: *directory };
    let until = context.clock.now() + REPORT_LIMIT;
    let mut plans = Vec::new();
    for (follow, key) in follows.iter().zip(&keys) {
        let mut plan = match directory {
            Some(_) => finish.finish(follow, key.as_ref(), until.min(follow.limit() + LIMIT_GRACE), log, requests),
            None => PlanOutcome::of(follow, &client, context.clock.now(), None),
        };
        plan.judge_as_gate(request.command);
        // It went well if it is seen where the run stands, wherever that is.
        match follow.end() {
            Some(End::Unfinished | End::Verdict(_) | End::Stopped { confirmed: true }) => plan.exit = Exit::Passed,
            _ => log.error(&format!("run {}: {}", follow.run_id().unwrap_or_default(), plan.message)),
        }
        plans.push(plan);
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
