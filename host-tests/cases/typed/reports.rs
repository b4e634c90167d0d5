//! What failed, and the report.

use super::*;

#[test]
fn failed_cases_are_records_and_are_run_again_as_a_run_of_its_own() {
    let mock = Mock::start();
    mock.add(Plan::new(7).cases(12, 3));
    mock.add(Plan::new(8).looks([Look::in_progress(1, 0)]));
    mock.add(Plan::new(9));
    let (mut store, component) = embedded();
    let plans = component.testsigma_ci_test_plans();
    let server = server(&mock);
    let failed = plans.call_run(&mut store, &server, &request(7), &limits(10_000)).unwrap().unwrap();
    assert_eq!(failed.state, RunState::Completed(Verdict::Failed));
    let failures = plans.call_failures(&mut store, &server, &failed.id).unwrap().unwrap();
    assert_eq!((failures.total, failures.cases.len()), (3, 3));
    assert!(failures.cases.iter().all(|case| !case.name.is_empty() && !case.not_run), "{failures:?}");
    let rerun = plans.call_rerun(&mut store, &server, &failed.id).unwrap().unwrap();
    assert_ne!(rerun.id, failed.id);
    assert_eq!(mock.matching("POST").pop().unwrap().json()["reRunType"], "ONLY_FAILED_TESTS");
    let running = plans.call_trigger(&mut store, &server, &request(8)).unwrap().unwrap();
    let passed = plans.call_run(&mut store, &server, &request(9), &limits(10_000)).unwrap().unwrap();
    let posts = mock.count("POST");
    for (run, code) in [
        (running.id.as_str(), ErrorCode::TryLater),
        (passed.id.as_str(), ErrorCode::InvalidArgument),
        ("999", ErrorCode::NotFound),
    ] {
        assert_eq!(plans.call_rerun(&mut store, &server, &run.to_owned()).unwrap().unwrap_err().code, code);
    }
    assert_eq!(mock.count("POST"), posts);
    assert_eq!(plans.call_failures(&mut store, &server, &passed.id).unwrap().unwrap().total, 0);
    assert_eq!(mock.violations(), Vec::<String>::new());
}

/// A mock of that edition, and what the component is told of it.
fn scene(edition: testsigma_mock::Edition) -> (Mock, Server) {
    let mock = Mock::start_edition(edition);
    let edition = match edition {
        testsigma_mock::Edition::Cloud => Edition::Cloud,
        testsigma_mock::Edition::Community => Edition::Community,
    };
    let server = Server { edition: Some(edition), ..server(&mock) };
    (mock, server)
}

#[test]
fn failed_cases_say_step_page_and_what_was_before_with_and_without_a_report() {
    for (edition, is_cloud) in [(testsigma_mock::Edition::Cloud, true), (testsigma_mock::Edition::Community, false)] {
        for has_report in [true, false] {
            let (mock, server) = scene(edition);
            mock.add(Plan::new(7).cases(12, 2));
            let (mut store, component) = embedded();
            let plans = component.testsigma_ci_test_plans();
            let before_it = plans.call_run(&mut store, &server, &request(7), &limits(10_000)).unwrap().unwrap();
            mock.add(Plan::new(7).cases(12, 3));
            let failed = plans.call_run(&mut store, &server, &request(7), &limits(10_000)).unwrap().unwrap();
            if !has_report {
                let none = if is_cloud { Reply::empty(404) } else { Reply::xml(200, "not ready") };
                mock.always("GET /api/v1/reports/", none);
            }
            let before = mock.requests().len();
            let told = plans.call_failures(&mut store, &server, &failed.id).unwrap().unwrap();
            // A look, the report, the cases, the list of runs, the cases of the run before; and the steps.
            assert_eq!(mock.requests().len() - before, if is_cloud { 5 + 3 } else { 5 }, "{edition:?} {has_report}");
            assert_eq!((told.total, told.cases.len(), told.mended_cases), (3, 3, 0), "{edition:?}: {told:?}");
            // One of the two failed again.
            let compared = told.compared.as_ref().map(|compared| (compared.run.as_str(), compared.now_passing));
            assert_eq!(compared, Some((before_it.id.as_str(), 1)), "{edition:?} {has_report}");
            let was = |earlier| told.cases.iter().filter(|case| case.before == Some(earlier)).count();
            assert_eq!((was(Earlier::Failed), was(Earlier::Passed)), (1, 2), "{edition:?} {has_report}: {told:?}");
            for case in &told.cases {
                assert_eq!(case.step.is_some(), is_cloud, "{case:?}");
                assert!(case.message.is_some() && !case.not_run && case.alike == 0, "{case:?}");
                assert_eq!(case.suite.is_some(), is_cloud || has_report, "{case:?}");
                assert_eq!(case.url.is_some(), !is_cloud, "{case:?}");
                assert_eq!(case.duration_ms.is_some(), !is_cloud || has_report, "{case:?}");
            }
            // Where nothing names the cases, the report's error is told.
            mock.always("GET /api/v1/reports/", Reply::empty(404));
            mock.always("GET /api/v1/test_case_results", Reply::empty(404));
            mock.always(&format!("GET /api/v1/execution_results/{}/test_case_results", failed.id), Reply::empty(404));
            mock.always(&format!("GET /api/v1/test_plan_results/{}/test_case_results", failed.id), Reply::empty(404));
            let error = plans.call_failures(&mut store, &server, &failed.id).unwrap().unwrap_err();
            assert_eq!(error.code, ErrorCode::NotFound, "{edition:?}: {error:?}");
        }
    }
}

#[test]
fn what_a_re_run_mended_is_told_apart_from_what_failed_in_the_end() {
    for edition in [testsigma_mock::Edition::Cloud, testsigma_mock::Edition::Community] {
        // (result of the re-run, failed in the end and mended with the first run's report and without)
        for (result, with_first, without_first) in [("SUCCESS", (0, 3), (0, 0)), ("FAILURE", (3, 0), (3, 0))] {
            let (mock, server) = scene(edition);
            mock.add(Plan::new(7).cases(12, 3).rerun(0, [Look::completed()], result));
            let (mut store, component) = embedded();
            let plans = component.testsigma_ci_test_plans();
            let seen = plans.call_run(&mut store, &server, &request(7), &limits(20_000)).unwrap().unwrap();
            let mut told = || plans.call_failures(&mut store, &server, &seen.id).unwrap().unwrap();
            let whole = told();
            assert_eq!((whole.total, whole.mended_cases), with_first, "{edition:?} {result}: {whole:?}");
            assert_eq!((whole.cases.len() as u32, whole.mended.len() as u32), with_first, "{edition:?} {result}");
            assert!(whole.mended.iter().all(|case| !case.name.is_empty() && case.message.is_some()), "{whole:?}");
            mock.always(&format!("GET /api/v1/reports/junit/{}", seen.id), Reply::empty(404));
            let part = told();
            assert_eq!((part.total, part.mended_cases), without_first, "{edition:?} {result}: {part:?}");
        }
    }
}

#[test]
fn a_report_of_any_size_comes_in_pieces_and_as_a_whole_up_to_a_limit() {
    let mock = Mock::start();
    mock.add(Plan::new(7));
    let case = format!("<testcase classname=\"s\" name=\"{}\"/>", "n".repeat(900));
    let large = format!("<testsuites><testsuite name=\"m\">{}</testsuite></testsuites>", case.repeat(20_000));
    mock.always("GET /api/v1/reports/", Reply::xml(200, &large));
    let (mut store, component) = embedded();
    let plans = component.testsigma_ci_test_plans();
    let server = Server { timeout_ms: Some(60_000), ..server(&mock) };
    let run = plans.call_run(&mut store, &server, &request(7), &limits(10_000)).unwrap().unwrap().id;
    let error = plans.call_whole_report(&mut store, &server, &run).unwrap().unwrap_err();
    assert_eq!(error.code, ErrorCode::TooLarge, "{error:?}");
    let report = plans.call_report(&mut store, &server, &run).unwrap().unwrap();
    let refused = plans.junit_report().call_read(&mut store, report, 0).unwrap().unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidArgument);
    let mut read = Vec::new();
    loop {
        let piece = plans.junit_report().call_read(&mut store, report, 100_000).unwrap().unwrap();
        assert!(piece.len() <= 100_000);
        if piece.is_empty() {
            break;
        }
        read.extend(piece);
    }
    assert!(read == large.as_bytes(), "{} bytes in place of {}", read.len(), large.len());
    assert!(plans.junit_report().call_read(&mut store, report, 1).unwrap().unwrap().is_empty());
    report.resource_drop(&mut store).unwrap();
    // One that is dropped in the middle is given up, and the next is whole.
    let report = plans.call_report(&mut store, &server, &run).unwrap().unwrap();
    assert!(!plans.junit_report().call_read(&mut store, report, 1).unwrap().unwrap().is_empty());
    report.resource_drop(&mut store).unwrap();
    mock.always("GET /api/v1/reports/", Reply::xml(200, "<testsuites></testsuites>"));
    assert_eq!(plans.call_whole_report(&mut store, &server, &run).unwrap().unwrap(), b"<testsuites></testsuites>");
    // What is cut is an error to its end.
    mock.always("GET /api/v1/reports/", Reply::xml(200, &large[..5_000]));
    let report = plans.call_report(&mut store, &server, &run).unwrap().unwrap();
    let reads: Vec<_> =
        (0..20).map(|_| plans.junit_report().call_read(&mut store, report, u32::MAX).unwrap()).collect();
    let (read, failed): (Vec<_>, Vec<_>) = reads.iter().partition(|read| read.is_ok());
    assert!(!read.is_empty() && failed.len() > 1 && reads.last().is_some_and(Result::is_err), "{}", failed.len());
    assert!(
        failed.iter().all(|read| read.as_ref().is_err_and(|error| error.code == ErrorCode::BrokenAnswer)),
        "{failed:?}"
    );
}
