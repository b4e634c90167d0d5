//! One row of the table: what a server or a user does, and what has to come of it.

use std::path::Path;

use serde_json::Value;
use testsigma_mock::{Edition, Look, Mock, Plan};

use super::asked::{Asked, only};
use super::seen::Seen;

/// Something that a server does before or while the guest runs.
pub type Doing = Box<dyn Fn(&Scene) + Send + Sync>;

/// Something that has to hold afterwards; the text says what does not.
pub type Check = Box<dyn Fn(&Seen) -> Result<(), String> + Send + Sync>;

/// A run that is over, and tells neither its own numbers nor those over its re-runs.
pub fn completed_without_numbers() -> Look {
    let own = ["total", "passed", "failed", "aborted", "stopped", "notExecuted"].map(|kind| format!("{kind}Count"));
    let over =
        ["Total", "Passed", "Failed", "Stopped", "NotExecuted"].map(|kind| format!("consolidatedPlan{kind}Count"));
    Look::completed().with(own.into_iter().chain(over).map(|name| (name, Value::Null)).collect())
}

/// The servers of one row.
pub struct Scene {
    /// The one that the guest is pointed at.
    pub mock: Mock,
    /// One that must never hear of it.
    pub elsewhere: Mock,
}

/// What the guest may do in its directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    Writing,
    Reading,
    Nothing,
}

/// What stands in the place of the report in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// What the server sent.
    Servers,
    /// One case that says what happened.
    MadeUp,
    /// No report, but the other files.
    Absent,
    /// No file at all.
    NoFiles,
}

/// A row of the table.
pub struct Row {
    pub behaviour: String,
    /// The defects of the official script that it would suffer from here.
    pub defects: Vec<&'static str>,
    pub edition: Edition,
    pub server: Vec<Doing>,
    pub meanwhile: Option<Doing>,
    pub before: Option<fn(&Path)>,
    /// The `testsigma.env` of an earlier command; empty where there is none.
    pub saved: &'static str,
    pub grant: Grant,
    pub args: Vec<String>,
    pub env: Vec<(String, String)>,
    pub without_env: Vec<&'static str>,
    pub code: i32,
    /// The code in the files, where that is not the command's own.
    pub code_of_files: Option<u8>,
    pub asked: Asked,
    pub report: Report,
    pub says: Vec<String>,
    pub unsaid: Vec<String>,
    pub never: Vec<String>,
    pub report_says: Vec<String>,
    pub checks: Vec<Check>,
}

impl Row {
    /// `run --plan 7` at a faithful server where plan 7 passes, unless the rest of the row says otherwise.
    pub fn new(behaviour: impl Into<String>) -> Row {
        Row {
            behaviour: behaviour.into(),
            defects: Vec::new(),
            edition: Edition::Cloud,
            server: vec![Box::new(|scene| scene.mock.add(Plan::new(7)))],
            meanwhile: None,
            before: None,
            saved: "",
            grant: Grant::Writing,
            args: words("run --plan 7"),
            env: Vec::new(),
            without_env: Vec::new(),
            code: 0,
            code_of_files: None,
            asked: only().triggers(1).looks(3).reports(1),
            report: Report::Servers,
            says: Vec::new(),
            unsaid: Vec::new(),
            never: Vec::new(),
            report_says: Vec::new(),
            checks: Vec::new(),
        }
    }

    pub fn defects(mut self, numbers: &[&'static str]) -> Row {
        self.defects.extend(numbers);
        self
    }

    pub fn community(mut self) -> Row {
        self.edition = Edition::Community;
        self
    }

    /// Plan 7 is this one.
    pub fn plan(self, change: impl Fn(Plan) -> Plan + Send + Sync + 'static) -> Row {
        self.server(move |scene| scene.mock.add(change(Plan::new(7))))
    }

    /// The server does this, too, before the guest starts.
    pub fn server(mut self, doing: impl Fn(&Scene) + Send + Sync + 'static) -> Row {
        self.server.push(Box::new(doing));
        self
    }

    /// The server does this while the guest runs.
    pub fn meanwhile(mut self, doing: impl Fn(&Scene) + Send + Sync + 'static) -> Row {
        self.meanwhile = Some(Box::new(doing));
        self
    }

    /// The directory holds something already.
    pub fn before(mut self, fill: fn(&Path)) -> Row {
        self.before = Some(fill);
        self
    }

    /// An earlier command left this `testsigma.env`.
    pub fn saved(mut self, lines: &'static str) -> Row {
        self.saved = lines;
        self
    }

    pub fn grant(mut self, grant: Grant) -> Row {
        self.grant = grant;
        self
    }

    /// Another command line, split at white space.
    pub fn line(mut self, line: &str) -> Row {
        self.args = words(line);
        self
    }

    /// More of the command line, split at white space.
    pub fn with(mut self, options: &str) -> Row {
        self.args.extend(words(options));
        self
    }

    /// One more argument, with whatever is in it.
    pub fn arg(mut self, argument: &str) -> Row {
        self.args.push(argument.to_owned());
        self
    }

    pub fn env(mut self, name: &str, value: &str) -> Row {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn without_env(mut self, name: &'static str) -> Row {
        self.without_env.push(name);
        self
    }

    pub fn exits(mut self, code: i32) -> Row {
        self.code = code;
        self
    }

    /// The files say another code than the command.
    pub fn files_say(mut self, code: u8) -> Row {
        self.code_of_files = Some(code);
        self
    }

    /// Which requests were made.
    pub fn asks(mut self, requests: Asked) -> Row {
        self.asked = requests;
        self
    }

    pub fn leaves(mut self, report: Report) -> Row {
        self.report = report;
        self
    }

    /// Words that stdout or stderr contains.
    pub fn says(mut self, words: &str) -> Row {
        self.says.push(words.to_owned());
        self
    }

    /// Words that neither stdout nor stderr contains.
    pub fn unsaid(mut self, words: &str) -> Row {
        self.unsaid.push(words.to_owned());
        self
    }

    /// Words that are in no output and in no file.
    pub fn never(mut self, words: &str) -> Row {
        self.never.push(words.to_owned());
        self
    }

    /// Words that the report contains.
    pub fn report_says(mut self, words: &str) -> Row {
        self.report_says.push(words.to_owned());
        self
    }

    pub fn check(mut self, check: impl Fn(&Seen) -> Result<(), String> + Send + Sync + 'static) -> Row {
        self.checks.push(Box::new(check));
        self
    }
}

fn words(line: &str) -> Vec<String> {
    line.split_whitespace().map(str::to_owned).collect()
}
