//! Points in time as the two editions write them.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Milliseconds since the epoch: what Cloud writes, as a number.
pub(crate) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64)
}

/// Milliseconds since the epoch, as the database of Community Edition keeps them: to the second.
pub(crate) fn kept(millis: u64) -> u64 {
    millis / 1000 * 1000
}

/// `Tue, 21 Jul 2026 13:17:55 GMT`, for a `Date` header.
pub(crate) fn http(millis: u64) -> String {
    httpdate::fmt_http_date(time(millis))
}

/// `2026-07-21T13:17:55.726+00:00`, as Jackson writes dates in Spring's own answers.
pub(crate) fn iso(millis: u64) -> String {
    humantime::format_rfc3339_millis(time(millis)).to_string().replace('Z', "+00:00")
}

/// `2024-05-29T07:29:19Z`, as in Cloud's v2.
pub(crate) fn iso_z(millis: u64) -> String {
    humantime::format_rfc3339_seconds(time(millis)).to_string()
}

/// `2026-07-21 13:17:55.0`: `java.sql.Timestamp.toString()`, as in JUnit reports.
pub(crate) fn sql(millis: u64) -> String {
    iso_z(millis).replace('T', " ").replace('Z', ".0")
}

fn time(millis: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(millis)
}
