//! Makes text from the network harmless in a log.
//!
//! CI systems read logs as commands: GitHub `::cmd::` at the start of a line and `##[cmd]` anywhere, Azure `##vso[` and TeamCity
//! `##teamcity[` anywhere; terminals obey escape sequences, and GitLab folds by them. The table of the systems, `cli::ci::SYSTEMS`, is
//! tested against [`line()`].

/// The longest text of a server that is shown, in characters.
pub const MAX_TEXT: usize = 300;

/// One line that no CI system takes for a command: control and invisible characters gone, lines joined, `::` and `##` pulled apart.
pub fn line(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_control() || c == '\u{2028}' || c == '\u{2029}' => {
                if !clean.is_empty() && !clean.ends_with(' ') {
                    clean.push(' ');
                }
            }
            c if is_invisible(c) => {}
            c => {
                if (c == ':' || c == '#') && clean.ends_with(c) {
                    clean.push(' ');
                }
                clean.push(c);
            }
        }
    }
    clean.truncate(clean.trim_end().len());
    clean
}

/// A server's text for people: as by [`line()`], and without e-mail addresses.
pub fn server_text(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for word in line(text).split(' ') {
        clean.push_str(if is_address(word) { "[e-mail]" } else { word });
        clean.push(' ');
    }
    clean.trim().to_owned()
}

/// The first `max` characters, with an ellipsis if there are more.
pub fn truncate(text: &str, max: usize) -> String {
    match text.char_indices().nth(max) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}

/// Text for HTML and XML, attributes included; what XML does not allow is left out.
pub fn escape_xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if c.is_control() && c != '\n' && c != '\t' => {}
            '\u{fffe}' | '\u{ffff}' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Characters that change how others are shown, without being seen: bidirectional controls, zero-width characters, tags.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

fn is_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(user, host)| {
        // All that is not ASCII counts as letters: a name may end with a combining mark, which Unicode does not call one.
        let is_letter = |c: char| !c.is_ascii() || c.is_ascii_alphanumeric();
        user.ends_with(|c: char| is_letter(c) || matches!(c, '.' | '_' | '%' | '+' | '-'))
            && host.starts_with(|c: char| is_letter(c) || c == '[')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_reads_as_a_command() {
        for (text, clean) in [
            ("plain text", "plain text"),
            ("::error::boo", ": :error: :boo"),
            ("  ::set-output", "  : :set-output"),
            (":::x", ": : :x"),
            ("##[error]x", "# #[error]x"),
            ("###vso[task.complete]", "# # #vso[task.complete]"),
            ("a\r\n::error::b", "a : :error: :b"),
            ("#\u{200b}#vso[x]", "# #vso[x]"),
            (":\u{7}:x", ": :x"),
            ("\u{1b}[31mred\u{1b}[0m", "[31mred [0m"),
            ("a\u{9b}2Jb", "a 2Jb"),
            ("a\u{2028}b", "a b"),
            ("gpj.\u{202e}exe", "gpj.exe"),
            ("https://h/x:y", "https://h/x:y"),
        ] {
            assert_eq!(line(text), clean, "{text:?}");
        }
    }

    #[test]
    fn server_text_names_nobody() {
        assert_eq!(server_text("ask ci-bot@example.com, please"), "ask [e-mail] please");
        assert_eq!(server_text("ask jose\u{301}@example.com"), "ask [e-mail]");
        assert_eq!(server_text("Element @id not found"), "Element @id not found");
    }

    #[test]
    fn what_is_too_long_ends_with_an_ellipsis() {
        assert_eq!(truncate("äöü", 3), "äöü");
        assert_eq!(truncate("äöü", 2), "äö…");
    }
}
