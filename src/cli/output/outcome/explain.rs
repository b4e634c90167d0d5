//! What tells why a run failed, beside its report.

use super::PlanOutcome;
use crate::api::client::Client;
use crate::failed_cases::{FailedCase, Found};

impl PlanOutcome {
    /// Completes the failed cases by what was found; where no report names any, they are made of it. `named` and `order` are those of the
    /// report of the run that it is about.
    pub fn explain(&mut self, found: &Found, (mut named, order): (Vec<FailedCase>, Vec<(bool, u32)>), client: &Client) {
        self.compared = found.compared();
        if self.failures.is_empty() || self.failures_of_first_run {
            let (cases, number) = found.failures(client);
            // Those of the first run have names at least.
            if self.failures.is_empty() || cases.iter().any(|case| !case.suite.is_empty()) {
                (self.failures, self.failed_cases, self.failures_of_first_run) = (cases, number, false);
            }
            return;
        }
        found.complete_all(&mut named, &order, client);
        for case in &mut self.failures {
            let is_same = |other: &&FailedCase| {
                (&other.machine, &other.suite, &other.name, other.fingerprint)
                    == (&case.machine, &case.suite, &case.name, case.fingerprint)
            };
            let mut same = named.iter().filter(is_same);
            let Some(other) = same.find(|other| other.place == case.place).or_else(|| named.iter().find(is_same))
            else {
                continue;
            };
            case.message.clone_from(&other.message);
            case.step.clone_from(&other.step);
            case.link.clone_from(&other.link);
            case.before = other.before;
        }
    }
}
