//! Puts a [`Reply`] on a connection, with its fault.

use std::fmt::Write as _;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time,
};

use crate::reply::{Body, Fault, Reply};

/// Chunks of small bodies are this long, so that even those arrive in several.
const CHUNK: usize = 512;

/// Sends `reply` and says whether the connection can carry another request. `keep_alive` and `head_only` are what the
/// request asked for.
pub(crate) async fn send(stream: &mut TcpStream, reply: &Reply, keep_alive: bool, head_only: bool) -> bool {
    match &reply.fault {
        Fault::None => answer(stream, reply, keep_alive, head_only).await,
        Fault::Delay(late) => {
            if time::timeout(*late, gone(stream)).await.is_ok() {
                return false;
            }
            answer(stream, reply, keep_alive, head_only).await
        }
        fault => {
            // A write fails when the client has gone, which is what the fault waits for.
            let _ = misbehave(stream, reply, fault).await;
            false
        }
    }
}

async fn answer(stream: &mut TcpStream, reply: &Reply, keep_alive: bool, head_only: bool) -> bool {
    let mut bytes = head(reply, keep_alive);
    let sent = if head_only || matches!(reply.status_code(), 204 | 304) {
        stream.write_all(&bytes).await
    } else if let (Body::Bytes(body), false) = (&reply.body, reply.chunked) {
        // Head and body in one segment, as servers send small answers.
        bytes.extend_from_slice(body);
        stream.write_all(&bytes).await
    } else {
        match stream.write_all(&bytes).await {
            Ok(()) => send_body(stream, reply, u64::MAX).await,
            Err(error) => Err(error),
        }
    };
    if sent.is_err() {
        return false;
    }
    if !keep_alive {
        let _ = stream.shutdown().await;
    }
    keep_alive
}

async fn misbehave(stream: &mut TcpStream, reply: &Reply, fault: &Fault) -> std::io::Result<()> {
    match fault {
        Fault::None | Fault::Delay(_) | Fault::CloseBeforeAnswer => {}
        Fault::ResetBeforeAnswer => stream.set_zero_linger()?,
        Fault::Silence => gone(stream).await,
        Fault::StallInHead => {
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: applic").await?;
            gone(stream).await;
        }
        Fault::StallAfter(bytes) => {
            stream.write_all(&head(reply, false)).await?;
            send_body(stream, reply, *bytes).await?;
            gone(stream).await;
        }
        Fault::CutAfter(bytes) => {
            stream.write_all(&head(reply, false)).await?;
            send_body(stream, reply, *bytes).await?;
        }
        Fault::Drip { every } => {
            stream.write_all(&head(reply, false)).await?;
            for byte in reply.body.pieces().flat_map(|piece| piece.into_owned()) {
                if time::timeout(*every, gone(stream)).await.is_ok() {
                    return Ok(());
                }
                if reply.chunked {
                    stream.write_all(&[b'1', b'\r', b'\n', byte, b'\r', b'\n']).await?;
                } else {
                    stream.write_all(&[byte]).await?;
                }
            }
            if reply.chunked {
                stream.write_all(b"0\r\n\r\n").await?;
            }
        }
        Fault::Garbage => {
            stream.write_all(b"SSH-2.0-OpenSSH_9.6\r\n\x00\x01\x02\xff\xfe not HTTP at all\r\n\r\n").await?
        }
        Fault::Raw(bytes) => stream.write_all(bytes).await?,
    }
    Ok(())
}

/// Sends the body, or its first `limit` bytes; a body that is cut lacks the last chunk, too.
async fn send_body(stream: &mut TcpStream, reply: &Reply, limit: u64) -> std::io::Result<()> {
    let mut left = limit;
    for piece in reply.body.pieces() {
        let wanted = usize::try_from(left).map_or(piece.len(), |left| left.min(piece.len()));
        left -= wanted as u64;
        if reply.chunked {
            for chunk in piece[..wanted].chunks(if piece.len() > 64 * CHUNK { piece.len() } else { CHUNK }) {
                stream.write_all(format!("{:x}\r\n", chunk.len()).as_bytes()).await?;
                stream.write_all(chunk).await?;
                stream.write_all(b"\r\n").await?;
            }
        } else {
            stream.write_all(&piece[..wanted]).await?;
        }
        if left == 0 {
            return Ok(());
        }
    }
    if reply.chunked {
        stream.write_all(b"0\r\n\r\n").await?;
    }
    Ok(())
}

fn head(reply: &Reply, keep_alive: bool) -> Vec<u8> {
    let status = reply.status_code();
    let mut head = format!("HTTP/1.1 {status} {}\r\n", reason(status));
    for (name, value) in &reply.headers {
        let _ = write!(head, "{name}: {value}\r\n");
    }
    if reply.chunked {
        head.push_str("Transfer-Encoding: chunked\r\n");
    } else if status != 204 && !reply.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-length")) {
        let _ = write!(head, "Content-Length: {}\r\n", reply.body.len());
    }
    head.push_str(if keep_alive { "Connection: keep-alive\r\n\r\n" } else { "Connection: close\r\n\r\n" });
    head.into_bytes()
}

/// Waits until the client has closed the connection or broken it.
async fn gone(stream: &mut TcpStream) {
    let mut ignored = [0; 1024];
    while !matches!(stream.read(&mut ignored).await, Ok(0) | Err(_)) {}
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        204 => "No Content",
        302 => "Found",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        415 => "Unsupported Media Type",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "Unnamed",
    }
}
