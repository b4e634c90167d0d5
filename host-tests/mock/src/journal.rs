//! What clients asked for: requests, counters, and violations of the protocol.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::request::Request;

/// One request, as it came.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// In capitals, as sent: `GET`.
    pub method: String,
    /// Without the query.
    pub path: String,
    /// As sent, without the `?`.
    pub query: String,
    /// Names and values, as sent and in that order.
    pub headers: Vec<(String, String)>,
    /// Without its framing.
    pub body: Vec<u8>,
    /// Since the server started.
    pub at: Duration,
    /// Whether it carried the server's key.
    pub authorised: bool,
}

impl Recorded {
    /// The first header of that name, in whatever case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The body as JSON; null when it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// The body as text; what is no UTF-8 is replaced.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Selects requests: `"GET /api/v1/reports/"` by method and start of the path, `"POST"` by method, `"/api/v2/"` by
/// start of the path. A trailing `$` makes the path exact. The query does not count.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    method: Option<String>,
    path: String,
    exact: bool,
}

impl Pattern {
    pub(crate) fn new(text: &str) -> Pattern {
        let (method, path) = match text.split_once(' ') {
            Some((method, path)) => (Some(method), path),
            None if text.starts_with('/') => (None, text),
            None => (Some(text), ""),
        };
        Pattern {
            method: method.map(str::to_owned),
            path: path.strip_suffix('$').unwrap_or(path).to_owned(),
            exact: path.ends_with('$'),
        }
    }

    pub(crate) fn matches(&self, method: &str, path: &str) -> bool {
        self.method.as_deref().is_none_or(|wanted| wanted == method)
            && if self.exact { path == self.path } else { path.starts_with(&self.path) }
    }
}

/// Names a wait for requests.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Watch(u64);

pub(crate) struct Journal {
    start: Instant,
    only_counts: bool,
    requests: Vec<Recorded>,
    /// By method and path: grows with the runs, not with the requests.
    counts: BTreeMap<(String, String), usize>,
    violations: Vec<String>,
    /// Waits in progress, each with what it has seen: a waiter must not scan all counters after each request.
    watches: Vec<(Watch, Pattern, usize)>,
    next_watch: u64,
}

impl Journal {
    pub(crate) fn new() -> Journal {
        Journal {
            start: Instant::now(),
            only_counts: false,
            requests: Vec::new(),
            counts: BTreeMap::new(),
            violations: Vec::new(),
            watches: Vec::new(),
            next_watch: 0,
        }
    }

    pub(crate) fn record(&mut self, request: Request, authorised: bool) {
        for (_, pattern, seen) in &mut self.watches {
            *seen += usize::from(pattern.matches(&request.method, &request.path));
        }
        let Request { method, path, query, headers, body } = request;
        if !self.only_counts {
            self.requests.push(Recorded {
                method: method.clone(),
                path: path.clone(),
                query,
                headers,
                body,
                at: self.start.elapsed(),
                authorised,
            });
        }
        *self.counts.entry((method, path)).or_default() += 1;
    }

    pub(crate) fn record_only_counts(&mut self) {
        self.only_counts = true;
        self.requests = Vec::new();
    }

    pub(crate) fn requests(&self) -> &[Recorded] {
        &self.requests
    }

    pub(crate) fn count(&self, pattern: &Pattern) -> usize {
        self.counts.iter().filter(|((method, path), _)| pattern.matches(method, path)).map(|(_, count)| count).sum()
    }

    /// Notes that a client broke the protocol in a way that a real server may let pass.
    pub(crate) fn violation(&mut self, text: String) {
        self.violations.push(text);
    }

    pub(crate) fn violations(&self) -> &[String] {
        &self.violations
    }

    pub(crate) fn watch(&mut self, pattern: Pattern) -> Watch {
        let watch = Watch(self.next_watch);
        self.next_watch += 1;
        let seen = self.count(&pattern);
        self.watches.push((watch, pattern, seen));
        watch
    }

    pub(crate) fn seen(&self, watch: Watch) -> usize {
        self.watches.iter().find(|(other, ..)| *other == watch).map_or(0, |(_, _, seen)| *seen)
    }

    pub(crate) fn unwatch(&mut self, watch: Watch) {
        self.watches.retain(|(other, ..)| *other != watch);
    }

    pub(crate) fn is_awaited(&self) -> bool {
        !self.watches.is_empty()
    }
}
