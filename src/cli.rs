//! The command line interface: arguments and environment in; log, files and exit code out.

pub mod args;
pub mod ci;
pub mod command;
mod commands;
mod dispatch;
mod error;
pub mod exit;
pub mod help;
mod hints;
mod keys;
pub mod log;
pub mod options;
pub mod output;
pub mod settings;
pub mod trace;
mod unknown;

use std::time::{Duration, SystemTime};

use crate::io::Network;
use crate::io::clock::Clock;
use crate::io::files::Files;
use crate::io::transport::Transport;

pub use error::CommandError;

/// What the host hands over.
pub struct Environment<'h> {
    /// Without the program's own name.
    pub args: Vec<String>,
    /// The variables granted.
    pub env: Vec<(String, String)>,
    /// For the log.
    pub stdout: &'h mut dyn FnMut(&str),
    /// For errors and warnings.
    pub stderr: &'h mut dyn FnMut(&str),
    /// What a command acts on.
    pub context: Context<'h>,
}

/// The outside, as far as a command acts on it.
pub struct Context<'h> {
    /// For requests.
    pub transport: &'h dyn Transport,
    /// For time.
    pub clock: &'h dyn Clock,
    /// For reports.
    pub files: &'h dyn Files,
    /// For jitter and unique build numbers.
    pub rng: fastrand::Rng,
}

impl<'h> Context<'h> {
    /// What an exchange needs.
    fn network(&self) -> Network<'h> {
        Network { transport: self.transport, clock: self.clock }
    }

    /// This moment.
    fn moment(&self) -> Moment {
        Moment { at: self.clock.now(), wall: self.clock.wall_clock() }
    }
}

/// A moment on both clocks.
#[derive(Clone, Copy, Debug)]
struct Moment {
    /// On the monotonic clock.
    at: Duration,
    /// On the wall.
    wall: SystemTime,
}

/// Performs the command that the arguments name, and gives the code to end the process with.
pub fn run(environment: Environment<'_>) -> u8 {
    dispatch::run(environment)
}
