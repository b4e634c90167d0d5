//! Values in every notation.

use super::*;

fn scalar(json: &str) -> Scalar<'_> {
    serde_json::from_str(json).unwrap()
}

#[test]
fn whole_numbers_in_any_notation() {
    for (json, expected) in [
        ("7", Some(7)),
        ("7.0", Some(7)),
        ("7.00000000000000000000000000", Some(7)),
        ("3e0", Some(3)),
        ("3E+2", Some(300)),
        ("0.03e2", Some(3)),
        ("700e-2", Some(7)),
        ("0", Some(0)),
        ("0e-7", Some(0)),
        ("\"7\"", Some(7)),
        ("\" 7 \"", Some(7)),
        ("\"7.0\"", Some(7)),
        ("18446744073709551615", Some(u64::MAX)),
        ("18446744073709551615.0", Some(u64::MAX)),
        ("1844674407370955161.5e1", Some(u64::MAX)),
        ("9007199254740993.0", Some(9_007_199_254_740_993)),
        ("\"18446744073709551615\"", Some(u64::MAX)),
    ] {
        assert_eq!(scalar(json).whole("id"), Ok(expected), "{json}");
    }
    for json in ["null", "\"\"", "\"  \""] {
        assert_eq!(scalar(json).whole("id"), Ok(None), "{json}");
    }
    for json in [
        "18446744073709551616",
        "1e20",
        "1e400",
        "1e99999999999999999999",
        "-1",
        "-0",
        "1.5",
        "7.0000000000000000001",
        "7e-1",
        "true",
        "[]",
        "[7]",
        "{}",
        "\"7a\"",
        "\"-1\"",
        "\".5\"",
        "\"e1\"",
        "\"\u{ff17}\"",
    ] {
        assert_eq!(scalar(json).whole("id"), Err(WireError::Type("id")), "{json}");
    }
    assert_eq!(scalar("4294967295").count("n"), Ok(Some(u32::MAX)));
    assert_eq!(scalar("4294967296").count("n"), Err(WireError::Type("n")));
}

#[test]
fn text_is_text() {
    let broken = || Err(WireError::Type("k"));
    for (json, text, label) in [
        ("null", Ok(None), Ok(None)),
        ("\" \\t\"", Ok(None), Ok(None)),
        ("\" a\\n\\u00e4\"", Ok(Some(" a\n\u{e4}")), Ok(Some(" a\n\u{e4}"))),
        ("7", broken(), Ok(Some("7"))),
        ("1.10", broken(), Ok(Some("1.10"))),
        ("1e400", broken(), broken()),
        ("-7", broken(), broken()),
        ("true", broken(), broken()),
        ("[\"a\"]", broken(), broken()),
        ("{}", broken(), broken()),
        ("\"\\ud800\"", broken(), broken()),
    ] {
        let owned = |expected: Result<Option<&str>, WireError>| expected.map(|text| text.map(str::to_owned));
        assert_eq!(scalar(json).text("k"), owned(text), "{json}");
        assert_eq!(scalar(json).label("k"), owned(label), "{json}");
    }
}

#[test]
fn remarks_of_another_type_are_noted() {
    for (json, expected, noted) in [
        ("null", Ok(None), false),
        ("\"a\"", Ok(Some("a")), false),
        ("7", Ok(None), true),
        ("false", Ok(None), true),
        ("[\"a\"]", Ok(None), true),
        ("{\"a\":{}}", Ok(None), true),
        ("1e400", Err(WireError::Type("k")), false),
        ("\"\\udc00\"", Err(WireError::Type("k")), false),
    ] {
        let mut ignored = Vec::new();
        let remark = scalar(json).remark("k", &mut ignored);
        assert_eq!(remark, expected.map(|text: Option<&str>| text.map(str::to_owned)), "{json}");
        assert_eq!(!ignored.is_empty(), noted, "{json}");
    }
}

#[test]
fn instants_in_every_form() {
    for (json, expected, noted) in [
        ("1719400027825", Ok(Some(1_719_400_027_825)), false),
        ("\"1719400027825\"", Ok(Some(1_719_400_027_825)), false),
        ("1.719400027825E12", Ok(Some(1_719_400_027_825)), false),
        ("\"2026-07-21T13:17:55.726+00:00\"", Ok(Some(1_784_639_875_726)), false),
        ("\"1970-01-01T00:00:01.500+0000\"", Ok(Some(1500)), false),
        ("\"1970-01-01T00:00:01.500Z\"", Ok(Some(1500)), false),
        ("\"1970-01-01T00:00:01.5\"", Ok(Some(1500)), false),
        ("\" 1970-01-01 00:00:01 \"", Ok(Some(1000)), false),
        ("\"\"", Ok(None), false),
        ("null", Ok(None), false),
        ("\"yesterday\"", Ok(None), true),
        ("\"2026-07-21\"", Ok(None), true),
        ("\"2026-01-32T00:00:00Z\"", Ok(None), true),
        ("\"2026-01-01T00:00:00+02:00\"", Ok(None), true),
        ("\"1969-12-31T23:59:59Z\"", Ok(None), true),
        ("\"\u{ff12}\u{ff10}26-01-01T00:00:00Z\"", Ok(None), true),
        ("1.5", Err(WireError::Type("t")), false),
        ("-1", Err(WireError::Type("t")), false),
        ("true", Err(WireError::Type("t")), false),
        ("[2026,7,21]", Err(WireError::Type("t")), false),
    ] {
        let mut ignored = Vec::new();
        assert_eq!(scalar(json).instant("t", &mut ignored), expected, "{json}");
        assert_eq!(!ignored.is_empty(), noted, "{json}");
    }
}

#[test]
fn an_object_is_no_list_of_its_values() {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Body {
        id: u8,
    }
    assert_eq!(serde_json::from_str::<Body>("[7]").unwrap().id, 7);
    assert_eq!(serde_json::from_str::<Object<Body>>("{\"id\":7}").unwrap().0.id, 7);
    for json in ["[7]", "[]", "7", "null", "\"id\"", "true"] {
        assert!(serde_json::from_str::<Object<Body>>(json).is_err(), "{json}");
    }
}
