//! The results of single test cases.

use super::model::RunResult;

/// The result of one test case, its texts as received: the key may be in them.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseResult {
    /// The id of the result.
    pub id: Option<u64>,
    /// The id of the case, which is the same in every run.
    pub case: Option<u64>,
    /// The id of the machine, which is the same in every run. Only the Cloud says it.
    pub machine: Option<u64>,
    /// The id of the machine's result. (Community Edition.)
    pub machine_result: Option<u64>,
    /// The name of the case. Only the Cloud says names, and those of cases that passed are left out.
    pub name: String,
    /// The name of its suite.
    pub suite: String,
    /// The name of the machine.
    pub machine_title: String,
    /// Why it ended so. (Community Edition.)
    pub message: String,
    /// How long it took; zero where that is not said, as by the Cloud.
    pub milliseconds: u32,
    /// How it ended.
    pub result: RunResult,
}

impl CaseResult {
    /// Whether it ended without a pass.
    pub fn has_failed(&self) -> bool {
        !matches!(self.result, RunResult::Success | RunResult::Queued | RunResult::Missing)
    }

    /// Whether it failed itself, rather than was stopped or did not run.
    pub fn is_own_failure(&self) -> bool {
        matches!(self.result, RunResult::Failure | RunResult::Aborted)
    }
}

/// The step that a case failed at, as received.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FailedStep {
    /// What was to be done.
    pub action: String,
    /// Why that failed.
    pub message: String,
}

/// What is asked to tell why a run failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The results of a run's cases.
    Cases(u64),
    /// The results of a case's steps. (Cloud.)
    Steps {
        /// The run.
        run: u64,
        /// The id of the case's result.
        case: u64,
    },
    /// The newest runs of a plan.
    Runs(u64),
}
