//! Whether a document is well-formed XML, byte by byte, without holding it.
//!
//! By hand, because no crate checks a report in bounded memory whatever the server sends: quick-xml 0.42 and xml 1.4 hold a text, a CDATA
//! section or an attribute whole. One of 30 MB costs them 49 and 61 MB. What is held here is the inside of one tag, at most [`MAX_TAG`].
//! `host-tests/xml_oracle` holds this scanner against expat.
//!
//! No namespaces, no document types, no entities but XML's own five: a report has none, and every CI system reads what is left.

use super::characters::is_forbidden;

/// The longest tag or XML declaration, in bytes: a message in an attribute can be long.
const MAX_TAG: usize = 1 << 20;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What is wrong with characters that no element holds.
pub const OUTSIDE: &str = "it has text outside its root element";

/// The most attributes of an element.
const MAX_ATTRIBUTES: usize = 100;

/// Receives the parts of a document. An error ends the scan.
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
    /// In a tag's attribute value, which ends with this quote.
    Quoted(u8),
    /// After the question mark that follows an instruction's target at once.
    InstructionEnd,
    /// In the XML declaration, after `<?xml`.
    Declaration,
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
    /// How many bytes of a byte order mark have been read.
    mark: usize,
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
            (State::Text, _) if self.is_at(self.mark + 1) && BYTE_ORDER_MARK.get(self.mark) == Some(&byte) => {
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
            // Zeros may lead in any number; one is enough.
            (State::Reference, b'0') if matches!(self.token.as_slice(), b"#0" | b"#x0") => {}
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
                    b"?xml " | b"?xml\t" | b"?xml\r" | b"?xml\n" if self.is_at(self.mark + b"<?xml ".len()) => {
                        self.enter(State::Declaration);
                    }
                    [b'?', target @ .., b'?' | b' ' | b'\t' | b'\r' | b'\n'] => {
                        let target = String::from_utf8_lossy(target);
                        // `<?xml ` begins the document, or nothing.
                        if !is_name(&target) || target.eq_ignore_ascii_case("xml") {
                            return Err(self.malformed("an instruction without a target, or a declaration inside"));
                        }
                        let is_empty = byte == b'?';
                        self.enter(if is_empty { State::InstructionEnd } else { State::Until(b"?>", false) });
                    }
                    [b'!', rest @ ..] if !b"--".starts_with(rest) && !b"[CDATA[".starts_with(rest) => {
                        return Err("it has a document type declaration".to_owned());
                    }
                    _ if matches!(byte, b'"' | b'\'') => self.state = State::Quoted(byte),
                    tag if tag.len() > MAX_TAG => return Err(self.malformed("a tag has no end")),
                    _ => {}
                }
            }
            (State::InstructionEnd, b'>') => self.enter(State::Text),
            (State::InstructionEnd, _) => return Err(self.malformed("an instruction's target with a question mark")),
            (State::Declaration, _) => {
                self.token.push(byte);
                if let Some(declaration) = self.token.strip_suffix(b"?>") {
                    if !is_declaration(&String::from_utf8_lossy(declaration)) {
                        return Err(self.malformed("an XML declaration of another form"));
                    }
                    self.enter(State::Text);
                } else if self.token.len() > MAX_TAG {
                    return Err(self.malformed("a tag has no end"));
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

    /// Whether the current byte is this one of the document, counted from 1.
    fn is_at(&self, place: usize) -> bool {
        self.at == place as u64
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
        if value.contains('<') {
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

/// Whether this stands between `<?xml` and `?>`: the version, then perhaps encoding and `standalone`, in this order.
fn is_declaration(text: &str) -> bool {
    let is_version = |value: &str| value.strip_prefix("1.").is_some_and(|minor| is_all(minor, |b| b.is_ascii_digit()));
    let is_encoding = |value: &str| {
        value.starts_with(|c: char| c.is_ascii_alphabetic())
            && is_all(value, |b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
    };
    let is_answer = |value: &str| matches!(value, "yes" | "no");
    // There are no references in it.
    let Some(parts) = attributes(text).ok().filter(|_| !text.contains('&')) else { return false };
    let parts: Vec<_> = parts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    match parts.as_slice() {
        [("version", version)] => is_version(version),
        [("version", version), ("encoding", encoding)] => is_version(version) && is_encoding(encoding),
        [("version", version), ("standalone", answer)] => is_version(version) && is_answer(answer),
        [("version", version), ("encoding", encoding), ("standalone", answer)] => {
            is_version(version) && is_encoding(encoding) && is_answer(answer)
        }
        _ => false,
    }
}

fn is_all(text: &str, is_part: impl Fn(u8) -> bool) -> bool {
    !text.is_empty() && text.bytes().all(is_part)
}

/// A `Name` of XML 1.0, fifth edition.
fn is_name(text: &str) -> bool {
    text.starts_with(begins_name) && text.chars().all(|c| begins_name(c) || continues_name(c))
}

/// `NameStartChar`
fn begins_name(c: char) -> bool {
    matches!(c, ':' | '_' | 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}'
        | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}' | '\u{200d}' | '\u{2070}'..='\u{218f}'
        | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
        | '\u{10000}'..='\u{effff}')
}

/// What `NameChar` has beyond `NameStartChar`.
fn continues_name(c: char) -> bool {
    matches!(c, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}' | '\u{2040}')
}
