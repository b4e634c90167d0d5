//! The API key: a value that goes into one request header and nowhere else.

/// An API key. It has no `Debug` and no `Display`: what cannot be printed is not printed by mistake.
#[derive(Clone)]
pub struct Secret(String);

use crate::redact;

/// The shortest key accepted, in characters. Testsigma's have 32 and more; hiding a shorter one wherever it appears would garble reports.
pub const MIN_LENGTH: usize = 8;

/// The longest key accepted, in bytes: no server takes a longer header.
pub const MAX_LENGTH: usize = 8 << 10;

/// Whether it is the name of a variable as CI systems write one, which they leave as it is where they know none of that name.
pub fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    [("$(", ")"), ("${", "}")].iter().any(|(begin, end)| text.starts_with(begin) && text.ends_with(end))
}

/// The most dashes and colons in a row: what stands between the characters of a key is not minded when it is hidden, so it must not be long.
const MAX_SIGNS: usize = 16;

impl Secret {
    /// Reads a key as people store it: surrounding white space (a file's last newline) and a leading `Bearer ` are dropped.
    ///
    /// # Errors
    /// What is wrong with it, as a clause that does not quote it: `is empty`, `contains white space …`.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let key = text.trim().trim_start_matches('\u{feff}');
        let key = match key.split_at_checked(7) {
            Some((scheme, key)) if scheme.eq_ignore_ascii_case("bearer ") => key.trim_start(),
            _ => key,
        };
        if key.is_empty() {
            Err("is empty")
        } else if is_placeholder(key) {
            Err("is what the CI system should have replaced: link the secret, or the group that holds it, to this job")
        } else if key.len() > MAX_LENGTH {
            Err("is longer than 8 KiB: no key is")
        } else if key.chars().any(char::is_whitespace) {
            Err("contains white space inside the key: it is cut or joined wrongly")
        } else if !key.bytes().all(|b| (0x21..=0x7e).contains(&b)) {
            Err("contains characters that no key has")
        } else if key.split(|c| c != '-' && c != ':').any(|signs| signs.len() > MAX_SIGNS) {
            Err("contains a row of dashes or colons that no key has")
        } else if redact::visible_length(key) < MIN_LENGTH {
            Err("is too short to be a key: fewer than 8 letters, digits and signs")
        } else {
            Ok(Secret(key.to_owned()))
        }
    }

    /// The value of the `Authorization` header.
    pub fn bearer(&self) -> String {
        format!("Bearer {}", self.0)
    }

    /// The key itself, for the module that hides it and for nobody else.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACEHOLDER: &str =
        "is what the CI system should have replaced: link the secret, or the group that holds it, to this job";

    #[test]
    fn keys_as_people_store_them() {
        for (text, key) in [
            ("abcdef0123456789", Ok("abcdef0123456789")),
            ("  abcdef0123456789\r\n", Ok("abcdef0123456789")),
            ("Bearer abcdef0123456789", Ok("abcdef0123456789")),
            ("bearer  abcdef0123456789", Ok("abcdef0123456789")),
            ("\u{feff}abcdef0123456789", Ok("abcdef0123456789")),
            ("", Err("is empty")),
            ("$(TESTSIGMA_API_KEY)", Err(PLACEHOLDER)),
            (" ${{ secrets.TESTSIGMA_API_KEY }}\n", Err(PLACEHOLDER)),
            ("Bearer ${KEY_OF_TESTSIGMA}", Err(PLACEHOLDER)),
            ("$(TESTSIGMA_API_KEY", Ok("$(TESTSIGMA_API_KEY")),
            ("Bearer ", Err("is too short to be a key: fewer than 8 letters, digits and signs")),
            (" \n", Err("is empty")),
            ("abcdef 0123456789", Err("contains white space inside the key: it is cut or joined wrongly")),
            ("abcdef\n0123456789", Err("contains white space inside the key: it is cut or joined wrongly")),
            ("abcdefghé", Err("contains characters that no key has")),
            ("abc\u{7f}defgh", Err("contains characters that no key has")),
            ("1234567", Err("is too short to be a key: fewer than 8 letters, digits and signs")),
            ("1-2-3-4-5-6-7", Err("is too short to be a key: fewer than 8 letters, digits and signs")),
            ("abcd----------------efgh", Ok("abcd----------------efgh")),
            ("abcd:---------------:efgh", Err("contains a row of dashes or colons that no key has")),
            (&"x".repeat(MAX_LENGTH), Ok(&"x".repeat(MAX_LENGTH))),
            (&"x".repeat(MAX_LENGTH + 1), Err("is longer than 8 KiB: no key is")),
            (&"x".repeat(131_000), Err("is longer than 8 KiB: no key is")),
        ] {
            assert_eq!(Secret::parse(text).as_ref().map(Secret::expose).map_err(|e| *e), key, "{text:?}");
        }
    }
}
