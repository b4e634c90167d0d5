//! The exit codes of the command, for what the typed interface says.

use crate::typed::{CallError, ErrorCode, Verdict};

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
    let error = match error {
        CallError::Component(error) => error,
        CallError::TimedOut => return UNAVAILABLE,
        CallError::Host(_) => return INTERNAL,
    };
    match error.code {
        ErrorCode::InvalidArgument => 64,
        ErrorCode::NotPermitted => 78,
        ErrorCode::Denied => 77,
        ErrorCode::NotFound => 66,
        ErrorCode::AlreadyRunning | ErrorCode::TryLater => 75,
        ErrorCode::MayHaveStarted => TRIGGER_UNCERTAIN,
        ErrorCode::NoAnswer => UNAVAILABLE,
        ErrorCode::TooLarge | ErrorCode::BrokenAnswer => 76,
        ErrorCode::TimedOut => TIMED_OUT,
        ErrorCode::Internal => INTERNAL,
    }
}
