//! Types of the fields of bodies.

use std::fmt;
use std::marker::PhantomData;
use std::time::UNIX_EPOCH;

use serde::de::value::MapAccessDeserializer;
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::WireError;

/// An object, and nothing else: a derived struct would also accept a list of its fields' values.
pub struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor(PhantomData)).map(Object)
    }
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map))
    }
}

/// Whether a key is there at all, whatever its value.
#[derive(Clone, Copy, Default)]
pub struct Present(pub bool);

impl<'de> Deserialize<'de> for Present {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Present(true))
    }
}

/// The value of a known key as it is written; missing and null are the same.
///
/// It is interpreted once the whole body is known to be JSON: so the error names the key, and a number is exact in any notation.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(transparent)]
pub struct Scalar<'t>(#[serde(borrow)] Option<&'t RawValue>);

impl<'t> Scalar<'t> {
    /// Text. Blank text counts as missing.
    ///
    /// # Errors
    /// Any other type, or half of a surrogate pair.
    pub fn text(self, key: &'static str) -> Result<Option<String>, WireError> {
        let Some(json) = self.json() else { return Ok(None) };
        let text: String = serde_json::from_str(json).map_err(|_| WireError::Type(key))?;
        Ok((!text.trim().is_empty()).then_some(text))
    }

    /// A whole number, as a number or as text. Blank text counts as missing.
    ///
    /// # Errors
    /// Anything else, and a number that does not fit.
    pub fn whole(self, key: &'static str) -> Result<Option<u64>, WireError> {
        let text = if self.is_text() { self.text(key)? } else { self.json().map(str::to_owned) };
        text.map(|text| whole(text.trim()).ok_or(WireError::Type(key))).transpose()
    }

    /// A number of test cases.
    ///
    /// # Errors
    /// Anything else, and a number that does not fit.
    pub fn count(self, key: &'static str) -> Result<Option<u32>, WireError> {
        self.whole(key)?.map(|count| u32::try_from(count).map_err(|_| WireError::Type(key))).transpose()
    }

    /// Text, or a number as it is written: a build number. Blank text counts as missing.
    ///
    /// # Errors
    /// Any other type, and numbers that are not digits with a point at most.
    pub fn label(self, key: &'static str) -> Result<Option<String>, WireError> {
        match self.json() {
            Some(json) if json.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') => Ok(Some(json.to_owned())),
            _ => self.text(key),
        }
    }

    /// An instant in milliseconds since 1970: so from the Cloud, and as `2026-07-21T13:17:55.726+00:00` from the Community Edition. Text
    /// that is neither counts as absent and is noted in `ignored`.
    ///
    /// # Errors
    /// Any other type, and numbers that are not whole.
    pub fn instant(self, key: &'static str, ignored: &mut Vec<&'static str>) -> Result<Option<u64>, WireError> {
        if !self.is_text() {
            return self.whole(key);
        }
        let Some(text) = self.text(key)? else { return Ok(None) };
        let instant = whole(text.trim()).or_else(|| rfc3339(text.trim()));
        if instant.is_none() {
            ignored.push(key);
        }
        Ok(instant)
    }

    /// Text that nothing rests on: another type counts as absent and is noted in `ignored`.
    ///
    /// # Errors
    /// Half of a surrogate pair, and a number beyond all bounds.
    pub fn remark(self, key: &'static str, ignored: &mut Vec<&'static str>) -> Result<Option<String>, WireError> {
        match self.json() {
            None => Ok(None),
            Some(_) if self.is_text() => self.text(key),
            Some(json) => {
                if json.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
                    serde_json::from_str::<f64>(json).map_err(|_| WireError::Type(key))?;
                }
                ignored.push(key);
                Ok(None)
            }
        }
    }

    /// Words for people: text, or a number as it is written. Anything else counts as absent.
    pub fn words(self) -> Option<String> {
        match self.json()? {
            json if json.starts_with(['{', '[']) => None,
            _ if self.is_text() => self.text("").ok()?,
            json => Some(json.to_owned()),
        }
    }

    /// The value as it is written, unless it is missing or null.
    pub fn json(self) -> Option<&'t str> {
        self.0.map(RawValue::get)
    }

    fn is_text(self) -> bool {
        self.json().is_some_and(|json| json.starts_with('"'))
    }
}

/// A whole number that fits, in any notation of JSON: `7`, `7.0`, `3e0`, `700e-2`.
fn whole(text: &str) -> Option<u64> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i64>().ok()?),
        None => (text, 0),
    };
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = [integer, fraction].concat();
    if integer.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let significant = digits.trim_end_matches('0');
    if significant.is_empty() {
        return Some(0);
    }
    // The number is `significant` times ten to the power of this.
    let power = i64::try_from(digits.len() - significant.len()).ok()? - i64::try_from(fraction.len()).ok()?;
    let power = u32::try_from(power.checked_add(exponent)?).ok()?;
    significant.parse::<u64>().ok()?.checked_mul(10_u64.checked_pow(power)?)
}

/// Milliseconds since 1970 from an instant in UTC, with `+00:00`, `+0000`, `Z` or nothing for the zone.
fn rfc3339(text: &str) -> Option<u64> {
    let at = humantime::parse_rfc3339_weak(text.strip_suffix("+0000").unwrap_or(text)).ok()?;
    u64::try_from(at.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scalar(json: &str) -> Scalar<'_> {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn whole_numbers_in_any_notation() {
        for (json, expected) in [
            ("7", Some(7)),
            ("7.0", Some(7)),
            ("7.00000000000000000000000000", Some(7)),
            ("3e0", Some(3)),
            ("3E+2", Some(300)),
            ("0.03e2", Some(3)),
            ("700e-2", Some(7)),
            ("0", Some(0)),
            ("0e-7", Some(0)),
            ("\"7\"", Some(7)),
            ("\" 7 \"", Some(7)),
            ("\"7.0\"", Some(7)),
            ("18446744073709551615", Some(u64::MAX)),
            ("18446744073709551615.0", Some(u64::MAX)),
            ("1844674407370955161.5e1", Some(u64::MAX)),
            ("9007199254740993.0", Some(9_007_199_254_740_993)),
            ("\"18446744073709551615\"", Some(u64::MAX)),
        ] {
            assert_eq!(scalar(json).whole("id"), Ok(expected), "{json}");
        }
        for json in ["null", "\"\"", "\"  \""] {
            assert_eq!(scalar(json).whole("id"), Ok(None), "{json}");
        }
        for json in [
            "18446744073709551616",
            "1e20",
            "1e400",
            "1e99999999999999999999",
            "-1",
            "-0",
            "1.5",
            "7.0000000000000000001",
            "7e-1",
            "true",
            "[]",
            "[7]",
            "{}",
            "\"7a\"",
            "\"-1\"",
            "\".5\"",
            "\"e1\"",
            "\"\u{ff17}\"",
        ] {
            assert_eq!(scalar(json).whole("id"), Err(WireError::Type("id")), "{json}");
        }
        assert_eq!(scalar("4294967295").count("n"), Ok(Some(u32::MAX)));
        assert_eq!(scalar("4294967296").count("n"), Err(WireError::Type("n")));
    }

    #[test]
    fn text_is_text() {
        let broken = || Err(WireError::Type("k"));
        for (json, text, label) in [
            ("null", Ok(None), Ok(None)),
            ("\" \\t\"", Ok(None), Ok(None)),
            ("\" a\\n\\u00e4\"", Ok(Some(" a\n\u{e4}")), Ok(Some(" a\n\u{e4}"))),
            ("7", broken(), Ok(Some("7"))),
            ("1.10", broken(), Ok(Some("1.10"))),
            ("1e400", broken(), broken()),
            ("-7", broken(), broken()),
            ("true", broken(), broken()),
            ("[\"a\"]", broken(), broken()),
            ("{}", broken(), broken()),
            ("\"\\ud800\"", broken(), broken()),
        ] {
            let owned = |expected: Result<Option<&str>, WireError>| expected.map(|text| text.map(str::to_owned));
            assert_eq!(scalar(json).text("k"), owned(text), "{json}");
            assert_eq!(scalar(json).label("k"), owned(label), "{json}");
        }
    }

    #[test]
    fn remarks_of_another_type_are_noted() {
        for (json, expected, noted) in [
            ("null", Ok(None), false),
            ("\"a\"", Ok(Some("a")), false),
            ("7", Ok(None), true),
            ("false", Ok(None), true),
            ("[\"a\"]", Ok(None), true),
            ("{\"a\":{}}", Ok(None), true),
            ("1e400", Err(WireError::Type("k")), false),
            ("\"\\udc00\"", Err(WireError::Type("k")), false),
        ] {
            let mut ignored = Vec::new();
            let remark = scalar(json).remark("k", &mut ignored);
            assert_eq!(remark, expected.map(|text: Option<&str>| text.map(str::to_owned)), "{json}");
            assert_eq!(!ignored.is_empty(), noted, "{json}");
        }
    }

    #[test]
    fn instants_in_every_form() {
        for (json, expected, noted) in [
            ("1719400027825", Ok(Some(1_719_400_027_825)), false),
            ("\"1719400027825\"", Ok(Some(1_719_400_027_825)), false),
            ("1.719400027825E12", Ok(Some(1_719_400_027_825)), false),
            ("\"2026-07-21T13:17:55.726+00:00\"", Ok(Some(1_784_639_875_726)), false),
            ("\"1970-01-01T00:00:01.500+0000\"", Ok(Some(1500)), false),
            ("\"1970-01-01T00:00:01.500Z\"", Ok(Some(1500)), false),
            ("\"1970-01-01T00:00:01.5\"", Ok(Some(1500)), false),
            ("\" 1970-01-01 00:00:01 \"", Ok(Some(1000)), false),
            ("\"\"", Ok(None), false),
            ("null", Ok(None), false),
            ("\"yesterday\"", Ok(None), true),
            ("\"2026-07-21\"", Ok(None), true),
            ("\"2026-01-32T00:00:00Z\"", Ok(None), true),
            ("\"2026-01-01T00:00:00+02:00\"", Ok(None), true),
            ("\"1969-12-31T23:59:59Z\"", Ok(None), true),
            ("\"\u{ff12}\u{ff10}26-01-01T00:00:00Z\"", Ok(None), true),
            ("1.5", Err(WireError::Type("t")), false),
            ("-1", Err(WireError::Type("t")), false),
            ("true", Err(WireError::Type("t")), false),
            ("[2026,7,21]", Err(WireError::Type("t")), false),
        ] {
            let mut ignored = Vec::new();
            assert_eq!(scalar(json).instant("t", &mut ignored), expected, "{json}");
            assert_eq!(!ignored.is_empty(), noted, "{json}");
        }
    }

    #[test]
    fn an_object_is_no_list_of_its_values() {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Body {
            id: u8,
        }
        assert_eq!(serde_json::from_str::<Body>("[7]").unwrap().id, 7);
        assert_eq!(serde_json::from_str::<Object<Body>>("{\"id\":7}").unwrap().0.id, 7);
        for json in ["[7]", "[]", "7", "null", "\"id\"", "true"] {
            assert!(serde_json::from_str::<Object<Body>>(json).is_err(), "{json}");
        }
    }
}
