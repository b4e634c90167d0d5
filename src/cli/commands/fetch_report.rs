//! One of the server's reports on its way into its file.

use std::time::Duration;

use crate::api::client::Client;
use crate::api::error::{ApiError, ErrorKind};
use crate::api::exchange::{ReportHead, ReportProgress};
use crate::cli::hints;
use crate::cli::log::Log;
use crate::io::files::{Directory, FileError, Output};
use crate::io::transport::TransportErrorKind;
use crate::junit::{Cases, Checker, Rejection, Summary};

/// The longest pause between two tries that a server is granted which asks for one: nothing else is told meanwhile.
const MAX_ASKED_PAUSE: Duration = Duration::from_secs(10);

/// How often a report is asked for: it may not be ready right after the run's end.
const TRIES: u32 = 5;

/// The pause before the second try; each further one is a second longer.
const PAUSE: Duration = Duration::from_secs(3);

/// What a fetch brought.
pub enum Fetched {
    /// The report is in its file.
    Report(Summary),
    /// There is none, because of this.
    Missing(String),
    /// It could not be written.
    Unwritable(String),
}

/// A report that is fetched, with as many tries as it takes.
pub struct ReportFetch<'f> {
    client: &'f Client,
    /// The file of this name; without one the report is only read.
    file: Option<(&'f dyn Directory, String)>,
    /// When to give up.
    until: Duration,
    /// The pause between tries for servers under test.
    pause: Option<Duration>,
    tries: u32,
    due: Duration,
    arriving: Option<Arriving<'f>>,
}

/// What has come of this try.
struct Arriving<'f> {
    checker: Checker<'f>,
    file: Option<Box<dyn Output + 'f>>,
    head: ReportHead,
}

/// Why a try brought nothing.
enum Failure {
    /// Another try may help.
    Passing(String),
    /// It will not.
    Final(String),
    /// The directory is at fault.
    Unwritable(String),
}

impl<'f> ReportFetch<'f> {
    /// To be asked for at once.
    pub fn new(
        client: &'f Client,
        file: Option<(&'f dyn Directory, String)>,
        until: Duration,
        pause: Option<Duration>,
    ) -> Self {
        ReportFetch { client, file, until, pause, tries: 0, due: Duration::ZERO, arriving: None }
    }

    /// The instant at which it is to be asked for.
    pub fn due(&self) -> Duration {
        self.due
    }

    /// What it comes to if it is not even asked for any more.
    pub fn expired(&self, now: Duration) -> Option<Fetched> {
        (now >= self.until).then(|| Fetched::Missing("--max-wait left no time to fetch it".to_owned()))
    }

    /// It was asked for.
    pub fn asked(&mut self) {
        self.tries += 1;
    }

    /// Takes what has come at `now`; gives what the fetch brought, once that is known. `cases` is told of the cases.
    pub fn take(
        &mut self,
        now: Duration,
        progress: Result<ReportProgress, ApiError>,
        cases: &mut dyn Cases,
        log: &mut Log<'_>,
    ) -> ReportState {
        let asked_for = progress.as_ref().err().and_then(|error| error.retry_after).unwrap_or_default();
        let failure = match self.taken(progress, cases, log) {
            Ok(None) => return ReportState::Arriving,
            Ok(Some(summary)) => return ReportState::Over(Fetched::Report(summary)),
            Err(failure) => failure,
        };
        self.arriving = None;
        let pause = self.pause.unwrap_or(PAUSE + Duration::from_secs(u64::from(self.tries) - 1));
        let pause = pause.max(asked_for.min(MAX_ASKED_PAUSE));
        match failure {
            Failure::Unwritable(reason) => ReportState::Over(Fetched::Unwritable(reason)),
            Failure::Passing(_) if self.tries < TRIES && now + pause < self.until => {
                self.due = now + pause;
                ReportState::Again
            }
            Failure::Passing(reason) | Failure::Final(reason) => ReportState::Over(Fetched::Missing(reason)),
        }
    }

    fn taken(
        &mut self,
        progress: Result<ReportProgress, ApiError>,
        cases: &mut dyn Cases,
        log: &mut Log<'_>,
    ) -> Result<Option<Summary>, Failure> {
        match progress.map_err(|error| failure(&error))? {
            ReportProgress::Head(head) => {
                let checker = Checker::begin(self.client.redactor(), head.charset.as_deref(), cases);
                let file = self.file.as_ref().map(|(directory, name)| directory.create(name));
                self.arriving = Some(Arriving { checker, file: file.transpose().map_err(unwritable)?, head });
            }
            ReportProgress::Piece(piece) => {
                if let Some(Arriving { checker, file, .. }) = &mut self.arriving {
                    checker.push(&piece, cases, &mut |piece| write(file, piece)).map_err(rejected)?;
                }
            }
            ReportProgress::End => {
                let Some(Arriving { checker, mut file, head }) = self.arriving.take() else { return Ok(None) };
                let summary = checker.end(cases, &mut |piece| write(&mut file, piece)).map_err(rejected)?;
                if let Some(file) = file {
                    file.commit().map_err(unwritable)?;
                }
                warn(&summary, &head, log);
                return Ok(Some(summary));
            }
        }
        Ok(None)
    }
}

/// Where a fetch stands.
pub enum ReportState {
    /// More is to come.
    Arriving,
    /// It is to be asked for again.
    Again,
    /// It is over.
    Over(Fetched),
}

fn write(file: &mut Option<Box<dyn Output + '_>>, piece: &[u8]) -> Result<(), crate::junit::SinkError> {
    match file {
        Some(file) => Ok(file.write(piece)?),
        None => Ok(()),
    }
}

fn unwritable(error: FileError) -> Failure {
    Failure::Unwritable(error.to_string())
}

fn rejected(rejection: Rejection) -> Failure {
    match rejection {
        Rejection::NotJunit(reason) => Failure::Passing(format!("the answer is not a JUnit report: {reason}")),
        Rejection::Sink(why) => Failure::Unwritable(why.to_string()),
    }
}

fn failure(error: &ApiError) -> Failure {
    let is_final = matches!(
        error.kind,
        ErrorKind::Denied
            | ErrorKind::NotFound
            | ErrorKind::Refused
            | ErrorKind::Exchange(TransportErrorKind::Forbidden)
    );
    let message = hints::message(error);
    if is_final { Failure::Final(message) } else { Failure::Passing(message) }
}

/// What people should know of a report that is whole.
fn warn(summary: &Summary, head: &ReportHead, log: &mut Log<'_>) {
    if summary.removed_chars > 0 {
        let count = summary.removed_chars;
        log.warn(&format!("the report held {count} characters that XML does not allow: they were removed"));
    }
    if summary.replaced_bytes > 0 {
        let count = summary.replaced_bytes;
        log.warn(&format!(
            "the report held {count} bytes that are no text in its encoding: U+FFFD stands in their place"
        ));
    }
    if let Some(sunset) = &head.sunset {
        log.warn(&format!("Testsigma announces the end of its JUnit reports: {sunset}"));
    }
}
