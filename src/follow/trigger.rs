//! From the trigger to a run: sent once, found again when its answer is lost, and what to do when the plan is running already.

use std::time::{Duration, SystemTime};

use super::{End, Event, Follow, OnConflict, Origin, Phase, Task, is_active, retry};
use crate::api::client::RunAnswer;
use crate::api::error::{ApiError, ErrorKind};
use crate::api::model::{Run, RunResult, Status};
use crate::follow::verdict::{Assessment, assess};
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
    pub(super) fn on_triggered(&mut self, now: Duration, answer: Result<RunAnswer, ApiError>) {
        match answer {
            Ok(RunAnswer { run, body }) => self.accept(now, Origin::Triggered, run, body),
            Err(error) if error.kind == ErrorKind::Conflict => {
                self.attempts += 1;
                let pause = self.backoff(&error, self.attempts);
                self.conflict = Some(error);
                // To name the run that is in the way, one list is enough; to wait for it, it is asked for at a pace.
                let at = if self.policy.on_conflict == OnConflict::Fail { now } else { now + pause };
                self.phase = Phase::CheckActive { at };
            }
            Err(error) if error.nothing_started() => {
                // A refusal that was received is final: only what never left is sent again.
                let again = if error.status.is_none() { self.failed(now, &error, false) } else { None };
                match again {
                    Some(pause) => self.phase = Phase::Trigger { at: now + pause },
                    None => self.finish(End::Failed(error)),
                }
            }
            Err(error) => {
                self.events.push(Event::Uncertain { error: error.clone() });
                self.phase = Phase::RecoverRun { at: now + self.recover_pause(0), tries: 0, error };
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

    pub(super) fn on_recovered(
        &mut self,
        now: Duration,
        tries: usize,
        error: ApiError,
        answer: Result<Vec<Run>, ApiError>,
    ) {
        match answer {
            Ok(runs) => {
                if let Some(run) = runs.into_iter().filter(|run| self.is_ours(run)).max_by_key(|run| run.id) {
                    return self.accept(now, Origin::Adopted, run, Vec::new());
                }
            }
            // A web page for an answer twice in a row: this server is not Testsigma, so nothing can have been started.
            Err(ApiError { kind: ErrorKind::Page, .. }) if error.kind == ErrorKind::Page && tries == 0 => {
                return self.finish(End::Failed(error));
            }
            _ => {}
        }
        let tries = tries + 1;
        if tries < RECOVER_PAUSES.len() {
            self.phase = Phase::RecoverRun { at: now + self.recover_pause(tries), tries, error };
        } else {
            self.finish(End::Uncertain(error));
        }
    }

    /// Proof that a listed run is the one that our trigger started: the plan (every row was checked), our build number, and a start
    /// after ours.
    fn is_ours(&self, run: &Run) -> bool {
        let Some(order) = self.order() else { return false };
        let begun =
            self.started_wall.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().saturating_sub(CLOCK_SKEW);
        run.plan == Some(order.plan)
            && run.build.as_deref() == Some(order.build.as_str())
            && run.started.is_some_and(|started| u128::from(started) >= begun.as_millis())
    }

    pub(super) fn on_active_runs(&mut self, now: Duration, answer: Result<Vec<Run>, ApiError>) {
        let active = match answer {
            Ok(mut runs) => {
                // Something on the way may have sent our trigger twice: then the run that is in the way is ours.
                let ours = runs.iter().position(|run| self.conflict.is_some() && self.is_ours(run));
                if let Some(ours) = ours {
                    return self.accept(now, Origin::Adopted, runs.swap_remove(ours), Vec::new());
                }
                // Nothing is retried here because a trigger was refused: that has a limit of its own.
                self.failing_since = None;
                runs.into_iter().filter(is_active).max_by_key(|run| run.id)
            }
            // Without an answer, "not running" is not known.
            Err(error) => {
                return match (self.policy.on_conflict, self.conflict.take()) {
                    (OnConflict::Fail, Some(error)) => self.finish(End::Blocked { other: None, error }),
                    (_, conflict) => {
                        self.conflict = conflict;
                        match self.failed(now, &error, false) {
                            Some(pause) => self.phase = Phase::CheckActive { at: now + pause },
                            None => self.finish(End::Failed(error)),
                        }
                    }
                };
            }
        };
        match (self.policy.on_conflict, active, self.conflict.clone()) {
            (OnConflict::Attach, Some(run), _) => self.accept(now, Origin::Attached, run, Vec::new()),
            (OnConflict::Wait, Some(run), _) => {
                self.events.push(Event::WaitingForOther { other: run.id });
                let pause = self.schedule.pause(&mut self.rng);
                self.phase = Phase::AwaitOtherRun { at: now + pause, other: run.id };
            }
            (OnConflict::Fail, active, Some(error)) => {
                self.finish(End::Blocked { other: active.map(|run| run.id), error });
            }
            // Refused again and again although nothing runs: the server does not say what is in the way.
            (_, None, Some(error)) if self.attempts > retry::MAX_EARLY_ATTEMPTS => {
                self.finish(End::Blocked { other: None, error });
            }
            _ => self.phase = Phase::Trigger { at: now },
        }
    }

    pub(super) fn on_other_run(&mut self, now: Duration, other: u64, answer: Result<RunAnswer, ApiError>) {
        match answer {
            Ok(RunAnswer { run, .. }) => {
                self.renew();
                // A conflict may last as long as the limit allows; each one seen to end starts the count anew.
                self.phase = match assess(&run, self.policy.rerun_policy, true) {
                    Assessment::Running => Phase::AwaitOtherRun { at: now + self.schedule.pause(&mut self.rng), other },
                    Assessment::RerunDue(_) | Assessment::Over(_) => Phase::CheckActive { at: now },
                };
            }
            Err(error) => match self.failed(now, &error, false) {
                Some(pause) => self.phase = Phase::AwaitOtherRun { at: now + pause, other },
                None => self.finish(End::Failed(error)),
            },
        }
    }

    /// There is a run to follow.
    fn accept(&mut self, now: Duration, origin: Origin, run: Run, body: Vec<u8>) {
        self.renew();
        self.conflict = None;
        self.origin = Some(origin);
        self.run_id = Some(run.id);
        self.accepted = Some(now);
        self.run = Some(run);
        self.body = body;
        self.events.push(Event::Accepted { origin });
        if matches!(self.task, Task::Trigger(_)) {
            return self.finish(End::Started);
        }
        // A trigger of the Community Edition can be answered with a run that is over; its numbers are zero then, so it is looked
        // at all the same.
        let over = self.run.as_ref().is_some_and(|run| run.status == Status::Completed);
        if over {
            self.phase = Phase::Poll { at: now };
        } else if self.policy.poll_interval.is_none() || self.policy.max_wait_usual {
            self.phase = Phase::FetchHistory { at: now };
        } else {
            self.first_poll(now, now);
        }
    }

    /// What is usual for the plan: its finished runs say how long they took. Without an answer nothing is lost but a better estimate.
    pub(super) fn on_history(&mut self, now: Duration, answer: Result<Vec<Run>, ApiError>) {
        let took = |run: &Run| {
            let over = run.status == Status::Completed && matches!(run.result, RunResult::Success | RunResult::Failure);
            let (started, ended) = (run.started.filter(|_| over)?, run.ended?);
            Some(Duration::from_millis(ended.checked_sub(started)?)).filter(|took| !took.is_zero())
        };
        let previous: Vec<Duration> = match answer {
            Ok(runs) => runs.iter().filter_map(took).take(MAX_HISTORY).collect(),
            Err(_) => Vec::new(),
        };
        if self.policy.poll_interval.is_none() {
            self.schedule = PollSchedule::adaptive(&previous);
        }
        let accepted = self.accepted.unwrap_or(now);
        if let (true, Some(longest)) = (self.policy.max_wait_usual, previous.iter().max()) {
            // What was waited before the trigger, for another run of the plan, is not this run's.
            let usual = longest.saturating_mul(3).max(MIN_USUAL_WAIT);
            let limit = accepted.saturating_add(usual).min(self.limit());
            self.usual_limit = Some(limit);
            self.events.push(Event::LimitTold { limit: limit.saturating_sub(accepted) });
        }
        self.first_poll(now, accepted);
    }

    fn first_poll(&mut self, now: Duration, accepted: Duration) {
        self.phase = Phase::Poll { at: (accepted + self.schedule.first(&mut self.rng)).max(now) };
    }
}
