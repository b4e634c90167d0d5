//! The lines about a follow's events: a line at each change, and one at least as often as the heartbeat.

use std::time::Duration;

use super::Log;
use super::state::{estimate, hint, state};
use crate::api::error::ApiError;
use crate::api::trigger_request::TriggerRequest;
use crate::cli::hints;
use crate::cli::output::duration;
use crate::cli::settings::Verbosity;
use crate::follow::drive::Waiting;
use crate::follow::{Event, Follow, Origin};

fn waiting_for(request: &str, waited: Duration) -> String {
    format!("waiting for the answer to {request}, {}", duration(waited))
}

/// The last state that was logged of a follow.
pub(super) struct Progress {
    subject: Subject,
    state: String,
}

/// The most test machines that are named.
const MAX_MACHINES: usize = 10;

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
            Some(TriggerRequest { rerun: Some(rerun), .. }) => Subject::Run(rerun.run),
            Some(request) => Subject::Plan(request.plan),
            None => Subject::Run(follow.run_id().unwrap_or_default()),
        }
    }
}

impl Log<'_> {
    /// Something happened to the follow.
    pub fn event(&mut self, now: Duration, follow: &Follow, run_url: Option<&str>, event: &Event) {
        match event {
            Event::Accepted { origin, instead_of } => {
                let how = match origin {
                    Origin::Triggered if instead_of.is_some() => {
                        "the run was started: the one found in the list is another's"
                    }
                    Origin::Listed => "the trigger is not answered yet, but the run it started stands in the list",
                    Origin::Triggered => "the run was started",
                    Origin::Adopted => {
                        "whether the trigger had started a run was not known, but the run it started was found"
                    }
                    Origin::Reused => {
                        "the plan has a run of this build already: going on with it (whether its runtime data was the same is not known)"
                    }
                    Origin::Attached | Origin::Given => "the plan is running already: following that run",
                };
                self.timed(now, Some(follow), how);
                let tag = self.tag(follow.plan());
                self.info(&format!("{tag}Run ID: {}", follow.run_id().unwrap_or_default()));
                self.info(&format!("{tag}{}", run_url.unwrap_or_default()));
            }
            Event::Looked => self.polled(now, follow),
            Event::Stalled { since, unpicked } => self.stalled(now, follow, *since, unpicked),
            Event::RequestFailed { error, retry_in: Some(pause) } => {
                self.request_failed(now, Some(follow), error, *pause);
            }
            // The line about the end says it, or what follows.
            Event::RequestFailed { retry_in: None, .. } | Event::Confirmed | Event::Forgotten { .. } => {}
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
                self.remember(follow, state);
            }
            Event::Ignored { keys } => {
                let keys = keys.join(", ");
                self.warn(&format!("the server's answer has values of an unexpected type, which are ignored: {keys}"));
            }
            Event::BuildKept { build } => {
                self.warn(&format!("the server keeps the build number in another form than it was sent in: {build}"));
            }
            Event::Stopping => self.timed(now, Some(follow), "the server is asked to stop the run"),
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

    /// Time has passed: the states of all follows, and what is waited for, when nothing was logged for as long as the heartbeat.
    pub fn tick(&mut self, now: Duration, follows: &[Follow], waiting: &[Waiting]) {
        if !self.is_silent(now) {
            return;
        }
        for (index, follow) in follows.iter().enumerate() {
            let longest = waiting.iter().filter(|waiting| waiting.index == index).min_by_key(|waiting| waiting.since);
            let answer = longest.map(|waiting| waiting_for(&waiting.request, now.saturating_sub(waiting.since)));
            match (answer, follow.end()) {
                (Some(answer), Some(_)) => self.timed(now, Some(follow), &answer),
                (None, Some(_)) => {}
                (answer, None) => {
                    let answer = answer.map(|answer| format!("; {answer}")).unwrap_or_default();
                    self.timed(now, Some(follow), &format!("{}{}{answer}", state(follow), estimate(follow)));
                }
            }
        }
        self.last_line = now;
    }

    /// An answer that belongs to no run has been waited for so long.
    pub fn still_waiting(&mut self, now: Duration, request: &str, waited: Duration) {
        self.timed(now, None, &waiting_for(request, waited));
    }

    fn polled(&mut self, now: Duration, follow: &Follow) {
        let state = state(follow);
        let changed = self.progress(follow).state != state;
        let wanted = match self.verbosity {
            Verbosity::Verbose => true,
            Verbosity::Normal => changed,
            Verbosity::Quiet => false,
        };
        if wanted || self.is_silent(now) {
            self.timed(now, Some(follow), &format!("{state}{}", estimate(follow)));
        }
        if changed {
            self.remember(follow, state);
        }
    }

    /// Nothing has moved since then.
    fn stalled(&mut self, now: Duration, follow: &Follow, since: Duration, unpicked: &[u64]) {
        let at = self.time(since);
        let machines: Vec<String> = unpicked.iter().take(MAX_MACHINES).map(u64::to_string).collect();
        let why = match machines.len() {
            0 => hint(follow).to_owned(),
            1 => format!(": no agent has picked up test machine {}; is its agent running?", machines[0]),
            _ => format!(": no agent has picked up test machines {}; are their agents running?", machines.join(", ")),
        };
        let text = format!("nothing has moved for {} (since {at}){why}", duration(now.saturating_sub(since)));
        self.timed(now, Some(follow), &text);
    }

    fn remember(&mut self, follow: &Follow, state: String) {
        self.progress(follow).state = state;
    }

    /// The last state that was logged of the follow; an empty one before the first.
    fn progress(&mut self, follow: &Follow) -> &mut Progress {
        let subject = Subject::of(follow);
        let index = self.progress.iter().position(|progress| progress.subject == subject).unwrap_or_else(|| {
            self.progress.push(Progress { subject, state: String::new() });
            self.progress.len() - 1
        });
        &mut self.progress[index]
    }
}
