//! When to look at a run next.
//!
//! A look costs one status request. A run that has ended and has not been looked at yet costs its user time, the *lag*. The
//! policy here trades one for the other: it predicts the end of the run from its progress counters, looks seldom while the
//! end is far, often when it is due, and as an ordinary poller does while the counters are missing or cannot be believed.
//!
//! It is pure: no clock, no I/O, and a memory of constant size. One look is enough to ask it for a pause, so that a caller
//! without memory gets good advice too. Times are seconds inside, `Duration`s outside. The numbers below were chosen by
//! simulation; `host-tests/benches/POLLING.md` holds the results and `polling.rs` beside it repeats them.

mod estimate;
mod history;
#[cfg(test)]
mod tests;

use std::time::Duration;

use fastrand::Rng;

use estimate::EndEstimate;
use history::{History, Progress};

/// The first look is made at a random time in this range, in seconds after the trigger was accepted.
///
/// Clients that a scheduler starts in the same second are spread here: 300 of them make 33 first requests a second. The
/// early end finds runs that fail at once.
const FIRST: (f64, f64) = (2.0, 11.0);
/// While nothing can be predicted a pause is at least this long, in seconds: it keeps such a herd at 30 requests a second.
const EARLY: f64 = 10.0;
/// A pause is made longer or shorter at random by up to this share, so that clients do not fall into step.
const JITTER: f64 = 0.1;

/// Seconds of lag that are worth one request, in a run that has lasted for [`FULL_PRICE`].
///
/// A constant price gives the least mean lag for a mean number of requests.
const PRICE: f64 = 0.65;
/// Before this many seconds the price grows with the run, because the same lag is more noticeable after a short run.
const FULL_PRICE: f64 = 450.0;
/// What the price is multiplied with when only previous runs are known, which tell less than counters do.
const PRICE_WITHOUT_COUNTERS: f64 = 0.3;

/// How many more runs beside one make a request as dear again: whoever follows many waits for the last of them, and asks one server about all.
const DEARER_WITH: f64 = 18.0;
/// So many runs make it as dear as it becomes.
const DEAREST_WITH: usize = 50;

/// The longest pause while counters move, as a share of the elapsed time: what a run that stops early may cost.
const BELIEVED: f64 = 0.7;
/// The same, when only previous runs are known.
const REMEMBERED: f64 = 0.15;
/// The same, when counters that stand at zero agree with them.
const CONFIRMED: f64 = 0.5;
/// The same, when there are only counters that stand at zero.
const UNSTARTED: f64 = 0.15;
/// The same, while the run waits for a free machine: it must start before it can end.
const WAITING: f64 = 0.1;
/// The longest pause before the first test has finished, in seconds.
const MAX_UNSTARTED: f64 = 30.0;
/// The pause when nothing is known, as a share of the elapsed time.
const BLIND: f64 = 0.02;
/// The longest pause when nothing is known, in seconds.
const MAX_BLIND: f64 = 15.0;
/// The pause after all tests have finished, as a share of the time since then. It is short at first, because the end is
/// due, and grows, because counters that were full too early say nothing about the end.
const FINISHED: f64 = 0.05;

/// Previous runs of a plan say nothing any more about a run that has lasted this many times as long.
const OUTLIVED: f64 = 1.5;
/// The next run of a plan differs from the previous ones at least by this share.
const MIN_SPREAD: f64 = 0.3;
/// A prediction whose error is likely to be above this share of the whole run is not told.
const TRUSTED_ERROR: f64 = 0.1;

/// Where a run stands, as far as polling is concerned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RunPhase {
    /// Created, queued or in its pre-flight checks: no test runs yet.
    Waiting,
    /// In progress, or in a state that nobody knows.
    Running,
}

/// Progress counters of a run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Counters {
    /// Tests that have ended, whatever their result.
    pub done: u32,
    /// All tests of the run.
    pub total: u32,
}

/// What one successful status request has shown of a run that has not ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Observation {
    /// Time since the trigger was accepted, from a monotonic clock; for a run that was started elsewhere, since its start.
    pub at: Duration,
    /// Where the run stands.
    pub phase: RunPhase,
    /// The counters, if the server sent any. Counters that contradict themselves count as none.
    pub counts: Option<Counters>,
}

/// Decides when to look at one run next.
///
/// A server's `Retry-After` and a deadline are the caller's business: the first is a floor under [`pause`](Self::pause), the
/// second a ceiling.
#[derive(Clone, Debug)]
pub struct PollSchedule {
    interval: Option<Duration>,
    usual: Option<EndEstimate>,
    history: History,
    /// What the price is multiplied with.
    dearness: f64,
}

impl PollSchedule {
    /// No adaptive pause is shorter: what a rate limit that nobody documents is likely to bear.
    pub const MIN_PAUSE: Duration = Duration::from_secs(3);
    /// No adaptive pause is longer: the largest lag of a wrong prediction.
    pub const MAX_PAUSE: Duration = Duration::from_secs(90);

    /// Adapts to the run. `previous` are the durations of finished runs of the same plan, in any order; it may be empty.
    pub fn adaptive(previous: &[Duration]) -> Self {
        let usual = EndEstimate::like(previous, MIN_SPREAD);
        Self { interval: None, usual, history: History::default(), dearness: 1.0 }
    }

    /// The same for one of so many `runs` that are followed together.
    pub fn among(self, runs: usize) -> Self {
        let others = runs.clamp(1, DEAREST_WITH) - 1;
        Self { dearness: 1.0 + others as f64 / DEARER_WITH, ..self }
    }

    /// Looks every `interval`, without jitter and whatever the looks show. Zero is for servers under test.
    pub fn fixed(interval: Duration) -> Self {
        Self { interval: Some(interval), ..Self::adaptive(&[]) }
    }

    /// Time from the accepted trigger to the first look.
    pub fn first(&self, rng: &mut Rng) -> Duration {
        self.interval.unwrap_or_else(|| seconds(FIRST.0 + (FIRST.1 - FIRST.0) * rng.f64()))
    }

    /// Takes in what a look has shown. Looks that failed are not told.
    pub fn looked(&mut self, look: Observation) {
        self.history.add(look);
    }

    /// Time from the last look to the next one: within [`MIN_PAUSE`](Self::MIN_PAUSE) and [`MAX_PAUSE`](Self::MAX_PAUSE), or the
    /// fixed interval.
    pub fn pause(&self, rng: &mut Rng) -> Duration {
        self.interval.unwrap_or_else(|| {
            let (shortest, longest) = (Self::MIN_PAUSE.as_secs_f64(), Self::MAX_PAUSE.as_secs_f64());
            let jitter = 1.0 + JITTER * (2.0 * rng.f64() - 1.0);
            seconds((self.best().clamp(shortest, longest) * jitter).clamp(shortest, longest))
        })
    }

    /// Time from the last look to the predicted end of the run. `None` unless counters move and the likely error of the
    /// prediction is within 10 % of the whole run. In simulation half of the predictions are within 3 % of it with steady
    /// counters, and within 9 % with stragglers, whose last test makes most of them too early.
    pub fn time_left(&self) -> Option<Duration> {
        let Progress::Moving { ending, stalled: false } = self.history.progress() else {
            return None;
        };
        let whole = self.history.elapsed() + ending.scale;
        let trusted = ending.error() <= TRUSTED_ERROR * whole;
        trusted.then(|| seconds(ending.scale))
    }

    /// The best pause in seconds, before bounds and jitter.
    fn best(&self) -> f64 {
        let elapsed = self.history.elapsed();
        let price = PRICE * self.dearness * (elapsed / FULL_PRICE).min(1.0);
        let blind = (BLIND * elapsed).clamp(EARLY, MAX_BLIND);
        let at_most = |share: f64| (share * elapsed).max(EARLY);
        match self.history.progress() {
            Progress::Waiting => at_most(WAITING).min(MAX_UNSTARTED),
            Progress::Unknown => self.remembered(price).map_or(blind, |pause| pause.min(at_most(REMEMBERED))),
            Progress::Unstarted => match self.remembered(price) {
                Some(pause) => pause.min(at_most(CONFIRMED)),
                None => at_most(UNSTARTED).min(MAX_UNSTARTED),
            },
            Progress::Moving { ending, stalled: false } => ending.next_look(0.0, price).min(at_most(BELIEVED)),
            Progress::Moving { ending, stalled: true } => ending.next_look(0.0, price).min(blind),
            Progress::Finished { since } => (FINISHED * since).min(blind),
        }
    }

    /// The best pause in seconds by the previous runs, unless there are none or this one has outlived them.
    fn remembered(&self, price: f64) -> Option<f64> {
        let elapsed = self.history.elapsed();
        let usual = self.usual.filter(|usual| elapsed < OUTLIVED * usual.scale)?;
        Some(usual.next_look(elapsed, PRICE_WITHOUT_COUNTERS * price))
    }
}

/// So many seconds as a duration, to the nanosecond below: none for what is not a number or not above zero, 584 years at the most.
/// ([`Duration::from_secs_f64`] panics for these.)
pub fn seconds(seconds: f64) -> Duration {
    Duration::from_nanos((seconds * 1e9) as u64)
}
