//! What a follow asks of the server, and what it is told.

use std::rc::Rc;
use std::time::Duration;

use crate::api::client::{Client, RunAnswer};
use crate::api::error::ApiError;
use crate::api::model::{Counts, Run};
use crate::api::trigger_request::TriggerRequest;
use crate::io::Network;

/// A question to the server.
#[derive(Clone, Debug, PartialEq)]
pub enum Call {
    /// Start a run. Not idempotent.
    Trigger(Rc<TriggerRequest>),
    /// Look at a run.
    Poll(u64),
    /// The newest runs of a plan.
    ListRuns {
        /// The plan.
        plan: u64,
    },
    /// Stop a run, and only that one.
    Stop(u64),
    /// The results of a run's test cases.
    CaseResults(u64),
    /// The numbers of a run where its own object has none. (Cloud, API v2.)
    RunMetrics(u64),
}

/// The answer to a [`Call`].
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// To `Trigger`, `Poll` and `Stop`.
    Run(Result<Box<RunAnswer>, ApiError>),
    /// To `ListRuns`.
    Runs(Result<Vec<Run>, ApiError>),
    /// To `CaseResults` and `RunMetrics`.
    Counts(Result<Option<Counts>, ApiError>),
}

impl Call {
    /// Performs it in one exchange of at most `timeout`.
    pub fn perform(&self, client: &Client, network: Network<'_>, timeout: Duration) -> Answer {
        match self {
            Call::Trigger(request) => Answer::Run(client.trigger(network, request, timeout).map(Box::new)),
            Call::Poll(run) => Answer::Run(client.run(network, *run, timeout).map(Box::new)),
            Call::ListRuns { plan } => Answer::Runs(client.runs(network, *plan, timeout)),
            Call::Stop(run) => Answer::Run(client.stop(network, *run, timeout).map(Box::new)),
            Call::CaseResults(run) => Answer::Counts(client.case_results(network, *run, timeout)),
            Call::RunMetrics(run) => Answer::Counts(client.run_metrics(network, *run, timeout)),
        }
    }
}
