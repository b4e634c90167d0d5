//! `testsigma.env`: the ids of runs and the verdict, as `NAME=VALUE` lines for shells, for GitLab's dotenv reports, and for a later
//! command.
//!
//! By GitLab's rules: no quotes, no blank lines, no spaces in values.

pub mod saved_runs;
mod write;

use std::fmt;

use super::outcome::verdict_word;
use crate::api::id::{parse_id, parse_ids};
use crate::cli::exit::Exit;
use crate::follow::verdict::Verdict;
pub use write::{env_of_outcome, env_of_runs};

/// The file's name.
pub const ENV: &str = "testsigma.env";

/// A run that was started or given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartedRun {
    /// Its plan, if known.
    pub plan: Option<u64>,
    /// Its id.
    pub run: u64,
    /// Its page.
    pub url: String,
}

/// One line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// `TESTSIGMA_RUN_ID`: the ids of all runs.
    RunIds(Vec<u64>),
    /// `TESTSIGMA_RUN_URL`: their pages, in the same order.
    RunUrls(Vec<String>),
    /// `TESTSIGMA_RUN_ID_346`: the run of one plan of several.
    RunOfPlan {
        /// The plan.
        plan: u64,
        /// Its run.
        run: u64,
    },
    /// `TESTSIGMA_FILES_OF`: the ids that stand in the names of the files of several plans.
    FilesOf(Vec<u64>),
    /// `TESTSIGMA_VERDICT`: the worst verdict, `none` unless every plan has one.
    Verdict(Option<Verdict>),
    /// `TESTSIGMA_EXIT_CODE`: the fine code.
    ExitCode(Exit),
    /// `TESTSIGMA_TOTAL` and its like: a number of test cases over all plans.
    Cases(&'static str, u64),
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Line::RunIds(runs) => write!(f, "TESTSIGMA_RUN_ID={}", id_list(runs)),
            Line::RunUrls(urls) => write!(f, "TESTSIGMA_RUN_URL={}", urls.join(",")),
            Line::RunOfPlan { plan, run } => write!(f, "TESTSIGMA_RUN_ID_{plan}={run}"),
            Line::FilesOf(ids) => write!(f, "TESTSIGMA_FILES_OF={}", id_list(ids)),
            Line::Verdict(verdict) => write!(f, "TESTSIGMA_VERDICT={}", verdict.map_or("none", verdict_word)),
            Line::ExitCode(exit) => write!(f, "TESTSIGMA_EXIT_CODE={}", exit.code()),
            Line::Cases(name, number) => write!(f, "TESTSIGMA_{name}={number}"),
        }
    }
}

impl Line {
    /// Reads a line about runs or their files. The others are for other programs, and what is none of them is nobody's.
    fn parse(line: &str) -> Option<Line> {
        let (name, value) = line.split_once('=')?;
        match name {
            "TESTSIGMA_RUN_ID" => parse_ids(value).map(Line::RunIds),
            "TESTSIGMA_RUN_URL" => Some(Line::RunUrls(value.split(',').map(str::to_owned).collect())),
            "TESTSIGMA_FILES_OF" => parse_ids(value).map(Line::FilesOf),
            _ => {
                let plan = parse_id(name.strip_prefix("TESTSIGMA_RUN_ID_")?)?;
                Some(Line::RunOfPlan { plan, run: parse_id(value)? })
            }
        }
    }

    /// True of the lines that say which runs there are.
    fn is_about_runs(&self) -> bool {
        matches!(self, Line::RunIds(_) | Line::RunUrls(_) | Line::RunOfPlan { .. })
    }
}

/// The content of a file of these lines.
pub fn text(lines: &[Line]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn id_list(ids: &[u64]) -> String {
    ids.iter().map(u64::to_string).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_about_runs_is_read_as_it_was_written() {
        for (line, written) in [
            (Line::RunIds(vec![5801]), "TESTSIGMA_RUN_ID=5801"),
            (Line::RunIds(vec![5801, u64::MAX]), "TESTSIGMA_RUN_ID=5801,18446744073709551615"),
            (Line::RunIds(Vec::new()), "TESTSIGMA_RUN_ID="),
            (Line::RunUrls(vec!["https://h/runs/1?a=b".into()]), "TESTSIGMA_RUN_URL=https://h/runs/1?a=b"),
            (Line::RunUrls(vec!["u".into(), "v".into()]), "TESTSIGMA_RUN_URL=u,v"),
            (Line::RunOfPlan { plan: 346, run: 5801 }, "TESTSIGMA_RUN_ID_346=5801"),
            (Line::FilesOf(vec![346, 347]), "TESTSIGMA_FILES_OF=346,347"),
        ] {
            assert_eq!((line.to_string(), Line::parse(written)), (written.to_owned(), Some(line)));
        }
    }

    #[test]
    fn each_line_for_other_programs_is_written_and_not_read() {
        for (line, written) in [
            (Line::Verdict(Some(Verdict::Failed)), "TESTSIGMA_VERDICT=failed"),
            (Line::Verdict(None), "TESTSIGMA_VERDICT=none"),
            (Line::ExitCode(Exit::TestsFailed), "TESTSIGMA_EXIT_CODE=10"),
            (Line::Cases("NOT_EXECUTED", 3), "TESTSIGMA_NOT_EXECUTED=3"),
        ] {
            assert_eq!((line.to_string().as_str(), Line::parse(written)), (written, None));
        }
        for other in
            ["", "TESTSIGMA_RUN_ID", "TESTSIGMA_RUN_ID=x", "TESTSIGMA_RUN_ID_x=1", "TESTSIGMA_RUN_ID_7=", "A=1"]
        {
            assert_eq!(Line::parse(other), None, "{other}");
        }
    }
}
