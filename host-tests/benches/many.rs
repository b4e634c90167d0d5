//! Real time: many plans in one gate, against a server that takes 200 ms for each answer.
//!
//! Fifty plans at once: how soon all are triggered, how late their ends are noticed, and what it costs in requests. Then nine plans
//! alone beside nine that have a tenth among them whose looks all stall, many gates of each side by side, so that chance and whatever
//! else the machine does hit both alike. Each gate has a mock server of its own.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::thread::ScopedJoinHandle;
use std::time::Duration;

use testsigma_harness::cost;
use testsigma_harness::guest::Guest;
use testsigma_mock::{Fault, Mock, Plan, Recorded, Reply};

/// What each answer takes.
const LATENCY: Duration = Duration::from_millis(200);
/// What each run takes.
const RUN: Duration = Duration::from_secs(75);
/// How many test cases each has.
const CASES: u64 = 40;
/// Gates of fifty plans.
const LARGE: usize = 4;
/// Gates of nine plans, of each kind.
const SMALL: usize = 60;
/// Between the starts of two pairs of small gates: their bursts of triggers are not what is compared.
const APART: Duration = Duration::from_millis(250);
/// Until the plan that stalls is given up.
const GIVEN_UP: &str = "105s";

/// What one gate did.
struct Gate {
    /// From the first trigger sent to the last one answered, in seconds.
    triggers: f64,
    /// From the end of each run to the answer that tells it, in seconds.
    lags: Vec<f64>,
    /// Requests of each plan that was not stalled.
    requests: Vec<f64>,
    /// Whole ones, of plans that were not stalled.
    reports: usize,
}

fn main() {
    let (large, kinds) = std::thread::scope(|scope| {
        let large: Vec<_> = (0..LARGE).map(|_| scope.spawn(|| gate(50, false))).collect();
        let small: Vec<_> = (0..SMALL)
            .map(|_| {
                std::thread::sleep(APART);
                [false, true].map(|stalls| scope.spawn(move || gate(9, stalls)))
            })
            .collect();
        let end = |gate: ScopedJoinHandle<'_, Gate>| gate.join().expect("the gate ended");
        let mut kinds = [Vec::new(), Vec::new()];
        for pair in small {
            for (kind, gate) in kinds.iter_mut().zip(pair) {
                kind.push(end(gate));
            }
        }
        (large.into_iter().map(end).collect::<Vec<_>>(), kinds)
    });
    let page = page(&large, &kinds);
    cost::publish(&page);
}

/// Runs so many plans in one gate, and one more whose looks all stall if one `stalls`.
fn gate(plans: u64, stalls: bool) -> Gate {
    let mock = Mock::start();
    mock.always("/", Reply::faithful().fault(Fault::Delay(LATENCY)));
    // In the middle, so that plans before and after it could be held up.
    let stalled = if stalls { plans / 2 } else { u64::MAX };
    let ids: Vec<u64> = (0..plans + u64::from(stalls)).map(|place| 101 + place).collect();
    for id in &ids {
        mock.add(Plan::new(*id).timeline(Duration::ZERO, RUN).cases(CASES, 0));
    }
    let work = tempfile::tempdir().expect("a temporary directory");
    let list = ids.iter().map(u64::to_string).collect::<Vec<_>>().join(",");
    let line = format!("run --plan {list} --max-wait {GIVEN_UP}");
    let guest = Guest::at(&mock, &line).without_env("TESTSIGMA_POLL_INTERVAL").directory(work.path());
    std::thread::scope(|scope| {
        if stalls {
            // The first look is made two seconds after the trigger at the earliest.
            scope.spawn(|| {
                let stall = || {
                    let run = mock.runs().into_iter().find(|run| run.plan == 101 + stalled)?;
                    mock.always(&format!("GET /api/v1/execution_results/{}$", run.id), Reply::broken(Fault::Silence));
                    Some(())
                };
                while stall().is_none() {
                    std::thread::sleep(Duration::from_millis(50));
                }
            });
        }
        let ended = guest.run();
        assert_eq!(ended.code == Some(0), !stalls, "{}", ended.stderr);
    });
    assert_eq!(mock.triggers(), ids.len(), "each plan is triggered once");
    figures(&mock, plans, 101 + stalled.min(plans), work.path())
}

fn figures(mock: &Mock, plans: u64, stalled: u64, work: &std::path::Path) -> Gate {
    let requests = mock.requests();
    let triggered: BTreeMap<u64, Duration> = requests
        .iter()
        .filter(|request| request.method == "POST")
        .filter_map(|request| Some((request.json()["executionId"].as_u64()?, request.at)))
        .collect();
    let (first, last) = (triggered.values().min(), triggered.values().max());
    let triggers = (*last.expect("triggers") - *first.expect("triggers") + LATENCY).as_secs_f64();
    let of_plan = |request: &Recorded, plan: u64, run: u64| {
        request.json()["executionId"] == plan
            || request.path.ends_with(&format!("/{run}"))
            || request.query.contains(&format!("executionId:{plan}"))
    };
    let runs = mock.runs().into_iter().filter(|run| run.plan != stalled);
    let (mut lags, mut counts) = (Vec::new(), Vec::new());
    for run in runs {
        let look = format!("/api/v1/execution_results/{}", run.id);
        let seen = requests.iter().filter(|request| request.method == "GET" && request.path == look).map(|r| r.at);
        let known = seen.max().expect("each run was looked at") + LATENCY;
        lags.push((known.as_secs_f64() - (triggered[&run.plan] + RUN).as_secs_f64()).max(0.0));
        counts.push(requests.iter().filter(|request| of_plan(request, run.plan, run.id)).count() as f64);
    }
    assert_eq!(lags.len() as u64, plans);
    let reports = mock.runs().into_iter().filter(|run| run.plan != stalled);
    let reports = reports.filter(|run| {
        let file = work.join(format!("TEST-testsigma-{}.xml", run.plan));
        std::fs::read_to_string(file).is_ok_and(|report| report.matches("<testcase").count() == CASES as usize)
    });
    Gate { triggers, lags, requests: counts, reports: reports.count() }
}

fn all(gates: &[Gate], of: impl Fn(&Gate) -> &Vec<f64>) -> Vec<f64> {
    let mut values: Vec<f64> = gates.iter().flat_map(|gate| of(gate).iter().copied()).collect();
    values.sort_by(f64::total_cmp);
    values
}

fn at(sorted: &[f64], share: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * share).round() as usize]
}

fn page(large: &[Gate], kinds: &[Vec<Gate>; 2]) -> String {
    let mut page = String::new();
    let (lags, requests) = (all(large, |gate| &gate.lags), all(large, |gate| &gate.requests));
    let triggers = large.iter().map(|gate| gate.triggers).fold(0.0, f64::max);
    let mean = requests.iter().sum::<f64>() / requests.len() as f64;
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let _ = writeln!(page, "## Many plans in one gate\n");
    let _ = writeln!(
        page,
        "Runs of {} s and {CASES} test cases, adaptive pauses, and a server that takes {} ms for each answer, whose time is in all figures. {LARGE} gates\n\
         of 50 plans and {} of 9 or 10, side by side in one process on {cores} cores. Repeat it with `scripts/bench`.\n",
        RUN.as_secs(),
        LATENCY.as_millis(),
        2 * SMALL,
    );
    let _ = writeln!(page, "| 50 plans in one gate | measured | must be within |\n|---|---|---|");
    let _ = writeln!(page, "| first trigger sent to last one answered, the slowest gate | {triggers:.2} s | 3.5 s |");
    let _ = writeln!(page, "| verdict known after the end of the run, median | {:.2} s | 4 s |", at(&lags, 0.5));
    let _ = writeln!(page, "| the same, p99 | {:.2} s | 7 s |", at(&lags, 0.99));
    let _ = writeln!(page, "| requests a plan, its report included, mean | {mean:.1} | 10 |");
    let _ = writeln!(page, "| the same, the most | {} | 15 |\n", at(&requests, 1.0));
    let _ = writeln!(page, "| nine plans | verdict known late by (median) | (p99) | reports |\n|---|---|---|---|");
    for (name, kind) in ["alone", "beside a tenth whose looks all stall"].iter().zip(kinds) {
        let lags = all(kind, |gate| &gate.lags);
        let reports = kind.iter().map(|gate| gate.reports).sum::<usize>();
        let (median, late) = (at(&lags, 0.5), at(&lags, 0.99));
        let _ = writeln!(page, "| {name} | {median:.2} s | {late:.2} s | {reports} of {} |", lags.len());
    }
    page
}
