//! One run from its trigger to its verdict. The component looks; the host sleeps, cancels and gives up.

use std::pin::pin;
use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::exit;
use crate::typed::{CallError, ErrorCode, Limits, Plans, RunRequest, Snapshot, State, Verdict};

/// Between two looks at a server that fails and does not say when to come back.
const PAUSE: Duration = Duration::from_secs(5);

/// How patient the host is.
#[derive(Clone, Copy)]
pub struct Patience {
    /// With a run that has no verdict.
    pub max_wait: Duration,
    /// With a server that fails while a run is looked at.
    pub give_up_after: Duration,
    /// Overrides `look-again-ms`, for tests and demonstrations.
    pub poll_interval: Option<Duration>,
}

impl Default for Patience {
    /// Three hours for the run, five minutes for a server that fails.
    fn default() -> Self {
        Patience {
            max_wait: Duration::from_secs(3 * 60 * 60),
            give_up_after: Duration::from_secs(5 * 60),
            poll_interval: None,
        }
    }
}

/// How it ended.
pub struct RunEnd {
    /// The exit code.
    pub code: u8,
    /// In words, for people.
    pub why: String,
    /// What was seen last, if a run was started.
    pub seen: Option<Snapshot>,
    /// How often the run was looked at.
    pub looks: u32,
    /// From the trigger on.
    pub took: Duration,
}

/// Starts a run, tells `progress` what is seen of it, and stops it when `cancelled` is ready: a signal, a channel of yours, or
/// [`std::future::pending`]. A future of this is not to be dropped before its end, for it may have started a run.
pub async fn follow(
    plans: &Plans,
    request: &RunRequest,
    patience: Patience,
    cancelled: impl Future<Output = ()>,
    progress: impl Fn(Duration, &Snapshot),
) -> RunEnd {
    let begin = Instant::now();
    let mut cancelled = pin!(cancelled);
    let mut looks = 0;
    // Not cancelled: a trigger that was sent may have started a run, and only its answer names the run to stop.
    let mut seen = match plans.trigger(request).await {
        Ok(seen) => seen,
        Err(error) => {
            let code = match error {
                CallError::TimedOut => exit::TRIGGER_UNCERTAIN,
                _ => exit::of_error(&error),
            };
            return RunEnd { code, why: error.to_string(), seen: None, looks, took: begin.elapsed() };
        }
    };
    let (code, why) = loop {
        progress(begin.elapsed(), &seen);
        if let Some(verdict) = seen.verdict() {
            break (exit::of_verdict(verdict), format!("the run {} ended: {}", seen.id, verdict.word()));
        }
        if begin.elapsed() >= patience.max_wait {
            break (exit::TIMED_OUT, format!("the run {} goes on; the longest wait is over", seen.id));
        }
        let advice = Duration::from_millis(seen.look_again_ms.unwrap_or(1_000).into());
        let pause = patience.poll_interval.unwrap_or(advice).min(patience.max_wait.saturating_sub(begin.elapsed()));
        let look = async {
            if matches!(seen.state, State::Unproven) {
                looks += 1;
                return plans.wait(&seen.id, &one_look()).await;
            }
            sleep(pause).await;
            look(plans, &seen.id, patience, begin, &mut looks).await
        };
        tokio::select! {
            looked = look => match looked {
                Ok(snapshot) => seen = snapshot,
                Err(error) => break (exit::of_error(&error), error.to_string()),
            },
            () = &mut cancelled => break stop(plans, &mut seen).await,
        }
    };
    RunEnd { code, why, seen: Some(seen), looks, took: begin.elapsed() }
}

/// One look, repeated while the server fails and patience lasts.
async fn look(
    plans: &Plans,
    run: &str,
    patience: Patience,
    begin: Instant,
    looks: &mut u32,
) -> Result<Snapshot, CallError> {
    let since = Instant::now();
    loop {
        let elapsed = u32::try_from(begin.elapsed().as_millis()).unwrap_or(u32::MAX);
        *looks += 1;
        let error = match plans.status(run, Some(elapsed)).await {
            Ok(seen) => return Ok(seen),
            Err(error) => error,
        };
        let asked = match &error {
            CallError::TimedOut => None,
            CallError::Component(why) if matches!(why.code, ErrorCode::NoAnswer | ErrorCode::TryLater) => {
                why.retry_after_ms
            }
            _ => return Err(error),
        };
        let pause = patience.poll_interval.unwrap_or(asked.map_or(PAUSE, |ms| Duration::from_millis(ms.into())));
        if since.elapsed() + pause >= patience.give_up_after || begin.elapsed() + pause >= patience.max_wait {
            return Err(error);
        }
        sleep(pause).await;
    }
}

async fn stop(plans: &Plans, seen: &mut Snapshot) -> (u8, String) {
    match plans.stop(&seen.id).await {
        Ok(stopped) => {
            *seen = stopped;
            let code = exit::of_verdict(seen.verdict().unwrap_or(Verdict::Stopped));
            let what = match seen.verdict() {
                Some(Verdict::Stopped) => "was stopped",
                Some(_) => "had ended before it was stopped",
                None => "was asked to stop, and may go on still",
            };
            (code, format!("interrupted: the run {} {what}", seen.id))
        }
        Err(error) => {
            let why = format!("interrupted: the run {} could not be stopped: {}", seen.id, error);
            (exit::of_error(&error), why)
        }
    }
}

/// For a run that is over: the component asks what proves its pass.
fn one_look() -> Limits {
    Limits { max_wait_ms: Some(60_000), poll_interval_ms: None, stop_on_timeout: false, extra: Vec::new() }
}
