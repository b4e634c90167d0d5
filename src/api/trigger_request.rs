//! What to run.

use super::Edition;
use crate::json::Writer;

/// A run that is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TriggerRequest {
    /// The test plan's id.
    pub plan: u64,
    /// The build number to send: always unique, so that the run can be found again.
    pub build: String,
    /// Another environment than the plan's own. Cloud only.
    pub environment: Option<String>,
    /// Runtime variables, in the order given.
    pub runtime_data: Vec<(String, String)>,
    /// A saved partial run. Cloud only.
    pub saved_config: Option<SavedConfig>,
    /// Uploaded app versions by test machine: (machine id, version id).
    pub uploads: Vec<(String, String)>,
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
        let mut json = Writer::compact();
        json.open("", '{');
        json.number(if edition == Edition::Cloud { "executionId" } else { "testPlanId" }, self.plan);
        json.text("buildNo", &self.build);
        for (name, pairs) in [("runtimeData", &self.runtime_data), ("uploadVersions", &self.uploads)] {
            if !pairs.is_empty() {
                json.open(name, '{');
                pairs.iter().for_each(|(name, value)| json.text(name, value));
                json.close('}');
            }
        }
        if let Some(environment) = &self.environment {
            id(&mut json, "environmentId", environment);
        }
        if let Some(config) = &self.saved_config {
            json.open("executionConfig", '{');
            match config {
                SavedConfig::Name(name) => json.text("name", name),
                SavedConfig::Id(number) => id(&mut json, "id", number),
            }
            json.close('}');
        }
        json.close('}');
        json.finish().into_bytes()
    }

    /// What the edition would silently ignore: better refused than not done.
    pub fn unsupported(&self, edition: Edition) -> Option<&'static str> {
        match edition {
            Edition::Cloud => None,
            Edition::Community if self.environment.is_some() => Some("an environment"),
            Edition::Community if self.saved_config.is_some() => Some("a saved configuration"),
            Edition::Community => None,
        }
    }
}

/// A number where it is one.
fn id(json: &mut Writer, name: &str, id: &str) {
    match id.parse() {
        Ok(number) => json.number(name, number),
        Err(_) => json.text(name, id),
    }
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
            environment: Some("10".into()),
            runtime_data: vec![
                ("url".into(), "https://shop.example.com/login?a=b&c=d,e".into()),
                ("note".into(), "say \"hi\" \\ back\n".into()),
            ],
            saved_config: Some(SavedConfig::Id("2".into())),
            uploads: vec![("414".into(), "77".into())],
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
    fn what_is_not_asked_for_is_not_sent() {
        let order = TriggerRequest { plan: 7, build: "007".into(), ..TriggerRequest::default() };
        assert_eq!(parsed(&order, Edition::Cloud), json!({"executionId": 7, "buildNo": "007"}));
        assert_eq!(parsed(&order, Edition::Community), json!({"testPlanId": 7, "buildNo": "007"}));
        let named = TriggerRequest { saved_config: Some(SavedConfig::Name("smoke".into())), ..order };
        assert_eq!(parsed(&named, Edition::Cloud)["executionConfig"], json!({"name": "smoke"}));
    }
}
