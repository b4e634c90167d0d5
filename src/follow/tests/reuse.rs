//! What comes of the runs that a list shows, where one of the same build is gone on with instead of a new one.

use super::*;
use crate::follow::policy::Reuse;

/// A row of a list, and what a look at it shows: the job's own run, in this state.
fn own(id: u64, status: &str, result: &str) -> Run {
    let counts = Counts { total: 1, passed: u32::from(result == "SUCCESS"), ..Counts::default() };
    let build = Some("1".to_owned());
    // An hour before it is looked for.
    Run { id, build, started: Some(0), by_api: true, ..run(status, result, counts) }
}

/// What is done next after the list was had, by a policy.
fn after_list(policy: Policy, runs: Vec<Run>) -> (Follow, Call) {
    let wall = SystemTime::UNIX_EPOCH + Duration::from_secs(3600);
    let mut follow = Follow::begin(Task::Run(order()), policy, Duration::ZERO, wall, fastrand::Rng::with_seed(1));
    let (now, list, _) = next_call(&mut follow, Duration::ZERO);
    assert_eq!(list, Call::ListRuns { plan: 7 });
    tell(&mut follow, now, Answer::Runs(Ok(runs)));
    let (_, call, _) = next_call(&mut follow, now);
    (follow, call)
}

fn policy(reuse: Reuse, on_conflict: OnConflict) -> Policy {
    Policy { reuse, on_conflict, ..Policy::default() }
}

#[test]
fn a_run_of_the_list_is_looked_at_before_it_is_taken() {
    let going = || own(5, "STATUS_IN_PROGRESS", "QUEUED");
    let passed = || own(5, "STATUS_COMPLETED", "SUCCESS");
    let failed = || own(5, "STATUS_COMPLETED", "FAILURE");
    // (what the list shows, reuse, whether it is looked at, what the look shows, whether it is taken)
    for (listed, reuse, is_looked_at, look, is_taken) in [
        (vec![going()], Reuse::Running, true, going(), true),
        (vec![going()], Reuse::Passed, true, passed(), true),
        (vec![going()], Reuse::Running, true, passed(), false),
        (vec![going()], Reuse::Running, true, failed(), false),
        (vec![going()], Reuse::Running, true, Run { build: None, ..going() }, true),
        (vec![going()], Reuse::Running, true, Run { environment: Some("3".into()), ..going() }, false),
        (vec![going()], Reuse::Running, true, Run { is_partial: true, ..going() }, false),
        (vec![passed()], Reuse::Passed, true, passed(), true),
        (vec![passed()], Reuse::Running, false, passed(), false),
        (vec![failed()], Reuse::Passed, false, failed(), false),
        (vec![Run { build: Some("2".into()), ..going() }], Reuse::Running, false, going(), false),
        (vec![Run { plan: None, ..going() }], Reuse::Running, false, going(), false),
        (vec![Run { by_api: false, ..going() }], Reuse::Running, false, going(), false),
        (vec![Run { started: None, ..going() }], Reuse::Running, false, going(), false),
        (vec![Run { environment: Some("3".into()), ..going() }], Reuse::Running, false, going(), false),
        (vec![own(4, "STATUS_IN_PROGRESS", "QUEUED"), failed()], Reuse::Running, false, going(), false),
        (vec![own(4, "STATUS_COMPLETED", "FAILURE"), going()], Reuse::Running, true, going(), true),
        (Vec::new(), Reuse::Passed, false, going(), false),
    ] {
        let who = format!("{listed:?} {reuse:?} {look:?}");
        let (mut follow, mut call) = after_list(policy(reuse, OnConflict::Fail), listed);
        assert_eq!(call == Call::Poll(5), is_looked_at, "{who}");
        if is_looked_at {
            tell(&mut follow, SECOND, reply(look));
            if !is_taken {
                (_, call, _) = next_call(&mut follow, SECOND);
            }
        }
        assert_eq!(follow.origin() == Some(Origin::Reused), is_taken, "{who}");
        assert_eq!(matches!(call, Call::Trigger(_)), !is_taken, "{who}");
    }
}

/// A list lags behind: it names the run for as long as it is asked.
#[test]
fn a_run_that_is_gone_is_looked_at_once() {
    let listed = || vec![own(5, "STATUS_IN_PROGRESS", "QUEUED")];
    for on_conflict in [OnConflict::Fail, OnConflict::Wait, OnConflict::Attach] {
        let (mut follow, call) = after_list(policy(Reuse::Running, on_conflict), listed());
        assert_eq!(call, Call::Poll(5));
        let gone = ApiError { answered_by: AnsweredBy::Testsigma, ..error(ErrorKind::NotFound) };
        tell(&mut follow, SECOND, Answer::Run(Err(gone)));
        let (_, list, _) = next_call(&mut follow, SECOND);
        assert_eq!(list, Call::ListRuns { plan: 7 });
        tell(&mut follow, SECOND, Answer::Runs(Ok(listed())));
        let (_, call, _) = next_call(&mut follow, SECOND);
        assert!(matches!(call, Call::Trigger(_)), "{on_conflict:?}: {call:?}");
    }
}

#[test]
fn a_look_that_contradicts_the_list_starts_nothing() {
    let listed = || vec![own(5, "STATUS_IN_PROGRESS", "QUEUED")];
    let other = [
        Run { build: Some("2".into()), ..own(5, "STATUS_IN_PROGRESS", "QUEUED") },
        Run { plan: Some(8), ..own(5, "STATUS_IN_PROGRESS", "QUEUED") },
        own(6, "STATUS_IN_PROGRESS", "QUEUED"),
    ];
    for look in other {
        let (mut follow, call) = after_list(policy(Reuse::Running, OnConflict::Fail), listed());
        assert_eq!(call, Call::Poll(5));
        let mut now = SECOND;
        while follow.end().is_none() {
            tell(&mut follow, now, reply(look.clone()));
            if follow.end().is_none() {
                let (at, call, _) = next_call(&mut follow, now);
                assert_eq!(call, Call::Poll(5), "{look:?}");
                now = at;
            }
        }
        assert!(matches!(follow.end(), Some(End::Failed(error)) if error.kind == ErrorKind::Malformed));
        assert!(!follow.started_here());
    }
}

#[test]
fn another_run_of_the_plan_is_in_the_way_as_ever() {
    let theirs = || Run { build: Some("2".into()), ..own(5, "STATUS_IN_PROGRESS", "QUEUED") };
    let (_, call) = after_list(policy(Reuse::Running, OnConflict::Fail), vec![theirs()]);
    assert!(matches!(call, Call::Trigger(_)), "{call:?}");
    for on_conflict in [OnConflict::Wait, OnConflict::Attach] {
        let (_, call) = after_list(policy(Reuse::Running, on_conflict), vec![theirs()]);
        assert_eq!(call, Call::Poll(5), "{on_conflict:?}");
    }
}
