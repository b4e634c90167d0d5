//! Our XML scanner against expat: over the documents of `documents.rs` and the reports of the fuzz corpus both must say the same.
//!
//! Where they differ on purpose, `DIFFERENCES` says why. The documents go through one Python process. Without `python3` the test says
//! that it is skipped, and fails with `CI=true`.

mod documents;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use documents::{DIFFERENCES, DOCUMENTS, INSIDE};
use testsigma::junit::{Rejection, check};
use testsigma::redact::Redactor;

/// What we refuse although it is XML: reports have none of it, and it is no fault of the scanner to say so.
const REFUSED_BY_CHOICE: [&str; 5] = [
    "its root element is",
    "it has a document type declaration",
    "its elements are nested more than",
    "a tag has no end",
    "an attribute has no end",
];

#[test]
fn documents_are_well_formed_to_us_where_they_are_to_expat() {
    let documents = all_documents();
    assert!(documents.len() >= 100, "only {} documents", documents.len());
    let Some(opinions) = expat(&documents) else { return };
    let (mut agreed, mut disputed) = ([0, 0], Vec::new());
    for ((name, document), theirs) in documents.iter().zip(&opinions) {
        match verdict(document) {
            Err(why) if REFUSED_BY_CHOICE.iter().any(|choice| why.contains(choice)) => {}
            ours if ours.is_ok() == theirs.starts_with("refused") => {
                disputed.push(format!("{name}: {document:?}\n  we: {ours:?}\n  expat: {theirs}"));
            }
            ours => agreed[usize::from(ours.is_ok())] += 1,
        }
    }
    assert!(disputed.is_empty(), "{}", disputed.join("\n"));
    assert!(agreed.iter().all(|documents| *documents >= 40), "refused and accepted by both: {agreed:?}");
}

#[test]
fn differences_are_those_on_record() {
    let documents: Vec<_> = DIFFERENCES.iter().map(|(why, _, text)| ((*why).to_owned(), (*text).to_owned())).collect();
    let Some(opinions) = expat(&documents) else { return };
    for ((why, ours, document), theirs) in DIFFERENCES.iter().zip(&opinions) {
        let verdict = verdict(document);
        assert_eq!(verdict.is_ok(), *ours, "{why}: we say {verdict:?}: {document:?}");
        assert_ne!(theirs == "accepted", *ours, "{why}: expat says the same, {theirs:?}: {document:?}");
    }
}

/// Our table and the fuzz corpus, each with a name.
fn all_documents() -> Vec<(String, String)> {
    let whole = DOCUMENTS.iter().map(|document| ("documents.rs".to_owned(), (*document).to_owned()));
    let inside = INSIDE.iter().map(|inner| ("documents.rs".to_owned(), format!("<testsuites>{inner}</testsuites>")));
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("host-tests/fuzz/corpus/junit");
    let entries = std::fs::read_dir(directory).expect("the fuzz corpus");
    let corpus = entries.map(|entry| {
        let path = entry.expect("an entry").path();
        (path.display().to_string(), mended(&std::fs::read(&path).expect("an input")))
    });
    whole.chain(inside).chain(corpus).collect()
}

/// What is to become of the bytes of a report before they are scanned, and what a reader of our file gets.
fn mended(bytes: &[u8]) -> String {
    let is_allowed = |c: &char| (*c >= ' ' || "\t\r\n".contains(*c)) && !matches!(c, '\u{fffe}' | '\u{ffff}');
    String::from_utf8_lossy(bytes).chars().filter(is_allowed).collect()
}

fn verdict(document: &str) -> Result<(), String> {
    let mut written = Vec::new();
    let verdict = check(&mut document.as_bytes(), &Redactor::default(), &mut |piece| {
        written.extend_from_slice(piece);
        Ok(())
    });
    match verdict {
        Ok(_) => {
            assert_eq!(written, document.as_bytes(), "what is accepted is not what expat is asked about");
            Ok(())
        }
        Err(Rejection::NotJunit(why)) => Err(why),
        Err(other) => panic!("neither source nor sink failed: {other:?}"),
    }
}

/// Expat's opinion of each document; `None` where there is no Python.
fn expat(documents: &[(String, String)]) -> Option<Vec<String>> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("host-tests/xml_oracle/expat.py");
    let python = Command::new("python3").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut python = match python {
        Ok(python) => python,
        Err(error) => {
            assert!(std::env::var_os("CI").is_none_or(|ci| ci != "true"), "no python3: {error}");
            eprintln!("skipped: there is no python3 ({error})");
            return None;
        }
    };
    let mut stdin = python.stdin.take().expect("a pipe");
    for (_, document) in documents {
        let length = u32::try_from(document.len()).expect("a small document");
        stdin
            .write_all(&length.to_be_bytes())
            .and_then(|()| stdin.write_all(document.as_bytes()))
            .expect("python reads");
    }
    drop(stdin);
    let output = python.wait_with_output().expect("python ends");
    assert!(output.status.success(), "{}", output.status);
    let opinions: Vec<String> = String::from_utf8(output.stdout).expect("text").lines().map(str::to_owned).collect();
    assert_eq!(opinions.len(), documents.len(), "an opinion of each document");
    Some(opinions)
}
