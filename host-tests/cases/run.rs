//! `run`: trigger, wait, report, gate.

use std::time::Duration;

use testsigma_harness::guest::Guest;
use testsigma_mock::{Edition, Look, Mock, Plan, Reply};

#[test]
fn a_passing_plan_is_green_with_one_trigger() {
    let mock = Mock::start();
    mock.add(Plan::new(346));
    let ended = Guest::at(&mock, "run --plan 346 --build-no 41").run().expect(0);
    assert!(ended.stdout.contains("Run ID: 5801\n"), "{}", ended.stdout);
    assert!(ended.stdout.contains("the test plan passed: 8 passed of 8"), "{}", ended.stdout);
    assert_eq!(mock.triggers(), 1);
    assert_eq!(mock.count("POST"), 1);
    assert_eq!(mock.count("GET /api/v1/execution_results/"), 3);
    assert_eq!(mock.runs()[0].build_no.as_deref(), Some("41"));
    assert_eq!(mock.violations(), Vec::<String>::new());
}

#[test]
fn the_request_is_what_the_api_documents() {
    let mock = Mock::start();
    mock.add(Plan::new(346));
    let line =
        "run --plan=346 --environment 10 --saved-config id:2 --upload 414=77 --runtime-data url=https://h/?a=b,c";
    Guest::at(&mock, line).arg("--runtime-data").arg("note=say \"hi\" \\ back").run().expect(0);
    let trigger = &mock.matching("POST")[0];
    let mut body = trigger.json();
    let build = body.as_object_mut().unwrap().remove("buildNo").unwrap();
    assert!(build.is_string());
    assert_eq!(
        body,
        serde_json::json!({
            "executionId": 346,
            "environmentId": 10,
            "executionConfig": {"id": 2},
            "uploadVersions": {"414": "77"},
            "runtimeData": {"url": "https://h/?a=b,c", "note": "say \"hi\" \\ back"},
        })
    );
    for (name, value) in [
        ("authorization", format!("Bearer {}", mock.key())),
        ("accept", "application/json".into()),
        ("content-type", "application/json".into()),
        ("user-agent", format!("testsigma-ci/{}", env!("CARGO_PKG_VERSION"))),
        ("content-length", trigger.body.len().to_string()),
    ] {
        assert_eq!(trigger.header(name), Some(value.as_str()), "{name}");
    }
}

#[test]
fn an_unknown_status_waits_with_the_normal_pause() {
    const PAUSE: Duration = Duration::from_millis(100);
    let mock = Mock::start();
    let unknown = || Look::status("STATUS_REVIEWED");
    mock.add(Plan::new(7).looks([unknown(), unknown(), unknown(), Look::completed()]));
    let ended = Guest::at(&mock, "--plan 7 --poll-interval 100ms").run().expect(0);
    assert!(ended.stdout.contains("in the unknown status STATUS_REVIEWED, so not over"), "{}", ended.stdout);
    let looks: Vec<Duration> =
        mock.matching("GET /api/v1/execution_results/").iter().map(|request| request.at).collect();
    assert_eq!(looks.len(), 4, "{looks:?}");
    assert!(looks.windows(2).all(|pair| pair[1] - pair[0] >= PAUSE), "{looks:?}");
}

#[test]
fn limits_of_their_own_end_the_queue_the_run_and_the_failures() {
    for (looks, line, code) in [
        (vec![Look::queued()], "--max-queue 100ms", 124),
        (vec![Look::queued(), Look::in_progress(1, 0)], "--max-run 100ms", 124),
        (vec![Look::in_progress(3, 1), Look::in_progress(5, 2), Look::in_progress(6, 2)], "--fail-fast 2", 10),
        (vec![Look::in_progress(3, 1), Look::in_progress(5, 2), Look::in_progress(6, 2)], "--fail-fast 25%", 10),
    ] {
        for (policy, stops) in [("leave", 0), ("stop", 1)] {
            let mock = Mock::start();
            let last = looks.len() - 1;
            let looks: [Look; 3] = std::array::from_fn(|n| looks[n.min(last)].clone());
            mock.add(Plan::new(7).looks(looks));
            let ended = Guest::at(&mock, &format!("--plan 7 --on-timeout {policy} {line}")).run().expect(code);
            assert!(ended.stderr.contains(line.split(' ').next().unwrap()), "{}", ended.stderr);
            assert!(!ended.stdout.contains("its end was noticed"), "{}", ended.stdout);
            assert_eq!(mock.count("PUT"), stops, "{line}");
        }
    }
}

#[test]
fn the_usual_duration_of_the_plan_limits_an_automatic_wait() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let ended = Guest::at(&mock, "--plan 7 --max-wait auto").run().expect(0);
    assert!(!ended.stdout.contains("waiting at most"), "{}", ended.stdout);
    assert_eq!(mock.count("GET /api/v1/execution_results$"), 1);
    let ended = Guest::at(&mock, "--plan 7 --max-wait auto").run().expect(0);
    assert!(ended.stdout.contains("waiting at most 10 min 0 s, by the plan's previous runs"), "{}", ended.stdout);
}

#[test]
fn a_probe_that_is_tried_again_is_told_and_counted() {
    let mock = Mock::start_edition(Edition::Community);
    mock.add(Plan::new(7));
    mock.script("GET /api/v1/test_plan_results$", [Reply::empty(503), Reply::empty(502)]);
    let out = tempfile::tempdir().unwrap();
    let guest = Guest::at(&mock, "--plan 7").without_env("TESTSIGMA_EDITION").directory(out.path());
    let ended = guest.run().expect(0);
    assert_eq!(ended.stdout.matches("; next try in").count(), 2, "{}", ended.stdout);
    assert!(ended.stdout.contains(&format!("{} requests\n", mock.requests().len())), "{}", ended.stdout);
}

#[test]
fn several_plans_share_one_loop_and_the_worst_decides() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    mock.add(Plan::new(8).result("FAILURE"));
    mock.add(Plan::new(9).timeline(Duration::ZERO, Duration::from_millis(300)));
    let out = tempfile::tempdir().unwrap();
    let ended = Guest::at(&mock, "--plan 7 --plan 8 --plan 9 --rerun-grace 0s").directory(out.path()).run().expect(10);
    assert_eq!(mock.triggers(), 3);
    assert!(ended.stdout.contains("[plan 8] completed: FAILURE"), "{}", ended.stdout);
    for plan in [7, 8, 9] {
        assert!(out.path().join(format!("TEST-testsigma-{plan}.xml")).exists());
    }
    let outcome: serde_json::Value =
        serde_json::from_slice(&std::fs::read(out.path().join("testsigma-outcome.json")).unwrap()).unwrap();
    assert_eq!(outcome["plans"].as_array().unwrap().len(), 3);
    assert_eq!(outcome["message"], "2 of 3 plans passed");
}
