//! Tests of the outcome file.

use std::time::{Duration, UNIX_EPOCH};

use crate::api::Edition;
use crate::api::model::Counts;
use crate::cli::CommandError;
use crate::cli::command::Command;
use crate::cli::exit::Exit;
use crate::cli::output::outcome::{Outcome, PlanOutcome, Report, RunOutcome};
use crate::follow::Origin;
use crate::follow::verdict::Verdict;
use crate::junit::listed::Listed;
use crate::junit::{Before, FailedCase};

fn outcome(plans: Vec<PlanOutcome>) -> Outcome {
    Outcome {
        command: Command::Run,
        exit: Exit::TestsFailed,
        gate: Exit::TestsFailed,
        message: "tests \"failed\"".into(),
        ci_build: None,
        server: Some("https://h".into()),
        edition: Some(Edition::Cloud),
        started: UNIX_EPOCH + Duration::from_secs(1_784_639_875),
        took: Duration::from_micros(2_500_700),
        requests: 14,
        plans,
    }
}

fn failed_plan() -> PlanOutcome {
    PlanOutcome {
        plan: Some(346),
        name: Some("Regression \u{1b}é/\\".into()),
        build_sent: None,
        exit: Exit::TestsFailed,
        gate: Exit::TestsFailed,
        verdict: Some(Verdict::Failed),
        message: "tests failed".into(),
        run: Some(RunOutcome {
            id: u64::MAX,
            seen: true,
            url: "https://h/ui/td/runs/1".into(),
            status: "STATUS_COMPLETED".into(),
            result: String::new(),
            message: Some("m".into()),
            build: Some("41".into()),
            origin: Some(Origin::Triggered),
            rerun: true,
            started: Some(951_782_400_999),
            ended: Some(253_402_300_800_000),
        }),
        counts: Some(Counts { total: 12, passed: 9, failed: 1, not_executed: 1, ..Counts::default() }),
        report: Report::Server("TEST-testsigma.xml".into()),
        normalized: None,
        failures: vec![FailedCase {
            machine: "M".into(),
            suite: "S".into(),
            name: "N\n".into(),
            message: "\u{1}\t".into(),
            step: "Click".into(),
            milliseconds: 7,
            link: Some("https://h/ui/td/test_case_results/1".into()),
            before: Before::Failed(6),
            ..FailedCase::default()
        }],
        compared: Some((u64::MAX, 3)),
        failed_cases: 1,
        failures_of_first_run: false,
        mended: vec![FailedCase { name: "F".into(), ..FailedCase::default() }],
        mended_cases: 7,
        listed: Listed::default(),
        report_cases: 0,
        took: Duration::from_secs(2),
        queued_and_ran: None,
        noticed_within: None,
    }
}

#[test]
fn the_outcome_file_is_as_readers_know_it() {
    let refused = PlanOutcome::refused(&CommandError { exit: Exit::Config, message: "no".into() }, Duration::ZERO);
    let made_up = PlanOutcome { report: Report::MadeUp("a.xml".into(), "r".into()), ..refused };
    assert_eq!(outcome(vec![failed_plan(), made_up]).json(), include_str!("example.json"));
}

#[test]
fn a_run_was_started_where_there_is_one_or_may_be() {
    for (plan, started) in [
        (failed_plan(), true),
        (PlanOutcome { run: None, ..failed_plan() }, false),
        (PlanOutcome { run: None, exit: Exit::TriggerUncertain, ..failed_plan() }, true),
    ] {
        let json: serde_json::Value = serde_json::from_str(&outcome(vec![plan]).json()).unwrap();
        assert_eq!(json["runStarted"], started);
    }
    assert!(outcome(Vec::new()).json().contains("\"runStarted\": false,\n  \"plans\": []\n}\n"));
}

#[test]
fn instants_are_written_to_the_second() {
    for (milliseconds, text) in [
        (0, Some("1970-01-01T00:00:00Z")),
        (951_782_400_999, Some("2000-02-29T00:00:00Z")),
        (1_784_639_875_000, Some("2026-07-21T13:17:55Z")),
        (253_402_300_799_999, Some("9999-12-31T23:59:59Z")),
        (253_402_300_800_000, None),
        (u64::MAX, None),
    ] {
        assert_eq!(super::rfc3339(Duration::from_millis(milliseconds)).as_deref(), text);
    }
    let before_1970 = Outcome { started: UNIX_EPOCH - Duration::from_secs(1), ..outcome(Vec::new()) };
    assert!(before_1970.json().contains("\"startedAt\": \"1970-01-01T00:00:00Z\""));
}
