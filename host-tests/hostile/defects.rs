//! The defects of the official script, and why some of them cannot be a row.

/// Every defect: its number, and what the script did.
pub const DEFECTS: [(&str, &str); 31] = [
    ("D1", "computed its pauses before it read its arguments, so that the time limit given had no effect"),
    ("D2", "looked once more often than the limit allowed"),
    ("D3", "paused in proportion to the limit: minutes late with a long one, hammering with a short one"),
    ("D4", "did not pause at an unexpected status and gave up after 31 requests in a second"),
    ("D5", "searched the whole answer for SUCCESS, so that a nested one made a failure green"),
    ("D6", "joined all statuses of an answer, so that it did not wait for a queued re-run"),
    ("D7", "did not wait for a re-run to appear"),
    ("D8", "never looked at the HTTP status of a look"),
    ("D9", "took only 200 for a start, not 201 or 202"),
    ("D10", "saved whatever came as the JUnit report"),
    ("D11", "left no file and no link when the time was up"),
    ("D12", "appended to its JSON file from build to build"),
    ("D13", "cut runtime data at a second ="),
    ("D14", "split runtime data at every comma"),
    ("D15", "wrote quotes, backslashes, newlines and build numbers into JSON as they were"),
    ("D16", "took words after a space for further URLs, ran nothing and could be green, or sent the key there"),
    ("D17", "mixed nested ids into the run id"),
    ("D18", "expanded stars in answers to file names"),
    ("D19", "broke on a report path with a space"),
    ("D20", "ignored unknown arguments, and values after a space"),
    ("D21", "failed when asked for help, and showed something like a key there"),
    ("D22", "never knew the URL of the run"),
    ("D23", "made up the time that it had taken"),
    ("D24", "passed the key in the arguments of curl, where everybody sees it"),
    ("D25", "printed whole answers with names and e-mail addresses"),
    ("D26", "hung for ever on a stalled connection, and failed at a single broken one"),
    ("D27", "always sent runtime data, even none"),
    ("D28", "read no variables, so that keys were committed"),
    ("D29", "took a login page for a start, and polled the list of all runs"),
    ("D30", "knew no environment, saved configuration, upload or other server"),
    ("D31", "ended with 1 whatever had happened"),
];

/// The defects that no row can show, each with the reason.
pub const NOT_ROWS: [(&str, &str); 0] = [];
