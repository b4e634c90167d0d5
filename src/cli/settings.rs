//! What the options and variables mean, and where each came from.

mod policy;
mod sources;
mod trigger;
pub mod values;

use sources::invalid_setting;
pub use sources::{Sources, lookup};

use super::CommandError;
use super::ci::{self, LogFormat};
use super::hints;
use crate::api::Edition;
use crate::api::base_url::{self, BaseUrl};
use crate::api::trigger_request::TriggerRequest;
use crate::follow::Policy;
use crate::io::files::Files;
use crate::secret::Secret;

/// The report's file, where the user does not name another.
pub const JUNIT: &str = "TEST-testsigma.xml";

/// Everything that the user decided.
pub struct Settings {
    /// The plans to run, none of them twice.
    pub plans: Vec<u64>,
    /// The key.
    pub key: Secret,
    /// The server.
    pub base: BaseUrl,
    /// The edition, unless a probe must tell.
    pub edition: Option<Edition>,
    /// The build number as given.
    pub build: Option<String>,
    /// What is the same for all plans: its plan and build number are not.
    pub order: TriggerRequest,
    /// How to wait.
    pub policy: Policy,
    /// Whether a report must be written.
    pub junit: Junit,
    /// The report's file, below `out`.
    pub junit_file: String,
    /// Remarks on how settings were given.
    pub warnings: Vec<String>,
}

/// The settings that even a failing command needs.
#[derive(Clone, Debug)]
pub struct Output {
    /// Where files go.
    pub out: String,
    /// Whether `out` was asked for.
    pub out_is_given: bool,
    /// Log commands.
    pub log_format: LogFormat,
    /// How much to say.
    pub verbosity: Verbosity,
    /// Whether to end with fine codes rather than 0 and 1.
    pub fine_codes: bool,
}

impl Default for Output {
    fn default() -> Self {
        Output {
            out: ".".to_owned(),
            out_is_given: false,
            log_format: LogFormat::Plain,
            verbosity: Verbosity::Normal,
            fine_codes: true,
        }
    }
}

/// How much to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verbosity {
    /// The verdict, and a sign of life now and then.
    Quiet,
    /// Changes.
    Normal,
    /// Every look.
    Verbose,
}

/// Whether a report must be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Junit {
    /// Without the server's report the command fails.
    Required,
    /// Without it a report is made up that says so; the verdict stands.
    BestEffort,
    /// None is asked for.
    None,
}

impl Sources<'_> {
    /// Whether a plan is named anywhere.
    pub fn has_plan(&self) -> bool {
        self.given("plan").is_some()
    }

    /// The runs that the command is about, none of them twice: the arguments, or `TESTSIGMA_RUN_ID` as `trigger` writes it.
    ///
    /// # Errors
    /// One is no run id.
    pub fn run_ids(&self) -> Result<Vec<u64>, CommandError> {
        let named =
            self.variable("TESTSIGMA_RUN_ID").map(|(values, _)| values).filter(|_| self.args.positional.is_empty());
        let written = named.as_ref().unwrap_or(&self.args.positional);
        let mut runs = Vec::new();
        for list in written {
            let Some(ids) = values::ids(list) else {
                return Err(match named {
                    Some(_) => invalid_setting("TESTSIGMA_RUN_ID", "is not a number"),
                    None => CommandError::usage("RUN_ID is not a number: it is the id that trigger prints"),
                });
            };
            for id in ids {
                if !runs.contains(&id) {
                    runs.push(id);
                }
            }
        }
        Ok(runs)
    }

    /// What even a failing command needs, and what is wrong with it: a value that is none of those allowed.
    pub fn output(&self) -> (Output, Option<CommandError>) {
        let mut output = Output::default();
        let error = self.read_output(&mut output).err();
        (output, error)
    }

    fn read_output(&self, output: &mut Output) -> Result<(), CommandError> {
        if let Some((out, _)) = self.given_once("out") {
            (output.out, output.out_is_given) = (out, true);
        }
        output.fine_codes = self.choice("exit-codes", &[("fine", true), ("simple", false)])?;
        let log_formats = LogFormat::ALL.map(|log_format| (log_format.name(), log_format));
        output.log_format = match self.given_once("log") {
            Some(_) => self.choice("log", &log_formats)?,
            None => ci::detect(self.env).0,
        };
        output.verbosity = match (self.switch("quiet")?, self.switch("verbose")?) {
            (true, true) => return Err(CommandError::config("--quiet and --verbose contradict each other")),
            (true, false) => Verbosity::Quiet,
            (false, true) => Verbosity::Verbose,
            (false, false) => Verbosity::Normal,
        };
        Ok(())
    }

    /// Everything else.
    ///
    /// # Errors
    /// A setting that is missing or wrong, by its name and with the remedy.
    pub fn settings(&self, files: &dyn Files) -> Result<Settings, CommandError> {
        let mut warnings = Vec::new();
        let key = self.key(files, &mut warnings)?;
        // Filled step by step: a struct literal would drop a different half of itself at each question mark.
        let mut settings = Settings {
            plans: Vec::new(),
            key,
            base: self.base()?,
            edition: None,
            build: None,
            order: TriggerRequest::default(),
            policy: Policy::default(),
            junit: Junit::None,
            junit_file: self.junit_file(),
            warnings,
        };
        settings.plans = self.plans()?;
        settings.edition = self.edition()?;
        settings.build = self.build()?;
        settings.order.environment = self.number("environment")?;
        settings.order.runtime_data = self.runtime_data()?;
        settings.order.saved_config = self.saved_config()?;
        settings.order.uploads = self.uploads()?;
        settings.policy = self.policy()?;
        if settings.policy.poll_interval.is_some_and(|interval| interval.is_zero()) && !settings.base.is_loopback() {
            return Err(CommandError::config(
                "--poll-interval 0s is for servers under test on loopback: write at least 1ms",
            ));
        }
        if settings.policy.request_timeout.is_zero() {
            return Err(CommandError::config("--request-timeout must be at least 1ms"));
        }
        settings.junit = self.junit()?;
        Ok(settings)
    }

    fn key(&self, files: &dyn Files, warnings: &mut Vec<String>) -> Result<Secret, CommandError> {
        let parse = |text: &str, source: &str| Secret::parse(text).map_err(|why| invalid_setting(source, why));
        if let Some((_, Some(key))) = self.args.options.iter().find(|(name, _)| *name == "apikey") {
            let server_text = "--apikey shows the key to everybody who can list processes: pass it with --env TESTSIGMA_API_KEY instead";
            warnings.push(server_text.to_owned());
            return parse(key, "--apikey");
        }
        if let Some((value, source)) = self.variable("TESTSIGMA_API_KEY") {
            return parse(&value[0], &source);
        }
        if let Some((path, source)) = self.variable("TESTSIGMA_API_KEY_FILE") {
            // The path is not repeated: it may be the key itself, in the wrong variable.
            let bytes = files
                .read(path[0].trim())
                .map_err(|error| invalid_setting(&source, &format!("cannot be read: {error}")))?;
            let text = String::from_utf8(bytes).map_err(|_| invalid_setting(&source, "does not hold text"))?;
            return parse(&text, &format!("the file of {source}"));
        }
        if let Some((value, source)) = self.plugin_variables("API_KEY").find_map(|name| self.variable(name)) {
            return parse(&value[0], &source);
        }
        Err(CommandError::config(if lookup(self.env, "TESTSIGMA_API_KEY").is_some() {
            "TESTSIGMA_API_KEY is empty: does the secret exist under that name? (A pull request from a fork gets no secrets.)"
        } else {
            "TESTSIGMA_API_KEY is not set: was it passed with `--env TESTSIGMA_API_KEY`?"
        }))
    }

    /// The plans named, none of them twice.
    ///
    /// # Errors
    /// One is no id, or stands twice.
    pub fn plans(&self) -> Result<Vec<u64>, CommandError> {
        let Some((written, source)) = self.given("plan") else { return Ok(Vec::new()) };
        let mut plans = Vec::new();
        for list in &written {
            let ids = values::ids(list).ok_or_else(|| {
                invalid_setting(&source, "is not the id of a plan, a number: it stands in Testsigma under Test Plans > the plan > CI/CD Integrations")
            })?;
            for plan in ids {
                if plans.contains(&plan) {
                    return Err(invalid_setting(&source, &format!("names plan {plan} twice: it would run twice")));
                }
                plans.push(plan);
            }
        }
        Ok(plans)
    }

    fn base(&self) -> Result<BaseUrl, CommandError> {
        let insecure = self.switch("allow-insecure-http")?;
        let (url, source) = self.given_once("base-url").unwrap_or_else(|| (base_url::CLOUD.to_owned(), String::new()));
        BaseUrl::parse(&url, insecure).map_err(|why| invalid_setting(&source, &hints::base_url(why)))
    }

    fn edition(&self) -> Result<Option<Edition>, CommandError> {
        match self.given_once("edition") {
            None => Ok(None),
            Some(_) => {
                self.choice("edition", &[("cloud", Edition::Cloud), ("community", Edition::Community)]).map(Some)
            }
        }
    }

    fn junit(&self) -> Result<Junit, CommandError> {
        self.choice(
            "junit",
            &[("best-effort", Junit::BestEffort), ("required", Junit::Required), ("none", Junit::None)],
        )
    }

    /// The report's file.
    pub fn junit_file(&self) -> String {
        let given = self.args.options.iter().find(|(name, _)| *name == "reportfilepath");
        given.and_then(|(_, path)| path.clone()).unwrap_or_else(|| JUNIT.to_owned())
    }
}
