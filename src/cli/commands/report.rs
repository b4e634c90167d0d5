//! `report`: the reports of runs that are over. It goes the way of the other commands that leave files; here is what it does its own way.

use super::fetch_report::Fetched;
use crate::cli::exit::Exit;
use crate::cli::output::outcome::PlanOutcome;
use crate::cli::settings::Junit;

/// It does what it is asked when the report is there, whatever the verdict.
pub(super) fn judge(plan: &mut PlanOutcome, fetched: &Fetched, junit: Junit) {
    (plan.exit, plan.message) = match fetched {
        _ if junit == Junit::None => (Exit::Passed, plan.message.clone()),
        Fetched::Report(_) => (Exit::Passed, format!("the report was fetched; {}", plan.message)),
        Fetched::Missing(reason) => {
            (Exit::Protocol, format!("the report could not be had: {reason}; {}", plan.message))
        }
        Fetched::Unwritable(reason) => {
            (Exit::CannotWrite, format!("the report cannot be written: {reason}; {}", plan.message))
        }
    };
}
