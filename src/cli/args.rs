//! The command line, understood as far as its options' names go.

use lexopt::Arg;

use super::command::Command;
use super::error::Fault;
use super::options::given::{Field, GivenOptions, Source};
use super::options::script_flags::{SCRIPT_FLAGS, ScriptFlag};
use super::options::{OPTIONS, suggest};

/// What the command line says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args {
    /// The command, if one is named; or the one that was probably meant.
    pub command: Option<Command>,
    /// What follows the command.
    pub positional: Vec<String>,
    /// The options.
    pub options: GivenOptions,
    /// Whether help is asked for by option.
    pub help: bool,
    /// Whether the version is asked for by option.
    pub version: bool,
}

/// Reads the command line. With it comes the first mistake, if there is one: an unknown option or command, with the nearest one that
/// exists; a missing or surplus value. The rest is understood all the same, because a refusal has to go where it was asked for.
pub fn parse(arguments: &[String]) -> (Args, Option<Fault>) {
    let mut parser = lexopt::Parser::from_args(arguments);
    let (mut args, mut first) = (Args::default(), None);
    loop {
        match args.take(&mut parser) {
            Ok(true) => {}
            Ok(false) => return (args, first),
            Err(mistake) => first = first.or(Some(mistake)),
        }
    }
}

/// What an option on the command line sets.
struct Target {
    source: Source,
    field: Field,
    takes_value: bool,
    repeatable: bool,
}

impl Args {
    /// Understands the next argument, and its value. False at the end.
    fn take(&mut self, parser: &mut lexopt::Parser) -> Result<bool, Fault> {
        let (dashes, name, target) = match parser.next() {
            Ok(None) => return Ok(false),
            Ok(Some(Arg::Value(value))) => {
                self.take_value(text(value)?)?;
                return Ok(true);
            }
            Ok(Some(Arg::Short('h') | Arg::Long("help"))) => {
                self.help = true;
                // A value attached to it means nothing.
                parser.optional_value();
                return Ok(true);
            }
            Ok(Some(Arg::Short('V') | Arg::Long("version"))) => {
                self.version = true;
                parser.optional_value();
                return Ok(true);
            }
            Ok(Some(Arg::Short(letter))) => ("-", letter.to_string(), script_flag(|flag| flag.short == Some(letter))),
            Ok(Some(Arg::Long(name))) => {
                ("--", name.to_owned(), option(name).or_else(|| script_flag(|flag| flag.long == name)))
            }
            // No message of the parser's is repeated: it may quote a key.
            Err(_) => return Err(Fault::usage("the arguments cannot be read: see help")),
        };
        let Some(target) = target else {
            let rest = parser.optional_value().and_then(|rest| rest.into_string().ok()).unwrap_or_default();
            // One dash before a long name: what follows its first letter is taken for a value.
            let name = if dashes == "-" { name + &rest } else { name };
            return Err(unknown_option(dashes, &name));
        };
        let value = if target.takes_value {
            text(parser.value().map_err(|_| Fault::Usage(format!("{dashes}{name} needs a value")))?)?
        } else if parser.optional_value().is_some() {
            return Err(Fault::Usage(format!("{dashes}{name} takes no value")));
        } else {
            "true".to_owned()
        };
        (target.field)(&mut self.options).add_argument(value, target.source, target.repeatable)?;
        Ok(true)
    }

    /// The first value is the command, the others are what it is about.
    fn take_value(&mut self, value: String) -> Result<(), Fault> {
        if self.command.is_some() {
            self.positional.push(value);
            return Ok(());
        }
        self.command = Command::by_name(&value);
        if self.command.is_some() {
            return Ok(());
        }
        let names = Command::ALL.map(Command::name);
        let meant = suggest(&value, &mut names.into_iter());
        self.command = meant.and_then(Command::by_name);
        let hint = match meant {
            Some(name) => format!("did you mean {name}?"),
            None => format!("the commands are {}", names.join(", ")),
        };
        Err(Fault::Usage(format!("unknown command {}: {hint}", display_word(&value))))
    }
}

/// An argument was text before it was given to the parser.
fn text(value: std::ffi::OsString) -> Result<String, Fault> {
    value.into_string().map_err(|_| Fault::usage("an argument is not text"))
}

fn option(name: &str) -> Option<Target> {
    OPTIONS.iter().find(|option| option.name == name).map(|option| Target {
        source: Source::Option(option.name),
        field: option.field,
        takes_value: option.value.is_some(),
        repeatable: option.repeatable,
    })
}

fn script_flag(is_it: impl Fn(&ScriptFlag) -> bool) -> Option<Target> {
    SCRIPT_FLAGS.iter().find(|flag| is_it(flag)).map(|flag| Target {
        source: flag.source.clone(),
        field: flag.field,
        takes_value: true,
        repeatable: flag.repeatable,
    })
}

/// Long options of `wasmtime run`.
const WASMTIME: [&str; 6] = ["env", "dir", "wasi", "wasm", "invoke", "allow-precompiled"];

fn unknown_option(dashes: &str, name: &str) -> Fault {
    if WASMTIME.contains(&name) || dashes == "-" && name.starts_with(['S', 'W', 'C', 'D', 'O']) {
        let name = if dashes == "-" { &name[..1] } else { name };
        return Fault::Usage(format!("{dashes}{name} is wasmtime's: put it before testsigma.wasm"));
    }
    // The value of what was meant is none of the name.
    let name = name.split('=').next().unwrap_or_default();
    let hint = match suggest(name, &mut OPTIONS.iter().map(|option| option.name)) {
        Some(name) => format!("did you mean --{name}?"),
        None => "see help".to_owned(),
    };
    Fault::Usage(format!("unknown option {dashes}{}: {hint}", display_word(name)))
}

/// A word as it may be repeated: a long one is no slip of the finger, and may be a key in the wrong place.
fn display_word(written: &str) -> &str {
    if written.len() <= 24 { written } else { "(a long word)" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::options::given::Given;

    fn parsed(line: &str) -> Result<Args, String> {
        let arguments: Vec<String> = line.split(' ').filter(|a| !a.is_empty()).map(str::to_owned).collect();
        match parse(&arguments) {
            (args, None) => Ok(args),
            (_, Some(error)) => Err(error.to_string()),
        }
    }

    /// The options given, as source and values.
    fn given(args: &Args) -> Vec<String> {
        let mut options = args.options.clone();
        let mut given = Vec::new();
        let fields = OPTIONS.iter().map(|option| option.field).chain(SCRIPT_FLAGS.iter().map(|flag| flag.field));
        for field in fields {
            if let Some(Given { values, source }) = std::mem::take(field(&mut options)).given() {
                given.push(format!("{source} {}", values.join("+")));
            }
        }
        given
    }

    #[test]
    fn values_are_taken_in_each_spelling() {
        for (line, command, options) in [
            ("run --plan 7 --max-wait 5m", Some(Command::Run), &["--plan 7", "--max-wait 5m"][..]),
            ("run --plan=7 --max-wait=5m", Some(Command::Run), &["--plan 7", "--max-wait 5m"]),
            ("--plan 7 run --max-wait 5m", Some(Command::Run), &["--plan 7", "--max-wait 5m"]),
            ("--plan 7 --plan 8", None, &["--plan 7+8"]),
            ("-i 7 --testplanid=8 --plan 9 -i10 -i=11", None, &["--plan 7+8+9+10+11"]),
            ("--environment -7", None, &["--environment -7"]),
            ("--build-no --", None, &["--build-no --"]),
            ("--upload=1=2", None, &["--upload 1=2"]),
            ("--quiet wait", Some(Command::Wait), &["--quiet true"]),
            ("--max-wait 5m --maxtimeinmins 6", None, &["--maxtimeinmins 6"]),
            ("--maxtimeinmins 6 --max-wait 5m", None, &["--maxtimeinmins 6"]),
            ("-kVALUE", None, &["--apikey VALUE"]),
            ("-k=VALUE", None, &["--apikey VALUE"]),
            ("-k==VALUE", None, &["--apikey =VALUE"]),
            ("-k VALUE", None, &["--apikey VALUE"]),
        ] {
            let args = parsed(line).unwrap();
            assert_eq!(
                (args.command, given(&args)),
                (command, options.iter().map(|o| (*o).to_owned()).collect()),
                "{line}"
            );
        }
    }

    #[test]
    fn the_script_s_flags_keep_working() {
        let args = parsed("--apikey=K -i=7 --maxtimeinmins=180 -r=./junit-report.xml -d=a=b,c=d --buildno=12").unwrap();
        assert_eq!(args.command, None);
        assert_eq!(
            given(&args),
            [
                "--plan 7",
                "--build-no 12",
                "--runtimedata a=b,c=d",
                "--maxtimeinmins 180",
                "--apikey K",
                "--reportfilepath ./junit-report.xml",
            ]
        );
    }

    #[test]
    fn what_follows_two_dashes_is_no_option() {
        let args = parsed("--quiet -- wait --plan -- 7").unwrap();
        assert_eq!((args.command, given(&args)), (Some(Command::Wait), vec!["--quiet true".to_owned()]));
        assert_eq!(args.positional, ["--plan", "--", "7"]);
    }

    #[test]
    fn help_and_version_are_found_wherever_they_stand() {
        for (line, help, version) in
            [("-h", true, false), ("wait --help", true, false), ("-V", false, true), ("--version run -h", true, true)]
        {
            let args = parsed(line).unwrap();
            assert_eq!((args.help, args.version), (help, version), "{line}");
        }
    }

    #[test]
    fn what_is_understood_survives_a_mistake() {
        let arguments = ["--max-wiat=1h", "wait", "-xyz", "--exit-codes", "simple", "7", "--frob"].map(str::to_owned);
        let (args, error) = parse(&arguments);
        assert!(error.unwrap().to_string().contains("--max-wiat"));
        assert_eq!((args.command, given(&args)), (Some(Command::Wait), vec!["--exit-codes simple".to_owned()]));
        assert_eq!(args.positional, ["7"]);
    }

    #[test]
    fn mistakes_are_named_with_the_remedy() {
        for (line, message) in [
            ("--plna 7", "unknown option --plna: did you mean --plan?"),
            ("--frobnicate", "unknown option --frobnicate: see help"),
            ("--", ""),
            ("--=x", "unknown option --: see help"),
            ("-x", "unknown option -x: see help"),
            ("-plan 101", "unknown option -plan: did you mean --plan?"),
            ("-plan=101", "unknown option -plan: did you mean --plan?"),
            ("--env X", "--env is wasmtime's: put it before testsigma.wasm"),
            ("--dir=x::.", "--dir is wasmtime's: put it before testsigma.wasm"),
            ("-S http", "-S is wasmtime's: put it before testsigma.wasm"),
            ("-Shttp", "-S is wasmtime's: put it before testsigma.wasm"),
            ("--plan=", "--plan is empty: is the shell variable behind it set?"),
            ("-é", "unknown option -é: see help"),
            ("-", "unknown command -: the commands are run, trigger,"),
            ("rnu", "unknown command rnu: did you mean run?"),
            ("--plan", "--plan needs a value"),
            ("-k", "-k needs a value"),
            ("--quiet=secret", "--quiet takes no value"),
            ("--max-wait 1m --max-wait 2m", "--max-wait is given more than once"),
            ("--buildno 1 --build-no 2", "--build-no is given more than once"),
            ("-t 1 -t 2", "--maxtimeinmins is given more than once"),
            ("--0123456789abcdef012345678=x", "unknown option --(a long word): see help"),
            ("0123456789abcdef012345678ab", "unknown command (a long word): the commands are"),
        ] {
            let error = parsed(line).err().unwrap_or_default();
            assert!(error.starts_with(message) && error.is_empty() == message.is_empty(), "{line}: {error}");
        }
    }
}
