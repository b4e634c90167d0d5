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
mod tests;
