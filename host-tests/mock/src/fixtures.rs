//! The recorded bodies of `host-tests/fixtures/`, compiled in.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::Value;

macro_rules! fixtures {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_str!(concat!("../../fixtures/", $name)))),+]
    };
}

static TEXTS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    HashMap::from(fixtures![
        "ce_completed_counts_stale.json",
        "ce_completed_failure.json",
        "ce_completed_success.json",
        "ce_in_progress.json",
        "ce_index_page.json",
        "ce_index_page_empty.json",
        "ce_stop_request.json",
        "ce_stopped.json",
        "ce_test_case_results_page.json",
        "ce_trigger_request.json",
        "ce_trigger_response.json",
        "cloud_completed_failure.json",
        "cloud_completed_failure_2021.json",
        "cloud_completed_success.json",
        "cloud_in_progress.json",
        "cloud_list_runs_page.json",
        "cloud_rerun_parent_with_child.json",
        "cloud_rerun_request_failed.json",
        "cloud_rerun_request_user_picked.json",
        "cloud_rerun_trigger_response.json",
        "cloud_saved_execution_configs.json",
        "cloud_stop_request.json",
        "cloud_stopped.json",
        "cloud_test_case_results.json",
        "cloud_trigger_request_full.json",
        "cloud_trigger_request_private_grid.json",
        "cloud_trigger_response.json",
        "cloud_trigger_response_2021.json",
        "error_400_non_numeric_id.json",
        "error_400_override.json",
        "error_401_ce_api_disabled.txt",
        "error_401_ce_incorrect_key.txt",
        "error_401_ce_no_key.txt",
        "error_401_cloud_invalid_jwt.txt",
        "error_404_run_not_found.json",
        "error_405_cloud_path_on_ce.json",
        "error_500_already_running.json",
        "error_500_null_plan_id.json",
        "error_500_plan_not_found.json",
        "error_500_stop_nothing_running.json",
        "error_502_gateway.html",
        "junit_ce.xml",
        "junit_ce_all_passed.xml",
        "junit_empty.xml",
        "junit_not_completed.txt",
        "report_export_failed.json",
        "report_export_in_progress.json",
        "report_export_in_progress_with_interval.json",
        "report_export_success.json",
        "testsigma_export.xml",
        "v2_step_results.json",
        "v2_test_case_result.json",
        "v2_test_machine_result.json",
        "v2_test_run.json",
        "v2_test_suite_result.json",
    ])
});

/// The fixtures that are JSON objects and serve as templates: parsed once, cloned for each answer.
static TEMPLATES: LazyLock<HashMap<&str, Value>> =
    LazyLock::new(|| TEXTS.iter().filter_map(|(name, text)| Some((*name, serde_json::from_str(text).ok()?))).collect());

/// The text of a fixture.
///
/// # Panics
///
/// When there is no fixture of that name.
pub fn text(name: &str) -> &'static str {
    TEXTS.get(name).unwrap_or_else(|| panic!("no fixture is called {name}"))
}

/// A fixture as a value of its own, to be changed and sent.
///
/// # Panics
///
/// When there is no fixture of that name, or it is not JSON.
pub(crate) fn json(name: &str) -> Value {
    TEMPLATES.get(name).unwrap_or_else(|| panic!("no JSON fixture is called {name}")).clone()
}

/// Lays `changes` over `target`: objects are merged key by key, anything else replaces what was there; null is set like
/// any other value.
pub(crate) fn merge(target: &mut Value, changes: &Value) {
    match (target, changes) {
        (Value::Object(target), Value::Object(changes)) => {
            for (name, value) in changes {
                merge(target.entry(name.as_str()).or_insert(Value::Null), value);
            }
        }
        (target, value) => *target = value.clone(),
    }
}
