use std::time::{Duration, UNIX_EPOCH};

use super::*;
use crate::cli::ci::LogFormat;
use crate::cli::output::samples::{is_golden, mixed, outcome, plan, report, reported};
use crate::cli::settings::Output;
use crate::redact::Redactor;

/// The end of the log, stdout and stderr.
fn log_of(outcome: &Outcome, log_format: LogFormat) -> String {
    let (mut stdout, mut stderr) = (String::new(), String::new());
    let mut print = |piece: &str| stdout.push_str(piece);
    let mut error = |piece: &str| stderr.push_str(piece);
    let output = Output { log_format, ..Output::default() };
    let mut log = Log::new(&mut print, &mut error, &output, Redactor::default(), Duration::ZERO);
    log.begin_group(UNIX_EPOCH, outcome.plans.len() > 1);
    log.end_group(UNIX_EPOCH);
    log.log_summary(outcome, &["TEST-testsigma.xml".to_owned()]);
    format!("{stdout}--- stderr ---\n{stderr}")
}

#[test]
fn each_system_is_told_in_its_own_words() {
    for log_format in LogFormat::ALL {
        is_golden(&format!("src/cli/log/golden/{}.txt", log_format.name()), &log_of(&mixed(), log_format));
    }
}

#[test]
fn github_is_told_no_more_errors_than_it_shows() {
    let case = |n: u32| format!("<testcase name='c{n}'><failure>reason {n}</failure></testcase>");
    let red = |id| reported(plan(id, Exit::TestsFailed), report((0..30).map(case)));
    for (plans, verdicts) in [(1, 1), (3, 3), (20, 20)] {
        let log = log_of(&outcome(Exit::TestsFailed, (0..plans).map(red).collect()), LogFormat::Github);
        let errors: Vec<_> = log.lines().filter(|line| line.starts_with("::error ")).collect();
        assert_eq!(errors.len(), MAX_NAMED.max(verdicts), "{log}");
        assert!(errors[..verdicts].iter().all(|line| line.starts_with("::error title=Testsigma::")), "{log}");
    }
    let passed = log_of(&outcome(Exit::Passed, vec![plan(7, Exit::Passed)]), LogFormat::Github);
    assert!(!passed.contains("::error"), "{passed}");
}
