//! What the server says when it refuses: `APIErrorDTO`, bare text, or a gateway's HTML.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::error::ErrorKind;
use super::wire::{self, Object, Scalar};
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

/// The server's own words, as one harmless line, the key hidden before the line is cut to its length; empty when there are none worth
/// showing. Bare text is shown only when it is short: a gateway's page is not.
pub fn server_message(body: &[u8], redactor: &Redactor) -> String {
    let text = wire::text(body);
    let words = match wire::object::<ErrorBody<'_>>(&text) {
        Ok(error) => error.words(),
        Err(_) if body.len() <= 200 && std::str::from_utf8(body).is_ok_and(|text| !text.contains('<')) => {
            text.into_owned()
        }
        Err(_) => String::new(),
    };
    redactor.server_text(&words, MAX_TEXT)
}

/// What a refusal with this status means. `is_trigger` says whether a run was asked for: only then can another one be in the way, and the
/// same words in answer to a look are a failure like any other.
pub fn kind(status: u16, is_trigger: bool, server_message: &str) -> ErrorKind {
    match status {
        300..=399 => ErrorKind::Redirected,
        401 | 403 => ErrorKind::Denied,
        429 => ErrorKind::TooMany,
        _ if is_trigger && is_conflict(server_message) => ErrorKind::Conflict,
        _ if is_unknown_plan(server_message) => ErrorKind::NotFound,
        404 | 410 => ErrorKind::NotFound,
        405 if is_trigger => ErrorKind::NotFound,
        // A gateway's own timeouts say nothing about the request.
        408 | 425 => ErrorKind::Failing,
        400..=499 => ErrorKind::Refused,
        200..=299 => ErrorKind::Malformed,
        _ => ErrorKind::Failing,
    }
}

/// The plan has a run already: the Community Edition's `EXECUTION_ALREADY_RUNNING`, and by the official scripts' own words also
/// an answer of the Cloud.
fn is_conflict(server_message: &str) -> bool {
    let server_message = server_message.to_ascii_lowercase();
    ["currently running", "already running", "already in running"].iter().any(|phrase| server_message.contains(phrase))
}

/// The plan does not exist: a 500 of the Community Edition (`TestPlanService`).
fn is_unknown_plan(server_message: &str) -> bool {
    server_message.contains("Could not find resource with id")
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
            assert_eq!(server_message(body.as_bytes(), &Redactor::default()), expected, "{body}");
        }
    }

    #[test]
    fn conflicts_are_told_from_other_refusals() {
        assert!(is_conflict("The specified Test Plan is currently running. Please wait"));
        assert!(is_conflict("check if the test plan is already in running state"));
        assert!(!is_conflict("Incorrect API Key"));
    }
}
