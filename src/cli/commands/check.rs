//! `check`: everything that a run needs, each with its verdict and its remedy. It starts nothing and leaves no file.

mod server;
mod settings;

use super::Request;
use super::gate::workplace;
use crate::cli::error::Fault;
use crate::cli::exit::Exit;
use crate::cli::log::Log;
use crate::cli::settings::{Junit, Settings};
use crate::cli::{CommandError, Context, help};

/// What was found, told as it is found.
struct Findings<'f, 'l> {
    log: &'f mut Log<'l>,
    /// The first that is wrong: that decides.
    first: Option<CommandError>,
}

impl Findings<'_, '_> {
    /// It is as it should be.
    fn right(&mut self, what: &str, text: &str) {
        self.tell("ok", what, text);
    }

    /// It is not known, or not as it might be, and a run goes all the same.
    fn note(&mut self, what: &str, text: &str) {
        self.tell("-", what, text);
    }

    /// A run would end with this code, or come to nothing.
    fn wrong(&mut self, what: &str, error: CommandError) {
        self.tell("WRONG", what, &error.message);
        let CommandError { exit, message } = error;
        self.first.get_or_insert_with(|| CommandError { exit, message: format!("{what}: {message}") });
    }

    fn tell(&mut self, verdict: &str, what: &str, text: &str) {
        self.log.info(&format!("{verdict:<6} {what:<10} {text}"));
    }
}

/// Looks at all of it. `error` is what is wrong with the command line.
pub(super) fn check(context: &mut Context<'_>, request: &mut Request, log: &mut Log<'_>, error: Option<Fault>) -> Exit {
    log.info(&format!("{}: nothing is started", help::version()));
    settings::list(&mut request.options, log);
    let mut findings = Findings { log, first: None };
    let read = || -> Result<(Settings, Vec<u64>), Fault> {
        if let Some(error) = error {
            return Err(error);
        }
        let settings = Settings::read(&request.options, context.files)?;
        Ok((settings, request.subject.plans.clone()?))
    };
    let read = read().map_err(|error| CommandError::from(error).without_key(&request.redactor));
    match &read {
        Ok((settings, _)) => {
            for warning in &settings.server.warnings {
                findings.note("settings", warning);
            }
            findings.right("settings", "understood");
        }
        Err(error) => findings.wrong("settings", error.clone()),
    }
    directory(context, request, &mut findings);
    match &read {
        Ok((settings, plans)) => {
            server::look(context, settings, plans, &mut findings);
            if plans.is_empty() {
                let why = "no test plan is named: give --plan ID, or TESTSIGMA_TEST_PLAN_ID";
                findings.wrong("plan", Fault::config(why).into());
            }
        }
        Err(_) => findings.note("server", "not asked, because the settings are wrong"),
    }
    let Some(CommandError { exit, message }) = findings.first else {
        log.info("Nothing that was found stands in the way of a run.");
        return Exit::Passed;
    };
    log.error(&message);
    exit
}

/// Whether the files could be written, by one that is removed again.
fn directory(context: &Context<'_>, request: &Request, findings: &mut Findings<'_, '_>) {
    match workplace::try_out(context.files, request) {
        Ok(true) => findings.right("directory", &format!("files can be written to {}", request.output.out)),
        Ok(false) if request.output.junit == Junit::Required => {
            let why = "--junit required needs a directory (with wasmtime: --dir DIRECTORY)";
            findings.wrong("directory", Fault::CannotWrite(why.to_owned()).into());
        }
        Ok(false) => {
            findings.note("directory", "none is granted, so no report is written (with wasmtime: --dir DIRECTORY)")
        }
        Err(fault) => findings.wrong("directory", CommandError::from(fault).without_key(&request.redactor)),
    }
}
