//! The commands.

pub mod fetch_report;
pub mod gate;
pub mod inspect;
