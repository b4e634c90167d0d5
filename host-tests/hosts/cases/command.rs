//! The command under every host.

use crate::host::{Language, all};
use testsigma_harness::artifact::FILES;
use testsigma_harness::ended::Ended;
use testsigma_mock::{Mock, Plan};

#[test]
fn it_gates_and_writes_its_files_into_the_granted_directory() {
    for host in all() {
        let mock = Mock::start();
        mock.add(Plan::new(1));
        mock.add(Plan::new(2).cases(12, 3));
        for (plan, code) in [("2", 10), ("1", 0)] {
            let out = tempfile::tempdir().unwrap();
            // Old reports are replaced, so renaming has to replace.
            for old in ["TEST-testsigma.xml", "testsigma-outcome.json", "testsigma.env"] {
                std::fs::write(out.path().join(old), "old").unwrap();
            }
            let variables = ["TESTSIGMA_API_KEY", "TESTSIGMA_BASE_URL", "TESTSIGMA_EDITION"];
            let mut command = host.run(Some(out.path()), &variables, &mock.url());
            command.args(["run", "--plan", plan, "--poll-interval", "1ms", "--rerun-grace", "0s"]);
            command.env("TESTSIGMA_API_KEY", mock.key()).env("TESTSIGMA_BASE_URL", mock.url());
            let ended = Ended::of(command.env("TESTSIGMA_EDITION", "cloud")).expect_of(host.name(), code);
            assert!(ended.stdout.contains("Run ID: "), "{host:?}: {}", ended.stdout);
            let mut files: Vec<_> = out.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect();
            files.sort();
            assert_eq!(files, FILES, "{host:?}");
            let read = |name: &str| std::fs::read_to_string(out.path().join(name)).unwrap();
            assert_eq!(read("testsigma-exit-code"), format!("{code}\n"), "{host:?}");
            assert!(read("TEST-testsigma.xml").contains("<testsuites>"), "{host:?}");
            assert!(read("testsigma-outcome.json").ends_with("}\n"), "{host:?}");
        }
        assert_eq!(mock.violations(), Vec::<String>::new());
    }
}

/// The key and the plan are set in the host's own environment, and the guest sees what is named of them.
#[test]
fn nothing_is_inherited_that_is_not_named() {
    for host in all() {
        let mock = Mock::start();
        mock.add(Plan::new(1));
        let run = |variables: &[&str]| {
            let mut command = host.run(None, variables, &mock.url());
            command.args(["run", "--edition", "cloud", "--base-url", &mock.url(), "--poll-interval", "1ms"]);
            command.env("TESTSIGMA_API_KEY", mock.key()).env("TESTSIGMA_TEST_PLAN_ID", "1");
            Ended::of(&mut command)
        };
        let (key, plan) = ("TESTSIGMA_API_KEY", "TESTSIGMA_TEST_PLAN_ID");
        run(&[]).expect_of(host.name(), 78).complains(&["TESTSIGMA_API_KEY is not set"]);
        run(&[plan]).expect_of(host.name(), 78).complains(&["TESTSIGMA_API_KEY is not set"]);
        run(&[key]).expect_of(host.name(), 78).complains(&["TESTSIGMA_TEST_PLAN_ID is not set"]);
        assert_eq!(mock.requests().len(), 0, "{host:?}");
        run(&[key, plan]).expect_of(host.name(), 0).complains(&["no directory is granted"]);
        assert_eq!(mock.triggers(), 1, "{host:?}");
    }
}

#[test]
fn a_server_that_is_not_allowed_is_not_asked() {
    for host in all().into_iter().filter(|host| host.can_restrict_servers()) {
        let mock = Mock::start();
        mock.add(Plan::new(1));
        let out = tempfile::tempdir().unwrap();
        let mut command = host.run(Some(out.path()), &["TESTSIGMA_API_KEY"], "https://app.testsigma.com");
        command.args(["run", "--plan", "1", "--edition", "cloud", "--base-url", &mock.url()]);
        let ended = Ended::of(command.env("TESTSIGMA_API_KEY", mock.key())).expect_of(host.name(), 78);
        ended.complains(&["is not on the allow-list", &format!("--allow {}", mock.url())]);
        assert_eq!(mock.requests().len(), 0, "{host:?}");
    }
}

#[test]
fn the_rust_host_ends_a_command_that_takes_too_long() {
    let mock = Mock::start();
    mock.add(Plan::new(5).looks([testsigma_mock::Look::in_progress(1, 0)]));
    let out = tempfile::tempdir().unwrap();
    let mut command = Language::Rust.command("run");
    command.args(["--allow", &mock.url(), "--wall-limit", "500ms", "--env", "TESTSIGMA_API_KEY", "--dir"]);
    command.arg(format!("{}::.", out.path().display()));
    Language::Rust.file(&mut command);
    command.args(["run", "--plan", "5", "--edition", "cloud", "--base-url", &mock.url()]);
    let ended = Ended::of(command.env("TESTSIGMA_API_KEY", mock.key())).expect(124);
    ended.complains(&["--wall-limit"]);
}
