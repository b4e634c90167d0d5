//! Another run of the plan: one in the way of ours, or one to follow instead of a new one.

use std::time::{Duration, UNIX_EPOCH};

use super::phase::Start;
use super::verdict::{Assessment, Verdict, assess};
use super::{End, Event, Follow, OnConflict, Origin, Phase, Reuse};
use crate::api::Edition;
use crate::api::client::RunAnswer;
use crate::api::error::{AnsweredBy, ApiError, ErrorKind};
use crate::api::identity::Identity;
use crate::api::model::Run;
use crate::api::server_clock::ServerClock;

/// The longest ago that a run may have begun which is followed instead of a new one: a day.
const REUSABLE_MS: i64 = 24 * 3600 * 1000;

impl Follow {
    /// The plan is running already, or was: proven, if there is a conflict. `other` is the run, if it still goes on.
    pub(super) fn blocked(&mut self, now: Duration, start: Start, other: Option<u64>) -> Phase {
        self.in_the_way = other;
        match (self.policy.on_conflict, other, &start.conflict) {
            (OnConflict::Attach, Some(candidate), _) => Phase::CheckCandidate { at: now, start, candidate },
            (OnConflict::Wait, Some(other), _) => {
                self.events.push(Event::WaitingForOther { other });
                let pause = self.schedule.pause(&mut self.rng);
                Phase::AwaitOtherRun { at: now + pause, start, other }
            }
            (OnConflict::Fail, other, Some(conflict)) => Phase::Done(End::Blocked { other, error: conflict.clone() }),
            _ => Phase::Trigger { at: now, start },
        }
    }

    pub(super) fn on_active_runs(
        &mut self,
        now: Duration,
        mut start: Start,
        answer: Result<Vec<Run>, ApiError>,
        clock: &ServerClock,
    ) -> Phase {
        match answer {
            Ok(runs) => {
                self.retry.failing_since = None;
                if start.reuse != Reuse::Never {
                    if let Some(candidate) = self.reusable(now, &start, &runs, clock) {
                        return Phase::CheckCandidate { at: now, start, candidate };
                    }
                    start.reuse = Reuse::Never;
                    if self.policy.on_conflict == OnConflict::Fail {
                        return Phase::Trigger { at: now, start };
                    }
                }
                // A poll has said of some that they are over: lists lag behind.
                let active = runs.iter().filter(|run| run.is_active() && !start.over.contains(&run.id));
                let other = active.map(|run| run.id).max();
                self.blocked(now, start, other)
            }
            // Without an answer, "not running" is not known.
            Err(error) => match self.failed(now, &error, false) {
                Some(pause) => Phase::CheckActive { at: now + pause, start },
                None => Phase::Done(End::Failed(error)),
            },
        }
    }

    /// The newest run of this very plan and build, if it may be followed instead of a new one. What is not told is not taken for the same.
    fn reusable(&self, now: Duration, start: &Start, runs: &[Run], clock: &ServerClock) -> Option<u64> {
        let request = &start.request;
        let is_same = |run: &&Run| {
            run.plan == Some(request.plan)
                && run.build.as_deref() == Some(request.build.as_str())
                && run.parent.is_none()
                && !start.over.contains(&run.id)
                && run.is_partial == request.saved_config.is_some()
                && (run.environment == request.environment || self.policy.edition == Edition::Community)
        };
        let newest = runs.iter().filter(is_same).max_by_key(|run| run.id)?;
        let wall = (self.started_wall + now.saturating_sub(self.started_at)).duration_since(UNIX_EPOCH);
        let local = wall.ok().and_then(|wall| i64::try_from(wall.as_millis()).ok());
        let latest = clock.at(now).map(|(_, latest)| latest).or(local)?;
        let began = i64::try_from(newest.started?).ok()?;
        let is_recent = latest.saturating_sub(began) <= REUSABLE_MS;
        (newest.by_api && is_recent && self.is_reusable(start, newest)).then_some(newest.id)
    }

    /// Whether the run is all of the plan, or the part that is asked for, in the environment that is: as far as a look says it.
    fn is_so_configured(&self, start: &Start, run: &Run) -> bool {
        let request = &start.request;
        let elsewhere = run.environment.is_some() && run.environment != request.environment;
        (!run.is_partial || request.saved_config.is_some()) && (!elsewhere || self.policy.edition == Edition::Community)
    }

    /// Whether the run goes on, or has passed where that is wanted.
    fn is_reusable(&self, start: &Start, run: &Run) -> bool {
        match assess(run, self.policy.rerun_policy, self.policy.allow_empty) {
            Assessment::Running => true,
            Assessment::Over(verdict) => verdict == Verdict::Passed && start.reuse == Reuse::Passed,
            Assessment::RerunDue(_) => false,
        }
    }

    /// A run that a list calls active: it is followed if a poll says so, too.
    pub(super) fn on_candidate(
        &mut self,
        now: Duration,
        mut start: Start,
        candidate: u64,
        answer: Result<RunAnswer, ApiError>,
    ) -> Phase {
        let reuse = start.reuse != Reuse::Never;
        // The list has named its build number, which another answer may leave out, but not contradict.
        let mut identity = match reuse {
            true => Identity::started(candidate, &start.request),
            false => Identity::candidate(candidate, start.request.plan),
        };
        match answer.and_then(|answer| self.checked(&mut identity, answer)) {
            Ok(answer) if reuse => {
                self.retry.succeeded();
                if self.is_reusable(&start, &answer.run) && self.is_so_configured(&start, &answer.run) {
                    return self.accept(now, Origin::Reused, &start.request, answer);
                }
                // What the list said of it no longer holds: a new run is started, as far as nothing is in its way.
                start.reuse = Reuse::Never;
                match self.policy.on_conflict {
                    OnConflict::Fail => Phase::Trigger { at: now, start },
                    _ => Phase::CheckActive { at: now, start },
                }
            }
            Ok(answer) if answer.run.is_active() => self.accept(now, Origin::Attached, &start.request, answer),
            Ok(_) => {
                self.retry.succeeded();
                look_for_others(now, start, candidate)
            }
            Err(error) if is_gone(&error) => look_for_others(now, start, candidate),
            Err(error) => match self.failed(now, &error, false) {
                Some(pause) => Phase::CheckCandidate { at: now + pause, start, candidate },
                None => Phase::Done(End::Failed(error)),
            },
        }
    }

    pub(super) fn on_other_run(
        &mut self,
        now: Duration,
        start: Start,
        other: u64,
        answer: Result<RunAnswer, ApiError>,
    ) -> Phase {
        let identity = Identity::candidate(other, start.request.plan);
        match answer.and_then(|answer| self.checked(&mut identity.clone(), answer)) {
            Ok(RunAnswer { run, .. }) => {
                // A conflict may last as long as the limit allows; each one seen to end starts the count anew.
                self.retry.succeeded();
                let assessment = assess(&run, self.policy.rerun_policy, true);
                self.blocker = Some(run);
                self.events.push(Event::Looked);
                match assessment {
                    Assessment::Running => {
                        Phase::AwaitOtherRun { at: now + self.schedule.pause(&mut self.rng), start, other }
                    }
                    Assessment::RerunDue(_) | Assessment::Over(_) => look_for_others(now, start, other),
                }
            }
            Err(error) if is_gone(&error) => look_for_others(now, start, other),
            Err(error) => match self.failed(now, &error, false) {
                Some(pause) => Phase::AwaitOtherRun { at: now + pause, start, other },
                None => Phase::Done(End::Failed(error)),
            },
        }
    }
}

/// The list again, in which this run counts no more: lists lag behind.
fn look_for_others(now: Duration, mut start: Start, over: u64) -> Phase {
    start.over.push(over);
    Phase::CheckActive { at: now, start }
}

/// Whether another run was deleted since a list named it: then it is in nobody's way.
fn is_gone(error: &ApiError) -> bool {
    error.kind == ErrorKind::NotFound && error.answered_by == AnsweredBy::Testsigma
}
