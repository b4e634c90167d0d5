//! How to wait, and what to make of what comes.

use super::typed::Typed;
use crate::cli::error::Fault;
use crate::cli::options::given::{PolicyOptions, Setting};
use crate::follow::budget::MAX_REQUESTS;
use crate::follow::verdict::RerunPolicy;
use crate::follow::{FailFast, OnConflict, OnTimeout, Policy, Reuse};

/// The most exchanges that may be wanted at once.
const MOST_REQUESTS: usize = 64;

pub(super) fn read(options: &PolicyOptions) -> Result<Policy, Fault> {
    let PolicyOptions {
        max_wait,
        max_queue,
        max_run,
        max_idle,
        fail_fast,
        poll_interval,
        request_timeout,
        max_requests: _,
        give_up_after,
        on_timeout,
        on_conflict,
        reuse,
        rerun_verdict,
        rerun_grace,
        allow_empty,
        compare: _,
    } = options;
    let default = Policy::default();
    // `auto` has no number: it is the default, and less where the plan's previous runs say so.
    let auto = max_wait.last().is_some_and(|(value, _)| value.trim().eq_ignore_ascii_case("auto"));
    let on_timeouts = [("leave", OnTimeout::Leave), ("stop", OnTimeout::Stop)];
    let on_conflicts = [("fail", OnConflict::Fail), ("wait", OnConflict::Wait), ("attach", OnConflict::Attach)];
    let reuses = [("running", Reuse::Running), ("passed", Reuse::Passed), ("never", Reuse::Never)];
    let rerun_policies = [("effective", RerunPolicy::Effective), ("original", RerunPolicy::Original)];
    let request_timeout = request_timeout.duration()?;
    Ok(Policy {
        max_wait: if auto { None } else { max_wait.duration()? }.unwrap_or(default.max_wait),
        max_wait_usual: auto,
        max_queue: max_queue.duration()?,
        max_run: max_run.duration()?,
        max_idle: max_idle.duration()?,
        fail_fast: read_fail_fast(fail_fast)?,
        request_timeout: request_timeout.unwrap_or(default.request_timeout),
        trigger_timeout: request_timeout.unwrap_or(default.trigger_timeout),
        poll_interval: poll_interval.duration()?,
        lists_previous_runs: default.lists_previous_runs,
        on_timeout: on_timeout.choice(&on_timeouts)?.unwrap_or(default.on_timeout),
        on_conflict: on_conflict.choice(&on_conflicts)?.unwrap_or(default.on_conflict),
        reuse: reuse.choice(&reuses)?.unwrap_or(default.reuse),
        give_up_after: give_up_after.duration()?.unwrap_or(default.give_up_after),
        rerun_grace: rerun_grace.duration()?,
        edition: default.edition,
        rerun_policy: rerun_verdict.choice(&rerun_policies)?.unwrap_or(default.rerun_policy),
        allow_empty: allow_empty.switch()?,
    })
}

/// How many exchanges may be under way at once.
pub(super) fn read_max_requests(options: &PolicyOptions) -> Result<usize, Fault> {
    let Some((value, source)) = options.max_requests.last() else { return Ok(MAX_REQUESTS) };
    let number = value.trim().parse().ok().filter(|number| (1..=MOST_REQUESTS).contains(number));
    number.ok_or_else(|| source.value_fault(value, &format_args!("must be a number from 1 to {MOST_REQUESTS}")))
}

/// Whether failed cases are compared with the run before.
pub(super) fn read_compare(options: &PolicyOptions) -> Result<bool, Fault> {
    Ok(options.compare.choice(&[("previous", true), ("none", false)])?.unwrap_or(true))
}

fn read_fail_fast(setting: &Setting) -> Result<Option<FailFast>, Fault> {
    let Some((value, source)) = setting.last() else { return Ok(None) };
    let why = "is neither a number of cases, such as 3, nor a share of them, such as 5%";
    Ok(Some(parse_fail_fast(value.trim()).ok_or_else(|| source.fault(&why))?))
}

/// `3`, or `5%`.
fn parse_fail_fast(text: &str) -> Option<FailFast> {
    let number = |text: &str| text.trim().parse::<u32>().ok().filter(|number| *number > 0);
    match text.strip_suffix('%') {
        Some(share) => number(share).filter(|share| *share <= 100).map(FailFast::Percent),
        None => number(text).map(FailFast::Cases),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_of_failed_cases() {
        for (text, expected) in [
            ("1", Some(FailFast::Cases(1))),
            ("5%", Some(FailFast::Percent(5))),
            ("5 %", Some(FailFast::Percent(5))),
            ("100%", Some(FailFast::Percent(100))),
            ("101%", None),
            ("0", None),
            ("0%", None),
            ("-1", None),
            ("1.5", None),
            ("%", None),
            ("", None),
        ] {
            assert_eq!(parse_fail_fast(text), expected, "{text}");
        }
    }
}
