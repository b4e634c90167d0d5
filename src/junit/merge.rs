//! A report put right: what a re-run decided in place of what it was decided upon, and what no case in it shows.
//!
//! What a re-run mended stays to be seen as a `flakyFailure`: the convention of Surefire and Gradle, which `junit-10.xsd` of Jenkins has.
//! Consumers that do not know it see a case that passed.

mod rewriter;

use std::io::Read;

use super::document::Document;
use super::reruns::{Key, Outcome, Reruns};
use super::xml::Scanner;
use super::{CHUNK, SinkError, Summary};
use rewriter::Rewriter;

use crate::redact::Redactor;

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
            summary.tell(key, outcome, 0, redactor);
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
        let mut rewriter = Rewriter {
            merge: self,
            is_counted,
            document: Document::new(redactor, false),
            raw: Vec::new(),
            out: Vec::new(),
            open: Vec::new(),
            suites: 0,
            decision: None,
            failed_in: None,
            in_skipped: 0,
            told: Summary::default(),
        };
        let mut chunk = vec![0; CHUNK];
        loop {
            let read = report.read(&mut chunk)?;
            let mut rest = chunk.get(..read).unwrap_or_default();
            while !rest.is_empty() {
                let run = scanner.text_run(rest, None);
                let (next, after) = rest.split_at(run.max(1));
                rest = after;
                rewriter.raw.extend_from_slice(next);
                if run == 0 || !scanner.skip(next, &rewriter) {
                    scanner.read(next, &mut rewriter)?;
                }
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
    fn added(&self, redactor: &Redactor, is_suite: bool) -> (String, Counts) {
        let mut added = String::new();
        let mut counts = Counts::default();
        let mut add = |suite: &str, case: &str, failures: u32, errors: u32| {
            counts.add(Counts { tests: 1, failures, errors, skipped: 0 });
            added.push_str(&if is_suite {
                case.to_owned()
            } else {
                let suite = redactor.xml(suite);
                format!(
                    "    <testsuite name=\"{suite}\" tests=\"1\" failures=\"{failures}\" errors=\"{errors}\">\n        \
                     {case}\n    </testsuite>\n"
                )
            });
        };
        for (key, outcome) in self.reruns.unshown() {
            let Key { machine, suite, name } = key;
            let failure =
                if let Outcome::Failed(message) = outcome { failure(redactor, message) } else { String::new() };
            let class =
                if suite.is_empty() { String::new() } else { format!(" classname=\"{}\"", redactor.xml(suite)) };
            let case = format!("<testcase name=\"{}\"{class}>{failure}</testcase>", redactor.xml(name));
            add(machine, &case, u32::from(!failure.is_empty()), 0);
        }
        if let Some(case) = &self.explanation {
            add("testsigma", case, 0, 1);
        }
        (added, counts)
    }
}

fn failure(redactor: &Redactor, message: &str) -> String {
    format!("<failure>{}</failure>", redactor.xml(message))
}

#[cfg(test)]
mod tests;
