//! The loop that performs what [`Follow`]s ask for, and what is still to be fetched after their ends.
//!
//! All waiting of a gate is here: for answers, for pieces of reports, for the next call that is due, and for the moment at which something has to be
//! said. Exchanges go on beside each other, so that none waits for another's stall.

use std::time::Duration;

use super::budget::{Budget, MAX_TRIGGERS};
use super::retry::MAX_RETRY_AFTER;
use super::{Answer, Call, Event, Follow, Step};
use crate::api::case_result::Detail;
use crate::api::client::Client;
use crate::api::error::{ApiError, ErrorKind};
use crate::api::exchange::{ReportProgress, Sending};
use crate::api::identity::Contradiction;
use crate::io::Network;

/// The longest wait, if nothing is due: whoever waits for longer only looks at the clock between.
const LONGEST_WAIT: Duration = Duration::from_secs(3600);

/// How many pieces of one report are taken before others have their turn.
const PIECES: usize = 16;

/// What is still to be fetched for a follow that has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fetch {
    /// Nothing, or nothing any more.
    Nothing,
    /// Nothing before this instant.
    Wait(Duration),
    /// The report of this run, which may take so long.
    Report(u64, Duration),
    /// The answer to this, which may take so long. It comes as a report does.
    Detail(Detail, Duration),
}

/// An exchange that is waited for.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The place of the follow that it is for.
    pub index: usize,
    /// Verb and URL.
    pub request: String,
    /// When it was sent.
    pub since: Duration,
}

/// Somebody who is told what happens.
pub trait Observer {
    /// Something happened to the follow.
    fn event(&mut self, now: Duration, follow: &Follow, event: Event);

    /// Time has passed: a moment for a sign of life.
    fn tick(&mut self, now: Duration, follows: &[Follow], waiting: &[Waiting]);

    /// When to be called again at the latest.
    fn next_tick(&self) -> Option<Duration>;

    /// What is to be fetched for the follow at `index` among all, which has ended. It is asked again when that has come, until there is
    /// nothing more.
    fn fetch(&mut self, _now: Duration, _index: usize, _follows: &[Follow]) -> Fetch {
        Fetch::Nothing
    }

    /// What was to be fetched is asked for now: there was room for it.
    fn fetching(&mut self, _index: usize) {}

    /// What has come of the report that was to be fetched; and whether more of it is wanted.
    fn fetched(&mut self, _now: Duration, _index: usize, _progress: Result<ReportProgress, ApiError>) -> bool {
        false
    }
}

/// Nobody.
pub struct NoObserver;

impl Observer for NoObserver {
    fn event(&mut self, _: Duration, _: &Follow, _: Event) {}

    fn tick(&mut self, _: Duration, _: &[Follow], _: &[Waiting]) {}

    fn next_tick(&self) -> Option<Duration> {
        None
    }
}

/// Drives all follows to their ends, and fetches what the observer wants of them, with at most `max_requests` exchanges under way.
pub fn drive(
    client: &Client,
    network: Network<'_>,
    max_requests: usize,
    follows: &mut [Follow],
    observer: &mut dyn Observer,
) {
    let ended = vec![false; follows.len()];
    let exchanges = Vec::new();
    let mut driver = Loop { client, network, max_requests, budget: Budget::default(), exchanges, ended, turn: 0 };
    while driver.ended.iter().any(|ended| !ended) {
        let moved = driver.receive(follows, observer);
        let wake = driver.begin_due(follows, observer);
        let now = network.clock.now();
        if observer.next_tick().is_some_and(|tick| now >= tick) {
            observer.tick(now, follows, &driver.waiting());
        }
        if !moved && let Some(wake) = wake {
            let wake = observer.next_tick().map_or(wake, |tick| tick.min(wake));
            network.transport.wait(wake.saturating_sub(now));
        }
    }
}

/// One exchange under way.
struct UnderWay<'n> {
    index: usize,
    /// None for a report.
    call: Option<Call>,
    sending: Sending<'n>,
}

struct Loop<'l> {
    client: &'l Client,
    network: Network<'l>,
    max_requests: usize,
    budget: Budget,
    exchanges: Vec<UnderWay<'l>>,
    /// Which follows have ended, and all of theirs is fetched.
    ended: Vec<bool>,
    /// Whose turn it is to begin.
    turn: usize,
}

impl<'l> Loop<'l> {
    fn now(&self) -> Duration {
        self.network.clock.now()
    }

    /// Takes what has come, and says whether anything has.
    fn receive(&mut self, follows: &mut [Follow], observer: &mut dyn Observer) -> bool {
        let mut moved = false;
        let mut at = 0;
        while let Some(exchange) = self.exchanges.get_mut(at) {
            let index = exchange.index;
            if exchange.call.is_none() {
                let (came, goes_on) = self.receive_report(at, observer);
                moved |= came;
                if goes_on {
                    at += 1;
                } else {
                    self.exchanges.remove(at);
                }
                continue;
            }
            let Some(received) = exchange.sending.poll(self.client, self.network.clock) else {
                at += 1;
                continue;
            };
            moved = true;
            if let Some(call) = self.exchanges.remove(at).call {
                let answer = unless_taken(self.client, follows, index, &call, call.answer(self.client, received));
                self.answer(follows, index, &call, answer, observer);
                // Others of the same follow may be gone with it.
                at = 0;
            }
        }
        moved
    }

    fn receive_report(&mut self, at: usize, observer: &mut dyn Observer) -> (bool, bool) {
        let now = self.now();
        let Some(exchange) = self.exchanges.get_mut(at) else { return (false, false) };
        for taken in 0..PIECES {
            let progress = match exchange.sending.poll_report(self.client, self.network.clock) {
                Ok(None) => return (taken > 0, true),
                Ok(Some(progress)) => Ok(progress),
                Err(error) => Err(error),
            };
            let is_last = matches!(progress, Err(_) | Ok(ReportProgress::End));
            if !observer.fetched(now, exchange.index, progress) || is_last {
                return (true, false);
            }
        }
        (true, true)
    }

    /// Tells the follow, and does what belongs to the same step: a stop follows at once on the poll that saw the run going on.
    fn answer(
        &mut self,
        follows: &mut [Follow],
        index: usize,
        call: &Call,
        answer: Answer,
        observer: &mut dyn Observer,
    ) {
        let now = self.now();
        let too_many = answer.error().filter(|error| error.kind == ErrorKind::TooMany);
        let slowed = too_many.map(|error| error.retry_after.map(|after| now + after.min(MAX_RETRY_AFTER)));
        let Some(follow) = follows.get_mut(index) else { return };
        follow.answer(now, call, answer, &self.client.server_clock());
        for event in follow.take_events() {
            observer.event(now, follow, event);
        }
        let step = follow.step(now);
        let (is_over, is_asking) = (step == Step::Done, follow.is_asking());
        self.exchanges.retain(|exchange| {
            let is_kept = !is_over && exchange.call.as_ref().is_none_or(|call| is_asking || call.is_kept());
            exchange.index != index || is_kept
        });
        // As long as the server asks for, and as the follow itself waits.
        let waits_until = if let Step::Wait(until) = step { Some(until) } else { None };
        if let Some(until) = slowed.and_then(|asked| asked.max(waits_until)) {
            self.budget.hold(now, until);
        }
        if let Step::Call(call, timeout) = step
            && follow.is_in_step()
        {
            self.begin(follow, index, call, timeout);
        }
    }

    fn begin(&mut self, follow: &mut Follow, index: usize, call: Call, timeout: Duration) {
        let now = self.now();
        let sending = call.begin(self.client, self.network, timeout);
        self.exchanges.push(UnderWay { index, call: Some(call), sending });
        self.budget.spend(now);
        follow.asked(now);
    }

    /// Begins what is due, as far as there is room, and says when to look again at the latest; nothing if at once.
    fn begin_due(&mut self, follows: &mut [Follow], observer: &mut dyn Observer) -> Option<Duration> {
        let count = follows.len();
        let mut now = self.now();
        let mut wake = now.saturating_add(LONGEST_WAIT);
        let mut begun = false;
        let turn = self.turn;
        for index in (0..count).map(|place| (turn + place) % count) {
            let Some(follow) = follows.get_mut(index).filter(|_| !self.ended[index]) else { continue };
            let step = follow.step(now);
            for event in follow.take_events() {
                observer.event(now, follow, event);
            }
            match step {
                Step::Idle => {}
                Step::Wait(until) => wake = wake.min(until),
                Step::Call(call, timeout) => {
                    let is_urgent = follow.is_urgent(now);
                    if !self.has_room(follows, index, matches!(call, Call::Trigger(_)), is_urgent) {
                        // An answer makes room, and a limit may be reached before.
                        wake = wake.min(follows[index].limit().max(now));
                        continue;
                    }
                    let free_at = self.budget.free_at();
                    if free_at > now && !is_urgent {
                        wake = wake.min(free_at).min(follows[index].limit().max(now));
                        continue;
                    }
                    self.begin(&mut follows[index], index, call, timeout);
                    (begun, self.turn, now) = (true, (index + 1) % count, self.now());
                }
                Step::Done => {
                    self.exchanges.retain(|exchange| exchange.index != index || exchange.call.is_none());
                    if self.exchanges.iter().any(|exchange| exchange.index == index) {
                        continue;
                    }
                    match observer.fetch(now, index, follows) {
                        Fetch::Nothing => (begun, self.ended[index], now) = (true, true, self.now()),
                        Fetch::Wait(until) => wake = wake.min(until),
                        fetch @ (Fetch::Report(..) | Fetch::Detail(..)) => {
                            if !self.has_room(follows, index, false, false) {
                                continue;
                            }
                            observer.fetching(index);
                            let sending = match fetch {
                                Fetch::Detail(detail, timeout) => {
                                    self.client.begin_detail(self.network, detail, timeout)
                                }
                                Fetch::Report(run, timeout) => self.client.begin_report(self.network, run, timeout),
                                Fetch::Nothing | Fetch::Wait(_) => continue,
                            };
                            self.exchanges.push(UnderWay { index, call: None, sending });
                            self.budget.spend(now);
                            (begun, self.turn) = (true, (index + 1) % count);
                        }
                    }
                }
            }
        }
        (!begun).then_some(wake)
    }

    /// Whether another exchange may begin, of the follow in this place. A trigger or a stop beside which the server is asked takes nobody's
    /// place, and the follow's own least of all.
    fn has_room(&self, follows: &[Follow], index: usize, is_trigger: bool, is_urgent: bool) -> bool {
        let is_unnamed = |exchange: &&UnderWay<'_>| {
            exchange.index != index
                && matches!(exchange.call, Some(Call::Trigger(_)))
                && follows.get(exchange.index).is_some_and(|follow| follow.run_id().is_none())
        };
        let triggers = self.exchanges.iter().filter(is_unnamed).count();
        let others =
            self.exchanges.iter().filter(|exchange| !exchange.call.as_ref().is_some_and(Call::is_kept)).count();
        is_urgent || others + triggers < self.max_requests && !(is_trigger && triggers >= MAX_TRIGGERS)
    }

    fn waiting(&self) -> Vec<Waiting> {
        let waiting = self.exchanges.iter().map(|exchange| Waiting {
            index: exchange.index,
            request: exchange.sending.asked().name.clone(),
            since: exchange.sending.asked().at,
        });
        waiting.collect()
    }
}

/// The answer, unless a trigger is answered with the run of another one: two plans cannot have the same.
fn unless_taken(client: &Client, follows: &[Follow], index: usize, call: &Call, answer: Answer) -> Answer {
    let Answer::Run(Ok(triggered)) = &answer else { return answer };
    let run = triggered.run.id;
    let is_taken = |(other, follow): (usize, &Follow)| other != index && follow.run_id() == Some(run);
    if matches!(call, Call::Trigger(_)) && follows.iter().enumerate().any(is_taken) {
        return Answer::Run(Err(client.contradicted(run, Contradiction::Taken(run))));
    }
    answer
}
