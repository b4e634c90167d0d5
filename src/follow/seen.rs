//! What the polls have shown of the run.

use std::time::Duration;

use super::verdict;
use crate::api::client::RunAnswer;
use crate::api::model::{Counts, Run, RunResult, Status};

/// The run as last seen.
#[derive(Default)]
pub(super) struct Seen {
    pub run: Option<Run>,
    /// The answer that showed it, as received: the key may be in it.
    pub body: Vec<u8>,
    /// Whether a pass is proven by a case that passed.
    pub proven: bool,
    /// Numbers from elsewhere, where the run's own object has none.
    pub counted: Option<Counts>,
    /// When the run was first seen to be past its queue.
    pub running_since: Option<Duration>,
    /// Whether a poll has shown it queued.
    pub queued: bool,
    /// What the last poll has shown of its progress, and when that was first seen.
    pub moved: Option<(Vec<Moves>, Duration)>,
    /// Whether it was said that nothing moves.
    pub stall_told: bool,
    /// Whether one has shown it running.
    pub ran: bool,
    /// The last poll that succeeded.
    pub last_poll: Option<Duration>,
    /// When all runs of the chain were first seen to be over, and the poll before, if there was one.
    pub over: Option<(Duration, Option<Duration>)>,
}

/// What moves in a run of a chain.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Moves {
    status: Status,
    result: RunResult,
    counts: Option<Counts>,
}

impl Seen {
    /// Since when nothing has moved, as far as polls have shown.
    pub fn still_since(&mut self, now: Duration, run: &Run) -> Duration {
        let moves = |run: &Run| Moves { status: run.status.clone(), result: run.result.clone(), counts: run.counts };
        let chain: Vec<Moves> = run.chain().map(moves).collect();
        match &self.moved {
            Some((before, since)) if *before == chain => *since,
            _ => {
                self.stall_told = false;
                self.moved = Some((chain, now));
                now
            }
        }
    }

    /// A poll succeeded.
    pub fn polled(&mut self, now: Duration, answer: RunAnswer) {
        self.last_poll = Some(now);
        self.run = Some(answer.run);
        self.body = answer.body;
    }

    /// The best numbers known.
    pub fn counts(&self) -> Option<Counts> {
        self.counted.or_else(|| self.run.as_ref().and_then(verdict::counts))
    }
}
