//! A call that may have started a run: what the caller is told, and needs to look for it.

use super::convert::to_wit_error;
use crate::api::error::ApiError;
use crate::bindings::exports::testsigma::ci::test_plans as wit;
use crate::redact::Redactor;

/// What is known of it.
pub(super) struct Lost<'s> {
    pub error: &'s ApiError,
    pub redactor: &'s Redactor,
    /// When its run can have started, in milliseconds since 1970.
    pub span: (i64, i64),
}

impl Lost<'_> {
    /// A trigger. `runs` may be it. The one thing never to do is to call again.
    pub fn of_trigger(&self, build: &str, runs: &[u64]) -> wit::Error {
        let runs: Vec<String> = runs.iter().map(u64::to_string).collect();
        let runs = if runs.is_empty() { String::new() } else { format!(" (perhaps {})", runs.join(", ")) };
        let build = self.redactor.text(build);
        self.with(format!(
            "a run may exist{runs}: look for build {build} among the plan's runs with find before you trigger again"
        ))
    }

    /// A re-run of a run.
    pub fn of_rerun(&self, run: u64) -> wit::Error {
        let error = self.with(format!("a re-run may exist: look at run {run} before you ask for another"));
        super::about(error, run)
    }

    fn with(&self, remedy: String) -> wit::Error {
        // A host's clock may begin in 1970.
        let (earliest, latest) = (self.span.0.max(0), self.span.1.max(0));
        let (message, since) = (format!("{}; {remedy}", self.error), Some(format!("{earliest}-{latest}")));
        wit::Error { code: wit::ErrorCode::MayHaveStarted, message, since, ..to_wit_error(self.error, None) }
    }
}

/// What [`Lost`] wrote as `since`.
pub(super) fn span(since: &str) -> Option<(i64, i64)> {
    let (earliest, latest) = since.split_once('-')?;
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?;
    Some((number(earliest)?, number(latest)?)).filter(|(earliest, latest): &(i64, i64)| earliest <= latest)
}
