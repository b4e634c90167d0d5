//! The report: in pieces, as a whole, and what of it failed.

use std::cell::RefCell;

use super::convert::{failure, invalid, run_id, to_wit_error};
use super::{Session, goes_on};
use crate::api::exchange::{MAX_SILENCE, ReportProgress, Sending};
use crate::bindings::exports::testsigma::ci::test_plans as wit;
use crate::follow::verdict::{self, Assessment, RerunPolicy, assess};
use crate::io::transport::{TransportError, TransportErrorKind};
use crate::junit::{Checker, FailedCase, OPENING, Rejection, Sink, Summary};

/// The largest report that is handed over as a value, in bytes.
const MAX_REPORT: usize = 16 << 20;

/// The most that one read hands over, in bytes.
const MAX_READ: usize = 1 << 20;

impl Session {
    /// `whole-report`
    pub fn whole_report(self, run: &str) -> Result<Vec<u8>, wit::Error> {
        let mut bytes = Vec::new();
        let mut sink = |piece: &[u8]| {
            if bytes.len() + piece.len() > MAX_REPORT {
                return Err(format!("more than {} MiB", MAX_REPORT >> 20).into());
            }
            bytes.extend_from_slice(piece);
            Ok(())
        };
        Reading::begin(&self, run_id(run)?).read_whole(&mut sink)?;
        Ok(bytes)
    }

    /// `failures`
    pub fn failures(self, run: &str) -> Result<wit::FailedCases, wit::Error> {
        let id = run_id(run)?;
        let run = self.look(id)?;
        if assess(&run, RerunPolicy::Effective, false) == Assessment::Running {
            return Err(goes_on(id));
        }
        // What failed first has passed in a re-run that is not shown.
        if verdict::is_rerun_hidden(&run) {
            return Ok(wit::FailedCases { total: 0, cases: Vec::new() });
        }
        let deciding = match verdict::deciding(&run, RerunPolicy::Effective).id {
            0 => id,
            deciding => deciding,
        };
        let summary = Reading::begin(&self, deciding).read_whole(&mut |_| Ok(()))?;
        let cases = summary.failures.into_iter().map(failed_case).collect();
        Ok(wit::FailedCases { total: summary.failed, cases })
    }

    /// What is no report: the run may not be over.
    fn no_report(&self, run: u64, why: &str) -> wit::Error {
        match self.look(run) {
            Ok(seen) if assess(&seen, RerunPolicy::Effective, false) == Assessment::Running => goes_on(run),
            _ => {
                let message = format!("the answer is not a JUnit report: {why}");
                failure(wit::ErrorCode::BrokenAnswer, message, Some(run))
            }
        }
    }
}

fn failed_case(case: FailedCase) -> wit::FailedCase {
    let text = |text: String| (!text.is_empty()).then_some(text);
    wit::FailedCase {
        machine: text(case.machine),
        suite: text(case.suite),
        name: case.name,
        message: text(case.message),
        duration_ms: (case.milliseconds > 0).then_some(case.milliseconds),
        not_run: case.is_unrun,
        alike: case.alike,
    }
}

/// A report on its way.
struct Reading<'s> {
    session: &'s Session,
    run: u64,
    sending: Sending<'s>,
    checker: Option<Checker<'s>>,
}

impl<'s> Reading<'s> {
    fn begin(session: &'s Session, run: u64) -> Self {
        let sending = session.api.begin_report(session.network(), run, session.timeout);
        Reading { session, run, sending, checker: None }
    }

    fn read_whole(mut self, sink: &mut Sink<'_>) -> Result<Summary, wit::Error> {
        loop {
            if let Some(summary) = self.advance(sink)? {
                return Ok(summary);
            }
        }
    }

    /// Waits for what comes next: `sink` is given what becomes of it. At the end, what was in it.
    fn advance(&mut self, sink: &mut Sink<'_>) -> Result<Option<Summary>, wit::Error> {
        let (session, run) = (self.session, self.run);
        let known = self.checker.as_ref().map(|_| run);
        let progress = self.sending.poll_report(&session.api, &session.clock);
        let checked = match (progress.map_err(|error| to_wit_error(&error, known))?, &mut self.checker) {
            (None, _) => {
                session.network().transport.wait(MAX_SILENCE);
                Ok(None)
            }
            (Some(ReportProgress::Head(head)), _) => {
                self.checker = Some(Checker::begin(session.api.redactor(), head.charset.as_deref(), &mut ()));
                Ok(None)
            }
            (Some(ReportProgress::Piece(piece)), Some(checker)) => checker.push(&piece, &mut (), sink).map(|()| None),
            (Some(ReportProgress::Piece(_)), None) => Ok(None),
            (Some(ReportProgress::End), _) => match self.checker.take() {
                Some(checker) => checker.end(&mut (), sink).map(Some),
                None => Ok(Some(Summary::default())),
            },
        };
        checked.map_err(|why| match why {
            Rejection::Sink(why) => {
                let failure = TransportError::new(TransportErrorKind::TooLarge, why.to_string());
                to_wit_error(&session.api.failed(&self.sending.asked().name, &failure), Some(run))
            }
            Rejection::NotJunit(why) => session.no_report(run, &why),
        })
    }
}

/// The resource `junit-report`.
pub struct JunitReport {
    state: RefCell<State>,
    session: *mut Session,
}

struct State {
    /// None once it is over.
    reading: Option<Reading<'static>>,
    /// What was read and not yet handed over.
    held: Vec<u8>,
    /// How much has come in all, in bytes, as far as it matters.
    seen: usize,
    /// What it ended with, if that is not the end of the report.
    error: Option<wit::Error>,
}

impl JunitReport {
    /// `report`
    pub fn begin(session: Session, run: &str) -> Result<Self, wit::Error> {
        let run = run_id(run)?;
        let session = Box::into_raw(Box::new(session));
        // SAFETY: the session lives until this resource is dropped, which drops what borrows from it before; nothing takes it mutably till then.
        let reading = Some(Reading::begin(unsafe { &*session }, run));
        Ok(JunitReport { state: RefCell::new(State { reading, held: Vec::new(), seen: 0, error: None }), session })
    }

    /// `read`
    pub fn read(&self, max: u32) -> Result<Vec<u8>, wit::Error> {
        let max = usize::try_from(max).unwrap_or(MAX_READ).min(MAX_READ);
        if max == 0 {
            return Err(invalid("max must be at least 1".to_owned()));
        }
        let state = &mut *self.state.borrow_mut();
        // What is no report shows within its beginning.
        while state.held.is_empty() || state.seen < OPENING {
            let Some(reading) = &mut state.reading else { break };
            let (held, seen) = (&mut state.held, &mut state.seen);
            let advanced = reading.advance(&mut |piece| {
                *seen = seen.saturating_add(piece.len());
                held.extend_from_slice(piece);
                Ok(())
            });
            match advanced {
                Ok(None) => {}
                Ok(Some(_)) => state.reading = None,
                Err(error) => {
                    state.held.clear();
                    (state.reading, state.error) = (None, Some(error));
                }
            }
        }
        match &state.error {
            Some(error) => Err(error.clone()),
            None => {
                let rest = state.held.split_off(max.min(state.held.len()));
                Ok(std::mem::replace(&mut state.held, rest))
            }
        }
    }
}

impl Drop for JunitReport {
    fn drop(&mut self) {
        self.state.get_mut().reading = None;
        // SAFETY: it was made by `Box::into_raw`, and what borrowed from it is gone.
        drop(unsafe { Box::from_raw(self.session) });
    }
}
