//! The failed cases of a run, as the command shows them.

use super::convert::run_id;
use super::report::Reading;
use super::{Session, goes_on};
use crate::bindings::exports::testsigma::ci::test_plans as wit;
use crate::failed_cases::{self, Before, FailedCase, FailureDetails};
use crate::follow::verdict::{self, Assessment, RerunPolicy, Verdict, assess};
use crate::io::clock::Clock;
use crate::junit::merge::Merge;
use crate::junit::reruns::{Count, Hold};
use crate::junit::{Cases, Sink, Summary};

/// The largest report of a first run that its re-run puts right, in bytes: it is held.
const MAX_FIRST: usize = 8 << 20;

impl Session {
    /// `failures`
    pub fn failures(&self, run: &str) -> Result<wit::FailedCases, wit::Error> {
        let id = run_id(run)?;
        let run = self.look(id)?;
        let verdict = match assess(&run, RerunPolicy::Effective, false) {
            Assessment::Running => return Err(goes_on(id)),
            Assessment::RerunDue(verdict) | Assessment::Over(verdict) => verdict,
        };
        let (mut told, mut named, mut compared) = (Summary::default(), Named::default(), None);
        // What failed first has passed in a re-run that is not shown.
        if !verdict::is_rerun_hidden(&run) {
            let reruns = if verdict::was_rerun(&run) { failed_cases::reruns(&run) } else { Vec::new() };
            let reports = self.reports(id, &reruns, &mut told, &mut named);
            if reports.is_err() || told.failed > 0 || verdict != Verdict::Passed {
                let deciding = *reruns.last().unwrap_or(&id);
                let until = self.clock.now() + failed_cases::LIMIT;
                let plan = run.plan.map(|plan| (id, plan));
                let found =
                    FailureDetails::begin(deciding, plan, self.api.edition, until).drive(&self.api, self.network());
                if !found.is_known {
                    reports?;
                }
                found.explain(&mut told.failures, (&mut told.failed, &mut false), named, &self.api);
                compared = found.compared();
            }
        }
        Ok(wit::FailedCases {
            total: told.failed,
            cases: told.failures.into_iter().map(failed_case).collect(),
            mended_cases: told.mended,
            mended: told.mended_cases.into_iter().map(failed_case).collect(),
            compared: compared.map(|(run, now_passing)| wit::Comparison { run: run.to_string(), now_passing }),
        })
    }

    /// What the reports of a run say, which these re-runs decided if there are any; and the failed cases that the report of the one that
    /// decided names, with the order of all its cases. Nothing is told where one of these cannot be had.
    fn reports(&self, run: u64, reruns: &[u64], told: &mut Summary, named: &mut Named) -> Result<(), wit::Error> {
        let read =
            |run, cases: &mut dyn Cases, sink: &mut Sink<'_>| Reading::begin(self, run, true).read_whole(cases, sink);
        let mut merge = Merge::default();
        let mut deciding = Summary::default();
        for rerun in reruns {
            deciding = read(*rerun, &mut Hold(&mut merge.reruns), &mut |_| Ok(()))?;
        }
        let mut first = Vec::new();
        let own = read(run, &mut Count(&mut merge.reruns), &mut |piece| {
            // Without a re-run nothing is put right.
            if reruns.is_empty() {
                return Ok(());
            }
            if first.len() + piece.len() > MAX_FIRST {
                return Err(String::new().into());
            }
            first.extend_from_slice(piece);
            Ok(())
        });
        if reruns.is_empty() {
            deciding = own?;
        } else if own.is_ok()
            && let Ok(merged) = merge.settle(&mut &*first, self.api.redactor())
        {
            *told = merged;
            *named = (deciding.failures, deciding.order);
            return Ok(());
        }
        *named = (deciding.failures.clone(), std::mem::take(&mut deciding.order));
        *told = deciding;
        Ok(())
    }
}

type Named = (Vec<FailedCase>, Vec<(bool, u32)>);

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
