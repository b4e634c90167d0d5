//! Testsigma's REST API: two dialects, one domain model.
//!
//! Only this module and those below it know field names and endpoints. Sources of what they know: Testsigma's documentation
//! (<https://github.com/testsigmahq/testsigma-docs>) and the server of the Community Edition (<https://github.com/testsigmahq/testsigma>).

mod answer;
pub mod base_url;
pub mod build_number;
pub mod case_result;
pub mod client;
pub mod edition;
pub mod error;
pub mod exchange;
pub mod id;
pub mod identity;
pub mod model;
pub mod pairs;
pub mod refusal;
mod request;
pub mod sent;
pub mod server_clock;
pub mod trigger_proof;
pub mod trigger_request;
mod wire;

pub use wire::text as mended;

/// The two products that the API comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// The hosted service: `/api/v1/execution_results`, camelCase, milliseconds.
    Cloud,
    /// The self-hosted server: `/api/v1/test_plan_results`, snake_case, milliseconds (ISO times in old releases).
    Community,
}

impl Edition {
    /// The word for it in options, in the log and in the outcome file.
    pub fn name(self) -> &'static str {
        match self {
            Edition::Cloud => "cloud",
            Edition::Community => "community",
        }
    }
}
