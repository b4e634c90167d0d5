//! The exit codes of the command, for what the typed interface says.

use crate::typed::{CallError, Error, Verdict};

/// A run that has no verdict within the time that the caller gives it.
pub const TIMED_OUT: u8 = 124;
/// A bug, or a host that cannot run the component.
pub const INTERNAL: u8 = 70;
/// The convention for a process that was interrupted.
pub const INTERRUPTED: u8 = 130;
/// The trigger was sent, and what came of it is not known.
pub const TRIGGER_UNCERTAIN: u8 = 13;
/// The server cannot be reached, or fails.
pub const UNAVAILABLE: u8 = 69;

/// What a run with that verdict ends with.
pub fn of_verdict(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Passed => 0,
        Verdict::Failed => 10,
        Verdict::Stopped => 11,
        Verdict::Inconclusive => 12,
    }
}

/// What a failed call ends with. For every call but `trigger`, which may have started a run when it is
/// [`CallError::TimedOut`].
pub fn of_error(error: &CallError) -> u8 {
    match error {
        CallError::Component(Error::InvalidArgument(_)) => 64,
        CallError::Component(Error::Denied(_)) => 77,
        CallError::Component(Error::NotFound(_)) => 66,
        CallError::Component(Error::TryLater(_)) => 75,
        CallError::Component(Error::MayHaveStarted(_)) => TRIGGER_UNCERTAIN,
        CallError::Component(Error::NoAnswer(_)) | CallError::TimedOut => UNAVAILABLE,
        CallError::Component(Error::BrokenAnswer(_)) => 76,
        CallError::Component(Error::TimedOut(_)) => TIMED_OUT,
        CallError::Component(Error::Internal(_)) | CallError::Host(_) => INTERNAL,
    }
}
