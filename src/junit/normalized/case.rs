//! A case of a normalized report.

use crate::junit::ending::Ending;
use crate::junit::failed_case::{hash, headline};
use crate::junit::plain_text::plain_text;
use crate::junit::reruns::{Key, Outcome};
use crate::redact::Redactor;
use crate::sanitize::{MAX_TEXT, escape_xml};

/// How much of a message is looked at for its headline, in bytes: more than is told.
const MAX_TOLD: usize = 1500;

/// How a case ended, the worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    Skipped,
    Passed,
    /// It failed at first, and passed in a re-run.
    Flaky,
    /// It was stopped or aborted, or the report calls it so.
    Error,
    Failed,
}

/// A case, or all of one name.
pub(super) struct Case {
    pub key: Key,
    pub state: State,
    /// What it failed with; of several the first of those that ended worst.
    message: String,
    pub milliseconds: u32,
    /// How many it is made of, and how many of them ended as badly.
    pub parts: u32,
    worst: u32,
    /// Whether the message is that of the first.
    is_of_first: bool,
    /// How long the first took, and all others.
    first: u32,
    others: u32,
}

impl Case {
    pub fn of(key: Key, outcome: Outcome, is_error: bool, flaky: Option<String>, milliseconds: u32) -> Self {
        let (state, message) = match (outcome, flaky) {
            (Outcome::Passed, None) => (State::Passed, String::new()),
            (Outcome::Passed, Some(message)) => (State::Flaky, message),
            (Outcome::Skipped, _) => (State::Skipped, String::new()),
            (Outcome::Failed(message), _) if is_error => (State::Error, message),
            (Outcome::Failed(message), _) => {
                let state = match Ending::of(headline(&message), milliseconds) {
                    Ending::Failed => State::Failed,
                    Ending::Stopped => State::Error,
                    Ending::NotExecuted => State::Skipped,
                };
                (state, message)
            }
        };
        Case {
            key,
            state,
            message,
            milliseconds,
            parts: 1,
            worst: 1,
            is_of_first: true,
            first: milliseconds,
            others: 0,
        }
    }

    /// The case that says why a plan did not pass of which no case failed.
    pub fn explanation(message: &str) -> Self {
        let name = || "testsigma".to_owned();
        let key = Key { machine: name(), suite: name(), name: name() };
        Case::of(key, Outcome::Failed(message.to_owned()), true, None, 0)
    }

    /// What tells it from cases of other names.
    pub fn fingerprint(&self) -> u64 {
        let Key { machine, suite, name } = &self.key;
        hash([machine, "\0", suite, "\0", name].iter().flat_map(|text| text.bytes()))
    }

    pub fn held(&self) -> usize {
        200 + self.key.machine.len() + self.key.suite.len() + self.key.name.len() + self.message.len()
    }

    /// Another of the same name. Testsigma lists a case with data sets before these, with the time that all took.
    pub fn add(&mut self, other: Case) {
        self.parts += 1;
        self.others = self.others.saturating_add(other.milliseconds);
        self.milliseconds = if self.first >= self.others { self.first } else { self.first.saturating_add(self.others) };
        match other.state.cmp(&self.state) {
            std::cmp::Ordering::Greater => {
                (self.state, self.worst) = (other.state, 1);
                self.message = other.message;
                self.is_of_first = false;
            }
            std::cmp::Ordering::Equal => {
                // What the case with data sets says itself is only that it failed.
                if self.worst == 1 && self.is_of_first {
                    self.message = other.message;
                    self.is_of_first = false;
                }
                self.worst += 1;
            }
            std::cmp::Ordering::Less => {}
        }
    }

    /// Writes it as XML.
    pub fn write(&self, redactor: &Redactor, out: &mut String) {
        let Key { machine, suite, name } = &self.key;
        let class = classname(machine, suite);
        out.push_str(&format!(
            "        <testcase name=\"{}\" classname=\"{}\" time=\"{}\"",
            redactor.xml(name),
            redactor.xml(&class),
            seconds(self.milliseconds.into())
        ));
        let (element, kind) = match self.state {
            State::Passed => return out.push_str("/>\n"),
            State::Skipped => {
                return out.push_str(">\n            <skipped message=\"not executed\"/>\n        </testcase>\n");
            }
            State::Flaky => ("flakyFailure", "failed at first"),
            State::Error => ("error", "stopped"),
            State::Failed => ("failure", "failed"),
        };
        let told = headline(&self.message);
        let told = &told[..told.floor_char_boundary(MAX_TOLD)];
        let mut message = redactor.server_text(&plain_text(told), MAX_TEXT);
        if self.parts > 1 {
            message = format!("{} of {} of this name: {message}", self.worst, self.parts);
        }
        // Markup may have stood between parts of the key in the report that the text is from.
        let (message, text) = (escape_xml(&message), redactor.xml(&self.message));
        out.push_str(&format!(
            ">\n            <{element} message=\"{message}\" type=\"{kind}\">{text}</{element}>\n        </testcase>\n"
        ));
    }
}

/// The plan, the machine and the suite, so that no two cases of a job have the same class and name. Jenkins takes the last part for the class,
/// and what is before for its package: dots within are none of that.
fn classname(machine: &str, suite: &str) -> String {
    let mut parts: Vec<String> = machine.split(" || ").map(|part| part.replace('.', "_")).collect();
    if !suite.is_empty() && suite != machine {
        parts.push(suite.replace('.', "_"));
    }
    parts.join(".")
}

/// Seconds with three decimals.
pub(super) fn seconds(milliseconds: u64) -> String {
    format!("{}.{:03}", milliseconds / 1000, milliseconds % 1000)
}
