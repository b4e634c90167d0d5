//! How many requests all plans of a command may make together, and when.

use std::time::Duration;

/// The most exchanges under way at once, where nothing else is wanted.
pub const MAX_REQUESTS: usize = 8;

/// The most triggers under way at once: each makes the server create a run. One whose run is known counts no more.
pub const MAX_TRIGGERS: usize = 4;

/// The mean pause between requests: 20 a second.
const INTERVAL: Duration = Duration::from_millis(50);

/// How far requests may be ahead of that mean: 200 of them at once.
const AHEAD: Duration = Duration::from_secs(10);

/// The longest that the mean pause becomes. Each 429 doubles it.
const MAX_INTERVAL: Duration = Duration::from_secs(5);

/// How long after the last 429 the pause is halved again.
const RECOVERY: Duration = Duration::from_secs(60);

/// The budget. A 429 is said to one plan and meant for all: no plan asks anything while the server wants to be left alone, and all ask
/// more slowly then.
#[derive(Debug)]
pub struct Budget {
    interval: Duration,
    /// When the requests so far are paid off at the mean pause.
    paid_off: Duration,
    held_until: Duration,
    recovers_at: Option<Duration>,
}

impl Default for Budget {
    fn default() -> Self {
        Budget { interval: INTERVAL, paid_off: Duration::ZERO, held_until: Duration::ZERO, recovers_at: None }
    }
}

impl Budget {
    /// When the next request may be made, at the earliest.
    pub fn free_at(&self) -> Duration {
        self.paid_off.saturating_sub(AHEAD).max(self.held_until)
    }

    /// A request was made.
    pub fn spend(&mut self, now: Duration) {
        if self.recovers_at.is_some_and(|at| now >= at) {
            self.interval = (self.interval / 2).max(INTERVAL);
            self.recovers_at = (self.interval > INTERVAL).then(|| now + RECOVERY);
        }
        self.paid_off = self.paid_off.max(now) + self.interval;
    }

    /// The server wants to be left alone until then.
    pub fn hold(&mut self, now: Duration, until: Duration) {
        self.interval = (self.interval * 2).min(MAX_INTERVAL);
        self.recovers_at = Some(until.max(now) + RECOVERY);
        self.held_until = self.held_until.max(until);
        // Nobody is ahead any more.
        self.paid_off = self.paid_off.max(self.held_until + AHEAD);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn millis(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    /// When so many requests are made that are all wanted at `now`.
    fn times(budget: &mut Budget, mut now: Duration, requests: usize) -> Vec<Duration> {
        (0..requests)
            .map(|_| {
                now = now.max(budget.free_at());
                budget.spend(now);
                now
            })
            .collect()
    }

    #[test]
    fn two_hundred_requests_are_free_and_then_twenty_a_second() {
        let times = times(&mut Budget::default(), millis(0), 300);
        assert_eq!((times[200], times[201], times[299]), (millis(0), millis(50), millis(4950)));
    }

    #[test]
    fn after_a_429_nobody_asks_anything_and_then_all_ask_more_slowly() {
        let mut budget = Budget::default();
        times(&mut budget, millis(0), 10);
        budget.hold(millis(1000), millis(31_000));
        let after = times(&mut budget, millis(2000), 3);
        assert_eq!(after, [millis(31_000), millis(31_100), millis(31_200)]);
        budget.hold(millis(31_300), millis(61_300));
        assert_eq!(times(&mut budget, millis(61_300), 2), [millis(61_300), millis(61_500)]);
        // A minute later it is half of that, and another one later as at first.
        let gaps = [130_000, 250_000].map(|at| {
            let times = times(&mut budget, millis(at), 250);
            times[249] - times[248]
        });
        assert_eq!(gaps, [millis(100), millis(50)]);
    }

    #[test]
    fn the_slowest_is_a_request_in_five_seconds() {
        let mut budget = Budget::default();
        (0..60).for_each(|second| budget.hold(millis(second * 1000), millis(second * 1000)));
        let times = times(&mut budget, millis(60_000), 3);
        assert_eq!(times[2] - times[1], millis(5000));
    }
}
