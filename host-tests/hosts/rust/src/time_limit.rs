//! How long the host lets a call of the typed interface go on. The component ends each of its exchanges by itself, and says
//! then what it knows: a host that is quicker takes this answer away, and of a trigger's nobody has another.

use std::time::Duration;

/// The longest that an exchange takes where `server.timeout-ms` says nothing. (The WIT.)
const EXCHANGE: Duration = Duration::from_secs(30);

/// The same for the one that starts a run.
const START: Duration = Duration::from_secs(300);

/// The longest wait where `limits.max-wait-ms` says nothing.
const MAX_WAIT: Duration = Duration::from_secs(3 * 3600);

/// How long a stop at the end of a wait is looked at.
const STOPPING: Duration = Duration::from_secs(60);

/// How long `failures` asks for what explains them.
const EXPLAINING: Duration = Duration::from_secs(5);

/// What the host adds to what the component takes at the most.
const RESERVE: Duration = Duration::from_secs(30);

/// The kinds of calls that differ in how long they may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// `trigger`: starts a run, and may list runs.
    Trigger,
    /// `rerun`: a look, and starts a run.
    Rerun,
    /// `status` and `find`: one exchange.
    Look,
    /// `stop`: three.
    Stop,
    /// `failures`: a look, the report, and those of ten re-runs.
    Failures,
    /// `report` to its end, and `whole-report`; where that is no report, a look tells why.
    Report,
    /// `wait`, with `limits.max-wait-ms`.
    Wait(Option<u32>),
    /// `run`, with the same.
    Run(Option<u32>),
}

impl Call {
    /// The longest that it may take: `given`, or else what the component takes by `server.timeout-ms`, and 30 s. What starts a
    /// run gets the latter in any case.
    pub fn limit(self, timeout_ms: Option<u32>, given: Option<Duration>) -> Duration {
        let least = self.longest(timeout_ms) + RESERVE;
        match (given, self) {
            (None, _) => least,
            (Some(given), Call::Trigger | Call::Rerun | Call::Run(_)) => given.max(least),
            // The wait itself is the caller's own.
            (Some(given), Call::Wait(max_wait_ms)) => max_wait(max_wait_ms) + given,
            (Some(given), _) => given,
        }
    }

    /// What the component takes at the most.
    fn longest(self, timeout_ms: Option<u32>) -> Duration {
        let timeout = timeout_ms.map(|ms| Duration::from_millis(ms.into()));
        let (exchange, start) = (timeout.unwrap_or(EXCHANGE), timeout.unwrap_or(START));
        let wait = |max_wait_ms| max_wait(max_wait_ms) + STOPPING + exchange;
        match self {
            Call::Trigger | Call::Rerun => start + exchange,
            Call::Look => exchange,
            Call::Stop => exchange * 3,
            Call::Failures => exchange * 12 + EXPLAINING,
            Call::Report => exchange * 2,
            Call::Wait(max_wait_ms) => wait(max_wait_ms),
            Call::Run(max_wait_ms) => start + exchange + wait(max_wait_ms),
        }
    }
}

fn max_wait(max_wait_ms: Option<u32>) -> Duration {
    max_wait_ms.map_or(MAX_WAIT, |ms| Duration::from_millis(ms.into()))
}
