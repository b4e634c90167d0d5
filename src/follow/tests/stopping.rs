//! Runs that are stopped.

use super::*;

#[test]
fn the_stop_that_we_asked_for_is_no_verdict_whatever_it_is_called() {
    for word in ["STOPPED", "ABORTED"] {
        let policy = Policy { on_timeout: OnTimeout::Stop, max_wait: 10 * SECOND, ..Policy::default() };
        let mut follow = begin(Task::Wait(5.into()), policy);
        let (running, mut stopping) = (run("STATUS_IN_PROGRESS", "", Counts::default()), false);
        let mut now = Duration::ZERO;
        loop {
            match step(&mut follow, now) {
                Step::Call(Call::Stop(5), timeout) => {
                    stopping = true;
                    assert!(timeout >= SECOND, "{timeout:?}");
                    tell(&mut follow, now, reply(running.clone()));
                }
                Step::Call(_, timeout) if stopping => {
                    assert!(timeout >= SECOND, "{timeout:?}");
                    tell(&mut follow, now, reply(run("STATUS_COMPLETED", word, Counts::default())));
                }
                // Each look takes all the time that it may.
                Step::Call(_, timeout) => {
                    now += timeout.min(9 * SECOND);
                    tell(&mut follow, now, reply(running.clone()));
                }
                Step::Wait(until) => now = until,
                Step::Idle | Step::Done => break,
            }
        }
        assert_eq!(follow.end(), Some(&End::TimedOut { limit: Limit::Wait, stopped: Some(true) }), "{word}");
        assert!(now < 15 * SECOND, "{now:?}");
    }
}

/// A run that is stopped at the limit; polls go on saying `after`. Gives the stops and the lists that were asked for, and when it ended.
/// `again` is what the poll before a second stop says.
fn stopped_at_the_limit(after: &Run, others: &[Run], again: &Run) -> (Vec<Duration>, usize, Duration, Option<End>) {
    let policy = Policy { on_timeout: OnTimeout::Stop, max_wait: 10 * SECOND, ..Policy::default() };
    let mut follow = begin(Task::Wait(5.into()), policy);
    let (mut stops, mut lists, mut now) = (Vec::new(), 0, Duration::ZERO);
    let mut polled = false;
    loop {
        match step(&mut follow, now) {
            Step::Call(Call::Stop(5), _) => {
                assert!(polled, "stopped without a poll just before");
                stops.push(now);
                let timeout = ErrorKind::Exchange(TransportErrorKind::Timeout);
                fail(&mut follow, now, ApiError::new(timeout, "PUT u"));
            }
            Step::Call(Call::ListRuns { plan: 7 }, _) => {
                lists += 1;
                tell(&mut follow, now, Answer::Runs(Ok(others.to_vec())));
            }
            Step::Call(..) if stops.is_empty() => {
                tell(&mut follow, now, reply(run("STATUS_IN_PROGRESS", "", Counts::default())));
            }
            Step::Call(..) => {
                let is_again = matches!(follow.phase, Phase::PollBeforeStop { .. });
                tell(&mut follow, now, reply(if is_again { again } else { after }.clone()));
            }
            Step::Wait(until) => now = until,
            Step::Idle | Step::Done => return (stops, lists, now, follow.end().cloned()),
        }
        polled = matches!(follow.phase, Phase::Stop { .. });
    }
}

#[test]
fn a_slow_stop_is_waited_for_and_asked_for_a_second_time_at_most() {
    let busy = Counts { total: 3, passed: 1, ..Counts::default() };
    let idle = Run { queued: Some(0), ..run("STATUS_IN_PROGRESS", "", busy) };
    let other = Run { id: 6, ..run("STATUS_IN_PROGRESS", "", busy) };
    let unconfirmed = Some(End::TimedOut { limit: Limit::Wait, stopped: Some(false) });
    for (after, others, stops) in [
        (run("STATUS_IN_PROGRESS", "", busy), vec![], 1),
        (idle.clone(), vec![], 2),
        (idle.clone(), vec![idle.clone()], 2),
        (idle.clone(), vec![idle.clone(), other], 1),
    ] {
        let (at, _, over, end) = stopped_at_the_limit(&after, &others, &after);
        assert_eq!(at.len(), stops, "{at:?}");
        assert!(at.windows(2).all(|two| two[1] - two[0] >= 10 * SECOND), "{at:?}");
        assert!(over >= 70 * SECOND && over < 80 * SECOND, "{over:?}");
        assert_eq!(end, unconfirmed);
    }
}

#[test]
fn nothing_is_stopped_again_after_a_poll_about_another_plan() {
    let idle = Run { queued: Some(0), ..run("STATUS_IN_PROGRESS", "", Counts { total: 3, ..Counts::default() }) };
    let (at, ..) = stopped_at_the_limit(&idle, &[], &Run { plan: Some(999), ..idle.clone() });
    assert_eq!(at.len(), 1, "{at:?}");
}

#[test]
fn nothing_is_stopped_after_a_poll_that_failed() {
    let policy = Policy { on_timeout: OnTimeout::Stop, max_wait: 10 * SECOND, ..Policy::default() };
    let mut follow = begin(Task::Wait(5.into()), policy);
    let (mut now, ..) = next_call(&mut follow, Duration::ZERO);
    tell(&mut follow, now, reply(run("STATUS_IN_PROGRESS", "", Counts::default())));
    loop {
        match step(&mut follow, now) {
            Step::Call(Call::Stop(_), _) => panic!("stopped at {now:?}"),
            Step::Call(..) => fail(&mut follow, now, error(ErrorKind::Failing)),
            Step::Wait(until) => now = until,
            Step::Idle | Step::Done => break,
        }
    }
    assert_eq!(follow.end(), Some(&End::TimedOut { limit: Limit::Wait, stopped: None }));
}

#[test]
fn the_look_after_a_stop_is_about_the_run_that_was_ordered() {
    let policy = Policy { on_timeout: OnTimeout::Stop, max_wait: 10 * SECOND, ..Policy::default() };
    let mut follow = begin(Task::Run(order()), policy);
    let (running, all) =
        (run("STATUS_IN_PROGRESS", "", Counts::default()), Counts { total: 1, passed: 1, ..Counts::default() });
    let mut now = Duration::ZERO;
    let mut stopping = false;
    while follow.end().is_none() {
        match step(&mut follow, now) {
            Step::Call(Call::Stop(_), _) => {
                stopping = true;
                tell(&mut follow, now, reply(running.clone()));
            }
            Step::Call(..) if stopping => {
                tell(&mut follow, now, reply(Run { plan: Some(999), ..run("STATUS_COMPLETED", "SUCCESS", all) }));
            }
            Step::Call(Call::ListRuns { .. }, _) => tell(&mut follow, now, Answer::Runs(Ok(Vec::new()))),
            Step::Call(..) => tell(&mut follow, now, reply(running.clone())),
            Step::Wait(until) => now = until,
            Step::Idle | Step::Done => {}
        }
    }
    assert_eq!(follow.end(), Some(&End::TimedOut { limit: Limit::Wait, stopped: Some(false) }));
}

#[test]
fn a_run_that_was_seen_to_be_over_is_not_stopped() {
    let policy = Policy { on_timeout: OnTimeout::Stop, max_wait: 100 * SECOND, ..Policy::default() };
    let mut follow = begin(Task::Run(order()), policy);
    let (now, ..) = next_call(&mut follow, Duration::ZERO);
    tell(&mut follow, now, reply(run("STATUS_COMPLETED", "SUCCESS", Counts::default())));
    let mut now = now;
    while follow.end().is_none() {
        match step(&mut follow, now) {
            Step::Call(call, _) => {
                assert!(!matches!(call, Call::Stop(_)), "stopped at {now:?}");
                fail(&mut follow, now, error(ErrorKind::Failing));
            }
            Step::Wait(until) => now = until,
            Step::Idle | Step::Done => {}
        }
    }
    assert_eq!(follow.end(), Some(&End::TimedOut { limit: Limit::Wait, stopped: None }));
}
