//! Following one test plan from the trigger to the verdict.
//!
//! [`Follow`] is a state machine without I/O. It is asked for the next [`Step`], told the [`Answer`] to each [`Call`], and in the end holds
//! an [`End`]. A driver performs the steps: one plan or many in one loop, with real time or with time made up by a test.
//!
//! The phases, what each asks the server, and what may come next:
//!
//! | Phase | Call | Then |
//! |---|---|---|
//! | `CheckActive` | list runs | `Trigger`; `AwaitOtherRun` or the run's own phases (`--on-conflict`); ours after all; blocked; again after a failure |
//! | `AwaitOtherRun` | poll the other run | `CheckActive` once it is over; again while it goes on or after a failure |
//! | `Trigger` | trigger | `FetchHistory` or `Poll`; `CheckActive` when the plan is running already; `RecoverRun` when the answer is lost; again if nothing left this machine; started, if that was all |
//! | `RecoverRun` | list runs | `FetchHistory` or `Poll` when ours is listed; again, for a minute; uncertain |
//! | `FetchHistory` | list runs | `Poll` |
//! | `Poll` | poll | again while the run goes on or after a failure; `AwaitRerun`, `SettleCounts`, `FetchCaseResults` or the verdict when it is over; `Stop` when it is left |
//! | `AwaitRerun` | poll | `Poll` when a re-run has appeared; again within the grace; else as from `Poll` |
//! | `SettleCounts` | poll | `FetchCaseResults`, or the verdict |
//! | `FetchCaseResults` | case results | the verdict, or `FetchMetrics` |
//! | `FetchMetrics` | metrics | the verdict |
//! | `Stop` | stop | `ConfirmStopped` |
//! | `ConfirmStopped` | poll | the end |
//!
//! At the limit `Poll` and `AwaitRerun` poll once more, a stop and its confirmation are still made, and every other phase ends.

mod call;
pub mod drive;
mod end;
pub mod event;
mod phase;
pub mod policy;
mod poll;
pub mod probe;
pub mod retry;
mod seen;
mod stop;
mod task;
#[cfg(test)]
mod tests;
mod trigger;
pub mod verdict;
mod view;

use std::rc::Rc;
use std::time::{Duration, SystemTime};

pub use call::{Answer, Call};
pub use end::{End, Limit};
pub use event::Event;
use phase::{Phase, Start};
pub use policy::{FailFast, OnConflict, OnTimeout, Policy};
use poll::Undecided;
pub use poll::observation;
use retry::{RetryContext, RetryState};
use seen::Seen;
pub use task::{Origin, Task};

use crate::api::error::ApiError;
use crate::api::model::Run;
use crate::schedule::PollSchedule;

/// How long an exchange may last beyond the limit. Together with the host's own start and end it stays below 5 s.
pub const LIMIT_GRACE: Duration = Duration::from_secs(4);

/// The same for a look that a stop may follow, and for the stop, which a last look follows.
const RESERVE_FOR_STOP: Duration = Duration::from_millis(1400);
const RESERVE_FOR_LAST_POLL: Duration = Duration::from_millis(2700);

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
    /// The run that is followed, once there is one.
    run_id: Option<u64>,
    origin: Option<Origin>,
    /// When there was proof for the first time that the run exists.
    accepted_at: Option<Duration>,
    seen: Seen,
    schedule: PollSchedule,
    retry: RetryState,
    /// Whether it was said that values of answers are ignored.
    ignored_told: bool,
    /// The end of the wait, once the plan's previous runs have told what is usual.
    usual_limit: Option<Duration>,
}

impl Follow {
    /// Begins at `now` of the monotonic clock, which is `wall` on the wall.
    pub fn begin(task: Task, policy: Policy, now: Duration, wall: SystemTime, mut rng: fastrand::Rng) -> Self {
        let (phase, run_id) = match &task {
            Task::Wait(run) | Task::Inspect(run) | Task::Stop(run) => (Phase::Poll { at: now, run: *run }, Some(*run)),
            Task::Trigger(request) | Task::Run(request) => {
                let start = Start { request: Rc::new(request.clone()), conflict: None };
                let phase = match policy.on_conflict {
                    OnConflict::Fail => Phase::Trigger { at: now, start },
                    OnConflict::Wait | OnConflict::Attach => Phase::CheckActive { at: now, start },
                };
                (phase, None)
            }
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
            run_id,
            origin: run_id.map(|_| Origin::Given),
            accepted_at: None,
            seen: Seen::default(),
            schedule,
            retry: RetryState::default(),
            ignored_told: false,
            usual_limit: None,
        }
    }

    /// What to do at `now`.
    pub fn step(&mut self, now: Duration) -> Step {
        let limit = self.limit();
        let expired = now >= limit;
        if expired && !self.phase.outlasts_limit() {
            let phase = self.take_phase();
            self.phase = self.expired(phase);
            return self.step(now);
        }
        let Some(call) = self.phase.call() else { return Step::Done };
        match self.phase.due() {
            Some(at) if at > now && !expired => Step::Wait(at.min(limit)),
            _ => {
                self.requests = self.requests.saturating_add(1);
                Step::Call(call, self.timeout(now))
            }
        }
    }

    /// How long the call of this phase may take.
    fn timeout(&self, now: Duration) -> Duration {
        let grace = match (&self.phase, self.policy.on_timeout) {
            (Phase::ConfirmStopped { .. }, _) | (_, OnTimeout::Leave) => LIMIT_GRACE,
            (Phase::Stop { .. }, _) => RESERVE_FOR_LAST_POLL,
            (_, OnTimeout::Stop) => RESERVE_FOR_STOP,
        };
        self.policy.request_timeout.min(self.limit().saturating_add(grace).saturating_sub(now))
    }

    /// The answer to the call of the last step.
    pub fn answer(&mut self, now: Duration, answer: Answer) {
        self.phase = match (self.take_phase(), answer) {
            (Phase::CheckActive { start, .. }, Answer::Runs(answer)) => self.on_active_runs(now, start, answer),
            (Phase::AwaitOtherRun { start, other, .. }, Answer::Run(answer)) => {
                self.on_other_run(now, start, other, answer)
            }
            (Phase::Trigger { start, .. }, Answer::Run(answer)) => self.on_triggered(now, start, answer),
            (Phase::RecoverRun { start, tries, error, .. }, Answer::Runs(answer)) => {
                self.on_recovered(now, start, tries, error, answer)
            }
            (Phase::FetchHistory { run, .. }, Answer::Runs(answer)) => self.on_history(now, run, answer),
            (Phase::Poll { run, .. }, Answer::Run(answer)) => self.on_polled(now, run, Undecided::default(), answer),
            (Phase::AwaitRerun { run, verdict, since, .. }, Answer::Run(answer)) => {
                let undecided = Undecided { settling: None, due: Some(verdict), rerun_since: Some(since) };
                self.on_polled(now, run, undecided, answer)
            }
            (Phase::SettleCounts { run, verdict, rerun_since, .. }, Answer::Run(answer)) => {
                let undecided = Undecided { settling: Some(verdict), due: None, rerun_since };
                self.on_polled(now, run, undecided, answer)
            }
            (Phase::FetchCaseResults { run }, Answer::Counts(answer)) => {
                self.on_counts(answer, Some(Phase::FetchMetrics { run }))
            }
            (Phase::FetchMetrics { .. }, Answer::Counts(answer)) => self.on_counts(answer, None),
            (Phase::Stop { run, why, .. }, Answer::Run(answer)) => self.on_stopped(run, why, answer),
            (Phase::ConfirmStopped { why, .. }, Answer::Run(answer)) => self.on_confirmed(now, why, answer),
            (Phase::Done(end), _) => Phase::Done(end),
            // The driver answers what it was asked. If it ever does not, that is no verdict and no reason to ask again.
            _ => Phase::Done(End::Internal),
        };
    }

    /// What happened since the last call of this, oldest first.
    pub fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    /// The phase, which the caller replaces by the next one.
    fn take_phase(&mut self) -> Phase {
        std::mem::replace(&mut self.phase, Phase::Done(End::Internal))
    }

    /// Tells once that values of an answer count as absent.
    fn tell_ignored(&mut self, run: &Run) {
        let keys: Vec<_> = run.chain().flat_map(|run| run.ignored.iter().copied()).collect();
        if !keys.is_empty() && !std::mem::replace(&mut self.ignored_told, true) {
            self.events.push(Event::Ignored { keys });
        }
    }

    /// The pause after the failures so far, or a multiple of the fixed interval for servers under test.
    fn backoff(&mut self, error: &ApiError) -> Duration {
        retry::delay(error, self.retry.attempts, self.policy.first_retry(), &mut self.rng)
    }

    /// A failure: the pause before the next try, or none when it is final. `at_limit` says whether that try may come as late as the limit.
    fn failed(&mut self, now: Duration, error: &ApiError, at_limit: bool) -> Option<Duration> {
        let failures = self.retry.failed(now, error);
        let again = retry::should_retry(
            error.kind,
            RetryContext {
                run_known: self.accepted_at.is_some(),
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
