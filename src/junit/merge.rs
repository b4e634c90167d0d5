//! A report put right: what a re-run decided in place of what it was decided upon, and what no case in it shows.
//!
//! What a re-run mended stays to be seen as a `flakyFailure`: the convention of Surefire and Gradle, which `junit-10.xsd` of Jenkins has.
//! Consumers that do not know it see a case that passed.

use std::io::Read;

use super::characters::replace;
use super::reruns::{Key, Outcome, Reruns};
use super::xml::{Scanner, Tag, XmlHandler};
use super::{CHUNK, Document, FailedCase, MAX_FAILURES, SinkError, Summary};
use crate::redact::Redactor;
use crate::sanitize::escape_xml;

/// The longest tag that can be changed, in bytes: it is held.
const MAX_TAG: usize = 2 << 20;

/// The most suites that are counted.
const MAX_SUITES: usize = 100_000;

/// Changes a report that [`check`](super::check) has accepted. It is read twice: its numbers stand before the cases that they count.
#[derive(Default)]
pub struct Merge {
    /// What the re-runs say.
    pub reruns: Reruns,
    /// What is written as the last element of the report: a `<testcase>` with an error, as XML.
    pub explanation: Option<String>,
    counted: Vec<Counts>,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    tests: u32,
    failures: u32,
    errors: u32,
    skipped: u32,
}

impl Counts {
    fn add(&mut self, more: Counts) {
        self.tests += more.tests;
        self.failures += more.failures;
        self.errors += more.errors;
        self.skipped += more.skipped;
    }
}

impl Merge {
    /// What the report will say: in the end failed, and mended.
    ///
    /// # Errors
    /// Why it cannot be changed: a clause.
    pub fn settle(&mut self, report: &mut dyn Read, redactor: &Redactor) -> Result<Summary, SinkError> {
        self.counted.clear();
        let mut summary = self.pass(report, redactor, false, &mut |_| Ok(()))?;
        for (key, outcome) in self.reruns.unshown() {
            summary.cases += 1;
            if let Outcome::Failed(message) = outcome {
                summary.failed += 1;
                tell(key, message, redactor, &mut summary.failures);
            }
        }
        Ok(summary)
    }

    /// Writes it, after [`Self::settle`].
    ///
    /// # Errors
    /// What `sink` failed with.
    pub fn write(
        &mut self,
        report: &mut dyn Read,
        redactor: &Redactor,
        sink: &mut dyn FnMut(&[u8]) -> Result<(), SinkError>,
    ) -> Result<(), SinkError> {
        self.pass(report, redactor, true, sink).map(drop)
    }

    fn pass(
        &mut self,
        report: &mut dyn Read,
        redactor: &Redactor,
        is_counted: bool,
        sink: &mut dyn FnMut(&[u8]) -> Result<(), SinkError>,
    ) -> Result<Summary, SinkError> {
        self.reruns.rewind();
        let mut scanner = Scanner::new();
        let mut none = ();
        let mut rewriter = Rewriter {
            merge: self,
            is_counted,
            document: Document::new(redactor, &mut none),
            raw: Vec::new(),
            out: Vec::new(),
            open: Vec::new(),
            suites: 0,
            decision: None,
            failed_in: None,
            told: Summary::default(),
        };
        let mut chunk = vec![0; CHUNK];
        loop {
            let read = report.read(&mut chunk)?;
            for byte in chunk.get(..read).unwrap_or_default() {
                rewriter.raw.push(*byte);
                scanner.byte(*byte, &mut rewriter)?;
                if !scanner.is_in_tag() {
                    rewriter.copy();
                } else if rewriter.raw.len() > MAX_TAG {
                    return Err(format!("a tag in it is longer than {} MiB", MAX_TAG >> 20).into());
                }
            }
            sink(&rewriter.out)?;
            rewriter.out.clear();
            if read == 0 {
                return Ok(rewriter.told);
            }
        }
    }

    /// The elements that come last in the report, and their numbers. In a root that is a suite itself there are only cases.
    fn added(&self, is_suite: bool) -> (String, Counts) {
        let mut added = String::new();
        let mut counts = Counts::default();
        let mut add = |suite: &str, case: &str, failures: u32, errors: u32| {
            counts.add(Counts { tests: 1, failures, errors, skipped: 0 });
            added.push_str(&if is_suite {
                case.to_owned()
            } else {
                let suite = escape_xml(suite);
                format!(
                    "    <testsuite name=\"{suite}\" tests=\"1\" failures=\"{failures}\" errors=\"{errors}\">\n        \
                     {case}\n    </testsuite>\n"
                )
            });
        };
        for (key, outcome) in self.reruns.unshown() {
            let Key { machine, suite, name } = key;
            let failure = if let Outcome::Failed(message) = outcome { failure(message) } else { String::new() };
            let class = if suite.is_empty() { String::new() } else { format!(" classname=\"{}\"", escape_xml(suite)) };
            let case = format!("<testcase name=\"{}\"{class}>{failure}</testcase>", escape_xml(name));
            add(machine, &case, u32::from(!failure.is_empty()), 0);
        }
        if let Some(case) = &self.explanation {
            add("testsigma", case, 0, 1);
        }
        (added, counts)
    }
}

/// Adds a case to those that are named.
fn tell(key: &Key, message: &str, redactor: &Redactor, cases: &mut Vec<FailedCase>) {
    if cases.len() < MAX_FAILURES {
        cases.push(FailedCase::of(key, message, redactor));
    }
}

fn failure(message: &str) -> String {
    format!("<failure>{}</failure>", escape_xml(message))
}

/// One pass over the report.
struct Rewriter<'m, 'r> {
    merge: &'m mut Merge,
    /// Whether the numbers are known, from an earlier pass.
    is_counted: bool,
    document: Document<'r>,
    /// The bytes of the tag so far.
    raw: Vec<u8>,
    out: Vec<u8>,
    /// The open suites, by their place.
    open: Vec<usize>,
    suites: usize,
    /// What became of the case that is open.
    decision: Option<Outcome>,
    /// The element of the failure of that case, if it has one that counts, and whether this is inside of one.
    failed_in: Option<Failure>,
    told: Summary,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Failure {
    Failure,
    Error,
}

impl XmlHandler for Rewriter<'_, '_> {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), String> {
        let is_root = self.document.depth == 0;
        self.document.open(tag)?;
        match tag.name {
            "testsuites" | "testsuite" => self.open_suite(tag, is_root)?,
            "testcase" => {
                self.failed_in = None;
                self.decision = self.merge.reruns.decide(&self.document.key);
                self.opened(tag, matches!(self.decision, Some(Outcome::Failed(_))));
            }
            "failure" | "error" => {
                let kind = if tag.name == "error" { Failure::Error } else { Failure::Failure };
                match self.decision {
                    Some(Outcome::Passed) => {
                        let has_type = tag.attributes.iter().any(|attribute| attribute.name == "type");
                        let rest = self.raw.split_off(1 + tag.name.len());
                        let new = if kind == Failure::Error { "<flakyError" } else { "<flakyFailure" };
                        self.out.extend_from_slice(new.as_bytes());
                        if !has_type {
                            self.out.extend_from_slice(format!(" type=\"{}\"", tag.name).as_bytes());
                        }
                        self.out.extend_from_slice(&rest);
                        self.raw.clear();
                    }
                    Some(Outcome::Failed(_)) => self.raw.clear(),
                    _ => self.failed_in = self.failed_in.or(Some(kind)),
                }
            }
            _ => {}
        }
        self.copy();
        Ok(())
    }

    fn close(&mut self, name: &str) {
        match name {
            "failure" | "error" if self.decision == Some(Outcome::Passed) && !self.raw.is_empty() => {
                self.raw.clear();
                self.out.extend_from_slice(if name == "error" { b"</flakyError>" } else { b"</flakyFailure>" });
            }
            "failure" | "error" if matches!(self.decision, Some(Outcome::Failed(_))) => self.raw.clear(),
            "testcase" => self.close_case(),
            "testsuites" | "testsuite" => {
                self.open.pop();
                if self.open.is_empty() {
                    let (added, _) = self.merge.added(name == "testsuite");
                    self.out.extend_from_slice(added.as_bytes());
                    self.ended(name, !added.is_empty());
                }
            }
            _ => {}
        }
        self.copy();
        self.document.close(name);
    }

    fn text(&mut self, byte: u8) {
        self.document.text(byte);
    }
}

impl Rewriter<'_, '_> {
    /// Copies what was read, unless it belongs to a failure that another takes the place of.
    fn copy(&mut self) {
        let is_replaced = self.document.in_failure && matches!(self.decision, Some(Outcome::Failed(_)));
        if !is_replaced {
            self.out.append(&mut self.raw);
        }
        self.raw.clear();
    }

    /// The start tag of an element that gets content: one that ends with its tag is opened.
    fn opened(&mut self, tag: &Tag<'_>, has_content: bool) {
        if tag.is_empty && has_content {
            self.raw.truncate(self.raw.len().saturating_sub(2));
            self.raw.push(b'>');
        }
    }

    /// The end tag of an element that got content: one whose tag ended it has none yet.
    fn ended(&mut self, name: &str, has_content: bool) {
        if has_content && self.raw.is_empty() {
            self.raw.extend_from_slice(format!("</{name}>").as_bytes());
        }
    }

    fn open_suite(&mut self, tag: &Tag<'_>, is_root: bool) -> Result<(), String> {
        let place = self.suites;
        self.suites += 1;
        self.open.push(place);
        if !self.is_counted {
            if place == MAX_SUITES {
                return Err(format!("it has more than {MAX_SUITES} suites"));
            }
            self.merge.counted.push(Counts::default());
            return Ok(());
        }
        let Some(mut counts) = self.merge.counted.get(place).copied() else { return Ok(()) };
        let (added, more) = if is_root { self.merge.added(tag.name == "testsuite") } else { Default::default() };
        counts.add(more);
        // From the last to the first, so that the places before stay what they are.
        for attribute in tag.attributes.iter().rev() {
            let number = match attribute.name.as_str() {
                "tests" => counts.tests,
                "failures" => counts.failures,
                "errors" => counts.errors,
                "skipped" => counts.skipped,
                _ => continue,
            };
            replace(&mut self.raw, attribute.place.clone(), number.to_string().as_bytes());
        }
        self.opened(tag, !added.is_empty());
        Ok(())
    }

    fn close_case(&mut self) {
        let mut counts = Counts { tests: 1, ..Counts::default() };
        let own = self.document.outcome();
        let decision = self.decision.take();
        let key = std::mem::take(&mut self.document.key);
        let redactor = self.document.redactor;
        let summary = &mut self.told;
        summary.cases = summary.cases.saturating_add(1);
        match (&decision, &own) {
            (Some(Outcome::Failed(message)), _) => {
                counts.failures = 1;
                summary.failed += 1;
                tell(&key, message, redactor, &mut summary.failures);
                self.out.extend_from_slice(failure(message).as_bytes());
                self.ended("testcase", true);
            }
            (Some(Outcome::Passed), Outcome::Failed(message)) => {
                summary.mended += 1;
                tell(&key, message, redactor, &mut summary.mended_cases);
            }
            (_, Outcome::Failed(message)) => {
                match self.failed_in {
                    Some(Failure::Error) => counts.errors = 1,
                    _ => counts.failures = 1,
                }
                summary.failed += 1;
                tell(&key, message, redactor, &mut summary.failures);
            }
            (_, Outcome::Skipped) => {
                counts.skipped = 1;
                summary.skipped += 1;
            }
            (_, Outcome::Passed) => {}
        }
        for place in self.open.clone() {
            self.count(place, counts);
        }
    }

    fn count(&mut self, place: usize, more: Counts) {
        if let Some(counts) = self.merge.counted.get_mut(place).filter(|_| !self.is_counted) {
            counts.add(more);
        }
    }
}

#[cfg(test)]
mod tests;
