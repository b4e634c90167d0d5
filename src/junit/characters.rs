//! The bytes of a report on their way, mended: valid UTF-8, without the characters that XML 1.0 does not allow.
//!
//! The server's generator writes control characters of a test's message as they are (jaxb-ri#614).

use std::cell::Cell;

use crate::io::transport::{Source, Stage, TransportError};

/// A stream, mended.
pub struct SanitizingReader<'s> {
    source: &'s mut dyn Source,
    /// Characters removed or replaced.
    replaced_chars: &'s Cell<u64>,
    stage: Stage,
}

impl<'s> SanitizingReader<'s> {
    /// Mends `source`, and counts in `replaced_chars` the characters that it removes or replaces.
    pub fn new(source: &'s mut dyn Source, replaced_chars: &'s Cell<u64>) -> Self {
        SanitizingReader { source, replaced_chars, stage: Stage::default() }
    }
}

impl Source for SanitizingReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, TransportError> {
        let replaced_chars = self.replaced_chars;
        self.stage.read(self.source, &mut |raw, last, done| clean(raw, last, done, replaced_chars), buffer)
    }
}

/// Takes whole characters from `raw`; the first bytes of one whose others have not arrived stay.
fn clean(raw: &mut Vec<u8>, last: bool, done: &mut Vec<u8>, replaced_chars: &Cell<u64>) {
    let bytes = std::mem::take(raw);
    let mut rest = bytes.as_slice();
    while !rest.is_empty() {
        match std::str::from_utf8(rest) {
            Ok(text) => return keep(text, done, replaced_chars),
            Err(error) => {
                let (valid, invalid) = rest.split_at(error.valid_up_to());
                keep(std::str::from_utf8(valid).unwrap_or_default(), done, replaced_chars);
                match error.error_len() {
                    None if !last => return raw.extend_from_slice(invalid),
                    length => {
                        replaced_chars.set(replaced_chars.get() + 1);
                        done.extend_from_slice("\u{fffd}".as_bytes());
                        rest = &invalid[length.unwrap_or(invalid.len())..];
                    }
                }
            }
        }
    }
}

fn keep(text: &str, done: &mut Vec<u8>, replaced_chars: &Cell<u64>) {
    let mut from = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| is_forbidden(*c)) {
        done.extend_from_slice(&text.as_bytes()[from..at]);
        from = at + c.len_utf8();
        replaced_chars.set(replaced_chars.get() + 1);
    }
    done.extend_from_slice(&text.as_bytes()[from..]);
}

/// Not a `Char` of XML 1.0. (Rust's `char` has no surrogates.)
pub fn is_forbidden(c: char) -> bool {
    (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}
