//! The hostile table: what servers and users do wrong, and what the artifact makes of it.
//!
//! `HOSTILE_ROW=words` runs only the rows whose behaviour contains the words. `UPDATE_DOCS=1` writes `docs/hostile.md`.

mod agreement;
mod asked;
mod cancelled;
mod community;
mod conflicts;
mod defects;
mod failed;
mod identity;
mod limits;
mod page;
mod polling;
mod reports;
mod reruns;
mod reuse;
mod row;
mod secrets;
mod seen;
mod stops;
mod table;
mod trigger;
mod unproven;
mod users;
mod verdicts;
mod waiting;

use std::collections::BTreeSet;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use testsigma_mock::Reply;

/// The requests that rows answer by themselves. (Cloud.)
const RUNS: &str = "GET /api/v1/execution_results$";
const LOOK: &str = "GET /api/v1/execution_results/";

/// So many seconds from now, in milliseconds since 1970.
fn millis(seconds: i64) -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_millis());
    u64::try_from(now).unwrap_or(0).saturating_add_signed(seconds * 1000)
}

/// A run of plan 7. (Cloud.)
fn listed(id: u64, build: &str, start: u64, fields: Value) -> Value {
    with(json!({"id": id, "executionId": 7, "buildNo": build, "startTime": start}), fields)
}

/// The run, with these fields in the place of its own.
fn with(mut run: Value, fields: Value) -> Value {
    if let (Some(run), Value::Object(fields)) = (run.as_object_mut(), fields) {
        run.extend(fields);
    }
    run
}

/// A page of these runs.
fn list(runs: &[Value]) -> Reply {
    Reply::json(200, &json!({"content": runs}).to_string())
}

#[test]
fn every_row_holds() {
    let failed = table::run(&std::env::var("HOSTILE_ROW").unwrap_or_default());
    assert!(failed.is_empty(), "{} rows do not hold:\n\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn no_row_is_there_twice_and_no_theme_is_empty() {
    let table = table::table();
    let behaviours: Vec<_> =
        table.iter().flat_map(|(theme, rows)| rows.iter().map(move |row| (theme, &row.behaviour))).collect();
    assert!(table.iter().all(|(_, rows)| !rows.is_empty()), "a theme has no rows");
    assert_eq!(behaviours.iter().collect::<BTreeSet<_>>().len(), behaviours.len());
}

/// Each defect of the official script is held off by a row, or it is said why no row can show it.
#[test]
fn every_defect_of_the_script_is_covered_or_explained() {
    let shown: BTreeSet<&str> =
        table::table().iter().flat_map(|(_, rows)| rows).flat_map(|row| row.defects.clone()).collect();
    for (defect, did) in defects::DEFECTS {
        let explained = defects::NOT_ROWS.iter().any(|(number, reason)| *number == defect && !reason.is_empty());
        assert!(
            shown.contains(defect) != explained,
            "{defect}, \"the script {did}\": by a row, or explained, and not both"
        );
    }
    let known: BTreeSet<&str> = defects::DEFECTS.iter().map(|(defect, _)| *defect).collect();
    assert!(shown.is_subset(&known), "{:?}", shown.difference(&known));
}

#[test]
fn the_page_says_what_the_table_says() {
    let path = testsigma_harness::artifact::root().join("docs/hostile.md");
    let rendered = page::render();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &rendered).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == rendered,
        "docs/hostile.md is not what the table says: run UPDATE_DOCS=1 cargo test --test hostile"
    );
}

/// The forms of the key that are hidden, as the one list has them.
#[test]
fn the_page_of_the_key_says_what_the_list_says() {
    let path = testsigma_harness::artifact::root().join("docs/key.md");
    let mut rendered = "# The forms of the key that are hidden\n\nThe key goes into one request header. Wherever else it turns up, because a server, a report or a setting \
        in the wrong place repeats it, `***` stands in its place: in the log, in every file, in the typed interface, from the first line on. So it is with each of these \
        forms, on their own and with percent signs, JSON and references one on top of the other, in any case, and with pieces of them of at least twelve characters of the key. The tests are made from this \
        list.\n\n"
        .to_owned();
    rendered.extend(testsigma_harness::key::FORMS.iter().map(|(name, _)| format!("- {name}\n")));
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &rendered).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == rendered, "docs/key.md is not what the list says: run UPDATE_DOCS=1 cargo test --test hostile");
}
