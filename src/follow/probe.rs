//! Finding out which edition a server is, before anything is started.

use std::time::Duration;

use super::retry::{self, RetryState};
use super::{LIMIT_GRACE, Policy};
use crate::api::Edition;
use crate::api::client::Client;
use crate::api::error::ApiError;
use crate::api::exchange::MAX_SILENCE;
use crate::io::Network;

/// What happens meanwhile.
#[derive(Clone, Copy, Debug)]
pub enum ProbeEvent<'e> {
    /// A try has failed, and another one is made.
    Failed {
        /// How.
        error: &'e ApiError,
        /// The pause before that.
        retry_in: Duration,
    },
    /// The answer is waited for.
    Waiting {
        /// Verb and URL.
        request: &'e str,
        /// For so long.
        waited: Duration,
    },
}

/// A server that is asked for its edition by a read that starts nothing.
pub struct Probe<'p> {
    /// The server.
    pub client: &'p Client,
    /// For requests and for time.
    pub network: Network<'p>,
    /// How to wait.
    pub policy: &'p Policy,
    /// When the command began: `max_wait` counts from then.
    pub started_at: Duration,
}

impl Probe<'_> {
    /// The edition, or the last failure after as many tries as an unknown server gets; and the number of requests made. `told` is told once a
    /// minute at least.
    pub fn run(
        &self,
        rng: &mut fastrand::Rng,
        told: &mut dyn FnMut(ProbeEvent<'_>),
    ) -> (Result<Edition, ApiError>, u32) {
        let clock = self.network.clock;
        let limit = self.started_at.saturating_add(self.policy.max_wait);
        let mut failures = RetryState::default();
        loop {
            let left = limit.saturating_add(LIMIT_GRACE).saturating_sub(clock.now());
            let timeout = self.policy.request_timeout.min(left);
            let mut on_wait = |request: &str, waited| told(ProbeEvent::Waiting { request, waited });
            let answer = self.client.probe_edition(self.network, timeout, &mut on_wait);
            let error = match answer {
                Ok(edition) => return (Ok(edition), failures.attempts + 1),
                Err(error) => error,
            };
            let now = clock.now();
            let context = failures.failed(now, &error);
            let pause = retry::delay(&error, context.attempts, self.policy.first_retry(), rng);
            if now + pause >= limit || !retry::should_retry(&error, context) {
                return (Err(error), context.attempts);
            }
            let mut left = pause;
            while !left.is_zero() {
                told(ProbeEvent::Failed { error: &error, retry_in: left });
                let part = left.min(MAX_SILENCE);
                self.network.transport.wait(part);
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
    use crate::io::transport::{
        Answered, Exchange, Head, Progress, Request, StatusCode, Transport, TransportError, TransportErrorKind,
    };
    use crate::secret::Secret;

    /// A clock that jumps, and a server that asks to be left alone for some minutes, or never answers.
    struct World {
        now: Cell<Duration>,
        stalls: bool,
        deadline: Cell<Duration>,
    }

    impl Clock for World {
        fn now(&self) -> Duration {
            self.now.get()
        }

        fn wall_clock(&self) -> SystemTime {
            SystemTime::UNIX_EPOCH
        }
    }

    struct Stalled<'w>(&'w World);

    impl Exchange for Stalled<'_> {
        fn poll(&mut self) -> Result<Progress, TransportError> {
            if self.0.now() < self.0.deadline.get() {
                return Ok(Progress::Pending);
            }
            Err(TransportError::new(TransportErrorKind::Timeout, ""))
        }
    }

    impl Transport for World {
        fn begin(&self, request: &Request) -> Box<dyn Exchange + '_> {
            self.deadline.set(self.now() + request.timeout);
            if self.stalls {
                return Box::new(Stalled(self));
            }
            let headers = vec![("retry-after".to_owned(), b"170".to_vec())];
            Box::new(Answered::with(Head { status: StatusCode::SERVICE_UNAVAILABLE, headers }, Vec::new()))
        }

        fn wait(&self, longest: Duration) {
            let left = self.deadline.get().saturating_sub(self.now());
            self.now.set(self.now() + if self.stalls && !left.is_zero() { longest.min(left) } else { longest });
        }
    }

    #[test]
    fn a_probe_is_never_silent_for_more_than_a_minute_and_ends_with_the_wait() {
        let base = BaseUrl::parse("https://testsigma.example", false).unwrap();
        let api = Client::new(base, Secret::parse("0123456789abcdef").unwrap(), Edition::Cloud);
        let (max_wait, request_timeout) = (Duration::from_secs(400), Duration::from_secs(150));
        let policy = Policy { max_wait, request_timeout, ..Policy::default() };
        for (stalls, tries) in [(false, 3), (true, 3)] {
            let world = World { now: Cell::default(), stalls, deadline: Cell::default() };
            let network = Network { transport: &world, clock: &world };
            let probe = Probe { client: &api, network, policy: &policy, started_at: Duration::ZERO };
            let mut said = vec![0];
            let (edition, requests) =
                probe.run(&mut fastrand::Rng::with_seed(1), &mut |_| said.push(world.now().as_secs()));
            said.push(world.now().as_secs());
            assert!(edition.is_err() && requests == tries, "{requests}");
            assert!(world.now() <= max_wait + LIMIT_GRACE, "{:?}", world.now());
            assert!(said.windows(2).all(|two| two[1] - two[0] <= 60) && said.len() > 5, "{said:?}");
        }
    }
}
