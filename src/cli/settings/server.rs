//! Which server, and the key to it.

use super::typed::Typed;
use crate::api::Edition;
use crate::api::base_url::{self, BaseUrl};
use crate::cli::error::Fault;
use crate::cli::hints;
use crate::cli::options::given::{ServerOptions, Setting, Source};
use crate::io::files::Files;
use crate::redact::Redactor;
use crate::secret::Secret;

/// A server, and the key to it.
pub struct Server {
    /// The key.
    pub key: Secret,
    /// Where it is.
    pub base: BaseUrl,
    /// Where people reach it, if that is elsewhere.
    pub web: Option<BaseUrl>,
    /// The edition, if it is given.
    pub edition: Option<Edition>,
    /// Remarks on how these were given.
    pub warnings: Vec<String>,
}

impl Server {
    pub(super) fn read(options: &ServerOptions, files: &dyn Files) -> Result<Self, Fault> {
        let ServerOptions { api_key, api_key_file, base_url, web_url, edition, allow_insecure_http } = options;
        let mut warnings = Vec::new();
        let key = read_key(api_key, api_key_file, files, &mut warnings)?;
        let insecure = allow_insecure_http.switch()?;
        let redactor = Redactor::new(&key);
        let base = match read_url(base_url, insecure, &redactor)? {
            Some(base) => base,
            None => BaseUrl::parse(base_url::CLOUD, insecure).map_err(|why| Fault::Config(hints::base_url(why)))?,
        };
        // The key does not go there, so plain http shows it to nobody.
        let web = read_url(web_url, true, &redactor)?;
        let edition = edition.choice(&[("cloud", Edition::Cloud), ("community", Edition::Community)])?;
        Ok(Server { key, base, web, edition, warnings })
    }
}

/// A URL as people paste it, if one is given.
fn read_url(setting: &Setting, insecure: bool, redactor: &Redactor) -> Result<Option<BaseUrl>, Fault> {
    let Some((url, source)) = setting.last() else { return Ok(None) };
    if redactor.text(url) != url {
        return Err(source.fault(&"contains the API key, which has no place in a URL: remove it"));
    }
    if url.trim().starts_with(['\'', '"']) {
        return Err(source.fault(&"begins with a quote: remove the inner quotes"));
    }
    BaseUrl::parse(url, insecure).map(Some).map_err(|why| source.fault(&hints::base_url(why)))
}

/// Where to get a key, a clause.
const WHERE_KEYS_ARE: &str = "Testsigma makes keys under Settings > API Keys";

/// The key: of the script's flag, of our variable, of the file, of a plugin runner's variable.
fn read_key(key: &Setting, file: &Setting, files: &dyn Files, warnings: &mut Vec<String>) -> Result<Secret, Fault> {
    match (key.last(), file.last()) {
        (Some((_, Source::PluginVariable(_))) | None, Some((path, source))) => read_key_file(path, source, files),
        (Some((value, source)), _) => {
            if source.is_command_line() {
                let warning = format!(
                    "{source} shows the key to everybody who can list processes: set TESTSIGMA_API_KEY instead"
                );
                warnings.push(warning);
            }
            Ok(Secret::parse(value).map_err(|why| source.fault(&format_args!("{why}; {WHERE_KEYS_ARE}")))?)
        }
        (None, None) => Err(Fault::config(match key.empty_variable() {
            Some(_) => {
                "TESTSIGMA_API_KEY is empty: does the secret exist under that name? (A pull request from a fork gets no secrets.)"
            }
            None => "TESTSIGMA_API_KEY is not set (with wasmtime: --env TESTSIGMA_API_KEY)",
        })),
    }
}

/// The path is not repeated: it may be the key itself, in the wrong variable.
fn read_key_file(path: &str, source: &Source, files: &dyn Files) -> Result<Secret, Fault> {
    let bytes = files.read(path.trim()).map_err(|cause| source.fault(&"cannot be read").caused_by(cause))?;
    let text = String::from_utf8(bytes).map_err(|_| source.fault(&"does not hold text"))?;
    Secret::parse(&text).map_err(|why| Fault::Config(format!("the file of {source} {why}")))
}
