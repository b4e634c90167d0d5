//! The whole outcome of a command: every file and the last lines of the log are made from it.

mod json;
mod message;
mod words;

use std::time::{Duration, SystemTime};

use crate::api::Edition;
use crate::api::client::Client;
use crate::api::model::Counts;
use crate::cli::CommandError;
use crate::cli::command::Command;
use crate::cli::exit::Exit;
use crate::follow::verdict::{self, Evidence, InconclusiveReason, Verdict};
use crate::follow::{End, Follow, Origin};
use crate::junit::FailedCase;
use crate::junit::listed::Listed;
use crate::sanitize;
pub use json::rfc3339;
pub use words::verdict_word;

/// The outcome of a command.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The command.
    pub command: Command,
    /// The code that the command ends with, or stands for where `--exit-codes simple` is given.
    pub exit: Exit,
    /// The code that files say: see [`PlanOutcome::gate`].
    pub gate: Exit,
    /// For people: one line.
    pub message: String,
    /// The page of the CI system's build, as far as its variables tell.
    pub ci_build: Option<String>,
    /// The server, without its path.
    pub server: Option<String>,
    /// Its edition.
    pub edition: Option<Edition>,
    /// The start of the command, by this machine's clock.
    pub started: SystemTime,
    /// The time from its start to its end.
    pub took: Duration,
    /// HTTP requests made.
    pub requests: u32,
    /// One for each plan.
    pub plans: Vec<PlanOutcome>,
}

/// The outcome of one plan.
#[derive(Clone, Debug)]
pub struct PlanOutcome {
    /// The plan's id, if known.
    pub plan: Option<u64>,
    /// Its name, if the server said it.
    pub name: Option<String>,
    /// The build number that was sent.
    pub build_sent: Option<String>,
    /// The command's code for this plan alone.
    pub exit: Exit,
    /// The code of a gate for what was seen of the run, [`Exit::Internal`] without a verdict: what files say, so that none says of a run
    /// that it passed because a command that does not gate did what it was asked.
    pub gate: Exit,
    /// The verdict, if there is one.
    pub verdict: Option<Verdict>,
    /// For people: one line.
    pub message: String,
    /// The run, if there is one.
    pub run: Option<RunOutcome>,
    /// The best numbers known.
    pub counts: Option<Counts>,
    /// The JUnit report.
    pub report: Report,
    /// The file of the normalized report, if there is one.
    pub normalized: Option<String>,
    /// The failed cases that the report names.
    pub failures: Vec<FailedCase>,
    /// The run before, where there is one that the cases were compared with, and how many that failed in it pass now.
    pub compared: Option<(u64, u32)>,
    /// The number of failed cases in the report, named or not.
    pub failed_cases: u32,
    /// Whether these are the first run's, of which it is not known what a re-run made of them.
    pub failures_of_first_run: bool,
    /// The cases that failed at first and passed in a re-run.
    pub mended: Vec<FailedCase>,
    /// Their number, named or not.
    pub mended_cases: u32,
    /// The cases of the report, as far as a page shows them.
    pub listed: Listed,
    /// The number of all its cases.
    pub report_cases: u32,
    /// The time from our start to the end of this plan.
    pub took: Duration,
    /// The time that the run waited for its start, and the time that it ran, as far as the polls show.
    pub queued_and_ran: Option<(Duration, Duration)>,
    /// The longest that its end can have gone unnoticed.
    pub noticed_within: Option<Duration>,
}

/// A run as last seen.
#[derive(Clone, Debug)]
pub struct RunOutcome {
    /// Its id.
    pub id: u64,
    /// The server has shown it.
    pub seen: bool,
    /// Its page.
    pub url: String,
    /// The server's word for where it stands.
    pub status: String,
    /// The server's word for how it ended; empty when it said none.
    pub result: String,
    /// The server's message about it.
    pub message: Option<String>,
    /// The build number as the server keeps it.
    pub build: Option<String>,
    /// The way in which it came to be followed.
    pub origin: Option<Origin>,
    /// A re-run decided.
    pub rerun: bool,
    /// Start, milliseconds since 1970 by the server's clock.
    pub started: Option<u64>,
    /// End, milliseconds since 1970 by the server's clock.
    pub ended: Option<u64>,
}

/// The JUnit report of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// None was wanted, or there is nowhere to write it.
    None,
    /// The server's, in this file.
    Server(String),
    /// What counted in the end, in the first file: the server's of the first run, which is in the second, and that of the re-run.
    Merged(String, String),
    /// One that we made up, in this file, for this reason.
    MadeUp(String, String),
}

impl Outcome {
    /// The outcome of a command about these plans, without its message.
    pub fn of_plans(
        command: Command,
        client: &Client,
        started: SystemTime,
        took: Duration,
        requests: u32,
        plans: Vec<PlanOutcome>,
    ) -> Self {
        // What `report` says of a run that goes on is to be tried later, whatever was started.
        let run_started = (command.gates() || command.starts_run()) && plans.iter().any(PlanOutcome::run_is_certain);
        let together =
            |code: fn(&PlanOutcome) -> Exit| Exit::together(&plans.iter().map(code).collect::<Vec<_>>(), run_started);
        Outcome {
            command,
            exit: together(|plan| plan.exit),
            gate: together(|plan| plan.gate),
            message: String::new(),
            ci_build: None,
            server: Some(client.base().url("")),
            edition: Some(client.edition),
            started,
            took,
            requests,
            plans,
        }
    }

    /// The outcome of a command that could not go on.
    pub fn refused(command: Command, error: CommandError, started: SystemTime, took: Duration, requests: u32) -> Self {
        Outcome {
            command,
            exit: error.exit,
            gate: if command.gates() { error.exit } else { Exit::Internal },
            message: error.message,
            ci_build: None,
            server: None,
            edition: None,
            started,
            took,
            requests,
            plans: Vec::new(),
        }
    }
}

impl PlanOutcome {
    /// The outcome of a follow that has ended, or that is being stopped. `passed` is the number of test cases that passed by the report, if there is one.
    pub fn of(follow: &Follow, client: &Client, now: Duration, passed: Option<u32>) -> Self {
        let end = end_by_report(follow, passed);
        let verdict = match &end {
            Some(End::Verdict(verdict)) => Some(*verdict),
            Some(End::FailedFast { .. }) => Some(Verdict::Failed),
            Some(End::Stopped { confirmed: true }) => Some(Verdict::Stopped),
            _ => None,
        };
        let over = matches!(end, Some(End::Verdict(_)));
        let exit = Exit::of_end(end.as_ref(), follow.started_here());
        let message = client.redactor().text(&message::of_end(end.as_ref(), follow));
        let took = follow.last_poll().filter(|_| over).unwrap_or(now).saturating_sub(follow.started_at());
        PlanOutcome {
            plan: follow.plan(),
            name: follow.run().and_then(|run| run.plan_name.clone()),
            // A build number made from the wrong variable can hold the key.
            build_sent: follow
                .request()
                .filter(|request| request.rerun.is_none() && !follow.origin().is_some_and(Origin::is_found))
                .map(|request| client.redactor().server_text(&request.build, sanitize::MAX_TEXT)),
            verdict,
            run: follow.run_id().map(|id| RunOutcome::of(id, follow, client)),
            counts: follow.counts(),
            queued_and_ran: follow.queued_and_ran().filter(|_| over),
            noticed_within: follow.noticed_within().filter(|_| over),
            ..PlanOutcome::unknown(exit, message, took)
        }
    }

    /// The outcome of a plan of which nothing is known but that it was not run.
    pub fn refused(error: &CommandError, took: Duration) -> Self {
        PlanOutcome::unknown(error.exit, error.message.clone(), took)
    }

    /// Decides [`Self::gate`], once [`Self::exit`] is that of a gate.
    pub fn judge_as_gate(&mut self, command: Command) {
        self.gate = match self.verdict {
            _ if command.gates() => self.exit,
            // A pass may lack the report that is required.
            Some(Verdict::Passed) => self.exit,
            Some(verdict) => verdict.into(),
            None => Exit::Internal,
        };
    }

    /// Whether there is a run of the plan, or may be.
    pub fn run_started(&self) -> bool {
        self.run.is_some() || self.exit == Exit::TriggerUncertain
    }

    /// The same, without a run that was given and that the server has not shown.
    fn run_is_certain(&self) -> bool {
        self.run_started() && self.run.as_ref().is_none_or(|run| run.seen || run.origin != Some(Origin::Given))
    }

    /// The outcome of a plan without a run.
    fn unknown(exit: Exit, message: String, took: Duration) -> Self {
        PlanOutcome {
            plan: None,
            name: None,
            build_sent: None,
            exit,
            gate: exit,
            verdict: None,
            message,
            run: None,
            counts: None,
            report: Report::None,
            normalized: None,
            failures: Vec::new(),
            compared: None,
            failed_cases: 0,
            failures_of_first_run: false,
            mended: Vec::new(),
            mended_cases: 0,
            listed: Listed::default(),
            report_cases: 0,
            took,
            queued_and_ran: None,
            noticed_within: None,
        }
    }

    /// A pass beside failed cases in the report of the run that decided: that is none.
    pub fn contradict(&mut self, failed: u32) {
        if self.verdict == Some(Verdict::Passed) {
            let verdict = Verdict::Inconclusive(InconclusiveReason::FailedCases(Evidence::Report));
            (self.verdict, self.exit) = (Some(verdict), Exit::Inconclusive);
            self.message = format!("the server calls the run passed, but its own report shows failed cases: {failed}");
        }
    }
}

impl PlanOutcome {
    /// A re-run passed, but so many cases that did not pass in `run` were not in it, or nobody knows how many: that is none.
    pub fn refuse_partial_rerun(&mut self, run: u64, failed: Option<u32>) {
        if self.verdict == Some(Verdict::Passed) && failed != Some(0) {
            let verdict = Verdict::Inconclusive(InconclusiveReason::NotRerun);
            (self.verdict, self.exit) = (Some(verdict), Exit::Inconclusive);
            self.message = match failed {
                Some(failed) => format!(
                    "the re-run passed, but not all is in it that did not pass in run {run}: {failed} cases are not"
                ),
                None => {
                    format!("the re-run passed, but nothing says whether all is in it that did not pass in run {run}")
                }
            };
        }
    }
}

/// The end of a follow in the light of the report, or how it would end if nothing more came of a stop: a pass that the server does not count needs a case that passed by the report.
fn end_by_report(follow: &Follow, passed: Option<u32>) -> Option<End> {
    if follow.is_uncounted() && passed.unwrap_or(0) == 0 {
        return Some(End::Verdict(Verdict::Inconclusive(InconclusiveReason::Uncounted)));
    }
    let stopping = || follow.is_stopping().then_some(End::Stopped { confirmed: false });
    follow.end().cloned().or_else(stopping)
}

impl RunOutcome {
    fn of(id: u64, follow: &Follow, client: &Client) -> Self {
        let run = follow.run();
        let text = |word: Option<&str>| word.unwrap_or_default().to_owned();
        RunOutcome {
            id,
            seen: run.is_some(),
            url: client.run_url(id),
            status: text(run.map(|run| run.status.word())),
            result: text(run.map(|run| run.result.word())),
            message: run.and_then(|run| run.message.clone()),
            // Harmless only here: before, it has to be the very number that the server keeps.
            build: run
                .and_then(|run| run.build.as_deref())
                .map(|build| client.redactor().server_text(build, sanitize::MAX_TEXT)),
            origin: follow.origin(),
            rerun: run.is_some_and(verdict::was_rerun),
            started: run.and_then(|run| run.started),
            ended: run.and_then(|run| run.ended),
        }
    }
}
