//! The lines about a follow's events: a line at each change, and one at least as often as the heartbeat.

use std::time::Duration;

use super::state::{estimate, hint, state};
use super::{Log, STALLED_AFTER};
use crate::api::error::ApiError;
use crate::cli::hints;
use crate::cli::output::duration;
use crate::cli::settings::Verbosity;
use crate::follow::{Event, Follow, Origin};

/// The last state that was logged of a follow.
pub(super) struct Progress {
    subject: Subject,
    state: String,
    /// The instant of its last change.
    since: Duration,
    /// It was said that nothing moves.
    stalled: bool,
}

/// A follow, as the log tells it from the others: no command follows a plan or a run twice.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    /// A run of this plan is started.
    Plan(u64),
    /// This run was given.
    Run(u64),
}

impl Subject {
    fn of(follow: &Follow) -> Self {
        match follow.request() {
            Some(request) => Subject::Plan(request.plan),
            None => Subject::Run(follow.run_id().unwrap_or_default()),
        }
    }
}

impl Log<'_> {
    /// Something happened to the follow.
    pub fn event(&mut self, now: Duration, follow: &Follow, run_url: Option<&str>, event: &Event) {
        match event {
            Event::Accepted { origin } => {
                let how = match origin {
                    Origin::Triggered => "the run was started",
                    Origin::Adopted => {
                        "whether the trigger had started a run was not known, but the run it started was found"
                    }
                    Origin::Attached | Origin::Given => "the plan is running already: following that run",
                };
                self.timed(now, Some(follow), how);
                self.info(&format!("Run ID: {}", follow.run_id().unwrap_or_default()));
                self.info(run_url.unwrap_or_default());
            }
            Event::Looked => self.polled(now, follow),
            Event::RequestFailed { error, retry_in: Some(pause) } => {
                self.request_failed(now, Some(follow), error, *pause);
            }
            // The line about the end says it.
            Event::RequestFailed { retry_in: None, .. } => {}
            Event::Uncertain { error } => {
                let text = format!(
                    "whether the trigger started a run is not known: looking for it instead of triggering again ({error})"
                );
                self.timed(now, Some(follow), &text);
            }
            Event::WaitingForOther { other } => {
                let text = format!("the plan is running already as run {other}: waiting for its end");
                self.timed(now, Some(follow), &text);
            }
            Event::LimitTold { limit } => {
                let text = format!("waiting at most {}, by the plan's previous runs", duration(*limit));
                self.timed(now, Some(follow), &text);
            }
            Event::RerunAwaited { grace } => {
                let state = state(follow);
                let text = format!("{state}; waiting up to {} for a re-run of what failed", duration(*grace));
                self.timed(now, Some(follow), &text);
                self.remember(now, follow, state);
            }
            Event::Ignored { keys } => {
                let keys = keys.join(", ");
                self.warn(&format!("the server's answer has values of an unexpected type, which are ignored: {keys}"));
            }
            Event::BuildKept { build } => {
                self.warn(&format!("the server keeps the build number in another form than it was sent in: {build}"));
            }
            Event::Stopping => self.timed(now, Some(follow), "the server was asked to stop the run"),
            Event::OtherStopped { other } => {
                self.warn(&format!(
                    "run {other} of the same test plan was stopped in the same moment: the server stops by plan"
                ));
            }
            Event::StopFailed { error } => {
                self.timed(now, Some(follow), &format!("stopping the run failed: {}", hints::message(error)));
            }
        }
    }

    /// A failure that is followed by another try. `follow` is none where the request belongs to no run.
    pub fn request_failed(&mut self, now: Duration, follow: Option<&Follow>, error: &ApiError, pause: Duration) {
        if self.verbosity > Verbosity::Quiet || self.is_silent(now) {
            self.timed(now, follow, &format!("{}; next try in {}", hints::message(error), duration(pause)));
        }
    }

    /// Time has passed: the states of all follows, when nothing was logged for as long as the heartbeat.
    pub fn tick(&mut self, now: Duration, follows: &[Follow]) {
        if !self.is_silent(now) {
            return;
        }
        for follow in follows.iter().filter(|follow| follow.end().is_none()) {
            self.timed(now, Some(follow), &format!("{}{}", state(follow), estimate(follow)));
        }
        self.last_line = now;
    }

    fn polled(&mut self, now: Duration, follow: &Follow) {
        let state = state(follow);
        let changed = self.progress(now, follow).state != state;
        let wanted = match self.verbosity {
            Verbosity::Verbose => true,
            Verbosity::Normal => changed,
            Verbosity::Quiet => false,
        };
        if wanted || self.is_silent(now) {
            self.timed(now, Some(follow), &format!("{state}{}", estimate(follow)));
        }
        if changed {
            self.remember(now, follow, state);
            return;
        }
        let progress = self.progress(now, follow);
        if !progress.stalled && now.saturating_sub(progress.since) >= STALLED_AFTER && follow.end().is_none() {
            progress.stalled = true;
            let text = format!("nothing has moved for {}{}", duration(STALLED_AFTER), hint(follow));
            self.timed(now, Some(follow), &text);
        }
    }

    fn remember(&mut self, now: Duration, follow: &Follow, state: String) {
        let progress = self.progress(now, follow);
        progress.state = state;
        progress.since = now;
        progress.stalled = false;
    }

    /// The last state that was logged of the follow; an empty one before the first.
    fn progress(&mut self, now: Duration, follow: &Follow) -> &mut Progress {
        let subject = Subject::of(follow);
        let index = self.progress.iter().position(|progress| progress.subject == subject).unwrap_or_else(|| {
            self.progress.push(Progress { subject, state: String::new(), since: now, stalled: false });
            self.progress.len() - 1
        });
        &mut self.progress[index]
    }
}
