//! The interface's records: how they are made from the domain, and read into it.

use std::time::Duration;

use crate::api::error::{ApiError, ErrorKind};
use crate::api::id::parse_id;
use crate::api::model::Counts;
use crate::bindings::exports::testsigma::ci::test_plans as wit;
use crate::follow::retry::MAX_RETRY_AFTER;
use crate::follow::verdict::Verdict;
use crate::io::transport::TransportErrorKind;

pub(super) fn run_id(text: &str) -> Result<u64, wit::Error> {
    parse_id(text).ok_or_else(|| invalid("run is not a number".to_owned()))
}

/// The most that the arguments of a call may take, in bytes.
const MAX_ARGUMENTS: usize = 4 << 20;

/// # Errors
/// More than the arguments may take.
pub(super) fn within_bounds(bytes: usize) -> Result<(), wit::Error> {
    if bytes > MAX_ARGUMENTS { Err(invalid("the arguments take more than 4 MiB".to_owned())) } else { Ok(()) }
}

pub(super) fn millis(duration: Duration) -> u32 {
    u32::try_from(duration.as_millis()).unwrap_or(u32::MAX)
}

pub(super) fn failure(code: wit::ErrorCode, message: String, run: Option<u64>) -> wit::Error {
    let run = run.map(|run| run.to_string());
    wit::Error { code, message, run, build: None, since: None, http_status: None, retry_after_ms: None }
}

/// The error, with the build number that was sent.
pub(super) fn with_build(error: wit::Error, build: &str) -> wit::Error {
    wit::Error { build: (!build.is_empty()).then(|| build.to_owned()), ..error }
}

/// What the caller may do, in the interface's terms.
fn remedy(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::Exchange(TransportErrorKind::Dns) => "check the host name in url, and that this machine resolves it",
        ErrorKind::Exchange(TransportErrorKind::Refused) => {
            "check host and port of url, and that no firewall stands between"
        }
        ErrorKind::Exchange(TransportErrorKind::Tls) => "check that the host trusts the server's certificate authority",
        ErrorKind::Exchange(TransportErrorKind::Forbidden) => "let the host's allow-list include it",
        ErrorKind::Exchange(TransportErrorKind::Invalid) => "check url",
        ErrorKind::Exchange(TransportErrorKind::TooLarge) => {
            "fetch a report in pieces; anything else: check that url is Testsigma's"
        }
        ErrorKind::Exchange(TransportErrorKind::Timeout) => "try again, or allow more with timeout-ms",
        ErrorKind::Exchange(TransportErrorKind::Broken)
        | ErrorKind::Failing
        | ErrorKind::Conflict
        | ErrorKind::TooMany => "try again later",
        ErrorKind::Denied => {
            "make a new one in Testsigma under Settings > API Keys, and check that it belongs to this server"
        }
        ErrorKind::NotFound => "check the id, url and edition",
        ErrorKind::Refused => "check what is sent: plan, environment, saved-config, uploads",
        ErrorKind::Redirected | ErrorKind::Page => {
            "check that url is Testsigma's and that no login or proxy page answers in its place"
        }
        ErrorKind::Malformed => "check url and edition; if they are right, please report it",
    }
}

pub(super) fn invalid(message: String) -> wit::Error {
    failure(wit::ErrorCode::InvalidArgument, message, None)
}

pub(super) fn to_wit_error(error: &ApiError, run: Option<u64>) -> wit::Error {
    let code = match error.kind {
        ErrorKind::Exchange(TransportErrorKind::Forbidden) => wit::ErrorCode::NotPermitted,
        ErrorKind::Exchange(TransportErrorKind::Invalid) | ErrorKind::Refused => wit::ErrorCode::InvalidArgument,
        ErrorKind::Denied => wit::ErrorCode::Denied,
        ErrorKind::NotFound => wit::ErrorCode::NotFound,
        ErrorKind::Conflict => wit::ErrorCode::AlreadyRunning,
        ErrorKind::TooMany => wit::ErrorCode::TryLater,
        ErrorKind::Exchange(TransportErrorKind::TooLarge) => wit::ErrorCode::TooLarge,
        ErrorKind::Redirected | ErrorKind::Page | ErrorKind::Malformed => wit::ErrorCode::BrokenAnswer,
        ErrorKind::Exchange(_) | ErrorKind::Failing => wit::ErrorCode::NoAnswer,
    };
    let run = run.filter(|_| code != wit::ErrorCode::NotFound);
    wit::Error {
        http_status: error.status,
        retry_after_ms: error.retry_after.map(|asked| millis(asked.min(MAX_RETRY_AFTER))),
        ..failure(code, format!("{error}; {}", remedy(error.kind)), run)
    }
}

impl From<Verdict> for wit::Verdict {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Passed => wit::Verdict::Passed,
            Verdict::Failed => wit::Verdict::Failed,
            Verdict::Stopped => wit::Verdict::Stopped,
            Verdict::Inconclusive(_) => wit::Verdict::Inconclusive,
        }
    }
}

impl From<Counts> for wit::Counts {
    fn from(counts: Counts) -> Self {
        wit::Counts {
            total: counts.total,
            passed: counts.passed,
            failed: counts.failed,
            aborted: counts.aborted,
            stopped: counts.stopped,
            not_executed: counts.not_executed,
            pending: counts.pending(),
        }
    }
}
