//! `rerun RUN_ID --failed`: what failed is run again, by request.

use serde_json::{Value, json};
use testsigma_harness::guest::Guest;
use testsigma_mock::{Edition, Fault, Look, Mock, Plan, Reply};

/// A plan of eight cases, three of which failed, and whose re-run ends so.
fn failed(result: &str) -> Plan {
    let looks = [Look::created(), Look::in_progress(1, 0), Look::completed()];
    Plan::new(7).looks([Look::completed()]).result("FAILURE").rerun(usize::MAX, looks, result)
}

#[test]
fn what_failed_is_run_again_and_gates() {
    for (result, code, failures) in [("SUCCESS", 0, 0), ("FAILURE", 10, 3)] {
        let mock = Mock::start();
        let run = mock.start_run(failed(result), "b1");
        mock.add(failed(result));
        let out = tempfile::tempdir().unwrap();
        let line = format!("rerun {run} --failed --build-no x --on-conflict attach");
        let ended = Guest::at(&mock, &line).directory(out.path()).run().expect(code);
        assert!(ended.stdout.contains(&format!("Test plan 7, what failed in run {run}\n")), "{}", ended.stdout);
        let body: Value = mock.matching("POST")[0].json();
        let expected =
            json!({"executionId": 7, "executionResultId": run, "isReRun": true, "reRunType": "ONLY_FAILED_TESTS"});
        assert_eq!(body, expected);
        let read = |name: &str| std::fs::read_to_string(out.path().join(name)).unwrap();
        let report = read("TEST-testsigma.xml");
        assert_eq!(
            (report.matches("<testcase").count(), report.matches("<failure").count()),
            (8, failures),
            "{report}"
        );
        assert_eq!(report.matches("<flakyFailure").count(), 3 - failures, "{report}");
        assert_eq!(read("testsigma-first-run.junit").matches("<failure").count(), 3);
        assert_eq!(read("testsigma-exit-code"), format!("{code}\n"));
        assert!(
            read("testsigma.env").contains(&format!("TESTSIGMA_RUN_ID={}\n", run + 1)),
            "{}",
            read("testsigma.env")
        );
        assert_eq!((mock.count("POST"), mock.violations()), (1, Vec::new()));
        // Polls, two reports, and what tells why: the cases, the list, the steps of three.
        assert!(mock.requests().len() < 20, "{} requests", mock.requests().len());
    }
}

#[test]
fn a_lost_answer_is_found_by_the_parent() {
    let mock = Mock::start();
    let run = mock.start_run(failed("SUCCESS").on_trigger(Reply::empty(504).after_effect()), "b1");
    mock.add(failed("SUCCESS").on_trigger(Reply::empty(504).after_effect()));
    let other = mock.start_run(Plan::new(7).looks([Look::in_progress(1, 0)]), "b1");
    mock.add(failed("SUCCESS").on_trigger(Reply::empty(504).after_effect()));
    let ended = Guest::at(&mock, &format!("rerun {run} --failed")).run().expect(0);
    assert!(ended.stdout.contains(&format!("Run ID: {}\n", other + 1)), "{}", ended.stdout);
    // Nothing shows it.
    let mock = Mock::start();
    let run = mock.start_run(failed("SUCCESS"), "b1");
    mock.add(failed("SUCCESS").on_trigger(Reply::broken(Fault::CloseBeforeAnswer)));
    let ended = Guest::at(&mock, &format!("rerun {run} --failed")).run().expect(13);
    assert_eq!(mock.count("POST"), 1);
    assert!(!ended.stderr.contains("for build"), "{}", ended.stderr);
}

#[test]
fn what_the_re_run_leaves_out_is_not_mended() {
    let plan = || failed("SUCCESS").result("ABORTED").cases(8, 3);
    for grants in [true, false] {
        let mock = Mock::start();
        let run = mock.start_run(plan(), "b1");
        mock.add(plan());
        let out = tempfile::tempdir().unwrap();
        let guest = Guest::at(&mock, &format!("rerun {run} --failed"));
        let guest = if grants { guest.directory(out.path()) } else { guest };
        guest.run().expect(12).complains(&["the re-run passed, but not all is in it"]);
    }
}

#[test]
fn what_cannot_be_re_run_is_refused_before_anything_is_sent() {
    let mock = Mock::start();
    let passed = mock.start_run(Plan::new(7).looks([Look::completed()]), "b1");
    let running = mock.start_run(Plan::new(8).looks([Look::in_progress(1, 0)]), "b1");
    let out = tempfile::tempdir().unwrap();
    for (line, code, words) in [
        (format!("rerun {passed}"), 64, "rerun needs --failed"),
        ("rerun --failed".to_owned(), 64, "rerun needs a RUN_ID"),
        (format!("rerun {passed} --plan 7 --failed"), 64, "rerun takes no --plan"),
        (format!("wait {passed} --failed"), 64, "--failed goes with rerun"),
        (format!("rerun {passed} --failed --dry-run"), 64, "--dry-run goes with"),
        (format!("rerun {passed} --failed"), 78, "passed, so nothing of it is to be re-run; nothing was started"),
        (format!("rerun {running} --failed"), 75, "is not over yet"),
        ("rerun 999 --failed".to_owned(), 66, "run 999 cannot be looked at"),
    ] {
        let ended = Guest::at(&mock, &line).directory(out.path()).run().expect(code);
        ended.complains(&[words]);
        let written = std::fs::read_to_string(out.path().join("testsigma-exit-code")).unwrap_or_default();
        assert!(written == format!("{code}\n") || line.contains("dry-run"), "{line}: {written}");
    }
    let community = Mock::start_edition(Edition::Community);
    let run = community.start_run(Plan::new(7).looks([Look::completed()]).result("FAILURE"), "b1");
    let ended = Guest::at(&community, &format!("rerun {run} --failed")).run().expect(78);
    ended.complains(&["the Community Edition has no re-run that can be asked for: nothing was started"]);
    assert_eq!((mock.count("POST"), community.requests().len()), (0, 0));
}
