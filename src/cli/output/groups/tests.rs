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
            (section.word, group.named().len(), group.unnamed(), group.reason(&plan))
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
