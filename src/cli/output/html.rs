//! One page for people. Without a script, and whole without its style: CI systems show pages under policies of their own.

mod cases;

use std::fmt::Write;
use std::time::Duration;

use super::groups::{self, Section};
use super::outcome::{Outcome, PlanOutcome, rfc3339};
use super::{Rank, counts_line, duration, requests, with_code};
use crate::cli::exit::Exit;
use crate::follow::verdict::Verdict;
use crate::sanitize::{self, escape_xml as escape};

/// The style: inline, and as [`STYLE_FILE`] for pages that may have no inline style, as Jenkins serves them.
pub const STYLE: &str = include_str!("html/style.css");

/// The name of the style beside the page.
pub const STYLE_FILE: &str = "testsigma-report.css";

/// The longest page, in bytes, but for its footer. CI systems and mail programs cut longer ones.
const MAX_PAGE: usize = 290 * 1024;

/// How much is told of the first reason beneath it, in characters.
const MAX_LINE: usize = 200;

/// The most plans that have a line before all else.
const MAX_LINES: usize = 10;

/// How much of it the plans and their failed cases may take, so that there is room for lists of all cases.
const MAX_FAILED: usize = 200 * 1024;

/// The page.
pub fn page(outcome: &Outcome) -> String {
    let mut page = String::new();
    let (word, title) = headline(outcome);
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self' 'unsafe-inline'\">\n\
         <title>{verdict}: {title}</title>\n<link rel=\"stylesheet\" href=\"{STYLE_FILE}\">\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <section class=\"{class}\">\n<p class=\"verdict\">{verdict}</p>\n<h1>{title}</h1>\n",
        class = class(word),
        verdict = verdict(word),
        title = escape(&title),
    );
    let build = outcome.ci_build.as_deref().map(|url| link(url, "The build in CI")).unwrap_or_default();
    match outcome.plans.as_slice() {
        [plan] => section(plan, &build, &mut page),
        plans => {
            let message = with_code(&outcome.message, escape);
            let message = if plans.is_empty() { format!("<p>{message}</p>\n") } else { String::new() };
            let _ = writeln!(page, "{message}<p class=\"links\">{build}</p>");
            several(plans, &mut page);
        }
    }
    let _ = write!(
        page,
        "</section>\n<footer>testsigma-ci {version}, exit code {code}, {requests} in {took}</footer>\n</body>\n</html>\n",
        version = env!("CARGO_PKG_VERSION"),
        code = outcome.exit_words(&outcome.exit.code().to_string()),
        requests = requests(outcome.requests),
        took = duration(outcome.took),
    );
    page
}

/// The word of the verdict over all plans, and what it is about.
fn headline(outcome: &Outcome) -> (&'static str, String) {
    match outcome.plans.as_slice() {
        [] => (outcome.exit_word(), "Testsigma".to_owned()),
        [plan] => (word(plan), plan.title()),
        plans => {
            let word = match outcome.exit {
                // Tests that failed say more than what else is not proven.
                _ if plans.iter().any(|plan| plan.display_exit() == Exit::TestsFailed) => Exit::TestsFailed.name(),
                Exit::Passed => plans.iter().map(word).find(|word| !word.starts_with("passed")).unwrap_or("passed"),
                exit => exit.name(),
            };
            (word, super::headline(plans))
        }
    }
}

/// [`PlanOutcome::word`], which tells a pass that a re-run made.
fn word(plan: &PlanOutcome) -> &'static str {
    match plan.word() {
        "passed" if plan.run.as_ref().is_some_and(|run| run.rerun) => "passed after a re-run",
        word => word,
    }
}

/// The verdict with a sign that tells it without colour.
fn verdict(word: &str) -> String {
    let sign = match class(word) {
        "passed" => '\u{2713}',
        "tests-failed" => '\u{2717}',
        "started" => '\u{25b6}',
        _ => '!',
    };
    let word = match word {
        "tests-failed" => "failed".to_owned(),
        "passed after a re-run" => word.to_owned(),
        word => word.replace('-', " "),
    };
    format!("{sign} {}", super::markdown::capitalize(&word))
}

fn class(word: &str) -> &str {
    match word {
        "tests-failed" | "started" => word,
        "done" => "started",
        _ if word.starts_with("passed") => "passed",
        _ => "other",
    }
}

fn link(url: &str, text: &str) -> String {
    format!("<a href=\"{}\">{text}</a>", escape(url))
}

/// The plans that did not pass, then a line for each of the others. A few of the former have a line of their own before all else: a screen shows
/// one of them whole at most.
fn several(plans: &[PlanOutcome], page: &mut String) {
    let mut left = plans.len();
    let bad = left - Rank::Passed.among(plans).count();
    for rank in [Rank::Failed, Rank::Unproven] {
        for plan in rank.among(plans).filter(|_| (2..=MAX_LINES).contains(&bad)) {
            line(plan, page);
            if let Some(section) = Section::of(plan).first()
                && let Some(group) = section.groups.first()
            {
                let told = format!("{}: {}", group.names(plan), section.reason(group, plan));
                let _ = writeln!(page, "<p>{}</p>", escape(&sanitize::truncate(&told, MAX_LINE)));
            }
        }
    }
    for rank in [Rank::Failed, Rank::Unproven] {
        for plan in rank.among(plans) {
            if page.len() < MAX_FAILED {
                let word = word(plan);
                let (class, verdict, title) = (class(word), verdict(word), escape(&plan.title()));
                let _ = writeln!(page, "<section class=\"{class}\">\n<h2>{verdict}: {title}</h2>");
                section(plan, "", page);
                page.push_str("</section>\n");
                left -= 1;
            }
        }
    }
    for plan in Rank::Passed.among(plans) {
        if page.len() < MAX_PAGE {
            line(plan, page);
            cases::all(plan, page, MAX_PAGE);
            left -= 1;
        }
    }
    if left > 0 {
        let _ = writeln!(page, "<p>And {left} more plans: see testsigma-outcome.json.</p>");
    }
}

/// A plan in a line.
fn line(plan: &PlanOutcome, page: &mut String) {
    let word = word(plan);
    let _ = writeln!(
        page,
        "<p class=\"{}\"><b>{}: {}</b> <small>{}, {}</small> {}</p>",
        class(word),
        verdict(word),
        escape(&plan.title()),
        counts_line(plan).unwrap_or_else(|| escape(&plan.message)),
        duration(plan.took),
        plan.run.as_ref().map(|run| link(&run.url, &run.open())).unwrap_or_default(),
    );
}

/// A plan beneath its heading. `build` is a link to be put beside that to the run.
fn section(plan: &PlanOutcome, build: &str, page: &mut String) {
    let message = with_code(&super::markdown::capitalize(&plan.message), escape);
    let run = plan.run.as_ref().map(|run| link(&run.url, &run.open())).unwrap_or_default();
    // The verdict says it already.
    if plan.message != Verdict::Failed.sentence() {
        let _ = writeln!(page, "<p>{message}</p>");
    }
    let _ = writeln!(page, "<p class=\"links\">{run} {build}</p>");
    bar(plan, page);
    for section in Section::of(plan) {
        cases::failed(&section, plan, page, MAX_FAILED);
    }
    if let Some(mended) = groups::mended_since(plan) {
        let _ = writeln!(page, "<p>{mended}.</p>");
    }
    cases::all(plan, page, MAX_PAGE);
    facts(plan, page);
}

/// How many passed, failed and did neither. Its colours are the style's, its widths no style: those would be lost where none is allowed inline.
fn bar(plan: &PlanOutcome, page: &mut String) {
    let Some(counts) = plan.counts.filter(|counts| counts.total > 0) else { return };
    let words = counts_line(plan).unwrap_or_default();
    let neither = counts.done().saturating_sub(counts.passed).saturating_sub(counts.failed);
    let _ = write!(
        page,
        "<p><b>{words}</b></p>\n<svg role=\"img\" viewBox=\"0 0 {} 1\" preserveAspectRatio=\"none\" aria-label=\"{words}\">",
        counts.total,
    );
    // One of a thousand is seen, too, at the cost of the others.
    let least = |count: u32| count.min(1) * counts.total.div_ceil(80);
    let failed = counts.failed.max(least(counts.failed)).min(counts.total - least(neither).min(counts.total));
    let neither = neither.max(least(neither)).min(counts.total - failed);
    let passed = counts.passed.min(counts.total - failed - neither);
    let mut at = 0;
    for (class, count) in [('p', passed), ('f', failed), ('n', neither)] {
        let _ = write!(page, "<rect class=\"{class}\" x=\"{at}\" width=\"{count}\" height=\"1\"/>");
        at += count;
    }
    page.push_str("</svg>\n");
}

fn facts(plan: &PlanOutcome, page: &mut String) {
    page.push_str("<details><summary>About the run</summary>\n<dl>\n");
    let mut entry = |name: &str, value: &str| {
        let _ = writeln!(page, "<dt>{name}</dt><dd>{}</dd>", escape(value));
    };
    if let Some(run) = &plan.run {
        // What the server says of a run is about the first, whatever a re-run made of it.
        let (status, says) =
            if run.rerun { ("First run", "Testsigma says of it") } else { ("Status", "Testsigma says") };
        entry(status, format!("{} {}", run.status, run.result).trim());
        if let Some(message) = &run.message {
            entry(says, message);
        }
        if let Some(at) = run.started.map(Duration::from_millis).and_then(rfc3339) {
            entry("Started", &at);
        }
    }
    if let Some((queued, ran)) = plan.queued_and_ran {
        entry("Ran for", &format!("{}, after {} in the queue", duration(ran), duration(queued)));
    }
    if let Some(build) = &plan.build_sent {
        entry("Build", build);
    }
    entry("Waited for", &duration(plan.took));
    page.push_str("</dl></details>\n");
}

#[cfg(test)]
mod tests;
