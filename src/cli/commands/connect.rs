//! Getting to know the server before anything is started.

use crate::api::Edition;
use crate::api::client::Client;
use crate::api::edition::known_edition;
use crate::cli::error::Fault;
use crate::cli::log::Log;
use crate::cli::settings::Settings;
use crate::cli::{Context, Moment, hints};
use crate::follow::probe::{Probe, ProbeEvent};

/// The server, its edition known. `requests` is counted up.
///
/// # Errors
/// The edition is not known and the server does not tell it.
pub(super) fn connect(
    context: &mut Context<'_>,
    settings: &Settings,
    started: Moment,
    log: &mut Log<'_>,
    requests: &mut u32,
) -> Result<Client, Fault> {
    let server = &settings.server;
    let known = known_edition(&server.base, server.edition);
    let mut client = Client::new(server.base.clone(), server.key.clone(), known.unwrap_or(Edition::Cloud));
    client.web = server.web.clone();
    for warning in &server.warnings {
        log.warn(warning);
    }
    if known.is_none() {
        let clock = context.clock;
        let mut told = |event: ProbeEvent<'_>| match event {
            ProbeEvent::Failed { error, retry_in } => log.request_failed(clock.now(), None, error, retry_in),
            ProbeEvent::Waiting { request, waited } => log.still_waiting(clock.now(), request, waited),
        };
        let network = context.network();
        let probe = Probe { client: &client, network, policy: &settings.policy, started_at: started.at };
        let (edition, made) = probe.run(&mut context.rng, &mut told);
        *requests += made;
        client.edition = edition.map_err(|error| Fault::Server {
            kind: error.kind,
            message: format!(
                "{} (asked to find out the server's edition, which --edition would tell; nothing was started)",
                hints::message(&error)
            ),
        })?;
    }
    Ok(client)
}
