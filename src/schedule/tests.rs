use std::time::Duration;

use fastrand::Rng;

use super::estimate::EndEstimate;
use super::{Counters, EARLY, FIRST, Observation, PollSchedule, RunPhase};

const MINUTE: u64 = 60;

fn look(at: u64, done: u32, total: u32) -> Observation {
    Observation { at: Duration::from_secs(at), phase: RunPhase::Running, counts: Some(Counters { done, total }) }
}

fn blank(at: u64) -> Observation {
    Observation { at: Duration::from_secs(at), phase: RunPhase::Running, counts: None }
}

fn waiting(at: u64) -> Observation {
    Observation { at: Duration::from_secs(at), phase: RunPhase::Waiting, counts: None }
}

fn after(previous: &[Duration], looks: &[Observation]) -> PollSchedule {
    let mut pace = PollSchedule::adaptive(previous);
    looks.iter().for_each(|look| pace.looked(*look));
    pace
}

/// The pause after these looks in whole seconds, without jitter.
fn pause(previous: &[Duration], looks: &[Observation]) -> u64 {
    let best = after(previous, looks).best();
    best.clamp(PollSchedule::MIN_PAUSE.as_secs_f64(), PollSchedule::MAX_PAUSE.as_secs_f64()).round() as u64
}

#[test]
fn pauses_by_what_one_look_shows() {
    let cases = [
        ("nothing known, early", blank(20), 10),
        ("nothing known, after 10 min", blank(600), 12),
        ("nothing known, after an hour", blank(3600), 15),
        ("no test in the plan", look(600, 0, 0), 12),
        ("more done than there are", look(600, 9, 8), 12),
        ("in the queue for 2 min", waiting(120), 12),
        ("in the queue for an hour", waiting(3600), 30),
        ("nothing done after 2 min", look(120, 0, 50), 18),
        ("nothing done after an hour", look(3600, 0, 50), 30),
        ("a tenth done", look(600, 10, 100), 90),
        ("half done", look(300, 25, 50), 90),
        ("four fifths done", look(600, 48, 60), 67),
        ("nearly done", look(600, 58, 60), 10),
        ("all done, 10 min after the trigger", look(600, 60, 60), 5),
        ("all done, after half a minute", look(30, 60, 60), 3),
    ];
    for (name, look, expected) in cases {
        assert_eq!(pause(&[], &[look]), expected, "{name}");
    }
}

#[test]
fn the_next_look_is_due_where_the_density_of_looks_adds_up_to_one() {
    for (scale, shape, age, price) in
        [(900.0, 3.3, 0.0, 0.2), (900.0, 3.3, 700.0, 0.2), (20.0, 1.5, 0.0, 0.6), (60.0, 0.8, 5.0, 0.1)]
    {
        let pause = EndEstimate::in_about(scale, 1.0 / shape).next_look(age, price);
        let hazard = |t: f64| shape / scale * (t / scale).powf(shape - 1.0);
        let step = pause / 1e5;
        let looks: f64 =
            (0..100_000).map(|i| (hazard(age + step * (f64::from(i) + 0.5)) / (2.0 * price)).sqrt() * step).sum();
        assert!((looks - 1.0).abs() < 0.01, "{looks} looks within {pause} s");
    }
}

#[test]
fn the_more_runs_are_followed_together_the_less_often_each_is_looked_at() {
    let pauses = [1, 10, 50, 1000].map(|runs| {
        let mut schedule = PollSchedule::adaptive(&[]).among(runs);
        schedule.looked(look(600, 58, 60));
        schedule.best().round() as u64
    });
    assert_eq!(pauses, [pause(&[], &[look(600, 58, 60)]), 12, 16, 16]);
}

#[test]
fn a_look_closer_to_the_end_is_followed_sooner() {
    let pauses: Vec<_> = (10..=100).step_by(10).map(|done| pause(&[], &[look(600, done, 100)])).collect();
    assert!(pauses.is_sorted_by(|before, after| before >= after), "{pauses:?}");
    assert!(pauses[0] == 90 && pauses[9] < 10, "{pauses:?}");
}

#[test]
fn time_in_the_queue_does_not_slow_the_prediction() {
    let run = |start: u64| [look(start + 10, 1, 40), look(start + 200, 20, 40), look(start + 300, 30, 40)];
    let queued = [&[waiting(600), waiting(620)], &run(620)[..]].concat();
    let left = after(&[], &queued).time_left().unwrap().as_secs();
    assert!((95..=125).contains(&left), "{left} s");
}

#[test]
fn counters_that_stand_still_lose_credit() {
    let moving = [look(300, 60, 120), look(390, 78, 120)];
    let stalled = [moving[0], moving[1], look(440, 78, 120)];
    assert!(pause(&[], &moving) > 40);
    assert_eq!(pause(&[], &stalled), pause(&[], &[blank(440)]));
    assert!(after(&[], &moving).time_left().is_some());
    assert_eq!(after(&[], &stalled).time_left(), None);
}

#[test]
fn full_counters_are_watched_closely_and_then_less_and_less() {
    let full = |at| pause(&[], &[look(590, 59, 60), look(600, 60, 60), look(at, 60, 60)]);
    assert_eq!([600, 640, 700, 3600].map(full), [3, 3, 6, 15]);
}

#[test]
fn a_re_run_begins_anew() {
    let first = [look(300, 30, 60), look(600, 60, 60)];
    let again = [&first[..], &[look(700, 0, 6), look(800, 2, 6)]].concat();
    assert!(pause(&[], &again) > 10, "{}", pause(&[], &again));
    let in_queue = [&first[..], &[waiting(700)]].concat();
    assert_eq!(pause(&[], &in_queue), 30);
}

#[test]
fn previous_runs_replace_missing_counters_until_they_are_outlived() {
    let previous = [14, 15, 17].map(|minutes| Duration::from_secs(minutes * MINUTE));
    let with = |at| pause(&previous, &[blank(at)]);
    let without = |at| pause(&[], &[blank(at)]);
    assert!(with(300) > 2 * without(300), "{} s", with(300));
    assert!(with(15 * MINUTE) < without(15 * MINUTE), "{} s", with(15 * MINUTE));
    assert_eq!(with(25 * MINUTE), without(25 * MINUTE));
}

#[test]
fn the_time_left_is_told_only_when_it_can_be_trusted() {
    let cases = [
        ("most done", look(600, 80, 100), Some(150..=170)),
        ("a few done", look(30, 3, 100), None),
        ("few tests", look(300, 2, 4), None),
        ("nothing done", look(300, 0, 100), None),
        ("all done", look(300, 100, 100), None),
        ("no counters", blank(300), None),
        ("in the queue", waiting(300), None),
    ];
    for (name, look, expected) in cases {
        let left = after(&[], &[look]).time_left().map(|left| left.as_secs());
        match expected {
            Some(range) => assert!(left.is_some_and(|left| range.contains(&left)), "{name}: {left:?}"),
            None => assert_eq!(left, None, "{name}"),
        }
    }
}

#[test]
fn a_fixed_interval_overrides_everything() {
    let mut rng = Rng::with_seed(1);
    for interval in [0, 1, 10_000, 3_600_000] {
        let used = Duration::from_millis(interval);
        let mut pace = PollSchedule::fixed(used);
        assert_eq!(pace.first(&mut rng), used);
        for seen in [waiting(1), look(600, 10, 100), look(601, 100, 100), blank(700)] {
            pace.looked(seen);
            assert_eq!(pace.pause(&mut rng), used);
        }
    }
}

#[test]
fn first_looks_are_spread_evenly() {
    let mut rng = Rng::with_seed(2);
    let pace = PollSchedule::adaptive(&[]);
    let mut seconds = [0; FIRST.1 as usize];
    for _ in 0..9_000 {
        let first = pace.first(&mut rng).as_secs_f64();
        assert!((FIRST.0..FIRST.1).contains(&first));
        seconds[first as usize] += 1;
    }
    assert!(seconds[FIRST.0 as usize..].iter().all(|looks| (850..1150).contains(looks)), "{seconds:?}");
}

#[test]
fn jitter_spreads_pauses_by_ten_per_cent() {
    let mut rng = Rng::with_seed(3);
    let pace = after(&[], &[blank(30)]);
    let pauses: Vec<_> = (0..1_000).map(|_| pace.pause(&mut rng).as_secs_f64() / EARLY).collect();
    assert!(pauses.iter().all(|pause| (0.9..=1.1).contains(pause)));
    assert!(pauses.iter().any(|pause| *pause < 0.91) && pauses.iter().any(|pause| *pause > 1.09));
}

#[test]
fn the_same_seed_gives_the_same_pauses() {
    let pauses = |seed| {
        let mut rng = Rng::with_seed(seed);
        let pace = after(&[], &[look(60, 3, 30)]);
        (pace.first(&mut rng), pace.pause(&mut rng), pace.pause(&mut rng))
    };
    assert_eq!(pauses(4), pauses(4));
    assert_ne!(pauses(4), pauses(5));
}

#[test]
fn no_history_leads_out_of_bounds() {
    let mut rng = Rng::with_seed(6);
    let numbers = [0, 1, 2, 7, 100, u32::MAX - 1, u32::MAX];
    let times = [0, 1, 3, 60, 3_600, 1 << 20, u64::MAX];
    let pick = |rng: &mut Rng| Observation {
        at: Duration::from_secs(*rng.choice(&times).unwrap()) / rng.u32(1..9),
        phase: if rng.u8(..) < 40 { RunPhase::Waiting } else { RunPhase::Running },
        counts: (rng.u8(..) > 30)
            .then(|| Counters { done: *rng.choice(&numbers).unwrap(), total: *rng.choice(&numbers).unwrap() }),
    };
    for _ in 0..20_000 {
        let previous: Vec<_> = (0..rng.usize(..3)).map(|_| pick(&mut rng).at).collect();
        let mut pace = PollSchedule::adaptive(&previous);
        for _ in 0..rng.u8(0..6) {
            pace.looked(pick(&mut rng));
            assert!(!pace.best().is_nan(), "{pace:?}");
            let pause = pace.pause(&mut rng);
            assert!((PollSchedule::MIN_PAUSE..=PollSchedule::MAX_PAUSE).contains(&pause), "{pause:?} of {pace:?}");
            let _ = pace.time_left();
        }
        assert!(pace.pause(&mut rng) >= PollSchedule::MIN_PAUSE, "without a look, {pace:?}");
    }
}
