//! What a follow asks of the server, and what it is told.

use std::rc::Rc;
use std::time::Duration;

use crate::api::client::{Client, RunAnswer};
use crate::api::error::ApiError;
use crate::api::exchange::{Received, Sending};
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
    /// The test machines of a run that no agent has picked up. (Community Edition.)
    Machines(u64),
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
    /// To `Machines`: their ids.
    Machines(Result<Vec<u64>, ApiError>),
    /// To `CaseResults` and `RunMetrics`.
    Counts(Result<Option<Counts>, ApiError>),
}

impl Answer {
    /// Why there is no usable answer, if there is none.
    pub fn error(&self) -> Option<&ApiError> {
        match self {
            Answer::Run(answer) => answer.as_ref().err(),
            Answer::Runs(answer) => answer.as_ref().err(),
            Answer::Machines(answer) => answer.as_ref().err(),
            Answer::Counts(answer) => answer.as_ref().err(),
        }
    }
}

impl Call {
    /// Whether the phase goes on while it is under way: a trigger or a stop, beside which the server is asked what has become of it.
    pub fn is_kept(&self) -> bool {
        matches!(self, Call::Trigger(_) | Call::Stop(_))
    }

    /// Sends it: one exchange of at most `timeout`.
    pub fn begin<'t>(&self, client: &Client, network: Network<'t>, timeout: Duration) -> Sending<'t> {
        let request = match self {
            Call::Trigger(request) => client.trigger_request(request, timeout),
            Call::Poll(run) => client.run_request(*run, timeout),
            Call::ListRuns { plan } => client.runs_request(*plan, timeout),
            Call::Stop(run) => client.stop_request(*run, timeout),
            Call::Machines(run) => client.machines_request(*run, timeout),
            Call::CaseResults(run) => client.case_results_request(*run, timeout),
            Call::RunMetrics(run) => client.run_metrics_request(*run, timeout),
        };
        client.begin(network, &request)
    }

    /// What the answer to it says.
    pub fn answer(&self, client: &Client, received: Result<Received, ApiError>) -> Answer {
        match self {
            Call::Trigger(request) => Answer::Run(client.triggered(request, received).map(Box::new)),
            Call::Poll(run) | Call::Stop(run) => Answer::Run(client.about_run(*run, received).map(Box::new)),
            Call::ListRuns { plan } => Answer::Runs(client.listed(*plan, received)),
            Call::Machines(run) => Answer::Machines(client.unpicked_machines(*run, received)),
            Call::CaseResults(run) => Answer::Counts(client.cases(*run, received)),
            Call::RunMetrics(run) => Answer::Counts(client.metrics(*run, received)),
        }
    }
}
