//! What the adaptive policy must reach, and whether it does.

use crate::figures::Figures;
use crate::herd::{self, Runs};
use crate::policy::{Memory, Policy};
use crate::workload::Model;

const ADAPTIVE: Policy = Policy::Adaptive(Memory::Looks);

/// A promise and what became of it.
pub struct Promise {
    /// What is promised of what.
    pub what: String,
    /// The limit, in words.
    pub limit: String,
    /// What was reached, in words.
    pub reached: String,
    pub kept: bool,
}

/// Checks all promises on `runs` runs a workload and `herds` herds.
pub fn check(runs: usize, herds: usize, seed: u64) -> Vec<Promise> {
    let mut promises = Vec::new();
    for (model, lag, requests, in_time) in [
        (Model::Steady, 3.2, 31.0, Some(0.99)),
        (Model::Stragglers, 3.4, 38.0, Some(0.99)),
        (Model::Missing, 7.0, 170.0, None),
    ] {
        let figures = Figures::of_population(ADAPTIVE, model, runs, seed);
        let name = model.name();
        promises.push(at_most(format!("{name}: mean lag"), figures.lag, lag, " s"));
        promises.push(at_most(format!("{name}: mean requests"), figures.requests, requests, ""));
        if let Some(share) = in_time {
            promises.push(Promise {
                what: format!("{name}: noticed within 3 s or 2 % of the run"),
                limit: format!("at least {:.0} %", share * 100.0),
                reached: format!("{:.2} %", figures.in_time * 100.0),
                kept: figures.in_time >= share,
            });
        }
    }
    let ours = Figures::of_population(ADAPTIVE, Model::Misleading, runs, seed);
    let fixed = Figures::of_population(Policy::Fixed(10.0), Model::Misleading, runs, seed);
    promises.push(Promise {
        what: format!("{}: against fixed 10 s", Model::Misleading.name()),
        limit: format!("not both more than {:.1} requests and {:.1} s", fixed.requests, fixed.lag),
        reached: format!("{:.1} requests, {:.1} s", ours.requests, ours.lag),
        kept: ours.requests <= fixed.requests || ours.lag <= fixed.lag,
    });
    let minute = Figures::of_length(ADAPTIVE, Model::Steady, 60.0, runs.min(2_000), seed);
    promises.push(at_most("a run of 60 s, steady counters: median lag".into(), minute.lag_p50, 4.0, " s"));
    for (what, runs) in [
        ("of the population", Runs::Population(Model::Steady)),
        ("of the population, no counters", Runs::Population(Model::Missing)),
        ("of 900 s ± 5 % each", Runs::Alike(Model::Steady, 0.05)),
    ] {
        let worst = herd::worst_second(ADAPTIVE, runs, herds, seed);
        let what =
            format!("{} clients at once, runs {what}: requests in the worst second of {herds} herds", herd::CLIENTS);
        promises.push(at_most(what, f64::from(worst), 60.0, ""));
    }
    promises
}

fn at_most(what: String, reached: f64, limit: f64, unit: &str) -> Promise {
    let reached_text = if reached.fract() == 0.0 { format!("{reached}{unit}") } else { format!("{reached:.2}{unit}") };
    Promise { what, limit: format!("at most {limit}{unit}"), reached: reached_text, kept: reached <= limit }
}
