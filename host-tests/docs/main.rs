//! `docs/test-plans.md` says what the WIT says: it is made from its documentation comments. `UPDATE_DOCS=1` writes it anew.

#[path = "../harness/artifact.rs"]
#[allow(dead_code, reason = "shared with the other targets")]
mod artifact;
mod page;

use std::fs;

use wit_parser::Resolve;

#[test]
fn the_page_of_the_typed_face_is_made_from_the_wit() {
    let mut resolve = Resolve::default();
    let (package, _) = resolve.push_dir(artifact::root().join("wit")).expect("the WIT is valid");
    let interface = resolve.packages[package].interfaces["test-plans"];
    let page = page::of(&resolve, interface);
    let file = artifact::root().join("docs/test-plans.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&file, &page).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(written == page, "{} is out of date: run UPDATE_DOCS=1 cargo test --test docs", file.display());
}

#[test]
fn links_between_the_pages_lead_somewhere() {
    let docs = artifact::root().join("docs");
    let hosts = ["wasmtime-cli", "rust", "python", "javascript"].map(|name| docs.join(format!("hosts/{name}.md")));
    let readme = fs::read_to_string(artifact::root().join("README.md")).unwrap();
    assert!(
        readme.contains("](docs/hosts.md)") && readme.contains("](docs/test-plans.md)"),
        "the README leads to the pages"
    );
    let pages = [docs.join("hosts.md"), docs.join("test-plans.md")];
    for page in pages.into_iter().chain(hosts) {
        let text = fs::read_to_string(&page).unwrap_or_else(|error| panic!("{}: {error}", page.display()));
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap();
            if !link.contains("://") && !file.is_empty() {
                assert!(page.parent().unwrap().join(file).exists(), "{}: {link} leads nowhere", page.display());
            }
        }
    }
}
