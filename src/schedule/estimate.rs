//! When something ends, as a probability, and the best time to look whether it has.

use std::time::Duration;

/// A Weibull distribution of the time to an end.
///
/// Its hazard, the chance to end in the next second if that has not happened yet, is a power of the time. That makes the
/// best time of the next look a formula of one line, which a log-normal distribution does not; in simulation the two do
/// equally well.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct EndEstimate {
    /// The characteristic time in seconds, above zero: two of three cases have ended by then.
    pub scale: f64,
    /// How sure that is, above zero: about the scale divided by the likely error.
    shape: f64,
}

impl EndEstimate {
    /// An end in about `scale` seconds, give or take the share `spread` of them. Both are above zero.
    pub fn in_about(scale: f64, spread: f64) -> Self {
        Self { scale, shape: 1.0 / spread }
    }

    /// The end of something that took these durations before, and differs by `least_spread` or as much as they do among
    /// themselves. `None` if there are none.
    pub fn like(previous: &[Duration], least_spread: f64) -> Option<Self> {
        if previous.is_empty() {
            return None;
        }
        let logarithms = previous.iter().map(|duration| ln(duration.as_secs_f64().max(1.0)));
        let centre = logarithms.clone().sum::<f64>() / previous.len() as f64;
        let variance = logarithms.map(|logarithm| (logarithm - centre) * (logarithm - centre)).sum::<f64>()
            / previous.len() as f64;
        Some(Self::in_about(exp(centre), variance.sqrt().max(least_spread)))
    }

    /// The likely error of `scale`, in seconds.
    pub fn error(&self) -> f64 {
        self.scale / self.shape
    }

    /// The best time from `age` to the next look, both in seconds, if one look is worth `price` seconds of lag.
    ///
    /// Looks should be as dense as `n(t) = √(h(t) / 2ρ)` per second, with the hazard `h` and the price `ρ` (J. B. Keller,
    /// *Optimum checking schedules for systems subject to random failure*, Management Science 21, 1974). The next one is due
    /// where the integral of `n` from `age` reaches 1. For scale λ and shape k, `h(t) = (k/λ)(t/λ)^(k−1)`; with `p = (k+1)/2`
    /// the integral is `√(kλ/2ρ) / p · ((t/λ)^p − (age/λ)^p)`.
    pub fn next_look(&self, age: f64, price: f64) -> f64 {
        let p = (self.shape + 1.0) / 2.0;
        let step = p * (2.0 * price / (self.shape * self.scale)).sqrt();
        self.scale * power(power(age / self.scale, p) + step, p.recip()) - age
    }
}

/// A base of zero or more to an exponent above zero, by the two functions that are needed anyway.
fn power(base: f64, exponent: f64) -> f64 {
    exp(exponent * ln(base))
}

/// To seven digits, which is more than any estimate has. The C library's functions for 64 bits come with 6 KB of tables.
fn ln(x: f64) -> f64 {
    f64::from((x as f32).ln())
}

/// To seven digits, as [`ln`].
fn exp(x: f64) -> f64 {
    f64::from((x as f32).exp())
}
