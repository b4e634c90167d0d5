//! Where the values of settings come from.

use super::values;
use crate::cli::CommandError;
use crate::cli::args::Args;
use crate::cli::options;
use crate::text::joined;

/// Where values come from, in order: option, our variable, the script's variable, `INPUT_*`, `PLUGIN_*`.
pub struct Sources<'a> {
    pub(super) args: &'a Args,
    pub(super) env: &'a [(String, String)],
}

impl<'a> Sources<'a> {
    /// The command line and the environment.
    pub fn new(args: &'a Args, env: &'a [(String, String)]) -> Self {
        Sources { args, env }
    }

    /// The values given for an option, with their source; several only where it may be repeated.
    pub(super) fn given(&self, name: &str) -> Option<(Vec<String>, String)> {
        let written: Vec<String> = self
            .args
            .options
            .iter()
            .filter(|(n, _)| *n == name)
            .map(|(_, v)| v.clone().unwrap_or_else(|| "true".into()))
            .collect();
        if !written.is_empty() {
            return Some((written, format!("--{name}")));
        }
        options::find(name)?
            .variables
            .iter()
            .copied()
            .chain(self.plugin_names(name))
            .find_map(|variable| self.variable(variable))
    }

    pub(super) fn given_once(&self, name: &str) -> Option<(String, String)> {
        self.given(name).and_then(|(mut values, source)| values.pop().map(|value| (value, source)))
    }

    pub(super) fn plugin_names(&self, name: &str) -> impl Iterator<Item = &'a str> {
        let stem = options::find(name).and_then(|o| o.variables.first()?.strip_prefix("TESTSIGMA_")).unwrap_or("\0");
        self.plugin_variables(stem)
    }

    /// `INPUT_TEST-PLAN-ID`, `INPUT_TEST_PLAN_ID`, `PLUGIN_TEST_PLAN_ID`: how GitHub-like and Drone-like runners hand over settings.
    pub(super) fn plugin_variables(&self, stem: &str) -> impl Iterator<Item = &'a str> {
        let names = [format!("INPUT_{}", stem.replace('_', "-")), format!("INPUT_{stem}"), format!("PLUGIN_{stem}")];
        names
            .into_iter()
            .filter_map(|name| self.env.iter().find(|(known, _)| *known == name).map(|(known, _)| known.as_str()))
    }

    /// A variable's value; an empty one is as good as none, because CI systems pass missing secrets and inputs so.
    pub(super) fn variable(&self, name: &str) -> Option<(Vec<String>, String)> {
        let value = lookup(self.env, name).filter(|value| !value.trim().is_empty())?;
        Some((vec![value.to_owned()], name.to_owned()))
    }

    pub(super) fn choice<T: Copy>(&self, name: &str, choices: &[(&str, T)]) -> Result<T, CommandError> {
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        self.chosen(name, &words).map(|index| choices[index].1)
    }

    /// The index of the word that was chosen, or of the first. Apart from [`Self::choice`], of which each type has a copy.
    pub(super) fn chosen(&self, name: &str, words: &[&str]) -> Result<usize, CommandError> {
        let Some((value, source)) = self.given_once(name) else { return Ok(0) };
        words.iter().position(|word| word.eq_ignore_ascii_case(value.trim())).ok_or_else(|| {
            // The value is not repeated: it may be a key in the wrong place.
            invalid_setting(&source, &format!("must be one of {}", joined(words, ", ")))
        })
    }

    pub(super) fn switch(&self, name: &str) -> Result<bool, CommandError> {
        let Some((value, source)) = self.given_once(name) else { return Ok(false) };
        match value.trim().to_ascii_lowercase().as_str() {
            "true" | "1" | "yes" | "on" => Ok(true),
            "false" | "0" | "no" | "off" => Ok(false),
            _ => Err(invalid_setting(&source, "must be true or false")),
        }
    }

    pub(super) fn duration(&self, name: &str) -> Result<Option<std::time::Duration>, CommandError> {
        let Some((value, source)) = self.given_once(name) else { return Ok(None) };
        // The script counts in minutes.
        let value = if source == "MAX_WAIT_TIME_FOR_SCRIPT_TO_EXIT" { format!("{}m", value.trim()) } else { value };
        values::duration(&value).map(Some).map_err(|why| invalid_setting(&source, &why))
    }
}

/// An option is a matter of usage, a variable one of configuration.
pub(super) fn invalid_setting(source: &str, why: &str) -> CommandError {
    let message = format!("{source} {why}");
    if source.starts_with('-') { CommandError::usage(message) } else { CommandError::config(message) }
}

/// The value of a variable, if it is granted.
pub fn lookup<'e>(env: &'e [(String, String)], name: &str) -> Option<&'e str> {
    env.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}
