//! Leaving a run before its end: stopped first, if that is wanted, and looked at until it is over.
//!
//! A stop is the plan's, not the run's, on the Community Edition: asked about a run that is over, it stops whatever other run of the plan is
//! active (seen on 3.0.1). So each request follows at once on a poll that saw our run going on, and the list afterwards tells whether another
//! run was hit.

use std::time::Duration;

use super::phase::Stopping;
use super::verdict::{Assessment, Verdict, assess};
use super::{End, Event, Follow, OnTimeout, Phase, StopReason, Task};
use crate::api::client::RunAnswer;
use crate::api::error::{ApiError, ErrorKind};
use crate::api::model::{Run, RunResult, Status};
use crate::api::server_clock::ServerClock;

/// How long a stop may take, as long as polls are answered meanwhile: a server needs a while for thousands of cases.
const STOP_LIMIT: Duration = Duration::from_secs(60);

/// The same once polls are not answered.
const UNANSWERED_LIMIT: Duration = Duration::from_secs(3);

/// How long after the first request a second may be sent: a request that was given up can leave a run without anything to do that never
/// ends, and the second ends it at once. (Seen on Community 3.0.1.)
const AGAIN_AFTER: Duration = Duration::from_secs(10);

/// The pauses between the polls of a run that is being stopped.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const PAUSE: Duration = Duration::from_secs(2);

/// Why a run is not stopped of which nothing is known to go on: it may be over.
pub fn not_known_to_go_on(run: u64) -> ApiError {
    ApiError {
        server_message: "it does not say that the run goes on: not stopped".to_owned(),
        ..ApiError::new(ErrorKind::Malformed, format!("looking at run {run}"))
    }
}

impl Follow {
    /// The run is left before its end, at `now`, when the last poll has just shown that it goes on, or else was `polled` in vain.
    pub(super) fn leave(&mut self, now: Duration, why: StopReason, polled: bool) -> Phase {
        let wanted = self.policy.on_timeout == OnTimeout::Stop && !matches!(self.task, Task::Inspect(_));
        if wanted && !self.is_spared() && !self.may_be_another_s() && polled {
            return self.stop(now, why);
        }
        Phase::Done(why.end(None))
    }

    /// Stops the run that the poll at `now` saw going on: the last re-run, or the run itself.
    pub(super) fn stop(&self, now: Duration, why: StopReason) -> Phase {
        let (Some(run), Some(seen)) = (self.run_id, &self.seen.run) else { return Phase::Done(End::Internal) };
        if !seen.is_active() {
            let is_over = seen.last().status == Status::Completed;
            return Phase::Done(if why == StopReason::Asked && !is_over {
                End::Failed(not_known_to_go_on(run))
            } else {
                why.end(None)
            });
        }
        let stopping = |running| Stopping {
            run,
            running,
            why,
            sent: now,
            done: Some(now),
            heard: now,
            refused: false,
            again: false,
        };
        // What is over is never stopped in the place of a re-run that has no id.
        let Some(running) = seen.last_id() else {
            return Phase::ConfirmStopped { at: now, stopping: Stopping { refused: true, ..stopping(run) } };
        };
        Self::put(stopping(running))
    }

    /// The stop of a run that a poll has just seen going on. A re-run is known from one answer only, which may be wrong about its id.
    fn put(stopping: Stopping) -> Phase {
        if stopping.running == stopping.run { Phase::Stop { stopping } } else { Phase::CheckRerun { stopping } }
    }

    /// The re-run by its own id: it is stopped if it goes on, and says that it is one of ours.
    pub(super) fn on_rerun_checked(
        &mut self,
        now: Duration,
        stopping: Stopping,
        answer: Result<RunAnswer, ApiError>,
    ) -> Phase {
        let is_ours = |rerun: &Run| self.seen.run.as_ref().is_some_and(|run| run.is_parent_of(rerun));
        match answer {
            Ok(RunAnswer { run, .. })
                if run.status != Status::Completed
                    && run.is_active()
                    && is_ours(&run)
                    && run.plan.is_none_or(|plan| self.plan().is_none_or(|ours| plan == ours)) =>
            {
                Phase::Stop { stopping }
            }
            // Without a stop no end is waited for.
            Ok(_) | Err(_) => Phase::ConfirmStopped { at: now, stopping: Stopping { refused: true, ..stopping } },
        }
    }

    /// The request was sent. The run is looked at beside it.
    pub(super) fn stop_sent(&mut self, now: Duration, stopping: Stopping) -> Phase {
        self.events.push(Event::Stopping);
        let sent = if stopping.again { stopping.sent } else { now };
        let stopping = Stopping { sent, done: None, heard: now, ..stopping };
        Phase::ConfirmStopped { at: now + self.pause_before_look(PAUSE), stopping }
    }

    /// The answer to the request. It may come when the run is known to be over.
    pub(super) fn on_stop_answered(&mut self, now: Duration, answer: Result<RunAnswer, ApiError>) -> Phase {
        let mut refused = false;
        if let Err(error) = answer {
            // A gateway that loses patience says nothing of the stop itself.
            refused = error.status.is_some_and(|status| !matches!(status, 408 | 502..=504 | 520..=530));
            // It may have failed because the run is over.
            self.events.push(Event::StopFailed { error });
        }
        match self.take_phase() {
            Phase::ConfirmStopped { stopping, .. } => {
                Phase::ConfirmStopped { at: now, stopping: Stopping { done: Some(now), refused, ..stopping } }
            }
            phase => phase,
        }
    }

    /// The pause before a look at a run that is being stopped; less for servers under test.
    fn pause_before_look(&self, pause: Duration) -> Duration {
        self.policy.poll_interval.map_or(pause, |interval| interval.min(pause))
    }

    /// How long a stop may take; less for servers under test.
    pub(super) fn stop_limit(&self) -> Duration {
        self.policy.poll_interval.map_or(STOP_LIMIT, |interval| interval.saturating_mul(60).min(STOP_LIMIT))
    }

    pub(super) fn on_confirmed(
        &mut self,
        now: Duration,
        stopping: Stopping,
        answer: Result<RunAnswer, ApiError>,
        clock: &ServerClock,
    ) -> Phase {
        let pause = self.pause_before_look(if stopping.done == Some(now) { FIRST_PAUSE } else { PAUSE });
        let Ok(answer) = answer.and_then(|answer| self.identified(answer)) else {
            let is_over = now.saturating_sub(stopping.heard) >= UNANSWERED_LIMIT;
            return if is_over {
                Phase::Done(stopping.why.end(Some(false)))
            } else {
                Phase::ConfirmStopped { at: now + pause, stopping }
            };
        };
        let stopping = Stopping { heard: now, ..stopping };
        let limit = if stopping.refused { Duration::ZERO } else { self.stop_limit() };
        let assessment = assess(&answer.run, self.policy.rerun_policy, self.policy.allow_empty);
        let is_idle = answer.run.last().queued.is_some_and(|queued| queued == 0)
            || answer.run.last().counts.is_some_and(|counts| counts.pending() == 0);
        self.seen.polled(now, answer);
        self.events.push(Event::Looked);
        let end = match (assessment, stopping.why) {
            (Assessment::Running, _) if now.saturating_sub(stopping.sent) >= limit => stopping.why.end(Some(false)),
            (Assessment::Running, _) => {
                let done = stopping.done.is_some_and(|done| now.saturating_sub(done) >= AGAIN_AFTER);
                let again = !stopping.again && is_idle && done;
                return if again && self.plan().is_some() {
                    Phase::CheckOthers { stopping }
                } else {
                    Phase::ConfirmStopped { at: now + pause, stopping }
                };
            }
            (Assessment::Over(Verdict::Failed) | Assessment::RerunDue(Verdict::Failed), _) => {
                End::Verdict(Verdict::Failed)
            }
            // So many cases have failed that nothing that is said now makes a pass of it; and the stop that we asked for is no verdict.
            (_, StopReason::FailFast)
            | (Assessment::Over(Verdict::Stopped) | Assessment::RerunDue(Verdict::Stopped), _) => {
                stopping.why.end(Some(true))
            }
            // A verdict that came in the last moment wins over the limit.
            (Assessment::Over(verdict) | Assessment::RerunDue(verdict), _) => {
                return self.conclude(stopping.run, verdict);
            }
        };
        match self.plan() {
            Some(plan) if clock.is_known() => Phase::ListStopped { plan, stopping, end },
            _ => Phase::Done(end),
        }
    }

    /// Before the second request.
    pub(super) fn on_others(&mut self, now: Duration, stopping: Stopping, answer: Result<Vec<Run>, ApiError>) -> Phase {
        let ours = |run: &Run| run.id == stopping.run || run.id == stopping.running;
        let is_free =
            answer.is_ok_and(|runs| runs.iter().all(|run| ours(run) || run.last().status == Status::Completed));
        if is_free {
            Phase::PollBeforeStop { stopping }
        } else {
            Phase::ConfirmStopped { at: now + PAUSE, stopping: Stopping { again: true, ..stopping } }
        }
    }

    pub(super) fn on_polled_before_stop(
        &mut self,
        now: Duration,
        stopping: Stopping,
        answer: Result<RunAnswer, ApiError>,
        clock: &ServerClock,
    ) -> Phase {
        let again = Stopping { again: true, ..stopping };
        let answer = answer.and_then(|answer| self.identified(answer));
        let goes_on = answer.as_ref().is_ok_and(|answer| answer.run.is_active());
        if goes_on { Self::put(again) } else { self.on_confirmed(now, again, answer, clock) }
    }

    /// After the stop: tells of another run of the plan that was stopped while it was under way.
    pub(super) fn on_stopped_listed(
        &mut self,
        stopping: Stopping,
        end: End,
        answer: Result<Vec<Run>, ApiError>,
        clock: &ServerClock,
    ) -> Phase {
        let since = clock.at(stopping.sent).map_or(i64::MAX, |(earliest, _)| earliest.saturating_sub(1_000));
        let stopped = |run: &Run| {
            run.id != stopping.run
                && run.id != stopping.running
                && run.result == RunResult::Stopped
                && run.ended.is_some_and(|ended| i64::try_from(ended).is_ok_and(|ended| ended >= since))
        };
        for run in answer.unwrap_or_default().iter().filter(|run| stopped(run)) {
            self.events.push(Event::OtherStopped { other: run.id });
        }
        Phase::Done(end)
    }
}
