//! The settings as they were given: each with its value, where that came from, and what it means.

use crate::cli::log::Log;
use crate::cli::options::given::{Given, GivenOptions};
use crate::cli::options::script_flags::SCRIPT_FLAGS;
use crate::cli::options::{OPTIONS, VARIABLES_ONLY};

/// The longest value that is shown, in bytes, where it is no path or address: a longer one may be a key in the wrong place.
const MAX_SHOWN: usize = 24;

/// Lists those that are given, and then those that are not.
pub(super) fn list(options: &mut GivenOptions, log: &mut Log<'_>) {
    let mut given = Vec::new();
    let mut others = Vec::new();
    let mut take = |name: String, help: &str, setting: Option<&Given>| match setting {
        Some(setting) => given.push(format!("{name} {} (from {}): {help}", shown(&name, setting), setting.source)),
        None => others.push(format!("{name}: {help}")),
    };
    for option in OPTIONS {
        take(format!("--{}", option.name), option.help, (option.field)(options).given());
    }
    for variable in VARIABLES_ONLY {
        take(variable.name.to_owned(), variable.help, (variable.field)(options).given());
    }
    if let Some(flag) = SCRIPT_FLAGS.iter().find(|flag| flag.long == "reportfilepath")
        && let Some(file) = (flag.field)(options).given()
    {
        take(format!("--{}", flag.long), "the file of the JUnit report", Some(file));
    }
    for (title, lines) in
        [("Settings that are given:", given), ("Settings that are not, with their defaults in brackets:", others)]
    {
        log.info(title);
        for line in lines {
            log.info(&format!("  {line}"));
        }
    }
}

/// The value as it may be shown: the key and what is made for the tests are not, nor what may be a key.
fn shown(name: &str, given: &Given) -> String {
    if name == "TESTSIGMA_API_KEY" || name == "--runtime-data" {
        return "***".to_owned();
    }
    let values = given.values.join(", ");
    // Addresses may have a password before an @ and a token after a ?, until they are refused for that.
    let path = values.split(['?', '#']).next().unwrap_or_default();
    match () {
        () if values.len() <= MAX_SHOWN && !values.contains('@') => values,
        () if path.contains('/') && !path.contains('@') => path.to_owned(),
        () => format!("({} characters)", values.chars().count()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::options::given::Source;

    #[test]
    fn what_may_be_a_key_is_not_shown() {
        let jwt = "eyJhbGciOiJIUzUxMiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl";
        for (name, values, expected) in [
            ("--plan", &["346"][..], "346"),
            ("--plan", &["346", "347"], "346, 347"),
            ("--plan", &[jwt], "(49 characters)"),
            ("--base-url", &["https://testsigma.example/somewhere"], "https://testsigma.example/somewhere"),
            ("--base-url", &["https://testsigma.example/?token=secret"], "https://testsigma.example/"),
            ("--base-url", &["https://user:secret@h/"], "(22 characters)"),
            ("--runtime-data", &["a=b"], "***"),
            ("TESTSIGMA_API_KEY", &["short"], "***"),
        ] {
            let values = values.iter().map(|value| (*value).to_owned()).collect();
            assert_eq!(shown(name, &Given { values, source: Source::Option("x") }), expected, "{name}");
        }
    }
}
