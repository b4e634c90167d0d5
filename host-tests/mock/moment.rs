//! Points in time as the two editions write them.

use std::time::{SystemTime, UNIX_EPOCH};

/// Milliseconds since the epoch: what Cloud writes, as a number.
pub(super) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64)
}

/// `2026-07-21T13:17:55.726+00:00`, as Jackson writes dates in Community Edition.
pub(super) fn iso(millis: u64) -> String {
    format!("{}T{}.{:03}+00:00", date(millis), time(millis), millis % 1000)
}

/// `2024-05-29T07:29:19Z`, as in Cloud's v2.
pub(super) fn iso_z(millis: u64) -> String {
    format!("{}T{}Z", date(millis), time(millis))
}

/// `2026-07-21 13:17:55.0`: `java.sql.Timestamp.toString()`, as in JUnit reports.
pub(super) fn sql(millis: u64) -> String {
    format!("{} {}.0", date(millis), time(millis))
}

fn time(millis: u64) -> String {
    let seconds = millis / 1000 % 86_400;
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// Howard Hinnant's `civil_from_days`, for days since 1970.
fn date(millis: u64) -> String {
    let days = millis / 86_400_000 + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}
