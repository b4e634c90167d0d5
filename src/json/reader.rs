//! From text to a value.

use std::borrow::Cow;

/// A value, reduced to what may be asked of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Null, or missing.
    #[default]
    Null,
    /// A scalar as text: `"7"` and `7` are the same.
    Text(String),
    /// An object, in its own order.
    Object(Vec<(Cow<'static, str>, Value)>),
    /// An array.
    Array(Vec<Value>),
}

/// Where a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The byte, counted from 1.
    pub at: usize,
    /// Whether that is the text's end: the rest may be missing.
    pub ended: bool,
}

/// The deepest nesting that is read.
const MAX_DEPTH: usize = 128;

/// Under which name a member of an object is kept, if it is.
pub type Names<'n> = &'n dyn Fn(&str) -> Option<Cow<'static, str>>;

/// Keeps every member under its own name.
pub fn all(written: &str) -> Option<Cow<'static, str>> {
    Some(Cow::Owned(written.to_owned()))
}

/// Reads one value. Members of objects that have no name in `names` are checked, but not kept.
///
/// Text that is not UTF-8, or half of a surrogate pair, becomes U+FFFD: a server's garbled remark must not hide a run's status.
///
/// # Errors
/// Where it is not JSON.
pub fn read(text: &[u8], names: Names<'_>) -> Result<Value, Malformed> {
    Reader { text, at: 0, names, lenient: false }.read()
}

/// The same, but raw control characters, which JSON does not allow, are taken for spaces wherever they stand.
///
/// # Errors
/// Where it is not JSON.
pub fn read_leniently(text: &[u8], names: Names<'_>) -> Result<Value, Malformed> {
    Reader { text, at: 0, names, lenient: true }.read()
}

/// A text and the place up to which it is read. `None` from its methods means: malformed at that place.
struct Reader<'t> {
    text: &'t [u8],
    at: usize,
    names: Names<'t>,
    lenient: bool,
}

impl<'t> Reader<'t> {
    fn read(mut self) -> Result<Value, Malformed> {
        let value = self.value(MAX_DEPTH, true);
        match (value, self.peek()) {
            (Some(value), None) => Ok(value),
            (_, next) => Err(Malformed { at: self.at + 1, ended: next.is_none() }),
        }
    }

    /// The next byte that is not white space; it stays.
    fn peek(&mut self) -> Option<u8> {
        loop {
            let byte = *self.text.get(self.at)?;
            if !(matches!(byte, b' ' | b'\t' | b'\n' | b'\r') || self.lenient && byte < 0x20) {
                return Some(byte);
            }
            self.at += 1;
        }
    }

    /// The next byte, taken.
    fn next(&mut self) -> Option<u8> {
        let byte = *self.text.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    /// A value. It is checked in any case; what it holds is stored only to `keep` it.
    fn value(&mut self, depth: usize, keep: bool) -> Option<Value> {
        match self.peek()? {
            b'{' => {
                let (depth, mut members) = (depth.checked_sub(1)?, Vec::new());
                self.items(b'}', &mut |reader| {
                    let name = match reader.peek()? {
                        b'"' => reader.string()?,
                        _ => return None,
                    };
                    if reader.peek()? != b':' {
                        return None;
                    }
                    reader.at += 1;
                    let name = if keep { (reader.names)(&text_of(&name)) } else { None };
                    let value = reader.value(depth, name.is_some())?;
                    members.extend(name.map(|name| (name, value)));
                    Some(())
                })?;
                Some(Value::Object(members))
            }
            b'[' => {
                let (depth, mut values) = (depth.checked_sub(1)?, Vec::new());
                self.items(b']', &mut |reader| {
                    let value = reader.value(depth, keep)?;
                    if keep {
                        values.push(value);
                    }
                    Some(())
                })?;
                Some(Value::Array(values))
            }
            b'"' => {
                let bytes = self.string()?;
                Some(if keep { Value::Text(text_of(&bytes).into_owned()) } else { Value::Null })
            }
            _ => self.word(keep),
        }
    }

    /// What stands between brackets, separated by commas.
    fn items(&mut self, close: u8, item: &mut dyn FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        if self.peek()? == close {
            self.at += 1;
            return Some(());
        }
        loop {
            item(self)?;
            match self.peek()? {
                b',' => self.at += 1,
                byte if byte == close => {
                    self.at += 1;
                    return Some(());
                }
                _ => return None,
            }
        }
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self, keep: bool) -> Option<Value> {
        let rest = self.text.get(self.at..)?;
        let ends = |byte: &u8| !matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'+' | b'-' | b'.');
        let word = rest.get(..rest.iter().position(ends).unwrap_or(rest.len()))?;
        let value = match word {
            b"null" => Value::Null,
            _ if word != b"true" && word != b"false" && !is_number(word) => return None,
            _ if keep => Value::Text(text_of(word).into_owned()),
            _ => Value::Null,
        };
        self.at += word.len();
        Some(value)
    }

    /// What stands between quotes, its escapes resolved.
    fn string(&mut self) -> Option<Cow<'t, [u8]>> {
        self.at += 1;
        let mut resolved: Cow<'t, [u8]> = Cow::default();
        loop {
            let rest = self.text.get(self.at..)?;
            let Some(length) = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)) else {
                self.at = self.text.len();
                return None;
            };
            self.at += length + 1;
            let plain = &rest[..length];
            match rest[length] {
                b'"' if resolved.is_empty() => return Some(Cow::Borrowed(plain)),
                b'"' => {
                    resolved.to_mut().extend_from_slice(plain);
                    return Some(resolved);
                }
                b'\\' => {
                    let escaped = self.escape()?;
                    resolved.to_mut().extend_from_slice(plain);
                    resolved.to_mut().extend_from_slice(escaped.encode_utf8(&mut [0; 4]).as_bytes());
                }
                _ if self.lenient => {
                    resolved.to_mut().extend_from_slice(plain);
                    resolved.to_mut().push(b' ');
                }
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        Some(match self.next()? {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.hexadecimal()?;
                if (0xd800..0xdc00).contains(&code) && self.text.get(self.at..)?.starts_with(b"\\u") {
                    let after = self.at;
                    self.at += 2;
                    match self.hexadecimal()? {
                        low @ 0xdc00..0xe000 => code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00),
                        // It stands for itself.
                        _ => self.at = after,
                    }
                }
                char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            _ => return None,
        })
    }

    fn hexadecimal(&mut self) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            code = code * 16 + char::from(self.next()?).to_digit(16)?;
        }
        Some(code)
    }
}

/// What is UTF-8 already is told so faster than by mending it.
fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

fn is_number(word: &[u8]) -> bool {
    let mut rest = word.strip_prefix(b"-").unwrap_or(word);
    let leading_zero = rest.first() == Some(&b'0');
    let whole = digits(&mut rest);
    let fraction = match rest.strip_prefix(b".") {
        Some(after) => {
            rest = after;
            digits(&mut rest)
        }
        None => 1,
    };
    let exponent = match rest {
        [b'e' | b'E', b'+' | b'-', after @ ..] | [b'e' | b'E', after @ ..] => {
            rest = after;
            digits(&mut rest)
        }
        _ => 1,
    };
    rest.is_empty() && fraction > 0 && exponent > 0 && (whole == 1 || whole > 1 && !leading_zero)
}

/// Takes the digits that `rest` begins with, and gives their number.
fn digits(rest: &mut &[u8]) -> usize {
    let length = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
    *rest = &rest[length..];
    length
}

#[cfg(test)]
mod tests;
