//! Test cases on the page.

use std::fmt::Write;

use crate::cli::output::groups::{self, Section, took};
use crate::cli::output::outcome::PlanOutcome;
use crate::junit::listed::State;
use crate::sanitize::escape_xml as escape;

/// The cases of a plan beneath a heading, with their reasons; no more once the page has `limit` bytes.
pub fn failed(section: &Section<'_>, plan: &PlanOutcome, page: &mut String, limit: usize) {
    let passed = if section.is_mended { " passed" } else { "" };
    let _ = writeln!(page, "<h3>{}</h3>\n<ul class=\"cases{passed}\">", section.title());
    let mut shown = 0;
    for group in &section.groups {
        if page.len() > limit {
            break;
        }
        shown += 1;
        page.push_str("<li>");
        let reason = escape(&section.reason(group, plan));
        if group.count > 1 {
            let _ = write!(page, "<p><b>{} cases</b>: {reason}</p>", group.count);
        }
        for case in group.named() {
            let details = escape(&groups::details(plan, case, " \u{b7} "));
            let name = escape(groups::called(&case.name));
            let name = if let Some(url) = plan.page_of(case) { super::link(url, &name) } else { name };
            let _ = write!(page, "<p><b>{name}</b> <small>{details}</small></p>");
        }
        match group.unnamed() {
            0 if group.count == 1 => {
                let _ = write!(page, "<p>{reason}</p>");
            }
            0 => {}
            more => {
                let _ = write!(page, "<p>and {more} more</p>");
            }
        }
        page.push_str("</li>\n");
    }
    page.push_str("</ul>\n");
    let more = section.more(shown);
    if more > 0 {
        let _ = writeln!(page, "<p>And {more} more: see the run.</p>");
    }
}

/// The list of all cases of a plan, folded; no more once the page has `limit` bytes.
pub fn all(plan: &PlanOutcome, page: &mut String, limit: usize) {
    if plan.listed.is_empty() || page.len() > limit {
        return;
    }
    let _ = writeln!(
        page,
        "<details><summary>All {} cases: those that did not pass, then the slowest</summary>\n<ul class=\"all\">",
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
        let _ = write!(
            page,
            "<li><b{red}>{sign} {}</b><small>{}</small>",
            escape(groups::called(&case.name)),
            escape(&place)
        );
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
