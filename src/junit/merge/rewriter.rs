//! One pass over a report.

use super::super::characters::replace;
use super::super::document::Document;
use super::super::listed::State;
use super::super::xml::{Tag, XmlHandler};
use super::super::{FailedCase, Summary};
use super::{Counts, MAX_SUITES, Merge, failure};
use crate::junit::reruns::Outcome;

/// Copies the report, and changes its cases and numbers.
pub(super) struct Rewriter<'m, 'r> {
    pub(super) merge: &'m mut Merge,
    /// Whether the numbers are known, from an earlier pass.
    pub(super) is_counted: bool,
    pub(super) document: Document<'r>,
    /// The bytes of the tag so far.
    pub(super) raw: Vec<u8>,
    pub(super) out: Vec<u8>,
    /// The open suites, by their place.
    pub(super) open: Vec<usize>,
    pub(super) suites: usize,
    /// What became of the case that is open.
    pub(super) decision: Option<Outcome>,
    /// The element of the failure of that case, if it has one that counts, and whether this is inside of one.
    pub(super) failed_in: Option<Failure>,
    /// Whether this is inside of what says that the case did not run, although a re-run decided it.
    pub(super) in_skipped: usize,
    pub(super) told: Summary,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Failure {
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
            "skipped" if self.decision.is_some() => self.in_skipped += 1,
            _ => {}
        }
        self.copy();
        Ok(())
    }

    fn close(&mut self, name: &str) {
        self.document.close(name);
        if let Some((suite, failure)) = self.document.stray.take()
            && !self.is_counted
        {
            self.count(Counts { failures: 1, ..Counts::default() });
            self.told.strays = self.told.strays.saturating_add(1);
            self.told.tell(&suite, &failure, 0, self.document.redactor);
        }
        match name {
            "failure" | "error" if self.decision == Some(Outcome::Passed) && !self.raw.is_empty() => {
                self.raw.clear();
                self.out.extend_from_slice(if name == "error" { b"</flakyError>" } else { b"</flakyFailure>" });
            }
            "failure" | "error" if matches!(self.decision, Some(Outcome::Failed(_))) => self.raw.clear(),
            "skipped" if self.in_skipped > 0 => {
                self.in_skipped -= 1;
                self.raw.clear();
            }
            "testcase" => self.close_case(),
            "testsuites" | "testsuite" => {
                self.open.pop();
                if self.open.is_empty() {
                    let (added, _) = self.merge.added(self.document.redactor, name == "testsuite");
                    self.out.extend_from_slice(added.as_bytes());
                    self.ended(name, !added.is_empty());
                }
            }
            _ => {}
        }
        self.copy();
    }

    fn text(&mut self, bytes: &[u8]) {
        self.document.text(bytes);
    }

    /// What is told of the cases, the first pass has told.
    fn wants_text(&self) -> bool {
        !self.is_counted && self.document.wants_text()
    }
}

impl Rewriter<'_, '_> {
    /// Copies what was read, unless it belongs to a failure that another takes the place of.
    pub(super) fn copy(&mut self) {
        let is_replaced = self.document.failures > 0 && matches!(self.decision, Some(Outcome::Failed(_)));
        if !is_replaced && self.in_skipped == 0 {
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
        let (added, more) = if is_root {
            self.merge.added(self.document.redactor, tag.name == "testsuite")
        } else {
            Default::default()
        };
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

    /// Counts in all suites that are open.
    fn count(&mut self, counts: Counts) {
        for place in &self.open {
            if let Some(counted) = self.merge.counted.get_mut(*place) {
                counted.add(counts);
            }
        }
    }

    fn close_case(&mut self) {
        let Some((key, own)) = self.document.ended.pop() else { return };
        let mut counts = Counts { tests: 1, ..Counts::default() };
        let decision = self.decision.take();
        match (&decision, &own) {
            (Some(Outcome::Failed(message)), _) => {
                counts.failures = 1;
                self.out.extend_from_slice(failure(self.document.redactor, message).as_bytes());
                self.ended("testcase", true);
            }
            (Some(Outcome::Passed), _) => {}
            (_, Outcome::Failed(_)) => match self.failed_in {
                Some(Failure::Error) => counts.errors = 1,
                _ => counts.failures = 1,
            },
            (_, Outcome::Skipped) => counts.skipped = 1,
            (_, Outcome::Passed) => {}
        }
        if self.is_counted {
            return;
        }
        self.count(counts);
        let (redactor, took) = (self.document.redactor, self.document.milliseconds);
        self.told.cases = self.told.cases.saturating_add(1);
        self.told.skipped += counts.skipped;
        match (decision, own) {
            (Some(Outcome::Passed), Outcome::Failed(message)) => {
                self.told.mended += 1;
                FailedCase::name(&key, &message, took, redactor, &mut self.told.mended_cases);
                self.told.listed.add(&key, State::Mended, took, redactor);
            }
            (Some(decision), _) => self.told.tell(&key, &decision, took, redactor),
            (None, own) => self.told.tell(&key, &own, took, redactor),
        }
    }
}
