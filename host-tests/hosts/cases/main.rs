//! The hosts in Rust, Python and JavaScript, and the typed interface from the command line, against the mock server.
//!
//! `scripts/setup-hosts` provides what the latter two need. Without it their tests say that they are skipped, and fail with
//! `CI=true`.

mod command;
mod functions;
mod host;
mod invoke;
mod network;
mod origin;
mod pages;
mod plan;
mod table;
mod time_limit;
mod types;
