//! `check` and `--dry-run`: what is told before anything is started.

use testsigma_harness::guest::Guest;
use testsigma_mock::{Edition, Look, Mock, Plan, Reply};

#[test]
fn a_dry_run_prints_the_request_without_the_key_and_touches_nothing() {
    let mock = Mock::start();
    let out = tempfile::tempdir().unwrap();
    std::fs::write(out.path().join("testsigma-exit-code"), "0\n").unwrap();
    for command in ["run", "trigger"] {
        let line = format!("{command} --plan 346 --plan 7 --build-no v1 --dry-run");
        let ended = Guest::at(&mock, &line).arg("--runtime-data=a=::x##vso[y]").directory(out.path()).run().expect(0);
        for words in [
            &format!("POST {}/api/v1/execution_results\nauthorization: Bearer ***\n", mock.url()),
            "content-type: application/json",
            r#"{"executionId":346,"buildNo":"v1","runtimeData":{"a":":\u003ax#\u0023vso[y]"}}"#,
            r#"{"executionId":7,"#,
        ] {
            assert!(ended.stdout.contains(words), "{words}: {}", ended.stdout);
        }
        assert!(!ended.stdout.contains(mock.key()) && !ended.stdout.contains("::"), "{}", ended.stdout);
    }
    let names: Vec<_> = std::fs::read_dir(out.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!((names.len(), mock.requests().len()), (1, 0), "{names:?}");
    assert_eq!(std::fs::read_to_string(out.path().join("testsigma-exit-code")).unwrap(), "0\n");
}

#[test]
fn a_dry_run_is_refused_as_the_command_would_be() {
    let mock = Mock::start_edition(Edition::Community);
    let out = tempfile::tempdir().unwrap();
    for (line, code, words) in [
        ("run --dry-run", 78, "TESTSIGMA_TEST_PLAN_ID is not set"),
        ("run --plan 7 --environment 3 --dry-run", 78, "an environment is set"),
        ("run --plan 7 --max-wait 5 --dry-run", 64, "--max-wait is not a duration"),
        ("wait 7 --dry-run", 64, "--dry-run goes with run and trigger"),
        ("check --dry-run", 64, "--dry-run goes with run and trigger"),
    ] {
        Guest::at(&mock, line).directory(out.path()).run().expect(code).complains_in_one_line(&[words]);
    }
    let unknown = Guest::at(&mock, "run --plan 7 --environment 3 --dry-run").without_env("TESTSIGMA_EDITION");
    let ended = unknown.run().expect(0);
    assert!(
        ended.stdout.contains("/api/v1/execution_results") && ended.stdout.contains("On a community server nothing")
    );
    assert_eq!((mock.requests().len(), std::fs::read_dir(out.path()).unwrap().count()), (0, 0));
}

#[test]
fn check_tells_of_everything_that_a_run_needs() {
    let mock = Mock::start();
    mock.start_run(Plan::new(7).looks([Look::completed()]).result("FAILURE"), "b1");
    let out = tempfile::tempdir().unwrap();
    std::fs::write(out.path().join("TEST-testsigma.xml"), "mine").unwrap();
    let ended = Guest::at(&mock, "check --plan 7 --plan 8 --max-wait 15m").directory(out.path()).run().expect(0);
    for words in [
        "--max-wait 15m (from --max-wait): the longest wait",
        "TESTSIGMA_API_KEY *** (from TESTSIGMA_API_KEY)",
        "--on-conflict: what to do when the plan is running already [fail]",
        "ok     directory  files can be written to .",
        "ok     server",
        "-      TLS        none, and the server is on this machine",
        "ok     key        accepted",
        "ok     edition    cloud, as given",
        "ok     plan       7 (",
        "its last run 5801 ended FAILURE; test machines: ",
        "-      plan       8 is not verifiable before a run: no run of it is listed",
        "Nothing that was found stands in the way of a run.",
    ] {
        assert!(ended.stdout.contains(words), "{words}: {}", ended.stdout);
    }
    assert_eq!((mock.triggers(), std::fs::read_dir(out.path()).unwrap().count()), (0, 1));
    assert_eq!(mock.count("POST") + mock.count("PUT"), 0);
    assert_eq!(mock.violations(), Vec::<String>::new());
}

#[test]
fn check_ends_as_the_first_that_is_wrong() {
    let mock = Mock::start();
    let at = |line: &str| Guest::at(&mock, line);
    let closed = "http://127.0.0.1:1";
    for (guest, code, words) in [
        (at("check"), 78, "plan: no test plan is named"),
        (at("check --plan 7 --max-wait 5"), 64, "settings: --max-wait is not a duration"),
        (at("check 9"), 64, "settings: check takes no argument"),
        (at("check --plan 7 --json"), 64, "settings: --json goes with status"),
        (at("check --plan 7 --junit required"), 73, "directory: --junit required needs a directory"),
        (at("check --plan 7 --out nowhere"), 73, "directory: files cannot be written to nowhere"),
        (at("check --plan 7").without_env("TESTSIGMA_API_KEY"), 78, "settings: TESTSIGMA_API_KEY is not set"),
        (at("check --plan 7").env("TESTSIGMA_API_KEY", "not-the-key-of-this-server"), 77, "key: "),
        (at("check --plan 7").env("TESTSIGMA_BASE_URL", closed), 69, "server: "),
        (at("check --plan 7").env("TESTSIGMA_BASE_URL", closed).without_env("TESTSIGMA_EDITION"), 69, "server: "),
        (at("check --plan 7").env("TESTSIGMA_EDITION", "community"), 78, "edition: community is set, but the server"),
    ] {
        guest.run().expect(code).complains_in_one_line(&[words]);
    }
    assert_eq!(mock.count("POST"), 0);
    for (reply, code, words) in [
        (Reply::html(200, "<html>login</html>"), 76, "server: "),
        (Reply::empty(503), 69, "server: "),
        (Reply::empty(429), 75, "server: "),
        (Reply::redirect("https://login.example/"), 76, "server: "),
    ] {
        mock.always("GET", reply);
        at("check --plan 7").run().expect(code).complains_in_one_line(&[words]);
    }
}

#[test]
fn check_tells_the_editions_apart() {
    let mock = Mock::start_edition(Edition::Community);
    mock.start_run(Plan::new(7).looks([Look::in_progress(1, 0)]), "b1");
    let ended = Guest::at(&mock, "check --plan 7").without_env("TESTSIGMA_EDITION").run().expect(0);
    for words in
        ["edition    community, told by the server", "its last run 5801 goes on: ", "; while it does, --on-conflict"]
    {
        assert!(ended.stdout.contains(words), "{words}: {}", ended.stdout);
    }
    let ended = Guest::at(&mock, "check --plan 7").env("TESTSIGMA_EDITION", "cloud").run().expect(78);
    ended.complains_in_one_line(&["edition: cloud is set, but the server answers as a community one: give --edition"]);
    let ended = Guest::at(&mock, "check --plan 7 --environment 3").run().expect(78);
    ended.complains_in_one_line(&["edition: an environment is set"]);
    assert_eq!((mock.edition(), mock.count("POST")), (Edition::Community, 0));
}
