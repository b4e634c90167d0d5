//! What was found, and the failed cases that it makes.

use super::Previous;
use crate::api::case_result::{CaseResult, FailedStep};
use crate::api::client::Client;
use crate::junit::reruns::Key;
use crate::junit::{Before, FailedCase, MAX_FAILURES, MAX_NAME, MAX_ORDER};

/// What the server says of a run's cases.
#[derive(Default)]
pub struct Found {
    /// The results of its cases.
    pub(super) cases: Vec<CaseResult>,
    /// Whether the server said them, be there none.
    pub is_known: bool,
    /// The steps that they failed at, by the ids of the results.
    pub(super) steps: Vec<(u64, FailedStep)>,
    /// The run before.
    pub(super) previous: Option<Previous>,
    /// Whether these are all cases of the plan, rather than those of a re-run.
    pub(super) is_whole: bool,
}

impl Found {
    /// The failed cases, as far as these results name them, and how many there are.
    pub fn failures(&self, client: &Client) -> (Vec<FailedCase>, u32) {
        let mut named: Vec<FailedCase> = Vec::new();
        let mut number = 0;
        // Those that failed themselves say more than those that were stopped.
        let kinds = [true, false].into_iter();
        for (is_own, row) in kinds.flat_map(|is_own| self.cases.iter().map(move |row| (is_own, row))) {
            if !row.has_failed() || row.is_own_failure() != is_own {
                continue;
            }
            number += 1;
            if named.len() >= MAX_FAILURES {
                if let Some(like) = self.like(row, &mut named, client) {
                    like.alike += 1;
                }
                continue;
            }
            named.push(FailedCase {
                is_unrun: !is_own,
                ..FailedCase::new(&key(row), &row.message, row.milliseconds, client.redactor())
            });
            if let Some(case) = named.last_mut() {
                self.complete(case, row, false, client);
            }
        }
        (named, number)
    }

    /// The named case that failed in the same way.
    fn like<'n>(&self, row: &CaseResult, named: &'n mut [FailedCase], client: &Client) -> Option<&'n mut FailedCase> {
        let case = FailedCase::new(&key(row), &row.message, 0, client.redactor());
        let is_unrun = !row.is_own_failure();
        named.iter_mut().find(|other| other.message == case.message && other.is_unrun == is_unrun)
    }

    /// Completes the failed cases of a run by what was found; where no report names any, they are made of it. `number` is how many there are,
    /// `is_of_first_run` whether they are those of the first run, though a re-run decided; `named` and `order` are those of the report of the
    /// run that this is about.
    pub fn explain(
        &self,
        failures: &mut Vec<FailedCase>,
        (number, is_of_first_run): (&mut u32, &mut bool),
        (mut named, order): (Vec<FailedCase>, Vec<(bool, u32)>),
        client: &Client,
    ) {
        if failures.is_empty() || *is_of_first_run {
            let (cases, found) = self.failures(client);
            // Those of the first run have names at least.
            if failures.is_empty() || cases.iter().any(|case| !case.suite.is_empty()) {
                (*failures, *number, *is_of_first_run) = (cases, found, false);
            }
            return;
        }
        self.complete_all(&mut named, &order, client);
        for case in failures {
            let is_same = |other: &&FailedCase| {
                (&other.machine, &other.suite, &other.name, other.fingerprint)
                    == (&case.machine, &case.suite, &case.name, case.fingerprint)
            };
            let mut same = named.iter().filter(is_same);
            let Some(other) = same.find(|other| other.place == case.place).or_else(|| named.iter().find(is_same))
            else {
                continue;
            };
            case.message = other.message.clone();
            case.step = other.step.clone();
            case.link = other.link.clone();
            case.before = other.before;
        }
    }

    /// Completes what a report of the same run says of the failed cases. `order` is that of all its cases, as
    /// [`crate::junit::Summary::order`] has it.
    pub(super) fn complete_all(&self, named: &mut [FailedCase], order: &[(bool, u32)], client: &Client) {
        let rows = self.in_order(order);
        let machine = self.only_machine().and_then(|machine| client.result_url("machine_results", machine));
        for at in 0..named.len() {
            let (message, alike) = (named[at].message.clone(), named[at].alike);
            let is_alone = alike == 0 && named.iter().filter(|case| case.message == message).count() == 1;
            let case = &mut named[at];
            let row = match rows {
                Some(rows) => rows.get((case.place as usize).wrapping_sub(1)),
                None => self.named_so(case, client),
            };
            case.link = machine.clone();
            if let Some(row) = row {
                self.complete(case, row, is_alone, client);
            }
        }
    }

    /// The run that they were compared with, and how many cases that failed in it pass now.
    pub fn compared(&self) -> Option<(u64, u32)> {
        let previous = self.previous.as_ref()?;
        Some((previous.run, if self.is_whole { previous.mended(&self.cases) } else { 0 }))
    }

    fn complete(&self, case: &mut FailedCase, row: &CaseResult, is_alone: bool, client: &Client) {
        if let Some(id) = row.id {
            case.link = client.result_url("test_case_results", id).or(case.link.take());
            if let Some((_, step)) = self.steps.iter().find(|(of, _)| *of == id) {
                case.failed_at(&step.action, &step.message, is_alone, client.redactor());
            }
        }
        case.before = match &self.previous {
            Some(previous) if row.is_own_failure() => previous.of(row),
            _ => Before::Unknown,
        };
    }

    /// The results in the order of a report's cases, where order, number, results and durations of all agree.
    fn in_order(&self, order: &[(bool, u32)]) -> Option<&[CaseResult]> {
        let rows = &*self.cases;
        let agrees = |(row, (passed, milliseconds)): (&CaseResult, &(bool, u32))| {
            row.has_failed() != *passed && row.milliseconds == *milliseconds
        };
        let says_durations = rows.iter().any(|row| row.milliseconds > 0);
        let agree = rows.len() == order.len() && rows.iter().zip(order).all(agrees);
        (says_durations && agree && rows.len() < MAX_ORDER - 1).then_some(rows)
    }

    /// The one case that has these names.
    fn named_so(&self, case: &FailedCase, client: &Client) -> Option<&CaseResult> {
        let text = |text: &str| client.redactor().server_text(text, MAX_NAME);
        let is_so = |row: &&CaseResult| {
            !row.name.is_empty()
                && text(&row.name) == case.name
                && text(&row.suite) == case.suite
                && case.machine.ends_with(&text(&row.machine_title))
        };
        let mut rows = self.cases.iter().filter(is_so);
        let row = rows.next()?;
        rows.all(|other| super::is_same(row, other)).then_some(row)
    }

    /// The result of the only machine, where all cases are known to be on one.
    fn only_machine(&self) -> Option<u64> {
        let machine = self.cases.first()?.machine_result;
        let is_one = self.cases.iter().all(|case| case.machine_result == machine);
        machine.filter(|_| is_one && self.cases.len() < MAX_ORDER - 1)
    }
}

/// What tells a case, in words.
fn key(row: &CaseResult) -> Key {
    let name = match (row.name.as_str(), row.case) {
        // The Community Edition's results have no names.
        ("", Some(case)) => format!("test case {case}"),
        (name, _) => name.to_owned(),
    };
    Key { machine: row.machine_title.clone(), suite: row.suite.clone(), name }
}
