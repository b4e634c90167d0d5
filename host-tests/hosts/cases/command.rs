//! The command face under every host.

use crate::host::{Ended, Language, all};
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
            let ended = Ended::of(command.env("TESTSIGMA_EDITION", "cloud")).expect(code, host);
            assert!(ended.stdout.contains("Run ID: "), "{host:?}: {}", ended.stdout);
            let mut files: Vec<_> = out.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect();
            files.sort();
            let expected = [
                "TEST-testsigma.xml",
                "testsigma-annotations.json",
                "testsigma-exit-code",
                "testsigma-outcome.json",
                "testsigma-report.html",
                "testsigma-run.json",
                "testsigma-summary.md",
                "testsigma.env",
            ];
            assert_eq!(files, expected, "{host:?}");
            let read = |name: &str| std::fs::read_to_string(out.path().join(name)).unwrap();
            assert_eq!(read("testsigma-exit-code"), format!("{code}\n"), "{host:?}");
            assert!(read("TEST-testsigma.xml").contains("<testsuites>"), "{host:?}");
            assert!(read("testsigma-outcome.json").ends_with("}\n"), "{host:?}");
        }
        assert_eq!(mock.violations(), Vec::<String>::new());
    }
}

#[test]
fn nothing_is_inherited_that_is_not_named() {
    for host in all() {
        let mock = Mock::start();
        let mut command = host.run(None, &["TESTSIGMA_BASE_URL"], &mock.url());
        command.args(["status", "5801", "--edition", "cloud"]).env("TESTSIGMA_BASE_URL", mock.url());
        let ended = Ended::of(command.env("TESTSIGMA_API_KEY", mock.key())).expect(78, host);
        ended.complains(&["TESTSIGMA_API_KEY is not set"]);
        let mut command = host.run(None, &["TESTSIGMA_API_KEY"], &mock.url());
        command.args(["run", "--plan", "1", "--edition", "cloud", "--base-url", &mock.url()]);
        let ended = Ended::of(command.env("TESTSIGMA_API_KEY", mock.key()));
        // Without a directory there is nothing to write to, which is the component's own business; the host's files are out of reach.
        assert_ne!(ended.code, Some(0), "{host:?}");
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
        let ended = Ended::of(command.env("TESTSIGMA_API_KEY", mock.key())).expect(78, host);
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
    let ended = Ended::of(command.env("TESTSIGMA_API_KEY", mock.key())).expect(124, Language::Rust);
    ended.complains(&["--wall-limit"]);
}
