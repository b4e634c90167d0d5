//! One command, from its arguments to its exit code.

use super::args::Args;
use super::commands::gate::Gate;
use super::log::Log;
use super::output::saved_runs::SavedRuns;
use super::settings::Sources;
use super::{CommandError, Environment, args, help};
use crate::cli::exit::Exit;

/// Runs the command that the host's arguments name, and gives the code to end the process with.
pub fn run(mut host: Environment<'_>) -> u8 {
    let (args, error) = args::parse(&host.args);
    if error.is_none() && (args.help || args.command == Some("help")) {
        return print(&mut host, &help::help());
    }
    if error.is_none() && (args.version || args.command == Some("version")) {
        return print(&mut host, &format!("{}\n", help::version()));
    }
    let env = std::mem::take(&mut host.env);
    let sources = Sources::new(&args, &env);
    let (output, invalid_setting) = sources.output();
    // What is refused is refused as the command that it was to be, for its files.
    let name = args.command.filter(|name| !matches!(*name, "help" | "version")).unwrap_or("run");
    let error = error.or(invalid_setting).or_else(|| validate_combination(&args, &sources));
    let log = Log::new(host.stdout, host.stderr, &output, host.clock.now());
    let gate = Gate {
        transport: host.transport,
        clock: host.clock,
        files: host.files,
        rng: host.rng,
        sources,
        output: &output,
        log,
        saved_runs: SavedRuns::default(),
        probes: 0,
    };
    let exit = match name {
        "status" | "stop" => gate.inspect_runs(name, args.has("json"), error),
        _ => gate.run(name, error),
    };
    match (exit, output.fine_codes) {
        (exit, true) => exit.code(),
        (Exit::Passed, false) => 0,
        (_, false) => 1,
    }
}

/// Why the command and what was given with it do not fit together.
fn validate_combination(args: &Args, sources: &Sources<'_>) -> Option<CommandError> {
    let command = args.command.unwrap_or("run");
    let starts = matches!(command, "run" | "trigger");
    if args.command.is_none() && !sources.has_plan() {
        return Some(CommandError::config(
            "no test plan is named: give --plan ID, or TESTSIGMA_TEST_PLAN_ID (was it passed with `--env TESTSIGMA_TEST_PLAN_ID`?); \
             see help",
        ));
    }
    if starts && !args.positional.is_empty() {
        return Some(CommandError::usage(format!(
            "{command} takes no argument beside options: a plan is named with --plan ID"
        )));
    }
    if !starts && args.has("plan") {
        return Some(CommandError::usage(format!("{command} takes no --plan: it is about a run, so give its RUN_ID")));
    }
    if !matches!(command, "status" | "stop") && args.has("json") {
        return Some(CommandError::usage("--json goes with status: what the others did is in testsigma-outcome.json"));
    }
    None
}

fn print(host: &mut Environment<'_>, text: &str) -> u8 {
    (host.stdout)(text);
    0
}
