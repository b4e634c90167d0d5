//! Reports, good and bad.

use super::*;

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/host-tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn checked(bytes: &[u8]) -> (Result<Summary, String>, Vec<u8>) {
    let mut written = Vec::new();
    let outcome = check(&mut &bytes[..], None, &Redactor::default(), &mut (), &mut |chunk| {
        written.extend_from_slice(chunk);
        Ok(())
    });
    let outcome = outcome.map_err(|rejection| match rejection {
        Rejection::NotJunit(reason) => reason,
        other => panic!("{other:?}"),
    });
    (outcome, written)
}

#[test]
fn the_server_s_reports_pass_untouched() {
    for (name, cases, failed) in [("junit_ce.xml", 7, 4), ("junit_ce_all_passed.xml", 2, 0), ("junit_empty.xml", 0, 0)]
    {
        let bytes = fixture(name);
        let (summary, written) = checked(&bytes);
        let summary = summary.unwrap();
        assert_eq!((summary.failed, summary.removed_chars, summary.converted), (failed, 0, false), "{name}");
        assert!(summary.cases >= cases, "{name}: {}", summary.cases);
        assert!(written == bytes, "{name}");
    }
}

#[test]
fn failures_are_named_with_their_message() {
    let (summary, _) = checked(&fixture("junit_ce.xml"));
    let failures = summary.unwrap().failures;
    assert_eq!(failures[0].name, "Search & filter");
    assert_eq!(failures[0].suite, "Smoke suite");
    assert_eq!(failures[0].machine, "Regression - web || Windows Chrome");
    assert!(failures[0].message.starts_with("Test Case execution aborted on major"), "{}", failures[0].message);
    assert_eq!(failures[2].message, "Expected value \"10.00\" but found \"12.50\"");
    assert_eq!(failures[3].message, "");
}

#[test]
fn what_is_not_junit_is_refused() {
    for (bytes, reason) in [
        (fixture("junit_not_completed.txt"), "it says \"Report generation failed"),
        (fixture("testsigma_export.xml"), "its root element is <testPlan>"),
        (fixture("error_502_gateway.html"), "its root element is <html>"),
        (b"<APIErrorDTO><error>x</error></APIErrorDTO>".to_vec(), "its root element is <APIErrorDTO>"),
        (b"".to_vec(), "it is empty"),
        (b" \n ".to_vec(), "it is empty"),
        (b"{\"error\":\"x\"}".to_vec(), "it says \"{"),
        (b"<testsuites>".to_vec(), "it ends in the middle"),
        (b"<testsuites><testsuite name=\"a\"></testsuites>".to_vec(), "not well-formed"),
        (b"<testsuites><testcase name=\"a\" name=\"b\"/></testsuites>".to_vec(), "not well-formed"),
        (b"<testsuites/><testsuites/>".to_vec(), "more than one root"),
        (
            b"<testsuite><testcase name='a'><failure>x</failure><testcase name='b'/></testcase></testsuite>".to_vec(),
            "a test case inside of a case",
        ),
        (b"<testsuite><failure>x<testcase name='b'/></failure></testsuite>".to_vec(), "a test case inside of a case"),
        (b"<testsuite xmlns:j='j'><testcase name='a'><j:failure/></testcase></testsuite>".to_vec(), "have a prefix"),
        (b"<testsuites/>trailing".to_vec(), "text outside"),
        (b"<testsuites><a b=1/></testsuites>".to_vec(), "not well-formed"),
        (b"<testsuites><a b='1'c='2'/></testsuites>".to_vec(), "not well-formed"),
        (b"<testsuites><a b='&c;'/></testsuites>".to_vec(), "not well-formed"),
        (b"<testsuites>a & b</testsuites>".to_vec(), "not well-formed"),
        (b"<testsuites>< a/></testsuites>".to_vec(), "not well-formed"),
        (b"<testsuites/></testsuites>".to_vec(), "not well-formed"),
        (b"<testsuites/><!-- > ".to_vec(), "ends in the middle"),
        (b"<testsuites><![CDATA[]]".to_vec(), "ends in the middle"),
        (b"<!DOCTYPE a [<!ENTITY b \"c\">]><testsuites/>".to_vec(), "document type"),
        (b"<testsuites>&boo;</testsuites>".to_vec(), "entity"),
        (b"<testsuites>&#x1b</testsuites>".to_vec(), "not well-formed"),
        (b"<testsuites a='&#+65;'/>".to_vec(), "not well-formed"),
        (b"<testsuites a='<'/>".to_vec(), "not well-formed"),
        (b"<testsuites>]]]></testsuites>".to_vec(), "not well-formed"),
        (b"<testsuites><!-- -- --></testsuites>".to_vec(), "not well-formed"),
        (b"<testsuites><!-- ---></testsuites>".to_vec(), "not well-formed"),
        (b"<testsuites><?xml version='1.0'?></testsuites>".to_vec(), "not well-formed"),
        (b"<?XML version='1.0'?><testsuites/>".to_vec(), "not well-formed"),
        (b"<testsuites><??></testsuites>".to_vec(), "not well-formed"),
        (b"<testsuites/>&#32;".to_vec(), "text outside"),
        (b"<testsuites/><![CDATA[ ]]>".to_vec(), "text outside"),
        (b"<testsuites/>\xef\xbb\xbf".to_vec(), "text outside"),
        (format!("<testsuites>{}", "<a>".repeat(2048)).into_bytes(), "nested"),
        (format!("<testsuites><a{}/>", "b".repeat(2000)).into_bytes(), "does not end"),
        (b"<testsuites><a:b/></testsuites>".to_vec(), "bound to no namespace"),
        (b"<?xml version='1.0' encoding='Big5'?><testsuites/>".to_vec(), "Big5"),
        (b"<?xml version='1.0' encoding='UTF-16'?><testsuites/>".to_vec(), "UTF-16"),
    ] {
        let error = checked(&bytes).0.unwrap_err();
        assert!(error.contains(reason), "{:?}: {error}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn characters_that_xml_forbids_are_removed_and_nothing_else() {
    let bytes =
        b"<testsuites><testcase name=\"a\x07\x1b[0m\" classname=\"\xff\xc3\xa9\xef\xbf\xbe\"/>\t\r\n</testsuites>";
    let (summary, written) = checked(bytes);
    let summary = summary.unwrap();
    assert_eq!((summary.removed_chars, summary.replaced_bytes), (3, 1));
    assert_eq!(
        String::from_utf8(written).unwrap(),
        "<testsuites><testcase name=\"a[0m\" classname=\"\u{fffd}\u{e9}\"/>\t\r\n</testsuites>"
    );
}

#[test]
fn everything_that_xml_allows_in_a_report_is_accepted() {
    let bytes = b"\xef\xbb\xbf<?xml version=\"1.0\"?>\r\n<!-- > \"a' --><testsuites a = '\"&#x41;>&lt;' xmlns:a='urn:a' >\
        <testcase name='&#65;&amp;b'\tclassname=\"\"><error message='m '>x &quot;&#10;&gt;<![CDATA[]] ><y>&]]></error></testcase >\
        <?go on?><a:b-c.d/></testsuites> <!-- -->";
    let (summary, written) = checked(bytes);
    let summary = summary.unwrap();
    assert_eq!((summary.failures[0].name.as_str(), summary.failures[0].message.as_str()), ("A&b", "m x \" >]] ><y>&"));
    assert_eq!(written, bytes);
}

#[test]
fn pieces_may_be_cut_anywhere() {
    struct Dribble<'a>(&'a [u8]);
    impl Read for Dribble<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            (&mut self.0).take(1).read(buffer)
        }
    }
    let bytes = "<testsuites><testcase name=\"é✓😀\"><failure>nö</failure></testcase></testsuites>".as_bytes();
    let mut written = Vec::new();
    let summary = check(&mut Dribble(bytes), None, &Redactor::default(), &mut (), &mut |chunk| {
        written.extend_from_slice(chunk);
        Ok(())
    });
    assert_eq!(summary.unwrap().failures[0].name, "é✓😀");
    assert_eq!(written, bytes);
    let sentence = fixture("junit_not_completed.txt");
    let error = check(&mut Dribble(&sentence), None, &Redactor::default(), &mut (), &mut |_| Ok(())).unwrap_err();
    assert!(matches!(&error, Rejection::NotJunit(reason) if reason.contains("Report generation failed")), "{error:?}");
}

#[test]
fn neither_a_key_nor_an_address_is_kept_for_people() {
    let key = "0123456789abcdef0123456789abcdef";
    let redactor = Redactor::new(&crate::secret::Secret::parse(key).unwrap());
    let hidden: String = key.bytes().map(|byte| format!("&#{byte};")).collect();
    let bytes = format!(
        "<testsuites><testsuite name='{hidden}'><testcase classname='{hidden}' name='{}{hidden} a@example.com'>\
         <failure message='{hidden}'>{hidden}{hidden}</failure></testcase></testsuite></testsuites>",
        "x".repeat(MAX_NAME - 10)
    );
    let summary = check(&mut bytes.as_bytes(), None, &redactor, &mut (), &mut |_| Ok(())).unwrap();
    let kept = format!("{summary:?}");
    assert!(!kept.contains("0123") && kept.contains("***") && !kept.contains("@"), "{kept}");
}

#[test]
fn a_huge_text_is_written_whole_and_not_held() {
    let mut bytes = b"<testsuites><testsuite><system-out><![CDATA[".to_vec();
    bytes.resize(bytes.len() + (3 << 20), b'x');
    bytes.extend_from_slice(b"]]></system-out></testsuite></testsuites>");
    let (summary, written) = checked(&bytes);
    assert_eq!(summary.unwrap().cases, 0);
    assert!(written == bytes);
    let mut attribute = b"<testsuites a='".to_vec();
    attribute.resize(attribute.len() + (3 << 20), b';');
    attribute.extend_from_slice(b"'/>");
    let (summary, written) = checked(&attribute);
    assert!(summary.is_ok() && written == attribute);
}

#[test]
fn a_failure_is_told_whole_and_of_the_right_case() {
    for (inside, machine, suite, name, message) in [
        ("<testcase name='a' classname='b'><failure>Caf&#233; &#x2713;</failure></testcase>", "o", "b", "a", "Café ✓"),
        ("<testcase name='a' classname='b'><failure message='one'>two</failure></testcase>", "o", "b", "a", "one two"),
        ("<testcase name='a' classname='b'><failure message='one'/></testcase>", "o", "b", "a", "one"),
        ("<testcase name='a'><error>x</error></testcase>", "o", "", "a", "x"),
        (
            "<testsuite name='i'><testcase name='n'/></testsuite><testcase name='a'><failure>x</failure></testcase>",
            "o",
            "",
            "a",
            "x",
        ),
        ("<testcase name='a'><failure>first</failure><failure>second</failure></testcase>", "o", "", "a", "first"),
        ("<testcase name='a'><failure>o<failure>p</failure>q</failure></testcase>", "o", "", "a", "opq"),
        ("<testcase name='a'/><error>no machine</error><testcase name='b'/>", "o", "", "", "no machine"),
        ("<testsuite name='i'><failure message='x'/></testsuite>", "i", "", "", "x"),
    ] {
        let (summary, _) =
            checked(format!("<testsuites><testsuite name='o'>{inside}</testsuite></testsuites>").as_bytes());
        let summary = summary.unwrap();
        let key = Key { machine: machine.to_owned(), suite: suite.to_owned(), name: name.to_owned() };
        assert_eq!(summary.failures[0].message, message, "{inside}");
        assert_eq!(
            Key {
                machine: summary.failures[0].machine.clone(),
                suite: summary.failures[0].suite.clone(),
                name: summary.failures[0].name.clone()
            },
            key,
            "{inside}"
        );
        assert_eq!(summary.failed, 1);
    }
}

#[test]
fn no_reason_is_missing_for_the_number_of_others() {
    let stopped = "<testcase name='s'><failure>User stopped the Test Plan</failure></testcase>";
    let other = "<testcase name='o' time='1.5'><failure>The &lt;b>total&lt;/b> is wrong</failure></testcase>";
    let gone = "<testcase name='g'><failure>Gone</failure></testcase>";
    let text = format!("<testsuites>{}{other}{gone}{stopped}{gone}</testsuites>", stopped.repeat(2998));
    let summary = checked(text.as_bytes()).0.unwrap();
    let told: Vec<_> = summary.failures.iter().map(|case| (case.message.as_str(), case.alike, case.is_unrun)).collect();
    assert_eq!((summary.failed, told.len()), (3002, MAX_FAILURES));
    assert_eq!(told[0], ("User stopped the Test Plan", 2951, true));
    assert_eq!(told[MAX_FAILURES - 2..], [("The total is wrong", 0, false), ("Gone", 1, false)]);
    assert_eq!(summary.failures[MAX_FAILURES - 2].milliseconds, 1500);
    let alike: u32 = told.iter().map(|(_, alike, _)| alike + 1).sum();
    assert_eq!(alike, summary.failed);
}

#[test]
fn the_cases_are_listed_with_what_became_of_them() {
    let summary = checked(&fixture("junit_ce.xml")).0.unwrap();
    let listed: Vec<_> =
        summary.listed.iter().map(|case| (case.state, case.milliseconds, case.name.as_str())).collect();
    assert_eq!(listed.len(), 7);
    assert_eq!(listed[0], (State::Failed, 102_570, "Data driven checkout"));
    assert_eq!(listed[3..5], [(State::Failed, 0, "Search & filter"), (State::Passed, 50_110, "Data driven checkout")]);
}

#[test]
fn a_suite_that_counts_failures_and_shows_none_has_one() {
    let cases = "<testcase name='a'/><testcase name='b'/>";
    let red = "<testcase name='c'><failure>x</failure></testcase>";
    for (text, failed) in [
        (format!("<testsuite failures='2' errors='2'>{cases}</testsuite>"), 1),
        (format!("<testsuite errors=' 1 '>{cases}</testsuite>"), 1),
        (format!("<testsuites failures='3'><testsuite>{cases}</testsuite></testsuites>"), 1),
        (format!("<testsuites failures='3'><testsuite failures='3'>{cases}</testsuite></testsuites>"), 1),
        (format!("<testsuites><testsuite failures='1'>{cases}</testsuite><testsuite errors='1'/></testsuites>"), 2),
        // What a suite counts need not be what it lists: the iterations of data-driven cases.
        (format!("<testsuite failures='5'>{cases}{red}</testsuite>"), 1),
        (format!("<testsuites failures='1'><testsuite failures='1'>{red}</testsuite><testsuite/></testsuites>"), 1),
        (format!("<testsuite failures='0' errors='none'>{cases}</testsuite>"), 0),
        (format!("<testsuite failures='-1' errors=''>{cases}</testsuite>"), 0),
    ] {
        let summary = checked(text.as_bytes()).0.unwrap();
        assert_eq!((summary.failed, summary.failures.len()), (failed, failed as usize), "{text}");
    }
}
