//! How a follow ends.

use super::{Event, Follow, OnTimeout, Origin, Phase, Task};
use crate::api::error::ApiError;
use crate::api::model::Status;
use crate::follow::verdict::Verdict;

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
    /// The trigger was sent, its answer lost, and no run of ours found.
    Uncertain(ApiError),
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

impl Follow {
    /// Stopping, and looking once more, happen beyond the limit.
    pub(super) fn may_go_on(&self) -> bool {
        match self.phase {
            Phase::Poll { .. } => !self.polled_at_limit && self.over.is_none(),
            Phase::Stop { .. } | Phase::ConfirmStopped { .. } => true,
            _ => false,
        }
    }

    /// The limit is reached, and no last look is due.
    pub(super) fn expire(&mut self) {
        let end = match std::mem::replace(&mut self.phase, Phase::Stop { why: StopReason::Limit(Limit::Wait) }) {
            Phase::Poll { .. } | Phase::FetchHistory { .. } => match self.over.or(self.due) {
                Some(verdict) => End::Verdict(verdict),
                None => return self.leave(StopReason::Limit(Limit::Wait)),
            },
            Phase::RecoverRun { error, .. } => End::Uncertain(error),
            Phase::FetchCounts { .. } => End::Verdict(Verdict::Passed),
            Phase::CheckActive { .. }
            | Phase::AwaitOtherRun { .. }
            | Phase::Trigger { .. }
            | Phase::Stop { .. }
            | Phase::ConfirmStopped { .. } => match (self.conflict.take(), self.error.take()) {
                (Some(error), _) => End::Blocked { other: None, error },
                (None, Some(error)) => End::Failed(error),
                (None, None) => End::TimedOut { limit: Limit::Wait, stopped: None },
            },
            Phase::Done(end) => end,
        };
        self.finish(end);
    }

    /// The run is left before its end: stopped first, if that is wanted.
    pub(super) fn leave(&mut self, why: StopReason) {
        match self.policy.on_timeout {
            // Only what was seen to run: the Community Edition would stop the plan's current run in the place of one that is over. And
            // nothing that somebody else may be waiting for.
            OnTimeout::Stop
                if self.run.as_ref().is_some_and(|run| run.last().status != Status::Completed)
                    && !matches!(self.task, Task::Inspect(_))
                    && self.origin != Some(Origin::Attached) =>
            {
                self.events.push(Event::Stopping);
                self.phase = Phase::Stop { why };
            }
            _ => self.finish(why.end(None)),
        }
    }

    pub(super) fn finish(&mut self, end: End) {
        self.phase = Phase::Done(end);
    }
}
