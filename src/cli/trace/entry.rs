//! One exchange as an entry of a HAR, <http://www.softwareishard.com/blog/har-12-spec/>.

use std::time::{Duration, SystemTime};

use serde_json::value::RawValue;

use crate::cli::output::run_body;
use crate::io::transport::{Head, Request};
use crate::redact::{MASK, Redactor};
use crate::sanitize;

/// What came of a request.
pub(super) struct Answer<'a> {
    /// The head, and how long after the request it came.
    pub head: Option<(&'a Head, Duration)>,
    /// The beginning of the body, without the key.
    pub body: &'a [u8],
    /// The length of the whole body, in bytes.
    pub received: u64,
    /// Whether it is longer than what is written.
    pub is_cut: bool,
    /// Why it is not complete.
    pub failure: Option<&'a str>,
    /// The time from the request to the end.
    pub took: Duration,
}

/// Headers that give access to the server.
const SECRET_HEADERS: [&str; 3] = ["authorization", "set-cookie", "cookie"];

/// The last second that can be written: the year 10000 has no form.
const LAST: Duration = Duration::from_secs(253_402_300_799);

/// The entry, as JSON.
pub(super) fn entry(request: &Request, wall: SystemTime, answer: &Answer<'_>, redactor: &Redactor) -> String {
    let clean = |text: &str| quoted(&readable(text, redactor));
    // To print 128 bits would take 2 KB of the artifact.
    let millis = |duration: Duration| u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
    let took = millis(answer.took);
    let wait = answer.head.map_or(took, |(_, wait)| millis(wait).min(took));
    let scheme = if request.secure { "https" } else { "http" };
    let url = clean(&format!("{scheme}://{}{}", request.authority, request.path));
    let query = request.path.split_once('?').map_or("", |(_, query)| query);
    let query = list(query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (clean(name), clean(value))
    }));
    let header = |name: &str, value: &str| {
        let is_secret = SECRET_HEADERS.iter().any(|secret| name.eq_ignore_ascii_case(secret));
        (clean(name), clean(if is_secret { MASK } else { value }))
    };
    let sent = list(request.headers.iter().map(|(name, value)| header(name, value)));
    let posted = match request.body.as_slice() {
        [] => String::new(),
        body => {
            let text = body_text(&redactor.bytes(body), false, redactor);
            format!(r#","postData":{{"mimeType":"application/json","text":{}}}"#, quoted(&text))
        }
    };
    let (status, received, media_type, location) = match answer.head {
        Some((head, _)) => {
            let received = head.headers.iter().map(|(name, value)| header(name, &String::from_utf8_lossy(value)));
            let value = |name: &str| head.header(name).unwrap_or_default();
            (head.status.as_u16(), list(received), clean(value("content-type")), clean(value("location")))
        }
        None => (0, list([].into_iter()), quoted(""), quoted("")),
    };
    let comment = if answer.is_cut { r#","comment":"cut""# } else { "" };
    let failure = answer.failure.map(|failure| format!(r#","_error":{}"#, clean(failure))).unwrap_or_default();
    format!(
        concat!(
            r#"{{"startedDateTime":"{started}","time":{took},"request":{{"method":"{method}","url":{url},"#,
            r#""httpVersion":"unknown","cookies":[],"headers":{sent},"queryString":{query},"headersSize":-1,"#,
            r#""bodySize":{sent_size}{posted}}},"response":{{"status":{status},"statusText":"","#,
            r#""httpVersion":"unknown","cookies":[],"headers":{received},"#,
            r#""content":{{"size":{size},"mimeType":{media_type},"text":{text}{comment}}},"#,
            r#""redirectURL":{location},"headersSize":-1,"bodySize":{size}{failure}}},"#,
            r#""cache":{{}},"timings":{{"send":0,"wait":{wait},"receive":{receive}}}}}"#
        ),
        started = humantime::format_rfc3339_millis(wall.clamp(SystemTime::UNIX_EPOCH, SystemTime::UNIX_EPOCH + LAST)),
        method = request.method.as_str(),
        sent_size = request.body.len(),
        size = answer.received,
        took = took,
        url = url,
        sent = sent,
        query = query,
        posted = posted,
        status = status,
        received = received,
        media_type = media_type,
        comment = comment,
        location = location,
        failure = failure,
        wait = wait,
        text = quoted(&body_text(answer.body, answer.is_cut, redactor)),
        receive = took - wait,
    )
}

/// A list of names and values that are JSON already.
fn list(pairs: impl Iterator<Item = (String, String)>) -> String {
    let items: Vec<String> = pairs.map(|(name, value)| format!(r#"{{"name":{name},"value":{value}}}"#)).collect();
    format!("[{}]", items.join(","))
}

fn quoted(text: &str) -> String {
    // Text can always be written.
    serde_json::to_string(text).unwrap_or_default()
}

/// A body as text. JSON is cleaned text by text; a body that is cut ends before what may be half an address.
fn body_text(body: &[u8], is_cut: bool, redactor: &Redactor) -> String {
    let text = String::from_utf8_lossy(body);
    if is_cut {
        let end = text.rfind(|c: char| c.is_ascii_whitespace() || "\"<>,;".contains(c)).unwrap_or(0);
        return readable(&text[..end], redactor);
    }
    if serde_json::from_str::<&RawValue>(&text).is_ok() {
        return run_body::clean(text.as_bytes(), redactor);
    }
    readable(&text, redactor)
}

/// Text without the key and without e-mail addresses.
fn readable(text: &str, redactor: &Redactor) -> String {
    redactor.text(&sanitize::without_addresses(&redactor.text(text)))
}
