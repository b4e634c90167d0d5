//! Connections to servers, directly or through a proxy, and TLS with the authorities that the host trusts.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use wasmtime::{Result, format_err};
use wasmtime_wasi_http::Error;

use crate::origin::Origin;
use crate::proxy::Proxy;

/// Whatever bytes go through.
pub trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// Makes connections.
pub struct Connector {
    tls: TlsConnector,
    /// None connects directly.
    pub proxy: Option<Proxy>,
}

impl Connector {
    /// Trusts the public authorities, and those in the PEM files `extra`.
    ///
    /// # Errors
    ///
    /// When a file cannot be read or holds no certificate.
    pub fn new(extra: &[impl AsRef<Path>], proxy: Option<Proxy>) -> Result<Self> {
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.into() };
        for file in extra {
            let file = file.as_ref();
            let bad = |why: &dyn std::fmt::Display| format_err!("certificate authorities in {}: {why}", file.display());
            let mut found = 0;
            for certificate in CertificateDer::pem_file_iter(file).map_err(|error| bad(&error))? {
                roots.add(certificate.map_err(|error| bad(&error))?).map_err(|error| bad(&error))?;
                found += 1;
            }
            if found == 0 {
                return Err(bad(&"no certificate in PEM form"));
            }
        }
        let config = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
        Ok(Connector { tls: TlsConnector::from(Arc::new(config)), proxy })
    }

    /// Connects, TLS included, within `limit`.
    ///
    /// # Errors
    ///
    /// As wasi:http names them: no connection, no TLS, or no time left.
    ///
    /// wasmtime's own sender limits the connection but not the TLS handshake: a server that accepts and says nothing
    /// would hold the guest for as long as the guest itself is willing to wait.
    pub async fn connect(&self, server: &Origin, limit: Duration) -> Result<Box<dyn Stream>, Error> {
        tokio::time::timeout(limit, self.unlimited(server)).await.map_err(|_| Error::ConnectionTimeout)?
    }

    async fn unlimited(&self, server: &Origin) -> Result<Box<dyn Stream>, Error> {
        let address = self.proxy.as_ref().map_or_else(|| server.authority(), |proxy| proxy.address.clone());
        let mut stream = TcpStream::connect(&address).await.map_err(Error::Connect)?;
        // A request is written in two pieces, head and body: the second must not wait for the first one's
        // acknowledgement.
        stream.set_nodelay(true).map_err(Error::Connect)?;
        if !server.https {
            return Ok(Box::new(stream));
        }
        if let Some(proxy) = &self.proxy {
            stream = proxy.tunnel(stream, server).await.map_err(Error::Connect)?;
        }
        let host = server.host.trim_start_matches('[').trim_end_matches(']');
        let name = ServerName::try_from(host.to_owned())?;
        Ok(Box::new(self.tls.connect(name, stream).await.map_err(Error::Tls)?))
    }
}
