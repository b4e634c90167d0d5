//! The ends of the plans of a command: each as soon as it has ended, while others go on.

use std::time::Duration;

use super::finish_plan::FinishPlan;
use super::gather::{Gathered, Gathering, ReportFiles};
use crate::api::error::ApiError;
use crate::api::exchange::ReportProgress;
use crate::cli::log::Log;
use crate::cli::output::outcome::PlanOutcome;
use crate::cli::output::{FIRST_RUN, PlanKey, per_plan, plan_keys};
use crate::follow::drive::Fetch;
use crate::follow::{Follow, LIMIT_GRACE};
use crate::junit::listed::MAX_LISTED;

/// The longest that fetching the reports of a plan may take.
const REPORT_LIMIT: Duration = Duration::from_secs(90);

/// How long the end of a plan waits for the first looks at runs whose plans are not known yet.
const PLANS_KNOWN_WITHIN: Duration = Duration::from_secs(5);

/// The plans, by their places among the follows.
pub(in crate::cli::commands) struct Finishing<'f> {
    finish: FinishPlan<'f>,
    plans: Vec<Plan<'f>>,
    /// Requests for reports, and for what else tells why a run failed.
    pub requests: u32,
    /// What was written of plans before their ends.
    early: Vec<Option<Early>>,
}

/// A plan whose files are written, and will be again.
#[derive(Clone)]
struct Early {
    /// Whether its follow had ended.
    was_over: bool,
    /// What its files are named by.
    key: Option<PlanKey>,
    outcome: PlanOutcome,
}

enum Plan<'f> {
    GoesOn,
    /// Since then.
    Ended(Duration),
    Gathering(Box<Gathering<'f>>),
    Finished(Box<PlanOutcome>),
}

impl<'f> Finishing<'f> {
    /// For so many plans.
    pub fn new(finish: FinishPlan<'f>, count: usize) -> Self {
        Finishing { finish, plans: (0..count).map(|_| Plan::GoesOn).collect(), requests: 0, early: vec![None; count] }
    }

    /// What is to be fetched for a plan whose follow has ended. When there is nothing more, its files are written.
    pub fn fetch(&mut self, now: Duration, index: usize, follows: &[Follow], log: &mut Log<'_>) -> Fetch {
        let (Some(plan), Some(follow)) = (self.plans.get_mut(index), follows.get(index)) else { return Fetch::Nothing };
        if matches!(plan, Plan::GoesOn) {
            *plan = Plan::Ended(now);
        }
        if let Plan::Ended(since) = *plan {
            // Two runs of one plan are told apart by their ids, so their plans have to be known.
            let is_unknown = |follow: &Follow| follow.plan().is_none() && follow.end().is_none();
            if follows.iter().any(is_unknown) && now < since + PLANS_KNOWN_WITHIN {
                return Fetch::Wait(since + PLANS_KNOWN_WITHIN);
            }
            let files = report_files(&self.finish, key(follows, index).as_ref());
            let until = (now + REPORT_LIMIT).min(follow.limit() + LIMIT_GRACE);
            *plan = Plan::Gathering(Box::new(Gathering::begin(&self.finish, follow, files, now, until)));
        }
        let Plan::Gathering(gathering) = plan else { return Fetch::Nothing };
        let fetch = gathering.next(&self.finish, follow, now);
        if fetch == Fetch::Nothing
            && let Plan::Gathering(gathering) = std::mem::replace(plan, Plan::GoesOn)
        {
            let (gathered, files) = gathering.end();
            let key = key(follows, index);
            let early = self.early.get_mut(index).and_then(Option::take);
            self.finish.forget(early.and_then(|early| early.key), key);
            let mut outcome = self.finish.finish(follow, key.as_ref(), gathered, &files, log);
            outcome.listed.truncate(MAX_LISTED / follows.len().max(1));
            *plan = Plan::Finished(Box::new(outcome));
        }
        fetch
    }

    /// What was to be fetched is asked for now.
    pub fn fetching(&mut self, index: usize) {
        self.requests += 1;
        if let Some(Plan::Gathering(gathering)) = self.plans.get_mut(index) {
            gathering.asked();
        }
    }

    /// Takes what has come of it, and says whether more of it is wanted.
    pub fn fetched(
        &mut self,
        now: Duration,
        index: usize,
        progress: Result<ReportProgress, ApiError>,
        log: &mut Log<'_>,
    ) -> bool {
        match self.plans.get_mut(index) {
            Some(Plan::Gathering(gathering)) => gathering.take(&self.finish, now, progress, log),
            _ => false,
        }
    }

    /// Whether nothing was fetched for the plan yet.
    pub fn goes_on(&self, index: usize) -> bool {
        matches!(self.plans.get(index), Some(Plan::GoesOn))
    }

    /// What is known of the plans so far, in their order. The files of those that were seen, and have not ended or whose reports are still to
    /// come, are written as if nothing more came.
    pub fn outcomes_so_far(&mut self, now: Duration, follows: &[Follow], log: &mut Log<'_>) -> Vec<PlanOutcome> {
        let mut outcomes = Vec::new();
        for (index, (plan, follow)) in self.plans.iter().zip(follows).enumerate() {
            let (is_over, key) = (follow.end().is_some(), key(follows, index));
            outcomes.push(match (plan, &self.early[index]) {
                (Plan::Finished(outcome), _) => (**outcome).clone(),
                (_, Some(early)) if (early.was_over, early.key) == (is_over, key) => early.outcome.clone(),
                _ if follow.run().is_none() => self.finish.unseen(follow, now),
                (_, before) => {
                    self.finish.forget(before.as_ref().and_then(|before| before.key), key);
                    let files = report_files(&self.finish, key.as_ref());
                    let nothing = Gathered::nothing("its report was not had yet");
                    let outcome = self.finish.finish(follow, key.as_ref(), nothing, &files, log);
                    self.early[index] = Some(Early { was_over: is_over, key, outcome: outcome.clone() });
                    outcome
                }
            });
        }
        outcomes
    }

    /// What became of the plans, in their order.
    pub fn outcomes(self) -> Vec<PlanOutcome> {
        let finished = |plan| if let Plan::Finished(outcome) = plan { Some(*outcome) } else { None };
        self.plans.into_iter().filter_map(finished).collect()
    }
}

/// What tells the files of a plan from the others', as far as it is known which plans there are.
fn key(follows: &[Follow], index: usize) -> Option<PlanKey> {
    let ids: Vec<_> = follows.iter().map(|follow| (follow.plan(), follow.run_id())).collect();
    plan_keys(&ids).get(index).copied().flatten()
}

/// Where the reports of a plan go, whose files `key` tells from the others.
fn report_files(finish: &FinishPlan<'_>, key: Option<&PlanKey>) -> ReportFiles {
    let report = per_plan(&finish.request.output.report_file, key);
    ReportFiles { report, first_run: per_plan(FIRST_RUN, key) }
}
