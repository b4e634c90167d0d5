//! What the re-runs of a run say of its cases. It is held until the run's own report is put right by it.

use std::cmp::Ordering;

use super::Cases;

/// The most that is held of the re-runs' reports, in bytes.
const MAX_HELD: usize = 4 << 20;

/// What is held of a case besides its texts, in bytes, roughly.
const CASE: usize = 100;

/// What tells cases apart: those that are equal in this are told by their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// `testsuite@name` of the innermost one.
    pub machine: String,
    /// `testcase@classname`
    pub suite: String,
    /// `testcase@name`
    pub name: String,
}

/// How a case ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Without a failure.
    Passed,
    /// It did not run.
    Skipped,
    /// With this message.
    Failed(String),
}

/// The cases of all re-runs, the later ones in place of the earlier ones.
#[derive(Default)]
pub struct Reruns {
    /// By key.
    #[expect(clippy::vec_box, reason = "most are put between others, which are moved")]
    groups: Vec<Box<Group>>,
    generation: u32,
    held: usize,
}

/// The cases of one key.
struct Group {
    key: Key,
    /// The re-run that the outcomes are of.
    generation: u32,
    outcomes: Vec<Outcome>,
    /// How many cases the first run has of it, how many of them failed, and how many have been decided.
    firsts: usize,
    failed: usize,
    decided: usize,
}

impl Group {
    /// Whether each case of the first run has one of its own here.
    fn is_one_to_one(&self) -> bool {
        self.firsts == self.outcomes.len()
    }

    /// What nothing in the first run's report stands for.
    fn unshown(&self) -> impl Iterator<Item = &Outcome> {
        let is_new = self.firsts == 0;
        let shows_none = !self.is_one_to_one() && self.failed == 0;
        self.outcomes.iter().filter(move |outcome| is_new || shows_none && matches!(outcome, Outcome::Failed(_)))
    }
}

impl Reruns {
    /// What became of the next case of this key: nothing if the re-runs do not say.
    ///
    /// Where the cases of a key cannot be matched one to one, they passed if all of the re-run's did.
    pub fn decide(&mut self, key: &Key) -> Option<Outcome> {
        let group = self.find(key).ok().and_then(|at| self.groups.get_mut(at))?;
        let place = group.decided;
        group.decided += 1;
        if group.is_one_to_one() {
            group.outcomes.get(place).filter(|outcome| **outcome != Outcome::Skipped).cloned()
        } else {
            group.outcomes.iter().all(|outcome| *outcome == Outcome::Passed).then_some(Outcome::Passed)
        }
    }

    /// Before the first case of the first run is decided, again.
    pub fn rewind(&mut self) {
        self.groups.iter_mut().for_each(|group| group.decided = 0);
    }

    /// The cases that the first run's report has no place for.
    pub fn unshown(&self) -> impl Iterator<Item = (&Key, &Outcome)> {
        self.groups.iter().flat_map(|group| group.unshown().map(|outcome| (&group.key, outcome)))
    }

    fn find(&self, key: &Key) -> Result<usize, usize> {
        self.groups.binary_search_by(|group| -> Ordering { group.key.cmp(key) })
    }
}

/// What is held of a case, in bytes, roughly.
fn held(key: &Key, outcome: &Outcome) -> usize {
    let message = if let Outcome::Failed(message) = outcome { message.len() } else { 0 };
    CASE + key.machine.len() + key.suite.len() + key.name.len() + message
}

/// Holds the cases of a re-run's report.
pub struct Hold<'r>(pub &'r mut Reruns);

impl Cases for Hold<'_> {
    fn begin(&mut self) {
        self.0.generation += 1;
    }

    fn case(&mut self, key: &Key, outcome: &Outcome) -> Result<(), String> {
        let reruns = &mut *self.0;
        reruns.held += held(key, outcome);
        if reruns.held > MAX_HELD {
            return Err(format!("it names more cases than {} MiB hold", MAX_HELD >> 20));
        }
        let generation = reruns.generation;
        let at = reruns.find(key).unwrap_or_else(|at| {
            let group = Group { key: key.clone(), generation, outcomes: Vec::new(), firsts: 0, failed: 0, decided: 0 };
            reruns.groups.insert(at, Box::new(group));
            at
        });
        if let Some(group) = reruns.groups.get_mut(at) {
            if std::mem::replace(&mut group.generation, generation) != generation {
                reruns.held -= group.outcomes.iter().map(|outcome| held(&group.key, outcome)).sum::<usize>();
                group.outcomes.clear();
            }
            group.outcomes.push(outcome.clone());
        }
        Ok(())
    }
}

/// Counts the cases of the first run's report.
pub struct Count<'r>(pub &'r mut Reruns);

impl Cases for Count<'_> {
    fn begin(&mut self) {
        self.0.groups.iter_mut().for_each(|group| (group.firsts, group.failed) = (0, 0));
    }

    fn case(&mut self, key: &Key, outcome: &Outcome) -> Result<(), String> {
        if let Some(group) = self.0.find(key).ok().and_then(|at| self.0.groups.get_mut(at)) {
            group.firsts += 1;
            group.failed += usize::from(matches!(outcome, Outcome::Failed(_)));
        }
        Ok(())
    }
}
