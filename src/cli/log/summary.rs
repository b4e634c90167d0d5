//! The last lines of the log.

use super::Log;
use crate::cli::exit::Exit;
use crate::cli::output::groups::{groups, mended_since, more};
use crate::cli::output::outcome::{MENDED, Outcome, PlanOutcome, Report};
use crate::cli::output::{counts_line, duration, requests};
use crate::cli::settings::Verbosity;
use crate::junit::FailedCase;

/// The most reasons told of a plan in the log, and errors in all. GitHub shows ten errors of a step.
const MAX_NAMED: usize = 10;

/// The number of cases named with one reason.
const MAX_IN_LINE: usize = 3;

impl Log<'_> {
    /// Writes the last lines: for each plan the failed cases and the verdict, then the files and the exit code.
    pub fn log_summary(&mut self, outcome: &Outcome, files: &[String]) {
        let mut errors = Vec::new();
        for plan in &outcome.plans {
            let tag = match plan.plan {
                Some(id) if outcome.plans.len() > 1 => format!("[plan {id}] "),
                _ => String::new(),
            };
            self.failures(plan, &tag);
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
        self.error_commands(outcome, &errors);
        for (line, _) in errors {
            self.error(&line);
        }
    }

    /// The failed cases of a plan. `tag` tells it from others.
    fn failures(&mut self, plan: &PlanOutcome, tag: &str) {
        self.cases(plan, &format!("{tag}{}", plan.failed_word()), &plan.failures, plan.failed_cases);
        self.cases(plan, &format!("{tag}{MENDED}"), &plan.mended, plan.mended_cases);
        if let Some(mended) = mended_since(plan) {
            self.info(&format!("{tag}{mended}"));
        }
    }

    fn cases(&mut self, plan: &PlanOutcome, what: &str, cases: &[FailedCase], number: u32) {
        let mut told = groups(cases);
        told.truncate(MAX_NAMED);
        for group in &told {
            let why = group.why();
            let why = if why.is_empty() { why } else { format!(": {why}") };
            self.info(&format!("{what}: {}{why}", group.names(plan, MAX_IN_LINE)));
            // Beneath it: it is neither cut with the line nor taken for a part of the message.
            if let Some(link) = group.cases.first().and_then(|case| case.link.as_ref()) {
                self.info(link);
            }
        }
        let more = more(number, &told);
        if more > 0 {
            self.info(&format!("{what}: and {more} more"));
        }
    }

    /// The CI system's own errors: the verdict of each plan that did not pass, then the first failed cases, as far as those leave room below [`MAX_NAMED`].
    fn error_commands(&mut self, outcome: &Outcome, verdicts: &[(String, Option<String>)]) {
        for (line, subject) in verdicts {
            self.error_command("Testsigma", line, subject.as_deref());
        }
        let mut left = MAX_NAMED.saturating_sub(verdicts.len());
        for plan in outcome.plans.iter().filter(|plan| plan.exit != Exit::Passed) {
            for group in groups(&plan.failures).iter().take(left) {
                let why = group.why();
                let why = if why.is_empty() { "it failed, and Testsigma says no reason" } else { &why };
                // It stands alone on the build's page: there is always something to click.
                let link = group.cases.first().and_then(|case| case.link.as_ref());
                let link = link.or(plan.run.as_ref().map(|run| &run.url));
                let link = link.map(|link| format!(" {link}")).unwrap_or_default();
                self.case_error(&group.names(plan, 1), &format!("{why} ({}){link}", plan.title()));
                left -= 1;
            }
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

#[cfg(test)]
mod tests;
