//! The bindings of our own: what it exports, and wasi:filesystem and wasi:cli/exit, which nobody else binds for us.
//!
//! wasi:http, wasi:io, wasi:clocks and wasi:random are bound once, by waki: what our world uses of them is mapped to its types. Arguments,
//! environment, standard streams and the reading of clocks come through the standard library, which has bindings of its own.

wit_bindgen::generate!({
    path: "wit",
    // The world `testsigma` names all imports of the artifact. These are the ones that nobody else binds for us.
    inline: r"
        package testsigma:guest;
        world guest {
            import wasi:cli/exit@0.2.12;
            import wasi:filesystem/types@0.2.12;
            import wasi:filesystem/preopens@0.2.12;
            export wasi:cli/run@0.2.12;
            export testsigma:ci/test-plans@0.2.0;
        }
    ",
    world: "testsigma:guest/guest",
    with: {
        "wasi:clocks/wall-clock@0.2.12": waki::bindings::wasi::clocks::wall_clock,
        "wasi:io/error@0.2.12": waki::bindings::wasi::io::error,
        "wasi:io/poll@0.2.12": waki::bindings::wasi::io::poll,
        "wasi:io/streams@0.2.12": waki::bindings::wasi::io::streams,
    },
    generate_all,
    pub_export_macro: true,
});
