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
        // A plan's machines may have been made anew since: then any will do.
        let has_own = self.cases.iter().any(|before| super::is_same(case, before));
        let mut all_passed = true;
        for before in &self.cases {
            if before.case != case.case || has_own && !super::is_same(case, before) {
                continue;
            }
            if before.is_own_failure() {
                return Before::Failed(self.run);
            }
            all_passed &= before.result == RunResult::Success;
        }
        // What was not executed, or may stand on the next page, says nothing.
        if all_passed && self.cases.len() + 1 < MAX_ORDER { Before::Passed } else { Before::Unknown }
    }

    /// How many of the cases that failed in it pass now.
    pub(super) fn mended(&self, now: &[CaseResult]) -> u32 {
        let mut mended = 0;
        for before in self.cases.iter().filter(|before| before.is_own_failure()) {
            let (mut is_there, mut passes) = (false, true);
            for case in now.iter().filter(|case| super::is_same(before, case)) {
                is_there = true;
                passes &= case.result == RunResult::Success;
            }
            mended += u32::from(is_there && passes);
        }
        mended
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
            // The run that ours is a re-run of failed in the same cases.
            && run.chain().all(|link| link.status == Status::Completed && link.id != ours)
            && matches!(run.result, RunResult::Success | RunResult::Failure)
    };
    let before = runs.iter().filter(is_comparable).max_by_key(|run| run.id)?;
    let deciding = before.chain().filter(|run| run.id > 0 && run.has_executed()).last().unwrap_or(before);
    Some((before.id, (deciding.result != RunResult::Success).then_some(deciding.id)))
}
