//! What the options and variables mean: checked once, before anything is sent.

mod output;
mod policy;
mod runtime_data;
mod server;
mod subject;
#[cfg(test)]
mod tests;
mod trigger;
mod typed;
mod values;

pub use output::{Junit, Output, REPORT, Verbosity, segments};
pub use runtime_data::{MalformedData, parse_runtime_data};
pub use server::Server;
pub use subject::Subject;
pub use trigger::BuildNumber;
pub use values::{DurationError, parse_duration};

use crate::api::trigger_request::TriggerRequest;
use crate::cli::error::Fault;
use crate::cli::options::given::GivenOptions;
use crate::follow::Policy;
use crate::io::files::Files;

/// What a command that talks to the server needs.
pub struct Settings {
    /// The server, and the key to it.
    pub server: Server,
    /// The build number as given.
    pub build: Option<BuildNumber>,
    /// What is the same for all plans: its plan and build number are not.
    pub request: TriggerRequest,
    /// How to wait.
    pub policy: Policy,
    /// How many exchanges may be under way at once.
    pub max_requests: usize,
    /// Whether failed cases are compared with the run before.
    pub compare: bool,
}

impl Settings {
    /// Checks the settings.
    ///
    /// # Errors
    /// A setting that is missing or wrong, by its name and with the remedy.
    pub fn read(options: &GivenOptions, files: &dyn Files) -> Result<Settings, Fault> {
        // What the output is and what the command is about is known before: even a failing command needs it.
        let GivenOptions { subject: _, server, trigger, policy, output: _ } = options;
        let server = Server::read(server, files)?;
        let (build, request) = trigger::read(trigger)?;
        let max_requests = policy::read_max_requests(policy)?;
        let compare = policy::read_compare(policy)?;
        let policy = policy::read(policy)?;
        if policy.poll_interval.is_some_and(|interval| interval.is_zero()) && !server.base.is_loopback() {
            let message = "--poll-interval 0s is for servers under test on loopback: write at least 1ms";
            return Err(Fault::config(message));
        }
        if policy.request_timeout.is_zero() {
            return Err(Fault::config("--request-timeout must be at least 1ms"));
        }
        Ok(Settings { server, build, request, policy, max_requests, compare })
    }
}
