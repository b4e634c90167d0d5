//! The forms in which a server, a log or a report may echo a key: the one list of them. The rows of the hostile table, the unit tests and
//! `docs/key.md` are made from it.

use std::collections::HashSet;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// What was done to the key, to follow the word "it".
    pub name: &'static str,
    /// What came of it.
    pub text: String,
}

/// A part of a key is searched for by itself if it is as long as this, in bytes.
const MIN_PART: usize = 16;

/// What is done to a key.
type Make = fn(&str) -> String;

/// Every form that is hidden, by its name.
pub const FORMS: &[(&str, Make)] = &[
    ("raw", str::to_owned),
    ("in capitals", str::to_uppercase),
    ("in small letters", str::to_lowercase),
    ("cut after three quarters", |key| three_quarters(key).to_owned()),
    ("in pieces with dashes, as a UUID", |key| grouped(key, 8, "-")),
    ("in pieces with spaces", |key| grouped(key, 4, " ")),
    ("in lines", |key| grouped(key, 16, "\n")),
    ("in UTF-16", |key| each(key, |byte| format!("{}\0", char::from(byte)))),
    ("in hexadecimal", |key| each(key, |byte| format!("{byte:02x}"))),
    ("in hexadecimal capitals", |key| each(key, |byte| format!("{byte:02X}"))),
    ("in hexadecimal with colons", |key| grouped(&each(key, |byte| format!("{byte:02x}")), 2, ":")),
    ("as bytes of a language", |key| each(key, |byte| format!("\\x{byte:02x}"))),
    ("percent-encoded", |key| percent_encoded(key, |byte| format!("%{byte:02X}"))),
    ("percent-encoded in small letters", |key| percent_encoded(key, |byte| format!("%{byte:02x}"))),
    ("percent-encoded, every character", |key| each(key, |byte| format!("%{byte:02X}"))),
    ("percent-encoded twice", |key| each(key, |byte| format!("%25{byte:02X}"))),
    ("percent-encoded three times", |key| each(key, |byte| format!("%2525{byte:02X}"))),
    ("percent-encoded and cut", |key| each(three_quarters(key), |byte| format!("%{byte:02X}"))),
    ("percent-encoded as Unicode", |key| each(key, |byte| format!("%u{byte:04x}"))),
    ("escaped for JSON", json),
    ("escaped for JSON, slashes too", |key| json(key).replace('/', "\\/")),
    ("escaped for JSON twice", |key| json(&json(key))),
    ("as JSON escapes", |key| each(key, |byte| format!("\\u{byte:04x}"))),
    ("as JSON escapes, twice", |key| each(key, |byte| format!("\\\\u{byte:04X}"))),
    ("as JSON escapes, cut", |key| each(three_quarters(key), |byte| format!("\\u{byte:04x}"))),
    ("as escapes with braces", |key| each(key, |byte| format!("\\u{{{byte:x}}}"))),
    ("escaped for markup", markup),
    ("escaped for markup twice", |key| markup(&markup(key))),
    ("as decimal references", |key| each(key, |byte| format!("&#{byte};"))),
    ("as decimal references with zeros", |key| each(key, |byte| format!("&#{byte:07};"))),
    ("as hexadecimal references", |key| each(key, |byte| format!("&#x{byte:x};"))),
    ("as hexadecimal references with zeros", |key| each(key, |byte| format!("&#x{byte:07x};"))),
    ("as hexadecimal references in capitals", |key| each(key, |byte| format!("&#X{byte:04X};"))),
    ("as references within references", |key| each(key, |byte| format!("&amp;#{byte};"))),
    ("as references, percent-encoded", |key| each(key, |byte| format!("%26%23{byte}%3B"))),
    ("as base64", |key| core(&STANDARD.encode(key))),
    ("as base64 for URLs", |key| core(&URL_SAFE.encode(key))),
    ("as base64 after one byte", |key| core(&STANDARD.encode(format!(":{key}")))[2..].to_owned()),
    ("as base64 after two bytes", |key| core(&STANDARD.encode(format!("u:{key}")))[3..].to_owned()),
    ("as base64 in lines", |key| grouped(&core(&STANDARD.encode(key)), 16, "\r\n")),
    ("as base64 in lines, escaped for JSON", |key| grouped(&core(&STANDARD.encode(key)), 16, "\\r\\n")),
    ("as base64, cut", |key| three_quarters(&core(&STANDARD.encode(key))).to_owned()),
    ("as base64, percent-encoded", |key| percent_encoded(&core(&STANDARD.encode(key)), |byte| format!("%{byte:02X}"))),
];

/// Every form of a key, each text once, and its parts.
pub fn forms(key: &str) -> Vec<Form> {
    let mut forms: Vec<Form> = FORMS.iter().map(|(name, make)| Form { name, text: make(key) }).collect();
    let parts = key.split('.').filter(|part| part.len() >= MIN_PART && *part != key);
    forms.extend(parts.map(|part| Form { name: "a part of it, raw", text: part.to_owned() }));
    let mut known = HashSet::new();
    forms.retain(|form| known.insert(form.text.clone()));
    forms
}

/// Looks for all forms of one key, again and again.
pub struct Search(Vec<(Form, memchr::memmem::Finder<'static>)>);

impl Search {
    /// For this key.
    pub fn new(key: &str) -> Self {
        let finder = |form: &Form| memchr::memmem::Finder::new(&form.text).into_owned();
        Search(forms(key).into_iter().map(|form| (form.clone(), finder(&form))).collect())
    }

    /// The first form that `bytes` hold, if they hold any.
    pub fn found(&self, bytes: &[u8]) -> Option<&Form> {
        self.0.iter().find(|(_, finder)| finder.find(bytes).is_some()).map(|(form, _)| form)
    }
}

fn each(key: &str, escape: fn(u8) -> String) -> String {
    key.bytes().map(escape).collect()
}

/// The beginning: what is left of a key that is cut for a message.
fn three_quarters(text: &str) -> &str {
    &text[..text.floor_char_boundary(text.len() * 3 / 4)]
}

fn grouped(text: &str, size: usize, between: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let pieces: Vec<String> = characters.chunks(size).map(|piece| piece.iter().collect()).collect();
    pieces.join(between)
}

fn percent_encoded(key: &str, escape: fn(u8) -> String) -> String {
    let unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    key.bytes().map(|byte| if unreserved(byte) { char::from(byte).to_string() } else { escape(byte) }).collect()
}

fn json(key: &str) -> String {
    let quoted = serde_json::Value::from(key).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}

fn markup(key: &str) -> String {
    key.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// What is the same whatever follows the key: all of it, or all but the last character where that is padded.
fn core(base64: &str) -> String {
    let unpadded = base64.trim_end_matches('=');
    let kept = unpadded.len() - usize::from(unpadded.len() < base64.len());
    unpadded[..kept].to_owned()
}
