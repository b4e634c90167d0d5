//! What a look at a run proves.

use crate::exit::Exit;
use crate::testsigma::run::{Counts, Run, RunResult, Status};

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
    Inconclusive(Doubt),
}

/// Why a completed run proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// `NOT_EXECUTED`
    NotExecuted,
    /// The server says that it ran no test case.
    NoTests,
    /// A pass, but nothing says that any test case ran.
    Uncounted,
    /// The result is missing, or a placeholder for one.
    NoResult,
    /// A result that is not in Testsigma's vocabulary.
    UnknownResult,
    /// A passing result over all re-runs beside a last re-run that did not pass.
    Contradiction,
}

impl Verdict {
    /// The exit code.
    pub fn exit(self) -> Exit {
        match self {
            Verdict::Passed => Exit::Passed,
            Verdict::Failed => Exit::TestsFailed,
            Verdict::Stopped => Exit::RunStopped,
            Verdict::Inconclusive(_) => Exit::Inconclusive,
        }
    }

    /// For people.
    pub fn sentence(self) -> &'static str {
        match self {
            Verdict::Passed => "the test plan passed",
            Verdict::Failed => "tests failed",
            Verdict::Stopped => "the run was stopped or aborted before its end",
            Verdict::Inconclusive(doubt) => match doubt {
                Doubt::NotExecuted => "tests were not executed",
                Doubt::NoTests => {
                    "no test ran: the plan is empty, or every case in it is skipped (--allow-empty accepts that)"
                }
                Doubt::Uncounted => {
                    "the result is a pass, but nothing shows that any test ran (--allow-empty accepts that)"
                }
                Doubt::NoResult => "the run completed without a result",
                Doubt::UnknownResult => "the run completed with a result that is not known to be a pass",
                Doubt::Contradiction => "the server calls the run passed although its last re-run did not pass",
            },
        }
    }
}

/// Which run of a chain of re-runs decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Deciding {
    /// The result over all re-runs: a test that passes at its re-run passes.
    #[default]
    Effective,
    /// The first run alone, once all re-runs are over.
    Original,
}

/// What a look proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
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
/// chain is a pass. Counts never decide, but for a pass without a single test (`allow_empty` accepts it).
pub fn judge(run: &Run, deciding: Deciding, allow_empty: bool) -> Judgement {
    let completed = run.chain().all(|run| run.status == Status::Completed)
        && run.consolidated_status.as_ref().is_none_or(|status| *status == Status::Completed);
    if !completed {
        return Judgement::Running;
    }
    let verdict = match deciding {
        Deciding::Effective => effective(run),
        Deciding::Original => of(&run.result),
    };
    if rerun_due(run, verdict) {
        return Judgement::RerunDue(verdict);
    }
    match counts(run) {
        Some(counts) if verdict == Verdict::Passed && counts.total == 0 && !allow_empty => {
            Judgement::Over(Verdict::Inconclusive(Doubt::NoTests))
        }
        _ => Judgement::Over(verdict),
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
        // The result over the chain may lag behind its last run, never the other way round.
        Some(RunResult::Success) if run.child.is_some() && *last != RunResult::Success => {
            Verdict::Inconclusive(Doubt::Contradiction)
        }
        Some(result) => of(result),
    }
}

fn of(result: &RunResult) -> Verdict {
    match result {
        RunResult::Success => Verdict::Passed,
        RunResult::Failure => Verdict::Failed,
        RunResult::Stopped | RunResult::Aborted => Verdict::Stopped,
        RunResult::NotExecuted => Verdict::Inconclusive(Doubt::NotExecuted),
        RunResult::Queued | RunResult::Missing => Verdict::Inconclusive(Doubt::NoResult),
        RunResult::Other(_) => Verdict::Inconclusive(Doubt::UnknownResult),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(status: &str, result: &str) -> Run {
        Run {
            id: 1,
            status: Status::parse(status),
            result: RunResult::parse(result),
            reruns: Some(false),
            ..Run::default()
        }
    }

    fn done(result: &str) -> Run {
        run("STATUS_COMPLETED", result)
    }

    fn with_child(result: &str, child: Run) -> Run {
        Run { child: Some(Box::new(child)), ..done(result) }
    }

    fn consolidated(run: Run, status: &str, result: &str) -> Run {
        Run {
            consolidated_status: Some(Status::parse(status)),
            consolidated_result: Some(RunResult::parse(result)),
            ..run
        }
    }

    fn counted(run: Run, total: u32) -> Run {
        Run { counts: Some(Counts { total, passed: total, ..Counts::default() }), ..run }
    }

    fn announced(run: Run) -> Run {
        Run { reruns: Some(true), ..run }
    }

    #[test]
    fn only_positive_proof_is_a_pass() {
        use Doubt::*;
        use Judgement::*;
        use Verdict::*;
        let completed = "STATUS_COMPLETED";
        for (name, run, expected) in [
            ("created", run("STATUS_CREATED", "QUEUED"), Running),
            ("queued", run("STATUS_QUEUED", "QUEUED"), Running),
            ("pre-flight", run("STATUS_PRE_FLIGHT", "QUEUED"), Running),
            ("in progress", run("STATUS_IN_PROGRESS", "QUEUED"), Running),
            ("in progress, already SUCCESS", run("STATUS_IN_PROGRESS", "SUCCESS"), Running),
            ("unknown status with SUCCESS", run("STATUS_FINISHED", "SUCCESS"), Running),
            ("no status with SUCCESS", run("", "SUCCESS"), Running),
            ("passed", done("SUCCESS"), Over(Passed)),
            ("passed, in the documentation's word", done("PASSED"), Over(Passed)),
            ("failed", done("FAILURE"), Over(Failed)),
            ("failed, in the documentation's word", done("FAILED"), Over(Failed)),
            ("stopped", done("STOPPED"), Over(Stopped)),
            ("aborted", done("ABORTED"), Over(Stopped)),
            ("not executed", done("NOT_EXECUTED"), Over(Inconclusive(NotExecuted))),
            ("still queued", done("QUEUED"), Over(Inconclusive(NoResult))),
            ("no result", done(""), Over(Inconclusive(NoResult))),
            ("unknown result", done("MOSTLY_SUCCESS"), Over(Inconclusive(UnknownResult))),
            ("no tests", counted(done("SUCCESS"), 0), Over(Inconclusive(NoTests))),
            ("one test", counted(done("SUCCESS"), 1), Over(Passed)),
            ("no tests, failed", counted(done("FAILURE"), 0), Over(Failed)),
            ("re-run passed", with_child("FAILURE", done("SUCCESS")), Over(Passed)),
            ("re-run failed", with_child("FAILURE", done("FAILURE")), Over(Failed)),
            ("re-run of a pass failed", with_child("SUCCESS", done("FAILURE")), Over(Failed)),
            ("re-run queued", with_child("FAILURE", run("STATUS_QUEUED", "QUEUED")), Running),
            ("re-run unknown", with_child("SUCCESS", run("", "SUCCESS")), Running),
            ("re-run of a re-run", with_child("FAILURE", with_child("FAILURE", done("SUCCESS"))), Over(Passed)),
            ("consolidated pass", consolidated(done("FAILURE"), completed, "SUCCESS"), Over(Passed)),
            ("consolidated fail", consolidated(done("SUCCESS"), completed, "FAILURE"), Over(Failed)),
            ("consolidated running", consolidated(done("SUCCESS"), "STATUS_IN_PROGRESS", "SUCCESS"), Running),
            (
                "consolidated placeholder",
                consolidated(done("SUCCESS"), completed, "QUEUED"),
                Over(Inconclusive(NoResult)),
            ),
            (
                "consolidated pass, last re-run failed",
                consolidated(with_child("FAILURE", done("FAILURE")), completed, "SUCCESS"),
                Over(Inconclusive(Contradiction)),
            ),
            ("re-run announced, none yet", announced(done("FAILURE")), RerunDue(Failed)),
            ("re-run announced, passed", announced(done("SUCCESS")), Over(Passed)),
            ("re-run announced, stopped", announced(done("STOPPED")), Over(Stopped)),
            ("re-run announced, aborted", announced(done("ABORTED")), RerunDue(Stopped)),
            ("re-run announced and over", announced(with_child("FAILURE", done("FAILURE"))), Over(Failed)),
        ] {
            assert_eq!(judge(&run, Deciding::Effective, false), expected, "{name}");
        }
    }

    #[test]
    fn policies_change_only_what_they_say() {
        let rerun = with_child("FAILURE", done("SUCCESS"));
        assert_eq!(judge(&rerun, Deciding::Original, false), Judgement::Over(Verdict::Failed));
        assert!(was_rerun(&rerun));
        assert!(!was_rerun(&done("SUCCESS")));
        let empty = counted(done("SUCCESS"), 0);
        assert_eq!(judge(&empty, Deciding::Effective, true), Judgement::Over(Verdict::Passed));
    }

    #[test]
    fn counts_over_a_re_run_keep_the_total() {
        let counts_of = |total, passed, failed| Counts { total, passed, failed, ..Counts::default() };
        let child = Run { counts: Some(counts_of(3, 2, 1)), ..done("FAILURE") };
        let parent = Run { counts: Some(counts_of(8, 5, 3)), ..with_child("FAILURE", child) };
        assert_eq!(counts(&parent), Some(counts_of(8, 7, 1)));
    }
}
