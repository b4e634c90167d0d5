//! How long the Rust host lets a call go on.

use std::time::Duration;

use testsigma_host::time_limit::Call;

#[test]
fn no_call_is_cut_before_the_component_ends_it() {
    let (default, short, long) = (None, Some(1_000), Some(600_000));
    for (call, timeout_ms, given, seconds) in [
        (Call::Trigger, default, None, 360),
        (Call::Trigger, long, None, 1_230),
        (Call::Trigger, default, Some(1), 360),
        (Call::Trigger, default, Some(3_600), 3_600),
        (Call::Rerun, default, Some(1), 360),
        (Call::Rerun, short, None, 32),
        (Call::Run(Some(0)), default, Some(1), 450),
        (Call::Run(None), default, None, 3 * 3_600 + 450),
        (Call::Look, default, None, 60),
        (Call::Look, long, None, 630),
        (Call::Look, long, Some(1), 1),
        (Call::Stop, default, None, 120),
        (Call::Failures, default, None, 395),
        (Call::Report, default, None, 90),
        (Call::Wait(Some(1_000)), default, None, 121),
        (Call::Wait(Some(1_000)), default, Some(1), 2),
    ] {
        let limit = call.limit(timeout_ms, given.map(Duration::from_secs));
        assert_eq!(limit, Duration::from_secs(seconds), "{call:?}, {timeout_ms:?}, {given:?}");
    }
}
