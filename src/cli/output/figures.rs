//! Numbers and durations as people read them.

use std::time::Duration;

use super::outcome::PlanOutcome;
use crate::cli::exit::Exit;
use crate::follow::verdict::Verdict;

/// Numbers of test cases: `5 passed, 3 failed of 8`. None where there are none. Failed ones beside a pass are those of the first run, of which
/// the server shows no re-run.
pub fn counts_line(plan: &PlanOutcome) -> Option<String> {
    let counts = plan.counts?;
    let mut parts = vec![format!("{} passed", counts.passed)];
    for (count, what) in [
        (counts.failed, "failed"),
        (counts.aborted, "aborted"),
        (counts.stopped, "stopped"),
        (counts.not_executed, "not executed"),
        (counts.pending(), "not finished"),
    ] {
        if count > 0 {
            parts.push(format!("{count} {what}"));
        }
    }
    let at_first = if plan.verdict == Some(Verdict::Passed) && counts.failed > 0 { " in the first run" } else { "" };
    Some(format!("{} of {}{at_first}", parts.join(", "), counts.total))
}

/// Several plans in one line: `2 of 5 plans and 7 cases did not pass`.
pub fn headline(plans: &[PlanOutcome]) -> String {
    let bad = plans.iter().filter(|plan| plan.display_exit() != Exit::Passed).count();
    let cases: u32 = plans.iter().map(|plan| plan.failed_cases).sum();
    match (bad, cases) {
        (0, _) if plans.iter().any(|plan| plan.verdict.is_none()) => format!("{} plans", plans.len()),
        (0, _) => format!("all {} plans passed", plans.len()),
        (bad, 0) => format!("{bad} of {} plans did not pass", plans.len()),
        (bad, 1) => format!("{bad} of {} plans and 1 case did not pass", plans.len()),
        (bad, cases) => format!("{bad} of {} plans and {cases} cases did not pass", plans.len()),
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

/// The plans that passed, and the others, of these first what has tests that failed: there is something to read.
pub fn passed_and_others(plans: &[PlanOutcome]) -> (Vec<&PlanOutcome>, Vec<&PlanOutcome>) {
    let (mut passed, mut others, mut unproven) = (Vec::new(), Vec::new(), Vec::new());
    for plan in plans {
        match plan.display_exit() {
            Exit::Passed => passed.push(plan),
            Exit::TestsFailed => others.push(plan),
            _ => unproven.push(plan),
        }
    }
    others.append(&mut unproven);
    (passed, others)
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
