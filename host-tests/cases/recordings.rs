//! The answers of a real Community Edition (3.0.1), replayed: from the trigger to the report the artifact makes of them what a person would.

use serde_json::Value;

use testsigma_harness::artifact;
use testsigma_harness::guest::Guest;
use testsigma_mock::{Edition, Mock, Reply};

use super::directory::read;

/// A recorded answer. The build number is left out: the gate sends one of its own, and minds another.
fn answer(name: &str) -> Reply {
    let path = artifact::root().join(format!("host-tests/fixtures/community-3.0.1/{name}.http"));
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let find = |from: usize, what: &[u8]| {
        let at = bytes[from..].windows(what.len()).position(|window| window == what);
        from + at.unwrap_or_else(|| panic!("{name} has no {what:?}"))
    };
    let begin = find(0, b"\n---\n") + 5;
    let end = find(begin, b"\n\n");
    let head = String::from_utf8_lossy(&bytes[begin..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).expect("a status");
    let mut body = bytes[end + 2..].to_vec();
    if let Ok(mut json) = serde_json::from_slice::<Value>(&body) {
        json["build_no"] = Value::Null;
        body = json.to_string().into_bytes();
    }
    let header = |wanted: &str| {
        head.lines().find_map(|line| line.strip_prefix(wanted)).unwrap_or("application/json").trim().to_owned()
    };
    Reply::bytes(status, &header("Content-Type:"), body)
}

/// A run as it was recorded.
struct Story {
    name: &'static str,
    plan: u64,
    run: u64,
    looks: usize,
    /// The reports, by run.
    reports: &'static [(u64, &'static str)],
    exit: i32,
}

const STORIES: [Story; 6] = [
    Story { name: "pass", plan: 9001, run: 254, looks: 5, reports: &[(254, "pass-junit-accept-xml-utf8")], exit: 0 },
    Story { name: "fail", plan: 9002, run: 255, looks: 7, reports: &[(255, "fail-junit")], exit: 10 },
    Story {
        name: "rerun-passes",
        plan: 9101,
        run: 256,
        looks: 6,
        reports: &[(256, "rerun-passes-junit-of-parent"), (257, "rerun-passes-junit-of-rerun")],
        exit: 0,
    },
    Story {
        name: "rerun-mixed",
        plan: 9103,
        run: 260,
        looks: 9,
        reports: &[(260, "rerun-mixed-junit-of-parent"), (261, "rerun-mixed-junit-of-rerun")],
        exit: 10,
    },
    Story { name: "rerun-breaks", plan: 9005, run: 258, looks: 8, reports: &[(258, "fail-junit")], exit: 10 },
    Story { name: "stopped", plan: 9003, run: 262, looks: 1, reports: &[(262, "junit-of-stopped")], exit: 11 },
];

/// Runs the artifact on a story; gives what it said, and its directory.
fn replayed(story: &Story) -> (Mock, String, tempfile::TempDir) {
    let Story { name, plan, run, looks, reports, exit } = story;
    let mock = Mock::start_edition(Edition::Community);
    let trigger = if *name == "stopped" { stopped_trigger() } else { answer(&format!("{name}-trigger")) };
    mock.script("POST", [trigger]);
    let look = |n: usize| if *name == "stopped" { answer("stopped-look") } else { answer(&format!("{name}-look-{n}")) };
    let path = format!("GET /api/v1/test_plan_results/{run}");
    mock.script(&path, (1..*looks).map(look));
    mock.always(&path, look(*looks));
    for (run, report) in *reports {
        mock.always(&format!("GET /api/v1/reports/junit/{run}"), answer(report));
    }
    if *name == "fail" {
        mock.always("GET /api/v1/test_case_results", answer("fail-test_case_results"));
    }
    let out = tempfile::tempdir().expect("a directory can be made");
    let line = format!("run --plan {plan} --rerun-grace 0s");
    let ended = Guest::at(&mock, &line).directory(out.path()).run().expect(*exit);
    let asked = mock.count("GET /api/v1/reports/junit/");
    assert_eq!((mock.count("POST"), mock.count("PUT"), asked), (1, 0, reports.len()), "{name}");
    assert!(mock.count(&path) >= *looks, "{name}: {} looks", mock.count(&path));
    assert!(
        mock.matching("GET /api/v1/reports").iter().all(|request| {
            request.header("accept") == Some("application/xml;charset=UTF-8, application/xml;q=0.9")
        })
    );
    (mock, format!("{}{}", ended.stdout, ended.stderr), out)
}

/// The trigger's answer of the run that was stopped was not recorded: it is its look, before anything had happened.
fn stopped_trigger() -> Reply {
    let path = artifact::root().join("host-tests/fixtures/community-3.0.1/stopped-look.http");
    let text = std::fs::read_to_string(path).expect("a recording");
    let mut body: Value = serde_json::from_str(text.lines().last().expect("a body")).expect("JSON");
    body["build_no"] = Value::Null;
    body["status"] = "STATUS_CREATED".into();
    body["result"] = "QUEUED".into();
    body["end_time"] = Value::Null;
    Reply::json(200, &body.to_string())
}

#[test]
fn what_a_real_server_answered_is_gated() {
    for story in &STORIES {
        let (_mock, said, out) = replayed(story);
        let report = read(out.path(), "TEST-testsigma.xml");
        let outcome: Value = serde_json::from_str(&read(out.path(), "testsigma-outcome.json")).expect("JSON");
        let plan = &outcome["plans"][0];
        let shown = (report.matches("<failure>").count(), report.matches("<flakyFailure type=\"failure\">").count());
        let told = (plan["failedCases"].as_u64(), plan["mendedCases"].as_u64());
        let (wanted, words) = match story.name {
            "pass" => ((0, 0), "the test plan passed: 3 passed of 3"),
            "fail" => ((1, 0), "Failed: Checkout & pay / Checkout shows the total"),
            "rerun-breaks" => ((1, 0), "Failed: Checkout & pay / Checkout shows the total"),
            "rerun-passes" => ((0, 1), "Passed in the re-run: Flaky / Flaky total"),
            "rerun-mixed" => ((1, 1), "Failed: Flaky and red / Always red"),
            _ => ((2, 0), "the run was stopped before its end (User stopped the Test Plan)"),
        };
        assert_eq!(shown, wanted, "{}: {report}", story.name);
        assert_eq!(told, (Some(wanted.0 as u64), Some(wanted.1 as u64)), "{}", story.name);
        assert!(said.contains(words), "{}: {said}", story.name);
        // Results have ids and no names, the report has names and no ids.
        let page =
            plan["failures"][0]["url"].as_str().is_some_and(|url| url.ends_with("/ui/td/test_case_results/3421"));
        assert_eq!(page, story.name == "fail", "{}: {plan}", story.name);
        assert_eq!(out.path().join("testsigma-first-run.junit").exists(), story.reports.len() > 1, "{}", story.name);
        assert!(!said.contains("U+FFFD") && !said.contains("XML does not allow"), "{}: {said}", story.name);
    }
}

#[test]
fn what_a_real_server_wrote_in_latin_1_is_read_so() {
    let mock = Mock::start_edition(Edition::Community);
    let story = &STORIES[0];
    mock.script("POST", [answer("pass-trigger")]);
    mock.always("GET /api/v1/test_plan_results/254", answer("pass-look-5"));
    mock.always("GET /api/v1/reports", answer("pass-junit-accept-xml"));
    let out = tempfile::tempdir().expect("a directory can be made");
    Guest::at(&mock, &format!("run --plan {}", story.plan)).directory(out.path()).run().expect(0);
    let report = read(out.path(), "TEST-testsigma.xml");
    assert!(
        report.contains("Logout ends the session ? ünïcode ??") && report.contains("encoding=\"UTF-8\""),
        "{report}"
    );
}
