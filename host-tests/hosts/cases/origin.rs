//! What the Rust host takes for a server on its allow-list.

use testsigma_host::origin::Origin;

#[test]
fn only_a_scheme_a_host_and_a_port_are_an_origin() {
    for (text, origin) in [
        ("https://App.Testsigma.com", Some("https://app.testsigma.com:443")),
        ("http://127.0.0.1:8080/", Some("http://127.0.0.1:8080")),
        ("http://[::1]:80", Some("http://[::1]:80")),
        ("app.testsigma.com", None),
        ("https://*.testsigma.com", None),
        ("https://app.testsigma.com/api", None),
        ("https://app.testsigma.com?x", None),
        ("https://me@app.testsigma.com", None),
        ("https://app.testsigma.com:99999", None),
        ("ftp://app.testsigma.com", None),
        ("*", None),
        ("", None),
    ] {
        assert_eq!(text.parse::<Origin>().ok().map(|origin| origin.to_string()).as_deref(), origin, "{text}");
    }
}
