//! Following one test plan from the trigger to the verdict.
//!
//! [`Follow`] is a state machine without I/O. It is asked for the next [`Step`], told the answer to each call, and in the end holds
//! an [`End`]. A driver performs the steps: one plan or many in one loop, with real time or with time made up by a test.

pub mod event;
pub mod policy;
pub mod retry;

use std::collections::VecDeque;
use std::time::{Duration, SystemTime};

pub use event::Event;
pub use policy::{OnConflict, OnTimeout, Policy};

use crate::pace::{self, Pace};
use crate::testsigma::api::{Call, Reply};
use crate::testsigma::order::Order;
use crate::testsigma::run::{Counts, Run, Status};
use crate::testsigma::trouble::{Kind, Trouble};
use crate::verdict::{self, Judgement, Verdict, judge};

/// How long an exchange that begins at the limit may take beyond it. Together with the host's own start and end it stays below 5 s.
const OVERTIME: Duration = Duration::from_secs(4);

/// Pauses between the looks for a run whose trigger was not answered. The server may register it late: a minute is waited in all.
const SEEK_PAUSES: [Duration; 6] = [
    Duration::from_secs(1),
    Duration::from_secs(2),
    Duration::from_secs(4),
    Duration::from_secs(8),
    Duration::from_secs(15),
    Duration::from_secs(30),
];

/// How far the server's clock may run behind ours when its own run's start is compared with the start of ours.
const CLOCK_SKEW: Duration = Duration::from_secs(600);

/// The pause before numbers that do not add up at completion are read again: the Community Edition refreshes them just after.
const SETTLING: Duration = Duration::from_secs(1);

/// The grace for a re-run where the server does not say whether its plan re-runs at all.
const UNANNOUNCED_GRACE: Duration = Duration::from_secs(10);

/// What is wanted.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Start a run, and do not wait.
    Trigger(Order),
    /// Start a run and wait for its verdict.
    Run(Order),
    /// Wait for the verdict of a run started earlier.
    Wait(u64),
    /// See where a run stands, and do not wait.
    Inspect(u64),
}

/// What is to be done now.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Perform this call within this time, and tell the answer.
    Call(Call, Duration),
    /// Nothing before this instant.
    Wait(Duration),
    /// Nothing any more: see [`Follow::end`].
    Done,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq)]
pub enum End {
    /// A run was started, and that was all.
    Started,
    /// The run was inspected, and is not over.
    Unfinished,
    /// The run completed.
    Verdict(Verdict),
    /// The limit was reached first.
    TimedOut {
        /// Whether the run was stopped, if that was wanted.
        stopped: Option<bool>,
    },
    /// The plan is running already, and nothing was started.
    Blocked {
        /// The run that is in the way, if it could be found.
        other: Option<u64>,
        /// What the server said.
        trouble: Trouble,
    },
    /// The trigger was sent, its answer lost, and no run of ours found.
    Uncertain(Trouble),
    /// There is no verdict because of this.
    Failed(Trouble),
}

/// How the run came to be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// We started it.
    Triggered,
    /// We started it, lost the answer, and found it again.
    Adopted,
    /// It was running already.
    Attached,
    /// Its id was given.
    Given,
}

#[derive(Clone, Debug, PartialEq)]
enum Phase {
    /// Find out whether the plan is running, before or after a refused trigger.
    Survey {
        at: Duration,
    },
    /// Another run of the plan is looked at until it is over.
    Foreign {
        at: Duration,
        other: u64,
    },
    /// The trigger is due.
    Trigger {
        at: Duration,
    },
    /// The trigger's answer was lost: the plan's runs are searched for ours.
    Seek {
        at: Duration,
        tries: usize,
        trouble: Trouble,
    },
    /// The run is looked at.
    Look {
        at: Duration,
    },
    /// A passed run's numbers are asked for elsewhere.
    Count {
        at: Duration,
        call: Call,
    },
    /// The run is being stopped, the limit having been reached.
    Stop,
    /// A last look after the stop.
    Verify,
    Done(End),
}

/// One test plan being followed.
pub struct Follow {
    task: Task,
    policy: Policy,
    phase: Phase,
    born: Duration,
    born_wall: SystemTime,
    rng: fastrand::Rng,
    events: VecDeque<Event>,
    requests: u32,

    origin: Option<Origin>,
    run_id: Option<u64>,
    accepted: Option<Duration>,
    run: Option<Run>,
    body: Vec<u8>,
    counts: Option<Counts>,
    pace: Pace,
    next_pause: Duration,

    in_a_row: u32,
    denials: u32,
    failing_since: Option<Duration>,
    trouble: Option<Trouble>,
    conflict: Option<Trouble>,
    rerun_due_since: Option<Duration>,
    /// The verdict, while only numbers are waited for.
    over: Option<Verdict>,
    /// The verdict, unless a re-run appears.
    due: Option<Verdict>,
    looked_last: bool,
}

impl Follow {
    /// Begins at `now` of the monotonic clock, which is `wall` on the wall.
    pub fn begin(task: Task, policy: Policy, now: Duration, wall: SystemTime, mut rng: fastrand::Rng) -> Self {
        let (phase, run_id, origin) = match (&task, policy.on_conflict) {
            (Task::Wait(run) | Task::Inspect(run), _) => (Phase::Look { at: now }, Some(*run), Some(Origin::Given)),
            (_, OnConflict::Fail) => (Phase::Trigger { at: now }, None, None),
            (_, OnConflict::Wait | OnConflict::Attach) => (Phase::Survey { at: now }, None, None),
        };
        let pace = match policy.poll_interval {
            Some(interval) => Pace::fixed(interval),
            None => Pace::adaptive(&[]),
        };
        let rng = rng.fork();
        Follow {
            task,
            policy,
            phase,
            born: now,
            born_wall: wall,
            rng,
            events: VecDeque::new(),
            requests: 0,
            origin,
            run_id,
            accepted: None,
            run: None,
            body: Vec::new(),
            counts: None,
            pace,
            next_pause: Duration::ZERO,
            in_a_row: 0,
            denials: 0,
            failing_since: None,
            trouble: None,
            conflict: None,
            rerun_due_since: None,
            over: None,
            due: None,
            looked_last: false,
        }
    }

    /// What to do at `now`.
    pub fn step(&mut self, now: Duration) -> Step {
        let limit = self.limit();
        let expired = now >= limit;
        let (at, call) = match &self.phase {
            Phase::Done(_) => return Step::Done,
            Phase::Survey { at } => (*at, self.plan().map(|plan| Call::Runs { plan })),
            Phase::Foreign { at, other } => (*at, Some(Call::Look(*other))),
            Phase::Trigger { at } => (*at, self.order().map(|order| Call::Trigger(Box::new(order.clone())))),
            Phase::Seek { at, .. } => (*at, self.plan().map(|plan| Call::Runs { plan })),
            Phase::Look { at } => (*at, self.run_id.map(Call::Look)),
            Phase::Count { at, call } => (*at, Some(call.clone())),
            Phase::Stop => (now, self.running().map(Call::Stop)),
            Phase::Verify => (now, self.run_id.map(Call::Look)),
        };
        if expired && !self.may_go_on() {
            self.expire();
            return self.step(now);
        }
        if at > now && !expired {
            return Step::Wait(at.min(limit));
        }
        // Each phase is entered with what its call needs.
        let Some(call) = call else { return Step::Wait(limit) };
        self.requests = self.requests.saturating_add(1);
        let within = self.policy.request_timeout.min((limit + OVERTIME).saturating_sub(now));
        Step::Call(call, within)
    }

    /// What the call of the last step brought.
    pub fn answer(&mut self, now: Duration, answer: Result<Reply, Trouble>) {
        match std::mem::replace(&mut self.phase, Phase::Look { at: now }) {
            Phase::Survey { .. } => self.surveyed(now, answer),
            Phase::Foreign { other, .. } => self.foreign_seen(now, other, answer),
            Phase::Trigger { .. } => self.triggered(now, answer),
            Phase::Seek { tries, trouble, .. } => self.sought(now, tries, trouble, answer),
            Phase::Look { .. } => self.looked(now, answer),
            Phase::Count { call, .. } => self.counted(now, &call, answer),
            Phase::Stop => self.stopped(answer),
            Phase::Verify => self.verified(answer),
            Phase::Done(end) => self.phase = Phase::Done(end),
        }
    }

    /// What happened since the last call of this, oldest first.
    pub fn take_events(&mut self) -> impl Iterator<Item = Event> + use<> {
        std::mem::take(&mut self.events).into_iter()
    }

    /// How it ended, once [`Step::Done`] was given.
    pub fn end(&self) -> Option<&End> {
        match &self.phase {
            Phase::Done(end) => Some(end),
            _ => None,
        }
    }

    /// What is wanted.
    pub fn task(&self) -> &Task {
        &self.task
    }

    /// The order, unless the run was given.
    pub fn order(&self) -> Option<&Order> {
        match &self.task {
            Task::Trigger(order) | Task::Run(order) => Some(order),
            Task::Wait(_) | Task::Inspect(_) => None,
        }
    }

    /// The plan: the order's, or the run's as the server says it.
    pub fn plan(&self) -> Option<u64> {
        self.order().map(|order| order.plan).or(self.run.as_ref().and_then(|run| run.plan))
    }

    /// The run's id, once there is one.
    pub fn run_id(&self) -> Option<u64> {
        self.run_id
    }

    /// How the run came to be followed.
    pub fn origin(&self) -> Option<Origin> {
        self.origin
    }

    /// The run as last seen.
    pub fn run(&self) -> Option<&Run> {
        self.run.as_ref()
    }

    /// The last answer about the run, as received.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The best numbers known.
    pub fn counts(&self) -> Option<Counts> {
        self.counts.or_else(|| self.run.as_ref().and_then(verdict::counts))
    }

    /// Whether the run passed without anything that shows that a test ran: the report may still show it.
    pub fn is_uncounted(&self) -> bool {
        self.end() == Some(&End::Verdict(Verdict::Passed)) && self.counts().is_none() && !self.policy.allow_empty
    }

    /// Requests made so far.
    pub fn requests(&self) -> u32 {
        self.requests
    }

    /// When it began.
    pub fn born(&self) -> Duration {
        self.born
    }

    /// When the run was accepted, or first looked at.
    pub fn accepted(&self) -> Option<Duration> {
        self.accepted
    }

    /// When the wait is over at the latest.
    pub fn limit(&self) -> Duration {
        self.born.saturating_add(self.policy.max_wait)
    }

    /// The estimate of the time left, where it deserves trust.
    pub fn time_left(&self) -> Option<Duration> {
        self.pace.time_left()
    }

    /// The pause that was decided on after the last look.
    pub fn next_pause(&self) -> Duration {
        self.next_pause
    }

    /// The pause after `in_a_row` failures, or a multiple of the fixed interval for servers under test.
    fn backoff(&mut self, trouble: &Trouble, in_a_row: u32) -> Duration {
        retry::pause(trouble, in_a_row, self.policy.first_retry(), &mut self.rng)
    }

    /// Stopping, and looking once more, happen beyond the limit.
    fn may_go_on(&self) -> bool {
        match self.phase {
            Phase::Look { .. } => !self.looked_last && self.over.is_none(),
            Phase::Stop | Phase::Verify => true,
            _ => false,
        }
    }

    /// The limit is reached, and no last look is due.
    fn expire(&mut self) {
        let end = match std::mem::replace(&mut self.phase, Phase::Verify) {
            Phase::Look { .. } => match self.over.or(self.due) {
                Some(verdict) => End::Verdict(verdict),
                None => return self.time_out(),
            },
            Phase::Seek { trouble, .. } => End::Uncertain(trouble),
            Phase::Count { .. } => End::Verdict(Verdict::Passed),
            Phase::Survey { .. } | Phase::Foreign { .. } | Phase::Trigger { .. } | Phase::Stop | Phase::Verify => {
                match (self.conflict.take(), self.trouble.take()) {
                    (Some(trouble), _) => End::Blocked { other: None, trouble },
                    (None, Some(trouble)) => End::Failed(trouble),
                    (None, None) => End::TimedOut { stopped: None },
                }
            }
            Phase::Done(end) => end,
        };
        self.finish(end);
    }

    fn time_out(&mut self) {
        match self.policy.on_timeout {
            OnTimeout::Stop if self.running().is_some() => {
                self.events.push_back(Event::Stopping);
                self.phase = Phase::Stop;
            }
            _ => self.finish(End::TimedOut { stopped: None }),
        }
    }

    fn finish(&mut self, end: End) {
        self.phase = Phase::Done(end);
    }

    /// The id of the run that is running: the last re-run, or the run itself.
    fn running(&self) -> Option<u64> {
        let last = self.run.as_ref().map(Run::last).map(|run| run.id).filter(|id| *id != 0);
        last.or(self.run_id)
    }

    /// A success renews every budget.
    fn renew(&mut self) {
        self.in_a_row = 0;
        self.denials = 0;
        self.failing_since = None;
        self.trouble = None;
    }

    /// A failure: the pause before the next try, or none when it is final.
    fn failed(&mut self, now: Duration, trouble: &Trouble) -> Option<Duration> {
        self.in_a_row = self.in_a_row.saturating_add(1);
        self.denials = if trouble.kind == Kind::Denied { self.denials + 1 } else { 0 };
        let since = *self.failing_since.get_or_insert(now);
        let again = retry::again(
            trouble.kind,
            retry::Failures {
                in_a_row: self.in_a_row,
                denials: self.denials,
                lasting: now.saturating_sub(since),
                run_known: self.accepted.is_some(),
                run_age: self.accepted.filter(|_| self.origin != Some(Origin::Given)).map(|at| now.saturating_sub(at)),
                give_up_after: self.policy.give_up_after,
            },
        );
        self.trouble = Some(trouble.clone());
        let pause = again.then(|| self.backoff(trouble, self.in_a_row));
        self.events.push_back(Event::Trouble { trouble: trouble.clone(), retry_in: pause });
        pause
    }

    fn triggered(&mut self, now: Duration, answer: Result<Reply, Trouble>) {
        match answer {
            Ok(Reply::Run { run, body }) => self.accept(now, Origin::Triggered, *run, body),
            Ok(_) => self.finish(End::Started),
            Err(trouble) if trouble.kind == Kind::Conflict => {
                self.in_a_row += 1;
                let pause = self.backoff(&trouble, self.in_a_row);
                self.conflict = Some(trouble);
                // To name the run that is in the way, one list is enough; to wait for it, it is asked for at a pace.
                let at = if self.policy.on_conflict == OnConflict::Fail { now } else { now + pause };
                self.phase = Phase::Survey { at };
            }
            Err(trouble) if trouble.nothing_started() => {
                // A refusal that was received is final: only what never left is sent again.
                let never_left = trouble.status.is_none();
                match self.failed(now, &trouble) {
                    Some(pause) if never_left => self.phase = Phase::Trigger { at: now + pause },
                    _ => self.finish(End::Failed(trouble)),
                }
            }
            Err(trouble) => {
                self.events.push_back(Event::Uncertain { trouble: trouble.clone() });
                self.phase = Phase::Seek { at: now + self.seek_pause(0), tries: 0, trouble };
            }
        }
    }

    fn seek_pause(&self, tries: usize) -> Duration {
        let pause = SEEK_PAUSES.get(tries).copied().unwrap_or_default();
        match self.policy.poll_interval {
            Some(interval) => pause.min(interval.saturating_mul(1 << tries)),
            None => pause,
        }
    }

    fn sought(&mut self, now: Duration, tries: usize, trouble: Trouble, answer: Result<Reply, Trouble>) {
        match answer {
            Ok(Reply::Runs(runs)) => {
                if let Some(run) = runs.into_iter().filter(|run| self.is_ours(run)).max_by_key(|run| run.id) {
                    return self.accept(now, Origin::Adopted, run, Vec::new());
                }
            }
            // A web page for an answer twice in a row: this server is not Testsigma, so nothing can have been started.
            Err(Trouble { kind: Kind::Page, .. }) if trouble.kind == Kind::Page => {
                return self.finish(End::Failed(trouble));
            }
            _ => {}
        }
        let tries = tries + 1;
        if tries < SEEK_PAUSES.len() {
            self.phase = Phase::Seek { at: now + self.seek_pause(tries), tries, trouble };
        } else {
            self.finish(End::Uncertain(trouble));
        }
    }

    /// Proof that a listed run is the one that our trigger started: the plan (every row was checked), our build number, and a start
    /// after ours.
    fn is_ours(&self, run: &Run) -> bool {
        let Some(order) = self.order() else { return false };
        let begun =
            self.born_wall.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().saturating_sub(CLOCK_SKEW);
        run.plan == Some(order.plan)
            && run.build.as_deref() == Some(order.build.as_str())
            && run.started.is_some_and(|started| u128::from(started) >= begun.as_millis())
    }

    fn surveyed(&mut self, now: Duration, answer: Result<Reply, Trouble>) {
        let active = match answer {
            Ok(Reply::Runs(runs)) => {
                // Nothing is retried here because a trigger was refused: that has a limit of its own.
                self.failing_since = None;
                runs.into_iter().filter(is_active).max_by_key(|run| run.id)
            }
            Ok(_) => None,
            // Without an answer, "not running" is not known.
            Err(trouble) => {
                return match (self.policy.on_conflict, self.conflict.take()) {
                    (OnConflict::Fail, Some(trouble)) => self.finish(End::Blocked { other: None, trouble }),
                    (_, conflict) => {
                        self.conflict = conflict;
                        match self.failed(now, &trouble) {
                            Some(pause) => self.phase = Phase::Survey { at: now + pause },
                            None => self.finish(End::Failed(trouble)),
                        }
                    }
                };
            }
        };
        match (self.policy.on_conflict, active, self.conflict.clone()) {
            (OnConflict::Attach, Some(run), _) => self.accept(now, Origin::Attached, run, Vec::new()),
            (OnConflict::Wait, Some(run), _) => {
                self.events.push_back(Event::WaitingForOther { other: run.id });
                let pause = self.pace.pause(&mut self.rng);
                self.phase = Phase::Foreign { at: now + pause, other: run.id };
            }
            (OnConflict::Fail, active, Some(trouble)) => {
                self.finish(End::Blocked { other: active.map(|run| run.id), trouble });
            }
            // Refused again and again although nothing runs: the server does not say what is in the way.
            (_, None, Some(trouble)) if self.in_a_row > retry::SHORT_PATIENCE => {
                self.finish(End::Blocked { other: None, trouble });
            }
            _ => self.phase = Phase::Trigger { at: now },
        }
    }

    fn foreign_seen(&mut self, now: Duration, other: u64, answer: Result<Reply, Trouble>) {
        match answer {
            Ok(Reply::Run { run, .. }) => {
                self.renew();
                // A conflict may last as long as the limit allows; each one seen to end starts the count anew.
                self.phase = match judge(&run, self.policy.deciding, true) {
                    Judgement::Running => Phase::Foreign { at: now + self.pace.pause(&mut self.rng), other },
                    Judgement::RerunDue(_) | Judgement::Over(_) => Phase::Survey { at: now },
                };
            }
            Ok(_) => self.phase = Phase::Survey { at: now },
            Err(trouble) => match self.failed(now, &trouble) {
                Some(pause) => self.phase = Phase::Foreign { at: now + pause, other },
                None => self.finish(End::Failed(trouble)),
            },
        }
    }

    /// There is a run to follow.
    fn accept(&mut self, now: Duration, origin: Origin, run: Run, body: Vec<u8>) {
        self.renew();
        self.conflict = None;
        self.origin = Some(origin);
        self.run_id = Some(run.id);
        self.accepted = Some(now);
        self.run = Some(run);
        self.body = body;
        self.events.push_back(Event::Accepted { origin });
        if matches!(self.task, Task::Trigger(_)) {
            return self.finish(End::Started);
        }
        // A trigger of the Community Edition can be answered with a run that is over; its numbers are zero then, so it is looked
        // at all the same.
        let over = self.run.as_ref().is_some_and(|run| run.status == Status::Completed);
        self.next_pause = if over { Duration::ZERO } else { self.pace.first(&mut self.rng) };
        self.phase = Phase::Look { at: now + self.next_pause };
    }

    fn looked(&mut self, now: Duration, answer: Result<Reply, Trouble>) {
        let last = now >= self.limit();
        self.looked_last |= last;
        match answer {
            Ok(Reply::Run { run, body }) => {
                self.renew();
                self.accepted.get_or_insert(now);
                self.see(now, *run, body);
                self.judge(now);
            }
            Ok(_) => self.phase = Phase::Look { at: now },
            Err(trouble) => match (self.over, self.failed(now, &trouble)) {
                // The second look at a completed run was only for its numbers.
                (Some(verdict), _) => self.conclude(now, verdict),
                (None, _) if last => self.phase = Phase::Look { at: now },
                (None, Some(pause)) => self.phase = Phase::Look { at: now + pause },
                (None, None) => self.finish(End::Failed(trouble)),
            },
        }
    }

    fn see(&mut self, now: Duration, run: Run, body: Vec<u8>) {
        let phase = match run.last().status {
            Status::Created | Status::Queued | Status::PreFlight => pace::Phase::Waiting,
            _ => pace::Phase::Running,
        };
        let counts = verdict::counts(&run).map(|counts| pace::Progress { done: counts.done(), total: counts.total });
        self.pace.looked(pace::Look { at: now.saturating_sub(self.accepted.unwrap_or(now)), phase, counts });
        self.run = Some(run);
        self.body = body;
    }

    fn judge(&mut self, now: Duration) {
        let Some(run) = &self.run else { return };
        let judgement = judge(run, self.policy.deciding, self.policy.allow_empty);
        let announced = run.reruns == Some(true);
        let settled = verdict::counts(run).is_none_or(|counts| counts.pending() == 0);
        if matches!(self.task, Task::Inspect(_)) {
            self.events.push_back(Event::Looked);
            return self.finish(match judgement {
                Judgement::Running => End::Unfinished,
                Judgement::RerunDue(verdict) | Judgement::Over(verdict) => End::Verdict(verdict),
            });
        }
        let verdict = match judgement {
            Judgement::Running => {
                self.rerun_due_since = None;
                (self.over, self.due) = (None, None);
                self.next_pause = self.pace.pause(&mut self.rng);
                self.phase = Phase::Look { at: now + self.next_pause };
                return self.events.push_back(Event::Looked);
            }
            Judgement::RerunDue(verdict) => {
                let grace =
                    if announced { self.policy.rerun_grace } else { self.policy.rerun_grace.min(UNANNOUNCED_GRACE) };
                if self.rerun_due_since.is_none() && !grace.is_zero() {
                    self.events.push_back(Event::RerunAwaited { grace });
                }
                let until = *self.rerun_due_since.get_or_insert(now) + grace;
                if now < until {
                    self.due = Some(verdict);
                    self.next_pause = self.pace.pause(&mut self.rng).min(until - now);
                    self.phase = Phase::Look { at: now + self.next_pause };
                    return self.events.push_back(Event::Looked);
                }
                verdict
            }
            Judgement::Over(verdict) => verdict,
        };
        let settling = self.policy.poll_interval.map_or(SETTLING, |interval| interval.min(SETTLING));
        if !settled && self.over.is_none() && now + settling < self.limit() {
            self.over = Some(verdict);
            self.phase = Phase::Look { at: now + settling };
            return;
        }
        self.conclude(now, verdict);
    }

    fn conclude(&mut self, now: Duration, verdict: Verdict) {
        self.events.push_back(Event::Looked);
        let uncounted = self.counts().is_none() && !self.policy.allow_empty;
        match self.run_id {
            Some(run) if verdict == Verdict::Passed && uncounted => {
                self.phase = Phase::Count { at: now, call: Call::Cases(run) };
            }
            _ => self.finish(End::Verdict(verdict)),
        }
    }

    /// A pass without numbers: the case results are asked, then the metrics of API v2. Whoever has a report may ask that, too.
    fn counted(&mut self, now: Duration, call: &Call, answer: Result<Reply, Trouble>) {
        let next = match call {
            Call::Cases(run) => Some(Call::Metrics(*run)),
            _ => None,
        };
        match (answer, next) {
            (Ok(Reply::Counts(Some(counts))), _) if counts.total > 0 => {
                self.counts = Some(counts);
                self.finish(End::Verdict(Verdict::Passed));
            }
            (_, Some(call)) => self.phase = Phase::Count { at: now, call },
            (_, None) => self.finish(End::Verdict(Verdict::Passed)),
        }
    }

    fn stopped(&mut self, answer: Result<Reply, Trouble>) {
        match answer {
            Ok(_) => self.phase = Phase::Verify,
            Err(trouble) => {
                self.events.push_back(Event::StopFailed { trouble });
                // It may have failed because the run is over.
                self.phase = Phase::Verify;
            }
        }
    }

    fn verified(&mut self, answer: Result<Reply, Trouble>) {
        let Ok(Reply::Run { run, body }) = answer else {
            return self.finish(End::TimedOut { stopped: Some(false) });
        };
        let judgement = judge(&run, self.policy.deciding, self.policy.allow_empty);
        self.run = Some(*run);
        self.body = body;
        self.events.push_back(Event::Looked);
        // A verdict that came in the last moment wins over the limit; the stop that we asked for is no verdict.
        self.finish(match judgement {
            Judgement::Over(Verdict::Stopped) => End::TimedOut { stopped: Some(true) },
            Judgement::Over(verdict) | Judgement::RerunDue(verdict) => End::Verdict(verdict),
            Judgement::Running => End::TimedOut { stopped: Some(false) },
        });
    }
}

fn is_active(run: &Run) -> bool {
    matches!(run.last().status, Status::Created | Status::Queued | Status::PreFlight | Status::InProgress)
}
