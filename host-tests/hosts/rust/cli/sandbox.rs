//! The options that say what guests may do, shared by all subcommands.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::HeaderValue;
use testsigma_host::complaint::Complaint;
use testsigma_host::connect::Connector;
use testsigma_host::origin::Origin;
use testsigma_host::outbound::Policy;
use testsigma_host::proxy::Proxy;
use testsigma_host::runtime::{Limits, Runtime};

#[derive(clap::Args)]
pub struct Sandbox {
    /// A server that may be reached, as SCHEME://HOST[:PORT]; repeatable, and none by default
    #[arg(long, value_name = "ORIGIN")]
    allow: Vec<Origin>,
    /// Certificate authorities to trust besides the public ones; repeatable
    #[arg(long, value_name = "FILE.pem")]
    ca: Vec<PathBuf>,
    /// An HTTP proxy for all requests, as http://[USER:PASSWORD@]HOST:PORT
    #[arg(long, value_name = "URL")]
    proxy: Option<Proxy>,
    /// The variable that holds the API key: the host sends it, and the guest gets a placeholder
    #[arg(long, value_name = "NAME")]
    inject_key: Option<String>,
    /// Memory of one guest, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 32)]
    memory: usize,
    /// The longest that a guest may compute without sending a request
    #[arg(long, value_name = "DURATION", default_value = "5s")]
    compute_limit: humantime::Duration,
    /// The longest that one call of the typed interface may take that starts no run, when not what the component itself
    /// takes at the most
    #[arg(long, value_name = "DURATION")]
    call_limit: Option<humantime::Duration>,
}

impl Sandbox {
    /// Whether the host sends the key, so that the guest needs none.
    pub fn injects_key(&self) -> bool {
        self.inject_key.is_some()
    }

    /// Compiles the component for up to `guests` at once.
    pub fn runtime(self, file: &Path, guests: u32) -> wasmtime::Result<Arc<Runtime>> {
        let limits = Limits {
            memory: self.memory << 20,
            compute: *self.compute_limit,
            call: self.call_limit.map(|limit| Duration::min(*limit, Duration::from_secs(3600))),
            guests,
        };
        let connector = Connector::new(&self.ca, self.proxy)?;
        let authorization = self.inject_key.as_deref().map(authorization).transpose()?;
        let policy = Policy { allowed: self.allow, connector, authorization, complain };
        Ok(Arc::new(Runtime::new(file, limits, policy)?))
    }
}

fn authorization(variable: &str) -> wasmtime::Result<HeaderValue> {
    let key = std::env::var(variable).map_err(|error| wasmtime::format_err!("{variable}: {error}"))?;
    let mut value = HeaderValue::try_from(format!("Bearer {}", key.trim()))?;
    value.set_sensitive(true);
    Ok(value)
}

/// Each sentence once: a guest that tries again is refused again.
fn complain(complaint: Complaint<'_>) {
    let remedy = match complaint {
        Complaint::NotAllowed(server) => format!("to permit it, add --allow {server}"),
        Complaint::Tls(..) => "for a private authority add --ca FILE.pem".to_owned(),
        Complaint::Proxy(..) => "check --proxy".to_owned(),
    };
    let sentence = format!("{}; {remedy}", complaint.what());
    static SAID: Mutex<Option<HashSet<String>>> = Mutex::new(None);
    let mut said = SAID.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    if said.get_or_insert_default().insert(sentence.clone()) {
        eprintln!("host: {sentence}");
    }
}
