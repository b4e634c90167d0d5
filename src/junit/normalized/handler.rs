//! Reads the report for the normalizer.

use super::case::Case;
use super::{Normalizer, Suite, URL};
use crate::junit::document::{Document, MAX_MESSAGE};
use crate::junit::xml::{Tag, XmlHandler};
use crate::junit::{lossy, push_up_to};

/// Reads the report.
pub(super) struct Handler<'h, 'd, 'n> {
    pub(super) document: Document<'d>,
    pub(super) normalizer: &'h mut Normalizer<'n>,
    /// Whether the first failure of the case is an `<error>`.
    pub(super) is_error: bool,
    /// What the case failed with before a re-run passed it.
    pub(super) flaky: Option<Vec<u8>>,
    pub(super) in_flaky: bool,
    pub(super) fault: Option<String>,
}

impl XmlHandler for Handler<'_, '_, '_> {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), String> {
        match tag.name {
            "testsuite" => {
                self.normalizer.around.push(Suite { timestamp: tag.value("timestamp").to_owned(), url: String::new() })
            }
            "property" if tag.value("name") == URL => {
                if let Some(suite) = self.normalizer.around.last_mut() {
                    tag.value("value").clone_into(&mut suite.url);
                }
            }
            "testcase" => (self.is_error, self.flaky) = (false, None),
            "error" => self.is_error |= !self.document.case_failed,
            "flakyFailure" | "flakyError" if self.flaky.is_none() => {
                self.in_flaky = true;
                self.flaky = Some(tag.value("message").as_bytes().to_vec());
            }
            _ => {}
        }
        self.document.open(tag)
    }

    fn close(&mut self, name: &str) {
        self.document.close(name);
        match name {
            "testsuite" => drop(self.normalizer.around.pop()),
            "flakyFailure" | "flakyError" => self.in_flaky = false,
            "testcase" => {
                let Some((key, outcome)) = self.document.ended.pop() else { return };
                let flaky = self.flaky.take().map(|text| lossy(&text));
                let mut case = Case::of(key, outcome, self.is_error, flaky, self.document.milliseconds);
                if case.key.machine.is_empty() {
                    case.key.machine = "testsigma".to_owned();
                }
                let taken = self.normalizer.take(case);
                self.fault = self.fault.take().or(taken.err());
            }
            _ => {}
        }
    }

    fn text(&mut self, bytes: &[u8]) {
        match &mut self.flaky {
            Some(flaky) if self.in_flaky => push_up_to(MAX_MESSAGE, flaky, bytes),
            _ => self.document.text(bytes),
        }
    }

    fn wants_text(&self) -> bool {
        match &self.flaky {
            Some(flaky) if self.in_flaky => flaky.len() < MAX_MESSAGE,
            _ => self.document.wants_text(),
        }
    }
}
