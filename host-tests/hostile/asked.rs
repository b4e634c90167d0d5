//! Which requests a guest made, and which it was to make.

use std::fmt;

use testsigma_mock::{Mock, Recorded};

/// The kinds of requests, by the words that the table has for them.
const KINDS: [&str; 9] =
    ["trigger", "list", "look", "stop", "report", "case list", "metrics", "probe", "unknown request"];

/// How many requests of each kind are to be made. What is not named is not to be made at all.
pub struct Asked {
    text: &'static str,
    bounds: Vec<(usize, usize, usize)>,
}

impl Asked {
    /// Reads `1 trigger, at most 5 looks, at least 1 list, 2 to 4 reports`, or `nothing`.
    ///
    /// # Panics
    ///
    /// When a word is none of these.
    pub fn parse(text: &'static str) -> Asked {
        let bounds = text.split(", ").filter(|part| *part != "nothing").map(bound);
        Asked { text, bounds: bounds.collect() }
    }

    /// What is wrong with the requests that `mock` saw.
    pub fn hold(&self, mock: &Mock) -> Result<(), String> {
        let counts = counts(mock);
        for (kind, count) in counts.iter().enumerate() {
            let (_, least, most) = self.bounds.iter().copied().find(|bound| bound.0 == kind).unwrap_or((kind, 0, 0));
            if !(least..=most).contains(count) {
                let seen: Vec<String> = KINDS
                    .iter()
                    .zip(counts)
                    .filter(|(_, count)| *count > 0)
                    .map(|(kind, count)| format!("{count} {kind}"))
                    .collect();
                return Err(format!("requests: {} instead of: {}", seen.join(", "), self.text));
            }
        }
        Ok(())
    }
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

fn bound(part: &str) -> (usize, usize, usize) {
    let words = part.trim_start_matches(|c: char| !c.is_ascii_digit()).trim_start_matches(|c: char| !c.is_alphabetic());
    let words = words.trim_start_matches("to ").trim_start_matches(|c: char| !c.is_alphabetic());
    let kind = KINDS
        .iter()
        .position(|kind| words.trim_end_matches('s') == kind.trim_end_matches('s'))
        .unwrap_or_else(|| panic!("no kind of request in {part:?}"));
    let numbers: Vec<usize> = part.split(' ').filter_map(|word| word.parse().ok()).collect();
    match (part, numbers.as_slice()) {
        (_, [least, most]) => (kind, *least, *most),
        (part, [most]) if part.starts_with("at most") => (kind, 0, *most),
        (part, [least]) if part.starts_with("at least") => (kind, *least, usize::MAX),
        (_, [exact]) => (kind, *exact, *exact),
        _ => panic!("no number in {part:?}"),
    }
}

fn counts(mock: &Mock) -> [usize; KINDS.len()] {
    let mut counts = [0; KINDS.len()];
    for request in mock.requests() {
        counts[kind(&request)] += 1;
    }
    counts
}

fn kind(request: &Recorded) -> usize {
    let path: Vec<&str> = request.path.split('/').skip(1).collect();
    let word = match (request.method.as_str(), path.as_slice()) {
        ("POST", _) => "trigger",
        ("PUT", _) => "stop",
        ("GET", ["api", "v1", "reports", "junit", _]) => "report",
        ("GET", ["api", "v2", "test_runs", _]) => "metrics",
        ("GET", ["api", "v1", "test_case_results"] | ["api", "v1", _, _, "test_case_results"]) => "case list",
        // The probe asks for one row of no plan in particular.
        ("GET", ["api", "v1", "test_plan_results"]) if !request.query.contains("query=") => "probe",
        ("GET", ["api", "v1", "execution_results" | "test_plan_results"]) => "list",
        ("GET", ["api", "v1", "execution_results" | "test_plan_results", _]) => "look",
        _ => "unknown request",
    };
    KINDS.iter().position(|kind| *kind == word).unwrap_or(KINDS.len() - 1)
}
