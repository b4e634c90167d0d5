//! Finding the artifact, and refusing a stale one.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The artifact that `scripts/build` wrote.
///
/// Panics when there is none or when a source is newer: a test of yesterday's artifact proves nothing.
pub fn path() -> PathBuf {
    let artifact = root().join("dist/testsigma.wasm");
    let built = modified(&artifact).unwrap_or_else(|| panic!("{} is missing: run scripts/build", artifact.display()));
    for source in ["src", "wit", "Cargo.toml", "Cargo.lock"] {
        if let Some(newer) = newer_than(&root().join(source), built) {
            panic!("{} is newer than {}: run scripts/build", newer.display(), artifact.display());
        }
    }
    artifact
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}

fn newer_than(path: &Path, built: SystemTime) -> Option<PathBuf> {
    if path.is_dir() {
        let entries = path.read_dir().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        return entries.flatten().find_map(|entry| newer_than(&entry.path(), built));
    }
    modified(path).filter(|at| *at > built).map(|_| path.to_owned())
}
