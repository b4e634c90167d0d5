//! The request for a run, as the interface has it.

use super::Session;
use super::convert::{invalid, within_bounds};
use crate::api::build_number::{self, unique_build};
use crate::api::edition::unsupported;
use crate::api::id::parse_id;
use crate::api::pairs::distinct;
use crate::api::trigger_request::{SavedConfig, TriggerRequest};
use crate::bindings::exports::testsigma::ci::test_plans as wit;
use crate::io::clock::Clock;

type Pairs = Vec<(String, String)>;

/// No option of a later release is passed over in silence.
pub(super) fn refuse_extra(extra: &Pairs) -> Result<(), wit::Error> {
    match extra.is_empty() {
        true => Ok(()),
        false => Err(invalid("extra holds a name that this release does not know".to_owned())),
    }
}

/// How many bytes the texts of the request take, as JSON writes them.
fn bytes_of(request: &wit::RunRequest) -> usize {
    let pairs = [&request.runtime_data, &request.uploads, &request.extra].into_iter().flatten();
    let config = match &request.saved_config {
        Some(wit::SavedConfig::Name(text) | wit::SavedConfig::Id(text)) => Some(text),
        None => None,
    };
    let texts = [Some(&request.plan), request.build.as_ref(), request.environment.as_ref(), config];
    pairs.flat_map(|(name, value)| [name, value]).chain(texts.into_iter().flatten()).map(|text| written(text)).sum()
}

fn written(text: &str) -> usize {
    let more = |byte: u8| match byte {
        0..=0x1f => 5,
        b'"' | b'\\' => 1,
        _ => 0,
    };
    text.bytes().map(more).fold(text.len(), usize::saturating_add)
}

fn pairs(pairs: Pairs, what: &str) -> Result<Pairs, wit::Error> {
    if pairs.iter().any(|(name, _)| name.trim().is_empty()) {
        return Err(invalid(format!("{what} holds a pair without a name")));
    }
    distinct(pairs).map_err(|why| invalid(format!("{what} {why}")))
}

impl Session {
    pub(super) fn request(&mut self, request: wit::RunRequest) -> Result<TriggerRequest, wit::Error> {
        let id = |text: &str, what: &str| parse_id(text).ok_or_else(|| invalid(format!("{what} is not a number")));
        let digits = |text: &str, what: &str| id(text, what).map(|id| id.to_string());
        within_bounds(bytes_of(&request))?;
        refuse_extra(&request.extra)?;
        let build = request.build;
        let is_usable =
            |build: &String| !build.trim().is_empty() && build.chars().nth(build_number::MAX_LENGTH).is_none();
        if !build.as_ref().is_none_or(is_usable) {
            return Err(invalid(format!("build is empty or longer than {} characters", build_number::MAX_LENGTH)));
        }
        let mut uploads = pairs(request.uploads, "uploads")?;
        for text in uploads.iter_mut().flat_map(|(machine, version)| [machine, version]) {
            *text = digits(text, "an id in uploads")?;
        }
        let build_is_unique = build.is_none();
        let build = build.unwrap_or_else(|| unique_build(None, self.clock.wall_clock(), &mut self.rng));
        let request = TriggerRequest {
            plan: id(&request.plan, "plan")?,
            build,
            build_is_unique,
            environment: request.environment.map(|text| digits(&text, "environment")).transpose()?,
            runtime_data: pairs(request.runtime_data, "runtime-data")?,
            saved_config: match request.saved_config {
                None => None,
                Some(wit::SavedConfig::Name(name)) => Some(SavedConfig::Name(name)),
                Some(wit::SavedConfig::Id(text)) => Some(SavedConfig::Id(digits(&text, "saved-config")?)),
            },
            uploads,
            rerun: None,
        };
        unsupported(&request, self.api.edition).map_or(Ok(request), |why| Err(invalid(why)))
    }
}
