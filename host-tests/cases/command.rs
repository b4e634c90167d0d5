//! The command face's main job: trigger, wait, report, gate.

use std::time::Duration;

use crate::harness::guest::Guest;
use testsigma_mock::{Junit, Look, Mock, Plan, Reply};

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
    assert!(mock.runs()[0].build_no.as_deref().unwrap().starts_with("41-"));
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
fn each_way_to_end_has_its_code() {
    for (result, code) in [
        ("SUCCESS", 0),
        ("PASSED", 0),
        ("FAILURE", 10),
        ("FAILED", 10),
        ("STOPPED", 11),
        ("ABORTED", 11),
        ("NOT_EXECUTED", 12),
        ("MOSTLY_SUCCESS", 12),
        ("", 12),
    ] {
        let mock = Mock::start();
        mock.add(Plan::new(7).result(result));
        Guest::at(&mock, "--plan 7 --rerun-grace 0s").run().expect(code);
        assert_eq!(mock.triggers(), 1, "{result}");
    }
}

#[test]
fn a_nested_success_does_not_make_a_failure_green() {
    let mock = Mock::start();
    let nested = serde_json::json!({"testPlanHookResults": [{"result": "SUCCESS", "status": "STATUS_COMPLETED"}]});
    mock.add(Plan::new(7).result("FAILURE").looks([Look::completed().with(nested)]));
    Guest::at(&mock, "--plan 7").run().expect(10);
}

#[test]
fn an_unknown_status_waits_with_the_normal_pause() {
    let mock = Mock::start();
    mock.add(Plan::new(7).looks([Look::status("STATUS_REVIEWED")]));
    let ended = Guest::at(&mock, "--plan 7 --max-wait 600ms --poll-interval 100ms").run().expect(124);
    assert!(ended.stdout.contains("in the unknown status STATUS_REVIEWED, so not over"), "{}", ended.stdout);
    let looks = mock.count("GET /api/v1/execution_results/");
    assert!((3..=7).contains(&looks), "{looks} looks");
}

#[test]
fn a_lost_answer_to_the_trigger_ends_uncertain_and_is_never_sent_twice() {
    use testsigma_mock::Fault;
    for fault in [Fault::CloseBeforeAnswer, Fault::ResetBeforeAnswer, Fault::CutAfter(20), Fault::Garbage] {
        let mock = Mock::start();
        mock.add(Plan::new(7).on_trigger(Reply::broken(fault)));
        Guest::at(&mock, "--plan 7").run().expect(13);
        assert_eq!(mock.count("POST"), 1);
    }
}

#[test]
fn trigger_writes_the_run_down_and_wait_follows_it() {
    let mock = Mock::start();
    mock.add(Plan::new(7).result("FAILURE"));
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, "trigger --plan 7").directory(out.path()).run().expect(0);
    assert_eq!(mock.count("GET"), 0);
    let env = std::fs::read_to_string(out.path().join("testsigma.env")).unwrap();
    assert!(env.starts_with("TESTSIGMA_RUN_ID=5801\nTESTSIGMA_RUN_URL=http://127.0.0.1:"), "{env}");
    Guest::at(&mock, "wait --rerun-grace 0s").directory(out.path()).run().expect(10);
    Guest::at(&mock, "wait 5801 --rerun-grace 0s").run().expect(10);
    assert_eq!(mock.triggers(), 1);
}

#[test]
fn status_prints_one_look_for_people_and_for_programs() {
    let mock = Mock::start();
    let run = mock.start_run(Plan::new(7).looks([Look::in_progress(3, 1)]), "b1");
    let people = Guest::at(&mock, &format!("status {run}")).run().expect(0);
    assert!(people.stdout.contains("running, 3/8 done, 1 failed"), "{}", people.stdout);
    let programs = Guest::at(&mock, &format!("status {run} --json")).run().expect(0);
    let json: serde_json::Value = serde_json::from_str(&programs.stdout).unwrap();
    assert_eq!(json["plans"][0]["run"]["status"], "STATUS_IN_PROGRESS");
    assert_eq!(json["plans"][0]["counts"]["failed"], 1);
    assert_eq!(mock.count("GET"), 2);
}

#[test]
fn stop_stops_that_run_and_nothing_that_is_over() {
    let mock = Mock::start();
    let running = mock.start_run(Plan::new(7).looks([Look::in_progress(3, 1)]), "b1");
    let over = mock.start_run(Plan::new(8).looks([Look::completed()]), "b2");
    let ended = Guest::at(&mock, &format!("stop {running}")).run().expect(0);
    assert!(ended.stdout.contains("completed: STOPPED"), "{}", ended.stdout);
    assert_eq!(mock.count(&format!("PUT /api/v1/execution_results/{running}$")), 1);
    Guest::at(&mock, &format!("stop {over}")).run().expect(0);
    Guest::at(&mock, "stop 999").run().expect(66);
    assert_eq!(mock.count("PUT"), 1);
    assert_eq!(mock.violations(), Vec::<String>::new());
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
fn report_fetches_without_gating() {
    let mock = Mock::start();
    let run = mock.start_run(Plan::new(7).looks([Look::completed()]).result("FAILURE").cases(5, 2), "b1");
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, &format!("report {run}")).directory(out.path()).run().expect(0);
    let report = std::fs::read_to_string(out.path().join("TEST-testsigma.xml")).unwrap();
    assert_eq!(report.matches("<failure").count(), 2, "{report}");
    let read = |name: &str| std::fs::read_to_string(out.path().join(name)).unwrap();
    assert!(read("testsigma.env").contains("TESTSIGMA_VERDICT=failed\nTESTSIGMA_EXIT_CODE=0\n"));
    assert!(read("testsigma-summary.md").starts_with("## \u{274c} "), "{}", read("testsigma-summary.md"));
    assert!(read("testsigma-annotations.json").contains(": tests-failed"));
    assert!(read("testsigma-report.html").contains("<section class=\"tests-failed\">"));
    let running = mock.start_run(Plan::new(8).looks([Look::in_progress(1, 0)]), "b2");
    Guest::at(&mock, &format!("report {running}")).directory(out.path()).run().expect(75);
}

#[test]
fn a_report_that_is_not_there_is_not_fetched() {
    let mock = Mock::start();
    let passed = mock.start_run(Plan::new(7).looks([Look::completed()]).junit(Reply::html(200, "<html/>")), "b1");
    let out = tempfile::tempdir().unwrap();
    let line = format!("report {passed}");
    Guest::at(&mock, &line).run().expect(73).complains(&["needs a directory", "--dir"]);
    assert_eq!(mock.requests().len(), 0);
    let ended = Guest::at(&mock, &line).directory(out.path()).run().expect(76);
    assert!(ended.stderr.contains("the report could not be had"), "{}", ended.stderr);
}

#[test]
fn a_trigger_says_that_it_started_and_not_that_anything_passed() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    mock.add(Plan::new(8));
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, "trigger --plan 7 --plan 8").directory(out.path()).run().expect(0);
    for name in ["testsigma-summary.md", "testsigma-annotations.json", "testsigma-outcome.json", "testsigma.env"] {
        let text = std::fs::read_to_string(out.path().join(name)).unwrap();
        let text = text.replace("exit code 0 (passed)", "").replace("\"name\": \"passed\"", "");
        assert!(!text.contains("passed") && !text.contains('\u{2705}'), "{name}: {text}");
    }
    let outcome = std::fs::read_to_string(out.path().join("testsigma-outcome.json")).unwrap();
    assert!(outcome.contains("\"message\": \"2 of 2 runs were started\""), "{outcome}");
}

#[test]
fn all_runs_on_file_are_looked_at_and_stopped() {
    let mock = Mock::start();
    for plan in [7, 8] {
        mock.add(Plan::new(plan).looks([Look::in_progress(1, 0)]));
    }
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, "trigger --plan 7 --plan 8").directory(out.path()).run().expect(0);
    let status = Guest::at(&mock, "status").directory(out.path()).run().expect(0);
    assert!(status.stdout.contains("Run 5801 of") && status.stdout.contains("Run 5802 of"), "{}", status.stdout);
    let json = Guest::at(&mock, "status --json").directory(out.path()).run().expect(0);
    let json: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!((json["plans"].as_array().unwrap().len(), json["requests"].as_u64()), (2, Some(2)));
    let stopped = Guest::at(&mock, "stop").directory(out.path()).run().expect(0);
    assert_eq!((stopped.stdout.matches(": stopped; ").count(), mock.count("PUT")), (2, 2), "{}", stopped.stdout);
    let again = Guest::at(&mock, "stop").env("TESTSIGMA_RUN_ID", "5801,5802").run().expect(0);
    assert_eq!((again.stdout.matches("nothing to stop").count(), mock.count("PUT")), (2, 2), "{}", again.stdout);
    let unknown = Guest::at(&mock, "status 5801 999").run().expect(66);
    assert!(unknown.stdout.contains("Run 5801 of") && unknown.stderr.contains("run 999: "), "{}", unknown.stderr);
}

#[test]
fn a_pass_without_numbers_is_asked_for_by_status_as_by_wait() {
    let mock = Mock::start();
    let run = mock.start_run(Plan::new(7).looks([Look::completed()]).null_counts(), "b1");
    let status = Guest::at(&mock, &format!("status {run} --json")).run().expect(0);
    let status: serde_json::Value = serde_json::from_str(&status.stdout).unwrap();
    assert_eq!((&status["plans"][0]["verdict"], status["requests"].as_u64()), (&"passed".into(), Some(2)));
    mock.always(&format!("GET /api/v1/execution_results/{run}/"), Reply::empty(404));
    mock.always("GET /api/v2/", Reply::empty(404));
    let status = Guest::at(&mock, &format!("status {run} --json")).run().expect(0);
    assert!(status.stdout.contains("\"inconclusive\""), "{}", status.stdout);
}

#[test]
fn a_probe_that_is_tried_again_is_told_and_counted() {
    let mock = Mock::start_edition(testsigma_mock::Edition::Community);
    mock.add(Plan::new(7));
    mock.script("GET /api/v1/test_plan_results$", [Reply::empty(503), Reply::empty(502)]);
    let out = tempfile::tempdir().unwrap();
    let guest = Guest::at(&mock, "--plan 7").without_env("TESTSIGMA_EDITION").directory(out.path());
    let ended = guest.run().expect(0);
    assert_eq!(ended.stdout.matches("; next try in").count(), 2, "{}", ended.stdout);
    assert!(ended.stdout.contains(&format!("{} requests\n", mock.requests().len())), "{}", ended.stdout);
}

#[test]
fn only_what_was_seen_to_run_is_stopped_and_never_by_a_look() {
    let mock = Mock::start();
    let run = mock.start_run(Plan::new(7).looks([Look::in_progress(1, 0)]), "b1");
    let policy = "--on-timeout stop --max-wait 150ms --poll-interval 100ms";
    mock.always("GET /api/v1/execution_results/", Reply::empty(503));
    let out = tempfile::tempdir().unwrap();
    for command in ["status", "report", "wait"] {
        let guest = Guest::at(&mock, &format!("{command} {run} {policy}")).directory(out.path());
        guest.run().expect(124);
        assert_eq!(mock.count("PUT"), 0, "{command}");
    }
    mock.clear_overrides();
    Guest::at(&mock, &format!("wait {run} {policy}")).run().expect(124);
    assert_eq!(mock.count("PUT"), 1);
}

#[test]
fn a_wait_begins_with_what_it_waits_for() {
    let mock = Mock::start();
    let run = mock.start_run(Plan::new(7).looks([Look::in_progress(1, 0), Look::completed()]), "b1");
    let ended = Guest::at(&mock, &format!("wait {run}")).run().expect(0);
    assert!(ended.stdout.lines().nth(1) == Some(&format!("Run ID: {run}")), "{}", ended.stdout);
    assert!(!ended.stdout.contains("Queued for"), "somebody else saw its queue: {}", ended.stdout);
}

#[test]
fn a_plan_that_never_becomes_free_was_not_started() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    mock.start_run(Plan::new(7).looks([Look::in_progress(1, 0)]), "other");
    let ended = Guest::at(&mock, "--plan 7 --on-conflict wait --max-wait 100ms").run().expect(124);
    assert!(ended.stderr.contains("no run could be started within --max-wait (0.1 s)"), "{}", ended.stderr);
    assert!(ended.stderr.contains("nothing was started") && !ended.stderr.contains("goes on"), "{}", ended.stderr);
    assert_eq!(mock.triggers(), 0);
}

#[test]
fn a_wait_that_saw_nothing_does_not_say_that_the_run_goes_on() {
    let mock = Mock::start();
    mock.always("GET", Reply::empty(503));
    let ended = Guest::at(&mock, "wait 5801 --max-wait 150ms --poll-interval 100ms").run().expect(124);
    assert!(ended.stderr.contains("run 5801: the run was not over within --max-wait (0.1 s)"), "{}", ended.stderr);
    assert!(ended.stderr.contains("no look at it succeeded") && ended.stderr.contains("HTTP 503"), "{}", ended.stderr);
    assert!(!ended.stderr.contains("goes on"), "{}", ended.stderr);
}

#[test]
fn a_key_among_the_arguments_is_remarked_on_by_every_command() {
    let mock = Mock::start();
    let run = mock.start_run(Plan::new(7).looks([Look::completed()]), "b1");
    for command in ["status", "stop", "wait"] {
        let guest = Guest::at(&mock, &format!("{command} {run} --apikey={}", mock.key()));
        let ended = guest.without_env("TESTSIGMA_API_KEY").run().expect(0);
        assert!(ended.stderr.contains("warning: --apikey shows the key"), "{command}: {}", ended.stderr);
    }
}

#[test]
fn the_limit_leaves_the_run_or_stops_it() {
    for (policy, stops) in [("leave", 0), ("stop", 1)] {
        let mock = Mock::start();
        mock.add(Plan::new(7).looks([Look::in_progress(1, 0)]));
        Guest::at(&mock, &format!("--plan 7 --max-wait 300ms --poll-interval 50ms --on-timeout {policy}"))
            .run()
            .expect(124);
        assert_eq!(mock.count("PUT"), stops);
        assert_eq!(mock.violations(), Vec::<String>::new());
    }
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

#[test]
fn a_report_that_is_late_is_waited_for_and_one_that_never_comes_is_made_up() {
    let mock = Mock::start();
    mock.add(Plan::new(7).junit(Junit::NotReadyFor(2)));
    let out = tempfile::tempdir().unwrap();
    let report = out.path().join("TEST-testsigma.xml");
    Guest::at(&mock, "--plan 7").directory(out.path()).run().expect(0);
    assert!(!std::fs::read_to_string(&report).unwrap().contains("testsigma.synthetic"));
    assert_eq!(mock.count("GET /api/v1/reports/junit/"), 3);

    mock.add(Plan::new(8).junit(Reply::html(200, "<html>login</html>")));
    Guest::at(&mock, "--plan 8").directory(out.path()).run().expect(0);
    let made_up = std::fs::read_to_string(&report).unwrap();
    assert!(made_up.contains("testsigma.synthetic") && !made_up.contains("login"), "{made_up}");
    Guest::at(&mock, "--plan 8 --junit required").directory(out.path()).run().expect(76);
    Guest::at(&mock, "--plan 8 --junit none").directory(out.path()).run().expect(0);
    assert!(!report.exists());
}
