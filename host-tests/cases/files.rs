//! The files in the one granted directory.

use std::path::Path;

use serde_json::Value;

use testsigma_harness::artifact::{self, FILES};
use testsigma_harness::guest::Guest;
use testsigma_mock::{Look, Mock, Plan, Reply};

fn read(directory: &Path, name: &str) -> String {
    std::fs::read_to_string(directory.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn names(directory: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        directory.read_dir().unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

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
        ("--frobnicate", 64),
        ("hlep", 64),
    ] {
        Guest::at(&mock, line).directory(out.path()).run().expect(code);
        let outcome: Value = serde_json::from_str(&read(out.path(), "testsigma-outcome.json")).unwrap();
        assert_eq!(outcome["exit"]["code"], code, "{line}");
        let errors: Vec<_> =
            schema.iter_errors(&outcome).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(errors, Vec::<String>::new(), "{line}: {outcome:#}");
        assert_eq!(read(out.path(), "testsigma-exit-code"), format!("{code}\n"), "{line}");
    }
}

#[test]
fn an_old_report_never_stands_as_if_it_were_new() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, "--plan 7").directory(out.path()).run().expect(0);
    for (line, code) in [("--plan 7 --max-wait soon", 64), ("--plan 999", 66)] {
        for name in FILES {
            std::fs::write(out.path().join(name), "old").unwrap();
        }
        Guest::at(&mock, line).directory(out.path()).run().expect(code);
        for name in names(out.path()) {
            assert_ne!(read(out.path(), &name), "old", "{line}: {name}");
        }
        let report = read(out.path(), "TEST-testsigma.xml");
        assert!(report.contains("testsigma.synthetic") && report.contains("<error "), "{report}");
    }
}

#[test]
fn a_run_id_on_file_survives_what_is_no_new_run() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let out = tempfile::tempdir().unwrap();
    let guest = |line: &str| Guest::at(&mock, line).directory(out.path());
    guest("trigger --plan 7").run().expect(0);
    for (line, code) in [
        ("wait --max-wiat 1h", 64),
        ("wait --max-wait soon", 64),
        ("wait one", 64),
        ("report --junit perhaps", 64),
        ("stop --frob", 64),
        ("status --frob", 64),
    ] {
        guest(line).run().expect(code);
        assert!(read(out.path(), "testsigma.env").starts_with("TESTSIGMA_RUN_ID=5801\n"), "{line}");
    }
    guest("wait").without_env("TESTSIGMA_API_KEY").run().expect(78);
    guest("wait").run().expect(0);
    assert!(read(out.path(), "testsigma.env").starts_with("TESTSIGMA_RUN_ID=5801\n"));
    guest("wiat").run().expect(64).complains_in_one_line(&["did you mean wait?"]);
    assert!(read(out.path(), "testsigma.env").starts_with("TESTSIGMA_RUN_ID=5801\n"));
    // One that does not exist does not take the place of one that does.
    for line in ["wait 424242", "report 424242"] {
        guest(line).run().expect(66);
        assert!(read(out.path(), "testsigma.env").starts_with("TESTSIGMA_RUN_ID=5801\n"), "{line}");
    }
    let report = read(out.path(), "TEST-testsigma.xml");
    for line in ["status 5801 --out a/b", "stauts 5801", "stop --frob"] {
        guest(line).run();
        assert!(!out.path().join("a").exists() && read(out.path(), "TEST-testsigma.xml") == report, "{line}");
    }
    // What starts a run must not leave an older one to wait for.
    for line in ["run --plna 7", "trigger --plan x", "rum --plan 7"] {
        guest("trigger --plan 7").run().expect(0);
        guest(line).run().expect(64);
        assert!(!read(out.path(), "testsigma.env").contains("RUN_ID"), "{line}");
    }
}

#[test]
fn all_runs_that_are_waited_for_stay_on_file() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    mock.add(Plan::new(8).result("FAILURE"));
    let out = tempfile::tempdir().unwrap();
    let guest = |line: &str| Guest::at(&mock, line).directory(out.path());
    guest("trigger --plan 7 --plan 8").run().expect(0);
    mock.always("GET /api/v1/execution_results/5802", Reply::empty(503));
    guest("wait --max-wait 200ms --poll-interval 60ms").run().expect(124);
    assert!(read(out.path(), "testsigma.env").starts_with("TESTSIGMA_RUN_ID=5801,5802\n"));
    mock.clear_overrides();
    guest("wait --rerun-grace 0s").run().expect(10);
}

#[test]
fn files_of_other_plans_do_not_stand_as_if_they_were_new() {
    let mock = Mock::start();
    for plan in [7, 8, 9] {
        mock.add(Plan::new(plan));
    }
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, "--plan 7 --plan 8 --plan 9").directory(out.path()).run().expect(0);
    assert!(out.path().join("testsigma-run-8.json").exists());
    Guest::at(&mock, "--plan 7 --plan 999").directory(out.path()).run().expect(66);
    assert!(!out.path().join("testsigma-run-8.json").exists() && out.path().join("TEST-testsigma-999.xml").exists());
    Guest::at(&mock, "--plan 7").directory(out.path()).run().expect(0);
    assert_eq!(names(out.path()), FILES);
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
