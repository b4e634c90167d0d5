//! What a follow makes of answers, one at a time and without waiting.

mod beside;
mod reuse;

use super::verdict::Verdict;
use super::*;
use crate::api::error::{AnsweredBy, ErrorKind};
use crate::api::model::{Counts, Run, RunResult, Status};
use crate::api::trigger_request::TriggerRequest;
use crate::io::transport::TransportErrorKind;

const SECOND: Duration = Duration::from_secs(1);

fn order() -> TriggerRequest {
    TriggerRequest { plan: 7, build: "1".into(), ..TriggerRequest::default() }
}

fn begin(task: Task, policy: Policy) -> Follow {
    Follow::begin(task, policy, Duration::ZERO, SystemTime::UNIX_EPOCH, fastrand::Rng::with_seed(1))
}

fn run(status: &str, result: &str, counts: Counts) -> Run {
    let (status, result) = (Status::parse(status), RunResult::parse(result));
    Run { id: 5, plan: Some(7), status, result, counts: Some(counts), ..Run::default() }
}

fn reply(run: Run) -> Answer {
    Answer::Run(Ok(Box::new(RunAnswer::listed(run))))
}

fn error(kind: ErrorKind) -> ApiError {
    ApiError { status: Some(500), answered_by: AnsweredBy::Testsigma, ..ApiError::new(kind, "GET u") }
}

/// What to do at `now`; a call is made at once.
fn step(follow: &mut Follow, now: Duration) -> Step {
    let step = follow.step(now);
    if matches!(step, Step::Call(..)) {
        follow.asked(now);
    }
    step
}

/// The call that is under way is answered, by a server that does not tell its time.
fn tell(follow: &mut Follow, now: Duration, answer: Answer) {
    let call = match (&follow.phase, &follow.posted) {
        (phase, _) if follow.is_asking() => phase.call(follow.plan()).unwrap(),
        (_, Some(posted)) => Call::Trigger(Rc::clone(&posted.start.request)),
        (_, None) => Call::Stop(5),
    };
    follow.answer(now, &call, answer, &ServerClock::default());
}

/// The call that is under way fails.
fn fail(follow: &mut Follow, now: Duration, error: ApiError) {
    let answer = match &follow.phase {
        _ if !follow.is_asking() => Answer::Run(Err(error)),
        Phase::CheckActive { .. }
        | Phase::RecoverRun { .. }
        | Phase::FetchHistory { .. }
        | Phase::CheckOthers { .. }
        | Phase::ListStopped { .. } => Answer::Runs(Err(error)),
        Phase::FetchCaseResults { .. } | Phase::FetchMetrics { .. } => Answer::Counts(Err(error)),
        _ => Answer::Run(Err(error)),
    };
    tell(follow, now, answer);
}

/// Waits for the next call, and gives its instant, what it is, and its time.
fn next_call(follow: &mut Follow, mut now: Duration) -> (Duration, Call, Duration) {
    loop {
        match step(follow, now) {
            Step::Call(call, timeout) => return (now, call, timeout),
            Step::Wait(until) => now = until,
            Step::Idle | Step::Done => panic!("it ended with {:?}", follow.end()),
        }
    }
}

/// All calls fail with `error` from `now` on, until the end.
fn until_the_end(follow: &mut Follow, mut now: Duration, error: impl Fn() -> ApiError) -> Duration {
    while follow.end().is_none() {
        match step(follow, now) {
            Step::Call(..) | Step::Idle => fail(follow, now, error()),
            Step::Wait(until) => now = until,
            Step::Done => {}
        }
    }
    now
}

#[test]
fn a_pass_that_was_waited_on_for_its_numbers_falls_with_a_later_failure() {
    let some_left = Counts { total: 4, passed: 3, ..Counts::default() };
    let all = Counts { total: 4, passed: 3, failed: 1, ..Counts::default() };
    let mut follow = begin(Task::Wait(5), Policy::default());
    for answer in [run("STATUS_COMPLETED", "SUCCESS", some_left), run("STATUS_COMPLETED", "FAILURE", all)] {
        let (now, ..) = next_call(&mut follow, Duration::ZERO);
        tell(&mut follow, now, reply(answer));
    }
    // The re-run that may come is waited for, and no look succeeds any more.
    until_the_end(&mut follow, SECOND, || error(ErrorKind::Failing));
    assert_ne!(follow.end(), Some(&End::Verdict(Verdict::Passed)));
    assert!(matches!(follow.end(), Some(End::Failed(_) | End::Verdict(Verdict::Failed))), "{:?}", follow.end());
}

#[test]
fn the_stop_that_we_asked_for_is_no_verdict_whatever_it_is_called() {
    for word in ["STOPPED", "ABORTED"] {
        let policy = Policy { on_timeout: OnTimeout::Stop, max_wait: 10 * SECOND, ..Policy::default() };
        let mut follow = begin(Task::Wait(5), policy);
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

#[test]
fn a_failing_server_is_ridden_out_for_as_long_as_was_said() {
    for seconds in [20, 60, 300] {
        let give_up_after = seconds * SECOND;
        let mut follow = begin(Task::Wait(5), Policy { give_up_after, ..Policy::default() });
        let (now, ..) = next_call(&mut follow, Duration::ZERO);
        tell(&mut follow, now, reply(run("STATUS_IN_PROGRESS", "", Counts::default())));
        let (first, ..) = next_call(&mut follow, now);
        let end = until_the_end(&mut follow, first, || error(ErrorKind::Failing));
        assert_eq!(end - first, give_up_after);
    }
}

#[test]
fn no_second_try_is_announced_that_never_comes() {
    for (kind, status) in [(ErrorKind::TooMany, 429), (ErrorKind::Denied, 401), (ErrorKind::Refused, 422)] {
        let mut follow = begin(Task::Run(order()), Policy::default());
        next_call(&mut follow, Duration::ZERO);
        fail(&mut follow, SECOND, ApiError { status: Some(status), ..error(kind) });
        let announced = |event: &Event| matches!(event, Event::RequestFailed { retry_in: Some(_), .. });
        assert!(!follow.take_events().iter().any(announced) && follow.end().is_some(), "{kind:?}");
    }
    // What never left is sent again, and that is said.
    let mut follow = begin(Task::Run(order()), Policy::default());
    next_call(&mut follow, Duration::ZERO);
    fail(&mut follow, SECOND, ApiError { status: None, ..error(ErrorKind::Exchange(TransportErrorKind::Dns)) });
    assert!(follow.take_events().iter().any(|event| matches!(event, Event::RequestFailed { retry_in: Some(_), .. })));
}

#[test]
fn the_usual_time_counts_from_the_trigger() {
    let policy = Policy { max_wait_usual: true, on_conflict: OnConflict::Wait, ..Policy::default() };
    let mut follow = begin(Task::Run(order()), policy);
    let hour = Duration::from_secs(3600);
    step(&mut follow, Duration::ZERO);
    // The plan was not free for an hour.
    tell(&mut follow, Duration::ZERO, Answer::Runs(Ok(Vec::new())));
    step(&mut follow, hour);
    tell(&mut follow, hour, reply(run("STATUS_CREATED", "", Counts::default())));
    let previous =
        Run { started: Some(0), ended: Some(300_000), ..run("STATUS_COMPLETED", "SUCCESS", Counts::default()) };
    step(&mut follow, hour);
    tell(&mut follow, hour, Answer::Runs(Ok(vec![previous])));
    assert_eq!(follow.limit(), hour + Duration::from_secs(900));
}

#[test]
fn no_try_is_announced_at_the_limit_but_the_last_look() {
    let policy = Policy { max_wait: 10 * SECOND, ..Policy::default() };
    let mut follow = begin(Task::Wait(5), policy);
    let mut announced = Duration::ZERO;
    let mut now = Duration::ZERO;
    loop {
        match step(&mut follow, now) {
            Step::Call(..) => {
                assert!(now == announced, "{now:?} {announced:?}");
                fail(&mut follow, now, error(ErrorKind::Failing));
                for event in follow.take_events() {
                    if let Event::RequestFailed { retry_in: Some(pause), .. } = event {
                        announced = now + pause;
                    }
                }
            }
            Step::Wait(until) => now = until,
            Step::Idle | Step::Done => break,
        }
    }
    assert_eq!((announced, now), (10 * SECOND, 10 * SECOND));
    assert_eq!(follow.end(), Some(&End::TimedOut { limit: Limit::Wait, stopped: None }));
}

#[test]
fn no_number_of_pages_proves_that_nothing_was_started() {
    let mut follow = begin(Task::Run(order()), Policy::default());
    let (now, ..) = next_call(&mut follow, Duration::ZERO);
    let page = || ApiError { status: Some(200), ..ApiError::new(ErrorKind::Page, "GET u") };
    fail(&mut follow, now, page());
    let end = until_the_end(&mut follow, now, page);
    assert!(matches!(follow.end(), Some(End::Uncertain { .. })), "{:?}", follow.end());
    assert!(end >= 60 * SECOND, "{end:?}");
}

/// A run that is stopped at the limit; polls go on saying `after`. Gives the stops and the lists that were asked for, and when it ended.
/// `again` is what the poll before a second stop says.
fn stopped_at_the_limit(after: &Run, others: &[Run], again: &Run) -> (Vec<Duration>, usize, Duration, Option<End>) {
    let policy = Policy { on_timeout: OnTimeout::Stop, max_wait: 10 * SECOND, ..Policy::default() };
    let mut follow = begin(Task::Wait(5), policy);
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
    let mut follow = begin(Task::Wait(5), policy);
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
fn a_verdict_that_only_a_re_run_could_change_stands_when_looks_fail() {
    let mut follow = begin(Task::Wait(5), Policy::default());
    let (now, ..) = next_call(&mut follow, Duration::ZERO);
    let failed = Run {
        reruns: Some(true),
        ..run("STATUS_COMPLETED", "FAILURE", Counts { total: 1, failed: 1, ..Counts::default() })
    };
    tell(&mut follow, now, reply(failed));
    until_the_end(&mut follow, now, || error(ErrorKind::Denied));
    assert_eq!(follow.end(), Some(&End::Verdict(Verdict::Failed)));
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

#[test]
fn an_answer_to_another_question_is_neither_a_verdict_nor_a_reason_to_ask_again() {
    for task in [Task::Trigger(order()), Task::Run(order()), Task::Wait(5), Task::Inspect(5), Task::Stop(5)] {
        let mut follow = begin(task, Policy::default());
        next_call(&mut follow, Duration::ZERO);
        tell(
            &mut follow,
            Duration::ZERO,
            Answer::Counts(Ok(Some(Counts { total: 1, passed: 1, ..Counts::default() }))),
        );
        assert_eq!(follow.end(), Some(&End::Internal));
    }
}

#[test]
fn values_that_count_as_absent_are_told_once() {
    let odd = Run { ignored: Box::new(["message"]), ..run("STATUS_IN_PROGRESS", "", Counts::default()) };
    let mut follow = begin(Task::Wait(5), Policy::default());
    let mut told = 0;
    let mut now = Duration::ZERO;
    for _ in 0..3 {
        (now, ..) = next_call(&mut follow, now);
        tell(&mut follow, now, reply(odd.clone()));
        told += follow.take_events().iter().filter(|event| matches!(event, Event::Ignored { .. })).count();
    }
    assert_eq!(told, 1);
}

#[test]
fn a_run_has_begun_although_its_re_run_waits() {
    let mut follow = begin(Task::Wait(5), Policy::default());
    let (now, ..) = next_call(&mut follow, Duration::ZERO);
    let waiting = Run { id: 6, ..run("STATUS_QUEUED", "QUEUED", Counts::default()) };
    let failed = Run { child: Some(Box::new(waiting)), ..run("STATUS_COMPLETED", "FAILURE", Counts::default()) };
    tell(&mut follow, now, reply(failed));
    assert_eq!((follow.seen.running_since, follow.end()), (Some(now), None));
}

#[test]
fn previous_runs_are_listed_where_they_are_of_use_and_wanted() {
    let interval = Some(SECOND);
    let rows = [
        (Policy::default(), true),
        (Policy { lists_previous_runs: false, ..Policy::default() }, false),
        (Policy { poll_interval: interval, ..Policy::default() }, false),
        (Policy { lists_previous_runs: false, max_wait_usual: true, ..Policy::default() }, true),
    ];
    for (policy, lists) in rows {
        let mut follow = begin(Task::Run(order()), policy);
        let (now, ..) = next_call(&mut follow, Duration::ZERO);
        tell(&mut follow, now, reply(run("STATUS_IN_PROGRESS", "QUEUED", Counts::default())));
        assert_eq!(matches!(next_call(&mut follow, now).1, Call::ListRuns { plan: 7 }), lists);
    }
}
