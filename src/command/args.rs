//! The command line, split but not yet understood.

use lexopt::{Arg, Parser};

use super::Refusal;
use super::options::{COMMANDS, OPTIONS, SCRIPT_FLAGS, find, nearest};

/// What the command line says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args {
    /// The command, if one is named.
    pub command: Option<String>,
    /// What follows the command.
    pub positional: Vec<String>,
    /// Options in order: name and value; switches have none.
    pub options: Vec<(&'static str, Option<String>)>,
    /// Whether help is asked for by option.
    pub help: bool,
    /// Whether the version is asked for by option.
    pub version: bool,
}

/// Splits the command line.
///
/// # Errors
/// An unknown option or command, with the nearest one that exists; a missing or surplus value.
pub fn parse(arguments: &[String]) -> Result<Args, Refusal> {
    let mut parser = Parser::from_args(arguments);
    let mut args = Args::default();
    loop {
        let written = match parser.next().map_err(|error| refused(&error))? {
            None => break,
            Some(Arg::Value(value)) => {
                let value = value.to_string_lossy().into_owned();
                if args.command.is_none() {
                    args.command = Some(command(&value)?);
                } else {
                    args.positional.push(value);
                }
                continue;
            }
            Some(Arg::Short(letter)) => letter.to_string(),
            Some(Arg::Long(name)) => name.to_owned(),
        };
        match written.as_str() {
            "h" | "help" => args.help = true,
            "V" | "version" => args.version = true,
            written => {
                let (name, takes_value) = option(written)?;
                let value = match takes_value {
                    true => {
                        let value = parser.value().map_err(|error| refused(&error))?;
                        Some(value.to_string_lossy().into_owned())
                    }
                    false => None,
                };
                let repeated = args.options.iter().any(|(earlier, _)| *earlier == name);
                if repeated && find(name).is_some_and(|option| !option.repeatable) {
                    return Err(Refusal::usage(format!("--{name} is given more than once")));
                }
                args.options.push((name, value));
            }
        }
    }
    Ok(args)
}

/// The option's own name, and whether it takes a value.
fn option(written: &str) -> Result<(&'static str, bool), Refusal> {
    if let Some(option) = find(written) {
        return Ok((option.name, option.value.is_some()));
    }
    let is_written = |(short, long, _): &&(Option<char>, &str, &str)| {
        *long == written || short.is_some_and(|letter| written.chars().eq([letter]))
    };
    if let Some((_, _, name)) = SCRIPT_FLAGS.iter().find(is_written) {
        return Ok((name, true));
    }
    let dash = if written.chars().count() == 1 { "-" } else { "--" };
    let hint = match nearest(written, OPTIONS.iter().map(|option| option.name)) {
        Some(name) => format!("did you mean --{name}?"),
        None => "see help".to_owned(),
    };
    Err(Refusal::usage(format!("unknown option {dash}{written}: {hint}")))
}

fn command(written: &str) -> Result<String, Refusal> {
    if COMMANDS.iter().any(|(name, _)| *name == written) {
        return Ok(written.to_owned());
    }
    let hint = match nearest(written, COMMANDS.iter().map(|(name, _)| *name)) {
        Some(name) => format!("did you mean {name}?"),
        None => format!("the commands are {}", COMMANDS.map(|(name, _)| name).join(", ")),
    };
    let written = crate::defang::shorten(written, 60);
    Err(Refusal::usage(format!("unknown command {written}: {hint}")))
}

/// lexopt quotes the surplus value of a switch, and the arguments may hold a key.
fn refused(error: &lexopt::Error) -> Refusal {
    Refusal::usage(match error {
        lexopt::Error::MissingValue { option: Some(option) } => format!("{option} needs a value"),
        lexopt::Error::UnexpectedValue { option, .. } => format!("{option} takes no value"),
        _ => "an argument cannot be read: see help".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Args, String> {
        let arguments: Vec<String> = line.split(' ').filter(|a| !a.is_empty()).map(str::to_owned).collect();
        parse(&arguments).map_err(|refusal| refusal.message)
    }

    #[test]
    fn both_spellings_of_a_value_work() {
        for line in ["run --plan 7 --max-wait 5m", "run --plan=7 --max-wait=5m", "--plan 7 run --max-wait 5m"] {
            let args = parsed(line).unwrap();
            assert_eq!(args.command.as_deref(), Some("run"));
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
            let refusal = parsed(line).unwrap_err();
            assert!(refusal.contains(message), "{line}: {refusal}");
        }
    }
}
