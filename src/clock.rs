//! Time: the only module that knows it.

use std::time::{Duration, Instant, SystemTime};

/// What the rest needs of time. Instants are durations since the clock's own origin, so that a test can make them up.
pub trait Clock {
    /// Monotonic time. Every limit is measured with it, so that a corrected wall clock neither ends a wait nor prolongs it.
    fn now(&self) -> Duration;
    /// The wall clock, for what people and servers read: file contents, `Retry-After` dates. Never for limits.
    fn wall(&self) -> SystemTime;
    /// Blocks for `pause`.
    fn sleep(&self, pause: Duration);
}

/// The host's clock: `wasi:clocks` and `wasi:io/poll` in a component, by way of the standard library.
pub struct SystemClock {
    origin: Instant,
}

impl SystemClock {
    /// A clock that starts at zero now.
    pub fn start() -> Self {
        SystemClock { origin: Instant::now() }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Duration {
        self.origin.elapsed()
    }

    fn wall(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, pause: Duration) {
        std::thread::sleep(pause);
    }
}
