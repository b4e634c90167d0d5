//! The list of all cases, as far as a page shows them.

use super::MAX_NAME;
use super::reruns::Key;
use crate::redact::Redactor;

/// The most cases that are kept.
pub const MAX_LISTED: usize = 2000;

/// The most that is held of them, in bytes, roughly: names are as long as a server makes them.
const MAX_HELD: usize = 1 << 20;

/// How a case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It did not run.
    Skipped,
    /// It passed.
    Passed,
    /// It failed at first, and passed in a re-run.
    Mended,
    /// It did not pass.
    Failed,
}

/// A case of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedCase {
    /// How it ended.
    pub state: State,
    /// How long it took, in milliseconds; zero where that is not known.
    pub milliseconds: u32,
    /// `testcase@name`
    pub name: String,
    /// `testcase@classname`: the test suite.
    pub suite: String,
    /// `testsuite@name`: the plan and the machine.
    pub machine: String,
}

/// The cases of a report: those that did not pass, then the others, the slowest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    #[expect(clippy::vec_box, reason = "most are put between others, which are moved")]
    cases: Vec<Box<ListedCase>>,
    held: usize,
}

impl Listed {
    /// Puts a case to its place, unless there are enough that come before it.
    pub(super) fn add(&mut self, key: &Key, state: State, milliseconds: u32, redactor: &Redactor) {
        let rank = |state: State, milliseconds: u32| (state == State::Failed, milliseconds);
        let own = rank(state, milliseconds);
        let at = self.cases.partition_point(|case| rank(case.state, case.milliseconds) >= own);
        let is_full = self.cases.len() >= MAX_LISTED || self.held >= MAX_HELD;
        if is_full {
            if at == self.cases.len() {
                return;
            }
            if let Some(last) = self.cases.pop() {
                self.held -= last.held();
            }
        }
        let text = |text: &str| redactor.server_text(text, MAX_NAME);
        let (name, suite, machine) = (text(&key.name), text(&key.suite), text(&key.machine));
        let case = Box::new(ListedCase { state, milliseconds, name, suite, machine });
        self.held += case.held();
        self.cases.insert(at, case);
    }

    /// Them, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &ListedCase> {
        self.cases.iter().map(|case| &**case)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.cases.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty()
    }

    /// Keeps the first of them.
    pub fn truncate(&mut self, most: usize) {
        self.cases.truncate(most);
    }
}

impl ListedCase {
    fn held(&self) -> usize {
        100 + self.name.len() + self.suite.len() + self.machine.len()
    }
}

/// The milliseconds of a time in seconds as reports have it, such as `06.707` and `1,317.1`; zero where it is no such time.
pub fn milliseconds(time: &str) -> u32 {
    let (whole, part) = time.trim().split_once('.').unwrap_or((time.trim(), ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let whole = whole.replace(',', "");
    if !digits(&whole) || !digits(part) {
        return 0;
    }
    let thousandths: String = part.chars().chain("000".chars()).take(3).collect();
    format!("0{whole}{thousandths}").parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_to_the_millisecond() {
        for (time, read) in [
            ("06.707", 6707),
            ("317.1539", 317_153),
            ("1,317.1", 1_317_100),
            ("5", 5000),
            (".5", 500),
            ("", 0),
            ("-1", 0),
            ("1e3", 0),
            ("NaN", 0),
            ("99999999", 0),
        ] {
            assert_eq!(milliseconds(time), read, "{time}");
        }
    }

    #[test]
    fn the_slowest_and_all_that_failed_are_kept() {
        let mut listed = Listed::default();
        let key = |name: u32| Key { name: name.to_string(), ..Key::default() };
        for case in 0..3 * u32::try_from(MAX_LISTED).unwrap() {
            let state = if case % 1000 == 7 { State::Failed } else { State::Passed };
            listed.add(&key(case), state, case % 3000, &Redactor::default());
        }
        let order: Vec<_> = listed.iter().map(|case| (case.state == State::Failed, case.milliseconds)).collect();
        assert!(order.is_sorted_by(|a, b| a >= b) && order.len() == MAX_LISTED);
        assert_eq!((order[0], order[5], order[6]), ((true, 2007), (true, 7), (false, 2999)));
        let long = Key { name: "x".repeat(5000), ..Key::default() };
        for case in 0..20_000 {
            listed.add(&long, State::Failed, case, &Redactor::default());
        }
        assert!(listed.iter().map(ListedCase::held).sum::<usize>() <= MAX_HELD + 1000);
    }
}
