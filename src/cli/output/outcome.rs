//! The whole outcome of a command: what every file and the last lines of the log are made from.

mod json;
mod words;

use std::time::{Duration, SystemTime};

use super::duration;
use crate::api::Edition;
use crate::api::client::Client;
use crate::api::model::Counts;
use crate::cli::command::Command;
use crate::cli::exit::Exit;
use crate::cli::hints;
use crate::follow::verdict::{self, InconclusiveReason, Verdict};
use crate::follow::{End, Follow, Limit, Origin};
use crate::junit::FailedCase;
pub use words::verdict_word;

/// The outcome of a command.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The command.
    pub command: Command,
    /// How it ends.
    pub exit: Exit,
    /// For people: one line.
    pub message: String,
    /// The server, without its path.
    pub server: Option<String>,
    /// Its edition.
    pub edition: Option<Edition>,
    /// When it began, by this machine's clock.
    pub started: SystemTime,
    /// How long it took.
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
    /// How it ends.
    pub exit: Exit,
    /// The verdict, if there is one.
    pub verdict: Option<Verdict>,
    /// For people: one line.
    pub message: String,
    /// The run, if there is one.
    pub run: Option<RunOutcome>,
    /// The best numbers known.
    pub counts: Option<Counts>,
    /// What became of the report.
    pub report: Report,
    /// The failed cases that the report names.
    pub failures: Vec<FailedCase>,
    /// How many there are.
    pub failed_cases: u32,
    /// How long this plan took, from our start to its end.
    pub took: Duration,
    /// How long the run waited for its start and how long it ran, as far as the looks tell.
    pub queued_and_ran: Option<(Duration, Duration)>,
    /// The longest that its end can have gone unnoticed.
    pub noticed_within: Option<Duration>,
}

/// A run as last seen.
#[derive(Clone, Debug)]
pub struct RunOutcome {
    /// Its id.
    pub id: u64,
    /// Whether the server has shown it.
    pub seen: bool,
    /// Its page.
    pub url: String,
    /// The server's words.
    pub status: String,
    /// The server's words.
    pub result: String,
    /// The server's remark.
    pub message: Option<String>,
    /// The build number as the server keeps it.
    pub build: Option<String>,
    /// How it came to be followed.
    pub origin: Option<Origin>,
    /// Whether a re-run decided.
    pub rerun: bool,
    /// Start, milliseconds since 1970 by the server's clock.
    pub started: Option<u64>,
    /// End, milliseconds since 1970 by the server's clock.
    pub ended: Option<u64>,
}

/// What became of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// None was wanted, or there is nowhere to write it.
    None,
    /// The server's is in this file.
    Server(String),
    /// One was made up in this file, because of this.
    MadeUp(String, String),
}

impl PlanOutcome {
    /// What a follow that has ended came to. `passed` is how many test cases passed by the report, if there is one.
    pub fn of(follow: &Follow, api: &Client, now: Duration, passed: Option<u32>) -> Self {
        let (exit, verdict, message) = match follow.end() {
            Some(End::Verdict(verdict)) => {
                let verdict = match verdict {
                    Verdict::Passed if follow.is_uncounted() && passed.unwrap_or(0) == 0 => {
                        Verdict::Inconclusive(InconclusiveReason::Uncounted)
                    }
                    verdict => *verdict,
                };
                let rerun = verdict == Verdict::Passed && follow.run().is_some_and(verdict::was_rerun);
                let message = format!("{}{}", hints::sentence(verdict), if rerun { ", after a re-run" } else { "" });
                (Exit::from(verdict), Some(verdict), message)
            }
            Some(End::Unfinished) => {
                (Exit::TryLater, None, "the run is not over yet: wait for it with wait, or ask again later".to_owned())
            }
            Some(End::Stopped { confirmed: true }) => (Exit::Passed, None, "the run was stopped".to_owned()),
            Some(End::Stopped { confirmed: false }) => {
                let message = "the run was asked to stop, but is not confirmed to be over: look at it again";
                (Exit::Unavailable, None, message.to_owned())
            }
            Some(End::Started) => (Exit::Passed, None, "the run was started".to_owned()),
            Some(End::TimedOut { limit, stopped }) => {
                let what = match (limit, follow.run_id()) {
                    (Limit::Wait, None) => "no run could be started within --max-wait",
                    (Limit::Wait, Some(_)) => "the run was not over within --max-wait",
                    (Limit::Queue, _) => "the run had not started within --max-queue",
                    (Limit::Run, _) => "the run was not over within --max-run",
                };
                let allowed = duration(follow.allowed(*limit));
                let left = left(follow, *stopped);
                let failing =
                    follow.error().map_or_else(String::new, |error| format!("; the last request failed: {}", error));
                (Exit::TimedOut, None, format!("{what} ({allowed}); {left}{failing}"))
            }
            Some(End::FailedFast { stopped }) => {
                let message = format!("tests failed, as many as --fail-fast waits for; {}", left(follow, *stopped));
                (Exit::TestsFailed, Some(Verdict::Failed), message)
            }
            Some(End::Blocked { other: Some(other), .. }) => {
                let message = format!(
                    "the plan is running already as run {other}, nothing was started: `stop {other}` stops it, --on-conflict wait waits \
                     for its end, --on-conflict attach follows it"
                );
                (Exit::TryLater, None, message)
            }
            Some(End::Blocked { other: None, error }) => {
                (Exit::TryLater, None, format!("nothing was started: {}", hints::message(error)))
            }
            Some(End::Uncertain(error)) => (
                Exit::TriggerUncertain,
                None,
                format!(
                    "the trigger was sent but its answer was lost, and no run of ours was found: a run may exist, so look at the plan's \
                     runs in Testsigma{} before triggering again ({})",
                    follow.request().map(|order| format!(" for build {}", order.build)).unwrap_or_default(),
                    error
                ),
            ),
            Some(End::Failed(error)) => {
                let exit = match Exit::from(error.kind) {
                    // "Try later" means that nothing was started.
                    Exit::TryLater if follow.started_here() => Exit::Unavailable,
                    exit => exit,
                };
                (exit, None, hints::message(error))
            }
            Some(End::Internal) => {
                (Exit::Internal, None, "an answer came that nobody asked for: please report it".to_owned())
            }
            None => (Exit::Internal, None, "the run was given up in the middle".to_owned()),
        };
        let over = matches!(follow.end(), Some(End::Verdict(_)));
        PlanOutcome {
            plan: follow.plan(),
            name: follow.run().and_then(|run| run.plan_name.clone()),
            // A build number made from the wrong variable can hold the key.
            build_sent: follow
                .request()
                .filter(|_| follow.origin() != Some(Origin::Attached))
                .map(|order| api.redactor().text(&order.build)),
            exit,
            verdict,
            message: api.redactor().text(&message),
            run: follow.run_id().map(|id| RunOutcome::of(id, follow, api)),
            counts: follow.counts(),
            report: Report::None,
            failures: Vec::new(),
            failed_cases: 0,
            took: follow.last_poll().filter(|_| over).unwrap_or(now).saturating_sub(follow.started_at()),
            queued_and_ran: follow.queued_and_ran().filter(|_| over),
            noticed_within: follow.noticed_within().filter(|_| over),
        }
    }

    /// The outcome of a plan of which nothing is known but that it was not run.
    pub fn refused(error: &crate::cli::CommandError, took: Duration) -> Self {
        PlanOutcome {
            plan: None,
            name: None,
            build_sent: None,
            exit: error.exit,
            verdict: None,
            message: error.message.clone(),
            run: None,
            counts: None,
            report: Report::None,
            failures: Vec::new(),
            failed_cases: 0,
            took,
            queued_and_ran: None,
            noticed_within: None,
        }
    }
}

impl RunOutcome {
    fn of(id: u64, follow: &Follow, api: &Client) -> Self {
        let run = follow.run();
        let text = |word: Option<&str>| word.unwrap_or_default().to_owned();
        RunOutcome {
            id,
            seen: run.is_some(),
            url: api.run_url(id),
            status: text(run.map(|run| run.status.word())),
            result: text(run.map(|run| run.result.word())),
            message: run.and_then(|run| run.message.clone()),
            build: run.and_then(|run| run.build.clone()),
            origin: follow.origin(),
            rerun: run.is_some_and(verdict::was_rerun),
            started: run.and_then(|run| run.started),
            ended: run.and_then(|run| run.ended),
        }
    }
}

/// What became of a run that was left before its end.
fn left(follow: &Follow, stopped: Option<bool>) -> String {
    match (follow.run_id(), stopped) {
        (None, _) => "nothing was started".to_owned(),
        (Some(run), None) if follow.run().is_none() => format!("no look at it succeeded: `wait {run}` tries again"),
        (Some(run), None) => format!("it goes on: `wait {run}` waits for it, `stop {run}` stops it"),
        (_, Some(true)) => "it was stopped".to_owned(),
        (_, Some(false)) => "stopping it was asked for, but is not confirmed".to_owned(),
    }
}
