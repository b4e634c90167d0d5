//! Time as the standard library tells it: in the component through wasi:clocks.

use std::time::{Duration, Instant, SystemTime};

use super::Clock;

/// The clocks of the machine.
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

    fn wall_clock(&self) -> SystemTime {
        SystemTime::now()
    }
}
