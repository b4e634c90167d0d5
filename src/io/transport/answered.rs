//! An exchange whose answer is there from the start.

use std::collections::VecDeque;

use super::{Exchange, Head, Progress, TransportError};

/// What transports give that a test has made up: the head, the pieces, and what the body ends with.
#[derive(Debug)]
pub struct Answered(VecDeque<Result<Progress, TransportError>>);

impl Answered {
    /// A whole answer.
    pub fn with(head: Head, body: Vec<u8>) -> Self {
        let piece = (!body.is_empty()).then_some(Ok(Progress::Piece(body)));
        Answered([Some(Ok(Progress::Head(head))), piece, Some(Ok(Progress::End))].into_iter().flatten().collect())
    }

    /// No answer.
    pub fn failed(why: TransportError) -> Self {
        Answered([Err(why)].into())
    }

    /// A body that ends early.
    pub fn cut(head: Head, body: Vec<u8>, why: TransportError) -> Self {
        let mut answered = Answered::with(head, body);
        answered.0.pop_back();
        answered.0.push_back(Err(why));
        answered
    }
}

impl Exchange for Answered {
    fn poll(&mut self) -> Result<Progress, TransportError> {
        self.0.pop_front().unwrap_or(Ok(Progress::End))
    }
}
