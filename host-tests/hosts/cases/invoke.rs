//! The typed face from a shell: `wasmtime run --invoke`.

use crate::harness::artifact;
use crate::harness::cli::{outcome, wasmtime};
use testsigma_mock::{Look, Mock, Plan};

fn invoke(call: &str) -> (Option<i32>, String, String) {
    outcome(wasmtime().args(["-S", "http", "--invoke", call]).arg(artifact::path()))
}

#[test]
fn a_call_is_written_in_wave_and_errors_end_with_0() {
    let mock = Mock::start();
    let run = mock.start_run(Plan::new(7).looks([Look::in_progress(3, 1), Look::completed()]).cases(8, 1), "b1");
    let server = |key: &str| format!("{{key: \"{key}\", url: some(\"{}\"), edition: some(cloud)}}", mock.url());
    let call = format!("status({}, \"{run}\", none)", server(mock.key()));
    let (code, stdout, stderr) = invoke(&call);
    assert_eq!(code, Some(0), "{stdout}{stderr}");
    assert!(stdout.starts_with("ok({id: \"5801\""), "{stdout}{stderr}");
    assert!(stdout.contains("state: running") && stdout.contains("failed: 1"), "{stdout}");
    let (_, stdout, _) = invoke(&call);
    assert!(stdout.contains("verdict: some(failed)"), "{stdout}");
    let (code, stdout, _) = invoke(&format!("status({}, \"{run}\", none)", server("another-key-altogether")));
    assert_eq!(code, Some(0), "{stdout}");
    assert!(stdout.starts_with("err(denied({message: "), "{stdout}");
}
