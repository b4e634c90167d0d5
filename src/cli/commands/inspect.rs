//! What `status` and `stop` share: runs as they stand, no waiting, no files.

use super::connect::connect;
use super::tasks::tasks;
use super::{Request, message};
use crate::cli::Context;
use crate::cli::exit::Exit;
use crate::cli::log::{self, Log};
use crate::cli::output::outcome::{Outcome, PlanOutcome};
use crate::cli::output::saved_runs::SavedRuns;
use crate::cli::settings::Settings;
use crate::follow::drive::{NoObserver, drive};
use crate::follow::{End, Follow, Policy};

/// Tells where the runs stand, people or programs. `what_was_done` is said of a run before its state.
///
/// # Errors
/// Nothing could be asked.
pub(super) fn inspect(
    context: &mut Context<'_>,
    request: &Request,
    log: &mut Log<'_>,
    what_was_done: fn(&End) -> &'static str,
) -> anyhow::Result<Exit> {
    let started = context.moment();
    let saved_runs = SavedRuns::read(context.files, &request.output.out);
    let settings = Settings::read(&request.options, context.files)?;
    let tasks = tasks(context, request, &settings, &saved_runs)?;
    let mut requests = 0;
    let client = connect(context, &settings, started, log, &mut requests)?;
    let policy = Policy { edition: client.edition, ..settings.policy.clone() };
    let begin = |task| Follow::begin(task, policy.clone(), started.at, started.wall, context.rng.fork());
    let mut follows: Vec<Follow> = tasks.into_iter().map(begin).collect();
    drive(&client, context.network(), &mut follows, &mut NoObserver);
    let now = context.clock.now();
    let plans: Vec<PlanOutcome> = follows.iter().map(|follow| PlanOutcome::of(follow, &client, now, None)).collect();
    let mut exit = Exit::Passed;
    for (follow, plan) in follows.iter().zip(&plans) {
        requests += follow.requests();
        // It went well if it is seen where the run stands, wherever that is.
        if !matches!(follow.end(), Some(End::Unfinished | End::Verdict(_) | End::Stopped { confirmed: true })) {
            log.error(&format!("run {}: {}", follow.run_id().unwrap_or_default(), plan.message));
            exit = exit.worst(plan.exit);
        }
    }
    if request.output.json {
        let outcome = Outcome {
            command: request.command,
            exit,
            message: message(request.command, &plans),
            server: Some(client.base().url("")),
            edition: Some(client.edition),
            started: started.wall,
            took: now.saturating_sub(started.at),
            requests,
            plans,
        };
        log.print(&outcome.json());
        return Ok(exit);
    }
    for (follow, plan) in follows.iter().zip(&plans) {
        let (Some(id), Some(run)) = (follow.run_id(), follow.run()) else { continue };
        let remark = run.message.as_ref().map(|message| format!(" ({message})")).unwrap_or_default();
        let done = follow.end().map_or("", what_was_done);
        log.info(&format!("Run {id} of {}: {done}{}{remark}", plan.title(), log::state(follow)));
        log.info(&client.run_url(id));
    }
    Ok(exit)
}
