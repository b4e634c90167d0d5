//! `--dry-run`: what would be sent. Nothing is, and no file is touched.

use super::Request;
use super::tasks::tasks;
use crate::api::Edition;
use crate::api::client::Client;
use crate::api::edition::{known_edition, unsupported};
use crate::cli::Context;
use crate::cli::error::Fault;
use crate::cli::exit::Exit;
use crate::cli::log::Log;
use crate::cli::output::saved_runs::SavedRuns;
use crate::cli::settings::Settings;

/// Prints the request that starts each run, the key masked.
///
/// # Errors
/// The command itself would be refused.
pub(super) fn dry_run(context: &mut Context<'_>, request: &Request, log: &mut Log<'_>) -> Result<Exit, Fault> {
    let settings = Settings::read(&request.options, context.files)?;
    let tasks = tasks(context, request, &settings, &SavedRuns::default())?;
    let server = &settings.server;
    for warning in &server.warnings {
        log.warn(warning);
    }
    let known = known_edition(&server.base, server.edition);
    let editions: &[Edition] = match known {
        Some(Edition::Cloud) => &[Edition::Cloud],
        Some(Edition::Community) => &[Edition::Community],
        None => &[Edition::Cloud, Edition::Community],
    };
    log.info("Nothing is sent (--dry-run). What would be:");
    if known.is_none() {
        log.info("Which of the two requests it is, one GET would tell before, or --edition.");
    }
    for order in tasks.iter().filter_map(|task| task.request()) {
        for edition in editions {
            match (unsupported(order, *edition), known) {
                (Some(why), Some(_)) => return Err(Fault::Config(format!("{why}: nothing would be started"))),
                (Some(why), None) => {
                    log.info("");
                    log.info(&format!("On a {} server nothing: {why}", edition.name()));
                }
                (None, _) => {
                    let client = Client::new(server.base.clone(), server.key.clone(), *edition);
                    print(&client, log, &client.trigger_request(order, settings.policy.trigger_timeout));
                }
            }
        }
        if order.build_is_unique {
            log.info("(The end of this build number is made anew for each run.)");
        }
    }
    Ok(Exit::Passed)
}

/// The request as it goes out. What a CI system would obey in its body is written otherwise, which is the same in JSON.
fn print(client: &Client, log: &mut Log<'_>, request: &crate::io::transport::Request) {
    let scheme = if request.secure { "https" } else { "http" };
    log.info("");
    log.info(&format!("{} {scheme}://{}{}", request.method, request.authority, request.path));
    for (name, value) in &request.headers {
        log.info(&format!("{name}: {}", client.redactor().text(value)));
    }
    log.info("");
    let body = client.redactor().text(&String::from_utf8_lossy(&request.body));
    log.info(&body.replace("::", ":\\u003a").replace("##", "#\\u0023"));
}
