//! One command, from its arguments to its exit code.

use super::args::Args;
use super::commands::gate::Gate;
use super::log::Log;
use super::output::saved_runs::RunsOnFile;
use super::settings::Sources;
use super::{Host, Refusal, args, help};
use crate::cli::exit::Exit;

/// Runs the command that the host's arguments name, and gives the code to end the process with.
pub fn run(mut host: Host<'_>) -> u8 {
    let (args, refusal) = args::parse(&host.args);
    if refusal.is_none() && (args.help || args.command == Some("help")) {
        return print(&mut host, &help::help());
    }
    if refusal.is_none() && (args.version || args.command == Some("version")) {
        return print(&mut host, &format!("{}\n", help::version()));
    }
    let env = std::mem::take(&mut host.env);
    let sources = Sources::new(&args, &env);
    let (output, wrong) = sources.output();
    // What is refused is refused as the command that it was to be, for its files.
    let name = args.command.filter(|name| !matches!(*name, "help" | "version")).unwrap_or("run");
    let refusal = refusal.or(wrong).or_else(|| unfit(&args, &sources));
    let log = Log::new(host.stdout, host.stderr, &output, host.clock.now());
    let gate = Gate {
        transport: host.transport,
        clock: host.clock,
        files: host.files,
        rng: host.rng,
        sources,
        output: &output,
        log,
        on_file: RunsOnFile::default(),
        probes: 0,
    };
    let exit = match name {
        "status" | "stop" => gate.glance(name, args.has("json"), refusal),
        _ => gate.run(name, refusal),
    };
    match (exit, output.fine_codes) {
        (exit, true) => exit.code(),
        (Exit::Passed, false) => 0,
        (_, false) => 1,
    }
}

/// Why the command and what was given with it do not fit together.
fn unfit(args: &Args, sources: &Sources<'_>) -> Option<Refusal> {
    let command = args.command.unwrap_or("run");
    let starts = matches!(command, "run" | "trigger");
    if args.command.is_none() && !sources.has_plan() {
        return Some(Refusal::config(
            "no test plan is named: give --plan ID, or TESTSIGMA_TEST_PLAN_ID (was it passed with `--env TESTSIGMA_TEST_PLAN_ID`?); \
             see help",
        ));
    }
    if starts && !args.positional.is_empty() {
        return Some(Refusal::usage(format!(
            "{command} takes no argument beside options: a plan is named with --plan ID"
        )));
    }
    if !starts && args.has("plan") {
        return Some(Refusal::usage(format!("{command} takes no --plan: it is about a run, so give its RUN_ID")));
    }
    if !matches!(command, "status" | "stop") && args.has("json") {
        return Some(Refusal::usage("--json goes with status: what the others did is in testsigma-outcome.json"));
    }
    None
}

fn print(host: &mut Host<'_>, text: &str) -> u8 {
    (host.stdout)(text);
    0
}
