//! What users get wrong, and what the script got wrong for them.

use serde_json::{Value, json};
use testsigma_mock::{Look, Plan, Reply};

use super::asked::{nothing, only};
use super::row::{Grant, Report, Row};
use super::seen::Seen;

/// What the trigger's body holds under a key.
fn sent(seen: &Seen, key: &str, expected: &Value) -> Result<(), String> {
    let body = seen.scene.mock.matching("POST").first().map(|request| request.json()).unwrap_or_default();
    if body[key] == *expected { Ok(()) } else { Err(format!("{key} is {} instead of {expected}", body[key])) }
}

fn sends(title: &str, key: &'static str, expected: Value) -> Row {
    Row::new(title).check(move |seen| sent(seen, key, &expected))
}

pub fn rows() -> Vec<Row> {
    let mut rows = mistakes();
    rows.extend(before_a_run());
    rows.extend(directories());
    rows.extend(texts());
    rows
}

/// `check` and `--dry-run`: nothing is started, and no file is left.
fn before_a_run() -> Vec<Row> {
    let row = |title: &str, line: &str| Row::new(title).line(line).leaves(Report::NoFiles);
    vec![
        row("A dry run, with log commands in a runtime variable", "run --plan 7 --dry-run")
            .env("TESTSIGMA_RUNTIME_DATA", r#"{"title": "::error::x ##vso[y]"}"#)
            .says(r#"{"title":":\u003aerror:\u003ax #\u0023vso[y]"}"#)
            .says("authorization: Bearer ***")
            .unsaid("::error")
            .asks(nothing()),
        row("A dry run of a command that starts nothing", "wait 5801 --dry-run").exits(64).asks(nothing()),
        row("check, and the plan has had no run", "check --plan 7")
            .says("not verifiable before a run")
            .asks(only().lists(1)),
        row("check, and the key is wrong", "check --plan 7")
            .env("TESTSIGMA_API_KEY", "not-the-key-of-this-server")
            .exits(77)
            .says("API Keys")
            .asks(only().lists(1).probes(1)),
        row("check, and a login page answers", "check --plan 7")
            .server(|scene| scene.mock.always("GET", Reply::html(200, "<html>Log in</html>")))
            .exits(76)
            .asks(only().lists(1).probes(1)),
        row("check, and the server fails", "check --plan 7")
            .server(|scene| scene.mock.always("GET", Reply::empty(503)))
            .exits(69)
            .asks(only().lists(1)),
    ]
}

fn mistakes() -> Vec<Row> {
    let refused = |title: &str, code: i32| Row::new(title).exits(code).asks(nothing()).leaves(Report::MadeUp);
    vec![
        refused("No key is handed over", 78).without_env("TESTSIGMA_API_KEY").says("--env TESTSIGMA_API_KEY"),
        refused("The key is empty", 78).env("TESTSIGMA_API_KEY", "").says("fork"),
        Row::new("The key is wrong")
            .env("TESTSIGMA_API_KEY", "not-the-key-of-this-server")
            .exits(77)
            .asks(only().triggers(1))
            .leaves(Report::MadeUp),
        refused("No plan is named", 78).line("run"),
        refused("The plan is empty", 78).line("run").env("TESTSIGMA_TEST_PLAN_ID", " "),
        refused("The plan is no number", 64).line("run --plan seven"),
        refused("The plan is named twice", 64).line("run --plan 7 --plan 7"),
        refused("An option does not exist", 64).line("run --plna 7").says("--plan").defects(&["D20"]),
        refused("An option has no value", 64).line("run --plan"),
        refused("A command does not exist", 64).line("rum --plan 7").says("run"),
        refused("A duration has no unit", 64).with("--max-wait 5"),
        refused("An option contradicts another", 78).with("--quiet --verbose"),
        refused("An exchange may take no time at all", 78).with("--request-timeout 0s"),
        refused("A run id is given where a run is to be started", 64).line("run 999 --plan 7").says("--plan ID"),
        refused("A plan is given where a run is waited for", 64).line("wait 999 --plan 7").says("RUN_ID"),
        refused("The plan is an empty argument; its message names the cause", 64)
            .line("run --plan=")
            .says("--plan is empty: is the shell variable behind it set?"),
        refused("A duration stands where the script has minutes; its message names the remedy", 64)
            .with("-t=15m")
            .says("takes whole minutes, such as 180"),
        refused("A long option has one dash; its message names the remedy", 64)
            .line("run -plan 7")
            .says("did you mean --plan?"),
        refused("An option of wasmtime's stands among ours; its message names the remedy", 64)
            .with("--env X")
            .says("--env is wasmtime's: put it before testsigma.wasm"),
        refused("The base URL is quoted twice; its message names the remedy", 64)
            .with("--base-url 'http://127.0.0.1:1'")
            .says("begins with a quote"),
        Row::new("A setting is misspelt as a variable; it is warned of by its name")
            .env("TESTSIGMA_MAXWAIT", "3m")
            .says("TESTSIGMA_MAXWAIT is no setting, so it is ignored: did you mean TESTSIGMA_MAX_WAIT?"),
        Row::new("The CI system's build number has 171 characters; only the user's own is refused")
            .env("TF_BUILD", "True")
            .env("BUILD_BUILDNUMBER", &"1234567.9".repeat(19))
            .with("--log plain")
            .check(|seen| {
                let build = seen.scene.mock.runs().pop().and_then(|run| run.build_no).unwrap_or_default();
                match build.starts_with("1234567.9") && build.chars().count() <= 120 {
                    true => Ok(()),
                    false => Err(format!("the build number is {build}")),
                }
            }),
        Row::new("One of two plans runs already; no code says that nothing was started")
            .server(|scene| {
                scene.mock.add(Plan::new(8).exclusive().looks([Look::in_progress(1, 0)]));
                scene.mock.start_run(Plan::new(8).exclusive().looks([Look::in_progress(1, 0)]), "other");
            })
            .line("run --plan 7 --plan 8")
            .exits(12)
            .asks(only().triggers(2).lists(..=9).looks(..=9).reports(1))
            .leaves(Report::Absent),
        beside_failed_tests("is stopped", 11, |plan| plan.result("STOPPED")),
        beside_failed_tests("executes nothing", 12, |plan| plan.result("NOT_EXECUTED")),
        beside_failed_tests("passes", 10, |plan| plan),
        Row::new("Tests of one of two plans failed, and the other plan does not exist")
            .plan(|plan| plan.result("FAILURE"))
            .line("run --plan 7 --plan 77 --rerun-grace 0s")
            .exits(66)
            .asks(only().triggers(2).looks(3).reports(1))
            .leaves(Report::Absent),
        refused("The key stands in the variable for its file", 78)
            .without_env("TESTSIGMA_API_KEY")
            .env("TESTSIGMA_API_KEY_FILE", "{key}"),
        refused("Only 0 and 1 are wanted, and an option does not exist", 1).line("--frob --exit-codes simple run"),
        refused("Only 0 and 1 are wanted, and a CI system does not exist", 1).with("--log jenkins --exit-codes simple"),
        Row::new("Option and value are two words, as people write them")
            .line("--plan 7 --build-no 41")
            .defects(&["D20"]),
        Row::new("Help is asked for")
            .line("--help")
            .without_env("TESTSIGMA_API_KEY")
            .asks(nothing())
            .leaves(Report::NoFiles)
            .never("eyJ")
            .defects(&["D21"]),
        Row::new("Key, plan and limit are variables")
            .line("")
            .env("TESTSIGMA_TEST_PLAN_ID", "7")
            .env("MAX_WAIT_TIME_FOR_SCRIPT_TO_EXIT", "5")
            .defects(&["D28"]),
        Row::new("A wait without a run id, and nothing on file")
            .line("wait")
            .exits(64)
            .asks(nothing())
            .leaves(Report::MadeUp),
        Row::new("The file of an earlier job names more runs than one command is about; it stays")
            .before(|directory| {
                let ids: Vec<String> = (1..=201).map(|id: u32| id.to_string()).collect();
                let line = format!("TESTSIGMA_RUN_ID={}\n", ids.join(","));
                std::fs::write(directory.join("testsigma.env"), line).expect("it can be written");
            })
            .line("stop")
            .exits(64)
            .files_say(70)
            .asks(nothing())
            .leaves(Report::Absent)
            .says("testsigma.env in --out names 201 runs")
            .check(|seen| match seen.text("testsigma.env")?.contains("199,200,201\n") {
                true => Ok(()),
                false => Err("the runs are not on file any more".to_owned()),
            }),
        Row::new("Only 0 and 1 are wanted").plan(|p| p.result("STOPPED")).with("--exit-codes simple").exits(1).check(
            |seen| match seen.text("testsigma-exit-code")?.as_str() {
                "11\n" => Ok(()),
                other => Err(format!("the file says {other:?}")),
            },
        ),
    ]
}

fn directories() -> Vec<Row> {
    vec![
        Row::new("The directory is read-only")
            .grant(Grant::Reading)
            .exits(73)
            .asks(nothing())
            .leaves(Report::NoFiles)
            .says("nothing was started"),
        Row::new("No directory is granted")
            .grant(Grant::Nothing)
            .asks(only().triggers(1).looks(3))
            .leaves(Report::NoFiles)
            .says("no directory is granted")
            .says("--dir"),
        Row::new("No directory is granted, and --out names one")
            .grant(Grant::Nothing)
            .with("--out out")
            .exits(73)
            .asks(nothing())
            .leaves(Report::NoFiles),
        Row::new("--out leads out of the directory")
            .with("--out ../elsewhere")
            .exits(73)
            .asks(nothing())
            .leaves(Report::NoFiles),
    ]
}

/// Texts that the script would have broken.
fn texts() -> Vec<Row> {
    vec![
        sends("Runtime data has a = in its value", "runtimeData", json!({"url": "https://h/x?a=b"}))
            .arg("--runtimedata=url=https://h/x?a=b")
            .defects(&["D13"]),
        sends("Runtime data has a comma in its value", "runtimeData", json!({"list": "a,b"}))
            .arg("--runtime-data")
            .arg("list=a,b")
            .defects(&["D14"]),
        sends(
            "Runtime data has an escaped comma, in the script's form",
            "runtimeData",
            json!({"list": "a,b", "c": "d"}),
        )
        .arg(r"--runtimedata=list=a\,b,c=d")
        .defects(&["D14"]),
        sends(
            "Runtime data has quotes, backslashes and a newline",
            "runtimeData",
            json!({"q": "say \"hi\" \\ \n there"}),
        )
        .arg("--runtime-data")
        .arg("q=say \"hi\" \\ \n there")
        .defects(&["D15"]),
        sends(
            "Runtime data has spaces and something like a host in it",
            "runtimeData",
            json!({"note": "a evil.example b"}),
        )
        .arg("--runtime-data")
        .arg("note=a evil.example b")
        .defects(&["D16"]),
        Row::new("The build number has zeros, dots, quotes and spaces")
            .arg("--build-no")
            .arg("007 \"v1.2.3\" rc")
            .check(|seen| {
                let build = seen.scene.mock.runs().pop().and_then(|run| run.build_no).unwrap_or_default();
                if build == "007 \"v1.2.3\" rc" { Ok(()) } else { Err(format!("the build number is {build}")) }
            })
            .defects(&["D15", "D16"]),
        sends("No runtime data is given", "runtimeData", Value::Null).defects(&["D27"]),
        sends("Runtime data is an empty variable", "runtimeData", Value::Null)
            .env("RUNTIME_DATA_INPUT", "")
            .defects(&["D27"]),
        sends("An environment is chosen", "environmentId", json!(10)).with("--environment 10").defects(&["D30"]),
        sends("An uploaded app is chosen", "uploadVersions", json!({"414": "77"}))
            .with("--upload 414=77")
            .defects(&["D30"]),
        sends("A saved configuration is chosen", "executionConfig", json!({"id": 2}))
            .with("--saved-config id:2")
            .defects(&["D30"]),
    ]
}

/// Whoever tolerates failed tests, and so the code 10, tolerates nothing else with them.
fn beside_failed_tests(doing: &str, exit: i32, change: fn(Plan) -> Plan) -> Row {
    Row::new(format!("Tests of one of two plans failed, and the other {doing}"))
        .plan(|plan| plan.result("FAILURE"))
        .server(move |scene| scene.mock.add(change(Plan::new(8))))
        .line("run --plan 7 --plan 8 --rerun-grace 0s")
        .exits(exit)
        .asks(only().triggers(2).lists(..=2).looks(6).reports(2))
        .leaves(Report::Absent)
}
