//! Every option and every variable reaches the setting that it is named for, and nothing else sets it.

use std::time::Duration;

use super::*;
use crate::api::Edition;
use crate::api::trigger_request::SavedConfig;
use crate::cli::args;
use crate::cli::ci::LogFormat;
use crate::cli::error::CommandError;
use crate::cli::exit::Exit;
use crate::cli::options::given::plugin_names;
use crate::cli::options::script_flags::SCRIPT_FLAGS;
use crate::cli::options::{OPTIONS, VARIABLES_ONLY};
use crate::follow::verdict::RerunPolicy;
use crate::follow::{FailFast, OnConflict, OnTimeout, Reuse};
use crate::io::files::memory::MemoryFiles;

const KEY: (&str, &str) = ("TESTSIGMA_API_KEY", "0123456789");

/// Everything that the options come to.
struct All {
    subject: Subject,
    output: Output,
    settings: Settings,
    is_failed: bool,
}

fn read(arguments: &[&str], env: &[(&str, &str)]) -> Result<All, CommandError> {
    let arguments: Vec<String> = arguments.iter().map(|argument| (*argument).to_owned()).collect();
    let env: Vec<_> = env.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let (mut args, mistake) = args::parse(&arguments);
    args.options.add_environment(&env);
    let (output, error) = Output::read(&args.options.output);
    if let Some(error) = mistake.or(error) {
        return Err(error.into());
    }
    let subject = Subject::read(&args.options.subject, &args.positional);
    let files = MemoryFiles { granted: true, ..MemoryFiles::default() };
    files.files.borrow_mut().insert("key.txt".to_owned(), "Bearer filed-key\n".into());
    let settings = Settings::read(&args.options, &files)?;
    Ok(All { subject, output, settings, is_failed: args.options.trigger.failed.is_given() })
}

type Check = fn(&All) -> bool;

/// A value of each option, and how it shows. It does not show without the option.
const OPTION_ROWS: &[(&str, &str, Check)] = &[
    ("plan", "7,8", |all| all.subject.plans.as_ref().ok() == Some(&vec![7, 8])),
    ("base-url", "https://t.example/x", |all| all.settings.server.base.url("") == "https://t.example/x"),
    ("web-url", "http://t.example/x", |all| {
        all.settings.server.web.as_ref().is_some_and(|web| web.url("") == "http://t.example/x")
    }),
    ("edition", "Community", |all| all.settings.server.edition == Some(Edition::Community)),
    ("build-no", " v1 ", |all| all.settings.build == Some(BuildNumber { text: " v1 ".into(), is_users: true })),
    ("environment", "07", |all| all.settings.request.environment.as_deref() == Some("7")),
    ("runtime-data", "a=b=c", |all| all.settings.request.runtime_data == [("a".to_owned(), "b=c".to_owned())]),
    ("saved-config", "id:5", |all| all.settings.request.saved_config == Some(SavedConfig::Id("5".to_owned()))),
    ("upload", "1=2", |all| all.settings.request.uploads == [("1".to_owned(), "2".to_owned())]),
    ("max-wait", "5", |all| all.settings.policy.max_wait == Duration::from_secs(300)),
    ("max-queue", "1s", |all| all.settings.policy.max_queue == Some(Duration::from_secs(1))),
    ("max-run", "2s", |all| all.settings.policy.max_run == Some(Duration::from_secs(2))),
    ("max-idle", "8s", |all| all.settings.policy.max_idle == Some(Duration::from_secs(8))),
    ("fail-fast", "5%", |all| all.settings.policy.fail_fast == Some(FailFast::Percent(5))),
    ("poll-interval", "3s", |all| all.settings.policy.poll_interval == Some(Duration::from_secs(3))),
    ("request-timeout", "4s", |all| {
        let Policy { request_timeout, trigger_timeout, .. } = all.settings.policy;
        (request_timeout, trigger_timeout) == (Duration::from_secs(4), Duration::from_secs(4))
    }),
    ("max-requests", "3", |all| all.settings.max_requests == 3),
    ("give-up-after", "5s", |all| all.settings.policy.give_up_after == Duration::from_secs(5)),
    ("on-timeout", "stop", |all| all.settings.policy.on_timeout == OnTimeout::Stop),
    ("on-conflict", "attach", |all| all.settings.policy.on_conflict == OnConflict::Attach),
    ("reuse", "passed", |all| all.settings.policy.reuse == Reuse::Passed),
    ("rerun-verdict", "original", |all| all.settings.policy.rerun_policy == RerunPolicy::Original),
    ("rerun-grace", "6s", |all| all.settings.policy.rerun_grace == Some(Duration::from_secs(6))),
    ("allow-empty", "yes", |all| all.settings.policy.allow_empty),
    ("compare", "none", |all| !all.settings.compare),
    ("junit", "required", |all| all.output.junit == Junit::Required),
    ("junit-normalized", "n/x.xml", |all| all.output.normalized_file.as_deref() == Some("n/x.xml")),
    ("trace", "t/testsigma.har", |all| all.output.trace.as_deref() == Some("t/testsigma.har")),
    ("out", "results", |all| (all.output.out.as_str(), all.output.out_is_given) == ("results", true)),
    // Beside the server's URL it does not show, so that one is given with it.
    ("allow-insecure-http", "on", |all| !all.settings.server.base.is_secure()),
    ("log", "github", |all| all.output.log_format == LogFormat::Github),
    ("json", "", |all| all.output.json),
    ("failed", "", |all| all.is_failed),
    ("dry-run", "", |all| all.output.dry_run),
    ("quiet", "1", |all| all.output.verbosity == Verbosity::Quiet),
    ("verbose", "true", |all| all.output.verbosity == Verbosity::Verbose),
    ("exit-codes", "simple", |all| !all.output.fine_codes),
];

/// The value of `--max-wait` in our notation; the script's is minutes.
fn in_our_notation<'v>(option: &str, value: &'v str) -> &'v str {
    if option == "max-wait" { "5m" } else { value }
}

#[test]
fn each_option_and_each_of_its_variables_sets_what_it_is_named_for() {
    for option in OPTIONS {
        let row = OPTION_ROWS.iter().find(|(name, ..)| *name == option.name);
        let (name, value, shows) = row.unwrap_or_else(|| panic!("--{} has no row", option.name));
        let (extra, without) = match *name {
            "allow-insecure-http" => (Some("--base-url=http://t.example"), None),
            _ => (None, Some(read(&[], &[KEY]).unwrap())),
        };
        assert!(without.is_none_or(|without| !shows(&without)), "--{name} shows without being given");
        let ours = in_our_notation(name, value);
        let argument = option.value.map_or(format!("--{name}"), |_| format!("--{name}={ours}"));
        let all = read(&extra.into_iter().chain([argument.as_str()]).collect::<Vec<_>>(), &[KEY]).unwrap();
        assert!(shows(&all), "{argument}");
        let Some(first) = option.variables.first() else { continue };
        let plugins = plugin_names(first);
        for variable in option.variables.iter().copied().chain(plugins.iter().map(String::as_str)) {
            let is_script = option.variables[1..].contains(&variable);
            let value = if is_script { value } else { ours };
            let all = read(&extra.into_iter().collect::<Vec<_>>(), &[KEY, (variable, value)]).unwrap();
            assert!(shows(&all), "{variable}={value}");
        }
    }
    assert_eq!(OPTION_ROWS.len(), OPTIONS.len());
}

#[test]
fn each_variable_without_an_option_sets_what_it_is_named_for() {
    let key = |all: &All| all.settings.server.key.bearer();
    let plugin = ("INPUT_API-KEY", "plugin-key");
    for variable in VARIABLES_ONLY {
        match variable.name {
            "TESTSIGMA_API_KEY" => {
                assert_eq!(
                    key(&read(&[], &[KEY, ("TESTSIGMA_API_KEY_FILE", "key.txt"), plugin]).unwrap()),
                    "Bearer 0123456789"
                );
                for name in plugin_names(variable.name) {
                    assert_eq!(key(&read(&[], &[(&name, "plugin-key")]).unwrap()), "Bearer plugin-key", "{name}");
                }
            }
            "TESTSIGMA_API_KEY_FILE" => {
                let all = read(&[], &[("TESTSIGMA_API_KEY_FILE", " key.txt "), plugin]).unwrap();
                assert_eq!(key(&all), "Bearer filed-key");
                assert!(read(&[], &[("INPUT_API_KEY_FILE", "key.txt")]).is_err());
            }
            "TESTSIGMA_RUN_ID" => {
                let env = [KEY, ("TESTSIGMA_RUN_ID", "5,6,5")];
                let runs = |arguments: &[&str]| read(arguments, &env).unwrap().subject.runs.unwrap();
                assert_eq!((runs(&["wait"]), runs(&["wait", "7 8"])), (vec![5, 6], vec![7, 8]));
            }
            other => panic!("{other} has no case"),
        }
    }
}

#[test]
fn each_flag_of_the_script_sets_what_it_is_named_for() {
    for flag in SCRIPT_FLAGS {
        let (value, shows): (&str, Check) = match flag.long {
            "apikey" => ("script-key", |all| all.settings.server.key.bearer() == "Bearer script-key"),
            "testplanid" => ("7", |all| all.subject.plans.as_ref().ok() == Some(&vec![7])),
            "maxtimeinmins" => ("90", |all| all.settings.policy.max_wait == Duration::from_secs(5400)),
            "reportfilepath" => ("./x.xml", |all| all.output.report_file == "./x.xml"),
            "runtimedata" => (r"a=b\,c,d=e", |all| all.settings.request.runtime_data.len() == 2),
            "buildno" => ("v2", |all| all.settings.build.as_ref().is_some_and(|build| build.text == "v2")),
            other => panic!("--{other} has no case"),
        };
        let long = format!("--{}={value}", flag.long);
        let short = format!("-{}={value}", flag.short.unwrap());
        for argument in [long, short] {
            assert!(shows(&read(&[&argument], &[KEY]).unwrap()), "{argument}");
        }
        assert!(!shows(&read(&[], &[KEY]).unwrap()), "{}", flag.long);
    }
}

#[test]
fn the_earlier_source_wins_and_an_empty_variable_is_none() {
    let names = [
        "TESTSIGMA_MAX_WAIT",
        "MAX_WAIT_TIME_FOR_SCRIPT_TO_EXIT",
        "INPUT_MAX-WAIT",
        "INPUT_MAX_WAIT",
        "PLUGIN_MAX_WAIT",
    ];
    let values = ["1h", "2", "3h", "4h", "5h"];
    let env: Vec<_> = names.into_iter().zip(values).collect();
    let max_wait = |arguments: &[&str], env: &[(&str, &str)]| {
        let env: Vec<_> = env.iter().copied().chain([KEY]).collect();
        read(arguments, &env).unwrap().settings.policy.max_wait.as_secs()
    };
    assert_eq!(max_wait(&["--max-wait=9s"], &env), 9);
    assert_eq!(max_wait(&["--max-wait=9s", "--maxtimeinmins=8"], &env), 480);
    for (first, seconds) in [3600, 120, 3 * 3600, 4 * 3600, 5 * 3600].into_iter().enumerate() {
        assert_eq!(max_wait(&[], &env[first..]), seconds);
        let mut emptied = env.clone();
        emptied[..first].iter_mut().for_each(|(_, value)| *value = " ");
        assert_eq!(max_wait(&[], &emptied), seconds);
    }
    assert_eq!(max_wait(&[], &[]), 180 * 60);
    assert!(read(&["--max-wait=Auto"], &[KEY]).unwrap().settings.policy.max_wait_usual);
}

#[test]
fn the_build_number_of_the_ci_system_is_the_last_resort() {
    let ci = [KEY, ("GITLAB_CI", "true"), ("CI_PIPELINE_IID", "41")];
    let build = |arguments: &[&str], more: &[(&str, &str)]| {
        let env: Vec<_> = ci.iter().chain(more).copied().collect();
        let BuildNumber { text, is_users } = read(arguments, &env).unwrap().settings.build.unwrap();
        (text, is_users)
    };
    assert_eq!(build(&[], &[]), ("41".into(), false));
    assert_eq!(build(&[], &[("PLUGIN_BUILD_NO", "p")]), ("p".into(), true));
    assert_eq!(build(&[], &[("TESTSIGMA_BUILD_NO", "t")]), ("t".into(), true));
    assert_eq!(build(&["-b", "x"], &[("BUILD_NO", "y")]), ("x".into(), true));
    assert_eq!(read(&[], &ci).unwrap().output.log_format, LogFormat::Gitlab);
    assert_eq!(read(&["--log=plain"], &ci).unwrap().output.log_format, LogFormat::Plain);
}

#[test]
fn what_is_wrong_is_named_by_its_source_and_not_quoted_where_it_may_be_a_key() {
    const USAGE: Exit = Exit::Usage;
    const CONFIG: Exit = Exit::Config;
    for (argument, variable, exit, message) in [
        ("--max-wait=sesame", KEY, USAGE, "--max-wait is not a duration: write it like 250ms, 90s"),
        ("--max-wait=400d", KEY, USAGE, "--max-wait is longer than a year"),
        ("--maxtimeinmins=sesame", KEY, USAGE, "--maxtimeinmins takes whole minutes, such as 180; --max-wait takes"),
        (
            "",
            ("MAX_WAIT_TIME_FOR_SCRIPT_TO_EXIT", "1h"),
            CONFIG,
            "MAX_WAIT_TIME_FOR_SCRIPT_TO_EXIT takes whole minutes, such as 180",
        ),
        ("", ("INPUT_MAX-RUN", "sesame"), CONFIG, "INPUT_MAX-RUN is not a duration"),
        ("--on-timeout=sesame", KEY, USAGE, "--on-timeout must be one of leave, stop"),
        ("--log=sesame", KEY, USAGE, "--log must be one of plain, github, gitlab, azure, teamcity, buildkite"),
        ("", ("TESTSIGMA_ALLOW_EMPTY", "sesame"), CONFIG, "TESTSIGMA_ALLOW_EMPTY must be true or false"),
        ("--environment=sesame", KEY, USAGE, "--environment is not the number that Testsigma shows"),
        ("--saved-config=id:sesame", KEY, USAGE, "--saved-config has no number after id:"),
        ("--upload=sesame", KEY, USAGE, "--upload is not NAME=VALUE"),
        ("--upload=1=sesame", KEY, USAGE, "--upload is not DEVICE=VERSION"),
        ("--runtime-data=sesame", KEY, USAGE, "--runtime-data is not NAME=VALUE"),
        ("--runtimedata=sesame", KEY, USAGE, "--runtimedata is neither a JSON object nor NAME=VALUE"),
        ("", ("TESTSIGMA_RUNTIME_DATA", "{sesame"), CONFIG, "TESTSIGMA_RUNTIME_DATA is not valid JSON at line 1"),
        ("--fail-fast=sesame", KEY, USAGE, "--fail-fast is neither a number of cases"),
        ("--build-no=sesame\u{7}", KEY, USAGE, "--build-no contains control characters"),
        ("--build-no=$(Build.BuildId)", KEY, USAGE, "--build-no is $(Build.BuildId), which the CI system should"),
        (
            "",
            ("TESTSIGMA_BUILD_NO", "${{ github.run_id }}"),
            CONFIG,
            "TESTSIGMA_BUILD_NO is ${{ github.run_id }}, which",
        ),
        ("--base-url=sesame", KEY, USAGE, "--base-url has no scheme"),
        ("--apikey=open sesame", KEY, USAGE, "--apikey contains white space"),
        ("--junit-normalized=./TEST-testsigma.xml", KEY, USAGE, "--junit-normalized is the file of the report itself"),
        ("--junit-normalized=.//TEST-testsigma.xml", KEY, USAGE, "--junit-normalized is the file of the report itself"),
        ("--junit-normalized=testsigma.env", KEY, USAGE, "--junit-normalized is the file of something else"),
        ("--reportfilepath=./testsigma-exit-code", KEY, USAGE, "--reportfilepath is the file of something else"),
        ("--trace=.//TEST-testsigma.xml", KEY, USAGE, "--trace is the file of something else"),
        ("--out=a\nb", KEY, USAGE, "--out contains control characters"),
        ("", ("TESTSIGMA_TRACE", "a\tb.har"), CONFIG, "TESTSIGMA_TRACE contains control characters"),
        ("--poll-interval=0s", KEY, CONFIG, "--poll-interval 0s is for servers under test"),
        ("--request-timeout=0s", KEY, CONFIG, "--request-timeout must be at least 1ms"),
        ("--base-url='https://h'", KEY, USAGE, "--base-url begins with a quote: remove the inner quotes"),
        ("--web-url='https://h'", KEY, USAGE, "--web-url begins with a quote: remove the inner quotes"),
        ("--web-url=h", KEY, USAGE, "--web-url has no scheme"),
        ("--web-url=https://h/#/runs", KEY, USAGE, "--web-url contains a query or a fragment"),
        ("", ("TESTSIGMA_WEB_URL", "https://u:sesame@h"), CONFIG, "TESTSIGMA_WEB_URL contains a user name"),
        ("--out=", KEY, USAGE, "--out is empty: is the shell variable behind it set?"),
        (
            "--max-wait=soon",
            KEY,
            USAGE,
            "--max-wait is not a duration: write it like 250ms, 90s, 15m, 2h or 1h30m (it is \"soon\")",
        ),
        (
            "--environment='1'",
            KEY,
            USAGE,
            "--environment is not the number that Testsigma shows in the URL of its page (it is \"'1'\")",
        ),
    ] {
        let long = |text: &str| text.replace("sesame", "sesame-opens-where-the-gold-is");
        let variable = (variable.0, long(variable.1));
        let argument = long(if argument.is_empty() { "run" } else { argument });
        let error = read(&[&argument], &[KEY, (variable.0, &variable.1)]).err().unwrap();
        assert_eq!(error.exit, exit, "{argument} {variable:?}");
        assert!(error.message.starts_with(message) && !error.message.contains("sesame"), "{}", error.message);
    }
}

#[test]
fn a_key_that_is_missing_is_told_from_one_that_is_empty_and_from_a_bad_file() {
    for (env, message) in [
        (&[][..], "TESTSIGMA_API_KEY is not set (with wasmtime: --env "),
        (&[("TESTSIGMA_API_KEY", " ")], "TESTSIGMA_API_KEY is empty: does the secret exist"),
        (&[("TESTSIGMA_API_KEY_FILE", "sesame")], "TESTSIGMA_API_KEY_FILE cannot be read: "),
        (&[("TESTSIGMA_API_KEY", "sesame")], "TESTSIGMA_API_KEY is too short to be a key"),
        (
            &[("TESTSIGMA_API_KEY", "$(TESTSIGMA_API_KEY)")],
            "TESTSIGMA_API_KEY is what the CI system should have replaced",
        ),
    ] {
        let error = read(&[], env).err().unwrap();
        assert_eq!(error.exit, Exit::Config);
        assert!(error.message.starts_with(message) && !error.message.contains("sesame"), "{}", error.message);
    }
}
