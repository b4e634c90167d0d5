//! Synthetic test plan runs: how long each lasts, and what its counters say on the way.
//!
//! No durations or counters of real Testsigma runs are public, so these are models. They were fixed before the policy
//! was tuned, and the same runs are played to every policy. Times are in seconds.

use std::time::Duration;

use fastrand::Rng;
use testsigma::schedule::{Counters, Observation, RunPhase};

/// Median of the durations.
const MEDIAN: f64 = 723.0;
/// 95th percentile of the durations.
const P95: f64 = 3642.0;
/// No run is longer than six hours.
const MAX_DURATION: f64 = 6.0 * 3600.0;
/// The 95 % quantile of the standard normal distribution.
const Z95: f64 = 1.644_853_6;
/// Fewest and most tests of a plan; the number is uniform on a log scale between them.
const TESTS: (f64, f64) = (5.0, 300.0);
/// Mean of the exponential time in the queue, and the largest share of a run that it takes.
const QUEUE: (f64, f64) = (20.0, 0.3);
/// Shortest and longest time between the last test and the final status, and its largest share of a run.
const TAIL: (f64, f64, f64) = (1.0, 12.0, 0.2);
/// Speed changes: this many spans of equal time, each with its own speed,
const SEGMENTS: usize = 20;
/// whose coefficient of variation is this.
const SPEED_CV: f64 = 0.5;
/// Stragglers: most tests at a time; the number is uniform from 1.
const LANES: usize = 8;
/// Stragglers: standard deviation of the logarithm of a test's length.
const TEST_SIGMA: f64 = 1.0;
/// A previous run of the same plan: standard deviation of the logarithm of the quotient of the durations.
const PREVIOUS_SIGMA: f64 = 0.25;

/// What the counters of a run do; [`description`](Self::description) says it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Model {
    Steady,
    Stragglers,
    Missing,
    Misleading,
    Zero,
    Frozen,
}

impl Model {
    pub const ALL: [Self; 6] =
        [Self::Steady, Self::Stragglers, Self::Missing, Self::Misleading, Self::Zero, Self::Frozen];

    /// A name for the middle of a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::Steady => "steady",
            Self::Stragglers => "stragglers",
            Self::Missing => "no counters",
            Self::Misleading => "misleading",
            Self::Zero => "stuck at zero",
            Self::Frozen => "frozen at half",
        }
    }

    /// What its counters do, as a sentence.
    pub fn description(self) -> &'static str {
        match self {
            Self::Steady => {
                "The counters advance with the work; its speed changes 20 times (coefficient of variation 0.5)."
            }
            Self::Stragglers => {
                "Tests of log-normal lengths (σ = 1) run on 1 to 8 lanes; the last one may run alone for long."
            }
            Self::Missing => "The server sends no counters.",
            Self::Misleading => "The counters are full when half of the work is done.",
            Self::Zero => "The counters say 0 of N to the end.",
            Self::Frozen => "The counters stop moving when half of the work is done.",
        }
    }
}

/// One run of a test plan. Times count from its accepted trigger.
pub struct Run {
    /// When the server's status becomes final.
    pub end: f64,
    /// When the first test starts.
    start: f64,
    /// Whether the status tells waiting from running; some editions say "in progress" from the start.
    queue_shown: bool,
    /// When each test is counted as finished, in order.
    finished: Vec<f64>,
    /// How many tests the counters promise; `None` without counters.
    total: Option<u32>,
}

impl Run {
    /// Draws a run of the population.
    pub fn draw(model: Model, rng: &mut Rng) -> Self {
        let sigma = (P95 / MEDIAN).ln() / Z95;
        let end = (MEDIAN * (sigma * normal(rng)).exp()).min(MAX_DURATION);
        Self::lasting(end, model, rng)
    }

    /// Draws a run that lasts `end` seconds.
    pub fn lasting(end: f64, model: Model, rng: &mut Rng) -> Self {
        let start = exponential(QUEUE.0, rng).min(QUEUE.1 * end);
        let tail = between(TAIL.0, TAIL.1, rng).min(TAIL.2 * end);
        let work = end - tail - start;
        let tests = (TESTS.0 * (TESTS.1 / TESTS.0).powf(rng.f64())).round() as usize;
        let mut finished = match model {
            Model::Stragglers => on_lanes(tests, rng),
            _ => at_changing_speed(tests, rng),
        };
        match model {
            Model::Steady | Model::Stragglers => {}
            Model::Misleading => finished.iter_mut().for_each(|share| *share /= 2.0),
            Model::Frozen => finished.retain(|share| *share < 0.5),
            Model::Missing | Model::Zero => finished.clear(),
        }
        finished.iter_mut().for_each(|share| *share = start + *share * work);
        let total = (model != Model::Missing).then_some(tests as u32);
        Self { end, start, queue_shown: rng.bool(), finished, total }
    }

    /// How long a previous run of the same plan took, if the plan has changed by `factor` since.
    pub fn previous(&self, factor: f64, rng: &mut Rng) -> Duration {
        Duration::from_secs_f64(self.end * factor * (PREVIOUS_SIGMA * normal(rng)).exp())
    }

    /// What a client sees that looks at time `at`.
    pub fn look(&self, at: f64) -> Observation {
        let phase = if self.queue_shown && at < self.start { RunPhase::Waiting } else { RunPhase::Running };
        let done = self.finished.partition_point(|finish| *finish <= at) as u32;
        Observation { at: Duration::from_secs_f64(at), phase, counts: self.total.map(|total| Counters { done, total }) }
    }
}

/// When each of `tests` equal tests ends, as a share of the work, if the speed changes from one span of time to the
/// next.
fn at_changing_speed(tests: usize, rng: &mut Rng) -> Vec<f64> {
    let sigma = (1.0 + SPEED_CV * SPEED_CV).ln().sqrt();
    let speeds: [f64; SEGMENTS] = std::array::from_fn(|_| (sigma * normal(rng)).exp());
    let whole: f64 = speeds.iter().sum();
    let (mut span, mut before) = (0, 0.0);
    (1..=tests)
        .map(|test| {
            let work = whole * test as f64 / tests as f64;
            while span + 1 < SEGMENTS && before + speeds[span] < work {
                before += speeds[span];
                span += 1;
            }
            ((span as f64 + (work - before) / speeds[span]) / SEGMENTS as f64).min(1.0)
        })
        .collect()
}

/// When each of `tests` tests of log-normal lengths ends, as a share of the work, if each starts on the lane that is
/// free first.
fn on_lanes(tests: usize, rng: &mut Rng) -> Vec<f64> {
    let mut lanes = vec![0.0; rng.usize(1..=LANES)];
    let mut finished: Vec<f64> = (0..tests)
        .map(|_| {
            let free = (0..lanes.len()).min_by(|a, b| f64::total_cmp(&lanes[*a], &lanes[*b])).unwrap_or(0);
            lanes[free] += (TEST_SIGMA * normal(rng)).exp();
            lanes[free]
        })
        .collect();
    finished.sort_by(f64::total_cmp);
    let last = finished[tests - 1];
    finished.iter_mut().for_each(|finish| *finish /= last);
    finished
}

fn between(low: f64, high: f64, rng: &mut Rng) -> f64 {
    low + (high - low) * rng.f64()
}

fn exponential(mean: f64, rng: &mut Rng) -> f64 {
    -mean * (1.0 - rng.f64()).ln()
}

/// A standard normal number, by Box and Muller.
pub fn normal(rng: &mut Rng) -> f64 {
    (-2.0 * (1.0 - rng.f64()).ln()).sqrt() * (std::f64::consts::TAU * rng.f64()).cos()
}
