//! Time: the only module that knows it.

pub mod system;

use std::time::{Duration, SystemTime};

/// What the rest needs of time. Instants are durations since the clock's own origin, so that a test can make them up.
pub trait Clock {
    /// Monotonic time. Every limit is measured with it, so that a corrected wall clock neither ends a wait nor prolongs it.
    fn now(&self) -> Duration;
    /// The wall clock, for what people and servers read: file contents, `Retry-After` dates. Never for limits.
    fn wall_clock(&self) -> SystemTime;
}
