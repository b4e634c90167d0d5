//! What a look at a run proves.

use crate::api::model::{Counts, Run, RunResult, Status};

/// How a completed run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Completed, with a passing result over every re-run.
    Passed,
    /// Completed, and tests failed.
    Failed,
    /// Completed because somebody stopped it or something aborted it.
    Stopped,
    /// Completed without proof of a pass.
    Inconclusive(InconclusiveReason),
}

/// Why a completed run proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InconclusiveReason {
    /// `NOT_EXECUTED`
    NotExecuted,
    /// The server says that it ran no test case.
    NoTests,
    /// A pass, but every test case is over and none of them passed.
    NonePassed,
    /// A pass, but nothing says that any test case ran.
    Uncounted,
    /// The result is missing, or a placeholder for one.
    NoResult,
    /// A result that is not in Testsigma's vocabulary.
    UnknownResult,
    /// A passing result over all re-runs beside a last re-run that did not pass, or beside a run that is never run again.
    Contradiction,
}

impl Verdict {
    /// For people.
    pub fn sentence(self) -> &'static str {
        match self {
            Verdict::Passed => "the test plan passed",
            Verdict::Failed => "tests failed",
            Verdict::Stopped => "the run was stopped or aborted before its end",
            Verdict::Inconclusive(doubt) => match doubt {
                InconclusiveReason::NotExecuted => "tests were not executed",
                InconclusiveReason::NoTests => "no test ran: the plan is empty, or every case in it is skipped",
                InconclusiveReason::NonePassed => "the result is a pass, but no test passed",
                InconclusiveReason::Uncounted => "the result is a pass, but nothing shows that any test ran",
                InconclusiveReason::NoResult => "the run completed without a result",
                InconclusiveReason::UnknownResult => "the run completed with a result that is not known to be a pass",
                InconclusiveReason::Contradiction => {
                    "the server calls the run passed although the last run of its chain did not pass"
                }
            },
        }
    }
}

/// Which run of a chain of re-runs decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RerunPolicy {
    /// The result over all re-runs: a test that passes at its re-run passes.
    #[default]
    Effective,
    /// The first run alone, once all re-runs are over.
    Original,
}

/// What a look proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assessment {
    /// Not over.
    Running,
    /// Over with this verdict, unless a re-run is about to start: the run did not pass, and its plan re-runs failed tests, or the server
    /// does not say.
    RerunDue(Verdict),
    /// Over.
    Over(Verdict),
}

/// Judges a run by one look at it.
///
/// Over means: it, every re-run of it, and the chain as a whole where the server says so, are completed. Passed means: the result over the
/// chain is a pass. Counts never decide, but for a pass without a single test that passed (`allow_empty` accepts it).
pub fn assess(run: &Run, rerun_policy: RerunPolicy, allow_empty: bool) -> Assessment {
    let completed = run.chain().all(|run| run.status == Status::Completed)
        && run.consolidated_status.as_ref().is_none_or(|status| *status == Status::Completed);
    if !completed {
        return Assessment::Running;
    }
    let verdict = match rerun_policy {
        RerunPolicy::Effective => effective(run),
        RerunPolicy::Original => of(&run.result),
    };
    if rerun_due(run, verdict) {
        return Assessment::RerunDue(verdict);
    }
    Assessment::Over(match counts(run) {
        Some(counts) if !allow_empty => with_counts(verdict, counts, was_rerun(run)),
        _ => verdict,
    })
}

/// What the numbers leave of a pass: there must be a test, and one that passed, unless some are still counted as running. After a `rerun`
/// they may be those of the first run.
pub fn with_counts(verdict: Verdict, counts: Counts, rerun: bool) -> Verdict {
    let none_passed = counts.passed == 0 && counts.pending() == 0;
    match verdict {
        Verdict::Passed if counts.total == 0 => Verdict::Inconclusive(InconclusiveReason::NoTests),
        Verdict::Passed if none_passed && !rerun => Verdict::Inconclusive(InconclusiveReason::NonePassed),
        verdict => verdict,
    }
}

/// Whether a re-run had to decide: there was one, and the first run did not pass.
pub fn was_rerun(run: &Run) -> bool {
    run.result != RunResult::Success && (run.child.is_some() || run.consolidated_result == Some(RunResult::Success))
}

/// The numbers that describe the run best: its own.
///
/// A re-run's child counts only what was re-run, so the first run's total stays; where the server gives numbers over the chain it
/// does so in the run's own object.
pub fn counts(run: &Run) -> Option<Counts> {
    let own = run.counts?;
    match run.child.as_deref().map(Run::last).and_then(|last| last.counts) {
        // The rule of the server's own page (`test-plan-result.model.ts`): what failed is the last run's, what passed is not lost.
        Some(last)
            if last.total > 0 && last.total <= own.total && run.chain().all(|r| r.status == Status::Completed) =>
        {
            Some(Counts { total: own.total, passed: own.total - (last.total - last.passed.min(last.total)), ..last })
        }
        _ => Some(own),
    }
}

/// A server starts a re-run shortly after the run has completed (`RerunListener`), of all that is neither a pass nor stopped by
/// somebody.
fn rerun_due(run: &Run, verdict: Verdict) -> bool {
    let decided = verdict == Verdict::Passed || run.result == RunResult::Stopped;
    run.reruns.unwrap_or(true) && run.child.is_none() && !decided
}

fn effective(run: &Run) -> Verdict {
    let last = &run.last().result;
    match &run.consolidated_result {
        None => of(last),
        // The result over the chain may lag behind its last run, never the other way round. Without that run at hand, the first one must
        // be of those that are run again.
        Some(RunResult::Success)
            if *last != RunResult::Success
                && (run.child.is_some()
                    || !matches!(last, RunResult::Failure | RunResult::Aborted | RunResult::NotExecuted)) =>
        {
            Verdict::Inconclusive(InconclusiveReason::Contradiction)
        }
        Some(result) => of(result),
    }
}

fn of(result: &RunResult) -> Verdict {
    match result {
        RunResult::Success => Verdict::Passed,
        RunResult::Failure => Verdict::Failed,
        RunResult::Stopped | RunResult::Aborted => Verdict::Stopped,
        RunResult::NotExecuted => Verdict::Inconclusive(InconclusiveReason::NotExecuted),
        RunResult::Queued | RunResult::Missing => Verdict::Inconclusive(InconclusiveReason::NoResult),
        RunResult::Other(_) => Verdict::Inconclusive(InconclusiveReason::UnknownResult),
    }
}

#[cfg(test)]
mod tests;
