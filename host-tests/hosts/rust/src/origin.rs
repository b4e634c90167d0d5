//! The outbound allow-list: which servers guests may reach. An empty list is no server at all.
//!
//! | on the list | permits |
//! |---|---|
//! | `https://app.testsigma.com` | that scheme and host, port 443 |
//! | `http://127.0.0.1:8080` | that scheme, host and port |
//! | `https://*.example.com`, `https://example.com/api` | nothing: refused when the list is read |

use std::fmt;
use std::net::Ipv6Addr;
use std::str::FromStr;

use http::Uri;

/// A scheme, a host and a port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Else http.
    pub https: bool,
    /// Lower case; an IPv6 address keeps its brackets.
    pub host: String,
    /// Always there: 443 or 80 when the URL names none.
    pub port: u16,
}

impl Origin {
    /// Where a request goes; none when the URL does not say.
    pub fn of(uri: &Uri) -> Option<Origin> {
        let https = match uri.scheme_str()? {
            "https" => true,
            "http" => false,
            _ => return None,
        };
        let port = uri.port_u16().unwrap_or(if https { 443 } else { 80 });
        let host = uri.host().filter(|host| !host.is_empty())?;
        Some(Origin { https, host: host.to_ascii_lowercase(), port })
    }

    /// `host:port`, as sockets and proxies take it.
    pub fn authority(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}:{}", if self.https { "https" } else { "http" }, self.host, self.port)
    }
}

impl FromStr for Origin {
    type Err = OriginError;

    fn from_str(text: &str) -> Result<Self, OriginError> {
        parse(text).ok_or_else(|| OriginError(text.to_owned()))
    }
}

/// The grammar's crate drops fragments without a word, takes user information and more signs in hosts than these have,
/// and any number for a port.
fn parse(text: &str) -> Option<Origin> {
    let (_, rest) = text.split_once("://")?;
    let authority = rest.strip_suffix('/').unwrap_or(rest);
    let origin = Origin::of(&text.parse().ok()?)?;
    let (host, port) = authority.split_at_checked(origin.host.len())?;
    let is_whole = match port.strip_prefix(':') {
        Some(number) => number.bytes().all(|b| b.is_ascii_digit()) && number.parse::<u16>().is_ok_and(|port| port > 0),
        None => port.is_empty(),
    };
    (is_whole && is_host(host)).then_some(origin)
}

fn is_host(host: &str) -> bool {
    match host.strip_prefix('[') {
        Some(address) => address.strip_suffix(']').is_some_and(|address| address.parse::<Ipv6Addr>().is_ok()),
        None => host.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b)),
    }
}

/// A text that is no origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginError(String);

impl fmt::Display for OriginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a scheme, host and port alone, such as https://app.testsigma.com", self.0)
    }
}

impl std::error::Error for OriginError {}
