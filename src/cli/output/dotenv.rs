//! `testsigma.env`: the ids of runs and the verdict, as `NAME=VALUE` lines for shells, for GitLab's dotenv reports, and for a later
//! command.
//!
//! By GitLab's rules: no quotes, no blank lines, no spaces in values; and within its limits, however many plans there are.

pub mod saved_runs;
mod write;

use std::fmt;

use super::outcome::verdict_word;
use crate::api::id::parse_ids;
use crate::cli::exit::Exit;
use crate::follow::Origin;
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
    /// How it came to be followed.
    pub origin: Origin,
}

/// One line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// `TESTSIGMA_RUN_ID`: the ids of all runs.
    RunIds(Vec<u64>),
    /// `TESTSIGMA_RUN_URL`: their pages, in the same order.
    RunUrls(Vec<String>),
    /// `TESTSIGMA_PLAN_ID`: their plans, in the same order.
    PlanIds(Vec<u64>),
    /// `TESTSIGMA_RUN_ORIGIN`: how they came to be followed, in the same order.
    Origins(Vec<Origin>),
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
            Line::PlanIds(plans) => write!(f, "TESTSIGMA_PLAN_ID={}", id_list(plans)),
            Line::Origins(origins) => {
                let words: Vec<&str> = origins.iter().map(|origin| origin.word()).collect();
                write!(f, "TESTSIGMA_RUN_ORIGIN={}", words.join(","))
            }
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
        let value = unquoted(value.trim());
        match name {
            "TESTSIGMA_RUN_ID" => parse_ids(value).map(Line::RunIds),
            "TESTSIGMA_RUN_URL" => Some(Line::RunUrls(value.split(',').map(str::to_owned).collect())),
            "TESTSIGMA_PLAN_ID" => parse_ids(value).map(Line::PlanIds),
            "TESTSIGMA_RUN_ORIGIN" => Some(Line::Origins(value.split(',').map(origin).collect())),
            _ => None,
        }
    }

    /// Whether the file is as useful without it: what it says follows from the ids of the runs.
    fn is_spare(&self, budget: &Budget) -> bool {
        match budget {
            Budget::Everything => false,
            Budget::NoUrls => matches!(self, Line::RunUrls(_)),
            Budget::Shortest => matches!(self, Line::RunUrls(_) | Line::PlanIds(_)),
        }
    }
}

/// The value without the quotes that a shell or an editor has put around it.
fn unquoted(value: &str) -> &str {
    let within = |quote: char| value.strip_prefix(quote)?.strip_suffix(quote);
    within('"').or_else(|| within('\'')).unwrap_or(value)
}

/// What is left out of a file that would be too long.
enum Budget {
    Everything,
    NoUrls,
    /// Neither URLs nor plans, and the origins by their first letters.
    Shortest,
}

/// The origins that a file names.
const ORIGINS: [Origin; 5] = [Origin::Triggered, Origin::Adopted, Origin::Attached, Origin::Given, Origin::Reused];

/// The letter of an origin in a file that would be too long with words.
fn letter(origin: Origin) -> char {
    match origin {
        Origin::Adopted | Origin::Listed => 'd',
        origin => origin.word().chars().next().unwrap_or_default(),
    }
}

/// The origin of this word, or of this letter. What is none may be anybody's run, which is left alone.
fn origin(text: &str) -> Origin {
    let text = text.trim();
    let is_it = |origin: &Origin| origin.word() == text || text.chars().eq([letter(*origin)]);
    ORIGINS.into_iter().find(is_it).unwrap_or(Origin::Attached)
}

/// The longest file, in bytes: GitLab takes dotenv reports of 5 KiB. The ids of [`MAX_RUNS`] runs always fit.
const MAX_BYTES: usize = 5 << 10;

/// The most runs that one command is about.
pub const MAX_RUNS: usize = 200;

/// Where the run stands in the lists of these lines.
fn place_in(lines: &[Line], run: u64) -> Option<usize> {
    lines.iter().find_map(|line| match line {
        Line::RunIds(runs) => runs.iter().position(|other| *other == run),
        _ => None,
    })
}

/// How the run came to be followed, by these lines.
pub fn origin_in(lines: &[Line], run: u64) -> Option<Origin> {
    let place = place_in(lines, run)?;
    lines.iter().find_map(|line| match line {
        Line::Origins(origins) => origins.get(place).copied(),
        _ => None,
    })
}

/// The run's plan, by these lines.
pub fn plan_in(lines: &[Line], run: u64) -> Option<u64> {
    let place = place_in(lines, run)?;
    lines.iter().find_map(|line| match line {
        Line::PlanIds(plans) => plans.get(place).copied(),
        _ => None,
    })
}

/// The run's page, by these lines.
pub fn url_in(lines: &[Line], run: u64) -> Option<&str> {
    let place = place_in(lines, run)?;
    lines.iter().find_map(|line| match line {
        Line::RunUrls(urls) => urls.get(place).map(String::as_str),
        _ => None,
    })
}

/// The content of a file of these lines: without their URLs, and then without their plans, where there are too many runs for all of it.
pub fn text(lines: &[Line]) -> String {
    let within = |budget: &Budget| -> String {
        let written = |line: &Line| match (line, budget) {
            (Line::Origins(origins), Budget::Shortest) => {
                let letters: Vec<String> = origins.iter().map(|origin| letter(*origin).to_string()).collect();
                format!("TESTSIGMA_RUN_ORIGIN={}\n", letters.join(","))
            }
            (line, _) => format!("{line}\n"),
        };
        lines.iter().filter(|line| !line.is_spare(budget)).map(written).collect()
    };
    let texts = [Budget::Everything, Budget::NoUrls].iter().map(within);
    texts.into_iter().find(|text| text.len() <= MAX_BYTES).unwrap_or_else(|| within(&Budget::Shortest))
}

/// The names of the variables that the file may set: whoever loads it hands them to the next command.
pub const WRITTEN: [&str; 12] = [
    "TESTSIGMA_RUN_ID",
    "TESTSIGMA_RUN_URL",
    "TESTSIGMA_PLAN_ID",
    "TESTSIGMA_RUN_ORIGIN",
    "TESTSIGMA_VERDICT",
    "TESTSIGMA_EXIT_CODE",
    "TESTSIGMA_TOTAL",
    "TESTSIGMA_PASSED",
    "TESTSIGMA_FAILED",
    "TESTSIGMA_ABORTED",
    "TESTSIGMA_STOPPED",
    "TESTSIGMA_NOT_EXECUTED",
];

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
            (Line::PlanIds(vec![346, 346]), "TESTSIGMA_PLAN_ID=346,346"),
            (Line::Origins(ORIGINS.to_vec()), "TESTSIGMA_RUN_ORIGIN=triggered,adopted,attached,given,reused"),
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
            ["", "TESTSIGMA_RUN_ID", "TESTSIGMA_RUN_ID=x", "TESTSIGMA_RUN_ORIGIN", "TESTSIGMA_RUN_ID_7=1", "A=1"]
        {
            assert_eq!(Line::parse(other), None, "{other}");
        }
    }

    #[test]
    fn an_origin_that_nobody_knows_is_that_of_a_run_to_be_left_alone() {
        let read = Line::parse("TESTSIGMA_RUN_ORIGIN=triggered, attached,TRIGGERED,,t");
        let origins = [Origin::Triggered, Origin::Attached, Origin::Attached, Origin::Attached, Origin::Triggered];
        assert_eq!(read, Some(Line::Origins(origins.to_vec())));
    }

    #[test]
    fn the_file_keeps_its_bounds_however_many_runs_there_are() {
        for (runs, id, urls, plans) in [
            (1, 5801, true, true),
            (12, u64::MAX, true, true),
            (MAX_RUNS, 5801, false, true),
            (MAX_RUNS, u64::MAX, false, false),
        ] {
            let run = StartedRun {
                plan: Some(id),
                run: id,
                url: "https://testsigma.example/ui/td/runs/5801".to_owned(),
                origin: Origin::Attached,
            };
            let text = env_of_runs(&vec![run; runs]);
            let lines: Vec<Line> = text.lines().filter_map(Line::parse).collect();
            assert_eq!(origin_in(&lines, id), Some(Origin::Attached));
            let has = |name: &str| text.lines().any(|line| line.starts_with(name));
            assert_eq!((has("TESTSIGMA_RUN_URL="), has("TESTSIGMA_PLAN_ID=")), (urls, plans), "{runs} {id}");
            // The other lines, with the largest numbers.
            let rest: usize = WRITTEN[4..].iter().map(|name| name.len() + "=18446744073709551615\n".len()).sum();
            assert!(text.len() + rest <= MAX_BYTES, "{runs} {id}: {}", text.len());
            assert!(text.lines().all(|line| line.split_once('=').is_some_and(|(name, _)| WRITTEN.contains(&name))));
        }
    }
}
