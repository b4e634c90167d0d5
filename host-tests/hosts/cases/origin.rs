//! What a host takes for a server on its allow-list: the same in every language.

use std::process::Command;

use testsigma_harness::artifact::{self, target};
use testsigma_harness::ended::Ended;
use testsigma_host::origin::Origin;

use crate::host::{Language, all};

/// A text, and the origin that it is, without the port that its scheme has anyway.
const TABLE: &[(&str, Option<&str>)] = &[
    ("https://App.Testsigma.com", Some("https://app.testsigma.com")),
    ("HTTPS://app.testsigma.com:443", Some("https://app.testsigma.com")),
    ("https://app.testsigma.com:0443/", Some("https://app.testsigma.com")),
    ("https://app.testsigma.com:80", Some("https://app.testsigma.com:80")),
    ("http://127.0.0.1:8080/", Some("http://127.0.0.1:8080")),
    ("http://[::1]:80", Some("http://[::1]")),
    ("http://[::1]:8080", Some("http://[::1]:8080")),
    ("http://my-server_1", Some("http://my-server_1")),
    ("app.testsigma.com", None),
    ("app.testsigma.com:443", None),
    ("//app.testsigma.com", None),
    ("https:app.testsigma.com", None),
    ("https:///app.testsigma.com", None),
    ("https://", None),
    ("https:///", None),
    ("https://:443", None),
    ("https://*.testsigma.com", None),
    ("https://*", None),
    ("https://app.testsigma.com/api", None),
    ("https://app.testsigma.com//", None),
    ("https://app.testsigma.com/.", None),
    ("https://app.testsigma.com?x", None),
    ("https://app.testsigma.com?", None),
    ("https://app.testsigma.com/?", None),
    ("https://app.testsigma.com#x", None),
    ("https://app.testsigma.com/#", None),
    ("https://me@app.testsigma.com", None),
    ("https://me:secret@app.testsigma.com", None),
    ("https://@app.testsigma.com", None),
    ("https://app.testsigma.com:", None),
    ("https://app.testsigma.com:0", None),
    ("https://app.testsigma.com:99999", None),
    ("https://app.testsigma.com:+443", None),
    ("https://app.testsigma.com:443:443", None),
    ("https://app.testsigma.com\\@example.com", None),
    ("https://app.testsigma.com,example.com", None),
    ("https://app%2etestsigma.com", None),
    ("https://b\u{fc}cher.example", None),
    ("https://app.testsigma\u{3002}com", None),
    (" https://app.testsigma.com", None),
    ("https://app.testsigma.com ", None),
    ("https://app.testsigma.com\n", None),
    ("https://app.test\tsigma.com", None),
    ("http://[::1", None),
    ("http://::1", None),
    ("http://[::1%25eth0]", None),
    ("http://[127.0.0.1]", None),
    ("http://[::1]x", None),
    ("ftp://app.testsigma.com", None),
    ("file:///etc", None),
    ("null", None),
    ("*", None),
    ("", None),
];

/// Reads a JSON list of texts from its environment and prints what each is, or that it is refused.
const PYTHON: &str = "
import json, os
from testsigma_ci.origin import origin
for text in json.loads(os.environ['TEXTS']):
    try:
        print(origin(text))
    except ValueError as error:
        print('refused', 'alone' in str(error))
";

const JAVASCRIPT: &str = "
const { originOf } = await import(process.env.SOURCE);
for (const text of JSON.parse(process.env.TEXTS)) {
  try {
    console.log(originOf(text));
  } catch (error) {
    console.log('refused', error instanceof TypeError && error.message.includes('alone') ? 'True' : error);
  }
}
";

#[test]
fn only_a_scheme_a_host_and_a_port_are_an_origin() {
    let texts: Vec<_> = TABLE.iter().map(|(text, _)| text).collect();
    let texts = serde_json::to_string(&texts).expect("they are text");
    for host in all() {
        let found: Vec<String> = match host {
            Language::Rust => TABLE.iter().map(|(text, _)| rust(text)).collect(),
            Language::Python => {
                let mut python = Command::new(target().join("hosts/python/venv/bin/python"));
                python.args(["-B", "-c", PYTHON]).env("PYTHONPATH", target().join("hosts/python"));
                printed(python.env("TEXTS", &texts), host)
            }
            Language::JavaScript => {
                let mut node = Command::new("node");
                node.args(["--input-type=module", "--eval", JAVASCRIPT]);
                node.env("SOURCE", artifact::root().join("packages/npm/src/origin.js"));
                printed(node.env("TEXTS", &texts), host)
            }
        };
        assert_eq!(found.len(), TABLE.len(), "{host:?}");
        for ((text, origin), found) in TABLE.iter().zip(found) {
            assert_eq!(found, origin.unwrap_or("refused True"), "{host:?}: {text:?}");
        }
    }
}

fn rust(text: &str) -> String {
    match text.parse::<Origin>() {
        Ok(origin) => {
            let shown = origin.to_string();
            let usual = if origin.https { ":443" } else { ":80" };
            shown.strip_suffix(usual).unwrap_or(&shown).to_owned()
        }
        Err(error) => format!("refused {}", if error.to_string().contains("alone") { "True" } else { "False" }),
    }
}

fn printed(command: &mut Command, host: Language) -> Vec<String> {
    Ended::of(command).expect_of(host.name(), 0).stdout.lines().map(str::to_owned).collect()
}
