//! The files in the one granted directory.

use std::collections::BTreeSet;
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;

use testsigma_harness::artifact::{self, FILES};
use testsigma_harness::guest::Guest;
use testsigma_harness::process::wasmtime;
use testsigma_mock::{Look, Mock, Plan, Reply};

use super::directory::{names, read};

#[test]
fn a_run_leaves_all_files_and_no_others() {
    for (result, code) in [("SUCCESS", 0), ("FAILURE", 10), ("STOPPED", 11)] {
        let mock = Mock::start();
        mock.add(Plan::new(7).result(result).name("Checkout <&> \"q\" | `x`"));
        let out = tempfile::tempdir().unwrap();
        Guest::at(&mock, "--plan 7 --rerun-grace 0s").directory(out.path()).run().expect(code);
        assert_eq!(names(out.path()), FILES);
        assert_eq!(read(out.path(), "testsigma-exit-code"), format!("{code}\n"));
        let run: Value = serde_json::from_str(&read(out.path(), "testsigma-run.json")).unwrap();
        assert_eq!(run["result"], result);
        for line in read(out.path(), "testsigma.env").lines() {
            let (name, value) = line.split_once('=').unwrap();
            assert!(
                name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') && !value.contains([' ', '"', '\'']),
                "{line}"
            );
        }
        let page = read(out.path(), "testsigma-report.html");
        assert!(page.contains("Checkout &lt;&amp;&gt; &quot;q&quot;") && !page.contains("<&>"), "{page}");
        let link: Value = serde_json::from_str(&read(out.path(), "testsigma-annotations.json")).unwrap();
        assert!(link["Testsigma"][0]["external_link"]["url"].as_str().unwrap().ends_with("/ui/td/runs/5801"));
    }
}

#[test]
fn the_outcome_file_keeps_its_schema() {
    let schema: Value =
        serde_json::from_slice(&std::fs::read(artifact::root().join("docs/outcome.schema.json")).unwrap()).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let mock = Mock::start();
    mock.add(Plan::new(7));
    mock.add(Plan::new(8).result("FAILURE"));
    mock.add(Plan::new(9).looks([Look::status("")]).null_counts());
    let out = tempfile::tempdir().unwrap();
    for (line, code) in [
        ("--plan 7", 0),
        ("--plan 8 --rerun-grace 0s", 10),
        ("--plan 9 --max-wait 50ms", 124),
        ("--plan 7 --plan 8 --rerun-grace 0s", 10),
        ("--plan 999", 66),
        ("--plan x", 64),
        ("trigger --plan 7", 0),
        ("rerun 5802 --failed --rerun-grace 0s", 10),
        ("--frobnicate", 64),
        ("hlep", 64),
    ] {
        Guest::at(&mock, line).directory(out.path()).run().expect(code);
        let outcome: Value = serde_json::from_str(&read(out.path(), "testsigma-outcome.json")).unwrap();
        assert_eq!(outcome["result"]["code"], code, "{line}");
        // What only starts a run knows nothing of its end.
        let gate = if line.starts_with("trigger") { 70 } else { code };
        assert_eq!(outcome["exit"]["code"], gate, "{line}");
        let errors: Vec<_> =
            schema.iter_errors(&outcome).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(errors, Vec::<String>::new(), "{line}: {outcome:#}");
        assert_eq!(read(out.path(), "testsigma-exit-code"), format!("{gate}\n"), "{line}");
    }
}

#[test]
fn no_file_says_passed_of_a_run_that_did_not() {
    let mock = Mock::start();
    let run = |plan: Plan| mock.start_run(plan, "b1");
    let passed = run(Plan::new(7).looks([Look::completed()]));
    let failed = run(Plan::new(8).looks([Look::completed()]).result("FAILURE"));
    let stopped = run(Plan::new(9).looks([Look::completed()]).result("STOPPED"));
    let running = run(Plan::new(10).looks([Look::in_progress(1, 0)]));
    let later = run(Plan::new(11).looks([Look::in_progress(1, 0)]));
    mock.add(Plan::new(12));
    // (command, its exit code, what the files say)
    for (line, code, gate) in [
        ("trigger --plan 12".to_owned(), 0, 70),
        (format!("report {passed}"), 0, 0),
        (format!("report {failed}"), 0, 10),
        (format!("report {stopped}"), 0, 11),
        (format!("report {running}"), 75, 70),
        (format!("report {passed} {failed}"), 0, 10),
        (format!("report {passed} {stopped} {failed}"), 0, 11),
        (format!("stop {passed}"), 0, 0),
        (format!("stop {failed}"), 0, 10),
        (format!("stop {running}"), 0, 11),
        (format!("stop {passed} {later}"), 0, 11),
        ("stop 999".to_owned(), 66, 70),
    ] {
        let out = tempfile::tempdir().unwrap();
        Guest::at(&mock, &format!("{line} --rerun-grace 0s")).directory(out.path()).run().expect(code);
        let outcome: Value = serde_json::from_str(&read(out.path(), "testsigma-outcome.json")).unwrap();
        assert_eq!((&outcome["exit"]["code"], &outcome["result"]["code"]), (&gate.into(), &code.into()), "{line}");
        assert_eq!(read(out.path(), "testsigma-exit-code"), format!("{gate}\n"), "{line}");
        let env = read(out.path(), "testsigma.env");
        assert!(env.contains(&format!("TESTSIGMA_EXIT_CODE={gate}\n")), "{line}: {env}");
        if gate != 0 {
            for name in names(out.path()) {
                let text = read(out.path(), &name).replace(&format!("/runs/{passed}"), "");
                let alone = !line.contains(&format!(" {passed} "));
                let said = ["\"name\": \"passed\"", "(passed)", "type=\"passed\"", "\u{2705}"]
                    .iter()
                    .any(|said| text.contains(said));
                assert!(!(alone && said), "{line}: {name}: {text}");
            }
        }
    }
    let out = tempfile::tempdir().unwrap();
    let at = |line: &str| Guest::at(&mock, line).directory(out.path());
    let status = at(&format!("status {failed} --json")).run().expect(0);
    let json: Value = serde_json::from_str(&status.stdout).unwrap();
    assert_eq!((&json["exit"]["code"], &json["result"]["name"]), (&10.into(), &"done".into()));
    for line in ["help", "version"] {
        at(line).run().expect(0);
    }
    assert_eq!(names(out.path()), Vec::<String>::new());
}

#[test]
fn the_files_of_a_plan_are_whole_once_it_has_ended_although_the_gate_is_killed() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    mock.add(Plan::new(8).looks([Look::in_progress(1, 0)]));
    let out = tempfile::tempdir().unwrap();
    let mut command = wasmtime();
    command.args(["-S", "http", "--env", "TESTSIGMA_API_KEY", "--dir"]).arg(format!("{}::.", out.path().display()));
    command.arg(artifact::path()).args(["run", "--plan", "7,8", "--poll-interval", "20ms", "--base-url", &mock.url()]);
    command.env("TESTSIGMA_API_KEY", mock.key()).stdout(Stdio::null());
    let mut gate = command.spawn().unwrap();
    // The second plan is looked at again after the first one's report was asked for and its files were written.
    assert!(mock.wait_for("GET /api/v1/reports/junit/", 1, Duration::from_secs(60)), "no report was asked for");
    let looks = mock.count("GET /api/v1/execution_results/");
    assert!(mock.wait_for("GET /api/v1/execution_results/", looks + 10, Duration::from_secs(60)), "it stands still");
    gate.kill().unwrap();
    gate.wait().unwrap();
    let report = mock.matching("GET /api/v1/reports/junit/").len();
    assert_eq!(report, 1);
    let written = read(out.path(), "TEST-testsigma-7.xml");
    assert!(written.trim_end().ends_with("</testsuites>") && !written.contains("name=\"testsigma\""), "{written}");
    assert!(read(out.path(), "testsigma-run-7.json").contains("STATUS_COMPLETED"));
    assert_eq!(read(out.path(), "testsigma-exit-code"), "70\n");
}

#[test]
fn two_runs_of_one_plan_are_told_apart() {
    let mock = Mock::start();
    mock.add(Plan::new(7).looks([Look::completed()]));
    mock.add(Plan::new(8).looks([Look::completed()]));
    let runs: Vec<String> = [7, 7, 8]
        .iter()
        .map(|plan| mock.start_run(Plan::new(*plan).looks([Look::completed()]), "b1").to_string())
        .collect();
    let out = tempfile::tempdir().unwrap();
    let at = |line: &str| Guest::at(&mock, line).directory(out.path());
    at(&format!("wait {}", runs.join(" "))).run().expect(0);
    for key in [format!("7-{}", runs[0]), format!("7-{}", runs[1]), "8".to_owned()] {
        assert!(read(out.path(), &format!("TEST-testsigma-{key}.xml")).contains("<testsuites"), "{key}");
        let run: Value = serde_json::from_str(&read(out.path(), &format!("testsigma-run-{key}.json"))).unwrap();
        assert_eq!(run["result"], "SUCCESS");
    }
    let env = read(out.path(), "testsigma.env");
    assert!(env.starts_with(&format!("TESTSIGMA_RUN_ID={}\n", runs.join(","))), "{env}");
    assert!(env.contains("TESTSIGMA_PLAN_ID=7,7,8\n"), "{env}");
    at("--plan 7").run().expect(0);
    assert_eq!(names(out.path()), FILES);
}

#[test]
fn the_env_file_keeps_to_gitlab_s_bounds_and_comes_back_unremarked() {
    let mock = Mock::start();
    let plans: Vec<String> = (100..140).map(|plan| format!("--plan {plan}")).collect();
    for plan in 100..140 {
        mock.add(Plan::new(plan).looks([Look::completed()]));
    }
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, &plans.join(" ")).directory(out.path()).run().expect(0);
    let env = read(out.path(), "testsigma.env");
    assert!(env.lines().count() <= 20 && env.len() <= 5 << 10, "{env}");
    let mut next = Guest::at(&mock, "status").env("TESTSIGMA_MAXWAIT", "3m");
    for (name, value) in env.lines().filter_map(|line| line.split_once('=')) {
        next = next.env(name, value);
    }
    let next = next.run().expect(0);
    assert_eq!(next.stdout.matches("Run 58").count(), 40);
    next.complains_in_one_line(&["warning: TESTSIGMA_MAXWAIT", "TESTSIGMA_MAX_WAIT?"]);
    let many: Vec<String> = (1..=201).map(|plan| plan.to_string()).collect();
    Guest::at(&mock, &format!("--plan {}", many.join(","))).run().expect(64).complains(&["at most 200"]);
}

#[test]
fn two_gates_in_one_directory_end_by_their_own_runs() {
    let out = tempfile::tempdir().unwrap();
    for _ in 0..5 {
        std::thread::scope(|scope| {
            for (result, code) in [("SUCCESS", 0), ("FAILURE", 10)] {
                let directory = out.path();
                scope.spawn(move || {
                    let mock = Mock::start();
                    mock.add(Plan::new(7).result(result));
                    let line = "--plan 7 --rerun-grace 0s --junit required";
                    Guest::at(&mock, line).directory(directory).run().expect(code);
                });
            }
        });
        assert_eq!(names(out.path()), FILES);
        let report = read(out.path(), "TEST-testsigma.xml");
        assert!(report.trim_end().ends_with("</testsuites>") && !report.contains('\0'), "{report}");
    }
}

#[cfg(unix)]
#[test]
fn nothing_but_a_regular_file_is_opened() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let out = tempfile::tempdir().unwrap();
    let pipe = |name: &str| {
        let made = std::process::Command::new("mkfifo").arg(out.path().join(name)).status().unwrap();
        assert!(made.success());
    };
    let at = |line: &str| Guest::at(&mock, line).directory(out.path());
    pipe("key");
    let keyless = |file: &str| at("--plan 7").without_env("TESTSIGMA_API_KEY").env("TESTSIGMA_API_KEY_FILE", file);
    keyless("key").run().expect(78).complains(&["TESTSIGMA_API_KEY_FILE cannot be read", "not a regular file"]);
    std::fs::write(out.path().join("real"), mock.key()).unwrap();
    for (link, target) in [("link", "real"), ("piped", "key")] {
        std::os::unix::fs::symlink(target, out.path().join(link)).unwrap();
    }
    keyless("piped").run().expect(78);
    keyless("link").run().expect(0);
    for line in ["--plan 7", "wait", "status", "stop", "report"] {
        let _ = std::fs::remove_file(out.path().join("testsigma.env"));
        pipe("testsigma.env");
        at(line).run().expect(73).complains(&["testsigma.env", "not a regular file"]);
    }
    for line in ["--reportfilepath ./real", "--junit-normalized .//real", "--trace real"] {
        let line = format!("--plan 7 {line}");
        let keyless = at(&line).without_env("TESTSIGMA_API_KEY").env("TESTSIGMA_API_KEY_FILE", "real");
        keyless.run().expect(64).complains(&["is the file that holds the API key"]);
        assert_eq!(read(out.path(), "real"), mock.key());
    }
    assert_eq!(mock.triggers(), 1);
}

#[test]
fn all_runs_that_are_waited_for_stay_on_file() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    mock.add(Plan::new(8).result("FAILURE"));
    let out = tempfile::tempdir().unwrap();
    let guest = |line: &str| Guest::at(&mock, line).directory(out.path());
    guest("trigger --plan 7 --plan 8").run().expect(0);
    // The two triggers arrive in either order.
    let saved = read(out.path(), "testsigma.env").lines().next().unwrap_or_default().to_owned();
    let (first, second) = saved.strip_prefix("TESTSIGMA_RUN_ID=").and_then(|runs| runs.split_once(',')).unwrap();
    assert_eq!(BTreeSet::from([first, second]), BTreeSet::from(["5801", "5802"]));
    mock.always(&format!("GET /api/v1/execution_results/{second}"), Reply::empty(503));
    guest("wait --max-wait 200ms --poll-interval 60ms").run().expect(124);
    assert!(read(out.path(), "testsigma.env").starts_with(&format!("{saved}\n")));
    mock.clear_overrides();
    guest("wait --rerun-grace 0s").run().expect(10);
}

#[test]
fn the_env_file_tells_the_worst_verdict_of_several() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    mock.add(Plan::new(8).result("FAILURE"));
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, "--plan 7 --plan 8 --rerun-grace 0s").directory(out.path()).run().expect(10);
    for line in ["wait", "report"] {
        Guest::at(&mock, &format!("{line} --rerun-grace 0s")).directory(out.path()).run();
        assert!(read(out.path(), "testsigma.env").contains("TESTSIGMA_VERDICT=failed\n"), "{line}");
    }
}

#[test]
fn nothing_is_triggered_when_a_file_cannot_be_where_it_is_asked_for() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, "--plan 7 --out /elsewhere").directory(out.path()).run().expect(73);
    for path in ["/tmp/report.xml", "../report.xml", "a/../../report.xml"] {
        Guest::at(&mock, &format!("--plan 7 --reportfilepath={path}")).directory(out.path()).run().expect(73);
    }
    std::fs::create_dir_all(out.path().join("taken")).unwrap();
    let long = format!("{}.xml", "x".repeat(300));
    for path in ["taken", "real/report.xml/", &long] {
        let line = format!("--plan 7 --junit required --reportfilepath={path}");
        Guest::at(&mock, &line).directory(out.path()).run().expect(73);
    }
    std::fs::create_dir_all(out.path().join("x/testsigma-exit-code")).unwrap();
    Guest::at(&mock, "--plan 7 --out x").directory(out.path()).run().expect(73);
    assert_eq!(mock.requests().len(), 0);
}

#[test]
fn reports_go_where_they_are_asked_for() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, "--plan 7 --out reports/today").directory(out.path()).run().expect(0);
    assert_eq!(names(&out.path().join("reports/today")), FILES);
    Guest::at(&mock, "-i=7 --reportfilepath=./junit-report.xml").directory(out.path()).run().expect(0);
    assert!(read(out.path(), "junit-report.xml").contains("<testsuites>"));
    Guest::at(&mock, "-i=7 --out x -r=./below/it/junit").directory(out.path()).run().expect(0);
    assert!(read(out.path(), "x/below/it/junit").contains("<testsuites>"));
}
