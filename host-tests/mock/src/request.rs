//! Reads one HTTP/1.1 request from a connection.

use percent_encoding::percent_decode_str;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// More than any client of this API has to say; a bound keeps a bad one from filling the memory.
const MAX_HEAD: usize = 256 * 1024;
const MAX_BODY: usize = 16 * 1024 * 1024;
const MAX_HEADERS: usize = 100;

/// A request, read whole.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub method: String,
    /// Without the query.
    pub path: String,
    /// As sent, without the `?`.
    pub query: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// Why there is no request.
pub(crate) enum Unread {
    /// The connection ended; between two requests that is the normal end.
    Gone,
    /// The bytes are no HTTP request, for this reason.
    Malformed(String),
}

impl From<std::io::Error> for Unread {
    fn from(_: std::io::Error) -> Unread {
        Unread::Gone
    }
}

impl Request {
    /// Reads the next request. `buffer` belongs to the connection: it holds what was read beyond the request before.
    pub(crate) async fn read(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<Request, Unread> {
        let mut request = loop {
            if let Some(request) = Request::parse_head(buffer)? {
                break request;
            }
            if buffer.len() > MAX_HEAD {
                return Err(Unread::Malformed("the request head is too long".into()));
            }
            fill(stream, buffer).await?;
        };
        if request.header("expect").is_some_and(|expect| expect.eq_ignore_ascii_case("100-continue")) {
            stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").await?;
        }
        request.body = if request.is_chunked() {
            read_chunked(stream, buffer).await?
        } else {
            let length = match request.header("content-length") {
                None => 0,
                Some(text) => text.parse().map_err(|_| Unread::Malformed(format!("content-length is {text:?}")))?,
            };
            take(stream, buffer, length).await?
        };
        Ok(request)
    }

    /// The head at the start of `buffer`, which it is then taken from; `None` while it is incomplete.
    fn parse_head(buffer: &mut Vec<u8>) -> Result<Option<Request>, Unread> {
        let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
        let mut parsed = httparse::Request::new(&mut headers);
        let length = match parsed.parse(buffer) {
            Ok(httparse::Status::Complete(length)) => length,
            Ok(httparse::Status::Partial) => return Ok(None),
            Err(error) => return Err(Unread::Malformed(format!("no HTTP request: {error}"))),
        };
        let target = parsed.path.unwrap_or_default();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let request = Request {
            method: parsed.method.unwrap_or_default().to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: parsed
                .headers
                .iter()
                .map(|header| (header.name.to_owned(), String::from_utf8_lossy(header.value).into_owned()))
                .collect(),
            body: Vec::new(),
        };
        buffer.drain(..length);
        Ok(Some(request))
    }

    /// The first header of that name.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    pub(crate) fn is_chunked(&self) -> bool {
        self.header("transfer-encoding").is_some_and(|coding| coding.to_ascii_lowercase().contains("chunked"))
    }

    /// Only clients that ask for it get a connection that stays open: fewer moving parts in a test.
    pub(crate) fn wants_keep_alive(&self) -> bool {
        self.header("connection").is_some_and(|value| value.to_ascii_lowercase().contains("keep-alive"))
    }

    /// A parameter of the query, decoded.
    pub(crate) fn parameter(&self, name: &str) -> Option<String> {
        self.query.split('&').find_map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (key == name).then(|| decoded(value))
        })
    }
}

async fn fill(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<(), Unread> {
    match stream.read_buf(buffer).await? {
        0 => Err(Unread::Gone),
        _ => Ok(()),
    }
}

/// The next `length` bytes.
async fn take(stream: &mut TcpStream, buffer: &mut Vec<u8>, length: usize) -> Result<Vec<u8>, Unread> {
    if length > MAX_BODY {
        return Err(Unread::Malformed("the request body is too long".into()));
    }
    while buffer.len() < length {
        fill(stream, buffer).await?;
    }
    Ok(buffer.drain(..length).collect())
}

async fn take_line(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<String, Unread> {
    loop {
        if let Some(end) = buffer.windows(2).position(|pair| pair == b"\r\n") {
            let line: Vec<u8> = buffer.drain(..end + 2).collect();
            return Ok(String::from_utf8_lossy(&line[..end]).into_owned());
        }
        if buffer.len() > MAX_HEAD {
            return Err(Unread::Malformed("a chunk header is too long".into()));
        }
        fill(stream, buffer).await?;
    }
}

async fn read_chunked(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<Vec<u8>, Unread> {
    let mut body = Vec::new();
    loop {
        let line = take_line(stream, buffer).await?;
        let digits = line.split(';').next().unwrap_or_default().trim();
        let size = usize::from_str_radix(digits, 16).map_err(|_| Unread::Malformed(format!("chunk size {line:?}")))?;
        if size == 0 {
            // Trailers, then the empty line.
            while !take_line(stream, buffer).await?.is_empty() {}
            return Ok(body);
        }
        if size > MAX_BODY - body.len() {
            return Err(Unread::Malformed("the request body is too long".into()));
        }
        body.extend(take(stream, buffer, size).await?);
        take_line(stream, buffer).await?;
    }
}

/// A value of a query, with `+` for a space, as forms write it.
fn decoded(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}
