use super::*;
use crate::cli::exit::Exit;
use crate::cli::output::samples::{is_golden, mixed, outcome, plan, report, reported};

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
        ("![x](http://h)", "\\!\\[x\\](`http://h`)"),
        ("a | b\n# c", "a \\| b &#35; c"),
        ("$5 and $6", "&#36;5 and &#36;6"),
        ("see https://h/?a=1&b=$2_x_.", "see `https://h/?a=1&b=$2_x`\\_."),
        ("(https://h/x), \"http://h\"", "(`https://h/x`), \"`http://h`\""),
        ("http and https:// xhttp://h", "http and `https://` `xhttp://h`"),
        ("see HTTP://h and ftp://h/x.", "see `HTTP://h` and `ftp://h/x`."),
        (":// a ://`b`", "`://` a `://`\\`b\\`"),
        ("www.h.example?a&b", "www&#46;h.example?a&amp;b"),
    ] {
        assert_eq!(escape(text), escaped, "{text}");
    }
}

#[test]
fn a_summary_is_as_people_know_it() {
    let mixed = Outcome { ci_build: Some("https://ci.example/?a=1&b=2".to_owned()), ..mixed() };
    is_golden("src/cli/output/markdown/several.md", &summary(&mixed));
    let one = Outcome { plans: vec![mixed.plans[1].clone()], ..mixed };
    is_golden("src/cli/output/markdown/one.md", &summary(&one));
    let refused = summary(&outcome(Exit::Denied, vec![]));
    assert!(
        refused.starts_with("## \u{26a0}\u{fe0f} Testsigma\n\nThe <code>key</code> is &lt;refused&gt;\n"),
        "{refused}"
    );
}

#[test]
fn no_summary_is_longer_than_github_takes() {
    let case = |n: u32| {
        let text = format!("{n}{}", "@".repeat(400));
        format!("<testcase name='{text}' classname='{text}'><failure>{text}</failure></testcase>")
    };
    let large = reported(plan(7, Exit::TestsFailed), report((0..100).map(case)));
    let plans = (0..200).map(|n| PlanOutcome {
        name: Some("@".repeat(300)),
        message: "@".repeat(600),
        plan: Some(n),
        ..large.clone()
    });
    let text = summary(&outcome(Exit::TestsFailed, plans.collect()));
    assert!((MAX_PLANS..1 << 20).contains(&text.len()), "{}", text.len());
    assert!(text.contains("more plans"));
}
