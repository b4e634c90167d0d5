//! The log: one line at each change, a sign of life at least once a minute.

use std::time::Duration;

use super::ci::Dialect;
use super::outcome::{Outcome, PlanOutcome, Report};
use super::report::{counts_line, duration};
use super::settings::{Loudness, Output};
use crate::calendar::unix_seconds;
use crate::defang;
use crate::follow::{Event, Follow, Origin};
use crate::redact::Redactor;
use crate::testsigma::run::Status;

/// The longest silence. CI systems end jobs that say nothing for ten minutes.
const HEARTBEAT: Duration = Duration::from_secs(60);

/// The longest silence with `--quiet`.
const QUIET_HEARTBEAT: Duration = Duration::from_secs(300);

/// Failed cases named in the log. GitHub shows ten errors of a step.
const MOST_NAMED: usize = 10;

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
    dialect: Dialect,
    loudness: Loudness,
    redactor: Redactor,
    born: Duration,
    last_line: Duration,
    /// What was last said of each plan.
    said: Vec<Said>,
    several: bool,
    folded: bool,
}

impl<'o> Log<'o> {
    /// A log that begins at `born`.
    pub fn new(
        stdout: &'o mut dyn FnMut(&str),
        stderr: &'o mut dyn FnMut(&str),
        output: &Output,
        born: Duration,
    ) -> Self {
        Log {
            stdout,
            stderr,
            dialect: output.dialect,
            loudness: output.loudness,
            redactor: Redactor::default(),
            born,
            last_line: born,
            said: Vec::new(),
            several: false,
            folded: false,
        }
    }

    /// From now on the key is hidden.
    pub fn hide(&mut self, redactor: Redactor) {
        self.redactor = redactor;
    }

    /// Says something, made harmless.
    pub fn say(&mut self, text: &str) {
        let line = self.redactor.text(&defang::line(text));
        self.raw(&line);
    }

    /// Prints text of several lines as it is, but for the key.
    pub fn print(&mut self, text: &str) {
        (self.stdout)(&self.redactor.text(text));
    }

    /// Says something to whoever looks for errors: one line on stderr.
    pub fn complain(&mut self, text: &str) {
        let line = self.redactor.text(&defang::line(text));
        (self.stderr)(&format!("testsigma: {line}\n"));
    }

    /// A remark that changes nothing.
    pub fn warn(&mut self, text: &str) {
        self.complain(&format!("warning: {text}"));
    }

    fn raw(&mut self, line: &str) {
        (self.stdout)(&format!("{line}\n"));
    }

    fn timed(&mut self, now: Duration, follow: Option<&Follow>, text: &str) {
        let since = now.saturating_sub(self.born).as_secs();
        let plan = match follow.and_then(Follow::plan) {
            Some(plan) if self.several => format!("[plan {plan}] "),
            _ => String::new(),
        };
        self.say(&format!("{:02}:{:02}:{:02}  {plan}{text}", since / 3600, since / 60 % 60, since % 60));
        self.last_line = now;
    }

    /// Begins the part of the log that CI systems may fold away.
    pub fn fold(&mut self, wall: std::time::SystemTime, several: bool) {
        self.several = several;
        self.folded = true;
        match self.dialect {
            Dialect::Github => self.raw("::group::Testsigma run"),
            Dialect::Azure => self.raw("##[group]Testsigma run"),
            Dialect::Gitlab => {
                let seconds = unix_seconds(wall);
                self.raw(&format!("\u{1b}[0Ksection_start:{seconds}:testsigma\r\u{1b}[0KTestsigma run"));
            }
            Dialect::Buildkite => self.raw("--- Testsigma run"),
            Dialect::Plain | Dialect::Teamcity => self.folded = false,
        }
    }

    /// Ends it.
    pub fn unfold(&mut self, wall: std::time::SystemTime) {
        if !std::mem::take(&mut self.folded) {
            return;
        }
        match self.dialect {
            Dialect::Github => self.raw("::endgroup::"),
            Dialect::Azure => self.raw("##[endgroup]"),
            Dialect::Gitlab => {
                let seconds = unix_seconds(wall);
                self.raw(&format!("\u{1b}[0Ksection_end:{seconds}:testsigma\r\u{1b}[0K"));
            }
            Dialect::Buildkite => self.raw("+++ Testsigma verdict"),
            Dialect::Plain | Dialect::Teamcity => {}
        }
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
                    Origin::Attached => "the plan is running already: following that run",
                    Origin::Given => "following the run",
                };
                self.timed(now, Some(follow), how);
                self.say(&format!("Run ID: {}", follow.run_id().unwrap_or_default()));
                self.say(run_url.unwrap_or_default());
            }
            Event::Looked => {
                let state = state(follow);
                let changed = self.said[index].state != state;
                let due = now.saturating_sub(self.last_line) >= self.heartbeat();
                if due || self.loudness == Loudness::Verbose || (changed && self.loudness > Loudness::Quiet) {
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
            Event::Trouble { trouble, retry_in } => {
                let next = match retry_in {
                    Some(pause) => format!("; next try in {}", duration(*pause)),
                    None => String::new(),
                };
                if retry_in.is_some() && self.loudness > Loudness::Quiet {
                    self.timed(now, Some(follow), &format!("{}{next}", trouble.message()));
                }
            }
            Event::Uncertain { trouble } => {
                let text = format!(
                    "the answer to the trigger was lost, looking for the run instead of triggering again ({})",
                    trouble.what_and_where()
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
            Event::Stopping => self.timed(now, Some(follow), "the time is up: stopping the run"),
            Event::StopFailed { trouble } => {
                self.timed(now, Some(follow), &format!("stopping the run failed: {}", trouble.message()));
            }
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
        if self.loudness == Loudness::Quiet { QUIET_HEARTBEAT } else { HEARTBEAT }
    }

    /// The last lines: per plan what failed and the verdict, then the files.
    pub fn conclude(&mut self, outcome: &Outcome, files: &[String]) {
        let mut errors = Vec::new();
        for plan in &outcome.plans {
            self.failures(plan);
            let counts = counts_line(plan).map(|line| format!(": {line}")).unwrap_or_default();
            let line = format!("{}: {}{counts}", plan.title(), plan.message);
            if plan.exit == crate::exit::Exit::Passed {
                self.say(&line);
            } else {
                errors.push(line);
            }
            if let Report::MadeUp(_, reason) = &plan.report
                && plan.verdict.is_some()
            {
                self.warn(&format!(
                    "the server's JUnit report could not be had, a made-up one stands in for it: {reason}"
                ));
            }
            if let (Some((queued, ran)), Some(within)) = (plan.queued_and_ran, plan.noticed_within) {
                let (queued, ran, within) = (duration(queued), duration(ran), duration(within));
                self.say(&format!("Queued for {queued}, ran for {ran}, its end was noticed within {within}"));
            }
            if let Some(run) = &plan.run {
                self.say(&run.url);
            }
        }
        if !files.is_empty() && self.loudness > Loudness::Quiet {
            self.say(&format!("Files: {}", files.join(", ")));
        }
        self.say(&format!(
            "Exit code {} ({}) after {}, {} requests",
            outcome.exit.code(),
            outcome.exit.name(),
            duration(outcome.took),
            outcome.requests
        ));
        if outcome.plans.is_empty() {
            errors.push(outcome.message.clone());
        }
        for line in errors {
            self.error_command(&line);
            self.complain(&line);
        }
    }

    fn failures(&mut self, plan: &PlanOutcome) {
        // A re-run may have made up for them.
        let failed = if plan.exit == crate::exit::Exit::Passed { "Failed at first" } else { "Failed" };
        for case in plan.failures.iter().take(MOST_NAMED) {
            let message = if case.message.is_empty() { String::new() } else { format!(": {}", case.message) };
            self.say(&format!("{failed}: {} / {} [{}]{message}", case.suite, case.name, case.machine));
        }
        let named = plan.failures.len().min(MOST_NAMED);
        if plan.failed_cases as usize > named {
            self.say(&format!("{failed}: {} more, see the report", plan.failed_cases as usize - named));
        }
    }

    /// The CI system's own way to mark a build as failed.
    fn error_command(&mut self, text: &str) {
        let text = self.redactor.text(&defang::line(text));
        match self.dialect {
            Dialect::Github => {
                let data = text.replace('%', "%25");
                self.raw(&format!("::error title=Testsigma::{data}"));
            }
            Dialect::Azure => {
                let data = text.replace('%', "%AZP25").replace(';', "%3B").replace(']', "%5D");
                self.raw(&format!("##vso[task.logissue type=error]{data}"));
            }
            Dialect::Teamcity => {
                let mut data = String::new();
                for c in text.chars() {
                    if matches!(c, '|' | '\'' | '[' | ']') {
                        data.push('|');
                    }
                    data.push(c);
                }
                let data = defang::shorten(&data, 3900);
                self.raw(&format!("##teamcity[buildProblem description='{data}' identity='testsigma']"));
            }
            Dialect::Plain | Dialect::Gitlab | Dialect::Buildkite => {}
        }
    }
}

/// Where a run stands, in a few words.
pub fn state(follow: &Follow) -> String {
    let Some(run) = follow.run() else {
        return match follow.run_id() {
            Some(_) => "no look at the run has succeeded yet".to_owned(),
            None => "no run yet".to_owned(),
        };
    };
    let word = match &run.status {
        Status::Created => "created, waiting for a machine".to_owned(),
        Status::Queued => "queued, waiting for a free slot".to_owned(),
        Status::PreFlight => "getting its session ready".to_owned(),
        Status::InProgress => "running".to_owned(),
        Status::Completed => match run.child.as_deref() {
            Some(_) if run.last().status != Status::Completed => "running again what failed".to_owned(),
            _ => format!("completed: {}", run.consolidated_result.as_ref().unwrap_or(&run.last().result).word()),
        },
        Status::Other(word) if word.is_empty() => "without a status, so not over".to_owned(),
        Status::Other(word) => format!("in the unknown status {word}, so not over"),
    };
    match follow.counts() {
        Some(counts) if counts.total > 0 && run.status != Status::Created => {
            let failed = if counts.failed > 0 { format!(", {} failed", counts.failed) } else { String::new() };
            format!("{word}, {}/{} done{failed}", counts.done(), counts.total)
        }
        _ => word,
    }
}

/// Why a run may stand still.
fn hint(follow: &Follow) -> &'static str {
    match follow.run().map(|run| &run.status) {
        Some(Status::Created) => ": does the plan have an enabled test machine, and is its agent or lab connected?",
        Some(Status::Queued) => ": all parallel slots of the account may be taken",
        _ => "",
    }
}

fn estimate(follow: &Follow) -> String {
    match follow.time_left() {
        Some(left) if left >= Duration::from_secs(90) => format!(", about {} min left", (left.as_secs() + 30) / 60),
        Some(left) if left >= Duration::from_secs(5) => format!(", about {} s left", left.as_secs()),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::follow::{Policy, Task};
    use crate::testsigma::api::Reply;
    use crate::testsigma::run::Run;

    /// What is logged of a run that stays in one state for `minutes`, looked at each minute.
    fn log_of(status: Status, minutes: u64) -> String {
        let mut text = String::new();
        let mut print = |piece: &str| text.push_str(piece);
        let mut complain = |_: &str| {};
        let mut log = Log::new(&mut print, &mut complain, &Output::default(), Duration::ZERO);
        let (wall, rng) = (std::time::UNIX_EPOCH, fastrand::Rng::with_seed(1));
        let mut follow = Follow::begin(Task::Wait(7), Policy::default(), Duration::ZERO, wall, rng);
        for minute in 0..=minutes {
            let now = Duration::from_secs(60 * minute);
            follow.step(now);
            let run = Box::new(Run { id: 7, status: status.clone(), ..Run::default() });
            follow.answer(now, Ok(Reply::Run { run, body: Vec::new() }));
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
