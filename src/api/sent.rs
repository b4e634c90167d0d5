//! A trigger that was sent, and which runs of a list can be its own.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::error::ApiError;
use super::model::{Run, RunResult, Status};
use super::server_clock::ServerClock;
use super::trigger_proof::TriggerProof;
use super::trigger_request::{Rerun, TriggerRequest};

/// How far a start may lie outside the time of its trigger: servers keep whole seconds, and their machines' clocks differ.
const TOLERANCE_MS: i64 = 2_000;

/// How much later a run may begin where something else than Testsigma answered for it: it may still be on its way there.
const LATE_MS: i64 = 60_000;

/// How far the server's clock may be off from ours where none of its answers has told its time.
const LOCAL_SKEW_MS: i64 = 600_000;

/// When a trigger was sent, and when its answer came or was given up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sent {
    /// By our monotonic clock.
    pub at: Duration,
    /// By our monotonic clock.
    pub until: Duration,
    /// The wall's time of `at`, by our clock.
    pub wall: SystemTime,
    /// Whether something else than Testsigma answered: behind a gateway that has given up the run may begin later.
    pub may_be_late: bool,
}

/// What a list shows that a trigger without a usable answer has left behind.
#[derive(Clone, Debug, PartialEq)]
pub enum LeftBehind {
    /// A run that is ours beyond doubt.
    Ours(Box<Run>),
    /// Several that may be.
    Several(Vec<u64>),
    /// None: another run was in the way, and this one still is, if any.
    Blocked(Option<u64>),
    /// None: it was refused.
    Refused,
    /// None so far: lists lag behind.
    Nothing,
}

/// The earliest and the latest start of a run that this trigger started, and the latest of one that was there before: milliseconds since
/// 1970.
struct Window {
    earliest: i64,
    latest: i64,
    before: i64,
}

impl Sent {
    /// What the plan's runs show of a trigger for `request` that came to `error`.
    pub fn left_behind(
        &self,
        error: &ApiError,
        request: &TriggerRequest,
        runs: &[Run],
        clock: &ServerClock,
    ) -> LeftBehind {
        let proof = TriggerProof::of(error);
        // It refused, so what runs or passed is none of ours; what it ended with these very words is.
        let is_refused = |run: &Run| {
            let words = run.message.as_deref().map(str::trim);
            run.last().status == Status::Completed
                && run.result != RunResult::Success
                && words.is_some_and(|words| !words.is_empty() && words == error.server_message.trim())
        };
        let is_ours =
            |run: &&Run| self.is_ours(run, request, clock) && (proof != TriggerProof::NothingRuns || is_refused(run));
        let is_rerun = request.rerun.is_some();
        let mut ours: Vec<&Run> = Vec::new();
        // A re-run stands in the list, below its run, or at both places.
        let depth = if is_rerun { usize::MAX } else { 1 };
        for run in runs.iter().flat_map(|run| run.chain().take(depth)).filter(is_ours) {
            if !is_rerun || ours.iter().all(|other| other.id != run.id) {
                ours.push(run);
            }
        }
        let blockers = || runs.iter().filter(|run| self.is_blocker(run, clock));
        match (&ours[..], proof) {
            ([run], _) => LeftBehind::Ours(Box::new((*run).clone())),
            ([_, _, ..], _) => LeftBehind::Several(ours.iter().map(|run| run.id).collect()),
            ([], TriggerProof::NothingRuns) => LeftBehind::Refused,
            ([], TriggerProof::Blocked) => match blockers().find(|run| run.is_active()) {
                Some(run) => LeftBehind::Blocked(Some(run.id)),
                None if blockers().next().is_some() => LeftBehind::Blocked(None),
                None => LeftBehind::Nothing,
            },
            ([], _) => LeftBehind::Nothing,
        }
    }

    /// Whether a row of a list is a run of this trigger: its plan, its build number to the letter, and a start while the trigger was under
    /// way. Without the server's time only a build number that no other run has will do.
    fn is_ours(&self, run: &Run, request: &TriggerRequest, clock: &ServerClock) -> bool {
        let window = match self.window(clock) {
            Some(window) => window,
            None if request.build_is_unique || request.rerun.is_some() => self.local_window(),
            None => return false,
        };
        let late = if self.may_be_late || request.build_is_unique { LATE_MS } else { 0 };
        // A re-run is told by its parent, and was not there when that was looked at.
        let is_named = match &request.rerun {
            Some(Rerun { family, .. }) => {
                run.rerun_of().is_some_and(|parent| family.contains(&parent))
                    && !family.contains(&run.id)
                    && run.id != 0
            }
            None => run.build.as_deref() == Some(request.build.as_str()) && run.rerun_of().is_none(),
        };
        run.plan == Some(request.plan)
            && is_named
            && start(run).is_some_and(|start| (window.earliest..=window.latest.saturating_add(late)).contains(&start))
    }

    /// Whether a row of a list proves that this trigger was refused because the plan was running: it began before, and was not over when the
    /// trigger was sent.
    fn is_blocker(&self, run: &Run, clock: &ServerClock) -> bool {
        let window = self.window(clock).unwrap_or_else(|| self.local_window());
        let ended = run.ended.and_then(|ended| i64::try_from(ended).ok());
        let was_active = run.last().status != Status::Completed || ended.is_some_and(|ended| ended >= window.earliest);
        was_active && start(run).is_some_and(|start| start <= window.before)
    }

    /// Whether the run that the trigger is answered with can have begun between the two. Without the server's time only an end long before
    /// the trigger says that it cannot, by our clock.
    pub fn can_have_begun(&self, run: &Run, clock: &ServerClock) -> bool {
        match self.window(clock) {
            Some(window) => start(run).is_none_or(|start| (window.earliest..=window.latest).contains(&start)),
            None => run
                .ended
                .is_none_or(|ended| i64::try_from(ended).is_ok_and(|ended| ended >= self.local_window().earliest)),
        }
    }

    /// When a run of this trigger can have started, at the earliest and at the latest, in milliseconds since 1970.
    pub fn span(&self, clock: &ServerClock) -> (i64, i64) {
        let window = self.window(clock).unwrap_or_else(|| self.local_window());
        (window.earliest, window.latest.saturating_add(LATE_MS))
    }

    /// By the server's clock, once it is known.
    fn window(&self, clock: &ServerClock) -> Option<Window> {
        let ((earliest, before), (_, latest)) = (clock.at(self.at)?, clock.at(self.until)?);
        Some(Window { earliest: earliest - TOLERANCE_MS, latest: latest + TOLERANCE_MS, before: before + TOLERANCE_MS })
    }

    fn local_window(&self) -> Window {
        let at = self.wall.duration_since(UNIX_EPOCH).unwrap_or_default();
        let millis = |at: Duration| i64::try_from(at.as_millis()).unwrap_or(i64::MAX / 4).min(i64::MAX / 4);
        let took = millis(self.until.saturating_sub(self.at));
        Window {
            earliest: millis(at) - LOCAL_SKEW_MS,
            latest: millis(at) + took + LOCAL_SKEW_MS,
            before: millis(at) + LOCAL_SKEW_MS,
        }
    }
}

/// When it started.
fn start(run: &Run) -> Option<i64> {
    run.start().map(|start| i64::try_from(start).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::error::ErrorKind;
    use crate::io::transport::TransportErrorKind;

    const POST: u64 = 1_000_000;

    fn sent() -> Sent {
        Sent {
            at: Duration::from_secs(10),
            until: Duration::from_secs(15),
            wall: UNIX_EPOCH + Duration::from_secs(POST + 3600),
            may_be_late: false,
        }
    }

    /// A server whose clock is an hour behind ours.
    fn clock() -> ServerClock {
        let mut clock = ServerClock::default();
        clock.observe(Duration::from_secs(10), Duration::from_secs(10), UNIX_EPOCH + Duration::from_secs(POST));
        clock
    }

    fn run(start: Option<i64>) -> Run {
        let started = start.map(|start| u64::try_from(i64::try_from(POST).unwrap() * 1000 + start * 1000).unwrap());
        Run { id: 5, plan: Some(7), build: Some("b".into()), started, ..Run::default() }
    }

    fn request(build_is_unique: bool) -> TriggerRequest {
        TriggerRequest { plan: 7, build: "b".into(), build_is_unique, ..TriggerRequest::default() }
    }

    #[test]
    fn a_row_of_a_list_is_ours_within_the_time_of_the_trigger() {
        let late = Sent { may_be_late: true, ..sent() };
        // (start in seconds after the trigger, ours, ours if its answer came from elsewhere, ours with a unique build number)
        for (start, ours, from_elsewhere, unique) in [
            (Some(-3), false, false, false),
            (Some(-2), true, true, true),
            (Some(0), true, true, true),
            (Some(7), true, true, true),
            (Some(9), false, true, true),
            (Some(67), false, true, true),
            (Some(70), false, false, false),
            (None, false, false, false),
        ] {
            let run = run(start);
            assert_eq!(sent().is_ours(&run, &request(false), &clock()), ours, "{start:?}");
            assert_eq!(late.is_ours(&run, &request(false), &clock()), from_elsewhere, "{start:?}");
            assert_eq!(sent().is_ours(&run, &request(true), &clock()), unique, "{start:?}");
        }
        for other in [
            Run { plan: Some(8), ..run(Some(0)) },
            Run { plan: None, ..run(Some(0)) },
            Run { build: Some("B".into()), ..run(Some(0)) },
            Run { build: None, ..run(Some(0)) },
            // A re-run of somebody's has the build number of its run.
            Run { parent: Some(77), ..run(Some(1)) },
        ] {
            assert!(!sent().is_ours(&other, &request(true), &clock()), "{other:?}");
        }
    }

    #[test]
    fn without_the_server_s_time_only_a_unique_build_number_will_do() {
        let unknown = ServerClock::default();
        for (start, unique) in [(3600, true), (3000, true), (2999, false), (4200, true), (5000, false)] {
            assert!(!sent().is_ours(&run(Some(start)), &request(false), &unknown), "{start}");
            assert_eq!(sent().is_ours(&run(Some(start)), &request(true), &unknown), unique, "{start}");
        }
    }

    #[test]
    fn a_re_run_is_told_by_its_parent_wherever_it_stands() {
        let rerun = Some(Rerun { run: 5, family: vec![5, 6], failed: None });
        let request = TriggerRequest { rerun, build: String::new(), ..request(true) };
        let child = |id: u64, parent: u64| Run { id, parent: Some(parent), build: None, ..run(Some(1)) };
        for (row, ours) in [
            (child(9, 5), true),
            (child(9, 6), true),
            (child(9, 4), false),
            // It was there when the run was looked at.
            (child(6, 5), false),
            (child(0, 5), false),
            (Run { parent: None, ..child(9, 5) }, false),
            (Run { plan: Some(8), ..child(9, 5) }, false),
            (Run { started: run(Some(-3)).started, ..child(9, 5) }, false),
        ] {
            assert_eq!(sent().is_ours(&row, &request, &clock()), ours, "{row:?}");
        }
        let lost = ApiError::new(ErrorKind::Exchange(TransportErrorKind::Timeout), "POST u");
        let below = |child: Run| Run { child: Some(Box::new(child)), ..run(Some(-500)) };
        let found = |runs: &[Run]| sent().left_behind(&lost, &request, runs, &clock());
        assert_eq!(found(&[below(child(9, 5))]), LeftBehind::Ours(Box::new(child(9, 5))));
        // Below its run, and as a row of its own: one all the same.
        assert_eq!(found(&[below(child(9, 5)), child(9, 5)]), LeftBehind::Ours(Box::new(child(9, 5))));
        assert_eq!(found(&[below(child(9, 5)), child(10, 5)]), LeftBehind::Several(vec![9, 10]));
        assert_eq!(found(&[below(child(6, 5))]), LeftBehind::Nothing);
    }

    #[test]
    fn a_blocker_was_there_before_and_not_over() {
        let ended =
            |start, end: i64| Run { status: Status::Completed, ended: run(Some(end)).started, ..run(Some(start)) };
        for (other, blocks) in [
            (run(Some(-500)), true),
            (run(Some(2)), true),
            (run(Some(4)), false),
            (run(None), false),
            (ended(-500, 1), true),
            (ended(-500, -10), false),
            (Run { ended: None, ..ended(-500, 1) }, false),
        ] {
            assert_eq!(sent().is_blocker(&other, &clock()), blocks, "{other:?}");
        }
    }

    #[test]
    fn the_run_that_a_trigger_is_answered_with_began_in_between() {
        for (start, can) in [(Some(-86_400), false), (Some(-1), true), (Some(6), true), (Some(60), false), (None, true)]
        {
            assert_eq!(sent().can_have_begun(&run(start), &clock()), can, "{start:?}");
        }
        let unknown = ServerClock::default();
        for (start, end, can) in
            [(-86_400, Some(-86_000), false), (-86_400, None, true), (3500, None, true), (3600, Some(3605), true)]
        {
            let run = Run { ended: end.and_then(|end| run(Some(end)).started), ..run(Some(start)) };
            assert_eq!(sent().can_have_begun(&run, &unknown), can, "{start} {end:?}");
        }
    }
}
