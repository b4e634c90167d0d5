//! The README's commands run as they stand, and its tables say what the code does.

#[path = "harness/artifact.rs"]
#[allow(dead_code, reason = "shared with the other targets")]
mod artifact;

use std::path::PathBuf;
use std::process::Command;

use testsigma_mock::{Mock, Plan};

fn readme() -> String {
    std::fs::read_to_string(artifact::root().join("README.md")).unwrap()
}

/// The README's blocks of commands.
fn blocks(text: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut open: Option<String> = None;
    for line in text.lines() {
        match (&mut open, line) {
            (None, "```sh") => open = Some(String::new()),
            (None, other) => assert!(!other.starts_with("```bash"), "mark commands with ```sh, so that they are run"),
            (Some(_), "```") => blocks.extend(open.take()),
            (Some(block), line) => {
                block.push_str(line);
                block.push('\n');
            }
        }
    }
    blocks
}

/// The real `wasmtime` under its own name, with the mock's whereabouts handed over besides what the README says.
fn path_with_wasmtime(directory: &std::path::Path, mock: &Mock) -> String {
    let mut example: PathBuf = std::env::current_exe().unwrap();
    example.pop();
    if example.ends_with("deps") {
        example.pop();
    }
    let example = example.join("examples/wasmtime");
    assert!(example.exists(), "{} is missing: run cargo build --example wasmtime", example.display());
    let settings = format!(
        "--env TESTSIGMA_BASE_URL={} --env TESTSIGMA_EDITION=cloud --env TESTSIGMA_POLL_INTERVAL=1ms",
        mock.url()
    );
    let script = format!(
        "#!/bin/sh\ncommand=$1\nshift\nif [ \"$command\" = run ]; then set -- {settings} \"$@\"; fi\nexec {} \"$command\" \"$@\"\n",
        example.display()
    );
    let path = directory.join("wasmtime");
    std::fs::write(&path, script).unwrap();
    Command::new("chmod").arg("+x").arg(&path).status().unwrap();
    format!("{}:{}", directory.display(), std::env::var("PATH").unwrap())
}

#[test]
fn the_commands_run_as_they_stand() {
    let mock = Mock::start();
    mock.add(Plan::new(346));
    let bin = tempfile::tempdir().unwrap();
    let path = path_with_wasmtime(bin.path(), &mock);
    let blocks = blocks(&readme());
    let mut gates = 0;
    for block in &blocks {
        if block.lines().all(|line| line.starts_with("./scripts/")) {
            for line in block.lines() {
                let script = artifact::root().join(line);
                assert!(script.is_file(), "{line} does not exist");
            }
            continue;
        }
        let work = tempfile::tempdir().unwrap();
        std::fs::copy(artifact::path(), work.path().join("testsigma.wasm")).unwrap();
        let mut shell = Command::new("sh");
        shell.args(["-ec", block]).current_dir(work.path()).env("PATH", &path).env("TESTSIGMA_API_KEY", mock.key());
        let output = shell.output().unwrap();
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{block}\n{said}");
        assert!(work.path().join("test-results/TEST-testsigma.xml").exists(), "{block}\n{said}");
        gates += 1;
    }
    assert_eq!(gates, 3, "{blocks:?}");
    assert_eq!(mock.triggers(), 3);
}

#[test]
fn the_tables_hold_every_option_and_every_code() {
    let readme = readme();
    for option in testsigma::cli::options::OPTIONS {
        let written = match option.value {
            Some(value) => format!("`--{} {}`", option.name, value.replace('|', "\\|")),
            None => format!("`--{}`", option.name),
        };
        let row = readme.lines().find(|line| line.starts_with(&format!("| {written}")));
        let row = row.unwrap_or_else(|| panic!("the README has no row for {written}"));
        for variable in option.variables {
            assert!(row.contains(&format!("`{variable}`")), "{variable} is not in: {row}");
        }
        assert_eq!(row.contains("(repeatable)"), option.repeatable, "{row}");
    }
    for variable in testsigma::cli::options::VARIABLES_ONLY {
        assert!(readme.contains(&format!("`{}`", variable.name)), "{}", variable.name);
    }
    for exit in testsigma::cli::exit::Exit::BY_SEVERITY {
        assert!(readme.contains(&format!("| {} | {} |", exit.code(), exit.name())), "{}", exit.name());
    }
    for command in testsigma::cli::command::Command::ALL {
        assert!(readme.contains(&format!("`{}", command.name())), "{}", command.name());
    }
}

#[test]
fn the_table_of_ci_systems_is_what_is_recognised() {
    let readme = readme();
    let (_, table) = readme.split_once("<!-- systems:").unwrap();
    let rows: Vec<&str> = table.lines().skip(3).take_while(|line| line.starts_with('|')).collect();
    let row = |system: &testsigma::cli::ci::System| {
        let numbers = system.build_number.join("`, `");
        format!("| {} | `{}` | `{numbers}` | `{}` |", system.name, system.marker, system.log_format.name())
    };
    assert_eq!(rows, testsigma::cli::ci::SYSTEMS.iter().map(row).collect::<Vec<_>>());
}
