//! Whose run it is: one value, made by the trigger's answer or by the id that the user gave, and one check of every later answer.
//!
//! What an answer leaves out is no contradiction; what it says otherwise is. Start times decide only where there is no id yet, in a
//! trigger's answer and in the rows of a list ([`super::sent`]): servers keep whole seconds, and some shift time zones.

use thiserror::Error;

use super::model::Run;
use super::trigger_request::TriggerRequest;

/// The run that is followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    run: u64,
    plan: Option<u64>,
    /// The build number: as it was sent, or as the server said it first.
    build: Option<String>,
    /// Whether it was told that the server keeps it in another form.
    normalised: bool,
    /// What it may be a re-run of, where we started it.
    parents: Option<Vec<u64>>,
}

/// What an answer says otherwise. A clause about the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Contradiction {
    /// The run.
    #[error("it is about run {0}")]
    Run(u64),
    /// The plan.
    #[error("it is about plan {said} instead of {ours}")]
    Plan {
        /// The answer's.
        said: u64,
        /// The run's.
        ours: u64,
    },
    /// The build number.
    #[error("it is about another build number")]
    Build,
    /// The run is a re-run, and not of what was asked for.
    #[error("it is about a re-run of run {0}")]
    Parent(u64),
    /// A re-run has an id that stands in its chain already.
    #[error("a re-run in it has the id of a run that it is a re-run of")]
    Circle,
    /// The run that a trigger is answered with has no status.
    #[error("it names no status of the run")]
    NoStatus,
    /// The run that a trigger is answered with began before it was asked for, or after the answer.
    #[error("it is about a run that did not begin when it was asked for")]
    Start,
    /// The run that a trigger is answered with is that of another trigger.
    #[error("it is about run {0}, which another plan's trigger was answered with")]
    Taken(u64),
}

/// How a build number in an answer compares with ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Build {
    Same,
    /// Trimmed, cut or in other case: some servers keep it so.
    Normalised,
    Other,
}

impl Identity {
    /// The run that the user named, or that an earlier command wrote down with its plan.
    pub fn given(run: u64, plan: Option<u64>) -> Self {
        Identity { run, plan, build: None, normalised: false, parents: None }
    }

    /// A run of this plan that somebody else started.
    pub fn candidate(run: u64, plan: u64) -> Self {
        Identity::given(run, Some(plan))
    }

    /// The run that this trigger was answered with.
    pub fn started(run: u64, request: &TriggerRequest) -> Self {
        // A re-run may have the build number of its run, or none.
        let build = request.rerun.is_none().then(|| request.build.clone());
        let parents = request.rerun.as_ref().map(|rerun| rerun.family.clone()).unwrap_or_default();
        Identity { run, plan: Some(request.plan), build, normalised: false, parents: Some(parents) }
    }

    /// The run's id.
    pub fn run(&self) -> u64 {
        self.run
    }

    /// The run's plan, as far as it is known.
    pub fn plan(&self) -> Option<u64> {
        self.plan
    }

    /// Holds an answer against what is known, and learns from it what was not. Tells whether the server keeps the build number in
    /// another form than it was sent in, the first time that it says so.
    ///
    /// # Errors
    /// What the answer says otherwise.
    pub fn check(&mut self, answer: &Run) -> Result<bool, Contradiction> {
        if answer.id != self.run {
            return Err(Contradiction::Run(answer.id));
        }
        let mut normalised = false;
        let mut ids = Vec::new();
        for run in answer.chain() {
            match (run.plan, self.plan) {
                (Some(said), Some(ours)) if said != ours => return Err(Contradiction::Plan { said, ours }),
                (Some(said), _) => self.plan = Some(said),
                (None, _) => {}
            }
            // A re-run without an id is waited for, and told from no other.
            if run.id != 0 && ids.contains(&run.id) {
                return Err(Contradiction::Circle);
            }
            if let Some(said) = run.rerun_of() {
                let is_known = match ids.as_slice() {
                    [] => self.parents.as_ref().is_none_or(|parents| parents.contains(&said)),
                    // A re-run is one of a run before it; a server may name the first of all.
                    before => before.contains(&said) || answer.parent == Some(said),
                };
                if !is_known {
                    return Err(Contradiction::Parent(said));
                }
            }
            ids.push(run.id);
            let Some(said) = &run.build else { continue };
            let ours = self.build.get_or_insert_with(|| said.clone());
            match compare(ours, said) {
                Build::Same => {}
                Build::Normalised => normalised = !std::mem::replace(&mut self.normalised, true),
                Build::Other => return Err(Contradiction::Build),
            }
        }
        Ok(normalised)
    }
}

/// Whether a server may keep the build number that was `sent` as this.
pub fn is_kept_as(kept: &str, sent: &str) -> bool {
    compare(sent, kept) != Build::Other
}

fn compare(ours: &str, said: &str) -> Build {
    let fold = |text: &str| text.trim().to_ascii_lowercase();
    let (kept, sent) = (fold(said), fold(ours));
    if ours == said {
        Build::Same
    } else if !kept.is_empty() && sent.starts_with(&kept) {
        Build::Normalised
    } else {
        Build::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(build: &str) -> TriggerRequest {
        TriggerRequest { plan: 7, build: build.into(), ..TriggerRequest::default() }
    }

    fn run(id: u64, plan: Option<u64>, build: Option<&str>) -> Run {
        Run { id, plan, build: build.map(str::to_owned), ..Run::default() }
    }

    fn with_child(run: Run, child: Run) -> Run {
        Run { child: Some(Box::new(child)), ..run }
    }

    #[test]
    fn one_answer_after_a_trigger() {
        let ours = || run(5, Some(7), Some("v1.2 RC"));
        for (answer, expected) in [
            (ours(), Ok(false)),
            (run(5, None, None), Ok(false)),
            (run(5, Some(7), Some(" V1.2 rc ")), Ok(true)),
            (run(5, Some(7), Some("v1.2")), Ok(true)),
            (run(5, Some(7), Some("")), Err(Contradiction::Build)),
            (run(5, Some(7), Some("v1.3 RC")), Err(Contradiction::Build)),
            (run(5, Some(7), Some("v1.2 RC-2")), Err(Contradiction::Build)),
            (run(6, Some(7), Some("v1.2 RC")), Err(Contradiction::Run(6))),
            (run(5, Some(8), None), Err(Contradiction::Plan { said: 8, ours: 7 })),
            (with_child(ours(), run(6, None, None)), Ok(false)),
            (with_child(ours(), run(0, None, None)), Ok(false)),
            (with_child(ours(), run(5, None, None)), Err(Contradiction::Circle)),
            (with_child(ours(), run(6, Some(8), None)), Err(Contradiction::Plan { said: 8, ours: 7 })),
            (with_child(ours(), run(6, None, Some("x"))), Err(Contradiction::Build)),
        ] {
            assert_eq!(Identity::started(5, &request("v1.2 RC")).check(&answer), expected, "{answer:?}");
        }
    }

    #[test]
    fn what_we_started_is_a_re_run_of_nothing_else() {
        use crate::api::trigger_request::Rerun;

        let rerun = TriggerRequest { rerun: Some(Rerun { run: 3, family: vec![3, 4], failed: None }), ..request("") };
        let child = |parent: u64| Run { parent: Some(parent), ..run(5, Some(7), None) };
        for (parent, of_a_run, of_a_re_run) in [
            (0, Ok(false), Ok(false)),
            (5, Ok(false), Ok(false)),
            (3, Err(Contradiction::Parent(3)), Ok(false)),
            (4, Err(Contradiction::Parent(4)), Ok(false)),
            (77, Err(Contradiction::Parent(77)), Err(Contradiction::Parent(77))),
        ] {
            assert_eq!(Identity::started(5, &request("")).check(&child(parent)), of_a_run, "{parent}");
            assert_eq!(Identity::started(5, &rerun).check(&child(parent)), of_a_re_run, "{parent}");
            assert_eq!(Identity::given(5, None).check(&child(parent)), Ok(false));
        }
        let below = |run: Run, parent: u64| with_child(run, Run { id: 6, ..child(parent) });
        for (answer, expected) in [
            (below(child(0), 5), Ok(false)),
            (below(child(3), 3), Ok(false)),
            (below(child(3), 999), Err(Contradiction::Parent(999))),
            (below(child(0), 999), Err(Contradiction::Parent(999))),
        ] {
            assert_eq!(Identity::given(5, None).check(&answer), expected, "{answer:?}");
        }
    }

    #[test]
    fn what_was_said_once_is_held() {
        // A run whose id was given tells its plan and build at the first look.
        let mut given = Identity::given(5, None);
        assert_eq!(given.check(&run(5, None, None)), Ok(false));
        assert_eq!(given.check(&run(5, Some(7), Some("a"))), Ok(false));
        assert_eq!(given.check(&run(5, Some(8), Some("a"))), Err(Contradiction::Plan { said: 8, ours: 7 }));
        assert_eq!(given.check(&run(5, Some(7), Some("b"))), Err(Contradiction::Build));
        // The trigger may be answered with what it sent, and the form that the server keeps come later; it is told once.
        let mut started = Identity::started(5, &request("ABC"));
        for (said, expected) in
            [("ABC", Ok(false)), ("abc", Ok(true)), ("ab", Ok(false)), ("abd", Err(Contradiction::Build))]
        {
            assert_eq!(started.check(&run(5, Some(7), Some(said))), expected, "{said}");
        }
    }
}
