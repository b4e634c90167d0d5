//! The calls: from what is wanted to an HTTP request, and from its answer to the domain model.

use std::io::Read;
use std::time::Duration;

use super::error::{self, ApiError, ErrorKind};
use super::model::{Counts, Run, RunResult, Status};
use super::trigger_request::TriggerRequest;
use super::wire::{self, WireError};
use super::{Edition, refusal};
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
    /// The run, its texts free of the key.
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
    /// Which dialect to speak.
    pub edition: Edition,
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
        Client { base, key, redactor, edition }
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
        self.base.url(&format!("/ui/td/runs/{run}"))
    }

    /// Starts a run. Not idempotent: after an error that does not prove otherwise ([`ApiError::nothing_started`]) there may be a run.
    ///
    /// # Errors
    /// Why there is no usable answer. Texts in it are free of the key, here and below.
    pub fn trigger(
        &self,
        network: Network<'_>,
        order: &TriggerRequest,
        timeout: Duration,
    ) -> Result<RunAnswer, ApiError> {
        self.exchange(network, &self.trigger_request(order, timeout), |body| {
            let run = wire::run(&body)?;
            if !is_answer_to(order, &run) {
                return Err(WireError::NotOrdered);
            }
            Ok(self.run_answer(run, body))
        })
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
        self.exchange(network, &self.run_metrics_request(run, timeout), |body| wire::metrics(&body))
    }

    /// The numbers that the results of a run's test cases add up to.
    ///
    /// # Errors
    /// Why there is no usable answer.
    pub fn case_results(&self, network: Network<'_>, run: u64, timeout: Duration) -> Result<Option<Counts>, ApiError> {
        self.exchange(network, &self.case_results_request(run, timeout), |body| wire::cases(&body))
    }

    /// Finds out which edition the server is, by a read that starts nothing.
    ///
    /// # Errors
    /// Why it cannot be told.
    pub fn probe_edition(&self, network: Network<'_>, timeout: Duration) -> Result<Edition, ApiError> {
        let request = self.probe_request(timeout);
        let mut response = network.transport.send(&request).map_err(|error| self.failed(&request, &error))?;
        let body = response.read_body();
        // The status of a refusal says enough, so a body cut short does not matter then.
        edition_from_probe(response.status, &body).ok_or_else(|| match body {
            Ok(body) => self.refused(&request, &response, &body, network.clock),
            Err(error) => self.failed(&request, &error),
        })
    }

    /// One exchange, whose body `decode` makes the answer from.
    fn exchange<T>(
        &self,
        network: Network<'_>,
        request: &Request,
        decode: impl FnOnce(Vec<u8>) -> Result<T, WireError>,
    ) -> Result<T, ApiError> {
        let mut response = network.transport.send(request).map_err(|error| self.failed(request, &error))?;
        let body = response.read_body();
        if !response.status.is_success() {
            return Err(self.refused(request, &response, &body.unwrap_or_default(), network.clock));
        }
        let body = body.map_err(|error| self.failed(request, &error))?;
        let is_page = is_page(&response, &body);
        decode(body).map_err(|why| ApiError {
            kind: if is_page { ErrorKind::Page } else { ErrorKind::Malformed },
            request: self.name(request),
            status: Some(response.status.as_u16()),
            server_message: if is_page { String::new() } else { why.to_string() },
            retry_after: None,
            source: None,
        })
    }

    fn answer_about(&self, asked: u64, body: Vec<u8>) -> Result<RunAnswer, WireError> {
        let run = wire::run(&body)?;
        if run.id != asked {
            return Err(WireError::OtherRun { is: run.id, asked });
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
        let mut response = network.transport.send(&request).map_err(|error| self.failed(&request, &error))?;
        if !response.status.is_success() {
            let body = response.read_body().unwrap_or_default();
            return Err(self.refused(&request, &response, &body, network.clock));
        }
        let sunset = response.header("sunset").or_else(|| response.header("deprecation"));
        let sunset = sunset.map(|value| self.redactor.server_text(value, sanitize::MAX_TEXT));
        Ok(Report { charset: response.charset(), body: response.body, sunset })
    }

    /// A failure while a report was read, as the trouble that it is.
    pub fn report_failed(&self, run: u64, failure: &TransportError) -> ApiError {
        self.failed(&self.report_request(run, Duration::ZERO), failure)
    }

    /// Texts of the server can echo the key, and are made for people.
    fn clean(&self, run: &mut Run) {
        for text in [&mut run.message, &mut run.plan_name].into_iter().flatten() {
            *text = self.redactor.server_text(text, sanitize::MAX_TEXT);
        }
        if let Some(build) = &mut run.build {
            *build = self.redactor.text(build);
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
        let mut server_message = refusal::server_message(body, &self.redactor);
        let kind = refusal::kind(response.status.as_u16(), request.method == Method::POST, &server_message);
        if kind == ErrorKind::Redirected {
            let to = response.header("location").map(|to| self.redactor.server_text(without_query(to), 200));
            server_message = to.unwrap_or_default();
        }
        let retry_after =
            response.header("retry-after").and_then(|value| error::retry_after(value, clock.wall_clock()));
        ApiError {
            kind,
            request: self.name(request),
            status: Some(response.status.as_u16()),
            server_message,
            retry_after,
            source: None,
        }
    }

    fn failed(&self, request: &Request, failure: &TransportError) -> ApiError {
        let server_message = self.redactor.server_text(&failure.detail, sanitize::MAX_TEXT);
        ApiError {
            kind: ErrorKind::Exchange(failure.kind),
            request: self.name(request),
            status: None,
            // The host's own words may hold the key, in the cause as anywhere.
            source: Some(TransportError::new(failure.kind, server_message.clone())),
            server_message,
            retry_after: None,
        }
    }
}

/// Whether a trigger's answer can be trusted: it has a status, and what it says of plan and build number is what was sent.
fn is_answer_to(order: &TriggerRequest, run: &Run) -> bool {
    run.status != Status::default()
        && run.plan.is_none_or(|plan| plan == order.plan)
        && run.build.as_ref().is_none_or(|build| *build == order.build)
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
