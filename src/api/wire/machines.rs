//! Which test machines a run is on, as its results say.

use serde::Deserialize;

use super::{Object, Scalar, WireError};

/// The results of a run's test cases (Cloud), or of its test machines (Community Edition).
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct MachinesBody<'t> {
    #[serde(borrow)]
    test_cases: Option<Vec<Object<OnMachine<'t>>>>,
    content: Option<Vec<Object<OnMachine<'t>>>>,
}

/// The most machines that are told apart: each is compared with each.
const MAX_MACHINES: usize = 100;

/// One result.
#[derive(Default, Deserialize)]
#[serde(default)]
struct OnMachine<'t> {
    #[serde(borrow, rename = "machineTitle")]
    title: Scalar<'t>,
    #[serde(rename = "testDevice_id")]
    id: Scalar<'t>,
}

impl MachinesBody<'_> {
    /// Their names, else their ids, each once.
    ///
    /// # Errors
    /// There is no list.
    pub fn names(self) -> Result<Vec<String>, WireError> {
        let mut names = Vec::new();
        for Object(result) in self.test_cases.or(self.content).ok_or(WireError::NotMachines)? {
            let name = match result.title.text("machineTitle")? {
                None => result.id.whole("testDevice_id")?.map(|id| id.to_string()),
                title => title,
            };
            names.extend(name.filter(|name| names.len() < MAX_MACHINES && !names.contains(name)));
        }
        Ok(names)
    }
}
