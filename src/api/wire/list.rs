//! Lists: pages of runs, and results of test cases.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Scalar, WireError, is_about, object};
use crate::api::case_result::{CaseResult, FailedStep};
use crate::api::model::{Counts, RunResult, Status};

/// A page of runs.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct PageBody<'t> {
    /// The rows, each a [`super::run::RunBody`], read one by one: however many there are, they are not held together.
    #[serde(borrow)]
    pub content: Option<Vec<&'t RawValue>>,
}

/// What a run has on one test machine: `GET /api/v1/test_device_results`, whose keys are in both spellings. (Seen on Community 3.0.1.)
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct MachineBody<'t> {
    #[serde(borrow, rename = "testDevice_id")]
    test_device_id: Scalar<'t>,
    test_plan_result: Scalar<'t>,
    status: Scalar<'t>,
    agent_picked_on: Scalar<'t>,
    session_created_on: Scalar<'t>,
}

impl MachineBody<'_> {
    /// The machine's id, if it is waited for and nobody has picked it up.
    ///
    /// # Errors
    /// It is about another run than this, or no machine's.
    pub fn unpicked(&self, run: u64) -> Result<Option<u64>, WireError> {
        is_about(self.test_plan_result.whole("test_plan_result")?, run)?;
        let is_over = Status::parse(&self.status.text("status")?.unwrap_or_default()) == Status::Completed;
        let is_picked = self.agent_picked_on.json().or(self.session_created_on.json()).is_some();
        if is_over || is_picked { Ok(None) } else { self.test_device_id.whole("testDevice_id") }
    }
}

/// The results of a run's test cases: a list with a name of its own from the Cloud, a page from the Community Edition.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct CasesBody<'t> {
    #[serde(borrow, alias = "test_cases")]
    test_cases: Option<Vec<&'t RawValue>>,
    /// The run. (Cloud.)
    #[serde(alias = "execution_result_id")]
    execution_result_id: Scalar<'t>,
    content: Option<Vec<&'t RawValue>>,
    /// How many there are, on all pages.
    total_elements: Scalar<'t>,
}

/// The most results that are held one by one. Testsigma's largest plans have some thousands of cases; the Community Edition's page has 2000.
const MAX_RESULTS: usize = 10_000;

/// The result of one test case.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct CaseBody<'t> {
    #[serde(borrow)]
    result: Scalar<'t>,
    /// The run. (Community Edition.)
    #[serde(alias = "test_plan_result_id")]
    test_plan_result_id: Scalar<'t>,
    /// Its own. (Community Edition.)
    id: Scalar<'t>,
    /// Its own. (Cloud.)
    test_case_result_id: Scalar<'t>,
    #[serde(alias = "test_case_id")]
    test_case_id: Scalar<'t>,
    /// (Cloud, as the other names.)
    test_case_name: Scalar<'t>,
    test_suite_name: Scalar<'t>,
    machine_title: Scalar<'t>,
    machine_id: Scalar<'t>,
    /// That of the machine. (Community Edition.)
    #[serde(alias = "environment_result_id")]
    environment_result_id: Scalar<'t>,
    message: Scalar<'t>,
    /// In milliseconds. (Community Edition.)
    duration: Scalar<'t>,
    /// What a step was to do: the results of a case's steps are a page like that of cases. (API v2.)
    action: Scalar<'t>,
}

/// The word for how something ended.
fn result_of(word: Scalar<'_>) -> Result<RunResult, WireError> {
    Ok(RunResult::parse(&word.text("result")?.unwrap_or_default()))
}

impl CaseBody<'_> {
    /// What it is of: what is no id or no text is left out, and so are the texts of cases that passed, which nobody is told.
    fn result(&self) -> Result<CaseResult, WireError> {
        let result = result_of(self.result)?;
        let id = |id: Scalar<'_>| id.whole("id").ok().flatten();
        let text = |text: Scalar<'_>| match result {
            RunResult::Success => String::new(),
            _ => text.words().unwrap_or_default(),
        };
        Ok(CaseResult {
            id: id(self.test_case_result_id).or(id(self.id)),
            case: id(self.test_case_id),
            machine: id(self.machine_id),
            machine_result: id(self.environment_result_id),
            name: text(self.test_case_name),
            suite: text(self.test_suite_name),
            machine_title: text(self.machine_title),
            message: text(self.message),
            milliseconds: self.duration.count("duration").ok().flatten().unwrap_or(0),
            result,
        })
    }
}

impl<'t> CasesBody<'t> {
    /// The results one by one, of a run's cases.
    ///
    /// # Errors
    /// There is no list, or too long a one, a result that is none, or it is about another run than this.
    pub fn results(self, run: u64) -> Result<Vec<CaseResult>, WireError> {
        let mut results = Vec::new();
        self.each(run, |case| {
            if results.len() == MAX_RESULTS {
                return Err(WireError::TooManyCases);
            }
            results.push(case.result()?);
            Ok(())
        })?;
        Ok(results)
    }

    /// What the results of a run's cases add up to, where all of them are there.
    ///
    /// # Errors
    /// There is no list, a result that is none, or it is about another run than this.
    pub fn counts(self, run: u64) -> Result<Option<Counts>, WireError> {
        let mut counts = Counts::default();
        let all = self.total_elements.count("totalElements").ok().flatten();
        self.each(run, |case| {
            counts.total = counts.total.saturating_add(1);
            match result_of(case.result)? {
                RunResult::Success => counts.passed += 1,
                // What is not known is no pass.
                RunResult::Failure | RunResult::Other(_) => counts.failed += 1,
                RunResult::Aborted => counts.aborted += 1,
                RunResult::Stopped => counts.stopped += 1,
                RunResult::NotExecuted => counts.not_executed += 1,
                RunResult::Queued | RunResult::Missing => {}
            }
            Ok(())
        })?;
        // What stands on other pages may speak against what stands on this one.
        let is_whole = counts.failed > 0 || all.is_none_or(|all| all <= counts.total);
        Ok(is_whole.then_some(counts))
    }

    /// The first step that failed of a case's, if the page holds it.
    ///
    /// # Errors
    /// There is no list, or it is about another case than this.
    pub fn failed_step(self, case: u64) -> Result<Option<FailedStep>, WireError> {
        for step in self.content.ok_or(WireError::NotCases)? {
            let step: CaseBody<'_> = object(step.get())?;
            is_about(step.test_case_result_id.whole("testCaseResultId")?, case)?;
            let CaseResult { result, message, .. } = step.result()?;
            if result == RunResult::Failure {
                return Ok(Some(FailedStep { action: step.action.words().unwrap_or_default(), message }));
            }
        }
        Ok(None)
    }

    /// Reads the results one by one: however many there are, they are not held together.
    fn each(self, run: u64, mut take: impl FnMut(CaseBody<'t>) -> Result<(), WireError>) -> Result<(), WireError> {
        is_about(self.execution_result_id.whole("executionResultId")?, run)?;
        for case in self.test_cases.or(self.content).ok_or(WireError::NotCases)? {
            let case: CaseBody<'t> = object(case.get())?;
            is_about(case.test_plan_result_id.whole("testPlanResultId")?, run)?;
            take(case)?;
        }
        Ok(())
    }
}
