//! Tests of what tells why a run failed, answer by answer.

use std::time::Duration;

use super::{Before, FailureDetails, LIMIT};
use crate::api::Edition;
use crate::api::base_url::BaseUrl;
use crate::api::case_result::Detail;
use crate::api::client::Client;
use crate::api::exchange::{ReportHead, ReportProgress};
use crate::junit::FailedCase;
use crate::secret::Secret;

const RUN: u64 = 9;
const PLAN: u64 = 7;

fn client(edition: Edition) -> Client {
    let key = Secret::parse("0123456789abcdef0123456789abcdef").unwrap();
    Client::new(BaseUrl::parse("https://h.example", false).unwrap(), key, edition)
}

/// What is asked, where each question is answered so; one that is not fails.
fn asked(details: &mut FailureDetails, client: &Client, answers: &dyn Fn(Detail) -> Option<String>) -> Vec<Detail> {
    let mut asked = Vec::new();
    while let Some((detail, within)) = details.next(Duration::ZERO) {
        assert!(within <= LIMIT && asked.len() < 20);
        asked.push(detail);
        let Some(body) = answers(detail) else {
            let error = client.contradicted(RUN, crate::api::identity::Contradiction::Start);
            assert!(!details.take(client, Err(error)));
            continue;
        };
        assert!(details.take(client, Ok(ReportProgress::Head(ReportHead::default()))));
        let (one, other) = body.as_bytes().split_at(body.len() / 2);
        for piece in [one, other] {
            assert!(details.take(client, Ok(ReportProgress::Piece(piece.to_vec()))));
        }
        assert!(!details.take(client, Ok(ReportProgress::End)));
    }
    asked
}

fn case(run: u64, case: u64, result: &str) -> String {
    format!(
        r#"{{"testCaseId":{case},"testCaseName":"c{case}","testCaseResultId":{run}{case},"result":"{result}",
            "testSuiteName":"S","machineId":1,"machineTitle":"M"}}"#
    )
}

fn cases(run: u64, cases: &[(u64, &str)]) -> String {
    let cases: Vec<String> = cases.iter().map(|(id, result)| case(run, *id, result)).collect();
    format!(r#"{{"executionResultId":{run},"testCases":[{}]}}"#, cases.join(","))
}

fn run(id: u64, result: &str, more: &str) -> String {
    format!(r#"{{"id":{id},"executionId":{PLAN},"status":"STATUS_COMPLETED","result":"{result}"{more}}}"#)
}

fn list(rows: &[String]) -> Option<String> {
    Some(format!(r#"{{"content":[{}]}}"#, rows.join(",")))
}

fn cloud(answers: &dyn Fn(Detail) -> Option<String>) -> (Vec<Detail>, Vec<FailedCase>, Option<(u64, u32)>) {
    let client = client(Edition::Cloud);
    let mut details = FailureDetails::begin(RUN, Some((RUN, PLAN)), Edition::Cloud, LIMIT);
    let asked = asked(&mut details, &client, answers);
    let found = details.end();
    (asked, found.failures(&client).0, found.compared())
}

const NOW: [(u64, &str); 5] = [(1, "SUCCESS"), (2, "FAILURE"), (3, "NOT_EXECUTED"), (4, "FAILURE"), (5, "FAILURE")];
const STEPS: &str = r#"{"content":[{"action":"open","result":"SUCCESS"},{"action":"click <b>it</b>","message":"gone","result":"FAILURE"}]}"#;

#[test]
fn the_cloud_says_case_step_and_what_was_before() {
    let (asked, failures, compared) = cloud(&|detail| match detail {
        Detail::Cases(RUN) => Some(cases(RUN, &NOW)),
        Detail::Cases(5) => Some(cases(5, &[(1, "FAILURE"), (2, "FAILURE"), (4, "SUCCESS"), (5, "STOPPED")])),
        Detail::Runs(PLAN) => list(&[
            run(9, "FAILURE", ""),
            run(8, "FAILURE", r#","environmentId":3"#),
            run(7, "FAILURE", r#","executionResultConfig":{"id":1}"#),
            run(6, "STOPPED", ""),
            run(5, "FAILURE", ""),
            run(4, "SUCCESS", ""),
        ]),
        Detail::Steps { .. } => Some(STEPS.to_owned()),
        Detail::Cases(_) | Detail::Runs(_) => None,
    });
    let steps = [92, 94, 95].map(|case| Detail::Steps { run: RUN, case });
    assert_eq!(asked[..3], [Detail::Cases(RUN), Detail::Runs(PLAN), Detail::Cases(5)]);
    assert_eq!(asked[3..], steps);
    let told: Vec<_> = failures.iter().map(|case| (&*case.name, &*case.step, &*case.message, case.before)).collect();
    assert_eq!(
        told,
        [
            ("c2", "click it", "gone", Before::Failed(5)),
            ("c4", "click it", "gone", Before::Passed),
            ("c5", "click it", "gone", Before::Unknown),
            ("c3", "", "", Before::Unknown),
        ]
    );
    assert_eq!(compared, Some((5, 1)));
    assert!(failures.iter().all(|case| case.link.is_none()));
}

/// A re-run on request stands in the list as a run of its own, and below the one that it is of.
#[test]
fn a_re_run_is_compared_with_what_was_before_its_run() {
    let below = |id: u64| format!(r#","childResult":{}"#, run(id, "FAILURE", ""));
    for (below, expected) in [(below(RUN), Some(5)), (below(8), Some(6))] {
        let (asked, _, compared) = cloud(&|detail| match detail {
            Detail::Cases(run) => Some(cases(run, &[(1, "FAILURE")])),
            Detail::Runs(_) => {
                list(&[run(RUN, "FAILURE", r#","reRunParentId":6"#), run(6, "FAILURE", &below), run(5, "FAILURE", "")])
            }
            Detail::Steps { .. } => Some(STEPS.to_owned()),
        });
        assert_eq!(compared.map(|(run, _)| run), expected);
        assert_eq!(asked.len(), 4, "{asked:?}");
    }
}

#[test]
fn what_does_not_answer_is_left_out() {
    let all_passed = |detail| match detail {
        Detail::Cases(RUN) => Some(cases(RUN, &NOW)),
        Detail::Runs(_) => list(&[run(9, "FAILURE", ""), run(5, "SUCCESS", "")]),
        _ => None,
    };
    let (asked, failures, compared) = cloud(&all_passed);
    // The run before passed, so its cases need not be asked for; where one step cannot be had the others are not asked for.
    assert_eq!(asked.len(), 3);
    assert_eq!((failures[0].before, compared), (Before::Passed, Some((5, 0))));
    let nothing: &[&dyn Fn(Detail) -> Option<String>] =
        &[&|_| None, &|_| Some("<html>".to_owned()), &|_| Some("{}".to_owned()), &|_| Some(cases(5, &NOW))];
    for answers in nothing {
        let (asked, failures, compared) = cloud(answers);
        assert_eq!((asked.len(), failures.len(), compared), (1, 0, None));
    }
    let without_list = |detail| matches!(detail, Detail::Cases(RUN)).then(|| cases(RUN, &NOW));
    assert_eq!(cloud(&without_list).1[0].before, Before::Unknown);
    let without_ours = |detail| match detail {
        Detail::Runs(_) => list(&[run(5, "FAILURE", "")]),
        detail => without_list(detail),
    };
    assert_eq!(cloud(&without_ours).2, None);
    let late = FailureDetails::begin(RUN, None, Edition::Cloud, LIMIT).next(LIMIT);
    assert_eq!(late, None);
}

#[test]
fn the_community_edition_s_links_are_proven() {
    let recording = include_str!("../../host-tests/fixtures/community-3.0.1/fail-test_case_results.http");
    let body = &recording[recording.find("{\"content\"").unwrap()..];
    let client = client(Edition::Community);
    let mut details = FailureDetails::begin(255, None, Edition::Community, LIMIT);
    asked(&mut details, &client, &|_| Some(body.to_owned()));
    let found = details.end();
    let order = [(true, 1321), (true, 1164), (true, 1213), (true, 1215), (false, 448)];
    let other_duration = [(true, 1321), (true, 1164), (true, 1213), (true, 1215), (false, 449)];
    let other_result = [(true, 1321), (true, 1164), (true, 1213), (false, 1215), (false, 448)];
    for (order, link) in [
        (&order[..], "test_case_results/3421"),
        (&other_duration, "machine_results/271"),
        (&other_result, "machine_results/271"),
        (&order[1..], "machine_results/271"),
    ] {
        let mut named = [FailedCase { name: "Checkout".into(), place: 5, ..FailedCase::default() }];
        found.complete_all(&mut named, order, &client);
        assert_eq!(named[0].link.as_deref(), Some(&*format!("https://h.example/ui/td/{link}")), "{order:?}");
    }
    // Without a report there are no names.
    let (failures, number) = found.failures(&client);
    assert_eq!((&*failures[0].name, failures[0].milliseconds, number), ("test case 9004", 448, 1));
    assert!(failures[0].message.contains("does not display text \"Total: 42 EUR\""), "{}", failures[0].message);
}

#[test]
fn a_report_s_cases_are_completed_and_where_it_names_none_the_results_do() {
    let client = client(Edition::Cloud);
    let mut details = FailureDetails::begin(RUN, None, Edition::Cloud, LIMIT);
    asked(&mut details, &client, &|detail| match detail {
        Detail::Cases(RUN) => Some(cases(RUN, &NOW)),
        _ => Some(STEPS.to_owned()),
    });
    let found = details.end();
    assert!(found.is_known);
    let named = |name: &str, suite: &str| {
        vec![FailedCase {
            name: name.into(),
            suite: suite.into(),
            machine: "Plan || M".into(),
            ..FailedCase::default()
        }]
    };
    // (what the report names, whether of the first run) -> (names, how many, steps, whether of the first run)
    for (mut failures, mut is_of_first_run, names, number, step) in [
        (named("c2", "S"), false, "c2", 9, "click it"),
        (named("other", "S"), false, "other", 9, ""),
        (Vec::new(), false, "c2 c4 c5 c3", 4, "click it"),
        (named("c1", "S"), true, "c2 c4 c5 c3", 4, "click it"),
    ] {
        let mut told = 9;
        let own = (failures.clone(), Vec::new());
        found.explain(&mut failures, (&mut told, &mut is_of_first_run), own, &client);
        let found: Vec<_> = failures.iter().map(|case| &*case.name).collect();
        assert_eq!((found.join(" ").as_str(), told, &*failures[0].step, is_of_first_run), (names, number, step, false));
    }
    // Results without names leave the first run's as they are.
    let nameless = super::Found::default();
    let (mut failures, mut number, mut is_of_first_run) = (named("c1", "S"), 1, true);
    nameless.explain(&mut failures, (&mut number, &mut is_of_first_run), Default::default(), &client);
    assert_eq!((&*failures[0].name, number, is_of_first_run, nameless.is_known), ("c1", 1, true, false));
}
