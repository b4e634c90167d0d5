//! What a follow makes of answers, one at a time and without waiting.

mod beside;
mod reuse;
mod stopping;

use super::verdict::Verdict;
use super::*;
use crate::api::client::RunAnswer;
use crate::api::error::{AnsweredBy, ApiError, ErrorKind};
use crate::api::model::{Counts, RunResult, Status};
use crate::api::server_clock::ServerClock;
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
    let mut follow = begin(Task::Wait(5.into()), Policy::default());
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
fn a_failing_server_is_ridden_out_for_as_long_as_was_said() {
    for seconds in [20, 60, 300] {
        let give_up_after = seconds * SECOND;
        let mut follow = begin(Task::Wait(5.into()), Policy { give_up_after, ..Policy::default() });
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
    let mut follow = begin(Task::Wait(5.into()), policy);
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

#[test]
fn a_verdict_that_only_a_re_run_could_change_stands_when_looks_fail() {
    let mut follow = begin(Task::Wait(5.into()), Policy::default());
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
fn a_look_that_fails_does_not_undo_a_pass_that_has_to_be_said_twice() {
    let mended = Run {
        consolidated_result: Some(RunResult::Success),
        ..run("STATUS_COMPLETED", "FAILURE", Counts { total: 2, passed: 1, failed: 1, ..Counts::default() })
    };
    let mut follow = begin(Task::Wait(5.into()), Policy::default());
    let mut now = Duration::ZERO;
    for answer in [Some(mended.clone()), None, None, Some(mended)] {
        (now, ..) = next_call(&mut follow, now);
        match answer {
            Some(run) => tell(&mut follow, now, reply(run)),
            None => fail(&mut follow, now, error(ErrorKind::Failing)),
        }
    }
    assert_eq!(follow.end(), Some(&End::Verdict(Verdict::Passed)));
}

#[test]
fn an_answer_to_another_question_is_neither_a_verdict_nor_a_reason_to_ask_again() {
    for task in [
        Task::Trigger(order()),
        Task::Run(order()),
        Task::Wait(5.into()),
        Task::Inspect(5.into()),
        Task::Stop(5.into()),
    ] {
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
    let mut follow = begin(Task::Wait(5.into()), Policy::default());
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
    let mut follow = begin(Task::Wait(5.into()), Policy::default());
    let (now, ..) = next_call(&mut follow, Duration::ZERO);
    let waiting = Run { id: 6, ..run("STATUS_QUEUED", "QUEUED", Counts::default()) };
    let failed = Run { child: Some(Box::new(waiting)), ..run("STATUS_COMPLETED", "FAILURE", Counts::default()) };
    tell(&mut follow, now, reply(failed));
    assert_eq!((follow.seen.running_since, follow.end()), (Some(now), None));
}

#[test]
fn only_a_run_that_was_seen_to_run_ran_for_so_long() {
    let all = Counts { total: 1, passed: 1, ..Counts::default() };
    let (queued, over) = (run("STATUS_QUEUED", "QUEUED", all), run("STATUS_COMPLETED", "SUCCESS", all));
    let runs = run("STATUS_IN_PROGRESS", "QUEUED", all);
    let red = run("STATUS_COMPLETED", "FAILURE", Counts { passed: 0, failed: 1, ..all });
    // The server may run again what failed: that is waited for, and is no part of the run.
    let awaited = vec![queued.clone(), red.clone(), red.clone(), red.clone(), red];
    for (seen, ran) in [(vec![queued.clone(), over.clone()], false), (vec![queued, runs, over], true), (awaited, false)]
    {
        let mut follow = begin(Task::Run(order()), Policy { lists_previous_runs: false, ..Policy::default() });
        let (mut now, mut ended) = (Duration::ZERO, Vec::new());
        let answers = [run("STATUS_CREATED", "", Counts::default())].into_iter().chain(seen);
        for answer in answers {
            now = next_call(&mut follow, now).0;
            ended.push((now, answer.status == Status::Completed));
            tell(&mut follow, now, reply(answer));
        }
        assert!(follow.run().is_some_and(|run| run.status == Status::Completed));
        assert_eq!(follow.queued_and_ran().is_some(), ran);
        let first = ended.windows(2).find(|pair| pair[1].1).map(|pair| pair[1].0 - pair[0].0);
        assert_eq!(follow.noticed_within(), first);
    }
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
