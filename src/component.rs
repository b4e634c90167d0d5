//! The component's two interfaces, as its host calls them.

use std::alloc::{GlobalAlloc, Layout, System};
use std::ffi::OsString;
use std::fs::File;
use std::io::Write;
use std::mem::ManuallyDrop;
use std::os::fd::{FromRawFd, RawFd};
use std::sync::atomic::{AtomicBool, Ordering};

use waki::bindings::wasi::random::random::get_random_u64;

use crate::bindings::exports::testsigma::ci::test_plans::{
    Error, FailedCases, Guest as TestPlans, GuestJunitReport, JunitReport, Limits, RunRequest, Server, Snapshot,
};
use crate::bindings::exports::wasi::cli::run::Guest as Run;
use crate::bindings::wasi::cli::exit::exit_with_code;
use crate::cli::exit::Exit;
use crate::cli::{self, Context, Environment};
use crate::io::clock::system::SystemClock;
use crate::io::files::wasi::WasiFiles;
use crate::io::transport::wasi::WasiHttp;
use crate::wit_api::{self, Session};

struct Component;

/// The standard library's allocator, but for its end: where the host grants no more memory, the command says so in words, and the typed
/// interface, which prints nothing, traps.
struct Allocator;

/// Whether the command runs, rather than the typed interface.
static IS_COMMAND: AtomicBool = AtomicBool::new(false);

#[global_allocator]
static ALLOCATOR: Allocator = Allocator;

// SAFETY: each call is passed on to the system's allocator, and no null pointer is handed out.
unsafe impl GlobalAlloc for Allocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promises are those of this call.
        granted(unsafe { System.alloc(layout) })
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller's promises are those of this call.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller's promises are those of this call.
        granted(unsafe { System.realloc(pointer, layout, size) })
    }
}

fn granted(pointer: *mut u8) -> *mut u8 {
    if pointer.is_null() {
        if IS_COMMAND.load(Ordering::Relaxed) {
            print(
                STDERR,
                "testsigma: it takes more memory than the host grants: give it 32 MiB, and arguments of at most 4 MiB\n",
            );
            exit_with_code(Exit::Internal.code());
        }
        core::arch::wasm32::unreachable();
    }
    pointer
}

const STDOUT: RawFd = 1;
const STDERR: RawFd = 2;

/// Writes to a standard stream at once, without the standard library's buffer: what it holds at `exit-with-code` would be lost.
fn print(stream: RawFd, text: &str) {
    // SAFETY: the standard streams are open from beginning to end, and are not closed here.
    let mut stream = ManuallyDrop::new(unsafe { File::from_raw_fd(stream) });
    // A reader that went away (`| head`) has read enough, and must not end the gate. (`println!` would panic.)
    let _ = stream.write_all(text.as_bytes());
}

/// All text is UTF-8 to a component; what a host passes in breach of that is no reason to end.
fn text(string: OsString) -> String {
    string.into_string().unwrap_or_else(|string| string.to_string_lossy().into_owned())
}

impl Run for Component {
    /// Zero returns; every other code leaves through `exit-with-code`, because an error returned from here is 1 to wasmtime and a stack
    /// trace to jco.
    fn run() -> Result<(), ()> {
        IS_COMMAND.store(true, Ordering::Relaxed);
        std::panic::set_hook(Box::new(|panic| {
            // What a panic says can hold anything, so only its place is told.
            let (file, line) = panic.location().map_or(("?", 0), |at| (at.file(), at.line()));
            let message = format!("testsigma: internal error at {file}:{line}: please report it\n");
            print(STDERR, &message);
            exit_with_code(Exit::Internal.code());
        }));
        let code = cli::run(Environment {
            args: std::env::args_os().skip(1).map(text).collect(),
            env: std::env::vars_os().map(|(name, value)| (text(name), text(value))).collect(),
            stdout: &mut |text| print(STDOUT, text),
            stderr: &mut |text| print(STDERR, text),
            context: Context {
                transport: &WasiHttp::default(),
                clock: &SystemClock::start(),
                files: &WasiFiles::granted(),
                // The unique part of a build number rests on it. The standard library's random state is made for hash maps alone.
                rng: fastrand::Rng::with_seed(get_random_u64()),
            },
        });
        if code == 0 {
            return Ok(());
        }
        exit_with_code(code);
        Err(())
    }
}

impl TestPlans for Component {
    type JunitReport = wit_api::JunitReport;

    fn trigger(server: Server, request: RunRequest) -> Result<Snapshot, Error> {
        Session::open(server)?.trigger(request)
    }

    fn status(server: Server, run: String, elapsed_ms: Option<u32>) -> Result<Snapshot, Error> {
        Session::open(server)?.status(&run, elapsed_ms)
    }

    fn wait(server: Server, run: String, limits: Limits) -> Result<Snapshot, Error> {
        Session::open(server)?.wait(&run, &limits)
    }

    fn run(server: Server, request: RunRequest, limits: Limits) -> Result<Snapshot, Error> {
        Session::open(server)?.run(request, &limits)
    }

    fn find(server: Server, plan: String, build: String, since: String) -> Result<Vec<Snapshot>, Error> {
        Session::open(server)?.find(&plan, &build, &since)
    }

    fn stop(server: Server, run: String) -> Result<Snapshot, Error> {
        Session::open(server)?.stop(&run)
    }

    fn rerun(server: Server, run: String) -> Result<Snapshot, Error> {
        Session::open(server)?.rerun(&run)
    }

    fn failures(server: Server, run: String) -> Result<FailedCases, Error> {
        Session::open(server)?.failures(&run)
    }

    fn report(server: Server, run: String) -> Result<JunitReport, Error> {
        wit_api::JunitReport::begin(Session::open(server)?, &run).map(JunitReport::new)
    }

    fn whole_report(server: Server, run: String) -> Result<Vec<u8>, Error> {
        Session::open(server)?.whole_report(&run)
    }
}

impl GuestJunitReport for wit_api::JunitReport {
    fn read(&self, max: u32) -> Result<Vec<u8>, Error> {
        self.read(max)
    }
}

crate::bindings::export!(Component with_types_in crate::bindings);
