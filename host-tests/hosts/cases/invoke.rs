//! The typed interface from a shell: `wasmtime run --invoke`.

use testsigma_harness::artifact;
use testsigma_harness::ended::Ended;
use testsigma_harness::process::wasmtime;
use testsigma_mock::{Look, Mock, Plan};

fn invoke(call: &str) -> Ended {
    Ended::of(wasmtime().args(["-S", "http", "--invoke", call]).arg(artifact::path()))
}

#[test]
fn a_call_is_written_in_wave_and_errors_end_with_0() {
    let mock = Mock::start();
    let run = mock.start_run(Plan::new(7).looks([Look::in_progress(3, 1), Look::completed()]).cases(8, 1), "b1");
    let server = |key: &str| {
        format!("{{key: \"{key}\", url: some(\"{}\"), edition: some(cloud), insecure-http: false}}", mock.url())
    };
    let call = format!("status({}, \"{run}\", none)", server(mock.key()));
    let Ended { stdout, .. } = invoke(&call).expect(0);
    assert!(stdout.starts_with("ok({id: \"5801\""), "{stdout}");
    assert!(stdout.contains("state: running") && stdout.contains("failed: 1"), "{stdout}");
    let Ended { stdout, .. } = invoke(&call).expect(0);
    assert!(stdout.contains("state: completed(failed)"), "{stdout}");
    let Ended { stdout, .. } =
        invoke(&format!("status({}, \"{run}\", none)", server("another-key-altogether"))).expect(0);
    assert!(stdout.starts_with("err({code: denied, message: "), "{stdout}");
}
