//! Lists: filters in Testsigma's query language, and Spring's page envelope.

use serde_json::{Value, json};

use crate::{
    Edition, community,
    reply::Reply,
    request::Request,
    rest::{View, run_body},
    run::Run,
    tally::MACHINES,
    world::World,
};

/// One condition: `status@STATUS_CREATED#STATUS_IN_PROGRESS`.
struct Condition {
    key: String,
    operation: char,
    value: String,
}

/// CE `SearchOperation`; the documentation of Cloud's v2 lists the same.
const OPERATIONS: [char; 8] = [':', '!', '>', '<', '~', '@', ';', '$'];

/// The values that Community Edition can turn into its enumerations.
const STATUSES: [&str; 5] =
    ["STATUS_CREATED", "STATUS_QUEUED", "STATUS_PRE_FLIGHT", "STATUS_IN_PROGRESS", "STATUS_COMPLETED"];
const RESULTS: [&str; 6] = ["SUCCESS", "FAILURE", "ABORTED", "NOT_EXECUTED", "QUEUED", "STOPPED"];

/// `GET` of the runs: newest first, unless asked otherwise.
pub(crate) fn of_runs(world: &World, request: &Request) -> Reply {
    let conditions = conditions(world.edition, request);
    if world.edition == Edition::Community
        && let Some(unknown) = conditions.iter().find_map(unknown_constant)
    {
        let message = format!("No enum constant com.testsigma.model.{unknown}");
        let body =
            json!({"timeStamp": null, "error": message, "code": null, "fieldErrors": null, "objectErrors": null});
        return Reply::value(500, &body);
    }
    let plan_key = world.edition.plan_key();
    let plan = conditions
        .iter()
        .find(|condition| condition.key == plan_key && condition.operation == ':')
        .and_then(|condition| condition.value.parse().ok());
    let matching: Box<dyn DoubleEndedIterator<Item = &Run>> = if world.ignore_filters {
        world.runs(None)
    } else {
        Box::new(world.runs(plan).filter(|run| conditions.iter().all(|condition| condition.holds(run, plan_key))))
    };
    let mut ids: Vec<u64> = matching.map(|run| run.id).collect();
    if !is_ascending(request) {
        ids.reverse();
    }
    page(world.edition, request, ids.len(), |range| {
        ids[range].iter().map(|id| run_body(world, *id, View::Inner)).collect()
    })
}

/// Community Edition's `GET /api/v1/test_case_results?query=testPlanResultId:{run}`.
pub(crate) fn of_cases(world: &World, request: &Request) -> Reply {
    let run = conditions(world.edition, request)
        .iter()
        .find(|condition| condition.key == "testPlanResultId")
        .and_then(|condition| condition.value.parse().ok());
    let mut cases = run.map(|id| community::case_results(world, id)).unwrap_or_default();
    page(world.edition, request, cases.len(), |range| cases.drain(range).collect())
}

/// Community Edition's `GET /api/v1/test_device_results?query=testPlanResultId:{run}`: ids without titles, keys in both spellings.
pub(crate) fn of_machines(world: &World, request: &Request) -> Reply {
    let run = conditions(world.edition, request)
        .iter()
        .find(|condition| condition.key == "testPlanResultId")
        .and_then(|condition| condition.value.parse().ok())
        .and_then(|id| world.run(id));
    let rows: Vec<Value> = run
        .into_iter()
        .flat_map(|run| {
            let state = run.state();
            (0..MACHINES.len()).map(move |machine| {
                json!({"id": run.id * 100 + machine as u64, "testDevice_id": 9003 + machine, "test_plan_result": run.id,
                    "status": state.status, "result": state.result, "agent_picked_on": run.started_ms})
            })
        })
        .collect();
    page(world.edition, request, rows.len(), |range| rows[range].to_vec())
}

/// Reads `query=…`; Cloud is used with plain parameters, too.
fn conditions(edition: Edition, request: &Request) -> Vec<Condition> {
    let query = request.parameter("query").unwrap_or_default();
    let mut conditions: Vec<Condition> = query.split(',').filter_map(Condition::parse).collect();
    if edition == Edition::Cloud {
        let plain = request.parameter("executionId");
        conditions.extend(plain.map(|value| Condition { key: "executionId".into(), operation: ':', value }));
    }
    conditions
}

impl Condition {
    fn parse(text: &str) -> Option<Condition> {
        let at = text.find(OPERATIONS)?;
        let operation = text[at..].chars().next()?;
        Some(Condition { key: text[..at].to_owned(), operation, value: text[at + 1..].to_owned() })
    }

    fn holds(&self, run: &Run, plan_key: &str) -> bool {
        let actual = match self.key.as_str() {
            "id" => run.id.to_string(),
            "status" => run.state().status.to_owned(),
            "result" => run.state().result.to_owned(),
            "buildNo" => run.origin.build_no.clone().unwrap_or_else(|| "null".to_owned()),
            key if key == plan_key => run.plan.id.to_string(),
            // Nothing that this server tells apart.
            _ => return true,
        };
        let (number, bound) = (actual.parse::<u64>().ok(), self.value.parse::<u64>().ok());
        match self.operation {
            ':' => actual == self.value,
            '!' => actual != self.value,
            '>' => number > bound,
            '<' => number < bound,
            '@' => self.value.split('#').any(|value| value == actual),
            ';' => self.value.split('#').all(|value| value != actual),
            _ => actual.contains(&self.value),
        }
    }
}

fn unknown_constant(condition: &Condition) -> Option<String> {
    let (class, known): (_, &[&str]) = match condition.key.as_str() {
        "status" => ("StatusConstant", &STATUSES),
        "result" => ("ResultConstant", &RESULTS),
        _ => return None,
    };
    let mut values = condition.value.split('#');
    values.find(|value| *value != "null" && !known.contains(value)).map(|value| format!("{class}.{value}"))
}

fn is_ascending(request: &Request) -> bool {
    let asked = request.parameter("direction").or_else(|| request.parameter("sort")).unwrap_or_default();
    asked.to_ascii_lowercase().ends_with("asc")
}

/// Cuts one page out of `total` elements. The default size is 50 in Community Edition.
fn page(
    edition: Edition,
    request: &Request,
    total: usize,
    content: impl FnOnce(std::ops::Range<usize>) -> Vec<Value>,
) -> Reply {
    let parameter = |name: &str| request.parameter(name).and_then(|value| value.parse::<usize>().ok());
    let default = if edition == Edition::Cloud { 20 } else { 50 };
    let size = parameter("size").unwrap_or(default).clamp(1, 2000);
    let number = parameter("page").unwrap_or(0);
    let start = number.saturating_mul(size).min(total);
    let end = (start + size).min(total);
    let pages = total.div_ceil(size);
    let sort = json!({"sorted": false, "unsorted": true, "empty": true});
    let body = json!({
        "content": content(start..end),
        "pageable": {
            "sort": sort,
            "offset": number.saturating_mul(size),
            "pageNumber": number,
            "pageSize": size,
            "paged": true,
            "unpaged": false,
        },
        "totalElements": total,
        "totalPages": pages,
        "last": number + 1 >= pages,
        "size": size,
        "number": number,
        "sort": sort,
        "numberOfElements": end - start,
        "first": number == 0,
        "empty": start == end,
    });
    Reply::value(200, &body)
}
