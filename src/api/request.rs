//! What is sent: verb, path, headers and body of each call, in either dialect.

use std::time::Duration;

use super::client::{Call, Client, without_query};
use crate::api::Edition;
use crate::io::transport::{Method, Request};
use crate::sanitize;

impl Client {
    pub(super) fn request(&self, call: &Call, timeout: Duration) -> Request {
        let runs = match self.edition {
            Edition::Cloud => "/api/v1/execution_results",
            Edition::Community => "/api/v1/test_plan_results",
        };
        match call {
            Call::Trigger(order) => self.send(Method::Post, runs.to_owned(), order.body(self.edition), timeout),
            Call::Poll(run) => self.get(format!("{runs}/{run}"), timeout),
            // The Cloud's filter is not documented: both forms seen in use are sent, and every row is checked.
            Call::ListRuns { plan } => match self.edition {
                Edition::Cloud => self.get(
                    format!(
                        "{runs}?query=executionId:{plan}&executionId={plan}&page=0&size=20&sort=id,desc&sortBy=id&direction=DESC"
                    ),
                    timeout,
                ),
                Edition::Community => self.get(format!("{runs}?query=testPlanId:{plan}&page=0&size=20&sort=id,desc"), timeout),
            },
            // `canStopAll` is true by default and stops every run of the account; the documented URL without an id is never used.
            Call::Stop(run) => {
                let body: &[u8] = match self.edition {
                    Edition::Cloud => br#"{"result":"STOPPED","canStopAll":false}"#,
                    Edition::Community => br#"{"result":"STOPPED"}"#,
                };
                self.send(Method::Put, format!("{runs}/{run}"), body.to_vec(), timeout)
            }
            Call::RunMetrics(run) => self.get(format!("/api/v2/test_runs/{run}"), timeout),
            Call::CaseResults(run) => match self.edition {
                Edition::Cloud => self.get(format!("{runs}/{run}/test_case_results"), timeout),
                Edition::Community => {
                    self.get(format!("/api/v1/test_case_results?query=testPlanResultId:{run}&page=0&size=1000"), timeout)
                }
            },
            Call::Probe => self.get("/api/v1/test_plan_results?page=0&size=1".to_owned(), timeout),
        }
    }

    pub(super) fn get(&self, path: String, timeout: Duration) -> Request {
        self.send(Method::Get, path, Vec::new(), timeout)
    }

    pub(super) fn send(&self, method: Method, path: String, body: Vec<u8>, timeout: Duration) -> Request {
        let mut headers = vec![
            ("authorization", self.key.bearer()),
            ("accept", "application/json".to_owned()),
            ("user-agent", concat!("testsigma-ci/", env!("CARGO_PKG_VERSION")).to_owned()),
        ];
        if !body.is_empty() {
            headers.push(("content-type", "application/json".to_owned()));
        }
        let (secure, authority) = (self.base.is_secure(), self.base.authority().to_owned());
        Request { method, secure, authority, path: self.base.path(&path), headers, body, timeout }
    }

    /// Verb and URL, for messages. Queries are noise there.
    pub(super) fn name(&self, request: &Request) -> String {
        let verb = match request.method {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
        };
        let scheme = if request.secure { "https" } else { "http" };
        format!(
            "{verb} {scheme}://{}{}",
            request.authority,
            sanitize::truncate(&sanitize::server_text(without_query(&request.path)), 200)
        )
    }
}
