//! Following one test plan from the trigger to the verdict.
//!
//! [`Follow`] is a state machine without I/O. It is asked for the next [`Step`], told the [`Answer`] to each [`Call`], and in the end holds
//! an [`End`]. A driver performs the steps: one plan or many in one loop, with real time or with time made up by a test.
//!
//! The phases, what each asks the server, and what may come next:
//!
//! | Phase | Call | Then |
//! |---|---|---|
//! | `CheckActive` | list runs | `Trigger`; `AwaitOtherRun` or `CheckCandidate` when another run of the plan is active; again after a failure |
//! | `CheckCandidate` | poll the other run | `FetchHistory` or `Poll` if it goes on; `CheckActive` if it is over; again after a failure |
//! | `AwaitOtherRun` | poll the other run | `CheckActive` once it is over; again while it goes on or after a failure |
//! | `Trigger` | trigger | `FetchHistory` or `Poll`; `RecoverRun` when the outcome proves nothing by itself; again if nothing left this machine; refused; started, if that was all |
//! | `RecoverRun` | list runs | `FetchHistory` or `Poll` when ours is listed; blocked, `AwaitOtherRun` or `CheckCandidate` when another is proven to be in the way; again, for a minute; refused; uncertain |
//! | `FetchHistory` | list runs | `Poll` |
//! | `Poll` | poll | again while the run goes on or after a failure; `AwaitRerun`, `SettleCounts`, `FetchCaseResults` or the verdict when it is over; `Stop` or `CheckRerun` when it is left going on |
//! | `AwaitRerun` | poll | `Poll` when a re-run has appeared; again within the grace; else as from `Poll` |
//! | `SettleCounts` | poll | again while the numbers move; `FetchCaseResults`, or the verdict |
//! | `FetchCaseResults` | case results | the verdict, or `FetchMetrics` |
//! | `FetchMetrics` | metrics | the verdict |
//! | `CheckRerun` | poll the re-run | `Stop` if it goes on and is ours; else `ConfirmStopped` |
//! | `Stop` | stop | `ConfirmStopped` |
//! | `ConfirmStopped` | poll | again while the run goes on, for a minute, or after a failure, for some seconds; `CheckOthers` once, when nothing is left to stop; `ListStopped` or the end |
//! | `CheckOthers` | list runs | `PollBeforeStop`; `ConfirmStopped` if a second stop could hit another run |
//! | `PollBeforeStop` | poll | `Stop` or `CheckRerun` if the run goes on; else as from `ConfirmStopped` |
//! | `ListStopped` | list runs | the end |
//!
//! At the limit `Poll` and `AwaitRerun` poll once more, all that belongs to a stop is still done, and every other phase ends.

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
use end::StopReason;
pub use end::{End, Limit};
pub use event::Event;
use phase::{Phase, Start};
pub use policy::{FailFast, OnConflict, OnTimeout, Policy};
use poll::Undecided;
pub use poll::observation;
use retry::{RetryContext, RetryState};
use seen::Seen;
pub use task::{Origin, Task};
use verdict::Evidence;

use crate::api::client::RunAnswer;
use crate::api::error::{ApiError, ErrorKind};
use crate::api::identity::Identity;
use crate::api::model::Run;
use crate::api::server_clock::ServerClock;
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
    /// When the call that is under way was made.
    asked_at: Duration,
    /// The run that is followed, once there is one.
    run_id: Option<u64>,
    /// The same, with what every answer about it is held against.
    identity: Option<Identity>,
    origin: Option<Origin>,
    /// When there was proof for the first time that the run exists.
    accepted_at: Option<Duration>,
    seen: Seen,
    schedule: PollSchedule,
    retry: RetryState,
    /// The run of the plan that was in the way last.
    in_the_way: Option<u64>,
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
                let start = Start { request: Rc::new(request.clone()), conflict: None, over: Vec::new() };
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
            asked_at: now,
            run_id,
            identity: run_id.map(Identity::given),
            origin: run_id.map(|_| Origin::Given),
            accepted_at: None,
            seen: Seen::default(),
            schedule,
            retry: RetryState::default(),
            in_the_way: None,
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
            self.phase = self.expired(now, phase);
            return self.step(now);
        }
        let Some(call) = self.phase.call(self.plan()) else { return Step::Done };
        match self.phase.due() {
            Some(at) if at > now && self.phase.is_stop() => Step::Wait(at),
            Some(at) if at > now && !expired => Step::Wait(at.min(limit)),
            _ => {
                self.requests = self.requests.saturating_add(1);
                self.asked_at = now;
                Step::Call(call, self.timeout(now))
            }
        }
    }

    /// Whether the next step follows at once on the last, with nothing between: a stop on the poll that saw the run going on.
    pub fn is_in_step(&self) -> bool {
        matches!(self.phase, Phase::CheckRerun { .. } | Phase::Stop { .. })
    }

    /// How long the call of this phase may take.
    fn timeout(&self, now: Duration) -> Duration {
        let most = match (&self.phase, self.policy.on_timeout) {
            (Phase::Stop { .. }, _) => self.limit().max(now).saturating_add(RESERVE_FOR_LAST_POLL),
            (phase, _) if phase.is_stop() => now.saturating_add(LIMIT_GRACE),
            (_, OnTimeout::Leave) => self.limit().saturating_add(LIMIT_GRACE),
            (_, OnTimeout::Stop) => self.limit().saturating_add(RESERVE_FOR_STOP),
        };
        self.policy.request_timeout.min(most.saturating_sub(now))
    }

    /// The answer to the call of the last step, and the server's clock as far as it is known with it.
    pub fn answer(&mut self, now: Duration, answer: Answer, clock: &ServerClock) {
        self.phase = match (self.take_phase(), answer) {
            (Phase::CheckActive { start, .. }, Answer::Runs(answer)) => self.on_active_runs(now, start, answer),
            (Phase::CheckCandidate { start, candidate, .. }, Answer::Run(answer)) => {
                self.on_candidate(now, start, candidate, answer.map(unboxed))
            }
            (Phase::AwaitOtherRun { start, other, .. }, Answer::Run(answer)) => {
                self.on_other_run(now, start, other, answer.map(unboxed))
            }
            (Phase::Trigger { start, .. }, Answer::Run(answer)) => self.on_triggered(now, start, answer.map(unboxed)),
            (Phase::RecoverRun { start, unproven, .. }, Answer::Runs(answer)) => {
                self.on_recovered(now, start, unproven, answer, clock)
            }
            (Phase::FetchHistory { run, .. }, Answer::Runs(answer)) => self.on_history(now, run, answer),
            (Phase::Poll { run, .. }, Answer::Run(answer)) => {
                self.on_polled(now, run, Undecided::default(), answer.map(unboxed))
            }
            (Phase::AwaitRerun { run, verdict, since, .. }, Answer::Run(answer)) => {
                let undecided = Undecided { settling: None, due: Some(verdict), rerun_since: Some(since) };
                self.on_polled(now, run, undecided, answer.map(unboxed))
            }
            (Phase::SettleCounts { run, settling, rerun_since, .. }, Answer::Run(answer)) => {
                let undecided = Undecided { settling: Some(settling), due: None, rerun_since };
                self.on_polled(now, run, undecided, answer.map(unboxed))
            }
            (Phase::FetchCaseResults { deciding }, Answer::Counts(answer)) => {
                self.on_counts(Evidence::CaseResults, answer, Some(Phase::FetchMetrics { deciding }))
            }
            (Phase::FetchMetrics { .. }, Answer::Counts(answer)) => self.on_counts(Evidence::Metrics, answer, None),
            (Phase::CheckRerun { stopping }, Answer::Run(answer)) => {
                self.on_rerun_checked(now, stopping, answer.map(unboxed))
            }
            (Phase::Stop { stopping }, Answer::Run(answer)) => self.on_stopped(now, stopping, answer.map(unboxed)),
            (Phase::ConfirmStopped { stopping, .. }, Answer::Run(answer)) => {
                self.on_confirmed(now, stopping, answer.map(unboxed), clock)
            }
            (Phase::CheckOthers { stopping }, Answer::Runs(answer)) => self.on_others(now, stopping, answer),
            (Phase::PollBeforeStop { stopping }, Answer::Run(answer)) => {
                self.on_polled_before_stop(now, stopping, answer.map(unboxed), clock)
            }
            (Phase::ListStopped { stopping, end, .. }, Answer::Runs(answer)) => {
                self.on_stopped_listed(stopping, end, answer, clock)
            }
            (Phase::Done(end), _) => Phase::Done(end),
            // The driver answers what it was asked. If it ever does not, that is no verdict and no reason to ask again.
            _ => Phase::Done(End::Internal),
        };
    }

    /// The answer, unless it says otherwise of its run than is known of ours.
    fn identified(&mut self, answer: RunAnswer) -> Result<RunAnswer, ApiError> {
        let Some(mut identity) = self.identity.take() else { return Ok(answer) };
        let answer = self.checked(&mut identity, answer);
        self.identity = Some(identity);
        answer
    }

    fn checked(&mut self, identity: &mut Identity, answer: RunAnswer) -> Result<RunAnswer, ApiError> {
        match identity.check(&answer.run) {
            Ok(kept_otherwise) => {
                if kept_otherwise {
                    self.events.push(Event::BuildKept { build: answer.run.build.clone().unwrap_or_default() });
                }
                Ok(answer)
            }
            Err(why) => Err(ApiError {
                server_message: why.to_string(),
                ..ApiError::new(ErrorKind::Malformed, format!("looking at run {}", identity.run()))
            }),
        }
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
            error,
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

/// Answers are boxed on their way, as they are larger than what else is answered.
fn unboxed(answer: Box<RunAnswer>) -> RunAnswer {
    *answer
}
