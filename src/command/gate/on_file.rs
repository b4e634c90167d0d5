//! What an earlier command wrote down in `testsigma.env`.

use crate::command::report::ENV;
use crate::command::settings::values;
use crate::files::Files;

/// Runs that were started earlier.
#[derive(Default)]
pub struct RunsOnFile {
    /// Their ids.
    pub ids: Vec<u64>,
    /// What stands in the names of files that were written for one plan of several.
    pub plans: Vec<u64>,
    /// The lines that say so, as they stand there.
    pub lines: String,
}

impl RunsOnFile {
    /// Reads the file in the directory `out`. A missing one, or one that is something else, holds none.
    pub fn read(files: &dyn Files, out: &str) -> Self {
        // Not through a directory to write to, which would be made.
        let bytes = files.read(&format!("{out}/{ENV}")).unwrap_or_default();
        let mut found = RunsOnFile::default();
        for line in String::from_utf8_lossy(&bytes).lines() {
            let ids = |list: &str| list.split(',').filter_map(values::id).collect();
            match line.split_once('=') {
                Some(("TESTSIGMA_RUN_ID", list)) => found.ids = ids(list),
                Some(("TESTSIGMA_FILES_OF", list)) => found.plans = ids(list),
                _ => {}
            }
            if line.starts_with("TESTSIGMA_RUN_") {
                found.lines.push_str(line);
                found.lines.push('\n');
            }
        }
        found
    }
}
