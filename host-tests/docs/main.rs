//! `docs/test-plans.md` says what the WIT says: it is made from its documentation comments. `UPDATE_DOCS=1` writes it anew. And links
//! lead somewhere.

mod page;

use std::fs;
use std::path::PathBuf;

use testsigma_harness::{artifact, markdown};
use wit_parser::Resolve;

#[test]
fn the_page_of_the_typed_interface_is_made_from_the_wit() {
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

/// Every page that is kept in the repository.
fn pages() -> Vec<PathBuf> {
    let root = artifact::root();
    let folders = [root.to_owned(), root.join("docs"), root.join("docs/hosts"), root.join("host-tests/benches")];
    let files = folders.iter().flat_map(|folder| folder.read_dir().expect("the folder is there").flatten());
    files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect()
}

#[test]
fn links_between_the_pages_lead_somewhere() {
    let pages = pages();
    for kept in ["README.md", "docs/hostile.md", "docs/hosts.md", "docs/hosts/rust.md", "docs/test-plans.md"] {
        assert!(pages.contains(&artifact::root().join(kept)), "{kept} is not looked at");
    }
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        for link in markdown::links(&text).into_iter().filter(|link| !link.contains("://")) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { page.clone() } else { page.parent().unwrap().join(file) };
            assert!(target.exists(), "{}: {link} leads nowhere", page.display());
            if !anchor.is_empty() {
                let anchors = markdown::anchors(&fs::read_to_string(&target).unwrap());
                assert!(anchors.iter().any(|known| known == anchor), "{}: {link} leads nowhere", page.display());
            }
        }
    }
}

/// What a reader of the README is led to.
#[test]
fn the_readme_leads_to_the_pages() {
    let readme = fs::read_to_string(artifact::root().join("README.md")).unwrap();
    for page in
        ["ci", "community", "hosts", "hostile", "migrate", "packages", "settings", "test-plans", "troubleshooting"]
    {
        let page = format!("docs/{page}.md");
        assert!(markdown::links(&readme).contains(&page.as_str()), "{page}");
    }
}
