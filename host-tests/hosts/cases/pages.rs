//! What the pages show runs as it stands, but for the server, the pauses, and where things are.

use std::path::Path;
use std::process::Command;

use testsigma_harness::artifact::{self, example, target};
use testsigma_harness::ended::Ended;
use testsigma_harness::markdown::blocks;
use testsigma_mock::{Look, Mock, Plan, Reply};

use crate::host::{Language, all};

/// The pages, with the languages of their blocks, in order: no block is left out.
const PAGES: [(&str, &[&str]); 5] = [
    ("compose.md", &["sh", "toml", "rust", "sh", "sh"]),
    ("javascript.md", &["sh", "js", "sh"]),
    ("python.md", &["sh", "python", "sh"]),
    ("rust.md", &["toml", "rust", "sh", "sh", "toml"]),
    ("wasmtime-cli.md", &["sh", "sh", "text"]),
];

fn folder() -> std::path::PathBuf {
    artifact::root().join("docs/hosts")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A block by its place on its page.
pub fn block(page: &str, place: usize) -> String {
    blocks(&read(&folder().join(page))).swap_remove(place).text
}

/// The text with these words replaced, all of which must be there.
fn replaced(mut text: String, replacements: &[(&str, &str)]) -> String {
    for (old, new) in replacements {
        assert!(text.contains(old), "{old:?} is not in: {text}");
        text = text.replace(old, new);
    }
    text
}

/// A server whose plans pass, and a directory with the artifact.
fn scene() -> (Mock, tempfile::TempDir) {
    let mock = Mock::start();
    mock.add(Plan::new(346));
    mock.add(Plan::new(347));
    let work = tempfile::tempdir().unwrap();
    std::fs::copy(artifact::path(), work.path().join("testsigma.wasm")).unwrap();
    (mock, work)
}

/// Runs commands to the end, in that directory.
fn shell(mock: &Mock, directory: &Path, commands: &str) -> Ended {
    let mut shell = Command::new("sh");
    shell.args(["-ec", commands]).current_dir(directory).env("TESTSIGMA_API_KEY", mock.key());
    shell.env("TESTSIGMA_BASE_URL", mock.url()).env("TESTSIGMA_EDITION", "cloud");
    shell.env("TESTSIGMA_POLL_INTERVAL", "1ms");
    Ended::of(&mut shell).expect_of(commands, 0)
}

#[test]
fn every_block_is_known() {
    let mut pages: Vec<_> = folder().read_dir().unwrap().map(|file| file.unwrap().file_name()).collect();
    pages.sort();
    assert_eq!(pages, PAGES.map(|(page, _)| page));
    for (page, languages) in PAGES {
        let found: Vec<_> = blocks(&read(&folder().join(page))).into_iter().map(|block| block.language).collect();
        assert_eq!(found, languages, "{page}");
    }
}

#[test]
fn the_programs_run() {
    for host in all() {
        let (mock, work) = scene();
        // A look that is not answered ends no program.
        mock.add(Plan::new(346).looks([Look::reply(Reply::empty(502)), Look::completed()]));
        let url = mock.url();
        let mut command = match host {
            Language::Rust => {
                let written = read(&artifact::root().join("host-tests/hosts/rust/embed.rs"));
                assert!(block("rust.md", 1) == written, "docs/hosts/rust.md shows another program than embed.rs");
                let mut embed = Command::new(example("embed"));
                embed.arg("346");
                embed
            }
            Language::Python => {
                let connection = format!("\"TESTSIGMA_API_KEY\"], url=\"{url}\", edition=\"cloud\"");
                let replacements = [
                    ("\"TESTSIGMA_API_KEY\"]", &*connection),
                    ("https://app.testsigma.com", &url),
                    ("seen.look_again_ms / 1000", "0.01"),
                ];
                let mut python = Command::new(target().join("hosts/python/venv/bin/python"));
                python.args(["-B", "-c", &replaced(block("python.md", 1), &replacements)]);
                python.env("PYTHONPATH", target().join("hosts/python"));
                python
            }
            Language::JavaScript => {
                let server = format!("TESTSIGMA_API_KEY, url: \"{url}\", edition: \"cloud\" }}");
                let replacements = [
                    ("TESTSIGMA_API_KEY }", &*server),
                    ("https://app.testsigma.com", &url),
                    ("sleep(seen.lookAgainMs)", "sleep(10)"),
                ];
                let mut node = Command::new("node");
                node.args(["--input-type=module", "--eval", &replaced(block("javascript.md", 1), &replacements)]);
                node
            }
        };
        // Node looks for packages where the program is.
        let javascript = target().join("hosts/js");
        command.current_dir(if host == Language::JavaScript { &javascript } else { work.path() });
        command.env("TESTSIGMA_API_KEY", mock.key()).env("TESTSIGMA_BASE_URL", &url);
        let ended = Ended::of(&mut command).expect_of(host.name(), 0);
        let said = if host == Language::Rust { "the run 5801 ended: passed\nhttp://" } else { "passed http://" };
        assert!(ended.stdout.starts_with(said), "{host:?}: {ended:?}");
        assert_eq!((mock.triggers(), mock.violations()), (1, vec![]), "{host:?}");
    }
}

#[test]
fn the_host_s_own_commands_run() {
    for host in all() {
        let (mock, work) = scene();
        let url = mock.url();
        // The typed interface is told of the server by options, the command by variables.
        let (page, typed, command, directory) = match host {
            Language::Rust => (
                "rust.md",
                "cargo run --example host -- ",
                example("host").display().to_string(),
                work.path().to_owned(),
            ),
            Language::Python => {
                let python = target().join("hosts/python/venv/bin/python").display().to_string();
                let program = target().join("hosts/python/host.py").display().to_string();
                ("python.md", "python host.py ", format!("{python} -B {program}"), work.path().to_owned())
            }
            Language::JavaScript => {
                ("javascript.md", "node host.js ", "node host.js".to_owned(), target().join("hosts/js"))
            }
        };
        let pause = host.duration(std::time::Duration::from_millis(20));
        let results = work.path().join("test-results");
        let (mut plans, mut lines) = (0, 0);
        let place = if host == Language::Rust { 3 } else { 2 };
        for line in block(page, place).lines() {
            // The page's own line makes the directory that the others need.
            if line.starts_with("mkdir ") {
                shell(&mock, &directory, &line.replace(" test-results", &format!(" {}", results.display())));
                continue;
            }
            let (subcommand, rest) =
                line.strip_prefix(typed).unwrap_or_else(|| panic!("{line}")).split_once(' ').unwrap();
            let rest = rest.replace("https://app.testsigma.com", &url);
            let rest = rest.replace(" test-results", &format!(" {}", results.display()));
            let options = match subcommand {
                "run" => "--env TESTSIGMA_BASE_URL --env TESTSIGMA_EDITION --env TESTSIGMA_POLL_INTERVAL".to_owned(),
                _ => format!("--url {url} --edition cloud --poll-interval {pause}"),
            };
            shell(&mock, &directory, &format!("{command} {subcommand} {options} {rest}"));
            let times = line.split_once("--times ").map_or(1, |(_, n)| n.split(' ').next().unwrap().parse().unwrap());
            plans += times * line.matches("--plan ").count();
            lines += 1;
        }
        assert!(lines >= 2 && results.join("TEST-testsigma.xml").exists(), "{host:?}");
        assert_eq!((mock.triggers(), mock.violations()), (plans, vec![]), "{host:?}");
    }
}

#[test]
fn what_is_to_be_installed_is_what_is_tested() {
    let of = |path: &str| read(&artifact::root().join("host-tests/hosts").join(path));
    let bare = |manifest: &str| {
        let (_, rest) = manifest.split_once("[dependencies]\n").unwrap();
        let lines = rest.lines().take_while(|line| !line.starts_with('['));
        lines
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(|line| format!("{line}\n"))
            .collect::<String>()
    };
    assert_eq!(block("rust.md", 4), bare(&of("rust/Cargo.toml")), "docs/hosts/rust.md names other dependencies");
    let own = read(&artifact::root().join("Cargo.toml"));
    let manifest = block("rust.md", 0);
    let (_, optimised) = manifest.split_once("[profile.dev.package]\n").unwrap();
    assert!(own.ends_with(optimised), "docs/hosts/rust.md optimises other packages than this workspace");
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(block("python.md", 0), format!("pip install ./testsigma_ci-{version}-py3-none-any.whl\n"));
    assert_eq!(block("javascript.md", 0), format!("npm install ./testsigma-ci-{version}.tgz\n"));
}

/// The packages' tests build, compose and run it.
#[test]
fn the_policy_is_the_program_that_its_page_shows() {
    let policy = artifact::root().join("host-tests/hosts/policy");
    let program = replaced(read(&policy.join("main.rs")), &[("\"../../../wit\"", "\"wit\"")]);
    assert!(block("compose.md", 2) == program, "docs/hosts/compose.md shows another program than policy/main.rs");
    assert!(read(&policy.join("Cargo.toml")).ends_with(&block("compose.md", 1)));
}

#[test]
fn the_commands_of_the_wasmtime_page_run() {
    let (mock, work) = scene();
    let wasmtime = format!("{} run ", example("wasmtime").display());
    let settings =
        "--env TESTSIGMA_BASE_URL --env TESTSIGMA_EDITION --env TESTSIGMA_POLL_INTERVAL --env TESTSIGMA_API_KEY";
    let gate =
        replaced(block("wasmtime-cli.md", 0), &[("wasmtime run ", &wasmtime), ("--env TESTSIGMA_API_KEY", settings)]);
    shell(&mock, work.path(), &gate);
    assert!(work.path().join("test-results/TEST-testsigma.xml").exists());
    let server = format!("some(\"{}\"), edition: some(cloud)", mock.url());
    let call = replaced(
        block("wasmtime-cli.md", 1),
        &[("wasmtime run ", &wasmtime), ("…", mock.key()), ("some(\"https://app.testsigma.com\")", &server)],
    );
    let ended = shell(&mock, work.path(), &call);
    let fields = |value: &str| -> Vec<String> {
        let words = value.split([' ', '(', '{']).filter_map(|word| word.strip_suffix(':'));
        words.map(str::to_owned).collect()
    };
    let shown = fields(&block("wasmtime-cli.md", 2));
    let printed = fields(&ended.stdout);
    assert!(ended.stdout.starts_with("ok({id: \"5801\"") && !shown.is_empty(), "{}", ended.stdout);
    let unknown: Vec<_> = shown.iter().filter(|field| !printed.contains(field) && *field != "look-again-ms").collect();
    assert!(unknown.is_empty(), "{unknown:?} are not in: {}", ended.stdout);
}
