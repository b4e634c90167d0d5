//! A JUnit report of 60 MB.

/// How many cases it has.
pub const CASES: usize = 5000;

/// A report in which all cases failed, each with a message of its own of 12 KB, or all passed.
#[must_use]
pub fn long_report(failed: bool) -> Vec<u8> {
    let case = |n: usize| {
        let message = format!("reason {n} &lt;b>bold&lt;/b> {}", "x &amp; y ".repeat(1200));
        let failure = if failed { format!("<failure>{message}</failure>") } else { String::new() };
        format!("<testcase name='case {n}' classname='suite {}' time='{n}.5'>{failure}</testcase>", n % 90)
    };
    let cases: String = (0..CASES).map(case).collect();
    format!("<testsuites><testsuite name='P || M'>{cases}</testsuite></testsuites>").into_bytes()
}
