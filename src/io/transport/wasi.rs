//! The exchange over wasi:http.
//!
//! waki's own client is not used: it loses the cause of a failed POST at random (it believes the failed body write before it looks at
//! the response), and it sets one timeout of three. wasmtime itself bounds no TLS handshake. So every step here is polled against one
//! deadline of the monotonic clock.

mod body;
mod failure;

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::time::Duration;

use waki::bindings::wasi::clocks::monotonic_clock;
use waki::bindings::wasi::http::outgoing_handler;
use waki::bindings::wasi::http::types::{
    ErrorCode, Fields, FutureIncomingResponse, IncomingResponse, Method as WasiMethod, OutgoingBody, OutgoingRequest,
    RequestOptions, Scheme,
};
use waki::bindings::wasi::io::poll::{Pollable, poll};
use waki::bindings::wasi::io::streams::OutputStream;

use super::{Exchange, Head, Method, Progress, Request, StatusCode, Transport, TransportError, TransportErrorKind};
use body::{Body, content_length};
use failure::{broken, failure};

/// Exchanges through the host's wasi:http.
#[derive(Default)]
pub struct WasiHttp {
    under_way: RefCell<Vec<Weak<RefCell<Stages>>>>,
}

impl Transport for WasiHttp {
    fn begin(&self, request: &Request) -> Box<dyn Exchange + '_> {
        let deadline = Deadline::after(request.timeout);
        let stage = Sending::begin(request).map_or_else(Stage::Failed, Stage::Sending);
        let stages = Rc::new(RefCell::new(Stages { stage, deadline }));
        self.under_way.borrow_mut().push(Rc::downgrade(&stages));
        Box::new(WasiExchange(stages))
    }

    fn wait(&self, longest: Duration) {
        let mut under_way = self.under_way.borrow_mut();
        under_way.retain(|exchange| exchange.strong_count() > 0);
        let exchanges: Vec<_> = under_way.iter().filter_map(Weak::upgrade).collect();
        let exchanges: Vec<_> = exchanges.iter().map(|exchange| exchange.borrow()).collect();
        let timer = monotonic_clock::subscribe_duration(nanoseconds(longest));
        let mut events = vec![&timer];
        for exchange in &exchanges {
            exchange.stage.add_events(&mut events);
            events.push(&exchange.deadline.pollable);
        }
        poll(&events);
    }
}

struct WasiExchange(Rc<RefCell<Stages>>);

impl Exchange for WasiExchange {
    fn poll(&mut self) -> Result<Progress, TransportError> {
        self.0.borrow_mut().poll()
    }
}

/// The instant at which the exchange is over, as something that can be polled.
struct Deadline {
    pollable: Pollable,
    timeout: Duration,
}

impl Deadline {
    fn after(timeout: Duration) -> Self {
        Deadline { pollable: monotonic_clock::subscribe_duration(nanoseconds(timeout)), timeout }
    }

    /// Nothing new has come: is it too late?
    fn pending(&self, stage: &str) -> Result<Progress, TransportError> {
        if self.pollable.ready() { Err(self.missed(stage)) } else { Ok(Progress::Pending) }
    }

    fn missed(&self, stage: &str) -> TransportError {
        let millis = u64::try_from(self.timeout.as_millis()).unwrap_or(u64::MAX);
        TransportError::new(TransportErrorKind::Timeout, format!("{stage}, after {millis} ms"))
    }
}

fn nanoseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX)
}

/// An exchange, from its start to its end.
struct Stages {
    stage: Stage,
    deadline: Deadline,
}

enum Stage {
    /// It could not be started, which is still to be said.
    Failed(TransportError),
    Sending(Sending),
    Waiting(Waiting),
    Receiving(Body),
    Over,
}

impl Stage {
    fn add_events<'s>(&'s self, events: &mut Vec<&'s Pollable>) {
        match self {
            Stage::Sending(sending) => {
                events.extend(sending.pipe.as_ref().map(|pipe| &pipe.ready));
                events.push(&sending.answer.ready);
            }
            Stage::Waiting(waiting) => events.push(&waiting.answer.ready),
            Stage::Receiving(body) => events.push(&body.ready),
            Stage::Failed(_) | Stage::Over => {}
        }
    }
}

impl Stages {
    fn poll(&mut self) -> Result<Progress, TransportError> {
        loop {
            // An event that is ready together with the deadline still counts: what has arrived is used.
            match std::mem::replace(&mut self.stage, Stage::Over) {
                Stage::Over => return Ok(Progress::End),
                Stage::Failed(why) => return Err(why),
                Stage::Sending(mut sending) => match sending.write() {
                    Some(written) => self.stage = Stage::Waiting(sending.finish(written)),
                    None => {
                        let pending = self.deadline.pending("while the request was sent")?;
                        self.stage = Stage::Sending(sending);
                        return Ok(pending);
                    }
                },
                Stage::Waiting(waiting) => match waiting.answer.future.get() {
                    None => {
                        let pending = self.deadline.pending("while waiting for the answer")?;
                        self.stage = Stage::Waiting(waiting);
                        return Ok(pending);
                    }
                    Some(outcome) => {
                        let (head, body) = waiting.answered(outcome)?;
                        self.stage = Stage::Receiving(body);
                        return Ok(Progress::Head(head));
                    }
                },
                Stage::Receiving(mut body) => {
                    let progress = body.next_piece(&self.deadline)?;
                    if !matches!(progress, Progress::End) {
                        self.stage = Stage::Receiving(body);
                    }
                    return Ok(progress);
                }
            }
        }
    }
}

/// The answer that is to come. The fields are in the order in which wasi:http wants them dropped: children first.
struct Answer {
    ready: Pollable,
    future: FutureIncomingResponse,
}

/// The request's body on its way. A server may answer, and close, before it has read everything: the response is looked at before a failed
/// write is believed.
struct Sending {
    /// None for a request without a body.
    pipe: Option<Pipe>,
    body: OutgoingBody,
    rest: Vec<u8>,
    answer: Answer,
}

/// Where the body is written to. The order of the fields is that of [`Answer`].
struct Pipe {
    ready: Pollable,
    stream: OutputStream,
}

/// The request is sent, or could not be `written` to its end.
struct Waiting {
    answer: Answer,
    written: Result<(), TransportError>,
}

impl Sending {
    /// The host starts connecting. The head may leave before the body is written.
    fn begin(request: &Request) -> Result<Self, TransportError> {
        let (outgoing, body) = head(request)?;
        let future = outgoing_handler::handle(outgoing, Some(options(request.timeout))).map_err(failure)?;
        let answer = Answer { ready: future.subscribe(), future };
        let unavailable = |()| TransportError::new(TransportErrorKind::Broken, "the request body cannot be opened");
        let pipe = match request.body.is_empty() {
            true => None,
            false => {
                let stream = body.write().map_err(unavailable)?;
                Some(Pipe { ready: stream.subscribe(), stream })
            }
        };
        Ok(Sending { pipe, body, rest: request.body.clone(), answer })
    }

    /// Writes what there is room for, and says whether that was all; or why it cannot be.
    fn write(&mut self) -> Option<Result<(), TransportError>> {
        let Some(Pipe { stream, .. }) = &self.pipe else { return Some(Ok(())) };
        while !self.rest.is_empty() {
            let room = match stream.check_write() {
                Ok(room) => usize::try_from(room).unwrap_or(usize::MAX).min(self.rest.len()),
                Err(error) => return Some(Err(broken(&error))),
            };
            if room == 0 {
                let early = "answered before the request was read";
                return self.answer.ready.ready().then(|| Err(TransportError::new(TransportErrorKind::Broken, early)));
            }
            if let Err(error) = stream.write(&self.rest[..room]) {
                return Some(Err(broken(&error)));
            }
            self.rest.drain(..room);
            if self.rest.is_empty() {
                return Some(stream.flush().map_err(|error| broken(&error)));
            }
        }
        Some(Ok(()))
    }

    fn finish(self, written: Result<(), TransportError>) -> Waiting {
        let Sending { pipe, body, answer, .. } = self;
        drop(pipe);
        let finished = written.and_then(|()| OutgoingBody::finish(body, None).map_err(failure));
        Waiting { answer, written: finished }
    }
}

type Outcome = Result<Result<IncomingResponse, ErrorCode>, ()>;

impl Waiting {
    fn answered(self, outcome: Outcome) -> Result<(Head, Body), TransportError> {
        let taken_twice = |()| TransportError::new(TransportErrorKind::Broken, "the host gave the answer away");
        let incoming = outcome.map_err(taken_twice).and_then(|outcome| outcome.map_err(failure));
        let incoming = match (incoming, self.written) {
            (Ok(incoming), _) => incoming,
            (Err(TransportError { kind: TransportErrorKind::Broken, .. }), Err(written))
                if written.kind != TransportErrorKind::Broken =>
            {
                return Err(written);
            }
            (Err(failure), _) => return Err(failure),
        };
        let status = StatusCode::from_u16(incoming.status())
            .map_err(|_| TransportError::new(TransportErrorKind::Broken, "the answer has no valid status"))?;
        let headers = incoming.headers().entries();
        let expected = content_length(&headers);
        Ok((Head { status, headers }, Body::open(incoming, expected)?))
    }
}

fn head(request: &Request) -> Result<(OutgoingRequest, OutgoingBody), TransportError> {
    let refused = |part: &str| TransportError::new(TransportErrorKind::Invalid, part);
    let mut headers: Vec<(String, Vec<u8>)> =
        request.headers.iter().map(|(name, value)| ((*name).to_owned(), value.clone().into_bytes())).collect();
    // Without a length a body goes out chunked, which some gateways answer with 411.
    if request.method != Method::GET {
        headers.push(("content-length".to_owned(), request.body.len().to_string().into_bytes()));
    }
    let outgoing = OutgoingRequest::new(Fields::from_list(&headers).map_err(|_| refused("a header"))?);
    let method = match &request.method {
        &Method::GET => WasiMethod::Get,
        &Method::POST => WasiMethod::Post,
        &Method::PUT => WasiMethod::Put,
        other => WasiMethod::Other(other.to_string()),
    };
    outgoing.set_method(&method).map_err(|()| refused("the method"))?;
    outgoing
        .set_scheme(Some(&if request.secure { Scheme::Https } else { Scheme::Http }))
        .map_err(|()| refused("the scheme"))?;
    outgoing.set_authority(Some(&request.authority)).map_err(|()| refused("the host name"))?;
    outgoing.set_path_with_query(Some(&request.path)).map_err(|()| refused("the path"))?;
    let body = outgoing.body().map_err(|()| refused("the body"))?;
    Ok((outgoing, body))
}

/// The host's timeouts, as a second line behind our deadline. All three are the whole time: under jco the connect timeout counts
/// inactivity of the socket, so a shorter one would end slow answers.
fn options(timeout: Duration) -> RequestOptions {
    let nanoseconds = nanoseconds(timeout);
    let options = RequestOptions::new();
    // A host may support none of them; the deadline does not depend on it.
    let _ = options.set_connect_timeout(Some(nanoseconds));
    let _ = options.set_first_byte_timeout(Some(nanoseconds));
    let _ = options.set_between_bytes_timeout(Some(nanoseconds));
    options
}
