//! One command, from its arguments to its exit code.

use super::args::Args;
use super::gate::Gate;
use super::log::Log;
use super::settings::{Output, Sources};
use super::{Host, Refusal, args, help};
use crate::exit::Exit;

/// Runs the command that the host's arguments name, and gives the code to end the process with.
pub fn run(mut host: Host<'_>) -> u8 {
    let parsed = args::parse(&host.args);
    let (args, refusal) = match parsed {
        Ok(args) => (args, None),
        Err(refusal) => (Args::default(), Some(refusal)),
    };
    if args.help || args.command.as_deref() == Some("help") {
        return print(&mut host, &help::help());
    }
    if args.version || args.command.as_deref() == Some("version") {
        return print(&mut host, &format!("{}\n", help::version()));
    }
    let env = std::mem::take(&mut host.env);
    let sources = Sources::new(&args, &env);
    let (output, refusal) = match (sources.output(), refusal) {
        (Ok(output), refusal) => (output, refusal),
        (Err(other), refusal) => (Output::default(), refusal.or(Some(other))),
    };
    let command = refusal.map_or_else(|| command(&args, &sources), Err);
    let name = command.as_ref().map_or("run", String::as_str).to_owned();
    let log = Log::new(host.stdout, host.stderr, &output, host.clock.now());
    let json = args.options.iter().any(|(name, _)| *name == "json");
    let gate = Gate {
        transport: host.transport,
        clock: host.clock,
        files: host.files,
        rng: host.rng,
        sources,
        output: &output,
        log,
    };
    let exit = match name.as_str() {
        name @ ("status" | "stop") => gate.glance(name, json),
        _ => gate.run(&name, command.err()),
    };
    match (exit, output.fine_codes) {
        (exit, true) => exit.code(),
        (Exit::Passed, false) => 0,
        (_, false) => 1,
    }
}

fn command(args: &Args, sources: &Sources<'_>) -> Result<String, Refusal> {
    match &args.command {
        Some(command) => Ok(command.clone()),
        None if sources.has_plan() => Ok("run".to_owned()),
        None => Err(Refusal::config(
            "no test plan is named: give --plan ID, or TESTSIGMA_TEST_PLAN_ID (was it passed with `--env TESTSIGMA_TEST_PLAN_ID`?); \
             see help",
        )),
    }
}

fn print(host: &mut Host<'_>, text: &str) -> u8 {
    (host.stdout)(text);
    0
}
