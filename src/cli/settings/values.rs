//! Single values as people write them.

use std::time::Duration;

/// The longest duration accepted.
const MAX_DURATION: Duration = Duration::from_secs(365 * 24 * 3600);

/// The units of durations: fewer than humantime's, in which `1M` is a month and `1m` a minute.
const UNITS: [&str; 5] = ["ms", "s", "m", "h", "d"];

/// Why a text is no duration, as a clause after the setting's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DurationError {
    /// It is not written as one.
    #[error("is not a duration: write it like 250ms, 90s, 15m, 2h or 1h30m")]
    Malformed,
    /// It is one that nobody can mean.
    #[error("is longer than a year")]
    TooLong,
}

/// A duration: `250ms`, `90s`, `15m`, `2h`, `1h30m`. Whole numbers, each with its unit.
///
/// # Errors
/// It is none, or longer than a year.
pub fn parse_duration(text: &str) -> Result<Duration, DurationError> {
    let text = text.trim();
    if !is_strict(text) {
        return Err(DurationError::Malformed);
    }
    match humantime::parse_duration(text) {
        Ok(duration) if duration <= MAX_DURATION => Ok(duration),
        Ok(_) | Err(humantime::DurationError::NumberOverflow) => Err(DurationError::TooLong),
        Err(_) => Err(DurationError::Malformed),
    }
}

/// Whether all units are ours, and each number has one: humantime also takes a bare `0`, fractions, and `1 0s` for ten seconds.
fn is_strict(text: &str) -> bool {
    let is_apart = |c: char| c.is_ascii_digit() || c.is_whitespace();
    let units = || text.split(is_apart).filter(|unit| !unit.is_empty());
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
    units().all(|unit| UNITS.contains(&unit)) && units().count() == numbers.count()
}

/// `NAME=VALUE`, split at the first `=`; none if it is something else.
pub(super) fn parse_pair(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once('=')?;
    let name = name.trim();
    (!name.is_empty()).then(|| (name.to_owned(), value.to_owned()))
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
            ("1 h 30 m", Some(5_400_000)),
            ("90m", Some(5_400_000)),
            ("0s", Some(0)),
            ("007s", Some(7000)),
            (" 1s ", Some(1000)),
            ("1d", Some(86_400_000)),
            ("1s1s", Some(2000)),
            ("999ms1ms", Some(1000)),
            ("365d", Some(31_536_000_000)),
            ("", None),
            ("0", None),
            ("90", None),
            ("s", None),
            ("-1s", None),
            ("+1s", None),
            ("1.5h", None),
            ("1,5h", None),
            ("1 0s", None),
            ("1h 30", None),
            ("1h m", None),
            ("1w", None),
            ("1month", None),
            ("1y", None),
            ("1us", None),
            ("1ns", None),
            ("1min", None),
            ("1sec", None),
            ("1M", None),
            ("90M", None),
            ("1H", None),
            ("one minute", None),
            ("1s\u{b5}", None),
            ("\u{661}s", None),
        ] {
            assert_eq!(parse_duration(text).ok().map(|d| d.as_millis()), millis, "{text}");
        }
        for text in ["365d1ms", "99999d", "99999999999999999ms", "9999999999999999999999h"] {
            assert_eq!(parse_duration(text), Err(DurationError::TooLong), "{text}");
        }
    }

    #[test]
    fn pairs() {
        let pair = |name: &str, value: &str| Some((name.to_owned(), value.to_owned()));
        for (text, expected) in [
            ("a=b", pair("a", "b")),
            (" a = b=c ", pair("a", " b=c ")),
            ("a=", pair("a", "")),
            ("=b", None),
            (" =b", None),
            ("a", None),
        ] {
            assert_eq!(parse_pair(text), expected, "{text}");
        }
    }
}
