//! The states of the machine, each with the data that only it needs.

use std::rc::Rc;
use std::time::Duration;

use super::call::Call;
use super::end::{End, StopReason};
use super::policy::Reuse;
use super::verdict::Verdict;
use crate::api::error::ApiError;
use crate::api::model::Counts;
use crate::api::sent::Sent;
use crate::api::trigger_request::TriggerRequest;

/// A run that is to be started, until there is one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Start {
    /// The request that starts it.
    pub request: Rc<TriggerRequest>,
    /// The server's last refusal because the plan is running already, which proved to be one.
    pub conflict: Option<ApiError>,
    /// Runs of the plan that a poll has seen to be over, whatever lists go on saying.
    pub over: Vec<u64>,
    /// Which run may be followed in its place, until that was looked for.
    pub reuse: Reuse,
}

/// A trigger whose outcome proves nothing by itself: the list has to show what it has left behind.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unproven {
    /// When it was under way.
    pub sent: Sent,
    /// What came of it.
    pub error: ApiError,
    /// How many lists were asked for.
    pub tries: usize,
}

/// A trigger that is under way.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Posted {
    /// When it was sent.
    pub at: Duration,
    /// What for.
    pub start: Start,
}

/// A run that is being stopped.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stopping {
    /// The run that is followed.
    pub run: u64,
    /// What is stopped: its last re-run, or itself.
    pub running: u64,
    /// Why.
    pub why: StopReason,
    /// When the first request was sent.
    pub sent: Duration,
    /// When it was answered or given up; none while it is under way.
    pub done: Option<Duration>,
    /// When the server last answered a poll.
    pub heard: Duration,
    /// Whether it was refused: then no end is waited for.
    pub refused: bool,
    /// Whether it was sent a second time.
    pub again: bool,
}

/// Numbers of a run that is over, which do not add up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Settling {
    /// The verdict but for them.
    pub verdict: Verdict,
    /// Since when they are waited for.
    pub since: Duration,
    /// As they were last.
    pub counts: Option<Counts>,
}

/// What is done next, at the instant `at`, or at once where there is none.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Phase {
    /// List the plan's runs, to know whether one is active.
    CheckActive { at: Duration, start: Start },
    /// Poll a run of the plan that a list calls active, before it is followed instead of one of our own.
    CheckCandidate { at: Duration, start: Start, candidate: u64 },
    /// Poll another run of the plan, until it is over.
    AwaitOtherRun { at: Duration, start: Start, other: u64 },
    /// Send the trigger.
    Trigger { at: Duration, start: Start },
    /// List the plan's runs while the trigger is under way: the server needs minutes to answer for a plan of thousands of cases, and lists the
    /// run long before. (Seen on Community 3.0.1.)
    AwaitTrigger { at: Duration, start: Start },
    /// Nothing, until the trigger is answered: the run that the list named has come to this end, and may be somebody else's.
    AwaitAnswer { end: End },
    /// List the plan's runs, to know what the trigger has left behind.
    RecoverRun { at: Duration, start: Start, unproven: Unproven },
    /// List the plan's previous runs, to know what is usual.
    FetchHistory { plan: u64, run: u64 },
    /// Poll the run, which goes on or was not seen yet.
    Poll { at: Duration, run: u64 },
    /// Poll the run, which is over with this verdict unless a re-run appears: it has been waited for `since` then.
    AwaitRerun { at: Duration, run: u64, verdict: Verdict, since: Duration },
    /// Poll the run once more, which is over: its numbers did not add up. `rerun_since` is since when a re-run was waited for, if one was.
    SettleCounts { at: Duration, run: u64, settling: Settling, rerun_since: Option<Duration> },
    /// Nothing moves: ask which of the run's machines no agent has picked up. (Community Edition.)
    FetchMachines { run: u64, since: Duration },
    /// The run passed without numbers: ask for the case results of the run that decided.
    FetchCaseResults { deciding: u64 },
    /// They gave none: ask for its metrics.
    FetchMetrics { deciding: u64 },
    /// Poll the re-run that is to be stopped, by its own id.
    CheckRerun { stopping: Stopping },
    /// Stop the run that the poll just now saw going on.
    Stop { stopping: Stopping },
    /// Poll the run after the stop.
    ConfirmStopped { at: Duration, stopping: Stopping },
    /// List the plan's runs: a second request must not stop another one.
    CheckOthers { stopping: Stopping },
    /// Poll the run, and stop it once more if it still goes on.
    PollBeforeStop { stopping: Stopping },
    /// List the plan's runs after a stop: was another one stopped?
    ListStopped { plan: u64, stopping: Stopping, end: End },
    /// Nothing any more.
    Done(End),
}

impl Phase {
    /// When the call is due, where that is not at once.
    pub(super) fn due(&self) -> Option<Duration> {
        match self {
            Phase::CheckActive { at, .. }
            | Phase::CheckCandidate { at, .. }
            | Phase::AwaitOtherRun { at, .. }
            | Phase::Trigger { at, .. }
            | Phase::AwaitTrigger { at, .. }
            | Phase::RecoverRun { at, .. }
            | Phase::Poll { at, .. }
            | Phase::AwaitRerun { at, .. }
            | Phase::SettleCounts { at, .. }
            | Phase::ConfirmStopped { at, .. } => Some(*at),
            Phase::FetchHistory { .. }
            | Phase::FetchMachines { .. }
            | Phase::FetchCaseResults { .. }
            | Phase::FetchMetrics { .. }
            | Phase::CheckRerun { .. }
            | Phase::Stop { .. }
            | Phase::CheckOthers { .. }
            | Phase::PollBeforeStop { .. }
            | Phase::ListStopped { .. }
            | Phase::AwaitAnswer { .. }
            | Phase::Done(_) => None,
        }
    }

    /// What is asked of the server; none at the end. `plan` is the plan of the run that is followed.
    pub(super) fn call(&self, plan: Option<u64>) -> Option<Call> {
        Some(match self {
            Phase::CheckActive { start, .. } | Phase::RecoverRun { start, .. } | Phase::AwaitTrigger { start, .. } => {
                Call::ListRuns { plan: start.request.plan }
            }
            Phase::AwaitOtherRun { other: run, .. } | Phase::CheckCandidate { candidate: run, .. } => Call::Poll(*run),
            Phase::Trigger { start, .. } => Call::Trigger(Rc::clone(&start.request)),
            Phase::FetchHistory { plan, .. } | Phase::ListStopped { plan, .. } => Call::ListRuns { plan: *plan },
            Phase::CheckOthers { .. } => Call::ListRuns { plan: plan? },
            Phase::Poll { run, .. } | Phase::AwaitRerun { run, .. } | Phase::SettleCounts { run, .. } => {
                Call::Poll(*run)
            }
            Phase::ConfirmStopped { stopping, .. } | Phase::PollBeforeStop { stopping } => Call::Poll(stopping.run),
            Phase::FetchMachines { run, .. } => Call::Machines(*run),
            Phase::FetchCaseResults { deciding } => Call::CaseResults(*deciding),
            Phase::FetchMetrics { deciding } => Call::RunMetrics(*deciding),
            Phase::CheckRerun { stopping } => Call::Poll(stopping.running),
            Phase::Stop { stopping } => Call::Stop(stopping.running),
            Phase::AwaitAnswer { .. } | Phase::Done(_) => return None,
        })
    }

    /// Whether it belongs to a stop, which has its own time.
    pub(super) fn is_stop(&self) -> bool {
        matches!(
            self,
            Phase::CheckRerun { .. }
                | Phase::Stop { .. }
                | Phase::ConfirmStopped { .. }
                | Phase::CheckOthers { .. }
                | Phase::PollBeforeStop { .. }
                | Phase::ListStopped { .. }
        )
    }

    /// Whether its call is still made when the limit is reached: a last poll, and all that belongs to a stop.
    pub(super) fn outlasts_limit(&self) -> bool {
        self.is_stop() || matches!(self, Phase::Poll { .. } | Phase::AwaitRerun { .. } | Phase::Done(_))
    }
}
