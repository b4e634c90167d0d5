//! Logarithm and power, to nine digits in a few hundred bytes, and seconds as a duration. The first two of the C library bring twelve
//! kilobytes of tables with them.

use std::f64::consts::LN_2;
use std::time::Duration;

/// So many seconds, to the nanosecond below: none for what is not a number or not above zero, 584 years at the most. The one of
/// [`Duration`] rounds, and panics.
pub fn seconds(seconds: f64) -> Duration {
    Duration::from_nanos((seconds * 1e9) as u64)
}

/// The natural logarithm of a positive, finite number.
pub fn ln(x: f64) -> f64 {
    // x = m · 2^e with m in [1, 2), and ln m = 2 artanh((m − 1) / (m + 1)).
    let bits = x.max(f64::MIN_POSITIVE).to_bits();
    let exponent = (bits >> 52) as i32 - 1023;
    let mantissa = f64::from_bits((bits & ((1 << 52) - 1)) | (1023 << 52));
    let t = (mantissa - 1.0) / (mantissa + 1.0);
    let mut series = 0.0;
    for odd in (1..=19).rev().step_by(2) {
        series = series * t * t + 1.0 / f64::from(odd);
    }
    2.0 * t * series + f64::from(exponent) * LN_2
}

/// e to the power of `x`, within what a double can hold.
pub fn exp(x: f64) -> f64 {
    // x = r + k ln 2 with |r| ≤ ln 2 / 2, and e^x = e^r · 2^k.
    let k = (x / LN_2).round().clamp(-1022.0, 1022.0);
    let r = (x - k * LN_2).clamp(-1.0, 1.0);
    let mut series = 1.0;
    for n in (1..=12).rev() {
        series = 1.0 + series * r / f64::from(n);
    }
    series * f64::from_bits(((k as i64 + 1023) as u64) << 52)
}

/// `x` to the power of `y`, for `x` from zero on.
pub fn pow(x: f64, y: f64) -> f64 {
    if x > 0.0 { exp(y * ln(x)) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_digits_hold() {
        for n in -300..=300 {
            let x = 1.07_f64.powi(n) * 1.5;
            assert!((ln(x) - x.ln()).abs() <= 1e-9 * x.ln().abs().max(1.0), "ln {x}");
            let y = f64::from(n) / 7.0;
            assert!((exp(y) / y.exp() - 1.0).abs() < 1e-9, "exp {y}");
            for p in [0.05, 0.5, 1.0, 3.3, 12.0] {
                assert!((pow(x, p) / x.powf(p) - 1.0).abs() < 1e-8, "{x} ^ {p}");
            }
        }
        assert_eq!(pow(0.0, 2.0), 0.0);
        assert!(exp(1e9).is_finite() && exp(-1e9) >= 0.0 && ln(0.0).is_finite());
    }
}
