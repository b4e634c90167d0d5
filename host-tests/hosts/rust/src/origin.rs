//! The outbound allow-list: which servers guests may reach. An empty list is no server at all.
//!
//! | `--allow` | permits |
//! |---|---|
//! | `https://app.testsigma.com` | that scheme and host, port 443 |
//! | `http://127.0.0.1:8080` | that scheme, host and port |
//! | `https://*.example.com`, `https://example.com/api` | nothing: refused when the list is read |

use std::fmt;
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
        Some(Origin { https, host: uri.host()?.to_ascii_lowercase(), port })
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
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let expected = || format!("{text:?} is not a scheme, host and port, such as https://app.testsigma.com:443");
        let uri: Uri = text.parse().map_err(|_| expected())?;
        let origin = Origin::of(&uri).ok_or_else(expected)?;
        let authority = uri.authority().ok_or_else(expected)?.as_str();
        if authority.contains('@') || authority.contains('*') || uri.query().is_some() || uri.path() != "/" {
            return Err(format!(
                "{text:?} holds more than a scheme, host and port: this list is of servers, not of URLs"
            ));
        }
        if authority.len() > uri.host().map_or(0, str::len) && uri.port_u16().is_none() {
            return Err(expected());
        }
        Ok(origin)
    }
}
