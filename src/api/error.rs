//! A call without a usable answer, and what it means.

use std::time::{Duration, SystemTime};

use crate::calendar;
use crate::cli::exit::Exit;
use crate::io::transport::Reason;

/// A call that brought no usable answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What it is.
    pub kind: Kind,
    /// Verb and URL.
    pub request: String,
    /// The HTTP status, if an answer came.
    pub status: Option<u16>,
    /// The server's words or the host's: one harmless line, perhaps empty.
    pub words: String,
    /// How long the server asked to be left alone.
    pub retry_after: Option<Duration>,
}

/// What can go wrong with a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The exchange failed.
    Exchange(Reason),
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

impl Trouble {
    /// Whether it is proven that a trigger with this outcome started nothing.
    pub fn nothing_started(&self) -> bool {
        match self.kind {
            Kind::Exchange(reason) => {
                matches!(reason, Reason::Dns | Reason::Refused | Reason::Tls | Reason::Forbidden | Reason::Invalid)
            }
            Kind::Denied | Kind::NotFound | Kind::Conflict | Kind::TooMany | Kind::Refused => true,
            Kind::Redirected => true,
            Kind::Failing | Kind::Page | Kind::Malformed => false,
        }
    }

    /// The exit code when this ends the command.
    pub fn exit(&self) -> Exit {
        match self.kind {
            Kind::Exchange(Reason::TooLarge) => Exit::Protocol,
            // Trying again does not help: what the host permits, or the URL, must change.
            Kind::Exchange(Reason::Forbidden | Reason::Invalid) => Exit::Config,
            Kind::Exchange(_) | Kind::Failing => Exit::Unavailable,
            Kind::Denied => Exit::Denied,
            Kind::NotFound => Exit::NotFound,
            Kind::Conflict | Kind::TooMany => Exit::TryLater,
            Kind::Refused => Exit::Config,
            Kind::Redirected | Kind::Page | Kind::Malformed => Exit::Protocol,
        }
    }

    /// One line: what happened, at which URL, what to do.
    pub fn message(&self) -> String {
        format!("{}; {}", self.what_and_where(), self.remedy())
    }

    /// The same without what to do, for where that is said already.
    pub fn what_and_where(&self) -> String {
        let what = match self.kind {
            Kind::Exchange(reason) => crate::io::transport::Failure::new(reason, self.words.clone()).to_string(),
            Kind::Denied => self.said("the API key is refused"),
            Kind::NotFound => self.said("there is no such plan or run"),
            Kind::Conflict => self.said("the test plan is running already"),
            Kind::TooMany => self.said("too many requests"),
            Kind::Failing => self.said("the server failed"),
            Kind::Refused => self.said("the server refuses the request"),
            Kind::Redirected => self.said("the answer is a redirect"),
            Kind::Page => self.said("the answer is a web page, not data"),
            Kind::Malformed => self.said("the answer is not what Testsigma's API gives"),
        };
        format!("{what}: {}", self.request)
    }

    fn said(&self, what: &str) -> String {
        let status = self.status.map(|status| format!(" (HTTP {status})")).unwrap_or_default();
        let words =
            if self.words.is_empty() { String::new() } else { format!(", \"{}\"", self.words.trim_end_matches('.')) };
        format!("{what}{status}{words}")
    }

    fn remedy(&self) -> &'static str {
        match self.kind {
            Kind::Exchange(Reason::Dns) => "check the host name in the base URL, and that this machine resolves it",
            Kind::Exchange(Reason::Refused) => {
                "check host and port of the base URL, and that no firewall stands between"
            }
            Kind::Exchange(Reason::Tls) => {
                "wasmtime trusts only public certificate authorities: see \"Private certificates and proxies\" in the README"
            }
            Kind::Exchange(Reason::Forbidden) => "let the host's allow-list include it",
            Kind::Exchange(Reason::Invalid) => "check the base URL",
            Kind::Exchange(Reason::TooLarge) => "check that the base URL is Testsigma's",
            Kind::Exchange(Reason::Timeout) => "try again, or allow more with --request-timeout",
            Kind::Exchange(Reason::Broken) | Kind::Failing | Kind::Conflict | Kind::TooMany => "try again later",
            Kind::Denied => {
                "make a new one in Testsigma under Settings > API Keys, and check that it belongs to this server"
            }
            Kind::NotFound => "check the id, the base URL and the edition",
            Kind::Refused => "check the settings that are sent: plan, environment, saved configuration, uploads",
            Kind::Redirected | Kind::Page => {
                "check that the base URL is Testsigma's and that no login or proxy page answers in its place"
            }
            Kind::Malformed => "check the base URL and the edition; if they are right, please report it",
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
        let trouble =
            |kind| Trouble { kind, request: "POST u".into(), status: None, words: String::new(), retry_after: None };
        for (kind, nothing_started, exit) in [
            (Kind::Exchange(Reason::Dns), true, Exit::Unavailable),
            (Kind::Exchange(Reason::Refused), true, Exit::Unavailable),
            (Kind::Exchange(Reason::Tls), true, Exit::Unavailable),
            (Kind::Exchange(Reason::Forbidden), true, Exit::Config),
            (Kind::Exchange(Reason::Timeout), false, Exit::Unavailable),
            (Kind::Exchange(Reason::Broken), false, Exit::Unavailable),
            (Kind::Exchange(Reason::TooLarge), false, Exit::Protocol),
            (Kind::Denied, true, Exit::Denied),
            (Kind::NotFound, true, Exit::NotFound),
            (Kind::Conflict, true, Exit::TryLater),
            (Kind::TooMany, true, Exit::TryLater),
            (Kind::Failing, false, Exit::Unavailable),
            (Kind::Refused, true, Exit::Config),
            (Kind::Redirected, true, Exit::Protocol),
            (Kind::Page, false, Exit::Protocol),
            (Kind::Malformed, false, Exit::Protocol),
        ] {
            assert_eq!((trouble(kind).nothing_started(), trouble(kind).exit()), (nothing_started, exit), "{kind:?}");
        }
    }
}
