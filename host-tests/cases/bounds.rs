//! Bounds: memory with a huge report, time with a stalled server.

use std::time::{Duration, Instant};

use testsigma_harness::guest::Guest;
use testsigma_mock::{Fault, Junit, Mock, Plan, Reply};

#[test]
fn a_60_mb_report_streams_through_8_mib() {
    const BYTES: u64 = 60_000_000;
    let mock = Mock::start();
    mock.add(Plan::new(7).junit(Junit::Huge { bytes: BYTES }));
    let out = tempfile::tempdir().unwrap();
    let (ended, memory) = Guest::at(&mock, "--plan 7").directory(out.path()).run_and_measure();
    ended.expect(0);
    let size = out.path().join("TEST-testsigma.xml").metadata().unwrap().len();
    assert!(size >= BYTES * 95 / 100, "{size} bytes written");
    assert!(memory < 8 << 20, "{memory} bytes of linear memory");
}

#[test]
fn a_stall_at_each_stage_costs_one_exchange_at_most() {
    let stages =
        [Fault::Silence, Fault::StallInHead, Fault::StallAfter(10), Fault::Drip { every: Duration::from_millis(50) }];
    for fault in stages {
        let mock = Mock::start();
        let name = format!("{fault:?}");
        mock.add(Plan::new(7).on_trigger(Reply::faithful().fault(fault)));
        let begun = Instant::now();
        // The run was started, so the answer that is lost to the stall is made up for by the list.
        let ended = Guest::at(&mock, "trigger --plan 7 --request-timeout 500ms").run().expect(0);
        assert!(ended.stdout.contains("the run it started was found"), "{name}: {}", ended.stdout);
        // One exchange deadline and what the machine needs; without one it would be a minute at the least.
        assert!(begun.elapsed() < Duration::from_secs(30), "{name}: {:?}", begun.elapsed());
        assert_eq!(mock.count("POST"), 1);
    }
}

#[test]
fn an_answer_of_any_size_is_survived_in_little_memory() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let huge = |bytes: usize| Reply::json(200, &format!("{{\"id\":5801,\"message\":\"{}\"}}", "x".repeat(bytes)));
    mock.script("GET /api/v1/execution_results/", [huge(3 << 20), huge(5 << 20), huge(20 << 20)]);
    let (ended, memory) = Guest::at(&mock, "--plan 7").run_and_measure();
    let ended = ended.expect(0);
    assert_eq!(ended.stdout.matches("more than 4 MiB").count(), 2, "{}", ended.stdout);
    assert!(memory < 32 << 20, "{memory} bytes of linear memory");
}
