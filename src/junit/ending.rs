//! How a case ended that the server writes as a failure: every result but a pass is one, and only its message tells which.

/// What [`Ending::of`] reads from a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It failed.
    Failed,
    /// It, or the run, was stopped or aborted.
    Stopped,
    /// It did not run.
    NotExecuted,
}

/// The messages of cases that were stopped or aborted (`AutomatorMessages`).
const STOPPED: [&str; 3] =
    ["User stopped the Test Plan", "Test Plan Execution Was Stopped", "Test Case execution Aborted on session failure"];

impl Ending {
    /// By the message without the server's words around it, and how long the case took. A case that did not run has neither.
    pub fn of(message: &str, milliseconds: u32) -> Self {
        let message = message.trim();
        if STOPPED.iter().any(|stopped| message.starts_with(stopped)) {
            Ending::Stopped
        } else if matches!(message, "" | "null") && milliseconds == 0 {
            Ending::NotExecuted
        } else {
            Ending::Failed
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_server_s_own_words_are_no_failure() {
        for (message, milliseconds, ending) in [
            ("User stopped the Test Plan", 0, Ending::Stopped),
            ("Test Plan Execution Was Stopped ", 5, Ending::Stopped),
            ("Test Case execution Aborted on session failure.", 5, Ending::Stopped),
            ("Test Case execution aborted on major test step failure.Element is gone", 5, Ending::Failed),
            ("Test Case pre-requisite failed", 0, Ending::Failed),
            ("null", 0, Ending::NotExecuted),
            ("", 0, Ending::NotExecuted),
            ("null", 1, Ending::Failed),
        ] {
            assert_eq!(Ending::of(message, milliseconds), ending, "{message} {milliseconds}");
        }
    }
}
