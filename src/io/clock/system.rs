//! Time as the standard library tells it: in the component through wasi:clocks and wasi:io/poll.

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

    fn sleep(&self, pause: Duration) {
        std::thread::sleep(pause);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sleep_lasts_as_long_as_asked_for() {
        let clock = SystemClock::start();
        let (begun, pause) = (clock.now(), Duration::from_millis(20));
        clock.sleep(pause);
        assert!(clock.now() - begun >= pause);
    }
}
