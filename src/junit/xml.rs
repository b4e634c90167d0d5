//! Whether a document is well-formed XML with namespaces, byte by byte, without holding it.
//!
//! By hand, because no crate checks a report in bounded memory whatever the server sends: quick-xml 0.42 and xml 1.4 hold a text, a CDATA
//! section or an attribute whole. One of 30 MB costs them 49 and 61 MB. What is held here is a tag's names, and the beginnings of its
//! values. `host-tests/xml_oracle` holds this scanner against expat and libxml2, which most CI systems read reports with.
//!
//! No document types, no entities but XML's own five: a report has none, and every CI system reads what is left.

mod names;
mod namespaces;
mod reference;
mod runs;
mod state;
mod tag;

use super::characters::MAX_DECLARATION;
use names::is_name;
use namespaces::Namespaces;
use reference::character;
use state::{Opaque, State};
use tag::is_declaration;
pub use tag::{Attribute, Tag};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What is wrong with characters that no element holds.
const OUTSIDE: &str = "it has text outside its root element";

/// The longest name, in bytes.
const MAX_NAME: usize = 1024;

/// The longest text that is told at once, in bytes: then it is asked anew whether text matters.
const MAX_TOLD: usize = 1024;

/// How much of an attribute's value is held, in bytes.
pub const MAX_VALUE: usize = 4096;

/// Receives the parts of a document. An error ends the scan.
pub trait XmlHandler {
    /// A start tag, or the tag of an empty element.
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), String>;
    /// An end tag, or the end of an empty element. It matches.
    fn close(&mut self, name: &str);
    /// Some bytes of text. References are decoded.
    fn text(&mut self, bytes: &[u8]);
    /// Whether text matters here. Where it does not, it need not be told: most of a report is text that is not looked at.
    fn wants_text(&self) -> bool;
}

/// The scan of one document.
pub struct Scanner {
    state: State,
    /// What is held: a name, a value or a reference so far, or the last bytes of a comment.
    token: Vec<u8>,
    /// A value so far.
    value: Vec<u8>,
    /// The tag so far; whether it is the declaration.
    name: String,
    attributes: Vec<Attribute>,
    is_declaration: bool,
    /// The names of the open elements.
    path: Vec<String>,
    namespaces: Namespaces,
    at: u64,
    /// Where the tag began.
    tag_at: u64,
    /// How many bytes of a byte order mark have been read.
    mark: usize,
    /// How many brackets stand before the next byte of text.
    brackets: u32,
}

impl Scanner {
    /// Before the first byte.
    pub fn new() -> Self {
        Scanner {
            state: State::Text,
            token: Vec::new(),
            value: Vec::new(),
            name: String::new(),
            attributes: Vec::new(),
            is_declaration: false,
            path: Vec::new(),
            namespaces: Namespaces::default(),
            at: 0,
            tag_at: 0,
            mark: 0,
            brackets: 0,
        }
    }

    /// Reads on. `chunk` may end anywhere.
    ///
    /// # Errors
    /// Where and why it is not well-formed, or what `handler` objected to.
    pub fn read(&mut self, chunk: &[u8], handler: &mut dyn XmlHandler) -> Result<(), String> {
        let (mut rest, mut told) = (chunk, Vec::new());
        while let [byte, after @ ..] = rest {
            let length = if self.is_in_text() && handler.wants_text() {
                let length = self.text_run(&rest[..rest.len().min(MAX_TOLD)], Some(&mut told));
                handler.text(&told);
                told.clear();
                length
            } else {
                self.text_run(rest, None)
            };
            if length == 0 {
                self.byte(*byte, handler)?;
                rest = after;
                continue;
            }
            if let State::Value(_) = self.state {
                self.hold(&rest[..length]);
            }
            rest = self.pass(rest, length);
        }
        Ok(())
    }

    /// Whether the document may end here.
    pub fn is_complete(&self) -> bool {
        self.path.is_empty() && matches!(self.state, State::Text)
    }

    /// Whether what was read last belongs to a tag that has not ended, or may.
    pub fn is_in_tag(&self) -> bool {
        !matches!(self.state, State::Text | State::Reference(None) | State::In(_))
    }

    /// Reads one byte.
    ///
    /// # Errors
    /// As [`Self::read`].
    fn byte(&mut self, byte: u8, handler: &mut dyn XmlHandler) -> Result<(), String> {
        self.at += 1;
        let is_space = byte.is_ascii_whitespace();
        match (self.state, byte) {
            (State::Text, _) if self.is_at(self.mark + 1) && BYTE_ORDER_MARK.get(self.mark) == Some(&byte) => {
                self.mark += 1;
            }
            (State::Text, b'<') => {
                self.tag_at = self.at;
                self.enter(State::Markup);
            }
            (State::Text, b'&') if !self.path.is_empty() => self.enter(State::Reference(None)),
            (State::Text, b'>') if self.brackets >= 2 => return Err(self.malformed("]]> ends no section")),
            (State::Text, _) if self.path.is_empty() && !is_space => return Err(OUTSIDE.to_owned()),
            (State::Text, _) => {
                self.brackets = if byte == b']' { self.brackets.saturating_add(1) } else { 0 };
                handler.text(&[byte]);
            }
            (State::Reference(quote), b';') => {
                let Some(c) = std::str::from_utf8(&self.token).ok().and_then(character) else {
                    return Err(self.malformed("an entity or a character that XML does not define"));
                };
                let mut bytes = [0; 4];
                let bytes = c.encode_utf8(&mut bytes).as_bytes();
                match quote {
                    Some(quote) => {
                        self.state = State::Value(quote);
                        self.hold(bytes);
                    }
                    None => {
                        self.state = State::Text;
                        handler.text(bytes);
                    }
                }
            }
            // Zeros may lead in any number; one is enough.
            (State::Reference(_), b'0') if matches!(self.token.as_slice(), b"#0" | b"#x0") => {}
            (State::Reference(_), _) if self.token.len() < 16 && (byte == b'#' || byte.is_ascii_alphanumeric()) => {
                self.token.push(byte);
            }
            (State::Reference(_), _) => return Err(self.malformed("an ampersand begins no reference")),
            (State::Markup, b'/') => self.enter(State::EndTag(false)),
            (State::Markup, b'!') => self.enter(State::MarkupDeclaration),
            (State::Markup, b'?') => self.enter(State::InstructionTarget),
            (State::Markup, _) => {
                self.enter(State::ElementName);
                return self.name_byte(byte);
            }
            (State::ElementName, b'>' | b'/') => {
                self.begin_start_tag()?;
                self.state = State::Slash;
                if byte == b'>' {
                    self.end_start_tag(false, handler)?;
                }
            }
            (State::ElementName, _) if is_space => self.begin_start_tag()?,
            (State::Between(_), b'>') if !self.is_declaration => self.end_start_tag(false, handler)?,
            (State::Between(_), b'/') if !self.is_declaration => self.state = State::Slash,
            (State::Between(_), b'?') if self.is_declaration => self.state = State::InstructionEnd,
            (State::Between(_), _) if is_space => self.state = State::Between(true),
            (State::Between(true), _) => {
                self.enter(State::AttributeName);
                return self.name_byte(byte);
            }
            (State::AttributeName, b'=') => {
                self.begin_attribute()?;
                self.state = State::Equals;
            }
            (State::AttributeName, _) if is_space => self.begin_attribute()?,
            (State::Named, b'=') => self.state = State::Equals,
            (State::Named | State::Equals, _) if is_space => {}
            (State::Equals, b'"' | b'\'') => {
                self.value.clear();
                self.mark_value(|place, at| place.start = at);
                self.state = State::Value(byte);
            }
            (State::Value(quote), _) if byte == quote => {
                self.mark_value(|place, at| place.end = at - 1);
                if let Some(attribute) = self.attributes.last_mut() {
                    attribute.value = String::from_utf8_lossy(&self.value).into_owned();
                }
                self.state = State::Between(false);
            }
            (State::Value(_), b'<') => return Err(self.malformed("an attribute holds <")),
            (State::Value(quote), b'&') if !self.is_declaration => self.enter(State::Reference(Some(quote))),
            (State::Value(_), _) => self.hold(&[byte]),
            (State::Slash, b'>') => self.end_start_tag(true, handler)?,
            (State::EndTag(_), b'>') => {
                match self.path.pop() {
                    Some(open) if open.as_bytes() == self.token => handler.close(&open),
                    _ => return Err(self.malformed("an end tag without its start tag")),
                }
                self.namespaces.close(self.path.len());
                self.enter(State::Text);
            }
            (State::EndTag(_), _) if is_space => self.state = State::EndTag(true),
            (State::MarkupDeclaration, _) => {
                self.token.push(byte);
                match self.token.as_slice() {
                    b"--" => self.enter(State::In(Opaque::Comment)),
                    b"[CDATA[" if self.path.is_empty() => return Err(OUTSIDE.to_owned()),
                    b"[CDATA[" => self.enter(State::In(Opaque::CData)),
                    [first, ..] if first.is_ascii_alphabetic() => {
                        return Err("it has a document type declaration (DOCTYPE)".to_owned());
                    }
                    token if b"--".starts_with(token) || b"[CDATA[".starts_with(token) => {}
                    _ => return Err(self.malformed("<! begins neither comment nor section")),
                }
            }
            (State::InstructionTarget, _) if is_space || byte == b'?' => {
                let target = String::from_utf8_lossy(&self.token);
                if self.token == b"xml" && is_space && self.is_at(self.mark + b"<?xml ".len()) {
                    self.attributes.clear();
                    self.is_declaration = true;
                    self.state = State::Between(true);
                } else if !is_name(&target) || target.eq_ignore_ascii_case("xml") {
                    // `<?xml ` begins the document, or nothing.
                    return Err(self.malformed("an instruction without a target, or a declaration inside"));
                } else {
                    self.enter(if is_space { State::In(Opaque::Instruction) } else { State::InstructionEnd });
                }
            }
            (State::InstructionEnd, b'>') => {
                if std::mem::take(&mut self.is_declaration) && !is_declaration(&self.attributes) {
                    return Err(self.malformed("an XML declaration of another form"));
                }
                self.enter(State::Text);
            }
            (State::In(opaque), _) => {
                self.token.push(byte);
                if self.token.ends_with(opaque.end()) {
                    self.enter(State::Text);
                } else if self.token.starts_with(b"--") && opaque == Opaque::Comment && self.token.len() > 2 {
                    return Err(self.malformed("a comment holds --"));
                } else if self.token.len() > 2 {
                    let first = self.token.remove(0);
                    if opaque == Opaque::CData {
                        handler.text(&[first]);
                    }
                }
            }
            (State::ElementName | State::AttributeName | State::EndTag(false) | State::InstructionTarget, _) => {
                return self.name_byte(byte);
            }
            _ => return Err(self.malformed("a tag of another form")),
        }
        if self.is_declaration && self.at > (MAX_DECLARATION + self.mark) as u64 {
            return Err(self.malformed("an XML declaration that does not end"));
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

    fn name_byte(&mut self, byte: u8) -> Result<(), String> {
        if self.token.len() == MAX_NAME {
            return Err(self.malformed("a name that does not end"));
        }
        self.token.push(byte);
        Ok(())
    }

    fn malformed(&self, why: &str) -> String {
        format!("it is not well-formed XML at byte {}: {why}", self.at)
    }
}
