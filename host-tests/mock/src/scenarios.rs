//! Plans with a story each: for people to try, and for tests.

use std::time::Duration;

use crate::{Edition, Fault, Junit, Look, Mock, Plan, Reply};

/// A plan, and what a client should make of it.
pub struct Scenario {
    /// What a client triggers.
    pub plan: Plan,
    /// What it does, to follow the words "a plan that".
    pub title: &'static str,
    /// The exit code of `testsigma.wasm run`.
    pub exit: u8,
    /// What has to be added to the command line.
    pub arguments: &'static str,
    /// A run that somebody else has started before.
    pub other_run: Option<Plan>,
}

impl Scenario {
    /// The id of the plan.
    pub fn id(&self) -> u64 {
        self.plan.id
    }
}

/// Longer than anybody waits.
const FOR_EVER: Duration = Duration::from_secs(365 * 24 * 3600);
const PATIENCE: &str = "--max-wait 20s";

/// Adds all scenarios to a server.
pub fn install(mock: &Mock) {
    for Scenario { plan, other_run, .. } in all(mock.edition()) {
        mock.add(plan);
        if let Some(other) = other_run {
            mock.start_run(other, "nightly-17");
        }
    }
}

/// All scenarios, by plan id.
pub fn all(edition: Edition) -> Vec<Scenario> {
    let quick = |id| Plan::new(id).timeline(Duration::from_millis(500), Duration::from_secs(2)).cases(12, 0);
    // Community Edition leaves such runs created (CE `AgentExecutionService`), and they block the plan.
    let waiting = match edition {
        Edition::Cloud => Look::queued(),
        Edition::Community => Look::created(),
    };
    let gateway = || Look::reply(Reply::fixture(502, "error_502_gateway.html"));
    let busy = Look::reply(Reply::text(429, "Too many requests").header("Retry-After", "1"));
    vec![
        scenario(0, "passes", quick(101)),
        scenario(10, "3 of 12 cases fail", quick(102).cases(12, 3)),
        scenario(
            0,
            "2 cases fail, and pass when they are run again",
            Plan::new(103).looks([Look::created(), Look::in_progress(5, 1), Look::completed()]).cases(12, 2).rerun(
                1,
                [Look::created(), Look::in_progress(1, 0), Look::completed()],
                "SUCCESS",
            ),
        ),
        scenario(11, "somebody stops it", quick(104).result("STOPPED")),
        scenario(
            0,
            "runs for a minute, with progress",
            Plan::new(105).timeline(Duration::from_secs(3), Duration::from_secs(57)).cases(120, 0),
        ),
        Scenario {
            other_run: Some(Plan::new(106).timeline(Duration::ZERO, FOR_EVER).cases(500, 0)),
            ..scenario(75, "is running already (until that run is stopped)", quick(106).exclusive())
        },
        patient(scenario(124, "is never handed to a test machine", Plan::new(107).looks([Look::created(), waiting]))),
        patient(scenario(124, "never finishes", Plan::new(108).timeline(Duration::ZERO, FOR_EVER).cases(500, 0))),
        scenario(0, "has its report only at the third request", quick(109).junit(Junit::NotReadyFor(2))),
        scenario(12, "contains no tests", quick(110).cases(0, 0)),
        scenario(11, "is aborted by its test machine", quick(111).result("ABORTED")),
        scenario(12, "executes nothing", quick(112).result("NOT_EXECUTED")),
        scenario(
            12,
            "has a status and a result that nobody knows",
            Plan::new(113).looks([Look::status("STATUS_COOLING_DOWN"), Look::completed()]).result("PARTLY_CLOUDY"),
        ),
        scenario(
            0,
            "is started, and the answer that says so is lost",
            quick(114).on_trigger(Reply::broken(Fault::CloseBeforeAnswer).after_effect()),
        ),
        scenario(
            0,
            "is followed through a gateway in trouble",
            Plan::new(115).looks([
                Look::created(),
                gateway(),
                busy,
                Look::in_progress(4, 0),
                gateway(),
                Look::completed(),
            ]),
        ),
        scenario(
            0,
            "has a login page for a report",
            quick(116).junit(Reply::html(200, "<html><body>Please sign in</body></html>")),
        ),
        scenario(0, "has a report of 20 MB", quick(117).junit(Junit::Huge { bytes: 20_000_000 })),
        scenario(
            75,
            "is refused, the server being busy",
            quick(118).on_trigger(Reply::text(429, "Too many requests").header("Retry-After", "1")),
        ),
        scenario(
            10,
            "fails, and fails again when it is run again",
            Plan::new(119).looks([Look::created(), Look::completed()]).cases(12, 2).rerun(
                0,
                [Look::created(), Look::completed()],
                "FAILURE",
            ),
        ),
        scenario(0, "does not count its cases", quick(120).null_counts()),
        scenario(
            13,
            "may have been started or not: the connection breaks",
            quick(121).on_trigger(Reply::broken(Fault::ResetBeforeAnswer)),
        ),
    ]
}

fn scenario(exit: u8, title: &'static str, plan: Plan) -> Scenario {
    let plan = plan.name(format!("Demo - {title}"));
    Scenario { plan, title, exit, arguments: "", other_run: None }
}

/// Limits a wait that would have no end.
fn patient(scenario: Scenario) -> Scenario {
    Scenario { arguments: PATIENCE, ..scenario }
}
