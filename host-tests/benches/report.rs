//! All reports of a run with 5,000 failed cases and 60 MB of JUnit: the component, precompiled, under `wasmtime run`, with the server's own
//! report alone, and where a re-run mended all of them and a normalized report is asked for.
//!
//! `scripts/bench` runs it. The server's share is not in the figures: they are the CPU time of the gate's process.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use testsigma_harness::artifact;
use testsigma_harness::cost::{self, Cost, measure};
use testsigma_harness::long_report::{CASES, long_report};
use testsigma_mock::{Look, Mock, Plan, Reply};

/// How often each is measured.
const REPEATS: usize = 5;

/// What is measured.
struct Subject {
    name: &'static str,
    /// Whether a re-run mended all cases.
    mended: bool,
    /// What is asked for beside the files that every run leaves.
    options: &'static [&'static str],
    /// The most CPU time that it may take, in seconds.
    bound: f64,
}

const SUBJECTS: [Subject; 2] = [
    Subject { name: "all files", mended: false, options: &[], bound: 3.0 },
    Subject {
        name: "all files, with a re-run to merge and a normalized report",
        mended: true,
        options: &["--junit-normalized", "normalized.xml"],
        bound: 5.0,
    },
];

fn main() {
    let work = tempfile::tempdir().expect("a temporary directory");
    let precompiled = work.path().join("testsigma.cwasm");
    let wasmtime = cost::wasmtime();
    let compiled = Command::new(&wasmtime).arg("compile").arg(artifact::path()).arg("-o").arg(&precompiled).status();
    assert!(compiled.is_ok_and(|status| status.success()), "wasmtime compile failed");
    let (failed, passed) = (long_report(true), long_report(false));
    let mut costs: [Vec<Cost>; SUBJECTS.len()] = Default::default();
    for _ in 0..REPEATS {
        for (subject, costs) in SUBJECTS.iter().zip(&mut costs) {
            let mock = server(subject, &failed, &passed);
            let mut command = Command::new(&wasmtime);
            command.args(["run", "--allow-precompiled", "-C", "cache=n", "-S", "http", "--dir"]);
            command.arg(format!("{}::.", work.path().display())).args(["--env", "TESTSIGMA_API_KEY"]).arg(&precompiled);
            command.args(["run", "--edition", "cloud", "--plan", "7", "--poll-interval", "0s", "--rerun-grace", "0s"]);
            command.args(["--base-url", &mock.url()]).args(subject.options).env("TESTSIGMA_API_KEY", mock.key());
            let expected = if subject.mended { 0 } else { 10 };
            let cost = measure(&mut command, expected)
                .unwrap_or_else(|code| panic!("{}: it ended with {code}, not {expected}", subject.name));
            check(work.path(), subject);
            costs.push(cost);
        }
    }
    cost::publish(&page(failed.len(), &costs));
}

/// A server with a run of the kind.
fn server(subject: &Subject, failed: &[u8], passed: &[u8]) -> Mock {
    let mock = Mock::start();
    let plan = Plan::new(7).result("FAILURE").looks([Look::completed()]);
    mock.add(if subject.mended { plan.rerun(0, [Look::completed()], "SUCCESS") } else { plan });
    mock.always("GET /api/v1/reports/junit/5801$", Reply::bytes(200, "application/xml", failed.to_vec()));
    mock.always("GET /api/v1/reports/junit/5802$", Reply::bytes(200, "application/xml", passed.to_vec()));
    mock
}

/// What was measured is a gate that wrote the whole report.
fn check(work: &Path, subject: &Subject) {
    let report = std::fs::read_to_string(work.join("TEST-testsigma.xml")).expect("the report is there");
    let kind = if subject.mended { "<flakyFailure" } else { "<failure" };
    assert_eq!(report.matches(kind).count(), CASES, "{}", subject.name);
}

fn page(bytes: usize, costs: &[Vec<Cost>]) -> String {
    let mut page = String::new();
    let _ = writeln!(page, "## A report of {} MB\n", bytes / 1_000_000);
    let _ = writeln!(
        page,
        "{CASES} failed cases, each with a message of its own, and all files that a gate leaves. Medians of {REPEATS} runs, precompiled. The guest's memory is\n\
         held below 16 MiB by a test. Repeat it with `scripts/bench`.\n"
    );
    let _ = writeln!(page, "| | CPU s | must be within | wall s | peak MiB of the process |\n|---|---|---|---|---|");
    for (subject, costs) in SUBJECTS.iter().zip(costs) {
        let (cpu, wall) = (cost::median(costs, |c| c.cpu_ms) / 1e3, cost::median(costs, |c| c.wall_ms) / 1e3);
        let peak = cost::median(costs, |c| c.peak_mib);
        let _ = writeln!(page, "| {} | {cpu:.2} | {} | {wall:.2} | {peak:.0} |", subject.name, subject.bound);
    }
    page
}
