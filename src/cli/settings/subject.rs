//! What the command is about: plans to run, or runs that exist.

use std::fmt;

use super::typed::Typed;
use crate::api::id::{add_new, parse_ids};
use crate::cli::error::Fault;
use crate::cli::options::given::{Setting, SubjectOptions};
use crate::cli::output::MAX_RUNS;

/// The plans and runs named, none of them twice.
#[derive(Debug)]
pub struct Subject {
    /// The plans, or what is wrong with them.
    pub plans: Result<Vec<u64>, Fault>,
    /// The runs, or what is wrong with them.
    pub runs: Result<Vec<u64>, Fault>,
    /// Whether they are named by arguments, rather than by a variable.
    pub runs_are_arguments: bool,
}

impl Subject {
    /// Reads the options. `arguments` are what follows the command: they name runs.
    pub fn read(options: &SubjectOptions, arguments: &[String]) -> Subject {
        let SubjectOptions { plan, run_id } = options;
        Subject {
            plans: read_plans(plan),
            runs: read_runs(run_id, arguments),
            runs_are_arguments: !arguments.is_empty(),
        }
    }
}

fn read_plans(setting: &Setting) -> Result<Vec<u64>, Fault> {
    let Some(given) = setting.given() else { return Ok(Vec::new()) };
    let mut plans = Vec::new();
    for list in &given.values {
        let why =
            "is not the id of a plan, a number: Testsigma shows it under Test Plans > the plan > CI/CD Integrations";
        let named = parse_ids(list).filter(|named| !named.is_empty());
        for plan in named.ok_or_else(|| given.source.value_fault(list, &why))? {
            if plans.contains(&plan) {
                return Err(given.source.fault(&format_args!("names plan {plan} twice: it would run twice")));
            }
            plans.push(plan);
        }
    }
    not_too_many(&plans)?;
    Ok(plans)
}

/// The arguments, or the variable as `trigger` writes it. A run that is named twice is meant once. An argument or a list that names none is
/// a mistake: it must not stand for whatever run is on file.
fn read_runs(variable: &Setting, arguments: &[String]) -> Result<Vec<u64>, Fault> {
    let mut runs = Vec::new();
    let mut add = |name: &dyn fmt::Display, list: &str, fault: &dyn Fn() -> Fault| {
        let named = parse_ids(list).ok_or_else(fault)?;
        if named.is_empty() {
            return Err(Fault::Usage(format!("{name} is empty: is the shell variable behind it set?")));
        }
        add_new(&mut runs, &named);
        Ok(())
    };
    for list in arguments {
        add(&"RUN_ID", list, &|| Fault::usage("RUN_ID is not a number: it is the id that trigger prints"))?;
    }
    if let Some((list, source)) = variable.last().filter(|_| arguments.is_empty()) {
        add(source, list, &|| source.fault(&"is not a number"))?;
    }
    not_too_many(&runs)?;
    Ok(runs)
}

/// `testsigma.env` names them all, and has its bounds.
fn not_too_many(ids: &[u64]) -> Result<(), Fault> {
    match ids.len() {
        0..=MAX_RUNS => Ok(()),
        number => {
            Err(Fault::Usage(format!("{number} plans or runs are too many for one command: name at most {MAX_RUNS}")))
        }
    }
}
