//! What people write: URLs, durations, runtime data, the command line.

use testsigma::api::base_url::BaseUrl;
use testsigma::cli::args::parse;
use testsigma::cli::options;
use testsigma::cli::settings::values;

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

/// A duration.
pub fn duration(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let (ours, theirs) = (values::duration(text), humantime::parse_duration(text.trim()));
    match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs),
        (Ok(ours), Err(error)) => panic!("{ours:?}, but humantime: {error}"),
        (Err(why), Ok(theirs)) if why == "is longer than a year" => {
            assert!(theirs.as_secs() >= 365 * 24 * 3600, "{theirs:?} is not longer than a year");
        }
        (Err(_), Ok(theirs)) => {
            // humantime has more units, and takes a bare zero.
            let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
            let units: Vec<&str> = words.collect();
            let is_ours = units.iter().all(|unit| matches!(*unit, "ms" | "s" | "m" | "h" | "d"));
            // And it joins digits over white space.
            let mut words = text.split_whitespace().zip(text.split_whitespace().skip(1));
            let digit = |c: char| c.is_ascii_digit();
            let is_joined = words.any(|(word, next)| word.ends_with(digit) && next.starts_with(digit));
            let is_short = theirs.as_secs() < 365 * 24 * 3600;
            let is_strange = units.is_empty() || is_joined || text.contains('.');
            assert!(!is_ours || is_strange || !is_short, "refused, but {theirs:?}");
        }
        (Err(_), Err(_)) => {}
    }
    if let Some(id) = values::id(text) {
        assert!(id > 0 && text.trim().trim_start_matches('0') == id.to_string());
    }
}

/// Runtime data, in both notations.
pub fn runtime_data(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(pairs) = values::runtime_data(text) else { return };
    for (index, (name, _)) in pairs.iter().enumerate() {
        assert!(pairs[..index].iter().all(|(earlier, _)| earlier != name), "{name:?} is set twice");
        assert!(!name.trim().is_empty(), "a name is empty");
    }
    let object: serde_json::Map<_, _> =
        pairs.iter().map(|(name, value)| (name.clone(), value.clone().into())).collect();
    let object = serde_json::Value::from(object).to_string();
    let mut again = values::runtime_data(&object).expect("an object of texts");
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
            let again = values::runtime_data(&plain.join(",")).expect("pairs again");
            assert_eq!(trimmed(&again), trimmed(&pairs), "as {plain:?}");
        }
    }
}

/// A command line, one argument a line.
pub fn args(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let arguments: Vec<String> = text.lines().map(str::to_owned).collect();
    let (args, _) = parse(&arguments);
    let mut canonical = Vec::new();
    for (name, value) in &args.options {
        let in_script = options::SCRIPT_FLAGS.iter().any(|(_, _, option)| option == name);
        let option = options::find(name);
        assert!(option.is_some() || in_script, "{name} is no option");
        let takes_value = option.is_none_or(|option| option.value.is_some());
        assert_eq!(value.is_some(), takes_value, "the value of --{name}");
        let times = args.options.iter().filter(|(other, _)| other == name).count();
        assert!(times == 1 || option.is_none_or(|option| option.repeatable), "--{name} {times} times");
        canonical.push(value.as_ref().map_or(format!("--{name}"), |value| format!("--{name}={value}")));
    }
    canonical.extend(args.help.then(|| "--help".to_owned()));
    canonical.extend(args.version.then(|| "--version".to_owned()));
    canonical.push("--".to_owned());
    canonical.extend(args.command.map(str::to_owned));
    canonical.extend(args.positional.iter().cloned());
    if args.command.is_some() || args.positional.is_empty() {
        assert_eq!(parse(&canonical), (args.clone(), None), "as {canonical:?}");
    }
    if let Some(command) = &args.command {
        assert!(options::COMMANDS.iter().any(|(name, _)| name == command), "{command} is no command");
    }
}
