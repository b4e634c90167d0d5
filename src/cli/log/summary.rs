//! The last lines of the log.

use super::Log;
use crate::cli::exit::Exit;
use crate::cli::output::groups::{Section, groups, mended_since, name};
use crate::cli::output::outcome::{Outcome, PlanOutcome, Report};
use crate::cli::output::{Rank, counts_line, duration, requests};
use crate::cli::settings::Verbosity;

/// The most reasons told of a plan in the log, and errors in all. GitHub shows ten errors of a step.
const MAX_NAMED: usize = 10;

impl Log<'_> {
    /// Writes the last lines: for each plan the failed cases and the verdict, then the files and the exit code. Logs are read from their
    /// end: what failed stands there.
    pub fn log_summary(&mut self, outcome: &Outcome, files: &[String]) {
        let mut errors = Vec::new();
        for rank in [Rank::Passed, Rank::Unproven, Rank::Failed] {
            for plan in rank.among(&outcome.plans) {
                errors.extend(self.end_of(plan).map(|line| (line, subject(plan, &outcome.plans))));
            }
        }
        if !files.is_empty() && self.verbosity > Verbosity::Quiet {
            self.info(&format!("Files: {}", files.join(", ")));
        }
        let code = outcome.exit.code();
        let code = if self.fine_codes || code == 0 { format!("{code}") } else { format!("1 for {code}") };
        self.info(&format!(
            "Exit code {} after {}, {}",
            outcome.exit_words(&code),
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

    /// Writes the last lines of a plan. Gives the verdict where it is an error.
    fn end_of(&mut self, plan: &PlanOutcome) -> Option<String> {
        let tag = self.tag(plan.plan);
        let mut line = format!("{}: {}", plan.title(), plan.message);
        if let Some(counts) = counts_line(plan) {
            let (open, close) = if plan.verdict.is_some() { (": ", "") } else { (" (", ")") };
            line = format!("{line}{open}{counts}{close}");
        }
        if plan.exit == Exit::Passed || self.several {
            // The plan's name is the server's, and must not begin a line.
            self.info(&format!("{tag}Testsigma: {line}"));
        }
        if let Some(within) = plan.noticed_within {
            let times = plan.queued_and_ran.map_or_else(
                || "The run's".to_owned(),
                |(queued, ran)| format!("Queued for {}, ran for {}, its", duration(queued), duration(ran)),
            );
            self.info(&format!("{tag}{times} end was noticed within {}", duration(within)));
        }
        self.failures(plan, &tag);
        if let Report::MadeUp(_, reason) = &plan.report
            && plan.verdict.is_some()
        {
            self.warn(&format!(
                "the server's JUnit report could not be had, one case that says so stands in its place: {reason}"
            ));
        }
        if let Some(run) = plan.run.as_ref().filter(|run| run.seen) {
            self.info(&format!("{tag}{}: {}", run.open(), run.url));
        }
        (plan.exit != Exit::Passed).then_some(line)
    }

    /// The failed cases of a plan. `tag` tells it from others.
    fn failures(&mut self, plan: &PlanOutcome, tag: &str) {
        for section in Section::of(plan) {
            let what = format!("{tag}{}", section.word);
            for group in section.groups.iter().take(MAX_NAMED) {
                let reason = section.reason(group, plan);
                if let ([case], 1) = (group.named(), group.count) {
                    self.info(&format!("{what}: {}: {reason}", name(plan, case)));
                    // Beneath it: it is neither cut with the line nor taken for a part of the message.
                    if let Some(link) = &case.link {
                        self.info(&format!("{tag}  Open in Testsigma: {link}"));
                    }
                    continue;
                }
                self.info(&format!("{what}: {} cases: {reason}", group.count));
                for case in group.named() {
                    let link = case.link.as_ref().map(|link| format!(", in Testsigma: {link}")).unwrap_or_default();
                    self.info(&format!("{tag}  - {}{link}", name(plan, case)));
                }
                let more = group.unnamed();
                if more > 0 {
                    self.info(&format!("{tag}  - and {more} more"));
                }
            }
            let more = section.more(MAX_NAMED);
            if more > 0 {
                self.info(&format!("{what}: and {more} more"));
            }
        }
        if let Some(mended) = mended_since(plan) {
            self.info(&format!("{tag}{mended}"));
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
                let case = group.first();
                // It stands alone on the build's page: there is always something to click.
                let link = plan.page_of(case).map(|link| format!(" {link}")).unwrap_or_default();
                self.case_error(&group.names(plan), &format!("{} ({}){link}", group.reason(plan), plan.title()));
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
