//! `trigger` and `wait`: a run is started in one job and gated in another.

use testsigma_harness::guest::Guest;
use testsigma_mock::{Look, Mock, Plan, Reply};

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

/// Ids are given by each server anew.
#[test]
fn a_run_on_file_is_looked_at_on_its_own_server_alone() {
    let (mock, other) = (Mock::start(), Mock::start());
    mock.add(Plan::new(7).result("FAILURE"));
    let run = other.start_run(Plan::new(7).looks([Look::completed()]), "b1");
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, "trigger --plan 7").directory(out.path()).run().expect(0);
    for line in ["wait", "status", "report", "stop", "wait --web-url https://forwarded.example"] {
        let refused = Guest::at(&other, line).directory(out.path()).run().expect(78);
        let page = format!("testsigma.env in --out is about {}/ui/td/runs/{run}, and this command asks ", mock.url());
        assert!(refused.stderr.contains(&page), "{line}: {}", refused.stderr);
    }
    assert_eq!(other.requests().len(), 0);
    // Whoever names a run means that one.
    Guest::at(&other, &format!("wait {run}")).directory(out.path()).run().expect(0);
    let out = tempfile::tempdir().unwrap();
    let web = "--web-url https://forwarded.example";
    Guest::at(&mock, &format!("trigger --plan 7 {web}")).directory(out.path()).run().expect(0);
    Guest::at(&mock, &format!("wait --rerun-grace 0s {web}")).directory(out.path()).run().expect(10);
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
fn a_wait_begins_with_what_it_waits_for() {
    let mock = Mock::start();
    let run = mock.start_run(Plan::new(7).looks([Look::in_progress(1, 0), Look::completed()]), "b1");
    let ended = Guest::at(&mock, &format!("wait {run}")).run().expect(0);
    assert!(ended.stdout.lines().nth(1) == Some(&format!("Run ID: {run}")), "{}", ended.stdout);
    assert!(!ended.stdout.contains("Queued for"), "somebody else saw its queue: {}", ended.stdout);
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
