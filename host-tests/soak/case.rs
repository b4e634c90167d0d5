//! One run of a soak: what truly happens to it, and what goes wrong on the way.

use std::path::Path;

use testsigma_harness::ended::Ended;
use testsigma_harness::guest::Guest;
use testsigma_mock::{Look, Mock, Plan, Reply};

use super::fault::Fault;

const LIST: &str = "GET /api/v1/execution_results$";

/// What happens to the trigger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trigger {
    Answered,
    /// The run is started and the answer lost.
    Lost(Fault),
    /// Nothing is started.
    Refused(Fault),
}

/// A run before it happens: all of it follows from its seed.
#[derive(Debug)]
pub struct Case {
    pub plan: u64,
    /// The result over all re-runs.
    truth: &'static str,
    rerun: bool,
    trigger: Trigger,
    /// Answers to looks: a fault, or none. The last one is the run's end.
    looks: Vec<Option<Fault>>,
    lists: Vec<Fault>,
    report: Option<Fault>,
}

impl Case {
    pub fn new(plan: u64, seed: u64) -> Case {
        let mut rng = fastrand::Rng::with_seed(seed);
        let rng = &mut rng;
        let truth = match rng.u8(..20) {
            ..10 => "SUCCESS",
            10..15 => "FAILURE",
            15 => "STOPPED",
            16 => "ABORTED",
            17 => "NOT_EXECUTED",
            18 => "MOSTLY_SUCCESS",
            _ => "",
        };
        let trigger = match rng.u8(..10) {
            ..7 => Trigger::Answered,
            7..9 => Trigger::Lost(Fault::any(rng)),
            _ => Trigger::Refused(Fault::any(rng)),
        };
        let mut looks = Vec::new();
        for _ in 0..rng.usize(1..6) {
            match rng.u8(..20) {
                // A storm: long enough now and then for the gate to give up.
                0 => looks.extend(std::iter::repeat_n(Some(Fault::BadGateway), rng.usize(4..14))),
                1..6 => looks.push(Some(Fault::any(rng))),
                _ => looks.push(None),
            }
        }
        looks.push(None);
        let lists = match trigger {
            Trigger::Lost(_) => (0..rng.usize(..3)).map(|_| Fault::any(rng)).collect(),
            _ => Vec::new(),
        };
        let report = rng.bool().then(|| Fault::any(rng)).filter(|_| rng.bool());
        let rerun = matches!(truth, "SUCCESS" | "FAILURE") && rng.u8(..8) == 0;
        Case { plan, truth, rerun, trigger, looks, lists, report }
    }

    /// Lets a guest follow it through.
    pub fn run(&self, mock: &Mock, directory: &Path) -> Ended {
        mock.add(self.plan());
        mock.script(LIST, self.lists.iter().map(|fault| fault.reply()));
        let line = format!("run --plan {} --request-timeout 150ms --give-up-after 50ms --rerun-grace 5s", self.plan);
        Guest::at(mock, &line).env("TESTSIGMA_MAX_WAIT", "60s").directory(directory).run()
    }

    fn plan(&self) -> Plan {
        let last = self.looks.len() - 1;
        let looks = self.looks.iter().enumerate().map(|(at, look)| match look {
            Some(fault) => Look::reply(fault.reply()),
            None if at == last => Look::completed(),
            None => Look::in_progress(at as u64, 0),
        });
        let plan = Plan::new(self.plan).looks(looks);
        let plan = match self.rerun {
            true => plan.result("FAILURE").rerun(1, [Look::queued(), Look::completed()], self.truth),
            false => plan.result(self.truth),
        };
        let plan = match self.report {
            Some(fault) => plan.junit(fault.reply()),
            None => plan,
        };
        match self.trigger {
            Trigger::Answered => plan.on_trigger(Reply::faithful()),
            Trigger::Lost(fault) => plan.on_trigger(fault.with_effect()),
            Trigger::Refused(fault) => plan.on_trigger(fault.without_effect()),
        }
    }

    /// The faults that were met, of a run that was looked at so many times.
    pub fn met(&self, looks: usize) -> impl Iterator<Item = Fault> {
        let trigger = match self.trigger {
            Trigger::Answered => None,
            Trigger::Lost(Fault::TooMany) => Some(Fault::Unavailable),
            Trigger::Lost(fault) | Trigger::Refused(fault) => Some(fault),
        };
        let report = self.report.filter(|_| looks >= self.looks.len());
        self.looks.iter().take(looks).flatten().chain(&self.lists).copied().chain(trigger).chain(report)
    }

    /// What is wrong with an exit code.
    pub fn wrong(&self, code: i32) -> Option<String> {
        let verdict = match self.truth {
            "SUCCESS" => 0,
            "FAILURE" => 10,
            "STOPPED" | "ABORTED" => 11,
            _ => 12,
        };
        let fine = match code {
            0 | 10..=12 => !matches!(self.trigger, Trigger::Refused(_)) && code == verdict,
            // The trigger's answer was lost.
            13 => self.trigger != Trigger::Answered,
            75 => self.trigger == Trigger::Refused(Fault::TooMany),
            // Given up on, for the server's sake.
            69 | 76 => self.looks.iter().any(Option::is_some) || self.trigger != Trigger::Answered,
            _ => false,
        };
        (!fine).then(|| format!("exit code {code}, and the truth is {verdict}: {self:?}"))
    }
}
