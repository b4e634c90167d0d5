//! What an outcome is called, for people and for programs.

use super::{Outcome, PlanOutcome};
use crate::cli::exit::Exit;
use crate::follow::verdict::Verdict;

impl Outcome {
    /// The code for people: a command that does not gate has passed nothing.
    pub fn exit_word(&self) -> &'static str {
        match self.exit {
            Exit::Passed if !self.command.gates() => "done",
            exit => exit.name(),
        }
    }
}

impl PlanOutcome {
    /// How the run came out, also where the command did all that it was asked: a report of a failed run is fetched.
    pub fn display_exit(&self) -> Exit {
        match self.verdict {
            Some(verdict) if self.exit == Exit::Passed => Exit::from(verdict),
            _ => self.exit,
        }
    }

    /// The same as a word. A command that ends well without a verdict has started the run.
    pub fn word(&self) -> &'static str {
        match (self.verdict, self.exit) {
            (None, Exit::Passed) => "started",
            _ => self.display_exit().name(),
        }
    }

    /// What the report's failures are: after a re-run a pass has some, and a run that was stopped has cases that were not run.
    pub fn failed_word(&self) -> &'static str {
        match self.verdict {
            Some(Verdict::Passed) => "Failed at first",
            Some(Verdict::Failed) => "Failed",
            _ => "Did not pass",
        }
    }

    /// The same as a heading.
    pub fn failed_in_report(&self) -> String {
        format!("{}: {}", self.failed_word(), self.failed_cases)
    }

    /// What stands in the names of its own files where there are several: the plan's id, or the run's while the plan is not known.
    pub fn in_file_names(&self) -> Option<u64> {
        self.plan.or(self.run.as_ref().map(|run| run.id))
    }

    /// The plan, for people.
    pub fn title(&self) -> String {
        match (&self.name, self.plan) {
            (Some(name), Some(plan)) => format!("{name} ({plan})"),
            (Some(name), None) => name.clone(),
            (None, Some(plan)) => format!("plan {plan}"),
            (None, None) => self.run.as_ref().map_or("test plan".to_owned(), |run| format!("run {}", run.id)),
        }
    }
}

/// The word for a verdict in files.
pub fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "passed",
        Verdict::Failed => "failed",
        Verdict::Stopped => "stopped",
        Verdict::Inconclusive(_) => "inconclusive",
    }
}
