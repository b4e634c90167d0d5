//! The programs that the pages show run as they stand, but for the server and the pauses.

use std::path::Path;
use std::process::Command;

use crate::harness::artifact;
use crate::host::{Ended, Language, all, target};
use testsigma_mock::{Mock, Plan};

/// The first block in that language, with these words replaced.
fn program(page: &str, language: &str, replacements: &[(&str, String)]) -> String {
    let text = std::fs::read_to_string(artifact::root().join("docs/hosts").join(page)).unwrap();
    let begin = text.split_once(&format!("```{language}\n")).expect("the page has a program").1;
    let mut program = begin.split_once("```").unwrap().0.to_owned();
    for (old, new) in replacements {
        assert!(program.contains(old), "{page}: {old:?} is not in: {program}");
        program = program.replace(old, new);
    }
    program
}

fn run(mock: &Mock, mut command: Command, directory: &Path) -> Ended {
    Ended::of(command.current_dir(directory).env("TESTSIGMA_API_KEY", mock.key()))
}

#[test]
fn the_programs_run() {
    for host in all() {
        let mock = Mock::start();
        mock.add(Plan::new(346));
        let (url, work) = (mock.url(), tempfile::tempdir().unwrap());
        let ended = match host {
            Language::Rust => continue,
            Language::Python => {
                let connection = format!("\"TESTSIGMA_API_KEY\"], url=\"{url}\", edition=\"cloud\"");
                let replacements =
                    [("\"TESTSIGMA_API_KEY\"]", connection), ("(seen.look_again_ms or 1000)", "10".to_owned())];
                let program = program("python.md", "python", &replacements);
                std::fs::copy(artifact::path(), work.path().join("testsigma.wasm")).unwrap();
                let mut python = Command::new(target().join("hosts/python/venv/bin/python"));
                python.args(["-B", "-c", &program]);
                python.env("PYTHONPATH", artifact::root().join("host-tests/hosts/python"));
                run(&mock, python, work.path())
            }
            Language::JavaScript => {
                let replacements = [
                    ("TESTSIGMA_API_KEY }", format!("TESTSIGMA_API_KEY, url: \"{url}\", edition: \"cloud\" }}")),
                    ("https://app.testsigma.com", url.clone()),
                    ("seen.lookAgainMs ?? 1000", "10".to_owned()),
                ];
                let program = program("javascript.md", "js", &replacements);
                let mut node = Command::new("node");
                node.args(["--input-type=module", "--eval", &program]);
                run(&mock, node, &target().join("hosts/js"))
            }
        };
        let ended = ended.expect(0, host);
        assert!(ended.stdout.starts_with("passed http://"), "{host:?}: {ended:?}");
        assert_eq!(mock.violations(), Vec::<String>::new());
    }
}
