//! The artifact under the real `wasmtime run`: its flags, its exit status, its messages.

use testsigma_harness::artifact;
use testsigma_harness::ended::Ended;
use testsigma_harness::guest::Guest;
use testsigma_harness::process::wasmtime;
use testsigma_mock::{Mock, Plan};

#[test]
fn the_command_of_the_readme_gates() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    mock.add(Plan::new(8).result("FAILURE"));
    for (plan, code) in [("7", 0), ("8", 10)] {
        let out = tempfile::tempdir().unwrap();
        let mut command = wasmtime();
        command.args(["-S", "http", "--dir"]).arg(format!("{}::.", out.path().display()));
        command.args(["--env", "TESTSIGMA_API_KEY"]).env("TESTSIGMA_API_KEY", mock.key()).arg(artifact::path());
        command.args(["run", "--plan", plan, "--base-url", &mock.url(), "--edition", "cloud"]);
        command.args(["--poll-interval", "1ms", "--rerun-grace", "0s"]);
        let Ended { stdout, .. } = Ended::of(&mut command).expect(code);
        assert!(stdout.contains("Run ID: "), "{stdout}");
        assert_eq!(std::fs::read_to_string(out.path().join("testsigma-exit-code")).unwrap(), format!("{code}\n"));
    }
    assert_eq!(mock.triggers(), 2);
    assert_eq!(mock.violations(), Vec::<String>::new());
}

#[test]
fn a_directory_granted_under_any_name_is_used() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    for name in ["", "::.", "::/out", "::out"] {
        let out = tempfile::tempdir().unwrap();
        let mut command = wasmtime();
        command.args(["-S", "http", "--dir"]).arg(format!("{}{name}", out.path().display()));
        command.args(["--env", "TESTSIGMA_API_KEY"]).env("TESTSIGMA_API_KEY", mock.key()).arg(artifact::path());
        command.args(["--plan", "7", "--base-url", &mock.url(), "--edition", "cloud", "--poll-interval", "1ms"]);
        if name.is_empty() || name == "::/out" {
            let granted = if name.is_empty() { out.path().display().to_string() } else { "/out".to_owned() };
            command.args(["--out", &granted]);
        }
        let Ended { stdout, .. } = Ended::of(&mut command).expect_of(name, 0);
        assert!(out.path().join("TEST-testsigma.xml").exists(), "{name}: {stdout}");
    }
}

#[test]
fn the_host_s_own_mistakes_say_what_the_readme_quotes() {
    let file = artifact::path();
    for (flags, code, words) in [
        (&[][..], 1, "a matching implementation was not found in the linker"),
        (&["-S", "http", "--dir", "/nonexistent::."], 1, "No such file or directory"),
        (&["-S", "htpp"], 2, "unknown"),
    ] {
        Ended::of(wasmtime().args(flags).arg(&file).arg("version")).expect(code).complains(&[words]);
    }
    let Ended { stderr, .. } = Ended::of(wasmtime().args(["-S", "http", "nowhere.wasm"])).expect(1);
    assert!(stderr.contains("failed to open wasm module") || stderr.contains("No such file"), "{stderr}");
}

#[test]
fn a_reader_that_goes_away_does_not_end_the_gate() {
    let mut command = wasmtime();
    command.args(["-S", "http"]).arg(artifact::path()).arg("help");
    command.stdout(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn an_ipv6_address_stays_an_address() {
    let port = testsigma_harness::port::refusing().port();
    let line = format!("--plan 7 --base-url http://[::1]:{port} --edition cloud --poll-interval 1ms --max-wait 1s");
    let ended = Guest::new(&line).env("TESTSIGMA_API_KEY", "0123456789abcdef").run().expect(69);
    let said = format!("http://[::1]:{port}");
    assert!(ended.stdout.contains(&said) && ended.stderr.contains(&said), "{}{}", ended.stdout, ended.stderr);
    assert!(!ended.stdout.contains("[: :1]") && !ended.stderr.contains("[: :1]"), "{}", ended.stdout);
}
