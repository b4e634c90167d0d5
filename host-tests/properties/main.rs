//! Properties of the whole command, for any sequence of answers: a simulated server, a clock that jumps, no
//! sockets.
//!
//! Each case is a seed. `PROPERTY_SEED=N` runs that one alone and shows what it did; `PROPERTY_CASES=N` sets how many
//! are run.

mod lie;
mod network;
mod server;
mod world;

use server::Server;
use world::{Case, Outcome};

/// Enough for rare pairs of faults; a case takes a millisecond or two, as some are of several plans.
const CASES: u64 = 50_000;

/// Enough for each field of each answer.
const LIES: u64 = 100_000;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn whatever_the_server_says() {
    run_cases(CASES, Case::new, holds, &[0, 10, 11, 12, 13, 66, 69, 75, 76, 77, 124]);
}

#[test]
fn one_lie_of_an_honest_server_makes_no_green_build_no_second_run_and_stops_nobody_s() {
    run_cases(LIES, Case::with_a_liar, holds_against_a_lie, &[0, 10, 11, 12, 13, 75, 124]);
}

#[test]
fn nothing_is_silent_for_a_minute_whichever_exchange_stalls() {
    for seed in 0..20 {
        let mut exchange = 0;
        loop {
            let case = Case::with_a_stall(seed, exchange);
            let outcome = case.run();
            if exchange >= outcome.exchanges {
                break;
            }
            let held = common(&case, &outcome);
            assert!(held.is_ok(), "exchange {exchange} of seed {seed}: {held:?}\n{outcome}");
            exchange += 1;
        }
        assert!(exchange > 10, "{exchange} exchanges");
    }
}

/// Runs the cases of all seeds. Each of `codes` has to be reached: a simulation that never comes to an end of some kind would prove nothing
/// about it.
fn run_cases(cases: u64, make: fn(u64) -> Case, holds: fn(&Case, &Outcome) -> Result<(), String>, codes: &[usize]) {
    let seeds = match number("PROPERTY_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("PROPERTY_CASES").unwrap_or(cases),
    };
    let mut seen = [0_u64; 256];
    for seed in seeds.clone() {
        let case = make(seed);
        let outcome = case.run();
        if seeds.end - seeds.start == 1 {
            println!("{case:#?}\n{outcome}");
        }
        if let Err(broken) = holds(&case, &outcome) {
            panic!("PROPERTY_SEED={seed}: {broken}\n{case:#?}\n{outcome}");
        }
        seen[usize::from(outcome.code)] += 1;
    }
    if seeds.end - seeds.start >= cases {
        for code in codes {
            assert!(seen[*code] >= 50, "exit code {code} was reached {} times: {seen:?}", seen[*code]);
        }
    }
}

fn holds_against_a_lie(case: &Case, outcome: &Outcome) -> Result<(), String> {
    let passes = outcome.servers.iter().all(Server::passes);
    if outcome.code == 0 && case.on_conflict != "attach" && !passes && !case.allow_empty {
        return Err("green although the run did not pass".into());
    }
    common(case, outcome)
}

fn holds(case: &Case, outcome: &Outcome) -> Result<(), String> {
    if outcome.code == 0 && !outcome.servers.iter().all(Server::proved_pass) {
        return Err("green without proof in the last body".into());
    }
    if outcome.code == 0 && !case.allow_empty && !outcome.servers.iter().all(Server::showed_tests) {
        return Err("green without a single test".into());
    }
    common(case, outcome)
}

/// What holds whatever the server is.
fn common(case: &Case, outcome: &Outcome) -> Result<(), String> {
    for server in &outcome.servers {
        if server.posts > 1 && case.on_conflict == "fail" {
            return Err(format!("{} POST requests", server.posts));
        }
        if server.started > 1 {
            return Err(format!("{} runs started", server.started));
        }
        if server.other_posts_than_trigger > 0 || server.foreign_stops > 0 {
            return Err("touched what is not its own".into());
        }
    }
    if outcome.took > case.bound() {
        return Err(format!("took {:?} with --max-wait {:?}", outcome.took, case.max_wait));
    }
    if outcome.silence > std::time::Duration::from_secs(60) {
        return Err(format!("silent for {:?}", outcome.silence));
    }
    if let Some(place) = outcome.leak() {
        return Err(format!("the key is in {place}"));
    }
    if outcome.files.get("testsigma-exit-code").map(Vec::as_slice) != Some(format!("{}\n", outcome.code).as_bytes()) {
        return Err("the exit code file says something else".into());
    }
    if outcome.files.keys().any(|name| name.ends_with(".part")) {
        return Err("a temporary file was left".into());
    }
    Ok(())
}
