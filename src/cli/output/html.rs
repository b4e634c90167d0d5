//! One self-contained page for people.

use std::fmt::Write;

use super::outcome::{MENDED, Outcome, PlanOutcome};
use super::{counts_line, duration, requests};
use crate::junit::FailedCase;
use crate::sanitize::escape_xml as escape;

const STYLE: &str = "
:root { color-scheme: light dark; --ok: #1a7f37; --bad: #cf222e; --doubt: #9a6700; --line: #8884; --soft: #8881 }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.4rem; border-left: .4rem solid var(--tone); padding-left: .8rem }
h1 small { display: block; font-weight: normal; font-size: 1rem }
.passed { --tone: var(--ok) } .tests-failed { --tone: var(--bad) } .other { --tone: var(--doubt) }
.bar { display: flex; height: .8rem; border-radius: .4rem; overflow: hidden; background: var(--soft); margin: 1rem 0 }
.bar i { display: block }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem }
dt { opacity: .7 } dd { margin: 0; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line) }
td { overflow-wrap: anywhere } footer { margin-top: 2rem; opacity: .7; font-size: .85rem }
";

/// The page.
pub fn page(outcome: &Outcome) -> String {
    let mut body = String::new();
    if outcome.plans.is_empty() {
        let _ = writeln!(
            body,
            "<h1 class=\"{}\">Testsigma<small>{}</small></h1>",
            class(outcome.exit.name()),
            escape(&outcome.message)
        );
    }
    for plan in &outcome.plans {
        section(plan, &mut body);
    }
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>Testsigma: {title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}\
         <footer>testsigma-ci {version}, exit code {code} ({name}), {requests} in {took}</footer>\n</body>\n</html>\n",
        name = outcome.exit_word(),
        version = env!("CARGO_PKG_VERSION"),
        code = outcome.exit.code(),
        requests = requests(outcome.requests),
        title = escape(&outcome.message),
        took = duration(outcome.took),
    )
}

fn section(plan: &PlanOutcome, body: &mut String) {
    let _ = write!(
        body,
        "<section class=\"{}\">\n<h1>{}<small>{}</small></h1>\n",
        class(plan.word()),
        escape(&plan.title()),
        escape(&plan.message)
    );
    if let Some(counts) = plan.counts.filter(|counts| counts.total > 0) {
        let part = |count: u32, colour: &str| {
            // Hundredths of a per cent.
            let share = u64::from(count) * 10_000 / u64::from(counts.total);
            format!("<i style=\"width:{}.{:02}%;background:var(--{colour})\"></i>", share / 100, share % 100)
        };
        let neither = counts.done().saturating_sub(counts.passed).saturating_sub(counts.failed);
        let parts = [part(counts.passed, "ok"), part(counts.failed, "bad"), part(neither, "doubt")];
        let _ = writeln!(
            body,
            "<div class=\"bar\" role=\"img\" aria-label=\"{}\">{}</div>",
            counts_line(plan).unwrap_or_default(),
            parts.concat()
        );
    }
    body.push_str("<dl>\n");
    let mut entry = |name: &str, value: String| {
        let _ = writeln!(body, "<dt>{name}</dt><dd>{value}</dd>");
    };
    if let Some(counts) = counts_line(plan) {
        entry("Tests", counts);
    }
    if let Some(run) = &plan.run {
        entry("Run", format!("<a href=\"{0}\">{1}</a>", escape(&run.url), run.id));
        entry("Status", escape(format!("{} {}", run.status, run.result).trim()));
        if let Some(message) = &run.message {
            entry("Testsigma says", escape(message));
        }
    }
    if let Some(build) = &plan.build_sent {
        entry("Build", escape(build));
    }
    entry("Took", duration(plan.took));
    body.push_str("</dl>\n");
    cases(&plan.failed_in_report(), &plan.failures, plan.failed_cases, body);
    cases(&format!("{MENDED}: {}", plan.mended_cases), &plan.mended, plan.mended_cases, body);
    body.push_str("</section>\n");
}

fn cases(title: &str, cases: &[FailedCase], number: u32, body: &mut String) {
    if !cases.is_empty() {
        let _ = write!(body, "<h2>{title}</h2>\n<table>\n");
        body.push_str("<tr><th>Suite</th><th>Test case</th><th>Machine</th><th>Message</th></tr>\n");
        for case in cases {
            let cells = [&case.suite, &case.name, &case.machine, &case.message]
                .map(|text| format!("<td>{}</td>", escape(text)));
            let _ = writeln!(body, "<tr>{}</tr>", cells.concat());
        }
        body.push_str("</table>\n");
        let more = (number as usize).saturating_sub(cases.len());
        if more > 0 {
            let _ = writeln!(body, "<p>And {more} more: see the run.</p>");
        }
    }
}

fn class(word: &str) -> &str {
    if matches!(word, "passed" | "tests-failed" | "started") { word } else { "other" }
}
