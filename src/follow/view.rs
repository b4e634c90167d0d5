//! What can be seen of a follow from outside.

use std::time::Duration;

use super::{End, Follow, Known, Limit, OnTimeout, Origin, Phase, Task};
use crate::api::Edition;
use crate::api::error::ApiError;
use crate::api::identity::Identity;
use crate::api::model::{Counts, Run};
use crate::api::trigger_request::TriggerRequest;
use crate::follow::verdict::Verdict;

impl Follow {
    /// How it ended, once [`super::Step::Done`] was given.
    pub fn end(&self) -> Option<&End> {
        match &self.phase {
            Phase::Done(end) => Some(end),
            _ => None,
        }
    }

    /// Whether it is being stopped.
    pub fn is_stopping(&self) -> bool {
        self.phase.is_stop()
    }

    /// The request for the run, unless the run was given.
    pub fn request(&self) -> Option<&TriggerRequest> {
        self.task.request()
    }

    /// The plan: the request's, or the run's as the server says it.
    pub fn plan(&self) -> Option<u64> {
        self.request().map(|request| request.plan).or(self.identity.as_ref().and_then(Identity::plan))
    }

    /// The run's id, once there is one.
    pub fn run_id(&self) -> Option<u64> {
        self.run_id
    }

    /// The run of the plan that is waited for, as last seen, while none of our own is followed.
    pub fn blocker(&self) -> Option<&Run> {
        self.blocker.as_ref().filter(|_| self.run_id.is_none())
    }

    /// The run of the plan that was in the way when the last list was looked at.
    pub fn in_the_way(&self) -> Option<u64> {
        self.in_the_way
    }

    /// How the run came to be followed.
    pub fn origin(&self) -> Option<Origin> {
        self.origin
    }

    /// The run as last seen.
    pub fn run(&self) -> Option<&Run> {
        self.seen.run.as_ref()
    }

    /// The last answer about the run, as received: the key may be in it.
    pub fn body(&self) -> &[u8] {
        &self.seen.body
    }

    /// The best numbers known.
    pub fn counts(&self) -> Option<Counts> {
        self.seen.counts()
    }

    /// Whether the run passed without anything that shows that a test ran: the report may still show it.
    pub fn is_uncounted(&self) -> bool {
        self.end() == Some(&End::Verdict(Verdict::Passed)) && !self.seen.proven && !self.policy.allow_empty
    }

    /// Requests made so far.
    pub fn requests(&self) -> u32 {
        self.requests
    }

    /// When it began.
    pub fn started_at(&self) -> Duration {
        self.started_at
    }

    /// Whether this follow started the run.
    pub fn started_here(&self) -> bool {
        matches!(self.origin, Some(Origin::Triggered | Origin::Adopted | Origin::Listed))
    }

    /// Whether the run would be stopped when it is left, and is not: it was there before, so somebody else may be waiting for it.
    pub fn is_spared(&self) -> bool {
        let found_earlier = matches!(self.task, Task::Wait(Known { is_found: true, .. }));
        self.policy.on_timeout == OnTimeout::Stop && (found_earlier || self.origin.is_some_and(Origin::is_found))
    }

    /// Whether a list has named the run, of a build number that others may have, and the trigger's own answer is still to come.
    pub fn may_be_another_s(&self) -> bool {
        self.run_id.is_some() && self.posted.as_ref().is_some_and(|posted| !posted.start.request.build_is_unique)
    }

    /// What the last call failed with, if it did.
    pub fn error(&self) -> Option<&ApiError> {
        self.retry.last_error.as_ref()
    }

    /// How long the limit allows.
    pub fn allowed(&self, limit: Limit) -> Duration {
        match limit {
            Limit::Wait => self.limit().saturating_sub(self.started_at),
            Limit::Queue => self.policy.max_queue.unwrap_or_default(),
            Limit::Run => self.policy.max_run.unwrap_or_default(),
            Limit::Idle => self.policy.max_idle.unwrap_or_default(),
        }
    }

    /// When the wait is over at the latest.
    pub fn limit(&self) -> Duration {
        self.usual_limit.unwrap_or(self.started_at.saturating_add(self.policy.max_wait))
    }

    /// How long the run waited for its start, as far as the looks tell, and how long it ran. Only who started it saw that.
    pub fn queued_and_ran(&self) -> Option<(Duration, Duration)> {
        // The Community Edition's status never says that a run is queued.
        if self.policy.edition == Edition::Community && !self.seen.queued {
            return None;
        }
        // What was over when it was first seen past its queue was never seen to run.
        let accepted = self.accepted_at.filter(|_| self.started_here() && self.seen.ran)?;
        let (since, (end, _)) = (self.seen.running_since?, self.seen.over?);
        Some((since.saturating_sub(accepted), end.saturating_sub(since)))
    }

    /// Whether a pass without a test that passed is accepted.
    pub fn accepts_empty(&self) -> bool {
        self.policy.allow_empty
    }

    /// When the run was last seen.
    pub fn last_poll(&self) -> Option<Duration> {
        self.seen.last_poll
    }

    /// How late the end can have been noticed: the time between the look that first showed it and the one before.
    pub fn noticed_within(&self) -> Option<Duration> {
        let (end, before) = self.seen.over?;
        Some(end.saturating_sub(before?))
    }

    /// The estimate of the time left, where it deserves trust.
    pub fn time_left(&self) -> Option<Duration> {
        self.schedule.time_left()
    }
}
