//! The artifact under real hosts, against the mock server over real sockets.
//!
//! `scripts/test` builds the artifact first. One target holds all cases, because linking wasmtime is what takes time.

#[path = "harness/mod.rs"]
mod harness;
#[path = "mock/mod.rs"]
mod mock;

#[path = "cases/bounds.rs"]
mod bounds;
#[path = "cases/cli.rs"]
mod cli;
#[path = "cases/command.rs"]
mod command;
#[path = "cases/files.rs"]
mod files;
#[path = "cases/settings.rs"]
mod settings;
#[path = "cases/surface.rs"]
mod surface;
#[path = "cases/typed.rs"]
mod typed;
