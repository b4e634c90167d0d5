//! GitLab's `artifacts:reports:annotations`: a link from the job to each run. (GitHub's `::error` lines are the log's: `cli/log/summary.rs`.)

use serde::Serialize;

use super::outcome::{Outcome, PlanOutcome};

/// The file's name.
pub const ANNOTATIONS: &str = "testsigma-annotations.json";

/// The content of the file.
pub fn annotations(outcome: &Outcome) -> String {
    let runs = outcome.plans.iter().filter_map(Annotation::of).collect();
    // Structs of text can always be written.
    serde_json::to_string(&Annotations { runs }).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct Annotations<'o> {
    /// The heading of the group on the job's page.
    #[serde(rename = "Testsigma")]
    runs: Vec<Annotation<'o>>,
}

#[derive(Serialize)]
struct Annotation<'o> {
    external_link: Link<'o>,
}

#[derive(Serialize)]
struct Link<'o> {
    label: String,
    url: &'o str,
}

impl<'o> Annotation<'o> {
    fn of(plan: &'o PlanOutcome) -> Option<Self> {
        let run = plan.run.as_ref()?;
        let label = format!("Testsigma run {}: {}", run.id, plan.word());
        Some(Annotation { external_link: Link { label, url: &run.url } })
    }
}
