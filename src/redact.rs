//! Hides the key wherever it turns up: in a server's echo, in a file, in a message.

mod index;
mod pattern;

use std::io::Read;

use index::PatternIndex;
use pattern::{ESCAPES, KeyPattern};

use crate::io::transform::{Transform, TransformReader};
use crate::sanitize;
use crate::secret::Secret;

/// What stands in the key's place.
pub const MASK: &str = "***";

/// Knows the forms in which the key may turn up.
#[derive(Clone, Default)]
pub struct Redactor {
    /// The whole key first, so that it is never left half hidden.
    patterns: Vec<KeyPattern>,
    /// The most bytes that one of them can take.
    longest: usize,
    /// The bytes that they can begin with, as a set: most bytes of a report are none of them.
    firsts: [u64; 4],
    /// Its pieces, unescaped.
    pieces: PatternIndex,
}

impl Redactor {
    /// Hides `key`: each character as it is or escaped for a URL, JSON, HTML or XML; in base64 at any alignment; and pieces of it as they are.
    pub fn new(key: &Secret) -> Self {
        let key = key.expose();
        let mut patterns = vec![KeyPattern::key(key)];
        patterns.extend(KeyPattern::base64(key));
        let longest = patterns.iter().map(KeyPattern::longest).max().unwrap_or_default();
        let mut firsts = [0; 4];
        for byte in patterns.iter().map(KeyPattern::first).chain(ESCAPES) {
            firsts[usize::from(byte >> 6)] |= 1 << (byte & 63);
        }
        Redactor { patterns, longest, firsts, pieces: PatternIndex::of(key.as_bytes()) }
    }

    /// `bytes` without the key.
    pub fn bytes(&self, bytes: &[u8]) -> Vec<u8> {
        let mut clean = Vec::with_capacity(bytes.len());
        self.scan(bytes, true, &mut clean);
        clean
    }

    /// `text` without the key.
    pub fn text(&self, text: &str) -> String {
        // Masked bytes of text are text: no form of the key begins or ends within a character.
        String::from_utf8(self.bytes(text.as_bytes())).unwrap_or_default()
    }

    /// What a server said, for people: one harmless line without the key and without e-mail addresses, of at most `most` characters. The
    /// key is hidden before anything is cut off, and again when what may have split it is gone.
    pub fn server_text(&self, text: &str, most: usize) -> String {
        sanitize::truncate(&self.text(&sanitize::server_text(&self.text(text))), most)
    }

    /// `source` without the key, as it streams.
    pub fn reader<R: Read>(&self, source: R) -> TransformReader<R, Redact<'_>> {
        TransformReader::new(source, Redact { redactor: self })
    }

    /// The length of the form of the key at the beginning of `text`, if there is one.
    fn form_at(&self, text: &[u8]) -> Option<usize> {
        let first = *text.first()?;
        let may_begin = self.firsts[usize::from(first >> 6)] & (1 << (first & 63)) != 0;
        let form = if may_begin { self.patterns.iter().find_map(|pattern| pattern.length_at(text)) } else { None };
        form.or_else(|| self.pieces.length_at(text))
    }

    /// Copies `bytes` to `clean`, masked. Without `last`, stops where a form might begin that the bytes do not show whole; gives the
    /// number of bytes dealt with.
    fn scan(&self, bytes: &[u8], last: bool, clean: &mut Vec<u8>) -> usize {
        let safe = if last { bytes.len() } else { bytes.len().saturating_sub(self.longest.saturating_sub(1)) };
        let (mut from, mut at) = (0, 0);
        while at < safe {
            match self.form_at(&bytes[at..]) {
                Some(length) => {
                    clean.extend_from_slice(&bytes[from..at]);
                    clean.extend_from_slice(MASK.as_bytes());
                    at += length;
                    from = at;
                }
                None => at += 1,
            }
        }
        clean.extend_from_slice(&bytes[from..at]);
        at
    }
}

/// Hides the key in a stream.
pub struct Redact<'s> {
    redactor: &'s Redactor,
}

impl Transform for Redact<'_> {
    fn transform(&mut self, input: &[u8], end: bool, output: &mut Vec<u8>) -> usize {
        self.redactor.scan(input, end, output)
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    use super::*;

    const KEY: &str = "eyJhbGciOiJIUzUxMiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlLXBhcnQtb2Yta2V5";

    fn redactor(key: &str) -> Redactor {
        Redactor::new(&Secret::parse(key).unwrap())
    }

    #[test]
    fn no_form_of_the_key_gets_through() {
        let odd = "ab/cd+ef\"gh%ij&kl<mn";
        for key in [KEY, "0123456789abcdef0123456789abcdef", odd] {
            let r = redactor(key);
            let mut forms = vec![
                key.to_owned(),
                serde_json::Value::from(key).to_string().trim_matches('"').to_owned(),
                key.replace('/', "\\/"),
                sanitize::escape_xml(key),
            ];
            for escape in [
                |b: u8| format!("%{b:02x}"),
                |b: u8| format!("%{b:02X}"),
                |b: u8| format!("\\u{b:04x}"),
                |b: u8| format!("\\u{b:04X}"),
                |b: u8| format!("&#{b};"),
                |b: u8| format!("&#x{b:x};"),
                |b: u8| format!("&#X{b:04X};"),
            ] {
                forms.push(key.bytes().map(escape).collect());
                let plain = |b: &u8| b.is_ascii_alphanumeric() || b"-._~".contains(b);
                forms
                    .push(key.bytes().map(|b| if plain(&b) { char::from(b).to_string() } else { escape(b) }).collect());
            }
            for around in ["", "u:", "ab:", "abc:"] {
                forms.push(base64::engine::general_purpose::STANDARD.encode(format!("{around}{key}")));
                forms.push(base64::engine::general_purpose::STANDARD.encode(format!("{around}{key}\n and more")));
                forms.push(URL_SAFE_NO_PAD.encode(format!("{around}{key}")));
            }
            for form in forms {
                let text = r.text(&format!("before {form} after"));
                assert!(text.starts_with("before ") && text.ends_with(" after"), "{text}");
                let left = text.len() - "before  after".len();
                // What may remain of base64 is the few characters that stand for other text, and padding.
                assert!(text.contains(MASK) && left <= MASK.len() + 24, "{form}: {text}");
                assert!(!text.contains(&form), "{text}");
            }
        }
    }

    #[test]
    fn pieces_are_hidden_and_other_text_is_not() {
        let r = redactor(KEY);
        for from in 0..KEY.len() {
            for to in from..=KEY.len() {
                let text = format!("token={}…", &KEY[from..to]);
                let hidden = if to - from < index::MIN_PIECE { text.clone() } else { "token=***…".to_owned() };
                assert_eq!(r.text(&text), hidden);
            }
        }
        assert_eq!(r.text("nothing here: äöü ✓"), "nothing here: äöü ✓");
    }

    #[test]
    fn a_remark_is_cut_only_when_the_key_is_out_of_it() {
        let r = redactor(KEY);
        for split in ["", "\u{200b}"] {
            let text = format!("{} {}{split}{}", "x".repeat(20), &KEY[..30], &KEY[30..]);
            for most in 0..text.len() {
                let server_text = r.server_text(&text, most);
                assert!(
                    !server_text.contains(&KEY[..2]) && server_text.chars().count() <= most + 1,
                    "{most}: {server_text}"
                );
            }
        }
    }

    #[test]
    fn a_stream_is_masked_wherever_it_is_cut() {
        struct Dribble<'a>(&'a [u8], u64);
        impl Read for Dribble<'_> {
            fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
                (&mut self.0).take(self.1).read(buffer)
            }
        }
        let r = redactor(KEY);
        let escaped: String = KEY.bytes().map(|byte| format!("&#x{byte:04x};")).collect();
        let text = format!("{KEY}<a>{KEY}{KEY}</a>{escaped} tail {}", &KEY[..30]);
        let whole = r.text(&text);
        for step in [1, 2, 7, 64, 100_000] {
            let mut out = String::new();
            r.reader(Dribble(text.as_bytes(), step)).read_to_string(&mut out).unwrap();
            assert_eq!(out, whole);
            assert!(!out.contains(&KEY[..25]) && !out.contains(&escaped[..100]));
        }
    }
}
