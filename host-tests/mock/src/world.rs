//! Everything the server knows: plans, runs, overrides, and the journal. One lock guards it; nothing waits while
//! holding it.

use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
};

use crate::{
    Edition, community,
    journal::{Journal, Pattern},
    plan::Plan,
    replay::Replay,
    reply::Reply,
    request::Request,
    rest,
    run::{Run, Start},
};

const FIRST_RUN: u64 = 5801;

/// A path that Community Edition does not have.
const CLOUD_RUNS: &str = "/api/v1/execution_results";

pub(crate) struct World {
    pub edition: Edition,
    pub key: &'static str,
    pub journal: Journal,
    pub ignore_filters: bool,
    /// Runs started by POST.
    pub triggers: usize,
    /// A trace that is served in place of everything else.
    pub replay: Option<Replay>,
    plans: HashMap<u64, Entry>,
    /// By id, from [`FIRST_RUN`].
    runs: Vec<Run>,
    scripts: Vec<(Pattern, VecDeque<Reply>)>,
    standing: Vec<(Pattern, Reply)>,
}

/// What is known of one plan.
#[derive(Default)]
struct Entry {
    /// `None` if only runs of it are known.
    plan: Option<Arc<Plan>>,
    /// Ascending.
    runs: Vec<u64>,
    /// The runs that may be active. Those that have ended are weeded out when it has doubled, so that 10,000 runs cost
    /// no more than 10,000 steps.
    open: Vec<u64>,
    weed_at: usize,
}

impl World {
    pub(crate) fn new(edition: Edition) -> World {
        World {
            edition,
            key: edition.key(),
            journal: Journal::new(),
            ignore_filters: false,
            triggers: 0,
            replay: None,
            plans: HashMap::new(),
            runs: Vec::new(),
            scripts: Vec::new(),
            standing: Vec::new(),
        }
    }

    /// Answers a request: by override, or faithfully.
    pub(crate) fn answer(&mut self, request: Request) -> Reply {
        if request.is_chunked() {
            self.journal.violation(format!("{} {}: the body is chunked", request.method, request.path));
        }
        if let Some(replay) = &mut self.replay {
            let reply = replay.answer(&request);
            self.journal.record(request, true);
            return reply;
        }
        let refused = rest::refusal(self.edition, self.key, &request);
        let authorised = refused.is_none();
        let scripted = self.overriding(&request.method, &request.path);
        let reply = match scripted {
            Some(reply) if !reply.takes_effect() => reply,
            scripted => {
                let refused = refused.filter(|_| request.path.starts_with("/api/"));
                let faithful = match refused {
                    _ if self.edition == Edition::Community && request.path.starts_with(CLOUD_RUNS) => {
                        community::outside(&request)
                    }
                    Some(refused) if self.edition == Edition::Community => community::dressed(refused, &request),
                    Some(refused) => refused,
                    None => rest::answer(self, &request),
                };
                scripted.unwrap_or_else(Reply::faithful).over(faithful)
            }
        };
        self.journal.record(request, authorised);
        reply
    }

    pub(crate) fn script(&mut self, pattern: &str, replies: VecDeque<Reply>) {
        self.scripts.push((Pattern::new(pattern), replies));
    }

    pub(crate) fn always(&mut self, pattern: &str, reply: Reply) {
        self.standing.push((Pattern::new(pattern), reply));
    }

    pub(crate) fn clear_overrides(&mut self) {
        self.scripts.clear();
        self.standing.clear();
    }

    fn overriding(&mut self, method: &str, path: &str) -> Option<Reply> {
        self.scripts.retain(|(_, replies)| !replies.is_empty());
        let script = self.scripts.iter_mut().find(|(pattern, _)| pattern.matches(method, path));
        let next = script.and_then(|(_, replies)| replies.pop_front());
        next.or_else(|| {
            let standing = self.standing.iter().rev().find(|(pattern, _)| pattern.matches(method, path));
            standing.map(|(_, reply)| reply.clone())
        })
    }

    pub(crate) fn add(&mut self, plan: Plan) {
        let entry = self.plans.entry(plan.id).or_default();
        entry.plan = Some(Arc::new(plan));
    }

    pub(crate) fn plan(&self, id: u64) -> Option<Arc<Plan>> {
        self.plans.get(&id)?.plan.clone()
    }

    pub(crate) fn start(&mut self, plan: Arc<Plan>, origin: Start) -> u64 {
        let id = FIRST_RUN + self.runs.len() as u64;
        let plan_id = plan.id;
        self.runs.push(Run::new(id, self.edition, plan, origin));
        let entry = self.plans.entry(plan_id).or_default();
        entry.runs.push(id);
        entry.open.push(id);
        if entry.open.len() > entry.weed_at {
            let runs = &self.runs;
            entry.open.retain(|id| !runs[index(*id)].state().ended);
            entry.weed_at = 2 * entry.open.len() + 16;
        }
        id
    }

    pub(crate) fn run(&self, id: u64) -> Option<&Run> {
        self.runs.get(usize::try_from(id.checked_sub(FIRST_RUN)?).ok()?)
    }

    pub(crate) fn run_mut(&mut self, id: u64) -> Option<&mut Run> {
        self.runs.get_mut(usize::try_from(id.checked_sub(FIRST_RUN)?).ok()?)
    }

    /// All runs, or those of a plan; ascending.
    pub(crate) fn runs(&self, plan: Option<u64>) -> Box<dyn DoubleEndedIterator<Item = &Run> + '_> {
        match plan {
            None => Box::new(self.runs.iter()),
            Some(plan) => {
                let ids = self.plans.get(&plan).map_or(&[][..], |entry| &entry.runs);
                Box::new(ids.iter().map(|id| &self.runs[index(*id)]))
            }
        }
    }

    /// The run that keeps the plan busy.
    pub(crate) fn active_run(&self, plan: u64) -> Option<u64> {
        let open = &self.plans.get(&plan)?.open;
        open.iter().rev().copied().find(|id| !self.runs[index(*id)].state().ended)
    }

    /// The run itself, its re-run, the re-run of that one …
    pub(crate) fn chain(&self, id: u64) -> impl Iterator<Item = &Run> {
        std::iter::successors(self.run(id), |run| self.run(run.child?))
    }

    /// A GET of the run: moves its script on by one look, and that of its re-run, which may start now.
    pub(crate) fn look(&mut self, id: u64) {
        let mut next = Some(id);
        while let Some(run) = next.and_then(|id| self.run_mut(id)) {
            run.advance();
            let id = run.id;
            next = match (run.child, run.due_rerun()) {
                (Some(child), _) => Some(child),
                (None, None) => None,
                (None, Some(plan)) => {
                    let rerun_type = Some("ONLY_FAILED_TESTS".to_owned());
                    let origin = Start { parent: Some(id), rerun_type, ..Start::default() };
                    let child = self.start(Arc::new(plan), origin);
                    self.adopt(id, child);
                    Some(child)
                }
            };
        }
    }

    /// Makes `child` the re-run of `parent`, if that has none.
    pub(crate) fn adopt(&mut self, parent: u64, child: u64) {
        if let Some(parent) = self.run_mut(parent) {
            parent.child.get_or_insert(child);
        }
    }
}

/// The place of a run that is known to exist.
fn index(id: u64) -> usize {
    (id - FIRST_RUN) as usize
}
