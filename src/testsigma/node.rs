//! An answer as far as it is needed: known keys, whatever their types, and nothing else held.
//!
//! Releases and editions differ in keys and types, so nothing about an answer is required here but that it is a JSON object. Values
//! of keys that nobody asks for are skipped without being stored.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// The keys of interest, in the Cloud's spelling; the Community Edition's is the same in snake case.
const KEYS: [&str; 32] = [
    "id",
    "execution",
    "executionId",
    "testPlanId",
    "name",
    "reRunType",
    "startTime",
    "endTime",
    "result",
    "status",
    "message",
    "buildNo",
    "childResult",
    "consolidatedStatus",
    "consolidatedResult",
    "totalCount",
    "passedCount",
    "failedCount",
    "abortedCount",
    "stoppedCount",
    "notExecutedCount",
    "consolidatedPlanTotalCount",
    "consolidatedPlanPassedCount",
    "consolidatedPlanFailedCount",
    "consolidatedPlanStoppedCount",
    "consolidatedPlanNotExecutedCount",
    "content",
    "testCases",
    "metrics",
    "error",
    "fieldErrors",
    "field",
];

/// A JSON value, reduced to what may be asked of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Node {
    /// Null, or missing.
    #[default]
    Null,
    /// A scalar as text: `"7"` and `7` are the same.
    Text(String),
    /// An object's known keys.
    Object(Vec<(&'static str, Node)>),
    /// An array.
    Array(Vec<Node>),
}

impl Node {
    /// The value of a key of [`KEYS`]; the first, where it stands twice.
    pub fn get(&self, key: &str) -> &Node {
        let Node::Object(entries) = self else { return &Node::Null };
        entries.iter().find(|(name, _)| *name == key).map_or(&Node::Null, |(_, node)| node)
    }

    /// The scalar behind a key, unless it is missing or blank.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Node::Text(text) if !text.trim().is_empty() => Some(text),
            _ => None,
        }
    }

    /// The number behind a key, if it is one that fits.
    pub fn number<N: std::str::FromStr>(&self, key: &str) -> Option<N> {
        self.text(key)?.trim().parse().ok()
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
        let mut bytes = answer.strip_prefix(b"\xef\xbb\xbf").unwrap_or(answer).to_vec();
        for byte in &mut bytes {
            if *byte < 0x20 {
                *byte = b' ';
            }
        }
        match serde_json::from_slice(&bytes) {
            Ok(node @ Node::Object(_)) => Ok(node),
            Ok(_) => Err("it is not a JSON object".to_owned()),
            Err(error) if error.is_eof() => Err(format!("it ends in the middle, at byte {}", error.column())),
            Err(error) => Err(format!("it is not JSON at byte {}", error.column())),
        }
    }
}

/// The known key that `written` is, in either spelling.
fn known(written: &str) -> Option<&'static str> {
    KEYS.into_iter().find(|key| {
        let mut written = written.bytes();
        // camelCase against snake_case: an upper-case letter is an underscore and the lower-case one.
        written.clone().eq(key.bytes())
            || key.bytes().all(|k| {
                let w = written.next();
                if k.is_ascii_uppercase() && w == Some(b'_') {
                    return written.next() == Some(k.to_ascii_lowercase());
                }
                w == Some(k)
            }) && written.next().is_none()
    })
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Text(if value { "true" } else { "false" }.to_owned()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        // `8.0` is a count, too. What has a fraction or does not fit is none.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "compared with the value right away"
        )]
        let whole = value as u64;
        #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "only an exact whole number is accepted")]
        let exact = whole as f64 == value && whole < 1 << 53;
        Ok(if exact { Node::Text(whole.to_string()) } else { Node::Text("a number".to_owned()) })
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = seq.next_element()? {
            nodes.push(node);
        }
        Ok(Node::Array(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            match known(&key) {
                Some(key) => entries.push((key, map.next_value()?)),
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(Node::Object(entries))
    }
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
            (r#"{"id":8.0}"#, Some("8")),
            (r#"{"id":1e300}"#, Some("a number")),
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
            ("", None),
        ] {
            assert_eq!(known(written), key, "{written}");
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
