//! The loop that performs what [`Follow`]s ask for: one or many, one exchange at a time.

use std::time::Duration;

use super::{Answer, Call, Event, Follow, Step};
use crate::api::client::Client;
use crate::api::identity::Contradiction;
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
        for index in 0..follows.len() {
            loop {
                match follows[index].step(now) {
                    Step::Done => {}
                    Step::Wait(until) => wake = Some(wake.map_or(until, |wake| wake.min(until))),
                    Step::Call(call, timeout) => {
                        let answer = unless_taken(api, follows, index, &call, call.perform(api, network, timeout));
                        now = clock.now();
                        follows[index].answer(now, answer, &api.server_clock());
                        called = true;
                    }
                }
                let follow = &mut follows[index];
                for event in follow.take_events() {
                    observer.event(now, follow, event);
                }
                if !follow.is_in_step() {
                    break;
                }
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

/// The answer, unless a trigger is answered with the run of another one: two plans cannot have the same.
fn unless_taken(api: &Client, follows: &[Follow], index: usize, call: &Call, answer: Answer) -> Answer {
    let Answer::Run(Ok(triggered)) = &answer else { return answer };
    let run = triggered.run.id;
    let is_taken = |(other, follow): (usize, &Follow)| other != index && follow.run_id() == Some(run);
    if matches!(call, Call::Trigger(_)) && follows.iter().enumerate().any(is_taken) {
        return Answer::Run(Err(api.contradicted(run, Contradiction::Taken(run))));
    }
    answer
}
