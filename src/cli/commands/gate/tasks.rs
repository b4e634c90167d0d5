//! What a command is to do: runs to start, or runs to look at.

use super::Gate;
use crate::api::trigger_request::TriggerRequest;
use crate::cli::CommandError;
use crate::cli::settings::Settings;
use crate::cli::settings::values::unique_build;
use crate::follow::Task;

impl Gate<'_> {
    /// What is to be done.
    pub(in crate::cli) fn tasks(&mut self, command: &str, settings: &Settings) -> Result<Vec<Task>, CommandError> {
        let about_run: Option<fn(u64) -> Task> = match command {
            "wait" => Some(Task::Wait),
            "report" | "status" => Some(Task::Inspect),
            "stop" => Some(Task::Stop),
            _ => None,
        };
        let mut tasks = Vec::new();
        if let Some(task) = about_run {
            let mut runs = self.sources.run_ids()?;
            if runs.is_empty() {
                runs.clone_from(&self.saved_runs.ids);
            }
            if runs.is_empty() {
                return Err(CommandError::usage(format!(
                    "{command} needs a RUN_ID: as argument, as TESTSIGMA_RUN_ID, or in the testsigma.env that trigger left in --out"
                )));
            }
            for run in runs {
                tasks.push(task(run));
            }
            return Ok(tasks);
        }
        if settings.plans.is_empty() {
            return Err(CommandError::config(
                "TESTSIGMA_TEST_PLAN_ID is not set: give --plan ID, or pass it with `--env TESTSIGMA_TEST_PLAN_ID`",
            ));
        }
        for plan in &settings.plans {
            let build = unique_build(settings.build.as_deref(), self.clock.wall_clock(), &mut self.rng);
            let order = TriggerRequest { plan: *plan, build, ..settings.order.clone() };
            tasks.push(if command == "trigger" { Task::Trigger(order) } else { Task::Run(order) });
        }
        Ok(tasks)
    }
}

/// The order of a task that starts a run.
pub(super) fn order_of(task: &Task) -> Option<&TriggerRequest> {
    match task {
        Task::Trigger(order) | Task::Run(order) => Some(order),
        Task::Wait(_) | Task::Inspect(_) | Task::Stop(_) => None,
    }
}
