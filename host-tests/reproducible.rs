//! A build in another directory gives the bytes of `dist/testsigma.wasm`.

use std::path::Path;
use std::process::Command;

/// What a build reads; of the other members of the workspace, no more than their manifests.
const SOURCES: [&str; 9] = [
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    "src",
    "wit",
    "scripts",
    "host-tests/mock",
    "host-tests/harness",
    "host-tests/hosts/rust",
];

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        std::fs::create_dir_all(to).unwrap();
        for entry in from.read_dir().unwrap() {
            let entry = entry.unwrap();
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        std::fs::copy(from, to).unwrap();
    }
}

/// Cargo wants the files that the manifest names to exist, and reads no more of them than their names.
fn placeholders(directory: &Path) {
    let manifest = std::fs::read_to_string(directory.join("Cargo.toml")).unwrap();
    for line in manifest.lines() {
        if let Some(path) = line.strip_prefix("path = \"").and_then(|rest| rest.strip_suffix('"')) {
            let path = directory.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
    }
}

fn build(directory: &Path) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for source in SOURCES {
        copy(&root.join(source), &directory.join(source));
    }
    placeholders(directory);
    let mut command = Command::new(directory.join("scripts/build"));
    // Like a fresh machine: nothing of the cargo that runs this test, and a target directory of its own.
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CARGO") && name != "CARGO_HOME") {
        command.env_remove(name);
    }
    let output = command.env("CARGO_TARGET_DIR", directory.join("target")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    std::fs::read(directory.join("dist/testsigma.wasm")).unwrap()
}

#[test]
fn another_directory_gives_the_same_bytes() {
    let root = tempfile::tempdir().unwrap();
    let directory = root.path().join("another/directory with a space");
    std::fs::create_dir_all(&directory).unwrap();
    let built = build(&directory);
    let published = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/testsigma.wasm")).unwrap();
    assert!(built == published, "{} bytes here, {} in dist/testsigma.wasm", built.len(), published.len());
}
