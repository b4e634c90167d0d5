//! One bounded HTTP exchange.
//!
//! [`Transport`] is all that the rest of the crate knows of HTTP; `transport/wasi.rs` is the only module that knows wasi:http.

#[cfg(target_arch = "wasm32")]
pub mod wasi;

use std::fmt;
use std::time::Duration;

/// The longest report that is read, in bytes. Reports are streamed, so this does not bound memory.
pub const MAX_BODY: u64 = 64 << 20;

/// The longest other answer that is read, in bytes: it is held whole. Testsigma's are a few kilobytes.
pub const MAX_HELD: usize = 4 << 20;

/// The verbs that the API uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Starts a run.
    Post,
    /// Stops a run.
    Put,
}

/// One request.
#[derive(Clone)]
pub struct Request {
    /// The verb.
    pub method: Method,
    /// Whether to use TLS.
    pub secure: bool,
    /// Host, and port if any.
    pub authority: String,
    /// Path and query.
    pub path: String,
    /// Names in lower case. `content-length` is set by the transport.
    pub headers: Vec<(&'static str, String)>,
    /// Empty for requests without a body.
    pub body: Vec<u8>,
    /// The time for everything: name resolution, connection, TLS, first byte and body.
    pub timeout: Duration,
}

/// An answer: its head is here, its body still on the way.
pub struct Response<'t> {
    /// The HTTP status.
    pub status: u16,
    /// Names as received, in the order received.
    pub headers: Vec<(String, Vec<u8>)>,
    /// The body.
    pub body: Box<dyn Source + 't>,
}

impl Response<'_> {
    /// The first value of a header, if it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        let (_, value) = self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name))?;
        std::str::from_utf8(value).ok().map(str::trim)
    }

    /// The media type in lower case, without parameters.
    pub fn media_type(&self) -> String {
        let value = self.header("content-type").unwrap_or_default();
        value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }

    /// Reads the body to its end.
    ///
    /// # Errors
    /// The failure that cut it short, or [`TransportErrorKind::TooLarge`].
    pub fn read_body(&mut self) -> Result<Vec<u8>, TransportError> {
        let mut bytes = Vec::new();
        let mut piece = vec![0; 4 * 1024];
        loop {
            let read = self.body.read(&mut piece)?;
            bytes.extend_from_slice(piece.get(..read).unwrap_or_default());
            if bytes.len() > MAX_HELD {
                return Err(TransportError::new(
                    TransportErrorKind::TooLarge,
                    format!("more than {} MiB", MAX_HELD >> 20),
                ));
            }
            if read == 0 {
                return Ok(bytes);
            }
        }
    }
}

/// Bytes that arrive piece by piece. Not `std::io::Read`: its errors carry less, and its many methods come along with every `dyn`.
pub trait Source {
    /// Fills a part of `buffer`, and gives the number of bytes: zero at the end.
    ///
    /// # Errors
    /// What cut the bytes short.
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, TransportError>;
}

/// Takes from its first argument what it can deal with, the whole if the second says that this is the end, and appends what becomes of
/// it to the third.
pub type Change<'c> = &'c mut dyn FnMut(&mut Vec<u8>, bool, &mut Vec<u8>);

/// What a [`Stage`] reads at a time, in bytes.
const STAGED: usize = 16 << 10;

/// What a source that changes the bytes of another holds on their way.
#[derive(Default)]
pub struct Stage {
    /// Read, and not dealt with.
    raw: Vec<u8>,
    /// Dealt with, and given up to `given`.
    done: Vec<u8>,
    given: usize,
    ended: bool,
}

impl Stage {
    /// Reads from `source` and fills a part of `buffer` with what `change` makes of it.
    ///
    /// # Errors
    /// What cut the bytes short.
    pub fn read(
        &mut self,
        source: &mut dyn Source,
        change: Change<'_>,
        buffer: &mut [u8],
    ) -> Result<usize, TransportError> {
        while self.given == self.done.len() && !self.ended {
            self.done.clear();
            self.given = 0;
            let held = self.raw.len();
            self.raw.resize(held + STAGED, 0);
            let read = source.read(&mut self.raw[held..]);
            self.raw.truncate(held + *read.as_ref().unwrap_or(&0));
            self.ended = read? == 0;
            change(&mut self.raw, self.ended, &mut self.done);
        }
        let n = buffer.len().min(self.done.len() - self.given);
        buffer[..n].copy_from_slice(&self.done[self.given..self.given + n]);
        self.given += n;
        Ok(n)
    }
}

/// Performs exchanges.
pub trait Transport {
    /// Sends a request and waits for the head of its answer. Never follows a redirect, never repeats.
    ///
    /// # Errors
    /// Why there is no answer, and with it whether the request may have arrived.
    fn send(&self, request: &Request) -> Result<Response<'_>, TransportError>;
}

/// Why there is no answer, or only a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransportErrorKind {
    /// The host's name has no address.
    Dns,
    /// Nobody listens there, or there is no way there.
    Refused,
    /// TLS could not be agreed on, or the certificate is not trusted.
    Tls,
    /// The host that runs the component does not allow this destination.
    Forbidden,
    /// The host cannot express the request.
    Invalid,
    /// The time for the exchange is over.
    Timeout,
    /// The connection ended, or what came over it is not HTTP.
    Broken,
    /// The body is larger than [`MAX_BODY`], or than [`MAX_HELD`].
    TooLarge,
}

/// An exchange that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransportError {
    /// What went wrong.
    pub kind: TransportErrorKind,
    /// The host's words for it: one line.
    pub detail: String,
}

impl TransportError {
    /// A failure with the host's words for it.
    pub fn new(kind: TransportErrorKind, detail: impl Into<String>) -> Self {
        TransportError { kind, detail: detail.into() }
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Dns => "the host name could not be resolved",
            TransportErrorKind::Refused => "no connection could be made",
            TransportErrorKind::Tls => "TLS failed: the certificate is not trusted, or the port does not speak TLS",
            TransportErrorKind::Forbidden => "the host that runs this component does not allow the destination",
            TransportErrorKind::Invalid => "the host that runs this component refuses the request",
            TransportErrorKind::Timeout => "no complete answer in time",
            TransportErrorKind::Broken => "the connection broke",
            TransportErrorKind::TooLarge => "the answer is too large",
        })?;
        if self.detail.is_empty() { Ok(()) } else { write!(f, " ({})", self.detail) }
    }
}

impl std::error::Error for TransportError {}
