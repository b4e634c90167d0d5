//! The options that say which server and plan, shared by the subcommands of the typed interface.

use std::time::Duration;

use wasmtime::{Result, format_err};

use testsigma_host::follow::Patience;
use testsigma_host::typed::{Edition, RunRequest, Server as Connection};

/// What the guest is given in the place of a key.
const PLACEHOLDER: &str = "the-host-sends-the-key";

#[derive(clap::Args)]
pub struct Server {
    /// The variable that holds the API key: what stands on a command line can be seen by others
    #[arg(long, value_name = "NAME", default_value = "TESTSIGMA_API_KEY")]
    key_env: String,
    /// The server, when not https://app.testsigma.com
    #[arg(long)]
    url: Option<String>,
    /// Needed for hosts other than testsigma.com
    #[arg(long, value_parser = edition, value_name = "cloud|community")]
    edition: Option<Edition>,
    /// The build number to show with the run
    #[arg(long)]
    build: Option<String>,
    /// The longest wait for a verdict
    #[arg(long, value_name = "DURATION", default_value = "3h")]
    max_wait: humantime::Duration,
    /// How long a failing server is ridden out
    #[arg(long, value_name = "DURATION", default_value = "5m")]
    give_up_after: humantime::Duration,
    /// A fixed pause between two looks, in place of the component's advice
    #[arg(long, value_name = "DURATION")]
    poll_interval: Option<humantime::Duration>,
}

impl Server {
    /// With a placeholder for the key where the host sends it.
    pub fn connection(&self, host_sends_key: bool) -> Result<Connection> {
        let key = match host_sends_key {
            true => PLACEHOLDER.to_owned(),
            false => std::env::var(&self.key_env).map_err(|error| format_err!("{}: {error}", self.key_env))?,
        };
        let (url, edition) = (self.url.clone(), self.edition);
        Ok(Connection { key, url, edition, timeout_ms: None, insecure_http: false })
    }

    pub fn request(&self, plan: &str) -> RunRequest {
        RunRequest {
            plan: plan.to_owned(),
            build: self.build.clone(),
            environment: None,
            runtime_data: Vec::new(),
            saved_config: None,
            uploads: Vec::new(),
            extra: Vec::new(),
        }
    }

    pub fn patience(&self) -> Patience {
        Patience {
            max_wait: *self.max_wait,
            give_up_after: *self.give_up_after,
            poll_interval: self.poll_interval.map(Duration::from),
        }
    }
}

fn edition(text: &str) -> Result<Edition, String> {
    match text {
        "cloud" => Ok(Edition::Cloud),
        "community" => Ok(Edition::Community),
        _ => Err("cloud or community".to_owned()),
    }
}
