//! Thousands of whole runs of the artifact in one process, against a server that fails at random.
//!
//! `cargo bench --profile dev --bench soak -- FILE` prints a section for RESULTS.md and writes it to the file, if one is named.
//! `SOAK_SEED` repeats a soak (but for the order in which its runs meet), `SOAK_RUNS` sets how long it is.

mod case;
mod fault;

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use case::Case;
use fault::Fault;
use testsigma_mock::Mock;

const RUNS: u64 = 4000;

/// Runs at a time, all at one server.
const AT_A_TIME: usize = 4;

/// What came of it.
#[derive(Default)]
struct Tally {
    codes: BTreeMap<i32, u64>,
    /// By plan.
    ended: Vec<Case>,
    wrong: Vec<String>,
}

fn main() {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let seed = number("SOAK_SEED").unwrap_or_else(|| fastrand::u64(..1 << 32));
    let runs = number("SOAK_RUNS").unwrap_or(RUNS);
    eprintln!("SOAK_SEED={seed} SOAK_RUNS={runs}");
    testsigma_harness::guest::compiled();

    let mock = Mock::start();
    mock.record_only_counts();
    // Whoever looks for a lost run sees everybody else's, too.
    mock.ignore_filters();
    let begun = Instant::now();
    let tally = soak(&mock, seed, runs);
    let took = begun.elapsed();

    let section = section(&mock, &tally, seed, took);
    println!("{section}");
    if let Some(path) = std::env::args().skip(1).find(|argument| !argument.starts_with('-')) {
        std::fs::write(&path, &section).expect("the section can be written");
    }
    assert!(tally.wrong.is_empty(), "{} wrong ends:\n{}", tally.wrong.len(), tally.wrong.join("\n"));
    assert_eq!(doubles(&mock), 0, "plans were started twice");
    assert_eq!(mock.count("POST") as u64, runs, "a trigger is sent once");
    assert_eq!(mock.violations(), Vec::<String>::new());
}

fn soak(mock: &Mock, seed: u64, runs: u64) -> Tally {
    let (next, tally) = (AtomicU64::new(0), Mutex::new(Tally::default()));
    std::thread::scope(|scope| {
        for _ in 0..AT_A_TIME {
            scope.spawn(|| {
                loop {
                    let plan = next.fetch_add(1, Ordering::Relaxed);
                    if plan >= runs {
                        return;
                    }
                    let case = Case::new(plan + 1, seed.wrapping_mul(1 << 20).wrapping_add(plan));
                    let directory = tempfile::tempdir().expect("a directory can be made");
                    let ended = case.run(mock, directory.path());
                    let code = ended.code.unwrap_or(134);
                    let file = std::fs::read_to_string(directory.path().join("testsigma-exit-code"));
                    let wrong = match file.as_deref().map(str::trim) {
                        Ok(text) if text == code.to_string() => case.wrong(code),
                        other => Some(format!("exit code {code}, and the file says {other:?}: {case:?}")),
                    };
                    let words = wrong.map(|wrong| format!("{wrong}\n{}{}", ended.stdout, ended.stderr));
                    let mut tally = tally.lock().expect("no other thread panicked");
                    *tally.codes.entry(code).or_default() += 1;
                    tally.wrong.extend(words);
                    tally.ended.push(case);
                }
            });
        }
    });
    tally.into_inner().expect("no thread panicked")
}

/// Plans with more than one run that was asked for.
fn doubles(mock: &Mock) -> usize {
    let mut started: HashMap<u64, u32> = HashMap::new();
    for run in mock.runs().iter().filter(|run| run.parent.is_none()) {
        *started.entry(run.plan).or_default() += 1;
    }
    started.values().filter(|count| **count > 1).count()
}

fn section(mock: &Mock, tally: &Tally, seed: u64, took: Duration) -> String {
    let ids: HashMap<u64, u64> =
        mock.runs().iter().filter(|run| run.parent.is_none()).map(|run| (run.plan, run.id)).collect();
    let mut met: BTreeMap<Fault, u64> = BTreeMap::new();
    for case in &tally.ended {
        let looks = ids.get(&case.plan).map(|id| mock.count(&format!("GET /api/v1/execution_results/{id}$")));
        for fault in case.met(looks.unwrap_or(0)) {
            *met.entry(fault).or_default() += 1;
        }
    }
    let runs: u64 = tally.codes.values().sum();
    let faults: u64 = met.values().sum();
    let mut text = format!(
        "## Soak\n\n{runs} whole runs of the artifact in one process, {AT_A_TIME} at a time, each with a true result and faults drawn at \
         random, against one mock server whose lists show every run. Seed {seed}, {} requests, {:.0} s.\n\n\
         Wrong verdicts: {} (ended with 0 and did not pass, passed and ended with 10, 11 or 12, or any code that the true result and the \
         faults do not explain). Plans triggered twice: {}.\n\n| Exit code | Runs |\n|---|---|\n",
        mock.count("/"),
        took.as_secs_f64(),
        tally.wrong.len(),
        doubles(mock),
    );
    for (code, count) in &tally.codes {
        let _ = writeln!(text, "| {code} | {count} |");
    }
    let _ = write!(text, "\n| Fault met | Times |\n|---|---|\n");
    for (fault, count) in &met {
        let _ = writeln!(text, "| {} | {count} |", fault.name());
    }
    let _ = writeln!(text, "| together | {faults} |");
    text
}
