//! The Rust host between a guest and a company's network: private authorities, proxies.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::thread;

use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::host::Language;
use testsigma_harness::ended::Ended;
use testsigma_harness::{artifact, port};
use testsigma_mock::{Mock, Plan};

/// Certificates for `localhost`, of an authority that nobody else trusts.
fn certificate(file: &str) -> PathBuf {
    artifact::root().join("host-tests/hosts/tls").join(file)
}

/// Sends on what comes, either way, until both ends are through.
fn join(one: TcpStream, other: TcpStream) {
    let (mut from, mut to) = (one.try_clone().unwrap(), other.try_clone().unwrap());
    let back = thread::spawn(move || {
        let _ = io::copy(&mut from, &mut to);
        let _ = to.shutdown(std::net::Shutdown::Write);
    });
    let (mut from, mut to) = (other, one);
    let _ = io::copy(&mut from, &mut to);
    let _ = to.shutdown(std::net::Shutdown::Write);
    let _ = back.join();
}

/// The mock behind TLS: the port. One request per connection, as the host sends them.
fn tls(mock: &Mock) -> u16 {
    let chain = CertificateDer::pem_file_iter(certificate("server.pem")).unwrap().map(Result::unwrap).collect();
    let key = PrivateKeyDer::from_pem_file(certificate("server.key")).unwrap();
    let config = Arc::new(ServerConfig::builder().with_no_client_auth().with_single_cert(chain, key).unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (port, behind) = (listener.local_addr().unwrap().port(), mock.port());
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let config = Arc::clone(&config);
            thread::spawn(move || {
                let mut stream = StreamOwned::new(ServerConnection::new(config).unwrap(), stream);
                let Ok(request) = read_request(&mut stream) else { return };
                let mut mock = TcpStream::connect(("127.0.0.1", behind)).unwrap();
                let request = String::from_utf8(request).unwrap().replacen("\r\n", "\r\nConnection: close\r\n", 1);
                mock.write_all(request.as_bytes()).unwrap();
                let _ = io::copy(&mut mock, &mut stream);
                stream.conn.send_close_notify();
                let _ = stream.flush();
            });
        }
    });
    port
}

fn read_request(stream: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut request = Vec::new();
    let mut piece = [0; 4096];
    loop {
        if let Some(end) = request.windows(4).position(|window| window == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&request[..end]).to_ascii_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()).unwrap_or(0);
            if request.len() >= end + 4 + length {
                return Ok(request);
            }
        }
        match stream.read(&mut piece)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            n => request.extend_from_slice(&piece[..n]),
        }
    }
}

/// A proxy, and the heads of what it was asked.
fn proxy() -> (u16, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let asked: Arc<Mutex<Vec<String>>> = Arc::default();
    let log = Arc::clone(&asked);
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let log = Arc::clone(&log);
            thread::spawn(move || {
                let mut request = Vec::new();
                while !request.ends_with(b"\r\n\r\n") {
                    let mut byte = [0];
                    if stream.read(&mut byte).unwrap_or(0) == 0 {
                        return;
                    }
                    request.push(byte[0]);
                }
                let head = String::from_utf8(request).unwrap();
                log.lock().unwrap().push(head.clone());
                let mut words = head.split(' ');
                let (method, target) = (words.next().unwrap(), words.next().unwrap());
                if method == "CONNECT" {
                    let server = TcpStream::connect(target).unwrap();
                    stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").unwrap();
                    join(stream, server);
                } else {
                    let authority = target.strip_prefix("http://").and_then(|rest| rest.split('/').next()).unwrap();
                    let mut server = TcpStream::connect(authority).unwrap();
                    server.write_all(head.replacen(&format!("http://{authority}"), "", 1).as_bytes()).unwrap();
                    join(stream, server);
                }
            });
        }
    });
    (port, asked)
}

fn plan(mock: &Mock, url: &str, options: &[&str]) -> Ended {
    let mut command = Language::Rust.command("plan");
    command.args(["--allow", url, "--url", url, "--edition", "cloud", "--plan", "1", "--poll-interval", "20ms"]);
    command.args(options).arg(artifact::path()).env("TESTSIGMA_API_KEY", mock.key());
    Ended::of(&mut command)
}

#[test]
fn a_private_authority_is_trusted_when_it_is_named() {
    let mock = Mock::start();
    mock.add(Plan::new(1));
    let url = format!("https://localhost:{}", tls(&mock));
    let ended = plan(&mock, &url, &[]).expect(69);
    ended.complains(&["UnknownIssuer", "--ca FILE.pem"]);
    assert_eq!(mock.requests().len(), 0);
    let authority = certificate("authority.pem").display().to_string();
    plan(&mock, &url, &["--ca", &authority]).expect(0);
    let key = certificate("server.key").display().to_string();
    plan(&mock, &url, &["--ca", &key]).expect(70).complains(&["no certificate in PEM form"]);
}

#[test]
fn a_proxy_gets_whole_urls_for_http_and_connect_for_https() {
    let mock = Mock::start();
    mock.add(Plan::new(1));
    let (port, asked) = proxy();
    let proxy = format!("http://me:secret@127.0.0.1:{port}");
    plan(&mock, &mock.url(), &["--proxy", &proxy]).expect(0);
    let heads = std::mem::take(&mut *asked.lock().unwrap());
    assert!(
        heads[0].starts_with(&format!("POST {}/api/v1/execution_results HTTP/1.1\r\n", mock.url())),
        "{}",
        heads[0]
    );
    for head in &heads {
        assert!(head.to_ascii_lowercase().contains("proxy-authorization: basic bwu6c2vjcmv0\r\n"), "{head}");
    }
    assert!(mock.requests().iter().all(|request| request.header("authorization").is_some()));

    let authority = certificate("authority.pem").display().to_string();
    let server = tls(&mock);
    let url = format!("https://localhost:{server}");
    plan(&mock, &url, &["--proxy", &proxy, "--ca", &authority]).expect(0);
    let heads = std::mem::take(&mut *asked.lock().unwrap());
    assert!(!heads.is_empty());
    for head in heads {
        assert!(head.starts_with(&format!("CONNECT localhost:{server} HTTP/1.1\r\n")), "{head}");
        assert!(head.contains("Proxy-Authorization: Basic bWU6c2VjcmV0\r\n"), "{head}");
        assert!(!head.contains(mock.key()), "{head}");
    }
    assert_eq!(mock.violations(), Vec::<String>::new());
}

#[test]
fn a_proxy_that_is_not_there_is_named() {
    let mock = Mock::start();
    mock.add(Plan::new(1));
    let closed = port::refusing();
    let ended = plan(&mock, &mock.url(), &["--proxy", &format!("http://{closed}")]).expect(69);
    ended.complains(&[&closed.to_string(), "check --proxy"]);
}
