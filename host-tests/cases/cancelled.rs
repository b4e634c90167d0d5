//! A job that is cancelled: what `stop` leaves, when, and whose runs it spares.

use std::path::Path;
use std::time::{Duration, Instant};

use testsigma_harness::artifact::FILES;
use testsigma_harness::guest::Guest;
use testsigma_mock::{Fault, Look, Mock, Plan, Reply};

use super::directory::names;

/// What the file of the exit code says once it is no longer the 70 of the start, which has no other files beside it.
fn early(directory: &Path, within: Duration) -> Vec<String> {
    let until = Instant::now() + within;
    loop {
        let names = names(directory);
        if FILES.iter().all(|file| names.iter().any(|name| name == file)) || Instant::now() > until {
            return names;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn all_files_are_there_before_the_stop_is_answered() {
    for (rerun, silent) in [(false, "PUT"), (true, "GET /api/v1/execution_results/9$")] {
        let mock = Mock::start();
        let look = if rerun {
            let child = serde_json::json!({"id": 9, "status": "STATUS_IN_PROGRESS", "result": "QUEUED"});
            Look::completed().with(serde_json::json!({"childResult": child, "consolidatedResult": null}))
        } else {
            Look::in_progress(3, 1)
        };
        let run = mock.start_run(Plan::new(7).result("FAILURE").looks([look]), "b1");
        mock.always(silent, Reply::faithful().fault(Fault::Delay(Duration::from_secs(4))));
        let out = tempfile::tempdir().unwrap();
        let guest = Guest::at(&mock, &format!("stop {run} --poll-interval 100ms")).directory(out.path());
        let ended = std::thread::spawn(|| guest.run());
        assert!(mock.wait_for("GET", 1, Duration::from_secs(20)));
        let names = early(out.path(), Duration::from_secs(2));
        assert!(!ended.is_finished());
        assert_eq!(
            names.iter().filter(|name| !name.contains(".tmp")).collect::<Vec<_>>(),
            FILES.iter().collect::<Vec<_>>()
        );
        let read = |name: &str| std::fs::read_to_string(out.path().join(name)).unwrap();
        assert_eq!(read("testsigma-exit-code"), "70\n");
        assert!(read("TEST-testsigma.xml").contains("not confirmed to be over"), "{}", read("TEST-testsigma.xml"));
        assert!(read("testsigma.env").contains("TESTSIGMA_VERDICT=none\n"), "{}", read("testsigma.env"));
        if rerun {
            continue;
        }
        assert!(read("testsigma.env").contains("TESTSIGMA_FAILED=1\n"), "{}", read("testsigma.env"));
        ended.join().unwrap().expect(0);
        assert_eq!(read("testsigma-exit-code"), "11\n");
        assert!(read("testsigma.env").contains("TESTSIGMA_VERDICT=stopped\n"));
        assert_eq!(mock.count("PUT"), 1);
    }
}

#[test]
fn a_run_that_is_over_leaves_its_files_before_its_report_comes() {
    let mock = Mock::start();
    let silent = Reply::faithful().fault(Fault::Delay(Duration::from_secs(3)));
    let run = mock.start_run(Plan::new(7).looks([Look::completed()]).result("FAILURE").junit(silent), "b1");
    let out = tempfile::tempdir().unwrap();
    let guest = Guest::at(&mock, &format!("stop {run}")).directory(out.path());
    let ended = std::thread::spawn(|| guest.run());
    assert!(mock.wait_for("GET", 1, Duration::from_secs(20)));
    assert_eq!(early(out.path(), Duration::from_secs(2)), FILES);
    assert!(!ended.is_finished());
    let code = || std::fs::read_to_string(out.path().join("testsigma-exit-code")).unwrap();
    assert_eq!(code(), "10\n");
    ended.join().unwrap().expect(0);
    let report = std::fs::read_to_string(out.path().join("TEST-testsigma.xml")).unwrap();
    assert!(code() == "10\n" && !report.contains("testsigma.synthetic"), "{report}");
}

#[test]
fn of_several_runs_each_has_its_files_under_its_last_name_alone() {
    let mock = Mock::start();
    let [one, other, third] =
        [7, 7, 8].map(|plan| mock.start_run(Plan::new(plan).looks([Look::in_progress(1, 0)]), "b1"));
    mock.script(
        &format!("GET /api/v1/execution_results/{other}$"),
        [Reply::faithful().fault(Fault::Delay(Duration::from_millis(500)))],
    );
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, &format!("stop {one} {other} {third}")).directory(out.path()).run().expect(0);
    let reports: Vec<_> = names(out.path()).into_iter().filter(|name| name.ends_with(".xml")).collect();
    assert_eq!(
        reports,
        [
            format!("TEST-testsigma-7-{one}.xml"),
            format!("TEST-testsigma-7-{other}.xml"),
            "TEST-testsigma-8.xml".to_owned(),
        ]
    );
}

#[test]
fn a_run_that_was_found_is_spared_unless_it_is_named() {
    let mock = Mock::start();
    let theirs = mock.start_run(Plan::new(7).looks([Look::in_progress(1, 0)]), "theirs");
    mock.add(Plan::new(8).looks([Look::in_progress(1, 0)]));
    let out = tempfile::tempdir().unwrap();
    let at = |line: &str| Guest::at(&mock, line).directory(out.path());
    let line = "run --plan 7 --plan 8 --on-conflict attach --max-wait 300ms --poll-interval 50ms";
    at(line).run().expect(124);
    let env = || std::fs::read_to_string(out.path().join("testsigma.env")).unwrap();
    assert!(env().contains("TESTSIGMA_RUN_ORIGIN=attached,triggered\n"), "{}", env());
    // Whoever looks at it later does not make it ours.
    at("wait --max-wait 100ms --poll-interval 50ms").run().expect(124);
    assert!(env().contains("TESTSIGMA_RUN_ORIGIN=attached,triggered\n"), "{}", env());
    let ended = at("stop").run().expect(0);
    assert!(
        ended.stdout.contains(&format!("Run {theirs} of")) && ended.stdout.contains("left alone"),
        "{}",
        ended.stdout
    );
    assert_eq!((mock.count("PUT"), mock.count(&format!("PUT /api/v1/execution_results/{theirs}$"))), (1, 0));
    assert_eq!(std::fs::read_to_string(out.path().join("testsigma-exit-code")).unwrap(), "70\n");
    at(&format!("stop {theirs}")).run().expect(0);
    assert_eq!(mock.count(&format!("PUT /api/v1/execution_results/{theirs}$")), 1);
}
