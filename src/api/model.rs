//! A run as one answer of the server describes it, whatever the edition.

/// One look at a run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// The run's id.
    pub id: u64,
    /// The plan that it is a run of.
    pub plan: Option<u64>,
    /// The plan's name.
    pub plan_name: Option<String>,
    /// The build number as the server keeps it.
    pub build: Option<String>,
    /// The environment that it is said to be in.
    pub environment: Option<String>,
    /// Whether it is said that the API started it.
    pub by_api: bool,
    /// Where it stands.
    pub status: Status,
    /// How it ended, or a placeholder while it has not.
    pub result: RunResult,
    /// The server's remark, for people.
    pub message: Option<String>,
    /// Start in milliseconds since 1970, by the server's clock.
    pub started: Option<u64>,
    /// End in milliseconds since 1970, by the server's clock.
    pub ended: Option<u64>,
    /// Numbers of test cases, if the answer has any: the run's own, else those over the chain.
    pub counts: Option<Counts>,
    /// Numbers over the whole chain of re-runs, where the server gives them.
    pub chain_counts: Option<Counts>,
    /// Test cases that wait, where the server says it.
    pub queued: Option<u32>,
    /// Status over the whole chain of re-runs, where the server gives one.
    pub consolidated_status: Option<Status>,
    /// Result over the whole chain of re-runs, where the server gives one.
    pub consolidated_result: Option<RunResult>,
    /// Whether the plan re-runs failed tests by itself. None where the server does not say, as the Community Edition.
    pub reruns: Option<bool>,
    /// Whether a saved configuration chose its cases.
    pub is_partial: bool,
    /// The run that this is a re-run of.
    pub parent: Option<u64>,
    /// The re-run that followed this run.
    pub child: Option<Box<Run>>,
    /// Keys that count as absent because their values are of another type than the API's. Nothing that decides rests on them.
    pub ignored: Box<[&'static str]>,
}

impl Run {
    /// Whether it is known to go on.
    pub fn is_active(&self) -> bool {
        matches!(self.last().status, Status::Created | Status::Queued | Status::PreFlight | Status::InProgress)
    }

    /// This run and its re-runs, in order.
    pub fn chain(&self) -> impl Iterator<Item = &Run> {
        std::iter::successors(Some(self), |run| run.child.as_deref())
    }

    /// The id of the last run of the chain, if it has one.
    pub fn last_id(&self) -> Option<u64> {
        Some(self.last().id).filter(|id| *id != 0)
    }

    /// Puts what was seen of the last re-run by its own id in its place.
    pub fn replace_last(&mut self, seen: Run) {
        match &mut self.child {
            Some(child) => child.replace_last(seen),
            None => *self = seen,
        }
    }

    /// When it started, in milliseconds since 1970. Zero is no time, but a run that is queued still.
    pub fn start(&self) -> Option<u64> {
        self.started.filter(|started| *started != 0)
    }

    /// The run that this is a re-run of. (A run that names itself, or none, is of its own.)
    pub fn rerun_of(&self) -> Option<u64> {
        self.parent.filter(|parent| *parent != 0 && *parent != self.id)
    }

    /// Whether `rerun`, seen by its own id, says that it is a re-run within this chain.
    pub fn is_parent_of(&self, rerun: &Run) -> bool {
        let is_of_plan = self.plan.is_none_or(|ours| rerun.plan.is_none_or(|said| said == ours));
        is_of_plan && rerun.rerun_of().is_some_and(|parent| self.chain().any(|link| link.id == parent))
    }

    /// Whether a case of this very run passed or failed, as far as its own answer says.
    pub fn has_executed(&self) -> bool {
        match self.counts {
            Some(counts) => counts.passed > 0 || counts.failed > 0,
            None => self.result != RunResult::NotExecuted,
        }
    }

    /// The last run of the chain: the one whose numbers describe the state now.
    pub fn last(&self) -> &Run {
        self.chain().last().unwrap_or(self)
    }
}

/// Where a run stands: `StatusConstant` of the server, plus what it may say tomorrow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// `STATUS_CREATED`: accepted, not yet handed to a machine.
    Created,
    /// `STATUS_QUEUED`: waiting for a free parallel slot.
    Queued,
    /// `STATUS_PRE_FLIGHT`: a session or device is being allocated.
    PreFlight,
    /// `STATUS_IN_PROGRESS`
    InProgress,
    /// `STATUS_COMPLETED`: over, whatever the result.
    Completed,
    /// Anything else, missing included (empty then). Never taken for an end.
    Other(String),
}

impl Default for Status {
    fn default() -> Self {
        Status::Other(String::new())
    }
}

impl Status {
    /// Reads the server's word, which newer documentation writes without `STATUS_`. White space and case do not matter; everything else
    /// does.
    pub fn parse(word: &str) -> Self {
        let word = word.trim();
        let upper = word.to_ascii_uppercase();
        match upper.strip_prefix("STATUS_").unwrap_or(&upper) {
            "CREATED" => Status::Created,
            "QUEUED" => Status::Queued,
            "PRE_FLIGHT" => Status::PreFlight,
            "IN_PROGRESS" => Status::InProgress,
            "COMPLETED" => Status::Completed,
            _ => Status::Other(word.to_owned()),
        }
    }

    /// The server's word, in its own spelling where it is known.
    pub fn word(&self) -> &str {
        match self {
            Status::Created => "STATUS_CREATED",
            Status::Queued => "STATUS_QUEUED",
            Status::PreFlight => "STATUS_PRE_FLIGHT",
            Status::InProgress => "STATUS_IN_PROGRESS",
            Status::Completed => "STATUS_COMPLETED",
            Status::Other(word) => word,
        }
    }
}

/// How a run ended: `ResultConstant` of the server, plus the names that only its documentation uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RunResult {
    /// `SUCCESS`, in the documentation also `PASSED`.
    Success,
    /// `FAILURE`, in the documentation also `FAILED`.
    Failure,
    /// `ABORTED`: ended by the server or by trouble with the machine.
    Aborted,
    /// `STOPPED`: ended by somebody.
    Stopped,
    /// `NOT_EXECUTED`
    NotExecuted,
    /// `QUEUED`: the placeholder of a run that has not ended.
    Queued,
    /// Null, missing or blank.
    #[default]
    Missing,
    /// Anything else. Never a pass.
    Other(String),
}

impl RunResult {
    /// Reads the server's word. White space and case do not matter; everything else does.
    pub fn parse(word: &str) -> Self {
        let word = word.trim();
        match word.to_ascii_uppercase().as_str() {
            "" => RunResult::Missing,
            "SUCCESS" | "PASSED" => RunResult::Success,
            "FAILURE" | "FAILED" => RunResult::Failure,
            "ABORTED" => RunResult::Aborted,
            "STOPPED" => RunResult::Stopped,
            "NOT_EXECUTED" => RunResult::NotExecuted,
            "QUEUED" => RunResult::Queued,
            _ => RunResult::Other(word.to_owned()),
        }
    }

    /// The server's word, in its own spelling where it is known; empty where it is missing.
    pub fn word(&self) -> &str {
        match self {
            RunResult::Success => "SUCCESS",
            RunResult::Failure => "FAILURE",
            RunResult::Aborted => "ABORTED",
            RunResult::Stopped => "STOPPED",
            RunResult::NotExecuted => "NOT_EXECUTED",
            RunResult::Queued => "QUEUED",
            RunResult::Missing => "",
            RunResult::Other(word) => word,
        }
    }
}

/// Numbers of test cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All cases.
    pub total: u32,
    /// Finished and passed.
    pub passed: u32,
    /// Finished and failed.
    pub failed: u32,
    /// Ended by the server.
    pub aborted: u32,
    /// Ended by somebody.
    pub stopped: u32,
    /// Finished without having run.
    pub not_executed: u32,
}

impl Counts {
    /// Cases that nothing more will happen to, at most the total.
    pub fn done(&self) -> u32 {
        [self.failed, self.aborted, self.stopped, self.not_executed]
            .iter()
            .fold(self.passed, |sum, n| sum.saturating_add(*n))
            .min(self.total)
    }

    /// Whether these say the same of all that is over. (Numbers over the chain tell no aborted cases.)
    pub fn tells_as(&self, other: &Counts) -> bool {
        (self.passed, self.unpassed(), self.not_executed) == (other.passed, other.unpassed(), other.not_executed)
    }

    /// Those that were executed and did not pass.
    pub fn unpassed(self) -> u32 {
        self.failed.saturating_add(self.aborted).saturating_add(self.stopped)
    }

    /// Cases that are queued or running.
    pub fn pending(&self) -> u32 {
        self.total - self.done()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_exact_but_for_case_and_space() {
        assert_eq!(Status::parse(" status_completed\n"), Status::Completed);
        assert_eq!(Status::parse("queued"), Status::Queued);
        for word in [
            "STATUS_STATUS_COMPLETED",
            "STATUS_COMPLETED STATUS_QUEUED",
            "NOT_STATUS_COMPLETED",
            "STATUS_COMPLETED_1",
            "",
        ] {
            assert_eq!(Status::parse(word), Status::Other(word.into()));
        }
        assert_eq!(RunResult::parse("passed"), RunResult::Success);
        for word in ["SUCCESSFUL", "UNSUCCESS", "SUCCESS FAILURE", "OK", "true"] {
            assert_eq!(RunResult::parse(word), RunResult::Other(word.into()));
        }
        assert_eq!(RunResult::parse("  "), RunResult::Missing);
    }

    #[test]
    fn counts_that_do_not_add_up_do_not_overflow() {
        let counts = Counts { total: 3, passed: u32::MAX, failed: 7, ..Counts::default() };
        assert_eq!((counts.done(), counts.pending()), (3, 0));
    }
}
