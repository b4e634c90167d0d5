//! The characters of a report on their way, mended: UTF-8 whatever came, without what XML 1.0 does not allow.
//!
//! The server's generator writes control characters of a test's message as they are (jaxb-ri#614); others refer to them (`&#27;`), which is
//! no more allowed.

use std::ops::Range;

use super::encoding::{Encoding, declared};
use crate::io::transform::Transform;

/// The longest XML declaration, in bytes. The server's own has 55.
pub const MAX_DECLARATION: usize = 1024;

/// The longest reference that is looked at: zeros may lead in any number.
const MAX_REFERENCE: usize = 256;

/// What was done to a document.
#[derive(Debug, Default)]
pub struct Mended {
    /// Characters, or references to some, that XML does not allow: they were removed.
    pub removed_chars: u64,
    /// Bytes that are no text in the document's encoding: U+FFFD stands in their place.
    pub replaced_bytes: u64,
    /// Whether it came in another encoding than UTF-8, or said so.
    pub converted: bool,
    /// Why it cannot be read at all. Nothing came out then.
    pub refused: Option<String>,
}

/// Mends a stream: decodes, removes what XML forbids, and lets the declaration say UTF-8.
pub struct Mend {
    charset: Option<String>,
    /// What was done so far.
    pub mended: Mended,
    /// Known once the document has begun.
    encoding: Option<Encoding>,
    lexer: Lexer,
}

impl Mend {
    /// For a document whose header names this `charset`.
    pub fn new(charset: Option<&str>) -> Self {
        let lexer = Lexer { place: Place::Text, seen: Vec::new(), reference: String::new() };
        Mend { charset: charset.map(str::to_owned), mended: Mended::default(), encoding: None, lexer }
    }
}

impl Transform for Mend {
    fn transform(&mut self, input: &[u8], end: bool, output: &mut Vec<u8>) -> usize {
        let mended = &mut self.mended;
        if mended.refused.is_some() {
            return input.len();
        }
        let Some(encoding) = self.encoding else {
            // Twice that in UTF-16.
            if !end && input.len() < 2 * MAX_DECLARATION && !ends_declaration(input) {
                return 0;
            }
            return match Encoding::of(input, self.charset.as_deref()) {
                Err(why) => {
                    mended.refused = Some(why);
                    input.len()
                }
                Ok((encoding, mark)) => {
                    self.encoding = Some(encoding);
                    mended.converted = encoding != Encoding::Utf8;
                    mark + self.begin(encoding, &input[mark..], end, output)
                }
            };
        };
        let lexer = &mut self.lexer;
        let mut at = 0;
        while at < input.len() {
            // Most of a report is neither markup nor outside ASCII.
            if lexer.is_in_plain_text() && encoding.has_ascii() {
                let rest = &input[at..];
                let plain = plain(rest);
                output.extend_from_slice(&rest[..plain]);
                at += plain;
            }
            let until = input.len().min(at + STEP);
            let decoded = encoding.decode(&input[at..until], end && until == input.len(), &mut |c| {
                lexer.take(c, mended, output);
            });
            at += decoded;
            if decoded == 0 {
                break;
            }
        }
        if end {
            lexer.flush(output);
        }
        at
    }
}

/// How much is read character by character before plain text is looked for again, in bytes: more than any character has.
const STEP: usize = 8;

/// How many bytes of ASCII text stay as they are, whatever follows them: a tag begins with a letter or a slash, and a reference to a
/// character's number does not.
fn plain(text: &[u8]) -> usize {
    let stays = |pair: &[u8]| match pair {
        [b'<' | b'&', next] => next.is_ascii_alphabetic() || *next == b'/',
        [byte, ..] => matches!(byte, b' '..=b'~' | b'\t' | b'\n' | b'\r'),
        [] => false,
    };
    text.windows(2).position(|pair| !stays(pair)).unwrap_or(text.len().saturating_sub(1))
}

impl Mend {
    /// The first piece, with the declaration.
    fn begin(&mut self, encoding: Encoding, input: &[u8], end: bool, output: &mut Vec<u8>) -> usize {
        let from = output.len();
        let (lexer, mended) = (&mut self.lexer, &mut self.mended);
        let decoded = encoding.decode(input, end, &mut |c| lexer.take(c, mended, output));
        if end {
            lexer.flush(output);
        }
        let text = String::from_utf8_lossy(&output[from..]);
        if let Some((begins, ends)) = declared(&text)
            && !text[begins..ends].eq_ignore_ascii_case("utf-8")
        {
            mended.converted = true;
            replace(output, from + begins..from + ends, b"UTF-8");
        }
        decoded
    }
}

/// Puts other bytes in the place of some.
pub fn replace(bytes: &mut Vec<u8>, place: Range<usize>, by: &[u8]) {
    let tail = bytes.split_off(place.end.min(bytes.len()));
    bytes.truncate(place.start);
    bytes.extend_from_slice(by);
    bytes.extend_from_slice(&tail);
}

/// Whether the whole end of a declaration is among these bytes, in whatever encoding.
fn ends_declaration(input: &[u8]) -> bool {
    let mut before = 0;
    let whole = input.len().saturating_sub(3);
    input[..whole].iter().filter(|b| **b != 0).any(|b| std::mem::replace(&mut before, *b) == b'?' && *b == b'>')
}

/// Knows where references are references, and what they refer to.
struct Lexer {
    place: Place,
    /// What was seen since `<`, or the last characters of a comment, an instruction or a section.
    seen: Vec<u8>,
    /// The reference so far.
    reference: String,
}

#[derive(Clone, Copy)]
enum Place {
    /// Text or a tag.
    Text,
    /// Where an ampersand is an ampersand, until this.
    Until(&'static [u8]),
}

const OPENINGS: [(&[u8], &[u8]); 3] = [(b"<!--", b"-->"), (b"<![CDATA[", b"]]>"), (b"<?", b"?>")];

impl Lexer {
    fn is_in_plain_text(&self) -> bool {
        matches!(self.place, Place::Text) && self.seen.is_empty() && self.reference.is_empty()
    }

    fn take(&mut self, c: Option<char>, mended: &mut Mended, output: &mut Vec<u8>) {
        let c = c.unwrap_or_else(|| {
            mended.replaced_bytes += 1;
            '\u{fffd}'
        });
        if is_forbidden(c) {
            mended.removed_chars += 1;
            return;
        }
        if !self.reference.is_empty() {
            if c == ';' && is_reference_to_forbidden(&self.reference) {
                mended.removed_chars += 1;
                self.reference.clear();
                return;
            }
            if matches!(c, '#' | 'x' | '0'..='9' | 'a'..='f' | 'A'..='F') && self.reference.len() < MAX_REFERENCE {
                self.reference.push(c);
                return;
            }
            self.flush(output);
        }
        // What is looked for is ASCII.
        let byte = u8::try_from(c).unwrap_or(0);
        match self.place {
            Place::Text if c == '&' => {
                self.seen.clear();
                self.reference.push(c);
                return;
            }
            Place::Text if c == '<' || !self.seen.is_empty() => {
                if c == '<' {
                    self.seen.clear();
                }
                self.seen.push(byte);
                if let Some((_, end)) = OPENINGS.iter().find(|(opening, _)| *opening == self.seen) {
                    self.place = Place::Until(end);
                    self.seen.clear();
                } else if !OPENINGS.iter().any(|(opening, _)| opening.starts_with(&self.seen)) {
                    self.seen.clear();
                }
            }
            Place::Text => {}
            Place::Until(end) => {
                if self.seen.len() == 3 {
                    self.seen.remove(0);
                }
                self.seen.push(byte);
                if self.seen.ends_with(end) {
                    self.place = Place::Text;
                    self.seen.clear();
                }
            }
        }
        output.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }

    /// What was held for a reference is none.
    fn flush(&mut self, output: &mut Vec<u8>) {
        output.extend_from_slice(self.reference.as_bytes());
        self.reference.clear();
    }
}

/// Whether this, before its semicolon, refers to a number that is no character of XML 1.0.
fn is_reference_to_forbidden(reference: &str) -> bool {
    let Some(code) = reference.strip_prefix("&#") else { return false };
    let (digits, radix) = code.strip_prefix('x').map_or((code, 10), |digits| (digits, 16));
    let is_number = !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix));
    let number = u32::from_str_radix(digits, radix).ok();
    is_number && number.and_then(char::from_u32).is_none_or(is_forbidden)
}

/// Not a `Char` of XML 1.0. (Rust's `char` has no surrogates.)
pub fn is_forbidden(c: char) -> bool {
    (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::transform::Pipe;

    fn mended(bytes: &[u8], cut: usize, charset: Option<&str>) -> (String, Mended) {
        let (head, tail) = bytes.split_at(cut);
        let (mut pipe, mut text) = (Pipe::new(Mend::new(charset)), Vec::new());
        pipe.push(head, false, &mut text);
        pipe.push(tail, false, &mut text);
        pipe.push(b"", true, &mut text);
        (String::from_utf8(text).unwrap(), pipe.transform.mended)
    }

    #[test]
    fn characters_are_mended_wherever_they_are_cut() {
        let bytes = b"a\x07\xc3\xa9\xff\xe2\x9c\x93\xf0\x9f\x98\x80\xef\xbf\xbe\xed\xa0\x80\xe2\x9c";
        for cut in 0..=bytes.len() {
            let (text, done) = mended(bytes, cut, None);
            assert_eq!(text, "aé\u{fffd}✓😀\u{fffd}\u{fffd}\u{fffd}\u{fffd}", "cut at {cut}");
            assert_eq!((done.removed_chars, done.replaced_bytes, done.converted), (2, 5, false));
        }
    }

    #[test]
    fn references_to_what_is_forbidden_are_removed_where_they_are_references() {
        for (text, clean, removed) in [
            ("<a b='&#27;[0m'>x&#x1B;y&#0;</a>", "<a b='[0m'>xy</a>", 3),
            ("&#0000000000000000000000000000000000000027;&#x0001b;", "", 2),
            ("&#xD83D;&#xDE00;&#xFFFE;&#65535;&#1114112;&#99999999999;", "", 6),
            ("&#9;&#10;&#13;&#32;&#x1F600;&#65533;", "&#9;&#10;&#13;&#32;&#x1F600;&#65533;", 0),
            ("&amp;&#;&#x;&#X1B;&#27 &# 27;&27;&#2&#27;7;&", "&amp;&#;&#x;&#X1B;&#27 &# 27;&27;&#27;&", 1),
            ("<!-- &#27; --><![CDATA[&#27;]]><?a &#27;?>", "<!-- &#27; --><![CDATA[&#27;]]><?a &#27;?>", 0),
            ("<!---->&#27;<![CDATA[]]]]>&#27;<?a?>&#27;<!a&#27;", "<!----><![CDATA[]]]]><?a?><!a", 4),
            ("<a>&#2\u{1}7;</a>", "<a></a>", 2),
            ("&fade;&#xface;&cafe", "&fade;&#xface;&cafe", 0),
        ] {
            for cut in 0..=text.len() {
                let (is, done) = mended(text.as_bytes(), cut, None);
                assert_eq!((is.as_str(), done.removed_chars), (clean, removed), "{text} cut at {cut}");
            }
        }
    }

    #[test]
    fn what_is_converted_says_that_it_is_utf_8() {
        let declares = |name: &str| format!("<?xml version=\"1.0\" encoding=\"{name}\" ?><a>ä</a>");
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let latin1 = |text: &str| text.chars().map(|c| c as u8).collect::<Vec<u8>>();
        for (bytes, charset, converted) in [
            (declares("utf-8").into_bytes(), None, false),
            (declares("UTF8").into_bytes(), None, true),
            (latin1(&declares("ISO-8859-1")), None, true),
            (latin1(&declares("UTF-8")), Some("iso-8859-1"), true),
            (declares("ISO-8859-1").into_bytes(), Some("utf-8"), true),
            (utf16(&declares("UTF-16")), None, true),
            (utf16(&format!("\u{feff}{}", declares("UTF-16"))), None, true),
        ] {
            for cut in 0..=bytes.len() {
                let (text, done) = mended(&bytes, cut, charset);
                assert!(text.eq_ignore_ascii_case(&declares("UTF-8")), "{text}");
                assert_eq!((done.converted, done.replaced_bytes), (converted, 0));
            }
        }
        let long = format!("<?xml version=\"1.0\"{} encoding=\"UTF-16\"?><a/>", " ".repeat(600));
        assert_eq!(mended(&utf16(&long), 1100, None).0, long.replace("UTF-16", "UTF-8"));
        let (text, done) = mended(declares("EUC-JP").as_bytes(), 3, None);
        assert!(text.is_empty() && done.refused.unwrap().contains("EUC-JP"));
    }
}
