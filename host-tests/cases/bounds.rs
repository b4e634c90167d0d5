//! Bounds: memory with a huge report, time with a stalled server.

use std::time::{Duration, Instant};

use testsigma_harness::guest::Guest;
use testsigma_harness::long_report::{CASES, long_report};
use testsigma_mock::{Fault, Junit, Look, Mock, Plan, Reply};

#[test]
fn a_60_mb_report_streams_through_8_mib() {
    const BYTES: u64 = 60_000_000;
    let mock = Mock::start();
    mock.add(Plan::new(7).junit(Junit::Huge { bytes: BYTES }));
    let out = tempfile::tempdir().unwrap();
    let (ended, memory) = Guest::at(&mock, "--plan 7").directory(out.path()).run_and_measure();
    ended.expect(0);
    let size = out.path().join("TEST-testsigma.xml").metadata().unwrap().len();
    assert!(size >= BYTES * 95 / 100, "{size} bytes written");
    assert!(memory < 8 << 20, "{memory} bytes of linear memory");
}

/// All reports of a run that failed in all of its cases, also where a re-run mended them, one by one.
#[test]
fn the_reports_of_60_mb_of_failures_need_no_more_than_16_mib() {
    let report = |failed| Reply::bytes(200, "application/xml", long_report(failed));
    for (mended, exit) in [(false, 10), (true, 0)] {
        let mock = Mock::start();
        let plan = Plan::new(7).result("FAILURE").looks([Look::completed()]);
        mock.add(if mended { plan.rerun(0, [Look::completed()], "SUCCESS") } else { plan });
        mock.always("GET /api/v1/reports/junit/5801$", report(true));
        mock.always("GET /api/v1/reports/junit/5802$", report(false));
        let out = tempfile::tempdir().unwrap();
        let line = "--plan 7 --rerun-grace 0s --junit-normalized n.xml";
        let (ended, memory) = Guest::at(&mock, line).directory(out.path()).run_and_measure();
        ended.expect(exit);
        assert!(memory < 16 << 20, "{memory} bytes of linear memory");
        let page = std::fs::read_to_string(out.path().join("testsigma-report.html")).unwrap();
        assert!(page.contains("All 5000 cases") && page.len() <= 300 << 10, "{}", page.len());
        for (name, least) in [("TEST-testsigma.xml", 54_000_000), ("n.xml", 36_000_000)] {
            let report = std::fs::read_to_string(out.path().join(name)).unwrap();
            assert!(report.len() > least, "{name}: {}", report.len());
            let count = |what: &str| report.matches(what).count();
            let failures = if mended { [0, CASES] } else { [CASES, 0] };
            assert_eq!([count("<failure"), count("<flakyFailure")], failures, "{name}");
        }
    }
}

#[test]
fn a_stall_at_each_stage_costs_one_exchange_at_most() {
    let stages =
        [Fault::Silence, Fault::StallInHead, Fault::StallAfter(10), Fault::Drip { every: Duration::from_millis(50) }];
    for fault in stages {
        let mock = Mock::start();
        let name = format!("{fault:?}");
        mock.add(Plan::new(7).on_trigger(Reply::faithful().fault(fault)));
        let begun = Instant::now();
        // The run was started, so the answer that is lost to the stall is made up for by the list.
        let ended = Guest::at(&mock, "trigger --plan 7 --request-timeout 500ms").run().expect(0);
        assert!(ended.stdout.contains("the run it started was found"), "{name}: {}", ended.stdout);
        // One exchange deadline and what the machine needs; without one it would be a minute at the least.
        assert!(begun.elapsed() < Duration::from_secs(30), "{name}: {:?}", begun.elapsed());
        assert_eq!(mock.count("POST"), 1);
    }
}

#[test]
fn an_answer_of_any_size_is_survived_in_little_memory() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let huge = |bytes: usize| Reply::json(200, &format!("{{\"id\":5801,\"message\":\"{}\"}}", "x".repeat(bytes)));
    mock.script("GET /api/v1/execution_results/", [huge(3 << 20), huge(5 << 20), huge(20 << 20)]);
    let (ended, memory) = Guest::at(&mock, "--plan 7").run_and_measure();
    let ended = ended.expect(0);
    assert_eq!(ended.stdout.matches("more than 4 MiB").count(), 2, "{}", ended.stdout);
    assert!(memory < 32 << 20, "{memory} bytes of linear memory");
}

/// As many units between the two as make an answer of 4 MiB, just below what is read of one.
fn filled(from: &str, unit: &str, to: &str) -> String {
    let units = ((4 << 20) - from.len() - to.len()) / unit.len();
    format!("{from}{}{to}", unit.repeat(units))
}

/// Answers that are large in every way that costs memory, each just below what is read of one.
#[test]
fn no_answer_of_a_server_needs_more_than_the_advised_memory() {
    let run = r#"{"id":5801,"executionId":7,"status":"STATUS_COMPLETED","result":"FAILURE""#;
    for (name, body) in [
        ("an unknown list", filled(&format!("{run},\"name\":[0"), ",0", "]}")),
        ("a known list", filled(&format!("{run},\"message\":[0"), ",0", "]}")),
        ("a plan", filled(&format!("{run},\"execution\":{{\"name\":[0"), ",[]", "]}}")),
        ("names", filled(&format!("{run},\"a\":0"), ",\"b\":0", "}")),
        ("a message", filled(&format!("{run},\"message\":\""), "x", "\"}")),
        ("a message of escapes", filled(&format!("{run},\"message\":\""), "\\u00e4", "\"}")),
        ("a message of addresses", filled(&format!("{run},\"message\":\""), "a@b.cd ", "\"}")),
        ("a message with control characters", filled(&format!("{run},\"message\":\""), "\u{1}\u{9b}", "\"}")),
        ("a build number", filled(&format!("{run},\"buildNo\":\""), "-", "\"}")),
        ("a result", filled(&run[..run.len() - 1], "X", "\"}")),
        ("spaces", filled(run, " ", "}")),
        ("depth", filled(&format!("{run},\"name\":"), "[", "")),
    ] {
        let mock = Mock::start();
        mock.add(Plan::new(7));
        let out = tempfile::tempdir().unwrap();
        mock.always("GET /api/v1/execution_results/5801$", Reply::json(200, &body));
        let line = "--plan 7 --rerun-grace 0s --junit none --give-up-after 100ms --log github --max-wait 30s";
        let (ended, memory) = Guest::at(&mock, line).directory(out.path()).small().run_and_measure();
        assert!(matches!(ended.code, Some(10 | 12 | 76)), "{name}: {:?} {memory}: {}", ended.code, ended.stderr);
        mock.always("GET /api/v1/execution_results/5801$", Reply::json(400, &body));
        let (ended, memory) = Guest::at(&mock, line).directory(out.path()).small().run_and_measure();
        assert!(ended.code.is_some_and(|code| code != 134), "{name} as refusal: {memory}: {}", ended.stderr);
    }
}

/// The answers that tell why a run failed, one after the other, each as large as one may be: its cases, the plan's list, the cases of the run
/// before, and the steps.
#[test]
fn what_tells_why_a_run_failed_needs_no_more_than_the_advised_memory() {
    let failed = r#"{"testCaseId":1,"testCaseName":"a","testCaseResultId":2,"result":"FAILURE","testSuiteName":"S","machineTitle":"M"}"#;
    let long = |name: &str| failed.replace("\"a\"", &format!("\"{name}\""));
    // (what the results are like, one of them, whether so many of them are read)
    let units = [
        ("short cases", r#"{"result":"FAILURE"},"#.to_owned(), false),
        ("many cases", format!("{failed},"), false),
        ("cases", format!("{},", long(&"n".repeat(350))), true),
        ("long cases", format!("{},", long(&"n".repeat(2000))), true),
        ("long messages", format!("{},", long(&format!("b\",\"message\":\"{}", "&lt;b>&amp;".repeat(3000)))), true),
    ];
    for (name, unit, is_read) in units {
        let cases = |run: u64| {
            filled(&format!("{{\"executionResultId\":{run},\"testCases\":["), &unit, &format!("{failed}]}}"))
        };
        let listed = |id: u64, name: &str| {
            format!(
                "{{\"id\":{id},\"executionId\":7,\"status\":\"STATUS_COMPLETED\",\"result\":\"FAILURE\",\"startTime\":1,\
                 \"name\":\"{name}\"}}"
            )
        };
        let before = listed(5700, &"x".repeat(3 << 20));
        let list = format!("{{\"content\":[{},{before}]}}", listed(5801, "y"));
        let step = r#"{"action":"open","message":"gone","result":"FAILURE"},"#;
        let mock = Mock::start();
        mock.add(Plan::new(7).result("FAILURE").looks([Look::completed()]));
        mock.always("GET /api/v1/execution_results/5801/test_case_results", Reply::json(200, &cases(5801)));
        mock.always("GET /api/v1/execution_results/5700/test_case_results", Reply::json(200, &cases(5700)));
        mock.always("GET /api/v1/execution_results$", Reply::json(200, &list));
        mock.always("GET /api/v2/test_runs/", Reply::json(200, &filled("{\"content\":[", step, "{}]}")));
        let out = tempfile::tempdir().unwrap();
        let guest = Guest::at(&mock, "--plan 7 --rerun-grace 0s").directory(out.path()).small();
        let (ended, memory) = guest.run_and_measure();
        assert_eq!(ended.code, Some(10), "{name}: {memory}: {}", ended.stderr);
        let before = mock.count("GET /api/v1/execution_results/5700/test_case_results");
        assert_eq!(before, usize::from(is_read), "{name}");
    }
}

#[test]
fn variables_as_long_as_systems_allow_fit_into_the_advised_memory() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let pairs: Vec<String> = (0..20_000).map(|n| format!("\"name{n}\":\"{}\"", "v".repeat(80))).collect();
    let data = format!("{{{}}}", pairs.join(","));
    assert!((1 << 20..2 << 20).contains(&data.len()), "{}", data.len());
    let begun = Instant::now();
    let guest = Guest::at(&mock, "trigger --plan 7").env("TESTSIGMA_RUNTIME_DATA", &data).small();
    let (ended, memory) = guest.run_and_measure();
    assert_eq!(ended.code, Some(0), "{memory}: {}", ended.stderr);
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
}

#[test]
fn what_does_not_fit_is_said() {
    let mock = Mock::start();
    let guest =
        Guest::at(&mock, "trigger --plan 7").env("TESTSIGMA_RUNTIME_DATA", &format!("a={}", "v".repeat(12 << 20)));
    let ended = guest.small().run().expect(70);
    ended.complains_in_one_line(&["more memory than the host grants"]);
}
