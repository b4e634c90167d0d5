//! From the trigger to a run: sent once, and found again when its answer is lost.

use std::time::Duration;

use super::end::unanswered;
use super::phase::{Posted, Start, Unproven};
use super::seen::Seen;
use super::{End, Event, Follow, OnConflict, Origin, Phase, Task};
use crate::api::client::RunAnswer;
use crate::api::error::{AnsweredBy, ApiError};
use crate::api::identity::Identity;
use crate::api::model::{Run, RunResult, Status};
use crate::api::sent::{LeftBehind, Sent};
use crate::api::server_clock::ServerClock;
use crate::api::trigger_proof::TriggerProof;
use crate::api::trigger_request::TriggerRequest;
use crate::schedule::PollSchedule;

/// Pauses between the looks for a run whose trigger was not answered. The server may register it late: a minute is waited in all.
const RECOVER_PAUSES: [Duration; 6] = [
    Duration::from_secs(1),
    Duration::from_secs(2),
    Duration::from_secs(4),
    Duration::from_secs(8),
    Duration::from_secs(15),
    Duration::from_secs(30),
];

/// The pause between the looks at the list while a trigger is under way.
const LOOK_BESIDE: Duration = Duration::from_secs(10);

/// The previous runs of a plan that are taken into account.
const MAX_HISTORY: usize = 5;

/// The least that `max_wait_usual` comes to, however short the previous runs were.
const MIN_USUAL_WAIT: Duration = Duration::from_secs(600);

impl Unproven {
    /// The end when nothing more can be found out.
    pub(super) fn given_up(self) -> End {
        match TriggerProof::of(&self.error) {
            TriggerProof::NothingRuns => End::Failed(self.error),
            _ => End::Uncertain { error: self.error, runs: Vec::new() },
        }
    }
}

impl Follow {
    /// The answer to the trigger, which outranks what a list has named meanwhile.
    pub(super) fn on_trigger_answered(&mut self, now: Duration, answer: Result<RunAnswer, ApiError>) -> Phase {
        let may_be_another_s = self.may_be_another_s();
        let Some(Posted { at, start }) = self.posted.take() else { return self.take_phase() };
        match (answer, self.run_id) {
            (Ok(answer), Some(run)) if answer.run.id == run => {
                self.origin = Some(Origin::Triggered);
                self.events.push(Event::Confirmed);
                match self.take_phase() {
                    Phase::AwaitAnswer { end } => Phase::Done(end),
                    phase => phase,
                }
            }
            (Ok(answer), _) => {
                self.asking = false;
                self.seen = Seen::default();
                self.accept(now, Origin::Triggered, &start.request, answer)
            }
            // It was found where it was to be looked for. One that may be another's is looked for once more: now the list may show ours, too.
            (Err(error), Some(_)) if TriggerProof::of(&error) == TriggerProof::Uncertain && !may_be_another_s => {
                self.take_phase()
            }
            (Err(error), _) => {
                self.asking = false;
                self.forget_run();
                self.on_trigger_failed(now, at, start, error)
            }
        }
    }

    /// The run that a list named is not ours.
    fn forget_run(&mut self) {
        if let Some(run) = self.run_id {
            self.events.push(Event::Forgotten { run });
        }
        (self.run_id, self.identity, self.origin, self.accepted_at) = (None, None, None, None);
        self.seen = Seen::default();
    }

    fn on_trigger_failed(&mut self, now: Duration, posted: Duration, start: Start, error: ApiError) -> Phase {
        let sent = Sent {
            may_be_late: error.answered_by != AnsweredBy::Testsigma && error.status.is_some(),
            ..self.sent(posted, now)
        };
        let at = match TriggerProof::of(&error) {
            TriggerProof::NothingStarted => {
                // A refusal that was received is final: only what never left is sent again.
                let again = if error.status.is_none() { self.failed(now, &error, false) } else { None };
                return match again {
                    Some(pause) => Phase::Trigger { at: now + pause, start },
                    None => Phase::Done(End::Failed(error)),
                };
            }
            TriggerProof::NothingRuns => now,
            TriggerProof::Blocked => {
                self.retry.attempts += 1;
                let pause = self.backoff(&error);
                // To name the run that is in the way, one list is enough; to wait for it, it is asked for at a pace.
                if self.policy.on_conflict == OnConflict::Fail { now } else { now + pause }
            }
            TriggerProof::Uncertain => {
                self.events.push(Event::Uncertain { error: error.clone() });
                now + self.recover_pause(0)
            }
        };
        Phase::RecoverRun { at, start, unproven: Unproven { sent, error, tries: 0 } }
    }

    /// A trigger that was sent at `posted` and answered or given up at `now`, or is under way.
    fn sent(&self, posted: Duration, now: Duration) -> Sent {
        let wall = self.started_wall + posted.saturating_sub(self.started_at);
        Sent { at: posted, until: now, wall, may_be_late: false }
    }

    /// The list shows a run, perhaps, that a trigger has started which is still under way.
    pub(super) fn on_listed_beside(
        &mut self,
        now: Duration,
        start: Start,
        answer: Result<Vec<Run>, ApiError>,
        clock: &ServerClock,
    ) -> Phase {
        let posted = self.posted.as_ref().map_or(now, |posted| posted.at);
        let error = unanswered(start.request.plan);
        let runs = answer.unwrap_or_default();
        match self.sent(posted, now).left_behind(&error, &start.request, &runs, clock) {
            LeftBehind::Ours(run) => self.accept(now, Origin::Listed, &start.request, RunAnswer::listed(*run)),
            // Which one it is will be said by the answer.
            _ => Phase::AwaitTrigger { at: now + self.beside(LOOK_BESIDE), start },
        }
    }

    fn recover_pause(&self, tries: usize) -> Duration {
        let pause = RECOVER_PAUSES.get(tries).copied().unwrap_or_default();
        match self.policy.poll_interval {
            Some(interval) => pause.min(interval.saturating_mul(1 << tries)),
            None => pause,
        }
    }

    /// The list shows what a trigger has left behind whose outcome proves nothing by itself.
    pub(super) fn on_recovered(
        &mut self,
        now: Duration,
        start: Start,
        unproven: Unproven,
        answer: Result<Vec<Run>, ApiError>,
        clock: &ServerClock,
    ) -> Phase {
        let runs = answer.unwrap_or_default();
        match unproven.sent.left_behind(&unproven.error, &start.request, &runs, clock) {
            LeftBehind::Ours(run) => self.accept(now, Origin::Adopted, &start.request, RunAnswer::listed(*run)),
            LeftBehind::Several(runs) => Phase::Done(End::Uncertain { error: unproven.error, runs }),
            LeftBehind::Blocked(other) => {
                // Nothing is retried here because a trigger was refused: that has a limit of its own.
                self.retry.failing_since = None;
                self.blocked(now, Start { conflict: Some(unproven.error), ..start }, other)
            }
            LeftBehind::Nothing if unproven.tries + 1 < RECOVER_PAUSES.len() => {
                let tries = unproven.tries + 1;
                let at = now + self.recover_pause(tries);
                Phase::RecoverRun { at, start, unproven: Unproven { tries, ..unproven } }
            }
            LeftBehind::Refused | LeftBehind::Nothing => Phase::Done(unproven.given_up()),
        }
    }

    /// There is a run to follow.
    pub(super) fn accept(
        &mut self,
        now: Duration,
        origin: Origin,
        request: &TriggerRequest,
        answer: RunAnswer,
    ) -> Phase {
        self.retry.succeeded();
        let (run, status) = (answer.run.id, answer.run.status.clone());
        let mut identity = match origin {
            Origin::Attached | Origin::Given => Identity::candidate(run, request.plan),
            Origin::Triggered | Origin::Adopted | Origin::Listed | Origin::Reused => Identity::started(run, request),
        };
        if identity.check(&answer.run) == Ok(true) {
            let build = answer.run.build.clone().unwrap_or_default();
            self.events.push(Event::BuildKept { build });
        }
        self.identity = Some(identity);
        self.origin = Some(origin);
        let instead_of = self.run_id.replace(run);
        self.accepted_at = Some(now);
        self.events.push(Event::Accepted { origin, instead_of });
        self.tell_ignored(&answer.run);
        self.seen.run = Some(answer.run);
        self.seen.body = answer.body;
        if matches!(self.task, Task::Trigger(_)) {
            Phase::Done(End::Started)
        } else if status == Status::Completed {
            // A trigger of the Community Edition can be answered with a run that is over; its numbers are zero then, so it is polled
            // all the same.
            Phase::Poll { at: now, run }
        } else if (self.policy.lists_previous_runs && self.policy.poll_interval.is_none()) || self.policy.max_wait_usual
        {
            Phase::FetchHistory { plan: request.plan, run }
        } else {
            self.first_poll(now, now, run)
        }
    }

    /// What is usual for the plan: its finished runs say how long they took. Without an answer nothing is lost but a better estimate.
    pub(super) fn on_history(&mut self, now: Duration, run: u64, answer: Result<Vec<Run>, ApiError>) -> Phase {
        let previous: Vec<Duration> =
            answer.unwrap_or_default().iter().filter_map(duration).take(MAX_HISTORY).collect();
        if self.policy.poll_interval.is_none() {
            self.schedule = PollSchedule::adaptive(&previous).among(self.among);
        }
        let accepted = self.accepted_at.unwrap_or(now);
        if let (true, Some(longest)) = (self.policy.max_wait_usual, previous.iter().max()) {
            // What was waited before the trigger, for another run of the plan, is not this run's.
            let usual = longest.saturating_mul(3).max(MIN_USUAL_WAIT);
            let limit = accepted.saturating_add(usual).min(self.limit());
            self.usual_limit = Some(limit);
            self.events.push(Event::LimitTold { limit: limit.saturating_sub(accepted) });
        }
        self.first_poll(now, accepted, run)
    }

    fn first_poll(&mut self, now: Duration, accepted: Duration, run: u64) -> Phase {
        Phase::Poll { at: (accepted + self.schedule.first(&mut self.rng)).max(now), run }
    }
}

/// How long a finished run took, by the server's clock.
fn duration(run: &Run) -> Option<Duration> {
    let over = run.status == Status::Completed && matches!(run.result, RunResult::Success | RunResult::Failure);
    let (started, ended) = (run.started.filter(|_| over)?, run.ended?);
    Some(Duration::from_millis(ended.checked_sub(started)?)).filter(|took| !took.is_zero())
}
