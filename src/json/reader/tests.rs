//! Texts that are JSON, and texts that are not.

use super::*;

/// What serde_json makes of a text, in our terms.
fn reference(text: &[u8]) -> Option<Value> {
    fn of(value: serde_json::Value) -> Value {
        match value {
            serde_json::Value::Null => Value::Null,
            serde_json::Value::String(text) => Value::Text(text),
            serde_json::Value::Array(values) => Value::Array(values.into_iter().map(of).collect()),
            serde_json::Value::Object(map) => Value::Object(map.into_iter().map(|(k, v)| (k.into(), of(v))).collect()),
            scalar => Value::Text(scalar.to_string()),
        }
    }
    serde_json::from_slice(text).ok().map(of)
}

#[test]
fn texts_mean_what_serde_json_says() {
    for text in [
        "",
        " ",
        "null",
        "nul",
        "true",
        "false",
        "truely",
        "0",
        "-",
        "01",
        "1.5",
        "1.",
        ".5",
        "-7",
        "+7",
        "1e",
        "1a",
        "\"\"",
        "\"a",
        "\"\\u00e4\\n\\/\\\\\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\ud83d\\ude00\"",
        "\"a\nb\"",
        "\"é✓😀\"",
        "[]",
        "[ ]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1,\"2\",[3],{}]",
        "{}",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\" : {\"b\":[null]} , \"c\":1}",
        "{} {}",
        "[]]",
        "\u{feff}{}",
        "{1:2}",
        "[\"a\":1]",
    ] {
        assert_eq!(read(text.as_bytes(), &all).ok(), reference(text.as_bytes()), "{text}");
    }
}

#[test]
fn a_text_cut_anywhere_or_changed_anywhere_is_judged_alike() {
    let text = br#" {"id": 581, "ok":[true,null,-1], "s":"a\"\u00e9\\", "o":{"x":{}}} "#;
    for at in 0..text.len() {
        assert_eq!(read(&text[..at], &all).is_ok(), reference(&text[..at]).is_some());
        for byte in b"\"\\{}[]:, 0a-." {
            let mut changed = text.to_vec();
            changed[at] = *byte;
            let (ours, theirs) = (read(&changed, &all).ok(), reference(&changed));
            assert_eq!(ours.is_some(), theirs.is_some(), "{}", String::from_utf8_lossy(&changed));
        }
    }
}

#[test]
fn numbers_keep_their_spelling_and_garbled_text_is_readable() {
    for (text, expected) in [
        (&b"7.50"[..], "7.50"),
        (b"1e300", "1e300"),
        (b"1E-7", "1E-7"),
        (b"123456789012345678901234567890", "123456789012345678901234567890"),
        (b"\"\xff\"", "\u{fffd}"),
        (b"\"\\ud800 \\udc00\"", "\u{fffd} \u{fffd}"),
        (b"\"\\ud83d\\u0041\"", "\u{fffd}A"),
        (b"\"\\ud83d\\ue000\"", "\u{fffd}\u{e000}"),
        (b"\"\\ud83d\\ud83d\\ude00\"", "\u{fffd}\u{1f600}"),
    ] {
        assert_eq!(read(text, &all), Ok(Value::Text(expected.to_owned())));
    }
    for cut in [&b"\"\\ud83d\\u00\""[..], b"\"\\ud83d\\x\"", b"\"\\ud83d\\u"] {
        assert!(read(cut, &all).is_err());
    }
}

#[test]
fn control_characters_are_let_through_on_request_only() {
    let text = b"\x01{\x00\"a\"\x02:\x03\"b\x04c\",\x0b\"d\":1\x1f}\x00";
    assert!(read(text, &all).is_err());
    let members = vec![("a".into(), Value::Text("b c".into())), ("d".into(), Value::Text("1".into()))];
    assert_eq!(read_leniently(text, &all), Ok(Value::Object(members)));
}

#[test]
fn the_end_is_told_from_a_mistake() {
    assert_eq!(read(b"{\"a\":", &all), Err(Malformed { at: 6, ended: true }));
    assert_eq!(read(b"{\"a\";1}", &all), Err(Malformed { at: 5, ended: false }));
    assert!(read("[".repeat(100_000).as_bytes(), &all).is_err());
}
