//! `run`, `trigger`, `wait` and `report`: the commands that leave files.

mod settle;
mod watcher;

use std::time::{Duration, SystemTime};

use watcher::GateWatcher;

use super::log::Log;
use super::outcome::{Outcome, PlanOutcome};
use super::report::{self, per_plan};
use super::settings::values::unique_build;
use super::settings::{Junit, Output, Settings, Sources};
use super::{Refusal, help};
use crate::clock::Clock;
use crate::drive::{drive, probe};
use crate::exit::Exit;
use crate::files::{self, Directory, Files};
use crate::follow::{Follow, Task};
use crate::testsigma::Edition;
use crate::testsigma::api::Api;
use crate::testsigma::order::Order;
use crate::transport::Transport;

/// The longest that fetching reports may take in all.
const REPORT_LIMIT: Duration = Duration::from_secs(90);

/// The same beyond `--max-wait`.
const REPORT_OVERTIME: Duration = Duration::from_secs(4);

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
}

impl<'g> Gate<'g> {
    /// The commands that leave files. `refusal` is why there is nothing to do but to say so.
    pub fn run(mut self, command: &str, refusal: Option<Refusal>) -> Exit {
        let (born, started) = (self.clock.now(), self.clock.wall());
        let files = self.files;
        let runs_on_file = if matches!(command, "wait" | "report") { self.runs_on_file() } else { Vec::new() };
        let (directory, refusal) = match (self.begin(files), refusal) {
            (Ok(directory), refusal) => (directory, refusal),
            (Err(other), refusal) => (None, refusal.or(Some(other))),
        };
        let directory = directory.as_deref();
        let outcome = match refusal {
            Some(refusal) => Err(refusal),
            None => self.perform(command, directory, runs_on_file, born, started),
        };
        let outcome = outcome.unwrap_or_else(|refusal| self.refused(command, &refusal, directory, born, started));
        self.end(&outcome, directory)
    }

    /// Opens the directory for files, if one is granted, and clears it of an earlier command's.
    fn begin(&mut self, files: &'g dyn Files) -> Result<Option<Box<dyn Directory + 'g>>, Refusal> {
        let granted = files.granted();
        if granted.is_empty() && !self.output.out_is_given {
            self.log.warn("no directory is granted, so no report is written (with wasmtime: --dir HOST_DIRECTORY::.)");
            return Ok(None);
        }
        let cannot_write = |error: files::FileError| Refusal {
            exit: Exit::CannotWrite,
            message: format!("files cannot be written to {}: {error}; nothing was started", self.output.out),
        };
        let directory = files.directory(&self.output.out).map_err(cannot_write)?;
        let mut stale = vec!["TEST-testsigma.xml".to_owned(), RUN_BODY.to_owned()];
        for plan in self.sources.plans().unwrap_or_default() {
            stale.extend(["TEST-testsigma.xml", RUN_BODY].map(|name| per_plan(name, Some(plan), true)));
        }
        stale.push(self.sources.junit_file());
        if let Err(error) = report::begin(&*directory, &stale) {
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
        runs_on_file: Vec<u64>,
        born: Duration,
        started: SystemTime,
    ) -> Result<Outcome, Refusal> {
        let settings = self.sources.settings(self.files)?;
        if settings.junit == Junit::Required && directory.is_none() {
            return Err(Refusal {
                exit: Exit::CannotWrite,
                message:
                    "--junit required needs a directory (with wasmtime: --dir HOST_DIRECTORY::.); nothing was started"
                        .into(),
            });
        }
        let tasks = self.tasks(command, &settings, runs_on_file)?;
        for warning in &settings.warnings {
            self.log.warn(warning);
        }
        let api = self.api(&settings)?;
        if let Some(what) = tasks.iter().find_map(|task| order_of(task)?.unsupported(api.edition)) {
            let message = format!(
                "{what} is set, but the Community Edition cannot choose one at the trigger: nothing was started"
            );
            return Err(Refusal::config(message));
        }
        self.log.hide(api.redactor().clone());
        self.introduce(&api, &tasks);
        let several = tasks.len() > 1;
        let mut follows: Vec<Follow> = tasks.into_iter().map(|task| self.follow(task, &settings)).collect();
        self.log.fold(self.clock.wall(), several);
        let mut watcher = GateWatcher { log: &mut self.log, api: &api, directory, runs: Vec::new() };
        drive(&api, self.transport, self.clock, &mut follows, &mut watcher);
        let mut plans = Vec::new();
        let mut requests: u32 = follows.iter().map(Follow::requests).sum();
        let until = self.clock.now() + REPORT_LIMIT;
        for follow in &follows {
            let until = match command {
                "report" => until,
                _ => until.min(follow.limit() + REPORT_OVERTIME),
            };
            plans.push(self.settle(command, follow, &api, &settings, directory, several, until, &mut requests));
        }
        self.log.unfold(self.clock.wall());
        let exit = plans.iter().fold(Exit::Passed, |worst, plan| worst.worst(plan.exit));
        let mut outcome = self.outcome(command, exit, born, started, plans, Some(&api));
        outcome.requests = requests;
        Ok(outcome)
    }

    /// What is to be done.
    fn tasks(&mut self, command: &str, settings: &Settings, runs_on_file: Vec<u64>) -> Result<Vec<Task>, Refusal> {
        if matches!(command, "wait" | "report") {
            let runs = match self.sources.run_id()? {
                Some(run) => vec![run],
                None if runs_on_file.is_empty() => return Err(no_run_id(command)),
                None => runs_on_file,
            };
            let task = if command == "wait" { Task::Wait } else { Task::Inspect };
            return Ok(runs.into_iter().map(task).collect());
        }
        if settings.plans.is_empty() {
            return Err(Refusal::config(
                "TESTSIGMA_TEST_PLAN_ID is not set: give --plan ID, or pass it with `--env TESTSIGMA_TEST_PLAN_ID`",
            ));
        }
        let wall = self.clock.wall();
        let orders = settings.plans.iter().map(|plan| Order {
            plan: *plan,
            build: unique_build(settings.build.as_deref(), wall, &mut self.rng),
            environment: settings.environment.clone(),
            runtime_data: settings.runtime_data.clone(),
            saved_config: settings.saved_config.clone(),
            uploads: settings.uploads.clone(),
        });
        let task = if command == "trigger" { Task::Trigger } else { Task::Run };
        Ok(orders.map(task).collect())
    }

    /// The server, its edition known.
    pub(super) fn api(&mut self, settings: &Settings) -> Result<Api, Refusal> {
        let known = settings.edition.or_else(|| settings.base.is_testsigma_cloud().then_some(Edition::Cloud));
        let mut api = Api::new(settings.base.clone(), settings.key.clone(), known.unwrap_or(Edition::Cloud));
        if known.is_none() {
            api.edition =
                probe(&api, self.transport, self.clock, &settings.policy, &mut self.rng).map_err(|trouble| {
                    Refusal {
                        exit: trouble.exit(),
                        message: format!(
                            "which edition the server is could not be found out, nothing was started: {}",
                            trouble.message()
                        ),
                    }
                })?;
        }
        Ok(api)
    }

    pub(super) fn follow(&mut self, task: Task, settings: &Settings) -> Follow {
        Follow::begin(task, settings.policy.clone(), self.clock.now(), self.clock.wall(), self.rng.fork())
    }

    fn introduce(&mut self, api: &Api, tasks: &[Task]) {
        let server = api.base().url("");
        self.log.say(&format!("{}: {server} ({})", help::version(), api.edition.name()));
        for order in tasks.iter().filter_map(order_of) {
            self.log.say(&format!("Test plan {}, build {}", order.plan, order.build));
        }
    }

    /// The outcome of a command that could not do anything, and a report that says so.
    fn refused(
        &mut self,
        command: &str,
        refusal: &Refusal,
        directory: Option<&dyn Directory>,
        born: Duration,
        started: SystemTime,
    ) -> Outcome {
        let mut outcome = self.outcome(command, refusal.exit, born, started, Vec::new(), None);
        outcome.message.clone_from(&refusal.message);
        if let Some(directory) = directory.filter(|_| matches!(command, "run" | "wait")) {
            let plan = PlanOutcome::refused(refusal, outcome.took);
            let name = self.sources.junit_file();
            if let Err(error) =
                files::write(directory, &name, report::synthetic::junit(&plan, "nothing was run").as_bytes())
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
        born: Duration,
        started: SystemTime,
        plans: Vec<PlanOutcome>,
        api: Option<&Api>,
    ) -> Outcome {
        let message = match plans.as_slice() {
            [plan] => plan.message.clone(),
            plans => {
                format!("{} of {} plans passed", plans.iter().filter(|p| p.exit == Exit::Passed).count(), plans.len())
            }
        };
        Outcome {
            command: command.to_owned(),
            exit,
            message,
            server: api.map(|api| api.base().url("")),
            edition: api.map(|api| api.edition),
            started,
            took: self.clock.now().saturating_sub(born),
            requests: 0,
            plans,
        }
    }

    fn end(&mut self, outcome: &Outcome, directory: Option<&dyn Directory>) -> Exit {
        let mut files = Vec::new();
        if let Some(directory) = directory {
            match report::end(directory, outcome) {
                Ok(()) => files = report::names(outcome),
                Err(error) => self.log.warn(&format!("not all files could be written: {error}")),
            }
        }
        self.log.conclude(outcome, &files);
        outcome.exit
    }

    /// The runs that an earlier `trigger` wrote down.
    pub(super) fn runs_on_file(&self) -> Vec<u64> {
        let text = self
            .files
            .directory(&self.output.out)
            .and_then(|directory| directory.read(report::ENV))
            .unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let line = text.lines().find_map(|line| line.strip_prefix("TESTSIGMA_RUN_ID="));
        line.into_iter().flat_map(|ids| ids.split(',')).filter_map(super::settings::values::id).collect()
    }
}

/// There is no run to work on.
pub(super) fn no_run_id(command: &str) -> Refusal {
    Refusal::usage(format!(
        "{command} needs a RUN_ID: as argument, as TESTSIGMA_RUN_ID, or in the testsigma.env that trigger left in --out"
    ))
}

fn order_of(task: &Task) -> Option<&Order> {
    match task {
        Task::Trigger(order) | Task::Run(order) => Some(order),
        Task::Wait(_) | Task::Inspect(_) | Task::Stop(_) => None,
    }
}
