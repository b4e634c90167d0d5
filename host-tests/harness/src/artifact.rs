//! Where things are: the repository, the artifact, programs of this package. A stale artifact is refused.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// All files that a run with one plan leaves in its directory, sorted.
pub const FILES: [&str; 9] = [
    "TEST-testsigma.xml",
    "testsigma-annotations.json",
    "testsigma-exit-code",
    "testsigma-outcome.json",
    "testsigma-report.css",
    "testsigma-report.html",
    "testsigma-run.json",
    "testsigma-summary.md",
    "testsigma.env",
];

/// The repository.
///
/// # Panics
///
/// When this package is not two folders below it.
pub fn root() -> &'static Path {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
    root.expect("this package is host-tests/harness")
}

/// The artifact that `scripts/build` wrote.
///
/// # Panics
///
/// When there is none, or when a source is newer: a test of yesterday's artifact proves nothing.
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

/// cargo's target directory.
///
/// # Panics
///
/// When this program is in none.
pub fn target() -> PathBuf {
    let program = std::env::current_exe().expect("a program knows where it is");
    program.ancestors().nth(3).expect("a test or benchmark is in target/PROFILE/deps").to_owned()
}

/// An example of the root package, in the profile of this program.
///
/// # Panics
///
/// When it is not built.
pub fn example(name: &str) -> PathBuf {
    let program = std::env::current_exe().expect("a program knows where it is");
    let profile = program.ancestors().nth(2).expect("a test or benchmark is in target/PROFILE/deps");
    example_in(profile, name, "cargo build --examples")
}

/// The same in the profile of that directory, which `made_by` fills.
///
/// # Panics
///
/// When it is not built.
pub fn example_in(profile: &Path, name: &str, made_by: &str) -> PathBuf {
    let path = profile.join("examples").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is missing: run {made_by}", path.display());
    path
}

/// When a file was changed last; none where there is none.
pub fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}

fn newer_than(path: &Path, built: SystemTime) -> Option<PathBuf> {
    if path.is_dir() {
        let entries = path.read_dir().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        return entries.flatten().find_map(|entry| newer_than(&entry.path(), built));
    }
    modified(path).filter(|at| *at > built).map(|_| path.to_owned())
}
