//! The real `wasmtime run` command of the pinned release: its own flags, messages and exit codes.

use clap::Parser;

#[derive(Parser)]
#[command(name = "wasmtime", version)]
enum Wasmtime {
    /// Runs a WebAssembly module or component
    Run(Box<wasmtime_cli::commands::RunCommand>),
}

fn main() -> wasmtime::Result<()> {
    let Wasmtime::Run(command) = Wasmtime::parse();
    command.execute()
}
