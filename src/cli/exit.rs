//! The exit codes of the command line, each for a different reaction of the pipeline, and how they follow from ends, verdicts and errors.
//!
//! A report may change a code afterwards (`commands/gate/finish_plan.rs`, `commands/report.rs`, `output/outcome.rs`), and `--exit-codes simple` flattens it in the
//! end (`dispatch.rs`).

use crate::api::error::ErrorKind;
use crate::follow::End;
use crate::follow::verdict::Verdict;
use crate::io::transport::TransportErrorKind;

/// The code that a command ends with. The numbers are part of the outward contract and never change their meaning.
///
/// 1, 2 and 134 are missing on purpose: they belong to wasmtime (host failure, its own usage error, trap), so a pipeline that
/// tolerates one of ours never tolerates a broken installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// The run completed and passed, or the command did what it was asked.
    Passed = 0,
    /// The run completed and tests failed.
    TestsFailed = 10,
    /// The run completed because somebody or something stopped it.
    RunStopped = 11,
    /// The run completed without proof of a pass: nothing ran, or the result is unknown.
    Inconclusive = 12,
    /// The trigger was sent and its answer lost: a run may exist. Never to be retried blindly.
    TriggerUncertain = 13,
    /// Bad option or argument.
    Usage = 64,
    /// The plan or the run does not exist.
    NotFound = 66,
    /// The server cannot be reached, or fails.
    Unavailable = 69,
    /// A bug.
    Internal = 70,
    /// A required file cannot be written.
    CannotWrite = 73,
    /// Nothing was started; the same call may succeed later.
    TryLater = 75,
    /// The answer is not what the API promises.
    Protocol = 76,
    /// The key is refused.
    Denied = 77,
    /// A required setting is missing or contradictory.
    Config = 78,
    /// `--max-wait` is over.
    TimedOut = 124,
}

impl Exit {
    /// All codes, the one to report first when several plans end differently: README's order. Nothing comes after failed tests but a pass, so 10
    /// means that nothing worse happened.
    pub const BY_SEVERITY: [Exit; 15] = [
        Exit::Internal,
        Exit::TriggerUncertain,
        Exit::Usage,
        Exit::Config,
        Exit::Denied,
        Exit::NotFound,
        Exit::Protocol,
        Exit::CannotWrite,
        Exit::TimedOut,
        Exit::RunStopped,
        Exit::Inconclusive,
        Exit::Unavailable,
        Exit::TryLater,
        Exit::TestsFailed,
        Exit::Passed,
    ];

    /// The number that the host's process ends with.
    pub fn code(self) -> u8 {
        self as u8
    }

    /// The name used in the outcome file and in the log.
    pub fn name(self) -> &'static str {
        match self {
            Exit::Passed => "passed",
            Exit::TestsFailed => "tests-failed",
            Exit::RunStopped => "run-stopped",
            Exit::Inconclusive => "inconclusive",
            Exit::TriggerUncertain => "trigger-uncertain",
            Exit::Usage => "usage",
            Exit::NotFound => "not-found",
            Exit::Unavailable => "unavailable",
            Exit::Internal => "internal",
            Exit::CannotWrite => "cannot-write",
            Exit::TryLater => "try-later",
            Exit::Protocol => "protocol",
            Exit::Denied => "denied",
            Exit::Config => "config",
            Exit::TimedOut => "timed-out",
        }
    }

    /// The most severe; a pass of none.
    pub fn worst(exits: impl IntoIterator<Item = Exit>) -> Exit {
        let severity = |exit: &Exit| Self::BY_SEVERITY.iter().position(|other| other == exit);
        exits.into_iter().min_by_key(severity).unwrap_or(Exit::Passed)
    }

    /// The code of several plans together. Those that invite a retry are for commands that started no run of any plan.
    pub fn together(exits: &[Exit], run_started: bool) -> Exit {
        match Self::worst(exits.iter().copied()) {
            Exit::Unavailable | Exit::TryLater if exits.len() > 1 && run_started => Exit::Inconclusive,
            worst => worst,
        }
    }

    /// The code for the end of a follow; one without an end was given up in the middle. `run_started` says whether the follow started a run.
    pub fn of_end(end: Option<&End>, run_started: bool) -> Exit {
        match end {
            Some(End::Started | End::Stopped { confirmed: true }) => Exit::Passed,
            Some(End::Unfinished | End::Blocked { .. }) => Exit::TryLater,
            Some(End::Stopped { confirmed: false }) => Exit::Unavailable,
            Some(End::Verdict(verdict)) => Exit::from(*verdict),
            Some(End::TimedOut { .. }) => Exit::TimedOut,
            Some(End::FailedFast { .. }) => Exit::TestsFailed,
            Some(End::Uncertain { .. }) => Exit::TriggerUncertain,
            Some(End::Failed(error)) => match Exit::from(error.kind) {
                // "Try later" promises that nothing was started.
                Exit::TryLater if run_started => Exit::Unavailable,
                exit => exit,
            },
            Some(End::Internal) | None => Exit::Internal,
        }
    }
}

impl From<Verdict> for Exit {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Passed => Exit::Passed,
            Verdict::Failed => Exit::TestsFailed,
            Verdict::Stopped => Exit::RunStopped,
            Verdict::Inconclusive(_) => Exit::Inconclusive,
        }
    }
}

/// The code for an error that ends the command.
impl From<ErrorKind> for Exit {
    fn from(kind: ErrorKind) -> Self {
        match kind {
            ErrorKind::Exchange(TransportErrorKind::TooLarge) => Exit::Protocol,
            // Trying again does not help: what the host permits, or the URL, must change.
            ErrorKind::Exchange(TransportErrorKind::Forbidden | TransportErrorKind::Invalid) => Exit::Config,
            ErrorKind::Exchange(_) | ErrorKind::Failing => Exit::Unavailable,
            ErrorKind::Denied => Exit::Denied,
            ErrorKind::NotFound => Exit::NotFound,
            ErrorKind::Conflict | ErrorKind::TooMany => Exit::TryLater,
            ErrorKind::Refused => Exit::Config,
            ErrorKind::Redirected | ErrorKind::Page | ErrorKind::Malformed => Exit::Protocol,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::error::ApiError;
    use crate::follow::Limit;
    use crate::follow::verdict::InconclusiveReason;

    #[test]
    fn several_plans_have_the_code_that_says_least_good() {
        use Exit::{
            CannotWrite, Config, Denied, Inconclusive, Internal, NotFound, Passed, Protocol, RunStopped, TestsFailed,
            TimedOut, TriggerUncertain, TryLater, Unavailable, Usage,
        };
        let order = [
            Internal,
            TriggerUncertain,
            Usage,
            Config,
            Denied,
            NotFound,
            Protocol,
            CannotWrite,
            TimedOut,
            RunStopped,
            Inconclusive,
            Unavailable,
            TryLater,
            TestsFailed,
            Passed,
        ];
        assert_eq!(Exit::BY_SEVERITY, order);
        for (index, worse) in order.into_iter().enumerate() {
            for better in &order[index..] {
                assert_eq!(Exit::together(&[*better, worse], false), worse);
            }
        }
        // (codes, a run was started, code)
        for (exits, run_started, exit) in [
            (&[][..], false, Passed),
            (&[Unavailable], true, Unavailable),
            (&[Unavailable, Passed], true, Inconclusive),
            (&[TryLater, TestsFailed], true, Inconclusive),
            (&[TryLater, RunStopped], true, RunStopped),
            (&[TryLater, Unavailable], false, Unavailable),
        ] {
            assert_eq!(Exit::together(exits, run_started), exit, "{exits:?}");
        }
    }

    #[test]
    fn the_host_s_own_codes_are_never_chosen() {
        for exit in Exit::BY_SEVERITY {
            assert!(![1, 2, 126, 127, 130, 134, 137, 143].contains(&exit.code()), "{}", exit.name());
        }
    }

    #[test]
    fn each_end_has_its_code() {
        let error = |kind| ApiError::new(kind, "GET u");
        // (end, code, code where the follow started a run)
        for (end, exit, started) in [
            (Some(End::Started), Exit::Passed, Exit::Passed),
            (Some(End::Unfinished), Exit::TryLater, Exit::TryLater),
            (Some(End::Stopped { confirmed: true }), Exit::Passed, Exit::Passed),
            (Some(End::Stopped { confirmed: false }), Exit::Unavailable, Exit::Unavailable),
            (Some(End::Verdict(Verdict::Passed)), Exit::Passed, Exit::Passed),
            (Some(End::Verdict(Verdict::Failed)), Exit::TestsFailed, Exit::TestsFailed),
            (Some(End::Verdict(Verdict::Stopped)), Exit::RunStopped, Exit::RunStopped),
            (
                Some(End::Verdict(Verdict::Inconclusive(InconclusiveReason::NoResult))),
                Exit::Inconclusive,
                Exit::Inconclusive,
            ),
            (Some(End::TimedOut { limit: Limit::Wait, stopped: None }), Exit::TimedOut, Exit::TimedOut),
            (Some(End::TimedOut { limit: Limit::Run, stopped: Some(true) }), Exit::TimedOut, Exit::TimedOut),
            (Some(End::FailedFast { stopped: Some(false) }), Exit::TestsFailed, Exit::TestsFailed),
            (Some(End::Blocked { other: Some(7), error: error(ErrorKind::Conflict) }), Exit::TryLater, Exit::TryLater),
            (Some(End::Blocked { other: None, error: error(ErrorKind::Denied) }), Exit::TryLater, Exit::TryLater),
            (
                Some(End::Uncertain { error: error(ErrorKind::Failing), runs: Vec::new() }),
                Exit::TriggerUncertain,
                Exit::TriggerUncertain,
            ),
            (Some(End::Failed(error(ErrorKind::Denied))), Exit::Denied, Exit::Denied),
            (Some(End::Failed(error(ErrorKind::TooMany))), Exit::TryLater, Exit::Unavailable),
            (Some(End::Failed(error(ErrorKind::Malformed))), Exit::Protocol, Exit::Protocol),
            (Some(End::Internal), Exit::Internal, Exit::Internal),
            (None, Exit::Internal, Exit::Internal),
        ] {
            let codes = (Exit::of_end(end.as_ref(), false), Exit::of_end(end.as_ref(), true));
            assert_eq!(codes, (exit, started), "{end:?}");
        }
    }

    #[test]
    fn each_error_has_its_code() {
        use TransportErrorKind::{Broken, Dns, Forbidden, Invalid, Refused, Timeout, Tls, TooLarge};
        for (kind, exit) in [
            (ErrorKind::Exchange(Dns), Exit::Unavailable),
            (ErrorKind::Exchange(Refused), Exit::Unavailable),
            (ErrorKind::Exchange(Tls), Exit::Unavailable),
            (ErrorKind::Exchange(Forbidden), Exit::Config),
            (ErrorKind::Exchange(Invalid), Exit::Config),
            (ErrorKind::Exchange(Timeout), Exit::Unavailable),
            (ErrorKind::Exchange(Broken), Exit::Unavailable),
            (ErrorKind::Exchange(TooLarge), Exit::Protocol),
            (ErrorKind::Denied, Exit::Denied),
            (ErrorKind::NotFound, Exit::NotFound),
            (ErrorKind::Conflict, Exit::TryLater),
            (ErrorKind::TooMany, Exit::TryLater),
            (ErrorKind::Failing, Exit::Unavailable),
            (ErrorKind::Refused, Exit::Config),
            (ErrorKind::Redirected, Exit::Protocol),
            (ErrorKind::Page, Exit::Protocol),
            (ErrorKind::Malformed, Exit::Protocol),
        ] {
            assert_eq!(Exit::from(kind), exit, "{kind:?}");
        }
    }
}
