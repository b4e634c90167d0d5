//! The typed interface: records in, records out. It reads no environment, writes no files, prints nothing and never exits.

mod convert;

use std::time::{Duration, UNIX_EPOCH};

use convert::{invalid, may_have_started, millis, problem, run_id, to_wit_error, within_bounds};

use waki::bindings::wasi::random::random::get_random_u64;

use crate::api::Edition;
use crate::api::base_url::{self, BaseUrl, BaseUrlError};
use crate::api::build_number::{self, unique_build};
use crate::api::client::Client;
use crate::api::edition::{known_edition, unsupported};
use crate::api::error::ApiError;
use crate::api::exchange::{MAX_SILENCE, ReportProgress};
use crate::api::id::parse_id;
use crate::api::model::{Run, Status};
use crate::api::pairs::distinct;
use crate::api::sent::{LeftBehind, Sent};
use crate::api::trigger_proof::TriggerProof;
use crate::api::trigger_request::{SavedConfig, TriggerRequest};
use crate::bindings::exports::testsigma::ci::test_plans as wit;
use crate::follow::budget::MAX_REQUESTS;
use crate::follow::drive::{NoObserver, drive};
use crate::follow::policy::TRIGGER_TIMEOUT;
use crate::follow::verdict::{self, Assessment, Evidence, InconclusiveReason, Proof, RerunPolicy, Verdict, assess};
use crate::follow::{End, Follow, OnTimeout, Policy, Task, observation};
use crate::io::Network;
use crate::io::clock::Clock;
use crate::io::clock::system::SystemClock;
use crate::io::transport::wasi::WasiHttp;
use crate::io::transport::{TransportError, TransportErrorKind};
use crate::junit::{Checker, Rejection};
use crate::redact::Redactor;
use crate::schedule::PollSchedule;
use crate::secret::Secret;

/// The largest report that is handed over as a value, in bytes.
const MAX_REPORT: usize = 16 << 20;

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
    /// Checks the connection.
    pub fn open(server: wit::Connection) -> Result<Self, wit::Error> {
        // What should never happen prints nothing either.
        std::panic::set_hook(Box::new(|_| {}));
        let strings = [Some(&server.key), server.url.as_ref()];
        within_bounds(strings.into_iter().flatten().map(String::len).sum())?;
        let key = Secret::parse(&server.key).map_err(|why| invalid(format!("key {why}")))?;
        let url = server.url.as_deref().unwrap_or(base_url::CLOUD);
        if Redactor::new(&key).text(url) != url {
            return Err(invalid("url contains the key, which has no place in it: remove it".to_owned()));
        }
        let base = BaseUrl::parse(url, server.insecure_http.unwrap_or(false)).map_err(|why| match why {
            BaseUrlError::InsecureHttp => invalid(format!("url {why}, or insecure-http if the network is trusted")),
            _ => invalid(format!("url {why}")),
        })?;
        let given = server.edition.map(|edition| match edition {
            wit::Edition::Cloud => Edition::Cloud,
            wit::Edition::Community => Edition::Community,
        });
        let edition = known_edition(&base, given)
            .ok_or_else(|| invalid("edition must be given for a host other than testsigma.com".to_owned()))?;
        if server.timeout_ms.is_some_and(|timeout| !(1..=600_000).contains(&timeout)) {
            return Err(invalid("timeout-ms must be between 1 and 600000".to_owned()));
        }
        let timeout = server.timeout_ms.map(|timeout| Duration::from_millis(timeout.into()));
        let trigger_timeout = timeout.unwrap_or(TRIGGER_TIMEOUT);
        let timeout = timeout.unwrap_or(Policy::default().request_timeout);
        let (api, http) = (Client::new(base, key, edition), WasiHttp::default());
        Ok(Session {
            api,
            timeout,
            trigger_timeout,
            http,
            clock: SystemClock::start(),
            rng: fastrand::Rng::with_seed(get_random_u64()),
        })
    }

    /// `trigger`
    pub fn trigger(mut self, order: wit::Order) -> Result<wit::Snapshot, wit::Error> {
        let order = self.order(order)?;
        let (at, wall) = (self.clock.now(), self.clock.wall_clock());
        let run = match self.api.trigger(self.network(), &order, self.trigger_timeout) {
            Ok(answer) => answer.run,
            Err(error) => {
                let sent = Sent { at, until: self.clock.now(), wall, may_be_late: false };
                self.left_behind(&error, &order, &sent)?
            }
        };
        let first = PollSchedule::adaptive(&[]).first(&mut self.rng);
        Ok(self.snapshot(&run, Some(first)))
    }

    /// What a refused trigger has left behind. Where only the list of the plan's runs can prove it, one is asked for.
    fn left_behind(&self, error: &ApiError, order: &TriggerRequest, sent: &Sent) -> Result<Run, wit::Error> {
        let uncertain = |runs: &[u64]| may_have_started(error, &self.api.redactor().text(&order.build), runs);
        match TriggerProof::of(error) {
            TriggerProof::NothingStarted => return Err(to_wit_error(error, None)),
            TriggerProof::Uncertain => return Err(uncertain(&[])),
            TriggerProof::NothingRuns | TriggerProof::Blocked => {}
        }
        let runs = self.api.runs(self.network(), order.plan, self.timeout).unwrap_or_default();
        match sent.left_behind(error, order, &runs, &self.api.server_clock()) {
            LeftBehind::Ours(run) => Ok(*run),
            LeftBehind::Blocked(other) => Err(to_wit_error(error, other)),
            LeftBehind::Refused => Err(to_wit_error(error, None)),
            LeftBehind::Several(runs) => Err(uncertain(&runs)),
            LeftBehind::Nothing => Err(uncertain(&[])),
        }
    }

    /// `status`
    pub fn status(mut self, run: &str, elapsed_ms: Option<u32>) -> Result<wit::Snapshot, wit::Error> {
        let id = run_id(run)?;
        let run = self.api.run(self.network(), id, self.timeout).map_err(|error| to_wit_error(&error, Some(id)))?.run;
        let advice = self.advice(&run, elapsed_ms.map(|ms| Duration::from_millis(ms.into())));
        Ok(self.snapshot(&run, Some(advice)))
    }

    /// `stop`
    pub fn stop(self, run: &str) -> Result<wit::Snapshot, wit::Error> {
        let id = run_id(run)?;
        let look = |error: ApiError| to_wit_error(&error, Some(id));
        // The Community Edition would stop the plan's current run in the place of one that is over.
        let run = self.api.run(self.network(), id, self.timeout).map_err(look)?.run;
        if run.last().status == Status::Completed {
            return Ok(self.snapshot(&run, None));
        }
        let running = run.last_id();
        if running != id {
            // The id of a re-run is known from this one answer, which may be wrong about it.
            let rerun = self.api.run(self.network(), running, self.timeout).map_err(look)?.run;
            if !run.is_parent_of(&rerun) || rerun.status == Status::Completed {
                return Ok(self.snapshot(&run, Some(Duration::from_secs(1))));
            }
        }
        self.api.stop(self.network(), running, self.timeout).map_err(look)?;
        let run = self.api.run(self.network(), id, self.timeout).map_err(look)?.run;
        Ok(self.snapshot(&run, Some(Duration::from_secs(1))))
    }

    /// `wait`
    pub fn wait(self, run: &str, limits: &wit::Limits) -> Result<wit::Snapshot, wit::Error> {
        let run = run_id(run)?;
        self.follow(Task::Wait(run), limits)
    }

    /// `run`
    pub fn run(mut self, order: wit::Order, limits: &wit::Limits) -> Result<wit::Snapshot, wit::Error> {
        let order = self.order(order)?;
        self.follow(Task::Run(order), limits)
    }

    /// `report`
    pub fn report(self, run: &str) -> Result<Vec<u8>, wit::Error> {
        let run = run_id(run)?;
        let network = self.network();
        let mut sending = self.api.begin_report(network, run, self.timeout);
        let mut bytes = Vec::new();
        let mut sink = |piece: &[u8]| {
            if bytes.len() + piece.len() > MAX_REPORT {
                return Err(format!("more than {} MiB", MAX_REPORT >> 20).into());
            }
            bytes.extend_from_slice(piece);
            Ok(())
        };
        let mut checker = None;
        let checked = loop {
            let known = checker.as_ref().map(|_: &Checker<'_>| run);
            let progress =
                sending.poll_report(&self.api, network.clock).map_err(|error| to_wit_error(&error, known))?;
            let checked = match (progress, &mut checker) {
                (None, _) => {
                    network.transport.wait(MAX_SILENCE);
                    Ok(())
                }
                (Some(ReportProgress::Head(head)), _) => {
                    checker = Some(Checker::begin(self.api.redactor(), head.charset.as_deref(), &mut ()));
                    Ok(())
                }
                (Some(ReportProgress::Piece(piece)), Some(checker)) => checker.push(&piece, &mut (), &mut sink),
                (Some(ReportProgress::Piece(_)), None) => Ok(()),
                (Some(ReportProgress::End), _) => match checker.take() {
                    Some(checker) => break checker.end(&mut (), &mut sink).map(drop),
                    None => break Ok(()),
                },
            };
            if checked.is_err() {
                break checked;
            }
        };
        match checked {
            Ok(()) => Ok(bytes),
            Err(Rejection::Sink(why)) => {
                let failure = TransportError::new(TransportErrorKind::TooLarge, why.to_string());
                Err(to_wit_error(&self.api.failed(&sending.asked().name, &failure), Some(run)))
            }
            Err(Rejection::NotJunit(why)) => {
                let message = format!("the answer is not a JUnit report: {why}; a run that is not completed has none");
                Err(wit::Error::BrokenAnswer(problem(message, Some(run))))
            }
        }
    }

    fn network(&self) -> Network<'_> {
        Network { transport: &self.http, clock: &self.clock }
    }

    fn follow(mut self, task: Task, limits: &wit::Limits) -> Result<wit::Snapshot, wit::Error> {
        if limits.poll_interval_ms == Some(0) && !self.api.base().is_loopback() {
            return Err(invalid("poll-interval-ms must be at least 1".to_owned()));
        }
        let policy = Policy {
            max_wait: limits.max_wait_ms.map_or(Policy::default().max_wait, |ms| Duration::from_millis(ms.into())),
            poll_interval: limits.poll_interval_ms.map(|ms| Duration::from_millis(ms.into())),
            on_timeout: if limits.stop_on_timeout == Some(true) { OnTimeout::Stop } else { OnTimeout::Leave },
            request_timeout: self.timeout,
            trigger_timeout: self.trigger_timeout,
            edition: self.api.edition,
            lists_previous_runs: false,
            ..Policy::default()
        };
        let mut follows = [Follow::begin(task, policy, self.clock.now(), self.clock.wall_clock(), self.rng.fork())];
        drive(&self.api, self.network(), MAX_REQUESTS, &mut follows, &mut NoObserver);
        let [follow] = follows;
        let run = follow.run_id();
        match (follow.end(), follow.run()) {
            (Some(End::Verdict(verdict)), Some(run)) => {
                let verdict =
                    if follow.is_uncounted() { Verdict::Inconclusive(InconclusiveReason::Uncounted) } else { *verdict };
                let counts = follow.counts();
                Ok(wit::Snapshot {
                    state: wit::State::Completed,
                    verdict: Some(verdict.into()),
                    counts: counts.map(Into::into),
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
                Err(wit::Error::TimedOut(problem(format!("the run was not over within max-wait-ms; {rest}"), run)))
            }
            (Some(End::Blocked { other, error }), _) => Err(to_wit_error(error, *other)),
            (Some(End::Uncertain { error, runs }), _) => {
                let build = follow.request().map(|request| self.api.redactor().text(&request.build));
                Err(may_have_started(error, &build.unwrap_or_default(), runs))
            }
            (Some(End::Failed(error)), _) => Err(match to_wit_error(error, run) {
                // These say that nothing was started.
                wit::Error::InvalidArgument(problem)
                | wit::Error::Denied(problem)
                | wit::Error::NotFound(problem)
                | wit::Error::TryLater(problem)
                    if follow.started_here() =>
                {
                    wit::Error::NoAnswer(problem)
                }
                error => error,
            }),
            _ => Err(wit::Error::Internal(problem("the run was given up in the middle".to_owned(), run))),
        }
    }

    fn order(&mut self, order: wit::Order) -> Result<TriggerRequest, wit::Error> {
        let id = |text: &str, what: &str| parse_id(text).ok_or_else(|| invalid(format!("{what} is not a number")));
        within_bounds(convert::bytes_of(&order))?;
        let build = order.build.filter(|build| !build.trim().is_empty());
        let too_long = |build: &String| build.chars().count() > build_number::MAX_LENGTH;
        if build.as_ref().is_some_and(too_long) {
            return Err(invalid(format!("build is longer than {} characters", build_number::MAX_LENGTH)));
        }
        let build_is_unique = build.is_none();
        let build = build.unwrap_or_else(|| unique_build(None, self.clock.wall_clock(), &mut self.rng));
        let pairs = |pairs: Option<Vec<wit::Pair>>, what: &str| {
            let pairs: Vec<_> = pairs.unwrap_or_default().into_iter().map(|pair| (pair.name, pair.value)).collect();
            if pairs.iter().any(|(name, _)| name.trim().is_empty()) {
                return Err(invalid(format!("{what} holds a pair without a name")));
            }
            distinct(pairs).map_err(|why| invalid(format!("{what} {why}")))
        };
        let order = TriggerRequest {
            plan: id(&order.plan, "plan")?,
            build,
            build_is_unique,
            environment: order.environment.map(|text| id(&text, "environment").map(|id| id.to_string())).transpose()?,
            runtime_data: pairs(order.runtime_data, "runtime-data")?,
            saved_config: match order.saved_config {
                None => None,
                Some(wit::SavedConfig::Name(name)) => Some(SavedConfig::Name(name)),
                Some(wit::SavedConfig::Id(text)) => Some(SavedConfig::Id(id(&text, "saved-config")?.to_string())),
            },
            uploads: pairs(order.uploads, "uploads")?,
            rerun: None,
        };
        unsupported(&order, self.api.edition).map_or(Ok(order), |why| Err(invalid(why)))
    }

    /// When to look again, from this one look.
    fn advice(&mut self, run: &Run, elapsed: Option<Duration>) -> Duration {
        // What the caller knows is best; wrong clocks of servers are caught by the schedule's bounds.
        let at = elapsed.or_else(|| self.server_time().checked_sub(Duration::from_millis(run.started?)));
        let at = at.unwrap_or_default();
        let mut schedule = PollSchedule::adaptive(&[]);
        schedule.looked(observation(run, at));
        schedule.pause(&mut self.rng)
    }

    fn snapshot(&self, run: &Run, look_again: Option<Duration>) -> wit::Snapshot {
        let verdict = match assess(run, RerunPolicy::Effective, false) {
            Assessment::Running => None,
            Assessment::RerunDue(verdict) => (!self.rerun_may_appear(run)).then_some(verdict),
            // One look has no more than the run's own numbers to prove a pass with.
            Assessment::Over(Verdict::Passed) if !is_proven(run) => {
                Some(Verdict::Inconclusive(InconclusiveReason::Uncounted))
            }
            Assessment::Over(verdict) => Some(verdict),
        };
        let state = match (verdict, &run.last().status) {
            (Some(_), _) => wit::State::Completed,
            (None, Status::Created) => wit::State::Created,
            (None, Status::Queued) => wit::State::Queued,
            (None, Status::PreFlight) => wit::State::Preparing,
            (None, Status::InProgress | Status::Completed) => wit::State::Running,
            (None, Status::Other(_)) => wit::State::Unknown,
        };
        wit::Snapshot {
            id: run.id.to_string(),
            url: self.api.run_url(run.id),
            plan: run.plan.map(|plan| plan.to_string()),
            status: run.status.word().to_owned(),
            outcome: run.result.word().to_owned(),
            state,
            verdict: verdict.map(Into::into),
            rerun: verdict::was_rerun(run),
            counts: verdict::counts(run).map(Into::into),
            message: run.message.clone(),
            look_again_ms: if verdict.is_some() { None } else { look_again.map(millis) },
        }
    }

    /// One look cannot remember when it first saw the end, so the server's own times tell.
    fn rerun_may_appear(&self, run: &Run) -> bool {
        let Some(ended) = run.ended else { return false };
        let grace = Policy { edition: self.api.edition, ..Policy::default() }.rerun_grace(run);
        // Without a date in its answers, a server's clock may be ahead of ours.
        self.server_time().abs_diff(Duration::from_millis(ended)) < grace
    }

    /// The time since 1970 by the server's clock, or by ours as long as it has not told its own.
    fn server_time(&self) -> Duration {
        match self.api.server_clock().at(self.clock.now()) {
            Some((earliest, _)) => Duration::from_millis(u64::try_from(earliest).unwrap_or(0)),
            None => self.clock.wall_clock().duration_since(UNIX_EPOCH).unwrap_or_default(),
        }
    }
}

/// Whether the run's own numbers show that a test passed.
fn is_proven(run: &Run) -> bool {
    let counts = verdict::deciding_counts(run, RerunPolicy::Effective);
    verdict::proof(counts, Evidence::Counts) == Proof::For
}
