//! The calls: from what is wanted to an HTTP request, and from its answer to the domain model.

use std::cell::Cell;
use std::io::Read;
use std::time::{Duration, SystemTime};

use super::Edition;
use super::error::{self, AnsweredBy, ApiError, ErrorKind};
use super::identity::{Contradiction, Identity};
use super::model::{Counts, Run, RunResult, Status};
use super::refusal::{self, Refusal};
use super::sent::Sent;
use super::server_clock::ServerClock;
use super::trigger_request::TriggerRequest;
use super::wire::{self, WireError};
use crate::api::base_url::BaseUrl;
use crate::io::Network;
use crate::io::clock::Clock;
use crate::io::transport::{Method, Request, Response, StatusCode, TransportError};
use crate::redact::Redactor;
use crate::sanitize;
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
    redactor: Redactor,
    clock: Cell<ServerClock>,
    /// Which dialect to speak.
    pub edition: Edition,
    /// Where people reach the server, if that is elsewhere: for links alone, nothing is sent there.
    pub web: Option<BaseUrl>,
}

/// A report on its way.
pub struct Report<'t> {
    /// Its bytes: the key may be among them.
    pub body: Box<dyn Read + 't>,
    /// The encoding that its header names.
    pub charset: Option<String>,
    /// What the server says of the end of this report format: its `Sunset` or `Deprecation` header.
    pub sunset: Option<String>,
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

    /// A run's page for people. No answer contains it; the server's own report generator builds it so (`JunitReportService`).
    pub fn run_url(&self, run: u64) -> String {
        self.web.as_ref().unwrap_or(&self.base).url(&format!("/ui/td/runs/{run}"))
    }

    /// Starts a run. Not idempotent: after an error that does not prove otherwise ([`super::trigger_proof::TriggerProof`]) there may be a run.
    ///
    /// # Errors
    /// Why there is no usable answer. Texts in it are free of the key, here and below.
    pub fn trigger(
        &self,
        network: Network<'_>,
        order: &TriggerRequest,
        timeout: Duration,
    ) -> Result<RunAnswer, ApiError> {
        let (at, wall) = (network.clock.now(), network.clock.wall_clock());
        self.exchange(network, &self.trigger_request(order, timeout), |body| {
            let run = wire::run(&body)?;
            Identity::started(run.id, order).check(&run)?;
            let sent = Sent { at, until: network.clock.now(), wall, may_be_late: false };
            if run.status == Status::default() {
                return Err(Contradiction::NoStatus.into());
            }
            if !sent.can_have_begun(&run, &self.server_clock()) {
                return Err(Contradiction::Start.into());
            }
            Ok(self.run_answer(run, body))
        })
    }

    /// What an answer that contradicts what is known of its run comes to.
    pub fn contradicted(&self, run: u64, why: Contradiction) -> ApiError {
        let request = self.name(&self.run_request(run, Duration::ZERO));
        ApiError { server_message: why.to_string(), ..ApiError::new(ErrorKind::Malformed, request) }
    }

    /// Looks at a run.
    ///
    /// # Errors
    /// Why there is no usable answer.
    pub fn run(&self, network: Network<'_>, run: u64, timeout: Duration) -> Result<RunAnswer, ApiError> {
        self.exchange(network, &self.run_request(run, timeout), |body| self.answer_about(run, body))
    }

    /// Stops a run, and only that one.
    ///
    /// # Errors
    /// Why there is no usable answer.
    pub fn stop(&self, network: Network<'_>, run: u64, timeout: Duration) -> Result<RunAnswer, ApiError> {
        self.exchange(network, &self.stop_request(run, timeout), |body| self.answer_about(run, body))
    }

    /// The newest runs of a plan: only runs of that plan, whatever the server sent.
    ///
    /// # Errors
    /// Why there is no usable answer.
    pub fn runs(&self, network: Network<'_>, plan: u64, timeout: Duration) -> Result<Vec<Run>, ApiError> {
        self.exchange(network, &self.runs_request(plan, timeout), |body| {
            let mut runs = wire::runs(&body, |run| run.plan == Some(plan))?;
            runs.iter_mut().for_each(|run| self.clean(run));
            Ok(runs)
        })
    }

    /// The numbers of a run where its own object has none. (Cloud, API v2.)
    ///
    /// # Errors
    /// Why there is no usable answer.
    pub fn run_metrics(&self, network: Network<'_>, run: u64, timeout: Duration) -> Result<Option<Counts>, ApiError> {
        self.exchange(network, &self.run_metrics_request(run, timeout), |body| wire::metrics(&body, run))
    }

    /// The numbers that the results of a run's test cases add up to.
    ///
    /// # Errors
    /// Why there is no usable answer.
    pub fn case_results(&self, network: Network<'_>, run: u64, timeout: Duration) -> Result<Option<Counts>, ApiError> {
        self.exchange(network, &self.case_results_request(run, timeout), |body| wire::cases(&body, run))
    }

    /// Finds out which edition the server is, by a read that starts nothing.
    ///
    /// # Errors
    /// Why it cannot be told.
    pub fn probe_edition(&self, network: Network<'_>, timeout: Duration) -> Result<Edition, ApiError> {
        let request = self.probe_request(timeout);
        let mut response = self.send(network, &request)?;
        let body = response.read_body();
        // The status of a refusal says enough, so a body cut short does not matter then.
        edition_from_probe(response.status, &body).ok_or_else(|| match body {
            Ok(body) => self.refused(&request, &response, &body, network.clock),
            Err(error) => self.failed(&request, &error),
        })
    }

    /// The head of the answer, whose date tells the server's clock.
    fn send<'t>(&self, network: Network<'t>, request: &Request) -> Result<Response<'t>, ApiError> {
        let sent = network.clock.now();
        let response = network.transport.send(request).map_err(|error| self.failed(request, &error))?;
        if let Some(date) = response.header("date").and_then(|date| httpdate::parse_http_date(date).ok()) {
            let mut clock = self.clock.get();
            clock.observe(sent, network.clock.now(), date);
            self.clock.set(clock);
        }
        Ok(response)
    }

    /// One exchange, whose body `decode` makes the answer from.
    fn exchange<T>(
        &self,
        network: Network<'_>,
        request: &Request,
        decode: impl FnOnce(Vec<u8>) -> Result<T, WireError>,
    ) -> Result<T, ApiError> {
        let mut response = self.send(network, request)?;
        let body = response.read_body();
        if !response.status.is_success() {
            return Err(self.refused(request, &response, &body.unwrap_or_default(), network.clock));
        }
        let body = body.map_err(|error| self.failed(request, &error))?;
        if response.is_encoded() {
            return Err(self.malformed(request, &response, WireError::Encoded));
        }
        let is_page = is_page(&response, &body);
        decode(body).map_err(|why| match self.malformed(request, &response, why) {
            error if is_page => ApiError {
                kind: ErrorKind::Page,
                answered_by: AnsweredBy::Page,
                server_message: String::new(),
                ..error
            },
            error => error,
        })
    }

    fn malformed(&self, request: &Request, response: &Response<'_>, why: WireError) -> ApiError {
        ApiError {
            status: Some(response.status.as_u16()),
            server_message: why.to_string(),
            ..ApiError::new(ErrorKind::Malformed, self.name(request))
        }
    }

    fn answer_about(&self, asked: u64, body: Vec<u8>) -> Result<RunAnswer, WireError> {
        let run = wire::run(&body)?;
        if run.id != asked {
            return Err(Contradiction::Run(run.id).into());
        }
        Ok(self.run_answer(run, body))
    }

    fn run_answer(&self, mut run: Run, body: Vec<u8>) -> RunAnswer {
        self.clean(&mut run);
        RunAnswer { run, body }
    }

    /// Fetches the JUnit report of a run. What arrives is not necessarily JUnit: an unfinished run is answered with a sentence and
    /// HTTP 200 (`JunitReportsController`).
    ///
    /// # Errors
    /// Why there is nothing to read.
    pub fn report<'t>(&self, network: Network<'t>, run: u64, timeout: Duration) -> Result<Report<'t>, ApiError> {
        let request = self.report_request(run, timeout);
        let mut response = self.send(network, &request)?;
        if !response.status.is_success() {
            let body = response.read_body().unwrap_or_default();
            return Err(self.refused(&request, &response, &body, network.clock));
        }
        if response.is_encoded() {
            return Err(self.malformed(&request, &response, WireError::Encoded));
        }
        let sunset = response.header("sunset").or_else(|| response.header("deprecation"));
        let sunset = sunset.map(|value| self.redactor.server_text(value, sanitize::MAX_TEXT));
        Ok(Report { charset: response.charset(), body: response.body, sunset })
    }

    /// A failure while a report was read, as the trouble that it is.
    pub fn report_failed(&self, run: u64, failure: &TransportError) -> ApiError {
        self.failed(&self.report_request(run, Duration::ZERO), failure)
    }

    /// Texts of the server can echo the key, and are made for people. The build number is not: it tells whose run it is.
    fn clean(&self, run: &mut Run) {
        for text in [&mut run.message, &mut run.plan_name].into_iter().flatten() {
            *text = self.redactor.server_text(text, sanitize::MAX_TEXT);
        }
        if let Status::Other(word) = &mut run.status {
            *word = self.redactor.server_text(word, 60);
        }
        for result in [Some(&mut run.result), run.consolidated_result.as_mut()].into_iter().flatten() {
            if let RunResult::Other(word) = result {
                *word = self.redactor.server_text(word, 60);
            }
        }
        if let Some(child) = &mut run.child {
            self.clean(child);
        }
    }

    fn refused(&self, request: &Request, response: &Response<'_>, body: &[u8], clock: &dyn Clock) -> ApiError {
        let refusal = Refusal::read(body, is_page(response, body), &self.redactor);
        let kind = refusal::kind(response.status.as_u16(), request.method == Method::POST, &refusal);
        let mut server_message = refusal.words;
        if kind == ErrorKind::Redirected {
            let to = response.header("location").map(|to| self.redactor.server_text(without_query(to), 200));
            server_message = to.unwrap_or_default();
        }
        // A date is one of the server's clock, and only where it has never told its time one of ours.
        let ours = |date: SystemTime| Some(date.duration_since(clock.wall_clock()).unwrap_or_default());
        let until = |date| self.server_clock().until(clock.now(), date).or_else(|| ours(date));
        ApiError {
            status: Some(response.status.as_u16()),
            answered_by: refusal.answered_by,
            server_message,
            retry_after: response.header("retry-after").and_then(|value| error::retry_after(value, until)),
            ..ApiError::new(kind, self.name(request))
        }
    }

    fn failed(&self, request: &Request, failure: &TransportError) -> ApiError {
        let server_message = self.redactor.server_text(&failure.detail, sanitize::MAX_TEXT);
        ApiError {
            // The host's own words may hold the key, in the cause as anywhere.
            source: Some(TransportError::new(failure.kind, server_message.clone())),
            server_message,
            ..ApiError::new(ErrorKind::Exchange(failure.kind), self.name(request))
        }
    }
}

pub(super) fn without_query(url: &str) -> &str {
    url.split(['?', '#']).next().unwrap_or_default()
}

/// The Community Edition answers the probe with a page of its runs. The Cloud has no such path.
fn edition_from_probe(status: StatusCode, body: &Result<Vec<u8>, TransportError>) -> Option<Edition> {
    match (status.as_u16(), body) {
        (200, Ok(body)) if wire::runs(body, |_| false).is_ok() => Some(Edition::Community),
        (404 | 405, _) => Some(Edition::Cloud),
        _ => None,
    }
}

fn is_page(response: &Response<'_>, body: &[u8]) -> bool {
    let start = body.iter().position(|b| !b.is_ascii_whitespace()).map_or(&body[..0], |at| &body[at..]);
    response.media_type().contains("html")
        || start.starts_with(b"<")
        || body.is_empty() && response.media_type().starts_with("text/")
}
