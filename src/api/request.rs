//! What is sent: verb, path, headers and body of each call, in either dialect.

use std::time::Duration;

use super::answer::without_query;
use super::case_result::Detail;
use super::client::Client;
use super::trigger_request::TriggerRequest;
use crate::api::Edition;
use crate::io::transport::{Method, Request};
use crate::sanitize;

const JSON: &str = "application/json";

impl Client {
    pub(crate) fn trigger_request(&self, order: &TriggerRequest, timeout: Duration) -> Request {
        self.request(Method::POST, self.runs_path().to_owned(), JSON, order.body(self.edition), timeout)
    }

    pub(crate) fn run_request(&self, run: u64, timeout: Duration) -> Request {
        self.get(format!("{}/{run}", self.runs_path()), timeout)
    }

    /// `canStopAll` is true by default and stops every run of the account; the documented URL without an id is never used.
    pub(crate) fn stop_request(&self, run: u64, timeout: Duration) -> Request {
        let body: &[u8] = match self.edition {
            Edition::Cloud => br#"{"result":"STOPPED","canStopAll":false}"#,
            Edition::Community => br#"{"result":"STOPPED"}"#,
        };
        self.request(Method::PUT, format!("{}/{run}", self.runs_path()), JSON, body.to_vec(), timeout)
    }

    /// The Cloud's filter is not documented: both forms seen in use are sent, and every row is checked.
    pub(crate) fn runs_request(&self, plan: u64, timeout: Duration) -> Request {
        let query = match self.edition {
            Edition::Cloud => format!(
                "query=executionId:{plan}&executionId={plan}&page=0&size=20&sort=id,desc&sortBy=id&direction=DESC"
            ),
            Edition::Community => format!("query=testPlanId:{plan}&page=0&size=20&sort=id,desc"),
        };
        self.get(format!("{}?{query}", self.runs_path()), timeout)
    }

    pub(crate) fn run_metrics_request(&self, run: u64, timeout: Duration) -> Request {
        self.get(format!("/api/v2/test_runs/{run}"), timeout)
    }

    pub(crate) fn machines_request(&self, run: u64, timeout: Duration) -> Request {
        self.get(format!("/api/v1/test_device_results?query=testPlanResultId:{run}"), timeout)
    }

    pub(crate) fn case_results_request(&self, run: u64, timeout: Duration) -> Request {
        let path = match self.edition {
            Edition::Cloud => format!("{}/{run}/test_case_results", self.runs_path()),
            Edition::Community => format!("/api/v1/test_case_results?query=testPlanResultId:{run}&page=0&size=2000"),
        };
        self.get(path, timeout)
    }

    pub(crate) fn detail_request(&self, detail: Detail, timeout: Duration) -> Request {
        match detail {
            Detail::Cases(run) => self.case_results_request(run, timeout),
            Detail::Runs(plan) => self.runs_request(plan, timeout),
            Detail::Steps { run, case } => {
                self.get(format!("/api/v2/test_runs/{run}/test_case_results/{case}/step_results"), timeout)
            }
        }
    }

    /// A report is asked for as XML: with JSON the Community Edition answers 406. It is asked for in UTF-8: else that server writes
    /// ISO-8859-1, in which most characters are question marks.
    pub(super) fn report_request(&self, run: u64, timeout: Duration) -> Request {
        let accept = "application/xml;charset=UTF-8, application/xml;q=0.9";
        self.request(Method::GET, format!("/api/v1/reports/junit/{run}"), accept, Vec::new(), timeout)
    }

    pub(super) fn probe_request(&self, timeout: Duration) -> Request {
        self.get("/api/v1/test_plan_results?page=0&size=1".to_owned(), timeout)
    }

    fn runs_path(&self) -> &'static str {
        match self.edition {
            Edition::Cloud => "/api/v1/execution_results",
            Edition::Community => "/api/v1/test_plan_results",
        }
    }

    fn get(&self, path: String, timeout: Duration) -> Request {
        self.request(Method::GET, path, JSON, Vec::new(), timeout)
    }

    fn request(&self, method: Method, path: String, accept: &str, body: Vec<u8>, timeout: Duration) -> Request {
        let mut headers = vec![
            ("authorization", self.key.bearer()),
            ("accept", accept.to_owned()),
            ("accept-encoding", "identity".to_owned()),
            ("user-agent", concat!("testsigma-ci/", env!("CARGO_PKG_VERSION")).to_owned()),
        ];
        if !body.is_empty() {
            headers.push(("content-type", JSON.to_owned()));
        }
        let (secure, authority) = (self.base.is_secure(), self.base.authority().to_owned());
        Request { method, secure, authority, path: self.base.path(&path), headers, body, timeout }
    }

    /// Verb and URL, for messages. Queries are noise there.
    pub(super) fn name(&self, request: &Request) -> String {
        let scheme = if request.secure { "https" } else { "http" };
        format!(
            "{} {scheme}://{}{}",
            request.method,
            request.authority,
            sanitize::truncate(&sanitize::server_text(without_query(&request.path)), 200)
        )
    }
}
