//! Runtime data in one value: a JSON object, or the pairs of Testsigma's script.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::values::parse_pair;
use crate::api::pairs::{Twice, distinct};

/// Why a text is no runtime data, as a clause after the setting's name. It does not quote the text: values may be secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MalformedData {
    /// It is in neither notation.
    #[error("is neither a JSON object nor NAME=VALUE,NAME=VALUE (a comma inside a value is written \\,)")]
    NeitherNotation,
    /// It begins as a JSON object and goes on as something else. Both numbers count from one.
    #[error("is not valid JSON at line {line}, column {column}")]
    NotJson {
        /// The line.
        line: usize,
        /// The byte in it.
        column: usize,
    },
    /// An escape in a text is half a character.
    #[error("is not valid JSON: a text in it holds half a character")]
    HalfCharacter,
    /// A value is null, a list or an object.
    #[error("holds something other than text, numbers and truth values")]
    NotScalar,
    /// A name is empty.
    #[error("holds a variable without a name")]
    NoName,
    /// A name stands twice.
    #[error(transparent)]
    Twice(#[from] Twice),
}

/// Runtime data in one value: a JSON object, or the script's `NAME=VALUE,NAME=VALUE` with `\,` for a comma inside a value.
///
/// # Errors
/// It is neither, or a name stands twice.
pub fn parse_runtime_data(text: &str) -> Result<Vec<(String, String)>, MalformedData> {
    let text = text.trim();
    if text.starts_with('{') {
        return parse_object(text);
    }
    let pieces = split_unescaped(text).into_iter().filter(|piece| !piece.trim().is_empty());
    let pairs = pieces.map(|piece| parse_pair(&piece).ok_or(MalformedData::NeitherNotation));
    Ok(distinct(pairs.collect::<Result<_, _>>()?)?)
}

/// A JSON object's members in their own order, each value as it is written.
struct Members<'t>(Vec<(String, &'t RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;

        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(MembersVisitor)
    }
}

/// A JSON object of scalars. Numbers and truth values become text as they are written: Testsigma's runtime variables are strings.
fn parse_object(text: &str) -> Result<Vec<(String, String)>, MalformedData> {
    let not_json = |error: serde_json::Error| MalformedData::NotJson { line: error.line(), column: error.column() };
    let Members(members) = serde_json::from_str(text).map_err(not_json)?;
    let mut pairs = Vec::with_capacity(members.len());
    for (name, value) in members {
        if name.trim().is_empty() {
            return Err(MalformedData::NoName);
        }
        let value = match value.get() {
            text if text.starts_with('"') => serde_json::from_str(text).map_err(|_| MalformedData::HalfCharacter)?,
            other if other == "null" || other.starts_with(['{', '[']) => return Err(MalformedData::NotScalar),
            number_or_truth => number_or_truth.to_owned(),
        };
        pairs.push((name, value));
    }
    Ok(distinct(pairs)?)
}

/// The text between commas that no backslash stands before; `\,` is a comma.
fn split_unescaped(text: &str) -> Vec<String> {
    let (mut pieces, mut piece) = (Vec::new(), String::new());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\\' if characters.next_if_eq(&',').is_some() => piece.push(','),
            ',' => pieces.push(std::mem::take(&mut piece)),
            c => piece.push(c),
        }
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_survive_equal_signs_commas_and_quotes_in_their_order() {
        for (text, expected) in [
            ("url=https://h/x?a=b,test=1", &[("url", "https://h/x?a=b"), ("test", "1")][..]),
            (r"list=a\,b,c=d", &[("list", "a,b"), ("c", "d")]),
            (r"path=C:\dir,", &[("path", r"C:\dir")]),
            ("a=", &[("a", "")]),
            ("", &[]),
            (" {} ", &[]),
            (r#"{"z":"x,y=\"z\"","n":7.50,"b":true}"#, &[("z", "x,y=\"z\""), ("n", "7.50"), ("b", "true")]),
            (
                r#"{"n":18446744073709551616,"m":1E400,"o":-0.0}"#,
                &[("n", "18446744073709551616"), ("m", "1E400"), ("o", "-0.0")],
            ),
            (" {\n \"\\u0061\" : \"\\n\\ud83d\\ude00\" } ", &[("a", "\n\u{1f600}")]),
        ] {
            let expected: Vec<_> = expected.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
            assert_eq!(parse_runtime_data(text).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_refused_is_named_without_its_values() {
        for (text, message) in [
            ("a,b=c", "is neither a JSON object nor NAME=VALUE"),
            ("=x", "is neither a JSON object"),
            ("[1]", "is neither a JSON object"),
            ("{\"a\":", "is not valid JSON at line 1, column 5"),
            ("{\"a\":sesame}", "is not valid JSON at line 1, column 6"),
            ("{\n\"a\":1,}", "is not valid JSON at line 2, column 7"),
            ("{\"a\":1} x", "is not valid JSON at line 1, column 9"),
            ("{\"a\":NaN}", "is not valid JSON at line 1, column 6"),
            ("{\"a\":01}", "is not valid JSON at line 1, column 7"),
            ("{\"a\":\"\\ud83d\"}", "is not valid JSON: a text in it"),
            ("{\"a\":{}}", "holds something other than text"),
            ("{\"a\":[1]}", "holds something other than text"),
            ("{\"a\":null}", "holds something other than text"),
            ("a=1,a=2", "sets a twice"),
            ("{\"a\":1,\"a\":2}", "sets a twice"),
            ("{\"a\":1,\"\\u0061\":2}", "sets a twice"),
            ("{\"\":1}", "holds a variable without a name"),
        ] {
            let error = parse_runtime_data(text).unwrap_err().to_string();
            assert!(error.starts_with(message) && !error.contains("sesame"), "{text}: {error}");
        }
    }

    #[test]
    fn many_pairs_take_no_longer_each_than_few() {
        let pairs: Vec<String> = (0..200_000).map(|n| format!("\"name{n}\":{n}")).collect();
        assert_eq!(parse_runtime_data(&format!("{{{}}}", pairs.join(","))).unwrap().len(), 200_000);
    }
}
