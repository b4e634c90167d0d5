//! Single values as people write them.

use std::time::Duration;

use crate::calendar;
use crate::json::{self, Value};

/// The longest build number accepted, in characters.
pub const MAX_BUILD_LENGTH: usize = 120;

/// The longest duration accepted.
const MAX_DURATION: Duration = Duration::from_secs(365 * 24 * 3600);

/// A duration: `250ms`, `90s`, `15m`, `2h`, `1h30m`.
///
/// # Errors
/// A clause that says why it is none.
pub fn duration(text: &str) -> Result<Duration, String> {
    match milliseconds(text.trim()).map(Duration::from_millis) {
        Some(duration) if duration > MAX_DURATION => Err("is longer than a year".to_owned()),
        Some(duration) => Ok(duration),
        None => Err("is not a duration: write it like 250ms, 90s, 15m, 2h or 1h30m".to_owned()),
    }
}

fn milliseconds(text: &str) -> Option<u64> {
    let (mut rest, mut sum) = (text, 0_u64);
    loop {
        let (number, after) = rest.split_at_checked(rest.bytes().take_while(u8::is_ascii_digit).count())?;
        let after = after.trim_start();
        let (unit, after) = after.split_at_checked(after.bytes().take_while(u8::is_ascii_lowercase).count())?;
        let scale = match unit {
            "ms" => 1,
            "s" => 1000,
            "m" => 60 * 1000,
            "h" => 3600 * 1000,
            "d" => 24 * 3600 * 1000,
            _ => return None,
        };
        sum = sum.checked_add(number.parse::<u64>().ok()?.checked_mul(scale)?)?;
        rest = after.trim_start();
        if rest.is_empty() {
            return Some(sum);
        }
    }
}

/// An id: decimal digits up to 64 bits, not zero.
pub fn id(text: &str) -> Option<u64> {
    let text = text.trim();
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok().filter(|id| *id != 0)
}

/// A list of ids, separated by commas or white space; none if one of them is no id.
pub fn ids(list: &str) -> Option<Vec<u64>> {
    let mut ids = Vec::new();
    for text in list.split(|c: char| c == ',' || c.is_ascii_whitespace()) {
        if !text.is_empty() {
            ids.push(id(text)?);
        }
    }
    Some(ids)
}

/// `NAME=VALUE`, split at the first `=`.
///
/// # Errors
/// A clause that says why it is none. It does not quote the text: values may be secret.
pub fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.trim().is_empty() => Ok((name.trim().to_owned(), value.to_owned())),
        _ => Err("is not NAME=VALUE".to_owned()),
    }
}

/// Runtime data in one value: a JSON object, or the script's `NAME=VALUE,NAME=VALUE` with `\,` for a comma inside a value.
///
/// # Errors
/// A clause that says what is wrong, without the values.
pub fn runtime_data(text: &str) -> Result<Vec<(String, String)>, String> {
    let text = text.trim();
    if text.starts_with('{') {
        return object(text);
    }
    let mut pairs = Vec::new();
    for piece in split_unescaped(text) {
        if !piece.trim().is_empty() {
            pairs.push(pair(&piece).map_err(|_| {
                "is neither a JSON object nor NAME=VALUE,NAME=VALUE (a comma inside a value is written \\,)".to_owned()
            })?);
        }
    }
    distinct(pairs)
}

/// The pairs, unless a name stands twice.
///
/// # Errors
/// A clause that names the name.
pub fn distinct(pairs: Vec<(String, String)>) -> Result<Vec<(String, String)>, String> {
    for (index, (name, _)) in pairs.iter().enumerate() {
        if pairs[..index].iter().any(|(earlier, _)| earlier == name) {
            return Err(format!("sets {} twice", crate::sanitize::truncate(name, 60)));
        }
    }
    Ok(pairs)
}

/// A JSON object of scalars, in its own order. Numbers and truth values become text: Testsigma's runtime variables are strings.
fn object(text: &str) -> Result<Vec<(String, String)>, String> {
    match json::read(text.as_bytes(), &json::all) {
        Ok(Value::Object(members)) => {
            let pairs = members.into_iter().map(|(name, value)| match value {
                _ if name.trim().is_empty() => Err("holds a variable without a name".to_owned()),
                Value::Text(text) => Ok((name.into_owned(), text)),
                _ => Err("holds something other than text, numbers and truth values".to_owned()),
            });
            distinct(pairs.collect::<Result<_, _>>()?)
        }
        Ok(_) => Err("is not a JSON object".to_owned()),
        Err(malformed) => Err(format!("is not valid JSON at character {}", malformed.at)),
    }
}

fn split_unescaped(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match (c, characters.peek()) {
            ('\\', Some(',')) => {
                characters.next();
                pieces.last_mut().unwrap_or(&mut String::new()).push(',');
            }
            (',', _) => pieces.push(String::new()),
            (c, _) => pieces.last_mut().unwrap_or(&mut String::new()).push(c),
        }
    }
    pieces
}

/// A build number that no other run has: the given one stays readable. Even one that holds a UUID or a commit is not unique: the CI
/// system uses it again when the job is repeated.
pub fn unique_build(given: Option<&str>, wall: std::time::SystemTime, rng: &mut fastrand::Rng) -> String {
    const LETTERS: &[u8] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let suffix: String = (0..7).map(|_| char::from(LETTERS[rng.usize(..LETTERS.len())])).collect();
    match given {
        Some(given) => format!("{given}-{suffix}"),
        None => {
            let mut stamp = calendar::rfc3339(calendar::unix_seconds(wall)).unwrap_or_default();
            stamp.retain(|c| c.is_ascii_digit() || c == 'T');
            format!("{stamp}-{suffix}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        for (text, millis) in [
            ("250ms", Some(250)),
            ("90s", Some(90_000)),
            ("15m", Some(900_000)),
            ("2h", Some(7_200_000)),
            ("1h30m", Some(5_400_000)),
            ("1h 30m", Some(5_400_000)),
            ("0s", Some(0)),
            (" 1s ", Some(1000)),
            ("1d", Some(86_400_000)),
            ("", None),
            ("0", None),
            ("90", None),
            ("-1s", None),
            ("1.5h", None),
            ("1y", None),
            ("9999999999999999999999h", None),
            ("99999d", None),
            ("one minute", None),
            ("1M", None),
        ] {
            assert_eq!(duration(text).ok().map(|d| d.as_millis()), millis, "{text}");
        }
    }

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
            assert_eq!(id(text), expected, "{text}");
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
            assert_eq!(ids(text), expected, "{text}");
        }
    }

    #[test]
    fn runtime_data_survives_equal_signs_commas_and_quotes() {
        let pairs =
            |list: &[(&str, &str)]| list.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect::<Vec<_>>();
        for (text, expected) in [
            ("url=https://h/x?a=b,test=1", pairs(&[("url", "https://h/x?a=b"), ("test", "1")])),
            (r"list=a\,b,c=d", pairs(&[("list", "a,b"), ("c", "d")])),
            (r"path=C:\dir,", pairs(&[("path", r"C:\dir")])),
            ("a=", pairs(&[("a", "")])),
            ("", pairs(&[])),
            (r#"{"a":"x,y=\"z\"","n":7.50,"b":true}"#, pairs(&[("a", "x,y=\"z\""), ("n", "7.50"), ("b", "true")])),
            (" {} ", pairs(&[])),
        ] {
            assert_eq!(runtime_data(text).unwrap(), expected, "{text}");
        }
        for text in ["a,b=c", "=x", "{\"a\":", "{\"a\":{}}", "{\"a\":null}", "a=1,a=2", "{\"a\":1,\"a\":2}", "{\"\":1}"]
        {
            assert!(runtime_data(text).is_err(), "{text}");
        }
    }

    #[test]
    fn build_numbers_stay_readable_and_become_unique() {
        let mut rng = fastrand::Rng::with_seed(7);
        let wall = std::time::UNIX_EPOCH + Duration::from_secs(1_784_639_875);
        let first = unique_build(Some("v1.2.3"), wall, &mut rng);
        let second = unique_build(Some("v1.2.3"), wall, &mut rng);
        assert!(first.starts_with("v1.2.3-") && first != second, "{first} {second}");
        let uuid = "main-123e4567-e89b-12d3-a456-426614174000";
        assert!(unique_build(Some(uuid), wall, &mut rng).starts_with(&format!("{uuid}-")));
        assert!(unique_build(None, wall, &mut rng).starts_with("20260721T131755-"));
    }
}
