//! The end of one plan: its report, its outcome, its files.

use std::time::Duration;

use super::{Gate, RUN_BODY};
use crate::api::client::Client;
use crate::cli::commands::fetch_report::{Fetch, Fetched};
use crate::cli::exit::Exit;
use crate::cli::output::outcome::{PlanOutcome, Report};
use crate::cli::output::{self as report, per_plan};
use crate::cli::settings::{Junit, Settings};
use crate::follow::verdict::was_rerun;
use crate::follow::{End, Follow};
use crate::io::files::{self, Directory};

impl Gate<'_> {
    /// The report and the outcome of one plan, once it has ended.
    #[expect(clippy::too_many_arguments, reason = "each is a different thing, and they meet only here")]
    pub(super) fn finish_plan(
        &mut self,
        command: &str,
        follow: &Follow,
        api: &Client,
        settings: &Settings,
        directory: Option<&dyn Directory>,
        several: bool,
        until: Duration,
        requests: &mut u32,
    ) -> PlanOutcome {
        let plan_id = follow.plan().or(follow.run_id());
        let name = per_plan(&settings.junit_file, plan_id, several);
        let over = matches!(follow.end(), Some(End::Verdict(_)));
        let wanted = settings.junit != Junit::None && (directory.is_some() || follow.is_uncounted());
        let fetched = match follow.run_id() {
            Some(run) if over && wanted => {
                let fetch = Fetch {
                    api,
                    network: self.network(),
                    until,
                    request_timeout: settings.policy.request_timeout,
                    pause: settings.policy.poll_interval.map(|interval| interval.min(Duration::from_secs(3))),
                };
                fetch.fetch(run, directory, &name, requests, &mut |text| self.log.warn(text))
            }
            None => Fetched::Missing("there is no run".to_owned()),
            Some(_) => Fetched::Missing("the run has no verdict".to_owned()),
        };
        // What failed at first may have passed at its re-run, which the report does not show.
        let rerun = follow.run().is_some_and(was_rerun);
        let passed = match &fetched {
            Fetched::Report(summary) if rerun => Some(summary.cases),
            Fetched::Report(summary) => {
                Some(summary.cases.saturating_sub(summary.failed).saturating_sub(summary.skipped))
            }
            _ => None,
        };
        let mut plan = PlanOutcome::of(follow, api, self.clock.now(), passed);
        if command == "report" && over {
            Self::judge_report(&mut plan, &fetched, settings.junit);
        }
        let missing = match fetched {
            Fetched::Report(summary) => {
                if directory.is_some() {
                    plan.report = Report::Server(name.clone());
                }
                plan.failed_cases = summary.failed;
                plan.failures = summary.failures;
                None
            }
            Fetched::Missing(reason) => {
                if settings.junit == Junit::Required && over && plan.exit == Exit::Passed {
                    plan.exit = Exit::Protocol;
                    plan.message =
                        format!("{}, but the JUnit report that is required could not be had: {reason}", plan.message);
                }
                Some(reason)
            }
            Fetched::Unwritable(reason) => {
                let message = format!("{name} cannot be written: {reason}");
                self.log.warn(&message);
                if settings.junit == Junit::Required && plan.exit == Exit::Passed {
                    plan.exit = Exit::CannotWrite;
                    plan.message = message;
                }
                Some(reason)
            }
        };
        if let Some(directory) = directory {
            if let Some(reason) = missing.filter(|_| settings.junit != Junit::None && command != "trigger") {
                match files::write(directory, &name, report::junit::junit(&plan, &reason).as_bytes()) {
                    Ok(()) => plan.report = Report::MadeUp(name, reason),
                    Err(error) => self.log.warn(&format!("{error}")),
                }
            }
            if !follow.body().is_empty() {
                let body = api.redactor().bytes(follow.body());
                if let Err(error) = files::write(directory, &per_plan(RUN_BODY, plan_id, several), &body) {
                    self.log.warn(&format!("{error}"));
                }
            }
        }
        plan
    }

    /// `report` does what it is asked when the report is there, whatever the verdict.
    fn judge_report(plan: &mut PlanOutcome, fetched: &Fetched, junit: Junit) {
        (plan.exit, plan.message) = match fetched {
            _ if junit == Junit::None => (Exit::Passed, plan.message.clone()),
            Fetched::Report(_) => (Exit::Passed, format!("the report was fetched; {}", plan.message)),
            Fetched::Missing(reason) => {
                (Exit::Protocol, format!("the report could not be had: {reason}; {}", plan.message))
            }
            Fetched::Unwritable(reason) => {
                (Exit::CannotWrite, format!("the report cannot be written: {reason}; {}", plan.message))
            }
        };
    }
}
