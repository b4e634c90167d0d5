//! The component's two faces, as its host calls them.

use waki::bindings::wasi::cli::stderr::get_stderr;
use waki::bindings::wasi::cli::stdout::get_stdout;
use waki::bindings::wasi::io::streams::OutputStream;
use waki::bindings::wasi::random::random::get_random_u64;

use crate::bindings::exports::testsigma::ci::test_plans::{
    Connection, Error, Guest as TestPlans, Limits, Order, Snapshot,
};
use crate::bindings::exports::wasi::cli::run::Guest as Run;
use crate::bindings::wasi::cli::exit::exit_with_code;
use crate::cli::exit::Exit;
use crate::cli::{self, Context, Environment};
use crate::io::clock::wasi::SystemClock;
use crate::io::files::wasi::WasiFiles;
use crate::io::transport::wasi::WasiHttp;
use crate::wit_api::Session;

struct Component;

/// Writes to standard output or error. Not through the standard library: with its locks and buffers that is eight kilobytes.
fn print(stream: &OutputStream, text: &str) {
    // No call may be given more.
    for piece in text.as_bytes().chunks(4096) {
        // A reader that went away (`| head`) has read enough, and must not end the gate.
        if stream.blocking_write_and_flush(piece).is_err() {
            return;
        }
    }
}

impl Run for Component {
    /// Zero returns; every other code leaves through `exit-with-code`, because an error returned from here is 1 to wasmtime and a stack
    /// trace to jco.
    fn run() -> Result<(), ()> {
        std::panic::set_hook(Box::new(|panic| {
            // What a panic says can hold anything, so only its place is told.
            let (file, line) = panic.location().map_or(("?", 0), |at| (at.file(), at.line()));
            let message = format!("testsigma: internal error at {file}:{line}: please report it\n");
            print(&get_stderr(), &message);
            exit_with_code(Exit::Internal.code());
        }));
        let (stdout, stderr) = (get_stdout(), get_stderr());
        let code = cli::run(Environment {
            args: std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect(),
            env: std::env::vars_os()
                .map(|(name, value)| (name.to_string_lossy().into_owned(), value.to_string_lossy().into_owned()))
                .collect(),
            stdout: &mut |text| print(&stdout, text),
            stderr: &mut |text| print(&stderr, text),
            context: Context {
                transport: &WasiHttp,
                clock: &SystemClock::start(),
                files: &WasiFiles::granted(),
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
    fn trigger(server: Connection, order: Order) -> Result<Snapshot, Error> {
        Session::open(server)?.trigger(order)
    }

    fn status(server: Connection, run: String, elapsed_ms: Option<u32>) -> Result<Snapshot, Error> {
        Session::open(server)?.status(&run, elapsed_ms)
    }

    fn wait(server: Connection, run: String, limits: Limits) -> Result<Snapshot, Error> {
        Session::open(server)?.wait(&run, &limits)
    }

    fn run(server: Connection, order: Order, limits: Limits) -> Result<Snapshot, Error> {
        Session::open(server)?.run(order, &limits)
    }

    fn stop(server: Connection, run: String) -> Result<Snapshot, Error> {
        Session::open(server)?.stop(&run)
    }

    fn report(server: Connection, run: String) -> Result<Vec<u8>, Error> {
        Session::open(server)?.report(&run)
    }
}

crate::bindings::export!(Component with_types_in crate::bindings);
