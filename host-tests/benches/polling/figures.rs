//! What a policy costs over many runs.

use fastrand::Rng;

use crate::policy::Policy;
use crate::workload::{Model, Run};

/// The figures of one policy under one workload. Lags are in seconds, shares from 0 to 1.
pub struct Figures {
    /// Mean number of status requests a run.
    pub requests: f64,
    /// Mean lag.
    pub lag: f64,
    /// Median, 95th percentile and maximum of the lag.
    pub lag_p50: f64,
    pub lag_p95: f64,
    pub lag_max: f64,
    /// Mean of the lag as a share of its run.
    pub lag_share: f64,
    /// Share of the runs that were noticed within 3 s or 2 % of their duration, whichever is longer.
    pub in_time: f64,
    /// Share of the runs that the policy gave up on; they count as not in time, and their lag does not count.
    pub given_up: f64,
}

impl Figures {
    /// Plays `runs` runs of `model` to `policy`. The same seed gives every policy the same runs.
    pub fn of_population(policy: Policy, model: Model, runs: usize, seed: u64) -> Self {
        Self::of(policy, runs, seed, |rng| Run::draw(model, rng))
    }

    /// Plays `runs` runs of `model` that last `end` seconds.
    pub fn of_length(policy: Policy, model: Model, end: f64, runs: usize, seed: u64) -> Self {
        Self::of(policy, runs, seed, |rng| Run::lasting(end, model, rng))
    }

    fn of(policy: Policy, runs: usize, seed: u64, draw: impl Fn(&mut Rng) -> Run) -> Self {
        let mut workload = Rng::with_seed(seed);
        let mut jitter = Rng::with_seed(!seed);
        let mut lags = Vec::with_capacity(runs);
        let (mut requests, mut lag_share, mut in_time) = (0.0, 0.0, 0.0);
        for _ in 0..runs {
            let run = draw(&mut workload);
            let watched = policy.watch(&run, &mut jitter, |_| ());
            requests += f64::from(watched.requests);
            if let Some(lag) = watched.lag {
                lags.push(lag);
                lag_share += lag / run.end;
                in_time += f64::from(u8::from(lag <= f64::max(3.0, 0.02 * run.end)));
            }
        }
        lags.sort_by(f64::total_cmp);
        let (runs, noticed) = (runs as f64, lags.len() as f64);
        let quantile = |share: f64| lags[((noticed * share) as usize).min(lags.len() - 1)];
        Self {
            requests: requests / runs,
            lag: lags.iter().sum::<f64>() / noticed,
            lag_p50: quantile(0.5),
            lag_p95: quantile(0.95),
            lag_max: quantile(1.0),
            lag_share: lag_share / noticed,
            in_time: in_time / runs,
            given_up: 1.0 - noticed / runs,
        }
    }
}
