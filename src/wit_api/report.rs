//! The report: in pieces, as a whole, and what of it failed.

use std::cell::RefCell;

use super::convert::{failure, invalid, run_id, to_wit_error};
use super::{Session, goes_on};
use crate::api::exchange::{MAX_SILENCE, ReportProgress, Sending};
use crate::api::model::Run;
use crate::bindings::exports::testsigma::ci::test_plans as wit;
use crate::follow::verdict::{Assessment, RerunPolicy, assess};
use crate::io::transport::{TransportError, TransportErrorKind};
use crate::junit::{Cases, Checker, OPENING, Rejection, Sink, Summary};

/// The largest report that is handed over as a value, in bytes.
const MAX_REPORT: usize = 16 << 20;

/// How large a value grows step by step, in bytes, before it gets all the room that it may need.
const MAX_GROWN: usize = 1 << 20;

/// The most that one read hands over, in bytes.
const MAX_READ: usize = 1 << 20;

impl Session {
    /// `whole-report`
    pub fn whole_report(&self, run: &str) -> Result<Vec<u8>, wit::Error> {
        let mut bytes = Vec::new();
        let mut sink = |piece: &[u8]| {
            if bytes.len() + piece.len() > MAX_REPORT {
                return Err(format!("more than {} MiB", MAX_REPORT >> 20).into());
            }
            // Grown by doubling it would take twice as much in the end, and more than the 32 MiB that are promised.
            if bytes.len() > MAX_GROWN {
                bytes.reserve_exact(MAX_REPORT - bytes.len());
            }
            bytes.extend_from_slice(piece);
            Ok(())
        };
        Reading::begin(self, run_id(run)?, false).read_whole(&mut (), &mut sink)?;
        Ok(bytes)
    }

    /// What is no report: the run may not be over, unless it `is_over`.
    fn no_report(&self, run: u64, is_over: bool, why: &str) -> wit::Error {
        let is_running = |run: Run| assess(&run, RerunPolicy::Effective, false) == Assessment::Running;
        if !is_over && self.look(run).is_ok_and(is_running) {
            return goes_on(run);
        }
        failure(wit::ErrorCode::BrokenAnswer, format!("the answer is not a JUnit report: {why}"), Some(run))
    }
}

/// A report on its way.
pub(super) struct Reading<'s> {
    session: &'s Session,
    run: u64,
    /// Whether the run is known to be over.
    is_over: bool,
    sending: Sending<'s>,
    checker: Option<Checker<'s>>,
}

impl<'s> Reading<'s> {
    pub fn begin(session: &'s Session, run: u64, is_over: bool) -> Self {
        let sending = session.api.begin_report(session.network(), run, session.timeout);
        Reading { session, run, is_over, sending, checker: None }
    }

    /// All of it: `cases` is told of its cases, and `sink` is given what becomes of it.
    pub fn read_whole(mut self, cases: &mut dyn Cases, sink: &mut Sink<'_>) -> Result<Summary, wit::Error> {
        loop {
            if let Some(summary) = self.advance(cases, sink)? {
                return Ok(summary);
            }
        }
    }

    /// Waits for what comes next: `sink` is given what becomes of it. At the end, what was in it.
    fn advance(&mut self, cases: &mut dyn Cases, sink: &mut Sink<'_>) -> Result<Option<Summary>, wit::Error> {
        let (session, run) = (self.session, self.run);
        let known = self.checker.as_ref().map(|_| run);
        let progress = self.sending.poll_report(&session.api, &session.clock);
        let checked = match (progress.map_err(|error| to_wit_error(&error, known))?, &mut self.checker) {
            (None, _) => {
                session.network().transport.wait(MAX_SILENCE);
                Ok(None)
            }
            (Some(ReportProgress::Head(head)), _) => {
                self.checker = Some(Checker::begin(session.api.redactor(), head.charset.as_deref(), cases));
                Ok(None)
            }
            (Some(ReportProgress::Piece(piece)), Some(checker)) => checker.push(&piece, cases, sink).map(|()| None),
            (Some(ReportProgress::Piece(_)), None) => Ok(None),
            (Some(ReportProgress::End), _) => match self.checker.take() {
                Some(checker) => checker.end(cases, sink).map(Some),
                None => Ok(Some(Summary::default())),
            },
        };
        checked.map_err(|why| match why {
            Rejection::Sink(why) => {
                let failure = TransportError::new(TransportErrorKind::TooLarge, why.to_string());
                to_wit_error(&session.api.failed(&self.sending.asked().name, &failure), Some(run))
            }
            Rejection::NotJunit(why) => session.no_report(run, self.is_over, &why),
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
    pub fn begin(session: Box<Session>, run: &str) -> Result<Self, wit::Error> {
        let run = run_id(run)?;
        let session = Box::into_raw(session);
        // SAFETY: the session lives until this resource is dropped, which drops what borrows from it before; nothing takes it mutably till then.
        let reading = Some(Reading::begin(unsafe { &*session }, run, false));
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
            let advanced = reading.advance(&mut (), &mut |piece| {
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
