//! The bodies of answers, in either dialect, and the domain model that they become.

use super::model::{Counts, Run, RunResult, Status};
use super::node::Node;
use crate::calendar;

/// The answer to trigger, look and stop.
///
/// # Errors
/// What is wrong with it, as a clause.
pub fn run(body: &[u8]) -> Result<Run, String> {
    let node = Node::parse(body)?;
    match node.number("id") {
        Some(id) => Ok(run_of(&node, id)),
        None => Err("it names no run id".to_owned()),
    }
}

/// The answer to a list of runs. Rows without an id are left out.
///
/// # Errors
/// What is wrong with it, as a clause.
pub fn runs(body: &[u8]) -> Result<Vec<Run>, String> {
    let page = Node::parse(body)?;
    let rows = page.array("content").ok_or("it is not a page of runs")?;
    Ok(rows.iter().filter_map(|row| Some(run_of(row, row.number("id")?))).collect())
}

/// The numbers of `GET /api/v2/test_runs/{id}`, filled in where v1 has null.
///
/// # Errors
/// What is wrong with it, as a clause.
pub fn metrics(body: &[u8]) -> Result<Option<Counts>, String> {
    Ok(counts(Node::parse(body)?.get("metrics")))
}

/// The numbers that a list of case results adds up to.
///
/// # Errors
/// What is wrong with it, as a clause.
pub fn cases(body: &[u8]) -> Result<Option<Counts>, String> {
    let answer = Node::parse(body)?;
    // The Cloud's list has a name of its own, the Community Edition's is a page.
    let cases = answer.array("testCases").or_else(|| answer.array("content")).ok_or("it is not a list of results")?;
    let mut counts = Counts::default();
    for case in cases {
        counts.total = counts.total.saturating_add(1);
        match RunResult::parse(case.text("result").unwrap_or_default()) {
            RunResult::Success => counts.passed += 1,
            RunResult::Failure => counts.failed += 1,
            RunResult::Aborted => counts.aborted += 1,
            RunResult::Stopped => counts.stopped += 1,
            RunResult::NotExecuted => counts.not_executed += 1,
            RunResult::Queued | RunResult::Missing | RunResult::Other(_) => {}
        }
    }
    Ok(Some(counts))
}

fn run_of(node: &Node, id: u64) -> Run {
    // The plan. It holds e-mail addresses, so it is never printed; only the Cloud's answer to `GET` has it.
    let plan = node.get("execution");
    let text = |key: &str| node.text(key).map(str::to_owned);
    let child = match node.get("childResult") {
        // A re-run without an id still counts: what is not known to be over must be waited for.
        child @ Node::Object(_) => Some(Box::new(run_of(child, child.number("id").unwrap_or(0)))),
        _ => None,
    };
    Run {
        id,
        plan: node.number("executionId").or_else(|| node.number("testPlanId")),
        plan_name: plan.text("name").map(str::to_owned),
        build: text("buildNo"),
        status: Status::parse(node.text("status").unwrap_or_default()),
        result: RunResult::parse(node.text("result").unwrap_or_default()),
        message: text("message"),
        started: node.text("startTime").and_then(millis),
        ended: node.text("endTime").and_then(millis),
        counts: counts(node),
        consolidated_status: node.text("consolidatedStatus").map(Status::parse),
        consolidated_result: node.text("consolidatedResult").map(RunResult::parse),
        reruns: plan.text("reRunType").map(|kind| kind != "NONE"),
        child,
    }
}

/// The run's own numbers, else those over the chain of re-runs. A total of zero beside other numbers, as the 2021 releases send, is no
/// number.
fn counts(node: &Node) -> Option<Counts> {
    let tally = |keys: [&str; 6]| {
        let [total, passed, failed, aborted, stopped, not_executed] =
            keys.map(|key| node.number(key).and_then(|count| u32::try_from(count).ok()));
        Some(Counts {
            total: total?,
            passed: passed.unwrap_or(0),
            failed: failed.unwrap_or(0),
            aborted: aborted.unwrap_or(0),
            stopped: stopped.unwrap_or(0),
            not_executed: not_executed.unwrap_or(0),
        })
    };
    let own = tally(["totalCount", "passedCount", "failedCount", "abortedCount", "stoppedCount", "notExecutedCount"]);
    let chain = tally([
        "consolidatedPlanTotalCount",
        "consolidatedPlanPassedCount",
        "consolidatedPlanFailedCount",
        "",
        "consolidatedPlanStoppedCount",
        "consolidatedPlanNotExecutedCount",
    ]);
    match (own, chain) {
        (Some(own), Some(chain)) if own.total == 0 => Some(chain),
        (own, chain) => own.or(chain),
    }
}

/// An instant: milliseconds since 1970 from the Cloud, `2026-07-21T13:17:55.726+00:00` from the Community Edition.
fn millis(text: &str) -> Option<u64> {
    let text = text.trim();
    text.parse().ok().or_else(|| calendar::parse_rfc3339(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixture(name: &str) -> Vec<u8> {
        std::fs::read(format!("{}/host-tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    }

    #[test]
    fn the_documented_bodies_are_understood() {
        let completed = Counts { total: 8, passed: 8, ..Counts::default() };
        for (name, id, plan, status, result, counts) in [
            ("cloud_trigger_response.json", 581, 346, Status::Created, RunResult::Queued, None),
            ("cloud_trigger_response_2021.json", 337, 274, Status::Created, RunResult::Queued, Some(Counts::default())),
            ("cloud_completed_success.json", 581, 346, Status::Completed, RunResult::Success, Some(completed)),
        ] {
            let run = run(&fixture(name)).unwrap();
            assert_eq!(
                (run.id, run.plan, run.status, run.result, run.counts),
                (id, Some(plan), status, result, counts),
                "{name}"
            );
        }
    }

    #[test]
    fn both_dialects_become_the_same_model() {
        let cloud = run(&fixture("cloud_in_progress.json")).unwrap();
        let community = run(&fixture("ce_in_progress.json")).unwrap();
        assert_eq!((cloud.status, cloud.reruns), (Status::InProgress, Some(false)));
        assert_eq!((community.status, community.reruns), (Status::InProgress, None));
        assert!(community.started > Some(1_700_000_000_000), "{:?}", community.started);
        assert!(community.plan.is_some() && community.counts.is_some());
    }

    #[test]
    fn a_chain_of_re_runs_is_followed() {
        let parent = run(&fixture("cloud_rerun_parent_with_child.json")).unwrap();
        assert_eq!((parent.result.clone(), parent.reruns), (RunResult::Failure, Some(true)));
        assert_eq!(parent.consolidated_result, Some(RunResult::Success));
        assert_eq!((parent.last().id, parent.last().result.clone()), (582, RunResult::Success));
    }

    #[test]
    fn ids_are_numbers_or_text_up_to_64_bits() {
        for (json, id) in [
            (r#"{"id":18446744073709551615}"#, Some(u64::MAX)),
            (r#"{"id":"18446744073709551615"}"#, Some(u64::MAX)),
            (r#"{"id":" 7 "}"#, Some(7)),
            (r#"{"id":"7a"}"#, None),
            (r#"{"id":-1}"#, None),
            (r#"{"id":1.5}"#, None),
            (r#"{"id":null}"#, None),
            (r#"{"id":{"id":7}}"#, None),
            (r"{}", None),
            (r"[]", None),
        ] {
            assert_eq!(run(json.as_bytes()).ok().map(|run| run.id), id, "{json}");
        }
    }

    #[test]
    fn a_re_run_without_an_id_is_waited_for() {
        let parent = run(br#"{"id":1,"status":"STATUS_COMPLETED","childResult":{"status":"STATUS_QUEUED"}}"#).unwrap();
        assert_eq!(parent.last().status, Status::Queued);
    }

    #[test]
    fn numbers_come_from_wherever_they_are() {
        let v2 = metrics(&fixture("v2_test_run.json")).unwrap().unwrap();
        assert!(v2.total > 0);
        let cases = cases(&fixture("cloud_test_case_results.json")).unwrap().unwrap();
        assert_eq!((cases.total, cases.passed, cases.failed, cases.not_executed), (3, 1, 1, 1));
        let consolidated = r#"{"id":1,"totalCount":0,"consolidatedPlanTotalCount":4,"consolidatedPlanPassedCount":4}"#;
        let run = run(consolidated.as_bytes()).unwrap();
        assert_eq!(run.counts, Some(Counts { total: 4, passed: 4, ..Counts::default() }));
    }

    #[test]
    fn instants_in_both_forms() {
        for (text, expected) in [
            ("1719400027825", Some(1_719_400_027_825)),
            ("1970-01-01T00:00:01.500+00:00", Some(1500)),
            ("1970-01-01T00:00:01.500Z", Some(1500)),
            ("1970-01-01T00:00:01", Some(1000)),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(millis(text), expected, "{text}");
        }
    }
}
