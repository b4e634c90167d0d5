//! One run: the answer to trigger, look and stop, and a row of a page.

use serde::Deserialize;

use super::{Object, Scalar, WireError};
use crate::api::model::{Counts, Run, RunResult, Status};

/// A run in either dialect: the Cloud writes camelCase, the Community Edition snake_case.
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
    /// Counts, under the keys that they have in a run.
    #[serde(borrow)]
    pub metrics: Option<Object<RunBody<'t>>>,
}

impl RunBody<'_> {
    /// The run's own numbers, else those over the chain of re-runs. A total of zero beside other numbers, as the 2021 releases send, is
    /// no number.
    ///
    /// # Errors
    /// A count that is none.
    pub fn counts(&self) -> Result<Option<Counts>, WireError> {
        let own = counts([
            self.total_count.count("totalCount")?,
            self.passed_count.count("passedCount")?,
            self.failed_count.count("failedCount")?,
            self.aborted_count.count("abortedCount")?,
            self.stopped_count.count("stoppedCount")?,
            self.not_executed_count.count("notExecutedCount")?,
        ]);
        let chain = counts([
            self.consolidated_plan_total_count.count("consolidatedPlanTotalCount")?,
            self.consolidated_plan_passed_count.count("consolidatedPlanPassedCount")?,
            self.consolidated_plan_failed_count.count("consolidatedPlanFailedCount")?,
            None,
            self.consolidated_plan_stopped_count.count("consolidatedPlanStoppedCount")?,
            self.consolidated_plan_not_executed_count.count("consolidatedPlanNotExecutedCount")?,
        ]);
        Ok(match (own, chain) {
            (Some(own), Some(chain)) if own.total == 0 => Some(chain),
            (own, chain) => own.or(chain),
        })
    }

    /// The plan's id, under the name that either edition has for it.
    fn plan(&self) -> Result<Option<u64>, WireError> {
        match (self.execution_id.whole("executionId")?, self.test_plan_id.whole("testPlanId")?) {
            (Some(one), Some(other)) if one != other => Err(WireError::TwoPlans),
            (one, other) => Ok(one.or(other)),
        }
    }
}

/// None without a total.
fn counts([total, passed, failed, aborted, stopped, not_executed]: [Option<u32>; 6]) -> Option<Counts> {
    Some(Counts {
        total: total?,
        passed: passed.unwrap_or(0),
        failed: failed.unwrap_or(0),
        aborted: aborted.unwrap_or(0),
        stopped: stopped.unwrap_or(0),
        not_executed: not_executed.unwrap_or(0),
    })
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
        Ok(Run {
            id: body.id.whole("id")?.unwrap_or(0),
            plan: body.plan()?,
            plan_name: plan.name.remark("execution.name", &mut ignored)?,
            build: body.build_no.label("buildNo")?,
            status: parse_status(body.status.text("status")?).unwrap_or_default(),
            result: parse_result(body.result.text("result")?).unwrap_or_default(),
            message: body.message.remark("message", &mut ignored)?,
            started: body.start_time.instant("startTime", &mut ignored)?,
            ended: body.end_time.instant("endTime", &mut ignored)?,
            counts: body.counts()?,
            consolidated_status: parse_status(body.consolidated_status.text("consolidatedStatus")?),
            consolidated_result: parse_result(body.consolidated_result.text("consolidatedResult")?),
            reruns: plan.re_run_type.remark("execution.reRunType", &mut ignored)?.map(|kind| kind != "NONE"),
            child: body.child_result.map(|child| Run::try_from(child.0).map(Box::new)).transpose()?,
            ignored: ignored.into(),
        })
    }
}
