//! What an answer does to the phase.

use std::time::Duration;

use super::phase::Phase;
use super::poll::Undecided;
use super::retry::{self, RetryContext};
use super::verdict::Evidence;
use super::{Answer, Call, End, Event, Follow};
use crate::api::client::RunAnswer;
use crate::api::error::{ApiError, ErrorKind};
use crate::api::identity::Identity;
use crate::api::model::Run;
use crate::api::server_clock::ServerClock;

impl Follow {
    /// The answer to a call that was made, and the server's clock as far as it is known with it.
    pub fn answer(&mut self, now: Duration, call: &Call, answer: Answer, clock: &ServerClock) {
        self.phase = match (call, answer) {
            (Call::Trigger(_), Answer::Run(answer)) => self.on_trigger_answered(now, answer.map(unboxed)),
            (Call::Stop(_), Answer::Run(answer)) => self.on_stop_answered(now, answer.map(unboxed)),
            (_, answer) => {
                self.asking = false;
                self.on_answered(now, answer, clock)
            }
        };
        // Somebody else may have started a run of the same build number in the same moment.
        if let Phase::Done(end) = &self.phase
            && self.may_be_another_s()
        {
            self.phase = Phase::AwaitAnswer { end: end.clone() };
        }
    }

    /// The answer to the call of the phase.
    pub(super) fn on_answered(&mut self, now: Duration, answer: Answer, clock: &ServerClock) -> Phase {
        match (self.take_phase(), answer) {
            (Phase::CheckActive { start, .. }, Answer::Runs(answer)) => self.on_active_runs(now, start, answer, clock),
            (Phase::CheckCandidate { start, candidate, .. }, Answer::Run(answer)) => {
                self.on_candidate(now, start, candidate, answer.map(unboxed))
            }
            (Phase::AwaitOtherRun { start, other, .. }, Answer::Run(answer)) => {
                self.on_other_run(now, start, other, answer.map(unboxed))
            }
            (Phase::AwaitTrigger { start, .. }, Answer::Runs(answer)) => {
                self.on_listed_beside(now, start, answer, clock)
            }
            (Phase::RecoverRun { start, unproven, .. }, Answer::Runs(answer)) => {
                self.on_recovered(now, start, unproven, answer, clock)
            }
            (Phase::FetchHistory { run, .. }, Answer::Runs(answer)) => self.on_history(now, run, answer),
            (Phase::Poll { run, .. }, Answer::Run(answer)) => {
                self.on_polled(now, run, Undecided::default(), answer.map(unboxed))
            }
            (Phase::AwaitRerun { run, verdict, since, .. }, Answer::Run(answer)) => {
                let undecided = Undecided { settling: None, due: Some(verdict), rerun_since: Some(since) };
                self.on_polled(now, run, undecided, answer.map(unboxed))
            }
            (Phase::SettleCounts { run, settling, rerun_since, .. }, Answer::Run(answer)) => {
                let undecided = Undecided { settling: Some(settling), due: None, rerun_since };
                self.on_polled(now, run, undecided, answer.map(unboxed))
            }
            (Phase::FetchMachines { run, since }, Answer::Machines(answer)) => {
                self.events.push(Event::Stalled { since, unpicked: answer.unwrap_or_default() });
                self.go_on(now, run)
            }
            (Phase::FetchCaseResults { deciding }, Answer::Counts(answer)) => {
                self.on_counts(Evidence::CaseResults, answer, Some(Phase::FetchMetrics { deciding }))
            }
            (Phase::FetchMetrics { .. }, Answer::Counts(answer)) => self.on_counts(Evidence::Metrics, answer, None),
            (Phase::CheckRerun { stopping }, Answer::Run(answer)) => {
                self.on_rerun_checked(now, stopping, answer.map(unboxed))
            }
            (Phase::ConfirmStopped { stopping, .. }, Answer::Run(answer)) => {
                self.on_confirmed(now, stopping, answer.map(unboxed), clock)
            }
            (Phase::CheckOthers { stopping }, Answer::Runs(answer)) => self.on_others(now, stopping, answer),
            (Phase::PollBeforeStop { stopping }, Answer::Run(answer)) => {
                self.on_polled_before_stop(now, stopping, answer.map(unboxed), clock)
            }
            (Phase::ListStopped { stopping, end, .. }, Answer::Runs(answer)) => {
                self.on_stopped_listed(stopping, end, answer, clock)
            }
            (Phase::Done(end), _) => Phase::Done(end),
            // The driver answers what it was asked. If it ever does not, that is no verdict and no reason to ask again.
            _ => Phase::Done(End::Internal),
        }
    }

    /// The answer, unless it says otherwise of its run than is known of ours.
    pub(super) fn identified(&mut self, answer: RunAnswer) -> Result<RunAnswer, ApiError> {
        let Some(mut identity) = self.identity.take() else { return Ok(answer) };
        let answer = self.checked(&mut identity, answer);
        self.identity = Some(identity);
        answer
    }

    pub(super) fn checked(&mut self, identity: &mut Identity, answer: RunAnswer) -> Result<RunAnswer, ApiError> {
        match identity.check(&answer.run) {
            Ok(kept_otherwise) => {
                if kept_otherwise {
                    self.events.push(Event::BuildKept { build: answer.run.build.clone().unwrap_or_default() });
                }
                Ok(answer)
            }
            Err(why) => Err(ApiError {
                server_message: why.to_string(),
                ..ApiError::new(ErrorKind::Malformed, format!("looking at run {}", identity.run()))
            }),
        }
    }

    /// Tells once that values of an answer count as absent.
    pub(super) fn tell_ignored(&mut self, run: &Run) {
        let keys: Vec<_> = run.chain().flat_map(|run| run.ignored.iter().copied()).collect();
        if !keys.is_empty() && !std::mem::replace(&mut self.ignored_told, true) {
            self.events.push(Event::Ignored { keys });
        }
    }

    /// The pause after the failures so far, or a multiple of the fixed interval for servers under test.
    pub(super) fn backoff(&mut self, error: &ApiError) -> Duration {
        retry::delay(error, self.retry.attempts, self.policy.first_retry(), &mut self.rng)
    }

    /// A failure: the pause before the next try, or none when it is final. `at_limit` says whether that try may come as late as the limit.
    pub(super) fn failed(&mut self, now: Duration, error: &ApiError, at_limit: bool) -> Option<Duration> {
        let failures = self.retry.failed(now, error);
        let again = retry::should_retry(
            error,
            RetryContext {
                run_known: self.accepted_at.is_some() || self.blocker.is_some(),
                run_age: self.accepted_at.filter(|_| self.started_here()).map(|at| now.saturating_sub(at)),
                give_up_after: self.policy.give_up_after,
                ..failures
            },
        );
        let pause = again.then(|| {
            let pause = self.backoff(error);
            // The last try comes when the patience ends, not long after.
            match self.policy.give_up_after.checked_sub(failures.lasting) {
                Some(left) if self.accepted_at.is_some() && error.retry_after.is_none() => pause.min(left),
                _ => pause,
            }
        });
        let left = self.limit().saturating_sub(now);
        let pause = if at_limit { pause.map(|pause| pause.min(left)) } else { pause.filter(|pause| *pause < left) };
        self.events.push(Event::RequestFailed { error: error.clone(), retry_in: pause });
        pause
    }
}

/// Answers are boxed on their way, as they are larger than what else is answered.
fn unboxed(answer: Box<RunAnswer>) -> RunAnswer {
    *answer
}
