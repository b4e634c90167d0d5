//! What guests may send, and how it is sent: the one hook of wasi:http that the host takes over.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use http::uri::{Parts, PathAndQuery};
use http::{HeaderValue, Request, Response, Uri, header};
use http_body_util::BodyExt;
use wasmtime_wasi::runtime::spawn;
use wasmtime_wasi_http::io::TokioIo;
use wasmtime_wasi_http::{Error, RequestOptions, WasiBody, WasiHttpHooks};

use crate::complaint::Complaint;
use crate::connect::Connector;
use crate::origin::Origin;

/// The longest that connecting and TLS may take, whatever the guest asks for.
const CONNECT: Duration = Duration::from_secs(30);
/// The longest that a server may think, whatever the guest asks for.
const FIRST_BYTE: Duration = Duration::from_secs(600);

type Sent = (Response<WasiBody>, Box<dyn Future<Output = Result<(), Error>> + Send>);

/// The rules for all guests of a host.
pub struct Policy {
    /// Denied is what is not in here.
    pub allowed: Vec<Origin>,
    /// How what is allowed is reached.
    pub connector: Connector,
    /// The value of the `authorization` header of every request to an allowed server, `Bearer KEY`, in the place of the guest's: a guest that is
    /// given a placeholder never sees the key. Nobody masks it then in what a server echoes.
    pub authorization: Option<HeaderValue>,
    /// Told what the guest learns only as a code. The host has to keep repetitions from its users.
    pub complain: fn(Complaint<'_>),
}

/// One guest's way out.
#[derive(Clone)]
pub struct Outbound {
    policy: Arc<Policy>,
    /// How many requests it has sent or tried to.
    requests: Arc<AtomicU64>,
}

impl Outbound {
    /// One that keeps to `policy`.
    pub fn new(policy: Arc<Policy>) -> Self {
        Outbound { policy, requests: Arc::default() }
    }

    /// How many requests were sent or tried so far.
    pub fn requests(&self) -> u64 {
        self.requests.load(Ordering::Relaxed)
    }
}

impl WasiHttpHooks for Outbound {
    fn send_request(
        &mut self,
        mut request: Request<WasiBody>,
        options: Option<RequestOptions>,
        _: Box<dyn Future<Output = Result<(), Error>> + Send>,
    ) -> Box<dyn Future<Output = Result<Sent, Error>> + Send> {
        self.requests.fetch_add(1, Ordering::Relaxed);
        let policy = Arc::clone(&self.policy);
        Box::new(async move {
            let server = Origin::of(request.uri()).ok_or(Error::HttpRequestUriInvalid)?;
            if !policy.allowed.contains(&server) {
                (policy.complain)(Complaint::NotAllowed(&server));
                return Err(Error::HttpRequestDenied);
            }
            if let Some(value) = &policy.authorization {
                request.headers_mut().insert(header::AUTHORIZATION, value.clone());
            }
            let sent = send(&policy.connector, &server, request, options.unwrap_or_default()).await;
            if let Err(Error::Tls(error)) = &sent {
                (policy.complain)(Complaint::Tls(&server, error));
            }
            if let (Err(Error::Connect(error)), Some(proxy)) = (&sent, &policy.connector.proxy) {
                (policy.complain)(Complaint::Proxy(&proxy.address, &server, error));
            }
            sent
        })
    }
}

/// One connection per request, as wasmtime's own sender does it: a guest that polls every few seconds gains nothing
/// from keeping one.
async fn send(
    connector: &Connector,
    server: &Origin,
    mut request: Request<WasiBody>,
    options: RequestOptions,
) -> Result<Sent, Error> {
    let limit = options.connect_timeout.unwrap_or(CONNECT).min(CONNECT);
    let stream = connector.connect(server, limit).await?;
    match &connector.proxy {
        // A proxy reads the whole URL of a plain request; a server reads the path alone.
        Some(proxy) if !server.https => {
            if let Some(value) = &proxy.authorization {
                request.headers_mut().insert(header::PROXY_AUTHORIZATION, value.clone());
            }
        }
        _ => *request.uri_mut() = path_of(request.uri())?,
    }
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    // Dropped with the exchange, and the connection with it.
    let connection = spawn(connection);
    let limit = options.first_byte_timeout.unwrap_or(FIRST_BYTE).min(FIRST_BYTE);
    let response =
        tokio::time::timeout(limit, sender.send_request(request)).await.map_err(|_| Error::ConnectionReadTimeout)??;
    // No limit for the body here: the call as a whole has one, and the component its own for each exchange.
    let response = response.map(|body| body.map_err(Error::from).boxed_unsync());
    Ok((response, Box::new(async move { connection.await.map_err(Error::from) })))
}

fn path_of(uri: &Uri) -> Result<Uri, Error> {
    let mut parts = Parts::default();
    parts.path_and_query = Some(uri.path_and_query().cloned().unwrap_or(PathAndQuery::from_static("/")));
    Uri::from_parts(parts).map_err(|_| Error::HttpRequestUriInvalid)
}
