//! `host many`: many runs at once in one process, and what became of them.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::sandbox::Sandbox;
use crate::server::Server;
use testsigma_host::follow::{RunEnd, follow};
use testsigma_host::interrupt::Interrupt;
use testsigma_host::typed::Plans;

#[derive(clap::Args)]
pub struct Many {
    #[command(flatten)]
    sandbox: Sandbox,
    #[command(flatten)]
    server: Server,
    /// A test plan's id; repeatable
    #[arg(long = "plan", value_name = "ID", required = true)]
    plans: Vec<String>,
    /// How often to run each
    #[arg(long, value_name = "N", default_value_t = 1)]
    times: usize,
    /// How many calls may be under way at once; a run that only waits needs none
    #[arg(long, value_name = "N", default_value_t = 256)]
    calls: u32,
    /// testsigma.wasm
    file: PathBuf,
}

impl Many {
    pub async fn execute(self) -> wasmtime::Result<u8> {
        let interrupt = Interrupt::listen()?;
        let connection = self.server.connection(self.sandbox.injects_key())?;
        let plans = Plans::new(self.sandbox.runtime(&self.file, self.calls)?, connection)?;
        let patience = self.server.patience();
        let begin = Instant::now();
        let mut runs = JoinSet::new();
        for plan in self.plans.iter().flat_map(|plan| std::iter::repeat_n(plan, self.times)) {
            let (plans, request, interrupt) = (plans.clone(), self.server.request(plan), interrupt.clone());
            runs.spawn(async move { follow(&plans, &request, patience, interrupt.came(), |_, _| ()).await });
        }
        let mut codes: BTreeMap<u8, (usize, String)> = BTreeMap::new();
        let (mut looks, mut longest) = (0_u64, Duration::ZERO);
        while let Some(ended) = runs.join_next().await {
            let RunEnd { code, why, looks: seen, took, .. } = ended?;
            codes.entry(code).or_insert((0, why)).0 += 1;
            looks += u64::from(seen);
            longest = longest.max(took);
        }
        for (code, (count, why)) in &codes {
            println!("{count:>6} × exit code {code:>3}, such as: {why}");
        }
        println!(
            "{looks} looks in {:.1} s, the longest run {:.1} s",
            begin.elapsed().as_secs_f64(),
            longest.as_secs_f64()
        );
        Ok(codes.into_keys().find(|code| *code != 0).unwrap_or(0))
    }
}
