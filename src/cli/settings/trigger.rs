//! What is sent with the trigger.

use super::parse_runtime_data;
use super::typed::Typed;
use super::values::parse_pair;
use crate::api::build_number;
use crate::api::id::parse_id;
use crate::api::pairs::distinct;
use crate::api::trigger_request::{SavedConfig, TriggerRequest};
use crate::cli::error::Fault;
use crate::cli::options::given::{Setting, Source, TriggerOptions};
use crate::secret::is_placeholder;

/// A pair as it is wanted, a clause.
const NO_PAIR: &str = "is not NAME=VALUE";

/// The build number as given, and what is the same for all plans.
pub(super) fn read(options: &TriggerOptions) -> Result<(Option<BuildNumber>, TriggerRequest), Fault> {
    let TriggerOptions { build_no, environment, runtime_data, saved_config, upload, failed: _ } = options;
    let build = read_build(build_no)?;
    let request = TriggerRequest {
        environment: environment.id()?.map(|id| id.to_string()),
        runtime_data: read_runtime_data(runtime_data)?,
        saved_config: read_saved_config(saved_config)?,
        uploads: read_uploads(upload)?,
        ..TriggerRequest::default()
    };
    Ok((build, request))
}

/// A build number before the trigger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildNumber {
    /// As given.
    pub text: String,
    /// Whether the user gave it, and not the CI system.
    pub is_users: bool,
}

fn read_build(setting: &Setting) -> Result<Option<BuildNumber>, Fault> {
    let Some((value, source)) = setting.last() else { return Ok(None) };
    if value.chars().count() > build_number::MAX_LENGTH {
        return Err(source.fault(&format_args!("is longer than {} characters", build_number::MAX_LENGTH)));
    }
    if value.chars().any(char::is_control) {
        return Err(source.fault(&"contains control characters"));
    }
    if is_placeholder(value) {
        return Err(source.fault(&format_args!("is {value}, which the CI system should have replaced")));
    }
    let is_users = !matches!(source, Source::Variable(name) if !name.starts_with("TESTSIGMA_"));
    Ok((!value.trim().is_empty()).then(|| BuildNumber { text: value.to_owned(), is_users }))
}

/// One pair in each option; all in one value elsewhere.
fn read_runtime_data(setting: &Setting) -> Result<Vec<(String, String)>, Fault> {
    let Some(given) = setting.given() else { return Ok(Vec::new()) };
    let source = &given.source;
    if !matches!(source, Source::Option(_)) {
        let text = given.values.first().map(String::as_str).unwrap_or_default();
        return parse_runtime_data(text).map_err(|why| source.fault(&why));
    }
    let pairs = given.values.iter().map(|value| parse_pair(value).ok_or_else(|| source.fault(&NO_PAIR)));
    distinct(pairs.collect::<Result<_, _>>()?).map_err(|why| source.fault(&why))
}

fn read_saved_config(setting: &Setting) -> Result<Option<SavedConfig>, Fault> {
    let Some((value, source)) = setting.last() else { return Ok(None) };
    Ok(Some(match value.trim().strip_prefix("id:") {
        None => SavedConfig::Name(value.trim().to_owned()),
        Some(id) => {
            let id = parse_id(id).ok_or_else(|| source.value_fault(value, &"has no number after id:"))?;
            SavedConfig::Id(id.to_string())
        }
    }))
}

fn read_uploads(setting: &Setting) -> Result<Vec<(String, String)>, Fault> {
    let Some(given) = setting.given() else { return Ok(Vec::new()) };
    let source = &given.source;
    let mut uploads = Vec::new();
    for value in &given.values {
        let (device, version) = parse_pair(value).ok_or_else(|| source.fault(&NO_PAIR))?;
        let (Some(device), Some(version)) = (parse_id(&device), parse_id(&version)) else {
            return Err(source.value_fault(value, &"is not DEVICE=VERSION with the numbers that Testsigma shows in the URLs of the test machine and of the upload's version"));
        };
        uploads.push((device.to_string(), version.to_string()));
    }
    distinct(uploads).map_err(|why| source.fault(&why))
}
