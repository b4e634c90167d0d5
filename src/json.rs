//! JSON, as much of it as is exchanged.
//!
//! By hand, because serde_json was a tenth of the artifact; the tests hold it against serde_json.

mod reader;
mod writer;

pub use reader::{Malformed, Value, all, read, read_leniently};
pub use writer::{Writer, escape};
