//! The file's reader: the runs that an earlier command started.

use std::io::ErrorKind;

use super::{ENV, Line, origin_in, plan_in, url_in};
use crate::api::id::add_new;
use crate::follow::{Known, Origin};
use crate::io::files::{self, FileError, Files};

/// Runs that were started earlier.
#[derive(Default)]
pub struct SavedRuns {
    /// Their ids, none of them twice.
    pub ids: Vec<u64>,
    /// The lines about the runs, to be written again while this command has no runs of its own.
    pub lines: Vec<Line>,
}

impl SavedRuns {
    /// How the run came to be followed, if it is on file.
    pub fn origin(&self, run: u64) -> Option<Origin> {
        origin_in(&self.lines, run)
    }

    /// Its page, if it is on file and stands there under another address than `page`.
    pub fn elsewhere(&self, run: u64, page: &str) -> Option<&str> {
        url_in(&self.lines, run).filter(|url| !url.is_empty() && without_port(url) != without_port(page))
    }

    /// What is on file of the run.
    pub fn known(&self, run: u64) -> Known {
        Known { run, plan: plan_in(&self.lines, run), is_found: self.origin(run).is_some_and(Origin::is_found) }
    }

    /// Reads the file in the directory `out`. A missing one, or one that holds something else, names none.
    ///
    /// # Errors
    /// It is there, and no file that can be read.
    pub fn read(files: &dyn Files, out: &str) -> files::Result<Self> {
        // Not through a directory to write to, which would be made.
        let bytes = match files.read(&format!("{out}/{ENV}")) {
            Ok(bytes) => bytes,
            Err(FileError::Unnamed(cause)) if !is_missing(cause.kind()) => {
                return Err(FileError::At { action: "reading", path: ENV.to_owned(), cause });
            }
            Err(_) => Vec::new(),
        };
        let mut saved = SavedRuns::default();
        // Some editors and shells begin a file with a mark.
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        saved.lines.extend(String::from_utf8_lossy(bytes).lines().filter_map(Line::parse));
        for line in &saved.lines {
            if let Line::RunIds(ids) = line {
                saved.ids.clear();
                add_new(&mut saved.ids, ids);
            }
        }
        Ok(saved)
    }
}

/// The address without the port that its scheme has anyway.
fn without_port(url: &str) -> String {
    match url.split_once("://") {
        Some(("https", rest)) => format!("https://{}", rest.replacen(":443/", "/", 1)),
        Some(("http", rest)) => format!("http://{}", rest.replacen(":80/", "/", 1)),
        _ => url.to_owned(),
    }
}

/// Whether it only says that there is no such file.
fn is_missing(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::output::dotenv::{StartedRun, env_of_runs, text};
    use crate::io::files::memory::MemoryFiles;

    fn read(content: &str) -> SavedRuns {
        let files = MemoryFiles { granted: true, ..MemoryFiles::default() };
        files.files.borrow_mut().insert("./testsigma.env".into(), content.into());
        assert!(SavedRuns::read(&files, "elsewhere").unwrap().ids.is_empty());
        SavedRuns::read(&files, ".").unwrap()
    }

    #[test]
    fn a_page_is_elsewhere_by_its_server_alone() {
        for (on_file, page, is_elsewhere) in [
            ("https://h/ui/td/runs/5801", "https://h/ui/td/runs/5801", false),
            ("https://h:443/ui/td/runs/5801", "https://h/ui/td/runs/5801", false),
            ("http://h/ui/td/runs/5801", "http://h:80/ui/td/runs/5801", false),
            ("http://h:8080/ui/td/runs/5801", "http://h/ui/td/runs/5801", true),
            ("https://h:443/ui/td/runs/5801", "http://h:80/ui/td/runs/5801", true),
            ("https://h/a/ui/td/runs/5801", "https://h/ui/td/runs/5801", true),
            ("", "https://h/ui/td/runs/5801", false),
        ] {
            let saved = read(&format!("TESTSIGMA_RUN_ID=5801\nTESTSIGMA_RUN_URL={on_file}\n"));
            assert_eq!(saved.elsewhere(5801, page).is_some(), is_elsewhere, "{on_file} {page}");
            assert_eq!(saved.elsewhere(5802, page), None);
        }
    }

    #[test]
    fn runs_that_were_written_are_read_again() {
        let run = |plan: Option<u64>, run: u64| StartedRun {
            plan,
            run,
            url: format!("https://h/ui/td/runs/{run}"),
            origin: Origin::Triggered,
        };
        for (runs, ids) in [
            (vec![run(Some(7), 5801)], vec![5801]),
            (vec![run(None, 5801)], vec![5801]),
            (vec![run(Some(7), 5801), run(None, 5802), run(Some(9), u64::MAX)], vec![5801, 5802, u64::MAX]),
        ] {
            let written = env_of_runs(&runs);
            let saved = read(&written);
            assert_eq!(saved.ids, ids, "{written}");
            assert_eq!(text(&saved.lines), written);
        }
    }

    #[test]
    fn ids_are_read_as_those_of_arguments() {
        for (content, ids) in [
            ("TESTSIGMA_RUN_ID=5801,5801", &[5801][..]),
            ("TESTSIGMA_RUN_ID=5802,5801,5802", &[5802, 5801]),
            ("\u{feff}TESTSIGMA_RUN_ID=5801\r\n", &[5801]),
            ("TESTSIGMA_RUN_ID=\"5801\"", &[5801]),
            ("TESTSIGMA_RUN_ID='5801,5802' ", &[5801, 5802]),
            ("TESTSIGMA_RUN_ID=\"5801'", &[]),
        ] {
            assert_eq!(read(content).ids, ids, "{content:?}");
        }
    }

    #[test]
    fn each_run_has_its_own_plan_and_origin() {
        let saved =
            read("TESTSIGMA_RUN_ID=5801,5802\nTESTSIGMA_PLAN_ID='7,8'\nTESTSIGMA_RUN_ORIGIN=\"triggered,reused\"\n");
        for (run, plan, is_found) in [(5801, Some(7), false), (5802, Some(8), true), (9, None, false)] {
            assert_eq!(saved.known(run), Known { run, plan, is_found });
        }
    }

    #[test]
    fn only_lines_about_runs_are_kept() {
        let runs = "TESTSIGMA_RUN_ID=5801,5802\nTESTSIGMA_RUN_URL=u,v\nTESTSIGMA_PLAN_ID=7,8\n";
        let saved = read(&format!("{runs}TESTSIGMA_RUN_ID_x=1\nTESTSIGMA_VERDICT=failed\nother\n"));
        assert_eq!(saved.ids, [5801, 5802]);
        assert_eq!(text(&saved.lines), runs);
        assert!(read("\u{fffd}\u{0}").lines.is_empty());
    }
}
