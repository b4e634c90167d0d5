//! Test cases and how they are counted.

/// The case counts of a run; they always add up to `total`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub total: u64,
    pub passed: u64,
    pub failed: u64,
    pub aborted: u64,
    pub not_executed: u64,
    pub stopped: u64,
    pub running: u64,
    pub queued: u64,
}

/// One case of a run.
pub(crate) struct Case {
    /// From 0.
    pub index: u64,
    pub name: String,
    pub suite: &'static str,
    /// 0 or 1: larger plans run half of their cases on a second machine.
    pub machine: usize,
    pub result: &'static str,
    pub millis: u64,
    /// Why it failed; the literal word `null` is what the server has when nothing was run.
    pub message: Option<&'static str>,
}

pub(crate) const MACHINES: [&str; 2] = ["Windows Chrome", "MacOS Safari"];

const NAMES: [&str; 8] = [
    "Login with valid user",
    "Search & filter",
    "Add to cart",
    "Checkout as guest",
    "Pay by card",
    "Change the address",
    "Cancel an order",
    "Logout",
];
const SUITES: [&str; 2] = ["Smoke suite", "Checkout suite"];
const MESSAGES: [&str; 4] = [
    "Test Case execution aborted on major test step failure.Element with locator '#q' is not present <b>on the page</b>. \
     Check step results for more details.",
    "Expected value \"10.00\" but found \"12.50\"",
    "Unable to perform click/check action on element, Element is not displayed.",
    "Timed out after 30 s\nwaiting for the page https://shop.example.com/?a=1&b=2",
];

impl Tally {
    /// Nothing has been run yet.
    pub(crate) fn waiting(total: u64) -> Tally {
        Tally { total, queued: total, ..Tally::default() }
    }

    /// So many cases are done, so many of those failed, one is running.
    pub(crate) fn in_progress(total: u64, done: u64, failed: u64) -> Tally {
        let done = done.min(total);
        let failed = failed.min(done);
        let running = u64::from(done < total);
        Tally { total, passed: done - failed, failed, running, queued: total - done - running, ..Tally::default() }
    }

    /// The end with that result: the cases that did not fail passed, unless the result says why some did not get that
    /// far.
    pub(crate) fn completed(total: u64, failed: u64, result: &str) -> Tally {
        let rest = total - failed.min(total);
        let half = rest / 2;
        let tally = Tally { total, failed: total - rest, ..Tally::default() };
        match result {
            "NOT_EXECUTED" => Tally { not_executed: rest, ..tally },
            "ABORTED" => Tally { passed: half, aborted: rest - half, ..tally },
            "STOPPED" => Tally { passed: half, stopped: rest - half, ..tally },
            _ => Tally { passed: rest, ..tally },
        }
    }

    /// Somebody stopped the run at this point.
    pub(crate) fn stopped(self) -> Tally {
        Tally { stopped: self.stopped + self.running + self.queued, running: 0, queued: 0, ..self }
    }

    /// The last case is not counted as passed yet.
    pub(crate) fn stale(self) -> Tally {
        let late = self.passed.min(1);
        Tally { passed: self.passed - late, queued: self.queued + late, ..self }
    }

    /// The cases one by one: failures spread evenly over those that are done.
    pub(crate) fn cases(self) -> impl Iterator<Item = Case> {
        let done = self.passed + self.failed;
        (0..self.total).map(move |index| {
            let mut beyond = index.saturating_sub(done);
            let result = if index < done {
                if fails(index, done, self.failed) { "FAILURE" } else { "SUCCESS" }
            } else {
                let kinds = [("ABORTED", self.aborted), ("NOT_EXECUTED", self.not_executed), ("STOPPED", self.stopped)];
                let kind = kinds.into_iter().find(|(_, count)| {
                    let found = beyond < *count;
                    beyond = beyond.saturating_sub(*count);
                    found
                });
                kind.map_or("QUEUED", |(result, _)| result)
            };
            case(index, self.total, result)
        })
    }
}

/// Whether the case at `index` is one of `failed` that are spread evenly over `done`.
fn fails(index: u64, done: u64, failed: u64) -> bool {
    (index + 1) * failed / done > index * failed / done
}

pub(crate) fn case(index: u64, total: u64, result: &'static str) -> Case {
    let place = index as usize;
    let round = place / NAMES.len();
    let name = NAMES[place % NAMES.len()];
    Case {
        index,
        name: if round == 0 { name.to_owned() } else { format!("{name} {}", round + 1) },
        suite: SUITES[(place / 3) % SUITES.len()],
        machine: usize::from(total >= 4 && index >= total.div_ceil(2)),
        result,
        millis: if matches!(result, "SUCCESS" | "FAILURE") { 1_207 + index * 7_919 % 113_000 } else { 0 },
        message: (result == "FAILURE").then(|| MESSAGES[place % MESSAGES.len()]),
    }
}
