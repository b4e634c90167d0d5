//! What the server's reports say of one plan: the run's own, and those of the re-runs that decided.

use std::time::Duration;

use super::finish_plan::FinishPlan;
use crate::api::model::Run;
use crate::cli::commands::fetch_report::{Fetch, Fetched};
use crate::cli::log::Log;
use crate::cli::settings::Junit;
use crate::follow::verdict::{RerunPolicy, Verdict, was_rerun};
use crate::follow::{End, Follow};
use crate::junit::merge::Merge;
use crate::junit::reruns::{Count, Hold};
use crate::junit::{Cases, Summary};

/// The longest pause between tries for the report of a server under test, whose polls are faster than a real one's.
const MAX_TEST_PAUSE: Duration = Duration::from_secs(3);

/// The most re-runs whose reports are fetched. Testsigma makes one or two.
const MAX_RERUNS: usize = 10;

/// The names of a plan's reports.
#[derive(Clone, Copy)]
pub(super) struct ReportFiles<'n> {
    /// The one that CI systems read.
    pub report: &'n str,
    /// The server's own of the first run, where a re-run decided.
    pub first_run: &'n str,
}

/// What was had.
pub(super) struct Gathered {
    /// What the report of the plan says, or why there is none.
    pub fetched: Fetched,
    /// How many cases passed and failed by the report of the run that decided.
    pub deciding: Option<(u32, u32)>,
    /// What the first run's own says, where a re-run decided.
    pub first: Option<Summary>,
    /// The report is still to be written, from the first run's in its file.
    pub merge: Option<Merge>,
}

impl Gathered {
    fn nothing(fetched: Fetched) -> Self {
        Gathered { fetched, deciding: None, first: None, merge: None }
    }
}

impl FinishPlan<'_> {
    /// Fetches the reports of a run that is over. That of a run that no re-run decided is in its file then.
    pub(super) fn gather(
        &self,
        follow: &Follow,
        files: ReportFiles<'_>,
        until: Duration,
        log: &mut Log<'_>,
        requests: &mut u32,
    ) -> Gathered {
        let over = matches!(follow.end(), Some(End::Verdict(_)));
        // Without a directory it is read only where it may show that a test ran at all.
        let wanted = self.request.output.junit != Junit::None && (self.directory.is_some() || follow.is_uncounted());
        let Some(run) = follow.run_id() else {
            return Gathered::nothing(Fetched::Missing("there is no run".to_owned()));
        };
        if !over || !wanted {
            return Gathered::nothing(Fetched::Missing("the run has no verdict".to_owned()));
        }
        let policy = &self.settings.policy;
        let fetch = Fetch {
            api: self.client,
            network: self.network,
            until,
            request_timeout: policy.request_timeout,
            pause: policy.poll_interval.map(|interval| interval.min(MAX_TEST_PAUSE)),
        };
        let mut fetch = |run, file: Option<&str>, cases: &mut dyn Cases| {
            let file = self.directory.zip(file);
            fetch.fetch(run, file, cases, requests, &mut |text| log.warn(text))
        };
        let passed = follow.end() == Some(&End::Verdict(Verdict::Passed));
        let seen = follow.run().filter(|run| policy.rerun_policy == RerunPolicy::Effective && was_rerun(run));
        let reruns: Vec<u64> = seen.map_or_else(Vec::new, reruns);
        // A pass over all re-runs is a pass, though none of them is shown. Whatever else the server says, the first run decided.
        if reruns.is_empty() && seen.is_none_or(|run| run.child.is_some() || !passed) {
            let fetched = fetch(run, Some(files.report), &mut ());
            let deciding =
                if let Fetched::Report(summary) = &fetched { Some(passed_and_failed(summary)) } else { None };
            return Gathered { deciding, ..Gathered::nothing(fetched) };
        }
        let mut merge = Merge::default();
        let mut gathered = Gathered::nothing(Fetched::Missing("the server shows no re-run of its own".to_owned()));
        for rerun in &reruns {
            match fetch(*rerun, None, &mut Hold(&mut merge.reruns)) {
                Fetched::Report(summary) => {
                    gathered.deciding = Some(passed_and_failed(&summary));
                    gathered.fetched = Fetched::Report(summary);
                }
                Fetched::Missing(why) | Fetched::Unwritable(why) => {
                    let why = format!("that of the re-run {rerun} could not be had: {why}");
                    (gathered.fetched, gathered.deciding) = (Fetched::Missing(why), None);
                    break;
                }
            }
        }
        let Some(directory) = self.directory else { return gathered };
        let beside = files.first_run;
        match fetch(run, Some(beside), &mut Count(&mut merge.reruns)) {
            Fetched::Report(first) => gathered.first = Some(first),
            other => gathered.fetched = other,
        }
        if let (Fetched::Report(_), Some(_)) = (&gathered.fetched, &gathered.first) {
            let settled = directory.open(beside).map_err(Into::into);
            match settled.and_then(|mut report| merge.settle(&mut *report, self.client.redactor())) {
                Ok(summary) => {
                    gathered.fetched = Fetched::Report(summary);
                    gathered.merge = Some(merge);
                }
                Err(why) => {
                    let why = format!("the run's own and that of its re-run could not be brought together: {why}");
                    gathered.fetched = Fetched::Missing(why);
                }
            }
        }
        gathered
    }
}

/// The last re-runs that executed something, as far as their numbers tell.
fn reruns(run: &Run) -> Vec<u64> {
    let executed = |run: &&Run| run.counts.is_none_or(|counts| counts.passed > 0 || counts.failed > 0);
    let mut all: Vec<u64> = run.chain().skip(1).filter(executed).map(|run| run.id).collect();
    all.split_off(all.len().saturating_sub(MAX_RERUNS))
}

fn passed_and_failed(report: &Summary) -> (u32, u32) {
    (report.cases.saturating_sub(report.failed).saturating_sub(report.skipped), report.failed)
}
