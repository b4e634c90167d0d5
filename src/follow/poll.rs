//! From a run to its verdict: the looks, the limits, and what a completed run's numbers are.

use std::time::Duration;

use super::{Call, End, Event, Follow, Limit, Origin, Phase, StopReason, Task};
use crate::api::client::RunAnswer;
use crate::api::error::{ApiError, ErrorKind};
use crate::api::model::{Counts, Run, Status};
use crate::follow::verdict::{self, Assessment, Verdict, assess};
use crate::schedule;

/// The pause before numbers that do not add up at completion are read again: the Community Edition refreshes them just after.
const SETTLING: Duration = Duration::from_secs(1);

/// The grace for a re-run where the server does not say whether its plan re-runs at all.
const UNANNOUNCED_GRACE: Duration = Duration::from_secs(10);

impl Follow {
    pub(super) fn on_polled(&mut self, now: Duration, answer: Result<RunAnswer, ApiError>) {
        let last = now >= self.limit();
        self.polled_at_limit |= last;
        match answer.and_then(|answer| self.expected(answer)) {
            Ok(RunAnswer { run, body }) => {
                self.renew();
                self.accepted.get_or_insert(now);
                self.polls = [Some(now), self.polls[0]];
                self.see(now, run, body);
                self.assess(now);
            }
            Err(error) => match self.over {
                // The second look at a completed run was only for its numbers.
                Some(verdict) => self.conclude(now, verdict),
                None if last => {
                    self.error = Some(error);
                    self.phase = Phase::Poll { at: now };
                }
                None => match self.failed(now, &error, true) {
                    Some(pause) => self.phase = Phase::Poll { at: now + pause },
                    // A verdict that only a re-run could have changed is one.
                    None => self.finish(self.due.map_or(End::Failed(error), End::Verdict)),
                },
            },
        }
    }

    /// The reply, unless it is about a run of another plan than was ordered.
    fn expected(&self, answer: RunAnswer) -> Result<RunAnswer, ApiError> {
        match self.order() {
            Some(order) if answer.run.plan.is_some_and(|plan| plan != order.plan) => Err(ApiError {
                kind: ErrorKind::Malformed,
                request: format!("looking at run {}", answer.run.id),
                status: None,
                server_message: "it is about another plan".to_owned(),
                retry_after: None,
                source: None,
            }),
            _ => Ok(answer),
        }
    }

    fn see(&mut self, now: Duration, run: Run, body: Vec<u8>) {
        let waiting = matches!(run.last().status, Status::Created | Status::Queued | Status::PreFlight);
        // How long a run that was not started here has been running is not known: its rate is measured from the first look on.
        let joined = matches!(self.origin, Some(Origin::Given | Origin::Attached)) && self.polls[1].is_none();
        let phase = if waiting || joined { schedule::RunPhase::Waiting } else { schedule::RunPhase::Running };
        let counts =
            verdict::counts(&run).map(|counts| schedule::Counters { done: counts.done(), total: counts.total });
        self.schedule.looked(schedule::Observation {
            at: now.saturating_sub(self.accepted.unwrap_or(now)),
            phase,
            counts,
        });
        if !waiting {
            self.running_since.get_or_insert(now);
        }
        self.run = Some(run);
        self.body = body;
    }

    fn assess(&mut self, now: Duration) {
        let Some(run) = &self.run else { return };
        let judgement = assess(run, self.policy.rerun_policy, self.policy.allow_empty);
        let announced = run.reruns == Some(true);
        let settled = verdict::counts(run).is_none_or(|counts| counts.pending() == 0);
        match (&self.task, judgement) {
            // Only a run that is not over is stopped: the Community Edition would stop the plan's current run instead.
            (Task::Stop(_), Assessment::Running) => return self.phase = Phase::Stop { why: StopReason::Asked },
            (Task::Inspect(_), Assessment::Running) => return self.finish(End::Unfinished),
            (Task::Stop(_), Assessment::RerunDue(verdict) | Assessment::Over(verdict)) => {
                return self.finish(End::Verdict(verdict));
            }
            (Task::Inspect(_), Assessment::RerunDue(verdict) | Assessment::Over(verdict)) => {
                return self.conclude(now, verdict);
            }
            _ => {}
        }
        let verdict = match judgement {
            Assessment::Running => {
                self.rerun_due_since = None;
                (self.over, self.due) = (None, None);
                self.events.push(Event::Looked);
                return self.go_on(now);
            }
            Assessment::RerunDue(verdict) => {
                let grace =
                    if announced { self.policy.rerun_grace } else { self.policy.rerun_grace.min(UNANNOUNCED_GRACE) };
                if self.rerun_due_since.is_none() && !grace.is_zero() {
                    self.events.push(Event::RerunAwaited { grace });
                }
                let until = *self.rerun_due_since.get_or_insert(now) + grace;
                // A pass of which only the numbers were waited for is none any more.
                self.over = self.over.filter(|over| *over == verdict);
                if now < until {
                    self.due = Some(verdict);
                    self.phase = Phase::Poll { at: now + self.schedule.pause(&mut self.rng).min(until - now) };
                    return self.events.push(Event::Looked);
                }
                verdict
            }
            Assessment::Over(verdict) => verdict,
        };
        let settling = self.policy.poll_interval.map_or(SETTLING, |interval| interval.min(SETTLING));
        if !settled && self.over.is_none() && now + settling < self.limit() {
            self.over = Some(verdict);
            self.phase = Phase::Poll { at: now + settling };
            return;
        }
        self.conclude(now, verdict);
    }

    fn conclude(&mut self, now: Duration, verdict: Verdict) {
        self.events.push(Event::Looked);
        let uncounted = self.counts().is_none() && !self.policy.allow_empty;
        match self.run_id {
            Some(run) if verdict == Verdict::Passed && uncounted => {
                self.phase = Phase::FetchCounts { at: now, call: Call::CaseResults(run) };
            }
            _ => self.finish(End::Verdict(verdict)),
        }
    }

    /// A pass without numbers: the case results are asked, then the metrics of API v2. Whoever has a report may ask that, too.
    pub(super) fn on_counts(&mut self, now: Duration, call: &Call, answer: Result<Option<Counts>, ApiError>) {
        let next = match call {
            Call::CaseResults(run) => Some(Call::RunMetrics(*run)),
            _ => None,
        };
        match (answer, next) {
            (Ok(Some(counts)), _) if counts.total > 0 => {
                self.counts = Some(counts);
                let rerun = self.run.as_ref().is_some_and(verdict::was_rerun);
                self.finish(End::Verdict(verdict::with_counts(Verdict::Passed, counts, rerun)));
            }
            (_, Some(call)) => self.phase = Phase::FetchCounts { at: now, call },
            (_, None) => self.finish(End::Verdict(Verdict::Passed)),
        }
    }

    /// The run is not over: the next look is due after the policy's pause, unless a limit or too many failures end the wait.
    fn go_on(&mut self, now: Duration) {
        let counts = self.counts().unwrap_or_default();
        if self.policy.fail_fast.is_some_and(|threshold| threshold.is_reached(counts.failed, counts.total)) {
            return self.leave(StopReason::FailFast);
        }
        let accepted = self.accepted.unwrap_or(now);
        let (limit, until) = match (self.running_since, self.policy.max_queue, self.policy.max_run) {
            (None, Some(most), _) => (Limit::Queue, accepted.saturating_add(most)),
            (Some(since), _, Some(most)) => (Limit::Run, since.saturating_add(most)),
            _ => (Limit::Wait, self.limit()),
        };
        if limit != Limit::Wait && now >= until {
            return self.leave(StopReason::Limit(limit));
        }
        self.phase = Phase::Poll { at: now + self.schedule.pause(&mut self.rng).min(until.saturating_sub(now)) };
    }

    pub(super) fn on_stopped(&mut self, why: StopReason, answer: Result<RunAnswer, ApiError>) {
        if let Err(error) = answer {
            // It may have failed because the run is over.
            self.events.push(Event::StopFailed { error });
        }
        self.phase = Phase::ConfirmStopped { why };
    }

    pub(super) fn on_confirmed(&mut self, now: Duration, why: StopReason, answer: Result<RunAnswer, ApiError>) {
        let Ok(RunAnswer { run, body }) = answer.and_then(|answer| self.expected(answer)) else {
            return self.finish(why.end(Some(false)));
        };
        let judgement = assess(&run, self.policy.rerun_policy, self.policy.allow_empty);
        self.polls = [Some(now), self.polls[0]];
        self.run = Some(run);
        self.body = body;
        self.events.push(Event::Looked);
        // A verdict that came in the last moment wins over the limit; the stop that we asked for is no verdict.
        self.finish(match judgement {
            Assessment::Over(Verdict::Stopped) | Assessment::RerunDue(Verdict::Stopped) => why.end(Some(true)),
            Assessment::Over(verdict) | Assessment::RerunDue(verdict) => End::Verdict(verdict),
            Assessment::Running => why.end(Some(false)),
        });
    }
}
