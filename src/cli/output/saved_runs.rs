//! What an earlier command wrote down in `testsigma.env`.

use crate::api::id::{parse_id, parse_ids};
use crate::cli::output::ENV;
use crate::io::files::Files;

/// Runs that were started earlier.
#[derive(Default)]
pub struct SavedRuns {
    /// Their ids.
    pub ids: Vec<u64>,
    /// What stands in the names of files that were written for one plan of several.
    pub plans: Vec<u64>,
    /// The lines that say so, as they stand there.
    pub lines: String,
}

impl SavedRuns {
    /// Reads the file in the directory `out`. A missing one, or one that is something else, holds none.
    pub fn read(files: &dyn Files, out: &str) -> Self {
        // Not through a directory to write to, which would be made.
        let bytes = files.read(&format!("{out}/{ENV}")).unwrap_or_default();
        let mut found = SavedRuns::default();
        for line in String::from_utf8_lossy(&bytes).lines() {
            match line.split_once('=') {
                Some(("TESTSIGMA_RUN_ID", list)) => found.ids = parse_ids(list).unwrap_or_default(),
                Some(("TESTSIGMA_FILES_OF", list)) => found.plans.extend(parse_ids(list).unwrap_or_default()),
                Some((name, _)) => {
                    found.plans.extend(name.strip_prefix("TESTSIGMA_RUN_ID_").and_then(parse_id));
                }
                None => {}
            }
            if line.starts_with("TESTSIGMA_RUN_") {
                found.lines.push_str(line);
                found.lines.push('\n');
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::files::memory::MemoryFiles;

    #[test]
    fn what_a_command_wrote_is_read_again() {
        let files = MemoryFiles { granted: true, ..MemoryFiles::default() };
        let text = "TESTSIGMA_RUN_ID=5801,5802\nTESTSIGMA_RUN_URL=u,v\nTESTSIGMA_RUN_ID_7=5801\nTESTSIGMA_RUN_ID_x=1\n\
                    TESTSIGMA_FILES_OF=8,9\nTESTSIGMA_VERDICT=failed\nother\n";
        files.files.borrow_mut().insert("./testsigma.env".into(), text.into());
        let found = SavedRuns::read(&files, ".");
        assert_eq!((found.ids, found.plans), (vec![5801, 5802], vec![7, 8, 9]));
        assert_eq!(found.lines, text.lines().take(4).map(|line| format!("{line}\n")).collect::<String>());
        assert!(SavedRuns::read(&files, "elsewhere").ids.is_empty());
    }
}
