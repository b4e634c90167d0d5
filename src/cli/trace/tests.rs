use std::cell::Cell;

use http::{Method, StatusCode};
use serde_json::Value;

use super::*;
use crate::io::files::FileError;
use crate::io::files::memory::MemoryFiles;
use crate::io::transport::{Answered, TransportErrorKind};
use crate::secret::Secret;

const KEY: &str = "eyJhbGciOiJIUzUxMiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl";

struct Frozen;

impl Clock for Frozen {
    fn now(&self) -> Duration {
        Duration::from_secs(5)
    }

    fn wall_clock(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_millis(1_784_639_875_726)
    }
}

/// Answers each request with the next of these.
struct Script(RefCell<Vec<Answered>>);

impl Transport for Script {
    fn begin(&self, _: &Request) -> Box<dyn Exchange + '_> {
        Box::new(self.0.borrow_mut().remove(0))
    }

    fn wait(&self, _: Duration) {}
}

fn head(media_type: &str) -> Head {
    let headers = [("Content-Type", media_type), ("Set-Cookie", "JSESSIONID=sesame")];
    let headers = headers.map(|(name, value)| (name.to_owned(), value.as_bytes().to_vec())).to_vec();
    Head { status: StatusCode::OK, headers }
}

fn request() -> Request {
    Request {
        method: Method::POST,
        secure: true,
        authority: "t.example".to_owned(),
        path: "/api/v1/x?query=a:7&to=ann%40example.com".to_owned(),
        headers: vec![("authorization", format!("Bearer {KEY}"))],
        body: format!("{{\"buildNo\":\"{KEY}\"}}").into_bytes(),
        timeout: Duration::from_secs(1),
    }
}

/// The file after each of these answers was read to its end, or given up before its first byte.
fn traced(answers: Vec<(Answered, bool)>) -> Vec<String> {
    let files = MemoryFiles { granted: true, ..MemoryFiles::default() };
    let (answers, read): (Vec<_>, Vec<_>) = answers.into_iter().unzip();
    let script = Script(RefCell::new(answers));
    let redactor = Redactor::new(&Secret::parse(KEY).unwrap());
    let trace = Trace::begin(&script, &Frozen, &files, &redactor, "t.har").unwrap();
    let text = || String::from_utf8(files.files.borrow()["t.har"].clone()).unwrap();
    let mut texts = vec![text()];
    for is_read in read {
        let mut exchange = trace.begin(&request());
        while is_read && !matches!(exchange.poll(), Ok(Progress::End) | Err(_)) {}
        drop(exchange);
        texts.push(text());
    }
    assert_eq!(trace.failure(), None);
    texts
}

#[test]
fn the_file_is_valid_after_each_exchange_and_names_nobody() {
    let broken = || TransportError::new(TransportErrorKind::Broken, format!("at {KEY}"));
    let json = format!("{{\"a\":\"{KEY}\",\"b\":\"ann\\u0040example.com\",\"c\":\"/\\u00e4 [x] ::y\"}}");
    let xml = "<a to=\"bob&#64;example.com\">\u{e4} \"q\"\n</a>";
    // The key stands across the cut, and so does an address.
    let long = |end: &str| format!("{} {end} and more", "x".repeat(MAX_BODY - 20));
    let whole = |media: &str, body: &str| (Answered::with(head(media), body.as_bytes().to_vec()), true);
    let texts = traced(vec![
        whole("application/json", &json),
        whole("application/xml", xml),
        whole("text/plain", &long(KEY)),
        whole("text/plain", &long("cleopatra.of.egypt@example.com")),
        (Answered::cut(head("text/plain"), b"half a".to_vec(), broken()), true),
        (Answered::failed(broken()), true),
        (Answered::with(head("text/plain"), Vec::new()), false),
    ]);
    for (count, text) in texts.iter().enumerate() {
        let har: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(har["log"]["entries"].as_array().unwrap().len(), count);
        for secret in [&KEY[..12], "sesame", "ann@", "ann%40", "ann\\u0040", "bob@", "bob&", "cleopatra"] {
            assert!(!text.contains(secret), "{secret}: {text}");
        }
    }
    let har: Value = serde_json::from_str(texts.last().unwrap()).unwrap();
    let entries = har["log"]["entries"].as_array().unwrap();
    let content = |at: usize| &entries[at]["response"]["content"];
    let first: Value = serde_json::from_str(content(0)["text"].as_str().unwrap()).unwrap();
    assert_eq!(first, serde_json::json!({"a": "***", "b": "[e-mail]", "c": "/\u{e4} [x] ::y"}));
    assert_eq!(content(1)["text"], "<a to=\"[e-mail]\">\u{e4} \"q\"\n</a>");
    assert_eq!((&content(2)["comment"], &content(2)["size"]), (&"cut".into(), &long(KEY).len().into()));
    assert_eq!(content(4)["text"], "half a");
    let told = |at: usize| {
        let response = &entries[at]["response"];
        (response["status"].as_u64().unwrap(), response["_error"].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(told(4), (200, "the connection broke (at ***)".to_owned()));
    assert_eq!(told(5), (0, "the connection broke (at ***)".to_owned()));
    assert_eq!(told(6), (0, "given up".to_owned()));
    let request = &entries[0]["request"];
    assert_eq!(request["url"], "https://t.example/api/v1/x?query=a:7&to=[e-mail]");
    assert_eq!(request["queryString"][0], serde_json::json!({"name": "query", "value": "a:7"}));
    assert_eq!(request["postData"]["text"], "{\"buildNo\":\"***\"}");
    assert_eq!(entries[0]["startedDateTime"], "2026-07-21T13:17:55.726Z");
}

#[test]
fn a_clock_beyond_the_calendar_is_written_as_its_end() {
    let redactor = Redactor::default();
    let answer =
        entry::Answer { head: None, body: b"", received: 0, is_cut: false, failure: None, took: Duration::ZERO };
    let wall = SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 40);
    let entry: Value = serde_json::from_str(&entry::entry(&request(), wall, &answer, &redactor)).unwrap();
    assert_eq!(entry["startedDateTime"], "9999-12-31T23:59:59.000Z");
}

/// A disk with room for so many bytes.
struct Disk<'d> {
    room: u64,
    bytes: &'d RefCell<Vec<u8>>,
    writes: Cell<u32>,
}

impl InPlace for Disk<'_> {
    fn write_at(&self, bytes: &[u8], offset: u64) -> Result<()> {
        self.writes.set(self.writes.get() + 1);
        let end = (offset + bytes.len() as u64).min(self.room);
        let mut disk = self.bytes.borrow_mut();
        let length = disk.len().max(end as usize);
        disk.resize(length, 0);
        let taken = (end - offset) as usize;
        disk[offset as usize..end as usize].copy_from_slice(&bytes[..taken]);
        if taken < bytes.len() {
            return Err(FileError::from(std::io::Error::from(std::io::ErrorKind::StorageFull)));
        }
        Ok(())
    }
}

#[test]
fn a_full_disk_leaves_what_was_written_before() {
    for room in 12..40 {
        let bytes = RefCell::new(b"[\n]}}\n".to_vec());
        let file = Box::new(Disk { room, bytes: &bytes, writes: Cell::new(0) });
        let mut file = TraceFile { file, end: 1, is_empty: true, failure: None };
        ["11111", "22222", "33333", "44444"].into_iter().for_each(|entry| file.append(entry));
        let text = String::from_utf8(bytes.borrow().clone()).unwrap();
        let entries = text.trim_end().strip_suffix("]}}").unwrap_or_else(|| panic!("{room}: {text:?}"));
        assert!(serde_json::from_str::<Value>(&format!("{entries}]")).is_ok(), "{room}: {text:?}");
        assert_eq!(file.failure.is_some(), room < 33, "{room}");
    }
}
