//! The command face: arguments and environment in; log, files and exit code out.

pub mod args;
pub mod ci;
mod commands;
mod dispatch;
pub mod exit;
pub mod help;
mod hints;
pub mod log;
pub mod options;
pub mod output;
pub mod settings;

use crate::cli::exit::Exit;
use crate::io::clock::Clock;
use crate::io::files::Files;
use crate::io::transport::Transport;

/// Everything outside that the command face touches.
pub struct Environment<'h> {
    /// Without the program's own name.
    pub args: Vec<String>,
    /// The variables granted.
    pub env: Vec<(String, String)>,
    /// For the log.
    pub stdout: &'h mut dyn FnMut(&str),
    /// For errors and warnings.
    pub stderr: &'h mut dyn FnMut(&str),
    /// For requests.
    pub transport: &'h dyn Transport,
    /// For time.
    pub clock: &'h dyn Clock,
    /// For reports.
    pub files: &'h dyn Files,
    /// For jitter and unique build numbers.
    pub rng: fastrand::Rng,
}

/// A command that cannot go on: one line for people and the exit code.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandError {
    /// The code.
    pub exit: Exit,
    /// What happened, to which setting, and what to do.
    pub message: String,
}

impl CommandError {
    /// Bad option or argument.
    pub fn usage(message: impl Into<String>) -> Self {
        CommandError { exit: Exit::Usage, message: message.into() }
    }

    /// A setting that is missing or wrong.
    pub fn config(message: impl Into<String>) -> Self {
        CommandError { exit: Exit::Config, message: message.into() }
    }
}

/// Runs the command face, and gives the code to end the process with.
pub fn run(host: Environment<'_>) -> u8 {
    dispatch::run(host)
}
