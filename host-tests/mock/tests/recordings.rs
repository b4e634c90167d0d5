//! Community Edition as it is here, against the answers of a real one (3.0.1) in `host-tests/fixtures/community-3.0.1`: each recorded request
//! is sent, and the answer has to be the recorded one in all but the values that differ from run to run.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;

use serde_json::Value;

use testsigma_mock::{Edition, Look, Mock, Plan};

/// One exchange: lines of a head, and a body.
struct Message {
    first: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Message {
    fn parse(bytes: &[u8]) -> Message {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let (head, body) = match end {
            Some(end) => (&bytes[..end], &bytes[end + 4..]),
            None => {
                let end = bytes.windows(2).position(|two| two == b"\n\n").expect("a head");
                (&bytes[..end], &bytes[end + 2..])
            }
        };
        let head = String::from_utf8_lossy(head);
        let mut lines = head.lines();
        let first = lines.next().expect("a first line").to_owned();
        let headers = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()));
        Message { first, headers: headers.collect(), body: body.to_vec() }
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    fn status(&self) -> &str {
        self.first.split(' ').nth(1).expect("a status")
    }
}

/// The request and the answer of a recording.
fn recording(name: &str) -> (Message, Message) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../fixtures/community-3.0.1/{name}.http"));
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let at = bytes.windows(5).position(|five| five == b"\n---\n").expect("a line between them");
    let mut request = Message::parse(&[&bytes[..at], b"\n\n"].concat());
    request.body = request.body.trim_ascii().to_vec();
    (request, Message::parse(&bytes[at + 5..]))
}

/// Sends the recorded request, about another run and another plan, with another key.
fn asked(mock: &Mock, request: &Message, path: &str, body: &str, key: Option<&str>) -> Message {
    let method = request.first.split(' ').next().expect("a method");
    let mut head = format!("{method} {path} HTTP/1.1\r\nHost: mock\r\nContent-Length: {}\r\n", body.len());
    for name in ["accept", "content-type"] {
        if let Some(value) = request.header(name) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
    }
    if let Some(key) = key {
        head.push_str(&format!("Authorization: Bearer {key}\r\n"));
    }
    let mut stream = TcpStream::connect(("127.0.0.1", mock.port())).expect("the server listens");
    stream.write_all(format!("{head}\r\n{body}").as_bytes()).expect("the server reads");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("the server answers");
    Message::parse(&answer)
}

/// Names, types, and what is null; of lists, their first element.
fn shape(value: &Value, at: &str, shape: &mut Vec<String>) {
    match value {
        // Null where a person started the run.
        _ if at.ends_with("build_no") => shape.push(format!("{at}: text or null")),
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| self::shape(value, &format!("{at}.{name}"), shape))
        }
        Value::Array(elements) => {
            shape.push(format!("{at}: {} elements", elements.len().min(1)));
            elements.iter().take(1).for_each(|element| self::shape(element, &format!("{at}[]"), shape));
        }
        Value::Null => shape.push(format!("{at}: null")),
        Value::Bool(_) => shape.push(format!("{at}: bool")),
        Value::Number(number) => shape.push(format!("{at}: {}", if number.is_u64() { "whole" } else { "number" })),
        Value::String(_) => shape.push(format!("{at}: text")),
    }
}

/// What a body is like: of JSON its shape, of XML its elements with the names of their attributes, of other text itself.
fn likeness(message: &Message) -> Vec<String> {
    let text = String::from_utf8_lossy(&message.body);
    if let Ok(value) = serde_json::from_str::<Value>(&text) {
        let mut likeness = Vec::new();
        shape(&value, "", &mut likeness);
        likeness.sort();
        return likeness;
    }
    if !text.starts_with('<') {
        return vec![text.into_owned()];
    }
    let names = |tag: &str| {
        let attributes =
            tag.split('"').step_by(2).filter_map(|piece| piece.trim().strip_suffix('=')).map(str::to_owned);
        format!("{} {}", tag.split([' ', '/']).next().unwrap_or_default(), attributes.collect::<Vec<_>>().join(" "))
    };
    let mut tags: Vec<String> = text
        .split('<')
        .filter_map(|piece| piece.split_once('>'))
        .map(|(tag, _)| tag)
        .filter(|tag| !tag.starts_with(['/', '?']))
        .map(names)
        .collect();
    tags.sort();
    tags.dedup();
    tags
}

/// The recordings about one run, and the plan whose run is like it. The run is looked at so often before.
fn runs() -> Vec<(&'static str, Plan, usize)> {
    let plan = || Plan::new(7).cases(3, 0);
    let waiting = || plan().looks([Look::in_progress(0, 0)]);
    let failed = || Plan::new(7).cases(5, 1).looks([Look::in_progress(3, 0), Look::completed()]);
    let rerun =
        |looks: Vec<Look>, result: &str| Plan::new(7).cases(1, 1).looks([Look::completed()]).rerun(0, looks, result);
    let going = || rerun(vec![Look::in_progress(0, 0)], "SUCCESS");
    vec![
        ("pass-look-1", waiting(), 0),
        ("pass-look-5", plan().looks([Look::completed()]), 0),
        ("fail-look-1", failed(), 0),
        ("fail-look-7", failed(), 1),
        ("rerun-passes-look-5", going(), 1),
        ("rerun-passes-look-6", rerun(vec![Look::completed()], "SUCCESS"), 1),
        ("rerun-mixed-look-9", rerun(vec![Look::completed()], "FAILURE"), 1),
        ("pass-junit-accept-xml", plan().looks([Look::completed()]), 0),
        ("pass-junit-accept-xml-utf8", plan().looks([Look::completed()]), 0),
        ("fail-junit", failed(), 2),
        ("junit-accept-any", plan().looks([Look::completed()]), 0),
        ("junit-not-completed", waiting(), 0),
        ("fail-test_case_results", failed(), 2),
        ("stop", waiting(), 1),
        ("stop-again", plan().name("Gate is slow").looks([Look::completed()]), 1),
    ]
}

/// Compares an answer with its recording; gives what differs.
fn differences(name: &str, recorded: &Message, answer: &Message) -> Vec<String> {
    let mut differences = Vec::new();
    let mut compare = |what: &str, recorded: String, is: String| {
        if recorded != is {
            differences.push(format!("{name}: {what}: recorded {recorded}, is {is}"));
        }
    };
    compare("status", recorded.status().to_owned(), answer.status().to_owned());
    let content_type = |message: &Message| format!("{:?}", message.header("content-type").map(str::to_ascii_lowercase));
    compare("content type", content_type(recorded), content_type(answer));
    let has_date = |message: &Message| message.header("date").is_some().to_string();
    compare("has a date", has_date(recorded), has_date(answer));
    let (recorded, is) = (likeness(recorded), likeness(answer));
    let missing: Vec<_> = recorded.iter().filter(|line| !is.contains(line)).collect();
    let added: Vec<_> = is.iter().filter(|line| !recorded.contains(line)).collect();
    compare("body", format!("{missing:?}"), format!("{added:?}"));
    differences.retain(|line| !line.ends_with("body: recorded [], is []"));
    differences
}

#[test]
fn answers_about_a_run_are_those_of_the_real_server() {
    let mut wrong = Vec::new();
    for (name, plan, looks) in runs() {
        let mock = Mock::start_edition(Edition::Community);
        let id = mock.start_run(plan, "b");
        let look = recording("pass-look-1").0;
        for _ in 0..looks {
            asked(&mock, &look, &format!("/api/v1/test_plan_results/{id}"), "", Some(mock.key()));
        }
        let (request, recorded) = recording(name);
        let path = request.first.split(' ').nth(1).expect("a path");
        let path: String = match path.split_once("testPlanResultId:") {
            Some((begin, _)) => format!("{begin}testPlanResultId:{id}&size=50"),
            None => format!("{}/{id}", path.rsplit_once('/').expect("an id").0),
        };
        let body = String::from_utf8_lossy(&request.body).into_owned();
        wrong.extend(differences(name, &recorded, &asked(&mock, &request, &path, &body, Some(mock.key()))));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn other_answers_are_those_of_the_real_server() {
    let mut wrong = Vec::new();
    for (name, key) in [
        ("pass-trigger", "right"),
        ("unknown-plan", "right"),
        ("no-plan", "right"),
        ("malformed-json", "right"),
        ("id-not-a-number", "right"),
        ("unknown-run", "right"),
        ("stop-unknown", "right"),
        ("probe", "right"),
        ("cloud-path-get", "right"),
        ("cloud-path-post", "right"),
        ("wrong-key", "wrong"),
        ("no-key", ""),
    ] {
        let mock = Mock::start_edition(Edition::Community);
        mock.add(Plan::new(9001).cases(2, 0));
        mock.start_run(Plan::new(8).cases(2, 0).looks([Look::completed()]), "b");
        let (request, recorded) = recording(name);
        let path = request.first.split(' ').nth(1).expect("a path").to_owned();
        let body = String::from_utf8_lossy(&request.body).into_owned();
        let key = match key {
            "right" => Some(mock.key()),
            "" => None,
            other => Some(other),
        };
        wrong.extend(differences(name, &recorded, &asked(&mock, &request, &path, &body, key)));
    }
    let mock = Mock::start_edition(Edition::Community);
    mock.add(Plan::new(9003));
    mock.start_run(Plan::new(9003).looks([Look::in_progress(1, 0)]), "b");
    let (request, recorded) = recording("conflict");
    let body = String::from_utf8_lossy(&request.body).into_owned();
    wrong.extend(differences(
        "conflict",
        &recorded,
        &asked(&mock, &request, "/api/v1/test_plan_results", &body, Some(mock.key())),
    ));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_report_is_in_the_encoding_that_is_asked_for() {
    let mock = Mock::start_edition(Edition::Community);
    let id = mock.start_run(Plan::new(7).name("Käse – €").looks([Look::completed()]), "b");
    let path = format!("/api/v1/reports/junit/{id}");
    for (name, bytes) in
        [("pass-junit-accept-xml", &b"K\xe4se ? ?"[..]), ("pass-junit-accept-xml-utf8", "Käse – €".as_bytes())]
    {
        let answer = asked(&mock, &recording(name).0, &path, "", Some(mock.key()));
        assert!(answer.body.windows(bytes.len()).any(|window| window == bytes), "{name}");
    }
}
