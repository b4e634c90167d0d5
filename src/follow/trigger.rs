//! From the trigger to a run: sent once, found again when its answer is lost, and what to do when the plan is running already.

use std::time::{Duration, SystemTime};

use super::phase::Start;
use super::verdict::{Assessment, assess};
use super::{End, Event, Follow, OnConflict, Origin, Phase, Task, retry};
use crate::api::client::RunAnswer;
use crate::api::error::{ApiError, ErrorKind};
use crate::api::model::{Run, RunResult, Status};
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

/// How far the server's clock may run behind ours when its own run's start is compared with the start of ours.
const CLOCK_SKEW: Duration = Duration::from_secs(600);

/// The previous runs of a plan that are taken into account.
const MAX_HISTORY: usize = 5;

/// The least that `max_wait_usual` comes to, however short the previous runs were.
const MIN_USUAL_WAIT: Duration = Duration::from_secs(600);

impl Follow {
    pub(super) fn on_triggered(&mut self, now: Duration, start: Start, answer: Result<RunAnswer, ApiError>) -> Phase {
        match answer {
            Ok(answer) => self.accept(now, Origin::Triggered, &start.request, answer),
            Err(error) if error.kind == ErrorKind::Conflict => {
                self.retry.attempts += 1;
                let pause = self.backoff(&error);
                // To name the run that is in the way, one list is enough; to wait for it, it is asked for at a pace.
                let at = if self.policy.on_conflict == OnConflict::Fail { now } else { now + pause };
                Phase::CheckActive { at, start: Start { conflict: Some(error), ..start } }
            }
            Err(error) if error.nothing_started() => {
                // A refusal that was received is final: only what never left is sent again.
                let again = if error.status.is_none() { self.failed(now, &error, false) } else { None };
                match again {
                    Some(pause) => Phase::Trigger { at: now + pause, start },
                    None => Phase::Done(End::Failed(error)),
                }
            }
            Err(error) => {
                self.events.push(Event::Uncertain { error: error.clone() });
                Phase::RecoverRun { at: now + self.recover_pause(0), start, tries: 0, error }
            }
        }
    }

    fn recover_pause(&self, tries: usize) -> Duration {
        let pause = RECOVER_PAUSES.get(tries).copied().unwrap_or_default();
        match self.policy.poll_interval {
            Some(interval) => pause.min(interval.saturating_mul(1 << tries)),
            None => pause,
        }
    }

    /// `error` is how the trigger's answer was lost.
    pub(super) fn on_recovered(
        &mut self,
        now: Duration,
        start: Start,
        tries: usize,
        error: ApiError,
        answer: Result<Vec<Run>, ApiError>,
    ) -> Phase {
        match answer {
            Ok(runs) => {
                let ours = runs.into_iter().filter(|run| self.is_ours(run, &start.request));
                if let Some(run) = ours.max_by_key(|run| run.id) {
                    return self.accept(now, Origin::Adopted, &start.request, RunAnswer::listed(run));
                }
            }
            // A web page for an answer twice in a row: this server is not Testsigma, so nothing can have been started.
            Err(ApiError { kind: ErrorKind::Page, .. }) if error.kind == ErrorKind::Page && tries == 0 => {
                return Phase::Done(End::Failed(error));
            }
            Err(_) => {}
        }
        let tries = tries + 1;
        if tries < RECOVER_PAUSES.len() {
            Phase::RecoverRun { at: now + self.recover_pause(tries), start, tries, error }
        } else {
            Phase::Done(End::Uncertain(error))
        }
    }

    /// Proof that a listed run is the one that our trigger started: the plan (every row was checked), our build number, and a start
    /// after ours.
    fn is_ours(&self, run: &Run, request: &TriggerRequest) -> bool {
        let begun =
            self.started_wall.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().saturating_sub(CLOCK_SKEW);
        run.plan == Some(request.plan)
            && run.build.as_deref() == Some(request.build.as_str())
            && run.started.is_some_and(|started| u128::from(started) >= begun.as_millis())
    }

    pub(super) fn on_active_runs(&mut self, now: Duration, start: Start, answer: Result<Vec<Run>, ApiError>) -> Phase {
        let mut runs = match (answer, self.policy.on_conflict, &start.conflict) {
            (Ok(runs), ..) => runs,
            // Without an answer, "not running" is not known.
            (Err(_), OnConflict::Fail, Some(conflict)) => {
                return Phase::Done(End::Blocked { other: None, error: conflict.clone() });
            }
            (Err(error), ..) => {
                return match self.failed(now, &error, false) {
                    Some(pause) => Phase::CheckActive { at: now + pause, start },
                    None => Phase::Done(End::Failed(error)),
                };
            }
        };
        // Something on the way may have sent our trigger twice: then the run that is in the way is ours.
        let ours = runs.iter().position(|run| start.conflict.is_some() && self.is_ours(run, &start.request));
        if let Some(ours) = ours {
            let answer = RunAnswer::listed(runs.swap_remove(ours));
            return self.accept(now, Origin::Adopted, &start.request, answer);
        }
        // Nothing is retried here because a trigger was refused: that has a limit of its own.
        self.retry.failing_since = None;
        let active = runs.into_iter().filter(is_active).max_by_key(|run| run.id);
        match (self.policy.on_conflict, active, &start.conflict) {
            (OnConflict::Attach, Some(run), _) => {
                self.accept(now, Origin::Attached, &start.request, RunAnswer::listed(run))
            }
            (OnConflict::Wait, Some(run), _) => {
                self.events.push(Event::WaitingForOther { other: run.id });
                let pause = self.schedule.pause(&mut self.rng);
                Phase::AwaitOtherRun { at: now + pause, start, other: run.id }
            }
            (OnConflict::Fail, active, Some(conflict)) => {
                Phase::Done(End::Blocked { other: active.map(|run| run.id), error: conflict.clone() })
            }
            // Refused again and again although nothing runs: the server does not say what is in the way.
            (_, None, Some(conflict)) if self.retry.attempts > retry::MAX_EARLY_ATTEMPTS => {
                Phase::Done(End::Blocked { other: None, error: conflict.clone() })
            }
            _ => Phase::Trigger { at: now, start },
        }
    }

    pub(super) fn on_other_run(
        &mut self,
        now: Duration,
        start: Start,
        other: u64,
        answer: Result<RunAnswer, ApiError>,
    ) -> Phase {
        match answer {
            Ok(RunAnswer { run, .. }) => {
                // A conflict may last as long as the limit allows; each one seen to end starts the count anew.
                self.retry.succeeded();
                match assess(&run, self.policy.rerun_policy, true) {
                    Assessment::Running => {
                        Phase::AwaitOtherRun { at: now + self.schedule.pause(&mut self.rng), start, other }
                    }
                    Assessment::RerunDue(_) | Assessment::Over(_) => Phase::CheckActive { at: now, start },
                }
            }
            Err(error) => match self.failed(now, &error, false) {
                Some(pause) => Phase::AwaitOtherRun { at: now + pause, start, other },
                None => Phase::Done(End::Failed(error)),
            },
        }
    }

    /// There is a run to follow.
    fn accept(&mut self, now: Duration, origin: Origin, request: &TriggerRequest, answer: RunAnswer) -> Phase {
        self.retry.succeeded();
        let (run, status) = (answer.run.id, answer.run.status.clone());
        self.origin = Some(origin);
        self.run_id = Some(run);
        self.accepted_at = Some(now);
        self.events.push(Event::Accepted { origin });
        self.tell_ignored(&answer.run);
        self.seen.run = Some(answer.run);
        self.seen.body = answer.body;
        if matches!(self.task, Task::Trigger(_)) {
            Phase::Done(End::Started)
        } else if status == Status::Completed {
            // A trigger of the Community Edition can be answered with a run that is over; its numbers are zero then, so it is polled
            // all the same.
            Phase::Poll { at: now, run }
        } else if self.policy.poll_interval.is_none() || self.policy.max_wait_usual {
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
            self.schedule = PollSchedule::adaptive(&previous);
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

fn is_active(run: &Run) -> bool {
    matches!(run.last().status, Status::Created | Status::Queued | Status::PreFlight | Status::InProgress)
}
