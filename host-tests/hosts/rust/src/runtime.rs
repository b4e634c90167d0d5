//! One engine and one pre-linked component for all runs of a process; one store per call.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};
use wasmtime::component::{Component, InstancePre, Linker};
use wasmtime::{
    Config, Engine, InstanceAllocationStrategy, PoolingAllocationConfig, Result, Store, UpdateDeadline, format_err,
};
use wasmtime_wasi::WasiCtx;

use crate::guest::Guest;
use crate::outbound::{Outbound, Policy};

/// How often a computing guest is looked at.
const TICK: Duration = Duration::from_millis(10);

/// What guests may use up.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Linear memory of one guest, in bytes.
    pub memory: usize,
    /// The longest that a guest may compute without sending a request or sleeping.
    pub compute: Duration,
    /// The longest that one call of the typed interface may take, waiting for the network included; `wait` has its
    /// `max-wait-ms` besides. None is what the component itself takes at the most, by the timeout of its exchanges, and
    /// 30 s. `trigger`, `run` and `rerun` get that in any case: of one that is cut nobody knows whether it started a run.
    pub call: Option<Duration>,
    /// How many guests may exist at once; further calls wait for their turn.
    pub guests: u32,
}

impl Default for Limits {
    fn default() -> Self {
        // The component needs 2 MiB.
        Limits { memory: 32 << 20, compute: Duration::from_secs(5), call: None, guests: 256 }
    }
}

/// What is made once per process.
pub struct Runtime {
    /// Compiled and linked.
    pub component: InstancePre<Guest>,
    /// What each guest may use up.
    pub limits: Limits,
    policy: Arc<Policy>,
    turns: Semaphore,
}

impl Runtime {
    /// Compiles the component. This takes a quarter of a second or more, and everything after it microseconds.
    ///
    /// # Errors
    ///
    /// When `file` is no component, or wants more than WASI and HTTP.
    pub fn new(file: &Path, limits: Limits, policy: Policy) -> Result<Self> {
        let engine = Engine::new(&config(limits))?;
        let component =
            Component::from_file(&engine, file).map_err(|error| error.context(file.display().to_string()))?;
        let mut linker = Linker::new(&engine);
        wasmtime_wasi::p2::add_to_linker_async(&mut linker)?;
        wasmtime_wasi_http::p2::add_only_http_to_linker_async(&mut linker)?;
        tick(&engine)?;
        let turns = Semaphore::new(limits.guests as usize);
        Ok(Runtime { component: linker.instantiate_pre(&component)?, limits, policy: Arc::new(policy), turns })
    }

    /// Waits until there is room for one more guest.
    ///
    /// # Panics
    ///
    /// Never: the semaphore is not closed.
    pub async fn turn(&self) -> SemaphorePermit<'_> {
        self.turns.acquire().await.expect("the semaphore is never closed")
    }

    /// A store for one guest, which is dropped after the call: an instance that trapped cannot be used again, and a new
    /// one costs less than one look at a server.
    pub fn store(&self, wasi: WasiCtx) -> Store<Guest> {
        let guest = Guest::new(wasi, Outbound::new(Arc::clone(&self.policy)), self.limits.memory);
        let mut store = Store::new(self.component.engine(), guest);
        store.limiter(|guest| &mut guest.limits);
        let most = self.limits.compute.as_millis() / TICK.as_millis();
        let (mut ticks, mut requests) = (0, 0);
        store.set_epoch_deadline(1);
        store.epoch_deadline_callback(move |store| {
            // The callback runs when a guest computes while the clock ticks; who waits for the network is not seen
            // here, and has the limit of the call.
            let sent = store.data().outbound.requests();
            ticks = if sent == requests { ticks + 1 } else { 0 };
            requests = sent;
            if ticks > most {
                return Err(format_err!("the component computed for longer than Limits::compute"));
            }
            // Others get their turn on this thread.
            Ok(UpdateDeadline::Yield(1))
        });
        store
    }
}

/// The pooling allocator maps room for all guests when the engine is made, and hands it out again and again: creating a
/// guest then needs no system call but the one that resets its memory. Room is address space, not memory.
fn config(limits: Limits) -> Config {
    let mut pool = PoolingAllocationConfig::new();
    pool.total_component_instances(limits.guests)
        // The component consists of 3 modules: its own, which has the memory, and 2 small ones that tie its imports
        // together. There is room for a release that has some more; a wrong number fails at the first call, with a
        // message that names it.
        .total_core_instances(limits.guests * 8)
        .total_tables(limits.guests * 4)
        .total_memories(limits.guests)
        // A suspended guest keeps its stack: one each.
        .total_stacks(limits.guests)
        .max_memories_per_component(1)
        // What the limiter allows is what a slot must hold.
        .max_memory_size(limits.memory)
        // Up to this size pages are cleared when a slot is handed on, which is cheaper than returning them to the
        // system.
        .linear_memory_keep_resident(64 << 10)
        .table_keep_resident(16 << 10);
    let mut config = Config::new();
    config
        .allocation_strategy(InstanceAllocationStrategy::Pooling(pool))
        // 4 GiB per memory by default, which lets compiled code leave out bounds checks; a thousand guests are then 4
        // TiB, and some machines limit address space. Checks cost nothing that is noticed beside a network.
        .memory_reservation(limits.memory as u64)
        .memory_guard_size(64 << 10)
        // The guest's own stack has 512 KiB by default, and the host's functions that it calls need some more.
        .async_stack_size(1 << 20)
        .epoch_interruption(true);
    config
}

/// Advances the clock by which computing guests are interrupted, for as long as the engine lives.
fn tick(engine: &Engine) -> Result<()> {
    let engine = engine.weak();
    let ticker = move || {
        while let Some(engine) = engine.upgrade() {
            engine.increment_epoch();
            drop(engine);
            std::thread::sleep(TICK);
        }
    };
    std::thread::Builder::new().name("ticker".to_owned()).spawn(ticker)?;
    Ok(())
}
