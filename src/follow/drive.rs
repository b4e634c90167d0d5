//! The loop that performs what [`Follow`]s ask for: one or many, one exchange at a time.

use std::time::Duration;

use crate::api::client::Client;
use crate::follow::{Event, Follow, Step};
use crate::io::Network;

/// Somebody who is told what happens.
pub trait Observer {
    /// Something happened to the follow.
    fn event(&mut self, now: Duration, follow: &Follow, event: Event);

    /// Time has passed: a moment for a sign of life.
    fn tick(&mut self, now: Duration, follows: &[Follow]);

    /// When to be called again at the latest.
    fn next_tick(&self) -> Option<Duration>;
}

/// Nobody.
pub struct NoObserver;

impl Observer for NoObserver {
    fn event(&mut self, _: Duration, _: &Follow, _: Event) {}

    fn tick(&mut self, _: Duration, _: &[Follow]) {}

    fn next_tick(&self) -> Option<Duration> {
        None
    }
}

/// Drives all follows to their ends.
pub fn drive(api: &Client, network: Network<'_>, follows: &mut [Follow], observer: &mut dyn Observer) {
    let clock = network.clock;
    let mut now = clock.now();
    loop {
        let mut wake: Option<Duration> = None;
        let mut called = false;
        for follow in follows.iter_mut() {
            match follow.step(now) {
                Step::Done => {}
                Step::Wait(until) => wake = Some(wake.map_or(until, |wake| wake.min(until))),
                Step::Call(call, timeout) => {
                    let answer = call.perform(api, network, timeout);
                    now = clock.now();
                    follow.answer(now, answer);
                    called = true;
                }
            }
            for event in follow.take_events() {
                observer.event(now, follow, event);
            }
        }
        match wake {
            _ if called => {}
            None => return,
            Some(wake) => {
                let wake = observer.next_tick().map_or(wake, |tick| tick.min(wake));
                clock.sleep(wake.saturating_sub(now));
                now = clock.now();
            }
        }
        observer.tick(now, follows);
    }
}
