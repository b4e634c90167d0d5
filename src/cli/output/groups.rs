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

    /// How many there are beside the first `named`.
    pub fn beside(&self, named: usize) -> u32 {
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
    fn one_reason_is_told_once_and_what_did_not_run_comes_last() {
        let cases = [
            case("a", "stopped", 2996, true),
            case("b", "", 0, false),
            case("u", "", 0, true),
            case("c", "gone", 0, false),
            case("d", "stopped", 0, true),
            case("e", "gone", 0, false),
            case("f", "late", 0, false),
        ];
        let plan = PlanOutcome { failures: cases.into(), failed_cases: 3010, ..plan("P") };
        let sections = Section::of(&plan);
        let told: Vec<_> = sections.iter().map(|section| (section.title(), section.more(99))).collect();
        // Those that nobody names are among the first.
        let titles = [("Failed: 11", 7), ("Stopped: 2998", 0), ("Not executed: 1", 0)];
        assert_eq!(told, titles.map(|(title, more)| (title.to_owned(), more)));
        assert_eq!((sections[0].more(0), sections[0].more(1)), (11, 9));
        let groups = sections.iter().flat_map(|section| &section.groups);
        let told: Vec<_> =
            groups.map(|group| (group.reason(&plan), name(&plan, group.named()[0]), group.beside(1))).collect();
        let none = "Testsigma gives no reason";
        let groups = [
            ("gone", "S / c (Chrome)", 1),
            ("late", "S / f (Chrome)", 0),
            (none, "S / b (Chrome)", 0),
            ("stopped", "S / a (Chrome)", 2997),
            (none, "S / u (Chrome)", 0),
        ];
        assert_eq!(told, groups.map(|(reason, name, beside)| (reason.to_owned(), name.to_owned(), beside)));
    }

    #[test]
    fn of_those_that_did_not_run_few_are_named_and_the_runs_reason_stands_for_theirs() {
        let cases = (0..12)
            .map(|n| case(&n.to_string(), "", 0, true))
            .chain((0..12).map(|n| case(&n.to_string(), "gone", 0, false)));
        assert_eq!(name(&plan("P"), &case("", "", 0, false)), "S / (no name) (Chrome)");
        let mut plan = PlanOutcome { failures: cases.collect(), ..plan("P") };
        plan.run = crate::cli::output::samples::plan(7, Exit::RunStopped).run;
        plan.run.as_mut().unwrap().message = Some("no machine".to_owned());
        let sections = Section::of(&plan);
        let told: Vec<_> = sections
            .iter()
            .map(|section| {
                let group = &section.groups[0];
                (section.word, group.named().len(), group.beside(group.named().len()), group.reason(&plan))
            })
            .collect();
        let unrun = "Testsigma gives no reason; its message for the run: \"no machine\"";
        assert_eq!(told, [("Failed", 10, 2, "gone".to_owned()), ("Not executed", 3, 9, unrun.to_owned())]);
        plan.failures_of_first_run = true;
        plan.mended = vec![case("m", "gone", 0, false)];
        let words: Vec<_> = Section::of(&plan).iter().map(|section| section.word).collect();
        assert_eq!(words, ["Failed at first", "Not executed at first", "Passed in the re-run"]);
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
