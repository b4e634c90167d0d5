//! What the answers to calls say: their bodies in the domain model, or why they are of no use.

use std::time::{Duration, SystemTime};

use super::case_result::{CaseResult, FailedStep};
use super::client::{Client, RunAnswer};
use super::error::{self, AnsweredBy, ApiError, ErrorKind};
use super::exchange::{Asked, Received, ReportHead};
use super::identity::{Contradiction, Identity};
use super::model::{Counts, Run, RunResult, Status};
use super::refusal::{self, Refusal};
use super::sent::Sent;
use super::trigger_request::TriggerRequest;
use super::wire::{self, WireError};
use crate::io::transport::{Head, TransportError};
use crate::sanitize;

/// Why the body of a good answer cannot be read as it is.
pub(super) fn unreadable(head: &Head) -> Option<WireError> {
    match head.status.as_u16() {
        206 => Some(WireError::Partial),
        _ => head.is_encoded().then_some(WireError::Encoded),
    }
}

impl Client {
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
            // No other run has a build number that was made here: then clocks may differ as they like.
            let is_known = order.build_is_unique && run.build.as_deref() == Some(order.build.as_str());
            if is_old || !is_known && !sent.can_have_begun(&run, &self.server_clock()) {
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

    /// What an answer that contradicts what is known of its run comes to.
    pub fn contradicted(&self, run: u64, why: Contradiction) -> ApiError {
        let request = self.name(&self.run_request(run, Duration::ZERO));
        ApiError { server_message: why.to_string(), ..ApiError::new(ErrorKind::Malformed, request) }
    }

    /// What `decode` makes of the body of a good answer.
    pub(super) fn decoded<T>(
        &self,
        received: Received,
        decode: impl FnOnce(Vec<u8>) -> Result<T, WireError>,
    ) -> Result<T, ApiError> {
        if !received.head.status.is_success() {
            return Err(self.refused(received));
        }
        let Received { asked, head, body, .. } = received;
        let body = body.map_err(|error| self.failed(&asked.name, &error))?;
        if let Some(why) = unreadable(&head) {
            return Err(self.malformed(&asked, &head, &why));
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

    pub(super) fn refused(&self, received: Received) -> ApiError {
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

fn is_page(head: &Head, body: &[u8]) -> bool {
    let start = body.iter().position(|b| !b.is_ascii_whitespace()).map_or(&body[..0], |at| &body[at..]);
    head.media_type().contains("html")
        || start.starts_with(b"<")
        || body.is_empty() && head.media_type().starts_with("text/")
}
