//! What a guest left behind: its words, its files, its requests. And what holds for every row.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;

use testsigma_harness::ended::Ended;
use testsigma_harness::key;

use super::row::{Report, Row, Scene};

/// Everything that can be observed after a row was run.
pub struct Seen<'a> {
    pub scene: &'a Scene,
    pub ended: &'a Ended,
    pub files: BTreeMap<String, Vec<u8>>,
    /// The file that the row's report is in.
    pub report: String,
    /// The keys that were in play.
    pub keys: Vec<String>,
    /// From the guest's start to its end.
    pub took: Duration,
}

impl Seen<'_> {
    /// A file's text.
    pub fn text(&self, name: &str) -> Result<String, String> {
        let bytes = self.files.get(name).ok_or_else(|| format!("{name} is missing"))?;
        String::from_utf8(bytes.clone()).map_err(|_| format!("{name} is not text"))
    }

    /// The outcome file.
    pub fn outcome(&self) -> Result<Value, String> {
        serde_json::from_str(&self.text("testsigma-outcome.json")?).map_err(|error| format!("outcome: {error}"))
    }

    /// All output and every file, by name.
    fn bytes(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let output = [("stdout", self.ended.stdout.as_bytes()), ("stderr", self.ended.stderr.as_bytes())];
        output.into_iter().chain(self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))
    }
}

/// Everything in a directory; a directory in it is there by its name, without bytes.
pub fn files(directory: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = directory.read_dir().expect("the directory is there").map(|entry| entry.expect("it can be read"));
    let file = |entry: std::fs::DirEntry| {
        let name = entry.file_name().into_string().expect("names are text");
        let bytes = if entry.path().is_dir() { Ok(Vec::new()) } else { std::fs::read(entry.path()) };
        (name, bytes.expect("it can be read"))
    };
    entries.map(file).collect()
}

/// All that is wrong.
pub fn faults(row: &Row, seen: &Seen) -> Vec<String> {
    let mut faults = Vec::new();
    let mut note = |outcome: Result<(), String>| faults.extend(outcome.err());
    note(match seen.ended.code {
        Some(code) if code == row.code => Ok(()),
        code => Err(format!("exit code {code:?} instead of {}", row.code)),
    });
    note(row.asked.hold(
        &seen.scene.mock,
        row.code != 0 || row.args.first().is_some_and(|command| matches!(command.as_str(), "report" | "stop")),
    ));
    note(match seen.scene.mock.triggers() {
        n if n <= row.args.iter().filter(|argument| *argument == "--plan").count().max(1) => Ok(()),
        n => Err(format!("{n} runs were started")),
    });
    note(match seen.scene.mock.violations().as_slice() {
        [] => Ok(()),
        violations => Err(format!("violations: {violations:?}")),
    });
    note(match seen.scene.elsewhere.requests().len() {
        0 => Ok(()),
        n => Err(format!("{n} requests went to another server")),
    });
    note(report(row, seen));
    note(other_files(row, seen));
    note(no_key(seen));
    note(harmless(seen));
    for words in &row.says {
        let said = seen.ended.stdout.contains(words.as_str()) || seen.ended.stderr.contains(words.as_str());
        note(if said { Ok(()) } else { Err(format!("it does not say {words:?}")) });
    }
    for words in &row.unsaid {
        let said = seen.ended.stdout.contains(words.as_str()) || seen.ended.stderr.contains(words.as_str());
        note(if said { Err(format!("it says {words:?}")) } else { Ok(()) });
    }
    for words in &row.never {
        for (name, bytes) in seen.bytes() {
            note(if holds(bytes, words.as_bytes()) { Err(format!("{words:?} is in {name}")) } else { Ok(()) });
        }
    }
    for words in &row.report_says {
        note(seen.text(&seen.report).and_then(|text| match text.contains(words.as_str()) {
            true => Ok(()),
            false => Err(format!("{words:?} is not in the report")),
        }));
    }
    for check in &row.checks {
        note(check(seen));
    }
    faults
}

fn report(row: &Row, seen: &Seen) -> Result<(), String> {
    let text = seen.text(&seen.report).ok();
    let found = match text.as_deref() {
        None if seen.files.is_empty() => Report::NoFiles,
        None => Report::Absent,
        Some(text) if text.contains("testsigma.synthetic") => Report::MadeUp,
        Some(_) => Report::Servers,
    };
    if found == row.report { Ok(()) } else { Err(format!("files: {found:?} instead of {:?}", row.report)) }
}

/// The other files are all there, agree with the exit code, and nothing temporary is left; or there is none at all.
fn other_files(row: &Row, seen: &Seen) -> Result<(), String> {
    if row.report == Report::NoFiles {
        let names: Vec<&String> = seen.files.keys().collect();
        return if names.is_empty() { Ok(()) } else { Err(format!("{names:?} were left")) };
    }
    let code = seen.text("testsigma-exit-code")?;
    let expected = row.code_of_files.map_or(row.code, i32::from);
    if expected != 1 && code != format!("{expected}\n") {
        return Err(format!("testsigma-exit-code says {code:?}"));
    }
    let outcome = seen.outcome()?;
    if outcome["exit"]["code"].as_u64() != code.trim().parse().ok() {
        return Err(format!("testsigma-outcome.json says {}", outcome["exit"]));
    }
    let env = seen.text("testsigma.env")?;
    // A run that was named, and cannot be looked at, has no page that is known.
    let is_given = row.args.first().is_some_and(|command| command == "stop");
    // One that a list named, and that the lost answer then left in doubt, is named no more.
    let in_the_end = seen.ended.stdout.rsplit("whether the trigger started a run is not known").next();
    let named = is_given || in_the_end.is_some_and(|text| text.contains("/ui/td/runs/"));
    if named != env.starts_with("TESTSIGMA_RUN_ID=") {
        return Err(format!("the log names a run: {named}, but testsigma.env is {env:?}"));
    }
    for name in ["testsigma-summary.md", "testsigma-report.html", "testsigma-report.css", "testsigma-annotations.json"]
    {
        seen.text(name)?;
    }
    match seen.files.keys().find(|name| name.contains(".part") || name.contains(".tmp") || name.starts_with('.')) {
        Some(name) => Err(format!("{name} was left")),
        None => Ok(()),
    }
}

/// No output and no file holds a key, in whatever form.
fn no_key(seen: &Seen) -> Result<(), String> {
    for search in seen.keys.iter().map(|key| key::Search::new(key)) {
        for (name, bytes) in seen.bytes() {
            if let Some(form) = search.found(bytes) {
                return Err(format!("the key is in {name}, {}: {:?}", form.name, form.text));
            }
        }
    }
    Ok(())
}

/// Nothing that a terminal or a CI system obeys is in the output, but for the log's own commands.
fn harmless(seen: &Seen) -> Result<(), String> {
    const OWN: [&str; 7] = [
        "::group::Testsigma run",
        "::endgroup::",
        "##[group]Testsigma run",
        "##[endgroup]",
        "##vso[task.logissue type=error]",
        "##teamcity[buildProblem description='",
        "\u{1b}[0Ksection_",
    ];
    for line in seen.ended.stdout.split('\n').chain(seen.ended.stderr.split('\n')) {
        // `--dir DIR::.` is how wasmtime wants it.
        let error = line.strip_prefix("::error title=").and_then(|rest| rest.split_once("::"));
        let rest = match error {
            Some((title, message)) if !title.contains([':', ',']) => format!("{title} {message}"),
            _ => OWN.iter().find_map(|own| line.strip_prefix(own)).unwrap_or(line).replace("DIR::.", ""),
        };
        let gitlab = line.starts_with("\u{1b}[0Ksection_");
        if !gitlab && (rest.contains("::") || rest.contains("##") || rest.chars().any(char::is_control)) {
            return Err(format!("the log holds a command or a control character: {line:?}"));
        }
    }
    for (name, bytes) in &seen.files {
        if bytes.iter().any(|byte| *byte < 0x20 && !b"\n\r\t".contains(byte)) {
            return Err(format!("{name} holds a control character"));
        }
    }
    Ok(())
}

fn holds(bytes: &[u8], form: &[u8]) -> bool {
    !form.is_empty() && bytes.windows(form.len()).any(|window| window == form)
}
