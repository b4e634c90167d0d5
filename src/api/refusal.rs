//! What the server says when it refuses: `APIErrorDTO`, bare text, or a gateway's HTML.

use super::node::Node;
use crate::redact::Redactor;
use crate::sanitize::MAX_TEXT;
use crate::text::{find, holds};

/// The server's own words, as one harmless line, the key hidden before the line is cut to its length; empty when there are none worth
/// showing. Bare text is shown only when it is short: a gateway's page is not.
pub fn server_message(body: &[u8], redactor: &Redactor) -> String {
    let server_text = |text: &str| redactor.server_text(text, MAX_TEXT);
    if let Ok(error) = Node::parse(body) {
        let field = error.array("fieldErrors").and_then(<[Node]>::first).map(|field| {
            format!("{}{}", field.text("field").unwrap_or_default(), field.text("message").unwrap_or_default())
        });
        let own = error.text("error").or_else(|| error.text("message"));
        return server_text(own.or(field.as_deref()).unwrap_or_default());
    }
    match std::str::from_utf8(body) {
        Ok(text) if text.len() <= 200 && !holds(text, b'<') => server_text(text),
        _ => String::new(),
    }
}

/// The plan has a run already: the Community Edition's `EXECUTION_ALREADY_RUNNING`, and by the official scripts' own words also
/// an answer of the Cloud.
pub fn is_conflict(server_message: &str) -> bool {
    let server_message = server_message.to_ascii_lowercase();
    ["currently running", "already running", "already in running"]
        .iter()
        .any(|phrase| find(&server_message, phrase).is_some())
}

/// The plan does not exist: a 500 of the Community Edition (`TestPlanService`).
pub fn is_unknown_plan(server_message: &str) -> bool {
    find(server_message, "Could not find resource with id").is_some()
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
