//! Test cases on the page.

use std::fmt::Write;

use crate::cli::output::groups::{self, MAX_GROUP, groups, took};
use crate::cli::output::outcome::{MENDED, PlanOutcome};
use crate::junit::FailedCase;
use crate::junit::listed::State;
use crate::sanitize::escape_xml as escape;

/// The failed cases of a plan with their reasons, of which there are `number`; no more once the page has `limit` bytes.
pub fn failed(title: &str, plan: &PlanOutcome, cases: &[FailedCase], number: u32, page: &mut String, limit: usize) {
    if cases.is_empty() {
        return;
    }
    let passed = if title.starts_with(MENDED) { " passed" } else { "" };
    let _ = writeln!(page, "<h3>{title}</h3>\n<ul class=\"cases{passed}\">");
    let mut told = groups(cases);
    let mut shown = 0;
    for group in &told {
        if page.len() > limit {
            break;
        }
        shown += 1;
        page.push_str("<li>");
        if group.count > 1 {
            let _ = write!(page, "<p><b>{} cases</b>: {}</p>", group.count, escape(or_none(&group.why())));
        }
        for case in group.cases.iter().take(MAX_GROUP) {
            let details = escape(&groups::details(plan, case, " \u{b7} "));
            let name = escape(&case.name);
            let name = if let Some(url) = &case.link { super::link(url, &name) } else { name };
            let _ = write!(page, "<p><b>{name}</b> <small>{details}</small></p>");
        }
        match group.beside(MAX_GROUP) {
            0 if group.count == 1 => {
                let _ = write!(page, "<p>{}</p>", escape(or_none(&group.why())));
            }
            0 => {}
            more => {
                let _ = write!(page, "<p>and {more} more</p>");
            }
        }
        page.push_str("</li>\n");
    }
    told.truncate(shown);
    page.push_str("</ul>\n");
    let more = groups::more(number, &told);
    if more > 0 {
        let _ = writeln!(page, "<p>And {more} more: see the run.</p>");
    }
}

fn or_none(message: &str) -> &str {
    if message.is_empty() { "Testsigma says no reason" } else { message }
}

/// The list of all cases of a plan, folded; no more once the page has `limit` bytes.
pub fn all(plan: &PlanOutcome, page: &mut String, limit: usize) {
    if plan.listed.is_empty() || page.len() > limit {
        return;
    }
    let _ = writeln!(
        page,
        "<details><summary>All {} cases: failures first, then the slowest</summary>\n<ul class=\"all\">",
        plan.report_cases
    );
    let slowest = plan.listed.iter().map(|case| case.milliseconds).max().unwrap_or(0).max(1);
    let mut shown = 0;
    for case in plan.listed.iter() {
        if page.len() > limit {
            break;
        }
        shown += 1;
        let sign = match case.state {
            State::Passed => "\u{2713}",
            State::Failed => "\u{2717}",
            State::Mended => "\u{2713} (in the re-run)",
            State::Skipped => "\u{2013} (not run)",
        };
        let red = if case.state == State::Failed { " class=f" } else { "" };
        let place = groups::joined(&[&case.suite, groups::machine(plan, &case.machine)], " \u{b7} ");
        let _ = write!(page, "<li><b{red}>{sign} {}</b><small>{}</small>", escape(&case.name), escape(&place));
        if case.milliseconds > 0 {
            let share = u64::from(case.milliseconds) * 999 / u64::from(slowest);
            let _ = write!(page, "<span><meter value=\".{share:03}\"></meter> {}</span>", took(case.milliseconds));
        }
        page.push('\n');
    }
    page.push_str("</ul>");
    let more = plan.report_cases.saturating_sub(shown);
    if more > 0 {
        let _ = write!(page, "<p>and {more} more</p>");
    }
    page.push_str("</details>\n");
}
