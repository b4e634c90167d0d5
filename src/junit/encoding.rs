//! The encodings that a report may come in.
//!
//! Which one it is: a byte order mark says so before all else, then the `charset` of the answer's header, then the declaration in the
//! document (RFC 7303 §3).

/// An encoding that is read. The file is UTF-8, whatever came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    /// Two bytes a unit; whether the lower one comes first.
    Utf16 {
        little: bool,
    },
    Ascii,
    Latin1,
    Windows1252,
}

/// What the bytes from 0x80 to 0x9F are in windows-1252; 0 where they are nothing.
const WINDOWS_1252: [u16; 32] = [
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
    0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];

/// The labels that are known, in lower case, without `-`, `_` and `:`.
const LABELS: [(&str, Encoding); 14] = [
    ("utf8", Encoding::Utf8),
    ("utf16", Encoding::Utf16 { little: false }),
    ("utf16be", Encoding::Utf16 { little: false }),
    ("utf16le", Encoding::Utf16 { little: true }),
    ("usascii", Encoding::Ascii),
    ("ascii", Encoding::Ascii),
    ("iso646us", Encoding::Ascii),
    ("ansix3.41968", Encoding::Ascii),
    ("iso88591", Encoding::Latin1),
    ("iso885911987", Encoding::Latin1),
    ("latin1", Encoding::Latin1),
    ("l1", Encoding::Latin1),
    ("windows1252", Encoding::Windows1252),
    ("cp1252", Encoding::Windows1252),
];

impl Encoding {
    /// The encoding of this name, if it is read.
    fn named(name: &str) -> Option<Self> {
        let label = label(name);
        LABELS.iter().find(|(known, _)| *known == label).map(|(_, encoding)| *encoding)
    }

    /// The encoding of a document that begins with `head`, and how many of its bytes are a mark that the file does not keep.
    ///
    /// # Errors
    /// Why it cannot be read, with the name of the encoding.
    pub fn of(head: &[u8], charset: Option<&str>) -> Result<(Self, usize), String> {
        let little = head.starts_with(b"<\0");
        match head {
            [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] | [b'<', 0, 0, 0, ..] | [0, 0, 0, b'<', ..] => {
                return Err(unread("UTF-32"));
            }
            [0xef, 0xbb, 0xbf, ..] => return Ok((Encoding::Utf8, 0)),
            [0xfe, 0xff, ..] => return Ok((Encoding::Utf16 { little: false }, 2)),
            [0xff, 0xfe, ..] => return Ok((Encoding::Utf16 { little: true }, 2)),
            _ => {}
        }
        if let Some(charset) = charset {
            let encoding = Encoding::named(charset).ok_or_else(|| unread(charset))?;
            let is_open = label(charset) == "utf16";
            return Ok((if is_open { Encoding::Utf16 { little } } else { encoding }, 0));
        }
        if little || head.starts_with(b"\0<") {
            return Ok((Encoding::Utf16 { little }, 0));
        }
        // What is no text is no declaration either.
        let text = head.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        let Some(name) = declared(text).map(|(from, to)| &text[from..to]) else { return Ok((Encoding::Utf8, 0)) };
        match Encoding::named(name).ok_or_else(|| unread(name))? {
            Encoding::Utf16 { .. } => Err(format!("it declares the encoding {name}, which its bytes are not in")),
            encoding => Ok((encoding, 0)),
        }
    }

    /// Whether the characters of ASCII are its bytes.
    pub fn has_ascii(self) -> bool {
        !matches!(self, Encoding::Utf16 { .. })
    }

    /// Decodes the prefix of `input` that is complete, at `end` all of it, and gives its length. `emit` is given the characters, and
    /// nothing for bytes that are none.
    pub fn decode(self, input: &[u8], end: bool, emit: &mut dyn FnMut(Option<char>)) -> usize {
        match self {
            Encoding::Utf8 => return decode_utf8(input, end, emit),
            Encoding::Utf16 { little } => return decode_utf16(input, end, little, emit),
            Encoding::Ascii => input.iter().for_each(|b| emit(b.is_ascii().then_some(char::from(*b)))),
            Encoding::Latin1 => input.iter().for_each(|b| emit(Some(char::from(*b)))),
            Encoding::Windows1252 => input.iter().for_each(|b| {
                let code = WINDOWS_1252.get(usize::from(b.wrapping_sub(0x80))).map_or(u16::from(*b), |code| *code);
                emit(char::from_u32(code.into()).filter(|c| *c != '\0' || *b == 0));
            }),
        }
        input.len()
    }
}

/// The name as the table has it.
fn label(name: &str) -> String {
    name.trim().to_ascii_lowercase().replace(['-', '_', ':'], "")
}

/// Why a document in this encoding is refused.
fn unread(name: &str) -> String {
    format!("its encoding is {name}, and not UTF-8, UTF-16, US-ASCII, ISO-8859-1 or windows-1252")
}

fn decode_utf8(input: &[u8], end: bool, emit: &mut dyn FnMut(Option<char>)) -> usize {
    let mut decoded = 0;
    for chunk in input.utf8_chunks() {
        chunk.valid().chars().for_each(|c| emit(Some(c)));
        decoded += chunk.valid().len();
        let invalid = chunk.invalid();
        let is_last = decoded + invalid.len() == input.len();
        if invalid.is_empty() || is_last && !end && is_incomplete(invalid) {
            break;
        }
        emit(None);
        decoded += invalid.len();
    }
    decoded
}

/// Whether more bytes could make a character of these.
fn is_incomplete(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

fn decode_utf16(input: &[u8], end: bool, little: bool, emit: &mut dyn FnMut(Option<char>)) -> usize {
    let unit = |pair: &[u8]| match pair {
        [a, b] if little => u16::from_le_bytes([*a, *b]),
        [a, b] => u16::from_be_bytes([*a, *b]),
        _ => 0,
    };
    let mut whole = input.len() & !1;
    // The first half of a character waits for the second.
    let is_half = whole >= 2 && matches!(unit(&input[whole - 2..whole]), 0xd800..=0xdbff);
    if is_half && !end {
        whole -= 2;
    }
    char::decode_utf16(input[..whole].chunks_exact(2).map(unit)).for_each(|c| emit(c.ok()));
    if end && input.len() > whole {
        emit(None);
        return input.len();
    }
    whole
}

/// Where the name of the encoding stands in a document that begins with a declaration of one.
pub fn declared(text: &str) -> Option<(usize, usize)> {
    let mark = text.len() - text.trim_start_matches('\u{feff}').len();
    let declaration = text.get(mark..)?.strip_prefix("<?xml")?.split_once("?>")?.0;
    if !declaration.starts_with(|c: char| c.is_ascii_whitespace()) {
        return None;
    }
    let at = declaration.find("encoding")? + "encoding".len();
    let value = declaration.get(at..)?.trim_ascii_start().strip_prefix('=')?.trim_ascii_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let name = value.get(1..)?.split_once(quote)?.0;
    let from = mark + "<?xml".len() + declaration.len() - value.len() + 1;
    is_encoding_name(name).then_some((from, from + name.len()))
}

/// `EncName` of XML 1.0.
pub fn is_encoding_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BIG: Encoding = Encoding::Utf16 { little: false };
    const LITTLE: Encoding = Encoding::Utf16 { little: true };

    #[test]
    fn a_mark_outranks_the_header_and_the_header_the_declaration() {
        let declares = |name: &str| format!("<?xml version='1.0' encoding='{name}'?><a/>").into_bytes();
        for (head, charset, found) in [
            (&b"<a/>"[..], None, Ok(Encoding::Utf8)),
            (b"", None, Ok(Encoding::Utf8)),
            (b"<a/>", Some("ISO-8859-1"), Ok(Encoding::Latin1)),
            (b"<a/>", Some("utf8"), Ok(Encoding::Utf8)),
            (b"<a/>", Some("Shift_JIS"), Err("Shift_JIS")),
            (&declares("utf-8"), None, Ok(Encoding::Utf8)),
            (&declares("US-ASCII"), None, Ok(Encoding::Ascii)),
            (&declares("iso_8859-1:1987"), None, Ok(Encoding::Utf8)),
            (&declares("ISO_8859-1"), None, Ok(Encoding::Latin1)),
            (&declares("Windows-1252"), None, Ok(Encoding::Windows1252)),
            (&declares("ISO-8859-15"), None, Err("ISO-8859-15")),
            (&declares("ISO-8859-15"), Some("UTF-8"), Ok(Encoding::Utf8)),
            (&declares("UTF-16"), None, Err("UTF-16")),
            (&declares("UTF-16"), Some("UTF-8"), Ok(Encoding::Utf8)),
            (&[b"\xef\xbb\xbf".to_vec(), declares("latin1")].concat(), Some("latin1"), Ok(Encoding::Utf8)),
            (b"\xfe\xff\0<", Some("UTF-8"), Ok(BIG)),
            (b"\xff\xfe<\0a\0", None, Ok(LITTLE)),
            (b"<\0a\0", None, Ok(LITTLE)),
            (b"\0<\0a", None, Ok(BIG)),
            (b"\0<\0a", Some("utf-16"), Ok(BIG)),
            (b"<\0a\0", Some("UTF-16"), Ok(LITTLE)),
            (b"<\0a\0", Some("utf_16"), Ok(LITTLE)),
            (b"<?xml-stylesheet encoding='latin1'?><a/>", None, Ok(Encoding::Utf8)),
            (b"<\0a\0", Some("UTF-16BE"), Ok(BIG)),
            (b"\xff\xfe\0\0<\0\0\0", None, Err("UTF-32")),
            (b"<\0\0\0a\0\0\0", None, Err("UTF-32")),
        ] {
            let is = Encoding::of(head, charset).map(|(encoding, _)| encoding);
            match found {
                Ok(encoding) => assert_eq!(is, Ok(encoding), "{head:?} {charset:?}"),
                Err(name) => assert!(is.is_err_and(|why| why.contains(name)), "{head:?} {charset:?}"),
            }
        }
    }

    #[test]
    fn bytes_are_decoded_wherever_they_are_cut() {
        let utf16 = |text: &str, little: bool| -> Vec<u8> {
            text.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
        };
        for (encoding, bytes, text) in [
            (Encoding::Utf8, "é✓😀".as_bytes().to_vec(), "é✓😀"),
            (Encoding::Utf8, b"\xff\xe2\x9c\xed\xa0\x80".to_vec(), "??????"),
            (Encoding::Ascii, b"a\x7f\x80".to_vec(), "a\u{7f}?"),
            (Encoding::Latin1, b"K\xe4se\x80".to_vec(), "Käse\u{80}"),
            (Encoding::Windows1252, b"K\xe4se \x80\x93\x81\x9f".to_vec(), "Käse €“?Ÿ"),
            (BIG, utf16("aä😀", false), "aä😀"),
            (LITTLE, utf16("aä😀", true), "aä😀"),
            (BIG, b"\xd8\x3d\0a\xde\0\0".to_vec(), "?a??"),
        ] {
            for cut in 0..=bytes.len() {
                let mut decoded = String::new();
                let mut emit = |c: Option<char>| decoded.push(c.unwrap_or('?'));
                let taken = encoding.decode(&bytes[..cut], false, &mut emit);
                assert_eq!(encoding.decode(&bytes[taken..], true, &mut emit), bytes.len() - taken);
                let same = decoded.chars().filter(|c| *c != '?').eq(text.chars().filter(|c| *c != '?'));
                assert!(same && decoded.contains('?') == text.contains('?'), "{encoding:?} cut at {cut}: {decoded}");
            }
        }
    }
}
