//! What the CI system says of itself, as far as its variables are granted.

/// The log commands that a CI system understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// None.
    Plain,
    /// GitHub Actions: `::group::`, `::error::`.
    Github,
    /// GitLab: section markers.
    Gitlab,
    /// Azure DevOps: `##[group]`, `##vso[…]`.
    Azure,
    /// TeamCity: `##teamcity[…]`.
    Teamcity,
    /// Buildkite: `--- `, `+++ `.
    Buildkite,
}

/// A CI system: the variable that gives it away, those that hold its build number (all of them, joined), its dialect.
pub struct System {
    marker: &'static str,
    build: &'static [&'static str],
    log_format: LogFormat,
}

/// The systems known, the surer sign first. The signs are those of env-ci and datadog-ci.
pub const SYSTEMS: &[System] = &[
    system("GITHUB_ACTIONS", &["GITHUB_RUN_NUMBER", "GITHUB_RUN_ATTEMPT"], LogFormat::Github),
    system("GITLAB_CI", &["CI_PIPELINE_IID"], LogFormat::Gitlab),
    system("TF_BUILD", &["BUILD_BUILDNUMBER"], LogFormat::Azure),
    system("TEAMCITY_VERSION", &["BUILD_NUMBER"], LogFormat::Teamcity),
    system("BUILDKITE", &["BUILDKITE_BUILD_NUMBER"], LogFormat::Buildkite),
    system("CIRCLECI", &["CIRCLE_BUILD_NUM"], LogFormat::Plain),
    system("TRAVIS", &["TRAVIS_BUILD_NUMBER"], LogFormat::Plain),
    system("BITBUCKET_COMMIT", &["BITBUCKET_BUILD_NUMBER"], LogFormat::Plain),
    system("BITRISE_IO", &["BITRISE_BUILD_NUMBER"], LogFormat::Plain),
    system("CODEBUILD_BUILD_ARN", &["CODEBUILD_BUILD_NUMBER"], LogFormat::Plain),
    system("bamboo_buildKey", &["bamboo_buildNumber"], LogFormat::Plain),
    system("CM_BUILD_ID", &["PROJECT_BUILD_NUMBER"], LogFormat::Plain),
    system("DRONE", &["DRONE_BUILD_NUMBER"], LogFormat::Plain),
    system("CI_PIPELINE_NUMBER", &["CI_PIPELINE_NUMBER"], LogFormat::Plain),
    system("JENKINS_URL", &["BUILD_NUMBER"], LogFormat::Plain),
];

const fn system(marker: &'static str, build: &'static [&'static str], log_format: LogFormat) -> System {
    System { marker, build, log_format }
}

/// The dialect to use, and the build number with the variable that it is from, as far as the environment tells.
pub fn detect(env: &[(String, String)]) -> (LogFormat, Option<(String, &'static str)>) {
    let filled = |name: &str| super::options::given::lookup(env, name).map(str::trim).filter(|value| !value.is_empty());
    let found = SYSTEMS.iter().find(|system| filled(system.marker).is_some());
    let log_format = found.map_or(LogFormat::Plain, |system| system.log_format);
    let build = found.and_then(|system| {
        let numbers: Vec<&str> = system.build.iter().filter_map(|name| filled(name)).collect();
        (!numbers.is_empty()).then(|| (crate::text::joined(&numbers, "."), system.build[0]))
    });
    (log_format, build)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_are_told_by_their_variables() {
        for (variables, log_format, build) in [
            (&[][..], LogFormat::Plain, None),
            (&[("CI", "true")], LogFormat::Plain, None),
            (
                &[("GITHUB_ACTIONS", "true"), ("GITHUB_RUN_NUMBER", "41"), ("GITHUB_RUN_ATTEMPT", "2")],
                LogFormat::Github,
                Some("41.2"),
            ),
            (&[("GITLAB_CI", "true"), ("CI_PIPELINE_IID", "9")], LogFormat::Gitlab, Some("9")),
            (&[("GITLAB_CI", "true")], LogFormat::Gitlab, None),
            (&[("TF_BUILD", "True"), ("BUILD_BUILDNUMBER", "20260101.3")], LogFormat::Azure, Some("20260101.3")),
            (&[("TEAMCITY_VERSION", "2026"), ("BUILD_NUMBER", "5")], LogFormat::Teamcity, Some("5")),
            (&[("JENKINS_URL", "http://j"), ("BUILD_NUMBER", "5")], LogFormat::Plain, Some("5")),
            (&[("BUILDKITE", "true"), ("BUILDKITE_BUILD_NUMBER", "8")], LogFormat::Buildkite, Some("8")),
            (&[("GITHUB_ACTIONS", "")], LogFormat::Plain, None),
        ] {
            let env: Vec<_> = variables.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
            let (found, number) = detect(&env);
            assert_eq!((found, number.as_ref().map(|(n, _)| n.as_str())), (log_format, build), "{variables:?}");
        }
    }
}
