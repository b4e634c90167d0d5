//! The policies that are compared, each watching one run until it sees that it has ended.

use fastrand::Rng;
use testsigma::schedule::PollSchedule;

use crate::workload::Run;

/// A way to decide when to look next. Times are in seconds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Policy {
    /// Every so many seconds, first after one interval.
    Fixed(f64),
    /// Testsigma's shell script, told to wait for so many minutes: 31 looks, the first at once, a thirtieth of the time
    /// apart.
    Script(f64),
    /// The waiter of the Smithy specification (AWS SDKs) with its defaults: exponential back-off between 2 and 120 s
    /// with full jitter, first look at once.
    Smithy,
    /// A share of the elapsed time, within bounds.
    Proportional { share: f64, shortest: f64, longest: f64 },
    /// The policy under test.
    Adaptive(Memory),
}

/// What the adaptive policy knows besides the last look.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Memory {
    /// The looks before it.
    Looks,
    /// Nothing: every pause is asked for anew, as a stateless caller does.
    None,
    /// The looks before it, and how long a previous run of the plan took, which has changed by this factor since.
    PreviousRun(f64),
}

/// How the watching of one run went.
pub struct Watched {
    /// Status requests, the last one included.
    pub requests: u32,
    /// Seconds from the end to the look that saw it; `None` if the policy gave up before.
    pub lag: Option<f64>,
}

impl Policy {
    /// Looks after each 2 % of the elapsed time, as good as it gets without a prediction.
    pub const PROPORTIONAL_2: Self = Self::Proportional { share: 0.02, shortest: 2.0, longest: 20.0 };
    /// Looks after each 10 % of the elapsed time.
    pub const PROPORTIONAL_10: Self = Self::Proportional { share: 0.1, shortest: 2.0, longest: 300.0 };

    /// Watches `run`, telling `looked` the time of each look.
    pub fn watch(self, run: &Run, rng: &mut Rng, mut looked: impl FnMut(f64)) -> Watched {
        let mut pace = match self {
            Self::Adaptive(Memory::PreviousRun(factor)) => PollSchedule::adaptive(&[run.previous(factor, rng)]),
            _ => PollSchedule::adaptive(&[]),
        };
        let mut at = match self {
            Self::Fixed(interval) => interval,
            Self::Script(_) | Self::Smithy => 0.0,
            Self::Proportional { shortest, .. } => shortest,
            Self::Adaptive(_) => pace.first(rng).as_secs_f64(),
        };
        for requests in 1.. {
            looked(at);
            if at >= run.end {
                return Watched { requests, lag: Some(at - run.end) };
            }
            at += match self {
                Self::Fixed(interval) => interval,
                Self::Script(_) if requests > 30 => return Watched { requests, lag: None },
                Self::Script(minutes) => minutes * 60.0 / 30.0,
                Self::Smithy => 2.0 + (f64::min(120.0, 2f64.powf(f64::from(requests))) - 2.0) * rng.f64(),
                Self::Proportional { share, shortest, longest } => (share * at).clamp(shortest, longest),
                Self::Adaptive(memory) => {
                    if memory == Memory::None {
                        pace = PollSchedule::adaptive(&[]);
                    }
                    pace.looked(run.look(at));
                    pace.pause(rng).as_secs_f64()
                }
            };
        }
        unreachable!("every run ends within six hours")
    }

    /// The name of the policy in a table.
    pub fn name(self) -> String {
        match self {
            Self::Fixed(interval) => format!("fixed {interval} s"),
            Self::Script(minutes) => format!("official script, {minutes} min ({} s)", minutes * 2.0),
            Self::Smithy => "Smithy waiter, 2 to 120 s".into(),
            Self::Proportional { share, shortest, longest } => {
                format!("proportional, {} % ({shortest} to {longest} s)", share * 100.0)
            }
            Self::Adaptive(Memory::Looks) => "**adaptive**".into(),
            Self::Adaptive(Memory::None) => "adaptive, each look on its own".into(),
            Self::Adaptive(Memory::PreviousRun(1.0)) => "adaptive, one previous run known".into(),
            Self::Adaptive(Memory::PreviousRun(factor)) => format!("adaptive, previous run {factor} times as long"),
        }
    }
}
