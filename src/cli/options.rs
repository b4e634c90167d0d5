//! The one table of options: the parser, the settings, the help and the suggestions read it.

pub mod given;
pub mod script_flags;

use given::Field;

/// An option.
#[derive(Debug)]
pub struct OptionSpec {
    /// `--NAME`
    pub name: &'static str,
    /// What its value is called; none for a switch.
    pub value: Option<&'static str>,
    /// Variables that set it: the first is ours, the others are those of Testsigma's script.
    pub variables: &'static [&'static str],
    /// Whether it may be given more than once.
    pub repeatable: bool,
    /// What `help` says.
    pub help: &'static str,
    /// Where its value goes.
    pub field: Field,
}

const fn opt(
    name: &'static str,
    value: &'static str,
    variables: &'static [&'static str],
    help: &'static str,
    field: Field,
) -> OptionSpec {
    OptionSpec { name, value: Some(value), variables, repeatable: false, help, field }
}

const fn many(
    name: &'static str,
    value: &'static str,
    variables: &'static [&'static str],
    help: &'static str,
    field: Field,
) -> OptionSpec {
    OptionSpec { name, value: Some(value), variables, repeatable: true, help, field }
}

const fn switch(
    name: &'static str,
    variables: &'static [&'static str],
    help: &'static str,
    field: Field,
) -> OptionSpec {
    OptionSpec { name, value: None, variables, repeatable: false, help, field }
}

/// All options.
pub const OPTIONS: &[OptionSpec] = &[
    many("plan", "ID", &["TESTSIGMA_TEST_PLAN_ID"], "the test plan to run; repeat it for several plans at once", |o| {
        &mut o.subject.plan
    }),
    opt("base-url", "URL", &["TESTSIGMA_BASE_URL"], "the server [https://app.testsigma.com]", |o| {
        &mut o.server.base_url
    }),
    opt("web-url", "URL", &["TESTSIGMA_WEB_URL"], "the server's address in links, for people [the base URL]", |o| {
        &mut o.server.web_url
    }),
    opt(
        "edition",
        "cloud|community",
        &["TESTSIGMA_EDITION"],
        "which API the server speaks [by the host name, else by one probe]",
        |o| &mut o.server.edition,
    ),
    opt(
        "build-no",
        "TEXT",
        &["TESTSIGMA_BUILD_NO", "BUILD_NO"],
        "the build number to show [the CI system's, if granted, made unique]",
        |o| &mut o.trigger.build_no,
    ),
    opt("environment", "ID", &["TESTSIGMA_ENVIRONMENT_ID"], "run in this environment instead of the plan's own", |o| {
        &mut o.trigger.environment
    }),
    many(
        "runtime-data",
        "NAME=VALUE",
        &["TESTSIGMA_RUNTIME_DATA", "RUNTIME_DATA_INPUT"],
        "a runtime variable for this run; the variable holds a JSON object or NAME=VALUE,NAME=VALUE",
        |o| &mut o.trigger.runtime_data,
    ),
    opt(
        "saved-config",
        "NAME|id:N",
        &["TESTSIGMA_SAVED_CONFIG"],
        "run only what this saved configuration selects",
        |o| &mut o.trigger.saved_config,
    ),
    many("upload", "DEVICE=VERSION", &[], "the uploaded app version to use on a test machine", |o| {
        &mut o.trigger.upload
    }),
    opt(
        "max-wait",
        "DURATION|auto",
        &["TESTSIGMA_MAX_WAIT", "MAX_WAIT_TIME_FOR_SCRIPT_TO_EXIT"],
        "the longest wait for a verdict, such as 90s, 15m, 1h30m; auto is three times the plan's usual [180m]",
        |o| &mut o.policy.max_wait,
    ),
    opt("max-queue", "DURATION", &["TESTSIGMA_MAX_QUEUE"], "the longest wait for the run to start [none]", |o| {
        &mut o.policy.max_queue
    }),
    opt(
        "max-run",
        "DURATION",
        &["TESTSIGMA_MAX_RUN"],
        "the longest that the run may take from its start [none]",
        |o| &mut o.policy.max_run,
    ),
    opt(
        "max-idle",
        "DURATION",
        &["TESTSIGMA_MAX_IDLE"],
        "the longest that nothing may move: neither status nor numbers [none]",
        |o| &mut o.policy.max_idle,
    ),
    opt(
        "fail-fast",
        "N|N%",
        &["TESTSIGMA_FAIL_FAST"],
        "end as failed as soon as so many cases failed [wait for all]",
        |o| &mut o.policy.fail_fast,
    ),
    opt(
        "poll-interval",
        "DURATION",
        &["TESTSIGMA_POLL_INTERVAL"],
        "a fixed pause between looks [adapted to the run]",
        |o| &mut o.policy.poll_interval,
    ),
    opt(
        "request-timeout",
        "DURATION",
        &["TESTSIGMA_REQUEST_TIMEOUT"],
        "the longest that one HTTP exchange may take [30s; the trigger's 5m]",
        |o| &mut o.policy.request_timeout,
    ),
    opt(
        "max-requests",
        "N",
        &["TESTSIGMA_MAX_REQUESTS"],
        "how many HTTP exchanges of several plans may be under way at once [8]",
        |o| &mut o.policy.max_requests,
    ),
    opt(
        "give-up-after",
        "DURATION",
        &["TESTSIGMA_GIVE_UP_AFTER"],
        "how long a failing server is waited for [5m]",
        |o| &mut o.policy.give_up_after,
    ),
    opt(
        "on-timeout",
        "leave|stop",
        &["TESTSIGMA_ON_TIMEOUT"],
        "what becomes of a run that is left before its end [leave]",
        |o| &mut o.policy.on_timeout,
    ),
    opt(
        "on-conflict",
        "fail|wait|attach",
        &["TESTSIGMA_ON_CONFLICT"],
        "what to do when the plan is running already [fail]",
        |o| &mut o.policy.on_conflict,
    ),
    opt(
        "reuse",
        "running|passed|never",
        &["TESTSIGMA_REUSE"],
        "which run of the same plan and --build-no to go on with instead of starting one [never]",
        |o| &mut o.policy.reuse,
    ),
    opt(
        "rerun-verdict",
        "effective|original",
        &["TESTSIGMA_RERUN_VERDICT"],
        "which run decides when failed tests are re-run [effective]",
        |o| &mut o.policy.rerun_verdict,
    ),
    opt(
        "rerun-grace",
        "DURATION",
        &["TESTSIGMA_RERUN_GRACE"],
        "how long an announced re-run may take to appear [60s]",
        |o| &mut o.policy.rerun_grace,
    ),
    switch("allow-empty", &["TESTSIGMA_ALLOW_EMPTY"], "a run without tests passes", |o| &mut o.policy.allow_empty),
    opt(
        "compare",
        "previous|none",
        &["TESTSIGMA_COMPARE"],
        "whether to say which failed cases are new, by the plan's previous run [previous]",
        |o| &mut o.policy.compare,
    ),
    opt(
        "junit",
        "required|best-effort|none",
        &["TESTSIGMA_JUNIT"],
        "whether a missing JUnit report fails the command [best-effort]",
        |o| &mut o.output.junit,
    ),
    opt(
        "junit-normalized",
        "FILE",
        &["TESTSIGMA_JUNIT_NORMALIZED"],
        "a second JUnit report, below --out, as strict readers want it [none]",
        |o| &mut o.output.normalized_file,
    ),
    opt(
        "trace",
        "FILE",
        &["TESTSIGMA_TRACE"],
        "a record of every exchange, below --out, as HAR, for support [none]",
        |o| &mut o.output.trace,
    ),
    opt("out", "DIR", &["TESTSIGMA_OUT"], "where files go, in the granted directory [.]", |o| &mut o.output.out),
    switch(
        "allow-insecure-http",
        &["TESTSIGMA_ALLOW_INSECURE_HTTP"],
        "permit plain http to a host other than loopback",
        |o| &mut o.server.allow_insecure_http,
    ),
    opt(
        "log",
        "plain|github|gitlab|azure|teamcity|buildkite",
        &["TESTSIGMA_LOG"],
        "the CI system whose log commands to use [detected, else plain]",
        |o| &mut o.output.log,
    ),
    switch("json", &[], "with status: print JSON", |o| &mut o.output.json),
    switch("failed", &[], "with rerun: only what failed", |o| &mut o.trigger.failed),
    switch("dry-run", &[], "with run and trigger: print what would be sent, the key masked, and send nothing", |o| {
        &mut o.output.dry_run
    }),
    switch("quiet", &["TESTSIGMA_QUIET"], "no progress but a sign of life every 5 minutes", |o| &mut o.output.quiet),
    switch("verbose", &["TESTSIGMA_VERBOSE"], "a line for every look", |o| &mut o.output.verbose),
    opt("exit-codes", "fine|simple", &["TESTSIGMA_EXIT_CODES"], "simple ends with 0 or 1 only [fine]", |o| {
        &mut o.output.exit_codes
    }),
];

/// A setting that has a variable and no option.
#[derive(Debug)]
pub struct VariableSpec {
    /// The variable.
    pub name: &'static str,
    /// Whether plugin runners may hand it over under their names.
    pub plugins: bool,
    /// What `help` says.
    pub help: &'static str,
    /// Where its value goes.
    pub field: Field,
}

/// The settings that have no option.
pub const VARIABLES_ONLY: &[VariableSpec] = &[
    VariableSpec {
        name: "TESTSIGMA_API_KEY",
        plugins: true,
        help: "the API key; never an option, because arguments can be seen by others",
        field: |o| &mut o.server.api_key,
    },
    VariableSpec {
        name: "TESTSIGMA_API_KEY_FILE",
        plugins: false,
        help: "a file in a granted directory that holds the key",
        field: |o| &mut o.server.api_key_file,
    },
    VariableSpec {
        name: "TESTSIGMA_RUN_ID",
        plugins: false,
        help: "the run, where RUN_ID is not given; else testsigma.env in --out is read",
        field: |o| &mut o.subject.run_id,
    },
];

/// The candidate nearest to what was written, if it is near enough to be what was meant.
pub fn suggest<'a>(written: &str, candidates: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .map(|candidate| (strsim::osa_distance(written, candidate), candidate))
        .min()
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len() / 3)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_errors_are_recognised_and_other_words_are_not() {
        let names = || OPTIONS.iter().map(|option| option.name);
        for (written, meant) in [
            ("plna", Some("plan")),
            ("max-wiat", Some("max-wait")),
            ("maxwait", Some("max-wait")),
            ("poll-intervall", Some("poll-interval")),
            ("buildno", Some("build-no")),
            ("frobnicate", None),
            ("", None),
        ] {
            assert_eq!(suggest(written, &mut names()), meant, "{written}");
        }
    }
}
