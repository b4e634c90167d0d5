//! The command line, split but not yet understood.

use super::CommandError;
use super::options::{COMMANDS, OPTIONS, SCRIPT_FLAGS, find, suggest};
use crate::text::joined;

/// What the command line says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args {
    /// The command, if one is named; or the one that was probably meant.
    pub command: Option<&'static str>,
    /// What follows the command.
    pub positional: Vec<String>,
    /// Options in order: name and value; switches have none.
    pub options: Vec<(&'static str, Option<String>)>,
    /// Whether help is asked for by option.
    pub help: bool,
    /// Whether the version is asked for by option.
    pub version: bool,
}

/// Splits the command line. What is wrong with it first, if anything: an unknown option or command, with the nearest one that exists; a
/// missing or surplus value. The rest is understood all the same, because a refusal has to go where it was asked for.
pub fn parse(arguments: &[String]) -> (Args, Option<CommandError>) {
    let (mut args, mut error) = (Args::default(), None);
    let mut rest = arguments.iter();
    let mut only_values = false;
    while let Some(argument) = rest.next() {
        if let Err(other) = args.take(argument, &mut rest, &mut only_values) {
            error = error.or(Some(other));
        }
    }
    (args, error)
}

impl Args {
    /// Whether the option is given.
    pub fn has(&self, name: &str) -> bool {
        self.options.iter().any(|(given, _)| *given == name)
    }

    /// Understands one argument, and takes its value from the `rest`.
    fn take(
        &mut self,
        argument: &str,
        rest: &mut std::slice::Iter<'_, String>,
        only_values: &mut bool,
    ) -> Result<(), CommandError> {
        let (dash, written, attached) = match split(argument) {
            _ if *only_values => ("", argument, None),
            ("--", "", None) => {
                *only_values = true;
                return Ok(());
            }
            split => split,
        };
        match (dash, written) {
            ("", value) if self.command.is_none() => {
                let names = || COMMANDS.iter().map(|(name, _)| *name);
                self.command = names().find(|name| *name == value).or_else(|| suggest(value, names()));
                return known(value, self.command);
            }
            ("", value) => self.positional.push(value.to_owned()),
            (_, "h" | "help") => self.help = true,
            (_, "V" | "version") => self.version = true,
            _ => {
                let (name, takes_value) = option(dash, written)?;
                // A surplus value is not quoted: the arguments may hold a key.
                let value = match (takes_value, attached) {
                    (true, Some(value)) => Some(value.to_owned()),
                    (true, None) => match rest.next() {
                        Some(value) => Some(value.clone()),
                        None => return Err(CommandError::usage(format!("{dash}{written} needs a value"))),
                    },
                    (false, Some(_)) => return Err(CommandError::usage(format!("{dash}{written} takes no value"))),
                    (false, None) => None,
                };
                let repeated = self.options.iter().any(|(earlier, _)| *earlier == name);
                if repeated && find(name).is_some_and(|option| !option.repeatable) {
                    return Err(CommandError::usage(format!("--{name} is given more than once")));
                }
                self.options.push((name, value));
            }
        }
        Ok(())
    }
}

/// An argument's dashes, the option's name, and the value attached to it: `--opt=value`, `-kVALUE`, `-k=VALUE`.
fn split(argument: &str) -> (&'static str, &str, Option<&str>) {
    if let Some(long) = argument.strip_prefix("--") {
        return match long.split_once('=') {
            Some((name, value)) => ("--", name, Some(value)),
            None => ("--", long, None),
        };
    }
    let short = argument.strip_prefix('-').filter(|short| !short.is_empty());
    let Some(short) = short else { return ("", argument, None) };
    let mut letters = short.chars();
    letters.next();
    let attached = letters.as_str();
    let letter = short.strip_suffix(attached).unwrap_or(short);
    ("-", letter, (!attached.is_empty()).then(|| attached.strip_prefix('=').unwrap_or(attached)))
}

/// The option's own name, and whether it takes a value.
fn option(dash: &str, written: &str) -> Result<(&'static str, bool), CommandError> {
    if let Some(option) = find(written) {
        return Ok((option.name, option.value.is_some()));
    }
    let is_written = |(short, long, _): &&(Option<char>, &str, &str)| {
        *long == written || short.is_some_and(|letter| written.chars().eq([letter]))
    };
    if let Some((_, _, name)) = SCRIPT_FLAGS.iter().find(is_written) {
        return Ok((name, true));
    }
    let hint = match suggest(written, OPTIONS.iter().map(|option| option.name)) {
        Some(name) => format!("did you mean --{name}?"),
        None => "see help".to_owned(),
    };
    Err(CommandError::usage(format!("unknown option {dash}{}: {hint}", display_word(written))))
}

/// A word as it may be repeated: a long one is no slip of the finger, and may be a key in the wrong place.
fn display_word(written: &str) -> &str {
    if written.len() <= 24 { written } else { "(a long word)" }
}

/// Whether what was written is the command that it is taken for.
fn known(written: &str, command: Option<&str>) -> Result<(), CommandError> {
    let hint = match command {
        Some(command) if command == written => return Ok(()),
        Some(command) => format!("did you mean {command}?"),
        None => format!("the commands are {}", joined(&COMMANDS.map(|(name, _)| name), ", ")),
    };
    Err(CommandError::usage(format!("unknown command {}: {hint}", display_word(written))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Args, String> {
        let arguments: Vec<String> = line.split(' ').filter(|a| !a.is_empty()).map(str::to_owned).collect();
        match parse(&arguments) {
            (args, None) => Ok(args),
            (_, Some(error)) => Err(error.message),
        }
    }

    #[test]
    fn both_spellings_of_a_value_work() {
        for line in ["run --plan 7 --max-wait 5m", "run --plan=7 --max-wait=5m", "--plan 7 run --max-wait 5m"] {
            let args = parsed(line).unwrap();
            assert_eq!(args.command, Some("run"));
            assert_eq!(args.options, [("plan", Some("7".into())), ("max-wait", Some("5m".into()))], "{line}");
        }
    }

    #[test]
    fn the_script_s_flags_keep_working() {
        let args = parsed("--apikey=K -i=7 --maxtimeinmins=180 -r=./junit-report.xml -d=a=b,c=d --buildno=12").unwrap();
        assert_eq!(args.command, None);
        let names: Vec<_> = args.options.iter().map(|(name, value)| (*name, value.as_deref().unwrap())).collect();
        assert_eq!(
            names,
            [
                ("apikey", "K"),
                ("plan", "7"),
                ("maxtimeinmins", "180"),
                ("reportfilepath", "./junit-report.xml"),
                ("runtimedata", "a=b,c=d"),
                ("build-no", "12")
            ]
        );
    }

    #[test]
    fn what_is_understood_survives_a_mistake() {
        let arguments = ["--max-wiat", "1h", "wait", "--exit-codes", "simple", "--frob"].map(str::to_owned);
        let (args, error) = parse(&arguments);
        assert!(error.unwrap().message.contains("--max-wiat"));
        assert_eq!(args.options, [("exit-codes", Some("simple".into()))]);
    }

    #[test]
    fn mistakes_are_named_with_the_remedy() {
        for (line, message) in [
            ("--plna 7", "unknown option --plna: did you mean --plan?"),
            ("--frobnicate", "unknown option --frobnicate: see help"),
            ("-x", "unknown option -x: see help"),
            ("rnu", "unknown command rnu: did you mean run?"),
            ("--plan", "--plan needs a value"),
            ("--quiet=secret", "--quiet takes no value"),
            ("--max-wait 1m --max-wait 2m", "--max-wait is given more than once"),
        ] {
            let error = parsed(line).unwrap_err();
            assert!(error.contains(message), "{line}: {error}");
        }
    }
}
