//! What people write: URLs, durations, runtime data, the command line.

use testsigma::api::base_url::BaseUrl;
use testsigma::api::id::parse_id;
use testsigma::cli::args::parse;
use testsigma::cli::options::OPTIONS;
use testsigma::cli::options::given::GivenOptions;
use testsigma::cli::options::script_flags::SCRIPT_FLAGS;
use testsigma::cli::settings::{parse_duration, parse_runtime_data};

/// A base URL.
pub fn base_url(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let (strict, lax) = (BaseUrl::parse(text, false), BaseUrl::parse(text, true));
    match (&strict, &lax) {
        (Ok(strict), Ok(lax)) => assert_eq!(strict, lax, "leave for plain http changed the URL"),
        (Err(_), Ok(lax)) => assert!(!lax.is_secure() && !lax.is_loopback(), "refused for something else than http"),
        (Err(strict), Err(lax)) => assert_eq!(strict, lax),
        (Ok(_), Err(error)) => panic!("leave for plain http refuses: {error}"),
    }
    if let Ok(url) = &strict {
        assert!(url.is_secure() || url.is_loopback(), "the key would go out in clear text");
    }
    let Ok(url) = lax else { return };
    let whole = url.url("");
    assert!(!url.authority().contains(['@', '/', '\\']), "a user name in {whole}");
    assert!(whole.bytes().all(|b| b.is_ascii_graphic()) && !whole.contains(['?', '#']), "not plain: {whole}");
    assert!(!whole.ends_with('/') && whole.ends_with(&url.path("")), "{whole}");
    // The API's own path is taken off once.
    let api = url.url("/api/v1");
    assert_eq!(BaseUrl::parse(&api, true).as_ref(), Ok(&url), "{api} is read as something else");
    let (host, port) = match url.authority().rsplit_once(':') {
        Some((host, port)) if !url.authority().ends_with(']') => (host, Some(port)),
        _ => (url.authority(), None),
    };
    if let Some(port) = port {
        assert!(port.bytes().all(|b| b.is_ascii_digit()), "the port of {whole}");
    }
    if url.is_loopback() && !matches!(host, "localhost" | "[::1]") {
        let address = host.split('.').map(|part| part.trim_start_matches('0')).map(|part| part.parse().unwrap_or(0));
        let address: Vec<u8> = address.collect();
        assert!(address.len() == 4 && address[0] == 127, "{host} is taken for this machine");
    }
}

/// A duration, and an id.
pub fn duration(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Ok(duration) = parse_duration(text) {
        assert!(duration.as_secs() <= 365 * 24 * 3600, "{duration:?} is longer than a year");
        // What is taken has one meaning: whole numbers, each with one of five units.
        let units: Vec<&str> = text.split(|c: char| !c.is_ascii_lowercase()).filter(|unit| !unit.is_empty()).collect();
        assert!(
            !units.is_empty() && units.iter().all(|unit| matches!(*unit, "ms" | "s" | "m" | "h" | "d")),
            "{text:?}"
        );
        let is_plain = |c: char| c.is_ascii_digit() || c.is_ascii_lowercase() || c.is_whitespace();
        assert!(text.chars().all(is_plain), "{text:?}");
        assert_eq!(parse_duration(&format!("{}ms", duration.as_millis())), Ok(duration));
    }
    if let Some(id) = parse_id(text) {
        assert!(id > 0 && text.trim().trim_start_matches('0') == id.to_string());
    }
}

/// Runtime data, in both notations.
pub fn runtime_data(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(pairs) = parse_runtime_data(text) else { return };
    for (index, (name, _)) in pairs.iter().enumerate() {
        assert!(pairs[..index].iter().all(|(earlier, _)| earlier != name), "{name:?} is set twice");
        assert!(!name.trim().is_empty(), "a name is empty");
    }
    let object: serde_json::Map<_, _> =
        pairs.iter().map(|(name, value)| (name.clone(), value.clone().into())).collect();
    let object = serde_json::Value::from(object).to_string();
    let mut again = parse_runtime_data(&object).expect("an object of texts");
    let mut sorted = pairs.clone();
    again.sort();
    sorted.sort();
    assert_eq!(again, sorted, "as {object}");
    if !text.trim().starts_with('{') {
        let plain: Vec<String> =
            pairs.iter().map(|(name, value)| format!("{name}={value}").replace(',', "\\,")).collect();
        // A backslash at a value's end would hide the comma after it.
        if !plain.iter().any(|piece| piece.ends_with('\\') || piece.contains("\\\\,") || piece.starts_with('{')) {
            let trimmed = |pairs: &[(String, String)]| {
                pairs.iter().map(|(name, value)| (name.clone(), value.trim().to_owned())).collect::<Vec<_>>()
            };
            let again = parse_runtime_data(&plain.join(",")).expect("pairs again");
            assert_eq!(trimmed(&again), trimmed(&pairs), "as {plain:?}");
        }
    }
}

/// A command line, one argument a line.
pub fn args(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let arguments: Vec<String> = text.lines().map(str::to_owned).collect();
    let (args, _) = parse(&arguments);
    let mut options = args.options.clone();
    let mut canonical = Vec::new();
    for option in OPTIONS {
        let Some(given) = std::mem::take((option.field)(&mut options)).given().cloned() else { continue };
        assert!(given.source.is_command_line(), "{} from {}", option.name, given.source);
        assert!(given.values.len() == 1 || option.repeatable, "--{} {} times", option.name, given.values.len());
        for value in given.values {
            let is_switch = option.value.is_none();
            assert!(!is_switch || value == "true", "the value of --{}", option.name);
            canonical.push(if is_switch { given.source.to_string() } else { format!("{}={value}", given.source) });
        }
    }
    for flag in SCRIPT_FLAGS {
        let Some(given) = std::mem::take((flag.field)(&mut options)).given().cloned() else { continue };
        assert_eq!((&given.source, given.values.len()), (&flag.source, 1));
        canonical.push(format!("{}={}", given.source, given.values[0]));
    }
    assert_eq!(options, GivenOptions::default(), "an option is in no table");
    canonical.extend(args.help.then(|| "--help".to_owned()));
    canonical.extend(args.version.then(|| "--version".to_owned()));
    canonical.push("--".to_owned());
    canonical.extend(args.command.map(|command| command.name().to_owned()));
    canonical.extend(args.positional.iter().cloned());
    if args.command.is_some() || args.positional.is_empty() {
        let (again, mistake) = parse(&canonical);
        assert_eq!((again, mistake.is_none()), (args, true), "as {canonical:?}");
    }
}
