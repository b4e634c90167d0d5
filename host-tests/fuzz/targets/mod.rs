//! What is fuzzed: one function for each noun. Each takes any bytes and panics when a promise is broken.
//!
//! libFuzzer calls them through `fuzz_targets/`, and `host-tests/fuzz/corpus.rs` without it.

mod answers;
mod exchanges;
mod junit;
mod merge;
mod settings;
mod text;

pub use answers::{error_body, list_body, status_body};
pub use exchanges::exchanges;
pub use junit::junit;
pub use merge::merge;
pub use settings::{args, base_url, duration, runtime_data};
pub use text::{date, defang, redact};

use std::io::{self, Read};

use testsigma::secret::Secret;

/// The key of all targets: short, so that it is found, and with characters that JSON, URLs and XML escape.
pub const KEY: &str = "k3y/\"&%<0123456789abcdef";

/// The same for the crate.
fn secret(key: &str) -> Option<Secret> {
    Secret::parse(key).ok()
}

/// Bytes that arrive in pieces of one length after the other, round and round.
struct Pieces<'a> {
    rest: &'a [u8],
    lengths: &'a [usize],
    turn: usize,
}

impl<'a> Pieces<'a> {
    fn new(rest: &'a [u8], lengths: &'a [usize]) -> Self {
        Pieces { rest, lengths, turn: 0 }
    }
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.lengths[self.turn % self.lengths.len()].min(buffer.len()).min(self.rest.len());
        self.turn += 1;
        let (piece, rest) = self.rest.split_at(length);
        buffer[..length].copy_from_slice(piece);
        self.rest = rest;
        Ok(length)
    }
}

/// Whether the needle is somewhere in the bytes.
fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

/// One harmless line: what [`testsigma::sanitize::line`] promises.
fn is_harmless(text: &str) -> bool {
    // The two colons of an address in a URL begin nothing.
    let without_address = |part: &str| match part.split_once(']') {
        Some((address, rest)) if address.parse::<std::net::Ipv6Addr>().is_ok() => format!("]{rest}"),
        // Or what was cut of one.
        None if part.chars().all(|c| c.is_ascii_hexdigit() || ":.…".contains(c)) => String::new(),
        _ => part.to_owned(),
    };
    let mut parts = text.split("://[");
    let first = parts.next().unwrap_or_default().to_owned();
    let plain = parts.fold(first, |plain, part| format!("{plain}://[{}", without_address(part)));
    !plain.contains("::") && !plain.contains("##") && !text.chars().any(char::is_control)
}
