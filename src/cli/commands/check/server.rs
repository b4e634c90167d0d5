//! The server: whether it is reached, by TLS, takes the key, is of the edition given, and knows the plans.

use std::time::Duration;

use super::Findings;
use crate::api::Edition;
use crate::api::base_url::BaseUrl;
use crate::api::client::Client;
use crate::api::edition::{known_edition, unsupported};
use crate::api::error::{AnsweredBy, ApiError, ErrorKind};
use crate::api::model::{Run, Status};
use crate::api::trigger_request::TriggerRequest;
use crate::cli::error::Fault;
use crate::cli::settings::Settings;
use crate::cli::{Context, hints};
use crate::io::Network;
use crate::io::transport::TransportErrorKind;

/// The longest that one answer is waited for: nothing is said meanwhile.
const MAX_WAIT: Duration = Duration::from_secs(30);

/// The most test machines that are named.
const MAX_MACHINES: usize = 10;

/// What is asked, of whom.
struct Asking<'a> {
    client: Client,
    network: Network<'a>,
    timeout: Duration,
}

/// Asks for lists and runs, which starts nothing.
pub(super) fn look(context: &Context<'_>, settings: &Settings, plans: &[u64], findings: &mut Findings<'_, '_>) {
    let server = &settings.server;
    let known = known_edition(&server.base, server.edition);
    let client = Client::new(server.base.clone(), server.key.clone(), known.unwrap_or(Edition::Cloud));
    let timeout = settings.policy.request_timeout.min(MAX_WAIT);
    let mut asking = Asking { client, network: context.network(), timeout };
    if known.is_none() {
        match asking.probe() {
            Ok(edition) => asking.client.edition = edition,
            Err(error) => return failed(&server.base, &error, findings),
        }
    }
    // Without a plan a list of none tells as much of the server.
    let first = asking.runs(plans.first().copied().unwrap_or_default());
    let is_odd = |error: &ApiError| {
        matches!(error.kind, ErrorKind::Denied | ErrorKind::NotFound | ErrorKind::Refused | ErrorKind::Page)
    };
    // A server of the other edition refuses the path, or the key.
    let edition = asking.client.edition;
    let told = first.as_ref().err().filter(|error| known.is_some() && is_odd(error)).and_then(|_| asking.probe().ok());
    if let Some(told) = told.filter(|told| *told != edition) {
        reached(&server.base, findings);
        let (said, is) = (edition.name(), told.name());
        let message = format!("{said} is set, but the server answers as a {is} one: give --edition {is}");
        return findings.wrong("edition", Fault::Config(message).into());
    }
    match &first {
        Err(error) if !is_unlisted(error) => return failed(&server.base, error, findings),
        _ => reached(&server.base, findings),
    }
    findings.right("key", "accepted");
    let how = match (known, server.edition) {
        (None, _) => "told by the server",
        (_, None) => "told by the host name",
        (_, Some(_)) => "as given",
    };
    findings.right("edition", &format!("{}, {how}", edition.name()));
    if let Some(why) = unsupported(&TriggerRequest { plan: 0, ..settings.request.clone() }, edition) {
        findings.wrong("edition", Fault::Config(why).into());
    }
    let mut first = Some(first);
    for plan in plans {
        let runs = first.take().unwrap_or_else(|| asking.runs(*plan));
        asking.tell_plan(*plan, runs, findings);
    }
}

/// Whether Testsigma itself has no list for us, which a run can do without.
fn is_unlisted(error: &ApiError) -> bool {
    error.answered_by == AnsweredBy::Testsigma && matches!(error.kind, ErrorKind::NotFound | ErrorKind::Refused)
}

fn reached(base: &BaseUrl, findings: &mut Findings<'_, '_>) {
    findings.right("server", &format!("{} answers", base.url("")));
    match base.is_secure() {
        true => findings.right("TLS", "the server's certificate is trusted"),
        false if base.is_loopback() => findings.note("TLS", "none, and the server is on this machine"),
        false => findings.note("TLS", "none: the key can be read on its way to the server"),
    }
}

/// Tells what of the server is wrong, by how the first question failed.
fn failed(base: &BaseUrl, error: &ApiError, findings: &mut Findings<'_, '_>) {
    let what = match error.kind {
        ErrorKind::Exchange(TransportErrorKind::Tls) => "TLS",
        ErrorKind::Denied => {
            reached(base, findings);
            "key"
        }
        _ => "server",
    };
    findings.wrong(what, Fault::Server { kind: error.kind, message: hints::message(error) }.into());
}

impl Asking<'_> {
    fn probe(&self) -> Result<Edition, ApiError> {
        self.client.probe_edition(self.network, self.timeout, &mut |_, _| {})
    }

    fn runs(&self, plan: u64) -> Result<Vec<Run>, ApiError> {
        self.client.runs(self.network, plan, self.timeout)
    }

    /// Only a trigger shows whether a plan exists; its last run tells its name and its machines.
    fn tell_plan(&self, plan: u64, runs: Result<Vec<Run>, ApiError>, findings: &mut Findings<'_, '_>) {
        let unknown = match &runs {
            Ok(_) => "no run of it is listed".to_owned(),
            Err(error) => error.to_string(),
        };
        let Some(listed) = runs.unwrap_or_default().into_iter().max_by_key(|run| run.id) else {
            return findings.note("plan", &format!("{plan} is not verifiable before a run: {unknown}"));
        };
        let run = self.client.run(self.network, listed.id, self.timeout).map_or(listed, |answer| answer.run);
        let name = run.plan_name.as_ref().map(|name| format!(" ({name})")).unwrap_or_default();
        let state = match run.last().status {
            Status::Completed => format!("ended {}", run.result.word()),
            _ => format!("goes on: {}", run.last().status.word()),
        };
        let machines = self.client.machines(self.network, run.id, self.timeout).unwrap_or_default();
        let machines = match &machines[..] {
            [] => String::new(),
            all if all.len() > MAX_MACHINES => format!("; test machines: {}", all.len()),
            all => format!("; test machines: {}", all.join(", ")),
        };
        let told = format!("{plan}{name}: its last run {} {state}{machines}", run.id);
        match run.last().status {
            Status::Completed => findings.right("plan", &told),
            _ => findings
                .note("plan", &format!("{told}; while it does, --on-conflict decides what becomes of a new one")),
        }
    }
}
