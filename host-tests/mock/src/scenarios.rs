//! Plans with a story each: for people to try, and for tests.

use std::time::Duration;

use crate::{Edition, Fault, Junit, Look, Mock, Plan, Reply};

macro_rules! stories {
    ($($story:ident = $id:literal,)+) => {
        /// What can happen, one story a plan; the number is the plan's id. A test matches all of them, so that none goes without.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each has its title")]
        pub enum Story {
            $($story = $id,)+
        }

        impl Story {
            /// Every one.
            pub const ALL: &[Story] = &[$(Story::$story,)+];
        }
    };
}

stories! {
    Passes = 101,
    Fails = 102,
    PassesAtItsRerun = 103,
    IsStopped = 104,
    RunsForAMinute = 105,
    IsRunningAlready = 106,
    IsNeverHandedOut = 107,
    NeverFinishes = 108,
    HasALateReport = 109,
    IsEmpty = 110,
    IsAborted = 111,
    ExecutesNothing = 112,
    IsUnknown = 113,
    LosesItsAnswer = 114,
    MeetsABadGateway = 115,
    HasALoginPageForAReport = 116,
    HasAHugeReport = 117,
    IsRefused = 118,
    FailsAgain = 119,
    IsUncounted = 120,
    MayHaveStarted = 121,
}

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
    Story::ALL.iter().map(|story| of(*story, edition)).collect()
}

/// A story as a plan.
pub fn of(story: Story, edition: Edition) -> Scenario {
    let id = story as u64;
    let quick = || Plan::new(id).timeline(Duration::from_millis(500), Duration::from_secs(2)).cases(12, 0);
    // Community Edition leaves such runs created (CE `AgentExecutionService`), and they block the plan.
    let waiting = match edition {
        Edition::Cloud => Look::queued(),
        Edition::Community => Look::created(),
    };
    let gateway = || Look::reply(Reply::fixture(502, "error_502_gateway.html"));
    let busy = Look::reply(Reply::text(429, "Too many requests").header("Retry-After", "1"));
    match story {
        Story::Passes => scenario(0, "passes", quick()),
        Story::Fails => scenario(10, "3 of 12 cases fail", quick().cases(12, 3)),
        Story::PassesAtItsRerun => scenario(
            0,
            "2 cases fail, and pass when they are run again",
            Plan::new(id).looks([Look::created(), Look::in_progress(5, 1), Look::completed()]).cases(12, 2).rerun(
                1,
                [Look::created(), Look::in_progress(1, 0), Look::completed()],
                "SUCCESS",
            ),
        ),
        Story::IsStopped => scenario(11, "somebody stops it", quick().result("STOPPED")),
        Story::RunsForAMinute => scenario(
            0,
            "runs for a minute, with progress",
            Plan::new(id).timeline(Duration::from_secs(3), Duration::from_secs(57)).cases(120, 0),
        ),
        Story::IsRunningAlready => Scenario {
            other_run: Some(Plan::new(id).timeline(Duration::ZERO, FOR_EVER).cases(500, 0)),
            ..scenario(75, "is running already (until that run is stopped)", quick().exclusive())
        },
        Story::IsNeverHandedOut => {
            patient(scenario(124, "is never handed to a test machine", Plan::new(id).looks([Look::created(), waiting])))
        }
        Story::NeverFinishes => {
            patient(scenario(124, "never finishes", Plan::new(id).timeline(Duration::ZERO, FOR_EVER).cases(500, 0)))
        }
        Story::HasALateReport => {
            scenario(0, "has its report only at the third request", quick().junit(Junit::NotReadyFor(2)))
        }
        Story::IsEmpty => scenario(12, "contains no tests", quick().cases(0, 0)),
        Story::IsAborted => scenario(11, "is aborted by its test machine", quick().result("ABORTED")),
        Story::ExecutesNothing => scenario(12, "executes nothing", quick().result("NOT_EXECUTED")),
        Story::IsUnknown => scenario(
            12,
            "has a status and a result that nobody knows",
            Plan::new(id).looks([Look::status("STATUS_COOLING_DOWN"), Look::completed()]).result("PARTLY_CLOUDY"),
        ),
        Story::LosesItsAnswer => scenario(
            0,
            "is started, and the answer that says so is lost",
            quick().on_trigger(Reply::broken(Fault::CloseBeforeAnswer).after_effect()),
        ),
        Story::MeetsABadGateway => scenario(
            0,
            "is followed through a gateway in trouble",
            Plan::new(id).looks([
                Look::created(),
                gateway(),
                busy,
                Look::in_progress(4, 0),
                gateway(),
                Look::completed(),
            ]),
        ),
        Story::HasALoginPageForAReport => scenario(
            0,
            "has a login page for a report",
            quick().junit(Reply::html(200, "<html><body>Please sign in</body></html>")),
        ),
        Story::HasAHugeReport => scenario(0, "has a report of 20 MB", quick().junit(Junit::Huge { bytes: 20_000_000 })),
        Story::IsRefused => scenario(
            75,
            "is refused, the server being busy",
            quick().on_trigger(Reply::text(429, "Too many requests").header("Retry-After", "1")),
        ),
        Story::FailsAgain => scenario(
            10,
            "fails, and fails again when it is run again",
            Plan::new(id).looks([Look::created(), Look::completed()]).cases(12, 2).rerun(
                0,
                [Look::created(), Look::completed()],
                "FAILURE",
            ),
        ),
        Story::IsUncounted => scenario(0, "does not count its cases", quick().null_counts()),
        Story::MayHaveStarted => scenario(
            13,
            "may have been started or not: the connection breaks",
            quick().on_trigger(Reply::broken(Fault::ResetBeforeAnswer)),
        ),
    }
}

fn scenario(exit: u8, title: &'static str, plan: Plan) -> Scenario {
    let plan = plan.name(format!("Demo - {title}"));
    Scenario { plan, title, exit, arguments: "", other_run: None }
}

/// Limits a wait that would have no end.
fn patient(scenario: Scenario) -> Scenario {
    Scenario { arguments: PATIENCE, ..scenario }
}
