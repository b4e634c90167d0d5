//! What is printed and written: what even a failing command needs to know.

use super::typed::Typed;
use crate::cli::ci::LogFormat;
use crate::cli::error::Fault;
use crate::cli::options::given::{OutputOptions, Setting, Source};
use crate::cli::output::OWN_FILES;

/// The report's file, where the user does not name another.
pub const REPORT: &str = "TEST-testsigma.xml";

/// Where output goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// Where files go.
    pub out: String,
    /// Whether `out` was asked for.
    pub out_is_given: bool,
    /// Log commands.
    pub log_format: LogFormat,
    /// The page of the CI system's build.
    pub ci_build: Option<String>,
    /// How much to say.
    pub verbosity: Verbosity,
    /// Whether to end with fine codes rather than 0 and 1.
    pub fine_codes: bool,
    /// Whether to print JSON.
    pub json: bool,
    /// Whether to print what would be sent, and to send nothing.
    pub dry_run: bool,
    /// Whether a report must be written.
    pub junit: Junit,
    /// The report's file, below `out`.
    pub report_file: String,
    /// The file of the normalized report, below `out`, if one is wanted.
    pub normalized_file: Option<String>,
    /// The file of the trace, below `out`, if one is wanted.
    pub trace: Option<String>,
}

impl Default for Output {
    fn default() -> Self {
        Output {
            out: ".".to_owned(),
            out_is_given: false,
            log_format: LogFormat::Plain,
            ci_build: None,
            verbosity: Verbosity::Normal,
            fine_codes: true,
            json: false,
            dry_run: false,
            junit: Junit::BestEffort,
            report_file: REPORT.to_owned(),
            normalized_file: None,
            trace: None,
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
    /// Every poll.
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

impl Output {
    /// Reads the options. With the result comes what is wrong with them, if anything is: the rest holds all the same.
    pub fn read(options: &OutputOptions) -> (Output, Option<Fault>) {
        let mut output = Output::default();
        let error = output.fill(options).err();
        (output, error)
    }

    /// Goes back to the paths that nobody named.
    pub fn forget_paths(&mut self) {
        let Output { out, out_is_given, report_file, .. } = Output::default();
        (self.out, self.out_is_given, self.report_file) = (out, out_is_given, report_file);
        (self.normalized_file, self.trace) = (None, None);
    }

    fn fill(&mut self, options: &OutputOptions) -> Result<(), Fault> {
        let OutputOptions {
            out,
            junit,
            report_file,
            normalized_file,
            trace,
            log,
            detected_log,
            ci_build,
            json,
            dry_run,
            quiet,
            verbose,
            exit_codes,
        } = options;
        // First: whatever else is wrong, nothing is to be written then.
        self.dry_run = dry_run.switch()?;
        if let Some((out, _)) = path(out)? {
            (self.out, self.out_is_given) = (out.to_owned(), true);
        }
        if let Some((file, _)) = report_path(report_file)? {
            self.report_file = file.to_owned();
        }
        self.ci_build = ci_build.clone();
        self.json = json.switch()?;
        self.fine_codes = exit_codes.choice(&[("fine", true), ("simple", false)])?.unwrap_or(true);
        let log_formats = [
            ("plain", LogFormat::Plain),
            ("github", LogFormat::Github),
            ("gitlab", LogFormat::Gitlab),
            ("azure", LogFormat::Azure),
            ("teamcity", LogFormat::Teamcity),
            ("buildkite", LogFormat::Buildkite),
        ];
        self.log_format = log.choice(&log_formats)?.or(*detected_log).unwrap_or(LogFormat::Plain);
        self.verbosity = match (quiet.switch()?, verbose.switch()?) {
            (true, true) => return Err(Fault::config("--quiet and --verbose contradict each other")),
            (true, false) => Verbosity::Quiet,
            (false, true) => Verbosity::Verbose,
            (false, false) => Verbosity::Normal,
        };
        let demands = [("best-effort", Junit::BestEffort), ("required", Junit::Required), ("none", Junit::None)];
        self.junit = junit.choice(&demands)?.unwrap_or(Junit::BestEffort);
        if let Some((file, source)) = report_path(normalized_file)? {
            if self.junit == Junit::None {
                return Err(source.fault(&"is made from the report, and --junit none asks for none"));
            }
            if segments(file).eq(segments(&self.report_file)) {
                return Err(source.fault(&"is the file of the report itself: name another"));
            }
            self.normalized_file = Some(file.to_owned());
        }
        if let Some((file, source)) = path(trace)? {
            if let Err(why) = self.may_be_trace(file) {
                return Err(source.fault(&why));
            }
            // Nothing is sent then, and no file is written.
            self.trace = (!self.dry_run).then(|| file.to_owned());
        }
        Ok(())
    }

    /// Whether a trace may be written there: nothing else that this command leaves has that name.
    fn may_be_trace(&self, file: &str) -> Result<(), &'static str> {
        if file.starts_with('/') || file.split(['/', '\\']).any(|part| part == "..") {
            return Err("leads out of the granted directory: it takes a path below it");
        }
        let name = file.rsplit(['/', '\\']).next().unwrap_or_default();
        let is_ours = (name.starts_with("testsigma") || name.starts_with("TEST-testsigma")) && !name.ends_with(".har");
        let other = [Some(&self.report_file), self.normalized_file.as_ref()];
        if name.is_empty() {
            Err("names no file")
        } else if is_ours || other.into_iter().flatten().any(|other| segments(other).eq(segments(file))) {
            Err("is the file of something else: name another, such as testsigma.har")
        } else {
            Ok(())
        }
    }
}

/// A path without what surrounds it: lines of files that hold settings may end with a carriage return.
fn path(setting: &Setting) -> Result<Option<(&str, &Source)>, Fault> {
    let Some((path, source)) = setting.last() else { return Ok(None) };
    let path = path.trim();
    if path.chars().any(char::is_control) {
        return Err(source.fault(&"contains control characters"));
    }
    Ok(Some((path, source)))
}

/// The path of a report: none of the files that every command leaves.
fn report_path(setting: &Setting) -> Result<Option<(&str, &Source)>, Fault> {
    let given = path(setting)?;
    match given {
        Some((path, source)) if OWN_FILES.iter().any(|own| segments(path).eq([*own])) => {
            Err(source.fault(&"is the file of something else: name another, such as TEST-testsigma.xml"))
        }
        given => Ok(given),
    }
}

/// A path as it is compared with others.
pub fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.split(['/', '\\']).filter(|part| !matches!(*part, "" | "."))
}
