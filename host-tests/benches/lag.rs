//! Real time: how late the artifact notices the end of a run of 60 s, whose tests finish one by one, with the adaptive
//! pauses.
//!
//! Twenty gates run side by side under the wasmtime crate, each with a plan of its own on the mock.

use std::time::Duration;

use testsigma_harness::cost;
use testsigma_harness::guest::Guest;
use testsigma_mock::{Mock, Plan};

const RUNS: u64 = 20;
const RUN: Duration = Duration::from_secs(60);

fn main() {
    let mock = Mock::start();
    for plan in 1..=RUNS {
        mock.add(Plan::new(plan).timeline(Duration::ZERO, RUN).cases(40, 0));
    }
    std::thread::scope(|scope| {
        for plan in 1..=RUNS {
            let mock = &mock;
            scope.spawn(move || {
                let guest = Guest::at(mock, &format!("run --plan {plan}")).without_env("TESTSIGMA_POLL_INTERVAL");
                guest.run().expect(0);
            });
        }
    });
    let requests = mock.requests();
    let mut lags = Vec::new();
    let mut looks = 0;
    for run in mock.runs() {
        let path = format!("/api/v1/execution_results/{}", run.id);
        let triggered = requests.iter().find(|r| r.method == "POST" && r.json()["executionId"] == run.plan);
        let triggered = triggered.expect("each run was triggered").at;
        let seen: Vec<_> = requests.iter().filter(|r| r.method == "GET" && r.path == path).map(|r| r.at).collect();
        looks += seen.len();
        lags.push(seen.last().expect("each run was looked at").saturating_sub(triggered + RUN).as_secs_f64());
    }
    lags.sort_by(f64::total_cmp);
    let page = format!(
        "## Noticing the end of a run of 60 s\n\n\
         {RUNS} gates side by side, adaptive pauses, 40 test cases that finish one by one: the end was noticed after {:.1} s at the median, {:.1} s at\n\
         the latest, with {:.1} looks a run. Repeat it with `scripts/bench`.\n",
        lags[lags.len() / 2],
        lags[lags.len() - 1],
        looks as f64 / RUNS as f64,
    );
    cost::publish(&page);
}
