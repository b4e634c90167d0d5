//! What CI systems take for commands: folds, and errors of their own.

use super::Log;
use crate::calendar::unix_seconds;
use crate::cli::ci::Dialect;
use crate::sanitize;

impl Log<'_> {
    /// Begins the part of the log that CI systems may fold away.
    pub fn fold(&mut self, wall: std::time::SystemTime, several: bool) {
        self.several = several;
        self.folded = true;
        match self.dialect {
            Dialect::Github => self.raw("::group::Testsigma run"),
            Dialect::Azure => self.raw("##[group]Testsigma run"),
            Dialect::Gitlab => {
                let seconds = unix_seconds(wall);
                self.raw(&format!("\u{1b}[0Ksection_start:{seconds}:testsigma\r\u{1b}[0KTestsigma run"));
            }
            Dialect::Buildkite => self.raw("--- Testsigma run"),
            Dialect::Plain | Dialect::Teamcity => self.folded = false,
        }
    }

    /// Ends it.
    pub fn unfold(&mut self, wall: std::time::SystemTime) {
        if !std::mem::take(&mut self.folded) {
            return;
        }
        match self.dialect {
            Dialect::Github => self.raw("::endgroup::"),
            Dialect::Azure => self.raw("##[endgroup]"),
            Dialect::Gitlab => {
                let seconds = unix_seconds(wall);
                self.raw(&format!("\u{1b}[0Ksection_end:{seconds}:testsigma\r\u{1b}[0K"));
            }
            Dialect::Buildkite => self.raw("+++ Testsigma verdict"),
            Dialect::Plain | Dialect::Teamcity => {}
        }
    }

    /// The CI system's own way to mark a build as failed.
    pub(super) fn error_command(&mut self, text: &str) {
        let text = self.harmless(text);
        match self.dialect {
            Dialect::Github => {
                let data = text.replace('%', "%25");
                self.raw(&format!("::error title=Testsigma::{data}"));
            }
            Dialect::Azure => {
                let data = text.replace('%', "%AZP25").replace(';', "%3B").replace(']', "%5D");
                self.raw(&format!("##vso[task.logissue type=error]{data}"));
            }
            Dialect::Teamcity => {
                let mut data = String::new();
                for c in text.chars() {
                    if matches!(c, '|' | '\'' | '[' | ']') {
                        data.push('|');
                    }
                    data.push(c);
                }
                let data = sanitize::truncate(&data, 3900);
                self.raw(&format!("##teamcity[buildProblem description='{data}' identity='testsigma']"));
            }
            Dialect::Plain | Dialect::Gitlab | Dialect::Buildkite => {}
        }
    }
}
