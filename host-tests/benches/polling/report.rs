//! The results as Markdown.

use std::fmt::Write as _;

use crate::Size;
use crate::figures::Figures;
use crate::herd::{self, Runs};
use crate::policy::{Memory, Policy};
use crate::prediction::Predictions;
use crate::promises::Promise;
use crate::workload::Model;

/// The policies of every comparison, the one under test last.
pub const POLICIES: [Policy; 11] = [
    Policy::Fixed(5.0),
    Policy::Fixed(10.0),
    Policy::Fixed(30.0),
    Policy::Fixed(60.0),
    Policy::Script(180.0),
    Policy::Smithy,
    Policy::PROPORTIONAL_2,
    Policy::PROPORTIONAL_10,
    Policy::Adaptive(Memory::None),
    Policy::Adaptive(Memory::PreviousRun(1.0)),
    Policy::Adaptive(Memory::Looks),
];

/// The introduction: what was measured and how to do it again.
pub fn introduction(size: &Size, tuned: u64, validation: u64) -> String {
    format!(
        "# Polling policies, simulated\n\n\
        Written by `cargo bench --bench polling -- host-tests/benches/POLLING.md host-tests/benches/polling.svg`. A *request* \
        is one status request; the *lag* is the time from the end of a run on the server to the look that sees it. Every policy \
        watches the same {} synthetic runs of a workload: log-normal durations (median 723 s, 95th percentile 3,642 s, cut at \
        6 h), 5 to 300 tests, a queue at the start that every other run hides behind \"in progress\", 1 to 12 s from the last \
        test to the final status. Network time is zero. No durations or counters of real runs were available.\n\n\
        ![Requests against lag](polling.svg)\n\n\
        The policy was tuned on seed {tuned} among others. Seed {validation} was first used when it was finished; all tables \
        but the first are of that seed alone.\n",
        size.runs_in_words()
    )
}

/// The promises under both seeds, side by side.
pub fn promises(tuned: &[Promise], validation: &[Promise]) -> String {
    let mut text = String::from(
        "\n## Promises\n\nOf the adaptive policy, without knowledge of previous runs.\n\n\
        | promise | limit | tuning seed | validation seed | kept |\n|---|---|---|---|---|\n",
    );
    for (first, second) in tuned.iter().zip(validation) {
        let kept = if first.kept && second.kept { "yes" } else { "**no**" };
        let _ =
            writeln!(text, "| {} | {} | {} | {} | {kept} |", second.what, second.limit, first.reached, second.reached);
    }
    text
}

/// One table for each workload.
pub fn workloads(size: &Size, seed: u64) -> String {
    let mut text = String::new();
    for model in Model::ALL {
        let _ = write!(
            text,
            "\n## Counters: {}\n\n{}\n\n\
            | policy | requests, mean | lag, mean | lag, p95 | lag, max | lag / run | within 3 s or 2 % | gave up |\n\
            |---|---|---|---|---|---|---|---|\n",
            model.name(),
            model.description()
        );
        for policy in POLICIES {
            text += &row(policy, &Figures::of_population(policy, model, size.runs, seed));
        }
        if matches!(model, Model::Steady | Model::Missing) {
            for policy in [4.0, 0.25].map(|factor| Policy::Adaptive(Memory::PreviousRun(factor))) {
                text += &row(policy, &Figures::of_population(policy, model, size.runs, seed));
            }
        }
    }
    text
}

fn row(policy: Policy, figures: &Figures) -> String {
    format!(
        "| {} | {:.1} | {:.1} s | {:.1} s | {:.0} s | {:.2} % | {:.1} % | {:.1} % |\n",
        policy.name(),
        figures.requests,
        figures.lag,
        figures.lag_p95,
        figures.lag_max,
        figures.lag_share * 100.0,
        figures.in_time * 100.0,
        figures.given_up * 100.0
    )
}

/// Runs of given lengths under the adaptive policy.
pub fn lengths(size: &Size, seed: u64) -> String {
    let mut text = String::from(
        "\n## By length\n\nThe adaptive policy, without knowledge of previous runs. Each cell: mean requests; median and 95th \
        percentile of the lag.\n\n| run | steady | stragglers | no counters |\n|---|---|---|---|\n",
    );
    for (name, end) in [
        ("5 s", 5.0),
        ("20 s", 20.0),
        ("1 min", 60.0),
        ("5 min", 300.0),
        ("15 min", 900.0),
        ("1 h", 3600.0),
        ("3 h", 10800.0),
    ] {
        let _ = write!(text, "| {name} |");
        for model in [Model::Steady, Model::Stragglers, Model::Missing] {
            let figures = Figures::of_length(Policy::Adaptive(Memory::Looks), model, end, size.runs_of_a_length, seed);
            let _ = write!(text, " {:.1}; {:.1} s, {:.1} s |", figures.requests, figures.lag_p50, figures.lag_p95);
        }
        text.push('\n');
    }
    text
}

/// Herds of clients.
pub fn herds(size: &Size, seed: u64) -> String {
    let mut text = format!(
        "\n## Herd\n\n{} clients start within {} s: requests in the worst second of {} such herds. In the last \
        column all runs end in the same instant, about which every client that predicts it well looks every 3 s.\n\n\
        | policy | runs of the population, steady | no counters | 900 s ± 5 %, steady | 900 s exactly, steady |\n\
        |---|---|---|---|---|\n",
        herd::CLIENTS,
        herd::START,
        size.herds
    );
    let kinds = [
        Runs::Population(Model::Steady),
        Runs::Population(Model::Missing),
        Runs::Alike(Model::Steady, 0.05),
        Runs::Alike(Model::Steady, 0.0),
    ];
    for policy in POLICIES {
        let _ = write!(text, "| {} |", policy.name());
        for runs in kinds {
            let _ = write!(text, " {} |", herd::worst_second(policy, runs, size.herds, seed));
        }
        text.push('\n');
    }
    text
}

/// The predicted time left.
pub fn predictions(size: &Size, seed: u64) -> String {
    let mut text = String::from(
        "\n## Time left\n\nThe prediction is told when its error is likely to be within 10 % of the whole run.\n\n\
        | counters | looks that tell it | error within 10 % of the run | error, median | error, p95 |\n|---|---|---|---|---|\n",
    );
    for model in Model::ALL {
        let predictions = Predictions::of(model, size.runs, seed);
        let percent = |share: f64| {
            if predictions.told > 0.0 { format!("{:.1} %", share * 100.0) } else { "–".into() }
        };
        let _ = writeln!(
            text,
            "| {} | {:.0} % | {} | {} | {} |",
            model.name(),
            predictions.told * 100.0,
            percent(predictions.close),
            percent(predictions.error_p50),
            percent(predictions.error_p95)
        );
    }
    text
}
