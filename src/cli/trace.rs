//! `--trace`: every exchange with the server as HAR 1.2, for support. The file is valid after each exchange, also when the gate is killed:
//! each entry is written over the end of the document, with that end behind it.
//!
//! It holds what the server and we said, but for the key and e-mail addresses.

mod entry;

use std::cell::RefCell;
use std::time::{Duration, SystemTime};

use entry::{Answer, entry};

use crate::io::clock::Clock;
use crate::io::files::{Files, InPlace, Result};
use crate::io::transform::Pipe;
use crate::io::transport::{Exchange, Head, Progress, Request, Transport, TransportError};
use crate::redact::{Redact, Redactor};

/// The longest body that is written, in bytes. The whole of a longer one is counted, and said to be cut.
const MAX_BODY: usize = 256 << 10;

/// From this length of the file on, in bytes, bodies are left out: a day's wait must not fill a disk.
const MAX_FILE: u64 = 64 << 20;

/// What the document ends with.
const END: &str = "\n]}}\n";

/// A transport that writes down what goes over another one.
pub struct Trace<'t> {
    inner: &'t dyn Transport,
    clock: &'t dyn Clock,
    redactor: Redactor,
    file: RefCell<TraceFile<'t>>,
}

/// The file as far as it is written.
struct TraceFile<'t> {
    file: Box<dyn InPlace + 't>,
    /// Where the document's end stands, in bytes.
    end: u64,
    is_empty: bool,
    /// Why nothing more is written.
    failure: Option<String>,
}

impl<'t> Trace<'t> {
    /// Begins the file.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn begin(
        inner: &'t dyn Transport,
        clock: &'t dyn Clock,
        files: &'t dyn Files,
        redactor: &Redactor,
        path: &str,
    ) -> Result<Self> {
        let file = files.create_in_place(path)?;
        let head = concat!(
            r#"{"log":{"version":"1.2","creator":{"name":"testsigma-ci","version":""#,
            env!("CARGO_PKG_VERSION"),
            r#""},"entries":["#
        );
        file.write_at([head, END].concat().as_bytes(), 0)?;
        let file = TraceFile { file, end: head.len() as u64, is_empty: true, failure: None };
        Ok(Trace { inner, clock, redactor: redactor.clone(), file: RefCell::new(file) })
    }

    /// Why not everything is in it, if so.
    pub fn failure(&self) -> Option<String> {
        self.file.borrow().failure.clone()
    }
}

impl TraceFile<'_> {
    fn append(&mut self, entry: &str) {
        if self.failure.is_some() {
            return;
        }
        let comma = if self.is_empty { "\n" } else { ",\n" };
        let text = [comma, entry, END].concat();
        match self.file.write_at(text.as_bytes(), self.end) {
            Ok(()) => {
                self.end += (text.len() - END.len()) as u64;
                self.is_empty = false;
            }
            Err(cause) => {
                self.failure = Some(cause.to_string());
                // What stands there of it goes, as far as it got: blanks are nothing to JSON.
                let blank = format!("{END}{}", " ".repeat(text.len() - END.len()));
                let _ = self.file.write_at(blank.as_bytes(), self.end);
            }
        }
    }
}

impl Transport for Trace<'_> {
    fn begin(&self, request: &Request) -> Box<dyn Exchange + '_> {
        let (wall, began) = (self.clock.wall_clock(), self.clock.now());
        let most = if self.file.borrow().end < MAX_FILE { MAX_BODY } else { 0 };
        Box::new(Traced {
            trace: self,
            inner: self.inner.begin(request),
            request: request.clone(),
            wall,
            began,
            most,
            head: None,
            body: Vec::new(),
            received: 0,
            masked: self.redactor.pipe(),
            is_over: false,
        })
    }

    fn wait(&self, longest: Duration) {
        self.inner.wait(longest);
    }
}

/// An exchange that is written down at its end.
struct Traced<'e, 't> {
    trace: &'e Trace<'t>,
    inner: Box<dyn Exchange + 'e>,
    request: Request,
    wall: SystemTime,
    began: Duration,
    /// The longest body that is kept, in bytes.
    most: usize,
    /// The head, and when it came.
    head: Option<(Head, Duration)>,
    /// The beginning of the body, without the key.
    body: Vec<u8>,
    received: u64,
    masked: Pipe<Redact<'e>>,
    is_over: bool,
}

impl Traced<'_, '_> {
    fn is_cut(&self) -> bool {
        self.received > self.most as u64
    }

    fn end(&mut self, failure: Option<&str>) {
        if std::mem::replace(&mut self.is_over, true) {
            return;
        }
        // What may be half a key at a cut never leaves the pipe.
        if !self.is_cut() {
            self.masked.push(&[], true, &mut self.body);
        }
        let answer = Answer {
            head: self.head.as_ref().map(|(head, at)| (head, at.saturating_sub(self.began))),
            body: &self.body,
            received: self.received,
            is_cut: self.is_cut(),
            failure,
            took: self.trace.clock.now().saturating_sub(self.began),
        };
        let entry = entry(&self.request, self.wall, &answer, &self.trace.redactor);
        self.trace.file.borrow_mut().append(&entry);
    }
}

impl Exchange for Traced<'_, '_> {
    fn poll(&mut self) -> std::result::Result<Progress, TransportError> {
        let progress = self.inner.poll();
        match &progress {
            Ok(Progress::Pending) => {}
            Ok(Progress::Head(head)) => self.head = Some((head.clone(), self.trace.clock.now())),
            Ok(Progress::Piece(piece)) => {
                let room = self.most.saturating_sub(usize::try_from(self.received).unwrap_or(usize::MAX));
                self.masked.push(&piece[..room.min(piece.len())], false, &mut self.body);
                self.received += piece.len() as u64;
            }
            Ok(Progress::End) => self.end(None),
            Err(error) => self.end(Some(&error.to_string())),
        }
        progress
    }
}

impl Drop for Traced<'_, '_> {
    fn drop(&mut self) {
        self.end(Some("given up"));
    }
}

#[cfg(test)]
mod tests;
