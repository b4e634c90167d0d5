//! One exchange with the server on its way: to a whole answer, or to a report in pieces.

use std::time::{Duration, SystemTime};

use super::answer::unreadable;
use super::client::Client;
use super::error::ApiError;
use crate::io::Network;
use crate::io::clock::Clock;
use crate::io::transport::{Exchange, Head, MAX_HELD, Method, Progress, Request, TransportError, TransportErrorKind};

/// A request that was sent. Dropped, it is given up.
pub struct Sending<'t> {
    asked: Asked,
    exchange: Box<dyn Exchange + 't>,
    head: Option<Head>,
    body: Vec<u8>,
}

/// What an answer is held against.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Verb and URL, for messages.
    pub name: String,
    /// Whether it is the request that starts a run.
    pub is_post: bool,
    /// When it was sent.
    pub at: Duration,
    /// The same on the wall clock.
    pub wall: SystemTime,
}

/// A whole answer, whatever its status.
pub struct Received {
    /// To what.
    pub asked: Asked,
    /// When all of it was here.
    pub until: Duration,
    /// Its head.
    pub head: Head,
    /// Its body, or what cut it short.
    pub body: Result<Vec<u8>, TransportError>,
}

/// What the head of a report says of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReportHead {
    /// The encoding that its header names.
    pub charset: Option<String>,
    /// What the server says of the end of this report format: its `Sunset` or `Deprecation` header.
    pub sunset: Option<String>,
}

/// What has come of a report.
#[derive(Debug)]
pub enum ReportProgress {
    /// It begins.
    Head(ReportHead),
    /// A piece of it. The key may be in it.
    Piece(Vec<u8>),
    /// It is whole.
    End,
}

impl Sending<'_> {
    /// What was asked, and when.
    pub fn asked(&self) -> &Asked {
        &self.asked
    }

    /// The whole answer once it is here, or why there is none. Nothing is to be asked after it.
    pub fn poll(&mut self, client: &Client, clock: &dyn Clock) -> Option<Result<Received, ApiError>> {
        loop {
            let body = match self.exchange.poll() {
                Ok(Progress::Pending) => return None,
                Ok(Progress::Head(head)) => {
                    self.begun(client, clock, head);
                    continue;
                }
                Ok(Progress::Piece(piece)) if self.body.len() + piece.len() > MAX_HELD => {
                    Err(TransportError::new(TransportErrorKind::TooLarge, format!("more than {} MiB", MAX_HELD >> 20)))
                }
                Ok(Progress::Piece(piece)) => {
                    if self.body.is_empty() {
                        self.body = piece;
                    } else {
                        self.body.extend_from_slice(&piece);
                    }
                    continue;
                }
                Ok(Progress::End) => Ok(std::mem::take(&mut self.body)),
                Err(why) => Err(why),
            };
            return Some(match (self.head.take(), body) {
                (Some(head), body) => Ok(Received { asked: self.asked.clone(), until: clock.now(), head, body }),
                (None, Err(why)) => Err(client.failed(&self.asked.name, &why)),
                (None, Ok(_)) => {
                    Err(client.failed(&self.asked.name, &TransportError::new(TransportErrorKind::Broken, "")))
                }
            });
        }
    }

    /// What has come of a report since the last time; none while nothing has. What arrives is not necessarily JUnit: an unfinished run is
    /// answered with a sentence and HTTP 200 (`JunitReportsController`). Nothing is to be asked after its end.
    ///
    /// # Errors
    /// Why nothing more comes.
    pub fn poll_report(&mut self, client: &Client, clock: &dyn Clock) -> Result<Option<ReportProgress>, ApiError> {
        let is_refused = |head: &Option<Head>| head.as_ref().is_some_and(|head| !head.status.is_success());
        if is_refused(&self.head) {
            return self.poll(client, clock).map_or(Ok(None), |answer| Err(client.report_refused(answer)));
        }
        match self.exchange.poll() {
            Ok(Progress::Pending) => Ok(None),
            Ok(Progress::Head(head)) => {
                self.begun(client, clock, head);
                match &self.head {
                    Some(head) if head.status.is_success() => match unreadable(head) {
                        Some(why) => Err(client.malformed(&self.asked, head, &why)),
                        None => Ok(Some(ReportProgress::Head(client.report_head(head)))),
                    },
                    _ => self.poll_report(client, clock),
                }
            }
            Ok(Progress::Piece(piece)) => Ok(Some(ReportProgress::Piece(piece))),
            Ok(Progress::End) => Ok(Some(ReportProgress::End)),
            Err(why) => Err(client.failed(&self.asked.name, &why)),
        }
    }

    /// The head of the answer, whose date tells the server's clock.
    fn begun(&mut self, client: &Client, clock: &dyn Clock, head: Head) {
        if let Some(date) = head.header("date").and_then(|date| httpdate::parse_http_date(date).ok()) {
            client.observe(self.asked.at, clock.now(), date);
        }
        self.head = Some(head);
    }
}

impl Client {
    /// Sends a request.
    pub fn begin<'t>(&self, network: Network<'t>, request: &Request) -> Sending<'t> {
        let asked = Asked {
            name: self.name(request),
            is_post: request.method == Method::POST,
            at: network.clock.now(),
            wall: network.clock.wall_clock(),
        };
        Sending { asked, exchange: network.transport.begin(request), head: None, body: Vec::new() }
    }

    /// Waits for the whole answer to one request. `on_wait` is told what is waited for, and for how long: once a minute at least.
    pub(super) fn complete(
        &self,
        network: Network<'_>,
        request: &Request,
        on_wait: &mut dyn FnMut(&str, Duration),
    ) -> Result<Received, ApiError> {
        let mut sending = self.begin(network, request);
        let mut told = sending.asked.at;
        loop {
            if let Some(answer) = sending.poll(self, network.clock) {
                return answer;
            }
            network.transport.wait(MAX_SILENCE.saturating_sub(network.clock.now().saturating_sub(told)));
            let now = network.clock.now();
            if now.saturating_sub(told) >= MAX_SILENCE {
                told = now;
                on_wait(&sending.asked.name, now.saturating_sub(sending.asked.at));
            }
        }
    }
}

/// The longest wait that nothing is said in.
pub const MAX_SILENCE: Duration = Duration::from_secs(50);
