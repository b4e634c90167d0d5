//! The typed interface, `testsigma:ci/test-plans`: each call in a guest of its own, within the host's limits.

use std::fmt;
use std::sync::Arc;

use wasmtime::Store;
use wasmtime_wasi::WasiCtx;

use crate::guest::Guest;
use crate::runtime::Runtime;
use crate::time_limit::Call;

/// What wasmtime generates from the WIT.
pub mod bindings {
    #![allow(
        missing_docs,
        reason = "the documentation of the WIT is at what it describes, and generated code has none of its own"
    )]

    wasmtime::component::bindgen!({ path: "../../../wit", world: "embedded", exports: { default: async } });
}

pub use bindings::exports::testsigma::ci::test_plans::{
    Comparison, Counts, Earlier, Edition, Error, ErrorCode, FailedCase, FailedCases, Limits, RunRequest, SavedConfig,
    Server, Snapshot, State, Verdict,
};
use bindings::{Embedded, EmbeddedPre};

/// How much of a report is asked for at a time, in bytes.
const PIECE: u32 = 64 << 10;

/// Why a call gave no answer.
#[derive(Debug)]
pub enum CallError {
    /// The component says why.
    Component(Error),
    /// The host gave the call up at its [`crate::time_limit`]. One that starts a run may have started it.
    TimedOut,
    /// The component could not be run, or trapped.
    Host(wasmtime::Error),
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CallError::Component(error) => f.write_str(&error.message),
            CallError::TimedOut => f.write_str("the component did not answer within the host's limit, Limits::call"),
            CallError::Host(error) => write!(f, "{error:#}"),
        }
    }
}

impl std::error::Error for CallError {}

/// The calls, on one server.
#[derive(Clone)]
pub struct Plans {
    runtime: Arc<Runtime>,
    component: EmbeddedPre<Guest>,
    server: Arc<Server>,
}

impl Plans {
    /// The test plans of `server`.
    ///
    /// # Errors
    ///
    /// When the component does not export the interface.
    pub fn new(runtime: Arc<Runtime>, server: Server) -> wasmtime::Result<Self> {
        let component = EmbeddedPre::new(runtime.component.clone())?;
        Ok(Plans { runtime, component, server: Arc::new(server) })
    }

    /// Starts a run. Never repeat it on [`CallError::TimedOut`]: a run may exist.
    ///
    /// # Errors
    ///
    /// As the WIT says for `trigger`, and where the component cannot be run; likewise for the calls below.
    pub async fn trigger(&self, request: &RunRequest) -> Result<Snapshot, CallError> {
        self.call(Call::Trigger, async |component, store| {
            component.testsigma_ci_test_plans().call_trigger(store, &self.server, request).await
        })
        .await
    }

    /// Looks at a run; `elapsed_ms` is the time since its trigger, if that is known.
    pub async fn status(&self, run: &str, elapsed_ms: Option<u32>) -> Result<Snapshot, CallError> {
        self.call(Call::Look, async |component, store| {
            component.testsigma_ci_test_plans().call_status(store, &self.server, &run.to_owned(), elapsed_ms).await
        })
        .await
    }

    /// Waits within the component for the verdict of a run.
    pub async fn wait(&self, run: &str, limits: &Limits) -> Result<Snapshot, CallError> {
        self.call(Call::Wait(limits.max_wait_ms), async |component, store| {
            component.testsigma_ci_test_plans().call_wait(store, &self.server, &run.to_owned(), limits).await
        })
        .await
    }

    /// Starts a run and waits within the component for its verdict.
    pub async fn run(&self, request: &RunRequest, limits: &Limits) -> Result<Snapshot, CallError> {
        self.call(Call::Run(limits.max_wait_ms), async |component, store| {
            component.testsigma_ci_test_plans().call_run(store, &self.server, request, limits).await
        })
        .await
    }

    /// The runs that may be that of a call that ended with [`ErrorCode::MayHaveStarted`]. An `error` that does not say what to
    /// look for is [`ErrorCode::InvalidArgument`]: that nothing is found would read as if nothing were there.
    pub async fn find(&self, plan: &str, error: &Error) -> Result<Vec<Snapshot>, CallError> {
        let (Some(build), Some(since)) = (&error.build, &error.since) else {
            return Err(CallError::Component(nothing_to_look_for()));
        };
        self.call(Call::Look, async |component, store| {
            component.testsigma_ci_test_plans().call_find(store, &self.server, plan, build, since).await
        })
        .await
    }

    /// Stops a run.
    pub async fn stop(&self, run: &str) -> Result<Snapshot, CallError> {
        self.call(Call::Stop, async |component, store| {
            component.testsigma_ci_test_plans().call_stop(store, &self.server, &run.to_owned()).await
        })
        .await
    }

    /// Runs the failed tests of a run again.
    pub async fn rerun(&self, run: &str) -> Result<Snapshot, CallError> {
        self.call(Call::Rerun, async |component, store| {
            component.testsigma_ci_test_plans().call_rerun(store, &self.server, &run.to_owned()).await
        })
        .await
    }

    /// The test cases of a run that did not pass.
    pub async fn failures(&self, run: &str) -> Result<FailedCases, CallError> {
        self.call(Call::Failures, async |component, store| {
            component.testsigma_ci_test_plans().call_failures(store, &self.server, &run.to_owned()).await
        })
        .await
    }

    /// Hands the JUnit report of a run to `sink`, a piece at a time. After an error, what `sink` was given is to be thrown away.
    pub async fn report(&self, run: &str, mut sink: impl FnMut(Vec<u8>)) -> Result<(), CallError> {
        self.call(Call::Report, async |component, mut store| {
            let calls = component.testsigma_ci_test_plans();
            let report = match calls.call_report(&mut store, &self.server, &run.to_owned()).await? {
                Ok(report) => report,
                Err(error) => return Ok(Err(error)),
            };
            let ended = loop {
                match calls.junit_report().call_read(&mut store, report, PIECE).await? {
                    Ok(piece) if piece.is_empty() => break Ok(()),
                    Ok(piece) => sink(piece),
                    Err(error) => break Err(error),
                }
            };
            report.resource_drop_async(&mut store).await?;
            Ok(ended)
        })
        .await
    }

    /// The JUnit report of a run as one value, of at most 16 MiB.
    pub async fn whole_report(&self, run: &str) -> Result<Vec<u8>, CallError> {
        self.call(Call::Report, async |component, store| {
            component.testsigma_ci_test_plans().call_whole_report(store, &self.server, &run.to_owned()).await
        })
        .await
    }

    /// Nothing is granted but what `Outbound` permits: no files, no variables, no output.
    async fn call<T>(
        &self,
        kind: Call,
        call: impl AsyncFnOnce(Embedded, &mut Store<Guest>) -> wasmtime::Result<Result<T, Error>>,
    ) -> Result<T, CallError> {
        let limit = kind.limit(self.server.timeout_ms, self.runtime.limits.call);
        let _turn = self.runtime.turn().await;
        let mut store = self.runtime.store(WasiCtx::builder().build());
        let limited = tokio::time::timeout(limit, async {
            let component = self.component.instantiate_async(&mut store).await?;
            call(component, &mut store).await
        });
        match limited.await {
            Ok(Ok(Ok(answer))) => Ok(answer),
            Ok(Ok(Err(error))) => Err(CallError::Component(error)),
            Ok(Err(error)) => Err(CallError::Host(error)),
            Err(_) => Err(CallError::TimedOut),
        }
    }
}

fn nothing_to_look_for() -> Error {
    Error {
        code: ErrorCode::InvalidArgument,
        message: "the error lacks build or since, which find needs: only one with may-have-started has both".to_owned(),
        run: None,
        build: None,
        since: None,
        http_status: None,
        retry_after_ms: None,
    }
}

impl Snapshot {
    /// The verdict, once there is one.
    pub fn verdict(&self) -> Option<Verdict> {
        match self.state {
            State::Completed(verdict) => Some(verdict),
            _ => None,
        }
    }
}

impl State {
    /// As the WIT spells it.
    pub fn word(self) -> &'static str {
        match self {
            State::Created => "created",
            State::Queued => "queued",
            State::Preparing => "preparing",
            State::Running => "running",
            State::Unproven => "unproven",
            State::Completed(_) => "completed",
            State::Unknown => "unknown",
        }
    }
}

impl Verdict {
    /// As the WIT spells it.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Passed => "passed",
            Verdict::Failed => "failed",
            Verdict::Stopped => "stopped",
            Verdict::Inconclusive => "inconclusive",
        }
    }
}

impl ErrorCode {
    /// As the WIT spells it.
    pub fn word(self) -> &'static str {
        match self {
            ErrorCode::InvalidArgument => "invalid-argument",
            ErrorCode::NotPermitted => "not-permitted",
            ErrorCode::Denied => "denied",
            ErrorCode::NotFound => "not-found",
            ErrorCode::AlreadyRunning => "already-running",
            ErrorCode::TryLater => "try-later",
            ErrorCode::MayHaveStarted => "may-have-started",
            ErrorCode::NoAnswer => "no-answer",
            ErrorCode::TooLarge => "too-large",
            ErrorCode::BrokenAnswer => "broken-answer",
            ErrorCode::TimedOut => "timed-out",
            ErrorCode::Internal => "internal",
        }
    }
}
