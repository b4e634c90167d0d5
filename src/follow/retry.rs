//! Whether a failed call is worth another try, and when.

use std::time::Duration;

use crate::api::error::{ApiError, ErrorKind};
use crate::io::transport::TransportErrorKind;
use crate::schedule::seconds;

/// Failures in a row that end it before there is any proof that server and run exist: a typing error should not cost minutes. Later on
/// they are too few to end it, however long each took.
pub const MAX_EARLY_ATTEMPTS: u32 = 5;

/// How long a fresh run may be unknown to the server: it answers from several machines.
pub const FRESH: Duration = Duration::from_secs(60);

/// The longest `Retry-After` that is obeyed.
pub const MAX_RETRY_AFTER: Duration = Duration::from_secs(600);

/// The longest pause of the back-off's own.
const MAX_BACKOFF: Duration = Duration::from_secs(30);

/// What is known when a call has failed.
#[derive(Clone, Copy, Debug)]
pub struct RetryContext {
    /// Failures in a row, this one included: from 1.
    pub attempts: u32,
    /// Refusals of the key in a row, this one included.
    pub denials: u32,
    /// Time since the first of them.
    pub lasting: Duration,
    /// Whether the run has been seen, or its trigger accepted.
    pub run_known: bool,
    /// Time since the trigger was accepted; none where somebody else started the run.
    pub run_age: Option<Duration>,
    /// How long failures are ridden out.
    pub give_up_after: Duration,
}

/// The failures since the last success.
#[derive(Debug, Default)]
pub struct RetryState {
    /// Failures in a row.
    pub attempts: u32,
    /// Refusals of the key in a row.
    denials: u32,
    /// When the first of them came.
    pub failing_since: Option<Duration>,
    /// The last of them.
    pub last_error: Option<ApiError>,
}

impl RetryState {
    /// A success renews every budget.
    pub fn succeeded(&mut self) {
        *self = RetryState::default();
    }

    /// A failure, and what is known by it alone: of the run nothing.
    pub fn failed(&mut self, now: Duration, error: &ApiError) -> RetryContext {
        self.attempts = self.attempts.saturating_add(1);
        self.denials = if error.kind == ErrorKind::Denied { self.denials + 1 } else { 0 };
        self.last_error = Some(error.clone());
        RetryContext {
            attempts: self.attempts,
            denials: self.denials,
            lasting: now.saturating_sub(*self.failing_since.get_or_insert(now)),
            run_known: false,
            run_age: None,
            give_up_after: Duration::ZERO,
        }
    }
}

/// Whether to try again. The whole table:
///
/// | failure | decision |
/// |---|---|
/// | the host forbids or cannot express the request | final |
/// | 401, 403 | final at the second in a row: a gateway's hiccup looks like one |
/// | 404, 410 | final, unless the run was triggered less than a minute ago |
/// | other 4xx, a conflict | final |
/// | no connection, no answer, 429, 5xx, a web page, a redirect, anything unreadable | while the budget lasts |
///
/// The budget is [`MAX_EARLY_ATTEMPTS`] failures in a row until the run is known to exist; then `give_up_after`, but at least [`MAX_EARLY_ATTEMPTS`] failures
/// in a row. Any success renews it.
pub fn should_retry(kind: ErrorKind, failures: RetryContext) -> bool {
    match kind {
        ErrorKind::Exchange(TransportErrorKind::Forbidden | TransportErrorKind::Invalid)
        | ErrorKind::Refused
        | ErrorKind::Conflict => false,
        ErrorKind::Denied => failures.denials < 2,
        ErrorKind::NotFound => failures.run_age.is_some_and(|age| age < FRESH),
        ErrorKind::Exchange(_)
        | ErrorKind::TooMany
        | ErrorKind::Failing
        | ErrorKind::Redirected
        | ErrorKind::Page
        | ErrorKind::Malformed => {
            failures.attempts < MAX_EARLY_ATTEMPTS || failures.run_known && failures.lasting < failures.give_up_after
        }
    }
}

/// The pause before the next try: what the server asks for, up to [`MAX_RETRY_AFTER`]; else 1, 2, 4, … 30 s with jitter, or
/// from 30 s on after a 429 that says nothing. `first` replaces the first second, for servers under test.
pub fn delay(error: &ApiError, attempts: u32, first: Option<Duration>, rng: &mut fastrand::Rng) -> Duration {
    let doubled =
        |from: Duration, most: Duration| from.saturating_mul(1 << attempts.saturating_sub(1).min(16)).min(most);
    let own = match (error.kind, first) {
        (ErrorKind::TooMany, None) => doubled(Duration::from_secs(30), MAX_RETRY_AFTER),
        (_, first) => doubled(first.unwrap_or(Duration::from_secs(1)), MAX_BACKOFF),
    };
    let own = seconds(own.as_secs_f64() * (0.75 + 0.5 * rng.f64()));
    match error.retry_after {
        // Everybody was told the same second: come a little later, each at a time of its own.
        Some(asked) => asked.min(MAX_RETRY_AFTER).max(first.unwrap_or_default()) + own / 10,
        None => own,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: RetryContext = RetryContext {
        attempts: 1,
        denials: 0,
        lasting: Duration::ZERO,
        run_known: true,
        run_age: Some(Duration::from_secs(600)),
        give_up_after: Duration::from_secs(300),
    };

    #[test]
    fn the_table() {
        let minutes = |m: u64| Duration::from_secs(60 * m);
        let fresh = RetryContext { run_age: Some(Duration::from_secs(59)), ..KNOWN };
        let foreign = RetryContext { run_age: None, ..KNOWN };
        let unknown = RetryContext { run_known: false, ..KNOWN };
        let all_transient = [
            ErrorKind::Exchange(TransportErrorKind::Dns),
            ErrorKind::Exchange(TransportErrorKind::Refused),
            ErrorKind::Exchange(TransportErrorKind::Tls),
            ErrorKind::Exchange(TransportErrorKind::Timeout),
            ErrorKind::Exchange(TransportErrorKind::Broken),
            ErrorKind::Exchange(TransportErrorKind::TooLarge),
            ErrorKind::TooMany,
            ErrorKind::Failing,
            ErrorKind::Redirected,
            ErrorKind::Page,
            ErrorKind::Malformed,
        ];
        for kind in all_transient {
            for (failures, expected) in [
                (KNOWN, true),
                (RetryContext { attempts: 4, lasting: minutes(60), ..KNOWN }, true),
                (RetryContext { attempts: 5, lasting: minutes(4), ..KNOWN }, true),
                (RetryContext { attempts: 100, lasting: minutes(4), ..KNOWN }, true),
                (RetryContext { attempts: 5, lasting: minutes(5), ..KNOWN }, false),
                (RetryContext { attempts: 4, ..unknown }, true),
                (RetryContext { attempts: 5, ..unknown }, false),
            ] {
                assert_eq!(should_retry(kind, failures), expected, "{kind:?} {failures:?}");
            }
        }
        for (kind, failures, expected) in [
            (ErrorKind::Exchange(TransportErrorKind::Forbidden), KNOWN, false),
            (ErrorKind::Exchange(TransportErrorKind::Invalid), KNOWN, false),
            (ErrorKind::Refused, KNOWN, false),
            (ErrorKind::Conflict, KNOWN, false),
            (ErrorKind::Denied, RetryContext { denials: 1, ..KNOWN }, true),
            (ErrorKind::Denied, RetryContext { denials: 2, attempts: 2, ..KNOWN }, false),
            (ErrorKind::Denied, RetryContext { denials: 1, attempts: 5, ..KNOWN }, true),
            (ErrorKind::NotFound, fresh, true),
            (ErrorKind::NotFound, KNOWN, false),
            (ErrorKind::NotFound, foreign, false),
        ] {
            assert_eq!(should_retry(kind, failures), expected, "{kind:?} {failures:?}");
        }
    }

    #[test]
    fn pauses_grow_and_stay_bounded() {
        let error = |kind, retry_after: Option<u64>| ApiError {
            kind,
            request: String::new(),
            status: None,
            server_message: String::new(),
            retry_after: retry_after.map(Duration::from_secs),
            source: None,
        };
        let mut rng = fastrand::Rng::with_seed(1);
        for (error, attempts, first, least, most) in [
            (error(ErrorKind::Failing, None), 1, None, 0.75, 1.25),
            (error(ErrorKind::Failing, None), 4, None, 6.0, 10.0),
            (error(ErrorKind::Failing, None), 60, None, 22.5, 37.5),
            (error(ErrorKind::Failing, None), 3, Some(Duration::from_millis(1)), 0.003, 0.005),
            (error(ErrorKind::TooMany, None), 1, None, 22.5, 37.5),
            (error(ErrorKind::TooMany, None), 60, None, 450.0, 750.0),
            (error(ErrorKind::TooMany, Some(7)), 1, None, 7.0, 10.75),
            (error(ErrorKind::Failing, Some(86_400)), 1, None, 600.0, 600.2),
            (error(ErrorKind::Failing, Some(0)), 1, None, 0.0, 0.2),
        ] {
            for _ in 0..100 {
                let pause = delay(&error, attempts, first, &mut rng).as_secs_f64();
                assert!((least..=most).contains(&pause), "{error:?} {attempts}: {pause}");
            }
        }
    }
}
