//! JSON, as much of it as is exchanged.
//!
//! By hand, because serde_json was a tenth of the artifact; the tests hold it against serde_json.

/// A value, reduced to what may be asked of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Null, or missing.
    #[default]
    Null,
    /// A scalar as text: `"7"` and `7` are the same.
    Text(String),
    /// An object, in its own order.
    Object(Vec<(String, Value)>),
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
const DEEPEST: usize = 128;

/// Reads one value. Members of objects whose names are not `wanted` are checked, but not kept.
///
/// Text that is not UTF-8, or half of a surrogate pair, becomes U+FFFD: a server's garbled remark must not hide a run's status.
///
/// # Errors
/// Where it is not JSON.
pub fn read(text: &[u8], wanted: &dyn Fn(&str) -> bool) -> Result<Value, Malformed> {
    let mut reader = Reader { text, at: 0, wanted };
    let value = reader.value(DEEPEST);
    match (value, reader.peek()) {
        (Some(value), None) => Ok(value),
        (_, next) => Err(Malformed { at: reader.at + 1, ended: next.is_none() }),
    }
}

/// A text and the place up to which it is read. `None` from its methods means: malformed at that place.
struct Reader<'t> {
    text: &'t [u8],
    at: usize,
    wanted: &'t dyn Fn(&str) -> bool,
}

impl Reader<'_> {
    /// The next byte that is not white space; it stays.
    fn peek(&mut self) -> Option<u8> {
        loop {
            let byte = *self.text.get(self.at)?;
            if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
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

    fn value(&mut self, depth: usize) -> Option<Value> {
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
                    let value = reader.value(depth)?;
                    if (reader.wanted)(&name) {
                        members.push((name, value));
                    }
                    Some(())
                })?;
                Some(Value::Object(members))
            }
            b'[' => {
                let (depth, mut values) = (depth.checked_sub(1)?, Vec::new());
                self.items(b']', &mut |reader| {
                    values.push(reader.value(depth)?);
                    Some(())
                })?;
                Some(Value::Array(values))
            }
            b'"' => self.string().map(Value::Text),
            _ => self.word(),
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
    fn word(&mut self) -> Option<Value> {
        let rest = self.text.get(self.at..)?;
        let length = rest.iter().take_while(|b| b.is_ascii_alphanumeric() || b"+-.".contains(b)).count();
        let word = std::str::from_utf8(rest.get(..length)?).ok()?;
        let value = match word {
            "null" => Value::Null,
            "true" | "false" => Value::Text(word.to_owned()),
            _ if is_number(word) => Value::Text(word.to_owned()),
            _ => return None,
        };
        self.at += length;
        Some(value)
    }

    fn string(&mut self) -> Option<String> {
        self.at += 1;
        let mut bytes = Vec::new();
        loop {
            match self.next()? {
                b'"' => return Some(String::from_utf8_lossy(&bytes).into_owned()),
                b'\\' => bytes.extend_from_slice(self.escape()?.encode_utf8(&mut [0; 4]).as_bytes()),
                0..0x20 => return None,
                byte => bytes.push(byte),
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
                    self.at += 2;
                    let low = self.hexadecimal()?.checked_sub(0xdc00)?;
                    code = 0x10000 + ((code - 0xd800) << 10) + low;
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

fn is_number(word: &str) -> bool {
    let unsigned = word.strip_prefix('-').unwrap_or(word);
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let exponent = exponent.strip_prefix('+').or_else(|| exponent.strip_prefix('-')).unwrap_or(exponent);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    digits(whole) && digits(fraction) && digits(exponent) && (whole == "0" || !whole.starts_with('0'))
}

/// Writes a document: objects and arrays are opened and closed, everything else is one call.
///
/// Each call takes the member's name; elements of an array, and the document itself, have an empty one.
pub struct Writer {
    text: String,
    indented: bool,
    depth: usize,
}

impl Writer {
    /// Without white space, for machines.
    pub fn compact() -> Self {
        Writer { text: String::new(), indented: false, depth: 0 }
    }

    /// A line for each member, for people who look at it.
    pub fn indented() -> Self {
        Writer { text: String::new(), indented: true, depth: 0 }
    }

    /// Begins an object with `{`, an array with `[`.
    pub fn open(&mut self, name: &str, bracket: char) {
        self.name(name);
        self.text.push(bracket);
        self.depth += 1;
    }

    /// Ends it.
    pub fn close(&mut self, bracket: char) {
        self.depth -= 1;
        if !self.is_at_first() {
            self.line();
        }
        self.text.push(bracket);
    }

    /// A string.
    pub fn text(&mut self, name: &str, text: &str) {
        self.name(name);
        self.string(text);
    }

    /// A string, or null.
    pub fn optional(&mut self, name: &str, text: Option<&str>) {
        match text {
            Some(text) => self.text(name, text),
            None => self.verbatim(name, "null"),
        }
    }

    /// A number.
    pub fn number(&mut self, name: &str, number: u64) {
        self.verbatim(name, &number.to_string());
    }

    /// `true` or `false`.
    pub fn truth(&mut self, name: &str, truth: bool) {
        self.verbatim(name, if truth { "true" } else { "false" });
    }

    /// What is JSON already.
    pub fn verbatim(&mut self, name: &str, json: &str) {
        self.name(name);
        self.text.push_str(json);
    }

    /// The document.
    pub fn finish(self) -> String {
        self.text
    }

    fn is_at_first(&self) -> bool {
        matches!(self.text.as_bytes().last(), None | Some(b'{' | b'['))
    }

    fn name(&mut self, name: &str) {
        if !self.is_at_first() {
            self.text.push(',');
        }
        self.line();
        if !name.is_empty() {
            self.string(name);
            self.text.push_str(if self.indented { ": " } else { ":" });
        }
    }

    fn line(&mut self) {
        if self.indented && !self.text.is_empty() {
            self.text.push('\n');
            (0..self.depth).for_each(|_| self.text.push_str("  "));
        }
    }

    fn string(&mut self, text: &str) {
        self.text.push('"');
        escape(text, &mut self.text);
        self.text.push('"');
    }
}

/// Appends what stands between the quotes of a string.
pub fn escape(text: &str, json: &mut String) {
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                json.push('\\');
                json.push(c);
            }
            '\u{8}' => json.push_str("\\b"),
            '\u{c}' => json.push_str("\\f"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '\0'..' ' => {
                json.push_str(if c < '\u{10}' { "\\u000" } else { "\\u001" });
                json.push(char::from(b"0123456789abcdef"[c as usize & 15]));
            }
            c => json.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What serde_json makes of a text, in our terms.
    fn reference(text: &[u8]) -> Option<Value> {
        fn of(value: serde_json::Value) -> Value {
            match value {
                serde_json::Value::Null => Value::Null,
                serde_json::Value::String(text) => Value::Text(text),
                serde_json::Value::Array(values) => Value::Array(values.into_iter().map(of).collect()),
                serde_json::Value::Object(map) => Value::Object(map.into_iter().map(|(k, v)| (k, of(v))).collect()),
                scalar => Value::Text(scalar.to_string()),
            }
        }
        serde_json::from_slice(text).ok().map(of)
    }

    #[test]
    fn texts_mean_what_serde_json_says() {
        for text in [
            "",
            " ",
            "null",
            "nul",
            "true",
            "false",
            "truely",
            "0",
            "-",
            "01",
            "1.5",
            "1.",
            ".5",
            "-7",
            "+7",
            "1e",
            "1a",
            "\"\"",
            "\"a",
            "\"\\u00e4\\n\\/\\\\\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\\u0041\"",
            "\"a\nb\"",
            "\"é✓😀\"",
            "[]",
            "[ ]",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[1,\"2\",[3],{}]",
            "{}",
            "{,}",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\" : {\"b\":[null]} , \"c\":1}",
            "{} {}",
            "[]]",
            "\u{feff}{}",
            "{1:2}",
            "[\"a\":1]",
        ] {
            assert_eq!(read(text.as_bytes(), &|_| true).ok(), reference(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn a_text_cut_anywhere_or_changed_anywhere_is_judged_alike() {
        let text = br#" {"id": 581, "ok":[true,null,-1], "s":"a\"\u00e9\\", "o":{"x":{}}} "#;
        for at in 0..text.len() {
            assert_eq!(read(&text[..at], &|_| true).is_ok(), reference(&text[..at]).is_some());
            for byte in b"\"\\{}[]:, 0a-." {
                let mut changed = text.to_vec();
                changed[at] = *byte;
                let (ours, theirs) = (read(&changed, &|_| true).ok(), reference(&changed));
                assert_eq!(ours.is_some(), theirs.is_some(), "{}", String::from_utf8_lossy(&changed));
            }
        }
    }

    #[test]
    fn numbers_keep_their_spelling_and_garbled_text_is_readable() {
        for (text, expected) in [
            (&b"7.50"[..], "7.50"),
            (b"1e300", "1e300"),
            (b"1E-7", "1E-7"),
            (b"123456789012345678901234567890", "123456789012345678901234567890"),
            (b"\"\xff\"", "\u{fffd}"),
            (b"\"\\ud800 \\udc00\"", "\u{fffd} \u{fffd}"),
        ] {
            assert_eq!(read(text, &|_| true), Ok(Value::Text(expected.to_owned())));
        }
    }

    #[test]
    fn the_end_is_told_from_a_mistake() {
        assert_eq!(read(b"{\"a\":", &|_| true), Err(Malformed { at: 6, ended: true }));
        assert_eq!(read(b"{\"a\";1}", &|_| true), Err(Malformed { at: 5, ended: false }));
        assert!(read("[".repeat(100_000).as_bytes(), &|_| true).is_err());
    }

    #[test]
    fn what_is_written_is_read_again() {
        let odd: String = (0..0x100).filter_map(char::from_u32).collect();
        for (mut writer, indented) in [(Writer::compact(), false), (Writer::indented(), true)] {
            writer.open("", '{');
            writer.text("text", &odd);
            writer.optional("none", None);
            writer.number("number", u64::MAX);
            writer.truth("truth", true);
            writer.open("empty", '[');
            writer.close(']');
            writer.open("list", '[');
            writer.text("", "[");
            writer.open("", '{');
            writer.close('}');
            writer.close(']');
            writer.close('}');
            let text = writer.finish();
            let value: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert_eq!(
                value,
                serde_json::json!({
                    "text": odd, "none": null, "number": u64::MAX, "truth": true, "empty": [], "list": ["[", {}]
                })
            );
            assert_eq!(text.contains("\n  \"list\": [\n    \"[\",\n    {}\n  ]\n}"), indented);
        }
    }
}
