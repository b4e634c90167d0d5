//! The mock's stories, as people try them out: each ends as the mock says that it does.

use testsigma_harness::ended::Ended;
use testsigma_harness::guest::Guest;
use testsigma_mock::scenarios::{self, Story};
use testsigma_mock::{Edition, Mock};

/// Words that the gate has for it. One arm a story: without one for a new story this does not compile.
fn says(story: Story) -> &'static str {
    match story {
        Story::Passes => "the test plan passed: 12 passed of 12",
        Story::Fails => "tests failed: 9 passed, 3 failed of 12",
        Story::PassesAtItsRerun => "after a re-run",
        Story::IsStopped => "completed: STOPPED",
        Story::RunsForAMinute => "running, ",
        Story::IsRunningAlready => "running already",
        Story::IsNeverHandedOut => "it goes on",
        Story::NeverFinishes => "it goes on",
        Story::HasALateReport => "TEST-testsigma.xml",
        Story::IsEmpty => "no test ran",
        Story::IsAborted => "completed: ABORTED",
        Story::ExecutesNothing => "completed: NOT_EXECUTED",
        Story::IsUnknown => "in the unknown status STATUS_COOLING_DOWN",
        Story::LosesItsAnswer => "the run it started was found",
        Story::MeetsABadGateway => "HTTP 502",
        Story::HasALoginPageForAReport => "the server's JUnit report could not be had",
        Story::HasAHugeReport => "TEST-testsigma.xml",
        Story::IsRefused => "HTTP 429",
        Story::FailsAgain => "completed: FAILURE",
        Story::IsUncounted => "the test plan passed: ",
        Story::MayHaveStarted => "a run may exist",
    }
}

/// What is left out of waiting: nobody waits a minute here, let alone for ever.
fn limit(story: Story) -> Option<&'static str> {
    match story {
        Story::RunsForAMinute => Some("--max-wait 6s"),
        Story::IsNeverHandedOut | Story::NeverFinishes => Some("--max-wait 2s"),
        _ => None,
    }
}

fn gate(mock: &Mock, story: Story) -> Result<(), String> {
    let scenario = scenarios::of(story, mock.edition());
    let exit = if story == Story::RunsForAMinute { 124 } else { i32::from(scenario.exit) };
    let arguments = limit(story).unwrap_or(scenario.arguments);
    let out = tempfile::tempdir().expect("a directory can be made");
    let line = format!("run --plan {} --poll-interval 200ms --rerun-grace 3s {arguments}", scenario.id());
    let Ended { code, stdout, stderr } = Guest::at(mock, &line).directory(out.path()).run();
    let said = format!("{stdout}{stderr}");
    if code != Some(exit) || !said.contains(says(story)) {
        return Err(format!("{story:?}: {code:?} instead of {exit}, or not {:?}:\n{said}", says(story)));
    }
    // A run with a verdict has the server's report, if that is one.
    let report = std::fs::read_to_string(out.path().join("TEST-testsigma.xml")).unwrap_or_default();
    let servers = matches!(exit, 0 | 10..=12) && story != Story::HasALoginPageForAReport;
    if report.is_empty() || report.contains("testsigma.synthetic") == servers {
        return Err(format!("{story:?}: the report is {:.200}", report));
    }
    Ok(())
}

fn every_story_ends_as_it_should(edition: Edition) {
    let mock = Mock::start_edition(edition);
    scenarios::install(&mock);
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let gates: Vec<_> = Story::ALL.iter().map(|story| scope.spawn(|| gate(&mock, *story))).collect();
        gates.into_iter().filter_map(|gate| gate.join().expect("a gate does not panic").err()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(mock.violations(), Vec::<String>::new());
}

#[test]
fn every_story_ends_as_it_should_on_cloud() {
    every_story_ends_as_it_should(Edition::Cloud);
}

#[test]
fn every_story_ends_as_it_should_on_community_edition() {
    every_story_ends_as_it_should(Edition::Community);
}
