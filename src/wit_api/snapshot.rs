//! A run, as the interface shows it.

use std::time::{Duration, UNIX_EPOCH};

use super::Session;
use super::convert::millis;
use crate::api::build_number;
use crate::api::model::{Run, Status};
use crate::bindings::exports::testsigma::ci::test_plans as wit;
use crate::follow::verdict::{self, Assessment, Evidence, Proof, RerunPolicy, Verdict, assess};
use crate::follow::{Policy, observation};
use crate::io::clock::Clock;
use crate::schedule::PollSchedule;

impl Session {
    /// When to look again, from this one look.
    pub(super) fn advice(&mut self, run: &Run, elapsed: Option<Duration>) -> Duration {
        // What the caller knows is best; wrong clocks of servers are caught by the schedule's bounds.
        let at = elapsed.or_else(|| self.server_time().checked_sub(Duration::from_millis(run.started?)));
        let at = at.unwrap_or_default();
        let mut schedule = PollSchedule::adaptive(&[]);
        schedule.looked(observation(run, at));
        schedule.pause(&mut self.rng)
    }

    pub(super) fn snapshot(&self, run: &Run, look_again: Option<Duration>) -> wit::Snapshot {
        let state = self.state(run);
        let is_over = matches!(state, wit::State::Completed(_) | wit::State::Unproven);
        let word = |word: &str| (!word.is_empty()).then(|| word.to_owned());
        let build = run.build.as_deref().filter(|build| !build.is_empty());
        wit::Snapshot {
            id: run.id.to_string(),
            url: self.api.run_url(run.id),
            plan: run.plan.map(|plan| plan.to_string()),
            build: build.map(|build| self.api.redactor().server_text(build, build_number::MAX_LENGTH)),
            server_status: word(run.status.word()),
            server_result: word(run.result.word()),
            state,
            decided_by_rerun: verdict::was_rerun(run),
            counts: verdict::counts(run).map(Into::into),
            message: run.message.clone().filter(|message| !message.is_empty()),
            look_again_ms: if is_over { None } else { look_again.map(millis) },
        }
    }

    fn state(&self, run: &Run) -> wit::State {
        match assess(run, RerunPolicy::Effective, false) {
            // One look has no more than the run's own numbers to prove a pass with.
            Assessment::Over(Verdict::Passed) if !is_proven(run) => return wit::State::Unproven,
            Assessment::Over(verdict) => return wit::State::Completed(verdict.into()),
            Assessment::RerunDue(verdict) if !self.rerun_may_appear(run) => {
                return wit::State::Completed(verdict.into());
            }
            Assessment::RerunDue(_) | Assessment::Running => {}
        }
        match run.last().status {
            Status::Created => wit::State::Created,
            Status::Queued => wit::State::Queued,
            Status::PreFlight => wit::State::Preparing,
            Status::InProgress | Status::Completed => wit::State::Running,
            Status::Other(_) => wit::State::Unknown,
        }
    }

    /// One look cannot remember when it first saw the end, so the server's own times tell.
    fn rerun_may_appear(&self, run: &Run) -> bool {
        let Some(ended) = run.ended else { return false };
        let grace = Policy { edition: self.api.edition, ..Policy::default() }.rerun_grace(run);
        // Without a date in its answers, a server's clock may be ahead of ours.
        self.server_time().abs_diff(Duration::from_millis(ended)) < grace
    }

    /// The time since 1970 by the server's clock, or by ours as long as it has not told its own.
    fn server_time(&self) -> Duration {
        match self.api.server_clock().at(self.clock.now()) {
            Some((earliest, _)) => Duration::from_millis(u64::try_from(earliest).unwrap_or(0)),
            None => self.clock.wall_clock().duration_since(UNIX_EPOCH).unwrap_or_default(),
        }
    }
}

/// Whether the run's own numbers show that a test passed.
fn is_proven(run: &Run) -> bool {
    let counts = verdict::deciding_counts(run, RerunPolicy::Effective);
    verdict::proof(counts, Evidence::Counts) == Proof::For
}
