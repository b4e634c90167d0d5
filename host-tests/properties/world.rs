//! One case: settings, a server, a clock, and what came out.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::sync::LazyLock;
use std::time::{Duration, SystemTime};

use testsigma::cli::{self, Context, Environment};
use testsigma::io::clock::Clock;
use testsigma::io::files::{Directory, FileError, Files, InPlace, Output};
use testsigma_harness::key;

use super::network::Sim;
use super::server::Server;

/// The key of all cases: the shape of Testsigma Cloud's.
pub const KEY: &str = "eyJhbGciOiJIUzUxMiJ9.eyJzdWIiOiIxMjM0NTY3ODkwMTIzNDUifQ.c2lnbmF0dXJlLXBhcnQtb2YtdGhlLWtleQ";

/// Settings drawn from a seed.
#[derive(Debug)]
pub struct Case {
    seed: u64,
    /// `--max-wait`
    pub max_wait: Duration,
    /// `--on-conflict`
    pub on_conflict: &'static str,
    /// `--allow-empty`
    pub allow_empty: bool,
    /// How many plans are run.
    plans: u64,
    /// Whether the server is honest but for one field of one answer.
    liar: bool,
    /// The exchange that stalls, if the server is honest but for that.
    stalls: Option<usize>,
    args: Vec<String>,
}

/// What came out.
pub struct Outcome {
    /// The exit code.
    pub code: u8,
    /// The log.
    pub stdout: String,
    /// The complaints.
    pub stderr: String,
    /// The files left.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Simulated time.
    pub took: Duration,
    /// The longest time without a line.
    pub silence: Duration,
    /// How many exchanges there were.
    pub exchanges: usize,
    /// The server's side of it, for each plan.
    pub servers: Vec<Server>,
}

impl Case {
    /// The case of a seed.
    pub fn new(seed: u64) -> Self {
        Self::within(seed, &[20, 60, 600, 3600, 10_800])
    }

    /// The case of a seed, with one of these limits in seconds.
    fn within(seed: u64, limits: &[u64]) -> Self {
        let mut rng = fastrand::Rng::with_seed(seed);
        let max_wait = Duration::from_secs(*rng.choice(limits).unwrap());
        let on_conflict = *rng.choice(&["fail", "fail", "wait", "attach"]).unwrap();
        let allow_empty = rng.u8(..8) == 0;
        let plans = if rng.u8(..5) == 0 { *rng.choice(&[2, 3, 6]).unwrap() } else { 1 };
        let mut args = vec![
            "run".to_owned(),
            "--edition=cloud".to_owned(),
            format!("--max-wait={}s", max_wait.as_secs()),
            format!("--on-conflict={on_conflict}"),
            format!("--on-timeout={}", rng.choice(&["leave", "stop"]).unwrap()),
            format!("--junit={}", rng.choice(&["best-effort", "best-effort", "required", "none"]).unwrap()),
            format!("--rerun-verdict={}", rng.choice(&["effective", "effective", "original"]).unwrap()),
        ];
        if allow_empty {
            args.push("--allow-empty".to_owned());
        }
        if rng.u8(..6) == 0 {
            args.push(format!("--max-queue={}s", rng.u16(1..900)));
        }
        if rng.u8(..6) == 0 {
            args.push(format!("--max-run={}s", rng.u16(1..3600)));
        }
        if rng.u8(..4) == 0 {
            args.push(format!("--poll-interval={}s", rng.u8(1..=60)));
        }
        if rng.u8(..6) == 0 {
            args.push(format!("--max-idle={}s", rng.u16(1..3600)));
        }
        if rng.u8(..4) == 0 {
            args.push(format!("--request-timeout={}s", rng.choice(&[1, 90, 600]).unwrap()));
        }
        if rng.u8(..6) == 0 {
            args.push(format!("--max-requests={}", rng.u8(1..4)));
        }
        Case { seed, max_wait, on_conflict, allow_empty, plans, liar: false, stalls: None, args }
    }

    /// The same settings, and a server that is honest but for one field of one answer.
    pub fn with_a_liar(seed: u64) -> Self {
        // An honest run is looked at to its end, so long ones only take time.
        Case { liar: true, plans: 1, ..Case::within(seed, &[20, 60]) }
    }

    /// Two plans of an honest server, of which one exchange stalls for ten minutes.
    pub fn with_a_stall(seed: u64, exchange: usize) -> Self {
        let options = ["run", "--edition=cloud", "--request-timeout=600s", "--on-conflict=wait"];
        Case {
            seed,
            max_wait: Duration::from_secs(10_800),
            on_conflict: "wait",
            allow_empty: false,
            plans: 2,
            liar: false,
            stalls: Some(exchange),
            args: options.map(str::to_owned).to_vec(),
        }
    }

    /// When the command has to be over: a stop may take a minute beyond the wait.
    pub fn bound(&self) -> Duration {
        let stops = self.args.iter().any(|argument| argument == "--on-timeout=stop");
        self.max_wait + Duration::from_secs(if stops { 75 } else { 5 })
    }

    /// Runs it.
    pub fn run(&self) -> Outcome {
        let clock = SimClock::default();
        let original = self.args.iter().any(|argument| argument == "--rerun-verdict=original");
        let make = match (self.liar, self.stalls) {
            (true, _) => Server::liar,
            (false, Some(_)) => Server::honest,
            (false, None) => Server::new,
        };
        let servers = (0..self.plans).map(|plan| RefCell::new(make(plan, self.seed, self.max_wait, original)));
        let sim = Sim {
            servers: servers.collect(),
            clock: &clock,
            ready: RefCell::default(),
            stalls: self.stalls,
            exchanges: Cell::default(),
        };
        let plans: Vec<String> = (0..self.plans).map(|plan| (7 + 100 * plan).to_string()).collect();
        let mut args = self.args.clone();
        args.push(format!("--plan={}", plans.join(",")));
        let files = SimFiles::default();
        let (stdout, stderr) = (Sink::new(&clock), Sink::new(&clock));
        let (mut out, mut err) = (|text: &str| stdout.write(text), |text: &str| stderr.write(text));
        let code = cli::run(Environment {
            args,
            env: [("TESTSIGMA_API_KEY", KEY), ("TESTSIGMA_BASE_URL", "https://testsigma.example")]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .into(),
            stdout: &mut out,
            stderr: &mut err,
            context: Context {
                transport: &sim,
                clock: &clock,
                files: &files,
                rng: fastrand::Rng::with_seed(self.seed),
            },
        });
        Outcome {
            code,
            silence: stdout.longest_silence(&stderr, clock.now()),
            stdout: stdout.text(),
            stderr: stderr.text(),
            files: files.files.take(),
            took: clock.now(),
            exchanges: sim.exchanges.get(),
            servers: sim.servers.into_iter().map(RefCell::into_inner).collect(),
        }
    }
}

impl Outcome {
    /// Where the key is, and in which form, if it is anywhere.
    pub fn leak(&self) -> Option<String> {
        static SEARCH: LazyLock<key::Search> = LazyLock::new(|| key::Search::new(KEY));
        let output = [("stdout", self.stdout.as_bytes()), ("stderr", self.stderr.as_bytes())];
        let files = self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        output.into_iter().chain(files).find_map(|(name, bytes)| {
            let form = SEARCH.found(bytes)?;
            Some(format!("{name}, {}", form.name))
        })
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.servers.iter().try_for_each(|server| writeln!(f, "{server}"))?;
        write!(f, "{}{}", self.stdout, self.stderr)
    }
}

/// Time that passes only where it is spent.
#[derive(Default)]
pub struct SimClock {
    now: Cell<Duration>,
}

impl SimClock {
    /// Spends time.
    pub fn spend(&self, time: Duration) {
        self.now.set(self.now.get() + time);
    }
}

impl Clock for SimClock {
    fn now(&self) -> Duration {
        self.now.get()
    }

    fn wall_clock(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_784_639_875) + self.now.get()
    }
}

/// A stream that remembers when it was written to.
struct Sink<'c> {
    clock: &'c SimClock,
    written: RefCell<(Vec<u8>, Vec<Duration>)>,
}

impl<'c> Sink<'c> {
    fn new(clock: &'c SimClock) -> Self {
        Sink { clock, written: RefCell::default() }
    }

    fn write(&self, text: &str) {
        let mut written = self.written.borrow_mut();
        written.0.extend_from_slice(text.as_bytes());
        written.1.push(self.clock.now());
    }

    fn text(&self) -> String {
        String::from_utf8(self.written.borrow().0.clone()).expect("output is text")
    }

    fn longest_silence(&self, other: &Self, end: Duration) -> Duration {
        let mut times: Vec<Duration> = [&self.written.borrow().1[..], &other.written.borrow().1[..], &[end]].concat();
        times.sort_unstable();
        times.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap_or_default()
    }
}

/// One granted directory.
#[derive(Default)]
struct SimFiles {
    files: RefCell<BTreeMap<String, Vec<u8>>>,
}

impl Files for SimFiles {
    fn granted(&self) -> Vec<String> {
        vec![".".to_owned()]
    }

    fn directory(&self, _: &str) -> Result<Box<dyn Directory + '_>, FileError> {
        Ok(Box::new(self))
    }

    /// No gate of the simulation records its exchanges.
    fn create_in_place(&self, _: &str) -> Result<Box<dyn InPlace + '_>, FileError> {
        Err(io::Error::from(io::ErrorKind::Unsupported).into())
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        self.files.borrow().get(path).cloned().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound).into())
    }
}

impl Directory for &SimFiles {
    fn create(&self, name: &str) -> Result<Box<dyn Output + '_>, FileError> {
        Ok(Box::new(SimOutput { files: self, name: name.to_owned(), bytes: Vec::new() }))
    }

    fn open(&self, name: &str) -> Result<Box<dyn io::Read + '_>, FileError> {
        Ok(Box::new(io::Cursor::new(self.read(name)?)))
    }

    fn remove(&self, name: &str) -> Result<(), FileError> {
        self.files.borrow_mut().remove(name);
        Ok(())
    }

    fn names(&self, wanted: &dyn Fn(&str) -> bool) -> Vec<String> {
        self.files.borrow().keys().filter(|name| wanted(name)).cloned().collect()
    }

    fn modified(&self, _: &str) -> Option<SystemTime> {
        None
    }
}

struct SimOutput<'f> {
    files: &'f SimFiles,
    name: String,
    bytes: Vec<u8>,
}

impl Output for SimOutput<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<(), FileError> {
        self.bytes.extend_from_slice(bytes);
        Ok(())
    }

    fn commit(self: Box<Self>) -> Result<(), FileError> {
        self.files.files.borrow_mut().insert(self.name, self.bytes);
        Ok(())
    }
}
