//! What the outcome of a trigger proves: the one place where it is decided whether a run may exist.

use super::error::{AnsweredBy, ApiError, ErrorKind};
use crate::io::transport::TransportErrorKind;

/// What a trigger without a usable answer has left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TriggerProof {
    /// Nothing: it never left this machine, or it was refused before anything was done.
    NothingStarted,
    /// Nothing that runs: Testsigma refused it, but may have made a run and ended it at once, which one look at the list shows. (Seen on
    /// Community 3.0.1: 400 with its error object, and the run stands in the list as stopped, with the same message.)
    NothingRuns,
    /// Nothing, if another run of the plan was in the way: something between may have sent the trigger twice, and the first of the two
    /// be that run. The list shows it.
    Blocked,
    /// Perhaps a run: it has to be looked for.
    Uncertain,
}

impl TriggerProof {
    /// The whole table; the first row that fits counts:
    ///
    /// | outcome | proves |
    /// |---|---|
    /// | no address, no connection, no TLS, not permitted or not expressible | nothing was started |
    /// | the connection broke, no answer in time, an answer too large to read | uncertain |
    /// | 401, whoever answers: without a key nothing is done | nothing was started |
    /// | 429: the request was not let in | nothing was started |
    /// | 307, 308: done here it would be answered otherwise (RFC 9110 §15.4.8) | nothing was started |
    /// | Testsigma's own error object, "already running" | blocked |
    /// | Testsigma's own error object, an unknown plan or path | nothing was started |
    /// | Testsigma's own error object at 400 or 500 | nothing runs |
    /// | Testsigma's own error object at another status of its own | nothing was started |
    /// | anything else: a page, a gateway's words or status, an empty refusal, other redirects (303 says that it was done), an answer that cannot be read | uncertain |
    ///
    /// Testsigma's own are the statuses in `OWN_STATUSES`, whatever the words at another one say.
    pub fn of(error: &ApiError) -> Self {
        match (error.kind, error.status) {
            (ErrorKind::Exchange(failure), _) => match failure {
                TransportErrorKind::Dns
                | TransportErrorKind::Refused
                | TransportErrorKind::Tls
                | TransportErrorKind::Forbidden
                | TransportErrorKind::Invalid => TriggerProof::NothingStarted,
                TransportErrorKind::Timeout | TransportErrorKind::Broken | TransportErrorKind::TooLarge => {
                    TriggerProof::Uncertain
                }
            },
            (_, Some(401 | 429 | 307 | 308)) => TriggerProof::NothingStarted,
            (kind, Some(status)) if error.answered_by == AnsweredBy::Testsigma && is_own_status(status) => {
                match (kind, status) {
                    (ErrorKind::Conflict, _) => TriggerProof::Blocked,
                    (ErrorKind::NotFound, _) => TriggerProof::NothingStarted,
                    (_, 400 | 500) => TriggerProof::NothingRuns,
                    _ => TriggerProof::NothingStarted,
                }
            }
            _ => TriggerProof::Uncertain,
        }
    }
}

/// The statuses that Testsigma itself answers with when it refuses (`GlobalExceptionHandler`): what stands between uses others (408, 502,
/// 503, 504, 52x).
const OWN_STATUSES: [u16; 12] = [400, 401, 403, 404, 405, 409, 410, 412, 415, 422, 451, 500];

/// Whether Testsigma refuses with this status.
pub fn is_own_status(status: u16) -> bool {
    OWN_STATUSES.contains(&status)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::refusal::{self, Refusal};
    use crate::redact::Redactor;

    fn refused(status: u16, body: &str) -> ApiError {
        let refusal = Refusal::read(body.as_bytes(), body.starts_with('<'), &Redactor::default());
        ApiError {
            status: Some(status),
            answered_by: refusal.answered_by,
            ..ApiError::new(refusal::kind(status, true, &refusal), "POST u")
        }
    }

    #[test]
    fn what_a_refusal_proves() {
        use TriggerProof::{Blocked, NothingRuns, NothingStarted, Uncertain};
        let own = |words: &str| {
            format!(r#"{{"timeStamp":null,"error":"{words}","code":null,"fieldErrors":null,"objectErrors":null}}"#)
        };
        let running = own("The specified Test Plan is currently running. Please wait");
        let unknown = own("Could not find resource with id:7");
        let other = own("Integration Not Enabled");
        let page = "<html>502</html>";
        for (status, body, proof) in [
            (500, running.as_str(), Blocked),
            (409, &running, Blocked),
            (400, &running, Blocked),
            (408, &running, Uncertain),
            (502, &running, Uncertain),
            (504, &running, Uncertain),
            (500, r#"{"message":"The operation is currently running"}"#, Uncertain),
            (504, r#"{"message":"The operation is currently running"}"#, Uncertain),
            (502, "upstream: request already running", Uncertain),
            (500, "already running", Uncertain),
            (500, &unknown, NothingStarted),
            (404, &unknown, NothingStarted),
            (504, &unknown, Uncertain),
            (504, "Could not find resource with id:77", Uncertain),
            (400, &other, NothingRuns),
            (500, &other, NothingRuns),
            (503, &other, Uncertain),
            (403, &other, NothingStarted),
            (404, &other, NothingStarted),
            (405, &other, NothingStarted),
            (422, &other, NothingStarted),
            (401, &other, NothingStarted),
            (401, page, NothingStarted),
            (401, "Invalid JWT token", NothingStarted),
            (401, "", NothingStarted),
            (429, "", NothingStarted),
            (403, page, Uncertain),
            (403, "", Uncertain),
            (400, page, Uncertain),
            (400, "", Uncertain),
            (404, "default backend - 404", Uncertain),
            (404, page, Uncertain),
            (405, page, Uncertain),
            (500, page, Uncertain),
            (500, "", Uncertain),
            (500, r#"{"error":"Internal error"}"#, Uncertain),
            (503, "", Uncertain),
            (524, "", Uncertain),
            (301, "", Uncertain),
            (302, "", Uncertain),
            (303, "", Uncertain),
            (307, "", NothingStarted),
            (308, "", NothingStarted),
            (200, page, Uncertain),
        ] {
            assert_eq!(TriggerProof::of(&refused(status, body)), proof, "{status} {body}");
        }
    }

    #[test]
    fn what_a_failed_exchange_proves() {
        use TransportErrorKind::{Broken, Dns, Forbidden, Invalid, Refused, Timeout, Tls, TooLarge};
        for (kinds, proof) in [
            (&[Dns, Refused, Tls, Forbidden, Invalid][..], TriggerProof::NothingStarted),
            (&[Timeout, Broken, TooLarge], TriggerProof::Uncertain),
        ] {
            for kind in kinds {
                assert_eq!(TriggerProof::of(&ApiError::new(ErrorKind::Exchange(*kind), "POST u")), proof, "{kind:?}");
            }
        }
        assert_eq!(TriggerProof::of(&ApiError::new(ErrorKind::Malformed, "POST u")), TriggerProof::Uncertain);
    }
}
