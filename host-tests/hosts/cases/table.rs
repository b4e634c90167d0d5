//! One table of cases for the typed interface, which every host passes.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use testsigma_harness::artifact::{self, target};
use testsigma_harness::port;
use testsigma_host::connect::Connector;
use testsigma_host::outbound::Policy;
use testsigma_host::runtime::{Limits as HostLimits, Runtime};
use testsigma_host::typed::{CallError, Edition, Error, ErrorCode, Limits, Plans, RunRequest, Server};
use testsigma_mock::{Fault, Look, Mock, Plan, Reply};

use crate::host::{Language, all};

/// Which server the host is pointed at.
#[derive(Clone, Copy, PartialEq)]
enum Where {
    Mock,
    /// The mock, with a key that is not its own.
    OtherKey,
    /// Where nothing listens.
    Dead,
    /// A mock that the host does not allow.
    NotAllowed,
}

/// What happens: `another run` starts one beside ours; everything else is a call, with the word that the host prints on its answer: the
/// verdict, else the state, or the code of the error.
type Steps = &'static [(&'static str, &'static str)];

struct Case {
    name: &'static str,
    plan: fn() -> Plan,
    at: Where,
    steps: Steps,
}

const fn case(name: &'static str, plan: fn() -> Plan, steps: Steps) -> Case {
    Case { name, plan, at: Where::Mock, steps }
}

const REPORT: usize = 20_000_000;

const TABLE: &[Case] = &[
    case("pass", plain, &[("run", "passed"), ("failures", "0 failed, 0 mended, 0 names")]),
    case(
        "fail",
        || Plan::new(1).cases(12, 3),
        &[("run", "failed"), ("failures", "3 failed, 0 mended, 3 names"), ("rerun", "created")],
    ),
    case(
        "a re-run mends",
        || Plan::new(1).cases(12, 3).rerun(0, [Look::completed()], "SUCCESS"),
        &[("run", "passed"), ("failures", "0 failed, 3 mended, 0 names")],
    ),
    case(
        "unproven",
        || Plan::new(1).looks([Look::completed()]).null_counts(),
        &[("trigger", "created"), ("status", "unproven"), ("wait", "passed")],
    ),
    case(
        "stop twice",
        goes_on,
        &[("trigger", "created"), ("stop", "stopped"), ("stop", "stopped"), ("status", "stopped")],
    ),
    Case { at: Where::OtherKey, ..case("denied", plain, &[("run", "denied"), ("status", "denied")]) },
    Case { at: Where::Dead, ..case("refused host", plain, &[("run", "no-answer"), ("status", "no-answer")]) },
    Case {
        at: Where::NotAllowed,
        ..case("not permitted", plain, &[("run", "not-permitted"), ("stop", "not-permitted")])
    },
    case("lost answer and find", lost, &[("trigger", "may-have-started"), ("find", "1 found")]),
    case("two candidates", lost, &[("trigger", "may-have-started"), ("another run", ""), ("find", "2 found")]),
    case(
        "cancel in the middle",
        goes_on,
        &[("trigger", "created"), ("give up", "given up"), ("status", "running"), ("stop", "stopped")],
    ),
    case(
        "20 MB report",
        || Plan::new(1).junit(Reply::xml(200, &report())),
        &[("run", "passed"), ("report", "20000000 bytes"), ("whole report", "too-large")],
    ),
    case("no report yet", goes_on, &[("trigger", "created"), ("report", "try-later"), ("failures", "try-later")]),
    case("no such run", plain, &[("status", "not-found"), ("stop", "not-found"), ("failures", "not-found")]),
];

fn plain() -> Plan {
    Plan::new(1)
}

fn goes_on() -> Plan {
    Plan::new(1).looks([Look::in_progress(1, 0)])
}

/// Started, and the answer that says so is cut.
fn lost() -> Plan {
    goes_on().on_trigger(Reply::faithful().fault(Fault::CutAfter(5)))
}

fn report() -> String {
    let case = format!("<testcase classname=\"s\" name=\"{}\"/>", "n".repeat(900));
    let mut report = format!("<testsuites><testsuite name=\"m\">{}</testsuite></testsuites>", case.repeat(20_000));
    report.push_str(&" ".repeat(REPORT - report.len()));
    report
}

/// A host that makes calls, one after the other.
enum Host {
    Rust(Box<Rust>),
    Process(Child, ChildStdin, BufReader<ChildStdout>),
}

impl Host {
    /// One that may reach these servers.
    fn start(language: Language, allowed: &[&str]) -> Self {
        let mut command = match language {
            Language::Rust => return Host::Rust(Box::new(Rust::new(allowed))),
            Language::Python => {
                let mut python = Command::new(target().join("hosts/python/venv/bin/python"));
                python.args(["-B", "-c", include_str!("calls.py")]).env("PYTHONPATH", target().join("hosts/python"));
                python
            }
            Language::JavaScript => {
                let mut node = Command::new("node");
                node.args(["--input-type=module", "--eval", include_str!("calls.js")]);
                node.current_dir(target().join("hosts/js"));
                node
            }
        };
        command.env("ALLOW", allowed.join(" "));
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the host starts");
        let (stdin, stdout) = (child.stdin.take().expect("it is piped"), child.stdout.take().expect("it is piped"));
        Host::Process(child, stdin, BufReader::new(stdout))
    }

    /// Another case begins.
    fn begin(&mut self, url: &str, key: &str, build: &str) {
        match self {
            Host::Rust(host) => host.begin(url, key, build),
            Host::Process(..) => assert_eq!(self.call(&format!("begin\t{url}\t{key}\t{build}")), "begun"),
        }
    }

    /// Makes a call, and gives the word on it.
    fn call(&mut self, name: &str) -> String {
        match self {
            Host::Rust(host) => host.call(name),
            Host::Process(_, stdin, stdout) => {
                writeln!(stdin, "{name}").expect("the host reads");
                let mut line = String::new();
                stdout.read_line(&mut line).expect("output is text");
                line.trim_end().to_owned()
            }
        }
    }

    fn end(self) {
        if let Host::Process(mut child, stdin, _) = self {
            drop(stdin);
            assert!(child.wait().expect("it can be waited for").success());
        }
    }
}

/// The library, in this process.
struct Rust {
    executor: tokio::runtime::Runtime,
    runtime: Arc<Runtime>,
    plans: Option<Plans>,
    build: String,
    run: String,
    lost: Option<Error>,
}

impl Rust {
    fn new(allowed: &[&str]) -> Self {
        let executor = tokio::runtime::Runtime::new().expect("threads can be had");
        let allowed = allowed.iter().map(|origin| origin.parse().expect("it is an origin")).collect();
        let connector = Connector::new(&[] as &[&str], None).expect("there is no file to be read");
        let policy = Policy { allowed, connector, authorization: None, complain: |_| {} };
        let entered = executor.enter();
        // The clock of this limit goes on while others have the processor, and 20 MB are checked.
        let limits = HostLimits { compute: Duration::from_secs(60), ..HostLimits::default() };
        let runtime = Runtime::new(&artifact::path(), limits, policy).expect("the artifact is there");
        drop(entered);
        let (build, run) = (String::new(), String::new());
        Rust { executor, runtime: Arc::new(runtime), plans: None, build, run, lost: None }
    }

    fn begin(&mut self, url: &str, key: &str, build: &str) {
        let server = Server {
            key: key.to_owned(),
            url: Some(url.to_owned()),
            edition: Some(Edition::Cloud),
            timeout_ms: Some(60_000),
            insecure_http: false,
        };
        let plans = Plans::new(Arc::clone(&self.runtime), server).expect("it exports the interface");
        (self.plans, self.build, self.run, self.lost) = (Some(plans), build.to_owned(), "999".to_owned(), None);
    }

    fn call(&mut self, name: &str) -> String {
        let plans = self.plans.as_ref().expect("it has begun");
        let run = &*self.run.clone();
        let limits = Limits { max_wait_ms: None, poll_interval_ms: Some(1), stop_on_timeout: false, extra: vec![] };
        let request = RunRequest {
            plan: "1".to_owned(),
            build: Some(self.build.clone()),
            environment: None,
            runtime_data: vec![],
            saved_config: None,
            uploads: vec![],
            extra: vec![],
        };
        let told = self.executor.block_on(async {
            let snapshot = match name {
                "give up" => {
                    let waited = tokio::time::timeout(Duration::from_millis(200), plans.wait(run, &limits));
                    return waited.await.map_or(Ok("given up".to_owned()), |ended| ended.map(|seen| seen.id));
                }
                "failures" => {
                    let failed = plans.failures(run).await?;
                    let mut names: Vec<_> = failed.cases.iter().map(|case| &case.name).collect();
                    names.sort();
                    names.dedup();
                    let (total, mended, names) = (failed.total, failed.mended_cases, names.len());
                    return Ok(format!("{total} failed, {mended} mended, {names} names"));
                }
                "find" => {
                    let lost = self.lost.as_ref().expect("a call was lost");
                    return plans.find("1", lost).await.map(|found| format!("{} found", found.len()));
                }
                "report" => {
                    let mut bytes = 0;
                    plans.report(run, |piece| bytes += piece.len()).await?;
                    return Ok(format!("{bytes} bytes"));
                }
                "whole report" => return plans.whole_report(run).await.map(|report| format!("{} bytes", report.len())),
                "trigger" => plans.trigger(&request).await?,
                "run" => plans.run(&request, &limits).await?,
                "wait" => plans.wait(run, &limits).await?,
                "status" => plans.status(run, None).await?,
                "stop" => plans.stop(run).await?,
                "rerun" => plans.rerun(run).await?,
                other => panic!("there is no call {other}"),
            };
            let word = snapshot.verdict().map_or(snapshot.state.word(), |verdict| verdict.word());
            self.run = snapshot.id;
            Ok(word.to_owned())
        });
        match told {
            Ok(word) => word,
            Err(CallError::Component(error)) => {
                let word = error.code.word().to_owned();
                self.run = error.run.clone().unwrap_or_else(|| self.run.clone());
                self.lost = Some(error);
                word
            }
            Err(other) => panic!("{other}"),
        }
    }
}

#[test]
fn every_host_passes_the_table() {
    for language in all() {
        let (mock, other) = (Mock::start(), Mock::start());
        let dead = format!("http://{}", port::refusing());
        let mut host = Host::start(language, &[&mock.url(), &dead]);
        for case in TABLE {
            mock.add((case.plan)());
            let (url, key) = match case.at {
                Where::Mock => (mock.url(), mock.key()),
                Where::OtherKey => (mock.url(), "another-key-altogether"),
                Where::Dead => (dead.clone(), mock.key()),
                Where::NotAllowed => (other.url(), other.key()),
            };
            host.begin(&url, key, case.name);
            for (step, expected) in case.steps {
                if *step == "another run" {
                    mock.start_run(goes_on(), case.name);
                } else {
                    assert_eq!(host.call(step), *expected, "{language:?}: {}: {step}", case.name);
                }
            }
        }
        host.end();
        assert_eq!(mock.violations(), Vec::<String>::new(), "{language:?}");
        assert_eq!(other.requests().len(), 0, "{language:?}");
    }
}

#[test]
fn an_error_that_does_not_say_what_to_look_for_finds_no_nothing() {
    let mock = Mock::start();
    let mut host = Rust::new(&[&mock.url()]);
    host.begin(&mock.url(), mock.key(), "b");
    host.call("status");
    let error = host.lost.take().expect("there is no such run");
    let found = host.executor.block_on(host.plans.expect("it has begun").find("1", &error));
    let refused = matches!(&found, Err(CallError::Component(why)) if why.code == ErrorCode::InvalidArgument);
    assert!(refused && mock.count("GET") == 1, "{found:?}");
}
