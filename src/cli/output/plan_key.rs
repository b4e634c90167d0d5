//! What tells the files of several plans apart, in their names.

use std::fmt;

/// A plan or a run, as the name of a file holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanKey {
    /// `346`: the plan.
    Plan(u64),
    /// `346-5801`: the plan and its run, where the command is about two runs of it.
    PlanAndRun(u64, u64),
    /// `run-5801`: the run, while its plan is not known.
    Run(u64),
}

/// The word before the run's id while its plan is not known: an id alone is a plan's.
const RUN: &str = "run-";

impl PlanKey {
    /// Whether a part of a name is one of these.
    pub fn is_written_so(text: &str) -> bool {
        let is_id = |id: &str| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
        match text.strip_prefix(RUN) {
            Some(run) => is_id(run),
            None => text.split_once('-').map_or_else(|| is_id(text), |(plan, run)| is_id(plan) && is_id(run)),
        }
    }
}

impl fmt::Display for PlanKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PlanKey::Plan(plan) => write!(f, "{plan}"),
            PlanKey::PlanAndRun(plan, run) => write!(f, "{plan}-{run}"),
            PlanKey::Run(run) => write!(f, "{RUN}{run}"),
        }
    }
}

/// The keys of these plans and runs, no two alike; none at all where there is but one, or where neither is known.
pub fn plan_keys(ids: &[(Option<u64>, Option<u64>)]) -> Vec<Option<PlanKey>> {
    let several = ids.len() > 1;
    let key = |(plan, run): &(Option<u64>, Option<u64>)| {
        let shared = ids.iter().filter(|(other, _)| other == plan).count() > 1;
        match (*plan, *run) {
            (Some(plan), Some(run)) if shared => Some(PlanKey::PlanAndRun(plan, run)),
            (Some(plan), _) => Some(PlanKey::Plan(plan)),
            (None, run) => run.map(PlanKey::Run),
        }
    };
    ids.iter().map(|ids| key(ids).filter(|_| several)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_runs_of_a_command_have_the_same_names() {
        for (ids, keys) in [
            (&[(Some(7), Some(1))][..], &[""][..]),
            (&[(Some(7), Some(1)), (Some(8), None)], &["7", "8"]),
            (&[(Some(7), Some(1)), (Some(7), Some(2)), (Some(8), Some(3))], &["7-1", "7-2", "8"]),
            (&[(None, Some(7)), (Some(7), Some(1))], &["run-7", "7"]),
            (&[(None, Some(1)), (None, Some(2))], &["run-1", "run-2"]),
        ] {
            let written: Vec<String> =
                plan_keys(ids).iter().map(|key| key.map(|key| key.to_string()).unwrap_or_default()).collect();
            assert_eq!(written, keys);
            assert!(written.iter().all(|key| key.is_empty() || PlanKey::is_written_so(key)));
        }
    }
}
