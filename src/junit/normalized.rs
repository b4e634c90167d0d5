//! A report as the strictest readers want it: what Jenkins' `junit-10.xsd` allows, and what all of them read alike.
//!
//! It is made from the report that was put right, so that it says nothing else. That is read twice, because numbers stand before the cases
//! that they count, and once more where cases have the same name.

mod case;
mod handler;

use std::io::Read;

use super::document::Document;
use super::xml::Scanner;
use super::{CHUNK, SinkError};
use crate::redact::Redactor;
use case::{Case, State, seconds};
use handler::Handler;

/// The most cases: of each some bytes are held.
const MAX_CASES: usize = 200_000;

/// The most that is held of cases that wait for others of their name, in bytes.
const MAX_HELD: usize = 4 << 20;

/// The property that names the run's page.
const URL: &str = "Testsigma reports URL";

/// What is written, and what it is made from.
pub struct Normalize<'n> {
    /// Opens the report, from its beginning.
    pub open: &'n dyn Fn() -> Result<Box<dyn Read + 'n>, SinkError>,
    /// Hides the key.
    pub redactor: &'n Redactor,
    /// What the plan ended with, where it did not pass: it is a case where no other shows it.
    pub explanation: Option<&'n str>,
}

/// The numbers of a suite.
#[derive(Clone, Copy, Default)]
struct Counts {
    tests: u32,
    failures: u32,
    errors: u32,
    skipped: u32,
    milliseconds: u64,
}

impl Normalize<'_> {
    /// Writes it.
    ///
    /// # Errors
    /// Why it cannot be made, or what `sink` failed with.
    pub fn write(&self, sink: &mut dyn FnMut(&[u8]) -> Result<(), SinkError>) -> Result<(), SinkError> {
        let mut nothing = |_: &[u8]| Ok(());
        let mut known = Known { step: Step::Naming, names: Vec::new(), suites: Vec::new(), is_explained: false };
        known = self.pass(known, &mut nothing)?;
        sort(&mut known.names);
        // Where no two cases have one name, what was counted meanwhile stands.
        if known.names.windows(2).any(|pair| pair.first() == pair.last()) {
            known = self.pass(Known { step: Step::Counting, suites: Vec::new(), ..known }, &mut nothing)?;
        }
        self.pass(Known { step: Step::Writing, ..known }, sink).map(drop)
    }

    /// Reads it once. Gives what is known then.
    fn pass(&self, known: Known, sink: &mut dyn FnMut(&[u8]) -> Result<(), SinkError>) -> Result<Known, SinkError> {
        let mut scanner = Scanner::new();
        let mut normalizer = Normalizer {
            redactor: self.redactor,
            known,
            place: 0,
            open_suite: None,
            around: Vec::new(),
            held: Vec::new(),
            held_bytes: 0,
            out: String::new(),
        };
        let mut handler = Handler {
            document: Document::new(self.redactor, false),
            normalizer: &mut normalizer,
            is_error: false,
            flaky: None,
            in_flaky: false,
            fault: None,
        };
        let mut report = (self.open)()?;
        let mut chunk = vec![0; CHUNK];
        handler.normalizer.head();
        loop {
            let read = report.read(&mut chunk)?;
            scanner.read(chunk.get(..read).unwrap_or_default(), &mut handler)?;
            if let Some(fault) = handler.fault.take() {
                return Err(fault.into());
            }
            sink(handler.normalizer.out.as_bytes())?;
            handler.normalizer.out.clear();
            if read == 0 {
                break;
            }
        }
        drop(handler);
        normalizer.tail(self.explanation);
        sink(normalizer.out.as_bytes())?;
        Ok(normalizer.known)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Naming,
    Counting,
    Writing,
}

/// What a pass leaves to the next.
struct Known {
    step: Step,
    /// What tells the cases apart, sorted after the first pass.
    names: Vec<u64>,
    suites: Vec<Counts>,
    /// Whether a case is added that says why the plan did not pass.
    is_explained: bool,
}

/// One pass.
struct Normalizer<'r> {
    redactor: &'r Redactor,
    known: Known,
    /// The number of suites that were begun.
    place: usize,
    /// The name of the suite that is written.
    open_suite: Option<String>,
    /// Times and pages of the suites around a case.
    around: Vec<Suite>,
    /// Cases that wait for others of their name.
    held: Vec<(u64, Case)>,
    held_bytes: usize,
    out: String,
}

#[derive(Default)]
struct Suite {
    timestamp: String,
    url: String,
}

impl Normalizer<'_> {
    fn head(&mut self) {
        if self.known.step != Step::Writing {
            return;
        }
        let all = self.known.suites.iter().fold(Counts::default(), |mut all, suite| {
            all.tests += suite.tests;
            all.failures += suite.failures;
            all.errors += suite.errors;
            all
        });
        self.out = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
            all.tests, all.failures, all.errors
        );
    }

    fn tail(&mut self, explanation: Option<&str>) {
        let is_red = |suite: &Counts| suite.failures + suite.errors > 0;
        if self.known.step != Step::Writing {
            self.known.is_explained = !self.known.suites.iter().any(is_red);
        }
        if let Some(message) = explanation.filter(|_| self.known.is_explained) {
            self.emit(&Case::explanation(message));
        }
        if self.known.step == Step::Writing {
            if self.open_suite.is_some() {
                self.out.push_str("    </testsuite>\n");
            }
            self.out.push_str("</testsuites>\n");
        }
    }

    /// Takes a case: all of one name are one, data sets of a case among them. Their own names are no part of the report, and a number would
    /// be another case's as soon as a data set is added before it.
    fn take(&mut self, case: Case) -> Result<(), String> {
        let name = case.fingerprint();
        if self.known.step == Step::Naming {
            self.known.names.push(name);
            self.emit(&case);
            return match self.known.names.len() {
                0..=MAX_CASES => Ok(()),
                _ => Err(format!("it has more than {MAX_CASES} cases")),
            };
        }
        let first = self.known.names.partition_point(|other| *other < name);
        let alike = self.known.names[first..].iter().take_while(|other| **other == name).count();
        if alike < 2 {
            self.emit(&case);
            return Ok(());
        }
        let at = self.held.iter().position(|(other, _)| *other == name).unwrap_or(self.held.len());
        match self.held.get_mut(at) {
            Some((_, held)) => {
                self.held_bytes -= held.held();
                held.add(case);
            }
            None => self.held.push((name, case)),
        }
        self.held_bytes += self.held[at].1.held();
        if self.held_bytes > MAX_HELD {
            return Err(format!("cases of one name stand further apart than {} MiB", MAX_HELD >> 20));
        }
        if self.held[at].1.parts as usize == alike {
            let (_, case) = self.held.swap_remove(at);
            self.held_bytes -= case.held();
            self.emit(&case);
        }
        Ok(())
    }

    /// Counts a case, or writes it, in the suite of its machine.
    fn emit(&mut self, case: &Case) {
        if self.open_suite.as_ref() != Some(&case.key.machine) {
            self.begin_suite(&case.key.machine);
        }
        if self.known.step == Step::Writing {
            case.write(self.redactor, &mut self.out);
        } else if let Some(suite) = self.known.suites.last_mut() {
            suite.tests += 1;
            suite.failures += u32::from(case.state == State::Failed);
            suite.errors += u32::from(case.state == State::Error);
            suite.skipped += u32::from(case.state == State::Skipped);
            suite.milliseconds += u64::from(case.milliseconds);
        }
    }

    fn begin_suite(&mut self, name: &str) {
        let is_first = self.open_suite.replace(name.to_owned()).is_none();
        self.place += 1;
        if self.known.step != Step::Writing {
            self.known.suites.push(Counts::default());
            return;
        }
        let counts = self.known.suites.get(self.place - 1).copied().unwrap_or_default();
        let around = self.around.last();
        let timestamp = around.and_then(|suite| iso(&suite.timestamp)).map(|at| format!(" timestamp=\"{at}\""));
        self.out.push_str(&format!(
            "{}    <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" time=\"{}\"{}>\n",
            if is_first { "" } else { "    </testsuite>\n" },
            self.redactor.xml(name),
            counts.tests,
            counts.failures,
            counts.errors,
            counts.skipped,
            seconds(counts.milliseconds),
            timestamp.unwrap_or_default()
        ));
        if let Some(suite) = around.filter(|suite| !suite.url.is_empty()) {
            let url = self.redactor.xml(&suite.url);
            self.out.push_str(&format!(
                "        <properties>\n            <property name=\"{URL}\" value=\"{url}\"/>\n        </properties>\n"
            ));
        }
    }
}

/// Sorts by Shell's method: the library's own costs four kilobytes of the artifact, and these numbers have no order to fall into.
fn sort(names: &mut [u64]) {
    let mut gap = names.len() / 2;
    while gap > 0 {
        for at in gap..names.len() {
            let mut to = at;
            while to >= gap && names[to - gap] > names[to] {
                names.swap(to - gap, to);
                to -= gap;
            }
        }
        gap = if gap == 2 { 1 } else { gap * 5 / 11 };
    }
}

/// A time as ISO 8601 has it, of one as Java writes it: `2026-07-21 13:17:55.0`. In which zone it is, is not told.
fn iso(timestamp: &str) -> Option<String> {
    let time = timestamp.trim().get(..19)?;
    let is_time = time.bytes().zip(*b"dddd-dd-dd dd:dd:dd").all(|(byte, form)| match form {
        b'd' => byte.is_ascii_digit(),
        b' ' => byte == b' ' || byte == b'T',
        form => byte == form,
    });
    let bounds = [(5, "01", "12"), (8, "01", "31"), (11, "00", "23"), (14, "00", "59"), (17, "00", "60")];
    let is_within = is_time && bounds.iter().all(|(at, from, to)| (*from..=*to).contains(&&time[*at..at + 2]));
    is_within.then(|| time.replace(' ', "T"))
}

#[cfg(test)]
mod tests;
