//! The one table of options: the parser, the settings, the help and the suggestions read it.

/// The commands, with what `help` says of each.
pub const COMMANDS: [(&str, &str); 8] = [
    ("run", "trigger a test plan, wait for its run, write the reports, pass or fail"),
    ("trigger", "start a run, write its id, do not wait"),
    ("wait", "attach to a run started earlier, then as run: wait RUN_ID"),
    ("status", "look at a run once: status RUN_ID [--json]"),
    ("stop", "stop a run, and only that one: stop RUN_ID"),
    ("report", "fetch and write the reports of a finished run: report RUN_ID"),
    ("help", "this text"),
    ("version", "the version"),
];

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
}

const fn opt(
    name: &'static str,
    value: &'static str,
    variables: &'static [&'static str],
    help: &'static str,
) -> OptionSpec {
    OptionSpec { name, value: Some(value), variables, repeatable: false, help }
}

const fn many(
    name: &'static str,
    value: &'static str,
    variables: &'static [&'static str],
    help: &'static str,
) -> OptionSpec {
    OptionSpec { name, value: Some(value), variables, repeatable: true, help }
}

const fn switch(name: &'static str, variables: &'static [&'static str], help: &'static str) -> OptionSpec {
    OptionSpec { name, value: None, variables, repeatable: false, help }
}

/// All options.
pub const OPTIONS: &[OptionSpec] = &[
    many("plan", "ID", &["TESTSIGMA_TEST_PLAN_ID"], "the test plan to run; repeat it for several plans at once"),
    opt("base-url", "URL", &["TESTSIGMA_BASE_URL"], "the server [https://app.testsigma.com]"),
    opt(
        "edition",
        "cloud|community",
        &["TESTSIGMA_EDITION"],
        "which API the server speaks [told by the host name, else by one probe]",
    ),
    opt(
        "build-no",
        "TEXT",
        &["TESTSIGMA_BUILD_NO", "BUILD_NO"],
        "the build number to show [the CI system's, if granted, made unique]",
    ),
    opt("environment", "ID", &["TESTSIGMA_ENVIRONMENT_ID"], "run in this environment instead of the plan's own"),
    many(
        "runtime-data",
        "NAME=VALUE",
        &["TESTSIGMA_RUNTIME_DATA", "RUNTIME_DATA_INPUT"],
        "a runtime variable for this run; the variable holds a JSON object or NAME=VALUE,NAME=VALUE",
    ),
    opt("saved-config", "NAME|id:N", &["TESTSIGMA_SAVED_CONFIG"], "run only what this saved configuration selects"),
    many("upload", "DEVICE=VERSION", &[], "the uploaded app version to use on a test machine"),
    opt(
        "max-wait",
        "DURATION|auto",
        &["TESTSIGMA_MAX_WAIT", "MAX_WAIT_TIME_FOR_SCRIPT_TO_EXIT"],
        "the longest wait for a verdict, such as 90s, 15m, 1h30m; auto is three times the plan's usual [180m]",
    ),
    opt("max-queue", "DURATION", &["TESTSIGMA_MAX_QUEUE"], "the longest wait for the run to start [none]"),
    opt("max-run", "DURATION", &["TESTSIGMA_MAX_RUN"], "the longest that the run may take from its start [none]"),
    opt("fail-fast", "N|N%", &["TESTSIGMA_FAIL_FAST"], "end as failed as soon as so many cases failed [wait for all]"),
    opt("poll-interval", "DURATION", &["TESTSIGMA_POLL_INTERVAL"], "a fixed pause between looks [adapted to the run]"),
    opt(
        "request-timeout",
        "DURATION",
        &["TESTSIGMA_REQUEST_TIMEOUT"],
        "the longest that one HTTP exchange may take [30s]",
    ),
    opt(
        "give-up-after",
        "DURATION",
        &["TESTSIGMA_GIVE_UP_AFTER"],
        "how long a failing server is ridden out while waiting [5m]",
    ),
    opt(
        "on-timeout",
        "leave|stop",
        &["TESTSIGMA_ON_TIMEOUT"],
        "what becomes of a run that is left before its end [leave]",
    ),
    opt(
        "on-conflict",
        "fail|wait|attach",
        &["TESTSIGMA_ON_CONFLICT"],
        "what to do when the plan is running already [fail]",
    ),
    opt(
        "rerun-verdict",
        "effective|original",
        &["TESTSIGMA_RERUN_VERDICT"],
        "which run decides when failed tests are re-run [effective]",
    ),
    opt("rerun-grace", "DURATION", &["TESTSIGMA_RERUN_GRACE"], "how long an announced re-run may take to appear [60s]"),
    switch("allow-empty", &["TESTSIGMA_ALLOW_EMPTY"], "a run without tests passes"),
    opt(
        "junit",
        "required|best-effort|none",
        &["TESTSIGMA_JUNIT"],
        "whether a missing JUnit report fails the command [best-effort]",
    ),
    opt("out", "DIR", &["TESTSIGMA_OUT"], "where files go, in the granted directory [.]"),
    switch(
        "allow-insecure-http",
        &["TESTSIGMA_ALLOW_INSECURE_HTTP"],
        "permit plain http to a host other than loopback",
    ),
    opt(
        "log",
        "plain|github|gitlab|azure|teamcity|buildkite",
        &["TESTSIGMA_LOG"],
        "the CI system whose log commands to use [detected, else plain]",
    ),
    switch("json", &[], "with status: print JSON"),
    switch("quiet", &["TESTSIGMA_QUIET"], "no progress but a sign of life every 5 minutes"),
    switch("verbose", &["TESTSIGMA_VERBOSE"], "a line for every look"),
    opt("exit-codes", "fine|simple", &["TESTSIGMA_EXIT_CODES"], "simple ends with 0 or 1 only [fine]"),
];

/// The settings that have no option, with what `help` says of each.
pub const VARIABLES_ONLY: [(&str, &str); 3] = [
    ("TESTSIGMA_API_KEY", "the API key; never an option, because arguments can be seen by others"),
    ("TESTSIGMA_API_KEY_FILE", "a file in a granted directory that holds the key"),
    ("TESTSIGMA_RUN_ID", "the run, where RUN_ID is not given; else testsigma.env in --out is read"),
];

/// The flags of Testsigma's generic script: (short, long, the option that it is). They keep working, with `=` too.
pub const SCRIPT_FLAGS: [(Option<char>, &str, &str); 6] = [
    (Some('k'), "apikey", "apikey"),
    (Some('i'), "testplanid", "plan"),
    (Some('t'), "maxtimeinmins", "maxtimeinmins"),
    (Some('r'), "reportfilepath", "reportfilepath"),
    (Some('d'), "runtimedata", "runtimedata"),
    (Some('b'), "buildno", "build-no"),
];

/// The option of this name.
pub fn find(name: &str) -> Option<&'static OptionSpec> {
    OPTIONS.iter().find(|option| option.name == name)
}

/// The candidate nearest to what was written, if it is near enough to be what was meant.
pub fn suggest<'a>(written: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .map(|candidate| (distance(written, candidate), candidate))
        .min()
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len() / 3)
        .map(|(_, candidate)| candidate)
}

/// Levenshtein's distance.
fn distance(a: &str, b: &str) -> usize {
    // Candidates are ASCII: elsewhere a character counts for as many as it has bytes.
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().take(64).enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
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
            assert_eq!(suggest(written, names()), meant, "{written}");
        }
    }
}
