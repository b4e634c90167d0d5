//! Following one test plan from the trigger to the verdict.
//!
//! [`Follow`] is a state machine without I/O. It is asked for the next [`Step`], told the answer to each call, and in the end holds
//! an [`End`]. A driver performs the steps: one plan or many in one loop, with real time or with time made up by a test.

mod call;
pub mod drive;
mod end;
pub mod event;
mod phase;
pub mod policy;
mod poll;
pub mod retry;
#[cfg(test)]
mod tests;
mod trigger;
pub mod verdict;
mod view;

use std::time::{Duration, SystemTime};

pub use call::{Answer, Call};
use end::StopReason;
pub use end::{End, Limit};
pub use event::Event;
use phase::Phase;
pub use policy::{FailFast, OnConflict, OnTimeout, Policy};

use crate::api::error::{ApiError, ErrorKind};
use crate::api::model::{Counts, Run, Status};
use crate::api::trigger_request::TriggerRequest;
use crate::follow::verdict::Verdict;
use crate::schedule::PollSchedule;

/// How long an exchange may last beyond the limit. Together with the host's own start and end it stays below 5 s.
pub const LIMIT_GRACE: Duration = Duration::from_secs(4);

/// The same for a look that a stop may follow, and for the stop, which a last look follows.
const RESERVE_FOR_STOP: Duration = Duration::from_millis(1400);
const RESERVE_FOR_LAST_POLL: Duration = Duration::from_millis(2700);

/// What is wanted.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Start a run, and do not wait.
    Trigger(TriggerRequest),
    /// Start a run and wait for its verdict.
    Run(TriggerRequest),
    /// Wait for the verdict of a run started earlier.
    Wait(u64),
    /// See where a run stands, and do not wait.
    Inspect(u64),
    /// Stop a run, unless it is over.
    Stop(u64),
}

/// What is to be done now.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Perform this call within this time, and tell the answer.
    Call(Call, Duration),
    /// Nothing before this instant.
    Wait(Duration),
    /// Nothing any more: see [`Follow::end`].
    Done,
}

/// How the run came to be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// We started it.
    Triggered,
    /// We started it, lost the answer, and found it again.
    Adopted,
    /// It was running already.
    Attached,
    /// Its id was given.
    Given,
}

/// One test plan being followed.
pub struct Follow {
    task: Task,
    policy: Policy,
    phase: Phase,
    started_at: Duration,
    started_wall: SystemTime,
    rng: fastrand::Rng,
    events: Vec<Event>,
    requests: u32,

    origin: Option<Origin>,
    run_id: Option<u64>,
    accepted: Option<Duration>,
    run: Option<Run>,
    body: Vec<u8>,
    counts: Option<Counts>,
    schedule: PollSchedule,

    attempts: u32,
    denials: u32,
    failing_since: Option<Duration>,
    error: Option<ApiError>,
    conflict: Option<ApiError>,
    rerun_due_since: Option<Duration>,
    /// The verdict, while only numbers are waited for.
    over: Option<Verdict>,
    /// The verdict, unless a re-run appears.
    due: Option<Verdict>,
    polled_at_limit: bool,
    /// The end of the wait, once the plan's previous runs have told what is usual.
    usual_limit: Option<Duration>,
    /// When the run was first seen to be past its queue.
    running_since: Option<Duration>,
    /// The last two looks that succeeded, the later one first.
    polls: [Option<Duration>; 2],
}

impl Follow {
    /// Begins at `now` of the monotonic clock, which is `wall` on the wall.
    pub fn begin(task: Task, policy: Policy, now: Duration, wall: SystemTime, mut rng: fastrand::Rng) -> Self {
        let (phase, run_id, origin) = match (&task, policy.on_conflict) {
            (Task::Wait(run) | Task::Inspect(run) | Task::Stop(run), _) => {
                (Phase::Poll { at: now }, Some(*run), Some(Origin::Given))
            }
            (_, OnConflict::Fail) => (Phase::Trigger { at: now }, None, None),
            (_, OnConflict::Wait | OnConflict::Attach) => (Phase::CheckActive { at: now }, None, None),
        };
        let schedule = match policy.poll_interval {
            Some(interval) => PollSchedule::fixed(interval),
            None => PollSchedule::adaptive(&[]),
        };
        let rng = rng.fork();
        Follow {
            task,
            policy,
            phase,
            started_at: now,
            started_wall: wall,
            rng,
            events: Vec::new(),
            requests: 0,
            origin,
            run_id,
            accepted: None,
            run: None,
            body: Vec::new(),
            counts: None,
            schedule,
            attempts: 0,
            denials: 0,
            failing_since: None,
            error: None,
            conflict: None,
            rerun_due_since: None,
            over: None,
            due: None,
            polled_at_limit: false,
            usual_limit: None,
            running_since: None,
            polls: [None; 2],
        }
    }

    /// What to do at `now`.
    pub fn step(&mut self, now: Duration) -> Step {
        let limit = self.limit();
        let expired = now >= limit;
        let (at, call) = match &self.phase {
            Phase::Done(_) => return Step::Done,
            Phase::CheckActive { at } => (*at, self.plan().map(|plan| Call::ListRuns { plan })),
            Phase::AwaitOtherRun { at, other } => (*at, Some(Call::Poll(*other))),
            Phase::Trigger { at } => (*at, self.order().map(|order| Call::Trigger(Box::new(order.clone())))),
            Phase::RecoverRun { at, .. } | Phase::FetchHistory { at } => {
                (*at, self.plan().map(|plan| Call::ListRuns { plan }))
            }
            Phase::Poll { at } => (*at, self.run_id.map(Call::Poll)),
            Phase::FetchCounts { at, call } => (*at, Some(call.clone())),
            Phase::Stop { .. } => (now, self.running().map(Call::Stop)),
            Phase::ConfirmStopped { .. } => (now, self.run_id.map(Call::Poll)),
        };
        if expired && !self.may_go_on() {
            self.expire();
            return self.step(now);
        }
        if at > now && !expired {
            return Step::Wait(at.min(limit));
        }
        // Each phase is entered with what its call needs.
        let Some(call) = call else { return Step::Wait(limit) };
        self.requests = self.requests.saturating_add(1);
        let overtime = match (&self.phase, self.policy.on_timeout) {
            (Phase::ConfirmStopped { .. }, _) | (_, OnTimeout::Leave) => LIMIT_GRACE,
            (Phase::Stop { .. }, _) => RESERVE_FOR_LAST_POLL,
            (_, OnTimeout::Stop) => RESERVE_FOR_STOP,
        };
        Step::Call(call, self.policy.request_timeout.min(limit.saturating_add(overtime).saturating_sub(now)))
    }

    /// What the call of the last step brought.
    pub fn answer(&mut self, now: Duration, answer: Answer) {
        match (std::mem::replace(&mut self.phase, Phase::Poll { at: now }), answer) {
            (Phase::CheckActive { .. }, Answer::Runs(answer)) => self.on_active_runs(now, answer),
            (Phase::AwaitOtherRun { other, .. }, Answer::Run(answer)) => self.on_other_run(now, other, answer),
            (Phase::Trigger { .. }, Answer::Run(answer)) => self.on_triggered(now, answer),
            (Phase::RecoverRun { tries, error, .. }, Answer::Runs(answer)) => {
                self.on_recovered(now, tries, error, answer);
            }
            (Phase::FetchHistory { .. }, Answer::Runs(answer)) => self.on_history(now, answer),
            (Phase::Poll { .. }, Answer::Run(answer)) => self.on_polled(now, answer),
            (Phase::FetchCounts { call, .. }, Answer::Counts(answer)) => self.on_counts(now, &call, answer),
            (Phase::Stop { why }, Answer::Run(answer)) => self.on_stopped(why, answer),
            (Phase::ConfirmStopped { why }, Answer::Run(answer)) => self.on_confirmed(now, why, answer),
            (Phase::Done(end), _) => self.phase = Phase::Done(end),
            // The driver answers what it was asked. If it ever does not, that is no verdict and no reason to ask again.
            _ => self.finish(End::Internal),
        }
    }

    /// What happened since the last call of this, oldest first.
    pub fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    /// The pause after `attempts` failures, or a multiple of the fixed interval for servers under test.
    fn backoff(&mut self, error: &ApiError, attempts: u32) -> Duration {
        retry::delay(error, attempts, self.policy.first_retry(), &mut self.rng)
    }

    /// The id of the run that is running: the last re-run, or the run itself.
    fn running(&self) -> Option<u64> {
        let last = self.run.as_ref().map(Run::last).map(|run| run.id).filter(|id| *id != 0);
        last.or(self.run_id)
    }

    /// A success renews every budget.
    fn renew(&mut self) {
        self.attempts = 0;
        self.denials = 0;
        self.failing_since = None;
        self.error = None;
    }

    /// A failure: the pause before the next try, or none when it is final. `at_limit` says whether that try may come as late as the limit.
    fn failed(&mut self, now: Duration, error: &ApiError, at_limit: bool) -> Option<Duration> {
        self.attempts = self.attempts.saturating_add(1);
        self.denials = if error.kind == ErrorKind::Denied { self.denials + 1 } else { 0 };
        let lasting = now.saturating_sub(*self.failing_since.get_or_insert(now));
        let again = retry::should_retry(
            error.kind,
            retry::RetryContext {
                attempts: self.attempts,
                denials: self.denials,
                lasting,
                run_known: self.accepted.is_some(),
                run_age: self.accepted.filter(|_| self.started_here()).map(|at| now.saturating_sub(at)),
                give_up_after: self.policy.give_up_after,
            },
        );
        self.error = Some(error.clone());
        let pause = again.then(|| {
            let pause = self.backoff(error, self.attempts);
            // The last try comes when the patience ends, not long after.
            match self.policy.give_up_after.checked_sub(lasting) {
                Some(left) if self.accepted.is_some() && error.retry_after.is_none() => pause.min(left),
                _ => pause,
            }
        });
        let left = self.limit().saturating_sub(now);
        let pause = if at_limit { pause.map(|pause| pause.min(left)) } else { pause.filter(|pause| *pause < left) };
        self.events.push(Event::RequestFailed { error: error.clone(), retry_in: pause });
        pause
    }
}

fn is_active(run: &Run) -> bool {
    matches!(run.last().status, Status::Created | Status::Queued | Status::PreFlight | Status::InProgress)
}
