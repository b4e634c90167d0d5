//! The edges to the outside: time, HTTP, files. Each is a trait, and the `wasi` module below it is the only place that knows the
//! WASI interface behind it. Everything above compiles and is tested natively, with edges made up by a test.

pub mod clock;
pub mod files;
pub mod transport;
