//! One command, from its arguments to its exit code.

use super::args::Args;
use super::command::Command;
use super::commands::{self, Request};
use super::error::Fault;
use super::exit::Exit;
use super::log::Log;
use super::settings::{Output, Subject};
use super::trace::Trace;
use super::{Context, Environment, args, help, keys, unknown};
use crate::io::transport::Transport;

/// Performs the command that the host's arguments name, and gives the code to end the process with.
pub fn run(environment: Environment<'_>) -> u8 {
    let Environment { args, env, stdout, stderr, context } = environment;
    let (mut args, mistake) = args::parse(&args);
    if mistake.is_none()
        && let Some(text) = text_to_print(&args)
    {
        stdout(&text);
        return Exit::Passed.code();
    }
    args.options.add_environment(&env);
    let redactor = keys::redactor(&args.options.server, &env, context.files);
    let (mut output, invalid) = Output::read(&args.options.output);
    let misplaced = keys::misplaced(&redactor, &args.options.output, &args.options.server, &output.out);
    if misplaced.is_some() {
        output.forget_paths();
    }
    let error = mistake.or(invalid).or_else(|| contradiction(&args, &output)).or(misplaced);
    let mut log = Log::new(stdout, stderr, &output, redactor.clone(), context.clock.now());
    for warning in unknown::warnings(&env) {
        log.warn(&warning);
    }
    // It may be large, and what counts of it is in the options.
    drop(env);
    let fine_codes = output.fine_codes;
    let (transport, clock, files) = (context.transport, context.clock, context.files);
    let (trace, error) = match (&output.trace, &error) {
        (Some(file), None) => match Trace::begin(transport, clock, files, &redactor, &format!("{}/{file}", output.out))
        {
            Ok(trace) => (Some(trace), None),
            // A run is stopped all the same where files cannot be written.
            Err(cause) if command_of(&args) == Command::Stop => {
                log.warn(&format!("{cause}; no trace is written"));
                (None, None)
            }
            Err(cause) => (None, Some(Fault::CannotWrite(format!("the trace cannot be written: {cause}")))),
        },
        _ => (None, error),
    };
    let transport = trace.as_ref().map_or(transport, |trace| trace as &dyn Transport);
    let mut context = Context { transport, ..context };
    let mut request = Request {
        command: command_of(&args),
        subject: Subject::read(&args.options.subject, &args.positional),
        options: args.options,
        output,
        redactor,
    };
    let exit = commands::perform(&mut context, &mut request, &mut log, error);
    if let Some(cause) = trace.as_ref().and_then(Trace::failure) {
        log.warn(&format!("the trace is incomplete: {cause}"));
    }
    match exit {
        exit if fine_codes => exit.code(),
        Exit::Passed => 0,
        _ => 1,
    }
}

/// The command named, or the one that is meant where none is. A command line that is wrong is reported as that command, so that the files
/// are written that it promises.
fn command_of(args: &Args) -> Command {
    args.command.filter(|command| !command.only_prints()).unwrap_or_default()
}

/// What to print, where nothing else is asked for.
fn text_to_print(args: &Args) -> Option<String> {
    match args.command {
        _ if args.help => Some(help::help()),
        Some(Command::Help) => Some(help::help()),
        _ if args.version => Some(help::version_line()),
        Some(Command::Version) => Some(help::version_line()),
        _ => None,
    }
}

/// Why the command and what was given with it do not fit together.
fn contradiction(args: &Args, output: &Output) -> Option<Fault> {
    let (command, plan) = (command_of(args), &args.options.subject.plan);
    let name = command.name();
    if args.command.is_none() && !plan.is_given() {
        return Some(Fault::config(
            "no test plan is named: give --plan ID, or set TESTSIGMA_TEST_PLAN_ID (with wasmtime: --env TESTSIGMA_TEST_PLAN_ID); \
             see help",
        ));
    }
    if command.takes_plans() && !args.positional.is_empty() {
        return Some(Fault::Usage(format!("{name} takes no argument beside options: a plan is named with --plan ID")));
    }
    if !command.takes_plans() && plan.is_argument() {
        return Some(Fault::Usage(format!("{name} takes no --plan: it is about a run, so give its RUN_ID")));
    }
    let failed = args.options.trigger.failed.is_given();
    if failed != (command == Command::Rerun) {
        let why = if failed { "--failed goes with rerun" } else { "rerun needs --failed: nothing else can be re-run" };
        return Some(Fault::usage(why));
    }
    if output.dry_run && !command.starts_run() {
        return Some(Fault::Usage(format!("--dry-run goes with run and trigger: {name} starts nothing")));
    }
    if output.json && !matches!(command, Command::Status | Command::Stop) {
        return Some(Fault::usage("--json goes with status: what the others did is in testsigma-outcome.json"));
    }
    None
}
