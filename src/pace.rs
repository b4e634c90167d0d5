//! interim
use fastrand::Rng;
use std::time::Duration;
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Phase {
    Waiting,
    Running,
}
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    pub done: u32,
    pub total: u32,
}
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub at: Duration,
    pub phase: Phase,
    pub counts: Option<Progress>,
}
#[derive(Clone, Debug)]
pub struct Pace {
    fixed: Option<Duration>,
    at: Duration,
}
impl Pace {
    pub fn adaptive(_previous: &[Duration]) -> Self {
        Pace { fixed: None, at: Duration::ZERO }
    }
    pub fn fixed(i: Duration) -> Self {
        Pace { fixed: Some(i.max(Duration::from_millis(1))), at: Duration::ZERO }
    }
    pub fn first(&self, rng: &mut Rng) -> Duration {
        self.fixed.unwrap_or_else(|| Duration::from_secs_f64(2.0 + 6.0 * rng.f64()))
    }
    pub fn looked(&mut self, look: Look) {
        self.at = look.at;
    }
    pub fn pause(&self, rng: &mut Rng) -> Duration {
        self.fixed.unwrap_or_else(|| {
            self.at.mul_f64(0.02).clamp(Duration::from_secs(3), Duration::from_secs(20)).mul_f64(0.9 + 0.2 * rng.f64())
        })
    }
    pub fn time_left(&self) -> Option<Duration> {
        None
    }
}
