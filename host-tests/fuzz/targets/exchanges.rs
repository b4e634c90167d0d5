//! The loop and its state machines, where each answer is what the bytes say.

use std::cell::{Cell, RefCell};
use std::time::{Duration, SystemTime};

use testsigma::api::Edition;
use testsigma::api::base_url::BaseUrl;
use testsigma::api::client::Client;
use testsigma::api::trigger_request::TriggerRequest;
use testsigma::follow::drive::{Observer, Waiting, drive};
use testsigma::follow::verdict::Verdict;
use testsigma::follow::{End, Event, FailFast, Follow, OnConflict, OnTimeout, Policy, Reuse, Task};
use testsigma::io::Network;
use testsigma::io::clock::Clock;
use testsigma::io::transport::{
    Answered, Exchange, Head, Method, Progress, Request, StatusCode, Transport, TransportError, TransportErrorKind,
};

use super::{KEY, holds, secret};

/// The longest wait for a verdict.
const MAX_WAIT: Duration = Duration::from_secs(900);

/// How much later the end may be: a stop is sent and looked after.
const SLACK: Duration = Duration::from_secs(90);

/// How often a sign of life is due.
const TICK: Duration = Duration::from_secs(60);

/// How long an answer takes, in milliseconds.
const DELAYS: [u64; 8] = [0, 1, 100, 1000, 5000, 29_000, 31_000, 290_000];

/// The plan of the first follow; the run that its trigger is answered with; and a run of nobody's.
const PLAN: u64 = 7;
const RUN: u64 = 5801;
const OTHER: u64 = 5700;

/// One to three plans, or a run that is waited for or stopped. Each ends in time, is silent for no minute, is triggered once, and passes only on the
/// word of the server.
pub fn exchanges(data: &[u8]) {
    let script = Script { bytes: RefCell::new(data), now: Cell::new(Duration::from_secs(1)), ..Script::default() };
    let settings = [script.byte(), script.byte(), script.byte()];
    let edition = if settings[0] & 1 == 0 { Edition::Cloud } else { Edition::Community };
    let base = BaseUrl::parse("https://server.example", false).expect("a URL");
    let client = Client::new(base, secret(KEY).expect("a key"), edition);
    let policy = policy(edition, settings[1], settings[2]);
    let rng = || fastrand::Rng::with_seed(581);
    let begin = |task| Follow::begin(task, policy.clone(), script.now(), script.wall_clock(), rng());
    let mut follows: Vec<Follow> = match settings[0] >> 1 & 3 {
        0 => (0..1 + u64::from(settings[0] >> 3) % 3).map(|plan| begin(Task::Run(request(PLAN + plan)))).collect(),
        1 => vec![begin(Task::Wait(RUN.into()))],
        2 => vec![begin(Task::Stop(RUN.into()))],
        _ => vec![begin(Task::Trigger(request(PLAN)))],
    };
    let began = script.now();
    let max_requests = 1 + usize::from(settings[0] >> 5);
    let mut signs = Signs { due: began + TICK };
    drive(&client, Network { transport: &script, clock: &script }, max_requests, &mut follows, &mut signs);
    let took = script.now() - began;
    assert!(took <= MAX_WAIT + SLACK, "it took {took:?}");
    for follow in &follows {
        match follow.end() {
            None | Some(End::Internal) => panic!("it ended with {:?}", follow.end()),
            Some(End::Verdict(Verdict::Passed)) => assert!(script.said_pass.get(), "a pass that nobody said"),
            _ => {}
        }
    }
    let sent = script.sent.borrow();
    for (at, plan) in sent.iter().enumerate() {
        assert!(!sent[..at].contains(plan), "plan {plan} was triggered although an earlier trigger may have arrived");
    }
}

fn request(plan: u64) -> TriggerRequest {
    TriggerRequest { plan, build: "b1".to_owned(), build_is_unique: true, ..TriggerRequest::default() }
}

fn policy(edition: Edition, one: u8, other: u8) -> Policy {
    let seconds = |flag: bool, seconds| flag.then(|| Duration::from_secs(seconds));
    Policy {
        max_wait: MAX_WAIT,
        on_conflict: [OnConflict::Fail, OnConflict::Wait, OnConflict::Attach][usize::from(one & 3) % 3],
        on_timeout: if one & 4 == 0 { OnTimeout::Leave } else { OnTimeout::Stop },
        fail_fast: (one & 8 != 0).then_some(FailFast::Cases(1)),
        reuse: [Reuse::Never, Reuse::Never, Reuse::Running, Reuse::Passed][usize::from(one >> 4 & 3)],
        lists_previous_runs: one & 64 == 0,
        max_wait_usual: one & 128 != 0,
        max_queue: seconds(other & 1 != 0, 120),
        max_run: seconds(other & 2 != 0, 200),
        max_idle: seconds(other & 4 != 0, 100),
        poll_interval: seconds(other & 8 != 0, 3),
        rerun_grace: seconds(other & 16 != 0, 0),
        allow_empty: other & 32 != 0,
        edition,
        ..Policy::default()
    }
}

/// The server, the way to it, and the clock: time passes while something is waited for.
#[derive(Default)]
struct Script<'d> {
    /// What is left of the input. After it, all is well.
    bytes: RefCell<&'d [u8]>,
    now: Cell<Duration>,
    /// When the answers that are on their way are there.
    ready: RefCell<Vec<Duration>>,
    /// The plans of the triggers that may have started a run.
    sent: RefCell<Vec<u64>>,
    /// Whether an answer said that a run completed with a pass.
    said_pass: Cell<bool>,
}

impl Script<'_> {
    fn byte(&self) -> u8 {
        let (first, rest) = self.bytes.borrow().split_first().map_or((0, &[][..]), |(first, rest)| (*first, rest));
        self.bytes.replace(rest);
        first
    }

    /// What comes of a request, and after what time.
    fn answer(&self, request: &Request) -> (Duration, Answered) {
        let what = self.byte();
        let delay = Duration::from_millis(DELAYS[usize::from(what & 7)]);
        let failed = |kind| Answered::failed(TransportError::new(kind, ""));
        let (delay, answered, may_have_started) = match what >> 3 {
            20 => (delay, failed(TransportErrorKind::Dns), false),
            21 => (delay, failed(TransportErrorKind::Refused), false),
            22 => (request.timeout, failed(TransportErrorKind::Timeout), true),
            23 => (delay, failed(TransportErrorKind::Broken), true),
            24 => (delay, failed(TransportErrorKind::Forbidden), false),
            25 => {
                let broken = TransportError::new(TransportErrorKind::Broken, "");
                (delay, Answered::cut(head(StatusCode::OK), self.body(request), broken), true)
            }
            26 | 27 => {
                const STATUSES: [u16; 12] = [400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 302, 204];
                let status = STATUSES[usize::from(self.byte()) % STATUSES.len()];
                let body = match self.byte() % 4 {
                    0 => r#"{"error":"no"}"#.to_owned(),
                    1 => "<html>no</html>".to_owned(),
                    2 => r#"{"error":"The test plan is already running"}"#.to_owned(),
                    _ => String::new(),
                };
                let status = StatusCode::from_u16(status).expect("a status");
                (delay, Answered::with(head(status), body.into_bytes()), false)
            }
            28 | 29 => {
                let length = usize::from(self.byte());
                let body: Vec<u8> = (0..length).map(|_| self.byte()).collect();
                self.note(&body);
                (delay, Answered::with(head(StatusCode::OK), body), true)
            }
            _ => {
                let body = self.body(request);
                self.note(&body);
                (delay, Answered::with(head(StatusCode::OK), body), true)
            }
        };
        if request.method == Method::POST && (may_have_started || delay >= request.timeout) {
            self.sent.borrow_mut().push(plan_in(&String::from_utf8_lossy(&request.body)).expect("a plan"));
        }
        if delay < request.timeout {
            return (delay, answered);
        }
        (request.timeout, failed(TransportErrorKind::Timeout))
    }

    fn note(&self, body: &[u8]) {
        let body = body.to_ascii_uppercase();
        let says = |word: &[u8]| holds(&body, word);
        // A body of raw bytes can spell them otherwise.
        let passes = (says(b"SUCCESS") || says(b"PASSED")) && says(b"COMPLETED") || says(b"\\U");
        self.said_pass.set(self.said_pass.get() || passes);
    }

    /// A run, a list of some, or the numbers of one, as the next bytes have it.
    fn body(&self, request: &Request) -> Vec<u8> {
        let body = match request.method {
            Method::POST => {
                let plan = plan_in(&String::from_utf8_lossy(&request.body)).expect("a plan");
                self.run(plan - PLAN, true)
            }
            _ if request.path.contains('?') => {
                let place = plan_in(&request.path).unwrap_or(PLAN).saturating_sub(PLAN) % 3;
                let runs: Vec<String> = (0..self.byte() % 4).map(|_| self.run(place, false)).collect();
                format!(r#"{{"content":[{}],"last":true,"totalElements":{}}}"#, runs.join(","), runs.len())
            }
            _ => {
                let id: Option<u64> = request.path.split('/').find_map(|part| part.parse().ok());
                self.run(id.unwrap_or_default().saturating_sub(RUN) % 3, false)
            }
        };
        body.into_bytes()
    }

    fn run(&self, place: u64, is_new: bool) -> String {
        const STATUSES: [&str; 8] = [
            "STATUS_COMPLETED",
            "STATUS_IN_PROGRESS",
            "STATUS_QUEUED",
            "STATUS_CREATED",
            "STATUS_COMPLETED",
            "STATUS_PRE_FLIGHT",
            "STATUS_IN_PROGRESS",
            "other",
        ];
        const RESULTS: [&str; 8] =
            ["SUCCESS", "FAILURE", "STOPPED", "ABORTED", "QUEUED", "NOT_EXECUTED", "SUCCESS", "other"];
        let (which, how, numbers) = (self.byte(), self.byte(), self.byte());
        let id = match which & 7 {
            5 => OTHER,
            6 => RUN + 100 + place,
            7 => 0,
            _ => RUN + place,
        };
        let plan = if which & 0x38 == 0x38 { 9000 } else { PLAN + place };
        let build = if which & 0xc0 == 0xc0 { "b2" } else { "b1" };
        let (status, result) = if is_new && how == 0 {
            ("STATUS_CREATED", "QUEUED")
        } else {
            (STATUSES[usize::from(how & 7)], RESULTS[usize::from(how >> 3 & 7)])
        };
        let (passed, failed) = (1 + (numbers & 7), numbers >> 3 & 3);
        let total = passed + failed + (numbers >> 5 & 1);
        let started = 1_784_000_000_000 + u64::try_from(self.now().as_millis()).unwrap_or_default();
        let child = if how & 0xc0 == 0xc0 && !is_new { self.run(place, false) } else { "null".to_owned() };
        format!(
            r#"{{"id":{id},"executionId":{plan},"buildNo":"{build}","status":"{status}","result":"{result}","triggeredType":"API","startTime":{started},"totalCount":{total},"passedCount":{passed},"failedCount":{failed},"childResult":{child}}}"#
        )
    }
}

/// The plan's id in a body or in a query: the number behind its key, which each edition has its own of.
fn plan_in(text: &str) -> Option<u64> {
    let (_, after) = ["executionId", "testPlanId"].iter().find_map(|key| text.split_once(key))?;
    let digits = after.trim_start_matches(|c: char| !c.is_ascii_digit());
    digits.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

fn head(status: StatusCode) -> Head {
    Head { status, headers: vec![("content-type".to_owned(), b"application/json".to_vec())] }
}

impl Clock for Script<'_> {
    fn now(&self) -> Duration {
        self.now.get()
    }

    fn wall_clock(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_millis(1_784_000_000_000) + self.now.get()
    }
}

impl Transport for Script<'_> {
    fn begin(&self, request: &Request) -> Box<dyn Exchange + '_> {
        let (delay, answered) = self.answer(request);
        let ready = self.now.get() + delay;
        self.ready.borrow_mut().push(ready);
        Box::new(Arriving { script: self, ready, answered })
    }

    fn wait(&self, longest: Duration) {
        let now = self.now.get();
        let mut ready = self.ready.borrow_mut();
        ready.retain(|ready| *ready > now);
        let left = ready.iter().map(|ready| *ready - now).min().unwrap_or(longest);
        // A wait for nothing, again and again, would never end.
        self.now.set(now + left.min(longest).max(Duration::from_micros(1)));
    }
}

struct Arriving<'s, 'd> {
    script: &'s Script<'d>,
    ready: Duration,
    answered: Answered,
}

impl Exchange for Arriving<'_, '_> {
    fn poll(&mut self) -> Result<Progress, TransportError> {
        if self.script.now.get() < self.ready { Ok(Progress::Pending) } else { self.answered.poll() }
    }
}

/// Wants to give a sign of life once a minute.
struct Signs {
    due: Duration,
}

impl Observer for Signs {
    fn event(&mut self, _: Duration, _: &Follow, _: Event) {}

    fn tick(&mut self, now: Duration, _: &[Follow], _: &[Waiting]) {
        assert!(now <= self.due + Duration::from_millis(1), "a sign of life was due {:?} ago", now - self.due);
        self.due = now + TICK;
    }

    fn next_tick(&self) -> Option<Duration> {
        Some(self.due)
    }
}
