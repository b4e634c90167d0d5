//! Whether a document is well-formed XML, byte by byte, without holding it.
//!
//! Only the inside of one tag is held at a time. By hand, because quick-xml was a tenth of the artifact. No namespaces, no document
//! types, no entities but XML's own five: a report has none, and every CI system reads what is left.

use super::characters::is_forbidden;

/// The longest tag, in bytes: a message in an attribute can be long.
const MAX_TAG: usize = 1 << 20;

/// What is wrong with characters that no element holds.
pub const OUTSIDE: &str = "it has text outside its root element";

/// The most attributes of an element.
const MAX_ATTRIBUTES: usize = 100;

/// Somebody who is told what the document consists of. An error ends the scan.
pub trait XmlHandler {
    /// A start tag: its name and its attributes, their values decoded.
    fn open(&mut self, name: &str, attributes: &[(&str, String)]) -> Result<(), String>;
    /// An end tag, or the end of an empty element. It matches.
    fn close(&mut self, name: &str);
    /// A byte of text. References are decoded to one character each.
    fn text(&mut self, byte: u8) -> Result<(), String>;
}

#[derive(Clone, Copy)]
enum State {
    Text,
    /// After `&`.
    Reference,
    /// After `<`.
    Markup,
    /// In a tag's attribute value.
    Quoted(u8),
    /// In a comment, an instruction or a CDATA section, the last of which is text.
    Until(&'static [u8], bool),
}

/// The scan of one document.
pub struct Scanner {
    state: State,
    /// What is held: the tag so far, the reference so far, or the last bytes of a comment.
    token: Vec<u8>,
    /// The names of the open elements.
    path: Vec<String>,
    at: u64,
    /// The length of the byte order mark.
    mark: u64,
    /// How many brackets stand before the next byte of text.
    brackets: u32,
}

impl Scanner {
    /// Before the first byte.
    pub fn new() -> Self {
        Scanner { state: State::Text, token: Vec::new(), path: Vec::new(), at: 0, mark: 0, brackets: 0 }
    }

    /// Reads on. `chunk` may end anywhere.
    ///
    /// # Errors
    /// Where and why it is not well-formed, or what `handler` objected to.
    pub fn read(&mut self, chunk: &[u8], handler: &mut dyn XmlHandler) -> Result<(), String> {
        chunk.iter().try_for_each(|byte| {
            self.at += 1;
            self.byte(*byte, handler)
        })
    }

    /// Whether the document may end here.
    pub fn is_complete(&self) -> bool {
        self.path.is_empty() && matches!(self.state, State::Text)
    }

    fn byte(&mut self, byte: u8, handler: &mut dyn XmlHandler) -> Result<(), String> {
        match (self.state, byte) {
            // A byte order mark.
            (State::Text, 0xef | 0xbb | 0xbf)
                if self.at == self.mark + 1 && b"\xef\xbb\xbf"[self.mark as usize % 3] == byte =>
            {
                self.mark += 1;
            }
            (State::Text, b'<') => self.enter(State::Markup),
            (State::Text, b'&') if self.path.is_empty() => return Err(OUTSIDE.to_owned()),
            (State::Text, b'&') => self.enter(State::Reference),
            (State::Text, b'>') if self.brackets >= 2 => return Err(self.malformed("]]> ends no section")),
            (State::Text, _) => {
                self.brackets = if byte == b']' { self.brackets.saturating_add(1) } else { 0 };
                handler.text(byte)?;
            }
            (State::Reference, b';') => {
                self.state = State::Text;
                match std::str::from_utf8(&self.token).ok().and_then(character) {
                    // For a line of text, any character that is not markup is as good as the one meant.
                    Some(c) => handler.text(if c.is_ascii() { c as u8 } else { b' ' })?,
                    None => return Err("it uses an entity or a character that XML does not define".to_owned()),
                }
            }
            (State::Reference, _) if self.token.len() < 16 && (byte == b'#' || byte.is_ascii_alphanumeric()) => {
                self.token.push(byte);
            }
            (State::Reference, _) => return Err(self.malformed("an ampersand begins no reference")),
            (State::Markup, b'>') => {
                self.state = State::Text;
                let tag = std::mem::take(&mut self.token);
                self.tag(&String::from_utf8_lossy(&tag), handler)?;
            }
            (State::Markup, _) => {
                self.token.push(byte);
                match self.token.as_slice() {
                    b"!--" => self.enter(State::Until(b"-->", false)),
                    b"![CDATA[" if self.path.is_empty() => return Err(OUTSIDE.to_owned()),
                    b"![CDATA[" => self.enter(State::Until(b"]]>", true)),
                    [b'?', target @ .., b'?' | b' ' | b'\t' | b'\r' | b'\n'] => {
                        let target = String::from_utf8_lossy(target);
                        // `<?xml ` begins the document, or nothing.
                        if !is_name(&target)
                            || target.eq_ignore_ascii_case("xml") && (target != "xml" || self.at != self.mark + 6)
                        {
                            return Err(self.malformed("an instruction to nobody, or a declaration inside"));
                        }
                        self.enter(State::Until(b"?>", false));
                        self.token.extend((byte == b'?').then_some(byte));
                    }
                    [b'!', rest @ ..] if !b"--".starts_with(rest) && !b"[CDATA[".starts_with(rest) => {
                        return Err("it has a document type declaration".to_owned());
                    }
                    _ if matches!(byte, b'"' | b'\'') => self.state = State::Quoted(byte),
                    tag if tag.len() > MAX_TAG => return Err(self.malformed("a tag has no end")),
                    _ => {}
                }
            }
            (State::Quoted(quote), _) => {
                self.token.push(byte);
                if byte == quote {
                    self.state = State::Markup;
                } else if self.token.len() > MAX_TAG {
                    return Err(self.malformed("an attribute has no end"));
                }
            }
            (State::Until(end, is_text), _) => {
                self.token.push(byte);
                if self.token.ends_with(end) {
                    self.state = State::Text;
                } else if self.token.starts_with(b"--") && end == b"-->" && self.token.len() > 2 {
                    return Err(self.malformed("a comment holds --"));
                } else if self.token.len() > 2 {
                    let first = self.token.remove(0);
                    if is_text {
                        handler.text(first)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn enter(&mut self, state: State) {
        self.state = state;
        self.brackets = 0;
        self.token.clear();
    }

    /// What stands between `<` and `>`.
    fn tag(&mut self, tag: &str, handler: &mut dyn XmlHandler) -> Result<(), String> {
        if let Some(name) = tag.strip_prefix('/') {
            let name = name.trim_ascii_end();
            return match self.path.pop() {
                Some(open) if open == name => {
                    handler.close(name);
                    Ok(())
                }
                _ => Err(self.malformed("an end tag without its start tag")),
            };
        }
        let (tag, is_empty) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let end = tag.bytes().position(|b| b.is_ascii_whitespace()).unwrap_or(tag.len());
        let (name, rest) = tag.split_at_checked(end).unwrap_or((tag, ""));
        if !is_name(name) {
            return Err(self.malformed("an element without a name"));
        }
        let attributes = attributes(rest).map_err(|why| self.malformed(why))?;
        handler.open(name, &attributes)?;
        if is_empty {
            handler.close(name);
        } else {
            self.path.push(name.to_owned());
        }
        Ok(())
    }

    fn malformed(&self, why: &str) -> String {
        format!("it is not well-formed XML at byte {}: {why}", self.at)
    }
}

fn attributes(text: &str) -> Result<Vec<(&str, String)>, &'static str> {
    let mut attributes: Vec<(&str, String)> = Vec::new();
    let mut rest = text.trim_ascii_start();
    while !rest.is_empty() {
        let (name, after) = rest.split_once('=').ok_or("an attribute without a value")?;
        let (name, after) = (name.trim_ascii_end(), after.trim_ascii_start());
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\'')).ok_or("an attribute without quotes")?;
        let (_, value, after) = split_twice(after, quote).ok_or("an attribute without its closing quote")?;
        if !is_name(name) || !(after.is_empty() || after.starts_with(|c: char| c.is_ascii_whitespace())) {
            return Err("an attribute without a name, or two without a space between");
        }
        if attributes.iter().any(|(earlier, _)| *earlier == name) {
            return Err("an attribute is given twice");
        }
        if crate::text::holds(value, b'<') {
            return Err("an attribute holds <");
        }
        if attributes.len() == MAX_ATTRIBUTES {
            return Err("an element has too many attributes");
        }
        attributes
            .push((name, decoded(value).ok_or("an attribute uses an entity or a character that XML does not define")?));
        rest = after.trim_ascii_start();
    }
    Ok(attributes)
}

fn split_twice(text: &str, at: char) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once(at)?;
    let (between, after) = rest.split_once(at)?;
    Some((before, between, after))
}

fn decoded(value: &str) -> Option<String> {
    let mut pieces = value.split('&');
    let mut text = pieces.next()?.to_owned();
    for chunk in pieces {
        let (reference, plain) = chunk.split_once(';')?;
        text.push(character(reference)?);
        text.push_str(plain);
    }
    Some(text)
}

/// What a reference stands for.
fn character(reference: &str) -> Option<char> {
    Some(match reference {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let code = reference.strip_prefix('#')?;
            let (digits, radix) = code.strip_prefix('x').map_or((code, 10), |digits| (digits, 16));
            // `from_str_radix` takes a sign too.
            let code = u32::from_str_radix(digits, radix).ok().filter(|_| !digits.starts_with('+'))?;
            char::from_u32(code).filter(|c| !is_forbidden(*c))?
        }
    })
}

/// XML's names, but that every character outside ASCII may be part of one.
fn is_name(text: &str) -> bool {
    text.bytes().all(|b| !b.is_ascii() || b.is_ascii_alphanumeric() || b"-._:".contains(&b))
        && text.starts_with(|c: char| !c.is_ascii() || c.is_ascii_alphabetic() || matches!(c, '_' | ':'))
}
