//! Numbers and durations as people read them.

use std::time::Duration;

use super::outcome::PlanOutcome;
use crate::api::model::Counts;
use crate::cli::exit::Exit;
use crate::follow::verdict::Verdict;

/// Numbers of test cases: `5 passed, 3 failed of 8`. None where there are none. Failed ones beside a pass are those of the first run, of which
/// the server shows no re-run.
pub fn counts_line(plan: &PlanOutcome) -> Option<String> {
    let counts = plan.counts?;
    let unpassed = unpassed(&counts);
    let pending = if counts.pending() > 0 { format!(", {} not finished", counts.pending()) } else { String::new() };
    let at_first = if plan.verdict == Some(Verdict::Passed) && counts.failed > 0 { " in the first run" } else { "" };
    Some(format!("{} passed{unpassed}{pending} of {}{at_first}", counts.passed, counts.total))
}

/// Those that are over and did not pass, each kind after a comma: `, 3 failed, 2 not executed`. Empty where there are none.
pub fn unpassed(counts: &Counts) -> String {
    let kinds = [
        (counts.failed, "failed"),
        (counts.aborted, "aborted"),
        (counts.stopped, "stopped"),
        (counts.not_executed, "not executed"),
    ];
    kinds.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!(", {count} {what}")).collect()
}

/// Several plans in one line: `2 of 5 plans did not pass; cases: 3 failed, 12 not executed`.
pub fn headline(plans: &[PlanOutcome]) -> String {
    let bad = plans.iter().filter(|plan| plan.display_exit() != Exit::Passed);
    let cases = bad.clone().filter_map(|plan| plan.counts).fold(Counts::default(), |sum, counts| Counts {
        failed: sum.failed.saturating_add(counts.failed),
        aborted: sum.aborted.saturating_add(counts.aborted),
        stopped: sum.stopped.saturating_add(counts.stopped),
        not_executed: sum.not_executed.saturating_add(counts.not_executed),
        ..sum
    });
    match bad.count() {
        0 if plans.iter().any(|plan| plan.verdict.is_none()) => format!("{} plans", plans.len()),
        0 => format!("all {} plans passed", plans.len()),
        bad => {
            let cases = unpassed(&cases);
            let begin = if cases.is_empty() { "" } else { "; cases:" };
            format!("{bad} of {} plans did not pass{begin}{}", plans.len(), cases.trim_start_matches(','))
        }
    }
}

/// A text of ours for a page: what stands between backticks as code, all of it escaped.
pub fn with_code(text: &str, escape: fn(&str) -> String) -> String {
    let mut parts = text.split('`');
    // One without its end is none, as in the words of a server.
    if parts.clone().count().is_multiple_of(2) {
        return escape(text);
    }
    let mut marked = escape(parts.next().unwrap_or_default());
    while let (Some(code), Some(rest)) = (parts.next(), parts.next()) {
        marked.push_str(&format!("<code>{}</code>{}", escape(code), escape(rest)));
    }
    marked
}

/// A number of requests.
pub fn requests(number: u32) -> String {
    format!("{number} request{}", if number == 1 { "" } else { "s" })
}

/// A duration: `2.4 s`, `12 s`, `2 min 10 s`, `1 h 5 min`.
pub fn duration(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, 0, s) if s < 10 => format!("{s}.{} s", duration.subsec_millis() / 100),
        (0, 0, s) => format!("{s} s"),
        (0, m, s) => format!("{m} min {s} s"),
        (h, m, _) => format!("{h} h {m} min"),
    }
}

/// How much there is to read of a plan.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// It passed.
    Passed,
    /// It proves nothing.
    Unproven,
    /// It has tests that failed.
    Failed,
}

impl Rank {
    /// That of the plan.
    pub fn of(plan: &PlanOutcome) -> Self {
        match plan.display_exit() {
            Exit::Passed => Rank::Passed,
            Exit::TestsFailed => Rank::Failed,
            _ => Rank::Unproven,
        }
    }

    /// The plans that have it.
    pub fn among(self, plans: &[PlanOutcome]) -> impl Iterator<Item = &PlanOutcome> {
        plans.iter().filter(move |plan| Rank::of(plan) == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_at_most_two_units() {
        for (milliseconds, text) in [
            (0, "0.0 s"),
            (2_490, "2.4 s"),
            (9_999, "9.9 s"),
            (12_300, "12 s"),
            (130_000, "2 min 10 s"),
            (3_600_000, "1 h 0 min"),
            (180 * 60_000, "3 h 0 min"),
        ] {
            assert_eq!(duration(Duration::from_millis(milliseconds)), text);
        }
    }

    #[test]
    fn one_request_is_no_requests() {
        assert_eq!(
            (requests(1), requests(0), requests(14)),
            ("1 request".into(), "0 requests".into(), "14 requests".into())
        );
    }
}
