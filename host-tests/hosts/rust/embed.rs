//! Runs a test plan, and prints its verdict.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use testsigma_host::connect::Connector;
use testsigma_host::outbound::Policy;
use testsigma_host::runtime::{Limits, Runtime};
use testsigma_host::typed::{Edition, Limits as Wait, Plans, RunRequest, Server, Snapshot, State, Verdict};

/// From the trigger to the verdict.
async fn run(plans: &Plans, request: &RunRequest) -> Result<Snapshot, Box<dyn std::error::Error>> {
    let begin = Instant::now();
    let mut seen = plans.trigger(request).await?;
    loop {
        match seen.state {
            State::Completed(_) => return Ok(seen),
            // Over, and one look cannot prove the pass: ask for the results of the test cases.
            State::Unproven => {
                let wait = Wait { max_wait_ms: None, poll_interval_ms: None, stop_on_timeout: false, extra: vec![] };
                return Ok(plans.wait(&seen.id, &wait).await?);
            }
            _ => tokio::time::sleep(Duration::from_millis(seen.look_again_ms.unwrap_or(1000).into())).await,
        }
        seen = plans.status(&seen.id, Some(begin.elapsed().as_millis() as u32)).await?;
    }
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let key = std::env::var("TESTSIGMA_API_KEY")?;
    let url = std::env::var("TESTSIGMA_BASE_URL").unwrap_or("https://app.testsigma.com".to_owned());
    let policy = Policy {
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
        plan: "346".to_owned(),
        build: Some("41".to_owned()),
        environment: None,
        runtime_data: vec![],
        saved_config: None,
        uploads: vec![],
        extra: vec![],
    };
    let plans = Plans::new(runtime, server)?;
    let seen = run(&plans, &request).await?;
    println!("{} {}", seen.verdict().map_or("unknown", |verdict| verdict.word()), seen.url);
    for case in plans.failures(&seen.id).await?.cases {
        println!("{}: {}", case.name, case.message.unwrap_or_default());
    }
    Ok(if seen.verdict() == Some(Verdict::Passed) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
