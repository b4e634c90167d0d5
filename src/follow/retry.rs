//! Whether a failed call is worth another try, and when.

use std::time::Duration;

use crate::api::error::{AnsweredBy, ApiError, ErrorKind};
use crate::io::transport::TransportErrorKind;
use crate::schedule::seconds;

/// Failures in a row that end it before there is any proof that server and run exist: a typing error should not cost minutes. Later on
/// they are too few to end it, however long each took.
pub const MAX_EARLY_ATTEMPTS: u32 = 5;

/// Refusals of the key in a row that end it.
const MAX_DENIALS: u32 = 2;

/// Answers in a row that there is no such run that end it, where the run was seen before.
const MAX_NOT_FOUND: u32 = 3;

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
    /// Failures of this kind in a row, this one included.
    pub repeats: u32,
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
    /// Failures of the last one's kind in a row.
    repeats: u32,
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
        let is_repeat = self.last_error.as_ref().is_some_and(|last| last.kind == error.kind);
        self.repeats = if is_repeat { self.repeats.saturating_add(1) } else { 1 };
        self.last_error = Some(error.clone());
        RetryContext {
            attempts: self.attempts,
            repeats: self.repeats,
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
/// | TLS, before the run is known | final: a certificate does not heal |
/// | 401; 403 in Testsigma's own words | final at the second in a row: a gateway's hiccup looks like one |
/// | 404, 410 in Testsigma's own words | final, unless the run was triggered less than a minute ago; where it was seen, at the third in a row |
/// | other 4xx in Testsigma's own words, a conflict | final |
/// | no connection, no answer, 429, 5xx, a web page, a redirect, anything unreadable, a 4xx of somebody else's | while the budget lasts |
///
/// The budget is [`MAX_EARLY_ATTEMPTS`] failures in a row until the run is known to exist; then `give_up_after`, but at least [`MAX_EARLY_ATTEMPTS`] failures
/// in a row. Any success renews it.
pub fn should_retry(error: &ApiError, failures: RetryContext) -> bool {
    let is_own = error.answered_by == AnsweredBy::Testsigma;
    match error.kind {
        ErrorKind::Exchange(TransportErrorKind::Forbidden | TransportErrorKind::Invalid) | ErrorKind::Conflict => false,
        ErrorKind::Exchange(TransportErrorKind::Tls) if !failures.run_known => false,
        ErrorKind::Denied if is_own || error.status != Some(403) => failures.repeats < MAX_DENIALS,
        ErrorKind::NotFound if is_own => {
            failures.run_age.is_some_and(|age| age < FRESH) || failures.run_known && failures.repeats < MAX_NOT_FOUND
        }
        ErrorKind::Refused if is_own => false,
        ErrorKind::Exchange(_)
        | ErrorKind::Denied
        | ErrorKind::NotFound
        | ErrorKind::Refused
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
        repeats: 1,
        lasting: Duration::ZERO,
        run_known: true,
        run_age: Some(Duration::from_secs(600)),
        give_up_after: Duration::from_secs(300),
    };

    #[test]
    fn the_table() {
        let minutes = |m: u64| Duration::from_secs(60 * m);
        let fresh = RetryContext { run_age: Some(Duration::from_secs(59)), ..KNOWN };
        let unknown = RetryContext { run_known: false, ..KNOWN };
        let by =
            |answered_by, status, kind| ApiError { status: Some(status), answered_by, ..ApiError::new(kind, "GET u") };
        let own = |status, kind| by(AnsweredBy::Testsigma, status, kind);
        let transient = [
            ErrorKind::Exchange(TransportErrorKind::Dns),
            ErrorKind::Exchange(TransportErrorKind::Refused),
            ErrorKind::Exchange(TransportErrorKind::Timeout),
            ErrorKind::Exchange(TransportErrorKind::Broken),
            ErrorKind::Exchange(TransportErrorKind::TooLarge),
            ErrorKind::TooMany,
            ErrorKind::Failing,
            ErrorKind::Redirected,
            ErrorKind::Page,
            ErrorKind::Malformed,
            ErrorKind::NotFound,
            ErrorKind::Refused,
        ]
        .map(|kind| ApiError::new(kind, "GET u"));
        let forbidden = by(AnsweredBy::Unknown, 403, ErrorKind::Denied);
        for error in transient.iter().chain([&forbidden]) {
            for (failures, expected) in [
                (KNOWN, true),
                (RetryContext { attempts: 4, lasting: minutes(60), ..KNOWN }, true),
                (RetryContext { attempts: 5, lasting: minutes(4), ..KNOWN }, true),
                (RetryContext { attempts: 100, lasting: minutes(4), ..KNOWN }, true),
                (RetryContext { attempts: 5, lasting: minutes(5), ..KNOWN }, false),
                (RetryContext { attempts: 4, ..unknown }, true),
                (RetryContext { attempts: 5, ..unknown }, false),
            ] {
                assert_eq!(should_retry(error, failures), expected, "{error:?} {failures:?}");
            }
        }
        let exchange = |kind| ApiError::new(ErrorKind::Exchange(kind), "GET u");
        let twice = RetryContext { repeats: 2, attempts: 2, ..KNOWN };
        for (error, failures, expected) in [
            (exchange(TransportErrorKind::Forbidden), KNOWN, false),
            (exchange(TransportErrorKind::Invalid), KNOWN, false),
            (exchange(TransportErrorKind::Tls), KNOWN, true),
            (exchange(TransportErrorKind::Tls), unknown, false),
            (own(422, ErrorKind::Refused), KNOWN, false),
            (own(500, ErrorKind::Conflict), KNOWN, false),
            (own(403, ErrorKind::Denied), KNOWN, true),
            (own(403, ErrorKind::Denied), twice, false),
            (by(AnsweredBy::Page, 401, ErrorKind::Denied), KNOWN, true),
            (by(AnsweredBy::Unknown, 401, ErrorKind::Denied), twice, false),
            (own(403, ErrorKind::Denied), RetryContext { attempts: 5, ..KNOWN }, true),
            (own(404, ErrorKind::NotFound), fresh, true),
            (own(404, ErrorKind::NotFound), twice, true),
            (own(404, ErrorKind::NotFound), RetryContext { repeats: 3, ..KNOWN }, false),
            (own(404, ErrorKind::NotFound), RetryContext { run_age: None, ..unknown }, false),
        ] {
            assert_eq!(should_retry(&error, failures), expected, "{error:?} {failures:?}");
        }
    }

    #[test]
    fn pauses_grow_and_stay_bounded() {
        let error = |kind, retry_after: Option<u64>| ApiError {
            retry_after: retry_after.map(Duration::from_secs),
            ..ApiError::new(kind, "")
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
