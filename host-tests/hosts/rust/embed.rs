//! Runs a test plan, and prints its verdict.

use std::sync::Arc;
use std::time::{Duration, Instant};

use testsigma_host::connect::Connector;
use testsigma_host::outbound::Policy;
use testsigma_host::runtime::{Limits, Runtime};
use testsigma_host::typed::{CallError, Connection, Edition, Order, Plans, Snapshot};

/// From the trigger to the verdict.
async fn run(plans: &Plans, order: &Order) -> Result<Snapshot, CallError> {
    let begin = Instant::now();
    let mut seen = plans.trigger(order).await?;
    while seen.verdict.is_none() {
        tokio::time::sleep(Duration::from_millis(seen.look_again_ms.unwrap_or(1000).into())).await;
        seen = plans.status(&seen.id, begin.elapsed().as_millis() as u32).await?;
    }
    Ok(seen)
}

#[tokio::main]
async fn main() -> wasmtime::Result<()> {
    let key = std::env::var("TESTSIGMA_API_KEY")?;
    let url = std::env::var("TESTSIGMA_BASE_URL").unwrap_or("https://app.testsigma.com".to_owned());
    let policy = Policy {
        allowed: vec![url.parse().map_err(wasmtime::Error::msg)?],
        connector: Connector::new(&[] as &[&str], None)?,
        complain: |why| eprintln!("{why}"),
    };
    let runtime = Arc::new(Runtime::new("testsigma.wasm".as_ref(), Limits::default(), policy)?);
    let server =
        Connection { key, url: Some(url), edition: Some(Edition::Cloud), timeout_ms: None, insecure_http: None };
    let order = Order {
        plan: "346".to_owned(),
        build: Some("41".to_owned()),
        environment: None,
        runtime_data: None,
        saved_config: None,
        uploads: None,
    };
    match run(&Plans::new(runtime, server)?, &order).await {
        Ok(Snapshot { verdict: Some(verdict), url, .. }) => println!("{} {url}", verdict.word()),
        Ok(_) => unreachable!("a run is followed to its verdict"),
        Err(CallError::Component(error)) => println!("{}", error.problem().message),
        Err(error) => println!("{error:?}"),
    }
    Ok(())
}
