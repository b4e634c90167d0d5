//! The CI systems: how each is recognised, where its build number is, and what it obeys in a log.

use LogCommand::{Anywhere, LineStart};

use crate::api::build_number::MAX_LENGTH;
use crate::sanitize;

/// The longest number of a CI system that is used, in characters: with what makes it unique it is as long as one may be.
const MAX_CI_NUMBER: usize = MAX_LENGTH - 8;

/// The longest address of a build's page, in bytes.
const MAX_URL: usize = 2000;

/// The log commands that are written for a CI system.
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

impl LogFormat {
    /// All of them, in the order of the help.
    pub const ALL: [LogFormat; 6] = [
        LogFormat::Plain,
        LogFormat::Github,
        LogFormat::Gitlab,
        LogFormat::Azure,
        LogFormat::Teamcity,
        LogFormat::Buildkite,
    ];

    /// The name that `--log` takes.
    pub fn name(self) -> &'static str {
        match self {
            LogFormat::Plain => "plain",
            LogFormat::Github => "github",
            LogFormat::Gitlab => "gitlab",
            LogFormat::Azure => "azure",
            LogFormat::Teamcity => "teamcity",
            LogFormat::Buildkite => "buildkite",
        }
    }
}

/// Text in a log that a CI system takes for the beginning of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogCommand {
    /// Wherever it stands.
    Anywhere(&'static str),
    /// At the start of a line, perhaps after white space.
    LineStart(&'static str),
}

impl LogCommand {
    /// The text.
    pub fn text(self) -> &'static str {
        match self {
            Anywhere(text) | LineStart(text) => text,
        }
    }
}

/// A CI system.
#[derive(Debug)]
pub struct System {
    /// Its name, as the README has it.
    pub name: &'static str,
    /// The variable that is set wherever it runs a job.
    pub marker: &'static str,
    /// The variables of its build number: all that are set, joined with dots.
    pub build_number: &'static [&'static str],
    /// The address of the build's page, with its variables as `$NAME`.
    pub build_url: &'static str,
    /// The log commands to write for it.
    pub log_format: LogFormat,
    /// The text that it obeys in a log, and that foreign text must not bring in.
    pub log_commands: &'static [LogCommand],
}

/// The systems known, in the order in which they are tried: `BUILD_NUMBER` belongs to several, so the less certain markers come last. The
/// markers are those of env-ci and datadog-ci.
pub const SYSTEMS: &[System] = &[
    System {
        name: "GitHub Actions",
        marker: "GITHUB_ACTIONS",
        build_number: &["GITHUB_RUN_NUMBER", "GITHUB_RUN_ATTEMPT"],
        build_url: "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID",
        log_format: LogFormat::Github,
        log_commands: &[LineStart("::"), Anywhere("##[")],
    },
    System {
        name: "GitLab",
        marker: "GITLAB_CI",
        build_number: &["CI_PIPELINE_IID"],
        build_url: "$CI_JOB_URL",
        log_format: LogFormat::Gitlab,
        // What the terminal obeys, colours and cursor, begins with an escape character alone.
        log_commands: &[
            Anywhere("\u{1b}[0Ksection_start:"),
            Anywhere("\u{1b}[0Ksection_end:"),
            Anywhere("\u{1b}["),
            Anywhere("\r"),
        ],
    },
    System {
        name: "Azure DevOps",
        marker: "TF_BUILD",
        build_number: &["BUILD_BUILDNUMBER"],
        build_url: "$SYSTEM_COLLECTIONURI$SYSTEM_TEAMPROJECT/_build/results?buildId=$BUILD_BUILDID",
        log_format: LogFormat::Azure,
        log_commands: &[Anywhere("##vso["), Anywhere("##[")],
    },
    System {
        name: "TeamCity",
        marker: "TEAMCITY_VERSION",
        build_number: &["BUILD_NUMBER"],
        build_url: "$BUILD_URL",
        log_format: LogFormat::Teamcity,
        log_commands: &[Anywhere("##teamcity[")],
    },
    System {
        name: "Buildkite",
        marker: "BUILDKITE",
        build_number: &["BUILDKITE_BUILD_NUMBER"],
        build_url: "$BUILDKITE_BUILD_URL",
        log_format: LogFormat::Buildkite,
        log_commands: &[LineStart("--- "), LineStart("+++ "), LineStart("~~~ "), LineStart("^^^ ")],
    },
    plain("CircleCI", "CIRCLECI", &["CIRCLE_BUILD_NUM"], "$CIRCLE_BUILD_URL"),
    plain("Travis CI", "TRAVIS", &["TRAVIS_BUILD_NUMBER"], "$TRAVIS_BUILD_WEB_URL"),
    plain(
        "Bitbucket Pipelines",
        "BITBUCKET_COMMIT",
        &["BITBUCKET_BUILD_NUMBER"],
        "$BITBUCKET_GIT_HTTP_ORIGIN/pipelines/results/$BITBUCKET_BUILD_NUMBER",
    ),
    plain("Bitrise", "BITRISE_IO", &["BITRISE_BUILD_NUMBER"], "$BITRISE_BUILD_URL"),
    plain("CodeBuild", "CODEBUILD_BUILD_ARN", &["CODEBUILD_BUILD_NUMBER"], "$CODEBUILD_BUILD_URL"),
    plain("Bamboo", "bamboo_buildKey", &["bamboo_buildNumber"], "$bamboo_resultsUrl"),
    plain(
        "Codemagic",
        "CM_BUILD_ID",
        &["PROJECT_BUILD_NUMBER"],
        "https://codemagic.io/app/$CM_PROJECT_ID/build/$CM_BUILD_ID",
    ),
    plain("Drone", "DRONE", &["DRONE_BUILD_NUMBER"], "$DRONE_BUILD_LINK"),
    plain("Woodpecker", "CI_PIPELINE_NUMBER", &["CI_PIPELINE_NUMBER"], "$CI_PIPELINE_URL"),
    plain("Jenkins", "JENKINS_URL", &["BUILD_NUMBER"], "$BUILD_URL"),
];

/// A system for which no log commands are written.
const fn plain(
    name: &'static str,
    marker: &'static str,
    build_number: &'static [&'static str],
    build_url: &'static str,
) -> System {
    System { name, marker, build_number, build_url, log_format: LogFormat::Plain, log_commands: &[] }
}

/// The log format to use, and the build number with the first of the variables that it is from, as far as the environment tells. It is
/// taken over by `GivenOptions::add_environment`.
pub fn detect(env: &[(String, String)]) -> (LogFormat, Option<(String, &'static str)>) {
    match SYSTEMS.iter().find(|system| value(env, system.marker).is_some()) {
        None => (LogFormat::Plain, None),
        Some(system) => (system.log_format, system.build_number_in(env).zip(system.build_number.first().copied())),
    }
}

/// The page of the build, as far as the environment tells all of its address.
pub fn build_url(env: &[(String, String)]) -> Option<String> {
    SYSTEMS.iter().find(|system| value(env, system.marker).is_some())?.build_url_in(env)
}

impl System {
    /// The address of its build's page, with every variable in it granted. What is no address is none.
    fn build_url_in(&self, env: &[(String, String)]) -> Option<String> {
        let mut parts = self.build_url.split('$');
        let mut url = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(part.len());
            url.push_str(value(env, &part[..end])?.trim());
            url.push_str(&part[end..]);
        }
        // Names of projects may hold spaces.
        let url = url.replace(' ', "%20");
        let is_web = url.starts_with("https://") || url.starts_with("http://");
        let is_safe = url.len() <= MAX_URL
            && !url.contains(|c: char| c.is_control() || c.is_whitespace() || "<>\"'`\\".contains(c));
        (is_web && is_safe && sanitize::line(&url) == url).then_some(url)
    }

    /// Its build number, as far as its variables are granted.
    fn build_number_in(&self, env: &[(String, String)]) -> Option<String> {
        let numbers: Vec<&str> = self.build_number.iter().filter_map(|name| value(env, name)).collect();
        let number = sanitize::line(&numbers.join("."));
        // Only the user's own number is refused: this one nobody asked for.
        (!number.is_empty()).then(|| number.chars().take(MAX_CI_NUMBER).collect())
    }
}

/// The value of a variable that is granted and not empty.
fn value<'e>(env: &'e [(String, String)], name: &str) -> Option<&'e str> {
    let (_, value) = env.iter().find(|(known, _)| known == name)?;
    Some(value.trim()).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests;
