//! What earlier gates left in the directory.

use std::process::Command;

use testsigma_harness::artifact::{self, FILES};
use testsigma_harness::guest::Guest;
use testsigma_harness::process::wasmtime;
use testsigma_mock::{Mock, Plan};

use super::directory::{names, read};

#[test]
fn clearing_goes_on_past_what_cannot_go() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, "--plan 7").directory(out.path()).run().expect(0);
    std::fs::remove_file(out.path().join("testsigma-outcome.json")).unwrap();
    std::fs::create_dir_all(out.path().join("testsigma-outcome.json/x")).unwrap();
    Guest::at(&mock, "--plan 7").directory(out.path()).run().expect(73);
    assert_eq!(names(out.path()), ["testsigma-exit-code", "testsigma-outcome.json"]);
    assert_eq!(read(out.path(), "testsigma-exit-code"), "73\n");
    assert_eq!(mock.triggers(), 1);
}

#[test]
fn what_a_killed_gate_left_does_not_stay() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let out = tempfile::tempdir().unwrap();
    let write = |name: &str| std::fs::write(out.path().join(name), "old").unwrap();
    for name in
        ["TEST-testsigma-7.xml", "TEST-testsigma-7-77.xml", "testsigma-run-run-78.json", "TEST-testsigma-unit.xml"]
    {
        write(name);
    }
    let (old, new) = (".testsigma-0123456789abcdef.part", ".testsigma-fedcba9876543210.part");
    write(old);
    write(new);
    let file = std::fs::File::options().write(true).open(out.path().join(old)).unwrap();
    file.set_modified(std::time::SystemTime::now() - std::time::Duration::from_secs(7200)).unwrap();
    Guest::at(&mock, "--plan 7").directory(out.path()).run().expect(0);
    let left: Vec<String> = names(out.path()).into_iter().filter(|name| !FILES.contains(&name.as_str())).collect();
    // What may be another gate's, and what is none of ours.
    assert_eq!(left, [new, "TEST-testsigma-unit.xml"]);
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

/// No file of the host's process may grow, as on a disk that is full.
#[test]
fn on_a_full_disk_no_old_file_stays_and_nothing_is_started() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let out = tempfile::tempdir().unwrap();
    Guest::at(&mock, "--plan 7").directory(out.path()).run().expect(0);
    assert_eq!((names(out.path()).len(), mock.triggers()), (FILES.len(), 1));
    let mut gate = wasmtime();
    // The engine keeps the images of memories in files otherwise.
    gate.args(["-O", "memory-init-cow=n", "-C", "cache=n", "-S", "http", "--env", "TESTSIGMA_API_KEY", "--dir"]);
    gate.arg(format!("{}::.", out.path().display())).arg(artifact::path());
    gate.args(["run", "--plan", "7", "--edition", "cloud", "--base-url", &mock.url()]);
    let mut full = Command::new("sh");
    full.args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$@\"", "sh"]).arg(gate.get_program()).args(gate.get_args());
    let ended = full.env("TESTSIGMA_API_KEY", mock.key()).output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(73), "{said}");
    assert!(said.lines().count() == 1 && said.contains("testsigma-exit-code"), "{said}");
    let left: Vec<_> = names(out.path()).into_iter().filter(|name| !read(out.path(), name).is_empty()).collect();
    assert_eq!(left, Vec::<String>::new());
    assert_eq!(mock.triggers(), 1);
}
