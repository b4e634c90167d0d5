//! The bytes of a report on their way, mended: valid UTF-8, without the characters that XML 1.0 does not allow.
//!
//! The server's generator writes control characters of a test's message as they are (jaxb-ri#614).

/// Mends a stream, piece by piece.
#[derive(Default)]
pub struct Cleaner {
    /// The first bytes of a character whose others have not arrived.
    tail: Vec<u8>,
    clean: Vec<u8>,
    /// Characters removed or replaced.
    pub mended: u64,
}

impl Cleaner {
    /// What the next piece becomes. An empty piece is the end.
    pub fn clean(&mut self, piece: &[u8]) -> &[u8] {
        self.clean.clear();
        let mut bytes = std::mem::take(&mut self.tail);
        bytes.extend_from_slice(piece);
        let mut rest = bytes.as_slice();
        while !rest.is_empty() {
            match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.keep(text);
                    break;
                }
                Err(error) => {
                    let (valid, invalid) = rest.split_at(error.valid_up_to());
                    self.keep(std::str::from_utf8(valid).unwrap_or_default());
                    match error.error_len() {
                        None if !piece.is_empty() => {
                            self.tail = invalid.to_vec();
                            break;
                        }
                        length => {
                            self.mended += 1;
                            self.clean.extend_from_slice("\u{fffd}".as_bytes());
                            rest = &invalid[length.unwrap_or(invalid.len())..];
                        }
                    }
                }
            }
        }
        &self.clean
    }

    fn keep(&mut self, text: &str) {
        for piece in text.split_inclusive(is_forbidden) {
            let kept = piece.trim_end_matches(is_forbidden);
            self.mended += u64::from(kept.len() < piece.len());
            self.clean.extend_from_slice(kept.as_bytes());
        }
    }
}

/// Not a `Char` of XML 1.0. (Rust's `char` has no surrogates.)
pub fn is_forbidden(c: char) -> bool {
    (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}
