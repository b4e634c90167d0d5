//! The table, and how it is run.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use testsigma_harness::guest::Guest;
use testsigma_mock::{Edition, Mock};

use super::row::{Grant, Report, Row, Scene};
use super::seen::{self, Seen};
use super::{
    agreement, cancelled, community, conflicts, failed, identity, limits, polling, reports, reruns, reuse, secrets,
    stops, trigger, unproven, users, verdicts, waiting,
};

/// Rows that are run at a time: each is one thread for the guest and two for its servers, which mostly wait.
const AT_A_TIME: usize = 2;

/// All rows, by theme.
pub fn table() -> Vec<(&'static str, Vec<Row>)> {
    vec![
        ("The trigger", trigger::rows()),
        ("What the answer to a trigger proves", unproven::rows()),
        ("Whose run it is", identity::rows()),
        ("The plan is running already", conflicts::rows()),
        ("Looking at the run", polling::rows()),
        ("Limits", limits::rows()),
        ("Waiting, for one plan or several", waiting::rows()),
        ("Stopping the run", stops::rows()),
        ("The files of a cancelled job", cancelled::rows()),
        ("Going on with a run of the same build", reuse::rows()),
        ("What the run says", verdicts::rows()),
        ("Re-runs", reruns::rows()),
        ("Reports", reports::rows()),
        ("What the report shows, beside the exit code", agreement::rows()),
        ("Why a run failed", failed::rows()),
        ("Community Edition", community::rows()),
        ("Secrets and log injection", secrets::rows()),
        ("Users", users::rows()),
    ]
}

/// What users are promised, and the rows of a theme hold.
pub fn promise(theme: &str) -> &'static str {
    match theme {
        "The trigger"
        | "What the answer to a trigger proves"
        | "The plan is running already"
        | "Going on with a run of the same build" => "never a second run",
        "Whose run it is" | "What the run says" | "Re-runs" => "green only on positive proof",
        "Looking at the run" | "Limits" | "Waiting, for one plan or several" => {
            "never a hang; the end is noticed at once, with few requests"
        }
        "Stopping the run" => "nobody else's run is touched",
        "Reports"
        | "What the report shows, beside the exit code"
        | "Why a run failed"
        | "The files of a cancelled job" => "the red build explains itself, and no file contradicts the exit code",
        "Community Edition" => "the same on either edition",
        "Secrets and log injection" => "the key leaves in one header, and foreign text commands nothing",
        "Users" => "every mistake is named, with what to do",
        theme => panic!("the theme {theme} holds no promise"),
    }
}

/// Runs every row whose behaviour contains `only`; gives what is wrong, row by row.
pub fn run(only: &str) -> Vec<String> {
    let table = table();
    let rows: Vec<&Row> = table.iter().flat_map(|(_, rows)| rows).filter(|row| row.behaviour.contains(only)).collect();
    let (next, failed) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..AT_A_TIME {
            scope.spawn(|| {
                while let Some(row) = rows.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(report) = run_row(row) {
                        failed.lock().unwrap().push(report);
                    }
                }
            });
        }
    });
    failed.into_inner().unwrap()
}

fn run_row(row: &Row) -> Result<(), String> {
    let start = |edition| Mock::start_edition(edition);
    let scene = Scene { mock: start(row.edition), elsewhere: start(Edition::Cloud) };
    for doing in &row.server {
        doing(&scene);
    }
    let directory = tempfile::tempdir().expect("a directory can be made");
    if let Some(fill) = row.before {
        fill(directory.path());
    }
    if !row.saved.is_empty() {
        std::fs::write(directory.path().join("testsigma.env"), row.saved).expect("it can be written");
    }
    let guest = guest(row, &scene, directory.path());
    let begun = Instant::now();
    let ended = std::thread::scope(|scope| {
        if let Some(doing) = &row.meanwhile {
            scope.spawn(|| doing(&scene));
        }
        guest.run()
    });
    let own = row.env.iter().filter(|(name, _)| name.contains("KEY") && !name.contains("FILE"));
    let seen = Seen {
        scene: &scene,
        ended: &ended,
        files: seen::files(directory.path()),
        report: report_file(row),
        keys: own.map(|(_, key)| key.trim().to_owned()).chain([scene.mock.key().to_owned()]).collect(),
        took: begun.elapsed(),
    };
    let seen_keys: Vec<_> = seen.keys.iter().filter(|key| key.len() >= 8).cloned().collect();
    let seen = Seen { keys: seen_keys, ..seen };
    let faults = seen::faults(row, &seen);
    if faults.is_empty() {
        return Ok(());
    }
    let files: Vec<&str> = seen.files.keys().map(String::as_str).collect();
    Err(format!(
        "{}\n  {}\n--- stdout\n{}--- stderr\n{}--- files\n{}\n",
        row.behaviour,
        faults.join("\n  "),
        ended.stdout,
        ended.stderr,
        files.join(", ")
    ))
}

/// Pauses are short, so that a row takes milliseconds; what a row sets itself comes later and wins.
fn guest(row: &Row, scene: &Scene, directory: &std::path::Path) -> Guest {
    let mut guest = Guest::at(&scene.mock, "")
        .env("TESTSIGMA_RERUN_GRACE", "0s")
        .env("TESTSIGMA_GIVE_UP_AFTER", "100ms")
        .env("TESTSIGMA_MAX_WAIT", "30s");
    for (name, value) in &row.env {
        let value = value.replace("{server}", &scene.mock.url()).replace("{elsewhere}", &scene.elsewhere.url());
        guest = guest.env(&name.replace("{key}", scene.mock.key()), &value.replace("{key}", scene.mock.key()));
    }
    for name in &row.without_env {
        guest = guest.without_env(name);
    }
    for argument in &row.args {
        guest = guest.arg(&argument.replace("{key}", scene.mock.key()));
    }
    match row.grant {
        Grant::Writing => guest.directory(directory),
        Grant::Reading => guest.directory(directory).read_only(),
        Grant::Nothing => guest,
    }
}

/// Where the row's report is expected: under the name that the script's flag gives it, if it is given.
fn report_file(row: &Row) -> String {
    let given = row.args.iter().find_map(|argument| argument.strip_prefix("--reportfilepath="));
    given.unwrap_or("TEST-testsigma.xml").to_owned()
}

/// How the page says what is left.
pub fn left(row: &Row) -> &'static str {
    match row.report {
        Report::Servers => "all, the server's report",
        Report::MadeUp => "all, a made-up report",
        Report::Absent => "all but a report",
        Report::NoFiles => "none",
    }
}
