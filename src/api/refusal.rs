//! What the server says when it refuses: `APIErrorDTO`, bare text, or a gateway's HTML.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::error::{AnsweredBy, ErrorKind};
use super::trigger_proof::is_own_status;
use super::wire::{self, Object, Present, Scalar};
use crate::redact::Redactor;
use crate::sanitize::MAX_TEXT;

/// A refusal: words for people, so that any type will do.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct ErrorBody<'t> {
    #[serde(borrow)]
    error: Scalar<'t>,
    message: Scalar<'t>,
    /// A list of [`FieldErrorBody`].
    #[serde(alias = "field_errors")]
    field_errors: Scalar<'t>,

    /// Keys that Testsigma's own object always has, as null if need be.
    code: Present,
    #[serde(alias = "time_stamp")]
    time_stamp: Present,
    #[serde(alias = "object_errors")]
    object_errors: Present,

    /// Only in the error page of a servlet container, as JSON.
    servlet: Present,
}

/// What is wrong with one field of the request.
#[derive(Default, Deserialize)]
#[serde(default)]
struct FieldErrorBody<'t> {
    #[serde(borrow)]
    field: Scalar<'t>,
    message: Scalar<'t>,
}

impl ErrorBody<'_> {
    /// Whether it is Testsigma's: one of its other keys alone may stand in anybody's object.
    fn is_testsigmas(&self) -> bool {
        [&self.code, &self.time_stamp, &self.object_errors].into_iter().filter(|key| key.0).count() >= 2
    }

    fn words(&self) -> String {
        let own = self.error.words().or_else(|| self.message.words());
        own.or_else(|| first_field_error(self.field_errors.json()?)).unwrap_or_default()
    }
}

fn first_field_error(list: &str) -> Option<String> {
    let errors: Vec<&RawValue> = serde_json::from_str(list).ok()?;
    let Object(error) = serde_json::from_str::<Object<FieldErrorBody<'_>>>(errors.first()?.get()).ok()?;
    Some([error.field, error.message].map(|part| part.words().unwrap_or_default()).concat())
}

/// A refusal as it was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Whose it is.
    pub answered_by: AnsweredBy,
    /// Its words, as one harmless line, the key hidden before the line is cut to its length; empty when there are none worth showing. Bare
    /// text is shown only when it is short: a gateway's page is not.
    pub words: String,
}

impl Refusal {
    /// Reads the body of a refusal. `is_page` says whether it is a page by its media type or by its first character.
    pub fn read(body: &[u8], is_page: bool, redactor: &Redactor) -> Self {
        let text = wire::text(body);
        let (answered_by, words) = match wire::object::<ErrorBody<'_>>(&text) {
            Ok(error) if error.is_testsigmas() => (AnsweredBy::Testsigma, error.words()),
            Ok(error) if error.servlet.0 => (AnsweredBy::Page, error.words()),
            Ok(error) => (AnsweredBy::Unknown, error.words()),
            Err(_) if is_page => (AnsweredBy::Page, String::new()),
            Err(_) if body.len() <= 200 && std::str::from_utf8(body).is_ok_and(|text| !text.contains('<')) => {
                (AnsweredBy::Unknown, text.into_owned())
            }
            Err(_) => (AnsweredBy::Unknown, String::new()),
        };
        Refusal { answered_by, words: redactor.server_text(&words, MAX_TEXT) }
    }
}

/// What a refusal with this status means. `is_trigger` says whether a run was asked for: only then can another one be in the way, and the
/// same words in answer to a look are a failure like any other. Words count only where they are Testsigma's.
pub fn kind(status: u16, is_trigger: bool, refusal: &Refusal) -> ErrorKind {
    let is_own = refusal.answered_by == AnsweredBy::Testsigma && is_own_status(status);
    match status {
        300..=399 => ErrorKind::Redirected,
        401 => ErrorKind::Denied,
        429 => ErrorKind::TooMany,
        _ if is_own && is_trigger && is_conflict(&refusal.words) => ErrorKind::Conflict,
        _ if is_own && is_unknown_plan(&refusal.words) => ErrorKind::NotFound,
        404 | 410 => ErrorKind::NotFound,
        405 if is_trigger => ErrorKind::NotFound,
        // A gateway's own timeouts say nothing about the request.
        408 | 425 => ErrorKind::Failing,
        400..=499 if refusal.answered_by == AnsweredBy::Page => ErrorKind::Page,
        403 => ErrorKind::Denied,
        400..=499 => ErrorKind::Refused,
        200..=299 => ErrorKind::Malformed,
        _ => ErrorKind::Failing,
    }
}

/// The plan has a run already: the Community Edition's `EXECUTION_ALREADY_RUNNING`, and by the official scripts' own words also
/// an answer of the Cloud.
fn is_conflict(words: &str) -> bool {
    let words = words.to_ascii_lowercase();
    ["currently running", "already running", "already in running"].iter().any(|phrase| words.contains(phrase))
}

/// The plan does not exist: a 500 of the Community Edition (`TestPlanService`).
fn is_unknown_plan(words: &str) -> bool {
    words.contains("Could not find resource with id")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_s_words_are_found() {
        for (body, expected) in [
            (r#"{"timeStamp":null,"error":"Resource not found for id: 9","code":"0"}"#, "Resource not found for id: 9"),
            (r#"{"error":null,"message":"Nope"}"#, "Nope"),
            (r#"{"error":null,"fieldErrors":[{"field":"id","message":" should be a Long"}]}"#, "id should be a Long"),
            ("Invalid JWT token", "Invalid JWT token"),
            ("", ""),
            ("<html><body>502 Bad Gateway</body></html>", ""),
            (r#"{"error":"::error::x\nmail a@b.example"}"#, ": :error: :x mail [e-mail]"),
        ] {
            assert_eq!(Refusal::read(body.as_bytes(), false, &Redactor::default()).words, expected, "{body}");
        }
    }

    #[test]
    fn testsigma_s_own_object_is_told_from_a_gateway_s() {
        for (body, is_page, answered_by) in [
            (
                r#"{"timeStamp":null,"error":"x","code":"0","fieldErrors":null,"objectErrors":null}"#,
                false,
                AnsweredBy::Testsigma,
            ),
            (r#"{"time_stamp":null,"error":null,"code":null,"object_errors":null}"#, false, AnsweredBy::Testsigma),
            (r#"{"error":"x","code":502}"#, false, AnsweredBy::Unknown),
            (r#"{"error":"x"}"#, false, AnsweredBy::Unknown),
            (r#"{"message":"x"}"#, false, AnsweredBy::Unknown),
            ("Invalid JWT token", false, AnsweredBy::Unknown),
            ("", false, AnsweredBy::Unknown),
            ("<html>", true, AnsweredBy::Page),
            (
                r#"{"servlet":"dispatcherServlet","message":"Unauthorized","url":"/","status":"401"}"#,
                false,
                AnsweredBy::Page,
            ),
        ] {
            assert_eq!(
                Refusal::read(body.as_bytes(), is_page, &Redactor::default()).answered_by,
                answered_by,
                "{body}"
            );
        }
    }

    #[test]
    fn conflicts_are_told_from_other_refusals() {
        assert!(is_conflict("The specified Test Plan is currently running. Please wait"));
        assert!(is_conflict("check if the test plan is already in running state"));
        assert!(!is_conflict("Incorrect API Key"));
    }
}
