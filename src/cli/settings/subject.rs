//! What the command is about: plans to run, or runs that exist.

use super::typed::Typed;
use crate::api::id::parse_ids;
use crate::cli::error::Fault;
use crate::cli::options::given::{Setting, SubjectOptions};

/// The plans and runs named, none of them twice.
#[derive(Debug)]
pub struct Subject {
    /// The plans, or what is wrong with them.
    pub plans: Result<Vec<u64>, Fault>,
    /// The runs, or what is wrong with them.
    pub runs: Result<Vec<u64>, Fault>,
}

impl Subject {
    /// Reads the options. `arguments` are what follows the command: they name runs.
    pub fn read(options: &SubjectOptions, arguments: &[String]) -> Subject {
        let SubjectOptions { plan, run_id } = options;
        Subject { plans: read_plans(plan), runs: read_runs(run_id, arguments) }
    }
}

fn read_plans(setting: &Setting) -> Result<Vec<u64>, Fault> {
    let Some(given) = setting.given() else { return Ok(Vec::new()) };
    let mut plans = Vec::new();
    for list in &given.values {
        let why = "is not the id of a plan, a number: it stands in Testsigma under Test Plans > the plan > CI/CD Integrations";
        for plan in parse_ids(list).ok_or_else(|| given.source.fault(why))? {
            if plans.contains(&plan) {
                return Err(given.source.fault(format_args!("names plan {plan} twice: it would run twice")));
            }
            plans.push(plan);
        }
    }
    Ok(plans)
}

/// The arguments, or the variable as `trigger` writes it. A run that is named twice is meant once.
fn read_runs(variable: &Setting, arguments: &[String]) -> Result<Vec<u64>, Fault> {
    let mut runs = Vec::new();
    let mut add = |list: &str, fault: &dyn Fn() -> Fault| {
        for run in parse_ids(list).ok_or_else(fault)? {
            if !runs.contains(&run) {
                runs.push(run);
            }
        }
        Ok(())
    };
    for list in arguments {
        add(list, &|| Fault::usage("RUN_ID is not a number: it is the id that trigger prints"))?;
    }
    if let Some((list, source)) = variable.last().filter(|_| arguments.is_empty()) {
        add(list, &|| source.fault("is not a number"))?;
    }
    Ok(runs)
}
