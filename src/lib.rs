//! Runs Testsigma test plans from CI: the library behind `testsigma.wasm`.

pub mod base_url;
#[cfg(target_arch = "wasm32")]
mod bindings;
pub mod calendar;
pub mod clock;
pub mod command;
#[cfg(target_arch = "wasm32")]
mod component;
pub mod defang;
pub mod drive;
pub mod exit;
pub mod files;
pub mod follow;
pub mod json;
pub mod junit;
pub mod pace;
pub mod redact;
pub mod secret;
pub mod testsigma;
pub mod text;
pub mod transport;
#[cfg(target_arch = "wasm32")]
mod typed;
pub mod verdict;
