//! `host plan`: one run over the typed interface, with progress, a verdict and the contract's exit code.

use std::path::PathBuf;
use std::time::Duration;

use crate::sandbox::Sandbox;
use crate::server::Server;
use testsigma_host::exit;
use testsigma_host::follow::{RunEnd, follow};
use testsigma_host::interrupt::Interrupt;
use testsigma_host::typed::{Plans, Snapshot};

#[derive(clap::Args)]
pub struct Plan {
    #[command(flatten)]
    sandbox: Sandbox,
    #[command(flatten)]
    server: Server,
    /// The test plan's id
    #[arg(long, value_name = "ID")]
    plan: String,
    /// testsigma.wasm
    file: PathBuf,
}

impl Plan {
    pub async fn execute(self) -> wasmtime::Result<u8> {
        let interrupt = Interrupt::listen()?;
        let connection = self.server.connection(self.sandbox.injects_key())?;
        let (request, patience) = (self.server.request(&self.plan), self.server.patience());
        let plans = Plans::new(self.sandbox.runtime(&self.file, 1)?, connection)?;
        let RunEnd { code, why, seen, took, .. } = follow(&plans, &request, patience, interrupt.came(), say).await;
        if let Some(seen) = seen {
            println!("{}", seen.url);
        }
        let took = humantime::format_duration(Duration::from_secs(took.as_secs()));
        let end = format!("{why} (exit code {code}, {took})");
        match code {
            0..=12 | exit::TIMED_OUT => println!("{end}"),
            _ => eprintln!("{end}"),
        }
        Ok(code)
    }
}

fn say(elapsed: Duration, seen: &Snapshot) {
    let counts = seen.counts.as_ref().map_or_else(String::new, |counts| {
        format!(", {}/{} done, {} failed", counts.total - counts.pending, counts.total, counts.failed)
    });
    println!("{:>6} s  run {}: {}{counts}", elapsed.as_secs(), seen.id, seen.state.word());
}
