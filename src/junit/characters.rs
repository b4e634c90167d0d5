//! The characters of a report on their way, mended: valid UTF-8, without what XML 1.0 does not allow.
//!
//! The server's generator writes control characters of a test's message as they are (jaxb-ri#614).

use std::cell::Cell;
use std::io::Read;

use crate::io::transform::{Transform, TransformReader};

/// A stream of text without forbidden characters.
pub type SanitizingReader<'c, R> = TransformReader<R, Sanitize<'c>>;

/// Mends `source`, and counts in `replaced_chars` the characters that are removed or replaced.
pub fn sanitizing_reader<R: Read>(source: R, replaced_chars: &Cell<u64>) -> SanitizingReader<'_, R> {
    TransformReader::new(source, Sanitize { replaced_chars })
}

/// Replaces what is not UTF-8 by U+FFFD, and removes what XML forbids.
pub struct Sanitize<'c> {
    replaced_chars: &'c Cell<u64>,
}

impl Transform for Sanitize<'_> {
    /// Takes whole characters: the first bytes of one whose others have not arrived stay.
    fn transform(&mut self, input: &[u8], end: bool, output: &mut Vec<u8>) -> usize {
        let mut transformed = 0;
        for chunk in input.utf8_chunks() {
            keep(chunk.valid(), output, self.replaced_chars);
            transformed += chunk.valid().len();
            let invalid = chunk.invalid();
            let is_last = transformed + invalid.len() == input.len();
            if invalid.is_empty() || is_last && !end && is_incomplete(invalid) {
                break;
            }
            self.replaced_chars.set(self.replaced_chars.get() + 1);
            output.extend_from_slice("\u{fffd}".as_bytes());
            transformed += invalid.len();
        }
        transformed
    }
}

/// Whether more bytes could make a character of these.
fn is_incomplete(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

fn keep(text: &str, output: &mut Vec<u8>, replaced_chars: &Cell<u64>) {
    let mut from = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| is_forbidden(*c)) {
        output.extend_from_slice(&text.as_bytes()[from..at]);
        from = at + c.len_utf8();
        replaced_chars.set(replaced_chars.get() + 1);
    }
    output.extend_from_slice(&text.as_bytes()[from..]);
}

/// Not a `Char` of XML 1.0. (Rust's `char` has no surrogates.)
pub fn is_forbidden(c: char) -> bool {
    (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_mended_wherever_they_are_cut() {
        let bytes = b"a\x07\xc3\xa9\xff\xe2\x9c\x93\xf0\x9f\x98\x80\xef\xbf\xbe\xed\xa0\x80\xe2\x9c";
        for cut in 0..=bytes.len() {
            let replaced_chars = Cell::new(0);
            let (head, tail) = bytes.split_at(cut);
            let mut text = String::new();
            sanitizing_reader(head.chain(tail), &replaced_chars).read_to_string(&mut text).unwrap();
            assert_eq!(text, "aé\u{fffd}✓😀\u{fffd}\u{fffd}\u{fffd}\u{fffd}", "cut at {cut}");
            assert_eq!(replaced_chars.get(), 7);
        }
    }
}
