//! The typed interface under every host: verdicts, errors, cancellation.

use std::time::Duration;

use crate::host::{Language, Running, SOON, all};
use testsigma_harness::artifact;
use testsigma_harness::ended::Ended;
use testsigma_harness::port;
use testsigma_mock::{Fault, Look, Mock, Plan, Reply};

fn mock() -> Mock {
    let mock = Mock::start();
    mock.add(Plan::new(1).cases(12, 0));
    mock.add(Plan::new(2).cases(12, 3));
    mock.add(Plan::new(3).result("STOPPED"));
    mock.add(Plan::new(4).result("NOT_EXECUTED"));
    mock.add(Plan::new(5).looks([Look::in_progress(1, 0)]));
    mock.add(Plan::new(6).on_trigger(Reply::json(429, "{}").header("Retry-After", "1")));
    mock.add(Plan::new(7).on_trigger(Reply::broken(Fault::CloseBeforeAnswer)));
    mock.add(Plan::new(8).on_trigger(Reply::html(200, "<html><body>Please sign in</body></html>")));
    let gateway = || Look::reply(Reply::fixture(502, "error_502_gateway.html"));
    mock.add(Plan::new(9).looks([Look::created(), gateway(), gateway(), Look::completed()]));
    mock.add(Plan::new(10).looks([Look::created(), gateway()]));
    mock.add(Plan::new(11).null_counts());
    mock
}

#[test]
fn every_verdict_and_every_error_has_its_exit_code() {
    for host in all() {
        let mock = mock();
        for (plan, code, words) in [
            (1, 0, "passed"),
            (2, 10, "failed"),
            (3, 11, "stopped"),
            (4, 12, "inconclusive"),
            (6, 75, ""),
            (7, 13, ""),
            (8, 13, ""),
            (9, 0, "passed"),
            // One look cannot prove the pass; the host asks on.
            (11, 0, "passed"),
            (999, 66, ""),
        ] {
            let ended = Ended::of(&mut host.plan(&mock, plan)).expect_of(host.name(), code);
            assert!(ended.stdout.contains(words), "{host:?}: {}", ended.stdout);
            assert!(!format!("{ended:?}").contains(mock.key()), "{host:?} shows the key");
        }
        assert_eq!(mock.count("PUT"), 0);
        assert_eq!(mock.violations(), Vec::<String>::new());
    }
}

#[test]
fn progress_is_shown() {
    for host in all() {
        let mock = Mock::start();
        mock.add(Plan::new(1).looks([Look::queued(), Look::in_progress(3, 1), Look::completed()]).cases(12, 1));
        let ended = Ended::of(&mut host.plan(&mock, 1)).expect_of(host.name(), 10);
        for words in ["created", "queued, 0/12 done", "running, 3/12 done, 1 failed", "completed, 12/12 done"] {
            assert!(ended.stdout.contains(words), "{host:?}: {words:?} is not in: {}", ended.stdout);
        }
    }
}

#[test]
fn a_refused_key_is_denied_and_a_dead_server_unavailable() {
    for host in all() {
        let mock = mock();
        Ended::of(host.plan(&mock, 1).env("TESTSIGMA_API_KEY", "another-key-altogether")).expect_of(host.name(), 77);
        assert_eq!(mock.triggers(), 0);
        let url = format!("http://{}", port::refusing());
        let mut command = host.command("plan");
        command.args(["--allow", &url]);
        command.args(["--url", &url, "--edition", "cloud", "--plan", "1"]).env("TESTSIGMA_API_KEY", mock.key());
        host.file(&mut command);
        Ended::of(&mut command).expect_of(host.name(), 69).complains(&["no connection could be made"]);
    }
}

#[test]
fn a_server_that_is_not_allowed_is_not_asked() {
    for host in all() {
        let mock = mock();
        let other = format!("http://{}", port::refusing());
        for allow in [None, Some(other.as_str()), Some("https://127.0.0.1")] {
            let mut command = host.command("plan");
            if let Some(allow) = allow {
                command.args(["--allow", allow]);
            }
            command.args(["--url", &mock.url(), "--edition", "cloud", "--plan", "1"]);
            command.env("TESTSIGMA_API_KEY", mock.key());
            host.file(&mut command);
            let ended = Ended::of(&mut command).expect_of(host.name(), 78);
            ended.complains(&[&format!("{} is not on the allow-list", mock.url()), &format!("--allow {}", mock.url())]);
        }
        assert_eq!(mock.requests().len(), 0);
    }
}

#[test]
fn patience_has_an_end() {
    for host in all() {
        let mock = mock();
        let ended = Ended::of(host.plan(&mock, 5).args(["--max-wait", &host.duration(Duration::from_millis(100))]))
            .expect_of(host.name(), 124);
        assert!(ended.stdout.contains("goes on"), "{}", ended.stdout);
        Ended::of(host.plan(&mock, 10).args(["--give-up-after", &host.duration(Duration::from_millis(100))]))
            .expect_of(host.name(), 69);
        assert_eq!(mock.count("PUT"), 0);
    }
}

#[cfg(unix)]
#[test]
fn an_interrupt_stops_that_run_and_only_that_one() {
    for (host, signal) in all().into_iter().flat_map(|host| [(host, libc::SIGINT), (host, libc::SIGTERM)]) {
        let mock = mock();
        let other = mock.start_run(Plan::new(5).looks([Look::in_progress(1, 0)]), "somebody else's");
        let running = Running::start(&mut host.plan(&mock, 5));
        assert!(mock.wait_for("GET", 3, SOON), "{host:?}: {:?}", running.ended());
        running.signal(signal);
        let ended = running.ended().expect_of(host.name(), 11);
        assert!(ended.stdout.contains("was stopped"), "{host:?}: {}", ended.stdout);
        let run = mock.runs().into_iter().find(|run| run.id != other).unwrap();
        assert_eq!(mock.count("PUT"), 1, "{host:?}");
        assert_eq!(mock.count(&format!("PUT /api/v1/execution_results/{}", run.id)), 1, "{host:?}");
        assert_eq!(mock.violations(), Vec::<String>::new());
    }
}

#[cfg(unix)]
#[test]
fn an_interrupt_during_a_long_pause_is_noticed_at_once() {
    for host in all() {
        let mock = mock();
        let mut command = host.command("plan");
        command.args(["--allow", &mock.url()]);
        command.args(["--url", &mock.url(), "--edition", "cloud", "--plan", "5"]).env("TESTSIGMA_API_KEY", mock.key());
        // Far longer than the host has for its end.
        command.args(["--poll-interval", &host.duration(SOON * 20)]);
        host.file(&mut command);
        let mut running = Running::start(&mut command);
        // The first pause follows what is shown of the trigger.
        running.wait_for_line("run 5801: created");
        running.signal(libc::SIGINT);
        running.ended().expect_of(host.name(), 11);
        // The stop alone, between two looks at the run.
        assert_eq!((mock.count("PUT"), mock.count("GET")), (1, 2), "{host:?}");
    }
}

#[cfg(unix)]
#[test]
fn an_interrupt_during_the_trigger_stops_the_run_that_it_started() {
    for host in all() {
        let mock = Mock::start();
        mock.add(Plan::new(5).looks([Look::in_progress(1, 0)]));
        mock.script("POST", [Reply::faithful().fault(Fault::Delay(Duration::from_millis(500)))]);
        let running = Running::start(&mut host.plan(&mock, 5));
        assert!(mock.wait_for("POST", 1, SOON));
        running.signal(libc::SIGINT);
        running.ended().expect_of(host.name(), 11);
        assert_eq!((mock.triggers(), mock.count("PUT")), (1, 1), "{host:?}");
    }
}

#[test]
fn many_runs_share_one_process() {
    let mock = mock();
    let mut command = Language::Rust.command("many");
    command.args(["--allow", &mock.url(), "--url", &mock.url(), "--edition", "cloud", "--plan", "1", "--plan", "2"]);
    command.args(["--times", "40", "--calls", "16", "--poll-interval", "20ms"]).arg(artifact::path());
    let ended = Ended::of(command.env("TESTSIGMA_API_KEY", mock.key())).expect(10);
    for line in ["40 × exit code   0", "40 × exit code  10"] {
        assert!(ended.stdout.contains(line), "{}", ended.stdout);
    }
    assert_eq!(mock.triggers(), 80);
    assert_eq!(mock.violations(), Vec::<String>::new());
}

#[test]
fn a_call_that_takes_too_long_is_given_up_unless_it_starts_a_run() {
    let mock = mock();
    mock.script("POST", [Reply::faithful().fault(Fault::Delay(Duration::from_secs(2)))]);
    mock.always("GET", Reply::broken(Fault::Silence));
    let mut command = Language::Rust.plan(&mock, 1);
    // The trigger's answer is the only one that names the run.
    let ended = Ended::of(command.args(["--call-limit", "1s", "--give-up-after", "1s"])).expect(69);
    assert!(ended.stdout.contains("run 5801: created"), "{}", ended.stdout);
    ended.complains(&["Limits::call"]);
    assert_eq!(mock.triggers(), 1);
}

#[test]
fn the_host_can_keep_the_key_from_the_component() {
    let mock = mock();
    let mut command = Language::Rust.command("plan");
    command.args(["--allow", &mock.url(), "--url", &mock.url(), "--edition", "cloud", "--plan", "1"]);
    command.args(["--poll-interval", "20ms", "--inject-key", "TESTSIGMA_KEY_OF_THE_HOST"]);
    command.env("TESTSIGMA_KEY_OF_THE_HOST", mock.key()).env_remove("TESTSIGMA_API_KEY").arg(artifact::path());
    Ended::of(&mut command).expect(0);
    // With another key in its place it is the host's that is refused.
    command.env("TESTSIGMA_KEY_OF_THE_HOST", "another-key-altogether");
    Ended::of(&mut command).expect(77);
    assert_eq!(mock.triggers(), 1);
}
