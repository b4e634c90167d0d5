//! What is told while the runs are followed.

use std::time::Duration;

use super::finishing::Finishing;
use crate::api::client::Client;
use crate::api::error::ApiError;
use crate::api::exchange::ReportProgress;
use crate::cli::log::Log;
use crate::cli::output::{self, StartedRun};
use crate::follow::drive::{Fetch, Observer, Waiting};
use crate::follow::{Event, Follow, Origin};
use crate::io::files::{self, Directory};

/// Writes the log, and each run's id to its file as soon as there is one.
pub(super) struct GateObserver<'w, 'g> {
    pub log: &'w mut Log<'g>,
    pub finishing: Finishing<'w>,
    pub client: &'w Client,
    pub directory: Option<&'w dyn Directory>,
    /// The runs that were given, and those that were started.
    pub runs: Vec<StartedRun>,
    /// Whether they stand in the file. Runs that were given do when one of them is known to exist.
    pub noted: bool,
}

impl GateObserver<'_, '_> {
    fn note(&mut self) {
        self.noted = true;
        if let Some(directory) = self.directory
            && let Err(error) = files::write(directory, output::ENV, output::env_of_runs(&self.runs).as_bytes())
        {
            self.log.warn(&format!("the run's id could not be written down: {error}"));
        }
    }
}

impl Observer for GateObserver<'_, '_> {
    fn event(&mut self, now: Duration, follow: &Follow, event: Event) {
        let mut accepted = None;
        let is_changed = match (&event, follow.run_id()) {
            (Event::Accepted { instead_of, origin }, Some(run)) => {
                let url = self.client.run_url(run);
                self.runs.retain(|other| Some(other.run) != *instead_of);
                // Whoever stops what this command started spares it until it is known to be ours.
                let origin = if follow.may_be_another_s() { Origin::Attached } else { *origin };
                self.runs.push(StartedRun { plan: follow.plan(), run, url: url.clone(), origin });
                accepted = Some(url);
                true
            }
            (Event::Confirmed, Some(run)) => {
                for started in self.runs.iter_mut().filter(|started| started.run == run) {
                    started.origin = Origin::Triggered;
                }
                true
            }
            (Event::Forgotten { run }, _) => {
                self.runs.retain(|other| other.run != *run);
                true
            }
            _ => !self.noted && follow.run().is_some(),
        };
        if is_changed {
            self.note();
        }
        self.log.event(now, follow, accepted.as_deref(), &event);
    }

    fn tick(&mut self, now: Duration, follows: &[Follow], waiting: &[Waiting]) {
        self.log.tick(now, follows, waiting);
    }

    fn next_tick(&self) -> Option<Duration> {
        Some(self.log.next_tick())
    }

    fn fetch(&mut self, now: Duration, index: usize, follows: &[Follow]) -> Fetch {
        self.finishing.fetch(now, index, follows, self.log)
    }

    fn fetching(&mut self, index: usize) {
        self.finishing.fetching(index);
    }

    fn fetched(&mut self, now: Duration, index: usize, progress: Result<ReportProgress, ApiError>) -> bool {
        self.finishing.fetched(now, index, progress, self.log)
    }
}
