//! How well the predicted time left can be trusted.

use fastrand::Rng;
use testsigma::schedule::PollSchedule;

use crate::workload::{Model, Run};

/// Figures of the predictions that the looks of many runs brought. All are shares from 0 to 1.
pub struct Predictions {
    /// Looks that brought one.
    pub told: f64,
    /// Predictions that were wrong by at most 10 % of the run.
    pub close: f64,
    /// Median error, as a share of the run.
    pub error_p50: f64,
    /// 95th percentile of the error.
    pub error_p95: f64,
}

impl Predictions {
    /// Plays `runs` runs of `model` to the adaptive policy.
    pub fn of(model: Model, runs: usize, seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let mut looks = 0;
        let mut errors = Vec::new();
        for _ in 0..runs {
            let run = Run::draw(model, &mut rng);
            let mut pace = PollSchedule::adaptive(&[]);
            let mut at = pace.first(&mut rng).as_secs_f64();
            while at < run.end {
                pace.looked(run.look(at));
                looks += 1;
                errors.extend(pace.time_left().map(|left| (left.as_secs_f64() - (run.end - at)).abs() / run.end));
                at += pace.pause(&mut rng).as_secs_f64();
            }
        }
        errors.sort_by(f64::total_cmp);
        let told = errors.len() as f64;
        let quantile = |share: f64| errors.get((told * share) as usize).copied().unwrap_or(0.0);
        Self {
            told: told / f64::from(looks),
            close: errors.partition_point(|error| *error <= 0.1) as f64 / told.max(1.0),
            error_p50: quantile(0.5),
            error_p95: quantile(0.95),
        }
    }
}
