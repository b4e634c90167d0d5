//! What to run.

use serde::ser::{Serialize, Serializer};

use super::Edition;
use super::model::{Counts, Run};

/// A run that is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TriggerRequest {
    /// The test plan's id.
    pub plan: u64,
    /// The build number to send.
    pub build: String,
    /// Whether no other run has it, because it was made so here.
    pub build_is_unique: bool,
    /// Another environment than the plan's own. Cloud only.
    pub environment: Option<String>,
    /// Runtime variables, in the order given.
    pub runtime_data: Vec<(String, String)>,
    /// A saved partial run. Cloud only.
    pub saved_config: Option<SavedConfig>,
    /// Uploaded app versions by test machine: (machine id, version id).
    pub uploads: Vec<(String, String)>,
    /// The run of which what failed is run again, instead of all. Cloud only.
    pub rerun: Option<Rerun>,
}

/// A run that is over, and of which what failed is run again.
#[derive(Clone, Debug, PartialEq)]
pub struct Rerun {
    /// Its id.
    pub run: u64,
    /// The ids of all runs that the new one may name as its parent: this one, its re-runs, and the run that it is a re-run of.
    pub family: Vec<u64>,
    /// How many of its cases did not pass, where that is known.
    pub failed: Option<u32>,
}

impl Rerun {
    /// Of the run with this id, as it was seen, with its numbers.
    pub fn of(id: u64, run: &Run, counts: Option<Counts>) -> Self {
        let family = run.chain().map(|link| link.id).chain(run.parent).filter(|id| *id != 0).collect();
        Rerun { run: id, family, failed: counts.map(|counts| counts.total.saturating_sub(counts.passed)) }
    }
}

/// A saved partial run, by what Testsigma knows it by.
#[derive(Clone, Debug, PartialEq)]
pub enum SavedConfig {
    /// By name.
    Name(String),
    /// By id.
    Id(String),
}

impl TriggerRequest {
    /// The body of the trigger.
    ///
    /// Ids are numbers where they are numeric, as the server's own types; the build number is always a string: the script's unquoted
    /// one breaks on `v1.2.3`.
    pub fn body(&self, edition: Edition) -> Vec<u8> {
        let (execution_id, test_plan_id) = match edition {
            Edition::Cloud => (Some(self.plan), None),
            Edition::Community => (None, Some(self.plan)),
        };
        let body = TriggerBody {
            execution_id,
            test_plan_id,
            // A re-run has the build number of its run.
            build_no: self.rerun.is_none().then_some(&*self.build),
            execution_result_id: self.rerun.as_ref().map(|rerun| rerun.run),
            is_re_run: self.rerun.as_ref().map(|_| true),
            re_run_type: self.rerun.as_ref().map(|_| "ONLY_FAILED_TESTS"),
            runtime_data: pairs(&self.runtime_data),
            upload_versions: pairs(&self.uploads),
            environment_id: self.environment.as_deref().map(Id),
            execution_config: self.saved_config.as_ref().map(|config| match config {
                SavedConfig::Name(name) => ConfigBody::Name(name),
                SavedConfig::Id(id) => ConfigBody::Id(Id(id)),
            }),
        };
        // Texts and numbers under names can always be written.
        serde_json::to_vec(&body).unwrap_or_default()
    }

    /// What the edition would silently ignore: better refused than not done.
    pub fn unsupported(&self, edition: Edition) -> Option<&'static str> {
        match edition {
            Edition::Cloud => None,
            Edition::Community if self.environment.is_some() => Some("an environment"),
            Edition::Community if self.rerun.is_some() => Some("a re-run"),
            Edition::Community if self.saved_config.is_some() => Some("a saved configuration"),
            Edition::Community => None,
        }
    }
}

/// The body of a trigger. What is not asked for is not sent.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct TriggerBody<'r> {
    /// The plan. (Cloud.)
    #[serde(skip_serializing_if = "Option::is_none")]
    execution_id: Option<u64>,
    /// The plan. (Community Edition.)
    #[serde(skip_serializing_if = "Option::is_none")]
    test_plan_id: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    build_no: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    execution_result_id: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_re_run: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    re_run_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    runtime_data: Option<Pairs<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    upload_versions: Option<Pairs<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    environment_id: Option<Id<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    execution_config: Option<ConfigBody<'r>>,
}

/// `{"name": ...}` or `{"id": ...}`.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
enum ConfigBody<'r> {
    Name(&'r str),
    Id(Id<'r>),
}

/// An id: a number where it is one.
struct Id<'r>(&'r str);

impl Serialize for Id<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.parse() {
            Ok(number) => serializer.serialize_u64(number),
            Err(_) => serializer.serialize_str(self.0),
        }
    }
}

/// An object whose members keep their order.
struct Pairs<'r>(&'r [(String, String)]);

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

fn pairs(pairs: &[(String, String)]) -> Option<Pairs<'_>> {
    (!pairs.is_empty()).then_some(Pairs(pairs))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn parsed(order: &TriggerRequest, edition: Edition) -> Value {
        serde_json::from_slice(&order.body(edition)).unwrap()
    }

    #[test]
    fn a_full_order_is_sent_to_the_letter() {
        let order = TriggerRequest {
            plan: 274,
            build: "1.9.26_rc1".into(),
            build_is_unique: false,
            environment: Some("10".into()),
            runtime_data: vec![
                ("url".into(), "https://shop.example.com/login?a=b&c=d,e".into()),
                ("note".into(), "say \"hi\" \\ back\n".into()),
            ],
            saved_config: Some(SavedConfig::Id("2".into())),
            uploads: vec![("414".into(), "77".into())],
            rerun: None,
        };
        assert_eq!(
            parsed(&order, Edition::Cloud),
            json!({
                "executionId": 274, "buildNo": "1.9.26_rc1", "environmentId": 10,
                "runtimeData": {"url": "https://shop.example.com/login?a=b&c=d,e", "note": "say \"hi\" \\ back\n"},
                "executionConfig": {"id": 2}, "uploadVersions": {"414": "77"},
            })
        );
        assert_eq!(order.unsupported(Edition::Community), Some("an environment"));
    }

    #[test]
    fn a_re_run_is_asked_for_as_documented() {
        let rerun = Rerun { run: 467, family: vec![467], failed: None };
        let order = TriggerRequest { plan: 336, rerun: Some(rerun), ..TriggerRequest::default() };
        let documented: Value =
            serde_json::from_str(include_str!("../../host-tests/fixtures/cloud_rerun_request_failed.json")).unwrap();
        assert_eq!(parsed(&order, Edition::Cloud), documented);
        assert_eq!(order.unsupported(Edition::Community), Some("a re-run"));
    }

    #[test]
    fn runtime_data_keeps_its_order() {
        let pairs = ["b", "a", "c"].map(|name| (name.to_owned(), name.to_owned()));
        let order = TriggerRequest { runtime_data: pairs.to_vec(), ..TriggerRequest::default() };
        let body = String::from_utf8(order.body(Edition::Cloud)).unwrap();
        assert_eq!(body, r#"{"executionId":0,"buildNo":"","runtimeData":{"b":"b","a":"a","c":"c"}}"#);
    }

    #[test]
    fn what_is_not_asked_for_is_not_sent() {
        let order = TriggerRequest { plan: 7, build: "007".into(), ..TriggerRequest::default() };
        assert_eq!(parsed(&order, Edition::Cloud), json!({"executionId": 7, "buildNo": "007"}));
        assert_eq!(parsed(&order, Edition::Community), json!({"testPlanId": 7, "buildNo": "007"}));
        let named = TriggerRequest { saved_config: Some(SavedConfig::Name("smoke".into())), ..order };
        assert_eq!(parsed(&named, Edition::Cloud)["executionConfig"], json!({"name": "smoke"}));
    }
}
