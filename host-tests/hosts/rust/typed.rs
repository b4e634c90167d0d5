//! The typed face, `testsigma:ci/test-plans`: each call in a guest of its own, within the host's limits.

use std::sync::Arc;

use wasmtime::Store;
use wasmtime_wasi::WasiCtx;

use crate::guest::Guest;
use crate::runtime::Runtime;

wasmtime::component::bindgen!({ path: "wit", world: "embedded", exports: { default: async } });

pub use exports::testsigma::ci::test_plans::{Connection, Edition, Error, Order, Problem, Snapshot, State, Verdict};

/// Why a call gave no snapshot.
#[derive(Debug)]
pub enum Trouble {
    /// The component says why.
    Face(Error),
    /// The call was given up after `Limits::call`. A trigger may have started a run.
    TooLong,
    /// The component cannot be run, or trapped.
    Host(wasmtime::Error),
}

/// The calls, on one server.
#[derive(Clone)]
pub struct Plans {
    runtime: Arc<Runtime>,
    face: EmbeddedPre<Guest>,
    server: Arc<Connection>,
}

impl Plans {
    pub fn new(runtime: Arc<Runtime>, server: Connection) -> wasmtime::Result<Self> {
        let face = EmbeddedPre::new(runtime.component.clone())?;
        Ok(Plans { runtime, face, server: Arc::new(server) })
    }

    /// Starts a run. Never repeat it on `Trouble::TooLong`: a run may exist.
    pub async fn trigger(&self, order: &Order) -> Result<Snapshot, Trouble> {
        self.call(async |face, store| face.testsigma_ci_test_plans().call_trigger(store, &self.server, order).await)
            .await
    }

    /// Looks at a run.
    pub async fn status(&self, run: &str, elapsed_ms: u32) -> Result<Snapshot, Trouble> {
        self.call(async |face, store| {
            face.testsigma_ci_test_plans().call_status(store, &self.server, run, Some(elapsed_ms)).await
        })
        .await
    }

    /// Stops a run.
    pub async fn stop(&self, run: &str) -> Result<Snapshot, Trouble> {
        self.call(async |face, store| face.testsigma_ci_test_plans().call_stop(store, &self.server, run).await).await
    }

    /// Nothing is granted but what `Outbound` permits: no files, no variables, no output.
    async fn call<T>(
        &self,
        call: impl AsyncFnOnce(Embedded, &mut Store<Guest>) -> wasmtime::Result<Result<T, Error>>,
    ) -> Result<T, Trouble> {
        let _turn = self.runtime.turn().await;
        let mut store = self.runtime.store(WasiCtx::builder().build());
        let limited = tokio::time::timeout(self.runtime.limits.call, async {
            let face = self.face.instantiate_async(&mut store).await?;
            call(face, &mut store).await
        });
        match limited.await {
            Ok(Ok(Ok(answer))) => Ok(answer),
            Ok(Ok(Err(error))) => Err(Trouble::Face(error)),
            Ok(Err(error)) => Err(Trouble::Host(error)),
            Err(_) => Err(Trouble::TooLong),
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
