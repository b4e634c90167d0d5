//! What people's tools make of the files, with the parsers that they use. `scripts/setup-hosts xml` sets these up; without them the test says that
//! it is skipped, and fails with `CI=true`.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use testsigma_harness::artifact::{root, target};
use testsigma_harness::guest::Guest;
use testsigma_mock::{Junit, Mock, Plan};

const NORMALIZED: &str = "normalized/junit.xml";

/// What the parsers found in this directory.
fn consumed(directory: &Path) -> Option<Value> {
    let mut python = Command::new(target().join("hosts/xml/venv/bin/python"));
    python.arg(root().join("host-tests/xml_oracle/consumers.py")).arg(directory).arg(NORMALIZED);
    match python.arg(root().join("docs/junit-normalized.xsd")).output() {
        Ok(output) => {
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            Some(serde_json::from_slice(&output.stdout).unwrap())
        }
        Err(error) => {
            let is_ci = std::env::var_os("CI").is_some_and(|ci| ci == "true");
            assert!(!is_ci, "no parsers, see scripts/setup-hosts: {error}");
            eprintln!("skipped: scripts/setup-hosts has not set up the parsers ({error})");
            None
        }
    }
}

/// The plan's report is this text.
fn report(plan: Plan, text: &str) -> Plan {
    plan.junit(Junit::Bytes { content_type: "application/xml".to_owned(), bytes: text.as_bytes().to_vec() })
}

#[test]
fn every_file_is_read_alike_by_those_who_read_it() {
    let fixture = std::fs::read_to_string(root().join("host-tests/fixtures/junit_ce.xml")).unwrap();
    let red =
        fixture.replace("Test Case Failed", "Costs $5 and $6, see https://shop.example/?a=1&amp;b=$2, or ask @all");
    let unrun = "<testsuites><testsuite name='P || M'><testcase name='a'><failure>null</failure></testcase></testsuite></testsuites>";
    type Change = fn(Plan) -> Plan;
    type Row<'r> = (&'r str, i32, Option<&'r str>, [u64; 4], Change);
    let rows: [Row<'_>; 6] = [
        ("--plan 7", 0, None, [8, 0, 0, 0], |plan| plan),
        ("--plan 7 --rerun-grace 0s", 10, Some(&red), [5, 2, 0, 1], |plan| plan.result("FAILURE")),
        ("--plan 7 --rerun-grace 0s", 10, Some(unrun), [2, 0, 1, 1], |plan| plan.result("FAILURE")),
        ("--plan 7 --rerun-grace 0s", 11, None, [8, 0, 1, 0], |plan| plan.result("STOPPED")),
        ("--plan 9", 66, None, [1, 0, 1, 0], |plan| plan),
        ("--plan x", 64, None, [1, 0, 1, 0], |plan| plan),
    ];
    for (line, code, text, [tests, failures, errors, skipped], change) in rows {
        let mock = Mock::start();
        let plan = change(Plan::new(7));
        mock.add(match text {
            Some(text) => report(plan, text),
            None => plan,
        });
        let out = tempfile::tempdir().unwrap();
        let line = format!("{line} --junit-normalized ./{NORMALIZED}");
        Guest::at(&mock, &line).directory(out.path()).run().expect(code);
        let Some(found) = consumed(out.path()) else { return };
        let counts = ["tests", "failures", "errors", "skipped"].map(|name| found["normalized"][name].as_u64().unwrap());
        // How many of a stopped run's cases are red the mock decides.
        if code != 11 {
            assert_eq!(counts, [tests, failures, errors, skipped], "{line} {text:?}");
        }
        assert_eq!(counts[1] + counts[2] > 0, code != 0, "{line}: {found}");
        assert!(found["page"]["size"].as_u64().unwrap() <= 300 << 10);
        assert_eq!(found["env"]["TESTSIGMA_EXIT_CODE"], code.to_string(), "{line}: {found}");
        if code != 66 && code != 64 {
            assert_eq!(found["env"]["TESTSIGMA_PLAN_ID"], "7", "{line}: {found}");
            assert!(found["env"]["TESTSIGMA_RUN_URL"].as_str().unwrap().starts_with(&mock.url()), "{line}: {found}");
        }
        if text == Some(&red) {
            let (summary, verdict) = (&found["summary"], found["page"]["verdict"].as_str().unwrap());
            assert_eq!(verdict, "\u{2717} Failed");
            // An address in a message is none of them.
            let links = summary["links"].as_array().unwrap();
            assert!(!links.is_empty() && links.iter().all(|link| *link == format!("{}/ui/td/runs/5801", mock.url())));
            assert!(summary["bold"].as_array().unwrap().contains(&"Search & filter".into()), "{summary}");
            let shown = "Costs $5 and $6, see https://shop.example/?a=1&b=$2, or ask @all";
            assert!(summary["text"].as_str().unwrap().contains(shown), "{summary}");
        }
    }
}

#[test]
fn what_names_the_normalized_report_is_checked_before_anything_is_started() {
    for (option, code, says) in [
        ("--junit-normalized=../x.xml", 73, "--junit-normalized leads out of the granted directory"),
        ("--junit-normalized=n/", 73, "--junit-normalized names no file"),
        ("--junit-normalized=TEST-testsigma.xml", 64, "is the file of the report itself"),
        ("--junit-normalized=n.xml --junit none", 64, "--junit none asks for none"),
    ] {
        let mock = Mock::start();
        mock.add(Plan::new(7));
        let out = tempfile::tempdir().unwrap();
        let ended = Guest::at(&mock, &format!("--plan 7 {option}")).directory(out.path()).run().expect(code);
        ended.complains_in_one_line(&[says]);
        assert_eq!(mock.triggers(), 0, "{option}");
    }
}

#[test]
fn several_plans_have_a_normalized_report_each_and_old_ones_go() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    mock.add(Plan::new(8));
    let out = tempfile::tempdir().unwrap();
    std::fs::create_dir(out.path().join("n")).unwrap();
    let there = |name: &str| out.path().join("n").join(name);
    for name in ["x.xml", "x-9.xml"] {
        std::fs::write(there(name), "old").unwrap();
    }
    let run = |plans: &str| {
        Guest::at(&mock, &format!("{plans} --junit-normalized n/x.xml")).directory(out.path()).run().expect(0).stdout
    };
    let stdout = run("--plan 7 --plan 8");
    assert!(there("x-7.xml").exists() && there("x-8.xml").exists(), "{stdout}");
    assert!(stdout.contains("n/x-7.xml, n/x-8.xml") && !there("x.xml").exists(), "{stdout}");
    run("--plan 7");
    assert!(there("x.xml").exists() && !there("x-7.xml").exists() && !there("x-8.xml").exists());
    // Nobody knows whose it is.
    assert!(there("x-9.xml").exists());
}
