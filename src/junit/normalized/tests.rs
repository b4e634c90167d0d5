use super::*;

/// The report, normalized.
fn normalized(report: &str, explanation: Option<&str>) -> Result<String, String> {
    normalized_without(&Redactor::default(), report, explanation)
}

/// The same, and the key is hidden.
fn normalized_without(redactor: &Redactor, report: &str, explanation: Option<&str>) -> Result<String, String> {
    let open = || -> Result<Box<dyn Read + '_>, SinkError> { Ok(Box::new(report.as_bytes())) };
    let mut written = Vec::new();
    let normalize = Normalize { open: &open, redactor, explanation };
    normalize
        .write(&mut |piece| {
            written.extend_from_slice(piece);
            Ok(())
        })
        .map_err(|why| why.to_string())?;
    Ok(String::from_utf8(written).unwrap())
}

#[test]
fn the_servers_report_becomes_what_readers_agree_on() {
    let report = std::fs::read_to_string("host-tests/fixtures/junit_ce.xml").unwrap();
    let golden = include_str!("golden.xml");
    let text = normalized(&report, Some("tests failed")).unwrap();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write("src/junit/normalized/golden.xml", &text).unwrap();
    }
    assert!(text == golden, "{text}");
}

#[test]
fn each_result_has_its_element() {
    let failed = |message: &str| format!("<testcase name='a' time='0.0'><failure>{message}</failure></testcase>");
    for (case, element, numbers) in [
        ("<testcase name='a'/>".to_owned(), "time=\"0.000\"/>", (0, 0, 0)),
        (failed("x"), "<failure message=\"x\" type=\"failed\">x</failure>", (1, 0, 0)),
        (failed("null"), "<skipped message=\"not executed\"/>", (0, 0, 1)),
        (
            failed("User stopped the Test Plan"),
            "<error message=\"User stopped the Test Plan\" type=\"stopped\">",
            (0, 1, 0),
        ),
        (
            "<testcase name='a'><error message='m'>t</error></testcase>".into(),
            "<error message=\"m t\" type=\"stopped\">m\nt</error>",
            (0, 1, 0),
        ),
        ("<testcase name='a'><skipped/></testcase>".into(), "<skipped message=\"not executed\"/>", (0, 0, 1)),
        (
            "<testcase name='a'><flakyFailure type='failure'>f</flakyFailure></testcase>".into(),
            "<flakyFailure message=\"f\" type=\"failed at first\">f</flakyFailure>",
            (0, 0, 0),
        ),
    ] {
        let text =
            normalized(&format!("<testsuites><testsuite name='P || M'>{case}</testsuite></testsuites>"), None).unwrap();
        let (failures, errors, skipped) = numbers;
        let suite = format!(
            "<testsuite name=\"P || M\" tests=\"1\" failures=\"{failures}\" errors=\"{errors}\" skipped=\"{skipped}\" time=\"0.000\">"
        );
        assert!(text.contains(element) && text.contains(&suite), "{case}: {text}");
    }
}

#[test]
fn what_did_not_pass_shows_it() {
    let unrun = "<testcase name='a'><failure>null</failure></testcase>";
    let red = "<testcase name='b'><failure>x</failure></testcase>";
    for (cases, explanation, is_explained) in [
        (unrun, Some("nothing & no one ran"), true),
        (red, Some("tests failed"), false),
        ("<testcase name='c'/>", None, false),
        ("", Some("nothing ran"), true),
    ] {
        let report = format!("<testsuites><testsuite name='P || M'>{cases}</testsuite></testsuites>");
        let text = normalized(&report, explanation).unwrap();
        assert_eq!(text.contains("classname=\"testsigma\""), is_explained, "{text}");
        let own = "<testsuite name=\"testsigma\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\"";
        assert_eq!(text.contains(own), is_explained, "{text}");
        let red = is_explained || explanation.is_some();
        assert_eq!(!text.contains("failures=\"0\" errors=\"0\">\n"), red, "{text}");
    }
}

#[test]
fn cases_of_one_name_are_one_wherever_they_stand() {
    let case = |name: &str, time: &str, message: &str| {
        let failure = if message.is_empty() { String::new() } else { format!("<failure>{message}</failure>") };
        format!("<testcase name='{name}' classname='v1.2' time='{time}'>{failure}</testcase>")
    };
    let suite = |cases: &[String]| format!("<testsuite name='P || M'>{}</testsuite>", cases.concat());
    let first = [case("d", "3", ""), case("e", "1", "x"), case("d", "1", "one"), case("f", "1", "")];
    let second = [case("d", "2", "two"), case("e", "1", "y")];
    let report = format!("<testsuites>{}{}</testsuites>", suite(&first), suite(&second));
    let text = normalized(&report, Some("tests failed")).unwrap();
    assert_eq!(text.matches("<testcase ").count(), 3, "{text}");
    let d = "name=\"d\" classname=\"P.M.v1_2\" time=\"3.000\">\n            <failure message=\"2 of 3 of this name: one\" type=\"failed\">one</failure>";
    let e = "name=\"e\" classname=\"P.M.v1_2\" time=\"1.000\">\n            <failure message=\"2 of 2 of this name: y\" type=\"failed\">y</failure>";
    assert!(text.contains(d) && text.contains(e), "{text}");
    assert!(
        text.contains(
            "<testsuite name=\"P || M\" tests=\"3\" failures=\"2\" errors=\"0\" skipped=\"0\" time=\"5.000\">"
        ),
        "{text}"
    );
}

#[test]
fn times_are_iso_or_none() {
    for (time, read) in [
        ("2026-07-21 13:17:55.0", Some("2026-07-21T13:17:55")),
        ("2026-07-21T13:17:55Z", Some("2026-07-21T13:17:55")),
        ("2026-12-31 23:59:60.5", Some("2026-12-31T23:59:60")),
        ("2026-13-01 00:00:00.0", None),
        ("2026-01-00 00:00:00.0", None),
        ("2026-01-01 24:00:00.0", None),
        ("2026-99-99 99:99:99.0", None),
        ("null", None),
        ("2026-07-21", None),
        ("2026-07-21 13:17:5\u{e4}", None),
    ] {
        assert_eq!(iso(time).as_deref(), read, "{time}");
    }
}

#[test]
fn names_are_sorted() {
    let mut state = 1_u64;
    for length in [0, 1, 2, 3, 4, 5, 100, 5000] {
        let mut names: Vec<u64> = (0..length)
            .map(|_| {
                state = state.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
                state >> 52
            })
            .collect();
        sort(&mut names);
        assert!(names.is_sorted(), "{length}");
    }
}

#[test]
fn too_many_cases_are_refused() {
    let report = format!("<testsuite name='m'>{}</testsuite>", "<testcase name='a'/>".repeat(MAX_CASES + 1));
    assert_eq!(normalized(&report, None).unwrap_err(), "it has more than 200000 cases");
    let long = |n: u32| format!("<testcase name='{n}'><failure>{}</failure></testcase>", "x".repeat(4000));
    let apart: String = (0..3000).chain(0..3000).map(long).collect();
    let apart = normalized(&format!("<testsuite name='m'>{apart}</testsuite>"), None).unwrap_err();
    assert_eq!(apart, "cases of one name stand further apart than 4 MiB");
}

#[test]
fn a_key_in_parts_is_hidden_where_they_are_joined() {
    const KEY: &str = "0123456789abcdef0123456789abcdef";
    let redactor = Redactor::new(&crate::secret::Secret::parse(KEY).unwrap());
    // Each is too short to be hidden by itself.
    let parts = [&KEY[..11], &KEY[11..22], &KEY[22..]];
    for between in ["]]><![CDATA[", "\u{85}", "]]><!-- --><![CDATA[", "]]>&#x85;<![CDATA["] {
        let case = format!("<testcase name='a'><failure><![CDATA[{}]]></failure></testcase>", parts.join(between));
        let report = format!("<testsuites><testsuite name='s'>{case}</testsuite></testsuites>");
        let text = normalized_without(&redactor, &report, None).unwrap();
        assert!(text.contains("type=\"failed\">***</failure>"), "{text}");
    }
}
