//! Time through wasi:clocks.
//!
//! Not through the standard library: what it has to say about clocks that fail is three kilobytes.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use waki::bindings::wasi::clocks::{monotonic_clock, wall_clock};

use super::Clock;

/// The host's clocks.
pub struct SystemClock {
    origin: u64,
}

impl SystemClock {
    /// A clock that starts at zero now.
    pub fn start() -> Self {
        SystemClock { origin: monotonic_clock::now() }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Duration {
        Duration::from_nanos(monotonic_clock::now().saturating_sub(self.origin))
    }

    fn wall_clock(&self) -> SystemTime {
        let now = wall_clock::now();
        let since = Duration::from_secs(now.seconds).saturating_add(Duration::from_nanos(now.nanoseconds.into()));
        UNIX_EPOCH.checked_add(since).unwrap_or(UNIX_EPOCH)
    }

    fn sleep(&self, pause: Duration) {
        let nanoseconds = u64::try_from(pause.as_nanos()).unwrap_or(u64::MAX);
        monotonic_clock::subscribe_duration(nanoseconds).block();
    }
}
