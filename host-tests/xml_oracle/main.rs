//! What we do with reports against expat and libxml2, which most CI systems read them with: once mended, a document is refused where either
//! refuses it, and kept where both read it.
//!
//! Where we differ on purpose, `DIFFERENCES` says why. The documents go through one Python process; `scripts/setup-hosts` makes it. Without
//! it the test says that it is skipped, and fails with `CI=true`.

mod documents;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use documents::{DIFFERENCES, DOCUMENTS, ENCODED, INSIDE, MUTATED};
use testsigma::junit::{Rejection, check};
use testsigma::redact::Redactor;

/// What we refuse although it is XML: reports have none of it, or the message names the limit.
const REFUSED_BY_CHOICE: [&str; 6] = [
    "its root element is",
    "it has a document type declaration",
    "an element has too many attributes",
    "too many prefixes",
    "a name that does not end",
    "its encoding is",
];

/// A document: where it is from, its bytes, and the `charset` of its header.
struct Document {
    name: String,
    bytes: Vec<u8>,
    charset: Option<&'static str>,
}

#[test]
fn documents_are_kept_where_both_parsers_read_them() {
    let documents = all_documents();
    assert!(documents.len() >= 300, "only {} documents", documents.len());
    let ours: Vec<_> = documents.iter().map(checked).collect();
    let Some(opinions) = parsers(ours.iter().map(|(_, written)| written)) else { return };
    let (mut agreed, mut disputed) = ([0, 0], Vec::new());
    for ((Document { name, bytes, charset }, (ours, _)), theirs) in documents.iter().zip(&ours).zip(&opinions) {
        match ours {
            Err(why) if REFUSED_BY_CHOICE.iter().any(|choice| why.contains(choice)) => {}
            ours if ours.is_ok() == theirs.starts_with("refused") => {
                let text = String::from_utf8_lossy(bytes);
                disputed.push(format!("{name} {charset:?}: {text:?}\n  we: {ours:?}\n  they: {theirs}"));
            }
            ours => agreed[usize::from(ours.is_ok())] += 1,
        }
    }
    assert!(disputed.is_empty(), "{} disputed:\n{}", disputed.len(), disputed.join("\n"));
    assert!(agreed.iter().all(|documents| *documents >= 100), "refused and accepted by all: {agreed:?}");
}

#[test]
fn differences_are_those_on_record() {
    let ours: Vec<_> = DIFFERENCES.iter().map(|(why, _, text)| checked(&plain(why, text))).collect();
    let Some(opinions) = parsers(ours.iter().map(|(_, written)| written)) else { return };
    for (((why, kept, document), (ours, _)), theirs) in DIFFERENCES.iter().zip(&ours).zip(&opinions) {
        assert_eq!(ours.is_ok(), *kept, "{why}: we say {ours:?}: {document:?}");
        assert_ne!(theirs == "accepted", *kept, "{why}: they say the same, {theirs:?}: {document:?}");
    }
}

fn plain(name: &str, text: &str) -> Document {
    Document { name: name.to_owned(), bytes: text.as_bytes().to_vec(), charset: None }
}

/// Our tables, what becomes of a report when a byte of it is lost or replaced, and the fuzz corpus.
fn all_documents() -> Vec<Document> {
    let whole = DOCUMENTS.iter().map(|text| plain("whole", text));
    let inside = INSIDE.iter().map(|inner| plain("inside", &format!("<testsuites>{inner}</testsuites>")));
    let encoded = ENCODED.iter().map(|(charset, bytes)| Document {
        name: "encoded".to_owned(),
        bytes: bytes.to_vec(),
        charset: *charset,
    });
    let mutated = (0..MUTATED.len()).flat_map(|at| {
        let (head, tail) = MUTATED.split_at(at);
        let replaced =
            ["", "<", ">", "&", "'", "/", " ", ":", "\u{1b}", "×"].map(|byte| [head, byte, &tail[1..]].concat());
        replaced.into_iter().chain([head.to_owned()]).map(|text| plain("mutated", &text))
    });
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("host-tests/fuzz/corpus/junit");
    let entries = std::fs::read_dir(directory).expect("the fuzz corpus");
    let corpus = entries.map(|entry| {
        let path = entry.expect("an entry").path();
        let bytes = std::fs::read(&path).expect("an input");
        Document { name: path.display().to_string(), bytes, charset: None }
    });
    whole.chain(inside).chain(encoded).chain(mutated).chain(corpus).collect()
}

/// Our verdict, and the document as it was mended: what a reader of our file gets.
fn checked(document: &Document) -> (Result<(), String>, Vec<u8>) {
    let mut written = Vec::new();
    let verdict = check(&mut &document.bytes[..], document.charset, &Redactor::default(), &mut (), &mut |piece| {
        written.extend_from_slice(piece);
        Ok(())
    });
    let verdict = match verdict {
        Ok(summary) => {
            let is_mended = summary.removed_chars > 0 || summary.replaced_bytes > 0 || summary.converted;
            assert!(is_mended || written == document.bytes, "{}: changed without a word", document.name);
            Ok(())
        }
        Err(Rejection::NotJunit(why)) => Err(why),
        Err(other) => panic!("neither source nor sink failed: {other:?}"),
    };
    (verdict, written)
}

/// The parsers' opinion of each document; `None` where they cannot be had.
fn parsers<'d>(documents: impl ExactSizeIterator<Item = &'d Vec<u8>>) -> Option<Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into);
    let python = target.join("hosts/xml/venv/bin/python");
    let script = root.join("host-tests/xml_oracle/parsers.py");
    let mut python = match Command::new(python).arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn() {
        Ok(python) => python,
        Err(error) => {
            assert!(
                std::env::var_os("CI").is_none_or(|ci| ci != "true"),
                "no parsers, see scripts/setup-hosts: {error}"
            );
            eprintln!("skipped: scripts/setup-hosts has not set up the parsers ({error})");
            return None;
        }
    };
    let count = documents.len();
    let mut stdin = python.stdin.take().expect("a pipe");
    for document in documents {
        let length = u32::try_from(document.len()).expect("a small document");
        stdin.write_all(&length.to_be_bytes()).and_then(|()| stdin.write_all(document)).expect("python reads");
    }
    drop(stdin);
    let output = python.wait_with_output().expect("python ends");
    assert!(output.status.success(), "{}", output.status);
    let opinions: Vec<String> = String::from_utf8(output.stdout).expect("text").lines().map(str::to_owned).collect();
    assert_eq!(opinions.len(), count, "an opinion of each document");
    Some(opinions)
}
