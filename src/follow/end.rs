//! How a follow ends.

use crate::testsigma::trouble::Trouble;
use crate::verdict::Verdict;

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
        trouble: Trouble,
    },
    /// The trigger was sent, its answer lost, and no run of ours found.
    Uncertain(Trouble),
    /// There is no verdict because of this.
    Failed(Trouble),
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
pub(super) enum Leaving {
    Limit(Limit),
    FailFast,
    /// Because that is the task.
    Asked,
}

impl Leaving {
    pub(super) fn end(self, stopped: Option<bool>) -> End {
        match self {
            Leaving::Limit(limit) => End::TimedOut { limit, stopped },
            Leaving::FailFast => End::FailedFast { stopped },
            Leaving::Asked => End::Stopped { confirmed: stopped == Some(true) },
        }
    }
}
