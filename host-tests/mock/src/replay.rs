//! Serves a recorded trace (`--trace`, HAR 1.2): the answers of a user's server, to the gate on another day.

mod shift;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::{
    Fault, Reply, moment,
    reply::{Body, Origin},
    request::Request,
};
use shift::Shift;

/// Headers that the connection makes anew.
const FRAMING: [&str; 5] = ["content-length", "transfer-encoding", "connection", "keep-alive", "content-encoding"];

/// The names of the build number in the two editions.
const BUILD_KEYS: [&str; 2] = ["\"buildNo\"", "\"build_no\""];

/// A recorded exchange.
struct Exchange {
    target: Target,
    /// Milliseconds since the epoch.
    started: u64,
    build: Option<String>,
    reply: Reply,
    is_used: bool,
}

/// What a request is about. The server's address and the path before its API do not count.
#[derive(PartialEq)]
struct Target {
    method: String,
    path: String,
    query: String,
    /// Of a trigger.
    plan: Option<u64>,
}

/// A trace that is served.
pub(crate) struct Replay {
    exchanges: Vec<Exchange>,
    /// Known from the first request on.
    shift: Option<Shift>,
    /// The build numbers that were recorded, and the ones sent in their place.
    builds: Vec<(String, String)>,
}

impl Replay {
    /// Reads a trace; says what is wrong with it.
    pub(crate) fn read(har: &str) -> Result<Replay, String> {
        let har: Value = serde_json::from_str(har).map_err(|error| format!("it is no JSON: {error}"))?;
        let entries = har["log"]["entries"].as_array().ok_or("it has no log.entries")?;
        let exchanges = entries.iter().enumerate().map(|(at, entry)| {
            Exchange::read(entry).ok_or_else(|| format!("entry {at} is no exchange with times, method, URL and status"))
        });
        Ok(Replay { exchanges: exchanges.collect::<Result<_, _>>()?, shift: None, builds: Vec::new() })
    }

    /// The answer that was recorded to such a request: the next one, or at the end the last one again.
    pub(crate) fn answer(&mut self, request: &Request) -> Reply {
        let now = moment::now();
        let first = self.exchanges.first().map_or(now, |exchange| exchange.started);
        let shift = *self.shift.get_or_insert_with(|| Shift::between(first, now));
        let target = Target::new(&request.method, &request.path, &request.query, &request.body);
        let Some(at) = self.find(&target) else {
            // What the gate asks to learn the edition, where it was told so when it was recorded.
            let is_cloud = self.exchanges.iter().any(|exchange| exchange.target.path.contains("/execution_results"));
            return if target.is_probe() && !is_cloud {
                Reply::json(200, "{\"content\":[]}")
            } else {
                Reply::refusal(404, "Not in the trace")
            };
        };
        let exchange = &mut self.exchanges[at];
        exchange.is_used = true;
        if let (Some(recorded), Some(sent)) = (&exchange.build, build(&request.body))
            && !self.builds.iter().any(|(known, _)| known == recorded)
        {
            self.builds.push((recorded.clone(), sent));
        }
        let mut reply = exchange.reply.clone();
        if let Body::Bytes(bytes) = &reply.body {
            let mut text = shift.text(&String::from_utf8_lossy(bytes));
            for (recorded, sent) in &self.builds {
                text = with_build(&text, recorded, sent);
            }
            if let Fault::CutAfter(length) | Fault::StallAfter(length) = &mut reply.fault {
                *length = text.len() as u64;
                // More is promised than comes.
                text.push(' ');
            }
            reply.body = Body::Bytes(text.into_bytes().into());
        }
        for (name, value) in &mut reply.headers {
            if name.eq_ignore_ascii_case("date") {
                *value = shift.date(value, now);
            } else if let Some(date) = shift.http_date(value) {
                *value = date;
            }
        }
        reply
    }

    fn find(&self, target: &Target) -> Option<usize> {
        let same = |exchange: &Exchange| exchange.target == *target;
        let alike =
            |exchange: &Exchange| (&exchange.target.method, &exchange.target.path) == (&target.method, &target.path);
        let next = |fits: &dyn Fn(&Exchange) -> bool| {
            let unused = self.exchanges.iter().position(|exchange| fits(exchange) && !exchange.is_used);
            unused.or_else(|| self.exchanges.iter().rposition(fits))
        };
        // A list of a plan's runs is later than the probe, and so is its date.
        next(&same).or_else(|| if target.is_probe() { None } else { next(&alike) })
    }
}

impl Target {
    /// Whether it asks for the edition.
    fn is_probe(&self) -> bool {
        self.method == "GET" && self.path == "/api/v1/test_plan_results" && !self.query.contains("query=")
    }

    fn new(method: &str, path: &str, query: &str, body: &[u8]) -> Target {
        let path = path.find("/api/").map_or(path, |at| &path[at..]);
        let body: Value = serde_json::from_slice(body).unwrap_or_default();
        let plan = body["executionId"].as_u64().or_else(|| body["testPlanId"].as_u64());
        Target { method: method.to_owned(), path: path.to_owned(), query: query.to_owned(), plan }
    }
}

impl Exchange {
    fn read(entry: &Value) -> Option<Exchange> {
        let (request, response) = (&entry["request"], &entry["response"]);
        let url = request["url"].as_str()?;
        let (_, rest) = url.split_once("://")?;
        let target = rest.find('/').map_or("/", |at| &rest[at..]);
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let started = humantime::parse_rfc3339(entry["startedDateTime"].as_str()?).ok()?;
        let posted = request["postData"]["text"].as_str().unwrap_or_default().as_bytes();
        let text = response["content"]["text"].as_str().unwrap_or_default();
        let headers = response["headers"].as_array()?.iter().filter_map(|header| {
            let (name, value) = (header["name"].as_str()?, header["value"].as_str()?);
            let is_framing = FRAMING.iter().any(|framing| name.eq_ignore_ascii_case(framing));
            (!is_framing).then(|| (name.to_owned(), value.to_owned()))
        });
        let status = u16::try_from(response["status"].as_u64()?).ok()?;
        let is_cut = response["content"]["comment"].is_string();
        let fault =
            match response["_error"].as_str() {
                // The time was over, here or there.
                Some(error) if error.starts_with("no complete answer in time") || error == "given up" => {
                    if status == 0 { Fault::Silence } else { Fault::StallAfter(text.len() as u64) }
                }
                Some(_) if status == 0 => Fault::CloseBeforeAnswer,
                Some(_) => Fault::CutAfter(text.len() as u64),
                None if is_cut => Fault::CutAfter(text.len() as u64),
                None => Fault::None,
            };
        let reply = Reply {
            origin: Origin::Scripted,
            status: Some(status),
            headers: headers.collect(),
            body: Body::Bytes(text.as_bytes().into()),
            fault,
            chunked: false,
        };
        let method = request["method"].as_str()?;
        let started = started.duration_since(UNIX_EPOCH).ok()?.as_millis() as u64;
        let target = Target::new(method, path, query, posted);
        Some(Exchange { target, started, build: build(posted), reply, is_used: false })
    }
}

/// The build number in the body of a trigger.
fn build(body: &[u8]) -> Option<String> {
    serde_json::from_slice::<Value>(body).ok()?["buildNo"].as_str().map(str::to_owned)
}

/// The answer with `sent` in the place of the recorded build number. All else stays byte for byte.
fn with_build(text: &str, recorded: &str, sent: &str) -> String {
    let quoted = |text: &str| Value::from(text).to_string();
    let (recorded, sent) = (quoted(recorded), quoted(sent));
    let (mut changed, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(end) = BUILD_KEYS.iter().filter_map(|key| rest.find(key).map(|at| at + key.len())).min() {
        let value = rest[end..].trim_start().strip_prefix(':').map_or("", str::trim_start);
        if let Some(after) = value.strip_prefix(&recorded) {
            changed.push_str(&rest[..rest.len() - value.len()]);
            changed.push_str(&sent);
            rest = after;
        } else {
            changed.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
    changed + rest
}

fn time(millis: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(millis)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_build_number_is_the_one_that_was_sent() {
        for (text, changed) in [
            (r#"{"buildNo":"7","a":"7","build_no" : "7"}"#, r#"{"buildNo":"b\"8","a":"7","build_no" : "b\"8"}"#),
            (r#"{"buildNo":"77","x":"buildNo"}"#, r#"{"buildNo":"77","x":"buildNo"}"#),
            ("", ""),
        ] {
            assert_eq!(with_build(text, "7", "b\"8"), changed);
        }
    }

    #[test]
    fn what_is_no_trace_is_said_to_be_none() {
        for (text, why) in [("", "no JSON"), ("{}", "log.entries"), (r#"{"log":{"entries":[{}]}}"#, "entry 0")] {
            assert!(Replay::read(text).is_err_and(|error| error.contains(why)), "{text}");
        }
    }
}
