//! The last lines of the log.

use super::Log;
use crate::cli::exit::Exit;
use crate::cli::output::outcome::{MENDED, Outcome, PlanOutcome, Report};
use crate::cli::output::{counts_line, duration, requests};
use crate::cli::settings::Verbosity;
use crate::junit::FailedCase;

/// The number of failed cases named in the log. GitHub shows ten errors of a step.
const MAX_NAMED: usize = 10;

impl Log<'_> {
    /// Writes the last lines: for each plan the failed cases and the verdict, then the files and the exit code.
    pub fn log_summary(&mut self, outcome: &Outcome, files: &[String]) {
        let mut errors = Vec::new();
        for plan in &outcome.plans {
            self.failures(plan);
            let mut line = format!("{}: {}", plan.title(), plan.message);
            if let Some(counts) = counts_line(plan) {
                let (open, close) = if plan.verdict.is_some() { (": ", "") } else { (" (", ")") };
                line = format!("{line}{open}{counts}{close}");
            }
            if plan.exit == Exit::Passed {
                // The plan's name is the server's, and must not begin a line.
                self.info(&format!("Testsigma: {line}"));
            } else {
                errors.push((line, subject(plan, &outcome.plans)));
            }
            if let Report::MadeUp(_, reason) = &plan.report
                && plan.verdict.is_some()
            {
                self.warn(&format!(
                    "the server's JUnit report could not be had, one case that says so stands in its place: {reason}"
                ));
            }
            if let Some(within) = plan.noticed_within {
                let times = plan.queued_and_ran.map_or_else(
                    || "Its".to_owned(),
                    |(queued, ran)| format!("Queued for {}, ran for {}, its", duration(queued), duration(ran)),
                );
                self.info(&format!("{times} end was noticed within {}", duration(within)));
            }
            if let Some(run) = plan.run.as_ref().filter(|run| run.seen) {
                self.info(&run.url);
            }
        }
        if !files.is_empty() && self.verbosity > Verbosity::Quiet {
            self.info(&format!("Files: {}", files.join(", ")));
        }
        let (code, word) = (outcome.exit.code(), outcome.exit_word());
        let code = if self.fine_codes || code == 0 { format!("{code}") } else { format!("1 for {code}") };
        self.info(&format!(
            "Exit code {code} ({word}) after {}, {}",
            duration(outcome.took),
            requests(outcome.requests)
        ));
        if outcome.plans.is_empty() {
            errors.push((outcome.message.clone(), None));
        }
        for (line, subject) in errors {
            self.error_command(&line, subject);
            self.error(&line);
        }
    }

    fn failures(&mut self, plan: &PlanOutcome) {
        self.cases(plan.failed_word(), &plan.failures, plan.failed_cases);
        self.cases(MENDED, &plan.mended, plan.mended_cases);
    }

    fn cases(&mut self, what: &str, cases: &[FailedCase], number: u32) {
        for case in cases.iter().take(MAX_NAMED) {
            let message = if case.message.is_empty() { String::new() } else { format!(": {}", case.message) };
            let suite = if case.suite.is_empty() { String::new() } else { format!("{} / ", case.suite) };
            self.info(&format!("{what}: {suite}{} [{}]{message}", case.name, case.machine));
        }
        let more = (number as usize).saturating_sub(cases.len().min(MAX_NAMED));
        if more > 0 {
            self.info(&format!("{what}: {more} more, see the report"));
        }
    }
}

/// What tells the plan's error from those of others, in letters, digits and underscores, and alike in each build of the same plan.
fn subject(plan: &PlanOutcome, all: &[PlanOutcome]) -> Option<String> {
    let shared = all.iter().filter(|other| other.plan == plan.plan).count() > 1;
    match (plan.plan, plan.run.as_ref().map(|run| run.id)) {
        (Some(plan), Some(run)) if shared => Some(format!("{plan}_{run}")),
        (Some(plan), _) => Some(plan.to_string()),
        (None, run) => run.map(|run| format!("run_{run}")),
    }
}
