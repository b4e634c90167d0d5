//! The log: one line at each change, a sign of life at least once a minute.

mod format;
mod state;
mod summary;

use std::time::Duration;

pub use state::state;
use state::{estimate, hint};

use super::ci::LogFormat;
use super::hints;
use super::output::duration;
use super::settings::{Output, Verbosity};
use crate::api::error::ApiError;
use crate::follow::{Event, Follow, Origin};
use crate::redact::Redactor;
use crate::sanitize;

/// The longest silence. CI systems end jobs that say nothing for ten minutes.
const HEARTBEAT: Duration = Duration::from_secs(60);

/// The longest silence with `--quiet`.
const QUIET_HEARTBEAT: Duration = Duration::from_secs(300);

/// How long nothing may move before that is worth a line.
const STILL: Duration = Duration::from_secs(300);

/// What was last said of a plan.
#[derive(Clone, Default)]
struct Said {
    state: String,
    /// Since when it is so.
    since: Duration,
    /// Whether it was said that nothing moves.
    still: bool,
}

/// Writes to stdout, and errors to stderr.
pub struct Log<'o> {
    stdout: &'o mut dyn FnMut(&str),
    stderr: &'o mut dyn FnMut(&str),
    log_format: LogFormat,
    verbosity: Verbosity,
    fine_codes: bool,
    redactor: Redactor,
    started_at: Duration,
    last_line: Duration,
    /// What was last said of each plan.
    said: Vec<Said>,
    several: bool,
    group_open: bool,
}

impl<'o> Log<'o> {
    /// A log that begins at `started_at`.
    pub fn new(
        stdout: &'o mut dyn FnMut(&str),
        stderr: &'o mut dyn FnMut(&str),
        output: &Output,
        started_at: Duration,
    ) -> Self {
        Log {
            stdout,
            stderr,
            log_format: output.log_format,
            verbosity: output.verbosity,
            fine_codes: output.fine_codes,
            redactor: Redactor::default(),
            started_at,
            last_line: started_at,
            said: Vec::new(),
            several: false,
            group_open: false,
        }
    }

    /// From now on the key is hidden.
    pub fn set_redactor(&mut self, redactor: Redactor) {
        self.redactor = redactor;
    }

    /// Says something, made harmless.
    pub fn info(&mut self, text: &str) {
        let line = self.harmless(text);
        self.raw(&line);
    }

    /// One line without the key, which [`sanitize::line`] may have pulled apart or put together.
    fn harmless(&self, text: &str) -> String {
        self.redactor.text(&sanitize::line(&self.redactor.text(text)))
    }

    /// Prints text of several lines as it is, but for the key.
    pub fn print(&mut self, text: &str) {
        (self.stdout)(&self.redactor.text(text));
    }

    /// Says something to whoever looks for errors: one line on stderr.
    pub fn error(&mut self, text: &str) {
        let line = self.harmless(text);
        (self.stderr)(&format!("testsigma: {line}\n"));
    }

    /// A remark that changes nothing.
    pub fn warn(&mut self, text: &str) {
        self.error(&format!("warning: {text}"));
    }

    fn raw(&mut self, line: &str) {
        (self.stdout)(&format!("{line}\n"));
    }

    fn timed(&mut self, now: Duration, follow: Option<&Follow>, text: &str) {
        let since = now.saturating_sub(self.started_at).as_secs();
        let plan = match follow.and_then(Follow::plan) {
            Some(plan) if self.several => format!("[plan {plan}] "),
            _ => String::new(),
        };
        self.info(&format!("{:02}:{:02}:{:02}  {plan}{text}", since / 3600, since / 60 % 60, since % 60));
        self.last_line = now;
    }

    /// Something happened to the follow at `index`.
    pub fn event(&mut self, now: Duration, index: usize, follow: &Follow, run_url: Option<&str>, event: &Event) {
        if self.said.len() <= index {
            self.said.resize(index + 1, Said { since: now, ..Said::default() });
        }
        match event {
            Event::Accepted { origin } => {
                let how = match origin {
                    Origin::Triggered => "the run was started",
                    Origin::Adopted => "the answer to the trigger was lost, but the run it started was found",
                    Origin::Attached | Origin::Given => "the plan is running already: following that run",
                };
                self.timed(now, Some(follow), how);
                self.info(&format!("Run ID: {}", follow.run_id().unwrap_or_default()));
                self.info(run_url.unwrap_or_default());
            }
            Event::Looked => {
                let state = state(follow);
                let changed = self.said[index].state != state;
                let due = now.saturating_sub(self.last_line) >= self.heartbeat();
                if due || self.verbosity == Verbosity::Verbose || (changed && self.verbosity > Verbosity::Quiet) {
                    self.timed(now, Some(follow), &format!("{state}{}", estimate(follow)));
                }
                if changed {
                    self.said[index] = Said { state, since: now, still: false };
                } else if !self.said[index].still
                    && now.saturating_sub(self.said[index].since) >= STILL
                    && follow.end().is_none()
                {
                    self.said[index].still = true;
                    self.timed(
                        now,
                        Some(follow),
                        &format!("nothing has moved for {}{}", duration(STILL), hint(follow)),
                    );
                }
            }
            Event::RequestFailed { error, retry_in: Some(pause) } => {
                self.request_failed(now, Some(follow), error, *pause)
            }
            // The end says it.
            Event::RequestFailed { retry_in: None, .. } => {}
            Event::Uncertain { error } => {
                let text = format!(
                    "the answer to the trigger was lost, looking for the run instead of triggering again ({})",
                    error
                );
                self.timed(now, Some(follow), &text);
            }
            Event::WaitingForOther { other } => {
                self.timed(
                    now,
                    Some(follow),
                    &format!("the plan is running already as run {other}: waiting for its end"),
                );
            }
            Event::LimitTold { limit } => {
                self.timed(
                    now,
                    Some(follow),
                    &format!("waiting at most {}, by the plan's previous runs", duration(*limit)),
                );
            }
            Event::RerunAwaited { grace } => {
                let text = format!("{}; waiting up to {} for a re-run of what failed", state(follow), duration(*grace));
                self.timed(now, Some(follow), &text);
                self.said[index] = Said { state: state(follow), since: now, still: false };
            }
            Event::Stopping => self.timed(now, Some(follow), "stopping the run"),
            Event::StopFailed { error } => {
                self.timed(now, Some(follow), &format!("stopping the run failed: {}", hints::message(error)));
            }
        }
    }

    /// A failure that is followed by another try. `follow` is what it happened to, if there is one yet.
    pub fn request_failed(&mut self, now: Duration, follow: Option<&Follow>, error: &ApiError, pause: Duration) {
        if self.verbosity > Verbosity::Quiet || now.saturating_sub(self.last_line) >= self.heartbeat() {
            self.timed(now, follow, &format!("{}; next try in {}", hints::message(error), duration(pause)));
        }
    }

    /// A sign of life when nothing was said for long.
    pub fn tick(&mut self, now: Duration, follows: &[Follow]) {
        if now.saturating_sub(self.last_line) < self.heartbeat() {
            return;
        }
        for follow in follows.iter().filter(|follow| follow.end().is_none()) {
            self.timed(now, Some(follow), &format!("{}{}", state(follow), estimate(follow)));
        }
        self.last_line = now;
    }

    /// When the next sign of life is due.
    pub fn next_tick(&self) -> Duration {
        self.last_line + self.heartbeat()
    }

    fn heartbeat(&self) -> Duration {
        if self.verbosity == Verbosity::Quiet { QUIET_HEARTBEAT } else { HEARTBEAT }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::client::RunAnswer;
    use crate::api::model::{Run, Status};
    use crate::follow::{Answer, Policy, Task};

    /// What is logged of a run that stays in one state for `minutes`, looked at each minute.
    fn log_of(status: Status, minutes: u64) -> String {
        let mut text = String::new();
        let mut print = |piece: &str| text.push_str(piece);
        let mut error = |_: &str| {};
        let mut log = Log::new(&mut print, &mut error, &Output::default(), Duration::ZERO);
        let (wall, rng) = (std::time::UNIX_EPOCH, fastrand::Rng::with_seed(1));
        let mut follow = Follow::begin(Task::Wait(7), Policy::default(), Duration::ZERO, wall, rng);
        for minute in 0..=minutes {
            let now = Duration::from_secs(60 * minute);
            follow.step(now);
            let run = Run { id: 7, status: status.clone(), ..Run::default() };
            follow.answer(now, Answer::Run(Ok(RunAnswer { run, body: Vec::new() })));
            for event in follow.take_events() {
                log.event(now, 0, &follow, None, &event);
            }
            log.tick(now, std::slice::from_ref(&follow));
        }
        text
    }

    #[test]
    fn a_run_that_stands_still_is_said_to_once_with_what_it_may_wait_for() {
        for (status, hint) in [
            (Status::Created, "nothing has moved for 5 min 0 s: does the plan have an enabled test machine"),
            (Status::Queued, "nothing has moved for 5 min 0 s: all parallel slots"),
            (Status::InProgress, "nothing has moved for 5 min 0 s\n"),
        ] {
            let log = log_of(status, 30);
            assert_eq!(log.matches("nothing has moved").count(), 1, "{log}");
            assert!(log.contains(hint), "{log}");
            assert!(!log_of(Status::InProgress, 4).contains("nothing has moved"));
        }
    }

    #[test]
    fn a_sign_of_life_comes_each_minute() {
        assert_eq!(log_of(Status::InProgress, 10).lines().filter(|line| line.ends_with("running")).count(), 11);
    }
}
