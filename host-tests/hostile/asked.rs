//! Which requests a guest made, and which it was to make.

use std::fmt;
use std::ops::{RangeFrom, RangeInclusive, RangeToInclusive};

use testsigma_mock::{Mock, Recorded};

/// The kinds of requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The POST that starts a run.
    Trigger,
    /// A GET of the plan's runs.
    List,
    /// A GET of the run.
    Look,
    /// The PUT that stops a run.
    Stop,
    /// A GET of the JUnit report.
    Report,
    /// A GET of the results of the run's cases.
    CaseList,
    /// A GET of the results of a case's steps.
    StepList,
    /// A GET of the run in API v2.
    Metrics,
    /// The read that tells the editions apart: one row of no plan in particular.
    Probe,
    /// Anything else.
    Unknown,
}

/// How many requests of a kind are to be made.
#[derive(Clone, Copy, Debug)]
pub enum Bounds {
    Exactly(usize),
    AtMost(usize),
    AtLeast(usize),
    Between(usize, usize),
}

/// How many requests of each kind are to be made, in the order in which the page names them. What is not named is not
/// to be made at all.
#[derive(Clone, Debug, Default)]
pub struct Asked(Vec<(Kind, Bounds)>);

/// No request at all.
pub fn nothing() -> Asked {
    Asked::default()
}

/// Only what follows: `only().triggers(1).looks(..=9).lists(2..).reports(1..=3)`.
pub fn only() -> Asked {
    Asked::default()
}

impl Asked {
    pub fn triggers(self, count: impl Into<Bounds>) -> Asked {
        self.and(Kind::Trigger, count)
    }

    pub fn lists(self, count: impl Into<Bounds>) -> Asked {
        self.and(Kind::List, count)
    }

    pub fn looks(self, count: impl Into<Bounds>) -> Asked {
        self.and(Kind::Look, count)
    }

    pub fn stops(self, count: impl Into<Bounds>) -> Asked {
        self.and(Kind::Stop, count)
    }

    pub fn reports(self, count: impl Into<Bounds>) -> Asked {
        self.and(Kind::Report, count)
    }

    pub fn case_lists(self, count: impl Into<Bounds>) -> Asked {
        self.and(Kind::CaseList, count)
    }

    pub fn step_lists(self, count: impl Into<Bounds>) -> Asked {
        self.and(Kind::StepList, count)
    }

    pub fn metrics(self, count: impl Into<Bounds>) -> Asked {
        self.and(Kind::Metrics, count)
    }

    pub fn probes(self, count: impl Into<Bounds>) -> Asked {
        self.and(Kind::Probe, count)
    }

    fn and(mut self, kind: Kind, count: impl Into<Bounds>) -> Asked {
        assert!(self.0.iter().all(|(known, _)| *known != kind), "{kind:?} is named twice");
        self.0.push((kind, count.into()));
        self
    }

    fn bounds(&self, kind: Kind) -> Bounds {
        self.0.iter().find(|(known, _)| *known == kind).map_or(Bounds::Exactly(0), |(_, bounds)| *bounds)
    }

    /// What is wrong with the requests that `mock` saw. Where the run did not pass, what tells why is asked for beside them, once for each run:
    /// the results of its cases, the plan's list and the results of the run before, and the steps of ten cases.
    pub fn hold(&self, mock: &Mock, is_explained: bool) -> Result<(), String> {
        let requests = mock.requests();
        let mut kinds: Vec<Kind> = requests.iter().map(Kind::of).collect();
        if is_explained && !self.0.iter().any(|(kind, _)| *kind == Kind::StepList) {
            let runs = mock.runs().len().max(1);
            kinds.reverse();
            for (kind, most) in [(Kind::StepList, 10 * runs), (Kind::CaseList, 2 * runs), (Kind::List, runs)] {
                let made = kinds.iter().filter(|other| **other == kind).count();
                let wanted = match self.bounds(kind) {
                    Bounds::Exactly(most) | Bounds::AtMost(most) | Bounds::Between(_, most) => most,
                    Bounds::AtLeast(_) => made,
                };
                for _ in 0..made.saturating_sub(wanted).min(most) {
                    let at = kinds.iter().position(|other| *other == kind).expect("there are some");
                    kinds.remove(at);
                }
            }
        }
        let count = |kind: Kind| kinds.iter().filter(|other| **other == kind).count();
        if Kind::ALL.into_iter().all(|kind| self.bounds(kind).hold(count(kind))) {
            return Ok(());
        }
        let made = Kind::ALL.into_iter().filter(|kind| count(*kind) > 0);
        let made = Asked(made.map(|kind| (kind, Bounds::Exactly(count(kind)))).collect());
        Err(format!("requests: {made} instead of: {self}"))
    }
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("nothing");
        }
        for (place, (kind, bounds)) in self.0.iter().enumerate() {
            let separator = if place == 0 { "" } else { ", " };
            write!(f, "{separator}{bounds} {}", if bounds.is_one() { kind.word() } else { kind.plural() })?;
        }
        Ok(())
    }
}

impl Bounds {
    fn hold(self, count: usize) -> bool {
        match self {
            Bounds::Exactly(exact) => count == exact,
            Bounds::AtMost(most) => count <= most,
            Bounds::AtLeast(least) => count >= least,
            Bounds::Between(least, most) => (least..=most).contains(&count),
        }
    }

    fn is_one(self) -> bool {
        matches!(self, Bounds::Exactly(1) | Bounds::AtMost(1) | Bounds::AtLeast(1))
    }
}

impl fmt::Display for Bounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Bounds::Exactly(exact) => write!(f, "{exact}"),
            Bounds::AtMost(most) => write!(f, "at most {most}"),
            Bounds::AtLeast(least) => write!(f, "at least {least}"),
            Bounds::Between(least, most) => write!(f, "{least} to {most}"),
        }
    }
}

impl From<usize> for Bounds {
    fn from(exact: usize) -> Bounds {
        Bounds::Exactly(exact)
    }
}

impl From<RangeToInclusive<usize>> for Bounds {
    fn from(range: RangeToInclusive<usize>) -> Bounds {
        Bounds::AtMost(range.end)
    }
}

impl From<RangeFrom<usize>> for Bounds {
    fn from(range: RangeFrom<usize>) -> Bounds {
        Bounds::AtLeast(range.start)
    }
}

impl From<RangeInclusive<usize>> for Bounds {
    fn from(range: RangeInclusive<usize>) -> Bounds {
        Bounds::Between(*range.start(), *range.end())
    }
}

impl Kind {
    const ALL: [Kind; 10] = [
        Kind::Trigger,
        Kind::List,
        Kind::Look,
        Kind::Stop,
        Kind::Report,
        Kind::CaseList,
        Kind::StepList,
        Kind::Metrics,
        Kind::Probe,
        Kind::Unknown,
    ];

    fn of(request: &Recorded) -> Kind {
        let path: Vec<&str> = request.path.split('/').skip(1).collect();
        match (request.method.as_str(), path.as_slice()) {
            ("POST", _) => Kind::Trigger,
            ("PUT", _) => Kind::Stop,
            ("GET", ["api", "v1", "reports", "junit", _]) => Kind::Report,
            ("GET", ["api", "v2", "test_runs", _]) => Kind::Metrics,
            ("GET", ["api", "v1", "test_case_results"] | ["api", "v1", _, _, "test_case_results"]) => Kind::CaseList,
            ("GET", ["api", "v2", "test_runs", _, "test_case_results", _, "step_results"]) => Kind::StepList,
            ("GET", ["api", "v1", "test_plan_results"]) if !request.query.contains("query=") => Kind::Probe,
            ("GET", ["api", "v1", "execution_results" | "test_plan_results"]) => Kind::List,
            ("GET", ["api", "v1", "execution_results" | "test_plan_results", _]) => Kind::Look,
            _ => Kind::Unknown,
        }
    }

    /// What the page calls one of them.
    fn word(self) -> &'static str {
        match self {
            Kind::Trigger => "trigger",
            Kind::List => "list",
            Kind::Look => "look",
            Kind::Stop => "stop",
            Kind::Report => "report",
            Kind::CaseList => "case list",
            Kind::StepList => "step list",
            Kind::Metrics => "metrics",
            Kind::Probe => "probe",
            Kind::Unknown => "unknown request",
        }
    }

    fn plural(self) -> &'static str {
        match self {
            Kind::Trigger => "triggers",
            Kind::List => "lists",
            Kind::Look => "looks",
            Kind::Stop => "stops",
            Kind::Report => "reports",
            Kind::CaseList => "case lists",
            Kind::StepList => "step lists",
            Kind::Metrics => "metrics",
            Kind::Probe => "probes",
            Kind::Unknown => "unknown requests",
        }
    }
}
