//! What a command is to do: runs to start, or runs that exist.

use super::Request;
use crate::api::build_number::unique_build;
use crate::api::trigger_request::TriggerRequest;
use crate::cli::Context;
use crate::cli::command::Command;
use crate::cli::error::Fault;
use crate::cli::output::MAX_RUNS;
use crate::cli::output::saved_runs::SavedRuns;
use crate::cli::settings::{BuildNumber, Settings, Subject};
use crate::follow::{Known, Reuse, Task};

/// What an earlier command wrote down in `--out`.
///
/// # Errors
/// The file is there and cannot be read, and nothing else names a run.
pub(super) fn read_saved_runs(context: &Context<'_>, request: &Request) -> Result<SavedRuns, Fault> {
    let read = SavedRuns::read(context.files, &request.output.out);
    let named = request.subject.runs.as_ref().is_ok_and(|runs| !runs.is_empty());
    read.or_else(|error| if named { Ok(SavedRuns::default()) } else { Err(Fault::CannotWrite(error.to_string())) })
}

/// One task for each plan, or for each run.
///
/// # Errors
/// No plan or no run is named, or one is no id.
pub(super) fn tasks(
    context: &mut Context<'_>,
    request: &Request,
    settings: &Settings,
    saved_runs: &SavedRuns,
) -> Result<Vec<Task>, Fault> {
    // A plan that is no id is an error of every command.
    let plans = request.subject.plans.clone()?;
    let about: fn(Known) -> Task = match request.command {
        Command::Run => return Ok(trigger_requests(context, &plans, settings)?.map(Task::Run).collect()),
        Command::Trigger => return Ok(trigger_requests(context, &plans, settings)?.map(Task::Trigger).collect()),
        Command::Wait => Task::Wait,
        // What is to be re-run is looked at first.
        Command::Report | Command::Status | Command::Rerun => Task::Inspect,
        Command::Stop => Task::Stop,
        Command::Check | Command::Help | Command::Version => return Ok(Vec::new()),
    };
    let Subject { runs, runs_are_arguments, .. } = &request.subject;
    // What a cancelled job left behind is what its hook stops, whatever an earlier job handed on in a variable.
    let saved_first = request.command == Command::Stop && !runs_are_arguments && !saved_runs.ids.is_empty();
    let mut runs = if saved_first { Vec::new() } else { runs.clone()? };
    if runs.is_empty() {
        runs.clone_from(&saved_runs.ids);
        if runs.len() > MAX_RUNS {
            let number = runs.len();
            return Err(Fault::Usage(format!(
                "testsigma.env in --out names {number} runs, too many for one command: at most {MAX_RUNS}"
            )));
        }
    }
    if runs.is_empty() {
        let name = request.command.name();
        return Err(Fault::Usage(format!(
            "{name} needs a RUN_ID: as argument, as TESTSIGMA_RUN_ID, or in the testsigma.env that trigger left in --out"
        )));
    }
    // Another server has other runs under the same numbers.
    let server = &settings.server;
    let there = server.web.as_ref().unwrap_or(&server.base);
    for run in runs.iter().filter(|_| !runs_are_arguments) {
        if let Some(page) = saved_runs.elsewhere(*run, &there.run_page(*run)) {
            return Err(Fault::Config(format!(
                "testsigma.env in --out is about {page}, and this command asks {}: give it the --base-url and --web-url of the command that \
                 wrote the file, or the run as argument",
                there.url("")
            )));
        }
    }
    // A run that was there before is somebody else's, unless it is named.
    let task = |run: u64| {
        let known = if *runs_are_arguments { Known::from(run) } else { saved_runs.known(run) };
        if request.command == Command::Stop && known.is_found { Task::Inspect(known) } else { about(known) }
    };
    Ok(runs.into_iter().map(task).collect())
}

/// What to send for each plan. The build number goes out as the user gave it: it is the version of the application under test, and filtered
/// by. Only one that is made here, or taken from the CI system, becomes unique.
fn trigger_requests(
    context: &mut Context<'_>,
    plans: &[u64],
    settings: &Settings,
) -> Result<impl Iterator<Item = TriggerRequest>, Fault> {
    if plans.is_empty() {
        return Err(Fault::config(
            "TESTSIGMA_TEST_PLAN_ID is not set: give --plan ID, or set it (with wasmtime: --env TESTSIGMA_TEST_PLAN_ID)",
        ));
    }
    if settings.policy.reuse != Reuse::Never && !settings.build.as_ref().is_some_and(|build| build.is_users) {
        return Err(Fault::config(
            "--reuse needs --build-no, or TESTSIGMA_BUILD_NO: a number that names this run of the pipeline and no other; nothing was started",
        ));
    }
    let request = |plan: &u64| {
        let (build, build_is_unique) = match &settings.build {
            Some(BuildNumber { text, is_users: true }) => (text.clone(), false),
            given => {
                let given = given.as_ref().map(|build| build.text.as_str());
                (unique_build(given, context.clock.wall_clock(), &mut context.rng), true)
            }
        };
        TriggerRequest { plan: *plan, build, build_is_unique, ..settings.request.clone() }
    };
    Ok(plans.iter().map(request).collect::<Vec<_>>().into_iter())
}
