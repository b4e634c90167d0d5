//! A whole gated run of ten polls without pauses: the component under `wasmtime run`, cold, cached and precompiled,
//! beside a loop of curl and awk that does the same.
//!
//! `scripts/bench` runs it. Every figure is a median over interleaved runs, so that what else the machine does hits all alike.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use testsigma_harness::artifact;
use testsigma_harness::cost::{self, Cost, measure};
use testsigma_mock::{Mock, Reply, fixture};

/// What is measured: the loop first, ratios are to it.
const SUBJECTS: usize = 5;
/// Each is ten rounds.
const REPEATS: usize = 2;
/// The plan of the recorded answers.
const PLAN: u64 = 346;
/// Their build number: an answer about another one is not believed.
const BUILD: &str = "2024.06.26-411";

fn main() {
    let mock = Mock::start();
    let looks = looks();
    mock.always("POST /api/v1/execution_results$", Reply::fixture(200, "cloud_trigger_response.json"));
    mock.always("GET /api/v1/reports/junit/", Reply::fixture(200, "junit_ce_all_passed.xml"));
    let work = tempfile::tempdir().expect("a temporary directory");
    let wasmtime = cost::wasmtime();
    let precompiled = work.path().join("testsigma.cwasm");
    let compiled = Command::new(&wasmtime).arg("compile").arg(artifact::path()).arg("-o").arg(&precompiled).status();
    assert!(compiled.is_ok_and(|status| status.success()), "wasmtime compile failed");

    let gate = |flags: &[&str], file: &Path| {
        let mut command = Command::new(&wasmtime);
        command.arg("run").args(flags).args(["-S", "http", "--dir"]).arg(format!("{}::.", work.path().display()));
        command.args(["--env", "TESTSIGMA_API_KEY"]).arg(file).args([
            "run",
            "--edition",
            "cloud",
            "--poll-interval",
            "0s",
        ]);
        command.args(["--plan", &PLAN.to_string(), "--build-no", BUILD, "--base-url", &mock.url()]);
        command.env("HOME", work.path()).env("XDG_CACHE_HOME", work.path().join("cache"));
        command
    };
    let script = artifact::root().join("host-tests/benches/gate/loop.sh");
    type Make<'m> = Box<dyn Fn() -> Command + 'm>;
    let subjects: [(&str, Make<'_>); SUBJECTS] = [
        (
            "curl and awk",
            Box::new(|| {
                let mut command = Command::new(&script);
                command.arg(PLAN.to_string()).arg(work.path()).env("TESTSIGMA_BASE_URL", mock.url());
                command
            }),
        ),
        ("cold (compiled at each start)", Box::new(|| gate(&["-C", "cache=n"], &artifact::path()))),
        ("cached (wasmtime's default)", Box::new(|| gate(&["-C", "cache=y"], &artifact::path()))),
        ("precompiled", Box::new(|| gate(&["--allow-precompiled", "-C", "cache=n"], &precompiled))),
        (
            "precompiled, `TOKIO_WORKER_THREADS=1`",
            Box::new(|| {
                let mut command = gate(&["--allow-precompiled", "-C", "cache=n"], &precompiled);
                command.env("TOKIO_WORKER_THREADS", "1");
                command
            }),
        ),
    ];

    let mut costs: [Vec<Cost>; SUBJECTS] = Default::default();
    // The first round warms the page cache and fills wasmtime's.
    let rounds = std::iter::once(orders()[0]).chain(std::iter::repeat_n(orders(), REPEATS).flatten());
    for (round, order) in rounds.enumerate() {
        for subject in order {
            let (name, make) = &subjects[subject];
            mock.script("GET /api/v1/execution_results/", looks.clone());
            let before = mock.count("GET /api/v1/execution_results/");
            let cost = measure(make().env("TESTSIGMA_API_KEY", mock.key()), 0)
                .unwrap_or_else(|code| panic!("{name} ended with {code}"));
            assert_eq!(mock.count("GET /api/v1/execution_results/") - before, 10, "{name}");
            if round > 0 {
                costs[subject].push(cost);
            }
        }
    }
    let page = page(&subjects.iter().map(|(name, _)| *name).collect::<Vec<_>>(), &costs);
    cost::publish(&page);
}

/// The order of the subjects, round by round, in a Williams design: each runs in each place, and follows each other one
/// equally often, so that what one leaves in the caches and the memory of the machine hits all alike.
fn orders() -> [[usize; SUBJECTS]; 2 * SUBJECTS] {
    std::array::from_fn(|round| {
        let mut order = std::array::from_fn(|place| {
            let step = if place % 2 == 1 { place.div_ceil(2) } else { SUBJECTS - place / 2 };
            (step + round) % SUBJECTS
        });
        // With an odd number of subjects the second half mirrors the first.
        if round >= SUBJECTS {
            order.reverse();
        }
        order
    })
}

/// The answers to the ten looks, recorded ones, ready to be sent: what the server has to do for them is not what is
/// measured.
fn looks() -> [Reply; 10] {
    let running = fixture("cloud_in_progress.json");
    let mut running: Value = serde_json::from_str(running).expect("the fixture is JSON");
    std::array::from_fn(|look| match look {
        0 => Reply::fixture(200, "cloud_trigger_response.json"),
        9 => Reply::fixture(200, "cloud_completed_success.json"),
        look => {
            running["passedCount"] = (look - 1).into();
            Reply::json(200, &running.to_string())
        }
    })
}

fn page(names: &[&str], costs: &[Vec<Cost>]) -> String {
    let file = artifact::path();
    let raw = file.metadata().expect("the artifact is there").len();
    let gzipped = Command::new("gzip").arg("-9c").arg(&file).output().expect("gzip runs").stdout.len();
    let mut page = String::new();
    let base = &costs[0];
    let _ = writeln!(page, "# Cost of a gated run\n");
    let _ = writeln!(page, "Artifact: {raw} bytes raw, {gzipped} bytes gzipped (`gzip -9`).\n");
    let _ = writeln!(
        page,
        "One run is a trigger, ten looks without pauses, and the report, against a server on loopback that sends recorded answers. Medians of {}\n\
         interleaved runs on {}, in an order in which each follows each other equally often; ratios are to\n\
         the loop. `wasmtime run` 48.0.8 in upstream's profile `fastest-runtime`. Memory is that of the largest process. Repeat it with\n\
         `scripts/bench`.\n",
        costs[0].len(),
        cost::machine()
    );
    let _ = writeln!(page, "| | wall ms | ratio | CPU ms | ratio | peak MiB |\n|---|---|---|---|---|---|");
    for (name, costs) in names.iter().zip(costs) {
        let (wall, cpu) = (cost::median(costs, |c| c.wall_ms), cost::median(costs, |c| c.cpu_ms));
        let (wall_ratio, cpu_ratio) =
            (wall / cost::median(base, |c| c.wall_ms), cpu / cost::median(base, |c| c.cpu_ms));
        let peak = cost::median(costs, |c| c.peak_mib);
        let _ = writeln!(page, "| {name} | {wall:.1} | {wall_ratio:.3} | {cpu:.1} | {cpu_ratio:.3} | {peak:.0} |");
    }
    page
}
