//! Bodies of answers, through the same call that the gate makes.

use std::fmt;
use std::time::{Duration, SystemTime};

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use testsigma::api::Edition;
use testsigma::api::base_url::BaseUrl;
use testsigma::api::client::{Client, RunAnswer};
use testsigma::api::error::ApiError;
use testsigma::api::model::{Counts, Run, RunResult, Status};
use testsigma::follow::{Answer, Call};
use testsigma::io::Network;
use testsigma::io::clock::Clock;
use testsigma::io::transport::{Answered, Exchange, Head, Request, StatusCode, Transport};

use super::{KEY, is_harmless, secret};

/// The plan and the run of the fixtures.
const PLAN: u64 = 346;
const RUN: u64 = 581;

const TIMEOUT: Duration = Duration::from_secs(1);

/// The answer to a look at a run, and to its numbers.
pub fn status_body(data: &[u8]) {
    match with(200, data, |client, network| client.run(network, RUN, TIMEOUT)) {
        Ok(RunAnswer { run, body }) => {
            assert_eq!(run.id, RUN, "another run's status was taken for this one's");
            assert_eq!(body, data, "the body is not what was received");
            is_free_of_the_key(&run);
            members(data).iter().for_each(says_each_thing_once);
            ends_by_the_words_for_it(&run, data);
        }
        Err(error) => is_presentable(&error),
    }
    match asked(data, &Call::RunMetrics(RUN)) {
        Answer::Counts(Ok(counts)) => adds_up(counts),
        answer => is_presentable(answer.error().expect("numbers or an error")),
    }
}

/// The answer to a list of runs, of case results, and to the probe.
pub fn list_body(data: &[u8]) {
    match with(200, data, |client, network| client.runs(network, PLAN, TIMEOUT)) {
        Ok(runs) => {
            assert!(runs.iter().all(|run| run.plan == Some(PLAN)), "a run of another plan");
            runs.iter().for_each(is_free_of_the_key);
            members(data).iter().for_each(page_says_each_thing_once);
        }
        Err(error) => is_presentable(&error),
    }
    match asked(data, &Call::CaseResults(RUN)) {
        Answer::Counts(Ok(counts)) => adds_up(counts),
        answer => is_presentable(answer.error().expect("numbers or an error")),
    }
    if let Some(error) = asked(data, &Call::Machines(RUN)).error() {
        is_presentable(error);
    }
    match with(200, data, |client, network| client.probe_edition(network, TIMEOUT, &mut |_, _| {})) {
        Ok(edition) => assert_eq!(edition, Edition::Community, "a 200 is no sign of the Cloud"),
        Err(error) => is_presentable(&error),
    }
}

/// The body of a refusal: its words are shown to people.
pub fn error_body(data: &[u8]) {
    for status in [302, 400, 401, 404, 429, 500] {
        match with(status, data, |client, network| client.run(network, RUN, TIMEOUT)) {
            Ok(answer) => panic!("HTTP {status} gave {answer:?}"),
            Err(error) => is_presentable(&error),
        }
    }
    // A server that echoes the key among other words: no limit may cut it so that it is not recognised.
    let around = String::from_utf8_lossy(data);
    let parts_are_foreign = !around.contains(&KEY[..4]);
    let body = serde_json::json!({ "error": format!("{around}{KEY}{around}") }).to_string();
    if let Err(error) = with(500, body.as_bytes(), |client, network| client.run(network, RUN, TIMEOUT)) {
        is_presentable(&error);
        let message = error.server_message;
        assert!(!parts_are_foreign || !message.contains(&KEY[..12]), "half the key: {message:?}");
    }
}

fn is_presentable(error: &ApiError) {
    for text in [&error.server_message, &error.to_string()] {
        assert!(!text.contains(KEY), "the key is in {text:?}");
        assert!(is_harmless(text), "not harmless: {text:?}");
    }
}

fn is_free_of_the_key(run: &Run) {
    for run in run.chain() {
        let shown = [&run.message, &run.plan_name].into_iter().flatten().map(String::as_str);
        let results = [Some(&run.result), run.consolidated_result.as_ref()].into_iter().flatten().map(RunResult::word);
        for text in shown.chain(results).chain([run.status.word()]) {
            assert!(!text.contains(KEY), "the key is in {text:?}");
            assert!(is_harmless(text), "not harmless: {text:?}");
        }
        adds_up(run.counts);
    }
}

fn adds_up(counts: Option<Counts>) {
    if let Some(counts) = counts {
        assert!(counts.done() <= counts.total && counts.done() + counts.pending() == counts.total, "{counts:?}");
    }
}

/// What identity, verdict and waiting rest on, in the Cloud's spelling.
const STRICT: [&str; 22] = [
    "id",
    "executionId",
    "testPlanId",
    "buildNo",
    "status",
    "result",
    "startTime",
    "endTime",
    "consolidatedStatus",
    "consolidatedResult",
    "childResult",
    "totalCount",
    "passedCount",
    "failedCount",
    "abortedCount",
    "stoppedCount",
    "notExecutedCount",
    "consolidatedPlanTotalCount",
    "consolidatedPlanFailedCount",
    "consolidatedPlanPassedCount",
    "consolidatedPlanStoppedCount",
    "consolidatedPlanNotExecutedCount",
];

/// JSON whose objects keep every member, also of one name.
enum Members {
    Object(Vec<(String, Members)>),
    Array(Vec<Members>),
    Null,
    Other,
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("anything")
            }

            fn visit_unit<E>(self) -> Result<Members, E> {
                Ok(Members::Null)
            }

            fn visit_bool<E>(self, _: bool) -> Result<Members, E> {
                Ok(Members::Other)
            }

            fn visit_u64<E>(self, _: u64) -> Result<Members, E> {
                Ok(Members::Other)
            }

            fn visit_i64<E>(self, _: i64) -> Result<Members, E> {
                Ok(Members::Other)
            }

            fn visit_f64<E>(self, _: f64) -> Result<Members, E> {
                Ok(Members::Other)
            }

            fn visit_str<E>(self, _: &str) -> Result<Members, E> {
                Ok(Members::Other)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Members, A::Error> {
                let mut array = Vec::new();
                while let Some(item) = items.next_element()? {
                    array.push(item);
                }
                Ok(Members::Array(array))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Members, A::Error> {
                let mut object = Vec::new();
                while let Some(member) = members.next_entry()? {
                    object.push(member);
                }
                Ok(Members::Object(object))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// A run that was accepted holds no strict key twice, and no re-run of it does.
fn says_each_thing_once(run: &Members) {
    let Members::Object(members) = run else { panic!("a run that is no object was accepted") };
    for key in STRICT {
        let snake = key.chars().fold(String::new(), |mut snake, c| {
            snake.extend(c.is_ascii_uppercase().then_some('_'));
            snake.push(c.to_ascii_lowercase());
            snake
        });
        let times = members.iter().filter(|(name, _)| *name == key || *name == snake).count();
        assert!(times <= 1, "accepted, although {key} stands {times} times");
    }
    for (name, value) in members {
        if matches!(name.as_str(), "childResult" | "child_result") && !matches!(value, Members::Null) {
            says_each_thing_once(value);
        }
    }
}

/// The same of a page that was accepted, and of all its rows.
fn page_says_each_thing_once(page: &Members) {
    let Members::Object(members) = page else { panic!("a page that is no object was accepted") };
    let contents: Vec<&Members> =
        members.iter().filter(|(name, _)| name == "content").map(|(_, value)| value).collect();
    let [Members::Array(rows)] = contents[..] else { panic!("accepted, although it is not one list") };
    rows.iter().for_each(says_each_thing_once);
}

/// The body as JSON, unless it had to be mended first.
fn members(body: &[u8]) -> Option<Members> {
    serde_json::from_slice(body).ok()
}

/// Nothing ends a run but the words for it, at the place for them.
fn ends_by_the_words_for_it(run: &Run, body: &[u8]) {
    let Ok(serde_json::Value::Object(members)) = serde_json::from_slice(body) else { return };
    let word = |name: &str| members.get(name).and_then(|value| value.as_str()).unwrap_or_default();
    if run.status == Status::Completed {
        assert!(word("status").trim().eq_ignore_ascii_case("STATUS_COMPLETED"), "completed by {:?}", word("status"));
    }
    if run.result == RunResult::Success {
        let word = word("result").trim().to_ascii_uppercase();
        assert!(matches!(word.as_str(), "SUCCESS" | "PASSED"), "passed by {word:?}");
    }
}

fn with<T>(
    status: u16,
    body: &[u8],
    call: impl FnOnce(&Client, Network<'_>) -> Result<T, ApiError>,
) -> Result<T, ApiError> {
    let base = BaseUrl::parse("https://testsigma.example.com", false).expect("a URL");
    let client = Client::new(base, secret(KEY).expect("a key"), Edition::Cloud);
    call(&client, Network { transport: &Scripted { status, body }, clock: &Stopped })
}

/// A server that says one thing.
struct Scripted<'a> {
    status: u16,
    body: &'a [u8],
}

impl Transport for Scripted<'_> {
    fn begin(&self, _: &Request) -> Box<dyn Exchange + '_> {
        let headers = ["retry-after", "location"].map(|name| (name.to_owned(), self.body.to_vec()));
        let status = StatusCode::from_u16(self.status).expect("a status");
        Box::new(Answered::with(Head { status, headers: headers.to_vec() }, self.body.to_vec()))
    }

    fn wait(&self, _: Duration) {
        panic!("waited although the answer is there");
    }
}

/// What an answer says to a call of the loop.
fn asked(body: &[u8], call: &Call) -> Answer {
    let base = BaseUrl::parse("https://testsigma.example.com", false).expect("a URL");
    let client = Client::new(base, secret(KEY).expect("a key"), Edition::Cloud);
    let (transport, clock) = (Scripted { status: 200, body }, Stopped);
    let mut sending = call.begin(&client, Network { transport: &transport, clock: &clock }, TIMEOUT);
    call.answer(&client, sending.poll(&client, &clock).expect("the answer is there"))
}

/// A clock that stands still.
struct Stopped;

impl Clock for Stopped {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn wall_clock(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH
    }
}
