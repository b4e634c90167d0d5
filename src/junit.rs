//! Decides whether a report is JUnit, while it streams to its file.
//!
//! A report is never held: its bytes go through a cleaner to the sink, and the XML parser sees them on the way. What the parser sees of
//! a very long text is abridged, so that memory stays bounded whatever the server sends.

mod cleaner;

use std::io::{self, Read};

use cleaner::Cleaner;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::transport::Failure;

/// The most failed cases that are kept for the summary.
pub const MOST_FAILURES: usize = 50;

/// The deepest nesting of elements accepted. The server's own is 4.
const DEEPEST: usize = 64;

/// What a well-formed JUnit document said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// `<testcase>` elements. Not the server's count: the iterations of data-driven cases are listed beside their parents.
    pub cases: u32,
    /// Cases with a `<failure>` or `<error>`.
    pub failed: u32,
    /// The first [`MOST_FAILURES`] of them.
    pub failures: Vec<FailedCase>,
    /// Characters that XML does not allow, and that were removed or replaced.
    pub mended: u64,
}

/// A test case that did not pass.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FailedCase {
    /// `testsuite@name`: the plan and the machine.
    pub machine: String,
    /// `testcase@classname`: the test suite.
    pub suite: String,
    /// `testcase@name`
    pub name: String,
    /// What the server says of the failure, as one line.
    pub message: String,
}

/// Why there is no report.
#[derive(Debug)]
pub enum Rejection {
    /// The bytes are not JUnit: a clause that says why.
    NotJunit(String),
    /// They did not all arrive.
    Source(Failure),
    /// They could not be written.
    Sink(io::Error),
}

/// Reads a document to its end, giving each cleaned piece to `sink`.
///
/// # Errors
/// Why it is no JUnit report. What `sink` was given by then is to be thrown away.
pub fn check(source: &mut dyn Read, sink: &mut dyn FnMut(&[u8]) -> io::Result<()>) -> Result<Summary, Rejection> {
    let mut reader = Reader::from_reader(Cleaner::new(source, sink));
    reader.config_mut().check_end_names = true;
    let mut document = Document::default();
    let mut buffer = Vec::new();
    let outcome = loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Eof) => break document.ended(),
            Ok(event) => {
                if let Err(reason) = document.event(&event) {
                    break Err(reason);
                }
            }
            Err(error) => break Err(format!("it is not well-formed XML at byte {}: {error}", reader.error_position())),
        }
    };
    let cleaner = reader.into_inner();
    // What broke the stream is the cause; that the document is incomplete is only its effect.
    if let Some(rejection) = cleaner.broken {
        return Err(rejection);
    }
    let opening = crate::defang::remark(&String::from_utf8_lossy(&cleaner.opening));
    match outcome {
        Ok(()) => Ok(Summary { mended: cleaner.mended, ..document.summary }),
        Err(_) if opening.is_empty() => Err(Rejection::NotJunit("it is empty".to_owned())),
        // An unfinished run is answered with a sentence and HTTP 200.
        Err(_) if !opening.starts_with('<') => {
            Err(Rejection::NotJunit(format!("it says \"{}\"", crate::defang::shorten(&opening, 100))))
        }
        Err(reason) => Err(Rejection::NotJunit(reason)),
    }
}

/// What has been seen of the document so far.
#[derive(Default)]
struct Document {
    depth: usize,
    root_seen: bool,
    machine: String,
    case: FailedCase,
    in_failure: bool,
    case_failed: bool,
    summary: Summary,
}

impl Document {
    fn event(&mut self, event: &Event<'_>) -> Result<(), String> {
        match event {
            Event::Start(element) => {
                self.open(element)?;
                self.depth += 1;
                if self.depth > DEEPEST {
                    Err(format!("its elements are nested more than {DEEPEST} deep"))
                } else {
                    Ok(())
                }
            }
            Event::Empty(element) => {
                self.open(element)?;
                self.close(element.name().as_ref());
                Ok(())
            }
            Event::End(element) => {
                self.depth -= 1;
                self.close(element.name().as_ref());
                Ok(())
            }
            Event::Text(text) => self.text(text),
            Event::CData(text) => self.text(text),
            Event::GeneralRef(reference) => {
                let name: &str = reference;
                let character = match name {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    _ if name.starts_with("#") => " ",
                    _ => return Err("it uses an entity that XML does not define".to_owned()),
                };
                self.text(character)
            }
            Event::DocType(_) => Err("it has a document type declaration".to_owned()),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) | Event::Eof => Ok(()),
        }
    }

    fn open(&mut self, element: &BytesStart<'_>) -> Result<(), String> {
        let name = element.name();
        if self.depth == 0 {
            if self.root_seen {
                return Err("it has more than one root element".to_owned());
            }
            if !matches!(name.as_ref(), "testsuites" | "testsuite") {
                let name = crate::defang::shorten(&crate::defang::remark(name.as_ref()), 40);
                return Err(format!("its root element is <{name}>, not <testsuites>"));
            }
            self.root_seen = true;
        }
        match name.as_ref() {
            "testsuite" => self.machine = attribute(element, "name")?,
            "testcase" => {
                self.summary.cases = self.summary.cases.saturating_add(1);
                self.case_failed = false;
                self.case = FailedCase {
                    machine: self.machine.clone(),
                    suite: attribute(element, "classname")?,
                    name: attribute(element, "name")?,
                    message: String::new(),
                };
            }
            "failure" | "error" => {
                self.case.message = attribute(element, "message")?;
                self.in_failure = true;
                self.case_failed = true;
            }
            // Reading them checks them.
            _ => drop(attribute(element, "")?),
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        match name {
            "failure" | "error" => self.in_failure = false,
            "testcase" if self.case_failed => {
                self.case_failed = false;
                self.summary.failed = self.summary.failed.saturating_add(1);
                if self.summary.failures.len() < MOST_FAILURES {
                    let mut case = std::mem::take(&mut self.case);
                    case.message = headline(&case.message);
                    self.summary.failures.push(case);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) -> Result<(), String> {
        if self.depth == 0 && !text.trim().is_empty() {
            return Err("it has text outside its root element".to_owned());
        }
        if self.in_failure && self.case.message.len() < 1000 {
            self.case.message.extend(text.chars().take(1000));
        }
        Ok(())
    }

    fn ended(&self) -> Result<(), String> {
        if !self.root_seen {
            Err("it has no root element".to_owned())
        } else if self.depth > 0 {
            Err("it ends in the middle".to_owned())
        } else {
            Ok(())
        }
    }
}

/// The value of an attribute as one line of at most 200 characters, or nothing; all attributes are checked on the way.
fn attribute(element: &BytesStart<'_>, wanted: &str) -> Result<String, String> {
    let mut found = String::new();
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| format!("it is not well-formed XML: {error}"))?;
        if attribute.key.as_ref() == wanted {
            let text = quick_xml::escape::unescape(&attribute.value)
                .map_err(|error| format!("it is not well-formed XML: {error}"))?;
            found = crate::defang::shorten(&crate::defang::line(&text), 200);
        }
    }
    Ok(found)
}

/// The server wraps its message: `Test failed with message:"…".please visit below URL for more details.` and the URL
/// (`JunitReportService`).
fn headline(text: &str) -> String {
    let text = text.trim().strip_prefix("Test failed with message:\"").unwrap_or(text);
    let text = text.split("\".please visit").next().unwrap_or(text);
    let line = crate::defang::remark(text);
    if line == "null" { String::new() } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixture(name: &str) -> Vec<u8> {
        std::fs::read(format!("{}/host-tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    }

    fn checked(bytes: &[u8]) -> (Result<Summary, String>, Vec<u8>) {
        let mut written = Vec::new();
        let outcome = check(&mut &*bytes, &mut |piece| {
            written.extend_from_slice(piece);
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
        for (name, cases, failed) in
            [("junit_ce.xml", 7, 4), ("junit_ce_all_passed.xml", 2, 0), ("junit_empty.xml", 0, 0)]
        {
            let bytes = fixture(name);
            let (summary, written) = checked(&bytes);
            let summary = summary.unwrap();
            assert_eq!((summary.failed, summary.mended), (failed, 0), "{name}");
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
            (b"<testsuites/>trailing".to_vec(), "text outside"),
            (b"<!DOCTYPE a [<!ENTITY b \"c\">]><testsuites/>".to_vec(), "document type"),
            (b"<testsuites>&boo;</testsuites>".to_vec(), "entity"),
            (format!("<testsuites>{}", "<a>".repeat(100)).into_bytes(), "nested"),
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
        assert_eq!(summary.unwrap().mended, 4);
        assert_eq!(
            String::from_utf8(written).unwrap(),
            "<testsuites><testcase name=\"a[0m\" classname=\"\u{fffd}\u{e9}\"/>\t\r\n</testsuites>"
        );
    }

    #[test]
    fn pieces_may_be_cut_anywhere() {
        struct Dribble<'a>(&'a [u8]);
        impl Read for Dribble<'_> {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                let n = self.0.len().min(1).min(buffer.len());
                buffer[..n].copy_from_slice(&self.0[..n]);
                self.0 = &self.0[n..];
                Ok(n)
            }
        }
        let bytes = "<testsuites><testcase name=\"é✓😀\"><failure>nö</failure></testcase></testsuites>".as_bytes();
        let mut written = Vec::new();
        let summary = check(&mut Dribble(bytes), &mut |piece| {
            written.extend_from_slice(piece);
            Ok(())
        });
        assert_eq!(summary.unwrap().failures[0].name, "é✓😀");
        assert_eq!(written, bytes);
    }

    #[test]
    fn a_huge_text_is_written_whole_and_not_held() {
        let mut bytes = b"<testsuites><testsuite><system-out><![CDATA[".to_vec();
        bytes.resize(bytes.len() + (3 << 20), b'x');
        bytes.extend_from_slice(b"]]></system-out></testsuite></testsuites>");
        let (summary, written) = checked(&bytes);
        assert_eq!(summary.unwrap().cases, 0);
        assert!(written == bytes);
        let mut markup = b"<testsuites>".to_vec();
        markup.resize(markup.len() + (3 << 20), b';');
        assert!(checked(&markup).0.unwrap_err().contains("without an element"));
    }
}
