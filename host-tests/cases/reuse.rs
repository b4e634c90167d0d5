//! `--reuse`: a job that is tried again goes on with its own run.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use testsigma_harness::guest::Guest;
use testsigma_mock::{Edition, Look, Mock, Plan, Reply};

const LINE: &str = "--plan 7 --build-no b1";

/// Plan 7, with a run of this build that the first look shows so, and that passes or fails in the end.
fn with_run(mock: &Mock, build: &str, looks: &[Look], result: &str) -> u64 {
    let run = mock.start_run(Plan::new(7).looks(looks.iter().cloned()).result(result), build);
    mock.add(Plan::new(7));
    run
}

#[test]
fn the_job_s_own_run_is_gone_on_with() {
    let goes_on = [Look::in_progress(1, 0), Look::in_progress(3, 0), Look::completed()];
    let over = [Look::completed()];
    // (reuse, how the run stands, its result, its build, whether it is followed, exit code)
    for (reuse, looks, result, build, is_followed, code) in [
        ("running", &goes_on[..], "SUCCESS", "b1", true, 0),
        ("passed", &goes_on, "SUCCESS", "b1", true, 0),
        ("passed", &goes_on, "FAILURE", "b1", true, 10),
        ("passed", &over, "SUCCESS", "b1", true, 0),
        ("running", &over, "SUCCESS", "b1", false, 0),
        ("passed", &over, "FAILURE", "b1", false, 0),
        ("passed", &over, "STOPPED", "b1", false, 0),
        ("passed", &over, "SUCCESS", "b10", false, 0),
        ("passed", &over, "SUCCESS", "B1", false, 0),
        ("never", &goes_on, "SUCCESS", "b1", false, 0),
    ] {
        for edition in [Edition::Cloud, Edition::Community] {
            let mock = Mock::start_edition(edition);
            let run = with_run(&mock, build, looks, result);
            // A list shows where a run stands that somebody has looked at.
            Guest::at(&mock, &format!("status {run}")).run().expect(0);
            if edition == Edition::Community && !is_followed && looks.len() > 1 {
                continue;
            }
            let out = tempfile::tempdir().unwrap();
            let line = format!("run {LINE} --rerun-grace 0s --reuse {reuse}");
            let ended = Guest::at(&mock, &line).directory(out.path()).run().expect(code);
            let who = format!("{reuse} {result} {build} {edition:?}: {}", ended.stdout);
            assert_eq!(mock.count("POST"), usize::from(!is_followed), "{who}");
            assert_eq!(ended.stdout.contains("going on with it (whether its runtime data"), is_followed, "{who}");
            let outcome = std::fs::read_to_string(out.path().join("testsigma-outcome.json")).unwrap();
            let outcome: Value = serde_json::from_str(&outcome).unwrap();
            let origin = if is_followed { "reused" } else { "triggered" };
            assert_eq!(outcome["plans"][0]["run"]["origin"], origin, "{who}");
            let env = std::fs::read_to_string(out.path().join("testsigma.env")).unwrap();
            assert!(env.contains(&format!("TESTSIGMA_RUN_ORIGIN={origin}\n")), "{env}");
        }
    }
}

#[test]
fn only_a_run_that_may_be_the_job_s_own_is_taken() {
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let millis = |ago: u64| u64::try_from((now() - Duration::from_secs(ago)).as_millis()).unwrap();
    let same = |fields: Value| {
        let mut run = json!({"id": 5801, "executionId": 7, "buildNo": "b1", "startTime": millis(60),
            "status": "STATUS_IN_PROGRESS", "result": "QUEUED", "triggeredType": "API"});
        run.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        run
    };
    let newer = same(json!({"id": 5900, "status": "STATUS_COMPLETED", "result": "FAILURE"}));
    for (rows, is_followed) in [
        (vec![same(json!({}))], true),
        (vec![same(json!({"triggeredType": "MANUAL"}))], false),
        (vec![same(json!({"triggeredType": null}))], false),
        (vec![same(json!({"startTime": millis(25 * 3600)}))], false),
        (vec![same(json!({"startTime": millis(23 * 3600)}))], true),
        (vec![same(json!({"startTime": null}))], false),
        (vec![same(json!({"environmentId": 3}))], false),
        (vec![same(json!({"reRunParentId": 5}))], false),
        (vec![same(json!({"executionId": 8}))], false),
        (vec![same(json!({})), newer.clone()], false),
        (vec![newer], false),
    ] {
        let mock = Mock::start();
        with_run(&mock, "b1", &[Look::in_progress(1, 0), Look::completed()], "SUCCESS");
        mock.script("GET /api/v1/execution_results$", [Reply::json(200, &json!({"content": rows}).to_string())]);
        Guest::at(&mock, &format!("run {LINE} --reuse running")).run().expect(0);
        assert_eq!(mock.count("POST"), usize::from(!is_followed), "{rows:?}");
    }
}

#[test]
fn without_a_build_number_of_the_user_s_it_is_refused() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    for reuse in ["running", "passed"] {
        let guest = || Guest::at(&mock, "run --plan 7").env("TESTSIGMA_REUSE", reuse);
        guest().run().expect(78).complains(&["--reuse needs --build-no"]);
        let ci = guest().env("GITHUB_ACTIONS", "true").env("GITHUB_RUN_NUMBER", "41");
        ci.run().expect(78).complains(&["--reuse needs --build-no"]);
    }
    assert_eq!(mock.requests().len(), 0);
    Guest::at(&mock, "run --plan 7 --reuse never").run().expect(0);
    // Without an answer it is not known whether there is one, so none is started.
    mock.always("GET /api/v1/execution_results$", Reply::empty(503));
    Guest::at(&mock, &format!("run {LINE} --reuse running")).run().expect(69);
    assert_eq!(mock.count("POST"), 1);
}

#[test]
fn what_was_reused_is_not_stopped_unless_it_is_named() {
    let mock = Mock::start();
    let run = with_run(&mock, "b1", &[Look::in_progress(1, 0)], "SUCCESS");
    let out = tempfile::tempdir().unwrap();
    let at = |line: &str| Guest::at(&mock, line).directory(out.path());
    at(&format!("run {LINE} --reuse running --max-wait 200ms --poll-interval 50ms --on-timeout stop"))
        .run()
        .expect(124);
    at("stop").run().expect(0);
    assert_eq!((mock.count("POST"), mock.count("PUT")), (0, 0));
    at(&format!("stop {run}")).run().expect(0);
    assert_eq!(mock.count("PUT"), 1);
}
