//! The rows, and what runs, checks and renders them.

mod asked;
mod community;
mod conflicts;
pub mod defects;
mod limits;
pub mod page;
mod polling;
mod reports;
mod reruns;
mod row;
mod secrets;
mod seen;
pub mod table;
mod trigger;
mod users;
mod verdicts;
