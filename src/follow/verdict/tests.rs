//! Looks, and what they prove.

use super::*;

fn run(status: &str, result: &str) -> Run {
    Run {
        id: 1,
        status: Status::parse(status),
        result: RunResult::parse(result),
        reruns: Some(false),
        ..Run::default()
    }
}

fn done(result: &str) -> Run {
    run("STATUS_COMPLETED", result)
}

fn with_child(result: &str, child: Run) -> Run {
    let child = Run { id: child.id + 1, ..child };
    Run { child: Some(Box::new(child)), ..done(result) }
}

fn consolidated(run: Run, status: &str, result: &str) -> Run {
    Run { consolidated_status: Some(Status::parse(status)), consolidated_result: Some(RunResult::parse(result)), ..run }
}

fn on_counts(run: Run, total: u32) -> Run {
    Run { counts: Some(Counts { total, passed: total, ..Counts::default() }), ..run }
}

fn numbered(run: Run, total: u32, passed: u32, failed: u32, not_executed: u32) -> Run {
    Run { counts: Some(Counts { total, passed, failed, not_executed, ..Counts::default() }), ..run }
}

fn over_the_chain(run: Run, failed: u32) -> Run {
    Run { chain_counts: Some(Counts { total: failed, failed, ..Counts::default() }), ..run }
}

fn over_as_own(run: Run) -> Run {
    Run { chain_counts: run.counts, ..run }
}

fn stopped(total: u32, stopped: u32) -> Option<Counts> {
    Some(Counts { total, passed: total - stopped, stopped, ..Counts::default() })
}

fn aborted(run: Run, total: u32, passed: u32, aborted: u32) -> Run {
    Run { counts: Some(Counts { total, passed, aborted, ..Counts::default() }), ..run }
}

fn failed_then(child: Run) -> Run {
    with_child("FAILURE", child)
}

fn announced(run: Run) -> Run {
    Run { reruns: Some(true), ..run }
}

#[test]
fn only_positive_proof_is_a_pass() {
    use Assessment::*;
    use Evidence::Counts;
    use InconclusiveReason::*;
    use Verdict::*;
    let completed = "STATUS_COMPLETED";
    for (name, run, expected) in [
        ("created", run("STATUS_CREATED", "QUEUED"), Running),
        ("queued", run("STATUS_QUEUED", "QUEUED"), Running),
        ("pre-flight", run("STATUS_PRE_FLIGHT", "QUEUED"), Running),
        ("in progress", run("STATUS_IN_PROGRESS", "QUEUED"), Running),
        ("in progress, already SUCCESS", run("STATUS_IN_PROGRESS", "SUCCESS"), Running),
        ("unknown status with SUCCESS", run("STATUS_FINISHED", "SUCCESS"), Running),
        ("no status with SUCCESS", run("", "SUCCESS"), Running),
        ("passed", done("SUCCESS"), Over(Passed)),
        ("passed, in the documentation's word", done("PASSED"), Over(Passed)),
        ("failed", done("FAILURE"), Over(Failed)),
        ("failed, in the documentation's word", done("FAILED"), Over(Failed)),
        ("stopped", done("STOPPED"), Over(Stopped)),
        ("aborted", done("ABORTED"), Over(Stopped)),
        ("not executed", done("NOT_EXECUTED"), Over(Inconclusive(NotExecuted))),
        ("still queued", done("QUEUED"), Over(Inconclusive(NoResult))),
        ("no result", done(""), Over(Inconclusive(NoResult))),
        ("unknown result", done("MOSTLY_SUCCESS"), Over(Inconclusive(UnknownResult))),
        ("no tests", on_counts(done("SUCCESS"), 0), Over(Inconclusive(NoTests))),
        ("one test", on_counts(done("SUCCESS"), 1), Over(Passed)),
        ("no tests, failed", on_counts(done("FAILURE"), 0), Over(Failed)),
        ("re-run passed", with_child("FAILURE", done("SUCCESS")), Over(Passed)),
        ("re-run failed", with_child("FAILURE", done("FAILURE")), Over(Failed)),
        ("re-run of a pass failed", with_child("SUCCESS", done("FAILURE")), Over(Failed)),
        ("re-run queued", with_child("FAILURE", run("STATUS_QUEUED", "QUEUED")), Running),
        ("re-run unknown", with_child("SUCCESS", run("", "SUCCESS")), Running),
        ("re-run of a re-run", with_child("FAILURE", with_child("FAILURE", done("SUCCESS"))), Over(Passed)),
        ("consolidated pass", consolidated(done("FAILURE"), completed, "SUCCESS"), Over(Passed)),
        ("consolidated fail", consolidated(done("SUCCESS"), completed, "FAILURE"), Over(Failed)),
        ("consolidated running", consolidated(done("SUCCESS"), "STATUS_IN_PROGRESS", "SUCCESS"), Running),
        ("consolidated placeholder", consolidated(done("SUCCESS"), completed, "QUEUED"), Over(Inconclusive(NoResult))),
        (
            "consolidated pass of a stop",
            consolidated(done("STOPPED"), completed, "SUCCESS"),
            Over(Inconclusive(Contradiction)),
        ),
        (
            "consolidated pass of nothing",
            consolidated(done(""), completed, "SUCCESS"),
            Over(Inconclusive(Contradiction)),
        ),
        ("consolidated pass of an abort", consolidated(done("ABORTED"), completed, "SUCCESS"), Over(Passed)),
        ("none passed", numbered(done("SUCCESS"), 5, 0, 0, 5), Over(Inconclusive(NonePassed))),
        ("none passed, but failed", numbered(done("SUCCESS"), 5, 0, 2, 3), Over(Inconclusive(FailedCases(Counts)))),
        ("none passed at first", numbered(with_child("FAILURE", done("SUCCESS")), 5, 0, 5, 0), Over(Passed)),
        ("one passed, two failed", numbered(done("SUCCESS"), 5, 1, 2, 2), Over(Inconclusive(FailedCases(Counts)))),
        ("one passed", numbered(done("SUCCESS"), 5, 1, 0, 4), Over(Passed)),
        ("none passed yet", numbered(done("SUCCESS"), 5, 0, 0, 2), Over(Passed)),
        ("re-run of nothing passed", failed_then(numbered(done("SUCCESS"), 0, 0, 0, 0)), Over(Failed)),
        ("re-run of five skipped passed", failed_then(numbered(done("SUCCESS"), 5, 0, 0, 5)), Over(Failed)),
        ("re-run of nothing stopped", failed_then(numbered(done("STOPPED"), 0, 0, 0, 0)), Over(Failed)),
        ("re-run stopped in the middle", failed_then(numbered(done("STOPPED"), 5, 1, 0, 0)), Over(Stopped)),
        ("re-run not executed", failed_then(done("NOT_EXECUTED")), Over(Failed)),
        (
            "re-run of nothing, consolidated pass",
            consolidated(failed_then(numbered(done("SUCCESS"), 0, 0, 0, 0)), completed, "SUCCESS"),
            Over(Failed),
        ),
        (
            "re-run of nothing stopped, consolidated stop",
            consolidated(failed_then(numbered(done("STOPPED"), 0, 0, 0, 0)), completed, "STOPPED"),
            Over(Failed),
        ),
        (
            "re-run of three passed one",
            numbered(failed_then(numbered(done("SUCCESS"), 3, 1, 0, 2)), 5, 2, 3, 0),
            Over(Inconclusive(NotRerun)),
        ),
        (
            "the same, consolidated pass",
            consolidated(
                numbered(failed_then(numbered(done("SUCCESS"), 3, 1, 0, 2)), 5, 2, 3, 0),
                completed,
                "SUCCESS",
            ),
            Over(Inconclusive(NotRerun)),
        ),
        (
            "re-run of three passed all, beside conditions",
            numbered(failed_then(numbered(done("SUCCESS"), 5, 3, 0, 2)), 5, 2, 3, 0),
            Over(Passed),
        ),
        (
            "re-run of fewer than failed passed all",
            numbered(failed_then(numbered(done("SUCCESS"), 2, 2, 0, 0)), 5, 2, 3, 0),
            Over(Inconclusive(NotRerun)),
        ),
        (
            "re-runs of what failed passed it one after the other",
            numbered(failed_then(numbered(failed_then(numbered(done("SUCCESS"), 1, 1, 0, 0)), 3, 2, 1, 0)), 5, 2, 3, 0),
            Over(Passed),
        ),
        (
            "re-run of a re-run passed all, but that had left two",
            numbered(failed_then(numbered(failed_then(numbered(done("SUCCESS"), 1, 1, 0, 0)), 5, 2, 1, 2)), 5, 0, 5, 0),
            Over(Inconclusive(NotRerun)),
        ),
        (
            "nine aborted, the hidden re-run passed",
            consolidated(aborted(done("ABORTED"), 10, 1, 9), completed, "SUCCESS"),
            Over(Passed),
        ),
        ("nine aborted, one passed", aborted(done("SUCCESS"), 10, 1, 9), Over(Inconclusive(FailedCases(Counts)))),
        (
            "nine aborted, the re-run passed one",
            aborted(failed_then(numbered(done("SUCCESS"), 10, 1, 0, 9)), 10, 1, 9),
            Over(Inconclusive(NotRerun)),
        ),
        (
            "passed, but not over the chain",
            over_the_chain(on_counts(done("SUCCESS"), 2), 3),
            Over(Inconclusive(FailedCases(Counts))),
        ),
        (
            "re-run passed, the numbers over the chain are the first run's",
            over_the_chain(with_child("FAILURE", done("SUCCESS")), 1),
            Over(Passed),
        ),
        (
            "hidden re-run passed, the first run's numbers over the chain",
            over_as_own(consolidated(numbered(done("FAILURE"), 5, 4, 1, 0), completed, "SUCCESS")),
            Over(Passed),
        ),
        (
            "hidden re-run passed, but not over the chain",
            over_the_chain(consolidated(numbered(done("FAILURE"), 5, 4, 1, 0), completed, "SUCCESS"), 2),
            Over(Inconclusive(FailedCases(Counts))),
        ),
        (
            "passed, but none over the chain",
            Run { chain_counts: numbered(done(""), 2, 0, 0, 2).counts, ..on_counts(done("SUCCESS"), 2) },
            Over(Inconclusive(NonePassed)),
        ),
        (
            "passed, but some were stopped over the chain",
            Run { chain_counts: stopped(2, 1), ..on_counts(done("SUCCESS"), 2) },
            Over(Inconclusive(FailedCases(Counts))),
        ),
        (
            "re-run of nothing failed, after a pass",
            with_child("SUCCESS", numbered(done("FAILURE"), 0, 0, 0, 0)),
            Over(Inconclusive(Contradiction)),
        ),
        (
            "re-run of nothing stopped, after a pass, consolidated pass",
            consolidated(with_child("SUCCESS", numbered(done("STOPPED"), 0, 0, 0, 0)), completed, "SUCCESS"),
            Over(Inconclusive(Contradiction)),
        ),
        (
            "re-run with a failed case",
            failed_then(numbered(done("SUCCESS"), 5, 4, 1, 0)),
            Over(Inconclusive(FailedCases(Counts))),
        ),
        (
            "re-run passed, its own chain failed",
            with_child("FAILURE", consolidated(done("SUCCESS"), completed, "FAILURE")),
            Over(Failed),
        ),
        (
            "re-run passed, its own chain runs",
            with_child("FAILURE", consolidated(done("SUCCESS"), "STATUS_IN_PROGRESS", "")),
            Running,
        ),
        ("none passed, failed", numbered(done("FAILURE"), 5, 0, 5, 0), Over(Failed)),
        (
            "consolidated pass, last re-run failed",
            consolidated(with_child("FAILURE", done("FAILURE")), completed, "SUCCESS"),
            Over(Inconclusive(Contradiction)),
        ),
        ("re-run announced, none yet", announced(done("FAILURE")), RerunDue(Failed)),
        ("re-run announced, passed", announced(done("SUCCESS")), Over(Passed)),
        ("re-run announced, stopped", announced(done("STOPPED")), Over(Stopped)),
        ("re-run announced, aborted", announced(done("ABORTED")), RerunDue(Stopped)),
        ("re-run announced and over", announced(with_child("FAILURE", done("FAILURE"))), Over(Failed)),
    ] {
        assert_eq!(assess(&run, RerunPolicy::Effective, false), expected, "{name}");
    }
}

#[test]
fn policies_change_only_what_they_say() {
    let rerun = with_child("FAILURE", done("SUCCESS"));
    assert_eq!(assess(&rerun, RerunPolicy::Original, false), Assessment::Over(Verdict::Failed));
    assert!(was_rerun(&rerun));
    assert!(!was_rerun(&done("SUCCESS")));
    let empty = on_counts(done("SUCCESS"), 0);
    assert_eq!(assess(&empty, RerunPolicy::Effective, true), Assessment::Over(Verdict::Passed));
}

#[test]
fn counts_over_a_re_run_keep_the_total() {
    let counts_of = |total, passed, failed| Counts { total, passed, failed, ..Counts::default() };
    let child = Run { counts: Some(counts_of(3, 2, 1)), ..done("FAILURE") };
    let parent = Run { counts: Some(counts_of(8, 5, 3)), ..with_child("FAILURE", child) };
    assert_eq!(counts(&parent), Some(counts_of(8, 7, 1)));
    // What the re-run left out is what it was.
    for (re_run, passed, failed, not_executed) in
        [((3, 3), 7, 0, 1), ((1, 1), 5, 2, 1), ((8, 8), 8, 0, 0), ((4, 3), 7, 1, 0)]
    {
        let (total, own) = (re_run.0, re_run.1);
        let child = numbered(done("SUCCESS"), total, own, total - own, 0);
        let parent = numbered(with_child("FAILURE", child), 8, 4, 3, 1);
        assert_eq!(counts(&parent), numbered(done(""), 8, passed, failed, not_executed).counts, "{re_run:?}");
    }
    // Each re-run is of what the one before it left.
    let last = numbered(done("SUCCESS"), 2, 2, 0, 0);
    let chain = |middle: Run| {
        numbered(with_child("FAILURE", Run { child: Some(Box::new(last.clone())), ..middle }), 8, 4, 4, 0)
    };
    assert_eq!(counts(&chain(numbered(done("FAILURE"), 4, 2, 2, 0))), on_counts(done(""), 8).counts);
    assert_eq!(counts(&chain(done("FAILURE"))), on_counts(done(""), 8).counts);
    // One that executes nothing mends nothing, and takes nothing back.
    assert_eq!(counts(&chain(numbered(done("STOPPED"), 0, 0, 0, 0))), numbered(done(""), 8, 6, 2, 0).counts);
}

#[test]
fn of_a_re_run_that_is_not_shown_no_number_is_made_up() {
    let hidden = |counts: Run| consolidated(counts, "STATUS_COMPLETED", "SUCCESS");
    let own = |passed, failed| hidden(numbered(done("FAILURE"), 8, passed, failed, 8 - passed - failed));
    let over = |run: Run, passed| Run { chain_counts: numbered(done(""), 8, passed, 0, 8 - passed).counts, ..run };
    let against = |reason| Proof::Against(reason);
    for (name, run, expected) in [
        ("some passed at first", own(5, 3), Proof::For),
        ("none passed at first", own(0, 8), Proof::Missing),
        ("one failed, none passed", own(0, 1), Proof::Missing),
        ("none passed at first, all over the chain", over(own(0, 8), 8), Proof::For),
        ("none passed over the chain", over(own(5, 3), 0), against(InconclusiveReason::NonePassed)),
        ("no numbers", hidden(done("FAILURE")), Proof::Missing),
    ] {
        let counts = deciding_counts(&run, RerunPolicy::Effective);
        assert_eq!(proof(counts, Evidence::Counts), expected, "{name}");
    }
}

#[test]
fn a_chain_is_counted_where_each_run_of_it_tells_its_numbers() {
    let counted = on_counts(done("SUCCESS"), 1);
    for (name, run, expected) in [
        ("alone", on_counts(done("SUCCESS"), 1), true),
        ("both", numbered(failed_then(counted.clone()), 2, 1, 1, 0), true),
        ("the re-run alone", failed_then(counted), false),
        ("neither", done("SUCCESS"), false),
    ] {
        assert_eq!(is_counted(&run), expected, "{name}");
    }
}
