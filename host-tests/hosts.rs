//! The hosts in Rust, Python and JavaScript, and the typed face from the command line, against the mock server.
//!
//! `scripts/setup-hosts` provides what the latter two need. Without it their tests say that they are skipped, and fail with `CI=true`.

#[path = "harness/mod.rs"]
mod harness;
#[path = "mock/mod.rs"]
mod mock;

#[path = "hosts/rust/origin.rs"]
#[allow(dead_code, reason = "the host's own module, of which only the reading is tested here")]
mod allowed;
#[path = "hosts/cases/command.rs"]
mod command;
#[path = "hosts/cases/host.rs"]
mod host;
#[path = "hosts/cases/invoke.rs"]
mod invoke;
#[path = "hosts/cases/network.rs"]
mod network;
#[path = "hosts/cases/origin.rs"]
mod origin;
#[path = "hosts/cases/pages.rs"]
mod pages;
#[path = "hosts/cases/plan.rs"]
mod plan;
