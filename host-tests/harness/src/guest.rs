//! The artifact under the `wasmtime` crate, in this process.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use wasmtime::component::{Component, Linker, ResourceTable};
use wasmtime::{Engine, ResourceLimiter, Store};
use wasmtime_wasi::p2::bindings::sync::Command;
use wasmtime_wasi::p2::pipe::MemoryOutputPipe;
use wasmtime_wasi::{FsPerms, I32Exit, WasiCtx, WasiCtxView, WasiView};
use wasmtime_wasi_http::{WasiHttpCtx, WasiHttpCtxView, WasiHttpView};

use testsigma_mock::{Edition, Mock};

use crate::artifact;
use crate::ended::Ended;

/// More than any test prints.
const OUTPUT: usize = 4 << 20;

/// What a guest sees and uses.
pub struct State {
    wasi: WasiCtx,
    http: WasiHttpCtx,
    table: ResourceTable,
    /// The most linear memory that the guest asked for, in bytes.
    memory: usize,
    /// The most that it gets.
    most: usize,
}

impl WasiView for State {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: &mut self.wasi, table: &mut self.table }
    }
}

impl WasiHttpView for State {
    fn http(&mut self) -> WasiHttpCtxView<'_> {
        WasiHttpCtxView { ctx: &mut self.http, table: &mut self.table, hooks: Default::default() }
    }
}

impl ResourceLimiter for State {
    fn memory_growing(&mut self, _: usize, desired: usize, _: Option<usize>) -> wasmtime::Result<bool> {
        self.memory = self.memory.max(desired);
        Ok(desired <= self.most)
    }

    fn table_growing(&mut self, _: usize, _: usize, _: Option<usize>) -> wasmtime::Result<bool> {
        Ok(true)
    }
}

/// The engine and the compiled artifact, once for all tests.
///
/// # Panics
///
/// When there is no artifact, or when wasmtime does not take it.
pub fn compiled() -> &'static (Engine, Component, Linker<State>) {
    static COMPILED: OnceLock<(Engine, Component, Linker<State>)> = OnceLock::new();
    COMPILED.get_or_init(|| {
        let engine = Engine::default();
        let component = Component::from_file(&engine, artifact::path()).expect("the artifact is a component");
        let mut linker = Linker::new(&engine);
        wasmtime_wasi::p2::add_to_linker_sync(&mut linker).expect("WASI links");
        wasmtime_wasi_http::p2::add_only_http_to_linker_sync(&mut linker).expect("wasi:http links");
        (engine, component, linker)
    })
}

/// A store with nothing granted but HTTP.
pub fn store() -> Store<State> {
    store_with(WasiCtx::builder().build(), usize::MAX)
}

/// The limit that the pages about hosts advise, in bytes.
pub const ADVISED_MEMORY: usize = 32 << 20;

/// The same, within that memory, and with what it prints.
pub fn small_store() -> (Store<State>, MemoryOutputPipe) {
    let printed = MemoryOutputPipe::new(OUTPUT);
    let wasi = WasiCtx::builder().stdout(printed.clone()).stderr(printed.clone()).build();
    (store_with(wasi, ADVISED_MEMORY), printed)
}

fn store_with(wasi: WasiCtx, most: usize) -> Store<State> {
    let state = State { wasi, http: WasiHttpCtx::new(), table: ResourceTable::new(), memory: 0, most };
    let mut store = Store::new(&compiled().0, state);
    store.limiter(|state| state);
    store
}

/// A run of the command: what it is given.
#[derive(Default)]
pub struct Guest {
    args: Vec<String>,
    env: Vec<(String, String)>,
    directory: Option<PathBuf>,
    read_only: bool,
    small: bool,
}

impl Guest {
    /// The command with these arguments, split at white space.
    pub fn new(line: &str) -> Self {
        Guest { args: line.split_whitespace().map(str::to_owned).collect(), ..Guest::default() }
    }

    /// The same, with the mock server's URL, edition and key, and pauses short enough for a test.
    pub fn at(mock: &Mock, line: &str) -> Self {
        let edition = match mock.edition() {
            Edition::Cloud => "cloud",
            Edition::Community => "community",
        };
        Guest::new(line)
            .env("TESTSIGMA_API_KEY", mock.key())
            .env("TESTSIGMA_BASE_URL", &mock.url())
            .env("TESTSIGMA_EDITION", edition)
            .env("TESTSIGMA_POLL_INTERVAL", "1ms")
    }

    /// One more argument, with whatever is in it.
    pub fn arg(mut self, argument: &str) -> Self {
        self.args.push(argument.to_owned());
        self
    }

    /// Grants a variable; a later one of the same name replaces the earlier.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.retain(|(known, _)| known != name);
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Does not grant a variable after all.
    pub fn without_env(mut self, name: &str) -> Self {
        self.env.retain(|(known, _)| known != name);
        self
    }

    /// Grants a directory as `.`.
    pub fn directory(mut self, path: &Path) -> Self {
        self.directory = Some(path.to_owned());
        self
    }

    /// Grants it for reading only.
    pub fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    /// Gives it [`ADVISED_MEMORY`] and no more.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// Runs it to its end.
    ///
    /// # Panics
    ///
    /// When there is no artifact, or when it cannot be started.
    pub fn run(self) -> Ended {
        self.run_and_measure().0
    }

    /// The same, with the most linear memory that it asked for, in bytes.
    ///
    /// # Panics
    ///
    /// As [`Guest::run`] does.
    pub fn run_and_measure(self) -> (Ended, usize) {
        let (_, component, linker) = compiled();
        let (stdout, stderr) = (MemoryOutputPipe::new(OUTPUT), MemoryOutputPipe::new(OUTPUT));
        let mut wasi = WasiCtx::builder();
        wasi.stdout(stdout.clone()).stderr(stderr.clone()).arg("testsigma.wasm").args(&self.args).envs(&self.env);
        if let Some(directory) = &self.directory {
            let permissions = if self.read_only { FsPerms::ReadOnly } else { FsPerms::ReadWrite };
            wasi.preopened_dir(directory, ".", permissions).expect("the directory can be opened");
        }
        let mut store = store_with(wasi.build(), if self.small { ADVISED_MEMORY } else { usize::MAX });
        let command = Command::instantiate(&mut store, component, linker).expect("the artifact can be instantiated");
        let code = match command.wasi_cli_run().call_run(&mut store) {
            Ok(Ok(())) => Some(0),
            Ok(Err(())) => Some(1),
            Err(error) => error.downcast_ref::<I32Exit>().map(|exit| exit.0),
        };
        let text = |pipe: MemoryOutputPipe| String::from_utf8(pipe.contents().to_vec()).expect("output is text");
        (Ended { code, stdout: text(stdout), stderr: text(stderr) }, store.data().memory)
    }
}
