//! The typed interface, called as an embedding host calls it.

mod reports;

use wasmtime::Store;

use testsigma_harness::guest::{State, compiled, small_store, store};
use testsigma_harness::port;
use testsigma_mock::{Fault, Look, Mock, Plan, Reply};

wasmtime::component::bindgen!({ path: "wit", world: "embedded", additional_derives: [PartialEq] });

use exports::testsigma::ci::test_plans::{
    Earlier, Edition, ErrorCode, Limits, RunRequest, Server, State as RunState, Verdict,
};

fn embedded() -> (Store<State>, Embedded) {
    let (_, component, linker) = compiled();
    let mut store = store();
    let component = Embedded::instantiate(&mut store, component, linker).expect("the artifact can be instantiated");
    (store, component)
}

fn server(mock: &Mock) -> Server {
    Server {
        key: mock.key().to_owned(),
        url: Some(mock.url()),
        edition: Some(Edition::Cloud),
        timeout_ms: Some(2_000),
        insecure_http: false,
    }
}

fn request(plan: u64) -> RunRequest {
    RunRequest {
        plan: plan.to_string(),
        build: Some("b1".to_owned()),
        environment: None,
        runtime_data: Vec::new(),
        saved_config: None,
        uploads: Vec::new(),
        extra: Vec::new(),
    }
}

fn limits(max_wait_ms: u32) -> Limits {
    Limits { max_wait_ms: Some(max_wait_ms), poll_interval_ms: Some(1), stop_on_timeout: false, extra: Vec::new() }
}

#[test]
fn trigger_and_status_are_one_exchange_each() {
    let mock = Mock::start();
    mock.add(Plan::new(7).looks([Look::queued(), Look::in_progress(3, 1), Look::completed()]).result("FAILURE"));
    let (mut store, component) = embedded();
    let plans = component.testsigma_ci_test_plans();
    let started = plans.call_trigger(&mut store, &server(&mock), &request(7)).unwrap().unwrap();
    assert_eq!((started.id.as_str(), started.state, started.build.as_deref()), ("5801", RunState::Created, Some("b1")));
    assert!(started.look_again_ms.unwrap() >= 1000);
    assert_eq!((mock.requests().len(), mock.runs()[0].build_no.as_deref()), (1, Some("b1")));
    let mut states = Vec::new();
    for _ in 0..3 {
        let seen = plans.call_status(&mut store, &server(&mock), &started.id, Some(60_000)).unwrap().unwrap();
        assert_eq!(seen.look_again_ms.is_none(), matches!(seen.state, RunState::Completed(_)));
        assert_eq!(seen.build.as_deref(), Some("b1"));
        states.push((seen.state, seen.server_status, seen.counts.map(|counts| counts.failed)));
    }
    assert_eq!(states[0].0, RunState::Queued);
    assert_eq!((states[1].0, states[1].2), (RunState::Running, Some(1)));
    assert_eq!((states[2].0, states[2].1.as_deref()), (RunState::Completed(Verdict::Failed), Some("STATUS_COMPLETED")));
    assert_eq!(mock.requests().len(), 4);
}

#[test]
fn run_wait_stop_and_report_work() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    mock.add(Plan::new(8).looks([Look::in_progress(1, 0)]));
    let (mut store, component) = embedded();
    let plans = component.testsigma_ci_test_plans();
    let passed = plans.call_run(&mut store, &server(&mock), &request(7), &limits(10_000)).unwrap().unwrap();
    assert_eq!((passed.state, passed.counts.unwrap().passed), (RunState::Completed(Verdict::Passed), 8));
    let report = plans.call_whole_report(&mut store, &server(&mock), &passed.id).unwrap().unwrap();
    assert!(String::from_utf8(report).unwrap().contains("<testsuites>"));
    let error = plans.call_run(&mut store, &server(&mock), &request(8), &limits(100)).unwrap().unwrap_err();
    assert_eq!((error.code, error.build.as_deref()), (ErrorCode::TimedOut, Some("b1")));
    let run = error.run.unwrap();
    let error = plans.call_whole_report(&mut store, &server(&mock), &run).unwrap().unwrap_err();
    assert_eq!(error.code, ErrorCode::TryLater, "{error:?}");
    assert_eq!(plans.call_failures(&mut store, &server(&mock), &run).unwrap().unwrap_err().code, ErrorCode::TryLater);
    // The second finds it over, and leaves it alone.
    for (puts, exchanges) in [(1, 3), (1, 1)] {
        let before = mock.requests().len();
        let stopped = plans.call_stop(&mut store, &server(&mock), &run).unwrap().unwrap();
        assert_eq!(stopped.state, RunState::Completed(Verdict::Stopped));
        assert_eq!((mock.count("PUT"), mock.requests().len() - before), (puts, exchanges));
    }
    let waited = plans.call_wait(&mut store, &server(&mock), &run, &limits(5_000)).unwrap().unwrap();
    assert_eq!(waited.state, RunState::Completed(Verdict::Stopped));
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
    let good = server(&mock);
    plans.call_trigger(&mut store, &good, &request(7)).unwrap().unwrap();
    let closed = port::refusing();
    let bad = |change: &dyn Fn(&mut Server)| {
        let mut server = server(&mock);
        change(&mut server);
        server
    };
    for (server, plan, expected) in [
        (good.clone(), "seven", ErrorCode::InvalidArgument),
        (bad(&|c| c.key = "two words".into()), "7", ErrorCode::InvalidArgument),
        (bad(&|c| c.edition = None), "7", ErrorCode::InvalidArgument),
        (bad(&|c| c.timeout_ms = Some(0)), "7", ErrorCode::InvalidArgument),
        (bad(&|c| c.url = Some("http://testsigma.example".into())), "7", ErrorCode::InvalidArgument),
        (bad(&|c| c.key = "another-key-altogether".into()), "7", ErrorCode::Denied),
        (good.clone(), "999", ErrorCode::NotFound),
        (good.clone(), "7", ErrorCode::AlreadyRunning),
        (good.clone(), "8", ErrorCode::MayHaveStarted),
        (good.clone(), "9", ErrorCode::TryLater),
        (bad(&|c| c.url = Some(format!("http://{closed}"))), "7", ErrorCode::NoAnswer),
    ] {
        let request = RunRequest { plan: plan.into(), ..request(1) };
        let error = plans.call_trigger(&mut store, &server, &request).unwrap().unwrap_err();
        assert_eq!(error.code, expected, "{plan}: {error:?}");
        // An error of the arguments knows no build; all others do.
        let is_ours = error.code != ErrorCode::InvalidArgument;
        assert_eq!(error.build.is_some(), is_ours, "{error:?}");
        assert_eq!(error.since.is_some(), error.code == ErrorCode::MayHaveStarted, "{error:?}");
        match plan {
            "9" => assert_eq!((error.http_status, error.retry_after_ms), (Some(429), Some(7000))),
            "7" if error.code == ErrorCode::AlreadyRunning => assert_eq!(error.run.as_deref(), Some("5801")),
            _ => {}
        }
    }
    let error = plans.call_status(&mut store, &good, &"999".to_owned(), None).unwrap().unwrap_err();
    assert_eq!((error.code, error.run), (ErrorCode::NotFound, None));
    let remote = bad(&|c| c.url = Some("https://testsigma.invalid".into()));
    let flood = Limits { poll_interval_ms: Some(0), ..limits(1) };
    let error = plans.call_wait(&mut store, &remote, &"5".to_owned(), &flood).unwrap().unwrap_err();
    assert_eq!(error.code, ErrorCode::InvalidArgument);
}

#[test]
fn no_error_says_that_nothing_was_started_when_a_run_was() {
    for status in [401, 404, 400, 429] {
        let mock = Mock::start();
        mock.add(Plan::new(7));
        mock.always("GET /api/v1/execution_results/", Reply::json(status, "{}"));
        let (mut store, component) = embedded();
        let limits = limits(300);
        let run = component.testsigma_ci_test_plans().call_run(&mut store, &server(&mock), &request(7), &limits);
        let error = run.unwrap().unwrap_err();
        assert!(matches!(error.code, ErrorCode::NoAnswer | ErrorCode::TimedOut), "{status}: {error:?}");
        assert_eq!(error.run.as_deref(), Some("5801"));
    }
}

#[test]
fn large_arguments_are_taken_or_refused_and_nothing_is_printed() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let pair = |name: String, value: &str| (name, value.to_owned());
    let pairs = |number: usize, value: &str| (0..number).map(|n| pair(format!("name{n}"), value)).collect::<Vec<_>>();
    // (pairs, started, why not)
    for (data, refused) in [
        (pairs(40_000, &"v".repeat(80)), None),
        (pairs(100_000, "v"), None),
        (pairs(1, &"v".repeat(4_100_000)), None),
        (pairs(40_000, &"v".repeat(110)), Some("more than 4 MiB")),
        // As JSON writes them.
        (pairs(1, &"\u{1}".repeat(690_000)), None),
        (pairs(1, &"\u{1}".repeat(700_000)), Some("more than 4 MiB")),
        (pairs(1, &"\"".repeat(2_090_000)), None),
        (vec![pair(" ".to_owned(), "v")], Some("without a name")),
        (pairs(1, "v").into_iter().chain(pairs(1, "w")).collect(), Some("twice")),
    ] {
        let (_, component, linker) = compiled();
        let (mut store, printed) = small_store();
        let component = Embedded::instantiate(&mut store, component, linker).unwrap();
        let request = RunRequest { runtime_data: data, ..request(7) };
        let begun = std::time::Instant::now();
        let answer = component.testsigma_ci_test_plans().call_trigger(&mut store, &server(&mock), &request).unwrap();
        match (answer, refused) {
            (Ok(_), None) => assert!(mock.matching("POST").pop().unwrap().json()["runtimeData"].is_object()),
            (Err(error), Some(words)) if error.code == ErrorCode::InvalidArgument => {
                assert!(error.message.contains(words), "{}", error.message)
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
    let request = RunRequest { runtime_data: pairs(1, &"v".repeat(40 << 20)), ..request(7) };
    assert!(component.testsigma_ci_test_plans().call_trigger(&mut store, &server(&mock), &request).is_err());
    assert!(printed.contents().is_empty());
}

#[test]
fn a_lost_trigger_is_never_to_be_tried_again_and_the_key_is_no_part_of_a_url() {
    let mock = Mock::start();
    mock.add(Plan::new(7).on_trigger(Reply::broken(Fault::CloseBeforeAnswer)));
    let (mut store, component) = embedded();
    let plans = component.testsigma_ci_test_plans();
    let lost = plans.call_trigger(&mut store, &server(&mock), &request(7)).unwrap().unwrap_err();
    assert_eq!((lost.code, lost.build.as_deref()), (ErrorCode::MayHaveStarted, Some("b1")));
    assert!(lost.message.contains("look for build b1") && !lost.message.contains("try again"), "{}", lost.message);
    let key = mock.key();
    let within = Server { url: Some(format!("{}/{key}", mock.url())), ..server(&mock) };
    let refused = plans.call_status(&mut store, &within, &"5801".to_owned(), None).unwrap().unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidArgument);
    assert!(refused.message.contains("contains the key") && !refused.message.contains(key), "{}", refused.message);
}

#[test]
fn a_lost_run_is_found_by_what_its_error_carries_and_no_other_is() {
    let mock = Mock::start();
    let plan = || Plan::new(7).looks([Look::in_progress(1, 0)]);
    mock.add(plan());
    let (mut store, component) = embedded();
    let plans = component.testsigma_ci_test_plans();
    // Each of these runs is another plan's or another build's.
    mock.start_run(plan(), "another build");
    mock.start_run(Plan::new(8), "b1");
    mock.script("POST", [Reply::faithful().fault(Fault::CutAfter(5))]);
    let lost = plans.call_trigger(&mut store, &server(&mock), &request(7)).unwrap().unwrap_err();
    assert_eq!(lost.code, ErrorCode::MayHaveStarted, "{lost:?}");
    let (build, since) = (lost.build.unwrap(), lost.since.unwrap());
    let find = |store: &mut Store<State>, plan: &str, build: &str, since: &str| {
        plans.call_find(store, &server(&mock), plan, build, since).unwrap()
    };
    let before = mock.requests().len();
    let found = find(&mut store, "7", &build, &since).unwrap();
    assert_eq!(mock.requests().len(), before + 1);
    assert_eq!(found.iter().map(|run| run.id.as_str()).collect::<Vec<_>>(), ["5803"]);
    assert_eq!((found[0].state, found[0].build.as_deref()), (RunState::Created, Some("b1")));
    // Two that may be it are both named; one of another time is not.
    mock.start_run(plan(), "b1");
    assert_eq!(find(&mut store, "7", &build, &since).unwrap().len(), 2);
    assert_eq!(find(&mut store, "7", &build, "1000-2000").unwrap().len(), 0);
    // A server may keep a build number in other case, and without what surrounds it.
    assert_eq!(find(&mut store, "7", " B1 ", &since).unwrap().len(), 2);
    assert_eq!(find(&mut store, "7", "b2", &since).unwrap().len(), 0);
    for (plan, since) in [("seven", since.as_str()), ("7", "yesterday"), ("7", ""), ("7", "9-1"), ("7", "+1-9")] {
        assert_eq!(find(&mut store, plan, &build, since).unwrap_err().code, ErrorCode::InvalidArgument);
    }
}

#[test]
fn a_pass_without_numbers_is_unproven_until_the_cases_are_asked_for() {
    let mock = Mock::start();
    mock.add(Plan::new(7).looks([Look::completed()]).null_counts());
    let (mut store, component) = embedded();
    let plans = component.testsigma_ci_test_plans();
    let started = plans.call_trigger(&mut store, &server(&mock), &request(7)).unwrap().unwrap();
    let seen = plans.call_status(&mut store, &server(&mock), &started.id, None).unwrap().unwrap();
    assert_eq!((seen.state, seen.look_again_ms, seen.counts.is_none()), (RunState::Unproven, None, true));
    let waited = plans.call_wait(&mut store, &server(&mock), &started.id, &limits(5_000)).unwrap().unwrap();
    assert_eq!(waited.state, RunState::Completed(Verdict::Passed));
}

#[test]
fn what_is_no_build_and_no_id_is_refused_before_anything_is_sent() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let (mut store, component) = embedded();
    let plans = component.testsigma_ci_test_plans();
    let build = |build: &str| RunRequest { build: Some(build.to_owned()), ..request(7) };
    let upload = |machine: &str, version: &str| RunRequest {
        uploads: vec![(machine.to_owned(), version.to_owned())],
        ..request(7)
    };
    for request in
        [build(""), build(" \t"), build(&"1".repeat(121)), upload("1", "v2"), upload("m", "2"), upload("1", "")]
    {
        let refused = plans.call_trigger(&mut store, &server(&mock), &request).unwrap().unwrap_err();
        assert_eq!(
            (refused.code, refused.build),
            (ErrorCode::InvalidArgument, None),
            "{request:?}: {}",
            refused.message
        );
    }
    assert_eq!(mock.requests().len(), 0);
    plans.call_trigger(&mut store, &server(&mock), &upload(" 1", "2 ")).unwrap().unwrap();
    let body = String::from_utf8(mock.requests()[0].body.clone()).unwrap();
    assert!(body.contains("\"1\"") && body.contains("\"2\""), "{body}");
}

#[test]
fn a_re_run_that_does_not_say_whose_it_is_is_not_stopped() {
    let mock = Mock::start();
    mock.add(Plan::new(7).result("FAILURE").looks([Look::completed()]).rerun(0, [Look::in_progress(1, 0)], "SUCCESS"));
    let (mut store, component) = embedded();
    let plans = component.testsigma_ci_test_plans();
    let run = plans.call_trigger(&mut store, &server(&mock), &request(7)).unwrap().unwrap();
    let stranger = serde_json::json!({"id": 5802, "status": "STATUS_IN_PROGRESS", "executionId": 7});
    mock.always("GET /api/v1/execution_results/5802$", Reply::json(200, &stranger.to_string()));
    let refused = plans.call_stop(&mut store, &server(&mock), &run.id).unwrap().unwrap_err();
    assert_eq!((refused.code, refused.run), (ErrorCode::BrokenAnswer, Some(run.id)), "{}", refused.message);
    assert!(mock.requests().iter().all(|request| request.method != "PUT"));
}

#[test]
fn nothing_is_stopped_in_the_place_of_a_re_run_without_an_id_or_of_another_plan() {
    for child in [
        serde_json::json!({"status": "STATUS_IN_PROGRESS"}),
        serde_json::json!({"id": 5802, "status": "STATUS_IN_PROGRESS"}),
    ] {
        let mock = Mock::start();
        mock.add(
            Plan::new(7).result("FAILURE").looks([Look::completed().with(serde_json::json!({"childResult": child}))]),
        );
        let (mut store, component) = embedded();
        let plans = component.testsigma_ci_test_plans();
        let run = plans.call_trigger(&mut store, &server(&mock), &request(7)).unwrap().unwrap();
        let other =
            serde_json::json!({"id": 5802, "status": "STATUS_IN_PROGRESS", "executionId": 8, "reRunParentId": 5801});
        mock.always("GET /api/v1/execution_results/5802$", Reply::json(200, &other.to_string()));
        let refused = plans.call_stop(&mut store, &server(&mock), &run.id).unwrap().unwrap_err();
        assert_eq!((refused.code, refused.run), (ErrorCode::BrokenAnswer, Some(run.id)), "{}", refused.message);
        assert!(mock.requests().iter().all(|request| request.method != "PUT"), "{child}");
    }
}

#[test]
fn an_option_that_is_not_known_is_refused() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let (mut store, component) = embedded();
    let plans = component.testsigma_ci_test_plans();
    let extra = vec![("label".to_owned(), "nightly".to_owned())];
    let labelled = RunRequest { extra: extra.clone(), ..request(7) };
    let refused = plans.call_trigger(&mut store, &server(&mock), &labelled).unwrap().unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidArgument);
    let labelled = Limits { extra, ..limits(1) };
    let refused = plans.call_run(&mut store, &server(&mock), &request(7), &labelled).unwrap().unwrap_err();
    assert_eq!((refused.code, mock.requests().len()), (ErrorCode::InvalidArgument, 0));
}
