//! The JUnit report of one case that we write where there is none from the server: CI systems that find no report add a failure of their
//! own, which misleads.

use super::outcome::PlanOutcome;
use crate::cli::exit::Exit;
use crate::follow::verdict::Verdict;
use crate::sanitize::escape_xml as escape;

/// The case that is added to a report without a failure, of a plan that did not pass: CI systems would show all green.
pub fn explanation(plan: &PlanOutcome) -> String {
    let (message, kind) = (escape(&plan.message), plan.display_exit().name());
    format!(
        "<testcase name=\"testsigma\" classname=\"testsigma\"><error message=\"{message}\" type=\"{kind}\">{message}</error></testcase>"
    )
}

/// A report of one test case that says what happened, and `reason`: why there is no other. A failed plan is a `failure`, a plan without a
/// verdict an `error`. It is as a normalized report has to be.
pub fn junit(plan: &PlanOutcome, reason: &str) -> String {
    let element = match plan.verdict {
        // A pass that ends as something else, for want of the report that is required, must not look like one.
        Some(Verdict::Passed) if plan.exit == Exit::Passed => None,
        Some(Verdict::Failed) => Some("failure"),
        _ => Some("error"),
    };
    let name = match (&plan.plan, &plan.run) {
        (Some(id), Some(run)) => format!("plan {id} run {}", run.id),
        (None, Some(run)) => format!("run {}", run.id),
        (Some(id), None) => format!("plan {id}"),
        (None, None) => "gate".to_owned(),
    };
    let url = plan.run.as_ref().map(|run| run.url.clone()).unwrap_or_default();
    let seconds = format!("{}.{:03}", plan.took.as_secs(), plan.took.subsec_millis());
    let (failures, errors) = (u8::from(element == Some("failure")), u8::from(element == Some("error")));
    let result = element.map_or_else(String::new, |element| {
        let (message, name) = (escape(&plan.message), plan.display_exit().name());
        format!(
            "\n            <{element} message=\"{message}\" type=\"{name}\">{message}\n{}</{element}>",
            escape(&url)
        )
    });
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="1" failures="{failures}" errors="{errors}">
    <testsuite name="{title}" tests="1" failures="{failures}" errors="{errors}" skipped="0" time="{seconds}">
        <properties>
            <property name="testsigma.synthetic" value="true"/>
            <property name="testsigma.reason" value="{reason}"/>
            <property name="Testsigma reports URL" value="{url}"/>
        </properties>
        <testcase name="{name}" classname="testsigma" time="{seconds}">{result}
            <system-out>No report of the server: {reason}</system-out>
        </testcase>
    </testsuite>
</testsuites>
"#,
        title = escape(&plan.title()),
        reason = escape(reason),
        url = escape(&url),
    )
}
