//! Reports, on their way into a file.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use testsigma::junit::{MAX_FAILURES, Rejection, Summary, check};
use testsigma::redact::Redactor;

use super::{Pieces, is_harmless};

/// A report: whatever it is, what is written is clean text, and what is accepted is XML.
pub fn junit(data: &[u8]) {
    let (verdict, written) = checked(data, &[usize::MAX]);
    for lengths in [&[1][..], &[2, 1, 3], &[7, 64]] {
        let (again, written_again) = checked(data, lengths);
        assert_eq!(again, verdict, "another verdict in pieces of {lengths:?}");
        assert!(verdict.is_err() || written_again == written, "other bytes in pieces of {lengths:?}");
    }
    let text = std::str::from_utf8(&written).expect("what is written is UTF-8");
    let forbidden = |c: char| (c < ' ' && !"\t\r\n".contains(c)) || matches!(c, '\u{fffe}' | '\u{ffff}');
    assert!(!text.contains(forbidden), "a character that XML forbids was written");
    match verdict {
        Ok(summary) => {
            if let Err(why) = well_formed(text) {
                panic!("accepted, but {why}");
            }
            assert!(summary.failed <= summary.cases, "more failures than cases");
            assert_eq!(summary.failures.len(), MAX_FAILURES.min(summary.failed as usize));
            for case in &summary.failures {
                for shown in [&case.machine, &case.suite, &case.name, &case.message] {
                    assert!(is_harmless(shown), "not harmless: {shown:?}");
                }
            }
            let is_mended = summary.removed_chars > 0 || summary.replaced_bytes > 0 || summary.converted;
            assert!(is_mended || written == data, "changed without a word");
        }
        Err(reason) => assert!(is_harmless(&reason), "not harmless: {reason:?}"),
    }
}

fn checked(data: &[u8], lengths: &[usize]) -> (Result<Summary, String>, Vec<u8>) {
    let mut written = Vec::new();
    let outcome = check(&mut Pieces::new(data, lengths), None, &Redactor::default(), &mut (), &mut |piece| {
        written.extend_from_slice(piece);
        Ok(())
    });
    let outcome = outcome.map_err(|rejection| match rejection {
        Rejection::NotJunit(reason) => reason,
        other => panic!("neither source nor sink failed: {other:?}"),
    });
    (outcome, written)
}

/// What quick-xml says, and the rules of XML 1.0 that it leaves to its caller.
pub fn well_formed(text: &str) -> Result<(), String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader::from_str(text);
    reader.config_mut().enable_all_checks(true);
    let (mut depth, mut roots) = (0_usize, 0);
    loop {
        let began = reader.buffer_position();
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(tag) => {
                starts(&tag)?;
                roots += usize::from(depth == 0);
                depth += 1;
            }
            Event::Empty(tag) => {
                starts(&tag)?;
                roots += usize::from(depth == 0);
            }
            Event::End(_) => depth -= 1,
            Event::Text(text) if depth == 0 && !text.trim_ascii().is_empty() => {
                return Err("has text outside its root element".to_owned());
            }
            Event::Text(text) if text.contains("]]>") => return Err("has ]]> in its text".to_owned()),
            Event::CData(_) if depth == 0 => return Err("has CDATA outside its root element".to_owned()),
            Event::GeneralRef(_) if depth == 0 => return Err("has a reference outside its root element".to_owned()),
            Event::GeneralRef(name) => refers(&name)?,
            Event::Decl(_) if began > 0 => return Err("has an XML declaration inside".to_owned()),
            Event::PI(pi) if pi.target().is_empty() || pi.target().eq_ignore_ascii_case("xml") => {
                return Err(format!("has an instruction to {:?}", pi.target()));
            }
            Event::DocType(_) => return Err("has a document type declaration".to_owned()),
            Event::Eof if depth == 0 && roots == 1 => return Ok(()),
            Event::Eof => return Err(format!("ends at depth {depth} with {roots} root elements")),
            _ => {}
        }
    }
}

fn starts(tag: &BytesStart<'_>) -> Result<(), String> {
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        if attribute.value.contains('<') {
            return Err("has < in an attribute".to_owned());
        }
        let mut references = attribute.value.split('&');
        references.next();
        for reference in references {
            refers(reference.split_once(';').ok_or("has a bare ampersand in an attribute")?.0)?;
        }
    }
    Ok(())
}

/// One of XML's own entities, or the number of a character that XML allows.
fn refers(name: &str) -> Result<(), String> {
    let code = match (name.strip_prefix("#x"), name.strip_prefix('#')) {
        _ if matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") => return Ok(()),
        (Some(digits), _) if digits.bytes().all(|b| b.is_ascii_hexdigit()) => u32::from_str_radix(digits, 16).ok(),
        (None, Some(digits)) if digits.bytes().all(|b| b.is_ascii_digit()) => digits.parse().ok(),
        _ => None,
    };
    match code.and_then(char::from_u32) {
        Some('\t' | '\r' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..) => Ok(()),
        _ => Err(format!("refers to {name:?}")),
    }
}
