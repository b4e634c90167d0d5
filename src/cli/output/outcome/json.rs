//! The outcome file, for programs. Its shape is `docs/outcome.schema.json`.

use std::time::Duration;

use super::{Outcome, PlanOutcome, Report, RunOutcome, verdict_word};
use crate::calendar::{rfc3339, unix_seconds};
use crate::cli::exit::Exit;
use crate::follow::Origin;
use crate::json::Writer;

/// The version of the schema: a number that changes when a reader of the old shape could be misled.
const SCHEMA: u64 = 1;

impl Outcome {
    /// The outcome file.
    pub fn json(&self) -> String {
        let mut json = Writer::indented();
        json.open("", '{');
        json.number("schema", SCHEMA);
        json.open("tool", '{');
        json.text("name", "testsigma-ci");
        json.text("version", env!("CARGO_PKG_VERSION"));
        json.close('}');
        json.text("command", self.command.name());
        exit(&mut json, self.exit);
        json.text("message", &self.message);
        json.optional("server", self.server.as_deref());
        json.optional("edition", self.edition.map(|edition| edition.name()));
        json.optional("startedAt", rfc3339(unix_seconds(self.started)).as_deref());
        json.number("milliseconds", millis(self.took));
        json.number("requests", self.requests.into());
        let started = |plan: &PlanOutcome| plan.run.is_some() || plan.exit == Exit::TriggerUncertain;
        json.truth("runStarted", self.plans.iter().any(started));
        json.open("plans", '[');
        self.plans.iter().for_each(|each| plan(&mut json, each));
        json.close(']');
        json.close('}');
        json.finish() + "\n"
    }
}

fn plan(json: &mut Writer, plan: &PlanOutcome) {
    json.open("", '{');
    json.optional("plan", plan.plan.map(|id| id.to_string()).as_deref());
    json.optional("planName", plan.name.as_deref());
    json.optional("buildNo", plan.build_sent.as_deref());
    exit(json, plan.exit);
    json.optional("verdict", plan.verdict.map(verdict_word));
    json.text("message", &plan.message);
    json.number("milliseconds", millis(plan.took));
    match &plan.run {
        Some(each) => run(json, each),
        None => json.optional("run", None),
    }
    match plan.counts {
        Some(counts) => {
            json.open("counts", '{');
            for (name, count) in counts.named() {
                json.number(name, count.into());
            }
            json.close('}');
        }
        None => json.optional("counts", None),
    }
    let (origin, file, reason) = match &plan.report {
        Report::None => ("none", None, None),
        Report::Server(file) => ("server", Some(file.as_str()), None),
        Report::MadeUp(file, reason) => ("synthetic", Some(file.as_str()), Some(reason.as_str())),
    };
    json.open("report", '{');
    json.text("origin", origin);
    json.optional("file", file);
    json.optional("reason", reason);
    json.close('}');
    json.number("failedCases", plan.failed_cases.into());
    json.open("failures", '[');
    for case in &plan.failures {
        json.open("", '{');
        json.text("machine", &case.machine);
        json.text("suite", &case.suite);
        json.text("name", &case.name);
        json.text("message", &case.message);
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

fn run(json: &mut Writer, run: &RunOutcome) {
    json.open("run", '{');
    json.text("id", &run.id.to_string());
    json.text("url", &run.url);
    json.text("status", &run.status);
    json.text("result", &run.result);
    json.optional("message", run.message.as_deref());
    json.optional("buildNo", run.build.as_deref());
    let origin = run.origin.map(|origin| match origin {
        Origin::Triggered => "triggered",
        Origin::Adopted => "adopted",
        Origin::Attached => "attached",
        Origin::Given => "given",
    });
    json.optional("origin", origin);
    json.truth("decidedByRerun", run.rerun);
    for (name, instant) in [("startedAt", run.started), ("endedAt", run.ended)] {
        json.optional(name, instant.and_then(|ms| rfc3339(ms / 1000)).as_deref());
    }
    json.close('}');
}

fn exit(json: &mut Writer, exit: Exit) {
    json.open("exit", '{');
    json.number("code", exit.code().into());
    json.text("name", exit.name());
    json.close('}');
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
