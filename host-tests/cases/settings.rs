//! Settings: precedence, the script's own names, and what is said when one is missing or wrong.

use testsigma_harness::guest::Guest;
use testsigma_mock::{Mock, Plan};

#[test]
fn every_missing_or_bad_setting_is_one_line_with_the_remedy() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let key = mock.key().to_owned();
    let at = |line: &str| Guest::at(&mock, line);
    for (guest, code, words) in [
        (at("run"), 78, &["TESTSIGMA_TEST_PLAN_ID", "--env TESTSIGMA_TEST_PLAN_ID"][..]),
        (at(""), 78, &["no test plan is named", "--plan"]),
        (
            at("run --plan 7").without_env("TESTSIGMA_API_KEY"),
            78,
            &["TESTSIGMA_API_KEY is not set", "--env TESTSIGMA_API_KEY"],
        ),
        (at("run --plan 7").env("TESTSIGMA_API_KEY", ""), 78, &["TESTSIGMA_API_KEY is empty", "fork"]),
        (at("run --plan 7").env("TESTSIGMA_API_KEY", "two words here"), 78, &["TESTSIGMA_API_KEY", "white space"]),
        // It is no secret, so it is not hidden.
        (
            at("run --plan 7").env("TESTSIGMA_API_KEY", "${{ secrets.TESTSIGMA_API_KEY }}"),
            78,
            &["testsigma: TESTSIGMA_API_KEY is what the CI system should have replaced"],
        ),
        (
            at("run --plan 7").without_env("TESTSIGMA_API_KEY").env("TESTSIGMA_API_KEY_FILE", "key"),
            78,
            &["TESTSIGMA_API_KEY_FILE", "no directory is granted"],
        ),
        (at("run --plan seven"), 64, &["--plan is not the id of a plan", "Test Plans"]),
        (at("run").env("TESTSIGMA_TEST_PLAN_ID", "x"), 78, &["TESTSIGMA_TEST_PLAN_ID is not the id of a plan"]),
        (at("run --plan 7 --plan 7"), 64, &["plan 7 twice"]),
        (at("run --plan 7 --max-wait 5"), 64, &["--max-wait is not a duration", "1h30m"]),
        (at("run --plan 7").env("TESTSIGMA_MAX_WAIT", "soon"), 78, &["TESTSIGMA_MAX_WAIT is not a duration"]),
        (at("run --plan 7").env("MAX_WAIT_TIME_FOR_SCRIPT_TO_EXIT", "1h"), 78, &["MAX_WAIT_TIME_FOR_SCRIPT_TO_EXIT"]),
        (at("run --plan 7 --on-timeout explode"), 64, &["--on-timeout", "leave, stop"]),
        (at("run --plan 7 --log html"), 64, &["--log", "teamcity"]),
        (at("run --plan 7 --runtime-data a"), 64, &["--runtime-data is not NAME=VALUE"]),
        (at("run --plan 7").env("TESTSIGMA_RUNTIME_DATA", "{\"a\":"), 78, &["TESTSIGMA_RUNTIME_DATA", "JSON"]),
        (
            at("run --plan 7 --base-url http://testsigma.example.com"),
            64,
            &["--base-url", "plain http", "--allow-insecure-http"],
        ),
        (at("run --plan 7 --base-url https://u:p@h.example"), 64, &["--base-url", "user name or password"]),
        (at("run --plan 7 --quiet --verbose"), 78, &["contradict"]),
        (at("run --plna 7"), 64, &["unknown option --plna", "--plan"]),
        (at("rum --plan 7"), 64, &["unknown command rum", "run"]),
        (at("wait"), 64, &["RUN_ID"]),
        (at("wait seven"), 64, &["RUN_ID is not a number"]),
        (at("status"), 64, &["RUN_ID"]),
    ] {
        let out = tempfile::tempdir().unwrap();
        let guest = if words.contains(&"no directory is granted") { guest } else { guest.directory(out.path()) };
        let ended = guest.run().expect(code);
        let complaint: Vec<_> = ended.stderr.lines().filter(|line| !line.contains("warning")).collect();
        assert_eq!(complaint.len(), 1, "{}", ended.stderr);
        for word in words {
            assert!(complaint[0].contains(word), "{word:?} is not in: {}", complaint[0]);
        }
        assert!(!ended.stderr.contains(&key) && !ended.stdout.contains(&key));
    }
    assert_eq!(mock.requests().len(), 0);
}

#[test]
fn precedence_is_option_then_ours_then_the_script_s_then_plugins() {
    let mock = Mock::start();
    let names = ["TESTSIGMA_BUILD_NO", "BUILD_NO", "INPUT_BUILD-NO", "INPUT_BUILD_NO", "PLUGIN_BUILD_NO"];
    mock.add(Plan::new(7));
    for first in 0..=names.len() {
        let mut guest = Guest::at(&mock, "trigger --plan 7");
        if first == 0 {
            guest = guest.arg("--build-no=option");
        }
        for name in &names[first.saturating_sub(1).min(names.len() - 1)..] {
            guest = guest.env(name, name);
        }
        guest.run().expect(0);
        let sent = mock.runs().last().unwrap().build_no.clone().unwrap();
        let expected = if first == 0 { "option" } else { names[first - 1] };
        assert_eq!(sent, expected);
    }
}

#[test]
fn plugin_runners_need_no_argument_at_all() {
    for prefix in ["INPUT_", "PLUGIN_"] {
        let mock = Mock::start();
        mock.add(Plan::new(7).result("FAILURE"));
        let guest = Guest::new("")
            .env(&format!("{prefix}API_KEY"), mock.key())
            .env(&format!("{prefix}TEST_PLAN_ID"), "7")
            .env(&format!("{prefix}BASE_URL"), &mock.url())
            .env(&format!("{prefix}RERUN_GRACE"), "0s")
            .env(&format!("{prefix}POLL_INTERVAL"), "1ms");
        guest.run().expect(10);
    }
}

#[test]
fn the_script_s_own_flags_and_variables_keep_working() {
    let mock = Mock::start();
    mock.add(Plan::new(2090));
    let line = "-i=2090 --maxtimeinmins=180 --runtimedata=url=https://h/x?a=b,test=1221 --buildno=202601010101";
    let ended = Guest::at(&mock, line)
        .without_env("TESTSIGMA_API_KEY")
        .arg(&format!("--apikey={}", mock.key()))
        .run()
        .expect(0);
    assert!(ended.stderr.contains("--apikey shows the key") && !ended.stderr.contains(mock.key()), "{}", ended.stderr);
    assert!(ended.stdout.contains("Run ID: 5801"));
    let body = mock.matching("POST")[0].json();
    assert_eq!(body["runtimeData"], serde_json::json!({"url": "https://h/x?a=b", "test": "1221"}));
    let by_variables = Guest::at(&mock, "run --plan 2090")
        .env("MAX_WAIT_TIME_FOR_SCRIPT_TO_EXIT", "5")
        .env("RUNTIME_DATA_INPUT", "a=1")
        .env("BUILD_NO", "9");
    by_variables.run().expect(0);
    let body = mock.matching("POST")[1].json();
    assert_eq!(body["runtimeData"], serde_json::json!({"a": "1"}));
    assert_eq!(body["buildNo"], "9");
}

#[test]
fn the_key_may_come_from_a_file() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let out = tempfile::tempdir().unwrap();
    std::fs::write(out.path().join("key.txt"), format!("Bearer {}\r\n", mock.key())).unwrap();
    let guest = Guest::at(&mock, "trigger --plan 7").without_env("TESTSIGMA_API_KEY");
    guest.env("TESTSIGMA_API_KEY_FILE", "key.txt").directory(out.path()).run().expect(0);
}

#[test]
fn a_simple_code_of_a_pass_is_0() {
    let mock = Mock::start();
    mock.add(Plan::new(8));
    Guest::at(&mock, "--plan 8 --exit-codes simple").run().expect(0);
}

#[test]
fn help_and_version_need_nothing() {
    for line in ["help", "--help", "-h", "run --help", "help run", "version", "--version"] {
        let ended = Guest::new(line).run().expect(0);
        assert!(ended.stdout.contains("testsigma") && ended.stderr.is_empty(), "{line}");
    }
}
