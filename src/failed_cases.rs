//! The failed cases of a run, from the richest source that answers: the results of its cases, their steps, its JUnit report, and what became
//! of them in the run before.
//!
//! The Cloud's results have names and ids, and say why only step by step. The Community Edition's have ids and messages, and no names; those
//! are in the JUnit report, which has no ids: the two are brought together where order, number, result and duration of all cases agree.
//! Nothing here decides anything: what does not answer is left out.
//!
//! A loop of one's own asks what [`FailureDetails::next`] says and tells [`FailureDetails::take`]; [`FailureDetails::drive`] is one for a single run.

mod found;
mod previous;
#[cfg(test)]
mod tests;

use std::time::Duration;

use crate::api::Edition;
use crate::api::case_result::{CaseResult, Detail};
use crate::api::client::Client;
use crate::api::error::ApiError;
use crate::api::exchange::ReportProgress;
use crate::api::model::Run;
use crate::io::Network;
use crate::io::transport::MAX_HELD;
pub use crate::junit::{Before, FailedCase};
pub use found::Found;
pub use previous::Previous;

/// The longest that it may take altogether.
pub const LIMIT: Duration = Duration::from_secs(5);

/// The most re-runs whose reports are fetched. Testsigma makes one or two.
const MAX_RERUNS: usize = 10;

/// The most cases whose steps are asked for: that costs a request each.
const MAX_STEPS: usize = 10;

/// What is gathered, one request after the other.
pub struct FailureDetails {
    /// The run whose cases count.
    run: u64,
    /// The run that the plan's list shows, and the plan, where the run before is wanted.
    compared: Option<(u64, u64)>,
    edition: Edition,
    until: Duration,
    next: Option<Detail>,
    /// The results whose steps are still to be asked for, the last one first.
    steps: Vec<u64>,
    body: Vec<u8>,
    /// The run before, while its cases are not known.
    before: Option<u64>,
    found: Found,
}

impl FailureDetails {
    /// For the cases of `run`. `compared` is the run that it hangs below, or itself, and its plan, where they are to be compared with the run
    /// before; `until` is when to give up.
    pub fn begin(run: u64, compared: Option<(u64, u64)>, edition: Edition, until: Duration) -> Self {
        let next = Some(Detail::Cases(run));
        let (steps, body) = (Vec::new(), Vec::new());
        FailureDetails { run, compared, edition, until, next, steps, body, before: None, found: Found::default() }
    }

    /// What is to be asked next, and how long that may take; nothing when it is over.
    pub fn next(&mut self, now: Duration) -> Option<(Detail, Duration)> {
        let left = self.until.checked_sub(now).filter(|left| !left.is_zero())?;
        Some((self.next?, left))
    }

    /// Takes what has come of the answer, and says whether more of it is wanted.
    pub fn take(&mut self, client: &Client, progress: Result<ReportProgress, ApiError>) -> bool {
        match progress {
            Ok(ReportProgress::Head(_)) => self.body.clear(),
            Ok(ReportProgress::Piece(piece)) if self.body.len() + piece.len() <= MAX_HELD => {
                self.body.extend_from_slice(&piece);
            }
            Ok(ReportProgress::Piece(_)) | Err(_) => {
                self.failed();
                return false;
            }
            Ok(ReportProgress::End) => {
                let body = std::mem::take(&mut self.body);
                self.read(client, &body);
                return false;
            }
        }
        true
    }

    /// Asks for all of it, one after the other, and waits for the answers.
    pub fn drive(mut self, client: &Client, network: Network<'_>) -> Found {
        while let Some((detail, within)) = self.next(network.clock.now()) {
            let mut sending = client.begin_detail(network, detail, within);
            loop {
                match sending.poll_report(client, network.clock).transpose() {
                    None => network.transport.wait(self.until.saturating_sub(network.clock.now())),
                    Some(progress) => {
                        if !self.take(client, progress) {
                            break;
                        }
                    }
                }
            }
        }
        self.end()
    }

    /// All that was found.
    pub fn end(self) -> Found {
        self.found
    }

    /// An answer is here.
    fn read(&mut self, client: &Client, body: &[u8]) {
        match self.next {
            Some(Detail::Cases(run)) if run == self.run && self.before.is_none() => {
                let Some(cases) = client.case_results(run, body) else { return self.failed() };
                let own = cases.iter().filter(|case| case.is_own_failure());
                if self.edition == Edition::Cloud {
                    self.steps = own.clone().filter_map(|case| case.id).take(MAX_STEPS).collect();
                    self.steps.reverse();
                }
                let plan = self.compared.filter(|_| own.clone().next().is_some()).map(|(_, plan)| Detail::Runs(plan));
                (self.found.cases, self.found.is_known) = (cases, true);
                self.next = plan.or_else(|| self.next_step());
            }
            Some(Detail::Cases(run)) => {
                let cases = client.case_results(run, body);
                self.found.previous = self.before.zip(cases).map(|(run, cases)| Previous::new(run, cases));
                self.next = self.next_step();
            }
            Some(Detail::Runs(plan)) => {
                let runs = client.runs_in(plan, body).unwrap_or_default();
                let previous = self.compared.and_then(|(run, _)| previous::find(run, &runs));
                self.found.is_whole = self.compared.is_some_and(|(run, _)| run == self.run);
                self.next = match previous {
                    Some((before, Some(deciding))) => {
                        self.before = Some(before);
                        Some(Detail::Cases(deciding))
                    }
                    Some((before, None)) => {
                        self.found.previous = Some(Previous::new(before, Vec::new()));
                        self.next_step()
                    }
                    None => self.next_step(),
                };
            }
            Some(Detail::Steps { case, .. }) => {
                if let Some(step) = client.failed_step(case, body) {
                    self.found.steps.push((case, step));
                }
                self.next = self.next_step();
            }
            None => {}
        }
    }

    /// An answer cannot be had: what follows from it is not asked either.
    fn failed(&mut self) {
        self.body = Vec::new();
        self.next = match self.next {
            Some(Detail::Cases(run)) if run == self.run => None,
            Some(Detail::Cases(_) | Detail::Runs(_)) => self.next_step(),
            Some(Detail::Steps { .. }) | None => None,
        };
    }

    fn next_step(&mut self) -> Option<Detail> {
        self.steps.pop().map(|case| Detail::Steps { run: self.run, case })
    }
}

/// The last re-runs of a run that executed something, as far as their numbers tell: [`MAX_RERUNS`] at most.
pub fn reruns(run: &Run) -> Vec<u64> {
    let mut all: Vec<u64> = run.chain().skip(1).filter(|run| run.has_executed()).map(|run| run.id).collect();
    all.split_off(all.len().saturating_sub(MAX_RERUNS))
}

/// Whether two results are of one case, on one machine where both say which.
fn is_same(one: &CaseResult, other: &CaseResult) -> bool {
    one.case.is_some() && one.case == other.case && (one.machine == other.machine || one.machine.is_none())
}
