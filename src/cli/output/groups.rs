//! Failed cases as people read them: those with one reason together, the most useful first.

use std::time::Duration;

use super::duration;
use super::outcome::PlanOutcome;
use crate::failed_cases::{Before, FailedCase};

/// How many cases of a group are named.
pub const MAX_GROUP: usize = 10;

/// Cases that failed with the same message.
pub struct Group<'c> {
    /// Those that are named, at least one.
    pub cases: Vec<&'c FailedCase>,
    /// How many there are, named or not.
    pub count: u32,
}

impl<'c> Group<'c> {
    /// The step that all of them are known to have failed at, and what they say; empty where neither is known.
    pub fn why(&self) -> String {
        let step = self.cases.first().map_or("", |case| &case.step);
        match self.message() {
            message if step.is_empty() || self.cases.iter().any(|case| case.step != step) => message.to_owned(),
            "" => format!("at the step \"{step}\""),
            message => format!("at the step \"{step}\": {message}"),
        }
    }

    /// What they say.
    pub fn message(&self) -> &'c str {
        self.cases.first().map_or("", |case| &case.message)
    }

    /// How many there are beside the first `named`.
    pub fn beside(&self, named: usize) -> u32 {
        self.count.saturating_sub(u32::try_from(named.min(self.cases.len())).unwrap_or(u32::MAX))
    }

    /// The first `most` of them on one line, and how many more there are.
    pub fn names(&self, plan: &PlanOutcome, most: usize) -> String {
        let named = self.cases.iter().take(most).map(|case| {
            let suite = if case.suite.is_empty() { String::new() } else { format!("{} / ", case.suite) };
            let machine = machine(plan, &case.machine);
            let machine = if machine.is_empty() { String::new() } else { format!(" [{machine}]") };
            let before = before(case);
            let before = if before.is_empty() { before } else { format!(" ({before})") };
            format!("{suite}{}{machine}{before}", case.name)
        });
        let names = named.collect::<Vec<_>>().join(", ");
        match self.beside(most) {
            0 => names,
            more => format!("{names} and {more} more"),
        }
    }
}

/// The groups: in their order, those first that say why they failed, new failures before old ones. What was stopped or did not run comes last.
pub fn groups(cases: &[FailedCase]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for case in cases {
        match groups.iter_mut().find(|group| group.message() == case.message) {
            Some(group) => {
                group.cases.push(case);
                group.count += 1 + case.alike;
            }
            None => groups.push(Group { cases: vec![case], count: 1 + case.alike }),
        }
    }
    let rank = |group: &Group<'_>| match group.message() {
        message if message.is_empty() || group.cases.iter().any(|case| case.is_unrun) => 2,
        _ if group.cases.iter().any(|case| case.before == Before::Passed) => 0,
        _ => 1,
    };
    let mut told: Vec<Group<'_>> = Vec::new();
    for group in groups {
        let at = told.partition_point(|other| rank(other) <= rank(&group));
        told.insert(at, group);
    }
    told
}

/// How many of `all` cases these groups do not stand for.
pub fn more(all: u32, groups: &[Group<'_>]) -> u32 {
    all.saturating_sub(groups.iter().map(|group| group.count).sum())
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
mod tests {
    use super::*;
    use crate::cli::error::CommandError;
    use crate::cli::exit::Exit;

    fn plan(name: &str) -> PlanOutcome {
        let error = CommandError { exit: Exit::Config, message: String::new() };
        PlanOutcome { name: Some(name.to_owned()), ..PlanOutcome::refused(&error, std::time::Duration::ZERO) }
    }

    fn case(name: &str, message: &str, alike: u32, is_unrun: bool) -> FailedCase {
        let (name, message, machine) = (name.to_owned(), message.to_owned(), "P || Chrome".to_owned());
        FailedCase { name, message, machine, suite: "S".to_owned(), alike, is_unrun, ..FailedCase::default() }
    }

    #[test]
    fn one_reason_is_told_once_and_what_says_none_comes_last() {
        let cases = [
            case("a", "stopped", 2996, true),
            case("b", "", 0, false),
            case("c", "gone", 0, false),
            case("d", "stopped", 0, true),
            case("e", "gone", 0, false),
            case("f", "late", 0, false),
        ];
        let groups = groups(&cases);
        let told: Vec<_> = groups.iter().map(|group| (group.message(), group.names(&plan("P"), 1))).collect();
        assert_eq!(
            told,
            [
                ("gone", "S / c [Chrome] and 1 more".to_owned()),
                ("late", "S / f [Chrome]".to_owned()),
                ("stopped", "S / a [Chrome] and 2997 more".to_owned()),
                ("", "S / b [Chrome]".to_owned()),
            ]
        );
        assert_eq!(groups[0].names(&plan("P"), 3), "S / c [Chrome], S / e [Chrome]");
        assert_eq!((more(3002, &groups), more(3010, &groups), more(1, &groups)), (0, 8, 0));
        assert_eq!(more(3002, &groups[..1]), 3000);
    }

    #[test]
    fn what_is_not_known_leaves_no_gap() {
        for (parts, told) in
            [(["", "a", "", "b"], "a, b"), (["a", "", "", ""], "a"), (["", "", "", "b"], "b"), ([""; 4], "")]
        {
            assert_eq!(joined(&parts, ", "), told);
        }
    }

    #[test]
    fn a_machine_goes_without_its_plan() {
        for (name, text, own) in [
            ("P", "P || Chrome", "Chrome"),
            ("P", "P||Chrome || 2", "Chrome || 2"),
            ("P", "P Q || Chrome", "P Q || Chrome"),
            ("P", "P || ", "P || "),
            ("P", "P", "P"),
            ("", "", ""),
        ] {
            assert_eq!(machine(&plan(name), text), own, "{name}: {text}");
        }
        // Not every edition tells the plan's name.
        let unnamed = PlanOutcome { name: None, ..plan("") };
        for (text, own) in [("P || Chrome", "Chrome"), ("P || ", "P || "), ("Chrome", "Chrome"), ("", "")] {
            assert_eq!(machine(&unnamed, text), own, "{text}");
        }
    }
}
