//! A call without a usable answer, and what it means.

use std::time::{Duration, SystemTime};

use crate::io::transport::{TransportError, TransportErrorKind};

/// A call that brought no usable answer.
///
/// Its text is one line: what happened, and at which URL. What to do about it is for the interface that says it: the command line and the
/// typed interface have different remedies.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {request}", self.what())]
pub struct ApiError {
    /// What it is.
    pub kind: ErrorKind,
    /// Verb and URL.
    pub request: String,
    /// The HTTP status, if an answer came.
    pub status: Option<u16>,
    /// The server's words or the host's: one harmless line, perhaps empty.
    pub server_message: String,
    /// How long the server asked to be left alone.
    pub retry_after: Option<Duration>,
    /// The failure of the exchange, if that is what it is; its words are `server_message`.
    pub source: Option<TransportError>,
}

/// What can go wrong with a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// The exchange failed.
    Exchange(TransportErrorKind),
    /// 401 or 403.
    Denied,
    /// 404 or 410, or an unknown plan in the Community Edition's words.
    NotFound,
    /// The plan is running already.
    Conflict,
    /// 429
    TooMany,
    /// 5xx
    Failing,
    /// Any other 4xx: the request itself is refused.
    Refused,
    /// 3xx: an API does not redirect, a login or a proxy does.
    Redirected,
    /// A page where data was asked for.
    Page,
    /// Data of another shape than the API's.
    Malformed,
}

impl ApiError {
    /// Whether it is proven that a trigger with this outcome started nothing.
    pub fn nothing_started(&self) -> bool {
        match self.kind {
            ErrorKind::Exchange(reason) => {
                matches!(
                    reason,
                    TransportErrorKind::Dns
                        | TransportErrorKind::Refused
                        | TransportErrorKind::Tls
                        | TransportErrorKind::Forbidden
                        | TransportErrorKind::Invalid
                )
            }
            ErrorKind::Denied | ErrorKind::NotFound | ErrorKind::Conflict | ErrorKind::TooMany | ErrorKind::Refused => {
                true
            }
            ErrorKind::Redirected => true,
            ErrorKind::Failing | ErrorKind::Page | ErrorKind::Malformed => false,
        }
    }

    fn what(&self) -> String {
        match self.kind {
            ErrorKind::Exchange(kind) => TransportError::new(kind, self.server_message.clone()).to_string(),
            ErrorKind::Denied => self.said("the API key is refused"),
            ErrorKind::NotFound => self.said("there is no such plan or run"),
            ErrorKind::Conflict => self.said("the test plan is running already"),
            ErrorKind::TooMany => self.said("too many requests"),
            ErrorKind::Failing => self.said("the server failed"),
            ErrorKind::Refused => self.said("the server refuses the request"),
            ErrorKind::Redirected => self.said("the answer is a redirect"),
            ErrorKind::Page => self.said("the answer is a web page, not data"),
            ErrorKind::Malformed => self.said("the answer is not what Testsigma's API gives"),
        }
    }

    fn said(&self, what: &str) -> String {
        let status = self.status.map(|status| format!(" (HTTP {status})")).unwrap_or_default();
        let server_message = if self.server_message.is_empty() {
            String::new()
        } else {
            format!(", \"{}\"", self.server_message.trim_end_matches('.'))
        };
        format!("{what}{status}{server_message}")
    }
}

/// Reads `Retry-After`: whole seconds, or an HTTP date seen from `now`. A date in the past is zero.
pub fn retry_after(value: &str, now: SystemTime) -> Option<Duration> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit()) {
        // More digits than fit are still "very long".
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::from(u32::MAX))));
    }
    let at = httpdate::parse_http_date(value).ok()?;
    Some(at.duration_since(now).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use std::error::Error;

    use super::*;

    #[test]
    fn retry_after_in_both_forms() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
        for (value, seconds) in [
            ("120", Some(120)),
            (" 0 ", Some(0)),
            ("99999999999999999999999", Some(u64::from(u32::MAX))),
            ("Sun, 06 Nov 1994 08:50:37 GMT", Some(60)),
            ("Sun, 06 Nov 1994 08:49:00 GMT", Some(0)),
            ("Sunday, 06-Nov-94 08:50:37 GMT", Some(60)),
            ("Sun Nov  6 08:50:37 1994", Some(60)),
            ("Sun, 06 Nov 1994 08:50:37 CET", None),
            ("Sun, 06 Foo 1994 08:50:37 GMT", None),
            ("-1", None),
            ("1.5", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(retry_after(value, now), seconds.map(Duration::from_secs), "{value}");
        }
    }

    #[test]
    fn a_failed_exchange_is_the_cause() {
        let failure = TransportError::new(TransportErrorKind::Dns, "no such host");
        let error = ApiError {
            kind: ErrorKind::Exchange(failure.kind),
            request: "GET https://testsigma.example".into(),
            status: None,
            server_message: failure.detail.clone(),
            retry_after: None,
            source: Some(failure.clone()),
        };
        let cause = error.source().and_then(|cause| cause.downcast_ref::<TransportError>());
        assert_eq!(cause, Some(&failure));
        assert_eq!(
            error.to_string(),
            "the host name could not be resolved (no such host): GET https://testsigma.example"
        );
    }

    #[test]
    fn what_may_have_started_a_run() {
        let error = |kind| ApiError {
            kind,
            request: "POST u".into(),
            status: None,
            server_message: String::new(),
            retry_after: None,
            source: None,
        };
        for (kind, nothing_started) in [
            (ErrorKind::Exchange(TransportErrorKind::Dns), true),
            (ErrorKind::Exchange(TransportErrorKind::Refused), true),
            (ErrorKind::Exchange(TransportErrorKind::Tls), true),
            (ErrorKind::Exchange(TransportErrorKind::Forbidden), true),
            (ErrorKind::Exchange(TransportErrorKind::Timeout), false),
            (ErrorKind::Exchange(TransportErrorKind::Broken), false),
            (ErrorKind::Exchange(TransportErrorKind::TooLarge), false),
            (ErrorKind::Denied, true),
            (ErrorKind::NotFound, true),
            (ErrorKind::Conflict, true),
            (ErrorKind::TooMany, true),
            (ErrorKind::Failing, false),
            (ErrorKind::Refused, true),
            (ErrorKind::Redirected, true),
            (ErrorKind::Page, false),
            (ErrorKind::Malformed, false),
        ] {
            assert_eq!(error(kind).nothing_started(), nothing_started, "{kind:?}");
        }
    }
}
