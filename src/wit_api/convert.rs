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

/// How much the texts of an order take.
pub(super) fn bytes_of(order: &wit::Order) -> usize {
    let pairs = [&order.runtime_data, &order.uploads].into_iter().flatten().flatten();
    let config = match &order.saved_config {
        Some(wit::SavedConfig::Name(text) | wit::SavedConfig::Id(text)) => text.len(),
        None => 0,
    };
    let texts = [Some(&order.plan), order.build.as_ref(), order.environment.as_ref()];
    let texts: usize = texts.into_iter().flatten().map(String::len).sum();
    pairs.map(|pair| pair.name.len() + pair.value.len()).sum::<usize>() + config + texts
}

pub(super) fn millis(duration: Duration) -> u32 {
    u32::try_from(duration.as_millis()).unwrap_or(u32::MAX)
}

pub(super) fn problem(message: String, run: Option<u64>) -> wit::Problem {
    wit::Problem { message, run: run.map(|run| run.to_string()), http_status: None, retry_after_ms: None }
}

pub(super) fn problem_of(error: &ApiError, run: Option<u64>) -> wit::Problem {
    wit::Problem {
        http_status: error.status,
        retry_after_ms: error.retry_after.map(|asked| millis(asked.min(MAX_RETRY_AFTER))),
        ..problem(format!("{error}; {}", remedy(error.kind)), run)
    }
}

/// A trigger of which it is not known whether it started a run. `runs` may be it. The one thing never to do is to call again.
pub(super) fn may_have_started(error: &ApiError, build: &str, runs: &[u64]) -> wit::Error {
    let runs: Vec<String> = runs.iter().map(u64::to_string).collect();
    let runs = if runs.is_empty() { String::new() } else { format!(" (perhaps {})", runs.join(", ")) };
    let message = format!(
        "{error}; a run may exist{runs}: look for build {build} among the plan's runs before you trigger again"
    );
    wit::Error::MayHaveStarted(wit::Problem { message, ..problem_of(error, None) })
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
        ErrorKind::Exchange(TransportErrorKind::TooLarge) => "check that url is Testsigma's",
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
    wit::Error::InvalidArgument(problem(message, None))
}

pub(super) fn to_wit_error(error: &ApiError, run: Option<u64>) -> wit::Error {
    let problem = problem_of(error, run);
    match error.kind {
        ErrorKind::Exchange(TransportErrorKind::Forbidden | TransportErrorKind::Invalid) | ErrorKind::Refused => {
            wit::Error::InvalidArgument(problem)
        }
        ErrorKind::Denied => wit::Error::Denied(problem),
        ErrorKind::NotFound => wit::Error::NotFound(problem),
        ErrorKind::Conflict | ErrorKind::TooMany => wit::Error::TryLater(problem),
        ErrorKind::Exchange(TransportErrorKind::TooLarge)
        | ErrorKind::Redirected
        | ErrorKind::Page
        | ErrorKind::Malformed => wit::Error::BrokenAnswer(problem),
        ErrorKind::Exchange(_) | ErrorKind::Failing => wit::Error::NoAnswer(problem),
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
