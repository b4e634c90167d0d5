//! Where the server is.

use std::net::{Ipv4Addr, Ipv6Addr};

use http::uri::{Authority, Scheme, Uri};

/// The hosted service.
pub const CLOUD: &str = "https://app.testsigma.com";

/// A server's URL, checked: `http` or `https`, a host, perhaps a port and a path prefix, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    secure: bool,
    authority: String,
    host: String,
    prefix: String,
}

impl BaseUrl {
    /// Reads a base URL as people paste it: with or without a trailing slash, with or without the API's own `/api/v1`.
    ///
    /// # Errors
    /// One clause that says what is wrong and what to do, without quoting the URL: it may hold a password.
    pub fn parse(text: &str, allow_insecure_http: bool) -> Result<Self, String> {
        let text = text.trim();
        if !text.contains("://") {
            return Err("has no scheme: start it with https://".into());
        }
        let uri: Uri =
            text.parse().map_err(|e| format!("is not a URL ({e}); a host name outside ASCII needs its xn-- form"))?;
        let (Some(scheme), Some(authority)) = (uri.scheme(), uri.authority()) else {
            return Err("is not a complete URL: write it like https://testsigma.example.com".into());
        };
        if authority.as_str().contains('@') {
            return Err(
                "contains a user name or password before the host: remove it, the key is a setting of its own".into()
            );
        }
        if uri.query().is_some() || text.contains('#') {
            return Err("contains a query or a fragment: end it after the path".into());
        }
        if authority.host().is_empty() {
            return Err("has no host".into());
        }
        check_port(authority)?;
        let secure = match scheme {
            s if *s == Scheme::HTTPS => true,
            s if *s == Scheme::HTTP => false,
            _ => return Err("has a scheme other than https and http".into()),
        };
        let base = BaseUrl {
            secure,
            authority: authority.as_str().to_ascii_lowercase(),
            host: authority.host().to_ascii_lowercase(),
            prefix: prefix(uri.path()),
        };
        if !secure && !base.is_loopback() && !allow_insecure_http {
            return Err(
                "is plain http, which shows the key to everybody on the way: use https, or --allow-insecure-http \
                        if the network is trusted"
                    .into(),
            );
        }
        Ok(base)
    }

    /// Whether the host is Testsigma's own: then the edition needs no telling.
    pub fn is_testsigma_cloud(&self) -> bool {
        self.host == "testsigma.com" || self.host.ends_with(".testsigma.com")
    }

    /// Whether requests use TLS.
    pub fn is_secure(&self) -> bool {
        self.secure
    }

    /// Host, and port if one was given: what the `Host` header says.
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// `path` below the prefix: what the request line says.
    pub fn path(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// The whole URL of `path`, for people.
    pub fn url(&self, path: &str) -> String {
        let scheme = if self.secure { "https" } else { "http" };
        format!("{scheme}://{}{}{path}", self.authority, self.prefix)
    }

    /// Whether the host is this machine.
    pub fn is_loopback(&self) -> bool {
        let host = self.host.trim_start_matches('[').trim_end_matches(']');
        host == "localhost"
            || host.parse::<Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
            || host.parse::<Ipv6Addr>().is_ok_and(|ip| ip.is_loopback())
    }
}

/// `http::Uri` takes any digits, and an empty port, for a port.
fn check_port(authority: &Authority) -> Result<(), String> {
    let after_host = &authority.as_str()[authority.host().len()..];
    match after_host.strip_prefix(':') {
        None if after_host.is_empty() => Ok(()),
        Some(port) if port.parse::<u16>().is_ok_and(|p| p != 0) => Ok(()),
        _ => Err("has a port that is not between 1 and 65535".into()),
    }
}

/// The path in front of the API's own, without a trailing slash.
fn prefix(path: &str) -> String {
    let path = path.trim_end_matches('/');
    let path = ["/api/v1", "/api/v2", "/api"].iter().find_map(|api| path.strip_suffix(api)).unwrap_or(path);
    path.trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_as_people_paste_them() {
        for (text, url) in [
            ("https://app.testsigma.com", "https://app.testsigma.com/x"),
            (" https://app.testsigma.com/ \n", "https://app.testsigma.com/x"),
            ("https://App.Testsigma.COM/api/v1", "https://app.testsigma.com/x"),
            ("https://app.testsigma.com/api/v1/", "https://app.testsigma.com/x"),
            ("https://proxy.example.com/testsigma/api/v1", "https://proxy.example.com/testsigma/x"),
            ("https://proxy.example.com:8443/ts/", "https://proxy.example.com:8443/ts/x"),
            ("http://127.0.0.1:9090", "http://127.0.0.1:9090/x"),
            ("http://localhost:9090/", "http://localhost:9090/x"),
            ("http://[::1]:9090", "http://[::1]:9090/x"),
        ] {
            assert_eq!(BaseUrl::parse(text, false).unwrap().url("/x"), url);
        }
    }

    #[test]
    fn urls_refused() {
        for (text, why) in [
            ("", "no scheme"),
            ("app.testsigma.com", "no scheme"),
            ("ftp://app.testsigma.com", "scheme other than"),
            ("https://", "not a URL"),
            ("https://user:secret@app.testsigma.com", "user name or password"),
            ("https://user@app.testsigma.com", "user name or password"),
            ("https://app.testsigma.com?x=1", "query or a fragment"),
            ("https://app.testsigma.com/#/runs", "query or a fragment"),
            ("https://app.testsigma.com:0", "port"),
            ("https://app.testsigma.com:99999", "port"),
            ("https://app.testsigma.com:", "port"),
            ("https://app testsigma.com", "not a URL"),
            ("https://tèst.example.com", "xn--"),
            ("http://testsigma.example.com", "plain http"),
            ("http://127.evil.example.com", "plain http"),
            ("http://localhost.evil.example.com", "plain http"),
            ("http://10.0.0.1", "plain http"),
        ] {
            let error = BaseUrl::parse(text, false).unwrap_err();
            assert!(error.contains(why), "{text}: {error}");
            assert!(!error.contains("secret"), "{error}");
        }
        assert!(BaseUrl::parse("http://testsigma.example.com", true).is_ok());
    }

    #[test]
    fn the_cloud_is_told_from_look_alikes() {
        for (text, cloud) in [
            ("https://app.testsigma.com", true),
            ("https://staging.testsigma.com", true),
            ("https://testsigma.com", true),
            ("https://eviltestsigma.com", false),
            ("https://app.testsigma.com.example.com", false),
            ("https://local.testsigmaos.com", false),
        ] {
            assert_eq!(BaseUrl::parse(text, false).unwrap().is_testsigma_cloud(), cloud, "{text}");
        }
    }
}
