//! Decides whether a report is JUnit, while it streams to its file.
//!
//! A report is never held: its bytes are mended, the key in them is hidden, and they go to the sink and to a scanner of XML.

mod characters;
mod xml;

use std::cell::Cell;
use std::io::Read;

use characters::sanitizing_reader;
use thiserror::Error;
use xml::{Scanner, XmlHandler};

use crate::io::transport::TransportError;
use crate::redact::Redactor;
use crate::sanitize;

/// The most failed cases that are kept for the summary.
pub const MAX_FAILURES: usize = 50;

/// What is read at a time, in bytes.
const CHUNK: usize = 16 * 1024;

/// How much of what is no report is looked at to say so, in bytes.
const OPENING: usize = 200;

/// The longest beginning of a failure's text that is looked at, in bytes.
const MAX_MESSAGE: usize = 4000;

/// The longest name of a case, a suite or a machine that is shown, in characters.
const MAX_NAME: usize = 200;

/// The deepest nesting of elements accepted. The server's own is 4.
const MAX_DEPTH: usize = 64;

/// What a well-formed JUnit document said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// `<testcase>` elements. Not the server's count: the iterations of data-driven cases are listed beside their parents.
    pub cases: u32,
    /// Cases with a `<failure>` or `<error>`.
    pub failed: u32,
    /// `<skipped>` elements. The server writes none.
    pub skipped: u32,
    /// The first [`MAX_FAILURES`] of the failed cases.
    pub failures: Vec<FailedCase>,
    /// Characters that XML does not allow, and that were removed or replaced.
    pub replaced_chars: u64,
}

/// A test case that did not pass.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FailedCase {
    /// `testsuite@name`: the plan and the machine.
    pub machine: String,
    /// `testcase@classname`: the test suite.
    pub suite: String,
    /// `testcase@name`
    pub name: String,
    /// What the server says of the failure, as one line.
    pub message: String,
}

/// Why there is no report.
#[derive(Debug, Error)]
pub enum Rejection {
    /// The bytes are not JUnit: a clause that says why.
    #[error("{0}")]
    NotJunit(String),
    /// They did not all arrive.
    #[error(transparent)]
    Source(TransportError),
    /// They could not be taken. The text is a clause.
    #[error(transparent)]
    Sink(SinkError),
}

/// What a sink fails with.
pub type SinkError = Box<dyn std::error::Error + Send + Sync>;

/// Reads a document to its end, giving each piece to `sink`: mended, and the key hidden by `redactor`.
///
/// # Errors
/// Why it is no JUnit report. What `sink` was given by then is to be thrown away.
pub fn check(
    source: &mut dyn Read,
    redactor: &Redactor,
    sink: &mut dyn FnMut(&[u8]) -> Result<(), SinkError>,
) -> Result<Summary, Rejection> {
    let (mut scanner, mut document) = (Scanner::new(), Document::new(redactor));
    let replaced_chars = Cell::new(0);
    // Mended first: a key that is cut in two by a forbidden character is whole again then.
    let mut clean = redactor.reader(sanitizing_reader(source, &replaced_chars));
    let mut chunk = vec![0; CHUNK];
    let mut opening = Vec::new();
    let mut outcome = Ok(());
    loop {
        let read = clean.read(&mut chunk).map_err(|error| Rejection::Source(TransportError::from_io(error)))?;
        let clean = chunk.get(..read).unwrap_or_default();
        sink(clean).map_err(Rejection::Sink)?;
        opening.extend(clean.iter().take(OPENING - opening.len()));
        if outcome.is_ok() {
            outcome = scanner.read(clean, &mut document);
        }
        if read == 0 {
            outcome = outcome.and_then(|()| document.ended(scanner.is_complete()));
        }
        // What is no report is read on for as much as is quoted of it.
        if read == 0 || outcome.is_err() && opening.len() == OPENING {
            break;
        }
    }
    let opening = redactor.server_text(&String::from_utf8_lossy(&opening), OPENING);
    match outcome {
        Ok(()) => Ok(Summary { replaced_chars: replaced_chars.get(), ..document.summary }),
        Err(_) if opening.is_empty() => Err(Rejection::NotJunit("it is empty".to_owned())),
        // An unfinished run is answered with a sentence and HTTP 200.
        Err(_) if !opening.starts_with('<') => {
            Err(Rejection::NotJunit(format!("it says \"{}\"", sanitize::truncate(&opening, 100))))
        }
        Err(reason) => Err(Rejection::NotJunit(reason)),
    }
}

/// What has been seen of the document so far.
struct Document<'r> {
    redactor: &'r Redactor,
    depth: usize,
    root_seen: bool,
    machine: String,
    case: FailedCase,
    message: Vec<u8>,
    in_failure: bool,
    case_failed: bool,
    summary: Summary,
}

impl XmlHandler for Document<'_> {
    fn open(&mut self, name: &str, attributes: &[(&str, String)]) -> Result<(), String> {
        if self.depth == 0 {
            if self.root_seen {
                return Err("it has more than one root element".to_owned());
            }
            if !matches!(name, "testsuites" | "testsuite") {
                let name = self.redactor.server_text(name, 40);
                return Err(format!("its root element is <{name}>, not <testsuites>"));
            }
            self.root_seen = true;
        }
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(format!("its elements are nested more than {MAX_DEPTH} deep"));
        }
        let attribute = |wanted| attributes.iter().find(|(name, _)| *name == wanted).map_or("", |(_, value)| value);
        match name {
            "testsuite" => self.machine = self.redactor.server_text(attribute("name"), MAX_NAME),
            "testcase" => {
                self.summary.cases = self.summary.cases.saturating_add(1);
                self.case_failed = false;
                self.case = FailedCase {
                    machine: self.machine.clone(),
                    suite: self.redactor.server_text(attribute("classname"), MAX_NAME),
                    name: self.redactor.server_text(attribute("name"), MAX_NAME),
                    message: String::new(),
                };
            }
            "failure" | "error" => {
                self.message = attribute("message").as_bytes().to_vec();
                self.in_failure = true;
                self.case_failed = true;
            }
            "skipped" => self.summary.skipped = self.summary.skipped.saturating_add(1),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        self.depth -= 1;
        match name {
            "failure" | "error" => self.in_failure = false,
            "testcase" if self.case_failed => {
                self.case_failed = false;
                self.summary.failed = self.summary.failed.saturating_add(1);
                if self.summary.failures.len() < MAX_FAILURES {
                    let mut case = std::mem::take(&mut self.case);
                    let text = String::from_utf8_lossy(&self.message);
                    case.message = self.redactor.server_text(headline(&text), sanitize::MAX_TEXT);
                    if case.message == "null" {
                        case.message.clear();
                    }
                    self.summary.failures.push(case);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, byte: u8) -> Result<(), String> {
        if self.depth == 0 && !byte.is_ascii_whitespace() {
            return Err(xml::OUTSIDE.to_owned());
        }
        if self.in_failure && self.message.len() < MAX_MESSAGE {
            self.message.push(byte);
        }
        Ok(())
    }
}

impl<'r> Document<'r> {
    fn new(redactor: &'r Redactor) -> Self {
        Document {
            redactor,
            depth: 0,
            root_seen: false,
            machine: String::new(),
            case: FailedCase::default(),
            message: Vec::new(),
            in_failure: false,
            case_failed: false,
            summary: Summary::default(),
        }
    }

    fn ended(&self, complete: bool) -> Result<(), String> {
        match (self.root_seen, complete) {
            (true, true) => Ok(()),
            (true, false) => Err("it ends in the middle".to_owned()),
            (false, _) => Err("it has no root element".to_owned()),
        }
    }
}

/// The server wraps its message: `Test failed with message:"…".please visit below URL for more details.` and the URL
/// (`JunitReportService`).
fn headline(text: &str) -> &str {
    let text = text.trim().strip_prefix("Test failed with message:\"").unwrap_or(text);
    text.split_once("\".please visit").map_or(text, |(message, _)| message)
}

#[cfg(test)]
mod tests;
