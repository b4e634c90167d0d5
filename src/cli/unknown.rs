//! Variables that look like ours and are not: a setting that is misspelt would be left out without a word.

use super::options::{OPTIONS, VARIABLES_ONLY, suggest};
use super::output::WRITTEN;

/// What all our variables begin with.
const PREFIX: &str = "TESTSIGMA_";

/// The longest name that is repeated, in bytes: a longer one is no slip of the finger.
const MAX_SHOWN: usize = 60;

/// A warning for each variable of our prefix that is nobody's, with the nearest one that is. What `testsigma.env` sets is known, for it comes
/// back where a pipeline loads it.
pub fn warnings(env: &[(String, String)]) -> Vec<String> {
    let known = || {
        let options = OPTIONS.iter().flat_map(|option| option.variables.iter().copied());
        options.chain(VARIABLES_ONLY.iter().map(|variable| variable.name))
    };
    let is_known = |name: &str| known().any(|other| other == name) || WRITTEN.contains(&name);
    env.iter()
        .filter(|(name, value)| name.starts_with(PREFIX) && !value.trim().is_empty() && !is_known(name))
        .map(|(name, _)| {
            // Compared without what they have in common, which would make all of them near.
            let mut stems = known().filter_map(|name| name.strip_prefix(PREFIX));
            let meant = suggest(&name[PREFIX.len()..], &mut stems);
            let hint = meant.map_or_else(|| "see help".to_owned(), |stem| format!("did you mean {PREFIX}{stem}?"));
            let shown = if name.len() <= MAX_SHOWN { name } else { "TESTSIGMA_(a long name)" };
            format!("{shown} is no setting, so it is ignored: {hint}")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_nobody_s_is_warned_of() {
        for (name, warning) in [
            (
                "TESTSIGMA_MAXWAIT",
                Some("TESTSIGMA_MAXWAIT is no setting, so it is ignored: did you mean TESTSIGMA_MAX_WAIT?"),
            ),
            (
                "TESTSIGMA_APIKEY",
                Some("TESTSIGMA_APIKEY is no setting, so it is ignored: did you mean TESTSIGMA_API_KEY?"),
            ),
            ("TESTSIGMA_FROBNICATE", Some("TESTSIGMA_FROBNICATE is no setting, so it is ignored: see help")),
            ("TESTSIGMA_", Some("TESTSIGMA_ is no setting, so it is ignored: see help")),
            ("TESTSIGMA_BASE_URL", None),
            ("TESTSIGMA_VERDICT", None),
            ("TESTSIGMA_NOT_EXECUTED", None),
            ("TESTSIGMATE", None),
            ("testsigma_maxwait", None),
        ] {
            let warnings = warnings(&[(name.to_owned(), "x".to_owned())]);
            assert_eq!(warnings.first().map(String::as_str), warning, "{name}");
        }
        assert!(warnings(&[("TESTSIGMA_MAXWAIT".to_owned(), " ".to_owned())]).is_empty());
    }
}
