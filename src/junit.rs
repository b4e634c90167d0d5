//! Decides whether a report is JUnit, while it streams to its file.
//!
//! A report is never held: its bytes are mended, the key in them is hidden, and they go to the sink and to a scanner of XML. What is held of a
//! re-run's report is its cases, to put the first run's right ([`merge`]).

mod characters;
mod document;
mod encoding;
pub mod ending;
mod failed_case;
pub mod listed;
pub mod merge;
pub mod normalized;
mod plain_text;
pub mod reruns;
mod xml;

use std::io::Read;

use characters::{Mend, Mended};
use document::Document;
pub use failed_case::{Before, FailedCase};
use listed::{Listed, State};
use reruns::{Key, Outcome};
use thiserror::Error;
use xml::Scanner;

use crate::io::transform::Pipe;
use crate::redact::{Redact, Redactor};
use crate::sanitize;

/// The most failed cases that are named.
pub const MAX_FAILURES: usize = 50;

/// The most cases whose order is kept: one more than a page of results shows.
pub const MAX_ORDER: usize = 2001;

/// What is read at a time, in bytes.
const CHUNK: usize = 16 * 1024;

/// How much of what is no report is looked at to say so, in bytes.
pub const OPENING: usize = 200;

/// The longest name of a case, a suite or a machine that is shown, in characters.
pub const MAX_NAME: usize = 200;

/// What a well-formed JUnit document said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// `<testcase>` elements. Not the server's count: the iterations of data-driven cases are listed beside their parents.
    pub cases: u32,
    /// Cases with a `<failure>` or `<error>`.
    pub failed: u32,
    /// Failures that no case holds, which count among those.
    pub strays: u32,
    /// `<skipped>` elements. The server writes none.
    pub skipped: u32,
    /// [`MAX_FAILURES`] of the failed cases, with the number of those that failed alike.
    pub failures: Vec<FailedCase>,
    /// Cases that failed at first and passed in a re-run. Nothing before reports are merged.
    pub mended: u32,
    /// The first [`MAX_FAILURES`] of them, with the messages that they failed with.
    pub mended_cases: Vec<FailedCase>,
    /// The cases, as far as a page shows them.
    pub listed: Listed,
    /// Of each case, in their order, whether it passed, and its milliseconds; of the first [`MAX_ORDER`].
    pub order: Vec<(bool, u32)>,
    /// Characters that XML does not allow, or references to some: they were removed.
    pub removed_chars: u64,
    /// Bytes that are no text in the document's encoding: U+FFFD stands in their place.
    pub replaced_bytes: u64,
    /// Whether it came in another encoding than UTF-8, or said so.
    pub converted: bool,
}

impl Summary {
    /// Counts a case that failed, and names and lists each.
    fn tell(&mut self, key: &Key, outcome: &Outcome, milliseconds: u32, redactor: &Redactor) {
        let state = match outcome {
            Outcome::Passed => State::Passed,
            Outcome::Skipped => State::Skipped,
            Outcome::Failed(message) => {
                self.failed = self.failed.saturating_add(1);
                FailedCase::name(key, message, milliseconds, redactor, &mut self.failures);
                // One that was named just now has no place yet.
                if let Some(case) = self.failures.last_mut().filter(|case| case.place == 0) {
                    case.place = u32::try_from(self.order.len() + 1).unwrap_or(u32::MAX);
                }
                State::Failed
            }
        };
        if self.order.len() < MAX_ORDER {
            self.order.push((state == State::Passed, milliseconds));
        }
        self.listed.add(key, state, milliseconds, redactor);
    }
}

/// Is told of the cases of a report.
pub trait Cases {
    /// A report begins; one that began before counts no more.
    fn begin(&mut self) {}
    /// A case has ended so.
    ///
    /// # Errors
    /// Why the report cannot be used: a clause.
    fn case(&mut self, _: &Key, _: &Outcome) -> Result<(), String> {
        Ok(())
    }
}

/// Minds no cases.
impl Cases for () {}

/// Why there is no report.
#[derive(Debug, Error)]
pub enum Rejection {
    /// The bytes are not JUnit: a clause that says why.
    #[error("{0}")]
    NotJunit(String),
    /// They could not be taken, or not be had. The text is a clause.
    #[error(transparent)]
    Sink(SinkError),
}

/// What a sink fails with.
pub type SinkError = Box<dyn std::error::Error + Send + Sync>;

/// Decides whether a document is JUnit, a piece at a time.
pub struct Checker<'r> {
    redactor: &'r Redactor,
    mend: Pipe<Mend>,
    redact: Pipe<Redact<'r>>,
    scanner: Scanner,
    document: Document<'r>,
    /// Mended, and in UTF-8; and the same without the key.
    mended: Vec<u8>,
    clean: Vec<u8>,
    opening: Vec<u8>,
    outcome: Result<(), String>,
}

impl<'r> Checker<'r> {
    /// For a document that begins now, of which `cases` is to be told. `charset` is what the header of the answer says of its encoding;
    /// `redactor` hides the key.
    pub fn begin(redactor: &'r Redactor, charset: Option<&str>, cases: &mut dyn Cases) -> Self {
        cases.begin();
        Checker {
            redactor,
            mend: Pipe::new(Mend::new(charset)),
            redact: redactor.pipe(),
            scanner: Scanner::new(),
            document: Document::new(redactor, true),
            mended: Vec::new(),
            clean: Vec::new(),
            opening: Vec::new(),
            outcome: Ok(()),
        }
    }

    /// The next piece: `sink` is given what becomes of it, in UTF-8, mended, and without the key; `cases` is told of each case.
    ///
    /// # Errors
    /// Why it is no JUnit report: nothing more is to be asked then, and what `sink` was given is to be thrown away.
    pub fn push(&mut self, piece: &[u8], cases: &mut dyn Cases, sink: &mut Sink<'_>) -> Result<(), Rejection> {
        for piece in piece.chunks(CHUNK) {
            self.pass(piece, false, cases, sink)?;
        }
        Ok(())
    }

    /// The end of the document.
    ///
    /// # Errors
    /// Why it is no JUnit report.
    pub fn end(mut self, cases: &mut dyn Cases, sink: &mut Sink<'_>) -> Result<Summary, Rejection> {
        self.pass(b"", true, cases, sink)?;
        let Mended { removed_chars, replaced_bytes, converted, .. } = self.mend.transform.mended;
        Ok(Summary { removed_chars, replaced_bytes, converted, ..self.document.summary })
    }

    fn pass(&mut self, piece: &[u8], end: bool, cases: &mut dyn Cases, sink: &mut Sink<'_>) -> Result<(), Rejection> {
        // Mended first: a key that is cut in two by a forbidden character is whole again then.
        self.mend.push(piece, end, &mut self.mended);
        self.redact.push(&self.mended, end, &mut self.clean);
        self.mended.clear();
        let clean = std::mem::take(&mut self.clean);
        sink(&clean).map_err(Rejection::Sink)?;
        self.opening.extend(clean.iter().take(OPENING - self.opening.len()));
        if self.outcome.is_ok() {
            self.outcome = self.scanner.read(&clean, &mut self.document);
            for (key, outcome) in self.document.ended.drain(..) {
                let told = cases.case(&key, &outcome);
                self.outcome = std::mem::replace(&mut self.outcome, Ok(())).and(told);
            }
        }
        self.clean = clean;
        self.clean.clear();
        if end && self.outcome.is_ok() {
            self.outcome = self.document.ended(self.scanner.is_complete());
        }
        // What is no report is read on for as much as is quoted of it.
        if self.outcome.is_err() && (end || self.opening.len() == OPENING) { Err(self.rejection()) } else { Ok(()) }
    }

    fn rejection(&self) -> Rejection {
        let opening = || self.redactor.server_text(&String::from_utf8_lossy(&self.opening), OPENING);
        Rejection::NotJunit(match (&self.mend.transform.mended.refused, opening().as_str(), &self.outcome) {
            (Some(why), ..) => self.redactor.server_text(why, sanitize::MAX_TEXT),
            (None, "", _) => "it is empty".to_owned(),
            (None, opening, Err(reason)) if opening.starts_with('<') => reason.clone(),
            // An unfinished run is answered with a sentence and HTTP 200.
            (None, opening, _) => format!("it says \"{}\"", sanitize::truncate(opening, 100)),
        })
    }
}

/// Reads a whole document that is at hand, as tests and fuzzers have one: what [`Checker`] does with one that arrives.
///
/// # Errors
/// Why it is no JUnit report, or could not be read.
pub fn check(
    source: &mut dyn Read,
    charset: Option<&str>,
    redactor: &Redactor,
    cases: &mut dyn Cases,
    sink: &mut Sink<'_>,
) -> Result<Summary, Rejection> {
    let mut checker = Checker::begin(redactor, charset, cases);
    let mut chunk = vec![0; CHUNK];
    loop {
        match source.read(&mut chunk).map_err(|error| Rejection::Sink(error.into()))? {
            0 => return checker.end(cases, sink),
            read => checker.push(&chunk[..read], cases, sink)?,
        }
    }
}

/// Takes a piece of what is written.
pub type Sink<'s> = dyn FnMut(&[u8]) -> Result<(), SinkError> + 's;

/// The bytes as text, with U+FFFD for what is none. The library's own function reads byte by byte, and nearly all are text.
fn lossy(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes).into_owned(), str::to_owned)
}

/// Appends as many of the bytes as there is room for.
fn push_up_to(most: usize, text: &mut Vec<u8>, bytes: &[u8]) {
    let room = most.saturating_sub(text.len());
    text.extend_from_slice(&bytes[..bytes.len().min(room)]);
}

#[cfg(test)]
mod tests;
