//! A server, and the calls to it.

use std::cell::Cell;
use std::time::{Duration, SystemTime};

use super::Edition;
use super::case_result::Detail;
use super::error::ApiError;
use super::exchange::{Received, Sending};
use super::model::Run;
use super::server_clock::ServerClock;
use super::trigger_request::TriggerRequest;
use super::wire;
use crate::api::base_url::BaseUrl;
use crate::io::Network;
use crate::io::transport::{Request, StatusCode, TransportError};
use crate::redact::Redactor;
use crate::secret::Secret;

/// What the server says of one run: the answer to a trigger, a poll or a stop.
#[derive(Clone, Debug, PartialEq)]
pub struct RunAnswer {
    /// The run, its texts free of the key but for the build number.
    pub run: Run,
    /// The answer as received: the key may be in it.
    pub body: Vec<u8>,
}

impl RunAnswer {
    /// A run as a list shows it, which has no answer of its own.
    pub fn listed(run: Run) -> Self {
        RunAnswer { run, body: Vec::new() }
    }
}

/// A server, and the key to it.
pub struct Client {
    pub(super) base: BaseUrl,
    pub(super) key: Secret,
    pub(super) redactor: Redactor,
    clock: Cell<ServerClock>,
    /// Which dialect to speak.
    pub edition: Edition,
    /// Where people reach the server, if that is elsewhere: for links alone, nothing is sent there.
    pub web: Option<BaseUrl>,
}

impl Client {
    /// A server of the given edition.
    pub fn new(base: BaseUrl, key: Secret, edition: Edition) -> Self {
        let redactor = Redactor::new(&key);
        Client { base, key, redactor, clock: Cell::default(), edition, web: None }
    }

    /// The server's clock, as far as its answers have told it.
    pub fn server_clock(&self) -> ServerClock {
        self.clock.get()
    }

    /// Hides the key.
    pub fn redactor(&self) -> &Redactor {
        &self.redactor
    }

    /// The server.
    pub fn base(&self) -> &BaseUrl {
        &self.base
    }

    /// The page of a result within a run, where it is known: only the Community Edition's is, whose client has these addresses.
    pub fn result_url(&self, kind: &str, id: u64) -> Option<String> {
        let path = format!("/ui/td/{kind}/{id}");
        (self.edition == Edition::Community).then(|| self.web.as_ref().unwrap_or(&self.base).url(&path))
    }

    /// A run's page for people. No answer contains it; the server's own report generator builds it so (`JunitReportService`).
    pub fn run_url(&self, run: u64) -> String {
        self.web.as_ref().unwrap_or(&self.base).run_page(run)
    }

    /// Starts a run, and waits for the answer. Not idempotent: after an error that does not prove otherwise
    /// ([`super::trigger_proof::TriggerProof`]) there may be a run.
    ///
    /// # Errors
    /// Why there is no usable answer. Texts in it are free of the key, here and below.
    pub fn trigger(
        &self,
        network: Network<'_>,
        order: &TriggerRequest,
        timeout: Duration,
    ) -> Result<RunAnswer, ApiError> {
        self.triggered(order, self.ask(network, &self.trigger_request(order, timeout)))
    }

    /// Looks at a run, and waits for the answer.
    ///
    /// # Errors
    /// Why there is no usable answer.
    pub fn run(&self, network: Network<'_>, run: u64, timeout: Duration) -> Result<RunAnswer, ApiError> {
        self.about_run(run, self.ask(network, &self.run_request(run, timeout)))
    }

    /// Stops a run, and only that one, and waits for the answer.
    ///
    /// # Errors
    /// Why there is no usable answer.
    pub fn stop(&self, network: Network<'_>, run: u64, timeout: Duration) -> Result<RunAnswer, ApiError> {
        self.about_run(run, self.ask(network, &self.stop_request(run, timeout)))
    }

    /// The newest runs of a plan: only runs of that plan, whatever the server sent.
    ///
    /// # Errors
    /// Why there is no usable answer.
    pub fn runs(&self, network: Network<'_>, plan: u64, timeout: Duration) -> Result<Vec<Run>, ApiError> {
        self.listed(plan, self.ask(network, &self.runs_request(plan, timeout)))
    }

    /// The test machines of a run: their names as the results of its cases say them (Cloud), or their ids (Community Edition).
    ///
    /// # Errors
    /// Why there is no usable answer.
    pub fn machines(&self, network: Network<'_>, run: u64, timeout: Duration) -> Result<Vec<String>, ApiError> {
        let request = match self.edition {
            Edition::Cloud => self.case_results_request(run, timeout),
            Edition::Community => self.machines_request(run, timeout),
        };
        let mut machines = self.decoded(self.ask(network, &request)?, |body| wire::machines(&body))?;
        machines.iter_mut().for_each(|machine| *machine = self.redactor.server_text(machine, 60));
        Ok(machines)
    }

    /// Finds out which edition the server is, by a read that starts nothing. `on_wait` is told what is waited
    /// for, and for how long.
    ///
    /// # Errors
    /// Why it cannot be told.
    pub fn probe_edition(
        &self,
        network: Network<'_>,
        timeout: Duration,
        on_wait: &mut dyn FnMut(&str, Duration),
    ) -> Result<Edition, ApiError> {
        let received = self.complete(network, &self.probe_request(timeout), on_wait)?;
        // The status of a refusal says enough, so a body cut short does not matter then.
        edition_from_probe(received.head.status, &received.body).ok_or_else(|| match &received.body {
            Ok(_) => self.refused(received),
            Err(error) => self.failed(&received.asked.name, error),
        })
    }

    fn ask(&self, network: Network<'_>, request: &Request) -> Result<Received, ApiError> {
        self.complete(network, request, &mut |_, _| {})
    }

    /// Asks for the JUnit report of a run.
    pub fn begin_report<'t>(&self, network: Network<'t>, run: u64, timeout: Duration) -> Sending<'t> {
        self.begin(network, &self.report_request(run, timeout))
    }

    /// Asks what tells why a run failed.
    pub fn begin_detail<'t>(&self, network: Network<'t>, detail: Detail, timeout: Duration) -> Sending<'t> {
        self.begin(network, &self.detail_request(detail, timeout))
    }

    /// A date of the server, in an answer to what was sent at `sent` and whose head was here `until`.
    pub(super) fn observe(&self, sent: Duration, until: Duration, date: SystemTime) {
        let mut clock = self.clock.get();
        clock.observe(sent, until, date);
        self.clock.set(clock);
    }
}

/// The Community Edition answers the probe with a page of its runs. The Cloud has no such path.
fn edition_from_probe(status: StatusCode, body: &Result<Vec<u8>, TransportError>) -> Option<Edition> {
    match (status.as_u16(), body) {
        (200, Ok(body)) if wire::runs(body, &|_| false).is_ok() => Some(Edition::Community),
        (404 | 405, _) => Some(Edition::Cloud),
        _ => None,
    }
}
