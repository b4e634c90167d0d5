//! The loop that performs what [`Follow`]s ask for: one or many, one exchange at a time.

use std::time::Duration;

use crate::clock::Clock;
use crate::follow::{Event, Follow, Policy, Step, retry};
use crate::testsigma::Edition;
use crate::testsigma::api::{Api, Call, Reply};
use crate::testsigma::trouble::{Kind, Trouble};
use crate::transport::Transport;

/// Somebody who is told what happens.
pub trait Watcher {
    /// Something happened to the follow at `index`.
    fn event(&mut self, now: Duration, index: usize, follow: &Follow, event: Event);

    /// Time has passed: a moment for a sign of life.
    fn tick(&mut self, now: Duration, follows: &[Follow]);

    /// When to be called again at the latest.
    fn next_tick(&self) -> Option<Duration>;
}

/// Nobody.
pub struct Silent;

impl Watcher for Silent {
    fn event(&mut self, _: Duration, _: usize, _: &Follow, _: Event) {}

    fn tick(&mut self, _: Duration, _: &[Follow]) {}

    fn next_tick(&self) -> Option<Duration> {
        None
    }
}

/// Drives all follows to their ends.
pub fn drive(
    api: &Api,
    transport: &dyn Transport,
    clock: &dyn Clock,
    follows: &mut [Follow],
    watcher: &mut dyn Watcher,
) {
    let mut now = clock.now();
    loop {
        let mut wake: Option<Duration> = None;
        let mut called = false;
        for (index, follow) in follows.iter_mut().enumerate() {
            match follow.step(now) {
                Step::Done => {}
                Step::Wait(until) => wake = Some(wake.map_or(until, |wake| wake.min(until))),
                Step::Call(call, within) => {
                    let answer = api.call(transport, clock, &call, within);
                    now = clock.now();
                    follow.answer(now, answer);
                    called = true;
                }
            }
            let events: Vec<Event> = follow.take_events().collect();
            for event in events {
                watcher.event(now, index, follow, event);
            }
        }
        match wake {
            _ if called => {}
            None => return,
            Some(wake) => {
                let wake = watcher.next_tick().map_or(wake, |tick| tick.min(wake));
                clock.sleep(wake.saturating_sub(now));
                now = clock.now();
            }
        }
        watcher.tick(now, follows);
    }
}

/// Finds out which edition a server is: a read that starts nothing.
///
/// # Errors
/// The last failure, after as many tries as an unknown server gets.
pub fn probe(
    api: &Api,
    transport: &dyn Transport,
    clock: &dyn Clock,
    policy: &Policy,
    rng: &mut fastrand::Rng,
) -> Result<Edition, Trouble> {
    let born = clock.now();
    let (mut in_a_row, mut denials) = (0, 0);
    loop {
        let trouble = match api.call(transport, clock, &Call::Probe, policy.request_timeout) {
            Ok(Reply::Edition(edition)) => return Ok(edition),
            // No other reply belongs to this call.
            Ok(_) => return Ok(Edition::Cloud),
            Err(trouble) => trouble,
        };
        in_a_row += 1;
        denials = if trouble.kind == Kind::Denied { denials + 1 } else { 0 };
        let lasting = clock.now().saturating_sub(born);
        let failures = retry::Failures {
            in_a_row,
            denials,
            lasting,
            run_known: false,
            run_age: None,
            give_up_after: policy.give_up_after,
        };
        let pause = retry::pause(&trouble, in_a_row, policy.first_retry(), rng);
        if lasting + pause >= policy.max_wait || !retry::again(trouble.kind, failures) {
            return Err(trouble);
        }
        clock.sleep(pause);
    }
}
