//! The sentence that says how a plan ended, for people.

use crate::api::model::{Run, RunResult};
use crate::cli::hints;
use crate::cli::output::duration;
use crate::follow::verdict::{Verdict, was_rerun};
use crate::follow::{End, Follow, Limit, Origin};

/// One line about the end of a follow: what happened and what to do. The server's words in it may hold the key.
pub(super) fn of_end(end: Option<&End>, follow: &Follow) -> String {
    match end {
        // Why a run was stopped the server alone knows.
        Some(End::Verdict(Verdict::Stopped)) => {
            let last = follow.run().map(Run::last);
            let reason = last.and_then(|run| run.message.as_deref()).filter(|reason| !reason.is_empty());
            let reason = reason.map(|reason| format!(" ({reason})")).unwrap_or_default();
            let what = match last.map(|run| &run.result) {
                Some(RunResult::Aborted) => "the run was aborted before its end",
                Some(RunResult::Stopped) => "the run was stopped before its end",
                _ => Verdict::Stopped.sentence(),
            };
            format!("{what}{reason}")
        }
        Some(End::Verdict(verdict)) => {
            let run = follow.run();
            let note = match verdict {
                Verdict::Passed if run.is_some_and(was_rerun) => ", after a re-run",
                Verdict::Passed
                    if follow.accepts_empty() && follow.counts().is_some_and(|counts| counts.passed == 0) =>
                {
                    ", though no test passed: --allow-empty accepts that"
                }
                Verdict::Failed if run.is_some_and(|run| run.consolidated_result == Some(RunResult::Success)) => {
                    " at first and passed when re-run: --rerun-verdict original goes by the first run"
                }
                Verdict::Failed if run.and_then(|run| run.child.as_deref()).is_some_and(failed) => {
                    ", also in the re-run"
                }
                _ => "",
            };
            format!("{}{note}", hints::sentence(*verdict))
        }
        Some(End::Unfinished) => "the run is not over yet: wait for it with wait, or ask again later".to_owned(),
        Some(End::Stopped { confirmed: true }) => "the run was stopped".to_owned(),
        Some(End::Stopped { confirmed: false }) => {
            "the run was asked to stop, but is not confirmed to be over: look at it again".to_owned()
        }
        Some(End::Started) if follow.origin() == Some(Origin::Reused) => "the run was there already".to_owned(),
        Some(End::Started) => "the run was started".to_owned(),
        Some(End::TimedOut { limit, stopped }) => timed_out(*limit, *stopped, follow),
        Some(End::FailedFast { stopped }) => {
            format!("tests failed, as many as --fail-fast waits for; {}", state_when_left(follow, *stopped))
        }
        Some(End::Blocked { other: Some(other), .. }) => format!(
            "the plan is running already as run {other}, nothing was started: `stop {other}` stops it, --on-conflict wait waits for its \
             end, --on-conflict attach follows it"
        ),
        Some(End::Blocked { other: None, error }) => format!("nothing was started: {}", hints::message(error)),
        Some(End::Uncertain { error, runs }) if !runs.is_empty() => {
            let runs: Vec<String> = runs.iter().map(u64::to_string).collect();
            format!(
                "the trigger was sent, nothing proves what came of it, and several runs may be the one that it started: {}; look at them in \
                 Testsigma before triggering again ({error})",
                runs.join(", ")
            )
        }
        Some(End::Uncertain { error, .. }) => format!(
            "the trigger was sent, nothing proves what came of it, and no run of ours was found: a run may exist, so look at the plan's \
             runs in Testsigma{} before triggering again ({error})",
            follow
                .request()
                .filter(|request| request.rerun.is_none())
                .map(|request| format!(" for build {}", request.build))
                .unwrap_or_default(),
        ),
        Some(End::Failed(error)) => hints::message(error),
        Some(End::Internal) => "an answer came that nobody asked for: please report it".to_owned(),
        None => "the run was given up in the middle".to_owned(),
    }
}

fn failed(rerun: &Run) -> bool {
    rerun.result == RunResult::Failure
}

fn timed_out(limit: Limit, stopped: Option<bool>, follow: &Follow) -> String {
    let what = match (limit, follow.run_id()) {
        (Limit::Wait, None) => "no run could be started within --max-wait",
        (Limit::Wait, Some(_)) => "the run was not over within --max-wait",
        (Limit::Queue, _) => "the run had not started within --max-queue",
        (Limit::Run, _) => "the run was not over within --max-run",
        (Limit::Idle, _) => "nothing moved within --max-idle",
    };
    let allowed = duration(follow.allowed(limit));
    let what = match (limit, follow.run_id(), follow.in_the_way()) {
        (Limit::Wait, None, Some(other)) => format!("run {other} of the plan was in the way, and {what}"),
        _ => what.to_owned(),
    };
    let failing = follow.error().map_or_else(String::new, |error| format!("; the last request failed: {error}"));
    format!("{what} ({allowed}); {}{failing}", state_when_left(follow, stopped))
}

/// The state of a run that was left before its end.
fn state_when_left(follow: &Follow, stopped: Option<bool>) -> String {
    match (follow.run_id(), stopped) {
        (None, _) => "nothing was started".to_owned(),
        (Some(run), None) if follow.run().is_none() => format!("no look at it succeeded: `wait {run}` tries again"),
        (Some(run), None) => {
            let why = if follow.is_spared() { ", because a job found it and did not start it" } else { "" };
            format!("it goes on{why}: `wait {run}` waits for it, `stop {run}` stops it")
        }
        (_, Some(true)) => "it was stopped".to_owned(),
        (_, Some(false)) => "stopping it was asked for, but is not confirmed".to_owned(),
    }
}
