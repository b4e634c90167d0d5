//! What the server's reports say of one plan: the run's own, and those of the re-runs that decided.

use std::collections::VecDeque;
use std::time::Duration;

use super::finish_plan::FinishPlan;
use crate::api::error::ApiError;
use crate::api::exchange::ReportProgress;
use crate::cli::commands::fetch_report::{Fetched, ReportFetch, ReportState};
use crate::cli::log::Log;
use crate::cli::settings::Junit;
use crate::failed_cases::{self, FailedCase, Found, reruns};
use crate::follow::drive::Fetch;
use crate::follow::verdict::{RerunPolicy, Verdict, is_counted, was_rerun};
use crate::follow::{End, Follow};
use crate::junit::merge::Merge;
use crate::junit::reruns::{Count, Hold};
use crate::junit::{Cases, Summary};

/// The longest pause between tries for the report of a server under test, whose polls are faster than a real one's.
const MAX_TEST_PAUSE: Duration = Duration::from_secs(3);

/// The names of a plan's reports.
#[derive(Clone, Debug)]
pub(in crate::cli::commands) struct ReportFiles {
    /// The one that CI systems read.
    pub report: String,
    /// The server's own of the first run, where a re-run decided.
    pub first_run: String,
}

/// What was had.
pub(in crate::cli::commands) struct Gathered {
    /// What the report of the plan says, or why there is none.
    pub fetched: Fetched,
    /// How many cases passed and failed by the report of the run that decided.
    pub deciding: Option<(u32, u32)>,
    /// What the first run's own says, where a re-run decided.
    pub first: Option<Summary>,
    /// The report is still to be written, from the first run's in its file.
    pub merge: Option<Merge>,
    /// The failed cases that the report of the run that decided names, and the order of all its cases.
    pub named: (Vec<FailedCase>, Vec<(bool, u32)>),
    /// What else tells why the run failed.
    pub found: Option<Found>,
}

impl Gathered {
    pub fn nothing(why: &str) -> Self {
        let (fetched, named) = (Fetched::Missing(why.to_owned()), Default::default());
        Gathered { fetched, deciding: None, first: None, merge: None, named, found: None }
    }
}

/// Fetches the reports of a run that is over, one after the other. That of a run that no re-run decided is in its file then.
pub(in crate::cli::commands) struct Gathering<'g> {
    /// What is still to be fetched, the current one first: those of the re-runs, then the run's own.
    wanted: VecDeque<Wanted>,
    current: Option<ReportFetch<'g>>,
    /// Where the files go.
    pub files: ReportFiles,
    until: Duration,
    merge: Merge,
    gathered: Gathered,
    /// What tells why the run failed, once the reports are here.
    details: Option<failed_cases::FailureDetails>,
    details_begun: bool,
}

#[derive(Clone, Copy)]
enum Wanted {
    /// Of the run, which decided itself.
    Own(u64),
    /// Of a re-run.
    Rerun(u64),
    /// Of the run, which a re-run decided.
    First(u64),
}

impl<'g> Gathering<'g> {
    /// Begins `now`, when the follow has ended. `until` is when to give up.
    pub fn begin(finish: &FinishPlan<'g>, follow: &Follow, files: ReportFiles, now: Duration, until: Duration) -> Self {
        let nothing = |why: &str| (VecDeque::new(), Gathered::nothing(why));
        let over = matches!(follow.end(), Some(End::Verdict(_)));
        // Without a file it is read only where it may show that a test ran at all, or why the run failed: then nothing rests on it.
        let has_file = finish.report_directory().is_some();
        let is_rerun_uncounted = || follow.run().is_some_and(|run| run.child.is_some() && !is_counted(run));
        let is_needed =
            has_file || finish.request.output.junit != Junit::None && (follow.is_uncounted() || is_rerun_uncounted());
        let is_wanted = is_needed || has_failed(follow);
        let until = if is_needed { until } else { until.min(now + failed_cases::LIMIT) };
        let (wanted, gathered) = match follow.run_id() {
            None => nothing("there is no run"),
            Some(_) if !over || !is_wanted => nothing("the run did not come to its own end"),
            Some(run) => (wanted(finish, follow, run), Gathered::nothing("the server shows no re-run of its own")),
        };
        Gathering {
            wanted,
            current: None,
            files,
            until,
            merge: Merge::default(),
            gathered,
            details: None,
            details_begun: false,
        }
    }

    /// What is to be fetched next.
    pub fn next(&mut self, finish: &FinishPlan<'g>, follow: &Follow, now: Duration) -> Fetch {
        while let Some(wanted) = self.wanted.front().copied() {
            let (run, name) = match wanted {
                Wanted::Own(run) => (run, Some(&self.files.report)),
                Wanted::Rerun(run) => (run, None),
                Wanted::First(run) => (run, Some(&self.files.first_run)),
            };
            let policy = &finish.settings.policy;
            let current = self.current.get_or_insert_with(|| {
                let pause = policy.poll_interval.map(|interval| interval.min(MAX_TEST_PAUSE));
                ReportFetch::new(finish.client, finish.report_directory().zip(name.cloned()), self.until, pause)
            });
            if current.due() > now {
                return Fetch::Wait(current.due());
            }
            match current.expired(now) {
                Some(fetched) => self.got(finish, fetched),
                None => {
                    let within = policy.request_timeout.max(Duration::from_secs(1)).min(self.until - now);
                    return Fetch::Report(run, within);
                }
            }
        }
        if !std::mem::replace(&mut self.details_begun, true) {
            self.details = self.details(finish, follow, now);
        }
        match self.details.as_mut().and_then(|details| details.next(now)) {
            Some((detail, within)) => Fetch::Detail(detail, within),
            None => Fetch::Nothing,
        }
    }

    /// What was next is asked for.
    pub fn asked(&mut self) {
        if let Some(current) = &mut self.current {
            current.asked();
        }
    }

    /// What is still to be asked to tell why the run failed: nothing of one that passed.
    fn details(&self, finish: &FinishPlan<'g>, follow: &Follow, now: Duration) -> Option<failed_cases::FailureDetails> {
        let is_contradicted = self.gathered.deciding.is_some_and(|(_, failed)| failed > 0);
        let run = follow.run().filter(|_| has_failed(follow) || is_contradicted)?;
        let is_effective = finish.settings.policy.rerun_policy == RerunPolicy::Effective;
        let deciding = reruns(run).last().copied().filter(|_| is_effective && was_rerun(run)).unwrap_or(run.id);
        let compared = follow.plan().map(|plan| (run.id, plan)).filter(|_| finish.settings.compare);
        let until = self.until.min(now + failed_cases::LIMIT);
        Some(failed_cases::FailureDetails::begin(deciding, compared, finish.client.edition, until))
    }

    /// Takes what has come of it, and says whether more of it is wanted.
    pub fn take(
        &mut self,
        finish: &FinishPlan<'g>,
        now: Duration,
        progress: Result<ReportProgress, ApiError>,
        log: &mut Log<'_>,
    ) -> bool {
        let (Some(wanted), Some(current)) = (self.wanted.front(), &mut self.current) else {
            return self.details.as_mut().is_some_and(|details| details.take(finish.client, progress));
        };
        let (mut hold, mut count, mut none);
        let cases: &mut dyn Cases = match wanted {
            Wanted::Own(_) => {
                none = ();
                &mut none
            }
            Wanted::Rerun(_) => {
                hold = Hold(&mut self.merge.reruns);
                &mut hold
            }
            Wanted::First(_) => {
                count = Count(&mut self.merge.reruns);
                &mut count
            }
        };
        match current.take(now, progress, cases, log) {
            ReportState::Arriving => true,
            ReportState::Again => false,
            ReportState::Over(fetched) => {
                self.got(finish, fetched);
                false
            }
        }
    }

    /// One of them is fetched, or cannot be.
    fn got(&mut self, finish: &FinishPlan<'g>, fetched: Fetched) {
        self.current = None;
        let gathered = &mut self.gathered;
        match (self.wanted.pop_front(), fetched) {
            (Some(Wanted::Own(_)), fetched) => {
                if let Fetched::Report(summary) = &fetched {
                    gathered.deciding = Some(passed_and_failed(summary));
                    gathered.named = named(summary);
                }
                gathered.fetched = fetched;
            }
            (Some(Wanted::Rerun(_)), Fetched::Report(summary)) => {
                gathered.deciding = Some(passed_and_failed(&summary));
                gathered.named = named(&summary);
                gathered.fetched = Fetched::Report(summary);
            }
            (Some(Wanted::Rerun(run)), Fetched::Missing(why) | Fetched::Unwritable(why)) => {
                let why = format!("that of the re-run {run} could not be had: {why}");
                (gathered.fetched, gathered.deciding) = (Fetched::Missing(why), None);
                gathered.named = Default::default();
                self.wanted.retain(|wanted| matches!(wanted, Wanted::First(_)));
            }
            (Some(Wanted::First(_)), Fetched::Report(first)) => {
                gathered.first = Some(first);
                self.settle(finish);
            }
            (Some(Wanted::First(_)), other) => gathered.fetched = other,
            (None, _) => {}
        }
    }

    /// What the reports say together, once all are there.
    fn settle(&mut self, finish: &FinishPlan<'g>) {
        let (Fetched::Report(_), Some(directory)) = (&self.gathered.fetched, finish.directory) else { return };
        let mut merge = std::mem::take(&mut self.merge);
        let report = directory.open(&self.files.first_run).map_err(Into::into);
        match report.and_then(|mut report| merge.settle(&mut *report, finish.client.redactor())) {
            Ok(summary) => {
                self.gathered.fetched = Fetched::Report(summary);
                self.gathered.merge = Some(merge);
            }
            Err(why) => {
                let why = format!("the run's own and that of its re-run could not be brought together: {why}");
                self.gathered.fetched = Fetched::Missing(why);
            }
        }
    }

    /// All that was had.
    pub fn end(self) -> (Gathered, ReportFiles) {
        let found = self.details.map(failed_cases::FailureDetails::end);
        (Gathered { found, ..self.gathered }, self.files)
    }
}

/// Whether cases are known to have failed, in a run that is not taken for one that passed.
fn has_failed(follow: &Follow) -> bool {
    match follow.end() {
        Some(End::Verdict(Verdict::Passed)) | None => false,
        Some(End::Verdict(Verdict::Failed) | End::FailedFast { .. }) => true,
        Some(_) => follow.counts().is_some_and(|counts| counts.failed > 0),
    }
}

/// Which reports say how the run has gone.
fn wanted(finish: &FinishPlan<'_>, follow: &Follow, run: u64) -> VecDeque<Wanted> {
    // What was re-run by request is a re-run of the run that was given.
    if let Some(given) = follow.request().and_then(|request| request.rerun.as_ref()) {
        let seen = follow.run().map_or_else(Vec::new, reruns);
        let first = finish.directory.map(|_| Wanted::First(given.run));
        return [run].into_iter().chain(seen).map(Wanted::Rerun).chain(first).collect();
    }
    let passed = follow.end() == Some(&End::Verdict(Verdict::Passed));
    let is_effective = finish.settings.policy.rerun_policy == RerunPolicy::Effective;
    let seen = follow.run().filter(|run| is_effective && was_rerun(run));
    let reruns: Vec<u64> = seen.map_or_else(Vec::new, reruns);
    // A pass over all re-runs is a pass, though none of them is shown. Whatever else the server says, the first run decided.
    if reruns.is_empty() && seen.is_none_or(|run| run.child.is_some() || !passed) {
        return [Wanted::Own(run)].into();
    }
    let first = finish.report_directory().map(|_| Wanted::First(run));
    reruns.into_iter().map(Wanted::Rerun).chain(first).collect()
}

fn named(report: &Summary) -> (Vec<FailedCase>, Vec<(bool, u32)>) {
    if report.failed > 0 { (report.failures.clone(), report.order.clone()) } else { Default::default() }
}

fn passed_and_failed(report: &Summary) -> (u32, u32) {
    (report.cases.saturating_sub(report.failed).saturating_sub(report.skipped), report.failed)
}
