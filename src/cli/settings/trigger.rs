//! What is asked for: the parts of an order.

use super::sources::{Sources, invalid_setting};
use super::values;
use crate::api::trigger_request::SavedConfig;
use crate::cli::{CommandError, ci};

impl Sources<'_> {
    pub(super) fn build(&self) -> Result<Option<String>, CommandError> {
        let given = self.given_once("build-no").or_else(|| {
            let (number, variable) = ci::detect(self.env).1?;
            Some((number, variable.to_owned()))
        });
        let Some((value, source)) = given else { return Ok(None) };
        let value = value.trim();
        if value.chars().count() > values::MAX_BUILD_LENGTH {
            return Err(invalid_setting(&source, &format!("is longer than {} characters", values::MAX_BUILD_LENGTH)));
        }
        if value.chars().any(char::is_control) {
            return Err(invalid_setting(&source, "contains control characters"));
        }
        Ok((!value.is_empty()).then(|| value.to_owned()))
    }

    pub(super) fn number(&self, name: &str) -> Result<Option<String>, CommandError> {
        let Some((value, source)) = self.given_once(name) else { return Ok(None) };
        values::id(&value).map(|id| Some(id.to_string())).ok_or_else(|| invalid_setting(&source, "is not a number"))
    }

    pub(super) fn runtime_data(&self) -> Result<Vec<(String, String)>, CommandError> {
        if let Some((_, Some(list))) = self.args.options.iter().find(|(name, _)| *name == "runtimedata") {
            return values::runtime_data(list).map_err(|why| invalid_setting("--runtimedata", &why));
        }
        let Some((written, source)) = self.given("runtime-data") else { return Ok(Vec::new()) };
        if source.starts_with("--") {
            let pairs = written.iter().map(|value| values::pair(value)).collect::<Result<Vec<_>, _>>();
            return pairs.and_then(values::distinct).map_err(|why| invalid_setting(&source, &why));
        }
        values::runtime_data(&written[0]).map_err(|why| invalid_setting(&source, &why))
    }

    pub(super) fn saved_config(&self) -> Result<Option<SavedConfig>, CommandError> {
        let Some((value, source)) = self.given_once("saved-config") else { return Ok(None) };
        match value.trim().strip_prefix("id:") {
            None => Ok(Some(SavedConfig::Name(value.trim().to_owned()))),
            Some(id) => match values::id(id) {
                Some(id) => Ok(Some(SavedConfig::Id(id.to_string()))),
                None => Err(invalid_setting(&source, "has no number after id:")),
            },
        }
    }

    pub(super) fn uploads(&self) -> Result<Vec<(String, String)>, CommandError> {
        let Some((written, source)) = self.given("upload") else { return Ok(Vec::new()) };
        let mut uploads = Vec::new();
        for value in written {
            let (device, version) = values::pair(&value).map_err(|why| invalid_setting(&source, &why))?;
            let (Some(device), Some(version)) = (values::id(&device), values::id(&version)) else {
                return Err(invalid_setting(&source, "is not DEVICE=VERSION with the numbers of both"));
            };
            uploads.push((device.to_string(), version.to_string()));
        }
        values::distinct(uploads).map_err(|why| invalid_setting(&source, &why))
    }
}
