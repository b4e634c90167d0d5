//! The faults that a soak injects.

use testsigma_mock::{self as mock, Reply};

/// A way in which an answer goes astray.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    Drop,
    Reset,
    Stall,
    Cut,
    BadGateway,
    Unavailable,
    TooMany,
    LoginPage,
    Garbage,
}

pub const ALL: [Fault; 9] = [
    Fault::Drop,
    Fault::Reset,
    Fault::Stall,
    Fault::Cut,
    Fault::BadGateway,
    Fault::Unavailable,
    Fault::TooMany,
    Fault::LoginPage,
    Fault::Garbage,
];

impl Fault {
    pub fn any(rng: &mut fastrand::Rng) -> Fault {
        ALL[rng.usize(..ALL.len())]
    }

    /// For people.
    pub fn name(self) -> &'static str {
        match self {
            Fault::Drop => "connection closed",
            Fault::Reset => "connection reset",
            Fault::Stall => "stalled in the body",
            Fault::Cut => "body cut",
            Fault::BadGateway => "502 with a web page",
            Fault::Unavailable => "503",
            Fault::TooMany => "429",
            Fault::LoginPage => "login page with 200",
            Fault::Garbage => "not HTTP",
        }
    }

    /// In the place of an answer, or laid over it: the bytes that do arrive are the faithful server's then.
    pub fn reply(self) -> Reply {
        match self {
            Fault::Drop => Reply::faithful().fault(mock::Fault::CloseBeforeAnswer),
            Fault::Reset => Reply::faithful().fault(mock::Fault::ResetBeforeAnswer),
            Fault::Stall => Reply::faithful().fault(mock::Fault::StallAfter(40)),
            Fault::Cut => Reply::faithful().fault(mock::Fault::CutAfter(200)),
            Fault::Garbage => Reply::faithful().fault(mock::Fault::Garbage),
            Fault::BadGateway => Reply::fixture(502, "error_502_gateway.html"),
            Fault::Unavailable => Reply::empty(503).header("Retry-After", "0"),
            Fault::TooMany => Reply::empty(429).header("Retry-After", "0"),
            Fault::LoginPage => Reply::html(200, "<html>SUCCESS STATUS_COMPLETED</html>"),
        }
    }

    /// In the place of the answer to a trigger that does not reach the server.
    pub fn without_effect(self) -> Reply {
        match self {
            Fault::Drop => Reply::broken(mock::Fault::CloseBeforeAnswer),
            Fault::Reset => Reply::broken(mock::Fault::ResetBeforeAnswer),
            Fault::Stall => Reply::broken(mock::Fault::StallAfter(20)),
            Fault::Cut => Reply::broken(mock::Fault::CutAfter(20)),
            Fault::Garbage => Reply::broken(mock::Fault::Garbage),
            other => other.reply(),
        }
    }

    /// In the place of the answer to a trigger that has started a run.
    pub fn with_effect(self) -> Reply {
        match self {
            // A server that refuses has started nothing.
            Fault::TooMany => Fault::Unavailable.reply().after_effect(),
            Fault::BadGateway | Fault::Unavailable | Fault::LoginPage => self.reply().after_effect(),
            other => other.reply(),
        }
    }
}
