//! Dates in the three notations of the API: RFC 3339, milliseconds since 1970, and HTTP dates.
//!
//! In UTC only, which is what servers write. By hand, because the crates for it cost a twentieth of the artifact.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Seconds since 1970; zero before.
pub fn unix_seconds(at: SystemTime) -> u64 {
    at.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

/// `2026-07-21T13:17:55Z`. An instant beyond the year 9999 has none.
pub fn rfc3339(seconds: u64) -> Option<String> {
    let (year, month, day) = date(seconds / 86_400);
    let of_day = seconds % 86_400;
    let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
    (year <= 9999).then(|| format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"))
}

/// Milliseconds since 1970 from `2026-07-21T13:17:55.726+00:00`, with `+0000`, `Z` or nothing for the zone.
pub fn parse_rfc3339(text: &str) -> Option<u64> {
    let zones = ["+00:00", "+0000", "Z"];
    let utc = zones.iter().find_map(|zone| text.strip_suffix(zone)).unwrap_or(text);
    let (date, time) = (utc.get(..10)?, utc.get(10..)?);
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let time: Vec<&str> = time.strip_prefix(['T', ' '])?.split(':').collect();
    let seconds = match (words(date).as_slice(), time.as_slice()) {
        ([year, month, day], [hour, minute, second]) => {
            unix(number(year)?, number(month)?, number(day)?, [hour, minute, second])?
        }
        _ => return None,
    };
    // Other zones are no digits.
    let digits = fraction.bytes().all(|b| b.is_ascii_digit()).then(|| format!("{fraction:0<3}"))?;
    let milliseconds = number(digits.get(..3)?)?;
    Some(seconds * 1000 + milliseconds)
}

/// An HTTP date, in any of the three forms of RFC 9110.
pub fn parse_http_date(text: &str) -> Option<SystemTime> {
    let (year, month, day, time) = match words(text).as_slice() {
        // `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`
        [_, day, month, year, hour, minute, second, "GMT"]
        // `Sun Nov  6 08:49:37 1994`
        | [_, month, day, hour, minute, second, year] => (*year, *month, *day, [*hour, *minute, *second]),
        _ => return None,
    };
    let century = match (year.len(), number(year)?) {
        (2, 0..70) => 2000,
        (2, _) => 1900,
        _ => 0,
    };
    let month = MONTHS.iter().position(|name| *name == month)? as u64 + 1;
    let seconds = unix(century + number(year)?, month, number(day)?, time)?;
    UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

fn number(digits: &str) -> Option<u64> {
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
}

fn unix(year: u64, month: u64, day: u64, time: [&str; 3]) -> Option<u64> {
    let [hour, minute, second] = time.map(number);
    let (hour, minute, second) = (hour?, minute?, second?);
    let ranges = (1970..=9999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    // 60 is a leap second.
    let ranges = ranges && hour < 24 && minute < 60 && second <= 60;
    ranges.then(|| days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second)
}

/// Days from 1970 to a date. (Howard Hinnant's algorithm: years begin in March, so that the leap day is their last.)
fn days(year: u64, month: u64, day: u64) -> u64 {
    let year = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    365 * year + year / 4 - year / 100 + year / 400 + of_year - 719_468
}

/// The date so many days after 1970: the inverse.
fn date(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_written_and_read_alike() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (951_868_800, "2000-03-01T00:00:00Z"),
            (1_784_639_875, "2026-07-21T13:17:55Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z"),
        ] {
            assert_eq!(rfc3339(seconds).as_deref(), Some(text));
            assert_eq!(parse_rfc3339(text), Some(seconds * 1000));
        }
        assert_eq!(rfc3339(253_402_300_800), None);
        assert!((0..60_000).all(|day| {
            let (y, m, d) = date(day);
            days(y, m, d) == day
        }));
    }

    #[test]
    fn what_is_no_instant_is_refused() {
        for text in [
            "",
            "yesterday",
            "2026-07-21",
            "2026-13-01T00:00:00Z",
            "2026-01-32T00:00:00Z",
            "2026-01-01T24:00:00Z",
            "2026-01-01T00:00:00+02:00",
            "2026-01-01T00:00:00.000+02:00",
            "2026-01-01T00:00-02",
            "1969-12-31T23:59:59Z",
            "2026-01-01T00:00:00.Z5",
            "２０26-01-01T00:00:00Z",
        ] {
            assert_eq!(parse_rfc3339(text), None, "{text}");
        }
    }

    #[test]
    fn http_dates_in_all_forms() {
        let at = UNIX_EPOCH + Duration::from_secs(784_111_777);
        for text in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
            assert_eq!(parse_http_date(text), Some(at), "{text}");
        }
        for text in ["", "soon", "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET", "1 2 3 4 5 6 7 8"] {
            assert_eq!(parse_http_date(text), None, "{text}");
        }
    }
}
