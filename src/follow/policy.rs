//! What the user decides about waiting.

use std::time::Duration;

use crate::api::Edition;
use crate::api::model::Run;
use crate::follow::verdict::RerunPolicy;

/// The decisions, with the defaults of the command line.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// The longest wait for a verdict, from the start.
    pub max_wait: Duration,
    /// Whether to wait no longer than three times the longest of the plan's last runs, where that is less.
    pub max_wait_usual: bool,
    /// The longest wait for the run to start, from the trigger.
    pub max_queue: Option<Duration>,
    /// The longest that the run may take from its start.
    pub max_run: Option<Duration>,
    /// The longest that nothing may move: neither the run's status nor its numbers nor its re-runs. Queueing counts.
    pub max_idle: Option<Duration>,
    /// How many failed cases end the wait.
    pub fail_fast: Option<FailFast>,
    /// The longest that one exchange may take, but for the trigger's.
    pub request_timeout: Duration,
    /// The longest that the trigger's exchange may take: a server needs a while to make a run of thousands of cases.
    pub trigger_timeout: Duration,
    /// A fixed pause between looks instead of the adaptive one. It also shortens the first pause after a failure.
    pub poll_interval: Option<Duration>,
    /// Whether the plan's previous runs are listed, to know how long it usually takes. Their list is the largest answer of all: a host of many
    /// waiting guests has the memory for it once for each.
    pub lists_previous_runs: bool,
    /// What becomes of a run that is left before its end.
    pub on_timeout: OnTimeout,
    /// What to do when the plan is running already.
    pub on_conflict: OnConflict,
    /// How long failures in a row are ridden out once the run is known.
    pub give_up_after: Duration,
    /// How long a re-run may take to appear, where the default is not wanted.
    pub rerun_grace: Option<Duration>,
    /// Which edition's habits to expect.
    pub edition: Edition,
    /// Which run of a chain of re-runs decides.
    pub rerun_policy: RerunPolicy,
    /// Whether a pass without tests is a pass.
    pub allow_empty: bool,
}

/// The grace for a re-run that the plan announces.
pub const ANNOUNCED_GRACE: Duration = Duration::from_secs(60);

/// The same where the server does not say whether its plan re-runs at all.
const UNANNOUNCED_GRACE: Duration = Duration::from_secs(10);

/// The same on the Community Edition, which never says it. (Seen on 3.0.1: a re-run appears in the very answer that says that the run is over;
/// by the source another transaction makes it right after.)
const COMMUNITY_GRACE: Duration = Duration::from_secs(3);

/// The longest that a trigger's answer is waited for, where nothing else is wanted. (Community 3.0.1 needs more than a minute for 3,000 cases.)
pub const TRIGGER_TIMEOUT: Duration = Duration::from_secs(300);

impl Policy {
    /// How long after its end a run that did not pass may still get a re-run.
    pub fn rerun_grace(&self, run: &Run) -> Duration {
        self.rerun_grace.unwrap_or(match (run.reruns, self.edition) {
            (Some(true), _) => ANNOUNCED_GRACE,
            (_, Edition::Cloud) => UNANNOUNCED_GRACE,
            (_, Edition::Community) => COMMUNITY_GRACE,
        })
    }

    /// The first pause after a failure, where the default is not wanted: at most the fixed interval, for servers under test.
    pub fn first_retry(&self) -> Option<Duration> {
        self.poll_interval.map(|interval| interval.min(Duration::from_secs(1)))
    }
}

/// What becomes of a run that is not over at the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnTimeout {
    /// It goes on.
    Leave,
    /// It is stopped.
    Stop,
}

/// How many failed cases are enough to know the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailFast {
    /// So many.
    Cases(u32),
    /// So many per cent of all cases: 1 to 100.
    Percent(u32),
}

impl FailFast {
    /// Whether `failed` of `total` are enough.
    pub fn is_reached(self, failed: u32, total: u32) -> bool {
        match self {
            FailFast::Cases(most) => failed >= most.max(1),
            FailFast::Percent(most) => failed > 0 && u64::from(failed) * 100 >= u64::from(most) * u64::from(total),
        }
    }
}

/// What to do when the plan is running already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnConflict {
    /// End, naming the run that is in the way.
    Fail,
    /// Wait until it is over, then trigger.
    Wait,
    /// Follow that run instead.
    Attach,
}

impl Default for Policy {
    fn default() -> Self {
        Policy {
            max_wait: Duration::from_secs(180 * 60),
            max_wait_usual: false,
            max_queue: None,
            max_run: None,
            max_idle: None,
            fail_fast: None,
            request_timeout: Duration::from_secs(30),
            trigger_timeout: TRIGGER_TIMEOUT,
            poll_interval: None,
            lists_previous_runs: true,
            on_timeout: OnTimeout::Leave,
            on_conflict: OnConflict::Fail,
            give_up_after: Duration::from_secs(300),
            rerun_grace: None,
            edition: Edition::Cloud,
            rerun_policy: RerunPolicy::Effective,
            allow_empty: false,
        }
    }
}
