//! The artifact under the real `wasmtime run` command of the pinned release.

use std::path::PathBuf;
use std::process::{Command, Output};

/// `wasmtime`, built as an example of this package beside the tests.
pub fn wasmtime() -> Command {
    let mut path: PathBuf = std::env::current_exe().expect("a test knows where it is");
    path.pop();
    if path.ends_with("deps") {
        path.pop();
    }
    let path = path.join("examples").join(format!("wasmtime{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is missing: run cargo build --example wasmtime", path.display());
    let mut command = Command::new(path);
    command.arg("run").env_remove("RUST_BACKTRACE");
    command
}

/// Exit code, stdout, stderr.
pub fn outcome(command: &mut Command) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = command.output().expect("wasmtime starts");
    (status.code(), String::from_utf8_lossy(&stdout).into_owned(), String::from_utf8_lossy(&stderr).into_owned())
}
