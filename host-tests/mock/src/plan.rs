//! Test plans: what a run of one will look like from outside.

use std::{collections::VecDeque, time::Duration};

use serde_json::Value;

use crate::{
    fixtures::merge,
    reply::Reply,
    tally::{self, Case, Tally},
};

/// A test plan and the script that each of its runs follows.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) course: Course,
    pub(crate) result: Option<String>,
    pub(crate) cases: Option<(u64, u64)>,
    pub(crate) exclusive: bool,
    pub(crate) reruns: VecDeque<Rerun>,
    pub(crate) junit: Junit,
    pub(crate) null_counts: bool,
    pub(crate) stale_counts: bool,
    pub(crate) completed_at_trigger: bool,
    pub(crate) on_trigger: Option<Reply>,
    /// Of a re-run: how many cases the first run had, and which of them are run again.
    pub(crate) rerun_of: Option<(u64, Vec<u64>)>,
}

/// How a run gets from its start to its end.
#[derive(Clone, Debug)]
pub(crate) enum Course {
    /// One look per GET of the run; the last one repeats.
    Looks(Vec<Look>),
    /// By real time since the trigger.
    Timeline { queue: Duration, run: Duration },
}

/// An automatic re-run of the failed cases.
#[derive(Clone, Debug)]
pub(crate) struct Rerun {
    pub(crate) gap_looks: usize,
    pub(crate) looks: Vec<Look>,
    pub(crate) result: String,
}

/// How the JUnit report of a completed run is answered. Before completion it is always the sentence, as 200 and XML
/// (CE `JunitReportsController`).
#[derive(Clone, Debug)]
pub enum Junit {
    /// The report that fits the run.
    Faithful,
    /// So many times still the sentence, then the report.
    NotReadyFor(u32),
    /// These bytes, with 200.
    Bytes {
        /// What they claim to be.
        content_type: String,
        /// The whole body.
        bytes: Vec<u8>,
    },
    /// A valid report of about that many bytes: small cases, all passed. It is generated while it is sent.
    Huge {
        /// About the length of the body.
        bytes: u64,
    },
    /// Any answer in its place.
    Reply(Box<Reply>),
}

impl From<Reply> for Junit {
    fn from(reply: Reply) -> Junit {
        Junit::Reply(Box::new(reply))
    }
}

impl Plan {
    /// Eight cases that pass, seen as created, in progress, completed.
    pub fn new(id: u64) -> Plan {
        Plan {
            id,
            name: "Regression - web".to_owned(),
            course: Course::Looks(vec![Look::created(), Look::in_progress(3, 0), Look::completed()]),
            result: None,
            cases: None,
            exclusive: false,
            reruns: VecDeque::new(),
            junit: Junit::Faithful,
            null_counts: false,
            stale_counts: false,
            completed_at_trigger: false,
            on_trigger: None,
            rerun_of: None,
        }
    }

    /// How people call it; it is in the report and in the bodies of runs.
    pub fn name(mut self, name: impl Into<String>) -> Plan {
        self.name = name.into();
        self
    }

    /// What the GETs of a run show, one after the other; the last one repeats. Before the first, in the answer to the
    /// trigger and in lists, the run is created. None at all means that the first GET shows it completed.
    pub fn looks(mut self, looks: impl IntoIterator<Item = Look>) -> Plan {
        let mut looks = Vec::from_iter(looks);
        if looks.is_empty() {
            looks.push(Look::completed());
        }
        self.course = Course::Looks(looks);
        self
    }

    /// The run waits for `queue`, then works through its cases at a steady pace for `run`.
    pub fn timeline(mut self, queue: Duration, run: Duration) -> Plan {
        self.course = Course::Timeline { queue, run };
        self
    }

    /// `SUCCESS`, `FAILURE`, `STOPPED`, `ABORTED`, `NOT_EXECUTED` (CE `ResultConstant`), or anything else. Without
    /// this, failed cases mean `FAILURE`.
    pub fn result(mut self, result: &str) -> Plan {
        self.result = Some(result.to_owned());
        self
    }

    /// Without this there are 8, of which 3 fail if the result is `FAILURE`.
    pub fn cases(mut self, total: u64, failed: u64) -> Plan {
        self.cases = Some((total, failed.min(total)));
        self
    }

    /// Refuses a second run while one is active, as Community Edition always does (CE `AgentExecutionService`).
    pub fn exclusive(mut self) -> Plan {
        self.exclusive = true;
        self
    }

    /// After completion, a re-run of the failed cases. It appears after the run was seen completed `gap_looks` times
    /// (CE starts it asynchronously, `RerunListener`); each GET of the parent is a look at the child, too. A second
    /// call adds a re-run of the re-run. After `usize::MAX` it comes only when it is asked for.
    pub fn rerun(mut self, gap_looks: usize, looks: impl IntoIterator<Item = Look>, result: &str) -> Plan {
        let looks = Vec::from_iter(looks);
        self.reruns.push_back(Rerun { gap_looks, looks, result: result.to_owned() });
        self
    }

    /// A [`Junit`], or a [`Reply`] in its place.
    pub fn junit(mut self, junit: impl Into<Junit>) -> Plan {
        self.junit = junit.into();
        self
    }

    /// All counts of the run are null and only v2 `metrics` has numbers, as users of Cloud report. Community Edition
    /// has no null counts.
    pub fn null_counts(mut self) -> Plan {
        self.null_counts = true;
        self
    }

    /// The first look that shows the run completed still counts one case as queued: the status flips before the counts
    /// are refreshed (CE `TestPlanResultService`).
    pub fn stale_counts(mut self) -> Plan {
        self.stale_counts = true;
        self
    }

    /// The trigger's answer is already completed (CE `AgentExecutionService`, when the agent is offline).
    pub fn completed_at_trigger(mut self) -> Plan {
        self.completed_at_trigger = true;
        self
    }

    /// Answers every trigger of this plan so. A run is started if the reply is [`Reply::faithful`] or
    /// [`Reply::after_effect`].
    pub fn on_trigger(mut self, reply: Reply) -> Plan {
        self.on_trigger = Some(reply);
        self
    }

    /// The case of the first run that the case at `index` of this one is.
    fn original(&self, index: u64) -> u64 {
        let again = self.rerun_of.as_ref().and_then(|(_, again)| again.get(index as usize));
        again.copied().unwrap_or(index)
    }

    /// The cases of a run of it that is counted so: a re-run's are those of the first run that failed.
    pub(crate) fn cases_of(&self, tally: Tally) -> Vec<Case> {
        let total = self.rerun_of.as_ref().map_or(tally.total, |(total, _)| *total);
        tally.cases().map(|case| tally::case(self.original(case.index), total, case.result)).collect()
    }

    /// The result of a completed run.
    pub(crate) fn final_result(&self) -> &str {
        match (&self.result, self.cases) {
            (Some(result), _) => result,
            (None, Some((_, failed))) if failed > 0 => "FAILURE",
            (None, _) => "SUCCESS",
        }
    }

    /// Total and failed cases of a completed run.
    pub(crate) fn final_cases(&self) -> (u64, u64) {
        match self.cases {
            Some(cases) => cases,
            None if self.final_result() == "FAILURE" => (8, 3),
            None => (8, 0),
        }
    }

    /// The plan that the re-run of a run of this plan follows: the failed cases once more.
    pub(crate) fn next_rerun(&self) -> Option<Plan> {
        let mut reruns = self.reruns.clone();
        let Rerun { looks, result, .. } = reruns.pop_front()?;
        let (total, failed) = self.final_cases();
        let failed_again = if result == "SUCCESS" { 0 } else { failed };
        let cases = Tally::completed(total, failed, self.final_result()).cases();
        let again = cases.filter(|case| case.result == "FAILURE").map(|case| self.original(case.index)).collect();
        let rerun_of = Some((self.rerun_of.as_ref().map_or(total, |(total, _)| *total), again));
        let child = Plan { reruns, completed_at_trigger: false, rerun_of, ..self.clone() };
        Some(child.looks(looks).result(&result).cases(failed, failed_again))
    }
}

/// What one GET of a run shows.
#[derive(Clone, Debug)]
pub struct Look {
    pub(crate) status: String,
    pub(crate) done: u64,
    pub(crate) failed: u64,
    pub(crate) patch: Option<Value>,
    pub(crate) without: Vec<String>,
    pub(crate) reply: Option<Reply>,
}

impl Look {
    /// It was started, and nothing has happened yet.
    pub fn created() -> Look {
        Look::status("STATUS_CREATED")
    }

    /// It waits for a test machine.
    pub fn queued() -> Look {
        Look::status("STATUS_QUEUED")
    }

    /// Its test machine gets ready.
    pub fn pre_flight() -> Look {
        Look::status("STATUS_PRE_FLIGHT")
    }

    /// So many cases are done, and so many of those failed.
    pub fn in_progress(done: u64, failed: u64) -> Look {
        Look { done, failed, ..Look::status("STATUS_IN_PROGRESS") }
    }

    /// With the result and the cases of the plan.
    pub fn completed() -> Look {
        Look::status("STATUS_COMPLETED")
    }

    /// Any status, known or not.
    pub fn status(status: &str) -> Look {
        Look { status: status.to_owned(), done: 0, failed: 0, patch: None, without: Vec::new(), reply: None }
    }

    /// This answer instead of the run; the state of the run stays what it was at the look before.
    /// [`Reply::faithful`] shows that state, with a fault.
    pub fn reply(reply: Reply) -> Look {
        Look { reply: Some(reply), ..Look::created() }
    }

    /// Lays `fields` over the normal body: objects are merged key by key, anything else replaces what was there; null
    /// is set like any other value. The names are those of the edition.
    pub fn with(mut self, fields: Value) -> Look {
        match &mut self.patch {
            Some(patch) => merge(patch, &fields),
            none => *none = Some(fields),
        }
        self
    }

    /// Leaves a top-level field out.
    pub fn without(mut self, field: &str) -> Look {
        self.without.push(field.to_owned());
        self
    }

    /// Changes the normal body of a run as asked for.
    pub(crate) fn apply(&self, body: &mut Value) {
        if let Some(patch) = &self.patch {
            merge(body, patch);
        }
        if let Some(fields) = body.as_object_mut() {
            fields.retain(|name, _| !self.without.contains(name));
        }
    }

    /// The status that a client sees.
    pub(crate) fn shown_status(&self) -> &str {
        let patched = self.patch.as_ref().and_then(|patch| patch.get("status")).and_then(Value::as_str);
        patched.unwrap_or(&self.status)
    }
}
