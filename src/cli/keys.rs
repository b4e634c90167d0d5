//! The key before the settings are checked: what is said until then must not repeat it either, wherever it stands.

use super::error::Fault;
use super::options::given::{OutputOptions, ServerOptions, Setting, lookup, plugin_names};
use super::settings::segments;
use crate::io::files::Files;
use crate::redact::Redactor;
use crate::secret::is_placeholder;

/// The variable that holds the key.
const KEY: &str = "TESTSIGMA_API_KEY";

/// Hides whatever is given as a key: by a flag, by a variable, in a file; in use or not, and also where it is none that could be used.
pub fn redactor(options: &ServerOptions, env: &[(String, String)], files: &dyn Files) -> Redactor {
    let ServerOptions { api_key, api_key_file, .. } = options;
    let values = |setting: &Setting| setting.given().map(|given| given.values.clone()).unwrap_or_default();
    let plugins = plugin_names(KEY);
    let names = [KEY].into_iter().chain(plugins.iter().map(String::as_str));
    let filed = values(api_key_file).iter().filter_map(|path| files.read(path.trim()).ok()).collect::<Vec<_>>();
    let mut keys: Vec<String> = values(api_key);
    keys.extend(names.filter_map(|name| lookup(env, name)).map(str::to_owned));
    keys.extend(filed.iter().map(|bytes| String::from_utf8_lossy(bytes).into_owned()));
    // A key given as the path of its file, too.
    keys.extend(values(api_key_file));
    // The name of a variable is no secret, and is needed in messages.
    Redactor::of_text(keys.iter().map(String::as_str).filter(|key| !is_placeholder(key)))
}

/// A path with the key in it would stand in the directory for everybody to see, and a file that takes the place of the key's would lose it.
pub fn misplaced(redactor: &Redactor, options: &OutputOptions, server: &ServerOptions, out: &str) -> Option<Fault> {
    let given = [&options.out, &options.report_file, &options.normalized_file, &options.trace]
        .into_iter()
        .filter_map(Setting::given);
    let mut holding = given.filter(|given| given.values.iter().any(|value| redactor.text(value) != *value));
    if let Some(given) = holding.next() {
        return Some(given.source.fault(&"contains the API key: was it given in the wrong place?"));
    }
    let key_file = server.api_key_file.given()?.values.last()?;
    let is_key_file = |path: &String| segments(&format!("{out}/{path}")).eq(segments(key_file.trim()));
    [&options.report_file, &options.normalized_file, &options.trace]
        .into_iter()
        .filter_map(Setting::given)
        .find(|given| given.values.last().is_some_and(is_key_file))
        .map(|given| given.source.fault(&"is the file that holds the API key: name another"))
}
