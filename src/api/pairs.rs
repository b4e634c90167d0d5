//! Names with a value each: runtime data and uploads.

use std::collections::BinaryHeap;

use crate::sanitize::truncate;

/// How much of a name an error repeats, in characters.
const MAX_NAME_SHOWN: usize = 60;

/// A name that stands twice.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sets {} twice", truncate(.0, MAX_NAME_SHOWN))]
pub struct Twice(pub String);

/// The pairs, unless a name stands twice.
///
/// # Errors
/// A clause that names the name.
pub fn distinct(pairs: Vec<(String, String)>) -> Result<Vec<(String, String)>, Twice> {
    let names: BinaryHeap<&str> = pairs.iter().map(|(name, _)| name.as_str()).collect();
    let twice = names.into_sorted_vec().windows(2).find(|two| two[0] == two[1]).map(|two| Twice(two[0].to_owned()));
    twice.map_or(Ok(pairs), Err)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_stands_twice_is_named() {
        let pairs = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), String::new())).collect::<Vec<_>>();
        assert_eq!(distinct(pairs(&["b", "a"])), Ok(pairs(&["b", "a"])));
        assert_eq!(distinct(pairs(&["a", "b", "a"])).unwrap_err().to_string(), "sets a twice");
        let long = "x".repeat(1000);
        assert!(distinct(pairs(&[&long, &long])).unwrap_err().to_string().len() < 100);
    }
}
