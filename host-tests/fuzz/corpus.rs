//! The fuzz targets without a fuzzer: every checked-in input, and a few thousand changed ones, the same on each run.
//!
//! `scripts/fuzz` looks further. What it finds goes into `host-tests/fuzz/corpus/`, and is tried here from then on.

mod targets;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};

/// How many changed inputs each target is given.
const MUTATIONS: usize = 20_000;

/// The longest of them, in bytes: most mistakes need no long input, and a long one costs time.
const LONGEST: usize = 600;

/// What has a meaning in one of the notations, and bytes that are trouble in any.
const WORDS: [&[u8]; 52] = [
    b"\"",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"::",
    b"##",
    b"<",
    b">",
    b"/>",
    b"</",
    b"&",
    b";",
    b"&#27;",
    b"&lt;",
    b"<!--",
    b"-->",
    b"]]>",
    b"<![CDATA[",
    b"<?",
    b"?>",
    b"'",
    b"=",
    b"--",
    b"-",
    b"+",
    b".",
    b"@",
    b"/api/v1",
    b"%",
    b"\\u",
    b"\\ud83d",
    b"null",
    b"\"id\":581",
    b"e9",
    b"18446744073709551616",
    b"00",
    b" ",
    b"\n",
    b"\r",
    b"\t",
    b"\0",
    b"\x1b",
    b"\x7f",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xe2\x80\x8b",
    b"\xc2\x85",
    targets::KEY.as_bytes(),
];

/// Replays a target's corpus, then changes it.
fn holds(name: &str, target: fn(&[u8])) {
    let inputs = corpus(name);
    assert!(!inputs.is_empty(), "{name} has no corpus");
    for (path, input) in &inputs {
        attempt(target, input, &path.display().to_string());
    }
    let mut rng = fastrand::Rng::with_seed(581);
    for turn in 0..MUTATIONS {
        let mut input = inputs[rng.usize(..inputs.len())].1.clone();
        let other = &inputs[rng.usize(..inputs.len())].1;
        input.truncate(LONGEST);
        for _ in 0..rng.usize(1..6) {
            mutate(&mut input, other, &mut rng);
        }
        input.truncate(LONGEST);
        attempt(target, &input, &format!("mutation {turn}"));
    }
}

/// The input is shown when it is refused: it is what goes into the corpus.
fn attempt(target: fn(&[u8]), input: &[u8], what: &str) {
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| target(input))) {
        eprintln!("{what}: b\"{}\"", input.escape_ascii());
        resume_unwind(panic);
    }
}

fn mutate(input: &mut Vec<u8>, other: &[u8], rng: &mut fastrand::Rng) {
    let at = rng.usize(..=input.len());
    let end = (at + rng.usize(..=16)).min(input.len());
    match rng.u8(..8) {
        0 => input.truncate(at),
        1 => drop(input.drain(at..end)),
        2 if at < input.len() => input[at] = rng.u8(..),
        3 if at < input.len() => input[at] ^= 1 << rng.u8(..8),
        4 => drop(input.splice(at..at, input[at..end].to_vec())),
        5 if !other.is_empty() => {
            let from = rng.usize(..other.len());
            let to = (from + rng.usize(..=32)).min(other.len());
            drop(input.splice(at..end, other[from..to].iter().copied()));
        }
        6 => drop(input.splice(at..end, WORDS[rng.usize(..WORDS.len())].iter().copied())),
        _ => drop(input.splice(at..at, WORDS[rng.usize(..WORDS.len())].iter().copied())),
    }
}

/// In the order of their names, so that every machine makes the same mutations of them.
fn corpus(name: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("host-tests/fuzz/corpus").join(name);
    let entries = std::fs::read_dir(&directory).expect("a corpus");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let read = |path: PathBuf| std::fs::read(&path).map(|input| (path, input)).expect("an input");
    paths.into_iter().map(read).collect()
}

#[test]
fn exchanges() {
    holds("exchanges", targets::exchanges);
}

#[test]
fn status_body() {
    holds("status_body", targets::status_body);
}

#[test]
fn list_body() {
    holds("list_body", targets::list_body);
}

#[test]
fn error_body() {
    holds("error_body", targets::error_body);
}

#[test]
fn junit() {
    holds("junit", targets::junit);
}

#[test]
fn merge() {
    holds("merge", targets::merge);
}

#[test]
fn date() {
    holds("date", targets::date);
}

#[test]
fn duration() {
    holds("duration", targets::duration);
}

#[test]
fn runtime_data() {
    holds("runtime_data", targets::runtime_data);
}

#[test]
fn base_url() {
    holds("base_url", targets::base_url);
}

#[test]
fn args() {
    holds("args", targets::args);
}

#[test]
fn defang() {
    holds("defang", targets::defang);
}

#[test]
fn redact() {
    holds("redact", targets::redact);
}
