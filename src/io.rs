//! The edges to the outside: time, HTTP, files. Each is a trait, and one module below it is the only place that knows what stands behind:
//! wasi:http, wasi:filesystem, the standard library's clocks. Everything above is tested natively, with edges made up by a test.

pub mod clock;
pub mod files;
pub mod transform;
pub mod transport;

use clock::Clock;
use transport::Transport;

/// What an exchange needs of the outside.
#[derive(Clone, Copy)]
pub struct Network<'n> {
    /// For requests.
    pub transport: &'n dyn Transport,
    /// For time.
    pub clock: &'n dyn Clock,
}
