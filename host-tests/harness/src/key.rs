//! The forms in which a server, a log or a report may echo a key.

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

/// Every form that is searched for in everything that the artifact leaves; each text once.
pub fn forms(key: &str) -> Vec<Form> {
    let form = |name, text| Form { name, text };
    let each = |escape: fn(u8) -> String| key.bytes().map(escape).collect::<String>();
    let mut forms = vec![
        form("raw", key.to_owned()),
        form("percent-encoded", percent_encoded(key, |byte| format!("%{byte:02X}"))),
        form("percent-encoded in small letters", percent_encoded(key, |byte| format!("%{byte:02x}"))),
        form("escaped for JSON", json(key)),
        form("escaped for JSON, slashes too", json(key).replace('/', "\\/")),
        form("escaped for markup", markup(key)),
        form("as decimal references", each(|byte| format!("&#{byte};"))),
        form("as hexadecimal references", each(|byte| format!("&#x{byte:x};"))),
        form("as JSON escapes", each(|byte| format!("\\u{byte:04x}"))),
        form("as base64", core(&STANDARD.encode(key))),
        form("as base64 for URLs", core(&URL_SAFE.encode(key))),
    ];
    let parts = key.split('.').filter(|part| part.len() >= MIN_PART && *part != key);
    forms.extend(parts.map(|part| form("a part of it, raw", part.to_owned())));
    let mut known = HashSet::new();
    forms.retain(|form| known.insert(form.text.clone()));
    forms
}

/// The first form of the key that `bytes` hold, if they hold any.
pub fn found<'f>(forms: &'f [Form], bytes: &[u8]) -> Option<&'f Form> {
    forms.iter().find(|form| memchr::memmem::find(bytes, form.text.as_bytes()).is_some())
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
