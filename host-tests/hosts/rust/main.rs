//! A host for `testsigma.wasm`, as a CI system's plugin runtime would be one: what guests may reach, use and cost is decided here.
//!
//! - `host run` runs the command face with an outbound allow-list, and passes its exit code on.
//! - `host plan` runs one test plan over the typed face.
//! - `host many` does that for many at once, in one process.
//!
//! To embed the component, take `runtime.rs`, `guest.rs`, `outbound.rs`, `connect.rs`, `origin.rs`, `proxy.rs` and `typed.rs`; the rest is
//! this command line.

mod connect;
mod exit;
mod follow;
mod guest;
mod interrupt;
mod many;
mod origin;
mod outbound;
mod plan;
mod proxy;
mod run;
mod runtime;
mod sandbox;
mod server;
mod typed;

use std::process::ExitCode;

use clap::Parser;

#[derive(Parser)]
#[command(name = "host", about = "Hosts testsigma.wasm")]
enum Host {
    /// Runs the command face; what follows the file goes to it
    Run(run::Run),
    /// Runs a test plan over the typed face
    Plan(plan::Plan),
    /// Runs many test plans at once over the typed face
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
