//! Ids as people write them.

/// An id: decimal digits up to 64 bits, not zero, with white space around them if need be.
pub fn parse_id(text: &str) -> Option<u64> {
    let text = text.trim();
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok().filter(|id| *id != 0)
}

/// A list of ids, separated by commas or white space; none if one of them is no id.
pub fn parse_ids(list: &str) -> Option<Vec<u64>> {
    list.split(|c: char| c == ',' || c.is_ascii_whitespace()).filter(|text| !text.is_empty()).map(parse_id).collect()
}

/// Adds those of `more` that are not among the ids yet.
pub fn add_new(ids: &mut Vec<u64>, more: &[u64]) {
    for id in more {
        if !ids.contains(id) {
            ids.push(*id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_ids() {
        for (text, expected) in [
            ("7", Some(7)),
            (" 18446744073709551615\n", Some(u64::MAX)),
            ("18446744073709551616", None),
            ("0", None),
            ("+7", None),
            ("7a", None),
            ("", None),
            ("../7", None),
        ] {
            assert_eq!(parse_id(text), expected, "{text}");
        }
    }

    #[test]
    fn lists_of_ids() {
        for (text, expected) in [
            ("7", Some(vec![7])),
            ("7,8 9\n10,", Some(vec![7, 8, 9, 10])),
            (" , ", Some(Vec::new())),
            ("7;8", None),
            ("7,x", None),
        ] {
            assert_eq!(parse_ids(text), expected, "{text}");
        }
    }
}
