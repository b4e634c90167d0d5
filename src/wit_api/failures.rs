//! The failed cases of a run, as the command shows them.

use super::convert::run_id;
use super::report::Reading;
use super::{Session, goes_on};
use crate::bindings::exports::testsigma::ci::test_plans as wit;
use crate::failed_cases::{self, Before, FailedCase, Gathering};
use crate::follow::verdict::{self, Assessment, RerunPolicy, Verdict, assess};
use crate::io::clock::Clock;
use crate::junit::Summary;
use crate::junit::merge::Merge;
use crate::junit::reruns::{Count, Hold};

/// The largest report of a first run that its re-run puts right, in bytes: it is held.
const MAX_FIRST: usize = 8 << 20;

impl Session {
    /// `failures`
    pub fn failures(self, run: &str) -> Result<wit::FailedCases, wit::Error> {
        let id = run_id(run)?;
        let run = self.look(id)?;
        let verdict = match assess(&run, RerunPolicy::Effective, false) {
            Assessment::Running => return Err(goes_on(id)),
            Assessment::RerunDue(verdict) | Assessment::Over(verdict) => verdict,
        };
        // What failed first has passed in a re-run that is not shown.
        if verdict::is_rerun_hidden(&run) {
            return Ok(failed_cases(Summary::default(), None));
        }
        let reruns = if verdict::was_rerun(&run) { failed_cases::reruns(&run) } else { Vec::new() };
        let (mut told, named, why) = match self.reports(id, &reruns) {
            Ok((told, _)) if told.failed == 0 && verdict == Verdict::Passed => return Ok(failed_cases(told, None)),
            Ok((told, named)) => (told, named, None),
            Err(why) => (Summary::default(), Named::default(), Some(why)),
        };
        let compared = run.plan.map(|plan| (id, plan));
        let until = self.clock.now() + failed_cases::LIMIT;
        let found = Gathering::begin(*reruns.last().unwrap_or(&id), compared, self.api.edition, until)
            .drive(&self.api, self.network());
        if let Some(why) = why.filter(|_| !found.is_known) {
            return Err(why);
        }
        found.explain(&mut told.failures, (&mut told.failed, &mut false), named, &self.api);
        Ok(failed_cases(told, found.compared()))
    }

    /// What the reports of a run say, which these re-runs decided if there are any; and the failed cases that the report of the one that
    /// decided names, with the order of all its cases.
    fn reports(&self, run: u64, reruns: &[u64]) -> Result<(Summary, Named), wit::Error> {
        let begin = |run| Reading::begin(self, run, true);
        let mut merge = Merge::default();
        let mut deciding = Summary::default();
        for rerun in reruns {
            deciding = begin(*rerun).read_whole(&mut Hold(&mut merge.reruns), &mut |_| Ok(()))?;
        }
        let mut first = Vec::new();
        let hold = &mut |piece: &[u8]| {
            // Without a re-run nothing is put right.
            if reruns.is_empty() {
                return Ok(());
            }
            if first.len() + piece.len() > MAX_FIRST {
                return Err("it is not held".into());
            }
            first.extend_from_slice(piece);
            Ok(())
        };
        let own = begin(run).read_whole(&mut Count(&mut merge.reruns), hold);
        let merged = match own {
            own if reruns.is_empty() => {
                deciding = own?;
                None
            }
            Ok(_) => merge.settle(&mut &*first, self.api.redactor()).ok(),
            Err(_) => None,
        };
        let named = (deciding.failures.clone(), std::mem::take(&mut deciding.order));
        Ok((merged.unwrap_or(deciding), named))
    }
}

type Named = (Vec<FailedCase>, Vec<(bool, u32)>);

fn failed_cases(told: Summary, compared: Option<(u64, u32)>) -> wit::FailedCases {
    wit::FailedCases {
        total: told.failed,
        cases: told.failures.into_iter().map(failed_case).collect(),
        mended_cases: told.mended,
        mended: told.mended_cases.into_iter().map(failed_case).collect(),
        compared: compared.map(|(run, mended_cases)| wit::Comparison { run: run.to_string(), mended_cases }),
    }
}

fn failed_case(case: FailedCase) -> wit::FailedCase {
    let text = |text: String| (!text.is_empty()).then_some(text);
    wit::FailedCase {
        machine: text(case.machine),
        suite: text(case.suite),
        name: case.name,
        message: text(case.message),
        step: text(case.step),
        url: case.link,
        duration_ms: (case.milliseconds > 0).then_some(case.milliseconds),
        not_run: case.is_unrun,
        before: match case.before {
            Before::Unknown => None,
            Before::Passed => Some(wit::Earlier::Passed),
            Before::Failed(_) => Some(wit::Earlier::Failed),
        },
        alike: case.alike,
    }
}
