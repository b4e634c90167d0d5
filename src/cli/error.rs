//! Why a command cannot go on, and the exit code of it.

use std::fmt;

use super::exit::Exit;
use crate::api::error::ErrorKind;
use crate::redact::Redactor;

/// The errors that end in different exit codes. Somewhere in the chain of each error of the command stands one of them.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A bad option or argument.
    #[error("{0}")]
    Usage(String),
    /// A setting that is missing, or is wrong as a variable, or contradicts another.
    #[error("{0}")]
    Config(String),
    /// The directory for files is missing or refuses them.
    #[error("{0}")]
    CannotWrite(String),
    /// The server could not be asked, or not understood.
    #[error("{message}")]
    Server {
        /// What it is.
        kind: ErrorKind,
        /// What happened and what to do.
        message: String,
    },
}

impl Fault {
    /// A bad option or argument.
    pub fn usage(message: impl Into<String>) -> Self {
        Fault::Usage(message.into())
    }

    /// A setting that is missing or wrong.
    pub fn config(message: impl Into<String>) -> Self {
        Fault::Config(message.into())
    }
}

/// Its text. A derived one would bring those of all fields into the artifact, where nobody reads them.
impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<&Fault> for Exit {
    fn from(fault: &Fault) -> Self {
        match fault {
            Fault::Usage(_) => Exit::Usage,
            Fault::Config(_) => Exit::Config,
            Fault::CannotWrite(_) => Exit::CannotWrite,
            Fault::Server { kind, .. } => Exit::from(*kind),
        }
    }
}

/// A command that cannot go on, as it is reported: one line for people and the exit code.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandError {
    /// The code.
    pub exit: Exit,
    /// What happened, to which setting, and what to do.
    pub message: String,
}

impl CommandError {
    /// The same, with the key hidden that a setting in the wrong place may have brought in.
    pub fn without_key(self, redactor: &Redactor) -> Self {
        CommandError { message: redactor.text(&self.message), ..self }
    }
}

impl From<Fault> for CommandError {
    fn from(fault: Fault) -> Self {
        CommandError { exit: Exit::from(&fault), message: fault.to_string() }
    }
}

impl From<anyhow::Error> for CommandError {
    fn from(error: anyhow::Error) -> Self {
        // An error without a fault is one that this table forgot: a bug.
        let exit = error.downcast_ref::<Fault>().map_or(Exit::Internal, Exit::from);
        CommandError { exit, message: format!("{error:#}") }
    }
}

#[cfg(test)]
mod tests {
    use anyhow::Context;

    use super::*;

    #[test]
    fn an_error_is_one_line_with_its_causes_and_the_code_of_its_fault() {
        let caused: Result<(), _> = Err(anyhow::anyhow!("no such file")).context(Fault::config("KEY cannot be read"));
        for (error, exit, message) in [
            (Fault::usage("--plan needs a value").into(), Exit::Usage, "--plan needs a value"),
            (caused.unwrap_err(), Exit::Config, "KEY cannot be read: no such file"),
            (Fault::CannotWrite("full".to_owned()).into(), Exit::CannotWrite, "full"),
            (Fault::Server { kind: ErrorKind::Denied, message: "no".to_owned() }.into(), Exit::Denied, "no"),
            (anyhow::anyhow!("odd"), Exit::Internal, "odd"),
        ] {
            assert_eq!(CommandError::from(error), CommandError { exit, message: message.to_owned() });
        }
    }
}
