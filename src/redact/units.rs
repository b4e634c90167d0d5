//! Text as the forms of a key have it in common: its characters without case, escapes, and what may stand between them.
//!
//! A form is made by escaping characters, by writing them in other case, by setting dashes, colons, white space or line breaks between them, or
//! by several of these, one on top of the other. All of it is undone here, in the key as in the text, so that what is left can be compared.

/// The characters of a text, each as a byte in lower case, and where it is written in the text.
#[derive(Default)]
pub(super) struct Units {
    pub bytes: Vec<u8>,
    /// Where each begins and ends.
    places: Vec<(u32, u32)>,
    /// Where the first escape or character begins that is at [`Units::of`]'s `from` or behind it.
    pub boundary: usize,
}

/// How often what an escape stands for may be an escape itself.
const LAYERS: usize = 6;

/// The most digits of a numeric reference, and the most zeros before them.
const MAX_DIGITS: usize = 12;
const MAX_ZEROS: usize = 128;

/// A character outside ASCII: it is in no key.
const OTHER: u8 = 0x80;

/// What references are called in HTML and XML, and what they stand for. Of HTML's other names none is made by any escaping function.
const REFERENCES: [(&[u8], u8); 9] = [
    (b"amp", b'&'),
    (b"lt", b'<'),
    (b"gt", b'>'),
    (b"quot", b'"'),
    (b"apos", b'\''),
    (b"sol", b'/'),
    (b"plus", b'+'),
    (b"period", b'.'),
    (b"lowbar", b'_'),
];

impl Units {
    /// The units of `text`, of less than 4 GiB.
    pub fn of(text: &[u8], from: usize) -> Self {
        let mut units = Units { boundary: text.len(), ..Units::default() };
        let mut is_layered = units.read(text, None, from);
        for _ in 1..LAYERS {
            if !is_layered {
                break;
            }
            let outer = std::mem::take(&mut units);
            is_layered = units.read(&outer.bytes, Some(&outer), 0);
            units.boundary = outer.boundary;
        }
        units
    }

    /// How many units begin before this place of the text.
    pub fn before(&self, place: usize) -> usize {
        self.places.partition_point(|(start, _)| (*start as usize) < place)
    }

    /// Where a unit begins in the text.
    #[inline]
    pub fn start(&self, unit: usize) -> usize {
        self.places[unit].0 as usize
    }

    /// Where it ends.
    #[inline]
    pub fn end(&self, unit: usize) -> usize {
        self.places[unit].1 as usize
    }

    /// Adds what `source` holds, itself the text or what is left of it; true where an escape stood for what may begin another.
    fn read(&mut self, source: &[u8], outer: Option<&Units>, from: usize) -> bool {
        // As many units as there may be. They are put to their places: each byte of a report comes by here, and pushing them costs thrice as much.
        (self.bytes, self.places) = (vec![0; source.len()], vec![(0, 0); source.len()]);
        let (bytes, places) = (&mut *self.bytes, &mut *self.places);
        let (mut at, mut count, mut is_layered) = (0, 0, false);
        while let Some(first) = source.get(at) {
            if at >= from && self.boundary == source.len() {
                self.boundary = at;
            }
            let mut byte = KINDS[usize::from(*first)];
            let mut length = 1;
            if byte == ESCAPE {
                (byte, length) = unit(source.get(at..).unwrap_or_default());
                // What other characters stood between was no escape.
                let is_apart =
                    |outer: &Units| (at + 1..at + length).any(|next| outer.places[next].0 != outer.places[next - 1].1);
                if outer.is_some_and(is_apart) {
                    (byte, length) = (if *first == b'\\' { BETWEEN } else { *first }, 1);
                }
                is_layered |= byte != BETWEEN && length > 1 && may_begin_escape(byte, source.get(at + length));
            }
            let end = at + length;
            if byte != BETWEEN {
                bytes[count] = byte;
                places[count] = match outer {
                    Some(outer) => (outer.places[at].0, outer.places[end - 1].1),
                    None => (offset(at), offset(end)),
                };
                count += 1;
            }
            at = end;
        }
        self.bytes.truncate(count);
        self.places.truncate(count);
        is_layered
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// What each byte is: a unit, in lower case, or one of these two, which are none.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = kind(byte as u8);
        byte += 1;
    }
    kinds
};

/// It stands between units.
const BETWEEN: u8 = 0;

/// What follows it has to be seen.
const ESCAPE: u8 = 1;

const fn kind(byte: u8) -> u8 {
    match byte {
        _ if is_between(byte) => BETWEEN,
        b'=' | 0xc2 | 0xe2 | 0xef => ESCAPE,
        _ if begins_escape(byte) => ESCAPE,
        _ => byte.to_ascii_lowercase(),
    }
}

/// The first unit of `text`, which is not empty, and how many bytes it takes; [`BETWEEN`] for what stands between units.
fn unit(text: &[u8]) -> (u8, usize) {
    let (value, length) = match text {
        [b'%', b'u' | b'U', digits @ ..] if let Some(value) = hex(digits, 4) => (value, 6),
        [b'%', digits @ ..] if let Some(value) = hex(digits, 2) => (value, 3),
        // As most reports have them.
        [b'&', b'l', b't', b';', ..] => (b'<'.into(), 4),
        [b'&', b'a', b'm', b'p', b';', ..] => (b'&'.into(), 5),
        [b'&', b'q', b'u', b'o', b't', b';', ..] => (b'"'.into(), 6),
        [b'&', name @ ..] if let Some((value, length)) = reference(name) => (value, 1 + length),
        [b'\\', b'u' | b'U', b'{', digits @ ..] if let Some((value, length)) = braced(digits) => (value, 3 + length),
        [b'\\', b'u' | b'U', digits @ ..] if let Some(value) = hex(digits, 4) => (value, 6),
        [b'\\', b'x' | b'X', digits @ ..] if let Some(value) = hex(digits, 2) => (value, 4),
        [b'\\', b'n' | b'r' | b't' | b'f' | b'v', ..] => (0, 2),
        [b'\\', ..] => (0, 1),
        // A line that is broken, as e-mail has it.
        [b'=', b'\r' | b'\n', ..] => (0, 1),
        // Zero-width characters and other punctuation outside ASCII.
        [0xe2, 0x80 | 0x81, _, ..] | [0xef, 0xbb, 0xbf, ..] => (0, 3),
        // A space that does not break the line, and a hyphen that is not seen.
        [0xc2, 0xa0 | 0xad, ..] => (0, 2),
        [byte, ..] => (u32::from(*byte), 1),
        [] => (0, 1),
    };
    // The same as references.
    let value = if matches!(value, 0xa0 | 0xad | 0x2000..=0x206f | 0xfeff) { 0 } else { value };
    let byte = u8::try_from(value).unwrap_or(OTHER).to_ascii_lowercase();
    (if is_between(byte) { BETWEEN } else { byte }, length)
}

/// What may stand between the characters of a form: white space and control characters, and the signs of UUIDs, of bytes in hexadecimal and of
/// lines that are broken.
#[inline(always)]
const fn is_between(byte: u8) -> bool {
    byte <= b' ' || matches!(byte, b'-' | b':' | 0x7f)
}

#[inline(always)]
const fn begins_escape(byte: u8) -> bool {
    matches!(byte, b'%' | b'&' | b'\\')
}

/// Whether it may begin one that this byte, or one that is not seen, goes on with. A backslash is no unit, even alone.
fn may_begin_escape(byte: u8, next: Option<&u8>) -> bool {
    let goes_on = |next: &u8| next.is_ascii_alphanumeric() || *next == b'#' || begins_escape(*next);
    byte == b'\\' || begins_escape(byte) && next.is_none_or(goes_on)
}

/// The number that the first `length` bytes are in hexadecimal.
fn hex(text: &[u8], length: usize) -> Option<u32> {
    number(text.get(..length)?, 16)
}

fn number(digits: &[u8], radix: u32) -> Option<u32> {
    if digits.is_empty() {
        return None;
    }
    digits.iter().try_fold(0_u32, |value, digit| {
        Some(value.saturating_mul(radix).saturating_add(char::from(*digit).to_digit(radix)?))
    })
}

/// What follows `\u{`, with the brace at its end.
fn braced(text: &[u8]) -> Option<(u32, usize)> {
    let end = text.iter().take(MAX_ZEROS + MAX_DIGITS).position(|byte| *byte == b'}')?;
    Some((number(&text[..end], 16)?, end + 1))
}

/// What follows the `&` of a reference, with its semicolon if it has one.
fn reference(text: &[u8]) -> Option<(u32, usize)> {
    let (value, length) = match text {
        [b'#', b'x' | b'X', digits @ ..] => digits_of(digits, 16, 2)?,
        [b'#', digits @ ..] => digits_of(digits, 10, 1)?,
        // In a sentence an ampersand stands alone.
        name if name.first().is_some_and(u8::is_ascii_alphabetic) => {
            let is_it = |known: &[u8]| name.get(..known.len()).is_some_and(|name| name.eq_ignore_ascii_case(known));
            let (known, value) =
                REFERENCES.iter().find(|(known, _)| is_it(known) && name.get(known.len()) == Some(&b';'))?;
            (u32::from(*value), known.len())
        }
        _ => return None,
    };
    Some((value, length + usize::from(text.get(length) == Some(&b';'))))
}

/// The number after `before` other characters, with them.
fn digits_of(text: &[u8], radix: u32, before: usize) -> Option<(u32, usize)> {
    let zeros = text.iter().take(MAX_ZEROS).take_while(|byte| **byte == b'0').count();
    let digits = text[zeros..].iter().take(MAX_DIGITS).take_while(|byte| char::from(**byte).is_digit(radix)).count();
    Some((number(&text[..zeros + digits], radix)?, before + zeros + digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_one_text_in_many_spellings_has_the_same_units() {
        for text in [
            "a/b%c",
            "A/B%C",
            "a-/:b %\r\nc",
            "a/=\r\nb%=\nc",
            "a%2Fb%25c",
            "%61%252f%62%2525%63",
            "a\\/b%c",
            "\\u0061\\u002fb\\x25c",
            "\\\\u0061\\u{2f}b%u0025c",
            "&#97;&#x000002f;b&#0000037;c",
            "&#97&#x2f;b&#37;c",
            "&#0000000000000000000000097;&#x000000000000000000000000000000000000002f;b&#37;c",
            "&amp;#97;/b&amp;amp;#37;c",
            "a&sol;b%26%2337%3Bc",
            "a\u{200b}/b\u{2060}%c",
            "a\u{ad}/\u{a0}b\u{feff}%c",
            "a&#xad;/&#8203;b\\u00a0%c",
            "a\\n/\\tb%\\\\nc",
        ] {
            assert_eq!(Units::of(text.as_bytes(), 0).bytes, b"a/b%c", "{text}");
        }
        for text in ["", "-", "\\", "%", "&", "&#", "&#x;", "%u", "\\u{", "\\u{}", "%4", "&amp"] {
            let units = Units::of(text.as_bytes(), 0);
            assert!(units.bytes.len() <= text.len(), "{text}");
        }
    }

    #[test]
    fn what_is_apart_is_no_escape() {
        assert_eq!(Units::of(b"%\x0761&%2541", 0).bytes, b"%61&a");
        assert_eq!(Units::of(b"%-61%2541", 0).bytes, b"%61a");
    }

    #[test]
    fn a_unit_knows_where_it_is_written() {
        let units = Units::of(b"- %2541 &#98;", 1);
        assert_eq!((units.bytes.as_slice(), units.boundary), (&b"ab"[..], 1));
        assert_eq!((units.start(0), units.end(0), units.start(1), units.end(1)), (2, 7, 8, 13));
    }
}
