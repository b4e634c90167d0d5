//! JUnit reports in the shape of Testsigma's generator (CE `JunitReportService`), which Cloud shares.

use std::fmt::Write as _;

use crate::{
    Edition, community, fixtures, moment,
    plan::Junit,
    reply::{Body, Reply},
    request::Request,
    run::Run,
    tally::{Case, MACHINES},
};

const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Answers a request for the report of a run.
pub(crate) fn answer(run: &mut Run, request: &Request) -> Reply {
    let not_completed = match run.edition() {
        Edition::Cloud => Reply::fixture(200, "junit_not_completed.txt"),
        Edition::Community => community::xml(fixtures::text("junit_not_completed.txt"), request),
    };
    if !run.state().ended {
        return not_completed;
    }
    run.reports += 1;
    match &run.plan.junit {
        Junit::NotReadyFor(times) if run.reports <= *times => not_completed,
        Junit::Faithful | Junit::NotReadyFor(_) => written(run, request),
        Junit::Bytes { content_type, bytes } => Reply::bytes(200, content_type, bytes.clone()),
        Junit::Huge { bytes } => Reply { body: Body::Huge(Huge::new(run, *bytes)), ..Reply::xml(200, "") },
        Junit::Reply(reply) if reply.takes_effect() => (**reply).clone().over(written(run, request)),
        Junit::Reply(reply) => (**reply).clone(),
    }
}

/// The report in the encoding that is asked for, where the edition minds.
fn written(run: &Run, request: &Request) -> Reply {
    match run.edition() {
        Edition::Cloud => Reply::xml(200, &report(run)),
        Edition::Community => community::xml(&report(run), request),
    }
}

/// One `<testsuite>` per test machine.
fn report(run: &Run) -> String {
    let cases = run.plan.cases_of(run.state().tally);
    let mut xml = PROLOGUE.to_owned();
    if cases.is_empty() {
        // No machine, no suite.
        xml.push_str("<testsuites/>\n");
        return xml;
    }
    xml.push_str("<testsuites>\n");
    for (machine, title) in MACHINES.iter().enumerate() {
        let cases: Vec<&Case> = cases.iter().filter(|case| case.machine == machine).collect();
        if !cases.is_empty() {
            suite(&mut xml, run, title, &cases);
        }
    }
    xml.push_str("</testsuites>\n");
    xml
}

fn suite(xml: &mut String, run: &Run, machine: &str, cases: &[&Case]) {
    let url = run_url(run);
    // Every result but SUCCESS is a failure, and `errors` is the same counter once more.
    let failures = cases.iter().filter(|case| case.result != "SUCCESS").count();
    let millis = cases.iter().map(|case| case.millis).sum();
    xml.push_str(&suite_head(run, machine, cases.len() as u64, failures, millis));
    // Where somebody has stopped the run, its cases say so.
    let stopped = run.edition() == Edition::Community && run.is_stopped();
    let unrun = if stopped { run.state().message() } else { "null" };
    for case in cases {
        let (name, suite, time) = (escaped(&case.name), escaped(case.suite), seconds(case.millis));
        let _ = write!(xml, "        <testcase name=\"{name}\" classname=\"{suite}\" time=\"{time}\"");
        if case.result == "SUCCESS" {
            xml.push_str("/>\n");
            continue;
        }
        let message = case.message.unwrap_or(unrun).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let _ = write!(
            xml,
            ">\n            <failure>Test failed with message:\"{message}\".please visit below URL for more details.\n \
             {url}</failure>\n        </testcase>\n"
        );
    }
    xml.push_str(&suite_tail(&url));
}

fn suite_head(run: &Run, machine: &str, tests: u64, failures: usize, millis: u64) -> String {
    format!(
        "    <testsuite name=\"{name} || {machine}\" timestamp=\"{timestamp}\" tests=\"{tests}\" \
         failures=\"{failures}\" errors=\"{failures}\" time=\"{time}\">\n        <properties>\n            \
         <property name=\"Testsigma reports URL\" value=\"{url}\"/>\n        </properties>\n",
        name = escaped(&run.plan.name),
        timestamp = moment::sql(run.started_ms),
        time = seconds(millis),
        url = run_url(run),
    )
}

fn suite_tail(url: &str) -> String {
    format!("        <system-out>For More info on results, visit {url}</system-out>\n    </testsuite>\n")
}

fn run_url(run: &Run) -> String {
    let server = match run.edition() {
        Edition::Cloud => "https://app.testsigma.com",
        Edition::Community => "https://local.testsigmaos.com",
    };
    format!("{server}/ui/td/runs/{}", run.id)
}

/// Seconds with at least two digits before the point: `06.707`, `317.153`.
fn seconds(millis: u64) -> String {
    format!("{:02}.{:03}", millis / 1000, millis % 1000)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A report of any size, generated while it is sent.
#[derive(Clone, Debug)]
pub(crate) struct Huge {
    head: String,
    cases: u64,
    tail: String,
}

/// Cases per piece, for pieces of about 64 KiB.
const PIECE: u64 = 800;

impl Huge {
    fn new(run: &Run, bytes: u64) -> Huge {
        let tail = suite_tail(&run_url(run)) + "</testsuites>\n";
        let cases = (bytes / huge_case(0).len() as u64).max(1);
        let head = format!("{PROLOGUE}<testsuites>\n{}", suite_head(run, MACHINES[0], cases, 0, cases));
        Huge { head, cases, tail }
    }

    pub(crate) fn len(&self) -> u64 {
        self.head.len() as u64 + self.cases * huge_case(0).len() as u64 + self.tail.len() as u64
    }

    pub(crate) fn pieces(&self) -> impl Iterator<Item = Vec<u8>> + Send {
        let cases = (0..self.cases).step_by(PIECE as usize).map(|first| {
            let mut piece = String::new();
            for case in first..self.cases.min(first + PIECE) {
                piece.push_str(&huge_case(case));
            }
            piece.into_bytes()
        });
        std::iter::once(self.head.clone().into_bytes()).chain(cases).chain([self.tail.clone().into_bytes()])
    }
}

/// As long for one case as for any other, so that the length of the report is known beforehand.
fn huge_case(index: u64) -> String {
    format!("        <testcase name=\"Case {index:012}\" classname=\"Endless suite\" time=\"00.001\"/>\n")
}
