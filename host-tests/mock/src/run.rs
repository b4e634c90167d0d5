//! One run of a plan, from the trigger to its end.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::{
    Edition, moment,
    plan::{Course, Look, Plan},
    reply::Reply,
    tally::Tally,
};

/// What starts a run, besides its plan.
#[derive(Clone, Debug, Default)]
pub(crate) struct Start {
    pub build_no: Option<String>,
    pub environment_id: Value,
    pub parent: Option<u64>,
    pub rerun_type: Option<String>,
    /// It was started before anybody here looked: its first look is its state from the beginning.
    pub elsewhere: bool,
}

pub(crate) struct Run {
    pub id: u64,
    pub plan: Arc<Plan>,
    pub origin: Start,
    pub child: Option<u64>,
    pub started_ms: u64,
    /// Times the report was asked for since completion.
    pub reports: u32,
    edition: Edition,
    started: Instant,
    looks: usize,
    ended_looks: usize,
    ended_ms: Option<u64>,
    stopped: Option<Tally>,
    rewritten: bool,
}

/// What a run shows at one moment.
pub(crate) struct State<'a> {
    pub status: &'a str,
    pub result: &'a str,
    pub tally: Tally,
    pub ended: bool,
    /// What the current look wants changed in the body.
    pub look: Option<&'a Look>,
    /// What the current look answers instead.
    pub reply: Option<&'a Reply>,
}

impl Run {
    pub(crate) fn new(id: u64, edition: Edition, plan: Arc<Plan>, origin: Start) -> Run {
        let mut run = Run {
            id,
            plan,
            origin,
            child: None,
            started_ms: moment::now(),
            reports: 0,
            edition,
            started: Instant::now(),
            looks: 0,
            ended_looks: 0,
            ended_ms: None,
            stopped: None,
            rewritten: false,
        };
        if run.state().ended {
            run.ended_ms = Some(run.started_ms);
        }
        run
    }

    /// A GET of the run happens now.
    pub(crate) fn advance(&mut self) {
        self.looks += 1;
        if self.state().ended {
            self.ended_looks += 1;
            self.ended_ms = self.ended_ms();
        }
    }

    /// Somebody stops it now.
    pub(crate) fn stop(&mut self) {
        // Community Edition goes on counting them as queued.
        let tally = self.state().tally;
        let tally = if self.edition == Edition::Community { tally } else { tally.stopped() };
        self.ended_ms = Some(moment::now());
        self.stopped = Some(tally);
    }

    /// A stop by way of this run has stopped another one, and this one's result is overwritten all the same (CE
    /// `TestPlanResultsController`).
    pub(crate) fn rewrite_as_stopped(&mut self) {
        self.rewritten = true;
    }

    /// The plan of the re-run that should start now.
    pub(crate) fn due_rerun(&self) -> Option<Plan> {
        let gap = self.plan.reruns.front()?.gap_looks;
        let due = self.child.is_none() && self.stopped.is_none() && self.state().ended && self.ended_looks > gap;
        due.then(|| self.plan.next_rerun()).flatten()
    }

    /// What it shows now.
    pub(crate) fn state(&self) -> State<'_> {
        let mut state = match (self.stopped, &self.plan.course) {
            (Some(tally), _) => State { result: "STOPPED", tally, ..self.completed() },
            (None, _) if self.plan.completed_at_trigger => self.completed(),
            (None, Course::Timeline { queue, run }) => self.on_timeline(*queue, *run),
            (None, Course::Looks(looks)) => self.on_looks(looks),
        };
        if self.rewritten {
            state.result = "STOPPED";
        }
        if self.plan.stale_counts && state.ended && self.ended_looks <= 1 {
            state.tally = state.tally.stale();
        }
        state
    }

    fn on_timeline(&self, queue: Duration, run: Duration) -> State<'_> {
        let elapsed = self.started.elapsed();
        let Some(working) = elapsed.checked_sub(queue) else {
            return self.active(match (self.edition, elapsed.as_secs_f64() / queue.as_secs_f64()) {
                // A run of Community Edition is in progress from its first look on, whether or not a machine works on it.
                (Edition::Community, _) if self.looks > 0 || self.origin.elsewhere => "STATUS_IN_PROGRESS",
                (Edition::Community, _) | (_, ..0.3) => "STATUS_CREATED",
                (_, ..0.7) => "STATUS_QUEUED",
                _ => "STATUS_PRE_FLIGHT",
            });
        };
        if working >= run {
            return self.completed();
        }
        let (total, failed) = self.plan.final_cases();
        let done = (total as f64 * working.as_secs_f64() / run.as_secs_f64()) as u64;
        let failed = (done * failed).checked_div(total).unwrap_or_default();
        State { tally: Tally::in_progress(total, done, failed), ..self.active("STATUS_IN_PROGRESS") }
    }

    fn on_looks<'a>(&'a self, looks: &'a [Look]) -> State<'a> {
        let shown = if self.looks == 0 { usize::from(self.origin.elsewhere) } else { self.looks };
        let shown = &looks[..shown.min(looks.len())];
        let reply = shown.last().and_then(|look| look.reply.as_ref());
        let Some(look) = shown.iter().rfind(|look| look.reply.is_none()) else {
            return State { reply, ..self.active("STATUS_CREATED") };
        };
        let status = look.shown_status();
        match status {
            "STATUS_COMPLETED" => State { look: Some(look), reply, ..self.completed() },
            "STATUS_IN_PROGRESS" => {
                let tally = Tally::in_progress(self.plan.final_cases().0, look.done, look.failed);
                State { tally, look: Some(look), reply, ..self.active(status) }
            }
            _ => State { look: Some(look), reply, ..self.active(status) },
        }
    }

    fn completed(&self) -> State<'_> {
        let (total, failed) = self.plan.final_cases();
        let result = self.plan.final_result();
        let tally = Tally::completed(total, failed, result);
        State { status: "STATUS_COMPLETED", result, tally, ended: true, look: None, reply: None }
    }

    fn active<'a>(&self, status: &'a str) -> State<'a> {
        let tally = Tally::waiting(self.plan.final_cases().0);
        State { status, result: "QUEUED", tally, ended: false, look: None, reply: None }
    }

    /// Whether somebody has stopped it.
    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.is_some()
    }

    pub(crate) fn edition(&self) -> Edition {
        self.edition
    }

    /// When it ended, if it has.
    pub(crate) fn ended_ms(&self) -> Option<u64> {
        let planned = match self.plan.course {
            Course::Timeline { queue, run } => Some(self.started_ms + (queue + run).as_millis() as u64),
            Course::Looks(_) => None,
        };
        self.state().ended.then(|| self.ended_ms.or(planned).unwrap_or_else(moment::now))
    }

    pub(crate) fn duration_ms(&self) -> Option<u64> {
        self.ended_ms().map(|ended| ended.saturating_sub(self.started_ms))
    }
}

impl State<'_> {
    /// The free text that goes with it (Cloud samples, CE `AutomatorMessages`).
    pub(crate) fn message(&self) -> &'static str {
        match (self.ended, self.status, self.result) {
            (true, _, "SUCCESS") => "Test plan execution completed",
            (true, _, "STOPPED") => "User stopped the Test Plan",
            (true, ..) => "Test plan execution failed",
            (false, "STATUS_IN_PROGRESS", _) => "Test Plan in Progress",
            _ => "Test Plan execution is initiated and waiting to be queued",
        }
    }
}
