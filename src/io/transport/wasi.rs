//! The exchange over wasi:http.
//!
//! waki's own client is not used: it loses the cause of a failed POST at random (it believes the failed body write before it looks at
//! the response), and it sets one timeout of three. wasmtime itself bounds no TLS handshake. So every step here is polled against one
//! deadline of the monotonic clock.

use std::io::{self, Read};
use std::time::Duration;

use waki::bindings::wasi::clocks::monotonic_clock;
use waki::bindings::wasi::http::outgoing_handler;
use waki::bindings::wasi::http::types::{
    ErrorCode, Fields, FutureIncomingResponse, IncomingBody, IncomingResponse, Method as WasiMethod, OutgoingBody,
    OutgoingRequest, RequestOptions, Scheme,
};
use waki::bindings::wasi::io::poll::{Pollable, poll};
use waki::bindings::wasi::io::streams::{InputStream, OutputStream, StreamError};

use super::{
    MAX_BODY, Method, Request, Response, StatusCode, Transport, TransportError, TransportErrorKind, is_about_tls,
};

/// Exchanges through the host's wasi:http.
pub struct WasiHttp;

impl Transport for WasiHttp {
    fn send(&self, request: &Request) -> Result<Response<'_>, TransportError> {
        let deadline = Deadline::after(request.timeout);
        let (outgoing, body) = head(request)?;

        // 1. The host starts connecting. The head may leave before the body is written.
        let future = outgoing_handler::handle(outgoing, Some(options(request.timeout))).map_err(failure)?;

        // 2. The body. A server may answer, and close, before it has read everything: the response is looked at before a failed write
        //    is believed.
        let written = write(body, &request.body, &deadline, &future);

        // 3. The head of the answer.
        let incoming = match (answer(&future, &deadline), written) {
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
        Ok(Response { status, headers, body: Box::new(Body::open(incoming, expected, deadline)?) })
    }
}

/// How much of a body is read without asking whether the time is over, in bytes: what has arrived in time is used.
const UNTIMED: u64 = 64 << 10;

/// The instant at which the exchange is over, as something that can be polled.
struct Deadline {
    pollable: Pollable,
    timeout: Duration,
}

impl Deadline {
    fn after(timeout: Duration) -> Self {
        let nanoseconds = u64::try_from(timeout.as_nanos()).unwrap_or(u64::MAX);
        Deadline { pollable: monotonic_clock::subscribe_duration(nanoseconds), timeout }
    }

    /// Blocks until one of `events` is ready, or fails because the time is over.
    fn wait(&self, events: &[&Pollable], stage: &str) -> Result<(), TransportError> {
        let mut all = vec![&self.pollable];
        all.extend(events);
        // An event that is ready together with the deadline still counts: what has arrived is used.
        if poll(&all) == [0] { Err(self.missed(stage)) } else { Ok(()) }
    }

    fn missed(&self, stage: &str) -> TransportError {
        let millis = u64::try_from(self.timeout.as_millis()).unwrap_or(u64::MAX);
        TransportError::new(TransportErrorKind::Timeout, format!("{stage}, after {millis} ms"))
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
    let nanoseconds = u64::try_from(timeout.as_nanos()).unwrap_or(u64::MAX);
    let options = RequestOptions::new();
    // A host may support none of them; the deadline does not depend on it.
    let _ = options.set_connect_timeout(Some(nanoseconds));
    let _ = options.set_first_byte_timeout(Some(nanoseconds));
    let _ = options.set_between_bytes_timeout(Some(nanoseconds));
    options
}

fn write(
    body: OutgoingBody,
    bytes: &[u8],
    deadline: &Deadline,
    answer: &FutureIncomingResponse,
) -> Result<(), TransportError> {
    if !bytes.is_empty() {
        let stream = body
            .write()
            .map_err(|()| TransportError::new(TransportErrorKind::Broken, "the request body cannot be opened"))?;
        write_all(&stream, bytes, deadline, answer)?;
    }
    OutgoingBody::finish(body, None).map_err(failure)
}

fn write_all(
    stream: &OutputStream,
    mut bytes: &[u8],
    deadline: &Deadline,
    answer: &FutureIncomingResponse,
) -> Result<(), TransportError> {
    let ready = stream.subscribe();
    let answered = answer.subscribe();
    while !bytes.is_empty() {
        let room = usize::try_from(stream.check_write().map_err(|e| broken(&e))?).unwrap_or(usize::MAX);
        if room == 0 {
            deadline.wait(&[&ready, &answered], "while the request was sent")?;
            if answered.ready() {
                return Err(TransportError::new(TransportErrorKind::Broken, "answered before the request was read"));
            }
            continue;
        }
        let (now, later) = bytes.split_at(room.min(bytes.len()));
        stream.write(now).map_err(|e| broken(&e))?;
        bytes = later;
    }
    stream.flush().map_err(|e| broken(&e))
}

fn answer(future: &FutureIncomingResponse, deadline: &Deadline) -> Result<IncomingResponse, TransportError> {
    let ready = future.subscribe();
    loop {
        if let Some(outcome) = future.get() {
            let taken_twice = |()| TransportError::new(TransportErrorKind::Broken, "the host gave the answer away");
            return outcome.map_err(taken_twice)?.map_err(failure);
        }
        deadline.wait(&[&ready], "while waiting for the answer")?;
    }
}

/// The length that the body has to have. Beside a transfer coding it says nothing (RFC 9112 §6.3).
fn content_length(headers: &[(String, Vec<u8>)]) -> Option<u64> {
    let find = |wanted: &str| headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
    if find("transfer-encoding").is_some() {
        return None;
    }
    let (_, value) = find("content-length")?;
    std::str::from_utf8(value).ok()?.trim().parse().ok()
}

/// The body of an answer. The fields are in the order in which wasi:http wants them dropped: children first.
struct Body {
    ready: Pollable,
    stream: InputStream,
    _body: IncomingBody,
    _response: IncomingResponse,
    deadline: Deadline,
    expected: Option<u64>,
    received: u64,
    ended: bool,
}

impl Body {
    fn open(response: IncomingResponse, expected: Option<u64>, deadline: Deadline) -> Result<Self, TransportError> {
        let unavailable = |()| TransportError::new(TransportErrorKind::Broken, "the answer's body cannot be opened");
        let body = response.consume().map_err(unavailable)?;
        let stream = body.stream().map_err(unavailable)?;
        let ready = stream.subscribe();
        Ok(Body { ready, stream, _body: body, _response: response, deadline, expected, received: 0, ended: false })
    }

    /// The end of the body, or the failure that it ends too early.
    fn at_end(&mut self) -> Result<usize, TransportError> {
        self.ended = true;
        match self.expected {
            // Hosts differ in whether they notice this themselves.
            Some(expected) if expected != self.received => {
                let detail = format!("{} bytes of {expected} arrived", self.received);
                Err(TransportError::new(TransportErrorKind::Broken, detail))
            }
            _ => Ok(0),
        }
    }
}

impl Read for Body {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        Ok(self.next_piece(buffer)?)
    }
}

impl Body {
    fn next_piece(&mut self, buffer: &mut [u8]) -> Result<usize, TransportError> {
        if self.ended || buffer.is_empty() {
            return Ok(0);
        }
        loop {
            match self.stream.read(buffer.len() as u64) {
                Ok(bytes) if bytes.is_empty() => self.deadline.wait(&[&self.ready], "in the middle of the answer")?,
                // What comes without a pause is never waited for, so the deadline must be asked about.
                Ok(_) if self.received > UNTIMED && self.deadline.pollable.ready() => {
                    return Err(self.deadline.missed("in the middle of the answer"));
                }
                Ok(bytes) => {
                    buffer[..bytes.len()].copy_from_slice(&bytes);
                    self.received += bytes.len() as u64;
                    if self.received > MAX_BODY {
                        let detail = format!("more than {} MiB", MAX_BODY >> 20);
                        return Err(TransportError::new(TransportErrorKind::TooLarge, detail));
                    }
                    // All is here: nothing is waited for to hear that there is no more.
                    self.ended = self.expected == Some(self.received);
                    return Ok(bytes.len());
                }
                Err(StreamError::Closed) => return self.at_end(),
                Err(error) => return Err(broken(&error)),
            }
        }
    }
}

/// A failed stream. `http-error-code` would say more, but traps under jco; `to-debug-string` is safe, and its first line is all that
/// is wanted of it: with `RUST_BACKTRACE=1` wasmtime appends a backtrace of the host.
fn broken(error: &StreamError) -> TransportError {
    let detail = match error {
        StreamError::LastOperationFailed(error) => {
            error.to_debug_string().lines().next().unwrap_or_default().chars().take(200).collect()
        }
        StreamError::Closed => "closed by the other side".to_owned(),
    };
    TransportError::new(TransportErrorKind::Broken, detail)
}

/// wasi:http's 39 error codes in the terms that decide what happens next.
fn failure(code: ErrorCode) -> TransportError {
    let kind = match &code {
        ErrorCode::DnsError(_) | ErrorCode::DnsTimeout => TransportErrorKind::Dns,
        ErrorCode::ConnectionRefused
        | ErrorCode::DestinationNotFound
        | ErrorCode::DestinationUnavailable
        | ErrorCode::DestinationIpProhibited
        | ErrorCode::DestinationIpUnroutable
        | ErrorCode::ConnectionLimitReached => TransportErrorKind::Refused,
        ErrorCode::TlsProtocolError | ErrorCode::TlsCertificateError => TransportErrorKind::Tls,
        // jco has no code for it, only Node's words.
        ErrorCode::InternalError(Some(text)) if is_about_tls(text) => TransportErrorKind::Tls,
        ErrorCode::HttpRequestDenied => TransportErrorKind::Forbidden,
        ErrorCode::HttpRequestUriInvalid
        | ErrorCode::HttpRequestMethodInvalid
        | ErrorCode::HttpRequestUriTooLong
        | ErrorCode::HttpRequestHeaderSectionSize(_)
        | ErrorCode::HttpRequestHeaderSize(_) => TransportErrorKind::Invalid,
        // `connection-timeout` is a connection that was never made under wasmtime, but an idle one under jco.
        ErrorCode::ConnectionTimeout
        | ErrorCode::ConnectionReadTimeout
        | ErrorCode::ConnectionWriteTimeout
        | ErrorCode::HttpResponseTimeout => TransportErrorKind::Timeout,
        _ => TransportErrorKind::Broken,
    };
    TransportError::new(kind, detail(&code))
}

fn detail(code: &ErrorCode) -> String {
    match code {
        ErrorCode::DnsError(payload) => payload.rcode.clone().unwrap_or_default(),
        ErrorCode::InternalError(text) => {
            text.as_deref().and_then(|t| t.lines().next()).unwrap_or_default().chars().take(200).collect()
        }
        ErrorCode::ConnectionTerminated => "closed by the other side".to_owned(),
        ErrorCode::HttpResponseIncomplete => "the answer is incomplete".to_owned(),
        ErrorCode::HttpProtocolError => "closed early, or not HTTP".to_owned(),
        ErrorCode::HttpResponseHeaderSectionSize(_) => "the answer's headers are too large".to_owned(),
        _ => String::new(),
    }
}
