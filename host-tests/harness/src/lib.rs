//! What tests and benchmarks of the artifact share: where it is, how it is run, and what is looked for in what it
//! leaves.

pub mod artifact;
pub mod cost;
pub mod ended;
pub mod guest;
pub mod key;
pub mod long_report;
pub mod markdown;
pub mod port;
pub mod process;
