//! `testsigma-compose SOCKET PLUG FILE` plugs what one component exports into what another imports, as `wac plug` does.

use anyhow::{Context, Result, bail};
use wac_graph::types::Package;
use wac_graph::{CompositionGraph, EncodeOptions, plug};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [socket, plugged, file] = arguments.as_slice() else { bail!("testsigma-compose SOCKET PLUG FILE") };
    let mut graph = CompositionGraph::new();
    let mut load = |name: &str, path: &String| -> Result<_> {
        let package = Package::from_file(name, None, path, graph.types_mut())?;
        Ok(graph.register_package(package)?)
    };
    let (socket, plugged) = (load("socket", socket)?, load("plug", plugged)?);
    plug(&mut graph, vec![plugged], socket)?;
    std::fs::write(file, graph.encode(EncodeOptions::default())?).with_context(|| file.clone())
}
