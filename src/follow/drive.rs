//! The loop that performs what [`Follow`]s ask for: one or many, one exchange at a time.

use std::time::Duration;

use crate::api::Edition;
use crate::api::client::Client;
use crate::api::error::{ApiError, ErrorKind};
use crate::follow::{Event, Follow, LIMIT_GRACE, Policy, Step, retry};
use crate::io::Network;

/// Somebody who is told what happens.
pub trait Observer {
    /// Something happened to the follow at `index`.
    fn event(&mut self, now: Duration, index: usize, follow: &Follow, event: Event);

    /// Time has passed: a moment for a sign of life.
    fn tick(&mut self, now: Duration, follows: &[Follow]);

    /// When to be called again at the latest.
    fn next_tick(&self) -> Option<Duration>;
}

/// Nobody.
pub struct NoObserver;

impl Observer for NoObserver {
    fn event(&mut self, _: Duration, _: usize, _: &Follow, _: Event) {}

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
        for (index, follow) in follows.iter_mut().enumerate() {
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
                observer.event(now, index, follow, event);
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

/// Finding out which edition a server is: by a read that starts nothing.
pub struct Probing<'p> {
    /// The server.
    pub api: &'p Client,
    /// For requests and for time.
    pub network: Network<'p>,
    /// How to wait.
    pub policy: &'p Policy,
    /// When the command began: `max_wait` counts from then.
    pub started_at: Duration,
}

impl Probing<'_> {
    /// The edition, or the last failure after as many tries as an unknown server gets; and the number of requests made. `on_retry` is told
    /// of failures that are followed by another try, and of the pause before it.
    pub fn probe(
        &self,
        rng: &mut fastrand::Rng,
        on_retry: &mut dyn FnMut(&ApiError, Duration),
    ) -> (Result<Edition, ApiError>, u32) {
        let (limit, mut attempts, mut denials) = (self.started_at.saturating_add(self.policy.max_wait), 0, 0);
        loop {
            attempts += 1;
            let timeout = self
                .policy
                .request_timeout
                .min(limit.saturating_add(LIMIT_GRACE).saturating_sub(self.network.clock.now()));
            let error = match self.api.probe_edition(self.network, timeout) {
                Ok(edition) => return (Ok(edition), attempts),
                Err(error) => error,
            };
            denials = if error.kind == ErrorKind::Denied { denials + 1 } else { 0 };
            let now = self.network.clock.now();
            let failures = retry::RetryContext {
                attempts,
                denials,
                lasting: now.saturating_sub(self.started_at),
                run_known: false,
                run_age: None,
                give_up_after: self.policy.give_up_after,
            };
            let pause = retry::delay(&error, attempts, self.policy.first_retry(), rng);
            if now + pause >= limit || !retry::should_retry(error.kind, failures) {
                return (Err(error), attempts);
            }
            // Said again at least once a minute, however long the server asks to be left alone.
            let mut left = pause;
            while !left.is_zero() {
                on_retry(&error, left);
                let part = left.min(Duration::from_secs(50));
                self.network.clock.sleep(part);
                left -= part;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::time::SystemTime;

    use super::*;
    use crate::api::base_url::BaseUrl;
    use crate::io::clock::Clock;
    use crate::io::transport::Transport;
    use crate::io::transport::{Request, Response, Source, TransportError};
    use crate::secret::Secret;

    /// A clock that jumps.
    struct Jumping(Cell<Duration>);

    impl Clock for Jumping {
        fn now(&self) -> Duration {
            self.0.get()
        }

        fn wall_clock(&self) -> SystemTime {
            SystemTime::UNIX_EPOCH
        }

        fn sleep(&self, pause: Duration) {
            self.0.set(self.0.get() + pause);
        }
    }

    struct Nothing;

    impl Source for Nothing {
        fn read(&mut self, _: &mut [u8]) -> Result<usize, TransportError> {
            Ok(0)
        }
    }

    /// A server that asks to be left alone for some minutes.
    struct Busy;

    impl Transport for Busy {
        fn send(&self, _: &Request) -> Result<Response<'_>, TransportError> {
            let headers = vec![("retry-after".to_owned(), b"170".to_vec())];
            Ok(Response { status: 503, headers, body: Box::new(Nothing) })
        }
    }

    #[test]
    fn a_probe_is_never_silent_for_more_than_a_minute_and_ends_with_the_wait() {
        let base = BaseUrl::parse("https://testsigma.example", false).unwrap();
        let api = Client::new(base, Secret::parse("0123456789abcdef").unwrap(), Edition::Cloud);
        let policy = Policy { max_wait: Duration::from_secs(400), ..Policy::default() };
        let clock = Jumping(Cell::new(Duration::ZERO));
        let probing = Probing {
            api: &api,
            network: Network { transport: &Busy, clock: &clock },
            policy: &policy,
            started_at: Duration::ZERO,
        };
        let mut said = Vec::new();
        let (edition, requests) =
            probing.probe(&mut fastrand::Rng::with_seed(1), &mut |_, _| said.push(clock.now().as_secs()));
        assert!(edition.is_err() && requests == 3 && clock.now() < policy.max_wait, "{requests} {:?}", clock.now());
        assert!(said.windows(2).all(|two| two[1] - two[0] <= 60) && said.len() > 5, "{said:?}");
    }
}
