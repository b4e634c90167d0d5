//! What is done to text: dates read, text sanitized, the key hidden.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use testsigma::api::error::retry_after;
use testsigma::redact::Redactor;
use testsigma::sanitize as subject;

use super::{KEY, holds, is_harmless, secret};

/// `Retry-After`: whole seconds, or a date. What is neither says nothing.
pub fn date(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let now = UNIX_EPOCH + Duration::from_secs(1_784_639_875);
    let until = |at: SystemTime| Some(at.duration_since(now).unwrap_or_default());
    let Some(pause) = retry_after(text, until) else { return };
    if text.trim().bytes().all(|b| b.is_ascii_digit()) {
        assert_eq!(pause.as_secs(), text.trim().parse().unwrap_or(u64::from(u32::MAX)));
    } else {
        // What a date asks for ends at that date, written again.
        let at = httpdate::parse_http_date(text.trim()).expect("a date");
        assert_eq!(retry_after(&httpdate::fmt_http_date(at), until), Some(pause));
    }
}

/// Text that is made harmless for a log and for markup.
pub fn defang(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let line = subject::line(&text);
    assert!(is_harmless(&line), "{line:?}");
    assert_eq!(subject::line(&line), line, "a second time changes it");
    let server_text = subject::server_text(&text);
    assert!(is_harmless(&server_text), "{server_text:?}");
    assert!(subject::truncate(&server_text, 60).chars().count() <= 61);
    for most in [0, 1, 7, 60] {
        let short = subject::truncate(&line, most);
        assert!(is_harmless(&short) && short.chars().count() <= most + 1, "{short:?}");
    }
    let escape_xml = subject::escape_xml(&text);
    assert!(!escape_xml.contains(['<', '>', '"', '\'']), "{escape_xml:?}");
    let kept = |c: &char| (!c.is_control() || "\n\t".contains(*c)) && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let expected: String = text.chars().filter(kept).collect();
    let plain = quick_xml::escape::unescape(&escape_xml).expect("references that XML knows");
    assert_eq!(plain, expected, "markup says something else");
}

/// Text that may hold the key: a key of its own in the first line, if it is one, else the key of all targets.
pub fn redact(data: &[u8]) {
    let end = data.iter().position(|b| *b == b'\n').unwrap_or(0);
    let given = std::str::from_utf8(&data[..end]).ok().and_then(secret);
    let (own, data) = if given.is_some() { (given, &data[end + 1..]) } else { (None, data) };
    let own = own.map(|secret| secret.bearer());
    let key = own.as_deref().map_or(KEY, |bearer| &bearer["Bearer ".len()..]);
    // The mask is made of asterisks: a key of them can arise from it.
    if key.contains('*') {
        return;
    }
    let redactor = Redactor::new(&secret(key).expect("a key"));
    for data in [data.to_vec(), [data, key.as_bytes(), data].concat(), [key.as_bytes(), data, key.as_bytes()].concat()]
    {
        let whole = redactor.bytes(&data);
        assert!(!holds(&whole, key.as_bytes()), "the key is left");
        assert_eq!(redactor.bytes(&whole), whole, "a second time changes it");
        if !holds(&data, &key.as_bytes()[..4]) {
            assert!(whole.len() == data.len() || holds(&whole, b"***"), "something is missing");
        }
        for lengths in [&[1][..], &[3, 1, 17], &[usize::MAX]] {
            let (mut pipe, mut streamed, mut rest, mut turn) = (redactor.pipe(), Vec::new(), &data[..], 0);
            while !rest.is_empty() {
                let (piece, later) = rest.split_at(lengths[turn % lengths.len()].min(rest.len()));
                pipe.push(piece, false, &mut streamed);
                (rest, turn) = (later, turn + 1);
            }
            pipe.push(b"", true, &mut streamed);
            assert_eq!(streamed, whole, "other bytes in pieces of {lengths:?}");
        }
    }
    let text = redactor.text(&String::from_utf8_lossy(data));
    assert!(!text.contains(key), "the key is left in text");
}
