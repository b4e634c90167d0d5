//! An HTTP proxy between this host and the servers: CONNECT for https, whole URLs for http.

use std::fmt;
use std::io::{Error, ErrorKind, Result};
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderValue, Uri};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::origin::Origin;

/// More than any proxy's answer to CONNECT needs.
const LONGEST_HEAD: usize = 8 << 10;

/// Where the proxy is, and what it is told about who we are.
#[derive(Clone, Debug)]
pub struct Proxy {
    /// `host:port`.
    pub address: String,
    /// The value of `Proxy-Authorization`, from user information in the URL.
    pub authorization: Option<HeaderValue>,
}

impl FromStr for Proxy {
    type Err = ProxyError;

    fn from_str(text: &str) -> std::result::Result<Self, ProxyError> {
        let uri: Uri = text.parse().map_err(|_| ProxyError)?;
        let origin = Origin::of(&uri).filter(|origin| !origin.https).ok_or(ProxyError)?;
        let user = uri.authority().and_then(|authority| authority.as_str().rsplit_once('@')).map(|(user, _)| user);
        let authorization = user.map(|user| {
            let mut value = HeaderValue::try_from(format!("Basic {}", STANDARD.encode(user))).expect("base64 is ASCII");
            value.set_sensitive(true);
            value
        });
        Ok(Proxy { address: origin.authority(), authorization })
    }
}

/// A text that is no proxy's URL. It does not hold the text, in which there may be a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProxyError;

impl fmt::Display for ProxyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a proxy is given as http://[USER:PASSWORD@]HOST:PORT")
    }
}

impl std::error::Error for ProxyError {}

impl Proxy {
    /// Turns a connection to the proxy into one to `server`.
    ///
    /// # Errors
    ///
    /// When the connection breaks or the proxy refuses.
    pub async fn tunnel(&self, mut stream: TcpStream, server: &Origin) -> Result<TcpStream> {
        let authority = server.authority();
        let mut head = format!("CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\n").into_bytes();
        if let Some(value) = &self.authorization {
            head.extend_from_slice(b"Proxy-Authorization: ");
            head.extend_from_slice(value.as_bytes());
            head.extend_from_slice(b"\r\n");
        }
        head.extend_from_slice(b"\r\n");
        stream.write_all(&head).await?;
        // Byte by byte, so that nothing of what follows the head is taken from the TLS handshake.
        let mut answer = Vec::new();
        while !answer.ends_with(b"\r\n\r\n") {
            if answer.len() == LONGEST_HEAD {
                return Err(Error::new(ErrorKind::InvalidData, "the proxy's answer to CONNECT has no end"));
            }
            answer.push(stream.read_u8().await?);
        }
        let line = String::from_utf8_lossy(answer.split(|byte| *byte == b'\r').next().unwrap_or_default()).into_owned();
        match line.split(' ').nth(1) {
            Some(status) if status.len() == 3 && status.starts_with('2') => Ok(stream),
            _ => Err(Error::new(ErrorKind::ConnectionRefused, format!("the proxy answered {line:?}"))),
        }
    }
}
