//! The artifact under real hosts, against the mock server over real sockets.
//!
//! `scripts/test` builds the artifact first. One target holds all cases, because linking wasmtime is what takes time.

#[path = "../harness/mod.rs"]
mod harness;

mod bounds;
mod cli;
mod command;
mod files;
mod settings;
mod surface;
mod typed;
