//! The calls: from what is wanted to an HTTP request, and from its answer to the domain model.

use std::cell::Cell;
use std::time::{Duration, SystemTime};

use super::Edition;
use super::case_result::{CaseResult, Detail, FailedStep};
use super::error::{self, AnsweredBy, ApiError, ErrorKind};
use super::exchange::{Asked, Received, ReportHead, Sending};
use super::identity::{Contradiction, Identity};
use super::model::{Counts, Run, RunResult, Status};
use super::refusal::{self, Refusal};
use super::sent::Sent;
use super::server_clock::ServerClock;
use super::trigger_request::TriggerRequest;
use super::wire::{self, WireError};
use crate::api::base_url::BaseUrl;
use crate::io::Network;
use crate::io::transport::{Head, Request, StatusCode, TransportError};
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
        self.web.as_ref().unwrap_or(&self.base).url(&format!("/ui/td/runs/{run}"))
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

    /// What the answer to a trigger says.
    pub(crate) fn triggered(
        &self,
        order: &TriggerRequest,
        answer: Result<Received, ApiError>,
    ) -> Result<RunAnswer, ApiError> {
        let received = answer?;
        let sent = Sent { at: received.asked.at, until: received.until, wall: received.asked.wall, may_be_late: false };
        self.decoded(received, |body| {
            let run = wire::run(&body)?;
            Identity::started(run.id, order).check(&run)?;
            if run.status == Status::default() {
                return Err(Contradiction::NoStatus.into());
            }
            let is_old = order.rerun.as_ref().is_some_and(|rerun| rerun.family.contains(&run.id));
            if is_old || !sent.can_have_begun(&run, &self.server_clock()) {
                return Err(Contradiction::Start.into());
            }
            Ok(self.run_answer(run, body))
        })
    }

    /// What an answer says that is about one run: to a poll, or to a stop.
    pub(crate) fn about_run(&self, run: u64, answer: Result<Received, ApiError>) -> Result<RunAnswer, ApiError> {
        self.decoded(answer?, |body| self.answer_about(run, body))
    }

    /// The runs of the plan in a list.
    pub(crate) fn listed(&self, plan: u64, answer: Result<Received, ApiError>) -> Result<Vec<Run>, ApiError> {
        self.decoded(answer?, |body| {
            let mut runs = wire::runs(&body, &|run| run.plan == Some(plan))?;
            runs.iter_mut().for_each(|run| self.clean(run));
            Ok(runs)
        })
    }

    /// The numbers of a run where its own object has none. (Cloud, API v2.)
    pub(crate) fn metrics(&self, run: u64, answer: Result<Received, ApiError>) -> Result<Option<Counts>, ApiError> {
        self.decoded(answer?, |body| wire::metrics(&body, run))
    }

    /// The test machines of a run that no agent has picked up yet. (Community Edition.)
    pub(crate) fn unpicked_machines(&self, run: u64, answer: Result<Received, ApiError>) -> Result<Vec<u64>, ApiError> {
        self.decoded(answer?, |body| wire::unpicked_machines(&body, run))
    }

    /// The numbers that the results of a run's test cases add up to.
    pub(crate) fn cases(&self, run: u64, answer: Result<Received, ApiError>) -> Result<Option<Counts>, ApiError> {
        self.decoded(answer?, |body| wire::cases(&body, run))
    }

    /// The results of a run's cases, if the body of an answer holds them.
    pub fn case_results(&self, run: u64, body: &[u8]) -> Option<Vec<CaseResult>> {
        wire::case_results(body, run).ok()
    }

    /// The step that a case failed at, if the body of an answer shows one. `case` is the id of the case's result.
    pub fn failed_step(&self, case: u64, body: &[u8]) -> Option<FailedStep> {
        wire::failed_step(body, case).ok()?
    }

    /// The runs of the plan, if the body of an answer lists them.
    pub fn runs_in(&self, plan: u64, body: &[u8]) -> Option<Vec<Run>> {
        wire::runs(body, &|run| run.plan == Some(plan)).ok()
    }

    /// Asks for the JUnit report of a run.
    pub fn begin_report<'t>(&self, network: Network<'t>, run: u64, timeout: Duration) -> Sending<'t> {
        self.begin(network, &self.report_request(run, timeout))
    }

    /// Asks what tells why a run failed.
    pub fn begin_detail<'t>(&self, network: Network<'t>, detail: Detail, timeout: Duration) -> Sending<'t> {
        self.begin(network, &self.detail_request(detail, timeout))
    }

    /// What an answer that contradicts what is known of its run comes to.
    pub fn contradicted(&self, run: u64, why: Contradiction) -> ApiError {
        let request = self.name(&self.run_request(run, Duration::ZERO));
        ApiError { server_message: why.to_string(), ..ApiError::new(ErrorKind::Malformed, request) }
    }

    /// A date of the server, in an answer to what was sent at `sent` and whose head was here `until`.
    pub(super) fn observe(&self, sent: Duration, until: Duration, date: SystemTime) {
        let mut clock = self.clock.get();
        clock.observe(sent, until, date);
        self.clock.set(clock);
    }

    /// What `decode` makes of the body of a good answer.
    fn decoded<T>(
        &self,
        received: Received,
        decode: impl FnOnce(Vec<u8>) -> Result<T, WireError>,
    ) -> Result<T, ApiError> {
        if !received.head.status.is_success() {
            return Err(self.refused(received));
        }
        let Received { asked, head, body, .. } = received;
        let body = body.map_err(|error| self.failed(&asked.name, &error))?;
        if head.is_encoded() {
            return Err(self.malformed(&asked, &head, &WireError::Encoded));
        }
        let is_page = is_page(&head, &body);
        decode(body).map_err(|why| match self.malformed(&asked, &head, &why) {
            error if is_page => ApiError {
                kind: ErrorKind::Page,
                answered_by: AnsweredBy::Page,
                server_message: String::new(),
                ..error
            },
            error => error,
        })
    }

    pub(super) fn malformed(&self, asked: &Asked, head: &Head, why: &WireError) -> ApiError {
        ApiError {
            status: Some(head.status.as_u16()),
            server_message: why.to_string(),
            ..ApiError::new(ErrorKind::Malformed, asked.name.clone())
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

    pub(super) fn report_head(&self, head: &Head) -> ReportHead {
        let sunset = head.header("sunset").or_else(|| head.header("deprecation"));
        let sunset = sunset.map(|value| self.redactor.server_text(value, sanitize::MAX_TEXT));
        ReportHead { charset: head.charset(), sunset }
    }

    /// Why there is no report where the status of the answer is not one of success.
    pub(super) fn report_refused(&self, answer: Result<Received, ApiError>) -> ApiError {
        answer.map_or_else(|error| error, |received| self.refused(received))
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

    fn refused(&self, received: Received) -> ApiError {
        let Received { asked, until: now, head, body } = received;
        let body = body.unwrap_or_default();
        let refusal = Refusal::read(&body, is_page(&head, &body), &self.redactor);
        let kind = refusal::kind(head.status.as_u16(), asked.is_post, &refusal);
        let mut server_message = refusal.words;
        if kind == ErrorKind::Redirected {
            let to = head.header("location").map(|to| self.redactor.server_text(without_query(to), 200));
            server_message = to.unwrap_or_default();
        }
        // A date is one of the server's clock, and only where it has never told its time one of ours.
        let ours = |date: SystemTime| {
            let wall = asked.wall + now.saturating_sub(asked.at);
            Some(date.duration_since(wall).unwrap_or_default())
        };
        let until = |date| self.server_clock().until(now, date).or_else(|| ours(date));
        ApiError {
            status: Some(head.status.as_u16()),
            answered_by: refusal.answered_by,
            server_message,
            retry_after: head.header("retry-after").and_then(|value| error::retry_after(value, until)),
            ..ApiError::new(kind, asked.name)
        }
    }

    /// What a failed exchange comes to.
    pub(crate) fn failed(&self, name: &str, failure: &TransportError) -> ApiError {
        let server_message = self.redactor.server_text(&failure.detail, sanitize::MAX_TEXT);
        ApiError {
            // The host's own words may hold the key, in the cause as anywhere.
            source: Some(TransportError::new(failure.kind, server_message.clone())),
            server_message,
            ..ApiError::new(ErrorKind::Exchange(failure.kind), name)
        }
    }
}

pub(super) fn without_query(url: &str) -> &str {
    url.split(['?', '#']).next().unwrap_or_default()
}

/// The Community Edition answers the probe with a page of its runs. The Cloud has no such path.
fn edition_from_probe(status: StatusCode, body: &Result<Vec<u8>, TransportError>) -> Option<Edition> {
    match (status.as_u16(), body) {
        (200, Ok(body)) if wire::runs(body, &|_| false).is_ok() => Some(Edition::Community),
        (404 | 405, _) => Some(Edition::Cloud),
        _ => None,
    }
}

fn is_page(head: &Head, body: &[u8]) -> bool {
    let start = body.iter().position(|b| !b.is_ascii_whitespace()).map_or(&body[..0], |at| &body[at..]);
    head.media_type().contains("html")
        || start.starts_with(b"<")
        || body.is_empty() && head.media_type().starts_with("text/")
}
