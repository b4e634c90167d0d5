//! The artifact under the real `wasmtime run` command of the pinned release.

use std::process::Command;

use crate::artifact;

/// `wasmtime run`, built as an example of the root package beside the tests; the flags are still to come.
pub fn wasmtime() -> Command {
    let mut command = Command::new(artifact::example("wasmtime"));
    command.arg("run").env_remove("RUST_BACKTRACE");
    command
}
