//! The states of the machine, each with the data that only it needs.

use std::rc::Rc;
use std::time::Duration;

use super::call::Call;
use super::end::{End, StopReason};
use super::verdict::Verdict;
use crate::api::error::ApiError;
use crate::api::trigger_request::TriggerRequest;

/// A run that is to be started, until there is one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Start {
    /// The request that starts it.
    pub request: Rc<TriggerRequest>,
    /// The server's last refusal because the plan is running already.
    pub conflict: Option<ApiError>,
}

/// What is done next, at the instant `at`, or at once where there is none.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Phase {
    /// List the plan's runs, to know whether one is active: before a trigger, or after one that was refused.
    CheckActive { at: Duration, start: Start },
    /// Poll another run of the plan, until it is over.
    AwaitOtherRun { at: Duration, start: Start, other: u64 },
    /// Send the trigger.
    Trigger { at: Duration, start: Start },
    /// The trigger's answer was lost, by `error`: list the plan's runs, to find ours.
    RecoverRun { at: Duration, start: Start, tries: usize, error: ApiError },
    /// List the plan's previous runs, to know what is usual.
    FetchHistory { plan: u64, run: u64 },
    /// Poll the run, which goes on or was not seen yet.
    Poll { at: Duration, run: u64 },
    /// Poll the run, which is over with this verdict unless a re-run appears: it has been waited for `since` then.
    AwaitRerun { at: Duration, run: u64, verdict: Verdict, since: Duration },
    /// Poll the run once more, which is over: its numbers did not add up. `rerun_since` is since when a re-run was waited for, if one was.
    SettleCounts { at: Duration, run: u64, verdict: Verdict, rerun_since: Option<Duration> },
    /// The run passed without numbers: ask for its case results.
    FetchCaseResults { run: u64 },
    /// Its case results gave none: ask for its metrics.
    FetchMetrics { run: u64 },
    /// Stop the run that goes on: `running`, the last re-run of `run` or itself.
    Stop { run: u64, running: u64, why: StopReason },
    /// Poll the run after the stop.
    ConfirmStopped { run: u64, why: StopReason },
    /// Nothing any more.
    Done(End),
}

impl Phase {
    /// When the call is due, where that is not at once.
    pub(super) fn due(&self) -> Option<Duration> {
        match self {
            Phase::CheckActive { at, .. }
            | Phase::AwaitOtherRun { at, .. }
            | Phase::Trigger { at, .. }
            | Phase::RecoverRun { at, .. }
            | Phase::Poll { at, .. }
            | Phase::AwaitRerun { at, .. }
            | Phase::SettleCounts { at, .. } => Some(*at),
            Phase::FetchHistory { .. }
            | Phase::FetchCaseResults { .. }
            | Phase::FetchMetrics { .. }
            | Phase::Stop { .. }
            | Phase::ConfirmStopped { .. }
            | Phase::Done(_) => None,
        }
    }

    /// What is asked of the server; none at the end.
    pub(super) fn call(&self) -> Option<Call> {
        Some(match self {
            Phase::CheckActive { start, .. } | Phase::RecoverRun { start, .. } => {
                Call::ListRuns { plan: start.request.plan }
            }
            Phase::AwaitOtherRun { other, .. } => Call::Poll(*other),
            Phase::Trigger { start, .. } => Call::Trigger(Rc::clone(&start.request)),
            Phase::FetchHistory { plan, .. } => Call::ListRuns { plan: *plan },
            Phase::Poll { run, .. }
            | Phase::AwaitRerun { run, .. }
            | Phase::SettleCounts { run, .. }
            | Phase::ConfirmStopped { run, .. } => Call::Poll(*run),
            Phase::FetchCaseResults { run } => Call::CaseResults(*run),
            Phase::FetchMetrics { run } => Call::RunMetrics(*run),
            Phase::Stop { running, .. } => Call::Stop(*running),
            Phase::Done(_) => return None,
        })
    }

    /// Whether its call is still made when the limit is reached: a last poll, and all that belongs to a stop.
    pub(super) fn outlasts_limit(&self) -> bool {
        matches!(
            self,
            Phase::Poll { .. }
                | Phase::AwaitRerun { .. }
                | Phase::Stop { .. }
                | Phase::ConfirmStopped { .. }
                | Phase::Done(_)
        )
    }
}
