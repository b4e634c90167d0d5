//! The end of one plan: its report, its outcome, its files.

use std::time::Duration;

use super::RUN_BODY;
use crate::api::client::Client;
use crate::cli::command::Command;
use crate::cli::commands::fetch_report::{Fetch, Fetched};
use crate::cli::commands::{Request, report};
use crate::cli::exit::Exit;
use crate::cli::log::Log;
use crate::cli::output::outcome::{PlanOutcome, Report};
use crate::cli::output::{self, PlanKey, per_plan, run_body};
use crate::cli::settings::{Junit, Settings};
use crate::follow::verdict::was_rerun;
use crate::follow::{End, Follow};
use crate::io::Network;
use crate::io::files::{self, Directory};
use crate::junit::Summary;

/// The longest pause between tries for the report of a server under test, whose polls are faster than a real one's.
const MAX_TEST_PAUSE: Duration = Duration::from_secs(3);

/// What is the same for all plans of a command.
pub(in crate::cli::commands) struct FinishPlan<'f> {
    /// What is asked for.
    pub request: &'f Request,
    /// How.
    pub settings: &'f Settings,
    /// The server.
    pub client: &'f Client,
    /// For the report.
    pub network: Network<'f>,
    /// For files, if one is granted.
    pub directory: Option<&'f dyn Directory>,
}

impl FinishPlan<'_> {
    /// The report and the outcome of one plan, once it has ended. `key` tells its files from those of other plans; `until` is when to give
    /// up on the report; `requests` is counted up.
    pub fn finish(
        &self,
        follow: &Follow,
        key: Option<&PlanKey>,
        until: Duration,
        log: &mut Log<'_>,
        requests: &mut u32,
    ) -> PlanOutcome {
        let name = per_plan(&self.request.output.report_file, key);
        let over = matches!(follow.end(), Some(End::Verdict(_)));
        let fetched = self.fetch(follow, &name, until, log, requests);
        let now = self.network.clock.now();
        let mut plan = PlanOutcome::of(follow, self.client, now, passed_by_report(follow, &fetched));
        let message = plan.message.clone();
        let missing = self.enter(&mut plan, &fetched, &name, over, log);
        plan.judge_as_gate(self.request.command);
        if self.request.command == Command::Report && over {
            plan.message = message;
            report::judge(&mut plan, &fetched, self.request.output.junit);
        }
        if let Some(directory) = self.directory {
            if let Some(reason) = missing.filter(|_| self.explains_missing_report()) {
                match files::write(directory, &name, output::junit::junit(&plan, &reason).as_bytes()) {
                    Ok(()) => plan.report = Report::MadeUp(name, reason),
                    Err(error) => log.warn(&error.to_string()),
                }
            }
            if !follow.body().is_empty() {
                let body = run_body::clean(follow.body(), self.client.redactor());
                if let Err(error) = files::write(directory, &per_plan(RUN_BODY, key), body.as_bytes()) {
                    log.warn(&error.to_string());
                }
            }
        }
        plan
    }

    fn explains_missing_report(&self) -> bool {
        self.request.output.junit != Junit::None && self.request.command.explains_missing_report()
    }

    /// The report of a run that is over, into its file.
    fn fetch(&self, follow: &Follow, name: &str, until: Duration, log: &mut Log<'_>, requests: &mut u32) -> Fetched {
        let over = matches!(follow.end(), Some(End::Verdict(_)));
        // Without a directory it is read only where it may show that a test ran at all.
        let wanted = self.request.output.junit != Junit::None && (self.directory.is_some() || follow.is_uncounted());
        match follow.run_id() {
            Some(run) if over && wanted => {
                let policy = &self.settings.policy;
                let fetch = Fetch {
                    api: self.client,
                    network: self.network,
                    until,
                    request_timeout: policy.request_timeout,
                    pause: policy.poll_interval.map(|interval| interval.min(MAX_TEST_PAUSE)),
                };
                fetch.fetch(run, self.directory, name, requests, &mut |text| log.warn(text))
            }
            None => Fetched::Missing("there is no run".to_owned()),
            Some(_) => Fetched::Missing("the run has no verdict".to_owned()),
        }
    }

    /// Enters what was fetched into the outcome. Gives why there is no report, if there is none.
    fn enter(
        &self,
        plan: &mut PlanOutcome,
        fetched: &Fetched,
        name: &str,
        over: bool,
        log: &mut Log<'_>,
    ) -> Option<String> {
        let fails_a_pass = self.request.output.junit == Junit::Required && plan.exit == Exit::Passed;
        match fetched {
            Fetched::Report(summary) => {
                if self.directory.is_some() {
                    plan.report = Report::Server(name.to_owned());
                }
                plan.failed_cases = summary.failed;
                plan.failures.clone_from(&summary.failures);
                None
            }
            Fetched::Missing(reason) => {
                if fails_a_pass && over {
                    plan.exit = Exit::Protocol;
                    plan.message =
                        format!("{}, but the JUnit report that is required could not be had: {reason}", plan.message);
                }
                Some(reason.clone())
            }
            Fetched::Unwritable(reason) => {
                let message = format!("{name} cannot be written: {reason}");
                log.warn(&message);
                if fails_a_pass {
                    plan.exit = Exit::CannotWrite;
                    plan.message = message;
                }
                Some(reason.clone())
            }
        }
    }
}

/// How many cases passed by the report. What failed at first may have passed at its re-run, which the report does not show.
fn passed_by_report(follow: &Follow, fetched: &Fetched) -> Option<u32> {
    let Fetched::Report(Summary { cases, failed, skipped, .. }) = fetched else { return None };
    if follow.run().is_some_and(was_rerun) {
        return Some(*cases);
    }
    Some(cases.saturating_sub(*failed).saturating_sub(*skipped))
}
