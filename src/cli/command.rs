//! The commands.

/// A command of the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Command {
    /// Trigger, wait, reports, verdict. What is meant where no command is named.
    #[default]
    Run,
    /// Trigger only.
    Trigger,
    /// Wait for a run that was started earlier.
    Wait,
    /// Poll a run once.
    Status,
    /// Stop a run.
    Stop,
    /// Fetch the reports of a run that is over.
    Report,
    /// Re-run what failed in a run, and then as `Run`. (Cloud.)
    Rerun,
    /// Look at everything that a run needs, and start none.
    Check,
    /// Print the help.
    Help,
    /// Print the version.
    Version,
}

impl Command {
    /// All of them, in the order of the help.
    pub const ALL: [Command; 10] = [
        Command::Run,
        Command::Trigger,
        Command::Wait,
        Command::Status,
        Command::Stop,
        Command::Report,
        Command::Rerun,
        Command::Check,
        Command::Help,
        Command::Version,
    ];

    /// The word for it on the command line and in the outcome file.
    pub fn name(self) -> &'static str {
        match self {
            Command::Run => "run",
            Command::Trigger => "trigger",
            Command::Wait => "wait",
            Command::Status => "status",
            Command::Stop => "stop",
            Command::Report => "report",
            Command::Rerun => "rerun",
            Command::Check => "check",
            Command::Help => "help",
            Command::Version => "version",
        }
    }

    /// The line about it in the help.
    pub fn help(self) -> &'static str {
        match self {
            Command::Run => "trigger a test plan, wait for its run, write the reports, pass or fail",
            Command::Trigger => "start a run, write its id, do not wait",
            Command::Wait => "attach to a run started earlier, then as run: wait RUN_ID",
            Command::Status => "look at a run once: status RUN_ID [--json]",
            Command::Stop => "stop a run, and only that one, and write what was seen of it: stop RUN_ID",
            Command::Report => "fetch and write the reports of a finished run: report RUN_ID",
            Command::Rerun => "re-run what failed in a run, then as run (Cloud): rerun RUN_ID --failed",
            Command::Check => {
                "start nothing: look at settings, directory, server, key and plans, each with its verdict"
            }
            Command::Help => "this text",
            Command::Version => "the version",
        }
    }

    /// The command of this name.
    pub fn by_name(name: &str) -> Option<Command> {
        Self::ALL.into_iter().find(|command| command.name() == name)
    }

    /// Whether it starts runs of the plans named, rather than being about runs that exist.
    pub fn starts_run(self) -> bool {
        matches!(self, Command::Run | Command::Trigger)
    }

    /// Whether it is about plans, which options name, and takes no run.
    pub fn takes_plans(self) -> bool {
        self.starts_run() || self == Command::Check
    }

    /// Whether the run's verdict decides its exit code: such a command gates the build.
    pub fn gates(self) -> bool {
        matches!(self, Command::Run | Command::Wait | Command::Rerun)
    }

    /// Whether it leaves files.
    pub fn writes_files(self) -> bool {
        self == Command::Trigger || self.explains_missing_report()
    }

    /// Whether the report's file holds an explanation where there is no report from the server.
    pub fn explains_missing_report(self) -> bool {
        matches!(self, Command::Run | Command::Wait | Command::Rerun | Command::Report | Command::Stop)
    }

    /// Whether it only prints a text, whatever the settings are.
    pub fn only_prints(self) -> bool {
        matches!(self, Command::Help | Command::Version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_command_is_found_by_its_name() {
        for command in Command::ALL {
            assert_eq!(Command::by_name(command.name()), Some(command));
        }
        assert_eq!(Command::by_name("RUN"), None);
        assert_eq!(Command::default(), Command::Run);
    }

    #[test]
    fn what_a_command_does() {
        // (command, starts a run, gates, writes files, explains a missing report)
        for (command, starts, gates, writes, explains) in [
            (Command::Run, true, true, true, true),
            (Command::Trigger, true, false, true, false),
            (Command::Wait, false, true, true, true),
            (Command::Status, false, false, false, false),
            (Command::Stop, false, false, true, true),
            (Command::Report, false, false, true, true),
            (Command::Rerun, false, true, true, true),
            (Command::Check, false, false, false, false),
            (Command::Help, false, false, false, false),
            (Command::Version, false, false, false, false),
        ] {
            let does =
                (command.starts_run(), command.gates(), command.writes_files(), command.explains_missing_report());
            assert_eq!(does, (starts, gates, writes, explains), "{}", command.name());
        }
    }
}
