//! What a follow is about to do.

use std::time::Duration;

use super::call::Call;
use super::end::{End, StopReason};
use crate::api::error::ApiError;

/// What is done next, and where that is not now, at which instant.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Phase {
    /// Find out whether the plan is running, before or after a refused trigger.
    CheckActive { at: Duration },
    /// Another run of the plan is looked at until it is over.
    AwaitOtherRun { at: Duration, other: u64 },
    /// The trigger is due.
    Trigger { at: Duration },
    /// The trigger's answer was lost: the plan's runs are searched for ours.
    RecoverRun { at: Duration, tries: usize, error: ApiError },
    /// The plan's previous runs are asked for, to know what is usual.
    FetchHistory { at: Duration },
    /// The run is looked at.
    Poll { at: Duration },
    /// A passed run's numbers are asked for elsewhere.
    FetchCounts { at: Duration, call: Call },
    /// The run is being stopped.
    Stop { why: StopReason },
    /// A last look after the stop.
    ConfirmStopped { why: StopReason },
    /// Nothing any more.
    Done(End),
}
