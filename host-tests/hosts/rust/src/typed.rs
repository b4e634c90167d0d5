//! The typed interface, `testsigma:ci/test-plans`: each call in a guest of its own, within the host's limits.

use std::sync::Arc;

use wasmtime::Store;
use wasmtime_wasi::WasiCtx;

use crate::guest::Guest;
use crate::runtime::Runtime;

/// What wasmtime generates from the WIT.
pub mod bindings {
    #![expect(
        missing_docs,
        reason = "the documentation of the WIT is at what it describes, and generated code has none of its own"
    )]

    wasmtime::component::bindgen!({ path: "../../../wit", world: "embedded", exports: { default: async } });
}

pub use bindings::exports::testsigma::ci::test_plans::{
    Connection, Edition, Error, Order, Problem, Snapshot, State, Verdict,
};
use bindings::{Embedded, EmbeddedPre};

/// Why a call gave no snapshot.
#[derive(Debug)]
pub enum CallError {
    /// The component says why.
    Component(Error),
    /// The call was given up after `Limits::call`. A trigger may have started a run.
    TimedOut,
    /// The component could not be run, or trapped.
    Host(wasmtime::Error),
}

/// The calls, on one server.
#[derive(Clone)]
pub struct Plans {
    runtime: Arc<Runtime>,
    component: EmbeddedPre<Guest>,
    server: Arc<Connection>,
}

impl Plans {
    /// The test plans of `server`.
    ///
    /// # Errors
    ///
    /// When the component does not export the interface.
    pub fn new(runtime: Arc<Runtime>, server: Connection) -> wasmtime::Result<Self> {
        let component = EmbeddedPre::new(runtime.component.clone())?;
        Ok(Plans { runtime, component, server: Arc::new(server) })
    }

    /// Starts a run. Never repeat it on [`CallError::TimedOut`]: a run may exist.
    ///
    /// # Errors
    ///
    /// As the WIT says for `trigger`, and where the component cannot be run; likewise for the calls below.
    pub async fn trigger(&self, order: &Order) -> Result<Snapshot, CallError> {
        self.call(async |component, store| {
            component.testsigma_ci_test_plans().call_trigger(store, &self.server, order).await
        })
        .await
    }

    /// Looks at a run; `elapsed_ms` is the time since its trigger.
    pub async fn status(&self, run: &str, elapsed_ms: u32) -> Result<Snapshot, CallError> {
        self.call(async |component, store| {
            component.testsigma_ci_test_plans().call_status(store, &self.server, run, Some(elapsed_ms)).await
        })
        .await
    }

    /// Stops a run.
    pub async fn stop(&self, run: &str) -> Result<Snapshot, CallError> {
        self.call(async |component, store| {
            component.testsigma_ci_test_plans().call_stop(store, &self.server, run).await
        })
        .await
    }

    /// Nothing is granted but what `Outbound` permits: no files, no variables, no output.
    async fn call<T>(
        &self,
        call: impl AsyncFnOnce(Embedded, &mut Store<Guest>) -> wasmtime::Result<Result<T, Error>>,
    ) -> Result<T, CallError> {
        let _turn = self.runtime.turn().await;
        let mut store = self.runtime.store(WasiCtx::builder().build());
        let limited = tokio::time::timeout(self.runtime.limits.call, async {
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

impl State {
    /// As the WIT spells it.
    pub fn word(self) -> &'static str {
        match self {
            State::Created => "created",
            State::Queued => "queued",
            State::Preparing => "preparing",
            State::Running => "running",
            State::Completed => "completed",
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

impl Error {
    /// What all cases carry.
    pub fn problem(&self) -> &Problem {
        match self {
            Error::InvalidArgument(problem)
            | Error::Denied(problem)
            | Error::NotFound(problem)
            | Error::TryLater(problem)
            | Error::MayHaveStarted(problem)
            | Error::NoAnswer(problem)
            | Error::BrokenAnswer(problem)
            | Error::TimedOut(problem)
            | Error::Internal(problem) => problem,
        }
    }
}
