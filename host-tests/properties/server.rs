//! A server that may say and do anything, and remembers what it proved.

use std::fmt;
use std::time::Duration;

use serde_json::{Value, json};
use testsigma::io::transport::{Method, Request};

use super::lie::Lie;
use super::world::KEY;

/// The server's state, and what it noted down.
pub struct Server {
    ids: Ids,
    pub(super) rng: fastrand::Rng,
    /// How often an exchange goes wrong, in 256ths.
    pub(super) hostility: u8,
    /// A fault that, once it occurs, stays.
    pub(super) stuck: Option<u8>,
    busy_until: Option<Duration>,
    duration: Duration,
    results: [&'static str; 2],
    rerun: bool,
    counted: u8,
    total: u32,
    original_decides: bool,
    run: Option<(Duration, String)>,
    stopped: bool,
    /// POST requests that arrived.
    pub posts: u32,
    /// Runs that they started.
    pub started: u32,
    /// POST requests to anywhere else.
    pub other_posts_than_trigger: u32,
    /// Stops of runs that are not ours.
    pub foreign_stops: u32,
    last_body: Value,
    shown: bool,
    /// The lie that is told, if this is an honest server but for one.
    pub(super) lie: Option<Lie>,
    pub(super) journal: Vec<String>,
}

/// The ids of one plan and its runs. Those of the next plan are [`Ids::STEP`] greater.
#[derive(Clone, Copy)]
pub(super) struct Ids {
    plan: u64,
    run: u64,
    child: u64,
    other: u64,
}

impl Ids {
    const STEP: u64 = 100;
    const FIRST: Ids = Ids { plan: 7, run: 5801, child: 5802, other: 5800 };

    fn of(index: u64) -> Self {
        let Ids { plan, run, child, other } = Ids::FIRST;
        let step = index * Ids::STEP;
        Ids { plan: plan + step, run: run + step, child: child + step, other: other + step }
    }

    /// The plan's place, from the id of one of its runs, or its own.
    pub(super) fn index(id: u64) -> u64 {
        let first = if id >= Ids::FIRST.other { Ids::FIRST.other } else { Ids::FIRST.plan };
        id.saturating_sub(first) / Ids::STEP
    }
}

impl Server {
    /// What a server that is drawn from a seed makes of the plan in this place.
    pub fn new(index: u64, seed: u64, max_wait: Duration, original_decides: bool) -> Self {
        let seed = seed.wrapping_mul(31).wrapping_add(index);
        let mut rng = fastrand::Rng::with_seed(!seed);
        let hostility = *rng.choice(&[0, 10, 60, 128, 250]).unwrap();
        let result = |rng: &mut fastrand::Rng| {
            *rng.choice(&[
                "SUCCESS",
                "SUCCESS",
                "SUCCESS",
                "FAILURE",
                "FAILURE",
                "ABORTED",
                "STOPPED",
                "NOT_EXECUTED",
                "QUEUED",
                "PASSED",
                "ODD",
            ])
            .unwrap()
        };
        let results = [result(&mut rng), result(&mut rng)];
        Server {
            ids: Ids::of(index),
            hostility,
            stuck: None,
            busy_until: (rng.u8(..8) == 0).then(|| max_wait.mul_f64(rng.f64() * 1.5)),
            duration: max_wait.mul_f64(rng.f64() * 1.3),
            results,
            rerun: !matches!(results[0], "SUCCESS" | "PASSED" | "STOPPED") && rng.u8(..3) == 0,
            counted: rng.u8(..4),
            total: if rng.u8(..10) == 0 { 0 } else { rng.u32(1..50) },
            original_decides,
            run: None,
            stopped: false,
            posts: 0,
            started: 0,
            other_posts_than_trigger: 0,
            foreign_stops: 0,
            last_body: Value::Null,
            shown: false,
            lie: None,
            journal: Vec::new(),
            rng,
        }
    }

    /// An honest server, whose run takes some minutes.
    pub fn honest(index: u64, seed: u64, max_wait: Duration, original_decides: bool) -> Self {
        let server = Server::new(index, seed, max_wait, original_decides);
        Server { hostility: 0, busy_until: None, duration: Duration::from_secs(400), total: 7, ..server }
    }

    /// An honest server that lies once.
    pub fn liar(index: u64, seed: u64, max_wait: Duration, original_decides: bool) -> Self {
        let mut server = Server::new(index, seed, max_wait, original_decides);
        (server.hostility, server.lie) = (0, Some(Lie::draw(&mut server.rng)));
        server
    }

    /// Whether the run that the server has in mind passes. What was stopped does not.
    pub fn passes(&self) -> bool {
        let reruns = self.rerun && !self.original_decides;
        let decides = if reruns { self.results[1] } else { self.results[0] };
        matches!(decides, "SUCCESS" | "PASSED") && (self.total > 0 || reruns) && self.started > 0
    }

    /// Whether the last body about the run that reached the client proves a pass.
    pub fn proved_pass(&self) -> bool {
        let body = &self.last_body;
        let passed = |value: &Value| matches!(value.as_str(), Some("SUCCESS" | "PASSED"));
        let completed = |value: &Value| value == "STATUS_COMPLETED";
        let child = &body["childResult"];
        let over = completed(&body["status"])
            && completed(&body["consolidatedStatus"])
            && (child.is_null() || completed(&child["status"]));
        over && if self.original_decides { passed(&body["result"]) } else { passed(&body["consolidatedResult"]) }
    }

    /// Whether anything that reached the client shows that a test ran.
    pub fn showed_tests(&self) -> bool {
        self.shown
    }

    fn progress(&self, now: Duration) -> Value {
        let Some((started, build)) = &self.run else { return Value::Null };
        let share = (now.saturating_sub(*started).as_secs_f64() / self.duration.as_secs_f64().max(1.0)).min(1.0);
        let over = share >= 1.0 || self.stopped;
        let status = match share {
            _ if over => "STATUS_COMPLETED",
            s if s < 0.05 => "STATUS_CREATED",
            s if s < 0.1 => "STATUS_QUEUED",
            _ => "STATUS_IN_PROGRESS",
        };
        let first = if self.stopped { "STOPPED" } else { self.results[0] };
        // The re-run appears some time after the end, and takes a while.
        let since_end = now.saturating_sub(*started + self.duration);
        let has_child = self.rerun && over && !self.stopped && since_end > Duration::from_secs(8);
        let child_over = since_end > Duration::from_secs(40);
        let child = has_child.then(|| {
            json!({
                "id": self.ids.child,
                "status": if child_over { "STATUS_COMPLETED" } else { "STATUS_IN_PROGRESS" },
                "result": if child_over { self.results[1] } else { "QUEUED" },
                "executionId": self.ids.plan,
                "reRunParentId": self.ids.run,
                "totalCount": 1,
                "passedCount": u32::from(child_over && matches!(self.results[1], "SUCCESS" | "PASSED")),
                "failedCount": u32::from(child_over && self.results[1] == "FAILURE"),
            })
        });
        let last = match &child {
            Some(child) => child["result"].clone(),
            None if over => json!(first),
            None => json!("QUEUED"),
        };
        let chain_over = over && child.as_ref().is_none_or(|_| child_over);
        let done = (f64::from(self.total) * share) as u32;
        let mut body = json!({
            "id": self.ids.run,
            "executionId": self.ids.plan,
            "buildNo": build,
            "startTime": 1_784_639_875_000_u64 + started.as_millis() as u64,
            "status": status,
            "result": if over { first } else { "QUEUED" },
            "message": format!("##[error]::error::{KEY} by ci@example.com"),
            "childResult": child,
            "consolidatedStatus": if chain_over { "STATUS_COMPLETED" } else { "STATUS_IN_PROGRESS" },
            "consolidatedResult": last,
            "execution": {"reRunType": if self.rerun { "ONLY_FAILED_TESTS" } else { "NONE" }},
        });
        if self.counted > 0 {
            let (passed, failed, other) = self.ended(done);
            body["totalCount"] = json!(self.total);
            body["passedCount"] = json!(passed);
            body["failedCount"] = json!(failed);
            body["notExecutedCount"] = json!(other);
        }
        body
    }

    /// How many of the `done` cases passed, failed, and neither.
    fn ended(&self, done: u32) -> (u32, u32, u32) {
        match self.results[0] {
            "SUCCESS" | "PASSED" => (done, 0, 0),
            "FAILURE" => (done.saturating_sub(1), done.min(1), 0),
            _ => (0, 0, done),
        }
    }

    /// What the server does and says when nothing goes wrong.
    pub(super) fn faithful(&mut self, request: &Request, now: Duration) -> (u16, Vec<u8>) {
        let path = request.path.split('?').next().unwrap_or_default();
        let Ids { run, child, other, .. } = self.ids;
        let at = |id: u64| format!("/api/v1/execution_results/{id}");
        let answer = |status: u16, value: Value| (status, value.to_string().into_bytes());
        match (request.method.clone(), path) {
            (Method::POST, "/api/v1/execution_results") => {
                if self.busy_until.is_some_and(|until| now < until) {
                    let words = "The specified Test Plan is currently running.";
                    return answer(
                        500,
                        json!({"timeStamp": null, "error": words, "code": words, "fieldErrors": null, "objectErrors": null}),
                    );
                }
                let body: Value = serde_json::from_slice(&request.body).expect("the trigger is JSON");
                self.started += 1;
                self.run = Some((now, body["buildNo"].as_str().expect("a build number").to_owned()));
                answer(200, self.progress(now))
            }
            (Method::GET, "/api/v1/execution_results") => {
                let mut rows =
                    vec![json!({"id": 90, "executionId": 8, "buildNo": "x", "status": "STATUS_IN_PROGRESS"})];
                if let Some(until) = self.busy_until {
                    let status = if now < until { "STATUS_IN_PROGRESS" } else { "STATUS_COMPLETED" };
                    rows.push(json!({"id": self.ids.other, "executionId": self.ids.plan, "buildNo": "other", "startTime": 1, "status": status, "result": "SUCCESS"}));
                }
                if self.run.is_some() {
                    rows.push(self.progress(now));
                }
                answer(200, json!({"content": rows}))
            }
            (Method::GET, path) if path == at(other) => {
                let over = self.busy_until.is_none_or(|until| now >= until);
                let (status, result) =
                    if over { ("STATUS_COMPLETED", self.results[0]) } else { ("STATUS_IN_PROGRESS", "QUEUED") };
                let mut body = json!({
                    "id": self.ids.other, "executionId": self.ids.plan, "status": status, "result": result,
                    "consolidatedStatus": status, "consolidatedResult": result, "execution": {"reRunType": "NONE"},
                });
                if self.counted > 0 {
                    body["totalCount"] = json!(self.total);
                }
                answer(200, body)
            }
            (Method::GET, path) if path == at(run) && self.run.is_some() => answer(200, self.progress(now)),
            (Method::GET, path) if path == at(child) && self.progress(now)["childResult"].is_object() => {
                answer(200, self.progress(now)["childResult"].clone())
            }
            (Method::PUT, path) => {
                let ours = path == at(run) || path == at(child);
                let attached = path == at(other);
                if !ours && (!attached || self.lie.is_some()) {
                    self.foreign_stops += 1;
                }
                self.stopped = true;
                let mut body = self.progress(now);
                body["id"] = json!(path.rsplit('/').next().unwrap_or_default());
                answer(200, body)
            }
            (Method::GET, path)
                if path == format!("{}/test_case_results", at(run)) && self.counted == 0 && self.total > 3 =>
            {
                let (passed, failed, other) = self.ended(self.total);
                let cases = [("SUCCESS", passed), ("FAILURE", failed), ("NOT_EXECUTED", other)];
                let cases = cases.iter().flat_map(|(result, n)| vec![json!({"result": result}); *n as usize]);
                answer(200, json!({"executionResultId": self.ids.run, "testCases": cases.collect::<Vec<_>>()}))
            }
            (Method::GET, path) if path == format!("/api/v2/test_runs/{run}") && self.counted == 0 => {
                let (passed, failed, _) = self.ended(self.total);
                let metrics = json!({"totalCount": self.total, "passedCount": passed, "failedCount": failed});
                answer(200, json!({"id": self.ids.run, "metrics": metrics}))
            }
            (Method::GET, path) if path.starts_with("/api/v1/reports/junit/") => {
                let (passed, failed, other) = self.ended(self.total);
                let case = |inner: &str, n: u32| {
                    format!("<testcase name=\"{KEY}\" classname=\"s\">{inner}</testcase>").repeat(n as usize)
                };
                let cases = [case("", passed), case("<failure/>", failed), case("<skipped/>", other)].concat();
                (200, format!("<testsuites><testsuite name=\"a\">{cases}</testsuite></testsuites>").into_bytes())
            }
            (Method::POST, _) => {
                self.other_posts_than_trigger += 1;
                answer(404, Value::Null)
            }
            _ => answer(404, json!({"error": format!("Resource not found, {KEY}")})),
        }
    }

    pub(super) fn note_delivered(&mut self, request: &Request, status: u16, body: &[u8]) {
        if status != 200 {
            return;
        }
        let path = request.path.split('?').next().unwrap_or_default();
        if path.contains("/reports/junit/") {
            self.shown |= body.windows(9).any(|window| window == b"<testcase");
        }
        let Ok(value) = serde_json::from_slice::<Value>(body) else { return };
        let count = |value: &Value| value.as_u64().unwrap_or(0);
        let run = path.strip_prefix("/api/v1/execution_results/").filter(|id| id.parse::<u64>().is_ok());
        // A body about another run is no answer to the question.
        if run.is_some() && value["id"].as_u64() == run.and_then(|id| id.parse().ok()) && request.method == Method::GET
        {
            self.shown |= count(&value["totalCount"]) > 0 || count(&value["childResult"]["totalCount"]) > 0;
            self.last_body = value;
        } else {
            self.shown |= value["testCases"].as_array().is_some_and(|cases| !cases.is_empty());
            self.shown |= count(&value["metrics"]["totalCount"]) > 0;
        }
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "results {:?}, re-run {}, busy until {:?}, lasts {:?}",
            self.results, self.rerun, self.busy_until, self.duration
        )?;
        if let Some(told) = self.lie.as_ref().and_then(|lie| lie.told.as_ref()) {
            writeln!(f, "the lie: {told}")?;
        }
        self.journal.iter().try_for_each(|line| writeln!(f, "  {line}"))
    }
}
