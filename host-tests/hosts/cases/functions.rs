//! The wrappers of Python and JavaScript: every function, on one server.

use std::process::Command;
use std::time::Duration;

use testsigma_harness::artifact::target;
use testsigma_harness::ended::Ended;
use testsigma_mock::{Fault, Look, Mock, Plan, Reply};

use crate::host::{Language, all};

const PYTHON: &str = r#"
import os
from testsigma_ci import PlanError, Plugin, TestPlans, server
url = os.environ["TESTSIGMA_BASE_URL"]
plugin = Plugin()
at = server(key=os.environ["TESTSIGMA_API_KEY"], url=url, edition="cloud")
plans = TestPlans(plugin, at, allow=[url])
def code(call):
    try:
        call()
        return "ok"
    except PlanError as error:
        return error.code
print(code(lambda: TestPlans(plugin, at).status("1")))
try:
    TestPlans(plugin, at).status("1")
except PlanError as error:
    print("refused:", "add it to allow" if "add it to allow" in str(error) and "--" not in str(error) else error)
try:
    TestPlans(plugin, at, allow=[url + "/api"])
except ValueError:
    print("no origin")
failed = plans.run("2", poll_interval_ms=1, build="b1", runtime_data={"a": "b"})
print(failed.state, failed.verdict, failed.build)
print(code(lambda: plans.run("1", extra={"label": "x"})), code(lambda: plans.run("1", limits_extra={"label": "x"})))
failures = plans.failures(failed.id)
print(failures.total, len(failures.cases), failures.cases[0].not_run)
whole = plans.whole_report(failed.id)
print(b"".join(plans.report(failed.id, 1000)) == whole, len(whole) > 1000)
print(plans.rerun(failed.id).id != failed.id)
running = plans.trigger("3", saved_config=("name", "smoke"))
print(code(lambda: plans.rerun(running.id)), code(lambda: list(plans.report(running.id))))
print(plans.stop(running.id).verdict, plans.stop(running.id).verdict, plans.wait(running.id, poll_interval_ms=1).verdict)
try:
    plans.trigger("4", build="lost")
except PlanError as error:
    print(error.code, [run.build for run in plans.find("4", error.error.build, error.error.since)])
"#;

const JAVASCRIPT: &str = r#"
import { PlanError, TestPlans } from "testsigma-ci";
const url = process.env.TESTSIGMA_BASE_URL;
const at = { key: process.env.TESTSIGMA_API_KEY, url, edition: "cloud" };
const plans = await TestPlans.open(at, { allow: [url] });
const code = (call) => {
  try {
    call();
    return "ok";
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return error.code;
  }
};
const closed = await TestPlans.open(at);
console.log(code(() => closed.status("1")));
let asked;
await TestPlans.open(at, { refused: (origin) => (asked = origin) }).then((plans) => code(() => plans.status("1")));
console.log("refused:", asked === url ? "add it to allow" : asked);
await TestPlans.open(at, { allow: [`${url}/api`] }).catch((error) => console.log(error instanceof TypeError ? "no origin" : error));
const failed = plans.run({ plan: "2", build: "b1", runtimeData: { a: "b" } }, { pollIntervalMs: 1 });
console.log(failed.state, failed.verdict, failed.build);
console.log(code(() => plans.run({ plan: "1", extra: { label: "x" } })), code(() => plans.run({ plan: "1" }, { extra: { label: "x" } })));
const failures = plans.failures(failed.id);
console.log(failures.total, failures.cases.length, failures.cases[0].notRun ? "True" : "False");
const whole = Buffer.from(plans.wholeReport(failed.id));
console.log(Buffer.concat([...plans.report(failed.id, 1000)]).equals(whole) ? "True" : "False", whole.length > 1000 ? "True" : "False");
console.log(plans.rerun(failed.id).id !== failed.id ? "True" : "False");
const running = plans.trigger({ plan: "3", savedConfig: { tag: "name", val: "smoke" } });
console.log(code(() => plans.rerun(running.id)), code(() => [...plans.report(running.id)]));
console.log(plans.stop(running.id).verdict, plans.stop(running.id).verdict, plans.wait(running.id, { pollIntervalMs: 1 }).verdict);
try {
  plans.trigger({ plan: "4", build: "lost" });
} catch (error) {
  console.log(error.code, `['${plans.find("4", error.error.build, error.error.since).map((run) => run.build).join("', '")}']`);
}
"#;

const PRINTED: &str = "not-permitted
refused: add it to allow
no origin
completed failed b1
invalid-argument invalid-argument
3 3 False
True True
True
try-later try-later
stopped stopped stopped
may-have-started ['lost']
";

#[test]
fn every_function_works_in_every_wrapper() {
    for host in all() {
        let mut command = match host {
            // Its wrapper is what bindgen makes of the WIT, and the cases of the component call that.
            Language::Rust => continue,
            Language::Python => {
                let mut python = Command::new(target().join("hosts/python/venv/bin/python"));
                python.args(["-B", "-c", PYTHON]).env("PYTHONPATH", target().join("hosts/python"));
                python
            }
            Language::JavaScript => {
                let mut node = Command::new("node");
                node.args(["--input-type=module", "--eval", JAVASCRIPT]).current_dir(target().join("hosts/js"));
                node
            }
        };
        let mock = Mock::start();
        mock.add(Plan::new(1));
        mock.add(Plan::new(2).cases(12, 3));
        mock.add(Plan::new(3).looks([Look::in_progress(1, 0)]));
        mock.add(Plan::new(4).on_trigger(Reply::faithful().fault(Fault::CutAfter(5))));
        command.env("TESTSIGMA_API_KEY", mock.key()).env("TESTSIGMA_BASE_URL", mock.url());
        let ended = Ended::of(&mut command).expect_of(host.name(), 0);
        let printed: Vec<_> = ended.stdout.lines().filter(|line| !line.starts_with("testsigma-ci: ")).collect();
        assert_eq!(printed, PRINTED.lines().collect::<Vec<_>>(), "{host:?}: {ended:?}");
        assert_eq!(mock.violations(), Vec::<String>::new(), "{host:?}");
        assert!(mock.wait_for("PUT", 1, Duration::from_secs(1)));
    }
}
