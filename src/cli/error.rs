//! Why a command cannot go on, and the exit code of it.

use std::fmt;
use std::sync::Arc;

use super::exit::Exit;
use crate::api::error::ErrorKind;
use crate::io::files::FileError;
use crate::redact::Redactor;

/// Why a command cannot go on, by the exit code that it ends in.
///
/// It is no `anyhow::Error`, which holds a backtrace: to print one would take 40 KB of the artifact, where there is none to print.
#[derive(Clone, thiserror::Error)]
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
    /// One of the others, and the file that it is owed to.
    #[error("{fault}")]
    Caused {
        /// What it means to the command.
        fault: Box<Fault>,
        /// Why the file could not be used.
        #[source]
        cause: Arc<FileError>,
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

    /// The same, and what it is owed to.
    pub fn caused_by(self, cause: FileError) -> Self {
        Fault::Caused { fault: Box::new(self), cause: Arc::new(cause) }
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
            Fault::Caused { fault, .. } => Exit::from(&**fault),
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
        let causes: Vec<String> = anyhow::Chain::new(&fault).map(ToString::to_string).collect();
        CommandError { exit: Exit::from(&fault), message: causes.join(": ") }
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn an_error_is_one_line_with_its_causes_and_the_code_of_its_fault() {
        let missing = || FileError::from(io::Error::other("no such file"));
        for (fault, exit, message) in [
            (Fault::usage("--plan needs a value"), Exit::Usage, "--plan needs a value"),
            (
                Fault::config("KEY cannot be read").caused_by(missing()),
                Exit::Config,
                "KEY cannot be read: no such file",
            ),
            (Fault::usage("-k cannot be read").caused_by(missing()), Exit::Usage, "-k cannot be read: no such file"),
            (Fault::CannotWrite("full".to_owned()), Exit::CannotWrite, "full"),
            (Fault::Server { kind: ErrorKind::Denied, message: "no".to_owned() }, Exit::Denied, "no"),
        ] {
            assert_eq!(CommandError::from(fault), CommandError { exit, message: message.to_owned() });
        }
    }
}
