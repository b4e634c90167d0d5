//! The options as given: one field each, its value as text with where it came from.
//!
//! Each group is read by one function of `settings/`, which takes it apart without `..`: a field that nothing reads does not compile
//! there. `settings/tests.rs` checks the other end, that each option and each variable reaches the setting that it is named for.

use std::fmt;

use super::{OPTIONS, VARIABLES_ONLY};
use crate::cli::ci::{self, LogFormat};
use crate::cli::error::Fault;

/// All options, as far as they are given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GivenOptions {
    /// What the command is about.
    pub subject: SubjectOptions,
    /// Which server, and the key to it.
    pub server: ServerOptions,
    /// What is sent with the trigger.
    pub trigger: TriggerOptions,
    /// How to wait, and what decides.
    pub policy: PolicyOptions,
    /// What is printed and written.
    pub output: OutputOptions,
}

/// What the command is about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubjectOptions {
    /// `--plan`
    pub plan: Setting,
    /// `RUN_ID`, where it is not an argument.
    pub run_id: Setting,
}

/// Which server, and the key to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServerOptions {
    /// The key, or the script's `--apikey`.
    pub api_key: Setting,
    /// The file that holds the key.
    pub api_key_file: Setting,
    /// `--base-url`
    pub base_url: Setting,
    /// `--web-url`
    pub web_url: Setting,
    /// `--edition`
    pub edition: Setting,
    /// `--allow-insecure-http`
    pub allow_insecure_http: Setting,
}

/// What is sent with the trigger.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TriggerOptions {
    /// `--build-no`
    pub build_no: Setting,
    /// `--environment`
    pub environment: Setting,
    /// `--runtime-data`
    pub runtime_data: Setting,
    /// `--saved-config`
    pub saved_config: Setting,
    /// `--upload`
    pub upload: Setting,
    /// `--failed`
    pub failed: Setting,
}

/// How to wait, and what decides.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PolicyOptions {
    /// `--max-wait`
    pub max_wait: Setting,
    /// `--max-queue`
    pub max_queue: Setting,
    /// `--max-run`
    pub max_run: Setting,
    /// `--max-idle`
    pub max_idle: Setting,
    /// `--fail-fast`
    pub fail_fast: Setting,
    /// `--poll-interval`
    pub poll_interval: Setting,
    /// `--request-timeout`
    pub request_timeout: Setting,
    /// `--max-requests`
    pub max_requests: Setting,
    /// `--give-up-after`
    pub give_up_after: Setting,
    /// `--on-timeout`
    pub on_timeout: Setting,
    /// `--on-conflict`
    pub on_conflict: Setting,
    /// `--reuse`
    pub reuse: Setting,
    /// `--rerun-verdict`
    pub rerun_verdict: Setting,
    /// `--rerun-grace`
    pub rerun_grace: Setting,
    /// `--allow-empty`
    pub allow_empty: Setting,
    /// `--compare`
    pub compare: Setting,
}

/// What is printed and written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutputOptions {
    /// `--out`
    pub out: Setting,
    /// `--junit`
    pub junit: Setting,
    /// The script's `--reportfilepath`.
    pub report_file: Setting,
    /// `--junit-normalized`
    pub normalized_file: Setting,
    /// `--trace`
    pub trace: Setting,
    /// `--log`
    pub log: Setting,
    /// The log commands of the CI system, if its variables are granted.
    pub detected_log: Option<LogFormat>,
    /// The page of the CI system's build, if its variables are granted.
    pub ci_build: Option<String>,
    /// `--json`
    pub json: Setting,
    /// `--dry-run`
    pub dry_run: Setting,
    /// `--quiet`
    pub quiet: Setting,
    /// `--verbose`
    pub verbose: Setting,
    /// `--exit-codes`
    pub exit_codes: Setting,
}

/// The field of an option: the one way from the tables to the fields.
pub type Field = fn(&mut GivenOptions) -> &mut Setting;

/// Where a value came from. The order of precedence: the command line, our variable, the script's, the plugin runners'.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// `--NAME`
    Option(&'static str),
    /// `--NAME` of Testsigma's script, whose values are written in the script's way.
    ScriptFlag(&'static str),
    /// A variable of ours, or of the CI system.
    Variable(&'static str),
    /// A variable of Testsigma's script, whose values are written in the script's way.
    ScriptVariable(&'static str),
    /// `INPUT_…` or `PLUGIN_…`.
    PluginVariable(String),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Source::Option(name) | Source::ScriptFlag(name) => write!(f, "--{name}"),
            Source::Variable(name) | Source::ScriptVariable(name) => f.write_str(name),
            Source::PluginVariable(name) => f.write_str(name),
        }
    }
}

impl Source {
    /// Whether it is an argument.
    pub fn is_command_line(&self) -> bool {
        matches!(self, Source::Option(_) | Source::ScriptFlag(_))
    }

    /// Whether the value is written as Testsigma's script wants it.
    pub fn is_script(&self) -> bool {
        matches!(self, Source::ScriptFlag(_) | Source::ScriptVariable(_))
    }

    /// What is wrong with its value, by its name: an argument is a matter of usage, a variable one of configuration. `why` does not repeat
    /// the value, which may be a key in the wrong place.
    pub fn fault(&self, why: &dyn fmt::Display) -> Fault {
        let message = format!("{self} {why}");
        if self.is_command_line() { Fault::Usage(message) } else { Fault::Config(message) }
    }
}

/// The longest value that an error repeats, in bytes: a longer one is no slip of the finger.
const MAX_SHOWN: usize = 24;

impl Source {
    /// What is wrong with one of its values, with what was received as the log may show it: a value that is the key is masked there.
    pub fn value_fault(&self, value: &str, why: &dyn fmt::Display) -> Fault {
        match value.trim() {
            shown if !shown.is_empty() && shown.len() <= MAX_SHOWN => {
                self.fault(&format_args!("{why} (it is \"{shown}\")"))
            }
            _ => self.fault(why),
        }
    }
}

/// A value, or several where the option may be repeated, and where they came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// At least one.
    pub values: Vec<String>,
    /// Where they came from.
    pub source: Source,
}

/// An option as far as it is given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Setting {
    given: Option<Given>,
    /// The variable of ours that is granted, but empty.
    empty: Option<&'static str>,
}

impl Setting {
    /// The values and where they came from.
    pub fn given(&self) -> Option<&Given> {
        self.given.as_ref()
    }

    /// Whether it is given.
    pub fn is_given(&self) -> bool {
        self.given.is_some()
    }

    /// Whether it is given as an argument.
    pub fn is_argument(&self) -> bool {
        self.given.as_ref().is_some_and(|given| given.source.is_command_line())
    }

    /// The variable of ours that is granted, but empty, as CI systems pass missing secrets.
    pub fn empty_variable(&self) -> Option<&'static str> {
        self.empty
    }

    /// Takes an argument's value.
    ///
    /// # Errors
    /// It is given already, and may not be repeated.
    pub fn add_argument(&mut self, value: String, source: Source, repeatable: bool) -> Result<(), Fault> {
        // The script's flags take what its variables leave empty, and so does the build number, which has a default for that.
        if value.trim().is_empty() && matches!(&source, Source::Option(name) if *name != "build-no") {
            return Err(source.fault(&"is empty: is the shell variable behind it set?"));
        }
        match &mut self.given {
            Some(given) if given.source == source && repeatable => given.values.push(value),
            Some(given) if given.source == source => return Err(source.fault(&"is given more than once")),
            // Beside the script's own flag ours is not looked at.
            Some(given) if given.source.is_script() => {}
            _ => self.given = Some(Given { values: vec![value], source }),
        }
        Ok(())
    }

    /// Takes the value of the first variable that has one, unless there is an argument. An empty one is as good as none, because CI systems
    /// pass missing secrets and inputs so.
    fn add_variables(&mut self, names: &'static [&'static str], plugins: bool, env: &[(String, String)]) {
        let Some(ours) = names.first() else { return };
        if lookup(env, ours).is_some_and(|value| value.trim().is_empty()) {
            self.empty = Some(ours);
        }
        if self.given.is_some() {
            return;
        }
        let own = names.iter().map(|name| match name {
            name if name == ours => Source::Variable(name),
            name => Source::ScriptVariable(name),
        });
        let plugins = plugin_names(ours).into_iter().filter(|_| plugins).map(Source::PluginVariable);
        self.given = own.chain(plugins).find_map(|source| {
            let value = lookup(env, &source.to_string()).filter(|value| !value.trim().is_empty())?;
            Some(Given { values: vec![value.to_owned()], source })
        });
    }
}

/// `INPUT_TEST-PLAN-ID`, `INPUT_TEST_PLAN_ID`, `PLUGIN_TEST_PLAN_ID`: how GitHub-like and Drone-like runners hand over settings.
pub fn plugin_names(ours: &str) -> [String; 3] {
    let stem = ours.strip_prefix("TESTSIGMA_").unwrap_or(ours);
    [format!("INPUT_{}", stem.replace('_', "-")), format!("INPUT_{stem}"), format!("PLUGIN_{stem}")]
}

/// The value of a variable, if it is granted.
pub fn lookup<'e>(env: &'e [(String, String)], name: &str) -> Option<&'e str> {
    env.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

impl GivenOptions {
    /// Adds what the environment says, where the command line says nothing.
    pub fn add_environment(&mut self, env: &[(String, String)]) {
        for option in OPTIONS {
            (option.field)(self).add_variables(option.variables, true, env);
        }
        for variable in VARIABLES_ONLY {
            (variable.field)(self).add_variables(std::slice::from_ref(&variable.name), variable.plugins, env);
        }
        let (log_format, build) = ci::detect(env);
        self.output.detected_log = Some(log_format);
        self.output.ci_build = ci::build_url(env);
        if let Some((number, variable)) = build
            && !self.trigger.build_no.is_given()
        {
            self.trigger.build_no.given = Some(Given { values: vec![number], source: Source::Variable(variable) });
        }
    }
}
