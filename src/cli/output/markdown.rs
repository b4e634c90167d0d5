//! Markdown for a job summary, as GitHub, GitLab, Azure and Buildkite render it.

use std::fmt::Write;

use super::groups::{self, Section};
use super::outcome::{Outcome, PlanOutcome};
use super::{Rank, counts_line, duration, requests, with_code};
use crate::junit::FailedCase;
use crate::sanitize;

/// The number of bytes after which no more failed cases are listed. GitHub and Buildkite refuse job summaries of more than 1 MiB.
const MAX_CASES: usize = 200 * 1024;

/// The number of bytes after which no more plans are: what a plan adds beside its cases is far below the rest.
const MAX_PLANS: usize = 900 * 1024;

/// The summary.
pub fn summary(outcome: &Outcome) -> String {
    let mut text = String::new();
    let build = outcome.ci_build.as_deref().map(|url| link("build in CI", url));
    match outcome.plans.as_slice() {
        [] => {
            let message = sentence(&outcome.message);
            let _ = write!(text, "## {} Testsigma\n\n{message}\n", icon(outcome.exit.name()));
        }
        [plan] => section(plan, "##", &mut text),
        plans => several(plans, &mut text),
    }
    let _ = write!(
        text,
        "\n<sub>testsigma-ci {}, exit code {}, {} in {}{}</sub>\n",
        env!("CARGO_PKG_VERSION"),
        outcome.exit_words(&outcome.exit.code().to_string()),
        requests(outcome.requests),
        duration(outcome.took),
        build.map(|build| format!(", {build}")).unwrap_or_default(),
    );
    text
}

/// The plans that did not pass, then a line for each of the others.
fn several(plans: &[PlanOutcome], text: &mut String) {
    let worst = plans.iter().rev().max_by_key(|plan| Rank::of(plan)).map_or("", PlanOutcome::word);
    let _ = write!(text, "## {} Testsigma: {}\n\n", icon(worst), super::headline(plans));
    let mut left = plans.len();
    for rank in [Rank::Failed, Rank::Unproven] {
        for plan in rank.among(plans) {
            if text.len() < MAX_PLANS {
                section(plan, "###", text);
                left -= 1;
            }
        }
    }
    if left > 0 && left < plans.len() {
        // Without it the passed plans would go on with the list of failed cases.
        text.push_str("---\n\n");
    }
    for plan in Rank::Passed.among(plans) {
        if text.len() < MAX_PLANS {
            let run = plan.run.as_ref().map(|run| link(&run.open(), &run.url));
            let run = run.map(|run| format!(" \u{b7} {run}")).unwrap_or_default();
            let _ = writeln!(text, "- {} **{}**: {}{run}", icon(plan.word()), escape(&plan.title()), line(plan));
            left -= 1;
        }
    }
    if left > 0 {
        let _ = write!(text, "\nAnd {left} more plans\n");
    }
}

fn section(plan: &PlanOutcome, heading: &str, text: &mut String) {
    let (icon, title) = (icon(plan.word()), escape(&plan.title()));
    let _ = write!(text, "{heading} {icon} Testsigma: {title}\n\n{}\n", line(plan));
    if let Some(run) = &plan.run {
        let _ = write!(text, "\n{}\n", link(&format!("**{}**", run.open()), &run.url));
    }
    for section in Section::of(plan) {
        cases(&section, plan, heading, text);
    }
    if let Some(mended) = groups::mended_since(plan) {
        let _ = write!(text, "\n{mended}.\n");
    }
    text.push('\n');
}

/// What there is to say of a plan in a line: how it ended, the numbers.
fn line(plan: &PlanOutcome) -> String {
    let mut parts = vec![sentence(&plan.message)];
    parts.extend(counts_line(plan).map(|counts| format!("**{counts}**")));
    parts.extend(plan.run.as_ref().filter(|run| run.rerun).map(|run| format!("first run: {}", escape(&run.result))));
    parts.extend(plan.build_sent.as_deref().map(|build| format!("build {}", escape(build))));
    parts.push(duration(plan.took));
    parts.join(" \u{b7} ")
}

/// The cases of a plan beneath a heading, with their reasons.
fn cases(section: &Section<'_>, plan: &PlanOutcome, heading: &str, text: &mut String) {
    let _ = write!(text, "\n{heading}# {}\n\n", section.title());
    let mut shown = 0;
    for group in &section.groups {
        if text.len() > MAX_CASES {
            break;
        }
        shown += 1;
        let reason = escape(&section.reason(group, plan));
        if let ([case], 1) = (group.named(), group.count) {
            let _ = writeln!(text, "- {}: {reason}", named(plan, case));
            continue;
        }
        let _ = writeln!(text, "- {} cases: {reason}", group.count);
        for case in group.named() {
            let _ = writeln!(text, "  - {}", named(plan, case));
        }
        let more = group.unnamed();
        if more > 0 {
            let _ = writeln!(text, "  - and {more} more");
        }
    }
    let more = section.more(shown);
    if more > 0 {
        let _ = writeln!(text, "- and {more} more");
    }
}

/// A case: its name bold, where it ran, how long. It leads to its own page, or to the run's.
fn named(plan: &PlanOutcome, case: &FailedCase) -> String {
    let place = escape(&groups::details(plan, case, ", "));
    let place = if place.is_empty() { place } else { format!(" ({place})") };
    let name = format!("**{}**", escape(groups::called(&case.name)));
    let name = if let Some(url) = plan.page_of(case) { link(&name, url) } else { name };
    format!("{name}{place}")
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

/// A link with an address that may hold anything but white space and angle brackets.
fn link(text: &str, url: &str) -> String {
    // References are read there, and a dollar sign begins no formula.
    format!("[{text}](<{}>)", url.replace('&', "&amp;").replace('$', "&#36;"))
}

/// One line that Markdown shows as it is. Addresses in it are code: what there is to click is ours.
fn escape(text: &str) -> String {
    escape_line(&sanitize::line(text))
}

/// A sentence of ours.
fn sentence(text: &str) -> String {
    with_code(&sanitize::line(&capitalize(text)), escape_line)
}

fn escape_line(line: &str) -> String {
    let mut escaped = String::new();
    let mut rest = line;
    while let Some(at) = rest.find("://") {
        let begin = rest[..at].trim_end_matches(|c: char| c.is_ascii_alphanumeric()).len();
        escape_words(&rest[..begin], &mut escaped);
        let found = &rest[begin..];
        let end = found.find(|c: char| c.is_whitespace() || "<>\"'`\\|[]".contains(c)).unwrap_or(found.len());
        let url = found[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '*', '_', '~']);
        let _ = write!(escaped, "`{url}`");
        rest = &found[url.len()..];
    }
    escape_words(rest, &mut escaped);
    escaped
}

fn escape_words(words: &str, escaped: &mut String) {
    // What begins as an address does without a scheme must not become a link of GitHub's own making, which takes escapes for a part of it.
    for c in words.replace("www.", "www\0").chars() {
        match c {
            '\0' => escaped.push_str("&#46;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            // An at sign notifies people, a hash links issues, a dollar sign begins a formula.
            '@' => escaped.push_str("&#64;"),
            '#' => escaped.push_str("&#35;"),
            '$' => escaped.push_str("&#36;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '!' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c => escaped.push(c),
        }
    }
}

/// The text with its first letter in upper case.
pub fn capitalize(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().map(|c| c.to_ascii_uppercase());
    first.chain(characters).collect()
}

#[cfg(test)]
mod tests;
