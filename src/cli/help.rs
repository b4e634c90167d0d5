//! `help` and `version`.

use std::fmt::Write;

use super::options::{COMMANDS, OPTIONS, VARIABLES_ONLY};
use crate::cli::exit::Exit;
use crate::text::joined;

/// `version`
pub fn version() -> String {
    format!("testsigma-ci {}", env!("CARGO_PKG_VERSION"))
}

/// `help`, and `help COMMAND`: the same text, because the options are the same for all.
pub fn help() -> String {
    let mut text = String::from(
        "Runs a Testsigma test plan and passes or fails the build.\n\n\
         Usage: wasmtime run -S http --dir DIR::. --env TESTSIGMA_API_KEY testsigma.wasm [COMMAND] [OPTIONS]\n\n\
         Commands (run, if none is given and a plan is known):\n",
    );
    for (name, what) in COMMANDS {
        let _ = writeln!(text, "  {name:<10} {what}");
    }
    text.push_str("\nOptions, as --opt VALUE or --opt=VALUE, each with its variable:\n");
    for option in OPTIONS {
        let value = option.value.map(|value| format!(" {value}")).unwrap_or_default();
        let _ = writeln!(text, "  --{}{value}", option.name);
        let variables = match option.variables {
            [] => String::new(),
            variables => format!(" ({})", joined(variables, ", ")),
        };
        let _ = writeln!(text, "             {}{variables}", option.help);
    }
    text.push_str("\nVariables:\n");
    for (name, what) in VARIABLES_ONLY {
        let _ = write!(text, "  {name}\n             {what}\n");
    }
    text.push_str("\nExit codes:\n");
    for code in 0..=u8::MAX {
        if let Some(exit) = Exit::BY_SEVERITY.iter().find(|exit| exit.code() == code) {
            let _ = writeln!(text, "  {code:<4} {}", exit.name());
        }
    }
    text
}
