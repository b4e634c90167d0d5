//! The end of one plan: its report, its outcome, its files.

use std::time::Duration;

use super::gather::{Gathered, ReportFiles};
use crate::api::client::Client;
use crate::cli::command::Command;
use crate::cli::commands::fetch_report::Fetched;
use crate::cli::commands::{Request, report};
use crate::cli::exit::Exit;
use crate::cli::log::Log;
use crate::cli::output::outcome::{PlanOutcome, Report};
use crate::cli::output::{self, PlanKey, RUN_BODY, per_plan, run_body};
use crate::cli::settings::{Junit, Settings};
use crate::follow::{End, Follow, verdict};
use crate::io::clock::Clock;
use crate::io::files::{self, Directory};
use crate::junit::merge::Merge;
use crate::junit::{SinkError, Summary};

/// What is the same for all plans of a command.
pub(in crate::cli::commands) struct FinishPlan<'f> {
    /// What is asked for.
    pub request: &'f Request,
    /// How.
    pub settings: &'f Settings,
    /// The server.
    pub client: &'f Client,
    /// For time.
    pub clock: &'f dyn Clock,
    /// For files, if one is granted.
    pub directory: Option<&'f dyn Directory>,
}

impl<'f> FinishPlan<'f> {
    /// Where reports are written, if they are.
    pub fn report_directory(&self) -> Option<&'f dyn Directory> {
        self.directory.filter(|_| self.request.output.junit != Junit::None)
    }
    /// The outcome of one plan that has ended, and its files. `key` tells them from those of other plans; `gathered` is what the server's
    /// reports say.
    pub fn finish(
        &self,
        follow: &Follow,
        key: Option<&PlanKey>,
        gathered: Gathered,
        files: &ReportFiles,
        log: &mut Log<'_>,
    ) -> PlanOutcome {
        let over = matches!(follow.end(), Some(End::Verdict(_)));
        let name = &files.report;
        let Gathered { mut fetched, deciding, first, merge, named, found } = gathered;
        let now = self.clock.now();
        let mut plan = PlanOutcome::of(follow, self.client, now, deciding.map(|(passed, _)| passed));
        if let Some((_, failed @ 1..)) = deciding {
            plan.contradict(failed);
        }
        if let Some(rerun) = follow.request().and_then(|request| request.rerun.as_ref()) {
            let run = follow.run().filter(|run| verdict::is_counted(run));
            let by_numbers = run.and_then(|run| Some(verdict::left(run, rerun.failed?)));
            let by_report = match &fetched {
                Fetched::Report(summary) if first.is_some() => Some(summary.failed),
                _ => None,
            };
            // What either of them names is left.
            let remaining = by_numbers.max(by_report);
            plan.refuse_partial_rerun(rerun.run, remaining);
        }
        if let Fetched::Report(Summary { failed: failed @ 1.., .. }) = fetched
            && plan.exit == Exit::Passed
        {
            if follow.run().is_some_and(verdict::is_counted) {
                // Names may differ; the numbers say that all of it was run again.
                let why = format!("that of the re-run does not say what became of {failed} failed cases");
                fetched = Fetched::Missing(why);
            } else if let Some(run) = follow.run_id() {
                plan.refuse_partial_rerun(run, Some(failed));
            }
        }
        let message = plan.message.clone();
        let missing = self.enter(&mut plan, &mut fetched, first, name, over, log);
        // Readers of cases see no other.
        let shows_failure = match &fetched {
            Fetched::Report(summary) => summary.failed > summary.strays,
            _ => plan.failed_cases > 0,
        };
        plan.judge_as_gate(self.request.command);
        if self.request.command == Command::Report && over {
            plan.message = message;
            report::judge(&mut plan, &fetched, self.request.output.junit);
        }
        if let Some(directory) = self.directory {
            let missing = missing.or_else(|| self.put_right(&mut plan, shows_failure, merge, directory, files));
            if let Some(reason) = missing.filter(|_| self.explains_missing_report()) {
                match files::write(directory, name, output::junit::junit(&plan, &reason).as_bytes()) {
                    Ok(()) => plan.report = Report::MadeUp(name.clone(), reason),
                    Err(error) => log.warn(&error.to_string()),
                }
            }
            self.normalize(&mut plan, directory, name, key, log);
            if !follow.body().is_empty() {
                let body = run_body::clean(follow.body(), self.client.redactor());
                if let Err(error) = files::write(directory, &per_plan(RUN_BODY, key), body.as_bytes()) {
                    log.warn(&error.to_string());
                }
            }
        }
        // What is written and decided above does not rest on it.
        if let Some(found) = found {
            plan.compared = found.compared();
            let known = (&mut plan.failed_cases, &mut plan.failures_of_first_run);
            found.explain(&mut plan.failures, known, named, self.client);
        }
        plan
    }

    /// The outcome of a plan that no answer has shown yet. It has no files.
    pub fn unseen(&self, follow: &Follow, now: Duration) -> PlanOutcome {
        let mut plan = PlanOutcome::of(follow, self.client, now, None);
        plan.judge_as_gate(self.request.command);
        plan
    }

    /// Removes the files that a plan has under `key`, unless they are still named by it: `now`, they tell it better from others.
    pub fn forget(&self, key: Option<PlanKey>, now: Option<PlanKey>) {
        let (Some(key), Some(directory)) = (key.filter(|key| Some(*key) != now), self.directory) else { return };
        let output = &self.request.output;
        for name in
            [Some(&*output.report_file), output.normalized_file.as_deref(), Some(RUN_BODY)].into_iter().flatten()
        {
            // One that stays says nothing wrong.
            let _ = directory.remove(&per_plan(name, Some(&key)));
        }
    }

    fn explains_missing_report(&self) -> bool {
        self.request.output.junit != Junit::None && self.request.command.explains_missing_report()
    }

    /// Writes the report where it differs from the server's: it is merged, or shows no failure although the plan did not pass. Gives why
    /// that could not be done.
    fn put_right(
        &self,
        plan: &mut PlanOutcome,
        shows_failure: bool,
        merge: Option<Merge>,
        directory: &dyn Directory,
        files: &ReportFiles,
    ) -> Option<String> {
        let explanation = (plan.display_exit() != Exit::Passed && !shows_failure)
            .then(|| output::junit::explanation(plan))
            .filter(|_| plan.report != Report::None);
        let ReportFiles { report: name, first_run } = files;
        let (source, is_settled) = if merge.is_some() { (first_run, true) } else { (name, false) };
        if merge.is_none() && explanation.is_none() {
            return None;
        }
        let mut merge = merge.unwrap_or_default();
        merge.explanation = explanation;
        let redactor = self.client.redactor();
        let written = (|| -> Result<(), SinkError> {
            if !is_settled {
                merge.settle(&mut *directory.open(source)?, redactor)?;
            }
            let mut file = directory.create(name)?;
            merge.write(&mut *directory.open(source)?, redactor, &mut |piece| Ok(file.write(piece)?))?;
            Ok(file.commit()?)
        })();
        if let Err(why) = written {
            return Some(format!("it could not be put right: {why}"));
        }
        if is_settled {
            plan.report = Report::Merged(name.clone(), first_run.clone());
        }
        None
    }

    /// Enters what was fetched into the outcome. Gives why there is no report, if there is none.
    fn enter(
        &self,
        plan: &mut PlanOutcome,
        fetched: &mut Fetched,
        first: Option<Summary>,
        name: &str,
        over: bool,
        log: &mut Log<'_>,
    ) -> Option<String> {
        let fails_a_pass = self.request.output.junit == Junit::Required && plan.exit == Exit::Passed;
        if let (Fetched::Missing(_), Some(first)) = (&*fetched, first) {
            plan.failed_cases = first.failed;
            plan.failures = first.failures;
            (plan.listed, plan.report_cases) = (first.listed, first.cases);
            plan.failures_of_first_run = true;
        }
        match fetched {
            Fetched::Report(summary) => {
                if self.report_directory().is_some() {
                    plan.report = Report::Server(name.to_owned());
                }
                plan.failed_cases = summary.failed;
                plan.failures = std::mem::take(&mut summary.failures);
                plan.mended_cases = summary.mended;
                plan.mended = std::mem::take(&mut summary.mended_cases);
                (plan.listed, plan.report_cases) = (std::mem::take(&mut summary.listed), summary.cases);
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
