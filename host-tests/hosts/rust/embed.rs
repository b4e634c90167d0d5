//! Runs a test plan, says how far it is, and stops it when somebody cancels: `my-gate PLAN`.

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;

use testsigma_host::connect::Connector;
use testsigma_host::follow::{Patience, follow};
use testsigma_host::interrupt::Interrupt;
use testsigma_host::outbound::Policy;
use testsigma_host::runtime::{Limits, Runtime};
use testsigma_host::typed::{Edition, Plans, RunRequest, Server, Verdict};

#[tokio::main]
async fn main() -> ExitCode {
    run().await.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

async fn run() -> Result<ExitCode, Box<dyn Error>> {
    let plan = std::env::args().nth(1).ok_or("which test plan?")?;
    let key = std::env::var("TESTSIGMA_API_KEY").map_err(|_| "TESTSIGMA_API_KEY is not set")?;
    let url = std::env::var("TESTSIGMA_BASE_URL").map_err(|_| "TESTSIGMA_BASE_URL is not set")?;
    let policy = Policy {
        // Scheme, host and port: nothing else is reached.
        allowed: vec![url.parse()?],
        connector: Connector::new(&[] as &[&str], None)?,
        // The host sends the key; the component gets a placeholder.
        authorization: Some(format!("Bearer {key}").try_into()?),
        complain: |why| eprintln!("{why}"),
    };
    let runtime = Arc::new(Runtime::new("testsigma.wasm".as_ref(), Limits::default(), policy)?);
    let server = Server {
        key: "the-host-sends-the-key".to_owned(),
        url: Some(url),
        edition: Some(Edition::Cloud),
        timeout_ms: None,
        insecure_http: false,
    };
    let request = RunRequest {
        plan,
        // None makes one of its own, by which a run is found again whose trigger was not answered.
        build: None,
        environment: None,
        runtime_data: vec![],
        saved_config: None,
        uploads: vec![],
        extra: vec![],
    };
    let plans = Plans::new(runtime, server)?;
    // Ctrl-C and SIGTERM. Any future of yours does, such as the end of a channel.
    let interrupt = Interrupt::listen()?;
    let end = follow(&plans, &request, Patience::default(), interrupt.came(), |elapsed, seen| {
        eprintln!("{:>4} s  {}", elapsed.as_secs(), seen.state.word());
    });
    let end = end.await;
    println!("{}", end.why);
    if let Some(seen) = end.seen {
        println!("{}", seen.url);
        if seen.verdict() == Some(Verdict::Failed) {
            for case in plans.failures(&seen.id).await?.cases {
                println!("{}: {}", case.name, case.message.unwrap_or_default());
            }
        }
    }
    Ok(end.code.into())
}
