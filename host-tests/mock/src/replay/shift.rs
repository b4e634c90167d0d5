//! Moves the times of a recording by the time that has passed since.

use std::time::{Duration, UNIX_EPOCH};

use super::time;

/// Times further from the recording than this are none, or mean no moment of it.
const NEAR: u64 = 400 * 24 * 3600 * 1000;

/// By how much times move: whole seconds, so that none loses what it says of a second.
#[derive(Clone, Copy)]
pub(super) struct Shift {
    /// Milliseconds since the epoch.
    recorded: u64,
    millis: u64,
}

impl Shift {
    /// From the recording's begin to now, both in milliseconds since the epoch.
    pub(super) fn between(recorded: u64, now: u64) -> Shift {
        Shift { recorded, millis: now.saturating_sub(recorded) / 1000 * 1000 }
    }

    /// A body with all its times moved: numbers of milliseconds, and dates with a time as ISO and SQL write them.
    pub(super) fn text(self, text: &str) -> String {
        let (mut moved, mut rest) = (String::with_capacity(text.len()), text);
        while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
            let (before, at) = rest.split_at(start);
            moved.push_str(before);
            let digits = at.find(|c: char| !c.is_ascii_digit()).unwrap_or(at.len());
            let (length, time) = match digits {
                13 => (13, self.number(&at[..13])),
                4 => (19, at.get(..19).and_then(|date| self.date_and_time(date))),
                _ => (digits, None),
            };
            match time {
                Some(time) => {
                    moved.push_str(&time);
                    rest = &at[length..];
                }
                None => {
                    moved.push_str(&at[..digits]);
                    rest = &at[digits..];
                }
            }
        }
        moved + rest
    }

    fn number(self, digits: &str) -> Option<String> {
        let millis: u64 = digits.parse().ok()?;
        (millis.abs_diff(self.recorded) < NEAR).then(|| (millis + self.millis).to_string())
    }

    /// `2026-07-21T13:17:55`, or with a space.
    fn date_and_time(self, text: &str) -> Option<String> {
        let at = humantime::parse_rfc3339_weak(text).ok()?.duration_since(UNIX_EPOCH).ok()?.as_millis() as u64;
        let moved = humantime::format_rfc3339_seconds(time(at + self.millis)).to_string();
        let moved = moved.trim_end_matches('Z');
        let moved = if text.contains(' ') { moved.replace('T', " ") } else { moved.to_owned() };
        (at.abs_diff(self.recorded) < NEAR).then_some(moved)
    }

    /// A header's date moved, if it is one.
    pub(super) fn http_date(self, value: &str) -> Option<String> {
        let date = httpdate::parse_http_date(value).ok()?;
        Some(httpdate::fmt_http_date(date + Duration::from_millis(self.millis)))
    }

    /// The `Date` of an answer that is sent now: never before now, where the gate asks more slowly than it did.
    pub(super) fn date(self, value: &str, now: u64) -> String {
        let moved = httpdate::parse_http_date(value).map(|date| date + Duration::from_millis(self.millis));
        httpdate::fmt_http_date(moved.map_or(time(now), |moved| moved.max(time(now))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_move_and_all_else_stays() {
        // 2026-07-21T13:17:55Z, and an hour and half a second later.
        let shift = Shift::between(1_784_639_875_000, 1_784_643_475_500);
        for (text, moved) in [
            ("{\"startTime\":1784639875726}", "{\"startTime\":1784643475726}"),
            ("2026-07-21T13:17:55.726+00:00", "2026-07-21T14:17:55.726+00:00"),
            ("'2026-07-21 23:17:55.0'", "'2026-07-22 00:17:55.0'"),
            ("id 1234567890123, 17846398757261, 346, 2026-07-21", "id 1234567890123, 17846398757261, 346, 2026-07-21"),
            ("2026-99-21T13:17:55 2026", "2026-99-21T13:17:55 2026"),
            ("1999-07-21T13:17:55", "1999-07-21T13:17:55"),
            ("\u{fc}2026-07-21T13:17:5\u{fc}", "\u{fc}2026-07-21T13:17:5\u{fc}"),
        ] {
            assert_eq!(shift.text(text), moved);
        }
        let date = "Tue, 21 Jul 2026 13:17:55 GMT";
        assert_eq!(shift.http_date(date).as_deref(), Some("Tue, 21 Jul 2026 14:17:55 GMT"));
        assert_eq!(shift.http_date("120"), None);
        assert_eq!(shift.date(date, 1_784_650_000_000), "Tue, 21 Jul 2026 16:06:40 GMT");
    }
}
