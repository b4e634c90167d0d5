//! The README's commands run as they stand, and its tables and those of the settings say what the code does.

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use testsigma_harness::artifact;
use testsigma_harness::ended::Ended;
use testsigma_harness::markdown;
use testsigma_mock::{Mock, Plan};

fn readme() -> String {
    std::fs::read_to_string(artifact::root().join("README.md")).unwrap()
}

fn page_of_settings() -> String {
    std::fs::read_to_string(artifact::root().join("docs/settings.md")).unwrap()
}

/// The real `wasmtime` under its own name, with the mock's whereabouts handed over besides what the README says.
fn path_with_wasmtime(directory: &Path, mock: &Mock) -> String {
    let settings = format!(
        "--env TESTSIGMA_BASE_URL={} --env TESTSIGMA_EDITION=cloud --env TESTSIGMA_POLL_INTERVAL=1ms",
        mock.url()
    );
    let script = format!(
        "#!/bin/sh\ncommand=$1\nshift\nif [ \"$command\" = run ]; then set -- {settings} \"$@\"; fi\n\
         exec {} \"$command\" \"$@\"\n",
        artifact::example("wasmtime").display()
    );
    let path = directory.join("wasmtime");
    std::fs::write(&path, script).unwrap();
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).unwrap();
    format!("{}:{}", directory.display(), std::env::var("PATH").unwrap())
}

/// The scripts that CI runs on a clean checkout, those that a script starts included.
fn run_by_ci() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut unread = vec![".ci/run".to_owned()];
    while let Some(script) = unread.pop() {
        let text = std::fs::read_to_string(artifact::root().join(&script)).unwrap();
        let started =
            text.lines().filter_map(|line| line.split(' ').next()).filter(|word| word.starts_with("./scripts/"));
        unread.extend(started.map(str::to_owned).filter(|script| found.insert(script.clone())));
    }
    found
}

/// A block of scripts of this repository is one that CI runs; any other runs here, and leaves a report.
#[test]
fn the_commands_run_as_they_stand() {
    let mock = Mock::start();
    mock.add(Plan::new(346));
    let bin = tempfile::tempdir().unwrap();
    let path = path_with_wasmtime(bin.path(), &mock);
    let run_by_ci = run_by_ci();
    for markdown::Block { language, text: block } in markdown::blocks(&readme()) {
        match language.as_str() {
            "sh" => {}
            "" | "bash" | "shell" | "console" => {
                panic!("mark commands with ```sh, so that they are run, not {language:?}")
            }
            _ => continue,
        }
        if block.lines().all(|line| line.starts_with("./scripts/")) {
            for line in block.lines() {
                assert!(run_by_ci.contains(line), "CI runs {run_by_ci:?}, and not {line}");
            }
            continue;
        }
        // The packages are not here: host-tests/packages/ runs what the page says of them.
        if block.contains(".testsigma/") {
            continue;
        }
        let triggers = block.lines().filter(|line| line.contains(" --plan ")).count();
        assert!(triggers > 0, "what is this to show? {block}");
        let before = mock.triggers();
        let work = tempfile::tempdir().unwrap();
        std::fs::copy(artifact::path(), work.path().join("testsigma.wasm")).unwrap();
        std::fs::copy(artifact::root().join("packages/variables.txt"), work.path().join("variables.txt")).unwrap();
        let mut shell = Command::new("sh");
        shell.args(["-ec", &block]).current_dir(work.path()).env("PATH", &path).env("TESTSIGMA_API_KEY", mock.key());
        let ended = Ended::of(&mut shell).expect_of(&block, 0);
        assert!(work.path().join("test-results/TEST-testsigma.xml").exists(), "{block}\n{ended:?}");
        assert_eq!(mock.triggers() - before, triggers, "{block}");
    }
    assert_eq!(mock.violations(), Vec::<String>::new());
}

#[test]
fn the_tables_hold_every_option_and_every_code() {
    let settings = page_of_settings();
    for option in testsigma::cli::options::OPTIONS {
        let written = match option.value {
            Some(value) => format!("`--{} {}`", option.name, value.replace('|', "\\|")),
            None => format!("`--{}`", option.name),
        };
        let row = settings.lines().find(|line| line.starts_with(&format!("| {written}")));
        let row = row.unwrap_or_else(|| panic!("docs/settings.md has no row for {written}"));
        for variable in option.variables {
            assert!(row.contains(&format!("`{variable}`")), "{variable} is not in: {row}");
        }
        assert_eq!(row.contains("(repeatable)"), option.repeatable, "{row}");
        let cells = row.replace("\\|", "").split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        assert!(matches!(&cells[..], [_, _, _, _, does, _] if !does.is_empty()), "what does it do? {row}");
    }
    for variable in testsigma::cli::options::VARIABLES_ONLY.iter().map(|variable| variable.name) {
        let row = settings.lines().find(|line| line.starts_with("| ") && line.contains(&format!("`{variable}`")));
        assert!(row.is_some(), "docs/settings.md has no row for {variable}");
    }
    let readme = readme();
    for (severity, exit) in (1..).zip(testsigma::cli::exit::Exit::BY_SEVERITY) {
        let row = format!("| {} | {} | {severity} |", exit.code(), exit.name());
        assert!(readme.contains(&row), "the README has no row {row}");
    }
    let (_, commands) = readme.split_once("\n## Commands\n").unwrap();
    let rows: Vec<&str> = commands.lines().skip_while(|line| !line.starts_with('|')).skip(2).collect();
    let rows = rows.split(|line| !line.starts_with('|')).next().unwrap();
    let cells = rows.iter().map(|row| row.split('|').nth(1).unwrap()).collect::<String>();
    let named = cells.split('`').skip(1).step_by(2).map(|name| name.split(' ').next().unwrap());
    assert!(named.eq(testsigma::cli::command::Command::ALL.into_iter().map(|command| command.name())), "{cells}");
}

#[test]
fn the_table_of_ci_systems_is_what_is_recognised() {
    let settings = page_of_settings();
    let (_, table) = settings.split_once("<!-- systems:").unwrap();
    let rows: Vec<&str> = table.lines().skip(3).take_while(|line| line.starts_with('|')).collect();
    let row = |system: &testsigma::cli::ci::System| {
        let numbers = system.build_number.join("`, `");
        let (name, marker, page, log) = (system.name, system.marker, system.build_url, system.log_format.name());
        format!("| {name} | `{marker}` | `{numbers}` | `{page}` | `{log}` |")
    };
    assert_eq!(rows, testsigma::cli::ci::SYSTEMS.iter().map(row).collect::<Vec<_>>());
}

/// What the packages hand over to the component: every variable that it reads. `UPDATE_DOCS=1` writes the list anew.
#[test]
fn the_packages_hand_over_what_is_read() {
    use testsigma::cli::{ci::SYSTEMS, options};
    let mut names = BTreeSet::new();
    let mut plugins = |ours: &str| names.extend(options::given::plugin_names(ours));
    options::OPTIONS.iter().filter_map(|option| option.variables.first()).for_each(|ours| plugins(ours));
    options::VARIABLES_ONLY.iter().filter(|only| only.plugins).for_each(|only| plugins(only.name));
    names.extend(options::OPTIONS.iter().flat_map(|option| option.variables).map(|name| (*name).to_owned()));
    names.extend(options::VARIABLES_ONLY.iter().map(|only| only.name.to_owned()));
    names.extend(
        SYSTEMS
            .iter()
            .flat_map(|system| {
                system.build_number.iter().copied().chain([system.marker]).chain(named_in(system.build_url))
            })
            .map(str::to_owned),
    );
    let list = names.into_iter().fold(
        "# The environment variables that the component reads, made by the test `readme`.\n".to_owned(),
        |list, name| list + &name + "\n",
    );
    let file = artifact::root().join("packages/variables.txt");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&file, &list).unwrap();
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(written == list, "{} is out of date: run UPDATE_DOCS=1 cargo test --test readme", file.display());
}

/// The variables in the address of a build's page, `$NAME` each.
fn named_in(url: &str) -> impl Iterator<Item = &str> {
    url.split('$').skip(1).filter_map(|part| part.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next())
}
