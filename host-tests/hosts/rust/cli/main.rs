//! Hosts `testsigma.wasm` from the command line.
//!
//! - `host run` runs the command with an outbound allow-list, and passes its exit code on.
//! - `host plan` runs one test plan over the typed interface.
//! - `host many` does that for many at once, in one process.

mod many;
mod plan;
mod run;
mod sandbox;
mod server;

use std::process::ExitCode;

use clap::Parser;
use testsigma_host::exit;

#[derive(Parser)]
#[command(name = "host", about = "Hosts testsigma.wasm")]
enum Host {
    /// Runs the command; what follows the file goes to it
    Run(run::Run),
    /// Runs a test plan over the typed interface
    Plan(plan::Plan),
    /// Runs many test plans at once over the typed interface
    Many(many::Many),
}

#[tokio::main]
async fn main() -> ExitCode {
    let ended = match Host::parse() {
        Host::Run(run) => run.execute().await,
        Host::Plan(plan) => plan.execute().await,
        Host::Many(many) => many.execute().await,
    };
    match ended {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("host: {error:#}");
            ExitCode::from(exit::INTERNAL)
        }
    }
}
