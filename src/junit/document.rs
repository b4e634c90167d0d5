//! What a report says of its cases, element by element.

use super::listed::milliseconds;
use super::reruns::{Key, Outcome};
use super::xml::{Tag, XmlHandler};
use super::{Summary, lossy, push_up_to};
use crate::redact::Redactor;

/// The longest beginning of a failure's text that is looked at, in bytes.
pub(super) const MAX_MESSAGE: usize = 4000;

/// The elements that are looked at.
const NAMES: [&str; 6] = ["testsuites", "testsuite", "testcase", "failure", "error", "skipped"];

/// What has been seen of the document so far.
pub(super) struct Document<'r> {
    pub(super) redactor: &'r Redactor,
    pub(super) depth: usize,
    root_seen: bool,
    /// Whether the cases go to the summary as they are.
    tells: bool,
    /// The open suites, the root among them.
    suites: Vec<Suite>,
    /// How many failures have been seen.
    failed: u32,
    /// The case that is open, or was.
    pub(super) key: Key,
    message: Vec<u8>,
    /// How many failures are open: one may hold others.
    pub(super) failures: usize,
    /// Whether this is inside of a case.
    in_case: bool,
    /// Whether the case has failed, and whether that failure is over.
    pub(super) case_failed: bool,
    message_ended: bool,
    case_skipped: bool,
    /// A failure that no case holds, until somebody takes it: its suite, and its text.
    pub(super) stray: Option<(Key, Outcome)>,
    /// The cases that have ended since somebody took them.
    pub(super) ended: Vec<(Key, Outcome)>,
    /// How long it took.
    pub(super) milliseconds: u32,
    pub(super) summary: Summary,
}

/// A suite that is open.
struct Suite {
    name: String,
    /// How many failed cases it says that it has. (The server writes the same number as `failures` and as `errors`.)
    declared: u32,
    /// How many failures had been seen before it.
    failed_before: u32,
}

impl XmlHandler for Document<'_> {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), String> {
        if self.depth == 0 {
            if self.root_seen {
                return Err("it has more than one root element".to_owned());
            }
            if !matches!(tag.name, "testsuites" | "testsuite") {
                let name = self.redactor.server_text(tag.name, 40);
                return Err(format!("its root element is <{name}>, not <testsuites>"));
            }
            self.root_seen = true;
        }
        self.depth += 1;
        match tag.name {
            // What the outer one came to would be lost.
            "testsuite" | "testcase" if self.in_case || self.failures > 0 => {
                return Err("it has a test case inside of a case or a failure".to_owned());
            }
            "testsuite" | "testsuites" => {
                let declared = |name| tag.value(name).trim().parse().unwrap_or(0);
                self.suites.push(Suite {
                    name: if tag.name == "testsuite" { tag.value("name").to_owned() } else { self.machine() },
                    declared: declared("failures").max(declared("errors")),
                    failed_before: self.failed,
                });
            }
            "testcase" => {
                self.summary.cases = self.summary.cases.saturating_add(1);
                (self.case_failed, self.message_ended, self.case_skipped) = (false, false, false);
                self.in_case = true;
                self.milliseconds = milliseconds(tag.value("time"));
                self.key = Key {
                    machine: self.machine(),
                    suite: tag.value("classname").to_owned(),
                    name: tag.value("name").to_owned(),
                };
            }
            "failure" | "error" => {
                self.failures += 1;
                // The first one is told.
                if !std::mem::replace(&mut self.case_failed, true) {
                    self.message = tag.value("message").as_bytes().to_vec();
                    if !self.message.is_empty() {
                        self.message.push(b'\n');
                    }
                }
            }
            "skipped" => {
                self.case_skipped = true;
                self.summary.skipped = self.summary.skipped.saturating_add(1);
            }
            // Readers take it for what it is called after the colon, or do not see it.
            name if name.rsplit_once(':').is_some_and(|(_, local)| NAMES.contains(&local)) => {
                return Err("its elements have a prefix".to_owned());
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        self.depth -= 1;
        match name {
            "testsuite" | "testsuites" => {
                if let Some(suite) = self.suites.last()
                    && suite.declared > 0
                    && suite.failed_before == self.failed
                {
                    self.message =
                        format!("the suite says that {} cases failed, and shows none", suite.declared).into();
                    self.case_failed = true;
                    self.end_stray();
                }
                self.suites.pop();
            }
            "failure" | "error" => {
                self.failures -= 1;
                self.message_ended |= self.failures == 0;
                if self.failures == 0 && !self.in_case {
                    self.end_stray();
                }
            }
            "testcase" => {
                self.in_case = false;
                self.failed = self.failed.saturating_add(u32::from(self.case_failed));
                let outcome = self.outcome();
                if self.tells {
                    self.summary.tell(&self.key, &outcome, self.milliseconds, self.redactor);
                }
                self.ended.push((std::mem::take(&mut self.key), outcome));
                self.case_failed = false;
            }
            _ => {}
        }
    }

    fn text(&mut self, bytes: &[u8]) {
        if self.wants_text() {
            push_up_to(MAX_MESSAGE, &mut self.message, bytes);
        }
    }

    fn wants_text(&self) -> bool {
        self.failures > 0 && !self.message_ended && self.message.len() < MAX_MESSAGE
    }
}

impl<'r> Document<'r> {
    /// Before the first element. If it `tells`, the summary is what becomes of the cases as they are.
    pub(super) fn new(redactor: &'r Redactor, tells: bool) -> Self {
        Document {
            redactor,
            depth: 0,
            root_seen: false,
            tells,
            suites: Vec::new(),
            failed: 0,
            key: Key::default(),
            message: Vec::new(),
            failures: 0,
            in_case: false,
            case_failed: false,
            message_ended: false,
            case_skipped: false,
            stray: None,
            ended: Vec::new(),
            milliseconds: 0,
            summary: Summary::default(),
        }
    }

    /// The name of the innermost suite.
    fn machine(&self) -> String {
        self.suites.last().map(|suite| suite.name.clone()).unwrap_or_default()
    }

    /// Of a failure that no case holds, such as one of a suite.
    fn end_stray(&mut self) {
        let key = Key { machine: self.machine(), ..Key::default() };
        self.failed = self.failed.saturating_add(1);
        let outcome = self.outcome();
        (self.case_failed, self.message_ended, self.case_skipped) = (false, false, false);
        if self.tells {
            self.summary.strays = self.summary.strays.saturating_add(1);
            self.summary.tell(&key, &outcome, 0, self.redactor);
        } else {
            self.stray = Some((key, outcome));
        }
    }

    /// How the case that is open has gone.
    fn outcome(&self) -> Outcome {
        match (self.case_failed, self.case_skipped) {
            (true, _) => Outcome::Failed(lossy(&self.message)),
            (false, true) => Outcome::Skipped,
            (false, false) => Outcome::Passed,
        }
    }

    pub(super) fn ended(&self, complete: bool) -> Result<(), String> {
        match (self.root_seen, complete) {
            (true, true) => Ok(()),
            (true, false) => Err("it ends in the middle".to_owned()),
            (false, _) => Err("it has no root element".to_owned()),
        }
    }
}
