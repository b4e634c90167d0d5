//! An answer as far as it is needed: known keys, whatever their types, and nothing else held.
//!
//! Releases and editions differ in keys and types, so nothing about an answer is required here but that it is a JSON object. Values
//! of keys that nobody asks for are skipped without being stored.

use std::borrow::Cow;
use std::cmp::Ordering;

use crate::json::{self, Value};

/// A value of an answer.
pub type Node = Value;

/// The keys of interest, sorted by [`order`], in the Cloud's spelling; the Community Edition's is the same in snake case.
const KEYS: [&str; 32] = [
    "id",
    "name",
    "error",
    "field",
    "result",
    "status",
    "buildNo",
    "content",
    "endTime",
    "message",
    "metrics",
    "execution",
    "reRunType",
    "startTime",
    "testCases",
    "testPlanId",
    "totalCount",
    "childResult",
    "executionId",
    "failedCount",
    "fieldErrors",
    "passedCount",
    "abortedCount",
    "stoppedCount",
    "notExecutedCount",
    "consolidatedResult",
    "consolidatedStatus",
    "consolidatedPlanTotalCount",
    "consolidatedPlanFailedCount",
    "consolidatedPlanPassedCount",
    "consolidatedPlanStoppedCount",
    "consolidatedPlanNotExecutedCount",
];

impl Node {
    /// The value of a key of [`KEYS`]; the first, where it stands twice.
    pub fn get(&self, key: &str) -> &Node {
        let Node::Object(entries) = self else { return &Node::Null };
        entries.iter().find(|(name, _)| name == key).map_or(&Node::Null, |(_, node)| node)
    }

    /// The scalar behind a key, unless it is missing or blank.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Node::Text(text) if !text.trim().is_empty() => Some(text),
            _ => None,
        }
    }

    /// The number behind a key, if it is a whole one that fits.
    pub fn number(&self, key: &str) -> Option<u64> {
        let text = self.text(key)?.trim();
        text.strip_suffix(".0").unwrap_or(text).parse().ok()
    }

    /// The elements of an array behind a key.
    pub fn array(&self, key: &str) -> Option<&[Node]> {
        match self.get(key) {
            Node::Array(nodes) => Some(nodes),
            _ => None,
        }
    }

    /// Parses an answer. Raw control characters inside strings, which a test's message may contain, are taken for spaces.
    ///
    /// # Errors
    /// Where and why it is no JSON object. The text quotes nothing of the answer.
    pub fn parse(answer: &[u8]) -> Result<Node, String> {
        let answer = answer.strip_prefix(b"\xef\xbb\xbf").unwrap_or(answer);
        match json::read_leniently(answer, &known) {
            Ok(node @ Node::Object(_)) => Ok(node),
            Ok(_) => Err("it is not a JSON object".to_owned()),
            Err(malformed) if malformed.ended => Err(format!("it ends in the middle, at byte {}", malformed.at - 1)),
            Err(malformed) => Err(format!("it is not JSON at byte {}", malformed.at)),
        }
    }
}

/// The key that is written in either spelling, if it is one of [`KEYS`].
fn known(written: &str) -> Option<Cow<'static, str>> {
    let at = |name: &str| KEYS.binary_search_by(|key| order(key, name)).ok();
    let at = if written.as_bytes().contains(&b'_') { at(&camel_case(written)) } else { at(written) };
    Some(Cow::Borrowed(KEYS[at?]))
}

/// Shorter ones first: most names are told apart without a look at their letters.
fn order(one: &str, other: &str) -> Ordering {
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}

/// An underscore and a lower-case letter become an upper-case one.
fn camel_case(written: &str) -> String {
    let mut camel = String::new();
    for c in written.chars() {
        if c.is_ascii_lowercase() && camel.ends_with('_') {
            camel.pop();
            camel.push(c.to_ascii_uppercase());
        } else {
            camel.push(c);
        }
    }
    camel
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scalar_is_text_and_nothing_else_hurts() {
        for (json, text) in [
            (r#"{"id":"7"}"#, Some("7")),
            (r#"{"id":18446744073709551615}"#, Some("18446744073709551615")),
            (r#"{"id":-1}"#, Some("-1")),
            (r#"{"id":true}"#, Some("true")),
            (r#"{"id":8.0}"#, Some("8.0")),
            (r#"{"id":1e300}"#, Some("1e300")),
            (r#"{"id":null}"#, None),
            (r#"{"id":"  "}"#, None),
            (r"{}", None),
            (r#"{"id":{"id":[1,{"a":2}]}}"#, None),
            (r#"{"id":[1,[2],{}]}"#, None),
            (r#"{"x":{"id":1}}"#, None),
            ("{\"id\":\"a\u{7}\nb\"}", Some("a  b")),
            ("\u{feff}{\"id\":\"bom\"}", Some("bom")),
        ] {
            assert_eq!(Node::parse(json.as_bytes()).unwrap().text("id"), text, "{json}");
        }
    }

    #[test]
    fn keys_are_sorted() {
        assert!(KEYS.is_sorted_by(|one, other| order(one, other).is_lt()));
    }

    #[test]
    fn keys_are_known_in_both_spellings_and_no_other() {
        for (written, key) in [
            ("totalCount", Some("totalCount")),
            ("total_count", Some("totalCount")),
            ("re_run_type", Some("reRunType")),
            ("consolidated_plan_not_executed_count", Some("consolidatedPlanNotExecutedCount")),
            ("totalcount", None),
            ("total_Count", None),
            ("total_count_", None),
            ("total_coun", None),
            ("ID", None),
            ("_id", None),
            ("", None),
        ] {
            assert_eq!(known(written).as_deref(), key, "{written}");
        }
    }

    #[test]
    fn errors_quote_nothing() {
        for json in ["", "{", r#"{"id":"secret"#, "<html>secret", r#"["secret"]"#, "\"secret\"", "{\"id\":secret}"] {
            let error = Node::parse(json.as_bytes()).unwrap_err();
            assert!(!error.contains("secret"), "{error}");
        }
    }

    #[test]
    fn nesting_without_end_is_refused() {
        let deep = format!("{}{}", "{\"childResult\":".repeat(100_000), "}".repeat(100_000));
        assert!(Node::parse(deep.as_bytes()).is_err());
    }
}
