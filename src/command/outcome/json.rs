//! The outcome file, for programs. Its shape is `docs/outcome.schema.json`.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::Serialize;

use super::{Outcome, PlanOutcome, Report, RunOutcome, verdict_word};
use crate::exit::Exit;
use crate::follow::Origin;

/// The version of the schema: a number that changes when a reader of the old shape could be misled.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'o> {
    schema: u32,
    tool: Tool,
    command: &'o str,
    exit: Code,
    message: &'o str,
    server: Option<&'o str>,
    edition: Option<String>,
    started_at: Option<String>,
    milliseconds: u64,
    requests: u32,
    run_started: bool,
    plans: Vec<Plan<'o>>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Code {
    code: u8,
    name: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Plan<'o> {
    plan: Option<String>,
    plan_name: Option<&'o str>,
    build_no: Option<&'o str>,
    exit: Code,
    verdict: Option<&'static str>,
    message: &'o str,
    milliseconds: u64,
    run: Option<Run<'o>>,
    counts: Option<Counts>,
    report: ReportOrigin<'o>,
    failed_cases: u32,
    failures: Vec<Failure<'o>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'o> {
    id: String,
    url: &'o str,
    status: &'o str,
    result: &'o str,
    message: Option<&'o str>,
    build_no: Option<&'o str>,
    origin: Option<&'static str>,
    decided_by_rerun: bool,
    started_at: Option<String>,
    ended_at: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Counts {
    total: u32,
    passed: u32,
    failed: u32,
    aborted: u32,
    stopped: u32,
    not_executed: u32,
    pending: u32,
}

#[derive(Serialize)]
struct ReportOrigin<'o> {
    origin: &'static str,
    file: Option<&'o str>,
    reason: Option<&'o str>,
}

#[derive(Serialize)]
struct Failure<'o> {
    machine: &'o str,
    suite: &'o str,
    name: &'o str,
    message: &'o str,
}

impl Outcome {
    /// The outcome file.
    pub fn json(&self) -> Vec<u8> {
        let document = Document {
            schema: SCHEMA,
            tool: Tool { name: "testsigma-ci", version: env!("CARGO_PKG_VERSION") },
            command: &self.command,
            exit: code(self.exit),
            message: &self.message,
            server: self.server.as_deref(),
            edition: self.edition.map(|edition| edition.to_string()),
            started_at: instant(self.started),
            milliseconds: millis(self.took),
            requests: self.requests,
            run_started: self.plans.iter().any(|plan| plan.run.is_some() || plan.exit == Exit::TriggerUncertain),
            plans: self.plans.iter().map(plan).collect(),
        };
        // Text and numbers always become JSON.
        let mut bytes = serde_json::to_vec_pretty(&document).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}

fn plan(plan: &PlanOutcome) -> Plan<'_> {
    let (origin, file, reason) = match &plan.report {
        Report::None => ("none", None, None),
        Report::Server(file) => ("server", Some(file.as_str()), None),
        Report::MadeUp(file, reason) => ("synthetic", Some(file.as_str()), Some(reason.as_str())),
    };
    Plan {
        plan: plan.plan.map(|id| id.to_string()),
        plan_name: plan.name.as_deref(),
        build_no: plan.build_sent.as_deref(),
        exit: code(plan.exit),
        verdict: plan.verdict.map(verdict_word),
        message: &plan.message,
        milliseconds: millis(plan.took),
        run: plan.run.as_ref().map(run),
        counts: plan.counts.map(|counts| Counts {
            total: counts.total,
            passed: counts.passed,
            failed: counts.failed,
            aborted: counts.aborted,
            stopped: counts.stopped,
            not_executed: counts.not_executed,
            pending: counts.pending(),
        }),
        report: ReportOrigin { origin, file, reason },
        failed_cases: plan.failed_cases,
        failures: plan
            .failures
            .iter()
            .map(|case| Failure {
                machine: &case.machine,
                suite: &case.suite,
                name: &case.name,
                message: &case.message,
            })
            .collect(),
    }
}

fn run(run: &RunOutcome) -> Run<'_> {
    Run {
        id: run.id.to_string(),
        url: &run.url,
        status: &run.status,
        result: &run.result,
        message: run.message.as_deref(),
        build_no: run.build.as_deref(),
        origin: run.origin.map(|origin| match origin {
            Origin::Triggered => "triggered",
            Origin::Adopted => "adopted",
            Origin::Attached => "attached",
            Origin::Given => "given",
        }),
        decided_by_rerun: run.rerun,
        started_at: run.started.and_then(server_instant),
        ended_at: run.ended.and_then(server_instant),
    }
}

fn code(exit: Exit) -> Code {
    Code { code: exit.code(), name: exit.name() }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

fn server_instant(ms: u64) -> Option<String> {
    instant(UNIX_EPOCH.checked_add(Duration::from_millis(ms))?)
}

/// RFC 3339, to the second. An instant that the format cannot express is as good as none.
fn instant(at: SystemTime) -> Option<String> {
    use std::fmt::Write;
    if at < UNIX_EPOCH {
        return None;
    }
    let mut text = String::new();
    write!(text, "{}", humantime::format_rfc3339_seconds(at)).ok().map(|()| text)
}
