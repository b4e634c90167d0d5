//! Where a run stands, for people.

use std::time::Duration;

use crate::api::model::Status;
use crate::follow::Follow;

/// Where a run stands, in a few words.
pub fn state(follow: &Follow) -> String {
    let Some(run) = follow.run() else {
        return match follow.run_id() {
            Some(_) => "no look at the run has succeeded yet".to_owned(),
            None => "no run yet".to_owned(),
        };
    };
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
    match follow.counts() {
        Some(counts) if counts.total > 0 && run.status != Status::Created => {
            let failed = if counts.failed > 0 { format!(", {} failed", counts.failed) } else { String::new() };
            format!("{word}, {}/{} done{failed}", counts.done(), counts.total)
        }
        _ => word,
    }
}

/// Why a run may stand still.
pub(super) fn hint(follow: &Follow) -> &'static str {
    match follow.run().map(|run| &run.status) {
        Some(Status::Created) => ": does the plan have an enabled test machine, and is its agent or lab connected?",
        Some(Status::Queued) => ": all parallel slots of the account may be taken",
        _ => "",
    }
}

/// When it may be over, once that can be told.
pub(super) fn estimate(follow: &Follow) -> String {
    match follow.time_left() {
        Some(left) if left >= Duration::from_secs(90) => format!(", about {} min left", (left.as_secs() + 30) / 60),
        Some(left) if left >= Duration::from_secs(5) => format!(", about {} s left", left.as_secs()),
        _ => String::new(),
    }
}
