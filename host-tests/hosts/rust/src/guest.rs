//! What one instance of the component sees and may use.

use wasmtime::component::ResourceTable;
use wasmtime::{StoreLimits, StoreLimitsBuilder};
use wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView};
use wasmtime_wasi_http::{WasiHttpCtx, WasiHttpCtxView, WasiHttpView};

use crate::outbound::Outbound;

/// The data of a store.
pub struct Guest {
    wasi: WasiCtx,
    http: WasiHttpCtx,
    table: ResourceTable,
    /// Its way out.
    pub outbound: Outbound,
    /// Its memory.
    pub limits: StoreLimits,
}

impl Guest {
    /// A guest with at most `memory` bytes. A guest that asks for more is told so, and ends with a panic of its own.
    pub fn new(wasi: WasiCtx, outbound: Outbound, memory: usize) -> Self {
        let limits = StoreLimitsBuilder::new().memory_size(memory).build();
        Guest { wasi, http: WasiHttpCtx::new(), table: ResourceTable::new(), outbound, limits }
    }
}

impl WasiView for Guest {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: &mut self.wasi, table: &mut self.table }
    }
}

impl WasiHttpView for Guest {
    fn http(&mut self) -> WasiHttpCtxView<'_> {
        WasiHttpCtxView { ctx: &mut self.http, table: &mut self.table, hooks: &mut self.outbound }
    }
}
