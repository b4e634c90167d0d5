//! The bindings of our own world: its exports, wasi:filesystem and wasi:cli/exit.

#![allow(missing_docs, reason = "generated from wit/, where the documentation is")]

wit_bindgen::generate!({
    path: "wit",
    world: "testsigma",
    generate_all,
    pub_export_macro: true,
});
