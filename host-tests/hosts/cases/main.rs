//! The hosts in Rust, Python and JavaScript, and the typed face from the command line, against the mock server.
//!
//! `scripts/setup-hosts` provides what the latter two need. Without it their tests say that they are skipped, and fail with `CI=true`.

#[path = "../../harness/mod.rs"]
mod harness;

#[path = "../rust/origin.rs"]
#[allow(dead_code, reason = "the host's own module, of which only the reading is tested here")]
mod allowed;
mod command;
mod host;
mod invoke;
mod network;
mod origin;
mod pages;
mod plan;
