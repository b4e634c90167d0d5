//! The bytes of a report on their way: mended for the file, abridged for the parser.

use std::io::{self, BufRead, Read};

use super::Rejection;
use crate::transport::Failure;

/// What is read at a time, in bytes.
const PIECE: usize = 16 * 1024;

/// From this length on, in bytes, only the characters of a text that mean something to a parser are shown to it.
const LONG_TEXT: usize = 64 * 1024;

/// The most of such characters between two elements, in bytes.
const LONGEST_MARKUP: usize = 1 << 20;

/// A reader for the parser that writes all it reads to a sink.
pub struct Cleaner<'c> {
    source: &'c mut dyn Read,
    sink: &'c mut dyn FnMut(&[u8]) -> io::Result<()>,
    raw: Vec<u8>,
    /// The first bytes of a character whose others have not arrived.
    tail: Vec<u8>,
    clean: Vec<u8>,
    shown: Vec<u8>,
    at: usize,
    ended: bool,
    since_element: usize,
    markup_since_element: usize,
    long: bool,
    /// The beginning of the document.
    pub opening: Vec<u8>,
    /// Characters removed or replaced.
    pub mended: u64,
    /// Why reading ended early, if it did.
    pub broken: Option<Rejection>,
}

impl<'c> Cleaner<'c> {
    /// Reads from `source`, writes to `sink`.
    pub fn new(source: &'c mut dyn Read, sink: &'c mut dyn FnMut(&[u8]) -> io::Result<()>) -> Self {
        Cleaner {
            source,
            sink,
            raw: vec![0; PIECE],
            tail: Vec::new(),
            clean: Vec::new(),
            shown: Vec::new(),
            at: 0,
            ended: false,
            since_element: 0,
            markup_since_element: 0,
            long: false,
            opening: Vec::new(),
            mended: 0,
            broken: None,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        let stop = |rejection: Rejection, broken: &mut Option<Rejection>| {
            *broken = Some(rejection);
            io::Error::other("the report broke off")
        };
        let read = match self.source.read(&mut self.raw) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return Ok(()),
            Err(error) => return Err(stop(Rejection::Source(Failure::from(error)), &mut self.broken)),
        };
        self.ended = read == 0;
        self.mend(read);
        if let Err(error) = (self.sink)(&self.clean) {
            return Err(stop(Rejection::Sink(error), &mut self.broken));
        }
        let room = 200 - self.opening.len().min(200);
        self.opening.extend_from_slice(&self.clean[..self.clean.len().min(room)]);
        self.abridge();
        if self.markup_since_element > LONGEST_MARKUP {
            let reason = format!("it has more than {} MiB of markup without an element", LONGEST_MARKUP >> 20);
            return Err(stop(Rejection::NotJunit(reason), &mut self.broken));
        }
        Ok(())
    }

    /// Fills `clean` with what was read: valid UTF-8, without the characters that XML 1.0 does not allow. The server's generator
    /// writes control characters of a test's message as they are (jaxb-ri#614).
    fn mend(&mut self, read: usize) {
        self.clean.clear();
        let mut bytes = std::mem::take(&mut self.tail);
        bytes.extend_from_slice(&self.raw[..read]);
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
                        None if !self.ended => {
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
    }

    fn keep(&mut self, text: &str) {
        for piece in text.split_inclusive(is_forbidden) {
            let kept = piece.trim_end_matches(is_forbidden);
            self.mended += u64::from(kept.len() < piece.len());
            self.clean.extend_from_slice(kept.as_bytes());
        }
    }

    fn abridge(&mut self) {
        self.shown.clear();
        self.at = 0;
        for &byte in &self.clean {
            if byte == b'<' || byte == b'>' {
                self.since_element = 0;
                self.markup_since_element = 0;
            } else {
                self.since_element += 1;
            }
            // A character is shown whole or not at all.
            if byte & 0xc0 != 0x80 {
                self.long = self.since_element > LONG_TEXT;
            }
            let long = self.long;
            if !long || b"<>&;#!-[]?=\"'/".contains(&byte) {
                self.markup_since_element += usize::from(long);
                self.shown.push(byte);
            }
        }
    }
}

/// Not a `Char` of XML 1.0. (Rust's `char` has no surrogates.)
fn is_forbidden(c: char) -> bool {
    (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

impl Read for Cleaner<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let shown = self.fill_buf()?;
        let n = shown.len().min(buffer.len());
        buffer[..n].copy_from_slice(&shown[..n]);
        self.consume(n);
        Ok(n)
    }
}

impl BufRead for Cleaner<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.at == self.shown.len() && !self.ended {
            self.refill()?;
        }
        Ok(&self.shown[self.at..])
    }

    fn consume(&mut self, n: usize) {
        self.at = (self.at + n).min(self.shown.len());
    }
}
