//! One run: the answer to trigger, look and stop, and a row of a page.

use serde::Deserialize;

use super::{Object, Scalar, WireError, is_about};
use crate::api::model::{Counts, Run, RunResult, Status};

/// A run in either dialect: the Cloud writes camelCase, the Community Edition snake_case. A key that stands twice, also as two spellings, is
/// refused by the derived code, which `flatten` would undo.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct RunBody<'t> {
    #[serde(borrow)]
    id: Scalar<'t>,
    /// The plan's id. (Cloud.)
    #[serde(alias = "execution_id")]
    execution_id: Scalar<'t>,
    /// The plan's id. (Community Edition.)
    #[serde(alias = "test_plan_id")]
    test_plan_id: Scalar<'t>,
    /// The plan: [`PlanBody`]. Only the Cloud's answer to `GET` has it.
    execution: Scalar<'t>,
    #[serde(alias = "build_no")]
    build_no: Scalar<'t>,
    #[serde(alias = "environment_id")]
    environment_id: Scalar<'t>,
    #[serde(alias = "triggered_type")]
    triggered_type: Scalar<'t>,
    status: Scalar<'t>,
    result: Scalar<'t>,
    message: Scalar<'t>,
    #[serde(alias = "start_time")]
    start_time: Scalar<'t>,
    #[serde(alias = "end_time")]
    end_time: Scalar<'t>,
    #[serde(alias = "consolidated_status")]
    consolidated_status: Scalar<'t>,
    #[serde(alias = "consolidated_result")]
    consolidated_result: Scalar<'t>,
    #[serde(alias = "re_run_parent_id")]
    re_run_parent_id: Scalar<'t>,
    /// What a saved configuration made of the plan. (Cloud.)
    execution_result_config: Scalar<'t>,
    #[serde(alias = "child_result")]
    child_result: Option<Box<Object<RunBody<'t>>>>,

    #[serde(alias = "total_count")]
    total_count: Scalar<'t>,
    #[serde(alias = "passed_count")]
    passed_count: Scalar<'t>,
    #[serde(alias = "failed_count")]
    failed_count: Scalar<'t>,
    #[serde(alias = "aborted_count")]
    aborted_count: Scalar<'t>,
    #[serde(alias = "stopped_count")]
    stopped_count: Scalar<'t>,
    #[serde(alias = "not_executed_count")]
    not_executed_count: Scalar<'t>,
    #[serde(alias = "queued_count")]
    queued_count: Scalar<'t>,
    /// The run that they are of. (Metrics of API v2.)
    test_plan_result_id: Scalar<'t>,

    #[serde(alias = "consolidated_plan_total_count")]
    consolidated_plan_total_count: Scalar<'t>,
    #[serde(alias = "consolidated_plan_passed_count")]
    consolidated_plan_passed_count: Scalar<'t>,
    #[serde(alias = "consolidated_plan_failed_count")]
    consolidated_plan_failed_count: Scalar<'t>,
    #[serde(alias = "consolidated_plan_stopped_count")]
    consolidated_plan_stopped_count: Scalar<'t>,
    #[serde(alias = "consolidated_plan_not_executed_count")]
    consolidated_plan_not_executed_count: Scalar<'t>,
}

/// A plan within a run. It holds e-mail addresses too, so it is never printed.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct PlanBody<'t> {
    #[serde(borrow)]
    name: Scalar<'t>,
    #[serde(alias = "re_run_type")]
    re_run_type: Scalar<'t>,
}

/// A run of API v2.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct TestRunBody<'t> {
    #[serde(borrow)]
    id: Scalar<'t>,
    /// Counts, under the keys that they have in a run.
    metrics: Option<Object<RunBody<'t>>>,
}

impl TestRunBody<'_> {
    /// Its numbers.
    ///
    /// # Errors
    /// A count that is none, or it is about another run than this.
    pub fn counts(self, run: u64) -> Result<Option<Counts>, WireError> {
        is_about(self.id.whole("id")?, run)?;
        let Some(Object(metrics)) = self.metrics else { return Ok(None) };
        is_about(metrics.test_plan_result_id.whole("testPlanResultId")?, run)?;
        metrics.own_counts(true)
    }
}

impl RunBody<'_> {
    /// The run's own numbers.
    fn own_counts(&self, is_over: bool) -> Result<Option<Counts>, WireError> {
        let scalars = [
            self.total_count,
            self.passed_count,
            self.failed_count,
            self.aborted_count,
            self.stopped_count,
            self.not_executed_count,
        ];
        counts(scalars, is_over)
    }

    /// Those over the chain of re-runs.
    fn chain_counts(&self, is_over: bool) -> Result<Option<Counts>, WireError> {
        let scalars = [
            self.consolidated_plan_total_count,
            self.consolidated_plan_passed_count,
            self.consolidated_plan_failed_count,
            Scalar::default(),
            self.consolidated_plan_stopped_count,
            self.consolidated_plan_not_executed_count,
        ];
        counts(scalars, is_over)
    }

    /// The plan's id, under the name that either edition has for it.
    fn plan(&self) -> Result<Option<u64>, WireError> {
        match (self.execution_id.whole("executionId")?, self.test_plan_id.whole("testPlanId")?) {
            (Some(one), Some(other)) if one != other => Err(WireError::TwoPlans),
            (one, other) => Ok(one.or(other)),
        }
    }
}

/// None without a total. Of a run that is over the others add up to it: a failed case speaks against a pass also where no total is said.
fn counts(scalars: [Scalar<'_>; 6], is_over: bool) -> Result<Option<Counts>, WireError> {
    const KEYS: [&str; 6] =
        ["totalCount", "passedCount", "failedCount", "abortedCount", "stoppedCount", "notExecutedCount"];
    let mut counts = [None; 6];
    for ((count, scalar), key) in counts.iter_mut().zip(scalars).zip(KEYS) {
        *count = scalar.count(key)?;
    }
    let [total, rest @ ..] = counts;
    let [passed, failed, aborted, stopped, not_executed] = rest.map(Option::unwrap_or_default);
    let told = [passed, failed, aborted, stopped, not_executed].into_iter().fold(0, u32::saturating_add);
    let total = total.or(Some(told).filter(|told| is_over && *told > 0));
    Ok(total.map(|total| Counts { total, passed, failed, aborted, stopped, not_executed }))
}

/// A run without an id becomes one with the id 0: as a re-run it still counts, for what is not known to be over must be waited for.
impl TryFrom<RunBody<'_>> for Run {
    type Error = WireError;

    fn try_from(body: RunBody<'_>) -> Result<Self, WireError> {
        let mut ignored = Vec::new();
        let plan: PlanBody<'_> = match body.execution.json() {
            Some(json) if json.starts_with('{') => super::object(json).map_err(|_| WireError::Type("execution"))?,
            Some(_) => {
                ignored.push("execution");
                PlanBody::default()
            }
            None => PlanBody::default(),
        };
        let parse_result = |word: Option<String>| word.map(|word| RunResult::parse(&word));
        let parse_status = |word: Option<String>| word.map(|word| Status::parse(&word));
        let status = parse_status(body.status.text("status")?).unwrap_or_default();
        let is_over = status == Status::Completed;
        let (own, chain_counts) = (body.own_counts(is_over)?, body.chain_counts(is_over)?);
        Ok(Run {
            id: body.id.whole("id")?.unwrap_or(0),
            plan: body.plan()?,
            plan_name: plan.name.remark("execution.name", &mut ignored)?,
            build: body.build_no.label("buildNo")?,
            environment: body.environment_id.json().map(|id| id.trim_matches('"').to_owned()),
            by_api: body.triggered_type.json() == Some("\"API\""),
            status,
            result: parse_result(body.result.text("result")?).unwrap_or_default(),
            message: body.message.remark("message", &mut ignored)?,
            started: body.start_time.instant("startTime", &mut ignored)?,
            ended: body.end_time.instant("endTime", &mut ignored)?,
            // A total of zero beside other numbers, as the 2021 releases send, is no number.
            counts: match (own, chain_counts) {
                (Some(own), Some(_)) if own.total == 0 => chain_counts,
                (own, chain) => own.or(chain),
            },
            chain_counts,
            queued: body.queued_count.count("queuedCount")?,
            consolidated_status: parse_status(body.consolidated_status.text("consolidatedStatus")?),
            consolidated_result: parse_result(body.consolidated_result.text("consolidatedResult")?),
            reruns: plan.re_run_type.remark("execution.reRunType", &mut ignored)?.map(|kind| kind != "NONE"),
            is_partial: body.execution_result_config.json().is_some(),
            parent: body.re_run_parent_id.whole("reRunParentId")?,
            child: body.child_result.map(|child| Run::try_from(child.0).map(Box::new)).transpose()?,
            ignored: ignored.into(),
        })
    }
}
