//! A Testsigma server to try the component on, with a plan for each thing that can happen.
//!
//! `cargo run -p testsigma-mock -- [--port N] [--edition cloud|community] [--replay FILE] [--until-eof]`
//!
//! With `--replay` it serves a trace that a gate recorded with `--trace`, and nothing else.
//!
//! The first line on stdout is `listening on http://127.0.0.1:PORT`. With `--until-eof` the server ends when stdin
//! does, so that a script can end it by closing a pipe.

#![forbid(unsafe_code)]

use std::{
    io::{self, Write},
    process::ExitCode,
    thread,
};

use testsigma_mock::{Edition, Mock, Options, scenarios};

const USAGE: &str = "usage: mock-testsigma [--port N] [--edition cloud|community] [--replay FILE] [--until-eof]";

/// What the command line asks for.
struct Arguments {
    options: Options,
    replay: Option<String>,
    until_eof: bool,
}

fn main() -> ExitCode {
    if std::env::args().skip(1).any(|argument| matches!(argument.as_str(), "-h" | "--help")) {
        say(USAGE);
        return ExitCode::SUCCESS;
    }
    let Arguments { options, replay, until_eof } = match parse(std::env::args().skip(1)) {
        Ok(parsed) => parsed,
        Err(message) => {
            eprintln!("{message}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let mock = match Mock::start_with(options) {
        Ok(mock) => mock,
        Err(error) => {
            eprintln!("cannot listen on port {}: {error}", options.port);
            return ExitCode::FAILURE;
        }
    };
    let text = match &replay {
        Some(file) => {
            let read = std::fs::read_to_string(file).map_err(|error| error.to_string());
            if let Err(error) = read.and_then(|har| mock.replay(&har)) {
                eprintln!("{file} cannot be replayed: {error}");
                return ExitCode::FAILURE;
            }
            replay_introduction(&mock)
        }
        None => {
            scenarios::install(&mock);
            introduction(&mock)
        }
    };
    say(&format!("listening on {}", mock.url()));
    say(&text);
    if until_eof {
        // Whatever ends stdin ends the server.
        let _ = io::copy(&mut io::stdin().lock(), &mut io::sink());
        return ExitCode::SUCCESS;
    }
    loop {
        thread::park();
    }
}

fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let mut options = Options { log: Some(log), ..Options::default() };
    let (mut replay, mut until_eof) = (None, false);
    while let Some(argument) = arguments.next() {
        let (name, value) = match argument.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (argument.as_str(), None),
        };
        let mut value = || value.clone().or_else(|| arguments.next()).ok_or(format!("{name} needs a value"));
        match name {
            "--port" => {
                let value = value()?;
                options.port = value.parse().map_err(|_| format!("{value:?} is not a port"))?;
            }
            "--edition" => {
                options.edition = match value()?.as_str() {
                    "cloud" => Edition::Cloud,
                    "community" => Edition::Community,
                    other => return Err(format!("{other:?} is not an edition")),
                }
            }
            "--replay" => replay = Some(value()?),
            "--until-eof" => until_eof = true,
            _ => return Err(format!("unknown argument {argument:?}")),
        }
    }
    Ok(Arguments { options, replay, until_eof })
}

/// The key is any, and the plan or the run is that of the trace.
fn replay_introduction(mock: &Mock) -> String {
    format!(
        "\nGive the command as it was recorded, with this server, any key and short pauses:\n\n  TESTSIGMA_API_KEY={} wasmtime run -S http \
         --dir out::. --env TESTSIGMA_API_KEY testsigma.wasm \\\n    run --base-url {} --poll-interval 10ms --plan ID\n",
        mock.key(),
        mock.url()
    )
}

fn introduction(mock: &Mock) -> String {
    let edition = match mock.edition() {
        Edition::Cloud => "cloud",
        Edition::Community => "community",
    };
    let mut text = format!(
        "\nedition  {edition}\nkey      {key}\n\nIn another shell, beside testsigma.wasm:\n\n  mkdir -p out\n  \
         export TESTSIGMA_API_KEY={key}\n\nexit  a plan that …\n",
        key = mock.key()
    );
    for scenario in scenarios::all(mock.edition()) {
        let (id, exit, title) = (scenario.id(), scenario.exit, scenario.title);
        text.push_str(&format!("\n{exit:>4}  {title}\n      {}\n", command(mock, id, scenario.arguments)));
    }
    if mock.edition() == Edition::Community {
        text.push_str("\n      (A plan that is running is refused with 75 until that run has ended or is stopped.)\n");
    }
    text.push_str(&format!("\n  66  does not exist\n      {}\n\n", command(mock, 999, "")));
    text
}

fn command(mock: &Mock, plan: u64, arguments: &str) -> String {
    let command = format!(
        "wasmtime run -S http --dir out::. --env TESTSIGMA_API_KEY testsigma.wasm \
         run --base-url {} --plan {plan} {arguments}",
        mock.url()
    );
    command.trim_end().to_owned()
}

fn log(method: &str, path: &str, outcome: &str) {
    say(&format!("{method} {path} {outcome}"));
}

/// Prints a line at once. A reader who has closed the pipe is no reason to stop serving.
fn say(line: &str) {
    let mut stdout = io::stdout().lock();
    let _ = writeln!(stdout, "{line}").and_then(|()| stdout.flush());
}
