//! Failed cases as people read them: what failed before what did not run, those with one reason together, the most useful first.

use std::time::Duration;

use super::duration;
use super::outcome::PlanOutcome;
use crate::failed_cases::{Before, FailedCase};

/// How many cases of a group are named.
const MAX_GROUP: usize = 10;

/// How many of more than that which did not run: nothing is told of one that is not told of all.
const MAX_UNRUN: usize = 3;

/// Cases beneath one heading.
pub struct Section<'c> {
    /// What became of them.
    pub word: &'static str,
    /// A re-run passed them.
    pub is_mended: bool,
    /// How many there are, named or not.
    pub number: u32,
    /// Those that are named.
    pub groups: Vec<Group<'c>>,
}

/// Cases that did not pass for the same reason.
pub struct Group<'c> {
    /// Those that are known, at least one.
    cases: Vec<&'c FailedCase>,
    /// How many there are, known or not.
    pub count: u32,
}

impl<'c> Section<'c> {
    /// Those of a plan: what failed, what did not run, what a re-run passed. None is empty.
    pub fn of(plan: &'c PlanOutcome) -> Vec<Self> {
        let words = if plan.failed_at_first() {
            ["Failed at first", "Stopped at first", "Not executed at first"]
        } else {
            ["Failed", "Stopped", "Not executed"]
        };
        let mut sections: Vec<Self> = Vec::new();
        for group in groups(&plan.failures) {
            let word = match (group.is_unrun(), group.message()) {
                (false, _) => words[0],
                (true, "") => words[2],
                (true, _) => words[1],
            };
            match sections.iter_mut().find(|section| section.word == word) {
                Some(section) => section.groups.push(group),
                None => sections.push(Section { word, is_mended: false, number: 0, groups: vec![group] }),
            }
        }
        for section in &mut sections {
            section.number = cases_in(&section.groups);
        }
        let all = sections.iter().map(|section| section.number).sum();
        if let Some(first) = sections.first_mut() {
            first.number += plan.failed_cases.saturating_sub(all);
        }
        if !plan.mended.is_empty() {
            let (number, groups) = (plan.mended_cases, groups(&plan.mended));
            sections.push(Section { word: "Passed in the re-run", is_mended: true, number, groups });
        }
        sections
    }

    /// The heading.
    pub fn title(&self) -> String {
        format!("{}: {}", self.word, self.number)
    }

    /// Why those of a group did not pass.
    pub fn reason(&self, group: &Group<'_>, plan: &PlanOutcome) -> String {
        let at_first = if self.is_mended { "at first: " } else { "" };
        format!("{at_first}{}", group.reason(plan))
    }

    /// How many cases the first `shown` groups do not stand for.
    pub fn more(&self, shown: usize) -> u32 {
        self.number.saturating_sub(cases_in(&self.groups[..shown.min(self.groups.len())]))
    }
}

impl<'c> Group<'c> {
    /// The most useful of them.
    pub fn first(&self) -> &'c FailedCase {
        self.cases[0]
    }

    fn is_unrun(&self) -> bool {
        self.first().is_unrun
    }

    fn message(&self) -> &'c str {
        &self.first().message
    }

    fn holds(&self, case: &FailedCase) -> bool {
        (self.is_unrun(), self.message()) == (case.is_unrun, case.message.as_str())
    }

    /// The step that all of them are known to have failed at, and what they say; never empty.
    pub fn reason(&self, plan: &PlanOutcome) -> String {
        let step = &self.first().step;
        let message = match (self.message(), plan.run.as_ref().and_then(|run| run.message.as_ref())) {
            ("", Some(of_run)) if self.is_unrun() => {
                return format!("Testsigma gives no reason; its message for the run: \"{of_run}\"");
            }
            ("", _) => "Testsigma gives no reason",
            (message, _) => message,
        };
        if step.is_empty() || self.cases.iter().any(|case| case.step != *step) {
            return message.to_owned();
        }
        format!("at the step \"{step}\": {message}")
    }

    /// The cases that are named.
    pub fn named(&self) -> &[&'c FailedCase] {
        let is_long = self.is_unrun() && self.beside(MAX_GROUP) > 0;
        &self.cases[..self.cases.len().min(if is_long { MAX_UNRUN } else { MAX_GROUP })]
    }

    /// The first of them, and how many more there are.
    pub fn names(&self, plan: &PlanOutcome) -> String {
        let more = match self.beside(1) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        format!("{}{more}", name(plan, self.first()))
    }

    /// How many there are beside those that are named.
    pub fn unnamed(&self) -> u32 {
        self.beside(self.named().len())
    }

    /// How many there are beside the first `named`.
    fn beside(&self, named: usize) -> u32 {
        self.count.saturating_sub(u32::try_from(named).unwrap_or(u32::MAX))
    }
}

/// How many cases these are.
fn cases_in(groups: &[Group<'_>]) -> u32 {
    groups.iter().map(|group| group.count).sum()
}

/// The groups: in their order, those first that say why they failed, new failures before old ones. What was stopped or did not run comes last.
pub fn groups(cases: &[FailedCase]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for case in cases {
        match groups.iter_mut().find(|group| group.holds(case)) {
            Some(group) => {
                group.cases.push(case);
                group.count += 1 + case.alike;
            }
            None => groups.push(Group { cases: vec![case], count: 1 + case.alike }),
        }
    }
    let rank = |group: &Group<'_>| match group.message() {
        message if group.is_unrun() => 3 + u8::from(message.is_empty()),
        "" => 2,
        _ => u8::from(group.cases.iter().all(|case| case.before != Before::Passed)),
    };
    let mut told: Vec<Group<'_>> = Vec::new();
    for group in groups {
        let at = told.partition_point(|other| rank(other) <= rank(&group));
        told.insert(at, group);
    }
    told
}

/// What a case is called.
pub fn called(name: &str) -> &str {
    if name.is_empty() { "(no name)" } else { name }
}

/// A case on one line.
pub fn name(plan: &PlanOutcome, case: &FailedCase) -> String {
    let place = joined(&[machine(plan, &case.machine), &took(case.milliseconds), &before(case)], ", ");
    let place = if place.is_empty() { place } else { format!(" ({place})") };
    let suite = if case.suite.is_empty() { "" } else { " / " };
    format!("{}{suite}{}{place}", case.suite, called(&case.name))
}

/// What became of a case in the run before; nothing where that is not known.
fn before(case: &FailedCase) -> String {
    match case.before {
        Before::Unknown => String::new(),
        Before::Passed => "new".to_owned(),
        Before::Failed(run) => format!("also failed in run {run}"),
    }
}

/// Where a case ran, how long, and what became of it in the run before, as far as it is known.
pub fn details(plan: &PlanOutcome, case: &FailedCase, between: &str) -> String {
    joined(&[&case.suite, machine(plan, &case.machine), &took(case.milliseconds), &before(case)], between)
}

/// Those that are not empty.
pub fn joined(parts: &[&str], between: &str) -> String {
    let mut all = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !all.is_empty() {
            all.push_str(between);
        }
        all.push_str(part);
    }
    all
}

/// How many cases that failed in the run before pass now; nothing where there are none, or nobody knows.
pub fn mended_since(plan: &PlanOutcome) -> Option<String> {
    match plan.compared? {
        (_, 0) => None,
        (run, 1) => Some(format!("1 case that failed in run {run} passes now")),
        (run, mended) => Some(format!("{mended} cases that failed in run {run} pass now")),
    }
}

/// How long a case took; nothing where it is not known.
pub fn took(milliseconds: u32) -> String {
    if milliseconds == 0 { String::new() } else { duration(Duration::from_millis(milliseconds.into())) }
}

/// A report's name of a machine, without the name of the plan that Testsigma puts before it, be it known or not.
pub fn machine<'m>(plan: &PlanOutcome, machine: &'m str) -> &'m str {
    let own = match plan.name.as_deref() {
        Some(name) => machine.strip_prefix(name).and_then(|own| own.trim_start().strip_prefix("||")),
        None => machine.split_once(" || ").map(|(_, own)| own),
    };
    own.map(str::trim).filter(|own| !own.is_empty()).unwrap_or(machine)
}

#[cfg(test)]
mod tests;
