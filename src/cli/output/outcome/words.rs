//! The words for an outcome, for people and for programs.

use super::{Outcome, PlanOutcome, RunOutcome};
use crate::cli::exit::Exit;
use crate::follow::verdict::Verdict;
use crate::junit::FailedCase;

impl Outcome {
    /// The exit code as a word: `done` where a command succeeded that gates nothing, because no test passed.
    pub fn exit_word(&self) -> &'static str {
        match self.exit {
            Exit::Passed if !self.command.gates() => "done",
            exit => exit.name(),
        }
    }

    /// The same beside `code`, and what else there was: another plan may have failed tests.
    pub fn exit_words(&self, code: &str) -> String {
        let is_failed = |plan: &PlanOutcome| plan.exit == Exit::TestsFailed;
        let beside = self.exit != Exit::TestsFailed && self.plans.iter().any(is_failed);
        format!("{code} ({}{})", self.exit_word(), if beside { ", and tests failed" } else { "" })
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

    /// Whether its failed cases are those of a first run that a re-run may have mended, or has mended though the first run decides.
    pub fn failed_at_first(&self) -> bool {
        let is_rerun = self.run.as_ref().is_some_and(|run| run.rerun);
        let is_mended = is_rerun && self.counts.is_some_and(|counts| counts.failed == 0);
        self.failures_of_first_run || (self.verdict == Some(Verdict::Failed) && is_mended)
    }

    /// The page that says most of a case: its own, or the run's.
    pub fn page_of<'o>(&'o self, case: &'o FailedCase) -> Option<&'o String> {
        case.link.as_ref().or(self.run.as_ref().map(|run| &run.url))
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

impl RunOutcome {
    /// What a link to its page says.
    pub fn open(&self) -> String {
        format!("Open run {} in Testsigma", self.id)
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
