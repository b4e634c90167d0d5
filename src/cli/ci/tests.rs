//! Builds as the CI systems present them.

use super::*;
use crate::cli::options::OPTIONS;

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

#[test]
fn a_build_number_that_is_too_long_is_cut() {
    let env = [("TF_BUILD", "True".to_owned()), ("BUILD_BUILDNUMBER", format!("a\n{}", "\u{e4}".repeat(171)))];
    let (_, number) = detect(&env.map(|(name, value)| (name.to_owned(), value)));
    assert_eq!(number.map(|(number, _)| number), Some(format!("a {}", "\u{e4}".repeat(MAX_CI_NUMBER - 2))));
}

#[test]
fn no_system_hides_another() {
    for system in SYSTEMS {
        let mut env = vec![(system.marker.to_owned(), "41".to_owned())];
        env.extend(system.build_number.iter().map(|name| ((*name).to_owned(), "41".to_owned())));
        let number = vec!["41"; system.build_number.len()].join(".");
        assert_eq!(detect(&env), (system.log_format, Some((number, system.build_number[0]))), "{}", system.name);
    }
}

#[test]
fn a_build_s_page_is_linked_where_all_of_its_address_is_granted() {
    let env = |pairs: &[(&str, &str)]| {
        pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect::<Vec<_>>()
    };
    let github = [
        ("GITHUB_ACTIONS", "true"),
        ("GITHUB_SERVER_URL", "https://github.example"),
        ("GITHUB_REPOSITORY", "o/r"),
        ("GITHUB_RUN_ID", "7"),
    ];
    assert_eq!(build_url(&env(&github)).as_deref(), Some("https://github.example/o/r/actions/runs/7"));
    assert_eq!(build_url(&env(&github[..3])), None);
    let azure = [
        ("TF_BUILD", "True"),
        ("SYSTEM_COLLECTIONURI", "https://dev.azure.com/o/"),
        ("SYSTEM_TEAMPROJECT", "My Project"),
        ("BUILD_BUILDID", "7"),
    ];
    assert_eq!(
        build_url(&env(&azure)).as_deref(),
        Some("https://dev.azure.com/o/My%20Project/_build/results?buildId=7")
    );
    for (url, is_taken) in [
        ("http://ci.example/job/x%20y/7/", true),
        ("javascript:alert(1)", false),
        ("https://h/\"><script>", false),
        ("https://h/##vso[x]", false),
        ("", false),
    ] {
        let jenkins = env(&[("JENKINS_URL", "x"), ("BUILD_URL", url)]);
        assert_eq!(build_url(&jenkins).is_some(), is_taken, "{url}");
    }
}

#[test]
fn the_option_names_every_log_format() {
    let names = LogFormat::ALL.map(LogFormat::name);
    let option = OPTIONS.iter().find(|option| option.name == "log").unwrap();
    assert_eq!(option.value, Some(names.join("|").as_str()));
}

#[test]
fn sanitized_text_holds_no_command_of_any_system() {
    for system in SYSTEMS {
        for command in system.log_commands {
            for text in
                [command.text().to_owned(), format!("  {}x", command.text()), format!("a{0}b\n{0}c", command.text())]
            {
                for clean in [sanitize::line(&text), sanitize::server_text(&text)] {
                    let is_obeyed = match command {
                        Anywhere(command) => clean.contains(command),
                        LineStart(command) => clean.trim_start().starts_with(command.trim_end()),
                    };
                    assert!(!is_obeyed, "{}: {text:?}", system.name);
                }
            }
        }
    }
}

#[test]
fn a_system_that_commands_are_written_for_has_commands_to_break() {
    for system in SYSTEMS {
        assert_eq!(system.log_commands.is_empty(), system.log_format == LogFormat::Plain, "{}", system.name);
    }
}
