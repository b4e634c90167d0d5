//! One bounded HTTP exchange.
//!
//! [`Transport`] is all that the rest of the crate knows of HTTP; `transport/wasi.rs` is the only module that knows wasi:http.

#[cfg(target_arch = "wasm32")]
pub mod wasi;

use std::fmt;
use std::io::{self, Read};
use std::time::Duration;

pub use http::{Method, StatusCode};
use thiserror::Error;

/// The longest report that is read, in bytes. Reports are streamed, so this does not bound memory.
pub const MAX_BODY: u64 = 64 << 20;

/// The longest other answer that is read, in bytes: it is held whole. Testsigma's are a few kilobytes.
pub const MAX_HELD: usize = 4 << 20;

/// One request.
#[derive(Clone)]
pub struct Request {
    /// GET, POST or PUT.
    pub method: Method,
    /// Whether to use TLS.
    pub secure: bool,
    /// Host, and port if any.
    pub authority: String,
    /// Path and query.
    pub path: String,
    /// Names in lower case. `content-length` is set by the transport.
    pub headers: Vec<(&'static str, String)>,
    /// Empty for requests without a body.
    pub body: Vec<u8>,
    /// The time for everything: name resolution, connection, TLS, first byte and body.
    pub timeout: Duration,
}

/// An answer: its head is here, its body still on the way.
pub struct Response<'t> {
    /// The HTTP status.
    pub status: StatusCode,
    /// Names as received, in the order received.
    pub headers: Vec<(String, Vec<u8>)>,
    /// The body. What its reader fails with is a [`TransportError`].
    pub body: Box<dyn Read + 't>,
}

impl Response<'_> {
    /// The first value of a header, if it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        let (_, value) = self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name))?;
        std::str::from_utf8(value).ok().map(str::trim)
    }

    /// The media type in lower case, without parameters.
    pub fn media_type(&self) -> String {
        let value = self.header("content-type").unwrap_or_default();
        value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }

    /// Whether the body is compressed or otherwise coded. No request allows it.
    pub fn is_encoded(&self) -> bool {
        self.header("content-encoding")
            .is_some_and(|coding| !coding.is_empty() && !coding.eq_ignore_ascii_case("identity"))
    }

    /// The `charset` of the media type, if one is given.
    pub fn charset(&self) -> Option<String> {
        let parameters = self.header("content-type")?.split(';').skip(1);
        let charset = parameters.filter_map(|parameter| parameter.split_once('=')).find_map(|(name, value)| {
            name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"').trim().to_owned())
        });
        charset.filter(|charset| !charset.is_empty())
    }

    /// Reads the body to its end.
    ///
    /// # Errors
    /// The failure that cut it short, or [`TransportErrorKind::TooLarge`].
    pub fn read_body(&mut self) -> Result<Vec<u8>, TransportError> {
        let mut bytes = Vec::new();
        // One byte more tells a body that is too large from one that just fits.
        (&mut self.body).take(MAX_HELD as u64 + 1).read_to_end(&mut bytes).map_err(TransportError::from_io)?;
        if bytes.len() > MAX_HELD {
            return Err(TransportError::new(TransportErrorKind::TooLarge, format!("more than {} MiB", MAX_HELD >> 20)));
        }
        Ok(bytes)
    }
}

/// Performs exchanges.
pub trait Transport {
    /// Sends a request and waits for the head of its answer. Never follows a redirect, never repeats.
    ///
    /// # Errors
    /// Why there is no answer, and with it whether the request may have arrived.
    fn send(&self, request: &Request) -> Result<Response<'_>, TransportError>;
}

/// Why there is no answer, or only a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TransportErrorKind {
    /// The host's name has no address.
    #[error("the host name could not be resolved")]
    Dns,
    /// Nobody listens there, or there is no way there.
    #[error("no connection could be made")]
    Refused,
    /// TLS could not be agreed on, or the certificate is not trusted.
    #[error("TLS failed: the certificate is not trusted, or the port does not speak TLS")]
    Tls,
    /// The host that runs the component does not allow this destination.
    #[error("the host that runs this component does not allow the destination")]
    Forbidden,
    /// The host cannot express the request.
    #[error("the host that runs this component refuses the request")]
    Invalid,
    /// The time for the exchange is over.
    #[error("no complete answer in time")]
    Timeout,
    /// The connection ended, or what came over it is not HTTP.
    #[error("the connection broke")]
    Broken,
    /// The body is larger than [`MAX_BODY`], or than [`MAX_HELD`].
    #[error("the answer is too large")]
    TooLarge,
}

/// An exchange that failed.
///
/// Inside a body it travels as a [`std::io::Error`]; [`from_io`](Self::from_io) takes it out again.
#[derive(Clone, PartialEq, Eq, Error)]
#[error("{kind}{}", in_brackets(.detail))]
pub struct TransportError {
    /// What went wrong.
    pub kind: TransportErrorKind,
    /// The host's words for it: one line, perhaps empty.
    pub detail: String,
}

/// Its text. A derived one would bring those of all fields into the artifact, where nobody reads them.
impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TransportError {
    /// A failure with the host's words for it.
    pub fn new(kind: TransportErrorKind, detail: impl Into<String>) -> Self {
        TransportError { kind, detail: detail.into() }
    }

    /// The failure that an error of a body's reader carries. An error of any other origin is a broken connection.
    pub fn from_io(error: io::Error) -> Self {
        error
            .downcast::<TransportError>()
            .unwrap_or_else(|error| TransportError::new(TransportErrorKind::Broken, error.to_string()))
    }
}

impl From<TransportError> for io::Error {
    fn from(error: TransportError) -> Self {
        let kind = match error.kind {
            TransportErrorKind::Refused => io::ErrorKind::ConnectionRefused,
            TransportErrorKind::Forbidden => io::ErrorKind::PermissionDenied,
            TransportErrorKind::Invalid => io::ErrorKind::InvalidInput,
            TransportErrorKind::Timeout => io::ErrorKind::TimedOut,
            TransportErrorKind::Broken => io::ErrorKind::ConnectionAborted,
            TransportErrorKind::TooLarge => io::ErrorKind::FileTooLarge,
            TransportErrorKind::Dns | TransportErrorKind::Tls => io::ErrorKind::Other,
        };
        io::Error::new(kind, error)
    }
}

/// Whether a host's words are about the agreement on TLS, which comes before anything is sent.
#[cfg_attr(
    not(any(target_arch = "wasm32", test)),
    expect(dead_code, reason = "hosts are there only for the component")
)]
fn is_about_tls(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    ["certificate", "self-signed", "self signed", "self_signed", "cert_", "err_tls", "err_ssl"]
        .iter()
        .any(|word| text.contains(word))
}

fn in_brackets(detail: &str) -> String {
    if detail.is_empty() { String::new() } else { format!(" ({detail})") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response(body: impl Read + 'static) -> Response<'static> {
        Response { status: StatusCode::OK, headers: Vec::new(), body: Box::new(body) }
    }

    #[test]
    fn a_failure_survives_the_way_through_a_reader() {
        let failure = TransportError::new(TransportErrorKind::Timeout, "in the middle of the answer, after 5 ms");
        assert_eq!(failure.to_string(), "no complete answer in time (in the middle of the answer, after 5 ms)");
        assert_eq!(TransportError::from_io(failure.clone().into()), failure);
        let foreign = TransportError::from_io(io::ErrorKind::UnexpectedEof.into());
        assert_eq!(foreign.kind, TransportErrorKind::Broken);
        assert!(foreign.to_string().starts_with("the connection broke ("), "{foreign}");
        assert_eq!(TransportError::new(TransportErrorKind::Dns, "").to_string(), "the host name could not be resolved");
    }

    #[test]
    fn a_charset_is_read_as_it_may_be_written() {
        for (value, charset) in [
            ("application/xml", None),
            ("application/xml;charset=ISO-8859-1", Some("ISO-8859-1")),
            ("application/xml; version=1 ;Charset = \"utf-8\"", Some("utf-8")),
            ("application/xml;charset=", None),
        ] {
            let headers = vec![("Content-Type".to_owned(), value.as_bytes().to_vec())];
            assert_eq!(Response { headers, ..response(io::empty()) }.charset().as_deref(), charset, "{value}");
        }
    }

    #[test]
    fn what_node_says_of_certificates_is_about_tls() {
        for (text, is_about) in [
            ("self-signed certificate in certificate chain", true),
            ("unable to verify the first certificate", true),
            ("DEPTH_ZERO_SELF_SIGNED_CERT", true),
            ("CERT_HAS_EXPIRED", true),
            ("ERR_TLS_CERT_ALTNAME_INVALID", true),
            ("fetch failed", false),
            ("other side closed", false),
            ("", false),
        ] {
            assert_eq!(is_about_tls(text), is_about, "{text}");
        }
    }

    #[test]
    fn a_body_is_held_up_to_its_limit() {
        for (bytes, is_held) in [(0, true), (MAX_HELD, true), (MAX_HELD + 1, false), (MAX_HELD * 3, false)] {
            let held = response(io::repeat(b'x').take(bytes as u64)).read_body();
            assert_eq!(held.as_ref().map(Vec::len).ok(), is_held.then_some(bytes));
            assert_eq!(held.err().map(|error| error.kind), (!is_held).then_some(TransportErrorKind::TooLarge));
        }
    }

    #[test]
    fn a_body_cut_short_fails_with_what_cut_it() {
        struct Cut;
        impl Read for Cut {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(TransportError::new(TransportErrorKind::Broken, "closed by the other side").into())
            }
        }
        let failure = response(io::Cursor::new(b"{\"id\":").chain(Cut)).read_body().unwrap_err();
        assert_eq!(failure.to_string(), "the connection broke (closed by the other side)");
    }
}
