//! Decides whether a report is JUnit, while it streams to its file.
//!
//! A report is never held: its bytes go through a cleaner to the sink and to a scanner, whatever the server sends.

mod cleaner;
mod scanner;

use cleaner::Cleaner;
use scanner::{Content, Scanner};

use crate::transport::{Failure, Source};

/// The most failed cases that are kept for the summary.
pub const MOST_FAILURES: usize = 50;

/// What is read at a time, in bytes.
const PIECE: usize = 16 * 1024;

/// How much of what is no report is looked at to say so, in bytes.
const OPENING: usize = 200;

/// The longest beginning of a failure's text that is looked at, in bytes.
const LONGEST_MESSAGE: usize = 4000;

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
    /// They could not be taken: a clause that says why.
    Sink(String),
}

/// Reads a document to its end, giving each cleaned piece to `sink`.
///
/// # Errors
/// Why it is no JUnit report. What `sink` was given by then is to be thrown away.
pub fn check(source: &mut dyn Source, sink: &mut dyn FnMut(&[u8]) -> Result<(), String>) -> Result<Summary, Rejection> {
    let (mut cleaner, mut scanner, mut document) = (Cleaner::default(), Scanner::new(), Document::default());
    let mut piece = vec![0; PIECE];
    let mut opening = Vec::new();
    let mut outcome = Ok(());
    loop {
        let read = source.read(&mut piece).map_err(Rejection::Source)?;
        let clean = cleaner.clean(piece.get(..read).unwrap_or_default());
        sink(clean).map_err(Rejection::Sink)?;
        opening.extend(clean.iter().take(OPENING - opening.len()));
        if outcome.is_ok() {
            outcome = scanner.read(clean, &mut document);
        }
        if read == 0 {
            outcome = outcome.and_then(|()| document.ended(scanner.is_complete()));
        }
        // What is no report is read on for as much as is quoted of it.
        if read == 0 || outcome.is_err() && opening.len() == OPENING {
            break;
        }
    }
    let opening = crate::defang::remark(&String::from_utf8_lossy(&opening));
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
    message: Vec<u8>,
    in_failure: bool,
    case_failed: bool,
    summary: Summary,
}

impl Content for Document {
    fn open(&mut self, name: &str, attributes: &[(&str, String)]) -> Result<(), String> {
        if self.depth == 0 {
            if self.root_seen {
                return Err("it has more than one root element".to_owned());
            }
            if !matches!(name, "testsuites" | "testsuite") {
                let name = crate::defang::shorten(&crate::defang::remark(name), 40);
                return Err(format!("its root element is <{name}>, not <testsuites>"));
            }
            self.root_seen = true;
        }
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(format!("its elements are nested more than {DEEPEST} deep"));
        }
        let attribute = |wanted| attributes.iter().find(|(name, _)| *name == wanted).map_or("", |(_, value)| value);
        match name {
            "testsuite" => self.machine = one_line(attribute("name")),
            "testcase" => {
                self.summary.cases = self.summary.cases.saturating_add(1);
                self.case_failed = false;
                self.case = FailedCase {
                    machine: self.machine.clone(),
                    suite: one_line(attribute("classname")),
                    name: one_line(attribute("name")),
                    message: String::new(),
                };
            }
            "failure" | "error" => {
                self.message = one_line(attribute("message")).into_bytes();
                self.in_failure = true;
                self.case_failed = true;
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        self.depth -= 1;
        match name {
            "failure" | "error" => self.in_failure = false,
            "testcase" if self.case_failed => {
                self.case_failed = false;
                self.summary.failed = self.summary.failed.saturating_add(1);
                if self.summary.failures.len() < MOST_FAILURES {
                    let mut case = std::mem::take(&mut self.case);
                    case.message = headline(&String::from_utf8_lossy(&self.message));
                    self.summary.failures.push(case);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, byte: u8) -> Result<(), String> {
        if self.depth == 0 && !byte.is_ascii_whitespace() {
            return Err(scanner::OUTSIDE.to_owned());
        }
        if self.in_failure && self.message.len() < LONGEST_MESSAGE {
            self.message.push(byte);
        }
        Ok(())
    }
}

impl Document {
    fn ended(&self, complete: bool) -> Result<(), String> {
        match (self.root_seen, complete) {
            (true, true) => Ok(()),
            (true, false) => Err("it ends in the middle".to_owned()),
            (false, _) => Err("it has no root element".to_owned()),
        }
    }
}

/// An attribute's value for people.
fn one_line(value: &str) -> String {
    crate::defang::shorten(&crate::defang::line(value), 200)
}

/// The server wraps its message: `Test failed with message:"…".please visit below URL for more details.` and the URL
/// (`JunitReportService`).
fn headline(text: &str) -> String {
    let text = text.trim().strip_prefix("Test failed with message:\"").unwrap_or(text);
    let text = crate::defang::find(text, "\".please visit").and_then(|end| text.get(..end)).unwrap_or(text);
    let line = crate::defang::remark(text);
    if line == "null" { String::new() } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixture(name: &str) -> Vec<u8> {
        std::fs::read(format!("{}/host-tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    }

    struct Whole<'a>(&'a [u8]);

    impl Source for Whole<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> Result<usize, Failure> {
            Ok(std::io::Read::read(&mut self.0, buffer).unwrap())
        }
    }

    fn checked(bytes: &[u8]) -> (Result<Summary, String>, Vec<u8>) {
        let mut written = Vec::new();
        let outcome = check(&mut Whole(bytes), &mut |piece| {
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
            (b"<testsuites>&#27;</testsuites>".to_vec(), "character"),
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
    fn everything_that_xml_allows_in_a_report_is_accepted() {
        let bytes = b"\xef\xbb\xbf<?xml version=\"1.0\"?>\r\n<!-- > \"a' --><testsuites a = '\"&#x41;>&lt;' >\
            <testcase name='&#65;&amp;b'\tclassname=\"\"><error message='m '>x &quot;&#10;&gt;<![CDATA[]] ><y>&]]></error></testcase >\
            <?go on?><a:b-c.d/></testsuites> <!-- -->";
        let (summary, written) = checked(bytes);
        let summary = summary.unwrap();
        assert_eq!(
            (summary.failures[0].name.as_str(), summary.failures[0].message.as_str()),
            ("A&b", "mx \" >]] ><y>&")
        );
        assert_eq!(written, bytes);
    }

    #[test]
    fn pieces_may_be_cut_anywhere() {
        struct Dribble<'a>(&'a [u8]);
        impl Source for Dribble<'_> {
            fn read(&mut self, buffer: &mut [u8]) -> Result<usize, Failure> {
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
        let sentence = fixture("junit_not_completed.txt");
        let error = check(&mut Dribble(&sentence), &mut |_| Ok(())).unwrap_err();
        assert!(
            matches!(&error, Rejection::NotJunit(reason) if reason.contains("Report generation failed")),
            "{error:?}"
        );
    }

    #[test]
    fn a_huge_text_is_written_whole_and_not_held() {
        let mut bytes = b"<testsuites><testsuite><system-out><![CDATA[".to_vec();
        bytes.resize(bytes.len() + (3 << 20), b'x');
        bytes.extend_from_slice(b"]]></system-out></testsuite></testsuites>");
        let (summary, written) = checked(&bytes);
        assert_eq!(summary.unwrap().cases, 0);
        assert!(written == bytes);
        let mut markup = b"<testsuites a='".to_vec();
        markup.resize(markup.len() + (3 << 20), b';');
        assert!(checked(&markup).0.unwrap_err().contains("has no end"));
    }
}
