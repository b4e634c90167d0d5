//! The exit codes of the command face, for what the typed face says.

use crate::typed::{Error, Trouble, Verdict};

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

pub fn of_verdict(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Passed => 0,
        Verdict::Failed => 10,
        Verdict::Stopped => 11,
        Verdict::Inconclusive => 12,
    }
}

/// For every call but `trigger`, which has started a run when it is `Trouble::TooLong`.
pub fn of_trouble(trouble: &Trouble) -> u8 {
    match trouble {
        Trouble::Face(Error::InvalidArgument(_)) => 64,
        Trouble::Face(Error::Denied(_)) => 77,
        Trouble::Face(Error::NotFound(_)) => 66,
        Trouble::Face(Error::TryLater(_)) => 75,
        Trouble::Face(Error::MayHaveStarted(_)) => TRIGGER_UNCERTAIN,
        Trouble::Face(Error::NoAnswer(_)) | Trouble::TooLong => UNAVAILABLE,
        Trouble::Face(Error::BrokenAnswer(_)) => 76,
        Trouble::Face(Error::TimedOut(_)) => TIMED_OUT,
        Trouble::Face(Error::Internal(_)) | Trouble::Host(_) => INTERNAL,
    }
}
