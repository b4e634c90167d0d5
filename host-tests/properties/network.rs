//! What lies between a gate and its [`Server`]s: time, and all that goes wrong on the way.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use serde_json::Value;
use testsigma::io::clock::Clock;
use testsigma::io::transport::{
    Answered, Exchange, Head, Method, Progress, Request, StatusCode, Transport, TransportError, TransportErrorKind,
};

use super::server::{Ids, Server};
use super::world::{KEY, SimClock};

/// The transport to a [`Server`].
pub struct Sim<'c> {
    /// The servers, one for each plan, which know nothing of each other.
    pub servers: Vec<RefCell<Server>>,
    /// The clock that waiting spends.
    pub clock: &'c SimClock,
    /// When the answers that are on their way are there.
    pub ready: RefCell<Vec<Duration>>,
    /// The exchange that stalls for all its time, counted from 0, if one does.
    pub stalls: Option<usize>,
    /// The exchanges so far.
    pub exchanges: Cell<usize>,
}

impl Transport for Sim<'_> {
    fn begin(&self, request: &Request) -> Box<dyn Exchange + '_> {
        let begun = self.clock.now();
        let (mut took, mut answered) = self.exchange(request);
        let exchange = self.exchanges.replace(self.exchanges.get() + 1);
        if self.stalls == Some(exchange) {
            let why = "while waiting for the answer";
            (took, answered) =
                (request.timeout, Answered::failed(TransportError::new(TransportErrorKind::Timeout, why)));
        }
        let ready = begun + took.min(request.timeout);
        self.ready.borrow_mut().push(ready);
        Box::new(Arriving { clock: self.clock, ready, answered })
    }

    fn wait(&self, longest: Duration) {
        let now = self.clock.now();
        let mut ready = self.ready.borrow_mut();
        ready.retain(|ready| *ready > now);
        let left = ready.iter().map(|ready| *ready - now).min().unwrap_or(longest);
        // A wait for nothing, again and again, would never end.
        self.clock.spend(left.min(longest).max(Duration::from_micros(1)));
    }
}

/// The place of the plan that a request is about, as its id tells.
fn plan_of(request: &Request) -> usize {
    let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
    let id = match request.method {
        Method::POST => {
            let body: Value = serde_json::from_slice(&request.body).expect("the trigger is JSON");
            body["executionId"].as_str().and_then(|id| id.parse().ok()).or(body["executionId"].as_u64())
        }
        _ => {
            let of_plan = query.split('&').find_map(|pair| pair.strip_prefix("executionId="));
            path.split('/').rev().find_map(|part| part.parse().ok()).or(of_plan.and_then(|id| id.parse().ok()))
        }
    };
    usize::try_from(Ids::index(id.expect("an id"))).expect("a place")
}

/// An answer on its way.
struct Arriving<'c> {
    clock: &'c SimClock,
    ready: Duration,
    answered: Answered,
}

impl Exchange for Arriving<'_> {
    fn poll(&mut self) -> Result<Progress, TransportError> {
        if self.clock.now() < self.ready { Ok(Progress::Pending) } else { self.answered.poll() }
    }
}

impl Sim<'_> {
    /// A lie can make up an id that is no plan's: it is the first one's to answer.
    fn server_of(&self, request: &Request) -> &RefCell<Server> {
        self.servers.get(plan_of(request)).unwrap_or(&self.servers[0])
    }

    /// How long it takes, and what comes of it.
    fn exchange(&self, request: &Request) -> (Duration, Answered) {
        let mut server = self.server_of(request).borrow_mut();
        let now = self.clock.now();
        let wrong = server.rng.u8(..) < server.hostility;
        let kind = match server.stuck {
            Some(kind) => Some(kind),
            None if wrong => Some(server.rng.u8(..20)),
            None => None,
        };
        if kind.is_some() && server.rng.u8(..20) == 0 {
            server.stuck = kind;
        }
        let latency = match kind {
            // All the time that there is, and then an answer.
            Some(19) => request.timeout.mul_f64(server.rng.f64() * 0.99),
            _ => Duration::from_millis(server.rng.u64(5..1500)).min(request.timeout),
        };
        let verb = format!("{:?} {} after {now:?}: ", request.method, request.path);
        server.journal.push(format!("{verb}{kind:?}"));
        let fail = |reason, detail: &str| (latency, Answered::failed(TransportError::new(reason, detail.to_owned())));

        // What goes wrong before the request arrives.
        match kind {
            Some(0) => return fail(TransportErrorKind::Dns, "no such host"),
            Some(1) => return fail(TransportErrorKind::Refused, ""),
            Some(2) => return fail(TransportErrorKind::Tls, ""),
            _ => {}
        }
        let posts = u32::from(request.method == Method::POST);
        server.posts += posts;
        if let Some(kind @ 3..=5) = kind {
            // It arrives or not, and no answer comes back.
            if server.rng.bool() {
                server.faithful(request, now);
            }
            if kind == 3 {
                let (_, failed) = fail(TransportErrorKind::Timeout, "while waiting for the answer");
                return (request.timeout, failed);
            }
            return fail(TransportErrorKind::Broken, "closed by the other side");
        }
        let plain =
            |status: u16, kind: &str, body: &str| (status, kind.to_owned(), body.replace("KEY", KEY).into_bytes());
        let mut headers = Vec::new();
        let (status, media, body) = match kind {
            Some(6) => plain(502, "text/html", "<html>502 Bad Gateway KEY</html>"),
            Some(7) => plain(503, "text/plain", "KEY"),
            Some(8) => {
                headers.push(("Retry-After".to_owned(), server.rng.u32(..100_000).to_string().into_bytes()));
                plain(429, "application/json", "{}")
            }
            Some(9) => plain(401, "application/json", "Incorrect API Key KEY"),
            Some(10) => plain(404, "application/json", "{\"error\":\"KEY\"}"),
            Some(11) => plain(200, "text/html", "<html>login KEY</html>"),
            Some(12) => plain(302, "text/html", ""),
            Some(13) => plain(200, "application/json", "{\"id\":1}"),
            Some(14) => plain(200, "application/json", ""),
            Some(15) => plain(400, "application/json", "{\"error\":\"KEY\"}"),
            Some(16) => plain(500, "application/json", "{\"error\":\"KEY\\n::error::\"}"),
            _ => {
                let (status, body) = server.faithful(request, now);
                (status, "application/json".to_owned(), body)
            }
        };
        let date = httpdate::fmt_http_date(self.clock.wall_clock());
        headers.push(("date".to_owned(), date.into_bytes()));
        headers.push(("content-type".to_owned(), media.into_bytes()));
        let body = match &mut server.lie {
            Some(lie) => lie.told(body),
            None => body,
        };
        // And what goes wrong on the way back, although the request had its effect.
        let cut = matches!(kind, Some(17 | 18)).then(|| server.rng.usize(..=body.len().saturating_sub(1)));
        if cut.is_none() {
            server.note_delivered(request, status, &body);
        }
        let head = Head { status: StatusCode::from_u16(status).expect("a status"), headers };
        let broken = || TransportError::new(TransportErrorKind::Broken, "the answer is incomplete");
        let answered = match cut {
            Some(cut) => Answered::cut(head, body[..cut].to_vec(), broken()),
            None => Answered::with(head, body),
        };
        (latency, answered)
    }
}
