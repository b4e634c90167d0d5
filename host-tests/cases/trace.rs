//! `--trace`: what it records is valid, holds no key, and is the same story when it is replayed.

use serde_json::Value;

use testsigma_harness::artifact;
use testsigma_harness::guest::Guest;
use testsigma_harness::key::Search;
use testsigma_mock::scenarios::{self, Story};
use testsigma_mock::{Edition, Mock};

use super::directory::read;

/// The stories that are told twice: a pass, failures, re-runs, and servers that break.
const STORIES: [Story; 8] = [
    Story::Passes,
    Story::Fails,
    Story::PassesAtItsRerun,
    Story::IsStopped,
    Story::LosesItsAnswer,
    Story::MeetsABadGateway,
    Story::HasALoginPageForAReport,
    Story::IsRefused,
];

/// What a gate came to: its code, and what counts of its outcome.
fn told(mock: &Mock, line: &str, edition: Option<Edition>) -> (i32, Value, String) {
    let out = tempfile::tempdir().expect("a directory can be made");
    let mut guest = Guest::at(mock, line).directory(out.path());
    if edition.is_none() {
        // As by hand, where the probe finds out.
        guest = guest.without_env("TESTSIGMA_EDITION");
    }
    let ended = guest.run();
    let outcome: Value = serde_json::from_str(&read(out.path(), "testsigma-outcome.json")).expect("JSON");
    let plan = &outcome["plans"][0];
    let told = serde_json::json!([
        outcome["exitName"],
        outcome["verdict"],
        plan["verdict"],
        plan["counts"],
        plan["failedCases"]
    ]);
    let code = ended.code.unwrap_or_else(|| panic!("{line}: {}{}", ended.stdout, ended.stderr));
    let trace =
        if line.contains("--trace") { read(out.path(), "t/testsigma.har") } else { ended.stdout + &ended.stderr };
    (code, told, trace)
}

#[test]
fn a_trace_is_valid_and_replays_to_the_same_verdict() {
    let path = artifact::root().join("host-tests/fixtures/har-1.2.schema.json");
    let schema: Value = serde_json::from_slice(&std::fs::read(path).expect("a schema")).expect("JSON");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let tell_twice = &|edition, story| {
        let mock = Mock::start_edition(edition);
        scenarios::install(&mock);
        let scenario = scenarios::of(story, edition);
        let line = format!("run --plan {} {}", scenario.id(), scenario.arguments);
        let (code, first, har) = told(&mock, &format!("{line} --trace t/testsigma.har"), Some(edition));
        assert_eq!(code, i32::from(scenario.exit), "{story:?}");
        assert!(Search::new(mock.key()).found(har.as_bytes()).is_none(), "{story:?}");
        let json: Value = serde_json::from_str(&har).expect("JSON");
        let errors: Vec<String> = schema.iter_errors(&json).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{story:?}");
        let entries = json["log"]["entries"].as_array().map_or(0, Vec::len);
        assert_eq!(entries, mock.requests().len(), "{story:?}");
        let again = Mock::start_edition(edition);
        again.replay(&har).expect("a trace");
        let (replayed, second, said) = told(&again, &line, None);
        assert_eq!((replayed, second), (code, first), "{story:?} of {edition:?}: {said}");
    };
    // Most of the time they wait for servers that fail.
    std::thread::scope(|scope| {
        for edition in [Edition::Cloud, Edition::Community] {
            STORIES.iter().for_each(|story| drop(scope.spawn(move || tell_twice(edition, *story))));
        }
    });
}

#[test]
fn a_trace_that_cannot_be_written_is_told_before_anything_is_started() {
    let mock = Mock::start();
    scenarios::install(&mock);
    for (file, code, words) in [
        ("testsigma-run.json", 64, "is the file of something else"),
        ("TEST-testsigma.xml", 64, "is the file of something else"),
        ("../x.har", 64, "leads out of the granted directory"),
        ("t/", 64, "names no file"),
    ] {
        let out = tempfile::tempdir().expect("a directory can be made");
        let line = format!("run --plan 101 --trace {file}");
        Guest::at(&mock, &line).directory(out.path()).run().expect(code).complains(&["--trace", words]);
    }
    Guest::at(&mock, "run --plan 101 --trace x.har").run().expect(73).complains(&["no directory is granted"]);
    let out = tempfile::tempdir().expect("a directory can be made");
    std::fs::create_dir(out.path().join("x.har")).expect("a directory can be made");
    Guest::at(&mock, "run --plan 101 --trace x.har").directory(out.path()).run().expect(73).complains(&["x.har"]);
    assert_eq!(mock.requests().len(), 0);
}
