//! The artifact under real hosts, against the mock server over real sockets.
//!
//! `scripts/test` builds the artifact first. One target holds all cases, because linking wasmtime is what takes time.

mod before_a_run;
mod bounds;
mod cancelled;
mod cli;
mod consumers;
mod directory;
mod files;
mod old_files;
mod one_look;
mod recordings;
mod rerun;
mod reuse;
mod run;
mod scenarios;
mod settings;
mod surface;
mod trace;
mod trigger_and_wait;
mod typed;
