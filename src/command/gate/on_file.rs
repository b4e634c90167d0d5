//! What an earlier command wrote down in `testsigma.env`.

use crate::command::report::ENV;
use crate::command::settings::values;
use crate::files::Files;

/// Runs that were started earlier.
#[derive(Default)]
pub struct RunsOnFile {
    /// Their ids.
    pub ids: Vec<u64>,
    /// The plans that files of their own were written for.
    pub plans: Vec<u64>,
    /// The lines that say so, as they stand there.
    pub lines: String,
}

impl RunsOnFile {
    /// Reads the file in the directory `out`. A missing one, or one that is something else, holds none.
    pub fn read(files: &dyn Files, out: &str) -> Self {
        let bytes = files.directory(out).and_then(|directory| directory.read(ENV)).unwrap_or_default();
        let mut found = RunsOnFile::default();
        for line in String::from_utf8_lossy(&bytes).lines() {
            let Some((name, value)) = line.strip_prefix("TESTSIGMA_RUN_").and_then(|line| line.split_once('=')) else {
                continue;
            };
            match name.strip_prefix("ID") {
                Some("") => found.ids = value.split(',').filter_map(values::id).collect(),
                Some(plan) => found.plans.extend(plan.strip_prefix('_').and_then(values::id)),
                None => {}
            }
            found.lines.push_str(line);
            found.lines.push('\n');
        }
        found
    }
}
