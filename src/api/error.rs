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
    /// Whose answer it is, if one came.
    pub answered_by: AnsweredBy,
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

/// Who wrote an answer: a gateway's words are not Testsigma's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnsweredBy {
    /// Testsigma: its own error object (`APIErrorDTO`).
    Testsigma,
    /// Something that shows a page: a gateway, a login, a container.
    Page,
    /// It cannot be told, or nobody did.
    Unknown,
}

impl ApiError {
    /// A failure of this kind, of which no more is known.
    pub fn new(kind: ErrorKind, request: impl Into<String>) -> Self {
        ApiError {
            kind,
            request: request.into(),
            status: None,
            answered_by: AnsweredBy::Unknown,
            server_message: String::new(),
            retry_after: None,
            source: None,
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

/// Reads `Retry-After`: whole seconds, or an HTTP date, which `until` turns into the time that is left.
pub fn retry_after(value: &str, until: impl FnOnce(SystemTime) -> Option<Duration>) -> Option<Duration> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit()) {
        // More digits than fit are still "very long".
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::from(u32::MAX))));
    }
    until(httpdate::parse_http_date(value).ok()?)
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
            let until = |at: SystemTime| Some(at.duration_since(now).unwrap_or_default());
            assert_eq!(retry_after(value, until), seconds.map(Duration::from_secs), "{value}");
        }
    }

    #[test]
    fn a_failed_exchange_is_the_cause() {
        let failure = TransportError::new(TransportErrorKind::Dns, "no such host");
        let error = ApiError {
            server_message: failure.detail.clone(),
            source: Some(failure.clone()),
            ..ApiError::new(ErrorKind::Exchange(failure.kind), "GET https://testsigma.example")
        };
        let cause = error.source().and_then(|cause| cause.downcast_ref::<TransportError>());
        assert_eq!(cause, Some(&failure));
        assert_eq!(
            error.to_string(),
            "the host name could not be resolved (no such host): GET https://testsigma.example"
        );
    }
}
