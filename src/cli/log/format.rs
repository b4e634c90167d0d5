//! The log commands of CI systems: groups of lines, and errors of the build.

use std::time::{SystemTime, UNIX_EPOCH};

use super::Log;
use crate::cli::ci::LogFormat;
use crate::sanitize;

impl Log<'_> {
    /// Begins a group, which CI systems show folded: the lines about the runs. `several` says whether there is more than one plan.
    pub fn begin_group(&mut self, wall: SystemTime, several: bool) {
        self.several = several;
        self.group_open = true;
        match self.log_format {
            LogFormat::Github => self.raw("::group::Testsigma run"),
            LogFormat::Azure => self.raw("##[group]Testsigma run"),
            LogFormat::Gitlab => {
                let seconds = unix_seconds(wall);
                self.raw(&format!("\u{1b}[0Ksection_start:{seconds}:testsigma\r\u{1b}[0KTestsigma run"));
            }
            LogFormat::Buildkite => self.raw("--- Testsigma run"),
            LogFormat::Plain | LogFormat::Teamcity => self.group_open = false,
        }
    }

    /// Ends the group, if one was begun.
    pub fn end_group(&mut self, wall: SystemTime) {
        if !std::mem::take(&mut self.group_open) {
            return;
        }
        match self.log_format {
            LogFormat::Github => self.raw("::endgroup::"),
            LogFormat::Azure => self.raw("##[endgroup]"),
            LogFormat::Gitlab => {
                let seconds = unix_seconds(wall);
                self.raw(&format!("\u{1b}[0Ksection_end:{seconds}:testsigma\r\u{1b}[0K"));
            }
            LogFormat::Buildkite => self.raw("+++ Testsigma verdict"),
            LogFormat::Plain | LogFormat::Teamcity => {}
        }
    }

    /// Writes the CI system's own command for an error, which it shows on the build's page. TeamCity shows one for each `subject`.
    pub(super) fn error_command(&mut self, title: &str, text: &str, subject: Option<&str>) {
        let text = self.sanitized(text);
        match self.log_format {
            LogFormat::Github => {
                let data = text.replace('%', "%25");
                let title = self.sanitized(title).replace('%', "%25").replace(':', "%3A").replace(',', "%2C");
                self.raw(&format!("::error title={title}::{data}"));
            }
            LogFormat::Azure => {
                let data = text.replace('%', "%AZP25").replace(';', "%3B").replace(']', "%5D");
                self.raw(&format!("##vso[task.logissue type=error]{data}"));
            }
            LogFormat::Teamcity => {
                let mut data = String::new();
                for c in text.chars() {
                    if matches!(c, '|' | '\'' | '[' | ']') {
                        data.push('|');
                    }
                    data.push(c);
                }
                let data = sanitize::truncate(&data, 3900);
                let subject = subject.map(|subject| format!("_{subject}")).unwrap_or_default();
                self.raw(&format!("##teamcity[buildProblem description='{data}' identity='testsigma{subject}']"));
            }
            LogFormat::Plain | LogFormat::Gitlab | LogFormat::Buildkite => {}
        }
    }

    /// The same for a failed case, where the CI system shows many errors of a build beside each other.
    pub(super) fn case_error(&mut self, case: &str, message: &str) {
        match self.log_format {
            LogFormat::Github => self.error_command(case, message, None),
            LogFormat::Azure => self.error_command("", &format!("{case}: {message}"), None),
            _ => {}
        }
    }
}

/// Whole seconds since 1970.
fn unix_seconds(wall: SystemTime) -> u64 {
    wall.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}
