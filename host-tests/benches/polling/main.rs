//! Polling policies side by side, on synthetic runs: status requests against lag.
//!
//! `cargo bench --bench polling -- [--quick] [MARKDOWN [SVG]]` writes the tables and the plot, the tables to stdout if no path is
//! given. It fails if the adaptive policy misses what is promised of it; `--quick` plays too few runs to judge that.

mod figures;
mod herd;
mod plot;
mod policy;
mod prediction;
mod promises;
mod report;
mod workload;

use std::process::ExitCode;
use std::{env, fs, io};

/// A seed that the policy was tuned on.
const TUNED: u64 = 1;
/// A seed that was first used when the policy was finished.
const VALIDATION: u64 = 862_309_417;

/// How much is simulated.
pub struct Size {
    /// Runs of each workload.
    pub runs: usize,
    /// Runs of each given length.
    pub runs_of_a_length: usize,
    /// Herds of each kind.
    pub herds: usize,
}

impl Size {
    /// The number of runs as people write it: 20,000.
    fn runs_in_words(&self) -> String {
        match (self.runs / 1000, self.runs % 1000) {
            (0, rest) => rest.to_string(),
            (thousands, rest) => format!("{thousands},{rest:03}"),
        }
    }
}

fn main() -> io::Result<ExitCode> {
    // Cargo itself adds `--bench`.
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let quick = arguments.iter().any(|argument| argument == "--quick");
    let mut paths = arguments.iter().filter(|argument| !argument.starts_with("--"));
    let size = if quick {
        Size { runs: 500, runs_of_a_length: 100, herds: 2 }
    } else {
        Size { runs: 20_000, runs_of_a_length: 2_000, herds: 20 }
    };

    let [tuned, validation] = [TUNED, VALIDATION].map(|seed| promises::check(size.runs, size.herds, seed));
    let text = [
        report::introduction(&size, TUNED, VALIDATION),
        report::promises(&tuned, &validation),
        report::workloads(&size, VALIDATION),
        report::lengths(&size, VALIDATION),
        report::herds(&size, VALIDATION),
        report::predictions(&size, VALIDATION),
    ]
    .concat();
    match paths.next() {
        Some(path) => fs::write(path, text)?,
        None => print!("{text}"),
    }
    if let Some(path) = paths.next() {
        fs::write(path, plot::svg(&size, VALIDATION))?;
    }

    if quick {
        return Ok(ExitCode::SUCCESS);
    }
    let missed: Vec<_> = tuned.iter().chain(&validation).filter(|promise| !promise.kept).collect();
    for promise in &missed {
        eprintln!("missed: {}: {}, {}", promise.what, promise.reached, promise.limit);
    }
    Ok(if missed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
