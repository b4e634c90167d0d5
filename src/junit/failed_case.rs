//! The failed cases that are named to people.

use super::ending::Ending;
use super::plain_text::plain_text;
use super::reruns::Key;
use super::{MAX_FAILURES, MAX_NAME};
use crate::redact::Redactor;
use crate::sanitize;

/// How much of a message tells it from others, in bytes: more than is shown.
const MAX_COMPARED: usize = 1000;

/// A test case that did not pass.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FailedCase {
    /// `testsuite@name` of the innermost one: the plan and the machine.
    pub machine: String,
    /// `testcase@classname`: the test suite. Empty where there is none.
    pub suite: String,
    /// `testcase@name`
    pub name: String,
    /// What the server says of the failure, as one line without markup.
    pub message: String,
    /// How long it took, in milliseconds; zero where that is not known.
    pub milliseconds: u32,
    /// It did not fail itself: it was stopped, or did not run.
    pub is_unrun: bool,
    /// How many more cases have this message, and are not named.
    pub alike: u32,
    /// Of the message as it came: what tells equal ones.
    pub fingerprint: u64,
    /// Its place among the cases of its report, from 1; zero where that is not known.
    pub place: u32,
    /// What the step was to do that failed, where Testsigma says it.
    pub step: String,
    /// The page of this very result in Testsigma, or that of its machine, where it is known beyond doubt.
    pub link: Option<String>,
    /// What became of it in the run before.
    pub before: Before,
    /// Whether an earlier one that is named has its message.
    pub is_repeat: bool,
}

/// What became of a failed case in the run before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Before {
    /// Nobody knows.
    #[default]
    Unknown,
    /// It did not fail: its failure is new.
    Passed,
    /// It failed in this run, too.
    Failed(u64),
}

impl FailedCase {
    /// A case for people, of texts that nobody has cleaned yet.
    pub fn new(key: &Key, message: &str, milliseconds: u32, redactor: &Redactor) -> Self {
        let headline = headline(message);
        let message = redactor.server_text(&plain_text(headline), sanitize::MAX_TEXT);
        FailedCase {
            machine: redactor.server_text(&key.machine, MAX_NAME),
            suite: redactor.server_text(&key.suite, MAX_NAME),
            name: redactor.server_text(&key.name, MAX_NAME),
            message: if message == "null" { String::new() } else { message },
            milliseconds,
            is_unrun: Ending::of(headline, milliseconds) != Ending::Failed,
            alike: 0,
            fingerprint: fingerprint(headline),
            ..FailedCase::default()
        }
    }

    /// Takes the step that it failed at, as received. `is_alone` says that no other case is known to have failed with its message: then the
    /// step's own says more.
    pub fn failed_at(&mut self, action: &str, message: &str, is_alone: bool, redactor: &Redactor) {
        self.step = redactor.server_text(&plain_text(action), MAX_NAME);
        let message = redactor.server_text(&plain_text(message), sanitize::MAX_TEXT);
        if !message.is_empty() && (is_alone || self.message.is_empty()) {
            self.message = message;
        }
    }

    /// Names a case beside those that are: the first [`MAX_FAILURES`]. After these, one that failed in another way than they takes the
    /// place of one that is like an earlier one, so that no reason is missing for the number of others.
    pub(super) fn name(key: &Key, message: &str, milliseconds: u32, redactor: &Redactor, named: &mut Vec<FailedCase>) {
        let is_full = named.len() == MAX_FAILURES;
        if is_full {
            let mark = fingerprint(headline(message));
            if let Some(first) = named.iter_mut().find(|case| case.fingerprint == mark) {
                first.alike += 1;
                return;
            }
            if !named.iter().any(|case| case.is_repeat) {
                return;
            }
        }
        let mut case = FailedCase::new(key, message, milliseconds, redactor);
        let like = named.iter_mut().find(|named| named.message == case.message);
        if !is_full {
            case.is_repeat = like.is_some();
        } else if let Some(like) = like {
            like.alike += 1;
            return;
        } else if let Some(last) = named.iter().rposition(|case| case.is_repeat) {
            let last = named.remove(last);
            if let Some(first) = named.iter_mut().find(|case| case.message == last.message) {
                first.alike += 1 + last.alike;
            }
        }
        named.push(case);
    }
}

/// The server wraps its message: `Test failed with message:"…".please visit below URL for more details.` and the URL
/// (`JunitReportService`).
pub(super) fn headline(text: &str) -> &str {
    let text = text.trim().strip_prefix("Test failed with message:\"").unwrap_or(text);
    text.split_once("\".please visit").map_or(text, |(message, _)| message)
}

fn fingerprint(message: &str) -> u64 {
    hash(message.bytes().take(MAX_COMPARED))
}

/// FNV-1a, 64 bits.
pub(super) fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
