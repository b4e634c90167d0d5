//! Many clients that a scheduler starts in the same moment.

use fastrand::Rng;

use crate::policy::Policy;
use crate::workload::{Model, Run, normal};

/// Clients of a herd.
pub const CLIENTS: usize = 300;
/// They start within this many seconds.
pub const START: f64 = 0.2;

/// The runs of a herd.
#[derive(Clone, Copy)]
pub enum Runs {
    /// Any of the population.
    Population(Model),
    /// 900 s each, with this standard deviation as a share of it.
    Alike(Model, f64),
}

/// The most requests that any second of any of `herds` herds saw.
pub fn worst_second(policy: Policy, runs: Runs, herds: usize, seed: u64) -> u32 {
    let mut rng = Rng::with_seed(seed);
    let mut worst = 0;
    for _ in 0..herds {
        let mut seconds = Vec::<u32>::new();
        for _ in 0..CLIENTS {
            let run = match runs {
                Runs::Population(model) => Run::draw(model, &mut rng),
                Runs::Alike(model, deviation) => {
                    Run::lasting(900.0 * (1.0 + deviation * normal(&mut rng)), model, &mut rng)
                }
            };
            let start = START * rng.f64();
            policy.watch(&run, &mut rng.fork(), |at| {
                let second = (start + at) as usize;
                seconds.resize(seconds.len().max(second + 1), 0);
                seconds[second] += 1;
            });
        }
        worst = worst.max(seconds.into_iter().max().unwrap_or(0));
    }
    worst
}
