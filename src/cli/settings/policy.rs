//! How to wait, and what to make of what comes.

use super::sources::{Sources, invalid_setting};
use super::values;
use crate::cli::CommandError;
use crate::follow::verdict::RerunPolicy;
use crate::follow::{FailFast, OnConflict, OnTimeout, Policy};

impl Sources<'_> {
    fn fail_fast(&self) -> Result<Option<FailFast>, CommandError> {
        let Some((value, source)) = self.given_once("fail-fast") else { return Ok(None) };
        let value = value.trim();
        let number = |text: &str| text.trim().parse::<u32>().ok().filter(|number| *number > 0);
        let threshold = match value.strip_suffix('%') {
            Some(share) => number(share).filter(|share| *share <= 100).map(FailFast::Percent),
            None => number(value).map(FailFast::Cases),
        };
        threshold.map(Some).ok_or_else(|| {
            invalid_setting(&source, "is neither a number of cases, such as 3, nor a share of them, such as 5%")
        })
    }

    pub(super) fn policy(&self) -> Result<Policy, CommandError> {
        let default = Policy::default();
        let minutes =
            self.args.options.iter().find(|(name, _)| *name == "maxtimeinmins").and_then(|(_, value)| value.clone());
        // `auto` has no number: it is the default, and less where the plan's previous runs say so.
        let auto = self.given_once("max-wait").is_some_and(|(value, _)| value.trim().eq_ignore_ascii_case("auto"));
        let max_wait = match minutes {
            Some(minutes) => Some(
                values::duration(&format!("{}m", minutes.trim()))
                    .map_err(|why| invalid_setting("--maxtimeinmins", &why))?,
            ),
            None if auto => None,
            None => self.duration("max-wait")?,
        };
        Ok(Policy {
            max_wait: max_wait.unwrap_or(default.max_wait),
            max_wait_usual: auto,
            max_queue: self.duration("max-queue")?,
            max_run: self.duration("max-run")?,
            fail_fast: self.fail_fast()?,
            request_timeout: self.duration("request-timeout")?.unwrap_or(default.request_timeout),
            poll_interval: self.duration("poll-interval")?,
            on_timeout: self.choice("on-timeout", &[("leave", OnTimeout::Leave), ("stop", OnTimeout::Stop)])?,
            on_conflict: self.choice(
                "on-conflict",
                &[("fail", OnConflict::Fail), ("wait", OnConflict::Wait), ("attach", OnConflict::Attach)],
            )?,
            give_up_after: self.duration("give-up-after")?.unwrap_or(default.give_up_after),
            rerun_grace: self.duration("rerun-grace")?.unwrap_or(default.rerun_grace),
            rerun_policy: self.choice(
                "rerun-verdict",
                &[("effective", RerunPolicy::Effective), ("original", RerunPolicy::Original)],
            )?,
            allow_empty: self.switch("allow-empty")?,
        })
    }
}
