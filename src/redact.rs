//! Hides the key wherever it turns up: in a server's echo, in a file, in a message.
//!
//! The forms that are hidden are written down in one list, `docs/key.md`, which the tests are made from. `units` undoes what a form does
//! to the characters of a key, so that here one comparison finds them all.

mod index;
mod units;

use std::rc::Rc;

use index::Index;
use units::Units;

use crate::io::transform::{Pipe, Transform};
use crate::sanitize;
use crate::secret::{MAX_LENGTH, MIN_LENGTH, Secret};

/// What stands in the key's place.
pub const MASK: &str = "***";

/// How much of a text is looked at at a time, in bytes.
const WINDOW: usize = 32 << 10;

/// How many bytes the shortest form that is hidden may take: what follows them is seen before it is said that none begins.
const AHEAD: usize = 2048;

/// How many bytes may stand between what is seen of a form and its next character, that character included.
const NEXT: usize = 160;

/// How much of a server's text is looked at, in bytes: far more than is ever shown of one.
const MAX_SERVER_TEXT: usize = 64 << 10;

/// Knows the forms in which a key may turn up.
#[derive(Clone, Default)]
pub struct Redactor {
    /// None where there is no key.
    index: Option<Rc<Index>>,
}

impl Redactor {
    /// Hides `key`.
    pub fn new(key: &Secret) -> Self {
        Redactor::of(&[key.expose()])
    }

    /// Hides all that these texts hold, which are given as keys and may be none: each word in them that is long enough, as far as a key may
    /// be long.
    pub fn of_text<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let words = texts.flat_map(str::split_whitespace).map(|word| &word[..word.floor_char_boundary(MAX_LENGTH)]);
        Redactor::of(&words.filter(|word| visible_length(word) >= MIN_LENGTH).collect::<Vec<_>>())
    }

    fn of(keys: &[&str]) -> Self {
        Redactor { index: (!keys.is_empty()).then(|| Rc::new(Index::of(keys))) }
    }

    /// `bytes` without the key.
    pub fn bytes(&self, bytes: &[u8]) -> Vec<u8> {
        let mut clean = Vec::with_capacity(bytes.len());
        let (mut at, mut window) = (0, WINDOW);
        loop {
            let end = bytes.len().min(at + window);
            let done = self.scan(&bytes[at..end], end == bytes.len(), &mut clean);
            at += done;
            if end == bytes.len() {
                return clean;
            }
            // A form that is longer than the window is seen whole in a larger one.
            window = if done == 0 { 2 * window } else { WINDOW };
        }
    }

    /// `text` without the key.
    pub fn text(&self, text: &str) -> String {
        if self.index.is_none() {
            return text.to_owned();
        }
        // Masked bytes of text are text: no form of the key begins or ends within a character.
        String::from_utf8(self.bytes(text.as_bytes())).unwrap_or_default()
    }

    /// `text` for HTML and XML, attributes included, without the key. What XML does not allow goes first: it may stand between parts of the key.
    pub fn xml(&self, text: &str) -> String {
        sanitize::escape_xml(&self.text(&sanitize::allowed_in_xml(text)))
    }

    /// What a server said, for people: one harmless line without the key and without e-mail addresses, of at most `most` characters. The
    /// key is hidden before anything is cut off that may be shown, and again when what may have split it is gone.
    pub fn server_text(&self, text: &str, most: usize) -> String {
        let text = &text[..text.floor_char_boundary(MAX_SERVER_TEXT)];
        sanitize::truncate(&self.text(&sanitize::server_text(&self.text(text))), most)
    }

    /// Takes the key out of a stream.
    pub fn pipe(&self) -> Pipe<Redact<'_>> {
        Pipe::new(Redact { redactor: self })
    }

    /// Copies `bytes` to `clean`, masked. Without `last`, stops where a form might begin that the bytes do not show whole; gives the
    /// number of bytes dealt with.
    fn scan(&self, bytes: &[u8], last: bool, clean: &mut Vec<u8>) -> usize {
        let Some(index) = &self.index else {
            clean.extend_from_slice(bytes);
            return bytes.len();
        };
        let mut at = 0;
        loop {
            let (done, is_cut) = Self::scan_units(index, &bytes[at..], last, clean);
            at += done;
            if !is_cut {
                return at;
            }
        }
    }

    /// The same, but stops behind a key that ends within what looked like an escape, which is none any more then, and says so.
    fn scan_units(index: &Index, bytes: &[u8], last: bool, clean: &mut Vec<u8>) -> (usize, bool) {
        let safe = if last { bytes.len() } else { bytes.len().saturating_sub(AHEAD) };
        if safe == 0 {
            return (0, false);
        }
        let units = Units::of(bytes, safe);
        let (mut from, mut at, mut looked) = (0, 0, 0);
        let limit = units.before(safe);
        while at < limit {
            at = index.next_place(&units, at..limit);
            if at == limit {
                break;
            }
            let short = index.short_key(bytes, looked..units.end(at));
            looked = units.end(at);
            let (start, end) = match (short, index.length_at(&units, at)) {
                (Some((start, length)), _) => (start, start + length),
                (None, Some(length)) => (units.start(at), units.end(at + length - 1)),
                (None, None) => {
                    at += 1;
                    continue;
                }
            };
            clean.extend_from_slice(&bytes[from..start]);
            // It may go on behind what is seen.
            if !last && end + NEXT > bytes.len() {
                return (start, false);
            }
            clean.extend_from_slice(MASK.as_bytes());
            (from, looked) = (end, end);
            while at < units.bytes.len() && units.start(at) < end {
                at += 1;
            }
            if at > 0 && units.end(at - 1) > end {
                return (end, true);
            }
        }
        let end = if at < units.bytes.len() { units.start(at).max(from) } else { units.boundary.max(from) };
        clean.extend_from_slice(&bytes[from..end]);
        (end, false)
    }
}

/// How many characters of a key there are to recognise it by.
pub fn visible_length(key: &str) -> usize {
    Units::of(key.as_bytes(), 0).bytes.len()
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
    use testsigma_harness::key::FORMS;

    use super::*;

    const KEY: &str = "eyJhbGciOiJIUzUxMiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlLXBhcnQtb2Yta2V5";

    fn redactor(key: &str) -> Redactor {
        Redactor::new(&Secret::parse(key).unwrap())
    }

    /// The list of forms is the tests' own, and `docs/key.md` is made from it.
    #[test]
    fn no_form_of_the_key_gets_through() {
        let odd = "ab/cd+ef\"gh%ij&kl<mn?\\op";
        let uuid = "123e4567-e89b-12d3-a456-426614174000";
        for key in [KEY, "0123456789abcdef0123456789abcdef", odd, uuid] {
            let r = redactor(key);
            for (name, form) in FORMS {
                let form = form(key);
                let text = r.text(&format!("before ({form}) after"));
                assert!(text.starts_with("before (") && text.ends_with(") after"), "{name}: {text}");
                let left = text.len() - "before () after".len();
                // What may remain is the end of what was cut, and what stands for other text in base64.
                assert!(text.contains(MASK) && left <= MASK.len() + 6, "{name}: {form}: {text}");
            }
        }
    }

    #[test]
    fn a_short_key_is_hidden_beside_what_makes_it_look_like_an_escape() {
        let r = redactor("41abcdefgh2");
        for (before, after) in [("%", "x"), ("\\x", "y"), ("&#x", ";"), ("&#", ""), ("\\u00", "")] {
            assert_eq!(r.text(&format!("{before}41abcdefgh2{after}")), format!("{before}***{after}"));
        }
        assert_eq!(redactor("abcdefgh%").text("abcdefgh%41"), "***41");
        let escapes = "aaa;A7&#xaaaaa/0A7&#xaaaBaaaa";
        assert_eq!(redactor(escapes).text(&format!("%a{escapes}")), "%a***");
        // What is left of an escape behind a key may begin another one.
        assert_eq!(redactor("aaaaaaaa").text("&#xaaaaaaaaaaaa\naaaaaa"), "&#x******aa");
    }

    #[test]
    fn short_and_unusual_keys_are_hidden_too() {
        for key in ["abcdefgh", "a-b-c-d-e-f-g-h", "%41%42%43%44%45%46%47%48", "abab".repeat(40).as_str()] {
            let r = redactor(key);
            for text in [key.to_owned(), key.to_uppercase(), key.replace('%', "%25").replace('-', "")] {
                assert_eq!(r.text(&format!("[{text}]")), "[***]", "{key}");
            }
        }
        let all = Redactor::of_text(
            ["part-one-of-the-key two\nBearer ".into(), "x".repeat(200_000)].iter().map(String::as_str),
        );
        assert_eq!(all.text("part-one-of-the-key, two"), "***, two");
        assert_eq!(all.text(&"x".repeat(100_000)).replace(MASK, "").len(), 0);
        assert_eq!(Redactor::of_text(["short"].into_iter()).text("short"), "short");
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
        let r = redactor(KEY);
        let escaped: String = KEY.bytes().map(|byte| format!("&#x{byte:04x};")).collect();
        let text = format!("{KEY}<a>{KEY}{KEY}</a>{escaped} tail {}", &KEY[..30]);
        let whole = r.text(&text);
        for step in [1, 2, 7, 64, 100_000] {
            let (mut pipe, mut out) = (r.pipe(), Vec::new());
            text.as_bytes().chunks(step).for_each(|piece| pipe.push(piece, false, &mut out));
            pipe.push(b"", true, &mut out);
            let out = String::from_utf8(out).unwrap();
            assert_eq!(out, whole);
            assert!(!out.contains(&KEY[..25]) && !out.contains(&escaped[..100]));
        }
    }
}
