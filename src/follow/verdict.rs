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
    /// The last re-run passed, but not as many cases passed in re-runs as had failed before.
    NotRerun,
    /// A pass beside failed cases of the same run, as these say.
    FailedCases(Evidence),
}

/// What says how the cases of a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The counts of the run's own answer.
    Counts,
    /// The list of its case results.
    CaseResults,
    /// Its metrics. (Cloud, API v2.)
    Metrics,
    /// Its report.
    Report,
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
                InconclusiveReason::NotRerun => "the re-run passed, but did not execute all that had failed",
                InconclusiveReason::FailedCases(Evidence::Counts) => {
                    "the server calls the run passed, but its counts say that cases failed"
                }
                InconclusiveReason::FailedCases(Evidence::CaseResults) => {
                    "the server calls the run passed, but its case results say that cases failed"
                }
                InconclusiveReason::FailedCases(Evidence::Metrics) => {
                    "the server calls the run passed, but its metrics say that cases failed"
                }
                InconclusiveReason::FailedCases(Evidence::Report) => {
                    "the server calls the run passed, but its report says that cases failed"
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
/// Over means: it, every re-run of it, and the chain as a whole where the server says so at any of its links, are completed. Passed means: the
/// result over the chain is a pass, and no number of the deciding run speaks against it; whether one speaks for it tells [`proof`].
/// `allow_empty` accepts a pass without a test that passed.
pub fn assess(run: &Run, rerun_policy: RerunPolicy, allow_empty: bool) -> Assessment {
    let is_over = |status: &Status| *status == Status::Completed;
    let completed = run.chain().all(|run| is_over(&run.status) && run.consolidated_status.as_ref().is_none_or(is_over));
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
    Assessment::Over(match (verdict, proof(deciding_counts(run, rerun_policy), Evidence::Counts)) {
        (Verdict::Passed, Proof::Against(reason)) if !(allow_empty && reason.is_empty()) => {
            Verdict::Inconclusive(reason)
        }
        (Verdict::Passed, _) if rerun_policy == RerunPolicy::Effective => {
            against_the_chain(run).map_or(verdict, Verdict::Inconclusive)
        }
        (verdict, _) => verdict,
    })
}

/// What the numbers say against a pass over the chain, whose deciding run passed.
fn against_the_chain(run: &Run) -> Option<InconclusiveReason> {
    // Where there was a re-run, they may be those of the first run still.
    let over = run.chain_counts.filter(|over| !was_rerun(run) && over.total > 0);
    if let Some(Proof::Against(reason)) = over.map(|over| proof(Some(over), Evidence::Counts)) {
        return Some(reason);
    }
    (run.child.is_some() && left(run, 0) > 0).then_some(InconclusiveReason::NotRerun)
}

/// Whether each run of the chain that counts tells its numbers, so that [`left`] does.
pub fn is_counted(run: &Run) -> bool {
    counting(run).all(|link| link.counts.is_some())
}

/// How many cases have not passed in the end, of `before` that had not before the chain, and of those that its runs executed: what did not pass
/// and was not executed again has not passed still. Zero where a run does not tell its numbers.
pub fn left(run: &Run, before: u32) -> u32 {
    counting(run).fold(before, |left, link| {
        link.counts.map_or(0, |counts| counts.unpassed().max(left.saturating_sub(counts.passed)))
    })
}

/// What the numbers of the deciding run say of a pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// A case passed, and none failed.
    For,
    /// They do not say: there are none, or none passed while some are still counted as running.
    Missing,
    /// It is none.
    Against(InconclusiveReason),
}

/// What numbers, which are `evidence`, say of a pass.
pub fn proof(counts: Option<Counts>, evidence: Evidence) -> Proof {
    match counts {
        None => Proof::Missing,
        Some(counts) if counts.unpassed() > 0 => Proof::Against(InconclusiveReason::FailedCases(evidence)),
        Some(Counts { total: 0, .. }) => Proof::Against(InconclusiveReason::NoTests),
        Some(counts) if counts.passed > 0 => Proof::For,
        Some(counts) if counts.pending() == 0 => Proof::Against(InconclusiveReason::NonePassed),
        Some(_) => Proof::Missing,
    }
}

impl InconclusiveReason {
    /// Whether it is that no test passed, which a user may accept.
    pub fn is_empty(self) -> bool {
        matches!(self, InconclusiveReason::NoTests | InconclusiveReason::NonePassed | InconclusiveReason::Uncounted)
    }
}

/// The run of the chain that decides: the last of which a case passed or failed. A re-run that executed nothing mends nothing, whatever it
/// calls itself. (Seen on Community 3.0.1: a re-run that cannot be made is stopped with a total of zero.)
pub fn deciding(run: &Run, rerun_policy: RerunPolicy) -> &Run {
    match rerun_policy {
        RerunPolicy::Original => run,
        RerunPolicy::Effective => counting(run).last().unwrap_or(run),
    }
}

/// The runs of the chain that count: the first, and its re-runs of which a case passed or failed.
fn counting(run: &Run) -> impl Iterator<Item = &Run> {
    run.chain().filter(|link| std::ptr::eq(*link, run) || link.has_executed())
}

/// The numbers of the run that decides. A re-run that is not shown, but counted in the result over the chain, has none but those over the
/// chain.
pub fn deciding_counts(run: &Run, rerun_policy: RerunPolicy) -> Option<Counts> {
    match deciding(run, rerun_policy) {
        unseen if rerun_policy == RerunPolicy::Effective && is_rerun_hidden(run) => {
            // What did not pass in the first run did in the one that is not shown: that is said of the chain, and no number speaks for it. Those
            // over the chain do, unless they are the first run's still.
            let mended = |counts: Counts| Counts { failed: 0, aborted: 0, stopped: 0, ..counts };
            let over = unseen.chain_counts.filter(|over| unseen.counts.is_none_or(|own| !over.tells_as(&own)));
            over.or(unseen.counts.map(mended))
        }
        deciding => deciding.counts,
    }
}

/// Whether a re-run had to decide: there was one, and the first run did not pass.
pub fn was_rerun(run: &Run) -> bool {
    run.result != RunResult::Success && (run.child.is_some() || run.consolidated_result == Some(RunResult::Success))
}

/// Whether a pass rests on a re-run that is not shown.
pub fn is_rerun_hidden(run: &Run) -> bool {
    run.child.is_none() && was_rerun(run)
}

/// The numbers that describe the run best: its own, and once all is over what its re-runs made of them.
pub fn counts(run: &Run) -> Option<Counts> {
    let own = run.counts?;
    if run.chain().any(|link| link.status != Status::Completed) {
        return Some(own);
    }
    // What a re-run that tells no numbers has passed is not known: then it is nothing that was left out.
    let is_known = run.chain().all(|link| link.counts.is_some());
    let reruns = run.chain().skip(1).filter_map(|link| link.counts);
    Some(reruns.fold(own, |before, rerun| counts_over(before, rerun, is_known)))
}

/// The numbers of a run and a re-run of a part of it, by the rule of the server's own page (`test-plan-result.model.ts`): the total stays, what
/// failed is the re-run's, what passed is not lost. What is in neither is what it was, where that `is_known`.
fn counts_over(before: Counts, rerun: Counts, is_known: bool) -> Counts {
    if rerun.total == 0 || rerun.total > before.total {
        return before;
    }
    let kept = before.total - rerun.total;
    let left = if is_known { kept.saturating_sub(before.passed) } else { 0 };
    let not_executed = left.min(before.not_executed);
    Counts {
        total: before.total,
        passed: kept - left + rerun.passed.min(rerun.total),
        failed: rerun.failed.saturating_add(left - not_executed),
        not_executed: rerun.not_executed.saturating_add(not_executed),
        ..rerun
    }
}

/// A server starts a re-run shortly after the run has completed (`RerunListener`), of all that is neither a pass nor stopped by
/// somebody.
fn rerun_due(run: &Run, verdict: Verdict) -> bool {
    let decided = verdict == Verdict::Passed || run.result == RunResult::Stopped;
    run.reruns.unwrap_or(true) && run.child.is_none() && !decided
}

fn effective(run: &Run) -> Verdict {
    let deciding = deciding(run, RerunPolicy::Effective);
    let is_last = std::ptr::eq(deciding, run.last());
    let own = of(&deciding.result);
    if !is_last && own != Verdict::Passed {
        return own;
    }
    // What the links up to the deciding one say of all that follows them: the first that is no pass decides, else the first.
    let until = run.chain().position(|link| std::ptr::eq(link, deciding)).unwrap_or(0);
    let over: Vec<&RunResult> =
        run.chain().take(until + 1).filter_map(|link| link.consolidated_result.as_ref()).collect();
    let over = over.iter().find(|result| ***result != RunResult::Success).or(over.first());
    let verdict = over.map_or(own, |result| of(result));
    // The result over the chain may lag behind its last run, never the other way round. Without that run at hand, the first one must be of those
    // that are run again.
    let may_be_rerun = || matches!(run.result, RunResult::Failure | RunResult::Aborted | RunResult::NotExecuted);
    let is_mended = own == Verdict::Passed || run.child.is_none() && may_be_rerun();
    match verdict {
        Verdict::Passed if !is_mended || !is_last && run.last().result != RunResult::Success => {
            Verdict::Inconclusive(InconclusiveReason::Contradiction)
        }
        verdict => verdict,
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
