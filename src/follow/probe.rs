//! Finding out which edition a server is, before anything is started.

use std::time::Duration;

use super::retry::{self, RetryState};
use super::{LIMIT_GRACE, Policy};
use crate::api::Edition;
use crate::api::client::Client;
use crate::api::error::ApiError;
use crate::io::Network;

/// The longest pause that nothing is said in.
const MAX_SILENCE: Duration = Duration::from_secs(50);

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
    /// The edition, or the last failure after as many tries as an unknown server gets; and the number of requests made. `on_retry` is told
    /// of failures that are followed by another try, and of the pause before it: once a minute at least.
    pub fn run(
        &self,
        rng: &mut fastrand::Rng,
        on_retry: &mut dyn FnMut(&ApiError, Duration),
    ) -> (Result<Edition, ApiError>, u32) {
        let clock = self.network.clock;
        let limit = self.started_at.saturating_add(self.policy.max_wait);
        let mut failures = RetryState::default();
        loop {
            let left = limit.saturating_add(LIMIT_GRACE).saturating_sub(clock.now());
            let answer = self.client.probe_edition(self.network, self.policy.request_timeout.min(left));
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
                on_retry(&error, left);
                let part = left.min(MAX_SILENCE);
                clock.sleep(part);
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
    use crate::io::transport::{Request, Response, StatusCode, TransportError};
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

    /// A server that asks to be left alone for some minutes.
    struct Busy;

    impl Transport for Busy {
        fn send(&self, _: &Request) -> Result<Response<'_>, TransportError> {
            let headers = vec![("retry-after".to_owned(), b"170".to_vec())];
            Ok(Response { status: StatusCode::SERVICE_UNAVAILABLE, headers, body: Box::new(std::io::empty()) })
        }
    }

    #[test]
    fn a_probe_is_never_silent_for_more_than_a_minute_and_ends_with_the_wait() {
        let base = BaseUrl::parse("https://testsigma.example", false).unwrap();
        let api = Client::new(base, Secret::parse("0123456789abcdef").unwrap(), Edition::Cloud);
        let policy = Policy { max_wait: Duration::from_secs(400), ..Policy::default() };
        let clock = Jumping(Cell::new(Duration::ZERO));
        let probe = Probe {
            client: &api,
            network: Network { transport: &Busy, clock: &clock },
            policy: &policy,
            started_at: Duration::ZERO,
        };
        let mut said = Vec::new();
        let (edition, requests) =
            probe.run(&mut fastrand::Rng::with_seed(1), &mut |_, _| said.push(clock.now().as_secs()));
        assert!(edition.is_err() && requests == 3 && clock.now() < policy.max_wait, "{requests} {:?}", clock.now());
        assert!(said.windows(2).all(|two| two[1] - two[0] <= 60) && said.len() > 5, "{said:?}");
    }
}
