//! `run`, `trigger`, `wait` and `report`: the commands that are told of while they go on.

pub(super) mod finish_plan;
pub(super) mod finishing;
mod gather;
mod normalize;
mod observer;
pub(super) mod workplace;

use finish_plan::FinishPlan;
use finishing::Finishing;
use observer::GateObserver;
use workplace::Workplace;

use super::connect::connect;
use super::rerun;
use super::tasks::tasks;
use super::{Request, message};
use crate::api::base_url::CLOUD;
use crate::api::client::Client;
use crate::api::edition::{no_rerun, unsupported};
use crate::api::trigger_request::TriggerRequest;
use crate::cli::command::Command;
use crate::cli::error::Fault;
use crate::cli::exit::Exit;
use crate::cli::log::Log;
use crate::cli::output::StartedRun;
use crate::cli::output::outcome::{Outcome, PlanOutcome};
use crate::cli::settings::{Junit, Settings};
use crate::cli::{CommandError, Context, Moment, help};
use crate::follow::drive::drive;
use crate::follow::{Follow, Known, OnConflict, Origin, Policy, Reuse, Task};

/// Performs the command and leaves its files. `error` is why there is nothing to do but to say so.
pub(super) fn gate(context: &mut Context<'_>, request: &Request, log: &mut Log<'_>, error: Option<Fault>) -> Exit {
    let started = context.moment();
    let (place, cannot_open) = Workplace::open(context.files, request, started.wall, log);
    let mut requests = 0;
    let outcome = match error.or(cannot_open) {
        Some(error) => Err(error),
        None => follow_runs(context, request, log, &place, started, &mut requests),
    };
    let mut outcome = outcome.unwrap_or_else(|error| {
        let error = CommandError::from(error).without_key(&request.redactor);
        let took = context.clock.now().saturating_sub(started.at);
        if request.command.gates() {
            let refused = PlanOutcome::refused(&error, took);
            place.explain_refusal(&refused, &request.output, log);
        }
        Outcome::refused(request.command, error, started.wall, took, requests)
    });
    outcome.ci_build = request.ci_build();
    let files = place.close(&outcome, log);
    log.log_summary(&outcome, &files);
    outcome.exit
}

/// From the settings to the outcome. `requests` counts, also where there is an error.
fn follow_runs(
    context: &mut Context<'_>,
    request: &Request,
    log: &mut Log<'_>,
    place: &Workplace<'_>,
    started: Moment,
    requests: &mut u32,
) -> Result<Outcome, Fault> {
    let settings = Settings::read(&request.options, context.files)?;
    let directory = place.directory();
    if directory.is_none()
        && let Some(what) = needs_directory(request)
    {
        let message = format!("{what} needs a directory (with wasmtime: --dir DIRECTORY); nothing was started");
        return Err(Fault::CannotWrite(message));
    }
    let tasks = tasks(context, request, &settings, place.saved_runs())?;
    let client = connect(context, &settings, started, log, requests)?;
    let is_rerun = request.command == Command::Rerun;
    // There is no request for a re-run yet: what it is of is looked at first.
    let no_rerun = || no_rerun(client.edition).filter(|_| is_rerun).map(str::to_owned);
    if let Some(why) = tasks.iter().find_map(|task| unsupported(task.request()?, client.edition)).or_else(no_rerun) {
        return Err(Fault::Config(format!("{why}: nothing was started")));
    }
    let mut policy = Policy { edition: client.edition, ..settings.policy.clone() };
    let tasks = if is_rerun {
        // Another run of the plan is none of what failed.
        policy.reuse = Reuse::Never;
        if policy.on_conflict == OnConflict::Attach {
            policy.on_conflict = OnConflict::Fail;
        }
        let begin = rerun::Begin { settings: &settings, policy: &policy, started };
        rerun::tasks(context, &client, &begin, tasks, log, requests)?
    } else {
        tasks
    };
    log_header(log, &client, &tasks);
    let (count, several) = (tasks.len(), tasks.len() > 1);
    let begin = |task| Follow::begin(task, policy.clone(), started.at, started.wall, context.rng.fork()).among(count);
    let mut follows: Vec<Follow> = tasks.into_iter().map(begin).collect();
    log.begin_group(context.clock.wall_clock(), several);
    let given = |run| {
        let origin = place.saved_runs().origin(run).unwrap_or(Origin::Given);
        StartedRun { plan: None, run, url: client.run_url(run), origin }
    };
    let runs = follows.iter().filter_map(Follow::run_id).map(given).collect();
    let finish = FinishPlan { request, settings: &settings, client: &client, clock: context.clock, directory };
    let finishing = Finishing::new(finish, follows.len());
    let mut observer = GateObserver { log, finishing, client: &client, directory, runs, noted: false };
    drive(&client, context.network(), settings.max_requests, &mut follows, &mut observer);
    let GateObserver { log, finishing, .. } = observer;
    *requests += follows.iter().map(Follow::requests).sum::<u32>() + finishing.requests;
    let plans = finishing.outcomes();
    log.end_group(context.clock.wall_clock());
    let took = context.clock.now().saturating_sub(started.at);
    let message = message(request.command, &plans);
    Ok(Outcome { message, ..Outcome::of_plans(request.command, &client, started.wall, took, *requests, plans) })
}

/// What cannot do without a directory for files, if anything.
fn needs_directory(request: &Request) -> Option<&'static str> {
    match request.command {
        Command::Report => Some(Command::Report.name()),
        _ if request.output.junit == Junit::Required => Some("--junit required"),
        _ => None,
    }
}

fn log_header(log: &mut Log<'_>, client: &Client, tasks: &[Task]) {
    let server = client.base().url("");
    // A variable that is forgotten sends the key of an own server to this one.
    let default = if server == CLOUD { ", the default server" } else { "" };
    log.info(&format!("{}: {server} ({}{default})", help::version(), client.edition.name()));
    for task in tasks {
        match task {
            Task::Run(TriggerRequest { plan, rerun: Some(rerun), .. }) => {
                log.info(&format!("Test plan {plan}, what failed in run {}", rerun.run));
            }
            Task::Trigger(request) | Task::Run(request) => {
                log.info(&format!("Test plan {}, build {}", request.plan, request.build));
            }
            Task::Wait(Known { run, .. }) | Task::Inspect(Known { run, .. }) | Task::Stop(Known { run, .. }) => {
                log.info(&format!("Run ID: {run}"));
                log.info(&client.run_url(*run));
            }
        }
    }
}
