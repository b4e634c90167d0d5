//! From bytes to the text that is parsed.

use std::borrow::Cow;

/// The text of an answer, mended where servers garble it: a byte order mark is dropped, what is not UTF-8 becomes U+FFFD, and raw
/// control characters, which a test's message may contain and JSON does not allow, become spaces.
pub fn text(body: &[u8]) -> Cow<'_, str> {
    let text = String::from_utf8_lossy(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body));
    let mut is_stray = stray();
    if !text.bytes().any(|byte| is_stray(char::from(byte))) {
        return text;
    }
    let mut is_stray = stray();
    text.chars().map(|c| if is_stray(c) { ' ' } else { c }).collect()
}

/// Tells, character by character, which control characters JSON does not allow where they stand.
fn stray() -> impl FnMut(char) -> bool {
    let (mut quoted, mut escaped) = (false, false);
    move |c| {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = quoted,
            '"' => quoted = !quoted,
            _ => {}
        }
        c < ' ' && (quoted || !matches!(c, '\t' | '\n' | '\r'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_garbled_changes() {
        for (body, expected) in [
            (&b"{\"a\":\"b\xc3\xa4\",\r\n\t\"c\\\"\": 1}"[..], "{\"a\":\"b\u{e4}\",\r\n\t\"c\\\"\": 1}"),
            (b"{\"a\":\"\x07b\nc\"\n}", "{\"a\":\" b c\"\n}"),
            (b"{\"a\":\"\\\"\nb\\\\\"\n}", "{\"a\":\"\\\" b\\\\\"\n}"),
            (b"{\x00\"a\":\"\xff\"}", "{ \"a\":\"\u{fffd}\"}"),
            (b"\xef\xbb\xbf{}", "{}"),
            (b"", ""),
        ] {
            assert_eq!(text(body), expected, "{}", body.escape_ascii());
        }
        assert!(matches!(text(b"{\n\"a\": \"b\"}\n"), Cow::Borrowed(_)));
    }
}
