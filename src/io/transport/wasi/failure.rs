//! What wasi:http's failures are in the terms that decide what happens next.

use waki::bindings::wasi::http::types::ErrorCode;
use waki::bindings::wasi::io::streams::StreamError;

use crate::io::transport::{TransportError, TransportErrorKind, is_about_tls};

/// wasi:http's 39 error codes in the terms that decide what happens next.
pub(super) fn failure(code: ErrorCode) -> TransportError {
    let kind = match &code {
        ErrorCode::DnsError(_) | ErrorCode::DnsTimeout => TransportErrorKind::Dns,
        ErrorCode::ConnectionRefused
        | ErrorCode::DestinationNotFound
        | ErrorCode::DestinationUnavailable
        | ErrorCode::DestinationIpProhibited
        | ErrorCode::DestinationIpUnroutable
        | ErrorCode::ConnectionLimitReached => TransportErrorKind::Refused,
        ErrorCode::TlsProtocolError | ErrorCode::TlsCertificateError => TransportErrorKind::Tls,
        // jco has no code for it, only Node's words.
        ErrorCode::InternalError(Some(text)) if is_about_tls(text) => TransportErrorKind::Tls,
        ErrorCode::HttpRequestDenied => TransportErrorKind::Forbidden,
        ErrorCode::HttpRequestUriInvalid
        | ErrorCode::HttpRequestMethodInvalid
        | ErrorCode::HttpRequestUriTooLong
        | ErrorCode::HttpRequestHeaderSectionSize(_)
        | ErrorCode::HttpRequestHeaderSize(_) => TransportErrorKind::Invalid,
        // `connection-timeout` is a connection that was never made under wasmtime, but an idle one under jco.
        ErrorCode::ConnectionTimeout
        | ErrorCode::ConnectionReadTimeout
        | ErrorCode::ConnectionWriteTimeout
        | ErrorCode::HttpResponseTimeout => TransportErrorKind::Timeout,
        _ => TransportErrorKind::Broken,
    };
    TransportError::new(kind, detail(&code))
}

fn detail(code: &ErrorCode) -> String {
    match code {
        ErrorCode::DnsError(payload) => payload.rcode.clone().unwrap_or_default(),
        ErrorCode::InternalError(text) => {
            text.as_deref().and_then(|t| t.lines().next()).unwrap_or_default().chars().take(200).collect()
        }
        ErrorCode::ConnectionTerminated => "closed by the other side".to_owned(),
        ErrorCode::HttpResponseIncomplete => "the answer is incomplete".to_owned(),
        ErrorCode::HttpProtocolError => "closed early, or not HTTP".to_owned(),
        ErrorCode::HttpResponseHeaderSectionSize(_) => "the answer's headers are too large".to_owned(),
        _ => String::new(),
    }
}

/// A failed stream. `http-error-code` would say more, but traps under jco; `to-debug-string` is safe, and its first line is all that
/// is wanted of it: with `RUST_BACKTRACE=1` wasmtime appends a backtrace of the host.
pub(super) fn broken(error: &StreamError) -> TransportError {
    let detail = match error {
        StreamError::LastOperationFailed(error) => {
            error.to_debug_string().lines().next().unwrap_or_default().chars().take(200).collect()
        }
        StreamError::Closed => "closed by the other side".to_owned(),
    };
    TransportError::new(TransportErrorKind::Broken, detail)
}
