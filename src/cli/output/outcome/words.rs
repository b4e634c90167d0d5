//! The words for an outcome, for people and for programs.

use super::{Outcome, PlanOutcome};
use crate::cli::exit::Exit;
use crate::follow::verdict::Verdict;

impl Outcome {
    /// The exit code as a word: `done` where a command succeeded that gates nothing, because no test passed.
    pub fn exit_word(&self) -> &'static str {
        match self.exit {
            Exit::Passed if !self.command.gates() => "done",
            exit => exit.name(),
        }
    }
}

impl PlanOutcome {
    /// The code of the verdict where the command itself succeeded: `report` fetches the report of a failed run and ends with 0.
    pub fn display_exit(&self) -> Exit {
        match self.verdict {
            Some(verdict) if self.exit == Exit::Passed => Exit::from(verdict),
            _ => self.exit,
        }
    }

    /// [`Self::display_exit`] as a word: `started` where a command succeeded without a verdict.
    pub fn word(&self) -> &'static str {
        match (self.verdict, self.exit) {
            (None, Exit::Passed) => "started",
            _ => self.display_exit().name(),
        }
    }

    /// The word for the failures in the report. Of some it is not known what a re-run made of them, and a run that was stopped has cases that did not run.
    pub fn failed_word(&self) -> &'static str {
        match self.verdict {
            _ if self.failures_of_first_run => "Failed at first",
            // They passed when they were run again, and the first run decides.
            Some(Verdict::Failed) if self.is_rerun() && self.counts.is_some_and(|counts| counts.failed == 0) => {
                "Failed at first"
            }
            Some(Verdict::Failed) => "Failed",
            _ => "Did not pass",
        }
    }

    fn is_rerun(&self) -> bool {
        self.run.as_ref().is_some_and(|run| run.rerun)
    }

    /// [`Self::failed_word`] and their number, as a heading.
    pub fn failed_in_report(&self) -> String {
        format!("{}: {}", self.failed_word(), self.failed_cases)
    }

    /// The plan's name and id for people, as far as they are known.
    pub fn title(&self) -> String {
        match (&self.name, self.plan) {
            (Some(name), Some(plan)) => format!("{name} ({plan})"),
            (Some(name), None) => name.clone(),
            (None, Some(plan)) => format!("plan {plan}"),
            (None, None) => self.run.as_ref().map_or("test plan".to_owned(), |run| format!("run {}", run.id)),
        }
    }
}

/// What is said of a case that failed at first.
pub const MENDED: &str = "Passed in the re-run";

/// The word for a verdict in files.
pub fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "passed",
        Verdict::Failed => "failed",
        Verdict::Stopped => "stopped",
        Verdict::Inconclusive(_) => "inconclusive",
    }
}
