//! From calls to text.

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
