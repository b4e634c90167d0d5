//! `status` and `stop`: runs as they stand, no waiting, no files.

use super::gate::Gate;
use crate::cli::CommandError;
use crate::cli::exit::Exit;
use crate::cli::log;
use crate::cli::output::outcome::PlanOutcome;
use crate::cli::output::saved_runs::SavedRuns;
use crate::follow::drive::{NoObserver, drive};
use crate::follow::{End, Follow};

impl Gate<'_> {
    /// `status` and `stop`: where runs stand, for people or for programs. Writes no files. `error` is why there is nothing to do but to
    /// say so.
    pub fn inspect_runs(mut self, command: &str, as_json: bool, error: Option<CommandError>) -> Exit {
        let seen = error.map_or_else(|| self.inspect(command, as_json), Err);
        seen.unwrap_or_else(|error| {
            self.log.error(&error.message);
            error.exit
        })
    }

    fn inspect(&mut self, command: &str, as_json: bool) -> Result<Exit, CommandError> {
        let (started_at, started) = (self.clock.now(), self.clock.wall_clock());
        self.saved_runs = SavedRuns::read(self.files, &self.output.out);
        let settings = self.sources.settings(self.files)?;
        let tasks = self.tasks(command, &settings)?;
        let api = self.api(&settings, started_at)?;
        let mut follows: Vec<Follow> =
            tasks.into_iter().map(|task| self.follow(task, &settings, started_at, started)).collect();
        drive(&api, self.network(), &mut follows, &mut NoObserver);
        let plans: Vec<PlanOutcome> =
            follows.iter().map(|follow| PlanOutcome::of(follow, &api, self.clock.now(), None)).collect();
        // A look went well if it saw where the run stands, wherever that is.
        let exit = follows.iter().zip(&plans).fold(Exit::Passed, |worst, (follow, plan)| match follow.end() {
            Some(End::Unfinished | End::Verdict(_) | End::Stopped { confirmed: true }) => worst,
            _ => {
                self.log.error(&format!("run {}: {}", follow.run_id().unwrap_or_default(), plan.message));
                worst.worst(plan.exit)
            }
        });
        if as_json {
            let mut outcome = self.outcome(command, exit, started_at, started, plans, Some(&api));
            outcome.requests += follows.iter().map(Follow::requests).sum::<u32>();
            self.log.print(&outcome.json());
            return Ok(exit);
        }
        for (follow, plan) in follows.iter().zip(&plans) {
            let (Some(id), Some(run)) = (follow.run_id(), follow.run()) else { continue };
            let server_text = run.message.as_ref().map(|message| format!(" ({message})")).unwrap_or_default();
            let did = match (command, follow.end()) {
                ("stop", Some(End::Verdict(_))) => "over already, nothing to stop; ",
                (_, Some(End::Stopped { confirmed: true })) => "stopped; ",
                _ => "",
            };
            self.log.info(&format!("Run {id} of {}: {did}{}{server_text}", plan.title(), log::state(follow)));
            self.log.info(&api.run_url(id));
        }
        Ok(exit)
    }
}
