//! How a follow ends.

use std::time::Duration;

use super::verdict::Verdict;
use super::{Follow, Phase};
use crate::api::error::{ApiError, ErrorKind};
use crate::io::transport::TransportErrorKind;

/// How it ended.
#[derive(Clone, Debug, PartialEq)]
pub enum End {
    /// A run was started, and that was all.
    Started,
    /// The run was inspected, and is not over.
    Unfinished,
    /// The run was to be stopped.
    Stopped {
        /// Whether the server says that it is over.
        confirmed: bool,
    },
    /// The run completed.
    Verdict(Verdict),
    /// A limit was reached first.
    TimedOut {
        /// Which.
        limit: Limit,
        /// Whether the run was stopped, if that was wanted.
        stopped: Option<bool>,
    },
    /// So many cases failed that the rest was not waited for.
    FailedFast {
        /// Whether the run was stopped, if that was wanted.
        stopped: Option<bool>,
    },
    /// The plan is running already, and nothing was started.
    Blocked {
        /// The run that is in the way, if it could be found.
        other: Option<u64>,
        /// What the server said.
        error: ApiError,
    },
    /// The trigger was sent, its answer proves nothing, and no run was found that is ours beyond doubt.
    Uncertain {
        /// What came of the trigger.
        error: ApiError,
        /// Runs that may be ours, if several may.
        runs: Vec<u64>,
    },
    /// There is no verdict because of this.
    Failed(ApiError),
    /// What should not happen.
    Internal,
}

/// The limits that a wait may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// `max_wait`: for everything.
    Wait,
    /// `max_queue`: until the run starts.
    Queue,
    /// `max_run`: from its start on.
    Run,
    /// `max_idle`: since something last moved.
    Idle,
}

/// Why a run is being left before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StopReason {
    Limit(Limit),
    FailFast,
    /// Because that is the task.
    Asked,
}

impl StopReason {
    pub(super) fn end(self, stopped: Option<bool>) -> End {
        match self {
            StopReason::Limit(limit) => End::TimedOut { limit, stopped },
            StopReason::FailFast => End::FailedFast { stopped },
            StopReason::Asked => End::Stopped { confirmed: stopped == Some(true) },
        }
    }
}

/// What a trigger comes to that is not answered.
pub(super) fn unanswered(plan: u64) -> ApiError {
    ApiError::new(ErrorKind::Exchange(TransportErrorKind::Timeout), format!("the trigger of test plan {plan}"))
}

impl Follow {
    /// The end of a phase whose call is not made any more because the limit is reached at `now`.
    pub(super) fn expired(&mut self, now: Duration, phase: Phase) -> Phase {
        Phase::Done(match phase {
            Phase::RecoverRun { unproven, .. } => unproven.given_up(),
            Phase::AwaitTrigger { start, .. } => {
                End::Uncertain { error: unanswered(start.request.plan), runs: Vec::new() }
            }
            Phase::AwaitAnswer { end } => end,
            Phase::CheckActive { start, .. }
            | Phase::CheckCandidate { start, .. }
            | Phase::AwaitOtherRun { start, .. }
            | Phase::Trigger { start, .. } => match (start.conflict, self.retry.last_error.take()) {
                (Some(error), _) => End::Blocked { other: None, error },
                (None, Some(error)) => End::Failed(error),
                (None, None) => End::TimedOut { limit: Limit::Wait, stopped: None },
            },
            Phase::FetchMachines { .. } | Phase::FetchHistory { .. } => {
                return self.leave(now, StopReason::Limit(Limit::Wait), false);
            }
            // The last poll has been made.
            Phase::Poll { .. } => {
                let polled = self.retry.last_error.is_none();
                return self.leave(now, StopReason::Limit(Limit::Wait), polled);
            }
            Phase::AwaitRerun { verdict, .. } => End::Verdict(verdict),
            Phase::SettleCounts { settling, .. } => End::Verdict(settling.verdict),
            Phase::FetchCaseResults { .. } | Phase::FetchMetrics { .. } => End::Verdict(Verdict::Passed),
            Phase::CheckRerun { stopping }
            | Phase::Stop { stopping }
            | Phase::ConfirmStopped { stopping, .. }
            | Phase::CheckOthers { stopping }
            | Phase::PollBeforeStop { stopping } => stopping.why.end(Some(false)),
            Phase::ListStopped { end, .. } | Phase::Done(end) => end,
        })
    }
}
