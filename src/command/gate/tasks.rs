//! What a command is to do: runs to start, or runs to look at.

use super::Gate;
use crate::command::Refusal;
use crate::command::settings::Settings;
use crate::command::settings::values::unique_build;
use crate::follow::Task;
use crate::testsigma::order::Order;

impl Gate<'_> {
    /// What is to be done.
    pub(in crate::command) fn tasks(&mut self, command: &str, settings: &Settings) -> Result<Vec<Task>, Refusal> {
        let about_runs = match command {
            "wait" => Some(Task::Wait as fn(u64) -> Task),
            "report" | "status" => Some(Task::Inspect as fn(u64) -> Task),
            "stop" => Some(Task::Stop as fn(u64) -> Task),
            _ => None,
        };
        if let Some(task) = about_runs {
            let mut runs = self.sources.run_ids()?;
            if runs.is_empty() {
                runs.clone_from(&self.on_file.ids);
            }
            if runs.is_empty() {
                return Err(Refusal::usage(format!(
                    "{command} needs a RUN_ID: as argument, as TESTSIGMA_RUN_ID, or in the testsigma.env that trigger left in --out"
                )));
            }
            return Ok(runs.into_iter().map(task).collect());
        }
        if settings.plans.is_empty() {
            return Err(Refusal::config(
                "TESTSIGMA_TEST_PLAN_ID is not set: give --plan ID, or pass it with `--env TESTSIGMA_TEST_PLAN_ID`",
            ));
        }
        let wall = self.clock.wall();
        let orders = settings.plans.iter().map(|plan| Order {
            plan: *plan,
            build: unique_build(settings.build.as_deref(), wall, &mut self.rng),
            environment: settings.environment.clone(),
            runtime_data: settings.runtime_data.clone(),
            saved_config: settings.saved_config.clone(),
            uploads: settings.uploads.clone(),
        });
        let task = if command == "trigger" { Task::Trigger } else { Task::Run };
        Ok(orders.map(task).collect())
    }
}

/// The order of a task that starts a run.
pub(super) fn order_of(task: &Task) -> Option<&Order> {
    match task {
        Task::Trigger(order) | Task::Run(order) => Some(order),
        Task::Wait(_) | Task::Inspect(_) | Task::Stop(_) => None,
    }
}
