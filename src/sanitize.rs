//! Makes text from the network harmless in a log.
//!
//! CI systems read logs as commands: GitHub `::cmd::` at the start of a line and `##[cmd]` anywhere, Azure `##vso[` and TeamCity
//! `##teamcity[` anywhere, Buildkite `--- ` and its like at the start of a line; terminals obey escape sequences, and GitLab folds by them.
//! The table of the systems, `cli::ci::SYSTEMS`, is tested against [`line()`].

use std::borrow::Cow;
use std::net::Ipv6Addr;

/// The longest text of a server that is shown, in characters.
pub const MAX_TEXT: usize = 300;

/// What Buildkite takes for a heading at the start of a line. There, each of them is pulled apart.
const HEADINGS: [&str; 4] = ["---", "+++", "~~~", "^^^"];

/// One line that no CI system takes for a command: control and invisible characters gone, lines joined, `::` and `##` pulled apart, and a
/// heading at its start.
pub fn line(text: &str) -> String {
    let mut clean = String::with_capacity(text.len().min(MAX_TEXT));
    let mut rest = text;
    loop {
        let plain = rest.bytes().position(is_looked_at).unwrap_or(rest.len());
        clean.push_str(&rest[..plain]);
        let Some(c) = rest[plain..].chars().next() else { break };
        rest = &rest[plain + c.len_utf8()..];
        match c {
            c if c.is_control() || c == '\u{2028}' || c == '\u{2029}' => {
                if !clean.is_empty() && !clean.ends_with(' ') {
                    clean.push(' ');
                }
            }
            c if is_invisible(c) => {}
            '[' if clean.ends_with("://") => {
                // The two colons of an address begin nothing.
                let address = address_in_brackets(rest);
                clean.extend(["[", address]);
                rest = &rest[address.len()..];
            }
            c => {
                if (c == ':' || c == '#') && clean.ends_with(c) {
                    clean.push(' ');
                }
                clean.push(c);
            }
        }
    }
    clean.truncate(clean.trim_end().len());
    let indent = clean.len() - clean.trim_start().len();
    if HEADINGS.iter().any(|heading| clean[indent..].starts_with(heading)) {
        clean.insert(indent + 1, ' ');
    }
    clean
}

/// Whether a character that begins with this byte is more than one of a word.
fn is_looked_at(byte: u8) -> bool {
    !byte.is_ascii() || byte.is_ascii_control() || matches!(byte, b':' | b'#' | b'[')
}

/// The IPv6 address at the beginning of `text`, where a bracket ends it; else nothing.
fn address_in_brackets(text: &str) -> &str {
    let address = text.split_once(']').map_or("", |(address, _)| address);
    if address.len() < 46 && address.parse::<Ipv6Addr>().is_ok() { address } else { "" }
}

/// A server's text for people: as by [`line()`], and without e-mail addresses.
pub fn server_text(text: &str) -> String {
    line(&without_addresses(&line(text))).trim().to_owned()
}

/// The text with `[e-mail]` in the place of each e-mail address.
pub fn without_addresses(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, sign)) = at_sign(rest) {
        let (user, host) = (rest[..at].trim_end_matches(is_user), &rest[at + sign..]);
        let length = address_host(host);
        if user.len() == at || length == 0 {
            clean.push_str(&rest[..at + sign]);
            rest = host;
            continue;
        }
        clean.push_str(user);
        clean.push_str("[e-mail]");
        rest = &host[length..];
    }
    clean.push_str(rest);
    clean
}

/// Where the next `@` stands, and how long it is as it is written there: in a URL it may be `%40`, in markup and in JSON a reference.
fn at_sign(text: &str) -> Option<(usize, usize)> {
    text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'@' | b'%' | b'&' | b'\\')).find_map(|(at, byte)| {
        let after = &text[at + 1..];
        let rest = match byte {
            b'@' => Some(after),
            b'%' => after.strip_prefix("40"),
            b'&' => after.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
                Some(digits) => digits.trim_start_matches('0').strip_prefix("40;"),
                None => number.trim_start_matches('0').strip_prefix("64;"),
            }),
            _ => after.strip_prefix("u0040"),
        };
        Some((at, text.len() - at - rest?.len()))
    })
}

/// What the part before the `@` is made of. All that is not ASCII counts as letters: a name may end with a combining mark, which Unicode does
/// not call one.
fn is_user(c: char) -> bool {
    (!c.is_ascii() && !c.is_whitespace()) || c.is_ascii_alphanumeric() || "._%+-&~!#$*'".contains(c)
}

/// The length of the host of an e-mail address at the beginning of `text`, zero where there is none. A host is an address in brackets, or has
/// a dot and ends with a word. The version of a package, `@4.17.21`, an attribute, `@class`, and a picture's size, `@2x.png`, are none.
fn address_host(text: &str) -> usize {
    if let Some((literal, _)) = text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        // `line` has pulled its colons apart.
        let may_hold: &[u8] = if literal.starts_with("IPv6:") { b".: " } else { b".:" };
        let is_literal =
            literal.contains(['.', ':']) && literal.bytes().all(|b| b.is_ascii_alphanumeric() || may_hold.contains(&b));
        return if is_literal { literal.len() + 2 } else { 0 };
    }
    let is_letter = |c: char| (!c.is_ascii() && !c.is_whitespace()) || c.is_ascii_alphabetic();
    let end = text.find(|c: char| !is_letter(c) && !c.is_ascii_digit() && c != '.' && c != '-').unwrap_or(text.len());
    let host = text[..end].trim_end_matches(['.', '-']);
    let mut labels = host.split('.');
    let first = labels.next().unwrap_or_default();
    let is_number = |label: &str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_digit());
    let is_version = is_number(first.trim_start_matches('v'))
        && host.split('.').nth(1).is_some_and(|second| second.starts_with(|c: char| c.is_ascii_digit()));
    let is_size = first.strip_suffix('x').is_some_and(is_number);
    let last = labels.next_back().unwrap_or_default();
    let is_word = last.chars().count() > 1 && (last.starts_with("xn--") || last.chars().all(is_letter));
    if first.is_empty() || is_version || is_size || !is_word { 0 } else { host.len() }
}

/// The first `max` characters, with an ellipsis if there are more.
pub fn truncate(text: &str, max: usize) -> String {
    match text.char_indices().nth(max) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}

/// The text without what XML does not allow.
pub fn allowed_in_xml(text: &str) -> Cow<'_, str> {
    if text.bytes().any(may_be_left_out) { text.replace(is_left_out, "").into() } else { text.into() }
}

/// Text for HTML and XML, attributes included; what XML does not allow is left out.
pub fn escape_xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    // All but one in some dozens stay.
    while let Some(at) = rest.bytes().position(may_be_escaped) {
        escaped.push_str(&rest[..at]);
        let c = rest[at..].chars().next().unwrap_or_default();
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if is_left_out(c) => {}
            c => escaped.push(c),
        }
        rest = &rest[at + c.len_utf8()..];
    }
    escaped.push_str(rest);
    escaped
}

/// Whether a character that begins with this byte may be one that does not stay as it is.
fn may_be_escaped(byte: u8) -> bool {
    may_be_left_out(byte) || matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')
}

fn is_left_out(c: char) -> bool {
    matches!(c, '\u{fffe}' | '\u{ffff}') || c.is_control() && c != '\n' && c != '\t'
}

/// The same of the byte that it begins with. (The last two begin U+0080 to U+00BF, and U+F000 to U+FFFF.)
fn may_be_left_out(byte: u8) -> bool {
    byte.is_ascii_control() && byte != b'\n' && byte != b'\t' || matches!(byte, 0xc2 | 0xef)
}

/// Characters that change how others are shown, without being seen: bidirectional controls, zero-width characters, tags.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
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
            ("k\u{ad}e\u{ad}y", "key"),
            ("https://h/x:y", "https://h/x:y"),
            ("GET http://[::1]:8080/::error::", "GET http://[::1]:8080/: :error: :"),
            ("http://[2001:db8::1]", "http://[2001:db8::1]"),
            ("http://[::error::]", "http://[: :error: :]"),
            ("[::1]", "[: :1]"),
            ("--- x", "- -- x"),
            (" +++ x", " + ++ x"),
            ("\u{200b}~~~ x", "~ ~~ x"),
            ("^^^ +++", "^ ^^ +++"),
            ("a --- x", "a --- x"),
        ] {
            assert_eq!(line(text), clean, "{text:?}");
        }
    }

    #[test]
    fn server_text_names_nobody() {
        for (text, clean) in [
            ("ask ci-bot@example.com, please", "ask [e-mail], please"),
            ("ask jose\u{301}@example.com", "ask [e-mail]"),
            ("Ann <ann@example.com>;bob@example.org.", "Ann <[e-mail]>;[e-mail]."),
            ("mailto:a.b+c@163.com?x", "mailto:[e-mail]?x"),
            ("a@b.xn--p1ai b@b\u{fc}cher.example c@[10.0.0.1]", "[e-mail] [e-mail] [e-mail]"),
            ("a\n@example.com\u{7}b@example.com", "a @example.com [e-mail]"),
            ("\u{200b}--\u{200b}a@example.com", "[e-mail]"),
            ("Element @id not found, nor //div[@class='x.y']", "Element @id not found, nor //div[@class='x.y']"),
            ("div@class lodash@4.17.21 node@v18.0.0-rc.one", "div@class lodash@4.17.21 node@v18.0.0-rc.one"),
            (
                "icon@2x.png react@latest java.lang.Object@7f31245a.",
                "icon@2x.png react@latest java.lang.Object@7f31245a.",
            ),
            ("?to=a%40b.example&x=%40 a&#064;b.example a&#x40;b.example", "?to=[e-mail]&x=%40 [e-mail] [e-mail]"),
            ("a\\u0040b.example a&#65;b.example a%4b.example", "[e-mail] a&#65;b.example a%4b.example"),
            ("a@[IPv6:2001:db8::1]", "[e-mail]"),
            ("@ a@ @b.example a@.example", "@ a@ @b.example a@.example"),
        ] {
            assert_eq!(server_text(text), clean, "{text:?}");
        }
    }

    #[test]
    fn what_is_too_long_ends_with_an_ellipsis() {
        assert_eq!(truncate("äöü", 3), "äöü");
        assert_eq!(truncate("äöü", 2), "äö…");
    }
}
