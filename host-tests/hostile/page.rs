//! `docs/hostile.md`, rendered from the table.

use std::fmt::Write as _;

use super::defects::{DEFECTS, NOT_ROWS};
use super::table::{left, promise, table};

const INTRODUCTION: &str = "\
# The hostile table

What the gate does when servers, networks and users misbehave. Every row is a test: the artifact runs against a mock \
of Testsigma on loopback that behaves as the row says, and exit code, requests, files and words have to be the \
row's. In every row the key is searched for in all output and in every byte of every file, raw and encoded; nothing \
in the log may be a command to a terminal or a CI system but the log's own; and no second server may hear of \
anything. `cargo test --test hostile` runs them, `HOSTILE_ROW=words` those whose behaviour contains the words, and \
`UPDATE_DOCS=1` writes this page. \"Look\" is a GET of the run, \"list\" one of the plan's runs, \"probe\" the read \
that tells the editions apart. Requests that are not named are not made, but for those that tell why a \
run failed: unless a row names them, a list of its cases, one of the plan's runs, one of the cases of the run before, and the steps of ten cases. Each theme says in brackets which promise its rows are about. Files: all are the report, \
`testsigma-outcome.json`, `testsigma-exit-code`, `testsigma.env`, `testsigma-summary.md`, `testsigma-report.html`, \
`testsigma-report.css` and `testsigma-annotations.json`.
";

/// The whole page.
pub fn render() -> String {
    let mut page = INTRODUCTION.to_owned();
    page.push_str("\n| Behaviour | Exit code | Requests | Files |\n|---|---|---|---|\n");
    let (mut number, mut shown) = (0, Vec::new());
    for (theme, rows) in table() {
        let _ = writeln!(page, "| **{theme}** ({}) | | | |", promise(theme));
        for row in rows {
            number += 1;
            let behaviour = cell(&row.behaviour);
            let _ = writeln!(page, "| {number}. {behaviour} | {} | {} | {} |", row.code, row.asked, left(&row));
            shown.extend(row.defects.iter().map(|defect| (*defect, format!("{number} ({theme}: {behaviour})"))));
        }
    }
    page.push_str(
        "\n## What the script did\n\nThe defects of Testsigma's own script that rows hold the gate against.\n\n",
    );
    page.push_str("| | The script | Here |\n|---|---|---|\n");
    for (defect, did) in DEFECTS {
        let rows: Vec<&str> = shown.iter().filter(|(shown, _)| *shown == defect).map(|(_, row)| row.as_str()).collect();
        let here = match NOT_ROWS.iter().find(|(number, _)| *number == defect) {
            Some((_, reason)) => format!("no row: {reason}"),
            None => format!("row {}", rows.join("; row ")),
        };
        let _ = writeln!(page, "| {defect} | {did} | {here} |");
    }
    page
}

fn cell(text: &str) -> String {
    text.replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;")
}
