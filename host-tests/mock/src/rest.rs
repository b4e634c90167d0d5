//! The endpoints: who answers what. Bodies and stop rules that differ are in [`cloud`] and [`community`].

use std::sync::Arc;

use serde_json::{Value, json};

use crate::{
    Edition, cloud, community, fixtures, junit, page, reply::Reply, request::Request, run::Start, world::World,
};

/// Which of its forms a run is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum View {
    Trigger,
    Poll,
    /// Inside a page, or inside another run.
    Inner,
}

/// What an API path answers to a request without the key.
pub(crate) fn refusal(edition: Edition, key: &str, request: &Request) -> Option<Reply> {
    match edition {
        Edition::Cloud => cloud::refusal(key, request),
        Edition::Community => community::refusal(key, request),
    }
}

/// The faithful answer, if the key does not count or is right.
pub(crate) fn answer(world: &mut World, request: &Request) -> Reply {
    let method = if request.method == "HEAD" { "GET" } else { request.method.as_str() };
    let path = request.path.strip_suffix('/').unwrap_or(&request.path);
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    let cloud = world.edition == Edition::Cloud;
    let runs = world.edition.runs();
    let reply = match (method, segments.as_slice()) {
        ("POST", ["api", "v1", name]) if *name == runs => trigger(world, request),
        ("GET", ["api", "v1", name]) if *name == runs => Ok(page::of_runs(world, request)),
        ("PUT", ["api", "v1", name]) if *name == runs => Ok(stop_without_id(world, request)),
        ("GET", ["api", "v1", name, id]) if *name == runs => poll(world, id),
        ("PUT", ["api", "v1", name, id]) if *name == runs => stop(world, request, id),
        ("GET", ["api", "v1", "reports", "junit", id]) => Ok(report(world, request, id)),
        ("GET", ["api", "v1", name, id, "test_case_results"]) if cloud && *name == runs => {
            run_id(world, id).map(|id| Reply::value(200, &cloud::case_results(world, id)))
        }
        ("GET", ["api", "v2", "test_runs", id]) if cloud => {
            run_id(world, id).map(|id| Reply::value(200, &cloud::test_run(world, id)))
        }
        ("GET", ["api", "v2", "test_runs", id, "test_case_results", result, "step_results"]) if cloud => {
            run_id(world, id).map(|id| Reply::value(200, &cloud::step_results(world, id, result.parse().unwrap_or(0))))
        }
        ("GET", ["api", "v1", "saved_execution_configs"]) if cloud => {
            Ok(Reply::fixture(200, "cloud_saved_execution_configs.json"))
        }
        ("GET", ["api", "v1", "test_case_results"]) if !cloud => Ok(page::of_cases(world, request)),
        ("GET", ["api", "v1", "test_device_results"]) if !cloud => Ok(page::of_machines(world, request)),
        ("GET", _) => Ok(no_such_path(path)),
        (method, ["api", "v1", name, ..]) if *name == runs => Ok(wrong_method(method, "GET POST PUT ")),
        // A catch-all GET handler makes every other path of Community Edition exist (CE `GlobalExceptionHandler`).
        (method, ["api", ..]) if !cloud => Ok(wrong_method(method, "GET HEAD ")),
        _ => Ok(no_such_path(path)),
    };
    let reply = reply.unwrap_or_else(|refused| refused);
    if cloud { typed(reply, request) } else { community::dressed(reply, request) }
}

fn trigger(world: &mut World, request: &Request) -> Result<Reply, Reply> {
    let body = json_body(world, request)?;
    let plan_id = match body.get(world.edition.plan_key()) {
        None | Some(Value::Null) => return Err(Reply::fixture(500, "error_500_null_plan_id.json")),
        Some(value) => number(value).ok_or_else(|| bad_json(world.edition))?,
    };
    let Some(plan) = world.plan(plan_id) else {
        let text = fixtures::text("error_500_plan_not_found.json");
        return Err(Reply::json(500, &text.replace("999999999", &plan_id.to_string())));
    };
    let scripted = plan.on_trigger.clone().unwrap_or_else(Reply::faithful);
    if !scripted.takes_effect() {
        return Err(scripted);
    }
    let exclusive = plan.exclusive || world.edition == Edition::Community;
    if exclusive && world.active_run(plan_id).is_some() {
        return Err(Reply::fixture(500, "error_500_already_running.json"));
    }
    let mut origin = Start { build_no: body.get("buildNo").and_then(text), ..Start::default() };
    if world.edition == Edition::Cloud {
        // Community Edition has no environment per run and no public re-run: it ignores the fields.
        let environment = body.get("environmentId").unwrap_or(&Value::Null);
        origin.environment_id = number(environment).map_or_else(|| environment.clone(), Value::from);
        if body.get("isReRun") == Some(&Value::Bool(true)) {
            let parent = body.get("executionResultId").and_then(number);
            let parent = parent.ok_or_else(|| Reply::fixture(500, "error_500_null_plan_id.json"))?;
            origin.parent = Some(known_run(world, parent)?);
            origin.rerun_type = body.get("reRunType").and_then(text);
        }
    }
    let parent = origin.parent;
    // What failed is run again as the plan says of its re-runs; without that, all is.
    let rerun = parent.and_then(|parent| world.run(parent)?.plan.next_rerun());
    let id = world.start(rerun.map_or_else(|| Arc::clone(&plan), Arc::new), origin);
    world.triggers += 1;
    if let Some(parent) = parent {
        world.adopt(parent, id);
    }
    Ok(scripted.over(Reply::value(200, &run_body(world, id, View::Trigger))))
}

fn poll(world: &mut World, id: &str) -> Result<Reply, Reply> {
    let id = run_id(world, id)?;
    world.look(id);
    let mut body = run_body(world, id, View::Poll);
    let Some(run) = world.run(id) else {
        return Err(not_found(id));
    };
    let state = run.state();
    if let Some(look) = state.look {
        look.apply(&mut body);
    }
    let scripted = state.reply.cloned().unwrap_or_else(Reply::faithful);
    Ok(scripted.over(Reply::value(200, &body)))
}

fn stop(world: &mut World, request: &Request, id: &str) -> Result<Reply, Reply> {
    let id = run_id(world, id)?;
    let body = json_body(world, request)?;
    match world.edition {
        Edition::Cloud => cloud::stop(world, id, &body)?,
        Edition::Community => community::stop(world, id)?,
    }
    Ok(Reply::value(200, &run_body(world, id, View::Poll)))
}

/// Cloud documents this URL. It cannot name a run, and `canStopAll` is true by default: it stops everything.
fn stop_without_id(world: &mut World, request: &Request) -> Reply {
    world.journal.violation(format!("PUT {}: a stop without a run id", request.path));
    if world.edition == Edition::Community {
        return wrong_method("PUT", "GET POST ");
    }
    let active: Vec<u64> = world.runs(None).filter(|run| !run.state().ended).map(|run| run.id).collect();
    for id in &active {
        if let Some(run) = world.run_mut(*id) {
            run.stop();
        }
    }
    match active.last() {
        Some(id) => Reply::value(200, &run_body(world, *id, View::Poll)),
        None => nothing_running(""),
    }
}

/// CE `JunitReportsController`: XML or nothing, and a sentence with status 200 while the run goes on.
fn report(world: &mut World, request: &Request, id: &str) -> Reply {
    let accept = request.header("accept").unwrap_or_default().to_ascii_lowercase();
    if !accept.contains("application/xml") {
        world.journal.violation(format!("GET {}: Accept is {accept:?}, without application/xml", request.path));
        if !accept.contains("application/*") {
            return Reply::empty(406);
        }
    }
    match id.parse().ok().and_then(|id| world.run_mut(id)) {
        Some(run) => junit::answer(run, request),
        None => Reply::xml(
            404,
            &format!(
                "<APIErrorDTO><timeStamp/><error>Resource not found for id: {id}</error><code>0</code><fieldErrors/>\
                 <objectErrors/></APIErrorDTO>"
            ),
        ),
    }
}

/// The body of a run, in the words of the edition.
pub(crate) fn run_body(world: &World, id: u64, view: View) -> Value {
    match world.edition {
        Edition::Cloud => cloud::run(world, id, view),
        Edition::Community => community::run(world, id, view),
    }
}

pub(crate) fn nothing_running(plan_name: &str) -> Reply {
    let mut body = fixtures::json("error_500_stop_nothing_running.json");
    let message = format!("No Queued executions for test plan - {plan_name}");
    body["error"] = message.as_str().into();
    body["code"] = message.into();
    Reply::value(500, &body)
}

/// A whole number, or a string of one, as Jackson coerces them.
pub(crate) fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.trim().parse().ok())
}

/// A string, or a scalar turned into one.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(bool) => Some(bool.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The run that a path names: it must be a number (400) and known (404).
fn run_id(world: &World, id: &str) -> Result<u64, Reply> {
    match id.parse::<u64>() {
        Ok(id) => known_run(world, id),
        Err(_) => {
            let mut body = fixtures::json("error_400_non_numeric_id.json");
            let sentence = body["error"].as_str().unwrap_or_default().replace("abc", id);
            body["error"] = sentence.into();
            if world.edition == Edition::Community {
                body["fieldErrors"] = json!([]);
            }
            Err(Reply::value(400, &body))
        }
    }
}

fn known_run(world: &World, id: u64) -> Result<u64, Reply> {
    world.run(id).map(|run| run.id).ok_or_else(|| not_found(id))
}

fn not_found(id: u64) -> Reply {
    Reply::json(404, &fixtures::text("error_404_run_not_found.json").replace("999999999", &id.to_string()))
}

/// The body of a request that has to be a JSON object.
fn json_body(world: &mut World, request: &Request) -> Result<Value, Reply> {
    let content_type = request.header("content-type").unwrap_or_default().to_ascii_lowercase();
    if !content_type.starts_with("application/json") {
        world.journal.violation(format!("{} {}: Content-Type is {content_type:?}", request.method, request.path));
        return Err(Reply::empty(415));
    }
    match serde_json::from_slice::<Value>(&request.body) {
        Ok(body) if body.is_object() => Ok(body),
        _ => {
            world.journal.violation(format!("{} {}: the body is no JSON object", request.method, request.path));
            Err(bad_json(world.edition))
        }
    }
}

/// Spring's `handleHttpMessageNotReadable`, not overridden in CE: 400 without a body. Cloud is seen to put errors into
/// CE's `APIErrorDTO`.
fn bad_json(edition: Edition) -> Reply {
    match edition {
        Edition::Community => Reply::empty(400),
        Edition::Cloud => Reply::value(400, &error("JSON parse error: the request body cannot be read")),
    }
}

/// CE `APIErrorDTO`.
fn error(message: &str) -> Value {
    json!({"timeStamp": null, "error": message, "code": null, "fieldErrors": null, "objectErrors": null})
}

fn wrong_method(method: &str, supported: &str) -> Reply {
    let message = format!("{method} method is not supported for this request. Supported methods are {supported}");
    Reply::value(405, &error(&message)).header("Allow", &supported.trim().replace(' ', ", "))
}

/// Spring Boot's own error body.
fn no_such_path(path: &str) -> Reply {
    let now = crate::moment::iso(crate::moment::now());
    Reply::value(404, &json!({"timestamp": now, "status": 404, "error": "Not Found", "message": "", "path": path}))
}

/// Without an explicit `Accept: application/json`, the content type has a charset.
fn typed(mut reply: Reply, request: &Request) -> Reply {
    let asked = request.header("accept").is_some_and(|accept| accept.to_ascii_lowercase().contains("application/json"));
    for (name, value) in &mut reply.headers {
        if !asked && name == "Content-Type" && value == "application/json" {
            value.push_str(";charset=UTF-8");
        }
    }
    reply
}
