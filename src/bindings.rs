//! The bindings of our own world: what it exports, and wasi:filesystem and wasi:cli/exit, which nobody else binds for us.
//!
//! wasi:http, wasi:io and wasi:clocks are bound once, by waki: what our world uses of them is mapped to its types. Standard streams,
//! clocks to read and environment are bound by the standard library.

wit_bindgen::generate!({
    path: "wit",
    world: "testsigma",
    with: {
        "wasi:clocks/wall-clock@0.2.12": waki::bindings::wasi::clocks::wall_clock,
        "wasi:io/error@0.2.12": waki::bindings::wasi::io::error,
        "wasi:io/poll@0.2.12": waki::bindings::wasi::io::poll,
        "wasi:io/streams@0.2.12": waki::bindings::wasi::io::streams,
    },
    generate_all,
    pub_export_macro: true,
});
