//! The server's clock, as far as the `Date` headers of its answers tell it.
//!
//! A server's times (starts of runs, `Retry-After` dates) are compared with what its clock said, and with ours only until it has told
//! its time: a machine whose clock is twenty minutes off would take its own run for somebody else's.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The difference between the server's wall clock and our monotonic clock: an interval, because a `Date` has whole seconds and was
/// written at an unknown moment of its exchange.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ServerClock {
    /// Milliseconds: the least and the greatest that the server's clock is ahead of ours.
    offset: Option<(i64, i64)>,
}

impl ServerClock {
    /// Takes in the `Date` of an answer to a request that was sent and whose head was received at these instants of our monotonic clock. The
    /// narrowest interval seen counts.
    pub fn observe(&mut self, sent: Duration, received: Duration, date: SystemTime) {
        let Ok(date) = date.duration_since(UNIX_EPOCH) else { return };
        // The server wrote `date` in the second that it begins, some time between sending and receipt.
        let seen = (millis(date) - millis(received), millis(date) + 999 - millis(sent));
        let width = |(least, greatest): (i64, i64)| greatest - least;
        if self.offset.is_none_or(|known| width(seen) < width(known)) {
            self.offset = Some(seen);
        }
    }

    /// Whether any answer has told the time.
    pub fn is_known(&self) -> bool {
        self.offset.is_some()
    }

    /// The server's time at an instant of our monotonic clock, in milliseconds since 1970: the earliest and the latest that it can be.
    pub fn at(&self, now: Duration) -> Option<(i64, i64)> {
        let (least, greatest) = self.offset?;
        Some((millis(now) + least, millis(now) + greatest))
    }

    /// How long it is until the server's clock shows `date` for certain: zero if that is over.
    pub fn until(&self, now: Duration, date: SystemTime) -> Option<Duration> {
        let (earliest, _) = self.at(now)?;
        let date = millis(date.duration_since(UNIX_EPOCH).ok()?);
        Some(Duration::from_millis(u64::try_from(date - earliest).unwrap_or(0)))
    }
}

fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX / 4).min(i64::MAX / 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn the_difference_is_an_interval_and_the_narrowest_counts() {
        let mut clock = ServerClock::default();
        assert_eq!((clock.is_known(), clock.at(seconds(5))), (false, None));
        // An exchange of four seconds, then one of a tenth, then a slow one again.
        clock.observe(seconds(10), seconds(14), UNIX_EPOCH + seconds(1_000_012));
        assert_eq!(clock.at(seconds(20)), Some((1_000_018_000, 1_000_022_999)));
        clock.observe(seconds(20), Duration::from_millis(20_100), UNIX_EPOCH + seconds(1_000_020));
        assert_eq!(clock.at(seconds(20)), Some((1_000_019_900, 1_000_020_999)));
        clock.observe(seconds(30), seconds(60), UNIX_EPOCH + seconds(1_000_099));
        assert_eq!(clock.at(seconds(20)), Some((1_000_019_900, 1_000_020_999)));
    }

    #[test]
    fn a_date_to_come_is_seen_from_the_server() {
        let mut clock = ServerClock::default();
        clock.observe(seconds(1), seconds(1), UNIX_EPOCH + seconds(1_000_000));
        for (date, left) in [(1_000_060, 60_000), (1_000_000, 0), (999_000, 0)] {
            let date = UNIX_EPOCH + seconds(date);
            assert_eq!(clock.until(seconds(1), date), Some(Duration::from_millis(left)));
        }
        assert_eq!(ServerClock::default().until(seconds(1), UNIX_EPOCH), None);
    }

    #[test]
    fn times_at_the_end_of_their_range_do_not_overflow() {
        let mut clock = ServerClock::default();
        clock.observe(Duration::ZERO, Duration::MAX, UNIX_EPOCH + seconds(253_402_300_799));
        assert!(clock.at(Duration::MAX).is_some() && clock.until(Duration::MAX, UNIX_EPOCH).is_some());
    }
}
