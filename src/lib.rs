//! Runs Testsigma test plans from CI: the library behind `testsigma.wasm`, one WebAssembly component with two interfaces.
//!
//! # Layers
//!
//! ```text
//!    wasi:cli/run                        testsigma:ci/test-plans      component   what the host calls
//!         │                                        │
//!        cli   arguments, log, files           wit_api   records in, records out
//!         └───────────────────┬────────────────────┘
//!                          follow      from the trigger to the verdict: a state machine without I/O, and the loop that waits for all
//!                             │
//!         failed_cases        │        why a run failed, and whether that is new
//!            schedule         │        when to poll next
//!                             │
//!                            api       Testsigma's REST API: two editions, one domain model
//!                             │
//!          junit   redact   sanitize   what foreign bytes and text have to pass: reports, the key, control characters
//!                             │
//!                            io        the edges: HTTP, clock, files; a trait each, and the only modules that know HTTP and files
//! ```
//!
//! A module uses those below it and beside it, never one above. Everything but `component`, `wit_api` and the `wasi` modules below [`io`]
//! compiles and is tested natively, with edges made up by the test.
//!
//! # Invariants
//!
//! - No module but `io::transport::wasi` knows `wasi:http`, none but `io::files::wasi` knows `wasi:filesystem`, none but `io::clock` reads a
//!   clock.
//! - [`cli`] alone, through `component`, reads arguments and environment, prints, writes files and knows exit codes. `wit_api` does none of these, and takes
//!   nothing from [`cli`]. No text below them names an option of the command line.
//! - [`api`] alone knows endpoints and the names of JSON members.
//! - [`follow::Follow`] performs nothing: it is told an answer or the time, and says what to ask, when to poll, or the end.
//! - No wait is without a deadline of the monotonic clock, no answer is read without a cap, no report is held whole.
//! - The key has no `Debug` and no `Display`. It goes into one request header and nowhere else; [`redact`] hides it in everything that
//!   leaves.
//! - A POST is not repeated unless it is proven that nothing left this machine. A stop is sent only for a run that a poll
//!   just before, with nothing between, saw going on.
//! - An unknown status waits, an unknown result fails, and an answer that cannot be read whole where identity, verdict or waiting rest on it
//!   is no answer.
//! - Nothing panics on what the network, the arguments, the environment or the disk say.
//!
//! # Glossary
//!
//! | Word | Meaning |
//! |---|---|
//! | plan | a test plan in Testsigma: what is run |
//! | run | one execution of a plan; a *re-run* is the server's own second execution of what failed, and hangs below its run |
//! | trigger | the POST that starts a run; *uncertain* when its answer is lost: then the run is looked for, *adopted* when a list shows it, and 13 otherwise |
//! | poll | one GET of a run; the log says look |
//! | snapshot | a run as one poll saw it |
//! | follow | a plan from its trigger, or a run from its id, to the end: [`follow::Follow`] |
//! | verdict | how a completed run ended: passed, failed, stopped, inconclusive |
//! | end | how a follow ended: with a verdict or for another reason, such as a limit |
//! | outcome | the end of a whole command with all that is told of it, in the log and in files |
//! | exit | the code that the process ends with |
//! | edition | which of Testsigma's two products the server is: Cloud or Community |

pub mod api;
#[cfg(target_arch = "wasm32")]
mod bindings;
pub mod cli;
#[cfg(target_arch = "wasm32")]
mod component;
pub mod failed_cases;
pub mod follow;
pub mod io;
pub mod junit;
pub mod redact;
pub mod sanitize;
pub mod schedule;
pub mod secret;
#[cfg(target_arch = "wasm32")]
mod wit_api;
