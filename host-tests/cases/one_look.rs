//! `status`, `stop` and `report`: what is said and done about a run that is there already.

use testsigma_harness::guest::Guest;
use testsigma_mock::{Look, Mock, Plan, Reply};

#[test]
fn status_prints_one_look_for_people_and_for_programs() {
    let mock = Mock::start();
    let run = mock.start_run(Plan::new(7).looks([Look::in_progress(3, 1)]), "b1");
    let people = Guest::at(&mock, &format!("status {run}")).run().expect(0);
    assert!(people.stdout.contains("running, 3/8 done, 1 failed"), "{}", people.stdout);
    let programs = Guest::at(&mock, &format!("status {run} --json")).run().expect(0);
    let json: serde_json::Value = serde_json::from_str(&programs.stdout).unwrap();
    assert_eq!(json["plans"][0]["run"]["serverStatus"], "STATUS_IN_PROGRESS");
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
fn report_fetches_without_gating() {
    let mock = Mock::start();
    let run = mock.start_run(Plan::new(7).looks([Look::completed()]).result("FAILURE").cases(5, 2), "b1");
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, &format!("report {run}")).directory(out.path()).run().expect(0);
    let report = std::fs::read_to_string(out.path().join("TEST-testsigma.xml")).unwrap();
    assert_eq!(report.matches("<failure").count(), 2, "{report}");
    let read = |name: &str| std::fs::read_to_string(out.path().join(name)).unwrap();
    assert!(read("testsigma.env").contains("TESTSIGMA_VERDICT=failed\nTESTSIGMA_EXIT_CODE=10\n"));
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
    Guest::at(&mock, &line).run().expect(73).complains_in_one_line(&["needs a directory", "--dir"]);
    assert_eq!(mock.requests().len(), 0);
    let ended = Guest::at(&mock, &line).directory(out.path()).run().expect(76);
    assert!(ended.stderr.contains("the report could not be had"), "{}", ended.stderr);
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
fn what_a_cancelled_job_left_is_stopped_first() {
    let mock = Mock::start();
    let [left, handed_on, named] =
        [7, 8, 9].map(|plan| mock.start_run(Plan::new(plan).looks([Look::in_progress(1, 0)]), "b1"));
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("testsigma.env");
    std::fs::write(&file, format!("TESTSIGMA_RUN_ID={left}\n")).unwrap();
    let stops = |run: u64| mock.count(&format!("PUT /api/v1/execution_results/{run}$"));
    let stop = |line: &str| {
        Guest::at(&mock, line).directory(out.path()).env("TESTSIGMA_RUN_ID", &handed_on.to_string()).run().expect(0)
    };
    stop(&format!("stop {named}"));
    assert_eq!((stops(left), stops(handed_on), stops(named)), (0, 0, 1));
    std::fs::write(&file, format!("TESTSIGMA_RUN_ID={left}\n")).unwrap();
    stop("stop");
    assert_eq!((stops(left), stops(handed_on), stops(named)), (1, 0, 1));
    std::fs::remove_file(&file).unwrap();
    stop("stop");
    assert_eq!((stops(left), stops(handed_on), stops(named)), (1, 1, 1));
}

#[test]
fn an_empty_argument_does_not_stand_for_last_week_s_run() {
    let mock = Mock::start();
    let run = mock.start_run(Plan::new(7).looks([Look::in_progress(1, 0)]), "b1");
    let out = tempfile::tempdir().unwrap();
    std::fs::write(out.path().join("testsigma.env"), format!("TESTSIGMA_RUN_ID={run}\n")).unwrap();
    let at = |command: &str| Guest::at(&mock, command).directory(out.path());
    for command in ["wait", "status", "report", "stop"] {
        at(command).arg("").run().expect(64).complains_in_one_line(&["RUN_ID is empty"]);
        at(command).arg(" ,").run().expect(64).complains_in_one_line(&["RUN_ID is empty"]);
    }
    for command in ["wait", "status", "report"] {
        let ended = at(command).env("TESTSIGMA_RUN_ID", ",").run().expect(64);
        ended.complains_in_one_line(&["TESTSIGMA_RUN_ID is empty"]);
    }
    assert_eq!(mock.requests().len(), 0);
    Guest::at(&mock, "stop").env("TESTSIGMA_RUN_ID", ",").run().expect(64);
}
