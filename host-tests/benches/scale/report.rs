//! The figures as Markdown.

use std::fmt::Write as _;
use std::time::Duration;

use crate::load::Measured;

/// Who sleeps between two looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// `trigger` and `status`: a waiting run is a timer of the host.
    Host,
    /// `run`: a waiting run is a suspended instance.
    Guest,
}

pub fn of(instantiation: Duration, open_files: u64, measured: &[Result<Measured, String>]) -> String {
    let mut text = String::from(
        "# Many runs in one process\n\nWritten by `cargo bench --profile dev --bench scale -- FILE`: the Rust host on the pooling allocator, one \
         `InstancePre`, against\nthe mock server in a process of its own, over loopback on the same machine. Every verdict is checked.\n\n\
         The host can wait in two ways. With `trigger` and `status` it sleeps itself, and each call has an instance for as long as it takes\n\
         (at most 256 at once). With `run` the component sleeps, and each run holds an instance to the end.\n\n",
    );
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    writeln!(
        text,
        "Creating a store and an instance in it: {:.0} µs (median; target 50 µs). {cores} cores, shared with the server.\n",
        instantiation.as_secs_f64() * 1e6
    )
    .unwrap();
    text.push_str(
        "| Waiting | Runs | Memory per run | Process | Requests | CPU per request | Cores busy | Verdict seen late by (median) | (p99) |\n\
         |---|---|---|---|---|---|---|---|---|\n",
    );
    for m in measured.iter().flatten() {
        writeln!(
            text,
            "| {:?} | {} | {:.1} KB | {:.0} MB | {} | {:.2} ms | {:.2} | {:.2} s | {:.2} s |",
            m.waiting,
            m.runs,
            m.memory_per_run / 1e3,
            m.memory_total as f64 / 1e6,
            m.looks,
            m.cpu_per_request.as_secs_f64() * 1e3,
            m.busy,
            m.lag_median.as_secs_f64(),
            m.lag_p99.as_secs_f64(),
        )
        .unwrap();
    }
    for failed in measured.iter().filter_map(|result| result.as_ref().err()) {
        writeln!(text, "\nNot reached: {failed}").unwrap();
    }
    text.push_str(
        "\n- *Memory per run* is resident memory while all runs wait, less what the process had before the first, divided by the runs (target\n  \
         100 KB). It includes what the process needs once, which weighs with few runs.\n\
         - *CPU per request* is user and system time of the host process, guest included, over all requests (target 1 ms).\n\
         - *Late* is the time from the end of the run on the server to the verdict in the host, the trigger's own time included. Pauses\n  \
         between looks are most of it: they follow the component's advice, which saves requests.\n",
    );
    writeln!(
        text,
        "- *Limits that come next*: an open exchange is a socket, and this process may have {open_files} open files. Each request is a new \
         connection,\n  and Linux keeps a closed one for 60 s: with its 28,232 ephemeral ports a machine makes about 470 connections a second to \
         one\n  server address before it reuses them, which it does by itself on loopback only (`net.ipv4.tcp_tw_reuse`)."
    )
    .unwrap();
    text
}
