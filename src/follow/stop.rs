//! Leaving a run before its end: stopped first, if that is wanted, and looked at once more.

use std::time::Duration;

use super::end::StopReason;
use super::verdict::{Assessment, Verdict, assess};
use super::{End, Event, Follow, OnTimeout, Origin, Phase, Task};
use crate::api::client::RunAnswer;
use crate::api::error::ApiError;
use crate::api::model::Status;

impl Follow {
    /// The run is left before its end.
    pub(super) fn leave(&mut self, why: StopReason) -> Phase {
        // Only what was seen to run: the Community Edition would stop the plan's current run in the place of one that is over. And
        // nothing that somebody else may be waiting for.
        let goes_on = self.seen.run.as_ref().is_some_and(|run| run.last().status != Status::Completed);
        let ours = !matches!(self.task, Task::Inspect(_)) && self.origin != Some(Origin::Attached);
        if self.policy.on_timeout == OnTimeout::Stop && goes_on && ours {
            self.events.push(Event::Stopping);
            return self.stop(why);
        }
        Phase::Done(why.end(None))
    }

    /// Stops the run that was seen to go on: the last re-run, or the run itself.
    pub(super) fn stop(&self, why: StopReason) -> Phase {
        let Some(run) = self.run_id else { return Phase::Done(End::Internal) };
        let last = self.seen.run.as_ref().map(|run| run.last().id).filter(|id| *id != 0);
        Phase::Stop { run, running: last.unwrap_or(run), why }
    }

    pub(super) fn on_stopped(&mut self, run: u64, why: StopReason, answer: Result<RunAnswer, ApiError>) -> Phase {
        if let Err(error) = answer {
            // It may have failed because the run is over.
            self.events.push(Event::StopFailed { error });
        }
        Phase::ConfirmStopped { run, why }
    }

    pub(super) fn on_confirmed(
        &mut self,
        now: Duration,
        why: StopReason,
        answer: Result<RunAnswer, ApiError>,
    ) -> Phase {
        let Ok(answer) = answer.and_then(|answer| self.of_our_plan(answer)) else {
            return Phase::Done(why.end(Some(false)));
        };
        let assessment = assess(&answer.run, self.policy.rerun_policy, self.policy.allow_empty);
        self.seen.polled(now, answer);
        self.events.push(Event::Looked);
        // A verdict that came in the last moment wins over the limit; the stop that we asked for is no verdict.
        Phase::Done(match assessment {
            Assessment::Over(Verdict::Stopped) | Assessment::RerunDue(Verdict::Stopped) => why.end(Some(true)),
            Assessment::Over(verdict) | Assessment::RerunDue(verdict) => End::Verdict(verdict),
            Assessment::Running => why.end(Some(false)),
        })
    }
}
