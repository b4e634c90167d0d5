//! The second report of a plan, made from the first when that says what it will.

use super::finish_plan::FinishPlan;
use crate::cli::exit::Exit;
use crate::cli::log::Log;
use crate::cli::output::outcome::{PlanOutcome, Report};
use crate::cli::output::{self, PlanKey, per_plan};
use crate::io::files::{self, Directory};
use crate::junit::SinkError;
use crate::junit::normalized::Normalize;

impl FinishPlan<'_> {
    /// Writes it, if it is wanted and there is a report.
    pub(super) fn normalize(
        &self,
        plan: &mut PlanOutcome,
        directory: &dyn Directory,
        report: &str,
        key: Option<&PlanKey>,
        log: &mut Log<'_>,
    ) {
        let Some(name) = &self.request.output.normalized_file else { return };
        if plan.report == Report::None {
            return;
        }
        let name = per_plan(name, key);
        let explanation = (plan.display_exit() != Exit::Passed).then_some(plan.message.as_str());
        let open = || Ok(directory.open(report)?);
        let normalize = Normalize { open: &open, redactor: self.client.redactor(), explanation };
        let written = (|| -> Result<(), SinkError> {
            let mut file = directory.create(&name)?;
            normalize.write(&mut |piece| Ok(file.write(piece)?))?;
            Ok(file.commit()?)
        })();
        let written = written.or_else(|why| {
            log.warn(&format!("the report could not be normalized: {why}"));
            files::write(directory, &name, output::junit::junit(plan, &why.to_string()).as_bytes())
        });
        match written {
            Ok(()) => plan.normalized = Some(name),
            Err(error) => log.warn(&error.to_string()),
        }
    }
}
