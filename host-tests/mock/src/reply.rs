//! What the server answers, and in which way it fails to.

use std::{borrow::Cow, sync::Arc, time::Duration};

use serde_json::{Value, json};

use crate::{fixtures, junit::Huge};

/// One answer. Built by a constructor, refined by the methods that take `self`.
#[derive(Clone, Debug)]
pub struct Reply {
    pub(crate) origin: Origin,
    /// `None` in a faithful reply whose status is kept.
    pub(crate) status: Option<u16>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Body,
    pub(crate) fault: Fault,
    pub(crate) chunked: bool,
}

/// Who decides what is said, and whether the request takes effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// This reply, and nothing happens on the server.
    Scripted,
    /// This reply, after the request has taken effect.
    ScriptedAfterEffect,
    /// The faithful server; status, headers, fault and framing of this reply are laid over its answer.
    Faithful,
}

/// How the bytes of an answer (do not) reach the client. Every wait ends when the client goes away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// They arrive.
    None,
    /// Reads the request and closes in good order, without a byte.
    CloseBeforeAnswer,
    /// Reads the request and resets the connection (`SO_LINGER` 0).
    ResetBeforeAnswer,
    /// Keeps the connection open and says nothing.
    Silence,
    /// Stops in the middle of a header.
    StallInHead,
    /// Sends the head and so many bytes of the body, then nothing more.
    StallAfter(u64),
    /// Sends the head at once and the body byte by byte.
    Drip {
        /// The pause before each byte.
        every: Duration,
    },
    /// Promises the whole body, sends so many bytes of it and closes.
    CutAfter(u64),
    /// Answers in something that is not HTTP.
    Garbage,
    /// Sends exactly these bytes in place of head and body, then closes.
    Raw(Vec<u8>),
    /// Answers late. The request takes effect at once.
    Delay(Duration),
}

/// The bytes of an answer, produced piece by piece.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    Bytes(Arc<[u8]>),
    Huge(Huge),
}

impl Body {
    pub(crate) fn len(&self) -> u64 {
        match self {
            Body::Bytes(bytes) => bytes.len() as u64,
            Body::Huge(report) => report.len(),
        }
    }

    pub(crate) fn pieces(&self) -> Box<dyn Iterator<Item = Cow<'_, [u8]>> + Send + '_> {
        match self {
            Body::Bytes(bytes) => Box::new(std::iter::once(Cow::Borrowed(&bytes[..]))),
            Body::Huge(report) => Box::new(report.pieces().map(Cow::Owned)),
        }
    }
}

impl Reply {
    /// What the server would have said: in a script, lets one request pass.
    pub fn faithful() -> Reply {
        Reply { origin: Origin::Faithful, status: None, ..Reply::empty(200) }
    }

    /// No body and no content type.
    pub fn empty(status: u16) -> Reply {
        Reply {
            origin: Origin::Scripted,
            status: Some(status),
            headers: Vec::new(),
            body: Body::Bytes(Arc::from(&[][..])),
            fault: Fault::None,
            chunked: false,
        }
    }

    /// Any body, labelled as `content_type`.
    pub fn bytes(status: u16, content_type: &str, bytes: impl Into<Vec<u8>>) -> Reply {
        Reply { body: Body::Bytes(bytes.into().into()), ..Reply::empty(status) }.header("Content-Type", content_type)
    }

    /// `body` is sent as it is; it need not be JSON.
    pub fn json(status: u16, body: &str) -> Reply {
        Reply::bytes(status, "application/json", body)
    }

    /// Testsigma's own error object.
    pub fn refusal(status: u16, words: &str) -> Reply {
        let body = json!({"timeStamp": null, "error": words, "code": null, "fieldErrors": null, "objectErrors": null});
        Reply::json(status, &body.to_string())
    }

    /// Plain text.
    pub fn text(status: u16, body: &str) -> Reply {
        Reply::bytes(status, "text/plain;charset=UTF-8", body)
    }

    /// A web page.
    pub fn html(status: u16, body: &str) -> Reply {
        Reply::bytes(status, "text/html", body)
    }

    /// XML, labelled as reports are.
    pub fn xml(status: u16, body: &str) -> Reply {
        Reply::bytes(status, "application/xml;charset=UTF-8", body)
    }

    /// 302, as single sign-on portals answer.
    pub fn redirect(url: &str) -> Reply {
        Reply::empty(302).header("Location", url)
    }

    /// A file of `fixtures/`, with the content type that its name suggests. Community Edition labels its bare texts as
    /// JSON (CE `APIAuthenticationFilter`) and its unfinished reports as XML (CE `JunitReportsController`); so do
    /// these.
    ///
    /// # Panics
    ///
    /// When there is no such file.
    pub fn fixture(status: u16, name: &str) -> Reply {
        let body = fixtures::text(name);
        match name.rsplit('.').next() {
            Some("html") => Reply::html(status, body),
            Some("xml") => Reply::xml(status, body),
            Some("txt") if name.starts_with("junit") => Reply::xml(status, body),
            _ => Reply::json(status, body),
        }
    }

    /// An answer that never arrives whole; the part that does claims to be 200 with a JSON body.
    pub fn broken(fault: Fault) -> Reply {
        Reply::json(200, r#"{"id":5801,"status":"STATUS_CREATED"}"#).fault(fault)
    }

    /// Another status, with all else the same.
    pub fn with_status(mut self, status: u16) -> Reply {
        self.status = Some(status);
        self
    }

    /// Adds a header; one name may come several times. It replaces what the server would have said under that name,
    /// `Content-Length` included.
    pub fn header(mut self, name: &str, value: &str) -> Reply {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Lets the bytes go astray.
    pub fn fault(mut self, fault: Fault) -> Reply {
        self.fault = fault;
        self
    }

    /// Sends the body with `Transfer-Encoding: chunked`, in several chunks.
    pub fn chunked(mut self) -> Reply {
        self.chunked = true;
        self
    }

    /// Lets the request take effect first: the run is started, and its answer is lost.
    pub fn after_effect(mut self) -> Reply {
        self.origin = Origin::ScriptedAfterEffect;
        self
    }

    pub(crate) fn value(status: u16, body: &Value) -> Reply {
        Reply::json(status, &body.to_string())
    }

    /// Whether the request has to reach the faithful server at all.
    pub(crate) fn takes_effect(&self) -> bool {
        self.origin != Origin::Scripted
    }

    /// The answer to send, given what the faithful server said.
    pub(crate) fn over(self, faithful: Reply) -> Reply {
        if self.origin != Origin::Faithful {
            return self;
        }
        let mut merged = faithful;
        merged.status = self.status.or(merged.status);
        merged.headers.retain(|(name, _)| !self.headers.iter().any(|(other, _)| other.eq_ignore_ascii_case(name)));
        merged.headers.extend(self.headers);
        if self.fault != Fault::None {
            merged.fault = self.fault;
        }
        merged.chunked |= self.chunked;
        merged
    }

    pub(crate) fn status_code(&self) -> u16 {
        self.status.unwrap_or(200)
    }
}
