//! The packages' types: they are those of the WIT, of the code, and enough for the programs that are shown.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use testsigma_harness::artifact::{self, target};
use testsigma_harness::ended::Ended;
use wit_parser::{Resolve, TypeDefKind};

use crate::host::{Language, all};
use crate::pages::block;

/// A folder within `folder` with the program of a page, the package's example, that of the table, and what is wrong.
fn programs(folder: &Path, page: &str, kind: &str, names: &[&str]) -> tempfile::TempDir {
    let place = tempfile::tempdir_in(folder).expect("a folder can be made");
    fs::write(place.path().join(format!("page.{kind}")), block(page, 1)).expect("the folder is there");
    let root = artifact::root();
    for name in names {
        let from =
            ["host-tests/hosts/cases", "host-tests/hosts/types", "packages/npm/examples", "packages/python/examples"]
                .map(|folder| root.join(folder).join(name));
        let from = from.iter().find(|path| path.exists()).unwrap_or_else(|| panic!("there is no {name}"));
        fs::copy(from, place.path().join(name)).expect("it can be copied");
    }
    place
}

#[test]
fn types_fit_the_programs_and_refuse_what_is_wrong() {
    for host in all() {
        match host {
            Language::Rust => {}
            Language::JavaScript => {
                let js = target().join("hosts/js");
                let names = ["calls.js", "host.js", "node.d.ts", "wrong.ts"];
                let place = programs(&js, "javascript.md", "js", &names);
                let mut tsc = Command::new(js.join("node_modules/.bin/tsc"));
                tsc.args(["--noEmit", "--allowJs", "--checkJs", "--strict", "--noImplicitAny", "false"]);
                tsc.args(["--useUnknownInCatchVariables", "false", "--target", "es2022", "--lib", "es2022"]);
                tsc.args(["--module", "nodenext", "page.js"]).args(names).current_dir(place.path());
                Ended::of(&mut tsc).expect_of("tsc", 0);
            }
            Language::Python => {
                let python = target().join("hosts/python");
                let place = programs(&python, "python.md", "py", &["calls.py", "host.py", "wrong.py"]);
                let tool = |module: &str, words: &[&str]| {
                    let mut tool = Command::new(python.join("venv/bin/python"));
                    tool.args(["-B", "-m", module]).args(words).current_dir(place.path());
                    tool.env("MYPYPATH", &python).env("PYTHONPATH", &python);
                    Ended::of(&mut tool).expect_of(module, 0);
                };
                tool("mypy", &["--strict", "page.py", "calls.py", "wrong.py"]);
                tool("mypy", &["--check-untyped-defs", "host.py"]);
                // Names for types alone are not there when it runs.
                let aliases = "testsigma_ci\\.(Earlier|Edition|ErrorCode|Pairs|State|Verdict)\n";
                fs::write(place.path().join("aliases"), aliases).expect("the folder is there");
                tool("mypy.stubtest", &["testsigma_ci", "--allowlist", "aliases"]);
            }
        }
    }
}

/// JavaScript's are made from the WIT by jco.
#[test]
fn python_s_types_are_those_of_the_wit() {
    let root = artifact::root();
    let mut resolve = Resolve::default();
    let (package, _) = resolve.push_dir(root.join("wit")).expect("the WIT is valid");
    let interface = &resolve.interfaces[resolve.packages[package].interfaces["test-plans"]];
    let stub = fs::read_to_string(root.join("packages/python/src/testsigma_ci/__init__.pyi")).expect("it is there");
    let title = |name: &str| -> String {
        let part = |part: &str| part[..1].to_uppercase() + &part[1..];
        name.split('-').map(part).collect()
    };
    let mut compared = 0;
    for (name, id) in &interface.types {
        let (wanted, found): (BTreeSet<String>, BTreeSet<String>) = match &resolve.types[*id].kind {
            // These are made by keyword arguments.
            TypeDefKind::Record(_) if matches!(name.as_str(), "server" | "run-request" | "limits") => continue,
            TypeDefKind::Record(record) => {
                let (_, class) = stub.split_once(&format!("class {}(Protocol):\n", title(name))).expect(name);
                let lines = class.lines().take_while(|line| line.starts_with("    "));
                let fields = lines.filter_map(|line| line.trim().split_once(':')).map(|(name, _)| name.to_owned());
                let mut wanted: BTreeSet<_> = record.fields.iter().map(|field| field.name.replace('-', "_")).collect();
                // What the state carries stands beside it.
                wanted.extend((name == "snapshot").then(|| "verdict".to_owned()));
                (wanted, fields.collect())
            }
            TypeDefKind::Enum(_) | TypeDefKind::Variant(_) if name == "saved-config" => continue,
            kind @ (TypeDefKind::Enum(_) | TypeDefKind::Variant(_)) => {
                let (_, words) = stub.split_once(&format!("\n{} = Literal[", title(name))).expect(name);
                let words = words.split_once(']').expect("it ends").0.split('"').skip(1).step_by(2);
                let wanted = match kind {
                    TypeDefKind::Enum(kind) => kind.cases.iter().map(|case| case.name.clone()).collect(),
                    TypeDefKind::Variant(kind) => kind.cases.iter().map(|case| case.name.clone()).collect(),
                    _ => BTreeSet::new(),
                };
                (wanted, words.map(str::to_owned).collect())
            }
            _ => continue,
        };
        assert_eq!(found, wanted, "{name}");
        compared += 1;
    }
    assert_eq!(compared, 11);
    for function in interface.functions.values().filter(|function| !function.name.contains('.')) {
        let method = format!("    def {}(", function.name.replace('-', "_"));
        assert!(stub.contains(&method), "{method}");
    }
}
