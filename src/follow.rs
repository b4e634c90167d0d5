//! Following one test plan from the trigger to the verdict.
//!
//! [`Follow`] is a state machine without I/O. It is asked for the next [`Step`], told the [`Answer`] to each [`Call`], and in the end holds
//! an [`End`]. A driver performs the steps: one plan or many in one loop, with real time or with time made up by a test.
//!
//! The phases, what each asks the server, and what may come next:
//!
//! | Phase | Call | Then |
//! |---|---|---|
//! | `CheckActive` | list runs | `Trigger`; `CheckCandidate` when a run may be followed instead of a new one; `AwaitOtherRun` or `CheckCandidate` when another run of the plan is active; again after a failure |
//! | `CheckCandidate` | poll the other run | `FetchHistory` or `Poll` if it goes on, or has passed where that is wanted; `CheckActive` or `Trigger` if it is over; again after a failure |
//! | `AwaitOtherRun` | poll the other run | `CheckActive` once it is over; again while it goes on or after a failure |
//! | `Trigger` | trigger | `AwaitTrigger` at once |
//! | `AwaitTrigger` | list runs, beside the trigger | `FetchHistory` or `Poll` when ours is listed, or started, if that was all; again, until the trigger is answered |
//! | `AwaitAnswer` | nothing | the end, once the trigger is answered |
//! | `RecoverRun` | list runs | `FetchHistory` or `Poll` when ours is listed; blocked, `AwaitOtherRun` or `CheckCandidate` when another is proven to be in the way; again, for a minute; refused; uncertain |
//! | `FetchHistory` | list runs | `Poll` |
//! | `Poll` | poll | again while the run goes on or after a failure; `AwaitRerun`, `SettleCounts`, `FetchCaseResults` or the verdict when it is over; `Stop` or `CheckRerun` when it is left going on |
//! | `FetchMachines` | machines | `Poll`, or as from it at a limit |
//! | `AwaitRerun` | poll | `Poll` when a re-run has appeared; again within the grace; else as from `Poll` |
//! | `SettleCounts` | poll | again while the numbers move; `FetchCaseResults`, or the verdict |
//! | `FetchCaseResults` | case results | the verdict, or `FetchMetrics` |
//! | `FetchMetrics` | metrics | the verdict |
//! | `CheckRerun` | poll the re-run | `Stop` if it goes on and is ours; else `ConfirmStopped` |
//! | `Stop` | stop | `ConfirmStopped` at once |
//! | `ConfirmStopped` | poll, beside the stop | again while the run goes on, for a minute, or after a failure, for some seconds; `CheckOthers` once, when nothing is left to stop; `ListStopped` or the end |
//! | `CheckOthers` | list runs | `PollBeforeStop`; `ConfirmStopped` if a second stop could hit another run |
//! | `PollBeforeStop` | poll | `Stop` or `CheckRerun` if the run goes on; else as from `ConfirmStopped` |
//! | `ListStopped` | list runs | the end |
//!
//! The answer to the trigger comes in any phase after it: then `FetchHistory` or `Poll`, unless the run that it names is followed already;
//! `RecoverRun` when the outcome proves nothing by itself; `Trigger` again if nothing left this machine; refused; started, if that was all. The
//! answer to a stop moves `ConfirmStopped` on.
//!
//! At the limit `Poll` and `AwaitRerun` poll once more, a trigger's answer is waited for some seconds longer, all that belongs to a stop is still done, and every other phase ends.

mod answered;
pub mod budget;
mod call;
pub mod drive;
mod end;
pub mod event;
mod other_run;
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
use end::StopReason;
pub use end::{End, Limit};
pub use event::Event;
use phase::{Phase, Posted, Start};
pub use policy::{FailFast, OnConflict, OnTimeout, Policy, Reuse};
pub use poll::observation;
use retry::RetryState;
use seen::Seen;
pub use stop::not_known_to_go_on;
pub use task::{Known, Origin, Task};

use crate::api::identity::Identity;
use crate::api::model::Run;
use crate::schedule::PollSchedule;

/// How long an exchange may last beyond the limit. Together with the host's own start and end it stays below 5 s.
pub const LIMIT_GRACE: Duration = Duration::from_secs(4);

/// The same for a look that a stop may follow.
const RESERVE_FOR_STOP: Duration = Duration::from_millis(1400);

/// How long after a trigger was sent the first look at the list is made beside it: most are answered within a second.
const FIRST_LOOK_BESIDE: Duration = Duration::from_secs(5);

/// What is to be done now.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Make this call, which may take so long: say so by [`Follow::asked`], and in the end tell the answer.
    Call(Call, Duration),
    /// Nothing before this instant.
    Wait(Duration),
    /// Nothing before an answer comes.
    Idle,
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
    /// Whether the call of the phase is under way.
    asking: bool,
    /// The trigger, while it is under way.
    posted: Option<Posted>,
    /// The run that is followed, once there is one.
    run_id: Option<u64>,
    /// The same, with what every answer about it is held against.
    identity: Option<Identity>,
    origin: Option<Origin>,
    /// When there was proof for the first time that the run exists.
    accepted_at: Option<Duration>,
    seen: Seen,
    schedule: PollSchedule,
    /// How many runs are followed together.
    among: usize,
    retry: RetryState,
    /// The run of the plan that was in the way last.
    in_the_way: Option<u64>,
    /// What the polls have shown of it, while it is waited for.
    blocker: Option<Run>,
    /// Whether it was said that values of answers are ignored.
    ignored_told: bool,
    /// The end of the wait, once the plan's previous runs have told what is usual.
    usual_limit: Option<Duration>,
}

impl Follow {
    /// Begins at `now` of the monotonic clock, which is `wall` on the wall.
    pub fn begin(task: Task, policy: Policy, now: Duration, wall: SystemTime, mut rng: fastrand::Rng) -> Self {
        let (phase, known) = match &task {
            Task::Wait(known) | Task::Inspect(known) | Task::Stop(known) => {
                (Phase::Poll { at: now, run: known.run }, Some(*known))
            }
            Task::Trigger(request) | Task::Run(request) => {
                let start =
                    Start { request: Rc::new(request.clone()), conflict: None, over: Vec::new(), reuse: policy.reuse };
                let phase = match policy.on_conflict {
                    _ if policy.reuse != Reuse::Never => Phase::CheckActive { at: now, start },
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
            asking: false,
            posted: None,
            run_id: known.map(|known| known.run),
            identity: known.map(|known| Identity::given(known.run, known.plan)),
            origin: known.map(|_| Origin::Given),
            accepted_at: None,
            seen: Seen::default(),
            schedule,
            among: 1,
            retry: RetryState::default(),
            in_the_way: None,
            blocker: None,
            ignored_told: false,
            usual_limit: None,
        }
    }

    /// One of so many `follows` that begin together.
    pub fn among(mut self, follows: usize) -> Self {
        self.among = follows;
        if self.policy.poll_interval.is_none() {
            self.schedule = self.schedule.among(follows);
        }
        self
    }

    /// What to do at `now`. Asked again before anything was done, it says the same.
    pub fn step(&mut self, now: Duration) -> Step {
        if self.asking {
            return Step::Idle;
        }
        let limit = self.limit();
        let expired = now >= limit;
        if expired && matches!(self.phase, Phase::AwaitTrigger { .. }) {
            // Its exchange ends soon after the limit, and may still say which run was started.
            return Step::Idle;
        }
        if expired && !self.phase.outlasts_limit() {
            let phase = self.take_phase();
            self.phase = self.expired(now, phase);
            return self.step(now);
        }
        let Some(call) = self.phase.call(self.plan()) else {
            return if matches!(self.phase, Phase::Done(_)) { Step::Done } else { Step::Wait(limit) };
        };
        match self.phase.due() {
            Some(at) if at > now && self.phase.is_stop() => Step::Wait(at),
            Some(at) if at > now && !expired => Step::Wait(at.min(limit)),
            _ => Step::Call(call, self.timeout(now)),
        }
    }

    /// The call of the last step was made. While a trigger or a stop is under way, the phase goes on.
    pub fn asked(&mut self, now: Duration) {
        self.requests = self.requests.saturating_add(1);
        self.phase = match self.take_phase() {
            Phase::Trigger { start, .. } => {
                self.posted = Some(Posted { at: now, start: start.clone() });
                Phase::AwaitTrigger { at: now + self.beside(FIRST_LOOK_BESIDE), start }
            }
            Phase::Stop { stopping } => self.stop_sent(now, stopping),
            phase => {
                self.asking = true;
                phase
            }
        };
    }

    /// Whether an answer to the call of the phase is waited for. Where it is not, one that is under way is of no use any more.
    pub fn is_asking(&self) -> bool {
        self.asking
    }

    /// Whether the next call brooks no delay: it belongs to a stop, or the limit is reached.
    pub fn is_urgent(&self, now: Duration) -> bool {
        self.phase.is_stop() || now >= self.limit()
    }

    /// A pause before a look beside a call that is under way; less for servers under test.
    fn beside(&self, pause: Duration) -> Duration {
        self.policy.poll_interval.map_or(pause, |interval| interval.saturating_mul(1000).min(pause))
    }

    /// Whether the next step follows at once on the last, with nothing between: a stop on the poll that saw the run going on.
    pub fn is_in_step(&self) -> bool {
        matches!(self.phase, Phase::CheckRerun { .. } | Phase::Stop { .. })
    }

    /// How long the call of this phase may take.
    fn timeout(&self, now: Duration) -> Duration {
        let longest = match self.phase {
            Phase::Trigger { .. } => self.policy.trigger_timeout,
            Phase::Stop { .. } => self.stop_limit(),
            _ => self.policy.request_timeout,
        };
        let most = match (&self.phase, self.policy.on_timeout) {
            (Phase::Stop { .. }, _) => now.saturating_add(longest),
            (phase, _) if phase.is_stop() => now.saturating_add(LIMIT_GRACE),
            (_, OnTimeout::Leave) => self.limit().saturating_add(LIMIT_GRACE),
            (_, OnTimeout::Stop) => self.limit().saturating_add(RESERVE_FOR_STOP),
        };
        longest.min(most.saturating_sub(now))
    }

    /// What happened since the last call of this, oldest first.
    pub fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    /// The phase, which the caller replaces by the next one.
    fn take_phase(&mut self) -> Phase {
        std::mem::replace(&mut self.phase, Phase::Done(End::Internal))
    }
}
