//! `testsigma-run.json`: the server's last answer about the run, for programs. It is JSON whatever the server made of it, and without the key
//! and e-mail addresses.

use std::borrow::Cow;

use crate::api::mended;
use crate::redact::{MASK, Redactor};
use crate::sanitize;

/// The answer, mended as it was for our own reading. Its texts are cleaned one by one, for a mask that is laid over an escape leaves no
/// JSON; what stands between them stays as it is.
pub fn clean(body: &[u8], redactor: &Redactor) -> String {
    let text = mended(body);
    let mut json = String::with_capacity(text.len());
    let mut rest = text.as_ref();
    while let Some(start) = rest.find('"') {
        let (between, quoted) = rest.split_at(start);
        push_bare(&mut json, between, redactor);
        let length = quoted_length(quoted);
        let (quoted, after) = quoted.split_at(length);
        push_text(&mut json, quoted, redactor);
        rest = after;
    }
    push_bare(&mut json, rest, redactor);
    json
}

/// The length of the text in quotes at the beginning of `json`, with them.
fn quoted_length(json: &str) -> usize {
    let mut escaped = false;
    let end = json.bytes().skip(1).position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    end.map_or(json.len(), |end| end + 2)
}

/// A text in quotes. One that holds nothing to hide stays as it is written; one that is none, such as half a character, does not.
fn push_text(json: &mut String, quoted: &str, redactor: &Redactor) {
    let short = shortened(quoted);
    let quoted = short.as_ref();
    let text = serde_json::from_str::<String>(quoted);
    let clean = match &text {
        Ok(text) => redactor.text(&sanitize::without_addresses(&redactor.text(text))),
        Err(_) => char::REPLACEMENT_CHARACTER.to_string(),
    };
    if text.is_ok_and(|text| text == clean) {
        json.push_str(quoted);
    } else {
        // Text can always be written.
        json.push_str(&serde_json::to_string(&clean).unwrap_or_default());
    }
}

/// The longest text that is kept whole, in bytes as it is written.
const MAX_WRITTEN: usize = 64 << 10;

/// The beginning of a text in quotes, where it is longer than anybody reads: each text is held several times over while it is cleaned.
fn shortened(quoted: &str) -> Cow<'_, str> {
    if quoted.len() <= MAX_WRITTEN {
        return Cow::Borrowed(quoted);
    }
    let end = quoted.floor_char_boundary(MAX_WRITTEN);
    // No escape is cut: none is longer than this.
    let last = quoted.floor_char_boundary(end - 12);
    let end = quoted[last..end].find('\\').map_or(end, |escape| last + escape);
    Cow::Owned(format!("{}\u{2026}\"", &quoted[..end]))
}

/// Numbers, words and signs. A number that is the key becomes a text.
fn push_bare(json: &mut String, between: &str, redactor: &Redactor) {
    if redactor.text(between) == between {
        return json.push_str(between);
    }
    for token in between.split_inclusive(|c: char| !c.is_ascii_alphanumeric() && !"+-.".contains(c)) {
        let sign =
            token.len() - token.trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && !"+-.".contains(c)).len();
        let (word, sign) = token.split_at(token.len() - sign);
        if redactor.text(word) == word {
            json.push_str(word);
        } else {
            json.extend(["\"", MASK, "\""]);
        }
        json.push_str(sign);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::Secret;

    #[test]
    fn the_answer_stays_json_and_names_nobody() {
        let key = "0123456789abcdef0123456789\"bcd/f";
        let redactor = Redactor::new(&Secret::parse(key).unwrap());
        for (body, expected) in [
            (&b"{\"id\": 7.50,\n \"a\":[\"b\\u00e4\\/\"]}"[..], "{\"id\": 7.50,\n \"a\":[\"b\\u00e4\\/\"]}"),
            (b"{\"a\":\"\x07b\nc\"}", "{\"a\":\" b c\"}"),
            (b"\xef\xbb\xbf{\"a\":\"\xff\"}", "{\"a\":\"\u{fffd}\"}"),
            (b"{\"a\":\"\\ud800\"}", "{\"a\":\"\u{fffd}\"}"),
            (br#"{"createdBy":"Ann <ann@example.com>, x"}"#, r#"{"createdBy":"Ann <[e-mail]>, x"}"#),
            (br#"{"by":"ann\u0040example.com\nbob@example.org"}"#, r#"{"by":"[e-mail]\n[e-mail]"}"#),
            (br#"{"0123456789abcdef0123456789\"bcd\/f":"x\\"}"#, r#"{"***":"x\\"}"#),
            (br#"{"a":"\u0030123456789abcdef0123456789\"bcd/f\\u0041"}"#, r#"{"a":"***\\u0041"}"#),
            (br#"{"a":"\""#, r#"{"a":"\u{fffd}""#),
        ] {
            let expected = expected.replace("\\u{fffd}", "\u{fffd}");
            assert_eq!(clean(body, &redactor), expected, "{}", body.escape_ascii());
        }
        for unit in ["x", "\u{e4}", "\\u00e4", "\\\\"] {
            let json = clean(format!("[\"{}\"]", unit.repeat(50_000)).as_bytes(), &redactor);
            let texts: Vec<String> = serde_json::from_str(&json).unwrap();
            assert!(
                json.len() <= MAX_WRITTEN + 10 && texts[0].ends_with(['\u{2026}', 'x', '\u{e4}', '\u{fffd}']),
                "{unit}"
            );
        }
        let digits = Redactor::new(&Secret::parse("12345678901234567890").unwrap());
        assert_eq!(clean(br#"{"a":12345678901234567890,"b":1}"#, &digits), r#"{"a":"***","b":1}"#);
    }
}
