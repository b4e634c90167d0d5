//! The mock server in a process of its own, so that its memory and time are not counted as the host's.

use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use testsigma_mock::{Mock, Plan};

/// A plan that passes, and one that fails.
pub const PLANS: [u64; 2] = [1, 2];

/// The argument by which this program becomes the server.
pub const ROLE: &str = "--serve";

const QUEUE: Duration = Duration::from_secs(5);

/// Serves until stdin ends; then prints what clients did wrong.
pub fn serve(lasting: Duration) {
    crate::process::raise_open_files();
    let mock = Mock::start();
    mock.record_only_counts();
    for plan in PLANS {
        let failed = if plan == PLANS[0] { 0 } else { 3 };
        mock.add(Plan::new(plan).cases(120, failed).timeline(QUEUE, lasting - QUEUE));
    }
    println!("{} {}", mock.url(), mock.key());
    let _ = io::copy(&mut io::stdin().lock(), &mut io::sink());
    println!("{} {}", mock.triggers(), mock.violations().len());
}

pub struct Server {
    child: Child,
    answers: BufReader<std::process::ChildStdout>,
    pub url: String,
    pub key: String,
}

impl Server {
    /// One whose runs last that long.
    pub fn start(lasting: Duration) -> io::Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.args([ROLE, &lasting.as_secs().to_string()]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn()?;
        let mut answers = BufReader::new(child.stdout.take().expect("stdout is piped"));
        let (url, key) = pair(&mut answers)?;
        Ok(Server { child, answers, url, key })
    }

    /// How many runs were started, and how often the protocol was violated.
    pub fn end(mut self) -> io::Result<(usize, usize)> {
        let mut stdin = self.child.stdin.take().expect("stdin is piped");
        stdin.flush()?;
        drop(stdin);
        let (triggers, violations) = pair(&mut self.answers)?;
        self.child.wait()?;
        Ok((triggers.parse().unwrap_or(0), violations.parse().unwrap_or(usize::MAX)))
    }
}

fn pair(answers: &mut impl BufRead) -> io::Result<(String, String)> {
    let mut line = String::new();
    answers.read_line(&mut line)?;
    let (one, other) = line.trim_end().split_once(' ').ok_or(io::ErrorKind::UnexpectedEof)?;
    Ok((one.to_owned(), other.to_owned()))
}
