//! The hosts as processes: where they are, how they are called, what they left.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use testsigma_harness::artifact::{self, example, modified, target};
use testsigma_harness::ended::Ended;
use testsigma_mock::Mock;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Rust,
    Python,
    JavaScript,
}

/// The hosts that this machine can run. The Rust host is always among them.
pub fn all() -> Vec<Language> {
    [Language::Rust, Language::Python, Language::JavaScript].into_iter().filter(|host| host.is_ready()).collect()
}

impl Language {
    /// Whether it is set up. Says so where it is not, past the test runner, which shows a passing test's words to
    /// nobody.
    fn is_ready(self) -> bool {
        let Some(directory) = self.directory() else { return true };
        let Some(set_up) = modified(&target().join("hosts").join(directory).join("ready")) else {
            assert!(std::env::var_os("CI").is_none_or(|ci| ci != "true"), "no {self:?} host: run scripts/setup-hosts");
            let test = std::thread::current().name().unwrap_or_default().to_owned();
            let line = format!("SKIPPED for {self:?} in {test}: run scripts/setup-hosts\n");
            std::io::stderr().lock().write_all(line.as_bytes()).expect("stderr is open");
            return false;
        };
        let folders = self.sources().iter().map(|folder| artifact::root().join("packages").join(folder));
        let sources = folders.flat_map(|folder| folder.read_dir().unwrap().flatten().map(|entry| entry.path()));
        for source in sources
            .filter(|path| path.is_file() && path.extension().is_none_or(|kind| kind != "md"))
            .chain([artifact::path()])
        {
            assert!(
                modified(&source) <= Some(set_up),
                "{} is newer than the set-up: run scripts/setup-hosts",
                source.display()
            );
        }
        true
    }

    /// The folders that its package is made from.
    fn sources(self) -> &'static [&'static str] {
        match self {
            Language::Rust => &[],
            Language::Python => &[".", "python/src/testsigma_ci", "python/examples"],
            Language::JavaScript => &[".", "npm", "npm/src", "npm/examples"],
        }
    }

    /// Where its package and its program are set up; none where nothing is.
    fn directory(self) -> Option<&'static str> {
        match self {
            Language::Rust => None,
            Language::Python => Some("python"),
            Language::JavaScript => Some("js"),
        }
    }

    /// For messages.
    pub fn name(self) -> &'static str {
        match self {
            Language::Rust => "the Rust host",
            Language::Python => "the Python host",
            Language::JavaScript => "the JavaScript host",
        }
    }

    /// Whether it can say which servers the command reaches. All can for the typed interface.
    pub fn can_restrict_servers(self) -> bool {
        self != Language::Python
    }

    /// `plan` at the mock, with the mock allowed.
    pub fn plan(self, mock: &Mock, plan: u64) -> Command {
        let mut command = self.command("plan");
        command.args(["--allow", &mock.url()]);
        command.args(["--url", &mock.url(), "--edition", "cloud", "--plan", &plan.to_string()]);
        command.args(["--poll-interval", &self.duration(Duration::from_millis(20))]);
        command.env("TESTSIGMA_API_KEY", mock.key());
        self.file(&mut command);
        command
    }

    /// `run`; the arguments of the component are still to come.
    pub fn run(self, directory: Option<&Path>, variables: &[&str], allow: &str) -> Command {
        let mut command = self.command("run");
        if self.can_restrict_servers() {
            command.args(["--allow", allow]);
        }
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
                python.arg(target().join("hosts/python/host.py"));
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

    /// The component: the JavaScript host has it transpiled beside it.
    pub fn file(self, command: &mut Command) {
        if self != Language::JavaScript {
            command.arg(artifact::path());
        }
    }

    /// A duration in the host's own notation.
    pub fn duration(self, duration: Duration) -> String {
        match self {
            Language::Rust => format!("{}ms", duration.as_millis()),
            Language::Python | Language::JavaScript => duration.as_secs_f64().to_string(),
        }
    }
}

/// A host that runs while the test goes on.
pub struct Running {
    child: Child,
    stdout: BufReader<ChildStdout>,
    /// What it has printed so far.
    printed: String,
}

impl Running {
    pub fn start(command: &mut Command) -> Self {
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let stdout = BufReader::new(child.stdout.take().expect("stdout is piped"));
        Running { child, stdout, printed: String::new() }
    }

    /// Waits until it has printed a line with these words.
    pub fn wait_for_line(&mut self, words: &str) {
        loop {
            let from = self.printed.len();
            let read = self.stdout.read_line(&mut self.printed).expect("output is text");
            assert!(read > 0, "it ended without {words:?}: {}", self.printed);
            if self.printed[from..].contains(words) {
                return;
            }
        }
    }

    /// What Ctrl-C or a CI system sends.
    #[cfg(unix)]
    pub fn signal(&self, signal: i32) {
        // SAFETY: the child has not been waited for, so the id is its own.
        let sent = unsafe { libc::kill(self.child.id().cast_signed(), signal) };
        assert_eq!(sent, 0, "{}", std::io::Error::last_os_error());
    }

    /// Waits for its end, which must come soon: one that goes on is ended, and the test with it.
    pub fn ended(mut self) -> Ended {
        let begin = Instant::now();
        while self.child.try_wait().expect("it can be waited for").is_none() {
            if begin.elapsed() > SOON {
                self.child.kill().expect("it can be ended");
                panic!("it goes on after {SOON:?}: {}", self.printed);
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        self.stdout.read_to_string(&mut self.printed).expect("output is text");
        let mut ended = Ended::from(self.child.wait_with_output().expect("the host ends"));
        ended.stdout = self.printed;
        ended
    }
}

/// Longer than anything here takes, also on a machine that is busy.
pub const SOON: Duration = Duration::from_secs(60);
