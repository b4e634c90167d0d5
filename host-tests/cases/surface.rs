//! What the artifact asks of its host, and what it gives: `host-tests/surface.txt` is the sandbox claim.

use std::fmt::Write;

use testsigma_harness::{artifact, guest};

#[test]
fn imports_and_exports_are_those_on_record() {
    let (engine, component, _) = guest::compiled();
    let kind = component.component_type();
    let mut surface = String::new();
    let mut imports: Vec<_> = kind.imports(engine).map(|(name, _)| name.to_owned()).collect();
    let mut exports: Vec<_> = kind.exports(engine).map(|(name, _)| name.to_owned()).collect();
    imports.sort();
    exports.sort();
    for import in &imports {
        writeln!(surface, "import {import}").unwrap();
    }
    for export in &exports {
        writeln!(surface, "export {export}").unwrap();
    }
    let record = std::fs::read_to_string(artifact::root().join("host-tests/surface.txt")).unwrap_or_default();
    assert_eq!(
        surface, record,
        "the surface has changed; if that is meant, host-tests/surface.txt must say so:\n{surface}"
    );
}

/// Later features included.
#[test]
fn the_artifact_stays_small() {
    let size = artifact::path().metadata().unwrap().len();
    assert!(size <= 650_000, "{size} bytes");
}
