//! The hosts as processes: where they are, how they are called, what they left.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, SystemTime};

use crate::harness::artifact;
use testsigma_mock::Mock;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Rust,
    Python,
    JavaScript,
}

/// What a host left.
#[derive(Debug)]
pub struct Ended {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

/// The hosts that this machine can run. The Rust host is always among them.
pub fn all() -> Vec<Language> {
    [Language::Rust, Language::Python, Language::JavaScript].into_iter().filter(|host| host.is_ready()).collect()
}

impl Language {
    fn is_ready(self) -> bool {
        let directory = match self {
            Language::Rust => return true,
            Language::Python => "python",
            Language::JavaScript => "js",
        };
        let Some(set_up) = modified(&target().join("hosts").join(directory).join("ready")) else {
            assert!(std::env::var_os("CI").is_none_or(|ci| ci != "true"), "no {self:?} host: run scripts/setup-hosts");
            eprintln!("SKIPPED: the {self:?} host is not set up: run scripts/setup-hosts");
            return false;
        };
        let sources = artifact::root().join("host-tests/hosts").join(directory).read_dir().unwrap();
        for source in sources.flatten().map(|entry| entry.path()).chain([artifact::path()]) {
            assert!(
                modified(&source) <= Some(set_up),
                "{} is newer than the set-up: run scripts/setup-hosts",
                source.display()
            );
        }
        true
    }

    pub fn can_restrict_servers(self) -> bool {
        self != Language::Python
    }

    /// `plan` at the mock, with the mock allowed.
    pub fn plan(self, mock: &Mock, plan: u64) -> Command {
        let mut command = self.command("plan");
        self.allow(&mut command, &mock.url());
        command.args(["--url", &mock.url(), "--edition", "cloud", "--plan", &plan.to_string()]);
        command.args(["--poll-interval", self.seconds("0.02")]).env("TESTSIGMA_API_KEY", mock.key());
        self.file(&mut command);
        command
    }

    /// `run`; the arguments of the component are still to come.
    pub fn run(self, directory: Option<&Path>, variables: &[&str], allow: &str) -> Command {
        let mut command = self.command("run");
        self.allow(&mut command, allow);
        if let Some(directory) = directory {
            let granted = directory.display().to_string();
            command.arg("--dir").arg(if self == Language::Rust { format!("{granted}::.") } else { granted });
        }
        for variable in variables {
            command.args(["--env", variable]);
        }
        self.file(&mut command);
        command.arg("--");
        command
    }

    /// A subcommand, with what is before its options.
    pub fn command(self, subcommand: &str) -> Command {
        let mut command = match self {
            Language::Rust => Command::new(example("host")),
            Language::Python => {
                let mut python = Command::new(target().join("hosts/python/venv/bin/python"));
                python.arg(artifact::root().join("host-tests/hosts/python/host.py"));
                python.env("PYTHONDONTWRITEBYTECODE", "1");
                python
            }
            Language::JavaScript => {
                let mut node = Command::new("node");
                node.arg(target().join("hosts/js/host.js"));
                node
            }
        };
        command.arg(subcommand);
        command
    }

    fn allow(self, command: &mut Command, origin: &str) {
        if self.can_restrict_servers() {
            command.args(["--allow", origin]);
        }
    }

    /// The component: the JavaScript host has it transpiled beside it.
    pub fn file(self, command: &mut Command) {
        if self != Language::JavaScript {
            command.arg(artifact::path());
        }
    }

    /// The same time in the host's own notation.
    pub fn seconds(self, seconds: &'static str) -> &'static str {
        match (self, seconds) {
            (Language::Rust, "0.02") => "20ms",
            (Language::Rust, "0.1") => "100ms",
            (Language::Rust, "0") => "0s",
            (Language::Rust, other) => panic!("{other}"),
            _ => seconds,
        }
    }
}

impl Ended {
    pub fn of(command: &mut Command) -> Self {
        command.output().unwrap_or_else(|error| panic!("{command:?}: {error}")).into()
    }

    #[track_caller]
    pub fn expect(self, code: i32, host: Language) -> Self {
        assert_eq!(self.code, Some(code), "{host:?}\n--- stdout\n{}--- stderr\n{}", self.stdout, self.stderr);
        self
    }

    #[track_caller]
    pub fn complains(&self, words: &[&str]) {
        for word in words {
            assert!(self.stderr.contains(word), "{word:?} is not in: {}", self.stderr);
        }
    }
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is text");
        Ended { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
    }
}

/// A host that runs while the test goes on.
pub struct Running(Child);

impl Running {
    pub fn start(command: &mut Command) -> Self {
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        Running(command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}")))
    }

    /// What Ctrl-C or a CI system sends.
    #[cfg(unix)]
    pub fn signal(&self, signal: i32) {
        // SAFETY: the child has not been waited for, so the id is its own.
        let sent = unsafe { libc::kill(self.0.id() as i32, signal) };
        assert_eq!(sent, 0, "{}", std::io::Error::last_os_error());
    }

    pub fn ended(self) -> Ended {
        self.0.wait_with_output().expect("the host ends").into()
    }
}

/// An example of this package, built beside the tests.
pub fn example(name: &str) -> PathBuf {
    let path = target().join("debug/examples").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is missing: run cargo build --examples", path.display());
    path
}

/// Longer than anything here takes.
pub const SOON: Duration = Duration::from_secs(20);

/// cargo's target directory.
pub fn target() -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it is");
    test.ancestors().nth(3).expect("a test is in target/PROFILE/deps").to_owned()
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}
