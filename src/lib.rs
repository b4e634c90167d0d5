//! Runs Testsigma test plans from CI: the library behind `testsigma.wasm`.

pub mod api;
#[cfg(target_arch = "wasm32")]
mod bindings;
pub mod calendar;
pub mod cli;
#[cfg(target_arch = "wasm32")]
mod component;
pub mod follow;
pub mod io;
pub mod json;
pub mod junit;
pub mod redact;
pub mod sanitize;
pub mod schedule;
pub mod secret;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wit_api;
