//! Whose run an answer is about, and when by whose clock.

use std::time::{Duration, UNIX_EPOCH};

use serde_json::json;

use testsigma_mock::{Fault, Look, Plan, Reply};

use super::asked::only;
use super::row::{Report, Row};
use super::trigger::build_sent;
use super::{LOOK, RUNS, list, listed, millis};

const CASES: &str = "GET /api/v1/execution_results/5801/test_case_results";

pub fn rows() -> Vec<Row> {
    let mut rows = vec![
        Row::new("A look at our run names another build number")
            .plan(|p| p.looks([Look::completed().with(json!({"buildNo": "theirs"}))]))
            .exits(76)
            .asks(only().triggers(1).looks(5..))
            .leaves(Report::MadeUp)
            .says("it is about another build number"),
        Row::new("The file of an earlier job names a run of plan 7, and the server's run of that id is plan 9's")
            .server(|scene| {
                scene.mock.start_run(Plan::new(9), "theirs");
            })
            .saved("TESTSIGMA_RUN_ID=5801\nTESTSIGMA_PLAN_ID=7\n")
            .line("wait")
            .exits(76)
            .asks(only().looks(5..))
            .leaves(Report::MadeUp)
            .says("it is about plan 9 instead of 7"),
        Row::new("A look names the build number in another case and cut")
            .arg("--build-no")
            .arg("Release-7.1")
            .plan(|p| p.looks([Look::completed().with(json!({"buildNo": "RELEASE-7"}))]))
            .asks(only().triggers(1).looks(1).reports(1))
            .says("the server keeps the build number in another form than it was sent in: RELEASE-7"),
        Row::new("The second look names another plan than the first; wait")
            .server(|scene| {
                let looks = [Look::in_progress(1, 0), Look::completed().with(json!({"executionId": 8}))];
                scene.mock.start_run(Plan::new(7).looks(looks), "b1");
            })
            .line("wait 5801")
            .exits(76)
            .asks(only().looks(6..))
            .leaves(Report::MadeUp),
        Row::new("The trigger is answered with the run of yesterday, and the list shows ours")
            .plan(|p| p.on_trigger(yesterday().after_effect()))
            .asks(only().triggers(1).lists(1).looks(3).reports(1))
            .says("Run ID: 5801\n"),
        Row::new("The trigger is answered with the run of yesterday, and nothing starts")
            .plan(|p| p.on_trigger(yesterday()))
            .exits(13)
            .asks(only().triggers(1).lists(6))
            .leaves(Report::MadeUp)
            .never("runs/40"),
        Row::new("Two plans get the same run, and no other is listed")
            .server(|scene| {
                let taken = json!({"id": 5801, "status": "STATUS_CREATED", "executionId": 8});
                // The later one of the two answers.
                let late = Fault::Delay(Duration::from_millis(500));
                scene.mock.add(Plan::new(8).on_trigger(Reply::json(200, &taken.to_string()).fault(late)));
            })
            .line("run --plan 7 --plan 8")
            .exits(13)
            .asks(only().triggers(2).lists(6).looks(3).reports(1))
            .leaves(Report::Absent)
            .says("another plan's trigger was answered with"),
        stale("A list calls a run active that is over by its look; --on-conflict attach").with("--on-conflict attach"),
        stale("A list calls a run active for ever that is over by its look; --on-conflict wait")
            .with("--on-conflict wait"),
        rerun("of another plan", 76, json!({"id": 9, "executionId": 8})),
        rerun("with the run's own id", 76, json!({"id": 5801})),
        rerun("of another build", 76, json!({"id": 9, "buildNo": "theirs"})),
        uncounted("the case results are those of another run")
            .server(|scene| {
                let cases = json!({"executionResultId": 4, "testCases": [{"result": "SUCCESS"}]});
                scene.mock.always(CASES, Reply::json(200, &cases.to_string()));
                scene.mock.always("GET /api/v2/", Reply::empty(404));
            })
            .asks(only().triggers(1).looks(1).case_lists(1).metrics(1).reports(1)),
        uncounted("the metrics are those of another run")
            .server(|scene| {
                scene.mock.always(CASES, Reply::empty(404));
                let metrics = json!({"id": 4, "metrics": {"totalCount": 1, "passedCount": 1}});
                scene.mock.always("GET /api/v2/", Reply::json(200, &metrics.to_string()));
            })
            .asks(only().triggers(1).looks(1).case_lists(1).metrics(1).reports(1)),
    ];
    rows.extend(clocks());
    rows
}

/// Lists go on calling somebody else's run active that is over by its look, so ours is started.
fn stale(title: &str) -> Row {
    Row::new(title)
        .server(|scene| {
            scene.mock.start_run(Plan::new(7).looks([Look::completed()]), "theirs");
            let stale = listed(5801, "theirs", millis(-3600), json!({"status": "STATUS_IN_PROGRESS"}));
            scene.mock.always(RUNS, list(&[stale]));
        })
        .asks(only().triggers(1).lists(2).looks(4).reports(1))
        .says("Run ID: 5802\n")
}

/// A run that is long over.
fn yesterday() -> Reply {
    let fields = json!({"endTime": millis(-86_000), "status": "STATUS_COMPLETED", "result": "SUCCESS"});
    Reply::json(200, &listed(40, "", millis(-86_400), fields).to_string())
}

fn rerun(what: &str, code: i32, fields: serde_json::Value) -> Row {
    let mut child = json!({"status": "STATUS_COMPLETED", "result": "SUCCESS"});
    child.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    let fields = json!({"childResult": child, "consolidatedResult": "SUCCESS"});
    Row::new(format!("The run failed, and its look shows a re-run {what} that passed"))
        .plan(move |p| p.result("FAILURE").looks([Look::completed().with(fields.clone())]))
        .exits(code)
        .asks(only().triggers(1).looks(5..))
        .leaves(Report::MadeUp)
}

/// A pass without numbers, whose report has none either.
fn uncounted(what: &str) -> Row {
    Row::new(format!("All counts are null, and {what}"))
        .plan(|p| {
            p.null_counts()
                .looks([Look::completed()])
                .junit(Reply::xml(200, r#"<testsuites><testsuite name="x"/></testsuites>"#))
        })
        .exits(12)
        .says("nothing shows that any test ran")
}

/// The trigger's answer is lost, and the server's clock is not ours.
fn clocks() -> Vec<Row> {
    let date = |ahead: i64| httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_millis(millis(ahead)));
    let lost = move |title: &str, ahead: Option<i64>, starts: &'static [i64]| {
        Row::new(title)
            .plan(|p| p.on_trigger(Reply::empty(504).fault(Fault::Delay(Duration::from_millis(300)))))
            .meanwhile(move |scene| {
                let build = build_sent(scene);
                let over =
                    json!({"status": "STATUS_COMPLETED", "result": "SUCCESS", "totalCount": 1, "passedCount": 1});
                let run = |(id, start): (u64, &i64)| listed(id, &build, millis(*start), over.clone());
                let runs: Vec<_> = (77..).zip(starts).map(run).collect();
                let dated = |reply: Reply| match ahead {
                    Some(ahead) => reply.header("Date", &date(ahead)),
                    None => reply,
                };
                scene.mock.always(LOOK, dated(Reply::json(200, &runs[0].to_string())));
                scene.mock.always(RUNS, dated(list(&runs)));
            })
            .with("--build-no 41 --poll-interval 50ms --junit none")
            .leaves(Report::Absent)
    };
    let found = || only().triggers(1).lists(1).looks(1);
    let sought = || only().triggers(1).lists(6);
    vec![
        lost("The answer is lost, and the server's clock is an hour ahead", Some(3600), &[3600]).asks(found()),
        lost("The answer is lost, and the server's clock is an hour behind", Some(-3600), &[-3600]).asks(found()),
        lost(
            "The answer is lost, and a run of the same build began an hour ago by the server's clock",
            Some(3600),
            &[0],
        )
        .exits(13)
        .asks(sought()),
        lost("The answer is lost, the server does not tell its time, and the build number is the user's", None, &[0])
            .exits(13)
            .asks(sought()),
        lost("The answer is lost, and two runs began meanwhile with the user's build number", Some(0), &[0, 0])
            .exits(13)
            .asks(only().triggers(1).lists(1))
            .says("77, 78"),
    ]
}
