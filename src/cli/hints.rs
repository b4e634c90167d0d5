//! What to do about an error, in the command line's terms: the options that help, and what `wasmtime` can.

use crate::api::base_url::{BaseUrlError, CLOUD};
use crate::api::error::{AnsweredBy, ApiError, ErrorKind};
use crate::follow::verdict::{InconclusiveReason, Verdict};
use crate::io::transport::TransportErrorKind;

/// One line: what happened, at which URL, what to do.
pub fn message(error: &ApiError) -> String {
    // The request is a verb and a URL.
    let (verb, url) = error.request.split_once(' ').unwrap_or_default();
    let default = if url.starts_with(CLOUD) && url[CLOUD.len()..].starts_with(['/', '?']) {
        " (no other server was named: set TESTSIGMA_BASE_URL, with wasmtime --env TESTSIGMA_BASE_URL)"
    } else {
        ""
    };
    let remedy = match (error.kind, error.status, error.answered_by) {
        // A key that is wrong is refused in words; the Community Edition answers so where it does not know the path.
        (ErrorKind::Denied, Some(401), AnsweredBy::Page) => {
            "this may be a Community server: give --edition community, or check that the base URL is Testsigma's"
        }
        _ => remedy(error.kind, verb),
    };
    format!("{error}; {remedy}{default}")
}

/// A verdict in words, with the option that accepts it where there is one.
pub fn sentence(verdict: Verdict) -> String {
    match verdict {
        Verdict::Inconclusive(
            InconclusiveReason::NoTests | InconclusiveReason::NonePassed | InconclusiveReason::Uncounted,
        ) => format!("{} (--allow-empty accepts that)", verdict.sentence()),
        _ => verdict.sentence().to_owned(),
    }
}

/// What is wrong with a base URL, with the option that allows it where there is one.
pub fn base_url(error: BaseUrlError) -> String {
    match error {
        BaseUrlError::InsecureHttp => format!("{error}, or --allow-insecure-http if the network is trusted"),
        _ => error.to_string(),
    }
}

/// What to do about an error of a call: `POST` starts a run, `PUT` stops one, and all others only look.
fn remedy(kind: ErrorKind, verb: &str) -> &'static str {
    match kind {
        ErrorKind::Exchange(TransportErrorKind::Dns) => {
            "check the host name in the base URL, and that this machine resolves it"
        }
        ErrorKind::Exchange(TransportErrorKind::Refused) => {
            "check host and port of the base URL, and that no firewall stands between"
        }
        ErrorKind::Exchange(TransportErrorKind::Tls) => {
            "wasmtime trusts only public certificate authorities, Node also those in NODE_EXTRA_CA_CERTS: else end TLS on this machine and set --base-url http://127.0.0.1:PORT"
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
        ErrorKind::Refused if verb != "POST" => "check the id, the base URL and the edition",
        ErrorKind::Refused => "check the settings that are sent: plan, environment, saved configuration, uploads",
        ErrorKind::Redirected | ErrorKind::Page => {
            "check that the base URL is Testsigma's and that no login or proxy page answers in its place"
        }
        ErrorKind::Malformed => "check the base URL and the edition; if they are right, please report it",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_remedy_knows_the_call_and_the_default_server() {
        for (request, kind, said, unsaid) in [
            ("POST https://h/api/v1/x", ErrorKind::Refused, "plan, environment", "TESTSIGMA_BASE_URL"),
            ("GET https://h/api/v1/x", ErrorKind::Refused, "check the id", "environment"),
            ("GET https://app.testsigma.com/api/v1/x", ErrorKind::Denied, "set TESTSIGMA_BASE_URL", "try again"),
            ("GET https://app.testsigma.com.example.com/x", ErrorKind::Denied, "API Keys", "TESTSIGMA_BASE_URL"),
        ] {
            let (status, server_message) = (None, String::new());
            let error = ApiError { status, server_message, ..ApiError::new(kind, request) };
            let message = message(&error);
            assert!(message.contains(said) && !message.contains(unsaid), "{message}");
        }
    }
}
