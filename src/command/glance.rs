//! `status` and `stop`: one run, no waiting, no files.

use super::Refusal;
use super::gate::{Gate, no_run_id};
use super::log;
use super::outcome::PlanOutcome;
use crate::drive::{Silent, drive};
use crate::exit::Exit;
use crate::follow::{End, Task};

impl Gate<'_> {
    /// `status` and `stop`: where a run stands, for people or for programs. Writes no files.
    pub fn glance(mut self, command: &str, as_json: bool) -> Exit {
        match self.inspect(command, as_json) {
            Ok(exit) => exit,
            Err(refusal) => {
                self.log.complain(&refusal.message);
                refusal.exit
            }
        }
    }

    fn inspect(&mut self, command: &str, as_json: bool) -> Result<Exit, Refusal> {
        let settings = self.sources.settings(self.files)?;
        let run = match self.sources.run_id()? {
            Some(run) => run,
            None => *self.runs_on_file().first().ok_or_else(|| no_run_id(command))?,
        };
        let api = self.api(&settings)?;
        self.log.hide(api.redactor().clone());
        let task = if command == "stop" { Task::Stop(run) } else { Task::Inspect(run) };
        let mut follows = [self.follow(task, &settings)];
        drive(&api, self.transport, self.clock, &mut follows, &mut Silent);
        let [follow] = follows;
        let plan = PlanOutcome::of(&follow, &api, self.clock.now(), Some(1));
        match follow.end() {
            Some(End::Unfinished | End::Verdict(_) | End::Stopped { confirmed: true }) => {}
            _ => return Err(Refusal { exit: plan.exit, message: plan.message }),
        }
        if as_json {
            let outcome =
                self.outcome(command, Exit::Passed, self.clock.now(), self.clock.wall(), vec![plan], Some(&api));
            self.log.print(&outcome.json());
        } else {
            let message =
                follow.run().and_then(|run| run.message.clone()).map(|m| format!(" ({m})")).unwrap_or_default();
            self.log.say(&format!("Run {run} of {}: {}{message}", plan.title(), log::state(&follow)));
            self.log.say(&api.run_url(run));
        }
        Ok(Exit::Passed)
    }
}
