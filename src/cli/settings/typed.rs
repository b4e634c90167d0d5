//! A setting's value as a type. No error repeats a value as long as a key: it may be one in the wrong place.

use std::time::Duration;

use super::values::parse_duration;
use crate::api::id::parse_id;
use crate::cli::error::Fault;
use crate::cli::options::given::{Setting, Source};

/// The value of a setting, understood; none where it is not given. Errors name its source.
pub(super) trait Typed {
    /// The value as text, the last where there are several, and where it came from.
    fn last(&self) -> Option<(&str, &Source)>;

    /// One of some words.
    fn choice<T: Copy>(&self, choices: &[(&str, T)]) -> Result<Option<T>, Fault>;

    /// True or false. A switch that is not given is off.
    fn switch(&self) -> Result<bool, Fault>;

    /// A duration. Testsigma's script counts in minutes.
    fn duration(&self) -> Result<Option<Duration>, Fault>;

    /// An id.
    fn id(&self) -> Result<Option<u64>, Fault>;
}

impl Typed for Setting {
    fn last(&self) -> Option<(&str, &Source)> {
        let given = self.given()?;
        Some((given.values.last()?, &given.source))
    }

    fn choice<T: Copy>(&self, choices: &[(&str, T)]) -> Result<Option<T>, Fault> {
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        Ok(position(self, &words)?.map(|index| choices[index].1))
    }

    fn switch(&self) -> Result<bool, Fault> {
        let Some((value, source)) = self.last() else { return Ok(false) };
        match value.trim().to_ascii_lowercase().as_str() {
            "true" | "1" | "yes" | "on" => Ok(true),
            "false" | "0" | "no" | "off" => Ok(false),
            _ => Err(source.value_fault(value, &"must be true or false")),
        }
    }

    fn duration(&self) -> Result<Option<Duration>, Fault> {
        let Some((value, source)) = self.last() else { return Ok(None) };
        if !source.is_script() {
            return Ok(Some(parse_duration(value).map_err(|why| source.value_fault(value, &why))?));
        }
        let minutes = parse_duration(&format!("{}m", value.trim()));
        let why = "takes whole minutes, such as 180; --max-wait takes durations, such as 15m";
        Ok(Some(minutes.map_err(|_| source.value_fault(value, &why))?))
    }

    fn id(&self) -> Result<Option<u64>, Fault> {
        let Some((value, source)) = self.last() else { return Ok(None) };
        Ok(Some(parse_id(value).ok_or_else(|| {
            source.value_fault(value, &"is not the number that Testsigma shows in the URL of its page")
        })?))
    }
}

/// The index of the word that the setting's value is.
fn position(setting: &Setting, words: &[&str]) -> Result<Option<usize>, Fault> {
    let Some((value, source)) = setting.last() else { return Ok(None) };
    match words.iter().position(|word| word.eq_ignore_ascii_case(value.trim())) {
        None => Err(source.value_fault(value, &format_args!("must be one of {}", words.join(", ")))),
        index => Ok(index),
    }
}
