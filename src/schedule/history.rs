//! What the looks at a run have shown, in constant space.

use super::estimate::EndEstimate;
use super::{Counters, Observation, RunPhase};

/// Share of a test that is done when the counters do not show it yet: between two counts, half a test on average.
const UNCOUNTED: f64 = 0.5;
/// Seconds from the last test to the end of the run, and their likely error: results are collected, a re-run is considered.
const TAIL: (f64, f64) = (8.0, 3.0);
/// The likely error of a prediction, as a share of the time left, is the root of a sum of squares, of which the tail brings one:
/// what no counter tells, because the second half of a plan is not like its first,
const ERROR_ALWAYS: f64 = 0.12 * 0.12;
/// what is due to the tests that have been seen to finish, divided by their number,
const ERROR_OF_DONE: f64 = 0.35;
/// and what is due to those that have not, divided by theirs.
const ERROR_OF_LEFT: f64 = 0.45;
/// Counters that have stood still for a while are likely to do so for this share of it again: the last tests of a run are
/// often the long ones, alone on one of many machines.
const AGAIN: f64 = 0.3;
/// Tests that had all finished at the very first look are taken to have done so within this share of the elapsed time.
const UNSEEN: f64 = 0.15;
/// Counters that have stood still for as long as this many tests took before are not believed.
const STALL: f64 = 5.0;

/// What the looks say about the way of a run to its end.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Progress {
    /// There are no counters.
    Unknown,
    /// It waits to be run.
    Waiting,
    /// It runs, and no test has been seen to finish.
    Unstarted,
    /// Tests finish. `ending` is counted from the last look.
    Moving { ending: EndEstimate, stalled: bool },
    /// All tests have finished, `since` seconds ago at most.
    Finished { since: f64 },
}

/// What is remembered of the looks so far. Times are seconds since the trigger was accepted.
#[derive(Clone, Copy, Debug)]
pub struct History {
    /// When the last look was made.
    at: f64,
    phase: RunPhase,
    /// The counters of the last look, if they made sense.
    counts: Option<Counters>,
    /// When the tests began, and how many of the counted ones were done by then. A re-run begins anew.
    began: f64,
    done_before: u32,
    /// When the counters were last seen to change.
    moved: f64,
    /// The last look at which not all tests had finished, if there was one.
    unfinished: Option<f64>,
}

impl Default for History {
    /// A run that has just been triggered, and that may have begun at once.
    fn default() -> Self {
        Self {
            at: 0.0,
            phase: RunPhase::Running,
            counts: None,
            began: 0.0,
            done_before: 0,
            moved: 0.0,
            unfinished: None,
        }
    }
}

impl History {
    /// Seconds from the trigger to the last look.
    pub fn elapsed(&self) -> f64 {
        self.at
    }

    /// Takes in a look. A time before the last one counts as the same time.
    pub fn add(&mut self, look: Observation) {
        let at = look.at.as_secs_f64().max(self.at);
        let counts = look.counts.filter(|counts| counts.total > 0 && counts.done <= counts.total);
        let done = counts.map(|counts| counts.done);
        let done_last = self.counts.map(|counts| counts.done);
        let backwards = done.is_some() && done < done_last;

        if look.phase == RunPhase::Waiting || backwards {
            (self.began, self.done_before) = (at, done.unwrap_or(0));
        } else if self.phase == RunPhase::Waiting {
            self.began = f64::midpoint(self.at, at);
        }
        if done.is_none() || done != done_last {
            self.moved = at;
        }
        if counts.is_none_or(|counts| counts.done < counts.total) {
            self.unfinished = Some(at);
        }
        (self.at, self.phase, self.counts) = (at, look.phase, counts);
    }

    /// What the looks say.
    pub fn progress(&self) -> Progress {
        match self.counts {
            _ if self.phase == RunPhase::Waiting => Progress::Waiting,
            None => Progress::Unknown,
            Some(Counters { done, total }) if done == total => {
                let unfinished = self.unfinished.unwrap_or(self.at * (1.0 - UNSEEN));
                Progress::Finished { since: self.at - unfinished }
            }
            Some(Counters { done, .. }) if done <= self.done_before => Progress::Unstarted,
            Some(Counters { done, total }) => self.moving(f64::from(done - self.done_before), f64::from(total - done)),
        }
    }

    /// The course when `done` tests have finished since the beginning and `left` have not; both are at least 1.
    fn moving(&self, done: f64, left: f64) -> Progress {
        let seconds_a_test = (self.at - self.began) / (done + UNCOUNTED);
        let still = self.at - self.moved;
        let time_left = (left * seconds_a_test).max(AGAIN * still) + TAIL.0;
        let tail_error = TAIL.1 / time_left;
        let spread = (ERROR_ALWAYS + ERROR_OF_DONE / done + ERROR_OF_LEFT / left + tail_error * tail_error).sqrt();
        Progress::Moving { ending: EndEstimate::in_about(time_left, spread), stalled: still > STALL * seconds_a_test }
    }
}
