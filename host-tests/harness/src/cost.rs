//! What a run of a program costs, for benchmarks.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::artifact;

/// What one run cost.
#[derive(Clone, Copy)]
pub struct Cost {
    /// From its start to its end.
    pub wall_ms: f64,
    /// In all threads, its own and the kernel's for it.
    pub cpu_ms: f64,
    /// Of the largest process.
    pub peak_mib: f64,
}

/// Runs a command to its end. The child's resources include those of the children that it waited for.
///
/// # Errors
///
/// Its exit code, if that is not `expected`.
///
/// # Panics
///
/// When it does not start.
#[expect(clippy::zombie_processes, reason = "wait4 waits for it, and tells what it cost")]
pub fn measure(command: &mut Command, expected: i32) -> Result<Cost, i32> {
    let begun = Instant::now();
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the command starts");
    // SAFETY: a structure of numbers, for which zero is a value.
    let (mut status, mut usage) = (0, unsafe { std::mem::zeroed::<libc::rusage>() });
    // SAFETY: the child is ours and not waited for elsewhere; both pointers are to live values of the right types.
    let waited = unsafe { libc::wait4(child.id().cast_signed(), &raw mut status, 0, &raw mut usage) };
    let wall_ms = begun.elapsed().as_secs_f64() * 1e3;
    if waited < 0 || status != expected << 8 {
        return Err(status >> 8);
    }
    let ms = |time: libc::timeval| time.tv_sec as f64 * 1e3 + time.tv_usec as f64 / 1e3;
    Ok(Cost { wall_ms, cpu_ms: ms(usage.ru_utime) + ms(usage.ru_stime), peak_mib: usage.ru_maxrss as f64 / 1024.0 })
}

/// The median of one figure.
#[must_use]
pub fn median(costs: &[Cost], of: impl Fn(&Cost) -> f64) -> f64 {
    let mut values: Vec<f64> = costs.iter().map(of).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// What this machine is.
#[must_use]
pub fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("an unknown CPU", |(_, m)| m);
    format!("{cores} cores of {model}")
}

/// The real `wasmtime`, in the profile that upstream calls `fastest-runtime`.
#[must_use]
pub fn wasmtime() -> PathBuf {
    artifact::example_in(&artifact::target().join("fastest-runtime"), "wasmtime", "scripts/bench")
}

/// Writes a section of a benchmark's results to the file that the program's first argument names, or prints it.
///
/// # Panics
///
/// When it cannot be written.
pub fn publish(page: &str) {
    match std::env::args().skip(1).find(|argument| !argument.starts_with("--")) {
        Some(path) => std::fs::write(&path, page).unwrap_or_else(|error| panic!("{path}: {error}")),
        None => print!("{page}"),
    }
}
