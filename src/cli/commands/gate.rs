//! `run`, `trigger`, `wait` and `report`: the commands that leave files.

mod finish_plan;
mod observer;
mod tasks;

use std::io;
use std::time::{Duration, SystemTime};

use observer::GateObserver;
use tasks::order_of;

use crate::api::Edition;
use crate::api::client::Client;
use crate::api::error::ApiError;
use crate::cli::exit::Exit;
use crate::cli::hints;
use crate::cli::log::Log;
use crate::cli::output::outcome::{Outcome, PlanOutcome};
use crate::cli::output::saved_runs::SavedRuns;
use crate::cli::output::{self as report, StartedRun, per_plan};
use crate::cli::settings::{JUNIT, Junit, Output, Settings, Sources};
use crate::cli::{CommandError, help};
use crate::follow::drive::drive;
use crate::follow::probe::Probe;
use crate::follow::{Follow, LIMIT_GRACE, Task};
use crate::io::Network;
use crate::io::clock::Clock;
use crate::io::files::{self, Directory, FileError, Files};
use crate::io::transport::Transport;
use crate::text::split_at_last;

/// The longest that fetching reports may take in all.
const REPORT_LIMIT: Duration = Duration::from_secs(90);

/// The server's last status body, as received but for the key.
const RUN_BODY: &str = "testsigma-run.json";

/// One command at work.
pub struct Gate<'g> {
    /// For requests.
    pub transport: &'g dyn Transport,
    /// For time.
    pub clock: &'g dyn Clock,
    /// For reports.
    pub files: &'g dyn Files,
    /// For jitter and unique build numbers.
    pub rng: fastrand::Rng,
    /// What the user decided.
    pub sources: Sources<'g>,
    /// Where output goes.
    pub output: &'g Output,
    /// The log.
    pub log: Log<'g>,
    /// What an earlier command wrote down.
    pub saved_runs: SavedRuns,
    /// Requests made to find out the server's edition.
    pub probes: u32,
}

impl<'g> Gate<'g> {
    /// The commands that leave files. `error` is why there is nothing to do but to say so.
    pub fn run(mut self, command: &str, error: Option<CommandError>) -> Exit {
        let (started_at, started) = (self.clock.now(), self.clock.wall_clock());
        let files = self.files;
        self.saved_runs = SavedRuns::read(files, &self.output.out);
        let (directory, error) = match (self.begin(command, files), error) {
            (Ok(directory), error) => (directory, error),
            (Err(other), error) => (None, error.or(Some(other))),
        };
        let directory = directory.as_deref();
        let outcome = match error {
            Some(error) => Err(error),
            None => self.perform(command, directory, started_at, started),
        };
        let outcome = outcome.unwrap_or_else(|error| self.refused(command, &error, directory, started_at, started));
        self.end(&outcome, directory)
    }

    /// Opens the directory for files, if one is granted, and clears it of an earlier command's.
    fn begin(&mut self, command: &str, files: &'g dyn Files) -> Result<Option<Box<dyn Directory + 'g>>, CommandError> {
        let granted = files.granted();
        if granted.is_empty() && !self.output.out_is_given {
            // To `report` that is an error.
            if command != "report" {
                self.log.warn("no directory is granted, so no report is written (with wasmtime: --dir DIRECTORY)");
            }
            return Ok(None);
        }
        let cannot_write = |error: FileError| CommandError {
            exit: Exit::CannotWrite,
            message: format!("files cannot be written to {}: {error}; nothing was started", self.output.out),
        };
        let directory = files.directory(&self.output.out).map_err(cannot_write)?;
        let junit_file = self.sources.junit_file();
        let outside = junit_file.starts_with('/');
        let mut names = vec![RUN_BODY, JUNIT];
        if junit_file != JUNIT && !outside {
            names.push(&junit_file);
        }
        let mut plans = self.sources.plans().unwrap_or_default();
        plans.extend(&self.saved_runs.plans);
        let mut stale = Vec::new();
        for name in names {
            for plan in &plans {
                stale.push(per_plan(name, Some(*plan), true));
            }
            stale.push(name.to_owned());
        }
        // A run that was started earlier stays on file until this command has its own.
        if !matches!(command, "wait" | "report") {
            self.saved_runs.lines.clear();
        }
        let ready = report::begin(&*directory, &stale, &self.saved_runs.lines).and_then(|()| {
            if outside {
                return Err(io::Error::other("--reportfilepath takes a path below the granted directory").into());
            }
            // A path of the user's own is tried before anything is started.
            let Some((below, _)) = split_at_last(&junit_file, b'/') else { return Ok(()) };
            files.directory(&format!("{}/{below}", self.output.out))?;
            directory.create(&junit_file).map(drop)
        });
        if let Err(error) = ready {
            // Where even this cannot be written, 70 or nothing stands there.
            let _ = files::write(&*directory, report::EXIT_CODE, report::exit_code(Exit::CannotWrite).as_bytes());
            return Err(cannot_write(error));
        }
        Ok(Some(directory))
    }

    fn perform(
        &mut self,
        command: &str,
        directory: Option<&dyn Directory>,
        started_at: Duration,
        started: SystemTime,
    ) -> Result<Outcome, CommandError> {
        let settings = self.sources.settings(self.files)?;
        if directory.is_none() && (settings.junit == Junit::Required || command == "report") {
            let what = if command == "report" { command } else { "--junit required" };
            return Err(CommandError {
                exit: Exit::CannotWrite,
                message: format!("{what} needs a directory (with wasmtime: --dir DIRECTORY); nothing was started"),
            });
        }
        let tasks = self.tasks(command, &settings)?;
        let api = self.api(&settings, started_at)?;
        if let Some(what) = tasks.iter().find_map(|task| order_of(task)?.unsupported(api.edition)) {
            let message = format!(
                "{what} is set, but the Community Edition cannot choose one at the trigger: nothing was started"
            );
            return Err(CommandError::config(message));
        }
        self.log_header(&api, &tasks);
        let several = tasks.len() > 1;
        let mut follows: Vec<Follow> =
            tasks.into_iter().map(|task| self.follow(task, &settings, started_at, started)).collect();
        self.log.begin_group(self.clock.wall_clock(), several);
        let given = |run| StartedRun { plan: None, run, url: api.run_url(run) };
        let given = follows.iter().filter_map(Follow::run_id).map(given).collect();
        let network = self.network();
        let mut observer = GateObserver { log: &mut self.log, api: &api, directory, runs: given, noted: false };
        drive(&api, network, &mut follows, &mut observer);
        let mut plans = Vec::new();
        let mut requests = follows.iter().map(Follow::requests).sum();
        let until = self.clock.now() + REPORT_LIMIT;
        for follow in &follows {
            let until = until.min(follow.limit() + LIMIT_GRACE);
            plans.push(self.finish_plan(command, follow, &api, &settings, directory, several, until, &mut requests));
        }
        self.log.end_group(self.clock.wall_clock());
        let exit = plans.iter().fold(Exit::Passed, |worst, plan| worst.worst(plan.exit));
        let mut outcome = self.outcome(command, exit, started_at, started, plans, Some(&api));
        outcome.requests += requests;
        Ok(outcome)
    }

    /// The server, its edition known. From here on the key is hidden in the log.
    pub(super) fn api(&mut self, settings: &Settings, started_at: Duration) -> Result<Client, CommandError> {
        let known = settings.edition.or_else(|| settings.base.is_testsigma_cloud().then_some(Edition::Cloud));
        let mut api = Client::new(settings.base.clone(), settings.key.clone(), known.unwrap_or(Edition::Cloud));
        self.log.set_redactor(api.redactor().clone());
        for warning in &settings.warnings {
            self.log.warn(warning);
        }
        if known.is_none() {
            let (clock, log) = (self.clock, &mut self.log);
            let mut again = |error: &ApiError, pause| log.request_failed(clock.now(), None, error, pause);
            let probe = Probe {
                client: &api,
                network: Network { transport: self.transport, clock },
                policy: &settings.policy,
                started_at,
            };
            let (edition, requests) = probe.run(&mut self.rng, &mut again);
            self.probes = requests;
            api.edition = edition.map_err(|error| CommandError {
                exit: Exit::from(error.kind),
                message: format!(
                    "{} (asked to find out the server's edition, which --edition would tell; nothing was started)",
                    hints::message(&error)
                ),
            })?;
        }
        Ok(api)
    }

    pub(super) fn network(&self) -> Network<'g> {
        Network { transport: self.transport, clock: self.clock }
    }

    pub(super) fn follow(
        &mut self,
        task: Task,
        settings: &Settings,
        started_at: Duration,
        started: SystemTime,
    ) -> Follow {
        Follow::begin(task, settings.policy.clone(), started_at, started, self.rng.fork())
    }

    fn log_header(&mut self, api: &Client, tasks: &[Task]) {
        let server = api.base().url("");
        self.log.info(&format!("{}: {server} ({})", help::version(), api.edition.name()));
        for task in tasks {
            match task {
                Task::Trigger(order) | Task::Run(order) => {
                    self.log.info(&format!("Test plan {}, build {}", order.plan, order.build));
                }
                Task::Wait(run) | Task::Inspect(run) | Task::Stop(run) => {
                    self.log.info(&format!("Run ID: {run}"));
                    self.log.info(&api.run_url(*run));
                }
            }
        }
    }

    /// The outcome of a command that could not do anything, and a report that says so.
    fn refused(
        &mut self,
        command: &str,
        error: &CommandError,
        directory: Option<&dyn Directory>,
        started_at: Duration,
        started: SystemTime,
    ) -> Outcome {
        let mut outcome = self.outcome(command, error.exit, started_at, started, Vec::new(), None);
        outcome.message.clone_from(&error.message);
        if let Some(directory) = directory.filter(|_| matches!(command, "run" | "wait")) {
            let plan = PlanOutcome::refused(error, outcome.took);
            let name = self.sources.junit_file();
            if let Err(error) =
                files::write(directory, &name, report::junit::junit(&plan, "nothing was run").as_bytes())
            {
                self.log.warn(&format!("{error}"));
            }
        }
        outcome
    }

    pub(super) fn outcome(
        &self,
        command: &str,
        exit: Exit,
        started_at: Duration,
        started: SystemTime,
        plans: Vec<PlanOutcome>,
        api: Option<&Client>,
    ) -> Outcome {
        let (what, done): (_, fn(&PlanOutcome) -> bool) = match command {
            "trigger" => ("runs were started", |plan| plan.run.is_some()),
            "stop" => ("runs are stopped or over", |plan| plan.exit == Exit::Passed),
            _ => ("plans passed", |plan| plan.display_exit() == Exit::Passed),
        };
        let message = match plans.as_slice() {
            [plan] => plan.message.clone(),
            plans => format!("{} of {} {what}", plans.iter().filter(|plan| done(plan)).count(), plans.len()),
        };
        Outcome {
            command: command.to_owned(),
            exit,
            message,
            server: api.map(|api| api.base().url("")),
            edition: api.map(|api| api.edition),
            started,
            took: self.clock.now().saturating_sub(started_at),
            requests: self.probes,
            plans,
        }
    }

    fn end(&mut self, outcome: &Outcome, directory: Option<&dyn Directory>) -> Exit {
        let mut files = Vec::new();
        if let Some(directory) = directory {
            match report::end(directory, outcome, &self.saved_runs.lines) {
                Ok(()) => files = report::names(outcome),
                Err(error) => self.log.warn(&format!("not all files could be written: {error}")),
            }
        }
        self.log.log_summary(outcome, &files);
        outcome.exit
    }
}
