//! Markdown for a job summary.

use std::fmt::Write;

use super::outcome::{MENDED, Outcome, PlanOutcome};
use super::{counts_line, duration, requests};
use crate::junit::FailedCase;
use crate::sanitize;

/// The number of bytes after which no more failed cases are listed. GitHub and Buildkite refuse job summaries of more than 1 MiB.
const MAX_SUMMARY: usize = 200 * 1024;

/// The summary.
pub fn summary(outcome: &Outcome) -> String {
    let mut text = String::new();
    if outcome.plans.is_empty() {
        let _ = write!(text, "## {} Testsigma\n\n{}\n", icon(outcome.exit.name()), escape(&outcome.message));
    }
    for plan in &outcome.plans {
        section(plan, &mut text);
    }
    let _ = write!(
        text,
        "\n<sub>testsigma-ci {}, exit code {} ({}), {} in {}</sub>\n",
        env!("CARGO_PKG_VERSION"),
        outcome.exit.code(),
        outcome.exit_word(),
        requests(outcome.requests),
        duration(outcome.took),
    );
    text
}

fn section(plan: &PlanOutcome, text: &mut String) {
    let _ = write!(
        text,
        "## {} Testsigma: {}\n\n{}\n\n",
        icon(plan.word()),
        escape(&plan.title()),
        escape(&capitalize(&plan.message))
    );
    text.push_str("| | |\n|---|---|\n");
    let mut row = |name: &str, value: &str| {
        let _ = writeln!(text, "| {name} | {value} |");
    };
    if let Some(run) = &plan.run {
        row("Run", &format!("[{}]({})", run.id, run.url));
        row("Status", &escape(&format!("{} {}", run.status, run.result)));
    }
    if let Some(counts) = counts_line(plan) {
        row("Tests", &counts);
    }
    if let Some(build) = &plan.build_sent {
        row("Build", &escape(build));
    }
    row("Took", &duration(plan.took));
    cases(&plan.failed_in_report(), &plan.failures, plan.failed_cases, text);
    cases(&format!("{MENDED}: {}", plan.mended_cases), &plan.mended, plan.mended_cases, text);
    text.push('\n');
}

fn cases(title: &str, cases: &[FailedCase], number: u32, text: &mut String) {
    if !cases.is_empty() {
        let _ = write!(text, "\n### {title}\n\n");
        for case in cases {
            if text.len() > MAX_SUMMARY {
                break;
            }
            let message = if case.message.is_empty() { String::new() } else { format!(": {}", escape(&case.message)) };
            let suite = if case.suite.is_empty() { String::new() } else { format!("**{}** / ", escape(&case.suite)) };
            let _ = writeln!(text, "- {suite}{} <sub>{}</sub>{message}", escape(&case.name), escape(&case.machine));
        }
        let more = (number as usize).saturating_sub(cases.len());
        if more > 0 {
            let _ = writeln!(text, "- and {more} more");
        }
    }
}

/// The symbol for [`PlanOutcome::word`].
fn icon(word: &str) -> &'static str {
    match word {
        "passed" => "\u{2705}",
        "tests-failed" => "\u{274c}",
        "started" => "\u{25b6}\u{fe0f}",
        _ => "\u{26a0}\u{fe0f}",
    }
}

/// One line that Markdown shows as it is.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in sanitize::line(text).chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            // An at sign notifies people, a hash links issues.
            '@' => escaped.push_str("&#64;"),
            '#' => escaped.push_str("&#35;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '!' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c => escaped.push(c),
        }
    }
    escaped
}

/// The text with its first letter in upper case.
fn capitalize(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().map(|c| c.to_ascii_uppercase());
    first.chain(characters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_alone_is_raised() {
        for (text, capitalized) in [("tests failed", "Tests failed"), ("Ran", "Ran"), ("", "")] {
            assert_eq!(capitalize(text), capitalized);
        }
    }

    #[test]
    fn markdown_shows_foreign_text_as_it_is() {
        for (text, escaped) in [
            ("a_b*c`d", "a\\_b\\*c\\`d"),
            ("<img src=x>", "&lt;img src=x&gt;"),
            ("@all see #7", "&#64;all see &#35;7"),
            ("![x](http://h)", "\\!\\[x\\](http://h)"),
            ("a | b\n# c", "a \\| b &#35; c"),
        ] {
            assert_eq!(escape(text), escaped, "{text}");
        }
    }
}
