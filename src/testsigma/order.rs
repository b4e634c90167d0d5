//! What to run.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::Edition;

/// A run that is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Order {
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

impl Order {
    /// The body of the trigger.
    ///
    /// Ids are numbers where they are numeric, as the server's own types; the build number is always a string: the script's unquoted
    /// one breaks on `v1.2.3`.
    pub fn body(&self, edition: Edition) -> Vec<u8> {
        let cloud = edition == Edition::Cloud;
        let body = Body {
            execution_id: cloud.then_some(self.plan),
            test_plan_id: (!cloud).then_some(self.plan),
            build_no: &self.build,
            runtime_data: Pairs(&self.runtime_data),
            upload_versions: Pairs(&self.uploads),
            environment_id: self.environment.as_deref().map(Id),
            execution_config: self.saved_config.as_ref(),
        };
        // Text and numbers always become JSON.
        serde_json::to_vec(&body).unwrap_or_default()
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

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<'o> {
    #[serde(skip_serializing_if = "Option::is_none")]
    execution_id: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    test_plan_id: Option<u64>,
    build_no: &'o str,
    #[serde(skip_serializing_if = "Pairs::is_empty")]
    runtime_data: Pairs<'o>,
    #[serde(skip_serializing_if = "Pairs::is_empty")]
    upload_versions: Pairs<'o>,
    #[serde(skip_serializing_if = "Option::is_none")]
    environment_id: Option<Id<'o>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    execution_config: Option<&'o SavedConfig>,
}

/// An object of strings.
struct Pairs<'o>(&'o [(String, String)]);

impl Pairs<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// A number where it is one.
struct Id<'o>(&'o str);

impl Serialize for Id<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.parse::<u64>() {
            Ok(number) => serializer.serialize_u64(number),
            Err(_) => serializer.serialize_str(self.0),
        }
    }
}

impl Serialize for SavedConfig {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        match self {
            SavedConfig::Name(name) => map.serialize_entry("name", name)?,
            SavedConfig::Id(number) => map.serialize_entry("id", &Id(number))?,
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn parsed(order: &Order, edition: Edition) -> Value {
        serde_json::from_slice(&order.body(edition)).unwrap()
    }

    #[test]
    fn a_full_order_is_sent_to_the_letter() {
        let order = Order {
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
        let order = Order { plan: 7, build: "007".into(), ..Order::default() };
        assert_eq!(parsed(&order, Edition::Cloud), json!({"executionId": 7, "buildNo": "007"}));
        assert_eq!(parsed(&order, Edition::Community), json!({"testPlanId": 7, "buildNo": "007"}));
        let named = Order { saved_config: Some(SavedConfig::Name("smoke".into())), ..order };
        assert_eq!(parsed(&named, Edition::Cloud)["executionConfig"], json!({"name": "smoke"}));
    }
}
