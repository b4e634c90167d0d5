//! What the CI system says of itself, as far as its variables are granted.

/// The log commands that a CI system understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
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
    sign: &'static str,
    build: &'static [&'static str],
    dialect: Dialect,
}

/// The systems known, the surer sign first. The signs are those of env-ci and datadog-ci.
pub const SYSTEMS: &[System] = &[
    system("GITHUB_ACTIONS", &["GITHUB_RUN_NUMBER", "GITHUB_RUN_ATTEMPT"], Dialect::Github),
    system("GITLAB_CI", &["CI_PIPELINE_IID"], Dialect::Gitlab),
    system("TF_BUILD", &["BUILD_BUILDNUMBER"], Dialect::Azure),
    system("TEAMCITY_VERSION", &["BUILD_NUMBER"], Dialect::Teamcity),
    system("BUILDKITE", &["BUILDKITE_BUILD_NUMBER"], Dialect::Buildkite),
    system("CIRCLECI", &["CIRCLE_BUILD_NUM"], Dialect::Plain),
    system("TRAVIS", &["TRAVIS_BUILD_NUMBER"], Dialect::Plain),
    system("BITBUCKET_COMMIT", &["BITBUCKET_BUILD_NUMBER"], Dialect::Plain),
    system("BITRISE_IO", &["BITRISE_BUILD_NUMBER"], Dialect::Plain),
    system("CODEBUILD_BUILD_ARN", &["CODEBUILD_BUILD_NUMBER"], Dialect::Plain),
    system("bamboo_buildKey", &["bamboo_buildNumber"], Dialect::Plain),
    system("CM_BUILD_ID", &["PROJECT_BUILD_NUMBER"], Dialect::Plain),
    system("DRONE", &["DRONE_BUILD_NUMBER"], Dialect::Plain),
    system("CI_PIPELINE_NUMBER", &["CI_PIPELINE_NUMBER"], Dialect::Plain),
    system("JENKINS_URL", &["BUILD_NUMBER"], Dialect::Plain),
];

const fn system(sign: &'static str, build: &'static [&'static str], dialect: Dialect) -> System {
    System { sign, build, dialect }
}

/// The dialect to use, and the build number with the variable that it is from, as far as the environment tells.
pub fn detect(env: &[(String, String)]) -> (Dialect, Option<(String, &'static str)>) {
    let filled = |name: &str| super::settings::lookup(env, name).map(str::trim).filter(|value| !value.is_empty());
    let found = SYSTEMS.iter().find(|system| filled(system.sign).is_some());
    let dialect = found.map_or(Dialect::Plain, |system| system.dialect);
    let build = found.and_then(|system| {
        let numbers: Vec<&str> = system.build.iter().filter_map(|name| filled(name)).collect();
        (!numbers.is_empty()).then(|| (crate::text::joined(&numbers, "."), system.build[0]))
    });
    (dialect, build)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_are_told_by_their_variables() {
        for (variables, dialect, build) in [
            (&[][..], Dialect::Plain, None),
            (&[("CI", "true")], Dialect::Plain, None),
            (
                &[("GITHUB_ACTIONS", "true"), ("GITHUB_RUN_NUMBER", "41"), ("GITHUB_RUN_ATTEMPT", "2")],
                Dialect::Github,
                Some("41.2"),
            ),
            (&[("GITLAB_CI", "true"), ("CI_PIPELINE_IID", "9")], Dialect::Gitlab, Some("9")),
            (&[("GITLAB_CI", "true")], Dialect::Gitlab, None),
            (&[("TF_BUILD", "True"), ("BUILD_BUILDNUMBER", "20260101.3")], Dialect::Azure, Some("20260101.3")),
            (&[("TEAMCITY_VERSION", "2026"), ("BUILD_NUMBER", "5")], Dialect::Teamcity, Some("5")),
            (&[("JENKINS_URL", "http://j"), ("BUILD_NUMBER", "5")], Dialect::Plain, Some("5")),
            (&[("BUILDKITE", "true"), ("BUILDKITE_BUILD_NUMBER", "8")], Dialect::Buildkite, Some("8")),
            (&[("GITHUB_ACTIONS", "")], Dialect::Plain, None),
        ] {
            let env: Vec<_> = variables.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
            let (found, number) = detect(&env);
            assert_eq!((found, number.as_ref().map(|(n, _)| n.as_str())), (dialect, build), "{variables:?}");
        }
    }
}
