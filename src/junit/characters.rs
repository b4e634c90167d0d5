//! The bytes of a report on their way, mended: valid UTF-8, without the characters that XML 1.0 does not allow.
//!
//! The server's generator writes control characters of a test's message as they are (jaxb-ri#614).

use std::cell::Cell;

use crate::io::transport::{Failure, Source, Stage};

/// A stream, mended.
pub struct Cleaned<'s> {
    source: &'s mut dyn Source,
    /// Characters removed or replaced.
    mended: &'s Cell<u64>,
    stage: Stage,
}

impl<'s> Cleaned<'s> {
    /// Mends `source`, and counts in `mended` the characters that it removes or replaces.
    pub fn new(source: &'s mut dyn Source, mended: &'s Cell<u64>) -> Self {
        Cleaned { source, mended, stage: Stage::default() }
    }
}

impl Source for Cleaned<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, Failure> {
        let mended = self.mended;
        self.stage.read(self.source, &mut |raw, last, done| clean(raw, last, done, mended), buffer)
    }
}

/// Takes whole characters from `raw`; the first bytes of one whose others have not arrived stay.
fn clean(raw: &mut Vec<u8>, last: bool, done: &mut Vec<u8>, mended: &Cell<u64>) {
    let bytes = std::mem::take(raw);
    let mut rest = bytes.as_slice();
    while !rest.is_empty() {
        match std::str::from_utf8(rest) {
            Ok(text) => return keep(text, done, mended),
            Err(error) => {
                let (valid, invalid) = rest.split_at(error.valid_up_to());
                keep(std::str::from_utf8(valid).unwrap_or_default(), done, mended);
                match error.error_len() {
                    None if !last => return raw.extend_from_slice(invalid),
                    length => {
                        mended.set(mended.get() + 1);
                        done.extend_from_slice("\u{fffd}".as_bytes());
                        rest = &invalid[length.unwrap_or(invalid.len())..];
                    }
                }
            }
        }
    }
}

fn keep(text: &str, done: &mut Vec<u8>, mended: &Cell<u64>) {
    let mut from = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| is_forbidden(*c)) {
        done.extend_from_slice(&text.as_bytes()[from..at]);
        from = at + c.len_utf8();
        mended.set(mended.get() + 1);
    }
    done.extend_from_slice(&text.as_bytes()[from..]);
}

/// Not a `Char` of XML 1.0. (Rust's `char` has no surrogates.)
pub fn is_forbidden(c: char) -> bool {
    (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}
