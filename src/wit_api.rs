//! The typed interface: records in, records out. It reads no environment, writes no files, prints nothing and never exits.

mod convert;
mod failures;
mod lost;
mod report;
mod request;
mod snapshot;

use std::time::Duration;

use convert::{failure, invalid, run_id, to_wit_error, with_build, within_bounds};
use lost::Lost;
pub use report::JunitReport;
use waki::bindings::wasi::random::random::get_random_u64;

use crate::api::Edition;
use crate::api::base_url::{self, BaseUrl, BaseUrlError};
use crate::api::client::Client;
use crate::api::edition::known_edition;
use crate::api::error::ApiError;
use crate::api::id::parse_id;
use crate::api::identity::is_kept_as;
use crate::api::model::{Run, Status};
use crate::api::sent::{LeftBehind, Sent};
use crate::api::trigger_proof::TriggerProof;
use crate::api::trigger_request::{Rerun, TriggerRequest};
use crate::bindings::exports::testsigma::ci::test_plans as wit;
use crate::follow::budget::MAX_REQUESTS;
use crate::follow::drive::{NoObserver, drive};
use crate::follow::policy::TRIGGER_TIMEOUT;
use crate::follow::verdict::{self, Assessment, InconclusiveReason, RerunPolicy, Verdict, assess};
use crate::follow::{End, Follow, OnTimeout, Policy, Task, not_known_to_go_on};
use crate::io::Network;
use crate::io::clock::Clock;
use crate::io::clock::system::SystemClock;
use crate::io::transport::wasi::WasiHttp;
use crate::redact::Redactor;
use crate::schedule::PollSchedule;
use crate::secret::Secret;

/// When to look again after something that has its effect at once or never.
const SOON: Duration = Duration::from_secs(1);

/// One call of the interface.
pub struct Session {
    api: Client,
    timeout: Duration,
    trigger_timeout: Duration,
    http: WasiHttp,
    clock: SystemClock,
    rng: fastrand::Rng,
}

impl Session {
    /// Checks the server.
    pub fn open(server: wit::Server) -> Result<Box<Self>, wit::Error> {
        // What should never happen prints nothing either.
        std::panic::set_hook(Box::new(|_| {}));
        let strings = [Some(&server.key), server.url.as_ref()];
        within_bounds(strings.into_iter().flatten().map(String::len).sum())?;
        let key = Secret::parse(&server.key).map_err(|why| invalid(format!("key {why}")))?;
        let url = server.url.as_deref().unwrap_or(base_url::CLOUD);
        if Redactor::new(&key).text(url) != url {
            return Err(invalid("url contains the key, which has no place in it: remove it".to_owned()));
        }
        let base = BaseUrl::parse(url, server.insecure_http).map_err(|why| match why {
            BaseUrlError::InsecureHttp => invalid(format!("url {why}, or insecure-http if the network is trusted")),
            _ => invalid(format!("url {why}")),
        })?;
        let given = server.edition.map(|edition| match edition {
            wit::Edition::Cloud => Edition::Cloud,
            wit::Edition::Community => Edition::Community,
        });
        let edition = known_edition(&base, given)
            .ok_or_else(|| invalid("give edition, cloud or community, for any host but testsigma.com".to_owned()))?;
        if server.timeout_ms.is_some_and(|timeout| !(1..=600_000).contains(&timeout)) {
            return Err(invalid("timeout-ms must be between 1 and 600000".to_owned()));
        }
        let timeout = server.timeout_ms.map(|timeout| Duration::from_millis(timeout.into()));
        let trigger_timeout = timeout.unwrap_or(TRIGGER_TIMEOUT);
        let timeout = timeout.unwrap_or(Policy::default().request_timeout);
        let (api, http) = (Client::new(base, key, edition), WasiHttp::default());
        Ok(Box::new(Session {
            api,
            timeout,
            trigger_timeout,
            http,
            clock: SystemClock::start(),
            rng: fastrand::Rng::with_seed(get_random_u64()),
        }))
    }

    /// `trigger`
    pub fn trigger(&mut self, request: wit::RunRequest) -> Result<wit::Snapshot, wit::Error> {
        let request = self.request(request)?;
        let build = self.api.redactor().text(&request.build);
        let sent = self.now();
        let run = match self.api.trigger(self.network(), &request, self.trigger_timeout) {
            Ok(answer) => answer.run,
            Err(error) => {
                let sent = Sent { until: self.clock.now(), ..sent };
                self.left_behind(&error, &request, &sent).map_err(|error| with_build(error, &build))?
            }
        };
        let first = PollSchedule::adaptive(&[]).first(&mut self.rng);
        Ok(wit::Snapshot { build: Some(build), ..self.snapshot(&run, Some(first)) })
    }

    /// What a refused trigger has left behind. Where only the list of the plan's runs can prove it, one is asked for.
    fn left_behind(&self, error: &ApiError, request: &TriggerRequest, sent: &Sent) -> Result<Run, wit::Error> {
        match TriggerProof::of(error) {
            TriggerProof::NothingStarted => return Err(to_wit_error(error, None)),
            TriggerProof::Uncertain => return Err(self.lost(error, sent).of_trigger(&request.build, &[])),
            TriggerProof::NothingRuns | TriggerProof::Blocked => {}
        }
        let runs = self.api.runs(self.network(), request.plan, self.timeout).unwrap_or_default();
        let uncertain = |runs: &[u64]| self.lost(error, sent).of_trigger(&request.build, runs);
        match sent.left_behind(error, request, &runs, &self.api.server_clock()) {
            LeftBehind::Ours(run) => Ok(*run),
            LeftBehind::Blocked(other) => Err(to_wit_error(error, other)),
            LeftBehind::Refused => Err(to_wit_error(error, None)),
            LeftBehind::Several(runs) => Err(uncertain(&runs)),
            LeftBehind::Nothing => Err(uncertain(&[])),
        }
    }

    /// `status`
    pub fn status(&mut self, run: &str, elapsed_ms: Option<u32>) -> Result<wit::Snapshot, wit::Error> {
        let run = self.look(run_id(run)?)?;
        let advice = self.advice(&run, elapsed_ms.map(|ms| Duration::from_millis(ms.into())));
        Ok(self.snapshot(&run, Some(advice)))
    }

    /// `stop`
    pub fn stop(&self, run: &str) -> Result<wit::Snapshot, wit::Error> {
        let id = run_id(run)?;
        // The Community Edition would stop the plan's current run in the place of one that is over.
        let mut run = self.look(id)?;
        if run.last().status == Status::Completed {
            return Ok(self.snapshot(&run, Some(SOON)));
        }
        if !run.is_active() {
            return Err(to_wit_error(&not_known_to_go_on(id), Some(id)));
        }
        // What is over is never stopped in the place of a re-run that has no id.
        let Some(running) = run.last_id() else {
            let message = "the re-run that goes on has no id: not stopped".to_owned();
            return Err(failure(wit::ErrorCode::BrokenAnswer, message, Some(id)));
        };
        if running == id {
            let stopped = self.api.stop(self.network(), id, self.timeout);
            let seen = self.look(id)?;
            // It may have ended in the moment between the look and the stop, which is refused then.
            return match stopped {
                Err(error) if seen.last().status != Status::Completed => Err(to_wit_error(&error, Some(id))),
                _ => Ok(self.snapshot(&seen, Some(SOON))),
            };
        }
        // The id of a re-run is known from this one answer, which may be wrong about it.
        let rerun = self.look(running).map_err(|error| about(error, id))?;
        if !run.is_parent_of(&rerun) {
            let message = "the re-run does not say whose it is: not stopped".to_owned();
            return Err(failure(wit::ErrorCode::BrokenAnswer, message, Some(id)));
        }
        let seen = if rerun.status == Status::Completed {
            rerun
        } else if !rerun.is_active() {
            return Err(to_wit_error(&not_known_to_go_on(id), Some(id)));
        } else {
            let stopped = self.api.stop(self.network(), running, self.timeout);
            stopped.map_err(|error| to_wit_error(&error, Some(id)))?.run
        };
        run.replace_last(seen);
        Ok(self.snapshot(&run, Some(SOON)))
    }

    /// `rerun`
    pub fn rerun(&mut self, run: &str) -> Result<wit::Snapshot, wit::Error> {
        let id = run_id(run)?;
        if self.api.edition == Edition::Community {
            return Err(invalid("the Community Edition has no re-run on request".to_owned()));
        }
        let run = self.look(id)?;
        match assess(&run, RerunPolicy::Effective, false) {
            Assessment::Running => return Err(goes_on(id)),
            Assessment::Over(Verdict::Passed) => {
                let message = "the run passed, so there is nothing to run again".to_owned();
                return Err(failure(wit::ErrorCode::InvalidArgument, message, Some(id)));
            }
            Assessment::Over(_) | Assessment::RerunDue(_) => {}
        }
        let Some(plan) = run.plan else {
            let message = "the server does not name the run's plan".to_owned();
            return Err(failure(wit::ErrorCode::BrokenAnswer, message, Some(id)));
        };
        let request = TriggerRequest {
            plan,
            build: run.build.clone().unwrap_or_default(),
            rerun: Some(Rerun::of(id, &run, verdict::counts(&run))),
            ..TriggerRequest::default()
        };
        let build = self.api.redactor().text(&request.build);
        let sent = self.now();
        match self.api.trigger(self.network(), &request, self.trigger_timeout) {
            Ok(answer) => {
                let first = PollSchedule::adaptive(&[]).first(&mut self.rng);
                Ok(self.snapshot(&answer.run, Some(first)))
            }
            Err(error) => {
                let failed = match TriggerProof::of(&error) {
                    TriggerProof::NothingStarted | TriggerProof::NothingRuns => to_wit_error(&error, None),
                    TriggerProof::Blocked | TriggerProof::Uncertain => {
                        let sent = Sent { until: self.clock.now(), ..sent };
                        self.lost(&error, &sent).of_rerun(id)
                    }
                };
                Err(with_build(failed, &build))
            }
        }
    }

    /// `find`
    pub fn find(&mut self, plan: &str, build: &str, since: &str) -> Result<Vec<wit::Snapshot>, wit::Error> {
        within_bounds(build.len() + since.len())?;
        let plan = parse_id(plan).ok_or_else(|| invalid("plan is not a number".to_owned()))?;
        let (earliest, latest) = lost::span(since)
            .ok_or_else(|| invalid("since is not what the error of the lost call carried".to_owned()))?;
        let runs = self.api.runs(self.network(), plan, self.timeout).map_err(|error| to_wit_error(&error, None))?;
        let redactor = self.api.redactor().clone();
        let may_be_it = |run: &&Run| {
            let started = run.start().and_then(|started| i64::try_from(started).ok());
            let is_named = run.build.as_deref().is_some_and(|kept| {
                // What the error carried is without the key, whatever was sent.
                is_kept_as(kept, build) || redactor.text(kept) == build
            });
            is_named && started.is_none_or(|started| (earliest..=latest).contains(&started))
        };
        Ok(runs
            .iter()
            .filter(may_be_it)
            .map(|run| {
                let advice = self.advice(run, None);
                self.snapshot(run, Some(advice))
            })
            .collect())
    }

    /// `wait`
    pub fn wait(&mut self, run: &str, limits: &wit::Limits) -> Result<wit::Snapshot, wit::Error> {
        let run = run_id(run)?;
        self.follow(Task::Wait(run.into()), limits)
    }

    /// `run`
    pub fn run(&mut self, request: wit::RunRequest, limits: &wit::Limits) -> Result<wit::Snapshot, wit::Error> {
        let request = self.request(request)?;
        let build = self.api.redactor().text(&request.build);
        match self.follow(Task::Run(request), limits) {
            Ok(snapshot) => Ok(wit::Snapshot { build: Some(build), ..snapshot }),
            Err(error) => Err(with_build(error, &build)),
        }
    }

    fn follow(&mut self, task: Task, limits: &wit::Limits) -> Result<wit::Snapshot, wit::Error> {
        request::refuse_extra(&limits.extra)?;
        if limits.poll_interval_ms == Some(0) && !self.api.base().is_loopback() {
            return Err(invalid("poll-interval-ms must be at least 1".to_owned()));
        }
        let policy = Policy {
            max_wait: limits.max_wait_ms.map_or(Policy::default().max_wait, |ms| Duration::from_millis(ms.into())),
            poll_interval: limits.poll_interval_ms.map(|ms| Duration::from_millis(ms.into())),
            on_timeout: if limits.stop_on_timeout { OnTimeout::Stop } else { OnTimeout::Leave },
            request_timeout: self.timeout,
            trigger_timeout: self.trigger_timeout,
            edition: self.api.edition,
            lists_previous_runs: false,
            ..Policy::default()
        };
        let sent = self.now();
        let mut follows = [Follow::begin(task, policy, sent.at, sent.wall, self.rng.fork())];
        drive(&self.api, self.network(), MAX_REQUESTS, &mut follows, &mut NoObserver);
        let [follow] = follows;
        let run = follow.run_id();
        match (follow.end(), follow.run()) {
            (Some(End::Verdict(verdict)), Some(run)) => {
                let verdict =
                    if follow.is_uncounted() { Verdict::Inconclusive(InconclusiveReason::Uncounted) } else { *verdict };
                Ok(wit::Snapshot {
                    state: wit::State::Completed(verdict.into()),
                    counts: follow.counts().map(Into::into),
                    look_again_ms: None,
                    ..self.snapshot(run, None)
                })
            }
            (Some(End::TimedOut { stopped, .. }), _) => {
                let rest = match stopped {
                    None if run.is_none() => "none was started",
                    None => "it goes on",
                    Some(true) => "it was stopped",
                    Some(false) => "stopping it is not confirmed",
                };
                let message = format!("the run was not over within max-wait-ms; {rest}");
                Err(failure(wit::ErrorCode::TimedOut, message, run))
            }
            (Some(End::Blocked { other, error }), _) => Err(to_wit_error(error, *other)),
            (Some(End::Uncertain { error, runs }), _) => {
                let build = follow.request().map(|request| request.build.as_str()).unwrap_or_default();
                Err(self.lost(error, &Sent { until: self.clock.now(), ..sent }).of_trigger(build, runs))
            }
            (Some(End::Failed(error)), _) => {
                let error = to_wit_error(error, run);
                let says_that_none_was_started = matches!(
                    error.code,
                    wit::ErrorCode::InvalidArgument
                        | wit::ErrorCode::NotPermitted
                        | wit::ErrorCode::Denied
                        | wit::ErrorCode::NotFound
                        | wit::ErrorCode::AlreadyRunning
                        | wit::ErrorCode::TryLater
                );
                let is_untrue = says_that_none_was_started && follow.started_here();
                Err(if is_untrue { wit::Error { code: wit::ErrorCode::NoAnswer, ..error } } else { error })
            }
            _ => Err(failure(wit::ErrorCode::Internal, "the run was given up in the middle".to_owned(), run)),
        }
    }

    fn look(&self, run: u64) -> Result<Run, wit::Error> {
        let answer = self.api.run(self.network(), run, self.timeout);
        answer.map(|answer| answer.run).map_err(|error| to_wit_error(&error, Some(run)))
    }

    fn lost<'s>(&'s self, error: &'s ApiError, sent: &Sent) -> Lost<'s> {
        Lost { error, redactor: self.api.redactor(), span: sent.span(&self.api.server_clock()) }
    }

    /// What is sent now.
    fn now(&self) -> Sent {
        let at = self.clock.now();
        Sent { at, until: at, wall: self.clock.wall_clock(), may_be_late: false }
    }

    fn network(&self) -> Network<'_> {
        Network { transport: &self.http, clock: &self.clock }
    }
}

/// The error, as one about the run that was named by the caller.
fn about(error: wit::Error, run: u64) -> wit::Error {
    wit::Error { run: Some(run.to_string()), ..error }
}

fn goes_on(run: u64) -> wit::Error {
    let message = "the run is not over yet: call again when it is".to_owned();
    failure(wit::ErrorCode::TryLater, message, Some(run))
}
