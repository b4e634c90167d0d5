//! The state of a run, for people.

use std::time::Duration;

use crate::api::model::{Counts, Run, Status};
use crate::cli::output::unpassed;
use crate::follow::Follow;
use crate::follow::verdict::counts;

/// The state of the run in a few words, with its numbers: `running, 4/12 done, 1 failed`.
pub fn state(follow: &Follow) -> String {
    match (follow.run(), follow.blocker(), follow.run_id()) {
        (Some(run), ..) => words(run, follow.counts()),
        (None, Some(other), _) => format!("waiting for run {}: {}", other.id, words(other, counts(other))),
        (None, None, Some(_)) => "no look at the run has succeeded yet".to_owned(),
        (None, None, None) => "no run yet".to_owned(),
    }
}

fn words(run: &Run, counts: Option<Counts>) -> String {
    let word = match &run.status {
        Status::Created => "created, waiting for a machine".to_owned(),
        Status::Queued => "queued, waiting for a free slot".to_owned(),
        Status::PreFlight => "getting its session ready".to_owned(),
        Status::InProgress => "running".to_owned(),
        Status::Completed => match run.child.as_deref() {
            Some(_) if run.last().status != Status::Completed => "running again what failed".to_owned(),
            _ => format!("completed: {}", run.consolidated_result.as_ref().unwrap_or(&run.last().result).word()),
        },
        Status::Other(word) if word.is_empty() => "without a status, so not over".to_owned(),
        Status::Other(word) => format!("in the unknown status {word}, so not over"),
    };
    match counts {
        Some(counts) if counts.total > 0 && run.status != Status::Created => {
            // What was stopped or not executed counts as over, but nobody would call it done.
            let done = counts.done().saturating_sub(counts.not_executed).saturating_sub(counts.stopped);
            format!("{word}, {done}/{} done{}", counts.total, unpassed(&counts))
        }
        _ => word,
    }
}

/// The likely reason why a run does not move, as the end of a sentence; empty where none is known.
pub(super) fn hint(follow: &Follow) -> &'static str {
    match follow.run().map(|run| &run.status) {
        Some(Status::Created) => ": does the plan have an enabled test machine, and is its agent or lab connected?",
        Some(Status::Queued) => ": all parallel slots of the account may be taken",
        _ => "",
    }
}

/// The time left, as the end of a sentence; empty before it can be told, and for the last seconds.
pub(super) fn estimate(follow: &Follow) -> String {
    match follow.time_left() {
        Some(left) if left >= Duration::from_secs(90) => format!(", about {} min left", (left.as_secs() + 30) / 60),
        Some(left) if left >= Duration::from_secs(5) => format!(", about {} s left", left.as_secs()),
        _ => String::new(),
    }
}
