//! Reports put right.

use super::*;
use crate::junit::check;
use crate::junit::reruns::{Count, Hold};

fn read(report: &str, cases: &mut dyn super::super::Cases) -> Summary {
    check(&mut report.as_bytes(), None, &Redactor::default(), cases, &mut |_| Ok(())).unwrap()
}

/// The report of a run, put right by those of its re-runs.
fn merged(first: &str, reruns: &[&str], explanation: Option<&str>) -> (Summary, String) {
    merged_without(&Redactor::default(), first, reruns, explanation)
}

/// The same, and the key is hidden.
fn merged_without(redactor: &Redactor, first: &str, reruns: &[&str], explanation: Option<&str>) -> (Summary, String) {
    let mut merge = Merge { explanation: explanation.map(str::to_owned), ..Merge::default() };
    for rerun in reruns {
        read(rerun, &mut Hold(&mut merge.reruns));
    }
    read(first, &mut Count(&mut merge.reruns));
    let mut written = Vec::new();
    let summary = merge.settle(&mut first.as_bytes(), redactor).unwrap();
    let mut sink = |piece: &[u8]| {
        written.extend_from_slice(piece);
        Ok(())
    };
    merge.write(&mut first.as_bytes(), redactor, &mut sink).unwrap();
    let written = String::from_utf8(written).unwrap();
    // What comes out is a report again, and says what was told.
    let again = read(&written, &mut ());
    assert_eq!(again.failed, summary.failed + u32::from(explanation.is_some()), "{written}");
    (summary, written)
}

fn suite(cases: &str) -> String {
    format!("<testsuites><testsuite name='s'>{cases}</testsuite></testsuites>")
}

#[test]
fn what_a_rerun_decided_stands_in_place_of_what_it_was_decided_upon() {
    const RED: &str = "<testcase name='a'><failure>x</failure></testcase>";
    const GREEN: &str = "<testcase name='a'/>";
    const MENDED: &str = "<testcase name='a'><flakyFailure type=\"failure\">x</flakyFailure></testcase>";
    const RED_AGAIN: &str = "<testcase name='a'><failure>y</failure></testcase>";
    let twice = |text: &str| text.repeat(2);
    for (first, rerun, merged_cases, failed, mended) in [
        (RED.to_owned(), GREEN.to_owned(), MENDED.to_owned(), 0, 1),
        (RED.to_owned(), RED_AGAIN.to_owned(), RED_AGAIN.to_owned(), 1, 0),
        (RED.to_owned(), String::new(), RED.to_owned(), 1, 0),
        (RED.to_owned(), "<testcase name='a'><skipped/></testcase>".to_owned(), RED.to_owned(), 1, 0),
        (GREEN.to_owned(), RED_AGAIN.to_owned(), RED_AGAIN.to_owned(), 1, 0),
        (GREEN.to_owned(), GREEN.to_owned(), GREEN.to_owned(), 0, 0),
        // What did not run at first, and was decided then.
        ("<testcase name='a'><skipped/></testcase>".to_owned(), RED_AGAIN.to_owned(), RED_AGAIN.to_owned(), 1, 0),
        (
            "<testcase name='a'><skipped message='m'>why<b/></skipped></testcase>".to_owned(),
            GREEN.to_owned(),
            "<testcase name='a'></testcase>".to_owned(),
            0,
            0,
        ),
        (
            "<testcase name='a'><skipped/><failure>x</failure></testcase>".to_owned(),
            GREEN.to_owned(),
            MENDED.to_owned(),
            0,
            1,
        ),
        // One within another.
        (
            "<testcase name='a'><skipped>a<skipped/>b</skipped></testcase>".to_owned(),
            GREEN.to_owned(),
            "<testcase name='a'></testcase>".to_owned(),
            0,
            0,
        ),
        (
            "<testcase name='a'><failure>o<failure>p</failure>q</failure></testcase>".to_owned(),
            RED_AGAIN.to_owned(),
            RED_AGAIN.to_owned(),
            1,
            0,
        ),
        (
            "<testcase name='a'><failure>o<error/>q</failure></testcase>".to_owned(),
            GREEN.to_owned(),
            "<testcase name='a'><flakyFailure type=\"failure\">o<flakyError type=\"error\"/>q</flakyFailure></testcase>"
                .to_owned(),
            0,
            1,
        ),
        // Equals are told by their order.
        (twice(RED), [GREEN, RED_AGAIN].concat(), [MENDED, RED_AGAIN].concat(), 1, 1),
        ([GREEN, RED].concat(), [GREEN, GREEN].concat(), [GREEN, MENDED].concat(), 0, 1),
        // Where they are not as many, all of the re-run's have to pass.
        (twice(RED), GREEN.to_owned(), twice(MENDED), 0, 2),
        (RED.to_owned(), twice(GREEN), MENDED.to_owned(), 0, 1),
        (twice(RED), [GREEN, GREEN, RED_AGAIN].concat(), twice(RED), 2, 0),
        // Other forms of a failure.
        (
            "<testcase name='a'><failure message='m' type='t'/><failure>z</failure></testcase>".to_owned(),
            GREEN.to_owned(),
            "<testcase name='a'><flakyFailure message='m' type='t'/><flakyFailure type=\"failure\">z</flakyFailure></testcase>"
                .to_owned(),
            0,
            1,
        ),
        (
            "<testcase name='a'><error\n>x<![CDATA[<failure>]]><b/></error ></testcase>".to_owned(),
            GREEN.to_owned(),
            "<testcase name='a'><flakyError type=\"error\"\n>x<![CDATA[<failure>]]><b/></flakyError></testcase>".to_owned(),
            0,
            1,
        ),
        (
            "<testcase name='a'><failure>x<![CDATA[y]]><b>z</b></failure><error/><c/></testcase>".to_owned(),
            RED_AGAIN.to_owned(),
            "<testcase name='a'><c/><failure>y</failure></testcase>".to_owned(),
            1,
            0,
        ),
    ] {
        let (summary, report) = merged(&suite(&first), &[&suite(&rerun)], None);
        assert_eq!(report, suite(&merged_cases), "{first} by {rerun}");
        assert_eq!((summary.failed, summary.mended), (failed, mended), "{first} by {rerun}");
        let named = (summary.failures.len(), summary.mended_cases.len());
        assert_eq!(named, (failed as usize, mended as usize));
    }
}

#[test]
fn a_failure_that_no_case_holds_stays() {
    let first = "<testsuite name='s' failures='1'><testcase name='a'/><failure>x</failure></testsuite>";
    let (summary, written) = merged(first, &[&suite("<testcase name='a'/>")], None);
    assert_eq!((summary.failed, summary.failures[0].message.as_str(), written.as_str()), (1, "x", first));
}

#[test]
fn cases_are_told_apart_by_machine_suite_and_name() {
    let report = |inside: [&str; 3]| {
        format!(
            "<testsuites><testsuite name='m'><testcase name='a' classname='c'>{}</testcase>\
             <testcase name='a' classname='d'>{}</testcase></testsuite>\
             <testsuite name='n'><testcase name='a' classname='c'>{}</testcase></testsuite></testsuites>",
            inside[0], inside[1], inside[2]
        )
    };
    let red = "<failure>x</failure>";
    let (summary, written) = merged(&report([red, red, red]), &[&report(["", red, ""])], None);
    let flaky = "<flakyFailure type=\"failure\">x</flakyFailure>";
    assert_eq!(written, report([flaky, red, flaky]));
    assert_eq!(summary.failures[0].suite, "d");
}

#[test]
fn later_reruns_win() {
    let case = |inside: &str| suite(&format!("<testcase name='a'>{inside}</testcase>"));
    let red = case("<failure>x</failure>");
    assert_eq!(merged(&red, &[&red, &suite("<testcase name='a'/>")], None).0.mended, 1);
    assert_eq!(merged(&red, &[&suite("<testcase name='a'/>"), &red], None).0.failed, 1);
}

#[test]
fn numbers_are_those_of_the_cases() {
    let first = "<testsuites tests='3' failures=\"9\"><testsuite name='s' tests='2' failures='2' errors='2' skipped='0' time='1'>\
        <testcase name='a'><failure/></testcase><testcase name='b'><failure/></testcase></testsuite>\
        <testsuite name='t' errors='1'><testcase name='c'><error/></testcase></testsuite></testsuites>";
    let rerun = suite("<testcase name='a'/><testcase name='b'><failure>y</failure></testcase>");
    let (_, written) = merged(first, &[&rerun], None);
    assert!(written.starts_with(
        "<testsuites tests='3' failures=\"1\"><testsuite name='s' tests='2' failures='1' errors='0' skipped='0' time='1'>"
    ));
    assert!(written.contains("<testsuite name='t' errors='1'>"), "{written}");
}

#[test]
fn what_no_case_shows_is_added() {
    let why = "<testcase name=\"testsigma\"><error>why</error></testcase>";
    for (report, added) in [
        (
            "<testsuites><testsuite name='s'><testcase name='a'/></testsuite></testsuites>",
            "<testsuites><testsuite name='s'><testcase name='a'/></testsuite>",
        ),
        ("<testsuites/>\n", "<testsuites>"),
        ("<testsuites tests='0'/>", "<testsuites tests='1'>"),
    ] {
        let (_, written) = merged(report, &[], Some(why));
        assert!(written.starts_with(added) && written.trim_end().ends_with("</testsuites>"), "{written}");
        assert!(
            written.contains("<testsuite name=\"testsigma\" tests=\"1\" failures=\"0\" errors=\"1\">"),
            "{written}"
        );
    }
    for (report, wanted) in [
        (
            "<testsuite tests='1' errors='0'><testcase name='a'/></testsuite>",
            "<testsuite tests='2' errors='1'><testcase name='a'/>",
        ),
        ("<testsuite errors='0'/>", "<testsuite errors='1'>"),
    ] {
        assert_eq!(merged(report, &[], Some(why)).1, format!("{wanted}{why}</testsuite>"));
    }
    // What only a re-run has.
    let rerun =
        suite("<testcase name='new' classname='&lt;c>'/><testcase name='red'><failure>&amp;</failure></testcase>");
    let (_, written) = merged(&suite(""), &[&rerun], None);
    assert!(written.contains("<testcase name=\"new\" classname=\"&lt;c&gt;\"></testcase>"), "{written}");
    assert!(written.contains("<testcase name=\"red\"><failure>&amp;</failure></testcase>"), "{written}");
}

#[test]
fn what_cannot_be_held_is_refused() {
    let many = |count: usize| suite(&"<testcase name='a'/>".repeat(count));
    let mut reruns = Reruns::default();
    let refused =
        check(&mut many(50_000).as_bytes(), None, &Redactor::default(), &mut Hold(&mut reruns), &mut |_| Ok(()));
    assert!(refused.unwrap_err().to_string().contains("more cases than"));
    let long = format!("<testsuites a='{}'/>", "x".repeat(MAX_TAG + 1));
    let mut merge = Merge::default();
    assert!(merge.settle(&mut long.as_bytes(), &Redactor::default()).is_err());
}

/// What reads a report joins what markup stands between, and what XML does not allow is left out after that.
#[test]
fn a_key_in_parts_is_hidden_where_they_are_joined() {
    const KEY: &str = "0123456789abcdef0123456789abcdef";
    let redactor = Redactor::new(&crate::secret::Secret::parse(KEY).unwrap());
    // Each is too short to be hidden by itself.
    let parts = [&KEY[..11], &KEY[11..22], &KEY[22..]];
    for between in ["]]><![CDATA[", "\u{85}", "]]><!-- --><![CDATA[", "]]>&#x85;<![CDATA["] {
        let case = format!("<testcase name='a'><failure><![CDATA[{}]]></failure></testcase>", parts.join(between));
        let rerun = suite(&case);
        let first = suite("<testcase name='a'><failure>x</failure></testcase>");
        let (_, written) = merged_without(&redactor, &first, &[&rerun], None);
        assert!(written.contains("<failure>***</failure>"), "{written}");
    }
}

#[test]
fn a_re_run_whose_report_is_read_twice_is_held_once() {
    let name = "n".repeat(1000);
    let case = |n: usize| format!("<testcase name='{name}{n}'/>");
    let rerun = suite(&(0..2500).map(case).collect::<String>());
    let mut merge = Merge::default();
    for _ in 0..3 {
        read(&rerun, &mut Hold(&mut merge.reruns));
    }
}
