//! Fetching the server's report into its file.

use std::time::Duration;

use crate::api::client::Client;
use crate::api::error::ErrorKind;
use crate::cli::hints;
use crate::io::Network;
use crate::io::files::{Directory, FileError};
use crate::io::transport::TransportErrorKind;
use crate::junit::{self, Cases, Rejection, Summary};

/// How often a report is asked for: it may not be ready right after the run's end.
const TRIES: u32 = 5;

/// The pause before the second try; each further one is a second longer.
const PAUSE: Duration = Duration::from_secs(3);

/// What is wanted.
pub struct Fetch<'a> {
    /// The server.
    pub api: &'a Client,
    /// For requests and for time.
    pub network: Network<'a>,
    /// When to give up.
    pub until: Duration,
    /// The longest that one exchange may take.
    pub request_timeout: Duration,
    /// The pause between tries for servers under test.
    pub pause: Option<Duration>,
}

/// What a fetch brought.
pub enum Fetched {
    /// The report is in its file.
    Report(Summary),
    /// There is none, because of this.
    Missing(String),
    /// It could not be written.
    Unwritable(String),
}

impl Fetch<'_> {
    /// Fetches the report of `run` into a file of this name; without one it is only read. `cases` is told of its cases, `requests` is
    /// counted up, and `warn` told what people should know.
    pub fn fetch(
        &self,
        run: u64,
        file: Option<(&dyn Directory, &str)>,
        cases: &mut dyn Cases,
        requests: &mut u32,
        warn: &mut dyn FnMut(&str),
    ) -> Fetched {
        let mut tries = 0;
        if self.network.clock.now() >= self.until {
            return Fetched::Missing("--max-wait left no time to fetch it".to_owned());
        }
        loop {
            tries += 1;
            *requests += 1;
            let (reason, again) = match self.once(run, file, cases, warn) {
                Ok(summary) => return Fetched::Report(summary),
                Err(Fault::Unwritable(reason)) => return Fetched::Unwritable(reason),
                Err(Fault::Final(reason)) => (reason, false),
                Err(Fault::Passing(reason)) => (reason, true),
            };
            let pause = self.pause.unwrap_or(PAUSE + Duration::from_secs(u64::from(tries) - 1));
            if !again || tries == TRIES || self.network.clock.now() + pause >= self.until {
                return Fetched::Missing(reason);
            }
            self.network.clock.sleep(pause);
        }
    }

    fn once(
        &self,
        run: u64,
        file: Option<(&dyn Directory, &str)>,
        cases: &mut dyn Cases,
        warn: &mut dyn FnMut(&str),
    ) -> Result<Summary, Fault> {
        let unwritable = |error: FileError| Fault::Unwritable(error.to_string());
        let within =
            self.request_timeout.max(Duration::from_secs(1)).min(self.until.saturating_sub(self.network.clock.now()));
        let mut report = self.api.report(self.network, run, within).map_err(|error| {
            let final_kind = matches!(
                error.kind,
                ErrorKind::Denied
                    | ErrorKind::NotFound
                    | ErrorKind::Refused
                    | ErrorKind::Exchange(TransportErrorKind::Forbidden)
            );
            let message = hints::message(&error);
            if final_kind { Fault::Final(message) } else { Fault::Passing(message) }
        })?;
        let mut file = file.map(|(directory, name)| directory.create(name)).transpose().map_err(unwritable)?;
        let summary =
            junit::check(&mut *report.body, report.charset.as_deref(), self.api.redactor(), cases, &mut |piece| {
                match &mut file {
                    Some(file) => Ok(file.write(piece)?),
                    None => Ok(()),
                }
            });
        let summary = summary.map_err(|rejection| match rejection {
            Rejection::NotJunit(reason) => Fault::Passing(format!("the answer is not a JUnit report: {reason}")),
            Rejection::Source(failure) => Fault::Passing(hints::message(&self.api.report_failed(run, &failure))),
            Rejection::Sink(why) => Fault::Unwritable(why.to_string()),
        })?;
        if let Some(file) = file {
            file.commit().map_err(unwritable)?;
        }
        if summary.removed_chars > 0 {
            let count = summary.removed_chars;
            warn(&format!("the report held {count} characters that XML does not allow: they were removed"));
        }
        if summary.replaced_bytes > 0 {
            let count = summary.replaced_bytes;
            warn(&format!(
                "the report held {count} bytes that are no text in its encoding: U+FFFD stands in their place"
            ));
        }
        if let Some(sunset) = report.sunset {
            warn(&format!("Testsigma announces the end of its JUnit reports: {sunset}"));
        }
        Ok(summary)
    }
}

enum Fault {
    /// Another try may help.
    Passing(String),
    /// It will not.
    Final(String),
    /// The directory is at fault.
    Unwritable(String),
}
