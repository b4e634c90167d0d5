//! The flags of Testsigma's generic script.

use super::given::{Field, Source};

/// A flag of Testsigma's generic script.
#[derive(Debug)]
pub struct ScriptFlag {
    /// `-L`
    pub short: Option<char>,
    /// `--NAME`
    pub long: &'static str,
    /// The option that it is another name of, or the flag itself where its value is written in another way.
    pub source: Source,
    /// Whether it may be given more than once.
    pub repeatable: bool,
    /// Where its value goes.
    pub field: Field,
}

const fn flag(short: char, long: &'static str, source: Source, field: Field) -> ScriptFlag {
    ScriptFlag { short: Some(short), long, source, repeatable: false, field }
}

/// The flags of Testsigma's generic script. They keep working, with `=` too.
pub const SCRIPT_FLAGS: &[ScriptFlag] = &[
    flag('k', "apikey", Source::ScriptFlag("apikey"), |o| &mut o.server.api_key),
    ScriptFlag {
        short: Some('i'),
        long: "testplanid",
        source: Source::Option("plan"),
        repeatable: true,
        field: |o| &mut o.subject.plan,
    },
    flag('t', "maxtimeinmins", Source::ScriptFlag("maxtimeinmins"), |o| &mut o.policy.max_wait),
    flag('r', "reportfilepath", Source::ScriptFlag("reportfilepath"), |o| &mut o.output.report_file),
    flag('d', "runtimedata", Source::ScriptFlag("runtimedata"), |o| &mut o.trigger.runtime_data),
    flag('b', "buildno", Source::Option("build-no"), |o| &mut o.trigger.build_no),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::options::OPTIONS;
    use crate::cli::options::given::GivenOptions;

    #[test]
    fn a_script_flag_that_is_an_option_by_another_name_has_its_field() {
        for flag in SCRIPT_FLAGS {
            let Source::Option(name) = flag.source else { continue };
            let option = OPTIONS.iter().find(|option| option.name == name).unwrap();
            assert_eq!(flag.repeatable, option.repeatable, "{name}");
            let mut options = GivenOptions::default();
            let value = "x".to_owned();
            (flag.field)(&mut options).add_argument(value, flag.source.clone(), flag.repeatable).unwrap();
            assert!((option.field)(&mut options).is_given(), "{name}");
        }
    }
}
