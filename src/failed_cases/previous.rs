//! The run before.

use crate::api::case_result::CaseResult;
use crate::api::model::{Run, RunResult, Status};
use crate::junit::{Before, MAX_ORDER};

/// What became of the cases in the run before.
#[derive(Clone, Debug, PartialEq)]
pub struct Previous {
    /// The run.
    pub run: u64,
    /// Its cases; none where all of them passed.
    cases: Vec<CaseResult>,
}

impl Previous {
    pub(super) fn new(run: u64, cases: Vec<CaseResult>) -> Self {
        Previous { run, cases }
    }

    /// What it says of a case that failed now.
    pub(super) fn of(&self, case: &CaseResult) -> Before {
        if case.case.is_none() {
            return Before::Unknown;
        }
        let own = |before: &&CaseResult| super::is_same(case, before);
        // A plan's machines may have been made anew since.
        let any = |before: &&CaseResult| before.case == case.case;
        let mut found: Vec<_> = self.cases.iter().filter(own).collect();
        if found.is_empty() {
            found = self.cases.iter().filter(any).collect();
        }
        if found.iter().any(|before| before.is_own_failure()) {
            Before::Failed(self.run)
        } else if found.iter().all(|before| before.result == RunResult::Success) && self.cases.len() + 1 < MAX_ORDER {
            Before::Passed
        } else {
            // It was not executed, or may stand on the next page.
            Before::Unknown
        }
    }

    /// How many of the cases that failed in it pass now.
    pub(super) fn mended(&self, now: &[CaseResult]) -> u32 {
        let passes = |before: &&CaseResult| {
            let mut same = now.iter().filter(|case| super::is_same(before, case)).peekable();
            same.peek().is_some() && same.all(|case| case.result == RunResult::Success)
        };
        let mended = self.cases.iter().filter(|before| before.is_own_failure()).filter(passes).count();
        u32::try_from(mended).unwrap_or(u32::MAX)
    }
}

/// The run before `ours` in a list that shows both: completed with a verdict of its tests, in the same environment, of the whole plan, and no
/// re-run. With it comes the run whose cases say what failed in the end; none where all passed.
pub(super) fn find(ours: u64, runs: &[Run]) -> Option<(u64, Option<u64>)> {
    let own = runs.iter().find(|run| run.id == ours)?;
    let is_comparable = |run: &&Run| {
        run.id < ours
            && run.parent.is_none()
            && !run.is_partial
            && run.environment == own.environment
            && run.chain().all(|link| link.status == Status::Completed)
            && matches!(run.result, RunResult::Success | RunResult::Failure)
    };
    let before = runs.iter().filter(is_comparable).max_by_key(|run| run.id)?;
    let executed = |run: &&Run| run.id > 0 && run.counts.is_none_or(|counts| counts.passed > 0 || counts.failed > 0);
    let deciding = before.chain().filter(executed).last().unwrap_or(before);
    Some((before.id, (deciding.result != RunResult::Success).then_some(deciding.id)))
}
