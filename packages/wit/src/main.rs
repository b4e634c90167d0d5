//! `testsigma-wit FOLDER FILE` encodes a folder of WIT, with its documentation, as the binary package that registries hold.

use anyhow::{Context, Result};
use wit_parser::Resolve;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().context("which folder?")?;
    let file = arguments.next().context("into which file?")?;
    let mut resolve = Resolve::default();
    let (package, _) = resolve.push_dir(&folder)?;
    std::fs::write(&file, wit_component::encode(&resolve, package)?).with_context(|| file.clone())
}
