//! What happens on the way, for whoever watches.

use std::time::Duration;

use super::Origin;
use crate::api::error::ApiError;

/// Something worth knowing. What it happened to is in the [`super::Follow`] itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// There is a run to follow.
    Accepted {
        /// How it came to be.
        origin: Origin,
        /// The run that was taken for it until now, if there was one.
        instead_of: Option<u64>,
    },
    /// The trigger's answer names the run that a list had named before.
    Confirmed,
    /// The run that a list had named is not ours.
    Forgotten {
        /// That run.
        run: u64,
    },
    /// The run was looked at, or the one that is in the way.
    Looked,
    /// Nothing has moved for a while. Said once, until something moves.
    Stalled {
        /// Since then.
        since: Duration,
        /// The test machines that no agent has picked up, where the server tells.
        unpicked: Vec<u64>,
    },
    /// A call failed.
    RequestFailed {
        /// How.
        error: ApiError,
        /// The pause before the next try; none when there is none.
        retry_in: Option<Duration>,
    },
    /// The trigger's answer was lost, and the run is being looked for.
    Uncertain {
        /// How it was lost.
        error: ApiError,
    },
    /// Another run of the plan must end first.
    WaitingForOther {
        /// That run.
        other: u64,
    },
    /// The plan's previous runs have told how long to wait.
    LimitTold {
        /// The longest wait, from the start.
        limit: Duration,
    },
    /// The run did not pass, and a re-run of it may be about to appear.
    RerunAwaited {
        /// How long it is waited for.
        grace: Duration,
    },
    /// An answer about the run had values of another type than the API's, which count as absent. Said once.
    Ignored {
        /// Their keys.
        keys: Vec<&'static str>,
    },
    /// The server keeps the build number in another form than it was sent in. Said once.
    BuildKept {
        /// Its form.
        build: String,
    },
    /// The run is left before its end, and the server is asked to stop it.
    Stopping,
    /// Another run of the plan was stopped while ours was.
    OtherStopped {
        /// That run.
        other: u64,
    },
    /// Stopping failed.
    StopFailed {
        /// How.
        error: ApiError,
    },
}
