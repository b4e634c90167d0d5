//! What a follow is to do, and how the run that it is about came to be.

use crate::api::trigger_request::TriggerRequest;

/// What is wanted.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Start a run, and do not wait.
    Trigger(TriggerRequest),
    /// Start a run and wait for its verdict.
    Run(TriggerRequest),
    /// Wait for the verdict of a run started earlier.
    Wait(Known),
    /// See where a run stands, and do not wait.
    Inspect(Known),
    /// Stop a run, unless it is over.
    Stop(Known),
}

/// A run that exists, and what is known of it before it is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    /// Its id.
    pub run: u64,
    /// Its plan, which every answer is held against: ids of one server are other runs on another.
    pub plan: Option<u64>,
    /// Whether an earlier command found it: somebody else may be waiting for it.
    pub is_found: bool,
}

impl From<u64> for Known {
    fn from(run: u64) -> Self {
        Known { run, plan: None, is_found: false }
    }
}

impl Task {
    /// The request for the run, where one is to be started.
    pub fn request(&self) -> Option<&TriggerRequest> {
        match self {
            Task::Trigger(request) | Task::Run(request) => Some(request),
            Task::Wait(_) | Task::Inspect(_) | Task::Stop(_) => None,
        }
    }
}

/// How the run came to be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// We started it.
    Triggered,
    /// We started it, lost the answer, and found it again.
    Adopted,
    /// We started it, and the list names it while the answer is still to come.
    Listed,
    /// It was running already.
    Attached,
    /// Its id was given.
    Given,
    /// It was there already, with the same plan and build number.
    Reused,
}

impl Origin {
    /// The word for it in files.
    pub fn word(self) -> &'static str {
        match self {
            Origin::Triggered => "triggered",
            Origin::Adopted | Origin::Listed => "adopted",
            Origin::Attached => "attached",
            Origin::Given => "given",
            Origin::Reused => "reused",
        }
    }

    /// Whether it was there before: somebody else may be waiting for it.
    pub fn is_found(self) -> bool {
        matches!(self, Origin::Attached | Origin::Reused)
    }
}
