//! The body of an answer, a piece at a time.

use waki::bindings::wasi::http::types::{IncomingBody, IncomingResponse};
use waki::bindings::wasi::io::poll::Pollable;
use waki::bindings::wasi::io::streams::{InputStream, StreamError};

use super::Deadline;
use super::failure::broken;
use crate::io::transport::{MAX_BODY, Progress, TransportError, TransportErrorKind};

/// How much of a body is read without asking whether the time is over, in bytes: what has arrived in time is used.
const UNTIMED: u64 = 64 << 10;

/// How much of a body is taken at a time, in bytes.
const PIECE: u64 = 16 << 10;

/// The body of an answer. The fields are in the order in which wasi:http wants them dropped: children first.
pub(super) struct Body {
    pub(super) ready: Pollable,
    stream: InputStream,
    _body: IncomingBody,
    _response: IncomingResponse,
    expected: Option<u64>,
    received: u64,
}

impl Body {
    pub(super) fn open(response: IncomingResponse, expected: Option<u64>) -> Result<Self, TransportError> {
        let unavailable = |()| TransportError::new(TransportErrorKind::Broken, "the answer's body cannot be opened");
        let body = response.consume().map_err(unavailable)?;
        let stream = body.stream().map_err(unavailable)?;
        let ready = stream.subscribe();
        Ok(Body { ready, stream, _body: body, _response: response, expected, received: 0 })
    }

    pub(super) fn next_piece(&mut self, deadline: &Deadline) -> Result<Progress, TransportError> {
        // All is here: nothing is waited for to hear that there is no more.
        if self.received > 0 && self.expected == Some(self.received) {
            return Ok(Progress::End);
        }
        match self.stream.read(PIECE) {
            Ok(bytes) if bytes.is_empty() => deadline.pending("in the middle of the answer"),
            // What comes without a pause is never waited for, so the deadline must be asked about.
            Ok(_) if self.received > UNTIMED && deadline.pollable.ready() => {
                Err(deadline.missed("in the middle of the answer"))
            }
            Ok(bytes) => {
                self.received += bytes.len() as u64;
                if self.received > MAX_BODY {
                    let detail = format!("more than {} MiB", MAX_BODY >> 20);
                    return Err(TransportError::new(TransportErrorKind::TooLarge, detail));
                }
                Ok(Progress::Piece(bytes))
            }
            Err(StreamError::Closed) => self.at_end(),
            Err(error) => Err(broken(&error)),
        }
    }

    /// The end of the body, or the failure that it ends too early.
    fn at_end(&self) -> Result<Progress, TransportError> {
        match self.expected {
            // Hosts differ in whether they notice this themselves.
            Some(expected) if expected != self.received => {
                let detail = format!("{} bytes of {expected} arrived", self.received);
                Err(TransportError::new(TransportErrorKind::Broken, detail))
            }
            _ => Ok(Progress::End),
        }
    }
}

/// The length that the body has to have. Beside a transfer coding it says nothing (RFC 9112 §6.3).
pub(super) fn content_length(headers: &[(String, Vec<u8>)]) -> Option<u64> {
    let find = |wanted: &str| headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
    if find("transfer-encoding").is_some() {
        return None;
    }
    let (_, value) = find("content-length")?;
    std::str::from_utf8(value).ok()?.trim().parse().ok()
}
