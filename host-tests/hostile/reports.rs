//! The JUnit report: late, broken, hostile, or none.

use std::time::Duration;

use testsigma_harness::artifact::FILES;
use testsigma_mock::{Fault, Junit, Look, Plan, Reply};

use super::asked::{Asked, nothing, only};
use super::row::{Grant, Report, Row};

const REQUIRED: &str = "<error message=\"the test plan passed, but the JUnit report that is required could not be had";
const ENTITIES: &str = "<!DOCTYPE a [<!ENTITY b \"c\">]><testsuites>&b;</testsuites>";
const FORBIDDEN: &[u8] = b"<testsuites><testsuite name=\"a\x1b[31m\" tests=\"1\">\
    <testcase name=\"b\x07\xff\"/></testsuite></testsuites>";

fn long_text(bytes: usize) -> String {
    let text = "x".repeat(bytes);
    format!(
        "<testsuites><testsuite name=\"a\"><testcase name=\"b\"/><system-out>{text}</system-out></testsuite></testsuites>"
    )
}

fn nested(depth: usize) -> String {
    format!("{}{}", "<testsuites>".repeat(depth), "</testsuites>".repeat(depth))
}

/// One case that passed, with this in its name.
fn named(name: &[u8], head: &str) -> Vec<u8> {
    [head.as_bytes(), b"<testsuites><testsuite name='a'><testcase name='", name, b"'/></testsuite></testsuites>"]
        .concat()
}

fn bytes(content_type: &str, body: Vec<u8>) -> Reply {
    Reply::bytes(200, content_type, body)
}

fn xml(body: &str) -> Reply {
    Reply::xml(200, body)
}

/// The run passes; its report is answered so.
fn report(title: &str, reply: Reply) -> Row {
    Row::new(title)
        .plan(move |p| p.looks([Look::completed()]).junit(reply.clone()))
        .asks(only().triggers(1).looks(1).reports(1))
}

/// The same with something that is no report and never will be one.
fn none(title: &str, requests: Asked, reply: Reply) -> Row {
    report(title, reply).asks(requests).leaves(Report::MadeUp)
}

/// It may come yet.
fn again() -> Asked {
    only().triggers(1).looks(1).reports(5)
}

/// That settles it.
fn once() -> Asked {
    only().triggers(1).looks(1).reports(1)
}

pub fn rows() -> Vec<Row> {
    let sentence = || Reply::fixture(200, "junit_not_completed.txt");
    let page = || Reply::html(200, "<html>Log in</html>");
    vec![
        Row::new("The report is ready at the third try")
            .plan(|p| p.looks([Look::completed()]).junit(Junit::NotReadyFor(2)))
            .asks(only().triggers(1).looks(1).reports(3)),
        Row::new("The report is ready at the third try, while another plan's drips through the only exchange that may be under way")
            .plan(|p| p.looks([Look::completed()]).junit(Junit::NotReadyFor(2)))
            .server(|scene| {
                let dripping = Reply::fixture(200, "junit_ce_all_passed.xml").fault(Fault::Drip { every: Duration::from_millis(1) });
                scene.mock.add(Plan::new(8).looks([Look::completed()]).junit(dripping));
            })
            .line("run --plan 7 --plan 8 --max-requests 1")
            .asks(only().triggers(2).looks(2).reports(4))
            .leaves(Report::Absent),
        none("The report is never ready: a sentence as XML with 200", again(), sentence()).defects(&["D10"]),
        none("The report is never ready; --junit required", again(), sentence())
            .with("--junit required")
            .exits(76)
            .report_says(REQUIRED),
        report("The report is never ready; --junit none", sentence())
            .with("--junit none")
            .asks(only().triggers(1).looks(1))
            .leaves(Report::Absent),
        Row::new("Tests fail, and the report is never ready; --junit required")
            .plan(move |p| p.result("FAILURE").looks([Look::completed()]).junit(sentence()))
            .with("--junit required")
            .exits(10)
            .asks(again())
            .leaves(Report::MadeUp),
        none("The report is a login page with 200", again(), page()).never("Log in").defects(&["D10"]),
        none("The report is a login page; --junit required", again(), page()).with("--junit required").exits(76),
        none("The report is an error as XML with 200", again(), xml("<APIErrorDTO><error>x</error></APIErrorDTO>")),
        none("The report is empty", again(), xml("")),
        none("The report is cut", again(), Reply::faithful().fault(Fault::CutAfter(300))),
        none("The report is half a document", again(), xml("<testsuites><testsuite name=\"a\"><testcase name=\"b\"/>")),
        none("The report stalls", again(), Reply::faithful().fault(Fault::StallAfter(300)))
            .with("--max-wait 2s")
            .asks(only().triggers(1).looks(1).reports(1..=5)),
        none("The report is 404", once(), Reply::empty(404)).defects(&["D10"]),
        none("The report is 410: the format is gone", once(), Reply::empty(410)),
        none("The report is 406", once(), Reply::empty(406)),
        none("The report is 401", once(), Reply::empty(401)),
        none("The report is 410; --junit required", once(), Reply::empty(410)).with("--junit required").exits(76),
        none("The report is 500", again(), Reply::empty(500)),
        none("The report is JSON with 200", again(), Reply::json(200, r#"{"error":"x"}"#)),
        none("The report has a document type with entities", again(), xml(ENTITIES)).says("DOCTYPE"),
        none("The report is nested three thousand deep", again(), xml(&nested(3000))),
        report("The report is nested a thousand deep", xml(&nested(1000))),
        none("The report has two roots", again(), xml("<testsuites/><testsuites/>")),
        report(
            "The report holds characters that XML forbids",
            Reply::bytes(200, "application/xml", FORBIDDEN.to_vec()),
        )
        .says("characters that XML does not allow"),
        report(
            "The report refers to characters that XML forbids",
            xml(&String::from_utf8_lossy(&named(b"&#27;[31mx&#x0;", ""))),
        )
        .report_says("name='[31mx'")
        .says("2 characters that XML does not allow"),
        report("The report refers to a forbidden character; --junit required", {
            xml(&String::from_utf8_lossy(&named(b"&#27;", "")))
        })
        .with("--junit required"),
        report("The report declares ISO-8859-1, and is", {
            bytes("application/xml", named(b"K\xe4se", "<?xml version='1.0' encoding='ISO-8859-1'?>"))
        })
        .report_says("<?xml version='1.0' encoding='UTF-8'?>")
        .report_says("Käse"),
        report("The report declares UTF-8, and is ISO-8859-1, as the header says", {
            bytes(
                "application/xml;charset=ISO-8859-1",
                named(b"K\xe4se \xfcber", "<?xml version='1.0' encoding='UTF-8'?>"),
            )
        })
        .report_says("<?xml version='1.0' encoding='UTF-8'?>")
        .report_says("Käse über")
        .unsaid("U+FFFD"),
        report("The report declares ISO-8859-1, and is UTF-8, as the header says", {
            bytes(
                "application/xml; charset=\"utf-8\"",
                named("Käse".as_bytes(), "<?xml version='1.0' encoding='ISO-8859-1'?>"),
            )
        })
        .report_says("<?xml version='1.0' encoding='UTF-8'?>")
        .report_says("Käse"),
        report("The report is UTF-16", {
            let text =
                String::from_utf8_lossy(&named("Käse".as_bytes(), "\u{feff}<?xml version='1.0' encoding='UTF-16'?>"))
                    .into_owned();
            bytes("application/xml", text.encode_utf16().flat_map(u16::to_le_bytes).collect())
        })
        .report_says("<?xml version='1.0' encoding='UTF-8'?>")
        .report_says("Käse"),
        report("The report is windows-1252", bytes("text/xml;charset=windows-1252", named(b"\x80 5", "")))
            .report_says("€ 5"),
        report("The report holds bytes that are no UTF-8", bytes("application/xml", named(b"\xff", "")))
            .says("1 bytes that are no text"),
        none("The report is in an encoding that is not read", again(), {
            bytes("application/xml", named(b"x", "<?xml version='1.0' encoding='Shift_JIS'?>"))
        })
        .says("its encoding is Shift_JIS"),
        none("The report's header names an encoding that is not read; --junit required", again(), {
            bytes("application/xml;charset=EUC-JP", named(b"x", ""))
        })
        .with("--junit required")
        .exits(76)
        .says("its encoding is EUC-JP"),
        none("The report declares UTF-16, which it is not; --junit required", again(), {
            bytes("application/xml", named(b"x", "<?xml version='1.0' encoding='UTF-16'?>"))
        })
        .with("--junit required")
        .exits(76),
        none("The report's declaration is none; --junit required", again(), xml("<?xml garbage?><testsuites/>"))
            .with("--junit required")
            .exits(76),
        none(
            "The report begins with two byte order marks; --junit required",
            again(),
            xml("\u{feff}\u{feff}<testsuites/>"),
        )
        .with("--junit required")
        .exits(76),
        none("The report has a name that is none; --junit required", again(), xml("<testsuites><a×/></testsuites>"))
            .with("--junit required")
            .exits(76),
        none(
            "The report has a prefix that is bound to nothing; --junit required",
            again(),
            xml("<testsuites><a:b/></testsuites>"),
        )
        .with("--junit required")
        .exits(76),
        report(
            "The report holds an attribute of two megabytes",
            xml(&String::from_utf8_lossy(&named("x".repeat(2_000_000).as_bytes(), ""))),
        ),
        report("The report holds a text of two megabytes", xml(&long_text(2_000_000))),
        report("The report announces its own end", Reply::faithful().header("Sunset", "Sat, 31 Dec 2026 23:59:59 GMT"))
            .says("announces the end of its JUnit reports: Sat, 31 Dec 2026"),
        Row::new("A report is required, and no directory is granted")
            .grant(Grant::Nothing)
            .with("--junit required")
            .exits(73)
            .asks(nothing())
            .leaves(Report::NoFiles)
            .says("nothing was started"),
        Row::new("The script's path for the report has a space in it")
            .arg("--reportfilepath=my report.xml")
            .defects(&["D19"]),
        Row::new("Files of an earlier build are there")
            .before(|directory| {
                for name in FILES {
                    std::fs::write(directory.join(name), "yesterday").expect("it can be written");
                }
            })
            .never("yesterday")
            .defects(&["D12"]),
        Row::new("A report of an earlier build is there, and this build cannot start")
            .before(|directory| {
                std::fs::write(directory.join("TEST-testsigma.xml"), "yesterday").expect("it can be written");
            })
            .plan(|p| p.on_trigger(Reply::empty(401)))
            .exits(77)
            .asks(only().triggers(1))
            .leaves(Report::MadeUp)
            .never("yesterday"),
    ]
}
