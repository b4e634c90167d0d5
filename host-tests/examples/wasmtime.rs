//! The real `wasmtime run` and `wasmtime compile` of the pinned release: their own flags, messages and exit codes.

use clap::Parser;

#[derive(Parser)]
#[command(name = "wasmtime", version = "48.0.8")]
enum Wasmtime {
    /// Runs a WebAssembly module or component
    Run(Box<wasmtime_cli::commands::RunCommand>),
    /// Compiles a WebAssembly module or component ahead of time
    Compile(Box<wasmtime_cli::commands::CompileCommand>),
}

fn main() -> wasmtime::Result<()> {
    match Wasmtime::parse() {
        Wasmtime::Run(command) => command.execute(),
        Wasmtime::Compile(command) => command.execute(),
    }
}
