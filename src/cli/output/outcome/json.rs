//! The outcome file, for programs. Its shape is `docs/outcome.schema.json`: each struct here is an object there, with its keys in this
//! order, and null where there is no value. What the typed interface has too is called as it is there.

use std::fmt::Write;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::Serialize;

use super::{Outcome, PlanOutcome, Report, RunOutcome, verdict_word};
use crate::api::model::Counts;
use crate::cli::exit::Exit;
use crate::failed_cases::{Before, FailedCase};
use crate::follow::Origin;

/// The version of the schema: a number that changes when a reader of the old shape could be misled.
const SCHEMA: u32 = 2;

impl Outcome {
    /// The outcome file.
    pub fn json(&self) -> String {
        // Structs of text and numbers can always be written.
        serde_json::to_string_pretty(&OutcomeRecord::of(self)).unwrap_or_default() + "\n"
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OutcomeRecord<'o> {
    schema: u32,
    tool: ToolRecord,
    command: &'o str,
    exit: ExitRecord,
    result: ExitRecord,
    message: &'o str,
    server: Option<&'o str>,
    edition: Option<&'static str>,
    started_at: Option<String>,
    duration_ms: u64,
    requests: u32,
    run_started: bool,
    plans: Vec<PlanRecord<'o>>,
}

#[derive(Serialize)]
struct ToolRecord {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct ExitRecord {
    code: u8,
    name: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PlanRecord<'o> {
    /// Ids are text: many readers hold numbers as 64-bit floats.
    plan: Option<String>,
    plan_name: Option<&'o str>,
    build: Option<&'o str>,
    exit: ExitRecord,
    result: ExitRecord,
    verdict: Option<&'static str>,
    message: &'o str,
    duration_ms: u64,
    run: Option<RunRecord<'o>>,
    counts: Option<CountsRecord>,
    report: ReportRecord<'o>,
    failed_cases: u32,
    failures: Vec<FailureRecord<'o>>,
    mended_cases: u32,
    mended: Vec<FailureRecord<'o>>,
    compared: Option<ComparedRecord>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RunRecord<'o> {
    id: String,
    url: &'o str,
    server_status: Option<&'o str>,
    server_result: Option<&'o str>,
    message: Option<&'o str>,
    build: Option<&'o str>,
    origin: Option<&'static str>,
    decided_by_rerun: bool,
    started_at: Option<String>,
    ended_at: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CountsRecord {
    total: u32,
    passed: u32,
    failed: u32,
    aborted: u32,
    stopped: u32,
    not_executed: u32,
    pending: u32,
}

#[derive(Serialize)]
struct ReportRecord<'o> {
    origin: &'static str,
    file: Option<&'o str>,
    reason: Option<&'o str>,
    normalized: Option<&'o str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FailureRecord<'o> {
    machine: Option<&'o str>,
    suite: Option<&'o str>,
    name: &'o str,
    message: Option<&'o str>,
    step: Option<&'o str>,
    url: Option<&'o str>,
    duration_ms: Option<u32>,
    not_run: bool,
    before: Option<&'static str>,
    alike: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ComparedRecord {
    run: String,
    now_passing: u32,
}

impl<'o> OutcomeRecord<'o> {
    fn of(outcome: &'o Outcome) -> Self {
        OutcomeRecord {
            schema: SCHEMA,
            tool: ToolRecord { name: "testsigma-ci", version: env!("CARGO_PKG_VERSION") },
            command: outcome.command.name(),
            exit: outcome.gate.into(),
            result: ExitRecord::of_command(outcome.exit),
            message: &outcome.message,
            server: outcome.server.as_deref(),
            edition: outcome.edition.map(|edition| edition.name()),
            started_at: rfc3339(outcome.started.duration_since(UNIX_EPOCH).unwrap_or_default()),
            duration_ms: milliseconds(outcome.took),
            requests: outcome.requests,
            run_started: outcome.plans.iter().any(PlanOutcome::run_started),
            plans: outcome.plans.iter().map(PlanRecord::of).collect(),
        }
    }
}

impl<'o> PlanRecord<'o> {
    fn of(plan: &'o PlanOutcome) -> Self {
        PlanRecord {
            plan: plan.plan.map(|id| id.to_string()),
            plan_name: plan.name.as_deref(),
            build: plan.build_sent.as_deref(),
            exit: plan.gate.into(),
            result: ExitRecord::of_command(plan.exit),
            verdict: plan.verdict.map(verdict_word),
            message: &plan.message,
            duration_ms: milliseconds(plan.took),
            run: plan.run.as_ref().map(RunRecord::of),
            counts: plan.counts.map(CountsRecord::from),
            report: ReportRecord::of(plan),
            failed_cases: plan.failed_cases,
            failures: plan.failures.iter().map(FailureRecord::of).collect(),
            mended_cases: plan.mended_cases,
            mended: plan.mended.iter().map(FailureRecord::of).collect(),
            compared: plan.compared.map(|(run, now_passing)| ComparedRecord { run: run.to_string(), now_passing }),
        }
    }
}

impl<'o> RunRecord<'o> {
    fn of(run: &'o RunOutcome) -> Self {
        let at = |milliseconds: Option<u64>| milliseconds.map(Duration::from_millis).and_then(rfc3339);
        RunRecord {
            id: run.id.to_string(),
            url: &run.url,
            server_status: said(&run.status),
            server_result: said(&run.result),
            message: run.message.as_deref(),
            build: run.build.as_deref(),
            origin: run.origin.map(Origin::word),
            decided_by_rerun: run.rerun,
            started_at: at(run.started),
            ended_at: at(run.ended),
        }
    }
}

impl<'o> ReportRecord<'o> {
    fn of(plan: &'o PlanOutcome) -> Self {
        let (origin, file, reason) = match &plan.report {
            Report::None => ("none", None, None),
            Report::Server(file) => ("server", Some(file.as_str()), None),
            Report::Merged(file, _) => ("merged", Some(file.as_str()), None),
            Report::MadeUp(file, reason) => ("synthetic", Some(file.as_str()), Some(reason.as_str())),
        };
        ReportRecord { origin, file, reason, normalized: plan.normalized.as_deref() }
    }
}

impl<'o> FailureRecord<'o> {
    fn of(case: &'o FailedCase) -> Self {
        FailureRecord {
            machine: said(&case.machine),
            suite: said(&case.suite),
            name: &case.name,
            message: said(&case.message),
            step: said(&case.step),
            url: case.link.as_deref(),
            duration_ms: Some(case.milliseconds).filter(|milliseconds| *milliseconds > 0),
            not_run: case.is_unrun,
            before: match case.before {
                Before::Unknown => None,
                Before::Passed => Some("passed"),
                Before::Failed(_) => Some("failed"),
            },
            alike: case.alike,
        }
    }
}

impl From<Counts> for CountsRecord {
    fn from(counts: Counts) -> Self {
        CountsRecord {
            total: counts.total,
            passed: counts.passed,
            failed: counts.failed,
            aborted: counts.aborted,
            stopped: counts.stopped,
            not_executed: counts.not_executed,
            pending: counts.pending(),
        }
    }
}

impl From<Exit> for ExitRecord {
    fn from(exit: Exit) -> Self {
        ExitRecord { code: exit.code(), name: exit.name() }
    }
}

impl ExitRecord {
    /// What the command did: its success is no pass.
    fn of_command(exit: Exit) -> Self {
        let name = if exit == Exit::Passed { "done" } else { exit.name() };
        ExitRecord { code: exit.code(), name }
    }
}

/// An instant so long after 1970, to the second: `2026-07-21T13:17:55Z`. One beyond the year 9999 has no such form.
pub fn rfc3339(since_1970: Duration) -> Option<String> {
    let mut text = String::new();
    let at: SystemTime = UNIX_EPOCH.checked_add(since_1970)?;
    write!(text, "{}", humantime::format_rfc3339_seconds(at)).ok()?;
    Some(text)
}

/// No empty text stands for none.
fn said(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
