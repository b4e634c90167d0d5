//! What comes of calls beside which others are made, and of runs that stand still.

use super::*;
use crate::api::Edition;

/// A row of a list that is of the trigger, whose server tells its time.
fn row(id: u64) -> Run {
    let started = Some(1_000_000);
    Run { id, plan: Some(7), build: Some("1".to_owned()), started, ..run("STATUS_IN_PROGRESS", "", Counts::default()) }
}

/// The clock of a server that says the time of [`row`]s at the start.
fn clock() -> ServerClock {
    let mut clock = ServerClock::default();
    clock.observe(Duration::ZERO, Duration::ZERO, SystemTime::UNIX_EPOCH + Duration::from_secs(1000));
    clock
}

fn triggered(id: u64) -> Answer {
    reply(Run { id, ..run("STATUS_CREATED", "", Counts::default()) })
}

/// A trigger of this request that was not answered when the list named these runs.
fn listed(request: &TriggerRequest, runs: &[u64]) -> (Follow, Call) {
    let mut follow = begin(Task::Run(request.clone()), Policy::default());
    let (_, trigger, timeout) = next_call(&mut follow, Duration::ZERO);
    assert_eq!(timeout, Duration::from_secs(300));
    let (now, list, _) = next_call(&mut follow, Duration::ZERO);
    assert_eq!((now, &list), (5 * SECOND, &Call::ListRuns { plan: 7 }));
    follow.answer(now, &list, Answer::Runs(Ok(runs.iter().copied().map(row).collect())), &clock());
    (follow, trigger)
}

fn made_here() -> TriggerRequest {
    TriggerRequest { build_is_unique: true, ..order() }
}

#[test]
fn a_run_that_the_list_names_is_followed_at_once_and_the_answer_to_the_trigger_says_the_same() {
    let (mut follow, trigger) = listed(&made_here(), &[5]);
    assert_eq!((follow.run_id(), follow.origin()), (Some(5), Some(Origin::Listed)));
    follow.answer(20 * SECOND, &trigger, triggered(5), &clock());
    assert_eq!((follow.run_id(), follow.origin(), follow.end()), (Some(5), Some(Origin::Triggered), None));
    let events = follow.take_events();
    let accepted = |event: &&Event| matches!(event, Event::Accepted { .. });
    assert_eq!(events.iter().filter(accepted).count(), 1);
    assert!(events.contains(&Event::Confirmed), "{events:?}");
}

#[test]
fn the_answer_to_the_trigger_outranks_the_list() {
    let (mut follow, trigger) = listed(&order(), &[5]);
    assert_eq!(follow.run_id(), Some(5));
    follow.take_events();
    // A poll of the wrong run is under way.
    let (now, ..) = next_call(&mut follow, 6 * SECOND);
    follow.answer(now, &trigger, triggered(6), &clock());
    assert!(!follow.is_asking(), "the poll of the other run is still wanted");
    let expected = Event::Accepted { origin: Origin::Triggered, instead_of: Some(5) };
    assert_eq!((follow.run_id(), follow.take_events().first()), (Some(6), Some(&expected)));
}

#[test]
fn several_runs_in_the_list_are_none_until_the_trigger_is_answered() {
    let (mut follow, trigger) = listed(&order(), &[5, 6]);
    assert_eq!((follow.run_id(), follow.end()), (None, None));
    follow.answer(30 * SECOND, &trigger, triggered(6), &clock());
    assert_eq!(follow.run_id(), Some(6));
}

#[test]
fn a_refusal_outranks_the_list() {
    let (mut follow, trigger) = listed(&order(), &[5]);
    let refused = ApiError { status: Some(401), ..error(ErrorKind::Denied) };
    follow.answer(9 * SECOND, &trigger, Answer::Run(Err(refused)), &clock());
    assert!(matches!(follow.end(), Some(End::Failed(_))), "{:?}", follow.end());
    assert_eq!(follow.run_id(), None);
    assert!(follow.take_events().contains(&Event::Forgotten { run: 5 }));
}

#[test]
fn an_answer_that_is_lost_changes_nothing_where_the_run_that_the_list_named_is_ours_beyond_doubt() {
    let lost = || ApiError { status: Some(504), ..ApiError::new(ErrorKind::Failing, "POST u") };
    let (mut follow, trigger) = listed(&made_here(), &[5]);
    follow.answer(60 * SECOND, &trigger, Answer::Run(Err(lost())), &clock());
    assert_eq!((follow.run_id(), follow.end()), (Some(5), None));
    // Of a build of the user's there may be another by now.
    for (rows, run) in [(&[5][..], Some(5)), (&[5, 6], None)] {
        let (mut follow, trigger) = listed(&order(), &[5]);
        follow.answer(30 * SECOND, &trigger, Answer::Run(Err(lost())), &clock());
        assert_eq!((follow.run_id(), follow.end()), (None, None));
        let (now, list, _) = next_call(&mut follow, 30 * SECOND);
        follow.answer(now, &list, Answer::Runs(Ok(rows.iter().copied().map(row).collect())), &clock());
        assert_eq!(follow.run_id(), run);
        let is_uncertain = matches!(follow.end(), Some(End::Uncertain { runs, .. }) if runs == rows);
        assert_eq!(is_uncertain, run.is_none(), "{:?}", follow.end());
    }
}

#[test]
fn what_may_be_another_s_run_is_not_stopped() {
    for (request, stops) in [(made_here(), true), (order(), false)] {
        let (mut follow, _) = listed(&request, &[5]);
        follow.policy.on_timeout = OnTimeout::Stop;
        let phase = follow.leave(9 * SECOND, StopReason::FailFast, true);
        assert_eq!(matches!(phase, Phase::Stop { .. }), stops, "{phase:?}");
    }
}

#[test]
fn the_verdict_on_a_build_of_the_users_waits_for_the_answer_to_the_trigger() {
    let passed = Counts { total: 1, passed: 1, ..Counts::default() };
    let verdict = End::Verdict(verdict::Verdict::Passed);
    for (request, is_held) in [(made_here(), false), (order(), true)] {
        let (mut follow, trigger) = listed(&request, &[5]);
        let mut now = 6 * SECOND;
        while follow.end().is_none() && !matches!(follow.phase, Phase::AwaitAnswer { .. }) {
            let (at, call, _) = next_call(&mut follow, now);
            now = at;
            let over = Run { build: Some("1".to_owned()), ..run("STATUS_COMPLETED", "SUCCESS", passed) };
            let answer = match call {
                Call::ListRuns { .. } => Answer::Runs(Ok(Vec::new())),
                _ => Answer::Run(Ok(Box::new(RunAnswer::listed(over)))),
            };
            follow.answer(now, &call, answer, &clock());
        }
        assert_eq!(follow.end().is_none(), is_held);
        follow.answer(now, &trigger, triggered(5), &clock());
        assert_eq!(follow.end(), Some(&verdict));
    }
}

#[test]
fn no_run_that_is_named_within_the_limit_is_uncertain() {
    let policy = Policy { max_wait: 60 * SECOND, ..Policy::default() };
    let mut follow = begin(Task::Run(order()), policy);
    let (_, trigger, timeout) = next_call(&mut follow, Duration::ZERO);
    assert_eq!(timeout, 64 * SECOND);
    let mut now = Duration::ZERO;
    while let Step::Wait(until) = follow.step(now) {
        now = until;
        if let Step::Call(list, _) = step(&mut follow, now) {
            follow.answer(now, &list, Answer::Runs(Ok(Vec::new())), &clock());
        }
    }
    assert_eq!((now, follow.step(now)), (60 * SECOND, Step::Idle));
    let given_up = ApiError::new(ErrorKind::Exchange(crate::io::transport::TransportErrorKind::Timeout), "POST u");
    follow.answer(64 * SECOND, &trigger, Answer::Run(Err(given_up)), &clock());
    follow.step(64 * SECOND);
    assert!(matches!(follow.end(), Some(End::Uncertain { .. })), "{:?}", follow.end());
}

#[test]
fn a_run_that_stands_still_is_told_of_once_with_the_machines_that_nobody_picked_up() {
    for (edition, unpicked) in [(Edition::Community, vec![9003]), (Edition::Cloud, vec![])] {
        let mut follow = begin(Task::Wait(5.into()), Policy { edition, ..Policy::default() });
        let (mut now, mut stalls) = (Duration::ZERO, Vec::new());
        while now < 2000 * SECOND {
            let (at, call, _) = next_call(&mut follow, now);
            now = at;
            let answer = match call {
                Call::Machines(5) => Answer::Machines(Ok(vec![9003])),
                // One case ends after a thousand seconds.
                _ => {
                    let passed = u32::from(now > 1000 * SECOND);
                    let counts = Counts { total: 3, passed, ..Counts::default() };
                    reply(Run { status: Status::InProgress, result: RunResult::Queued, ..run("", "", counts) })
                }
            };
            follow.answer(now, &call, answer, &ServerClock::default());
            for event in follow.take_events() {
                if let Event::Stalled { since, unpicked } = event {
                    stalls.push((now.saturating_sub(since) >= 300 * SECOND, unpicked));
                }
            }
        }
        assert_eq!(stalls, [(true, unpicked.clone()), (true, unpicked)]);
    }
}

#[test]
fn what_is_idle_is_left_after_so_long_and_a_failing_server_is_not_idle() {
    let policy = Policy { max_idle: Some(100 * SECOND), ..Policy::default() };
    let mut follow = begin(Task::Wait(5.into()), policy);
    let mut now = Duration::ZERO;
    while follow.end().is_none() {
        let (at, ..) = next_call(&mut follow, now);
        now = at;
        tell(&mut follow, now, reply(run("STATUS_QUEUED", "", Counts::default())));
    }
    assert_eq!((now, follow.end()), (100 * SECOND, Some(&End::TimedOut { limit: Limit::Idle, stopped: None })));
}

#[test]
fn another_plan_s_run_is_not_waited_for() {
    let policy = Policy { on_conflict: OnConflict::Wait, ..Policy::default() };
    let mut follow = begin(Task::Run(order()), policy);
    let (now, ..) = next_call(&mut follow, Duration::ZERO);
    tell(&mut follow, now, Answer::Runs(Ok(vec![row(3)])));
    let (now, call, _) = next_call(&mut follow, now);
    assert_eq!(call, Call::Poll(3));
    let other = Run { id: 3, plan: Some(8), ..run("STATUS_COMPLETED", "SUCCESS", Counts::default()) };
    tell(&mut follow, now, reply(other));
    let failed = |event: &Event| matches!(event, Event::RequestFailed { .. });
    assert!(follow.take_events().iter().any(failed) && follow.blocker().is_none());
    let (now, call, _) = next_call(&mut follow, now);
    assert_eq!(call, Call::Poll(3));
    tell(&mut follow, now, reply(Run { id: 3, ..run("STATUS_IN_PROGRESS", "", Counts::default()) }));
    assert_eq!(follow.blocker().map(|run| run.id), Some(3));
    fail(&mut follow, now, error(ErrorKind::Failing));
}
