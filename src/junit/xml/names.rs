//! The names of XML 1.0, fourth edition (appendix B), as expat has them. The fifth allows more; libxml2 reads that, expat does not.

/// What begins a name, from U+0080: for each range the distance from the end of the one before and its length less one, as varints.
#[rustfmt::skip]
const BEGINS: [u8; 418] = [
    192, 1, 22, 2, 30, 2, 57, 3, 10, 3, 7, 2, 52, 2, 67, 10, 35, 4, 1, 5, 29, 57, 88, 19, 6, 197, 1, 0, 2, 2, 2, 0, 2,
    19, 2, 43, 2, 6, 4, 0, 2, 0, 2, 0, 2, 0, 2, 17, 14, 11, 2, 65, 2, 11, 2, 35, 15, 52, 3, 1, 3, 1, 4, 27, 3, 7, 3, 1,
    56, 37, 3, 0, 8, 37, 74, 26, 6, 2, 47, 25, 7, 9, 39, 70, 3, 4, 2, 14, 2, 3, 2, 0, 16, 1, 159, 4, 52, 4, 0, 27, 9,
    36, 7, 3, 1, 3, 21, 2, 6, 2, 0, 4, 3, 35, 1, 2, 2, 15, 1, 20, 5, 5, 1, 3, 21, 2, 6, 2, 1, 2, 1, 2, 1, 32, 3, 2, 0,
    20, 2, 17, 6, 2, 0, 2, 2, 2, 21, 2, 6, 2, 1, 2, 4, 4, 0, 35, 0, 37, 7, 3, 1, 3, 21, 2, 6, 2, 1, 3, 3, 4, 0, 31, 1,
    2, 2, 36, 5, 4, 2, 2, 3, 4, 1, 2, 0, 2, 1, 4, 1, 4, 2, 4, 7, 2, 2, 76, 7, 2, 2, 2, 22, 2, 9, 2, 4, 39, 1, 36, 7, 2,
    2, 2, 22, 2, 9, 2, 4, 37, 0, 2, 1, 36, 7, 2, 2, 2, 22, 2, 15, 39, 1, 160, 1, 45, 2, 0, 2, 1, 13, 5, 60, 1, 2, 0, 3,
    1, 2, 0, 3, 0, 7, 3, 2, 6, 2, 2, 2, 0, 2, 0, 3, 1, 2, 1, 2, 0, 2, 1, 10, 0, 3, 4, 124, 7, 2, 32, 183, 2, 37, 11, 38,
    10, 0, 2, 1, 2, 2, 2, 0, 2, 1, 2, 4, 42, 0, 2, 0, 2, 0, 12, 0, 2, 0, 2, 0, 4, 1, 4, 0, 6, 2, 2, 0, 2, 0, 2, 0, 2, 0,
    4, 1, 4, 1, 2, 0, 41, 0, 10, 0, 3, 0, 3, 1, 8, 1, 2, 0, 2, 6, 41, 0, 5, 0, 9, 0, 135, 24, 155, 1, 5, 89, 7, 21, 3,
    5, 3, 37, 3, 5, 3, 7, 2, 0, 2, 0, 2, 0, 2, 30, 3, 52, 2, 6, 2, 0, 4, 2, 2, 6, 4, 3, 3, 5, 5, 12, 6, 2, 2, 6, 170, 2,
    0, 4, 1, 3, 0, 82, 2, 133, 29, 0, 26, 8, 24, 83, 13, 89, 11, 39, 212, 57, 165, 163, 1, 219, 24, 163, 87,
];

/// What a name has besides, written so.
#[rustfmt::skip]
const CONTINUES: [u8; 224] = [
    183, 1, 0, 153, 4, 1, 47, 69, 27, 1, 38, 0, 252, 1, 3, 139, 2, 16, 2, 22, 2, 2, 2, 0, 2, 1, 2, 0, 124, 0, 11, 7, 14,
    9, 7, 0, 102, 14, 3, 1, 2, 3, 3, 9, 136, 4, 2, 57, 0, 2, 15, 4, 3, 14, 1, 3, 9, 18, 2, 57, 0, 2, 6, 3, 1, 3, 2, 10,
    0, 11, 1, 3, 9, 19, 0, 58, 0, 2, 4, 5, 1, 3, 2, 25, 11, 16, 2, 57, 0, 2, 7, 2, 2, 2, 2, 25, 9, 18, 2, 57, 0, 2, 5,
    4, 1, 3, 2, 9, 1, 15, 9, 19, 1, 59, 4, 4, 2, 2, 3, 10, 0, 16, 8, 18, 2, 59, 6, 2, 2, 2, 3, 8, 1, 16, 9, 19, 1, 59,
    6, 2, 2, 2, 3, 8, 1, 16, 9, 19, 1, 59, 5, 3, 2, 2, 3, 10, 0, 15, 9, 194, 1, 0, 3, 6, 12, 8, 2, 9, 88, 0, 3, 5, 2, 1,
    10, 0, 2, 5, 3, 9, 63, 1, 7, 9, 12, 0, 2, 0, 2, 0, 5, 1, 50, 19, 2, 5, 5, 5, 2, 0, 2, 20, 4, 6, 2, 0, 151, 34, 12,
    5, 0, 164, 30, 0, 37, 5, 2, 4, 100, 1, 3, 1, 94, 2,
];

/// A name with a prefix or without one.
pub fn is_qualified_name(text: &str) -> bool {
    let (prefix, local) = text.split_once(':').map_or((None, text), |(prefix, local)| (Some(prefix), local));
    is_name(local) && prefix.is_none_or(is_name)
}

/// A name without a colon.
pub fn is_name(text: &str) -> bool {
    text.starts_with(begins_name) && text.chars().all(|c| begins_name(c) || continues_name(c))
}

fn begins_name(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() || c == '_' } else { is_within(&BEGINS, c) }
}

fn continues_name(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() || matches!(c, '-' | '.') } else { is_within(&CONTINUES, c) }
}

fn is_within(ranges: &[u8], c: char) -> bool {
    let (mut at, mut number, mut shift, mut is_end) = (0, 0, 0, false);
    for byte in ranges {
        number |= u32::from(byte & 0x7f) << shift;
        shift += 7;
        if *byte >= 0x80 {
            continue;
        }
        at += std::mem::take(&mut number);
        shift = 0;
        // Before a range's beginning, or up to its end.
        if u32::from(c) < at + u32::from(is_end) {
            return is_end;
        }
        is_end = !is_end;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_fourth_edition() {
        for (name, is) in [
            ("testsuite", true),
            ("_a-b.c1", true),
            ("\u{e4}\u{e9}", true),
            ("\u{65e5}\u{672c}", true),
            ("a\u{b7}\u{300}", true),
            ("\u{d7a3}", true),
            ("\u{d7a4}", false),
            ("", false),
            ("1", false),
            ("-", false),
            ("a:b", false),
            ("\u{d7}", false),
            ("a\u{f7}", false),
            ("\u{b7}", false),
            ("\u{300}", false),
            ("\u{1f600}", false),
            ("\u{ffff}", false),
        ] {
            assert_eq!(is_name(name), is, "{name:?}");
        }
        for (name, is) in [("a", true), ("a:b", true), (":a", false), ("a:", false), ("a:b:c", false), ("a:1", false)] {
            assert_eq!(is_qualified_name(name), is, "{name:?}");
        }
    }
}
