//! The typed interface, called as an embedding host calls it.

use wasmtime::Store;

use testsigma_harness::guest::{State, compiled, small_store, store};
use testsigma_harness::port;
use testsigma_mock::{Fault, Look, Mock, Plan, Reply};

wasmtime::component::bindgen!({ path: "wit", world: "embedded" });

use exports::testsigma::ci::test_plans::{Connection, Edition, Error, Limits, Order, Pair, State as RunState, Verdict};

fn embedded() -> (Store<State>, Embedded) {
    let (_, component, linker) = compiled();
    let mut store = store();
    let component = Embedded::instantiate(&mut store, component, linker).expect("the artifact can be instantiated");
    (store, component)
}

fn connection(mock: &Mock) -> Connection {
    Connection {
        key: mock.key().to_owned(),
        url: Some(mock.url()),
        edition: Some(Edition::Cloud),
        timeout_ms: Some(2_000),
        insecure_http: None,
    }
}

fn order(plan: u64) -> Order {
    Order {
        plan: plan.to_string(),
        build: Some("b1".to_owned()),
        environment: None,
        runtime_data: None,
        saved_config: None,
        uploads: None,
    }
}

fn limits(max_wait_ms: u32) -> Limits {
    Limits { max_wait_ms: Some(max_wait_ms), poll_interval_ms: Some(1), stop_on_timeout: None }
}

#[test]
fn trigger_and_status_are_one_exchange_each() {
    let mock = Mock::start();
    mock.add(Plan::new(7).looks([Look::queued(), Look::in_progress(3, 1), Look::completed()]).result("FAILURE"));
    let (mut store, component) = embedded();
    let plans = component.testsigma_ci_test_plans();
    let started = plans.call_trigger(&mut store, &connection(&mock), &order(7)).unwrap().unwrap();
    assert_eq!((started.id.as_str(), started.state, started.verdict), ("5801", RunState::Created, None));
    assert!(started.look_again_ms.unwrap() >= 1000);
    assert_eq!((mock.requests().len(), mock.runs()[0].build_no.as_deref()), (1, Some("b1")));
    let mut states = Vec::new();
    for _ in 0..3 {
        let seen = plans.call_status(&mut store, &connection(&mock), &started.id, Some(60_000)).unwrap().unwrap();
        assert_eq!(seen.look_again_ms.is_some(), seen.verdict.is_none());
        states.push((seen.state, seen.status, seen.verdict, seen.counts.map(|counts| counts.failed)));
    }
    assert_eq!(states[0].0, RunState::Queued);
    assert_eq!((states[1].0, states[1].3), (RunState::Running, Some(1)));
    assert_eq!(
        (states[2].0, states[2].1.as_str(), states[2].2),
        (RunState::Completed, "STATUS_COMPLETED", Some(Verdict::Failed))
    );
    assert_eq!(mock.requests().len(), 4);
}

#[test]
fn run_wait_stop_and_report_work() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    mock.add(Plan::new(8).looks([Look::in_progress(1, 0)]));
    let (mut store, component) = embedded();
    let plans = component.testsigma_ci_test_plans();
    let passed = plans.call_run(&mut store, &connection(&mock), &order(7), limits(10_000)).unwrap().unwrap();
    assert_eq!((passed.verdict, passed.counts.unwrap().passed), (Some(Verdict::Passed), 8));
    let report = plans.call_report(&mut store, &connection(&mock), &passed.id).unwrap().unwrap();
    assert!(String::from_utf8(report).unwrap().contains("<testsuites>"));
    let error = plans.call_run(&mut store, &connection(&mock), &order(8), limits(100)).unwrap().unwrap_err();
    let Error::TimedOut(problem) = error else { panic!("{error:?}") };
    let run = problem.run.unwrap();
    let error = plans.call_report(&mut store, &connection(&mock), &run).unwrap().unwrap_err();
    assert!(matches!(error, Error::BrokenAnswer(_)), "{error:?}");
    let stopped = plans.call_stop(&mut store, &connection(&mock), &run).unwrap().unwrap();
    assert_eq!(stopped.verdict, Some(Verdict::Stopped));
    let waited = plans.call_wait(&mut store, &connection(&mock), &run, limits(5_000)).unwrap().unwrap();
    assert_eq!(waited.verdict, Some(Verdict::Stopped));
    assert_eq!(mock.violations(), Vec::<String>::new());
}

#[test]
fn each_error_is_another_reaction() {
    let mock = Mock::start();
    mock.add(Plan::new(7).exclusive());
    mock.add(Plan::new(8).on_trigger(Reply::broken(Fault::CloseBeforeAnswer)));
    mock.add(Plan::new(9).on_trigger(Reply::json(429, "{}").header("Retry-After", "7")));
    let (mut store, component) = embedded();
    let plans = component.testsigma_ci_test_plans();
    let good = connection(&mock);
    plans.call_trigger(&mut store, &good, &order(7)).unwrap().unwrap();
    let closed = port::refusing();
    let bad = |change: &dyn Fn(&mut Connection)| {
        let mut connection = connection(&mock);
        change(&mut connection);
        connection
    };
    let name = |error: &Error| match error {
        Error::InvalidArgument(_) => "invalid-argument",
        Error::Denied(_) => "denied",
        Error::NotFound(_) => "not-found",
        Error::TryLater(_) => "try-later",
        Error::MayHaveStarted(_) => "may-have-started",
        Error::NoAnswer(_) => "no-answer",
        Error::BrokenAnswer(_) => "broken-answer",
        Error::TimedOut(_) => "timed-out",
        Error::Internal(_) => "internal",
    };
    for (server, plan, expected) in [
        (good.clone(), "seven", "invalid-argument"),
        (bad(&|c| c.key = "two words".into()), "7", "invalid-argument"),
        (bad(&|c| c.edition = None), "7", "invalid-argument"),
        (bad(&|c| c.timeout_ms = Some(0)), "7", "invalid-argument"),
        (bad(&|c| c.url = Some("http://testsigma.example".into())), "7", "invalid-argument"),
        (bad(&|c| c.key = "another-key-altogether".into()), "7", "denied"),
        (good.clone(), "999", "not-found"),
        (good.clone(), "7", "try-later"),
        (good.clone(), "8", "may-have-started"),
        (good.clone(), "9", "try-later"),
        (bad(&|c| c.url = Some(format!("http://{closed}"))), "7", "no-answer"),
    ] {
        let order = Order { plan: plan.into(), ..order(1) };
        let error = plans.call_trigger(&mut store, &server, &order).unwrap().unwrap_err();
        assert_eq!(name(&error), expected, "{plan}: {error:?}");
        if plan == "9" {
            let Error::TryLater(problem) = error else { unreachable!() };
            assert_eq!((problem.http_status, problem.retry_after_ms), (Some(429), Some(7000)));
        }
    }
    let error = plans.call_status(&mut store, &good, "999", None).unwrap().unwrap_err();
    assert_eq!(name(&error), "not-found");
    let remote = bad(&|c| c.url = Some("https://testsigma.invalid".into()));
    let flood = Limits { poll_interval_ms: Some(0), ..limits(1) };
    let error = plans.call_wait(&mut store, &remote, "5", flood).unwrap().unwrap_err();
    assert_eq!(name(&error), "invalid-argument");
}

#[test]
fn no_error_says_that_nothing_was_started_when_a_run_was() {
    for status in [401, 404, 400, 429] {
        let mock = Mock::start();
        mock.add(Plan::new(7));
        mock.always("GET /api/v1/execution_results/", Reply::json(status, "{}"));
        let (mut store, component) = embedded();
        let limits = Limits { max_wait_ms: Some(300), ..limits(1) };
        let run = component.testsigma_ci_test_plans().call_run(&mut store, &connection(&mock), &order(7), limits);
        match run.unwrap().unwrap_err() {
            Error::NoAnswer(problem) | Error::TimedOut(problem) => assert_eq!(problem.run.as_deref(), Some("5801")),
            other => panic!("{status}: {other:?}"),
        }
    }
}

#[test]
fn large_arguments_are_taken_or_refused_and_nothing_is_printed() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let pair = |name: String, value: &str| Pair { name, value: value.to_owned() };
    let pairs = |number: usize, value: &str| (0..number).map(|n| pair(format!("name{n}"), value)).collect::<Vec<_>>();
    // (pairs, started, why not)
    for (data, refused) in [
        (pairs(40_000, &"v".repeat(80)), None),
        (pairs(100_000, "v"), None),
        (pairs(1, &"v".repeat(4_100_000)), None),
        (pairs(40_000, &"v".repeat(110)), Some("more than 4 MiB")),
        (vec![pair(" ".to_owned(), "v")], Some("without a name")),
        (pairs(1, "v").into_iter().chain(pairs(1, "w")).collect(), Some("twice")),
    ] {
        let (_, component, linker) = compiled();
        let (mut store, printed) = small_store();
        let component = Embedded::instantiate(&mut store, component, linker).unwrap();
        let order = Order { runtime_data: Some(data), ..order(7) };
        let begun = std::time::Instant::now();
        let answer = component.testsigma_ci_test_plans().call_trigger(&mut store, &connection(&mock), &order).unwrap();
        match (answer, refused) {
            (Ok(_), None) => assert!(mock.matching("POST").pop().unwrap().json()["runtimeData"].is_object()),
            (Err(Error::InvalidArgument(problem)), Some(words)) => {
                assert!(problem.message.contains(words), "{}", problem.message)
            }
            (answer, _) => panic!("{answer:?}"),
        }
        assert!(begun.elapsed() < std::time::Duration::from_secs(5), "{:?}", begun.elapsed());
        assert!(printed.contents().is_empty());
    }
    // What the host cannot even hand over ends the call without a word.
    let (_, component, linker) = compiled();
    let (mut store, printed) = small_store();
    let component = Embedded::instantiate(&mut store, component, linker).unwrap();
    let order = Order { runtime_data: Some(pairs(1, &"v".repeat(40 << 20))), ..order(7) };
    assert!(component.testsigma_ci_test_plans().call_trigger(&mut store, &connection(&mock), &order).is_err());
    assert!(printed.contents().is_empty());
}

#[test]
fn a_lost_trigger_is_never_to_be_tried_again_and_the_key_is_no_part_of_a_url() {
    let mock = Mock::start();
    mock.add(Plan::new(7).on_trigger(Reply::broken(Fault::CloseBeforeAnswer)));
    let (mut store, component) = embedded();
    let plans = component.testsigma_ci_test_plans();
    let lost = plans.call_trigger(&mut store, &connection(&mock), &order(7)).unwrap().unwrap_err();
    let Error::MayHaveStarted(problem) = lost else { panic!("{lost:?}") };
    assert!(
        problem.message.contains("look for build b1") && !problem.message.contains("try again"),
        "{}",
        problem.message
    );
    let key = mock.key();
    let within = Connection { url: Some(format!("{}/{key}", mock.url())), ..connection(&mock) };
    let refused = plans.call_status(&mut store, &within, "5801", None).unwrap().unwrap_err();
    let Error::InvalidArgument(problem) = refused else { panic!("{refused:?}") };
    assert!(problem.message.contains("contains the key") && !problem.message.contains(key), "{}", problem.message);
}
