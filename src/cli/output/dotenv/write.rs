//! What stands in the file, while runs are under way and at the end. (`commands/gate/observer.rs` and `output.rs` write it.)

use super::{Line, StartedRun, origin_in, text};
use crate::api::model::Counts;
use crate::cli::exit::Exit;
use crate::cli::output::outcome::{Outcome, PlanOutcome};
use crate::follow::Origin;
use crate::follow::verdict::Verdict;

/// The content of the file while runs are under way: ids and URLs.
pub fn env_of_runs(runs: &[StartedRun]) -> String {
    text(&lines_of_runs(runs))
}

/// The content of the file at the end. `kept` says which runs an earlier command started: it stays unless this one has runs of its own.
pub fn env_of_outcome(outcome: &Outcome, kept: &[Line]) -> String {
    let of_plan = |plan: &PlanOutcome| {
        plan.run.as_ref().map(|run| {
            // A run that was found once stays one that was found, whoever looks at it later.
            let given = || origin_in(kept, run.id).unwrap_or(Origin::Given);
            let origin = run.origin.filter(|origin| *origin != Origin::Given).unwrap_or_else(given);
            StartedRun { plan: plan.plan, run: run.id, url: run.url.clone(), origin }
        })
    };
    let runs: Vec<StartedRun> = outcome.plans.iter().filter_map(of_plan).collect();
    let seen = outcome.plans.iter().filter_map(|plan| plan.run.as_ref()).any(|run| run.seen);
    // Runs that were given, and of which the server has shown none, do not take the place of those on file.
    let own = seen || kept.is_empty() && !runs.is_empty();
    let mut lines = if own { lines_of_runs(&runs) } else { kept.to_vec() };
    lines.push(Line::Verdict(worst_verdict(outcome)));
    lines.push(Line::ExitCode(outcome.gate));
    let counts: Vec<Counts> = outcome.plans.iter().filter_map(|plan| plan.counts).collect();
    if !counts.is_empty() {
        let sum = |number: fn(&Counts) -> u32| counts.iter().map(|counts| u64::from(number(counts))).sum();
        lines.extend([
            Line::Cases("TOTAL", sum(|counts| counts.total)),
            Line::Cases("PASSED", sum(|counts| counts.passed)),
            Line::Cases("FAILED", sum(|counts| counts.failed)),
            Line::Cases("ABORTED", sum(|counts| counts.aborted)),
            Line::Cases("STOPPED", sum(|counts| counts.stopped)),
            Line::Cases("NOT_EXECUTED", sum(|counts| counts.not_executed)),
        ]);
    }
    text(&lines)
}

fn lines_of_runs(runs: &[StartedRun]) -> Vec<Line> {
    let mut lines = vec![
        Line::RunIds(runs.iter().map(|run| run.run).collect()),
        Line::RunUrls(runs.iter().map(|run| run.url.clone()).collect()),
    ];
    // Beside the runs a plan that is not known would shift those after it.
    lines.extend(runs.iter().map(|run| run.plan).collect::<Option<_>>().map(Line::PlanIds));
    lines.push(Line::Origins(runs.iter().map(|run| run.origin).collect()));
    lines
}

/// The worst verdict, if every plan has one.
fn worst_verdict(outcome: &Outcome) -> Option<Verdict> {
    let verdicts: Vec<Verdict> = outcome.plans.iter().map(|plan| plan.verdict).collect::<Option<_>>()?;
    let worst = Exit::worst(verdicts.iter().copied().map(Exit::from));
    verdicts.into_iter().find(|verdict| Exit::from(*verdict) == worst)
}
