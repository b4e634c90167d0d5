//! A call without a usable answer, and what it means.

use std::time::{Duration, SystemTime};

use crate::calendar;
use crate::cli::exit::Exit;
use crate::io::transport::TransportErrorKind;

/// A call that brought no usable answer.
#[derive(Clone, Debug, PartialEq, Eq)]
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

    /// The exit code when this ends the command.
    pub fn exit(&self) -> Exit {
        match self.kind {
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

    /// One line: what happened, at which URL, what to do.
    pub fn message(&self) -> String {
        format!("{}; {}", self.what_and_where(), self.remedy())
    }

    /// The same without what to do, for where that is said already.
    pub fn what_and_where(&self) -> String {
        let what = match self.kind {
            ErrorKind::Exchange(reason) => {
                crate::io::transport::TransportError::new(reason, self.server_message.clone()).to_string()
            }
            ErrorKind::Denied => self.said("the API key is refused"),
            ErrorKind::NotFound => self.said("there is no such plan or run"),
            ErrorKind::Conflict => self.said("the test plan is running already"),
            ErrorKind::TooMany => self.said("too many requests"),
            ErrorKind::Failing => self.said("the server failed"),
            ErrorKind::Refused => self.said("the server refuses the request"),
            ErrorKind::Redirected => self.said("the answer is a redirect"),
            ErrorKind::Page => self.said("the answer is a web page, not data"),
            ErrorKind::Malformed => self.said("the answer is not what Testsigma's API gives"),
        };
        format!("{what}: {}", self.request)
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

    fn remedy(&self) -> &'static str {
        match self.kind {
            ErrorKind::Exchange(TransportErrorKind::Dns) => {
                "check the host name in the base URL, and that this machine resolves it"
            }
            ErrorKind::Exchange(TransportErrorKind::Refused) => {
                "check host and port of the base URL, and that no firewall stands between"
            }
            ErrorKind::Exchange(TransportErrorKind::Tls) => {
                "wasmtime trusts only public certificate authorities: see \"Private certificates and proxies\" in the README"
            }
            ErrorKind::Exchange(TransportErrorKind::Forbidden) => "let the host's allow-list include it",
            ErrorKind::Exchange(TransportErrorKind::Invalid) => "check the base URL",
            ErrorKind::Exchange(TransportErrorKind::TooLarge) => "check that the base URL is Testsigma's",
            ErrorKind::Exchange(TransportErrorKind::Timeout) => "try again, or allow more with --request-timeout",
            ErrorKind::Exchange(TransportErrorKind::Broken)
            | ErrorKind::Failing
            | ErrorKind::Conflict
            | ErrorKind::TooMany => "try again later",
            ErrorKind::Denied => {
                "make a new one in Testsigma under Settings > API Keys, and check that it belongs to this server"
            }
            ErrorKind::NotFound => "check the id, the base URL and the edition",
            ErrorKind::Refused => "check the settings that are sent: plan, environment, saved configuration, uploads",
            ErrorKind::Redirected | ErrorKind::Page => {
                "check that the base URL is Testsigma's and that no login or proxy page answers in its place"
            }
            ErrorKind::Malformed => "check the base URL and the edition; if they are right, please report it",
        }
    }
}

/// Reads `Retry-After`: whole seconds, or an HTTP date seen from `now`. A date in the past is zero.
pub fn retry_after(value: &str, now: SystemTime) -> Option<Duration> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit()) {
        // More digits than fit are still "very long".
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::from(u32::MAX))));
    }
    let at = calendar::parse_http_date(value)?;
    Some(at.duration_since(now).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
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
            ("-1", None),
            ("1.5", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(retry_after(value, now), seconds.map(Duration::from_secs), "{value}");
        }
    }

    #[test]
    fn what_may_have_started_a_run() {
        let error = |kind| ApiError {
            kind,
            request: "POST u".into(),
            status: None,
            server_message: String::new(),
            retry_after: None,
        };
        for (kind, nothing_started, exit) in [
            (ErrorKind::Exchange(TransportErrorKind::Dns), true, Exit::Unavailable),
            (ErrorKind::Exchange(TransportErrorKind::Refused), true, Exit::Unavailable),
            (ErrorKind::Exchange(TransportErrorKind::Tls), true, Exit::Unavailable),
            (ErrorKind::Exchange(TransportErrorKind::Forbidden), true, Exit::Config),
            (ErrorKind::Exchange(TransportErrorKind::Timeout), false, Exit::Unavailable),
            (ErrorKind::Exchange(TransportErrorKind::Broken), false, Exit::Unavailable),
            (ErrorKind::Exchange(TransportErrorKind::TooLarge), false, Exit::Protocol),
            (ErrorKind::Denied, true, Exit::Denied),
            (ErrorKind::NotFound, true, Exit::NotFound),
            (ErrorKind::Conflict, true, Exit::TryLater),
            (ErrorKind::TooMany, true, Exit::TryLater),
            (ErrorKind::Failing, false, Exit::Unavailable),
            (ErrorKind::Refused, true, Exit::Config),
            (ErrorKind::Redirected, true, Exit::Protocol),
            (ErrorKind::Page, false, Exit::Protocol),
            (ErrorKind::Malformed, false, Exit::Protocol),
        ] {
            assert_eq!((error(kind).nothing_started(), error(kind).exit()), (nothing_started, exit), "{kind:?}");
        }
    }
}
