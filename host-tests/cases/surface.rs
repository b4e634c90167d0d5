//! What the artifact asks of its host, and what it gives: `host-tests/surface.txt` is the sandbox claim.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use testsigma_harness::{artifact, guest};
use wit_parser::{Resolve, Stability, TypeOwner, WorldItem};

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

/// Names without their patch release: by them a host links.
fn compatible(names: impl Iterator<Item = String>) -> BTreeSet<String> {
    names.map(|name| name.rsplit_once('.').map_or(name.clone(), |(name, _)| name.to_owned())).collect()
}

#[test]
fn the_world_names_what_the_artifact_imports_and_exports() {
    let mut resolve = Resolve::default();
    let (package, _) = resolve.push_dir(artifact::root().join("wit")).expect("the WIT is valid");
    let world = &resolve.worlds[resolve.packages[package].worlds["testsigma"]];
    let record = std::fs::read_to_string(artifact::root().join("host-tests/surface.txt")).unwrap();
    for (kind, items) in [("import ", &world.imports), ("export ", &world.exports)] {
        let named = items.values().map(|item| match item {
            WorldItem::Interface { id, .. } => resolve.id_of(*id).expect("it has a name"),
            other => panic!("{other:?} is no interface"),
        });
        let recorded = record.lines().filter_map(|line| line.strip_prefix(kind)).map(str::to_owned);
        assert_eq!(compatible(named), compatible(recorded));
    }
    // What stands in a world by itself or by what others use is named one by one.
    let written = std::fs::read_to_string(artifact::root().join("wit/testsigma.wit")).unwrap();
    assert_eq!(written.lines().filter(|line| line.starts_with("  import ")).count(), world.imports.len());
    assert!(!written.contains("include "));
}

#[test]
fn everything_says_since_when_it_is_there() {
    let mut resolve = Resolve::default();
    let (package, _) = resolve.push_dir(artifact::root().join("wit")).expect("the WIT is valid");
    let package = &resolve.packages[package];
    let interface = package.interfaces["test-plans"];
    let mut said = vec![("test-plans".to_owned(), &resolve.interfaces[interface].stability)];
    let own = resolve.types.iter().filter(|(_, of)| of.owner == TypeOwner::Interface(interface));
    said.extend(own.filter_map(|(_, of)| Some((of.name.clone()?, &of.stability))));
    let functions = &resolve.interfaces[interface].functions;
    said.extend(functions.iter().map(|(name, function)| (name.clone(), &function.stability)));
    for (name, world) in &package.worlds {
        let world = &resolve.worlds[*world];
        said.push((name.clone(), &world.stability));
        for (key, item) in world.imports.iter().chain(&world.exports) {
            let WorldItem::Interface { stability, .. } = item else { panic!("{name}: {item:?} is no interface") };
            said.push((format!("{name}: {}", resolve.name_world_key(key)), stability));
        }
    }
    assert!(said.len() > 40, "{said:?}");
    for (name, stability) in said {
        assert!(matches!(stability, Stability::Stable { .. }), "{name}: {stability:?}");
    }
}

#[test]
fn wasi_s_own_files_are_those_of_the_pinned_engine() {
    let folder = artifact::root().join("wit/deps");
    let sources = std::fs::read_to_string(folder.join("README.md")).unwrap();
    let lock = std::fs::read_to_string(artifact::root().join("Cargo.lock")).unwrap();
    let (_, pinned) = lock.split_once("name = \"wasmtime-wasi-http\"\nversion = \"").expect("the engine is pinned");
    let version = pinned.split('"').next().unwrap();
    assert!(sources.contains(&format!("wasmtime-wasi-http {version}")), "wit/deps/README.md names another release");
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))).expect("cargo has a place");
    let registries = home.join("registry/src").read_dir().expect("cargo unpacks packages there").flatten();
    let mut theirs = registries.map(|registry| registry.path().join(format!("wasmtime-wasi-http-{version}/wit/deps")));
    let theirs = theirs.find(|folder| folder.exists()).expect("the engine's package is unpacked");
    let files = folder.read_dir().unwrap().map(|file| file.unwrap().path());
    let files: Vec<_> = files.filter(|file| file.extension().is_some_and(|kind| kind == "wit")).collect();
    assert!(files.len() >= 6, "{files:?}");
    for file in files {
        let name = file.file_name().unwrap();
        let (ours, theirs) = (std::fs::read(&file).unwrap(), std::fs::read(theirs.join(name)).unwrap());
        assert!(ours == theirs, "{name:?} is not the engine's");
        let row = format!("| `{}` | `wasi:", name.display());
        let row =
            sources.lines().find(|line| line.starts_with(&row)).unwrap_or_else(|| panic!("{name:?} has no source"));
        assert!(row.contains(&sha256(&file)), "{name:?}: wit/deps/README.md has another SHA-256");
    }
}

fn sha256(file: &Path) -> String {
    let sum = Command::new("sha256sum").arg(file).output().expect("sha256sum is there");
    String::from_utf8_lossy(&sum.stdout).split(' ').next().unwrap_or_default().to_owned()
}

/// Later features included.
#[test]
fn the_artifact_stays_small() {
    let size = artifact::path().metadata().unwrap().len();
    assert!(size <= 630_000, "{size} bytes");
}
