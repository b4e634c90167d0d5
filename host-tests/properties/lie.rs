//! One lie: one field of one answer, which is otherwise honest.

use serde_json::{Value, json};

/// What the honest server says otherwise, and when.
pub struct Lie {
    rng: fastrand::Rng,
    /// How many answers come before it, of those that say that something is completed if it waits for that.
    after: u32,
    at_the_end: bool,
    kind: Kind,
    /// What was changed, for whoever reads the journal.
    pub told: Option<String>,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Value,
    Type,
    Duplicate,
    Absence,
    Time,
    Id,
}

/// Something else of the same type: words, numbers and ids that mean something to somebody.
fn other(rng: &mut fastrand::Rng, was: &Value) -> Value {
    let words = [
        "SUCCESS",
        "SUCCESS",
        "SUCCESS",
        "FAILURE",
        "STOPPED",
        "ABORTED",
        "QUEUED",
        "NOT_EXECUTED",
        "PASSED",
        "STATUS_COMPLETED",
        "STATUS_COMPLETED",
        "STATUS_IN_PROGRESS",
        "STATUS_CREATED",
        "ONLY_FAILED_TESTS",
        "NONE",
        "other",
        "",
    ];
    match was {
        Value::Number(_) if rng.bool() => json!(rng.u32(..60)),
        Value::Number(_) => id(rng),
        _ => json!(rng.choice(words).unwrap()),
    }
}

/// The id of some run or plan.
fn id(rng: &mut fastrand::Rng) -> Value {
    json!(rng.choice([5700_u64, 5801, 5802, 7, 8, 9000]).unwrap())
}

impl Lie {
    /// One drawn at random.
    pub fn draw(rng: &mut fastrand::Rng) -> Self {
        let kinds = [Kind::Value, Kind::Value, Kind::Type, Kind::Duplicate, Kind::Absence, Kind::Time, Kind::Id];
        let at_the_end = rng.bool();
        let after = if at_the_end { rng.u32(..3) } else { rng.u32(..14) };
        Lie { after, at_the_end, kind: *rng.choice(&kinds).unwrap(), told: None, rng: rng.fork() }
    }

    /// The answer, perhaps with the lie in it.
    pub fn told(&mut self, body: Vec<u8>) -> Vec<u8> {
        if self.told.is_some() {
            return body;
        }
        if self.at_the_end && !body.windows(16).any(|window| window == b"STATUS_COMPLETED") {
            return body;
        }
        if self.after > 0 {
            self.after -= 1;
            return body;
        }
        let Ok(mut honest) = serde_json::from_slice::<Value>(&body) else { return body };
        let mut paths = Vec::new();
        fields(&honest, &mut Vec::new(), &mut paths);
        let Some(path) = self.rng.choice(&paths).cloned() else { return body };
        let (key, object) = path.split_last().expect("a path has a key");
        let place = object.iter().try_fold(&mut honest, |at, step| match step.parse::<usize>() {
            Ok(index) => at.get_mut(index),
            Err(_) => at.get_mut(step),
        });
        let Some(Value::Object(place)) = place else { return body };
        let was = place.get(key).cloned().unwrap_or(Value::Null);
        let lie = match self.kind {
            Kind::Value | Kind::Duplicate => other(&mut self.rng, &was),
            Kind::Type => {
                [json!([was]), json!({"x": was}), json!(true), json!(1.5), json!("x")][self.rng.usize(..5)].clone()
            }
            Kind::Absence => Value::Null,
            Kind::Time => match was.as_u64() {
                Some(time) if time > 1_000_000 => {
                    json!(time.saturating_add_signed(self.rng.i64(-100_000_000..100_000_000)))
                }
                _ => other(&mut self.rng, &was),
            },
            Kind::Id => id(&mut self.rng),
        };
        self.told = Some(format!("{:?}: {} is {lie} instead of {was}", self.kind, path.join(".")));
        match self.kind {
            Kind::Absence => {
                place.remove(key);
                honest.to_string().into_bytes()
            }
            Kind::Duplicate => {
                // Another value under the same key, before or after the honest one.
                const MARK: &str = "testsigma-lie";
                place.insert(key.clone(), json!(MARK));
                let (one, other) = if self.rng.bool() { (&lie, &was) } else { (&was, &lie) };
                let both = format!("{one},{}:{other}", json!(key));
                honest.to_string().replace(&json!(MARK).to_string(), &both).into_bytes()
            }
            _ => {
                place.insert(key.clone(), lie);
                honest.to_string().into_bytes()
            }
        }
    }
}

/// The paths of all members of all objects.
fn fields(value: &Value, at: &mut Vec<String>, paths: &mut Vec<Vec<String>>) {
    let steps: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect(),
        _ => return,
    };
    for (step, inner) in steps {
        at.push(step);
        if value.is_object() {
            paths.push(at.clone());
        }
        fields(inner, at, paths);
        at.pop();
    }
}
