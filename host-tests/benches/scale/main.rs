//! How many waiting runs fit into one Rust host, and what they cost.
//!
//! `cargo bench --profile dev --bench scale -- [--runs N]… [FILE.md]`

mod load;
mod process;
mod report;
mod server;

use std::time::Duration;

use report::Waiting;

fn main() -> wasmtime::Result<()> {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let (mut sizes, mut file) = (Vec::new(), None);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            server::ROLE => {
                let seconds = arguments.next().and_then(|seconds| seconds.parse().ok()).unwrap_or(30);
                server::serve(Duration::from_secs(seconds));
                return Ok(());
            }
            "--runs" => sizes.extend(arguments.next().and_then(|runs| runs.parse::<usize>().ok())),
            _ => file = Some(argument),
        }
    }
    if sizes.is_empty() {
        sizes = vec![100, 1_000, 10_000];
    }
    let open_files = process::raise_open_files();
    let mut measured = Vec::new();
    let tokio = tokio::runtime::Runtime::new()?;
    let instantiation = tokio.block_on(load::instantiation())?;
    for runs in sizes {
        // Long enough that all of them wait at the same time.
        let lasting = Duration::from_secs(if runs > 1_000 { 60 } else { 30 });
        for waiting in [Waiting::Host, Waiting::Guest] {
            eprintln!("{runs} runs of {} s, waiting in the {waiting:?}", lasting.as_secs());
            // A runtime each: what one leaves behind is not the other's.
            let result = tokio::runtime::Runtime::new()?.block_on(load::measure(waiting, runs, lasting));
            // A limit of the machine is a result, too.
            measured.push(result.map_err(|error| format!("{runs} runs, waiting in the {waiting:?}: {error:#}")));
        }
    }
    let report = report::of(instantiation, open_files, &measured);
    match file {
        Some(file) => std::fs::write(file, report)?,
        None => print!("{report}"),
    }
    Ok(())
}
