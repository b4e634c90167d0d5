//! What is looked for: the key and its encodings.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

/// The bytes that an escape can begin with.
pub(super) const ESCAPES: [u8; 3] = *b"%&\\";

/// The most bytes that one escaped character takes: `&#x002f;`.
const MAX_ESCAPE: usize = 8;

/// One spelling of the key, or the key in any spelling that escapes its characters.
#[derive(Clone)]
pub(super) struct KeyPattern {
    bytes: Vec<u8>,
    /// Whether its characters may be escaped.
    escaped: bool,
}

impl KeyPattern {
    /// The key, in any spelling.
    pub(super) fn key(key: &str) -> Self {
        KeyPattern { bytes: key.as_bytes().to_vec(), escaped: true }
    }

    /// The key in base64, at any alignment.
    pub(super) fn base64(key: &str) -> impl Iterator<Item = Self> + use<> {
        base64_forms(key.as_bytes()).into_iter().map(|bytes| KeyPattern { bytes, escaped: false })
    }

    /// Its first byte. Escaped, it begins with one of [`ESCAPES`] instead.
    pub(super) fn first(&self) -> u8 {
        self.bytes[0]
    }

    /// The most bytes that it can take.
    pub(super) fn longest(&self) -> usize {
        self.bytes.len() * if self.escaped { MAX_ESCAPE } else { 1 }
    }

    /// How many bytes it takes at the beginning of `text`, if it stands there.
    pub(super) fn length_at(&self, text: &[u8]) -> Option<usize> {
        if text.starts_with(&self.bytes) {
            return Some(self.bytes.len());
        }
        if !self.escaped {
            return None;
        }
        self.bytes.iter().try_fold(0, |at, byte| {
            let rest = text.get(at..)?;
            // An escape may begin with the character that it stands for.
            let length = escape_length(rest, *byte).or_else(|| (rest.first() == Some(byte)).then_some(1))?;
            Some(at + length)
        })
    }
}

/// The length of an escape of the ASCII character `byte` at the beginning of `text`: `%2F`, `\u002f`, `\/`, `&#47;`, `&#x2f;`, `&amp;`.
fn escape_length(text: &[u8], byte: u8) -> Option<usize> {
    let number = |from: usize, length: usize, radix: u32| {
        let digits = text.get(from..from + length)?;
        let value = digits.iter().try_fold(0, |value, digit| Some(value * radix + char::from(*digit).to_digit(radix)?));
        (value? == u32::from(byte)).then_some(from + length)
    };
    match text {
        [b'%', ..] => number(1, 2, 16),
        [b'\\', b'u', ..] => number(2, 4, 16),
        [b'\\', escaped, ..] => (*escaped == byte).then_some(2),
        [b'&', ..] => {
            let end = text.iter().take(MAX_ESCAPE).position(|byte| *byte == b';')?;
            let named = match &text[1..end] {
                b"amp" => b'&',
                b"lt" => b'<',
                b"gt" => b'>',
                b"quot" => b'"',
                b"apos" => b'\'',
                [b'#', b'x' | b'X', ..] => return number(3, end - 3, 16).map(|end| end + 1),
                [b'#', ..] => return number(2, end - 2, 10).map(|end| end + 1),
                _ => return None,
            };
            (named == byte).then_some(end + 1)
        }
        _ => None,
    }
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
        for alphabet in [STANDARD_NO_PAD, URL_SAFE_NO_PAD] {
            let encoded = alphabet.encode(&padded);
            let keep = encoded.len() - usize::from(padded.len() % 3 != 0);
            let form = encoded.as_bytes()[skip..keep].to_vec();
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
    }
    forms
}
