//! Hides the key wherever it turns up: in a server's echo, in a file, in a message.

use crate::defang;
use crate::secret::Secret;
use crate::transport::{Failure, Source};

/// What stands in the key's place.
pub const MASK: &str = "***";

/// The shortest part of a key that is hidden by itself: the three parts of a JWT are worth hiding, the words of a phrase are not.
const SHORTEST_PART: usize = 16;

/// Knows the forms in which the key may turn up.
#[derive(Clone, Default)]
pub struct Redactor {
    /// Longest first, so that a form is never left half hidden by a shorter one.
    needles: Vec<Vec<u8>>,
    /// The bytes that needles begin with, as a set: most bytes of a report are none of them.
    firsts: [u64; 4],
}

impl Redactor {
    /// Hides `key`: raw, its JWT parts, percent-encoded, escaped for JSON, HTML and XML, and in base64 at any alignment.
    pub fn new(key: &Secret) -> Self {
        let key = key.expose();
        let mut needles = vec![key.as_bytes().to_vec()];
        needles.extend(key.split('.').filter(|part| part.len() >= SHORTEST_PART).map(|part| part.as_bytes().to_vec()));
        for digits in ["0123456789ABCDEF", "0123456789abcdef"] {
            needles.push(percent_encoded(key, digits.as_bytes()));
        }
        let mut json = String::new();
        crate::json::escape(key, &mut json);
        needles.push(json.replace('/', "\\/").into_bytes());
        needles.push(json.into_bytes());
        needles.push(defang::markup(key).into_bytes());
        needles.extend(base64_forms(key.as_bytes()));
        let mut sorted: Vec<Vec<u8>> = Vec::new();
        for needle in needles {
            if !sorted.contains(&needle) {
                sorted.insert(sorted.partition_point(|longer| longer.len() >= needle.len()), needle);
            }
        }
        let mut firsts = [0; 4];
        for needle in &sorted {
            firsts[usize::from(needle[0] >> 6)] |= 1 << (needle[0] & 63);
        }
        Redactor { needles: sorted, firsts }
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

    /// `source` without the key, as it streams.
    pub fn reader<'s>(&'s self, source: Box<dyn Source + 's>) -> Redacted<'s> {
        Redacted { redactor: self, source, pending: Vec::new(), clean: Vec::new(), given: 0, ended: false }
    }

    fn may_begin(&self, byte: u8) -> bool {
        self.firsts[usize::from(byte >> 6)] & (1 << (byte & 63)) != 0
    }

    /// Copies `bytes` to `clean`, masked. Without `last`, stops where a form might begin that the bytes do not show whole; gives the
    /// number of bytes dealt with.
    fn scan(&self, bytes: &[u8], last: bool, clean: &mut Vec<u8>) -> usize {
        let longest = self.needles.first().map_or(0, Vec::len);
        let safe = if last { bytes.len() } else { bytes.len().saturating_sub(longest.saturating_sub(1)) };
        let mut at = 0;
        while at < safe {
            // What begins no form of the key is copied as a whole.
            let plain = bytes[at..safe].iter().position(|byte| self.may_begin(*byte)).unwrap_or(safe - at);
            clean.extend_from_slice(&bytes[at..at + plain]);
            at += plain;
            if at == safe {
                break;
            }
            match self.needles.iter().find(|needle| bytes[at..].starts_with(needle)) {
                Some(needle) => {
                    clean.extend_from_slice(MASK.as_bytes());
                    at += needle.len();
                }
                None => {
                    clean.push(bytes[at]);
                    at += 1;
                }
            }
        }
        at
    }
}

/// A stream without the key.
pub struct Redacted<'s> {
    redactor: &'s Redactor,
    source: Box<dyn Source + 's>,
    pending: Vec<u8>,
    clean: Vec<u8>,
    given: usize,
    ended: bool,
}

impl Source for Redacted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, Failure> {
        while self.given == self.clean.len() && !self.ended {
            self.clean.clear();
            self.given = 0;
            let held = self.pending.len();
            self.pending.resize(held + 16 * 1024, 0);
            let read = self.source.read(&mut self.pending[held..]);
            self.pending.truncate(held + *read.as_ref().unwrap_or(&0));
            self.ended = read? == 0;
            let done = self.redactor.scan(&self.pending, self.ended, &mut self.clean);
            self.pending.drain(..done);
        }
        let n = buffer.len().min(self.clean.len() - self.given);
        buffer[..n].copy_from_slice(&self.clean[self.given..self.given + n]);
        self.given += n;
        Ok(n)
    }
}

fn percent_encoded(key: &str, digits: &[u8]) -> Vec<u8> {
    let mut encoded = Vec::new();
    for byte in key.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(byte);
        } else {
            encoded.extend([b'%', digits[usize::from(byte >> 4)], digits[usize::from(byte & 15)]]);
        }
    }
    encoded
}

/// The characters of the key's base64 that do not depend on what stands around it, for each of the three alignments: so `Basic` and
/// other headers that hold it among other text are recognised too.
fn base64_forms(key: &[u8]) -> Vec<Vec<u8>> {
    let mut forms = Vec::new();
    for before in 0..3 {
        let mut padded = vec![0; before];
        padded.extend_from_slice(key);
        // The first characters mix in what stands before, the last ones what follows.
        let skip = [0, 2, 3][before];
        for digits in [b"+/", b"-_"] {
            let encoded = base64(&padded, *digits);
            let keep = encoded.len() - usize::from(padded.len() % 3 != 0);
            forms.push(encoded[skip..keep].to_vec());
        }
    }
    forms
}

/// Base64 without padding, with the given last two digits.
fn base64(bytes: &[u8], last_digits: [u8; 2]) -> Vec<u8> {
    let digit = |value: u32| match value as u8 & 63 {
        value @ 0..26 => b'A' + value,
        value @ 26..52 => b'a' + value - 26,
        value @ 52..62 => b'0' + value - 52,
        value => last_digits[usize::from(value) - 62],
    };
    let mut encoded = Vec::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        encoded.extend((0..=chunk.len()).map(|at| digit(bits >> (18 - 6 * at))));
    }
    encoded
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
                String::from_utf8(percent_encoded(key, b"0123456789ABCDEF")).unwrap(),
                String::from_utf8(percent_encoded(key, b"0123456789abcdef")).unwrap(),
                serde_json::Value::from(key).to_string().trim_matches('"').to_owned(),
                defang::markup(key),
            ];
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
    fn parts_of_a_jwt_are_hidden_and_other_text_is_not() {
        let r = redactor(KEY);
        let middle = KEY.split('.').nth(1).unwrap();
        assert_eq!(r.text(&format!("payload={middle};")), "payload=***;");
        assert_eq!(r.text("nothing here: äöü ✓"), "nothing here: äöü ✓");
    }

    #[test]
    fn a_stream_is_masked_wherever_it_is_cut() {
        struct Dribble<'a>(&'a [u8], usize);
        impl Source for Dribble<'_> {
            fn read(&mut self, buffer: &mut [u8]) -> Result<usize, Failure> {
                let n = self.1.min(self.0.len()).min(buffer.len());
                buffer[..n].copy_from_slice(&self.0[..n]);
                self.0 = &self.0[n..];
                Ok(n)
            }
        }
        let r = redactor(KEY);
        let text = format!("{KEY}<a>{KEY}{KEY}</a> tail {}", &KEY[..30]);
        let whole = r.text(&text);
        for step in [1, 2, 7, 64, 100_000] {
            let mut reader = r.reader(Box::new(Dribble(text.as_bytes(), step)));
            let (mut out, mut buffer) = (String::new(), [0; 100]);
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                out.push_str(std::str::from_utf8(&buffer[..read]).unwrap());
            }
            assert_eq!(out, whole);
            assert!(!out.contains(&KEY[..25]));
        }
    }
}
