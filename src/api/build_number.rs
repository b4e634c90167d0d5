//! Build numbers: by them a run is found again when the answer to its trigger is lost.

use std::fmt::Write;
use std::time::{SystemTime, UNIX_EPOCH};

/// The longest build number accepted, in characters.
pub const MAX_LENGTH: usize = 120;

/// A build number that no other run has: the given one stays readable, and without one it is the time. Even one that holds a UUID or a
/// commit is not unique: the CI system uses it again when the job is repeated.
pub fn unique_build(given: Option<&str>, wall: SystemTime, rng: &mut fastrand::Rng) -> String {
    const LETTERS: &[u8] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let suffix: String = (0..7).map(|_| char::from(LETTERS[rng.usize(..LETTERS.len())])).collect();
    match given {
        Some(given) => format!("{given}-{suffix}"),
        None => format!("{}-{suffix}", stamp(wall)),
    }
}

/// The time as `20260721T131755`; nothing for a clock beyond the year 9999.
fn stamp(wall: SystemTime) -> String {
    let mut stamp = String::new();
    let _ = write!(stamp, "{}", humantime::format_rfc3339_seconds(wall.max(UNIX_EPOCH)));
    stamp.retain(|c| c.is_ascii_digit() || c == 'T');
    stamp
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn build_numbers_stay_readable_and_become_unique() {
        let mut rng = fastrand::Rng::with_seed(7);
        let wall = UNIX_EPOCH + Duration::from_secs(1_784_639_875);
        let first = unique_build(Some("v1.2.3"), wall, &mut rng);
        let second = unique_build(Some("v1.2.3"), wall, &mut rng);
        assert!(first.starts_with("v1.2.3-") && first != second, "{first} {second}");
        let uuid = "main-123e4567-e89b-12d3-a456-426614174000";
        assert!(unique_build(Some(uuid), wall, &mut rng).starts_with(&format!("{uuid}-")));
        assert!(unique_build(None, wall, &mut rng).starts_with("20260721T131755-"));
    }

    #[test]
    fn a_clock_that_is_far_off_makes_a_build_number_all_the_same() {
        let mut rng = fastrand::Rng::with_seed(7);
        let before = UNIX_EPOCH - Duration::from_secs(1);
        assert!(unique_build(None, before, &mut rng).starts_with("19700101T000000-"));
        let far = UNIX_EPOCH + Duration::from_secs(253_402_300_800);
        assert_eq!(unique_build(None, far, &mut rng).len(), 8);
    }
}
