//! A host for `testsigma.wasm`, as a CI system's plugin runtime would be one: what guests may reach, use and cost is
//! decided here.
//!
//! [`runtime`] holds the engine and its limits, [`guest`] what one instance sees, [`outbound`] the hook that all
//! requests go through, with [`origin`], [`connect`], [`proxy`] and [`complaint`] below it, and [`typed`] the calls, each
//! within its [`time_limit`]. [`follow`], [`interrupt`] and [`exit`] take one run from its trigger to its verdict. Use it as a library, or copy the files. The
//! program `host` in `cli/` is a command line over it.

pub mod complaint;
pub mod connect;
pub mod exit;
pub mod follow;
pub mod guest;
pub mod interrupt;
pub mod origin;
pub mod outbound;
pub mod proxy;
pub mod runtime;
pub mod time_limit;
pub mod typed;
