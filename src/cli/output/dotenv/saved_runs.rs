//! The file's reader: the runs that an earlier command started.

use super::{ENV, Line};
use crate::io::files::Files;

/// Runs that were started earlier.
#[derive(Default)]
pub struct SavedRuns {
    /// Their ids.
    pub ids: Vec<u64>,
    /// The ids in the names of files that were written for one plan of several.
    pub plans: Vec<u64>,
    /// The lines about the runs, to be written again while this command has no runs of its own.
    pub lines: Vec<Line>,
}

impl SavedRuns {
    /// Reads the file in the directory `out`. A missing one, or one that is something else, holds none.
    pub fn read(files: &dyn Files, out: &str) -> Self {
        // Not through a directory to write to, which would be made.
        let bytes = files.read(&format!("{out}/{ENV}")).unwrap_or_default();
        let mut saved = SavedRuns::default();
        for line in String::from_utf8_lossy(&bytes).lines().filter_map(Line::parse) {
            match &line {
                Line::RunIds(ids) => saved.ids.clone_from(ids),
                Line::RunOfPlan { plan, .. } => saved.plans.push(*plan),
                Line::FilesOf(ids) => saved.plans.extend(ids),
                _ => {}
            }
            if line.is_about_runs() {
                saved.lines.push(line);
            }
        }
        saved
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::output::dotenv::{StartedRun, env_of_runs, text};
    use crate::io::files::memory::MemoryFiles;

    fn read(content: &str) -> SavedRuns {
        let files = MemoryFiles { granted: true, ..MemoryFiles::default() };
        files.files.borrow_mut().insert("./testsigma.env".into(), content.into());
        assert!(SavedRuns::read(&files, "elsewhere").ids.is_empty());
        SavedRuns::read(&files, ".")
    }

    #[test]
    fn runs_that_were_written_are_read_again() {
        let run = |plan: Option<u64>, run: u64| StartedRun { plan, run, url: format!("https://h/ui/td/runs/{run}") };
        for (runs, ids, plans) in [
            (vec![run(Some(7), 5801)], vec![5801], vec![]),
            (vec![run(None, 5801)], vec![5801], vec![]),
            (vec![run(Some(7), 5801), run(None, 5802), run(Some(9), u64::MAX)], vec![5801, 5802, u64::MAX], vec![7, 9]),
        ] {
            let written = env_of_runs(&runs);
            let saved = read(&written);
            assert_eq!((saved.ids, saved.plans), (ids, plans), "{written}");
            assert_eq!(text(&saved.lines), written);
        }
    }

    #[test]
    fn only_lines_about_runs_are_kept() {
        let runs = "TESTSIGMA_RUN_ID=5801,5802\nTESTSIGMA_RUN_URL=u,v\nTESTSIGMA_RUN_ID_7=5801\n";
        let saved =
            read(&format!("{runs}TESTSIGMA_RUN_ID_x=1\nTESTSIGMA_FILES_OF=8,9\nTESTSIGMA_VERDICT=failed\nother\n"));
        assert_eq!((saved.ids, saved.plans), (vec![5801, 5802], vec![7, 8, 9]));
        assert_eq!(text(&saved.lines), runs);
        assert!(read("\u{fffd}\u{0}").lines.is_empty());
    }
}
