//! What is told while the runs are followed.

use std::time::Duration;

use crate::command::log::Log;
use crate::command::report;
use crate::drive::Watcher;
use crate::files::{self, Directory};
use crate::follow::{Event, Follow};
use crate::testsigma::api::Api;

/// Writes the log, and each run's id to its file as soon as there is one.
pub(super) struct GateWatcher<'w, 'g> {
    pub log: &'w mut Log<'g>,
    pub api: &'w Api,
    pub directory: Option<&'w dyn Directory>,
    /// Of each run so far: its plan, its id, its page.
    pub runs: Vec<(Option<u64>, u64, String)>,
}

impl GateWatcher<'_, '_> {
    /// Writes down the follow's run, if there is one by now.
    fn note(&mut self, follow: &Follow) {
        let Some(run) = follow.run_id() else { return };
        self.runs.push((follow.plan(), run, self.api.run_url(run)));
        if let Some(directory) = self.directory
            && let Err(error) = files::write(directory, report::ENV, report::env_of_runs(&self.runs).as_bytes())
        {
            self.log.warn(&format!("the run's id could not be written down: {error}"));
        }
    }
}

impl Watcher for GateWatcher<'_, '_> {
    fn event(&mut self, now: Duration, index: usize, follow: &Follow, event: Event) {
        let mut accepted = None;
        if let (Event::Accepted { .. }, Some(run)) = (&event, follow.run_id()) {
            let url = self.api.run_url(run);
            accepted = Some(url);
        }
        // A run whose id was given takes the place of an earlier one on file once it is known to exist.
        if follow.run().is_some() && self.runs.iter().all(|(_, run, _)| follow.run_id() != Some(*run)) {
            self.note(follow);
        }
        self.log.event(now, index, follow, accepted.as_deref(), &event);
    }

    fn tick(&mut self, now: Duration, follows: &[Follow]) {
        self.log.tick(now, follows);
    }

    fn next_tick(&self) -> Option<Duration> {
        Some(self.log.next_tick())
    }
}
