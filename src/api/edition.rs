//! Which edition a server is, and what an edition cannot do.

use super::Edition;
use super::base_url::BaseUrl;
use super::trigger_request::TriggerRequest;

/// The edition of the server, as far as it is known without asking it: the one given, or Cloud for Testsigma's own hosts.
pub fn known_edition(base: &BaseUrl, given: Option<Edition>) -> Option<Edition> {
    given.or_else(|| base.is_testsigma_cloud().then_some(Edition::Cloud))
}

/// Why the edition cannot do what is asked for: it would silently ignore a part of it.
pub fn unsupported(request: &TriggerRequest, edition: Edition) -> Option<String> {
    let what = request.unsupported(edition)?;
    if request.rerun.is_some() {
        return Some("the Community Edition has no re-run that can be asked for".to_owned());
    }
    Some(format!("{what} is set, but the Community Edition cannot choose one at the trigger"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_edition_wins_and_a_foreign_host_needs_one() {
        for (url, given, known) in [
            ("https://app.testsigma.com", None, Some(Edition::Cloud)),
            ("https://app.testsigma.com", Some(Edition::Community), Some(Edition::Community)),
            ("https://testsigma.example", Some(Edition::Cloud), Some(Edition::Cloud)),
            ("https://testsigma.example", None, None),
        ] {
            assert_eq!(known_edition(&BaseUrl::parse(url, false).unwrap(), given), known, "{url} {given:?}");
        }
    }
}
