//! A Testsigma server in the test process: Cloud or Community Edition, faithful by default, and hostile on request.
//!
//! [`Mock`] is the server. A [`Plan`] is a test plan with the script its runs follow, one [`Look`] per GET. A [`Reply`]
//! replaces an answer of the server, and its [`Fault`] says how the bytes go astray. What clients sent is in
//! [`Mock::requests`], and what they must never send is in [`Mock::violations`].
//!
//! ```no_run
//! use testsigma_mock::{Mock, Plan, Reply};
//!
//! let mock = Mock::start();
//! mock.add(Plan::new(7).cases(12, 2));
//! mock.script("POST", [Reply::fixture(502, "error_502_gateway.html").after_effect()]);
//! // run a client against mock.url() with mock.key()
//! assert_eq!(mock.triggers(), 1);
//! ```
//!
//! Bodies are those of `host-tests/fixtures/` with the varying fields replaced. Comments name the class of the
//! Community Edition's source that a behaviour was read in ("CE `JunitReportsController`"); what is not named there is
//! documented for Cloud or reported by its users.

#![forbid(unsafe_code)]
#![warn(unreachable_pub)]

mod cloud;
mod community;
mod fixtures;
mod journal;
mod junit;
mod moment;
mod page;
mod plan;
mod replay;
mod reply;
mod request;
mod rest;
mod run;
pub mod scenarios;
mod server;
mod tally;
mod wire;
mod world;

use std::{io, sync::Arc, time::Duration};

use serde_json::Value;

pub use self::{
    fixtures::text as fixture,
    journal::Recorded,
    plan::{Junit, Look, Plan},
    reply::{Fault, Reply},
    server::Log,
};
use self::{
    journal::Pattern,
    run::Start,
    server::{Server, Shared},
    world::World,
};

/// The two products that share a name and nearly an API.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// Testsigma Cloud, at `app.testsigma.com`.
    #[default]
    Cloud,
    /// Testsigma Community Edition, on servers of one's own.
    Community,
}

impl Edition {
    /// The collection of runs below `/api/v1/`.
    fn runs(self) -> &'static str {
        match self {
            Edition::Cloud => "execution_results",
            Edition::Community => "test_plan_results",
        }
    }

    /// The name of the plan's id in requests.
    fn plan_key(self) -> &'static str {
        match self {
            Edition::Cloud => "executionId",
            Edition::Community => "testPlanId",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Edition::Cloud => cloud::KEY,
            Edition::Community => community::KEY,
        }
    }
}

/// How to start a [`Mock`].
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Whose API it speaks.
    pub edition: Edition,
    /// 0 takes any free one.
    pub port: u16,
    /// Is told of every answer.
    pub log: Option<Log>,
}

/// A run that was started.
#[derive(Clone, Debug, PartialEq)]
pub struct RunInfo {
    /// Its id.
    pub id: u64,
    /// The id of its plan.
    pub plan: u64,
    /// The build number that it was started with.
    pub build_no: Option<String>,
    /// The environment that it was started with: a number where it is one, else what the client wrote, or null.
    pub environment_id: Value,
    /// The run that this one re-runs.
    pub parent: Option<u64>,
    /// Where it stands, such as `STATUS_IN_PROGRESS`.
    pub status: String,
    /// Its result, such as `SUCCESS`; `QUEUED` while it goes on.
    pub result: String,
}

/// The server, on a thread of its own. Dropping it closes every connection and joins the thread.
pub struct Mock {
    shared: Arc<Shared>,
    server: Server,
    edition: Edition,
}

impl Mock {
    /// Cloud, on any port of 127.0.0.1.
    ///
    /// # Panics
    ///
    /// When no port or thread can be had.
    pub fn start() -> Mock {
        Mock::start_edition(Edition::Cloud)
    }

    /// The same for either edition.
    pub fn start_edition(edition: Edition) -> Mock {
        Mock::start_with(Options { edition, ..Options::default() }).expect("the mock server cannot start")
    }

    /// The same with all options.
    ///
    /// # Errors
    ///
    /// When the port or a thread cannot be had.
    pub fn start_with(options: Options) -> io::Result<Mock> {
        let shared = Arc::new(Shared::new(World::new(options.edition), options.log));
        let server = Server::start(options.port, Arc::clone(&shared))?;
        Ok(Mock { shared, server, edition: options.edition })
    }

    /// `http://127.0.0.1:PORT`.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port())
    }

    /// Where it listens, on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.server.port()
    }

    /// The one valid API key.
    pub fn key(&self) -> &str {
        self.edition.key()
    }

    /// Whose API it speaks.
    pub fn edition(&self) -> Edition {
        self.edition
    }

    /// Answers every request as the server did that this trace (HAR 1.2, by `--trace`) was recorded of: with the build number that it is
    /// sent, and with all times moved to now.
    ///
    /// # Errors
    ///
    /// It is no such trace; the text says why.
    pub fn replay(&self, har: &str) -> Result<(), String> {
        self.shared.world().replay = Some(replay::Replay::read(har)?);
        Ok(())
    }

    /// Adds a plan, or replaces the one with its id; runs that were started keep following the old one.
    pub fn add(&self, plan: Plan) {
        self.shared.world().add(plan);
    }

    /// Starts a run as somebody else would, and returns its id. It follows `plan`, whatever was added under that id,
    /// and lists show it in the state of its first look.
    pub fn start_run(&self, plan: Plan, build_no: &str) -> u64 {
        let origin = Start { build_no: Some(build_no.to_owned()), elsewhere: true, ..Start::default() };
        self.shared.world().start(Arc::new(plan), origin)
    }

    /// Answers the next requests that match `pattern` with these replies, in order; then the server is faithful again.
    ///
    /// A pattern is a method and the start of a path (`"GET /api/v1/execution_results/"`), or either of them alone; a
    /// trailing `$` makes the path exact. The query does not count.
    pub fn script(&self, pattern: &str, replies: impl IntoIterator<Item = Reply>) {
        self.shared.world().script(pattern, replies.into_iter().collect());
    }

    /// Answers every request that matches, after the scripts that match it; the latest call wins.
    pub fn always(&self, pattern: &str, reply: Reply) {
        self.shared.world().always(pattern, reply);
    }

    /// Ends all that was asked for by [`Mock::script`] and [`Mock::always`].
    pub fn clear_overrides(&self) {
        self.shared.world().clear_overrides();
    }

    /// Lists return every run from now on, whatever they are asked for, as users report of Cloud.
    pub fn ignore_filters(&self) {
        self.shared.world().ignore_filters = true;
    }

    /// Forgets the requests and keeps counting them, for long tests.
    pub fn record_only_counts(&self) {
        self.shared.world().journal.record_only_counts();
    }

    /// All requests so far, each as it was when its answer was decided.
    pub fn requests(&self) -> Vec<Recorded> {
        self.shared.world().journal.requests().to_vec()
    }

    /// The requests that match a pattern: see [`Mock::script`].
    pub fn matching(&self, pattern: &str) -> Vec<Recorded> {
        let pattern = Pattern::new(pattern);
        let world = self.shared.world();
        let requests = world.journal.requests().iter();
        requests.filter(|request| pattern.matches(&request.method, &request.path)).cloned().collect()
    }

    /// How many requests matched, recorded or not.
    pub fn count(&self, pattern: &str) -> usize {
        self.shared.world().journal.count(&Pattern::new(pattern))
    }

    /// Waits until `n` requests have matched; false when `timeout` comes first.
    pub fn wait_for(&self, pattern: &str, n: usize, timeout: Duration) -> bool {
        let watch = self.shared.world().journal.watch(Pattern::new(pattern));
        let reached = self.shared.wait_until(timeout, |world| world.journal.seen(watch) >= n);
        self.shared.world().journal.unwatch(watch);
        reached
    }

    /// How many runs were started by POST.
    pub fn triggers(&self) -> usize {
        self.shared.world().triggers
    }

    /// All runs, oldest first.
    pub fn runs(&self) -> Vec<RunInfo> {
        let world = self.shared.world();
        let runs = world.runs(None).map(|run| {
            let state = run.state();
            RunInfo {
                id: run.id,
                plan: run.plan.id,
                build_no: run.origin.build_no.clone(),
                environment_id: run.origin.environment_id.clone(),
                parent: run.origin.parent,
                status: state.status.to_owned(),
                result: state.result.to_owned(),
            }
        });
        runs.collect()
    }

    /// What clients did that a well-behaved one never does: a stop without a run id or without `canStopAll: false`, a
    /// body that is no JSON object or is chunked, a report asked for without `Accept: application/xml`, bytes that are
    /// no HTTP.
    pub fn violations(&self) -> Vec<String> {
        self.shared.world().journal.violations().to_vec()
    }
}
