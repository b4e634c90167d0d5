//! `help` and `version`.

use std::fmt::Write;

use super::command::Command;
use super::options::{OPTIONS, VARIABLES_ONLY};
use crate::cli::exit::Exit;

/// The name and version of this program, for the log.
pub fn version() -> String {
    format!("testsigma-ci {}", env!("CARGO_PKG_VERSION"))
}

/// What `version` prints.
pub fn version_line() -> String {
    format!("{}\n", version())
}

/// `help`, and `help COMMAND`: the same text, because the options are the same for all.
pub fn help() -> String {
    let mut text = String::from(
        "Runs a Testsigma test plan and passes or fails the build.\n\n\
         Usage: wasmtime run -S http --dir DIR::. --env TESTSIGMA_API_KEY testsigma.wasm [COMMAND] [OPTIONS]\n\n\
         Commands (run, if none is given and a plan is known):\n",
    );
    for command in Command::ALL {
        let _ = writeln!(text, "  {:<10} {}", command.name(), command.help());
    }
    text.push_str("\nOptions, as --opt VALUE or --opt=VALUE, each with its variable:\n");
    for option in OPTIONS {
        let value = option.value.map(|value| format!(" {value}")).unwrap_or_default();
        let _ = writeln!(text, "  --{}{value}", option.name);
        let variables = match option.variables {
            [] => String::new(),
            variables => format!(" ({})", variables.join(", ")),
        };
        let _ = writeln!(text, "             {}{variables}", option.help);
    }
    text.push_str("\nVariables:\n");
    for variable in VARIABLES_ONLY {
        let _ = write!(text, "  {}\n             {}\n", variable.name, variable.help);
    }
    text.push_str("\nExit codes:\n");
    for code in 0..=u8::MAX {
        if let Some(exit) = Exit::BY_SEVERITY.iter().find(|exit| exit.code() == code) {
            let _ = writeln!(text, "  {code:<4} {}", exit.name());
        }
    }
    text
}
