//! From a run to its verdict: the polls, the limits, and a completed run's numbers.

use std::time::Duration;

use super::phase::Settling;
use super::verdict::{self, Assessment, Evidence, InconclusiveReason, Proof, Verdict, assess};
use super::{End, Event, Follow, Limit, Origin, Phase, Policy, StopReason, Task};
use crate::api::Edition;
use crate::api::client::RunAnswer;
use crate::api::error::ApiError;
use crate::api::model::{Counts, Run, Status};
use crate::schedule::{Counters, Observation, RunPhase};

/// The pause before numbers that do not add up at completion are read again: the Community Edition refreshes them just after.
const SETTLING: Duration = Duration::from_secs(1);

/// How long they are read again as long as they move.
const SETTLING_LIMIT: Duration = Duration::from_secs(10);

/// The time without a change after which it is said that nothing moves.
pub const STALLED_AFTER: Duration = Duration::from_secs(300);

/// What an earlier poll of a run that is over left to be decided.
#[derive(Clone, Copy, Default)]
pub(super) struct Undecided {
    /// The verdict, once its numbers were found not to add up: this poll is for them alone.
    pub settling: Option<Settling>,
    /// The verdict, unless a re-run appears.
    pub due: Option<Verdict>,
    /// Since when a re-run has been waited for.
    pub rerun_since: Option<Duration>,
}

impl Follow {
    /// The answer to a poll. One that comes at the limit is the last.
    pub(super) fn on_polled(
        &mut self,
        now: Duration,
        run: u64,
        undecided: Undecided,
        answer: Result<RunAnswer, ApiError>,
    ) -> Phase {
        let last = now >= self.limit();
        let next = match answer.and_then(|answer| self.identified(answer)) {
            Ok(answer) => {
                self.retry.succeeded();
                self.accepted_at.get_or_insert(now);
                self.tell_ignored(&answer.run);
                self.observe(now, &answer.run);
                self.seen.polled(now, answer);
                self.assess(now, run, undecided)
            }
            Err(error) => self.poll_failed(now, run, undecided, error, last),
        };
        match next {
            Phase::Poll { .. } | Phase::AwaitRerun { .. } if last => self.expired(now, next),
            next => next,
        }
    }

    fn poll_failed(&mut self, now: Duration, run: u64, undecided: Undecided, error: ApiError, last: bool) -> Phase {
        if let Some(settling) = undecided.settling {
            // Numbers are worth no second try; a pass that has to be said twice is.
            let unconfirmed = settling.verdict == Verdict::Inconclusive(InconclusiveReason::Contradiction);
            let pause = if unconfirmed && !last { self.failed(now, &error, true) } else { None };
            return match pause.map(|pause| now + pause).filter(|at| *at < self.limit()) {
                Some(at) => Phase::SettleCounts { at, run, settling, rerun_since: undecided.rerun_since },
                None => self.conclude(run, settling.verdict),
            };
        }
        let pause = if last {
            self.retry.last_error = Some(error.clone());
            Some(Duration::ZERO)
        } else {
            self.failed(now, &error, true)
        };
        match (pause.map(|pause| now + pause), undecided.due) {
            (Some(at), None) => Phase::Poll { at, run },
            (Some(at), Some(verdict)) => {
                Phase::AwaitRerun { at, run, verdict, since: undecided.rerun_since.unwrap_or(now) }
            }
            // A verdict that only a re-run could have changed is one.
            (None, Some(verdict)) => Phase::Done(End::Verdict(verdict)),
            (None, None) => Phase::Done(End::Failed(error)),
        }
    }

    /// Tells the schedule what a poll has shown.
    fn observe(&mut self, now: Duration, run: &Run) {
        let at = now.saturating_sub(self.accepted_at.unwrap_or(now));
        self.seen.queued |= matches!(run.last().status, Status::Queued | Status::PreFlight);
        let observation = observation(run, at);
        // How long a run that was not started here has been running is not known: its rate is measured from the first poll on.
        let joined = self.origin.is_some_and(|origin| origin == Origin::Given || origin.is_found())
            && self.seen.last_poll.is_none();
        let phase = if joined { RunPhase::Waiting } else { observation.phase };
        self.schedule.looked(Observation { phase, ..observation });
        self.seen.still_since(now, run);
        // The first run's start counts: while a re-run of it waits, something has run.
        if observation.phase == RunPhase::Running || !waits(&run.status) {
            self.seen.running_since.get_or_insert(now);
        }
        let is_over = |run: &Run| run.status == Status::Completed;
        self.seen.ran |= run.chain().any(|run| !waits(&run.status) && !is_over(run));
        let over = self.seen.over.unwrap_or((now, self.seen.last_poll));
        self.seen.over = run.chain().all(is_over).then_some(over);
    }

    fn assess(&mut self, now: Duration, id: u64, undecided: Undecided) -> Phase {
        let Some(run) = &self.seen.run else { return Phase::Done(End::Internal) };
        let assessment = assess(run, self.policy.rerun_policy, self.policy.allow_empty);
        let counts = verdict::counts(run);
        let hidden = verdict::is_rerun_hidden(run);
        let settled = counts.is_none_or(|counts| counts.pending() == 0);
        match (&self.task, assessment) {
            // Only a run that is not over is stopped: the Community Edition would stop the plan's current run instead.
            (Task::Stop(_), Assessment::Running) => {
                self.events.push(Event::Looked);
                return self.stop(now, StopReason::Asked);
            }
            (Task::Inspect(_), Assessment::Running) => return Phase::Done(End::Unfinished),
            (Task::Stop(_) | Task::Inspect(_), Assessment::RerunDue(verdict) | Assessment::Over(verdict)) => {
                return self.conclude(id, verdict);
            }
            _ => {}
        }
        let (verdict, rerun_since) = match assessment {
            Assessment::Running => {
                self.events.push(Event::Looked);
                return self.go_on(now, id);
            }
            Assessment::RerunDue(verdict) => {
                // So many cases failed that no re-run is waited for.
                let grace = if self.is_failed_fast(counts) { Duration::ZERO } else { self.policy.rerun_grace(run) };
                if undecided.rerun_since.is_none() && !grace.is_zero() {
                    self.events.push(Event::RerunAwaited { grace });
                }
                let since = undecided.rerun_since.unwrap_or(now);
                let until = since + grace;
                if now < until {
                    self.events.push(Event::Looked);
                    let at = now + self.schedule.pause(&mut self.rng).min(until - now);
                    return Phase::AwaitRerun { at, run: id, verdict, since };
                }
                (verdict, Some(since))
            }
            Assessment::Over(verdict) => (verdict, undecided.rerun_since),
        };
        // What one answer alone says, and nothing shows, has to be said twice.
        let unconfirmed = verdict == Verdict::Passed && hidden && undecided.settling.is_none();
        let (verdict, settled) = match unconfirmed {
            true => (Verdict::Inconclusive(InconclusiveReason::Contradiction), false),
            false => (verdict, settled),
        };
        let pause = self.policy.poll_interval.map_or(SETTLING, |interval| interval.min(SETTLING));
        if !settled && now + pause < self.limit() {
            // A pass of which only the numbers were waited for is none any more when the verdict is another.
            let before = undecided
                .settling
                .filter(|before| before.verdict == verdict || matches!(assessment, Assessment::Over(_)));
            let since = before.map_or(now, |before| before.since);
            let moves = before.is_none_or(|before| before.counts != counts);
            if moves && now.saturating_sub(since) < SETTLING_LIMIT {
                return Phase::SettleCounts {
                    at: now + pause,
                    run: id,
                    settling: Settling { verdict, since, counts },
                    rerun_since,
                };
            }
        }
        self.conclude(id, verdict)
    }

    /// Whether so many cases failed that the end is not waited for.
    fn is_failed_fast(&self, counts: Option<Counts>) -> bool {
        let counts = counts.unwrap_or_default();
        self.policy.fail_fast.is_some_and(|threshold| threshold.is_reached(counts.failed, counts.total))
    }

    /// The run is over. A pass has to be proven by a case that passed.
    pub(super) fn conclude(&mut self, run: u64, verdict: Verdict) -> Phase {
        self.events.push(Event::Looked);
        if verdict != Verdict::Passed {
            return Phase::Done(End::Verdict(verdict));
        }
        let policy = self.policy.rerun_policy;
        let counts = self.seen.run.as_ref().and_then(|run| verdict::deciding_counts(run, policy));
        self.seen.proven = self.policy.allow_empty || verdict::proof(counts, Evidence::Counts) == Proof::For;
        if self.seen.proven {
            return Phase::Done(End::Verdict(verdict));
        }
        let deciding = self.seen.run.as_ref().map(|run| verdict::deciding(run, policy).id).filter(|id| *id != 0);
        Phase::FetchCaseResults { deciding: deciding.unwrap_or(run) }
    }

    /// The numbers of a run that passed without any, which are `evidence`. `next` asks for them elsewhere; whoever has a report may ask
    /// that, too.
    pub(super) fn on_counts(
        &mut self,
        evidence: Evidence,
        answer: Result<Option<Counts>, ApiError>,
        next: Option<Phase>,
    ) -> Phase {
        let counts = answer.ok().flatten().filter(|counts| counts.total > 0);
        match (verdict::proof(counts, evidence), next) {
            (Proof::For, _) => {
                self.seen.proven = true;
                self.seen.counted = counts;
                Phase::Done(End::Verdict(Verdict::Passed))
            }
            (Proof::Against(reason), _) => Phase::Done(End::Verdict(Verdict::Inconclusive(reason))),
            (Proof::Missing, Some(next)) => next,
            (Proof::Missing, None) => Phase::Done(End::Verdict(Verdict::Passed)),
        }
    }

    /// The run is not over: the next poll is due after the schedule's pause, unless a limit or too many failures end the wait.
    pub(super) fn go_on(&mut self, now: Duration, run: u64) -> Phase {
        if self.is_failed_fast(self.seen.counts()) {
            return self.leave(now, StopReason::FailFast, true);
        }
        let still_since = self.seen.moved.as_ref().map_or(now, |(_, since)| *since);
        let (limit, until) = self.next_limit(now, still_since);
        if limit != Limit::Wait && now >= until {
            return self.leave(now, StopReason::Limit(limit), true);
        }
        if now.saturating_sub(still_since) >= STALLED_AFTER && !std::mem::replace(&mut self.seen.stall_told, true) {
            if self.policy.edition == Edition::Community {
                return Phase::FetchMachines { run, since: still_since };
            }
            self.events.push(Event::Stalled { since: still_since, unpicked: Vec::new() });
        }
        Phase::Poll { at: now + self.schedule.pause(&mut self.rng).min(until.saturating_sub(now)), run }
    }
}

impl Follow {
    /// The limit that comes next, and when.
    fn next_limit(&self, now: Duration, still_since: Duration) -> (Limit, Duration) {
        let Policy { max_queue, max_run, max_idle, .. } = self.policy;
        let accepted = self.accepted_at.unwrap_or(now);
        let own = match (self.seen.running_since, max_queue, max_run) {
            (None, Some(most), _) => Some((Limit::Queue, accepted.saturating_add(most))),
            (Some(since), _, Some(most)) => Some((Limit::Run, since.saturating_add(most))),
            _ => None,
        };
        let idle = max_idle.map(|most| (Limit::Idle, still_since.saturating_add(most)));
        let limits = own.into_iter().chain(idle).filter(|(_, until)| *until <= self.limit());
        limits.min_by_key(|(_, until)| *until).unwrap_or((Limit::Wait, self.limit()))
    }
}

/// What a poll `at` that time of a run's life tells the schedule.
pub fn observation(run: &Run, at: Duration) -> Observation {
    let phase = if waits(&run.last().status) { RunPhase::Waiting } else { RunPhase::Running };
    let counts = verdict::counts(run).map(|counts| Counters { done: counts.done(), total: counts.total });
    Observation { at, phase, counts }
}

fn waits(status: &Status) -> bool {
    matches!(status, Status::Created | Status::Queued | Status::PreFlight)
}
