//! Where the server is.

use std::net::{Ipv4Addr, Ipv6Addr};

use http::Uri;

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

/// What is wrong with a base URL: one clause that says what to do, without quoting the URL, which may hold a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BaseUrlError {
    /// As `testsigma.example.com`.
    #[error("has no scheme: start it with https://")]
    NoScheme,
    /// As `ftp://`.
    #[error("has a scheme other than https and http")]
    OtherScheme,
    /// Something after the path.
    #[error("contains a query or a fragment: end it after the path")]
    Query,
    /// A user name, perhaps with a password.
    #[error("contains a user name or password before the host: remove it, the key is a setting of its own")]
    UserInfo,
    /// As `https://:443`.
    #[error("has no host")]
    NoHost,
    /// A port that nothing can listen on, or none after its colon.
    #[error("has a port that is not between 1 and 65535")]
    Port,
    /// Characters that have no place in it.
    #[error("is not a URL; a host name outside ASCII needs its xn-- form")]
    NotAUrl,
    /// Plain http to another machine, without leave for it.
    #[error("is plain http, which shows the key to everybody on the way: use https")]
    InsecureHttp,
}

impl BaseUrl {
    /// Reads a base URL as people paste it: with or without a trailing slash, with or without the API's own `/api/v1`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str, allow_insecure_http: bool) -> Result<Self, BaseUrlError> {
        let text = text.trim();
        let (_, rest) = text.split_once("://").ok_or(BaseUrlError::NoScheme)?;
        // The grammar's crate drops fragments without a word.
        if rest.contains(['?', '#']) {
            return Err(BaseUrlError::Query);
        }
        if rest.split('/').next().is_some_and(|authority| authority.contains('@')) {
            return Err(BaseUrlError::UserInfo);
        }
        if rest.is_empty() || rest.starts_with(['/', ':']) {
            return Err(BaseUrlError::NoHost);
        }
        let uri: Uri = text.parse().map_err(|_| BaseUrlError::NotAUrl)?;
        let (scheme, authority) = uri.scheme_str().zip(uri.authority()).ok_or(BaseUrlError::NotAUrl)?;
        let host = authority.host().to_ascii_lowercase();
        if !is_host(&host) || !uri.path().bytes().all(is_path) {
            return Err(BaseUrlError::NotAUrl);
        }
        let port = authority.as_str().get(host.len()..).unwrap_or_default();
        match port.strip_prefix(':') {
            Some(number) if !is_port(number) => return Err(BaseUrlError::Port),
            None if !port.is_empty() => return Err(BaseUrlError::NotAUrl),
            _ => {}
        }
        let secure = match scheme.to_ascii_lowercase().as_str() {
            "https" => true,
            "http" => false,
            _ => return Err(BaseUrlError::OtherScheme),
        };
        if !secure && !is_loopback(&host) && !allow_insecure_http {
            return Err(BaseUrlError::InsecureHttp);
        }
        Ok(BaseUrl { secure, authority: format!("{host}{port}"), host, prefix: prefix(uri.path()) })
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

    /// The page of a run, for people.
    pub fn run_page(&self, run: u64) -> String {
        self.url(&format!("/ui/td/runs/{run}"))
    }

    /// Whether the host is this machine.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.host)
    }
}

/// A name, an IPv4 address, or an IPv6 address in brackets. Which of its letters and digits make sense is for the network to find out.
fn is_host(host: &str) -> bool {
    match host.strip_prefix('[') {
        Some(address) => address.strip_suffix(']').is_some_and(|address| address.parse::<Ipv6Addr>().is_ok()),
        None => host.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b)),
    }
}

/// `0` is no port to connect to, and none after its colon a slip.
fn is_port(port: &str) -> bool {
    port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0)
}

/// A byte that stands in a path as it is, and means nothing to a shell that sources `testsigma.env`.
fn is_path(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"/-._~+,=:@%".contains(&byte)
}

/// `localhost`, `127.x.x.x` or `[::1]`: other spellings of them are not trusted to stay on this machine.
fn is_loopback(host: &str) -> bool {
    matches!(host, "localhost" | "[::1]") || host.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}

/// The path in front of the API's own, without a trailing slash.
fn prefix(path: &str) -> String {
    let path = path.trim_end_matches('/');
    // What a page of the documentation has behind it is cut off, too.
    let versioned =
        ["/api/v1/", "/api/v2/"].iter().find_map(|api| path.split_once(api)).map_or(path, |(before, _)| before);
    let api = ["/api/v1", "/api/v2", "/api"].iter().find_map(|api| versioned.strip_suffix(api));
    let path = api.unwrap_or(versioned);
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
            ("https://app.testsigma.com/api/v1/execution_results/5801", "https://app.testsigma.com/x"),
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
            ("https://", "no host"),
            ("https://user:secret@app.testsigma.com", "user name or password"),
            ("https://user@app.testsigma.com", "user name or password"),
            ("https://app.testsigma.com?x=1", "query or a fragment"),
            ("https://app.testsigma.com/#/runs", "query or a fragment"),
            ("https://app.testsigma.com:0", "port"),
            ("https://app.testsigma.com:99999", "port"),
            ("https://app.testsigma.com:+80", "port"),
            ("https://app.testsigma.com:", "port"),
            ("https://app testsigma.com", "not a URL"),
            ("https://tèst.example.com", "xn--"),
            ("http://testsigma.example.com", "plain http"),
            ("http://127.evil.example.com", "plain http"),
            ("http://localhost.evil.example.com", "plain http"),
            ("http://127.0.0.1.example.com", "plain http"),
            ("http://127.0.0.256", "plain http"),
            ("http://[::2]", "plain http"),
            ("https://[::1", "not a URL"),
            ("https://[::1]x", "not a URL"),
            ("https://[::g]", "not a URL"),
            ("https://a[::1]:80", "not a URL"),
            ("https://a$(id)", "not a URL"),
            ("http://127.0.0.01", "plain http"),
            ("https://a:b:1", "not a URL"),
            ("https://a/b c", "not a URL"),
            ("https://a\u{7}", "not a URL"),
            ("https://a\\@b", "user name"),
            ("https://:443", "no host"),
            ("http://10.0.0.1", "plain http"),
        ] {
            let error = BaseUrl::parse(text, false).unwrap_err().to_string();
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
