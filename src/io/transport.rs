//! Bounded HTTP exchanges: started, polled, waited for together, given up.
//!
//! [`Transport`] is all that the rest of the crate knows of HTTP; `transport/wasi.rs` is the only module that knows wasi:http.

mod answered;

#[cfg(target_arch = "wasm32")]
pub mod wasi;

use std::fmt;
use std::time::Duration;

pub use answered::Answered;
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

/// The head of an answer.
#[derive(Clone, Debug)]
pub struct Head {
    /// The HTTP status.
    pub status: StatusCode,
    /// Names as received, in the order received.
    pub headers: Vec<(String, Vec<u8>)>,
}

impl Head {
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
}

/// What has come of an exchange.
#[derive(Debug)]
pub enum Progress {
    /// Nothing new.
    Pending,
    /// The head of the answer. It comes once, before all else.
    Head(Head),
    /// A piece of the body, at least one byte.
    Piece(Vec<u8>),
    /// All has come. Nothing is to be asked any more.
    End,
}

/// One exchange under way. Dropped, it is given up.
pub trait Exchange {
    /// Takes what has come, and never waits for it.
    ///
    /// # Errors
    /// Why nothing more comes, and with it whether the request may have arrived: its time is over, for one. Nothing is to be asked after it.
    fn poll(&mut self) -> Result<Progress, TransportError>;
}

/// Starts exchanges, and waits for them.
pub trait Transport {
    /// Starts an exchange: it goes on by itself, as far as the host can without us. Never follows a redirect, never repeats.
    fn begin(&self, request: &Request) -> Box<dyn Exchange + '_>;

    /// Blocks until one of the exchanges under way may have something new, its time being over included; for `longest` at most.
    fn wait(&self, longest: Duration);
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

    #[test]
    fn a_charset_is_read_as_it_may_be_written() {
        for (value, charset) in [
            ("application/xml", None),
            ("application/xml;charset=ISO-8859-1", Some("ISO-8859-1")),
            ("application/xml; version=1 ;Charset = \"utf-8\"", Some("utf-8")),
            ("application/xml;charset=", None),
        ] {
            let headers = vec![("Content-Type".to_owned(), value.as_bytes().to_vec())];
            assert_eq!(Head { status: StatusCode::OK, headers }.charset().as_deref(), charset, "{value}");
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
}
