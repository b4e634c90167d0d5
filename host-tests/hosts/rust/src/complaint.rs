//! What the host is told of, when the guest learns of it only as a code.

use std::fmt;
use std::io;

use crate::origin::Origin;

/// A request that failed for want of something that the host decides. Shown, it is a sentence with its remedy.
#[derive(Debug)]
pub enum Complaint<'a> {
    /// The server is none of [`crate::outbound::Policy::allowed`].
    NotAllowed(&'a Origin),
    /// There is no TLS with the server.
    Tls(&'a Origin, &'a io::Error),
    /// The proxy, as `host:port`, has not connected to the server.
    Proxy(&'a str, &'a Origin, &'a io::Error),
}

impl Complaint<'_> {
    /// What happened, without the remedy, for programs that have words of their own for it.
    pub fn what(&self) -> String {
        match self {
            Complaint::NotAllowed(server) => format!("{server} is not on the allow-list"),
            Complaint::Tls(server, error) => format!("TLS with {server}: {error}"),
            Complaint::Proxy(proxy, server, error) => format!("proxy {proxy} to {server}: {error}"),
        }
    }
}

impl fmt::Display for Complaint<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what())?;
        f.write_str(match self {
            Complaint::NotAllowed(_) => ": to permit it, add it to Policy::allowed",
            Complaint::Tls(..) => "; for a private authority, give its file to Connector::new",
            Complaint::Proxy(..) => "; check Connector::proxy",
        })
    }
}
