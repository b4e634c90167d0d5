//! Keys that are echoed, and texts that want to be commands. The key is searched for in every output and file of every
//! row.

use serde_json::json;

use testsigma_harness::key::forms;
use testsigma_mock::{Fault, Junit, Look, Plan, Reply};

use super::asked::{nothing, only};
use super::row::{Report, Row, Scene};

/// A key that every encoding changes.
const ODD: &str = "ab/cd+ef\"gh%ij&kl<mn?\\op";

/// What CI systems and terminals would obey.
const COMMANDS: &str = "x\n::error::boo\r\n##vso[task.complete result=Succeeded]boo\u{1b}[31m\u{7}\
    ##teamcity[buildStatus status='SUCCESS']\n::add-mask::x";

/// Plan 7 has a report with one case, whose name and failure hold these words.
fn failing(scene: &Scene, words: &str) {
    let case = format!("<testcase name=\"b {words}\"><failure>{words}</failure></testcase>");
    let bytes = format!("<testsuites><testsuite name=\"a\">{case}</testsuite></testsuites>");
    let junit = Junit::Bytes { content_type: "application/xml".into(), bytes: bytes.into() };
    scene.mock.add(Plan::new(7).looks([Look::completed()]).junit(junit));
}

pub fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = vec![
        Row::new("The key is echoed in message, plan name and build number")
            .server(|scene| {
                let key = scene.mock.key().to_owned();
                let fields = json!({
                    "message": format!("key {key}"),
                    "buildNo": format!("b {key}"),
                    "execution": {"name": format!("plan {key}")},
                });
                scene.mock.start_run(Plan::new(7).looks([Look::completed().with(fields)]), "b1");
            })
            .line("wait 5801")
            .asks(only().looks(1).reports(1)),
        Row::new("The key is the status, the result and the name of a field")
            .server(|scene| {
                let key = scene.mock.key().to_owned();
                let fields = json!({"result": key, "consolidatedResult": key, key.as_str(): key});
                let looks = [Look::in_progress(1, 0).with(json!({"status": key})), Look::completed().with(fields)];
                scene.mock.add(Plan::new(7).looks(looks));
            })
            .exits(12)
            .asks(only().triggers(1).looks(2).reports(1)),
        Row::new("The key is echoed in the report, raw and as base64")
            .server(|scene| {
                let echoes: Vec<String> = forms(scene.mock.key()).into_iter().map(|form| form.text).collect();
                failing(scene, &echoes.join(" "));
            })
            .exits(12)
            .asks(only().triggers(1).looks(1).reports(1))
            .report_says("***"),
        Row::new("The key is echoed in the report, cut in two by a character that XML does not allow")
            .server(|scene| {
                let (begin, end) = scene.mock.key().split_at(24);
                failing(scene, &format!("{begin}\u{1}{end}"));
            })
            .exits(12)
            .asks(only().triggers(1).looks(1).reports(1))
            .report_says("***"),
        Row::new("A refusal echoes the beginning of the key")
            .env("TESTSIGMA_API_KEY", ODD)
            .server(|scene| {
                let words = format!("unknown token {}...", &ODD[..14]);
                scene.mock.always("POST", Reply::refusal(422, &words));
            })
            .exits(78)
            .asks(only().triggers(1))
            .leaves(Report::MadeUp)
            .never("ab/cd+ef")
            .says("unknown token ***"),
        Row::new("The key is echoed in the place that a redirect leads to")
            .server(|scene| {
                let (elsewhere, key) = (scene.elsewhere.url(), scene.mock.key());
                scene
                    .mock
                    .always("POST", Reply::redirect(&format!("{elsewhere}/{key}/login?key={key}")).with_status(307));
            })
            .exits(76)
            .asks(only().triggers(1))
            .leaves(Report::MadeUp),
        Row::new("The key is echoed in the report's Sunset header")
            .server(|scene| {
                let reply = Reply::faithful().header("Sunset", scene.mock.key());
                scene.mock.add(Plan::new(7).looks([Look::completed()]).junit(reply));
            })
            .asks(only().triggers(1).looks(1).reports(1))
            .says("***"),
        Row::new("The key is given as build number").community().with("--build-no {key}"),
        Row::new("The key is given as build number, and the trigger's answer is lost")
            .community()
            .plan(|p| p.on_trigger(Reply::broken(Fault::CloseBeforeAnswer)))
            .with("--build-no {key}")
            .exits(13)
            .asks(only().triggers(1).lists(6))
            .leaves(Report::MadeUp),
    ];
    for form in forms(ODD) {
        let refusal = Reply::refusal(422, &format!("bad key {}, sorry", form.text));
        rows.push(
            Row::new(format!("A refusal echoes the key, {}", form.name))
                .env("TESTSIGMA_API_KEY", ODD)
                .server(move |scene| scene.mock.always("POST", refusal.clone()))
                .exits(78)
                .asks(only().triggers(1))
                .leaves(Report::MadeUp)
                .says("bad key ")
                .says(", sorry"),
        );
    }
    rows.extend(keys());
    rows.extend(misplaced());
    rows.extend(injections());
    rows
}

/// Keys and URLs as users give them.
fn keys() -> Vec<Row> {
    let refused = |title: &str, code: i32| Row::new(title).exits(code).asks(nothing()).leaves(Report::MadeUp);
    vec![
        Row::new("The key has a newline at its end and Bearer before it").env("TESTSIGMA_API_KEY", "Bearer {key}\r\n"),
        refused("The key has spaces inside", 78)
            .env("TESTSIGMA_API_KEY", "part-one-of-the-key part-two")
            .says("white space"),
        refused("The key has a newline inside", 78)
            .env("TESTSIGMA_API_KEY", "part-one-of-the-key\nX-Evil: yes")
            .says("white space"),
        refused("The key has characters that no header can hold", 78).env("TESTSIGMA_API_KEY", "schlüssel-schlüssel"),
        refused("Plain http to another machine", 64)
            .with("--base-url http://testsigma.example.com")
            .says("--allow-insecure-http"),
        refused("A password in the URL", 64)
            .with("--base-url https://user:hunter2hunter2@127.0.0.1")
            .never("hunter2hunter2"),
        refused("A URL that only looks like loopback", 64).with("--base-url http://127.0.0.1.example.com"),
        Row::new("The key is given as argument, as the script wants it")
            .without_env("TESTSIGMA_API_KEY")
            .arg("--apikey={key}")
            .says("--apikey shows the key")
            .defects(&["D24"]),
    ]
}

/// The key where it does not belong: it is in no output and in no file, also before the settings are read.
fn misplaced() -> Vec<Row> {
    let refused = |title: &str, code: i32| Row::new(title).exits(code).asks(nothing()).leaves(Report::MadeUp);
    vec![
        refused("The key is part of the base URL's path; a key has no place in a URL", 78)
            .env("TESTSIGMA_BASE_URL", "{server}/tenants/{key}")
            .says("contains the API key"),
        refused("The key is part of the base URL's path, escaped; a key has no place in a URL", 64)
            .env("TESTSIGMA_API_KEY", "0123456789abcdef+0123456789abcdef")
            .with("--base-url https://t.example.com/0123456789abcdef%2B0123456789abcdef")
            .says("contains the API key"),
        refused("The key is part of the address for links; a key has no place in a URL", 78)
            .env("TESTSIGMA_WEB_URL", "https://t.example.com/{key}")
            .says("TESTSIGMA_WEB_URL contains the API key"),
        Row::new("Links lead to another address than requests, over plain http")
            .env("TESTSIGMA_WEB_URL", "{elsewhere}/ts/")
            .check(|seen| {
                let link = format!("{}/ts/ui/td/runs/5801", seen.scene.elsewhere.url());
                let files = ["outcome.json", "summary.md", "report.html", "annotations.json"];
                let named = files.iter().map(|name| seen.text(&format!("testsigma-{name}")));
                let texts = named.chain([seen.text("testsigma.env"), Ok(seen.ended.stdout.clone())]);
                for text in texts.collect::<Result<Vec<_>, _>>()? {
                    if !text.contains(&link) || text.contains(&format!("{}/ui", seen.scene.mock.url())) {
                        return Err(format!("other links than to {link}: {text}"));
                    }
                }
                Ok(())
            }),
        refused("The key is given as the directory; no path holds the key", 78)
            .env("TESTSIGMA_API_KEY", "a1b2c3d4e5f6a7b8")
            .env("TESTSIGMA_OUT", "a1b2c3d4e5f6a7b8")
            .says("TESTSIGMA_OUT contains the API key"),
        refused("The key is given as the report's path; no path holds the key", 64)
            .env("TESTSIGMA_API_KEY", "a1b2c3d4e5f6a7b8")
            .with("-r=a1b2c3d4e5f6a7b8/x.xml")
            .says("contains the API key"),
        refused("A short key is an argument; the key is never repeated", 64)
            .env("TESTSIGMA_API_KEY", "a1b2c3d4e5f6a7b8")
            .line("a1b2c3d4e5f6a7b8 --plan 7")
            .says("unknown command ***"),
        refused("A short key is an option; the key is never repeated", 64)
            .env("TESTSIGMA_API_KEY", "a1b2c3d4e5f6a7b8")
            .line("--a1b2c3d4e5f6a7b8 --plan 7"),
        refused("The key is given as plan; the key is never repeated", 64)
            .env("TESTSIGMA_API_KEY", "a1b2c3d4e5f6a7b8")
            .line("run --plan a1b2c3d4e5f6a7b8")
            .says("(it is \"***\")"),
        refused("The key is the name of a runtime variable, twice; the key is never repeated", 64)
            .arg("--runtime-data={key}=1")
            .arg("--runtime-data={key}=2"),
        Row::new("The key is part of a variable's name; the key is never repeated")
            .env("TESTSIGMA_API_KEY_{key}", "x")
            .env("TESTSIGMA_A1B2C3D4E5F6A7B8C9", "x")
            .says("is no setting"),
        refused("A key with white space inside is an argument, too; the key is never repeated", 64)
            .env("TESTSIGMA_API_KEY", "part-one-of-the-key part-two-of-it")
            .line("part-one-of-the-key --plan 7"),
        refused("The key has 131,000 characters; it is refused in words", 78)
            .env("TESTSIGMA_API_KEY", &"k3y-".repeat(32_750))
            .says("longer than 8 KiB"),
        Row::new("The key has 8,192 characters; it is used")
            .community()
            .env("TESTSIGMA_API_KEY", &"k3yK3y-/".repeat(1024))
            .exits(77)
            .asks(only().triggers(1))
            .leaves(Report::MadeUp),
    ]
}

/// Messages and names that are commands, in every dialect of the log.
fn injections() -> Vec<Row> {
    let mut rows: Vec<Row> = ["plain", "github", "gitlab", "azure", "teamcity", "buildkite"]
        .into_iter()
        .map(|dialect| {
            Row::new(format!("Message, plan name and report hold commands for logs; --log {dialect}"))
                .plan(|p| {
                    let case = COMMANDS.replace('\u{1b}', "&#10;").replace('\u{7}', "");
                    let test = format!("<testcase name=\"{case}\" classname=\"{case}\">");
                    let suite =
                        format!("<testsuite name=\"{case}\">{test}<failure>{case}</failure></testcase></testsuite>");
                    let bytes = format!("<testsuites>{suite}</testsuites>").into();
                    let junit = Junit::Bytes { content_type: "application/xml".into(), bytes };
                    let look = Look::completed().with(json!({"message": COMMANDS}));
                    p.name(COMMANDS).result("FAILURE").looks([look]).junit(junit)
                })
                .with(&format!("--log {dialect} --verbose"))
                .exits(10)
                .asks(only().triggers(1).looks(1).reports(1))
        })
        .collect();
    rows.push(
        Row::new("A refusal holds commands for logs; --log github")
            .server(|scene| scene.mock.always("POST", Reply::refusal(422, COMMANDS)))
            .with("--log github")
            .exits(78)
            .asks(only().triggers(1))
            .leaves(Report::MadeUp),
    );
    rows.push(
        Row::new("Status and result are commands for logs; --log azure")
            .plan(|p| {
                p.looks([
                    Look::status(COMMANDS),
                    Look::completed().with(json!({"result": COMMANDS, "consolidatedResult": COMMANDS})),
                ])
            })
            .with("--log azure")
            .exits(12)
            .asks(only().triggers(1).looks(2).reports(1)),
    );
    for heading in ["--- x", "+++ x", "~~~ x", "^^^ +++", "\u{200b}--- x"] {
        rows.push(
            Row::new(format!("A plan is named {heading:?}; text of a server begins no line; --log buildkite"))
                .plan(move |p| p.name(heading).looks([Look::completed()]))
                .with("--log buildkite")
                .asks(only().triggers(1).looks(1).reports(1))
                .check(|seen| {
                    let own = ["--- Testsigma run", "+++ Testsigma verdict"];
                    let is_heading = |line: &&str| {
                        ["---", "+++", "~~~", "^^^"].iter().any(|heading| line.trim_start().starts_with(heading))
                    };
                    match seen.ended.stdout.lines().filter(|line| !own.contains(line)).find(is_heading) {
                        Some(line) => Err(format!("a line of the log is {line:?}")),
                        None => Ok(()),
                    }
                }),
        );
    }
    rows.push(
        Row::new("Status as JSON shows a build number that is a command; no output holds one")
            .server(|scene| {
                let build = json!({"buildNo": "##vso[task.complete]\u{9b}2J\n::error::x"});
                scene.mock.start_run(Plan::new(8).looks([Look::completed().with(build)]), "b");
            })
            .line("status 5801 --json")
            .asks(only().looks(1))
            .leaves(Report::NoFiles)
            .says("# #vso[task.complete] 2J : :error"),
    );
    rows.push(
        Row::new("Two plans fail; each has a TeamCity identity of its own")
            .server(|scene| {
                for plan in [7, 8] {
                    scene.mock.add(Plan::new(plan).result("FAILURE").looks([Look::completed()]));
                }
            })
            .line("run --plan 7 --plan 8 --log teamcity")
            .exits(10)
            .asks(only().triggers(2).looks(2).reports(2))
            .leaves(Report::Absent)
            .says("identity='testsigma_7'")
            .says("identity='testsigma_8'"),
    );
    rows.push(
        Row::new("E-mail addresses in the last answer and in messages; no output and no file names anybody")
            .server(|scene| {
                let fields = json!({"message": "ask ann@example.com of lodash@4.17.21", "updatedBy": "bob\n@example.org bob@example.org"});
                scene.mock.add(Plan::new(7).looks([Look::completed().with(fields)]));
            })
            .asks(only().triggers(1).looks(1).reports(1))
            .never("ann@example.com")
            .never("bob@example.org")
            .check(|seen| match seen.text("testsigma-run.json")?.contains("lodash@4.17.21") {
                true => Ok(()),
                false => Err("a package's version is no address".to_owned()),
            }),
    );
    rows.push(
        Row::new("The last answer has control characters and the key within escapes; testsigma-run.json is JSON all the same")
            .server(|scene| {
                let key: String = scene.mock.key().bytes().map(|byte| format!("\\u{byte:04x}")).collect();
                let body = format!(
                    "{{\"id\":5801,\"executionId\":7,\"status\":\"STATUS_COMPLETED\",\"result\":\"SUCCESS\",\"totalCount\":8,\
                     \"passedCount\":8,\"message\":\"a\u{7}b\tc\\\\{key}\\u00e4\"}}"
                );
                scene.mock.add(Plan::new(7).looks([Look::reply(Reply::json(200, &body))]));
            })
            .asks(only().triggers(1).looks(1))
            .leaves(Report::Absent)
            .with("--junit none")
            .check(|seen| {
                let run = seen.text("testsigma-run.json")?;
                serde_json::from_str::<serde_json::Value>(&run).map(drop).map_err(|error| format!("{error}: {run}"))
            }),
    );
    rows.push(
        Row::new("The build number given holds a newline and a command")
            .arg("--build-no")
            .arg("1\n::error::boo")
            .exits(64)
            .asks(nothing())
            .leaves(Report::MadeUp),
    );
    rows
}
