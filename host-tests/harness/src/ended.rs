//! What a program or a guest left: its exit code and its words.

use std::process::{Command, Output};

/// The end of a run of the artifact, or of a program that hosts it.
#[derive(Debug)]
pub struct Ended {
    /// The exit code; none where the guest trapped, or a signal ended the program.
    pub code: Option<i32>,
    /// What it printed.
    pub stdout: String,
    /// What it complained of.
    pub stderr: String,
}

impl Ended {
    /// Runs a program to its end.
    ///
    /// # Panics
    ///
    /// When it cannot be started, or prints what is not text.
    pub fn of(command: &mut Command) -> Self {
        command.output().unwrap_or_else(|error| panic!("{command:?}: {error}")).into()
    }

    /// Asserts on the exit code, showing all that was said when it differs.
    #[track_caller]
    pub fn expect(self, code: i32) -> Self {
        self.expect_of("", code)
    }

    /// The same, naming who it was.
    #[track_caller]
    pub fn expect_of(self, who: &str, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{who}\n--- stdout\n{}--- stderr\n{}", self.stdout, self.stderr);
        self
    }

    /// Asserts that stderr contains all of `words`.
    #[track_caller]
    pub fn complains(&self, words: &[&str]) {
        for word in words {
            assert!(self.stderr.contains(word), "{word:?} is not in: {}", self.stderr);
        }
    }

    /// Asserts that stderr is one line, and that it contains all of `words`.
    #[track_caller]
    pub fn complains_in_one_line(&self, words: &[&str]) {
        assert_eq!(self.stderr.lines().count(), 1, "{}", self.stderr);
        self.complains(words);
    }
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is text");
        Ended { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
    }
}
