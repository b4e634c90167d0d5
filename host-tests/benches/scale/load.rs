//! Many runs that wait at the same time, in either of the two ways in which a host can wait.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use testsigma_harness::artifact;
use tokio::task::JoinSet;
use wasmtime::{Result, bail};
use wasmtime_wasi::WasiCtx;

use crate::process::{cpu, percentile, resident};
use crate::report::Waiting;
use crate::server::{PLANS, Server};
use testsigma_host::connect::Connector;
use testsigma_host::follow::{Patience, follow};
use testsigma_host::interrupt::Interrupt;
use testsigma_host::outbound::Policy;
use testsigma_host::runtime::{Limits, Runtime};
use testsigma_host::typed::bindings::EmbeddedPre;
use testsigma_host::typed::{Edition, Limits as Wait, Plans, RunRequest, Server as Connection, Verdict};

/// New runs per second: a burst of all of them would measure the burst.
const STARTS: f64 = 500.0;
/// Calls under way at once, where the host waits.
const CALLS: u32 = 256;

/// What was measured.
pub struct Measured {
    pub waiting: Waiting,
    pub runs: usize,
    pub looks: u64,
    pub memory_per_run: f64,
    pub memory_total: u64,
    pub cpu_per_request: Duration,
    pub busy: f64,
    pub lag_median: Duration,
    pub lag_p99: Duration,
}

/// Compiled once for each size of the pool.
fn runtime(url: &str, guests: u32) -> Result<Arc<Runtime>> {
    let connector = Connector::new(&[] as &[&str], None)?;
    let allowed = vec![url.parse().expect("the mock's URL is an origin")];
    let policy = Policy { allowed, connector, authorization: None, complain: |why| eprintln!("{why}") };
    let limits = Limits { guests, call: Some(Duration::from_secs(3600)), ..Limits::default() };
    Ok(Arc::new(Runtime::new(&artifact::path(), limits, policy)?))
}

fn connection(server: &Server) -> Connection {
    Connection {
        key: server.key.clone(),
        url: Some(server.url.clone()),
        edition: Some(Edition::Cloud),
        timeout_ms: None,
        insecure_http: false,
    }
}

fn request(index: usize) -> RunRequest {
    RunRequest {
        plan: PLANS[index % 2].to_string(),
        build: Some(format!("b{index}")),
        environment: None,
        runtime_data: Vec::new(),
        saved_config: None,
        uploads: Vec::new(),
        extra: Vec::new(),
    }
}

/// Median of creating a store and an instance in it.
pub async fn instantiation() -> Result<Duration> {
    let runtime = runtime("http://127.0.0.1:1", 16)?;
    let component = EmbeddedPre::new(runtime.component.clone())?;
    let mut times = Vec::new();
    for _ in 0..5_000 {
        let begin = Instant::now();
        let mut store = runtime.store(WasiCtx::builder().build());
        component.instantiate_async(&mut store).await?;
        times.push(begin.elapsed());
    }
    Ok(percentile(&mut times, 0.5))
}

/// Starts `runs` runs that last `lasting` each, waits for all their verdicts, and checks them.
pub async fn measure(waiting: Waiting, runs: usize, lasting: Duration) -> Result<Measured> {
    let server = Server::start(lasting)?;
    let guests = if waiting == Waiting::Host { CALLS.min(runs as u32) } else { runs as u32 };
    let runtime = runtime(&server.url, guests)?;
    let plans = Plans::new(Arc::clone(&runtime), connection(&server))?;
    let component = EmbeddedPre::new(runtime.component.clone())?;
    let interrupt = Interrupt::listen()?;
    let looks = Arc::new(AtomicU64::new(0));
    let (before, cpu_before, begin) = (resident(), cpu(), Instant::now());
    let mut tasks = JoinSet::new();
    for index in 0..runs {
        let (plans, component, runtime) = (plans.clone(), component.clone(), Arc::clone(&runtime));
        let (interrupt, looks, server) = (interrupt.clone(), Arc::clone(&looks), connection(&server));
        tasks.spawn(async move {
            tokio::time::sleep(Duration::from_secs_f64(index as f64 / STARTS)).await;
            let expected = if index % 2 == 0 { 0 } else { 10 };
            if waiting == Waiting::Host {
                let patience =
                    Patience { max_wait: lasting * 5, give_up_after: Duration::from_secs(60), poll_interval: None };
                let ended = follow(&plans, &request(index), patience, interrupt.came(), |_, _| ()).await;
                looks.fetch_add(u64::from(ended.looks) + 1, Ordering::Relaxed);
                return (ended.code == expected).then_some(ended.took).ok_or(ended.why);
            }
            let mut store = runtime.store(WasiCtx::builder().build());
            let limits = Wait { max_wait_ms: None, poll_interval_ms: None, stop_on_timeout: false, extra: Vec::new() };
            let begin = Instant::now();
            let words = |error: wasmtime::Error| format!("{error:#}");
            let component = component.instantiate_async(&mut store).await.map_err(words)?;
            let calls = component.testsigma_ci_test_plans();
            let ended = calls.call_run(&mut store, &server, &request(index), &limits).await.map_err(words)?;
            looks.fetch_add(store.data().outbound.requests(), Ordering::Relaxed);
            let verdict = ended.map_err(|error| error.message)?.verdict();
            let right = verdict == Some(if expected == 0 { Verdict::Passed } else { Verdict::Failed });
            right.then_some(begin.elapsed()).ok_or_else(|| format!("{verdict:?}"))
        });
    }
    // All have been started by then, and none is over.
    let all_wait =
        Duration::from_secs_f64(runs as f64 / STARTS) + (lasting - Duration::from_secs_f64(runs as f64 / STARTS)) / 2;
    tokio::time::sleep(all_wait).await;
    let memory = resident().saturating_sub(before);
    let mut lags = Vec::new();
    while let Some(ended) = tasks.join_next().await {
        match ended? {
            Ok(took) => lags.push(took.saturating_sub(lasting)),
            Err(why) => bail!("a run ended otherwise than it should: {why}"),
        }
    }
    let (used, wall) = (cpu() - cpu_before, begin.elapsed());
    let looks = looks.load(Ordering::Relaxed);
    let (triggers, violations) = server.end()?;
    if (triggers, violations) != (runs, 0) {
        bail!("{triggers} runs were started in place of {runs}, and the protocol was violated {violations} times");
    }
    Ok(Measured {
        waiting,
        runs,
        looks,
        memory_per_run: memory as f64 / runs as f64,
        memory_total: before + memory,
        cpu_per_request: used.div_f64(looks as f64),
        busy: used.as_secs_f64() / wall.as_secs_f64(),
        lag_median: percentile(&mut lags, 0.5),
        lag_p99: percentile(&mut lags, 0.99),
    })
}
