//! The last lines of the log.

use super::Log;
use crate::command::outcome::{Outcome, PlanOutcome, Report};
use crate::command::report::{counts_line, duration};
use crate::command::settings::Loudness;

/// Failed cases named in the log. GitHub shows ten errors of a step.
const MOST_NAMED: usize = 10;

impl Log<'_> {
    /// The last lines: per plan what failed and the verdict, then the files.
    pub fn conclude(&mut self, outcome: &Outcome, files: &[String]) {
        let mut errors = Vec::new();
        for plan in &outcome.plans {
            self.failures(plan);
            let counts = counts_line(plan).map(|line| format!(": {line}")).unwrap_or_default();
            let line = format!("{}: {}{counts}", plan.title(), plan.message);
            if plan.exit == crate::exit::Exit::Passed {
                self.say(&line);
            } else {
                errors.push(line);
            }
            if let Report::MadeUp(_, reason) = &plan.report
                && plan.verdict.is_some()
            {
                self.warn(&format!(
                    "the server's JUnit report could not be had, a made-up one stands in for it: {reason}"
                ));
            }
            if let (Some((queued, ran)), Some(within)) = (plan.queued_and_ran, plan.noticed_within) {
                let (queued, ran, within) = (duration(queued), duration(ran), duration(within));
                self.say(&format!("Queued for {queued}, ran for {ran}, its end was noticed within {within}"));
            }
            if let Some(run) = &plan.run {
                self.say(&run.url);
            }
        }
        if !files.is_empty() && self.loudness > Loudness::Quiet {
            self.say(&format!("Files: {}", files.join(", ")));
        }
        self.say(&format!(
            "Exit code {} ({}) after {}, {} requests",
            outcome.exit.code(),
            outcome.exit.name(),
            duration(outcome.took),
            outcome.requests
        ));
        if outcome.plans.is_empty() {
            errors.push(outcome.message.clone());
        }
        for line in errors {
            self.error_command(&line);
            self.complain(&line);
        }
    }

    fn failures(&mut self, plan: &PlanOutcome) {
        // A re-run may have made up for them.
        let failed = if plan.exit == crate::exit::Exit::Passed { "Failed at first" } else { "Failed" };
        for case in plan.failures.iter().take(MOST_NAMED) {
            let message = if case.message.is_empty() { String::new() } else { format!(": {}", case.message) };
            self.say(&format!("{failed}: {} / {} [{}]{message}", case.suite, case.name, case.machine));
        }
        let named = plan.failures.len().min(MOST_NAMED);
        if plan.failed_cases as usize > named {
            self.say(&format!("{failed}: {} more, see the report", plan.failed_cases as usize - named));
        }
    }
}
