use super::*;
use crate::api::model::Counts;
use crate::cli::output::samples::{outcome, plan, report, reported};
use crate::io::files::memory::MemoryFiles;
use crate::junit::Summary;

#[test]
fn the_verdict_comes_first_and_is_told_without_colour() {
    let mended = |mut plan: PlanOutcome| {
        plan.run.as_mut().unwrap().rerun = true;
        plan
    };
    let counted = |plan| {
        let counts = Counts { total: 4, passed: 1, failed: 1, not_executed: 2, ..Counts::default() };
        PlanOutcome { counts: Some(counts), ..plan }
    };
    let started = PlanOutcome { verdict: None, ..plan(7, Exit::Passed) };
    for (outcome, verdict, title) in [
        (outcome(Exit::Passed, vec![plan(7, Exit::Passed)]), "\u{2713} Passed", "P7 (7)"),
        (outcome(Exit::Passed, vec![mended(plan(7, Exit::Passed))]), "\u{2713} Passed after a re-run", "P7 (7)"),
        (outcome(Exit::TestsFailed, vec![plan(7, Exit::TestsFailed)]), "\u{2717} Failed", "P7 (7)"),
        (outcome(Exit::TimedOut, vec![plan(7, Exit::TimedOut)]), "! Timed out", "P7 (7)"),
        (outcome(Exit::TriggerUncertain, vec![plan(7, Exit::TriggerUncertain)]), "! Trigger uncertain", "P7 (7)"),
        (outcome(Exit::Passed, vec![started]), "\u{25b6} Started", "P7 (7)"),
        (outcome(Exit::Denied, vec![]), "! Denied", "Testsigma"),
        (
            outcome(Exit::Passed, vec![plan(7, Exit::Passed), plan(8, Exit::Passed)]),
            "\u{2713} Passed",
            "all 2 plans passed",
        ),
        (
            outcome(Exit::TimedOut, vec![plan(7, Exit::Passed), plan(8, Exit::TimedOut)]),
            "! Timed out",
            "1 of 2 plans did not pass",
        ),
        (
            outcome(
                Exit::TimedOut,
                vec![plan(7, Exit::Passed), plan(8, Exit::TimedOut), counted(plan(9, Exit::TestsFailed))],
            ),
            "\u{2717} Failed",
            "2 of 3 plans did not pass; cases: 1 failed, 2 not executed",
        ),
    ] {
        let page = page(&outcome);
        let begins = format!("<p class=\"verdict\">{verdict}</p>\n<h1>{title}</h1>");
        assert!(page.contains(&begins), "{verdict}: {page}");
        assert!(page.contains(&format!("<title>{verdict}: {title}</title>")), "{verdict}");
    }
    let mended = page(&outcome(Exit::Passed, vec![mended(plan(7, Exit::Passed))]));
    assert!(mended.contains("<dt>First run</dt><dd>STATUS_COMPLETED FAILURE</dd>"), "{mended}");
}

#[test]
fn plans_that_did_not_pass_come_first_and_the_others_are_a_line_each() {
    let stopped = plan(6, Exit::RunStopped);
    let plans = vec![stopped, plan(7, Exit::Passed), plan(8, Exit::TestsFailed), plan(9, Exit::Passed)];
    let page = page(&outcome(Exit::TestsFailed, plans));
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}: {page}"));
    assert!(at("P8 (8)</h2>") < at("P6 (6)</h2>") && at("P6 (6)</h2>") < at("P7 (7)</b>"));
    assert!(at("<h2>\u{2717} Failed: P8 (8)</h2>") < at("<b>\u{2713} Passed: P7 (7)</b>"));
    // The first screen names all of them.
    assert!(at("<b>\u{2717} Failed: P8 (8)</b>") < at("<b>! Run stopped: P6 (6)</b>"));
    assert!(at("<b>! Run stopped: P6 (6)</b>") < at("P8 (8)</h2>"));
    let alone = super::page(&outcome(Exit::TestsFailed, vec![plan(7, Exit::Passed), plan(8, Exit::TestsFailed)]));
    assert!(!alone.contains("P8 (8)</b>"), "{alone}");
    let line = page.lines().find(|line| line.contains("P9 (9)")).unwrap();
    assert!(line.starts_with("<p class=\"passed\">") && line.ends_with("\">Open run 9 in Testsigma</a></p>"), "{line}");
}

#[test]
fn failed_cases_are_told_with_their_reasons() {
    let failed = |name: &str, message: &str| {
        format!("<testcase name='{name}' classname='S' time='1.5'><failure>{message}</failure></testcase>")
    };
    let unrun = || "<testcase name='u' time='00.000'><failure>null</failure></testcase>".to_owned();
    let cases = [unrun(), failed("a&lt;", "gone"), failed("b", "late"), failed("c", "gone")];
    let many = (0..3000).map(|n| failed(&format!("s{n}"), "User stopped the Test Plan"));
    let report = report(cases.into_iter().chain(many));
    let page = page(&outcome(Exit::TestsFailed, vec![reported(plan(7, Exit::TestsFailed), report)]));
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}: {page}"));
    let gone = at(
        "<b>2 cases</b>: gone</p><p><b><a href=\"https://h/runs/7?a=1&amp;b=2\">a&lt;</a></b> <small>S \u{b7} Chrome \u{b7} 1.5 s</small></p><p><b>",
    );
    let stopped = at("<b>3000 cases</b>: User stopped the Test Plan</p><p><b>");
    assert!(gone < stopped && stopped < at("<p>and 2997 more</p>"));
    assert!(gone < at("Testsigma gives no reason"));
    assert!(at("All 3004 cases") < at("<p>and 1004 more</p>"));
    assert!(!page.contains(": see the run.</p>"), "{page}");
}

#[test]
fn what_a_rerun_mended_is_not_red() {
    let mut plan = reported(
        plan(7, Exit::TestsFailed),
        report(["<testcase name='a'><failure>gone</failure></testcase>".to_owned()].into_iter()),
    );
    (plan.mended, plan.mended_cases) = (plan.failures.clone(), 1);
    plan.message = "tests failed".to_owned();
    let told = page(&outcome(Exit::TestsFailed, vec![plan.clone()]));
    assert!(told.contains("<h3>Failed: 1</h3>\n<ul class=\"cases\">"), "{told}");
    assert!(told.contains("<h3>Passed in the re-run: 1</h3>\n<ul class=\"cases passed\">"), "{told}");
    assert!(told.contains("<li><b class=f>\u{2717} a</b>") && !told.contains("<p>Tests failed</p>"), "{told}");
    // The first run decides, though nothing failed in the end.
    plan.run.as_mut().unwrap().rerun = true;
    plan.counts = Some(Counts { total: 1, passed: 1, ..Counts::default() });
    let told = page(&outcome(Exit::TestsFailed, vec![plan]));
    assert!(told.contains("<h3>Failed at first: 1</h3>"), "{told}");
}

#[test]
fn no_page_is_longer_than_it_may_be() {
    const MOST: usize = 300 * 1024;
    let name = |n: u32| format!("{n}{}", "\u{20ac}'".repeat(99));
    let case = |n: u32| {
        let (name, message) = (name(n).replace('\'', "&#39;"), format!("{n}{}", "\u{20ac}&amp;".repeat(400)));
        format!("<testcase name='{name}' classname='{name}' time='{n}'><failure>{message}</failure></testcase>")
    };
    let large = reported(plan(7, Exit::TestsFailed), report((0..5000).map(case)));
    let one = page(&outcome(Exit::TestsFailed, vec![large.clone()]));
    assert!((MOST / 2..MOST).contains(&one.len()), "{}", one.len());
    let plans = (0..200).map(|n| {
        if n % 2 == 0 {
            large.clone()
        } else {
            reported(plan(n, Exit::Passed), Summary { listed: large.listed.clone(), cases: 5000, ..Summary::default() })
        }
    });
    let several = page(&outcome(Exit::TestsFailed, plans.collect()));
    assert!(several.len() < MOST, "{}", several.len());
    assert!(several.contains("more plans: see testsigma-outcome.json"));
    // Names as they are: two thousand of them have their place.
    let usual = (0..5000).map(|n| {
        format!("<testcase name='Checkout with a saved card, variant {n}' classname='Smoke suite' time='06.7{n}'/>")
    });
    let usual = page(&outcome(Exit::Passed, vec![reported(plan(7, Exit::Passed), report(usual))]));
    assert!(
        usual.len() < MOST && usual.contains("<p>and 3000 more</p>"),
        "{} {}",
        usual.len(),
        &usual[usual.len() - 400..]
    );
}

#[test]
fn nothing_on_the_page_needs_a_script_or_a_style_of_its_own() {
    let counts = Some(Counts { total: 3, passed: 1, failed: 1, stopped: 1, ..Counts::default() });
    let plans = vec![PlanOutcome { counts, ..plan(7, Exit::TestsFailed) }];
    let wide = Some(Counts { total: 800, passed: 798, failed: 1, stopped: 1, ..Counts::default() });
    let wide =
        super::page(&outcome(Exit::TestsFailed, vec![PlanOutcome { counts: wide, ..plan(7, Exit::TestsFailed) }]));
    let seen = "x=\"0\" width=\"780\" height=\"1\"/><rect class=\"f\" x=\"780\" width=\"10\" height=\"1\"/><rect class=\"n\" x=\"790\" width=\"10\"";
    assert!(wide.contains(seen), "{wide}");
    for (failed, stopped, bar) in
        [(999, 1, [0, 987, 13]), (1, 999, [0, 13, 987]), (0, 1000, [0, 0, 1000]), (1000, 0, [0, 1000, 0])]
    {
        let counts = Some(Counts { total: 1000, failed, stopped, ..Counts::default() });
        let told = super::page(&outcome(Exit::TestsFailed, vec![PlanOutcome { counts, ..plan(7, Exit::TestsFailed) }]));
        for (class, width) in ["p", "f", "n"].iter().zip(bar) {
            let rect = format!("<rect class=\"{class}\" x=\"");
            let told =
                told.split_once(&rect).and_then(|(_, rest)| rest.split_once("width=\"")?.1.split_once('"')).unwrap().0;
            assert_eq!(told, width.to_string(), "{failed} {stopped} {class}");
        }
    }
    let page = page(&Outcome { ci_build: Some("https://ci/?a=1&b=2".to_owned()), ..outcome(Exit::TestsFailed, plans) });
    assert!(!page.contains("style=") && !page.contains("<script") && page.matches("<style>").count() == 1, "{page}");
    assert!(page.contains("<a href=\"https://ci/?a=1&amp;b=2\">The build in CI</a>"), "{page}");
    assert!(page.contains("<a href=\"https://h/runs/7?a=1&amp;b=2\">Open run 7 in Testsigma</a>"), "{page}");
    assert!(page.contains("<p>It ended: <code>wait 7</code> tells</p>"), "{page}");
    assert!(page.contains("<rect class=\"f\" x=\"1\" width=\"1\" height=\"1\"/><rect class=\"n\" x=\"2\""), "{page}");
    let refused = super::page(&outcome(Exit::Denied, vec![]));
    assert!(refused.contains("<p>the <code>key</code> is &lt;refused&gt;</p>"), "{refused}");
}

#[test]
fn the_style_stands_beside_the_page() {
    let files = MemoryFiles { granted: true, ..MemoryFiles::default() };
    crate::cli::output::end(&&files, &outcome(Exit::Denied, vec![]), &[]).unwrap();
    assert_eq!(files.files.borrow()[STYLE_FILE], STYLE.as_bytes());
    assert!(page(&outcome(Exit::Denied, vec![])).contains(&format!("<link rel=\"stylesheet\" href=\"{STYLE_FILE}\">")));
    assert!(!STYLE.contains("url(") && !STYLE.contains('<'));
}
