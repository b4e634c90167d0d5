//! The log: a line at each change, and one at least every minute (`--quiet`: every five).

mod format;
mod progress;
mod state;
mod summary;

use std::time::Duration;

use progress::Progress;
pub use state::state;

use super::ci::LogFormat;
use super::settings::{Output, Verbosity};
use crate::follow::Follow;
use crate::redact::Redactor;
use crate::sanitize;

/// The longest silence. CI systems end jobs that say nothing for ten minutes.
const HEARTBEAT: Duration = Duration::from_secs(60);

/// The longest silence with `--quiet`.
const QUIET_HEARTBEAT: Duration = Duration::from_secs(300);

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
    progress: Vec<Progress>,
    /// Several plans are followed, so each line names its own.
    several: bool,
    group_open: bool,
}

impl<'o> Log<'o> {
    /// A log that begins at `started_at`.
    pub fn new(
        stdout: &'o mut dyn FnMut(&str),
        stderr: &'o mut dyn FnMut(&str),
        output: &Output,
        redactor: Redactor,
        started_at: Duration,
    ) -> Self {
        Log {
            stdout,
            stderr,
            log_format: output.log_format,
            verbosity: output.verbosity,
            fine_codes: output.fine_codes,
            redactor,
            started_at,
            last_line: started_at,
            progress: Vec::new(),
            several: false,
            group_open: false,
        }
    }

    /// Writes a line to stdout, sanitized.
    pub fn info(&mut self, text: &str) {
        let line = self.sanitized(text);
        self.raw(&line);
    }

    /// Writes a line to stderr, sanitized, for whoever looks for errors.
    pub fn error(&mut self, text: &str) {
        let line = self.sanitized(text);
        (self.stderr)(&format!("testsigma: {line}\n"));
    }

    /// Writes a warning to stderr: it changes nothing.
    pub fn warn(&mut self, text: &str) {
        self.error(&format!("warning: {text}"));
    }

    /// Writes text of several lines to stdout as it is, but for the key.
    pub fn print(&mut self, text: &str) {
        (self.stdout)(&self.redactor.text(text));
    }

    /// The instant at which the next line is due, if none is written before.
    pub fn next_tick(&self) -> Duration {
        let heartbeat = if self.verbosity == Verbosity::Quiet { QUIET_HEARTBEAT } else { HEARTBEAT };
        self.last_line + heartbeat
    }

    /// True where nothing was written for as long as the heartbeat.
    fn is_silent(&self, now: Duration) -> bool {
        now >= self.next_tick()
    }

    /// One line without the key. It is redacted twice, because [`sanitize::line`] may pull the key apart or put it together.
    fn sanitized(&self, text: &str) -> String {
        self.redactor.text(&sanitize::line(&self.redactor.text(text)))
    }

    fn raw(&mut self, line: &str) {
        (self.stdout)(&format!("{line}\n"));
    }

    /// Writes a line with the time since the start, and the plan where there are several.
    fn timed(&mut self, now: Duration, follow: Option<&Follow>, text: &str) {
        let (at, plan) = (self.time(now), self.tag(follow.and_then(Follow::plan)));
        self.info(&format!("{at}  {plan}{text}"));
        self.last_line = now;
    }

    /// What tells the lines of a plan from those of others; empty where there are none.
    fn tag(&self, plan: Option<u64>) -> String {
        match plan {
            Some(plan) if self.several => format!("[plan {plan}] "),
            _ => String::new(),
        }
    }

    /// The time since the start.
    fn time(&self, now: Duration) -> String {
        let since = now.saturating_sub(self.started_at).as_secs();
        format!("{:02}:{:02}:{:02}", since / 3600, since / 60 % 60, since % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::client::RunAnswer;
    use crate::api::model::{Run, Status};
    use crate::api::server_clock::ServerClock;
    use crate::follow::{Answer, Event, Policy, Step, Task};

    /// The log of a run that stays in one state for `minutes`, looked at each minute.
    fn log_of(status: Status, minutes: u64) -> String {
        let mut text = String::new();
        let mut print = |piece: &str| text.push_str(piece);
        let mut error = |_: &str| {};
        let mut log = Log::new(&mut print, &mut error, &Output::default(), Redactor::default(), Duration::ZERO);
        let (wall, rng) = (std::time::UNIX_EPOCH, fastrand::Rng::with_seed(1));
        let mut follow = Follow::begin(Task::Wait(7.into()), Policy::default(), Duration::ZERO, wall, rng);
        for minute in 0..=minutes {
            let now = Duration::from_secs(60 * minute);
            let Step::Call(call, _) = follow.step(now) else { panic!("a call is due") };
            follow.asked(now);
            let run = Run { id: 7, status: status.clone(), ..Run::default() };
            follow.answer(now, &call, Answer::Run(Ok(Box::new(RunAnswer::listed(run)))), &ServerClock::default());
            for event in follow.take_events() {
                log.event(now, &follow, None, &event);
            }
            log.tick(now, std::slice::from_ref(&follow), &[]);
        }
        text
    }

    #[test]
    fn that_nothing_moves_is_said_once_with_the_likely_reason() {
        for (status, hint) in [
            (
                Status::Created,
                "nothing has moved for 5 min 0 s (since 00:00:00): does the plan have an enabled test machine",
            ),
            (Status::Queued, "nothing has moved for 5 min 0 s (since 00:00:00): all parallel slots"),
            (Status::InProgress, "nothing has moved for 5 min 0 s (since 00:00:00)\n"),
        ] {
            let log = log_of(status, 30);
            assert_eq!(log.matches("nothing has moved").count(), 1, "{log}");
            assert!(log.contains(hint), "{log}");
            assert!(!log_of(Status::InProgress, 4).contains("nothing has moved"));
        }
    }

    #[test]
    fn each_follow_is_told_of_by_itself() {
        let mut text = String::new();
        let mut print = |piece: &str| text.push_str(piece);
        let mut error = |_: &str| {};
        let mut log = Log::new(&mut print, &mut error, &Output::default(), Redactor::default(), Duration::ZERO);
        // The second run goes on after the first poll.
        for (second, run, status) in [
            (0, 7, Status::Queued),
            (1, 8, Status::Queued),
            (2, 7, Status::Queued),
            (3, 8, Status::InProgress),
            (4, 7, Status::Queued),
        ] {
            let (wall, rng) = (std::time::UNIX_EPOCH, fastrand::Rng::with_seed(1));
            let now = Duration::from_secs(second);
            let mut follow = Follow::begin(Task::Wait(run.into()), Policy::default(), now, wall, rng);
            let Step::Call(call, _) = follow.step(now) else { panic!("a call is due") };
            follow.asked(now);
            let run = Run { id: run, status, ..Run::default() };
            follow.answer(now, &call, Answer::Run(Ok(Box::new(RunAnswer::listed(run)))), &ServerClock::default());
            log.event(now, &follow, None, &Event::Looked);
        }
        let lines: Vec<&str> = text.lines().map(|line| &line[..8]).collect();
        assert_eq!(lines, ["00:00:00", "00:00:01", "00:00:03"], "{text}");
    }

    #[test]
    fn a_line_comes_each_minute() {
        assert_eq!(log_of(Status::InProgress, 10).lines().filter(|line| line.ends_with("running")).count(), 11);
    }
}
